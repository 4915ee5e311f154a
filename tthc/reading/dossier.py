"""Reading of the dossier section: papers, explanations, case headings, and what lays them out."""

import re

import attrs

from tthc.model import Case, Document, Note, Structure
from tthc.reading.dossier_headings import read_headings
from tthc.reading.dossier_items import Item, leading_marker, offers_choice, row_items
from tthc.reading.dossier_quantities import stated_quantities
from tthc.reading.dossier_rows import SECTION, Row, read_layout, stripped
from tthc.reading.dossier_traits import (
    document_kind,
    is_alternative,
    is_certified,
    is_conditional,
    is_internal,
)


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
    choices = _Choices(text, lowered)
    for number, row in enumerate(layout.rows):
        case = headings.case_of[row.heading] if row.heading is not None else None
        items = row_items(text, lowered, row.start, row.end)
        optional = choices.row(row, items)
        structures.extend(_gaps(text, row, items))
        for item in items:
            if item.role == "document":
                item = attrs.evolve(item, conditional=item.conditional or optional)
                documents.append(_document(text, lowered, item, (number, row), case, scope))
            elif item.role == "note":
                notes.append(Note(SECTION, item.start, item.end, text[item.start : item.end]))
            else:
                structures.append(Structure(SECTION, item.start, item.end, item.role))
    documents, named = _without_dossier_names(documents, lowered)
    structures.extend(named)
    notes.sort(key=lambda note: note.start)
    structures.sort(key=lambda structure: (structure.start, structure.end))
    return DossierReading(tuple(documents), tuple(notes), tuple(cases), tuple(structures))


def _gaps(text: str, row: Row, items: tuple[Item, ...]) -> list[Structure]:
    """What stands between the items of a row: list markers and joining words."""
    found = []
    position = row.start
    for begin, end in [*((item.start, item.end) for item in items), (row.end, row.end)]:
        start, stop = stripped(text, position, begin)
        if any(character.isalnum() for character in text[start:stop]):
            found.append(Structure(SECTION, start, stop, "marker"))
        position = end
    return found


class _Choices:
    """Tells which rows are alternatives with a row each: such a paper is asked for only in some case."""

    def __init__(self, text: str, lowered: str) -> None:
        self._text = text
        self._lowered = lowered
        self._heading: int | None = None
        self._marker: str | None = None

    def row(self, row: Row, items: tuple[Item, ...]) -> bool:
        """Take in the next row; true where its papers are alternatives."""
        begin, marker = leading_marker(self._text, row.start, row.end)
        if row.heading != self._heading or marker == self._marker or not marker:
            self._heading, self._marker = row.heading, None
        optional = self._marker is not None or self._lowered.startswith("hoặc ", begin)
        if len(items) == 1 and items[0].role == "introduction" and marker:
            if offers_choice(self._lowered, row.start, row.end):
                self._marker = marker
        return optional


_DOSSIER_NAME = re.compile(r"(?:thành phần |bộ )?hồ sơ (?:đề nghị|đăng ký|xin|yêu cầu|cấp|thực hiện)(?!\w)")


def _without_dossier_names(documents: list[Document], lowered: str) -> tuple[list[Document], list[Structure]]:
    """Rows that only name the dossier which the other rows make up are introductions."""
    named = [d for d in documents if _DOSSIER_NAME.match(lowered, d.start, d.end) and not d.conditional]
    if not named or len(named) == len(documents):
        return documents, []
    kept = [d for d in documents if d not in named]
    return kept, [Structure(SECTION, d.start, d.end, "introduction") for d in named]


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
