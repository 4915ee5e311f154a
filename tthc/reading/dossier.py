"""Reading of the dossier section: papers, explanations, case headings, and what lays them out."""

import attrs

from tthc.model import Case, Document, Note, Structure
from tthc.reading.dossier_headings import read_headings
from tthc.reading.dossier_items import Item, row_items
from tthc.reading.dossier_quantities import stated_quantities
from tthc.reading.dossier_rows import SECTION, Row, read_layout
from tthc.reading.dossier_traits import document_kind, is_alternative, is_certified, is_conditional, is_internal


@attrs.frozen
class DossierReading:
    """What the dossier section gives; spans count in the text that was read."""

    documents: tuple[Document, ...] = ()
    notes: tuple[Note, ...] = ()
    cases: tuple[Case, ...] = ()
    structures: tuple[Structure, ...] = ()


def read_dossier(text: str, form: str, scope: str = "public") -> DossierReading:
    """Read the dossier section `text` (NFC, plain spaces), laid out as `form` lays it out.

    `scope` other than `public` says that authorities are the applicants, so that papers which they
    write count as passed between authorities. Raises nothing for odd text.
    """
    layout = read_layout(text, form)
    lowered = lower(text)
    headings = read_headings(text, lowered, layout.headings)
    documents: list[Document] = []
    notes = list(headings.notes)
    structures = [*layout.structures, *headings.structures]
    cases = list(headings.cases)
    for number, row in enumerate(layout.rows):
        case = headings.case_of[row.heading] if row.heading is not None else None
        for item in row_items(text, lowered, row.start, row.end):
            if item.role == "document":
                documents.append(_document(text, lowered, item, (number, row), case, scope))
            elif item.role == "note":
                notes.append(Note(SECTION, item.start, item.end, text[item.start : item.end]))
            else:
                structures.append(Structure(SECTION, item.start, item.end, item.role))
    notes.sort(key=lambda note: note.start)
    structures.sort(key=lambda structure: (structure.start, structure.end))
    return DossierReading(tuple(documents), tuple(notes), tuple(cases), tuple(structures))


def lower(text: str) -> str:
    """The text in lower case, of the same length (a letter whose lower case is longer stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _document(
    text: str, lowered: str, item: Item, numbered: tuple[int, Row], case: int | None, scope: str
) -> Document:
    number, row = numbered
    wording = lowered[item.start : item.end]
    head = item.head - item.start
    originals, copies = row.originals, row.copies
    if not row.has_quantity:
        originals, copies = stated_quantities(wording)
    return Document(
        section=SECTION,
        start=item.start,
        end=item.end,
        text=text[item.start : item.end],
        kind=document_kind(wording, head),
        originals=originals,
        copies=copies,
        certified_copy=item.certified or is_certified(wording),
        conditional=item.conditional or is_conditional(wording, head),
        internal=is_internal(wording, head, scope != "public"),
        row=number,
        case=case,
        alternative=is_alternative(wording),
        form_file=row.form_file,
    )
