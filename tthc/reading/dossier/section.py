"""Reading of the dossier section: papers, explanations, case headings, and what lays them out."""

from typing import TypeVar

import attrs

from tthc.model import Case, Document, Note, Structure
from tthc.reading.dossier.clauses import strip_markers
from tthc.reading.dossier.headings import read_headings
from tthc.reading.dossier.internal import is_internal, with_minutes_of_files
from tthc.reading.dossier.items import Item, offers_choice, row_items
from tthc.reading.dossier.kinds import document_kind
from tthc.reading.dossier.listed import with_listed
from tthc.reading.dossier.quantities import stated_quantities
from tthc.reading.dossier.rows import SECTION, Row, read_layout, stripped
from tthc.reading.dossier.spacing import Squeezed, squeeze
from tthc.reading.dossier.traits import is_alternative, is_certified, is_conditional
from tthc.reading.dossier.words import joined

_Element = TypeVar("_Element", Document, Note, Case, Structure)


@attrs.frozen
class DossierReading:
    """What the dossier section gives; spans count in the text that was read."""

    documents: tuple[Document, ...] = ()
    notes: tuple[Note, ...] = ()
    cases: tuple[Case, ...] = ()
    structures: tuple[Structure, ...] = ()


def read_dossier(text: str, form: str, scope: str = "public") -> DossierReading:
    """Read the dossier section `text` (NFC, plain spaces), laid out as `form` lays it out.

    `form` is as in `Record.form`. `scope` other than `public` says that authorities are the
    applicants, so that papers which they write count as passed between authorities. Raises nothing
    for odd text.
    """
    squeezed = squeeze(text)
    reading = _read(squeezed.text, form, scope)
    return _spread(reading, text, squeezed) if squeezed.places else reading


def _read(text: str, form: str, scope: str) -> DossierReading:
    lowered = _lower(text)
    layout = with_listed(text, lowered, read_layout(text, form))
    headings = read_headings(text, lowered, layout.headings)
    documents: list[Document] = []
    notes = list(headings.notes)
    structures = [*layout.structures, *headings.structures]
    choices = _Choices(text, lowered)
    choice_of = [offers_choice(lowered, start, end) for start, end in layout.headings]
    for number, row in enumerate(layout.rows):
        case = headings.case_of[row.heading] if row.heading is not None else None
        alternatives = row.heading is not None and choice_of[row.heading]
        above = lowered[slice(*layout.headings[row.heading])] if row.heading is not None else ""
        items = row_items(text, lowered, row.start, row.end, alternatives)
        optional = choices.row(row, items)
        structures.extend(_gaps(text, row, items))
        for item in items:
            if item.role == "document":
                item = attrs.evolve(item, conditional=item.conditional or optional)
                documents.append(_document(text, item, (number, row), case, (lowered, scope, above)))
            elif item.role == "note":
                notes.append(Note(SECTION, item.start, item.end, text[item.start : item.end]))
            else:
                structures.append(Structure(SECTION, item.start, item.end, item.role))
    documents, named = _without_dossier_names(with_minutes_of_files(documents), lowered)
    structures.extend(named)
    notes.sort(key=lambda note: note.start)
    structures.sort(key=lambda structure: (structure.start, structure.end))
    return DossierReading(tuple(documents), tuple(notes), headings.cases, tuple(structures))


def _lower(text: str) -> str:
    """The text in lower case, of the same length (a letter whose lower case is longer stays)."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def _document(
    text: str, item: Item, numbered: tuple[int, Row], case: int | None, context: tuple[str, str, str]
) -> Document:
    number, row = numbered
    lowered, scope, heading = context
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
        internal=is_internal(wording, head, scope != "public", heading),
        row=number,
        case=case,
        alternative=is_alternative(wording),
        form_file=row.form_file,
    )


class _Choices:
    """Tells which rows are alternatives with a row each: such a paper is asked for only in some case."""

    def __init__(self, text: str, lowered: str) -> None:
        self._text = text
        self._lowered = lowered
        self._heading: int | None = None
        self._marker: str | None = None

    def row(self, row: Row, items: tuple[Item, ...]) -> bool:
        """Take in the next row; true where its papers are alternatives."""
        begin, marker = strip_markers(self._text, row.start, row.end)
        if row.heading != self._heading or marker == self._marker or not marker:
            self._heading, self._marker = row.heading, None
        optional = self._marker is not None or self._lowered.startswith("hoặc ", begin)
        introduces = len(items) == 1 and items[0].role == "introduction" and marker != ""
        if introduces and offers_choice(self._lowered, row.start, row.end):
            self._marker = marker
        return optional


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


_DOSSIER_NAME = joined(
    r"""(?:thành phần |bộ )?hồ sơ (?:đề nghị|đăng ký|xin|yêu cầu|cấp|thực hiện)(?!\w)
    (?![^;:.]{0,60} phải (?:kèm|bổ sung))"""
)


def _without_dossier_names(documents: list[Document], lowered: str) -> tuple[list[Document], list[Structure]]:
    """Rows that only name the dossier which the other rows make up are introductions."""
    named = {
        document.start
        for document in documents
        if not document.conditional and _DOSSIER_NAME.match(lowered, document.start, document.end)
    }
    if not named or len(named) == len(documents):
        return documents, []
    kept = [document for document in documents if document.start not in named]
    introductions = [
        Structure(SECTION, document.start, document.end, "introduction")
        for document in documents
        if document.start in named
    ]
    return kept, introductions


def _spread(reading: DossierReading, text: str, squeezed: Squeezed) -> DossierReading:
    """The reading of squeezed text with its spans in the text itself."""

    def one(element: _Element) -> _Element:
        start, end = squeezed.back(element.start), squeezed.back(element.end - 1) + 1
        if isinstance(element, Structure):
            return attrs.evolve(element, start=start, end=end)
        return attrs.evolve(element, start=start, end=end, text=text[start:end])

    return DossierReading(
        tuple(map(one, reading.documents)),
        tuple(map(one, reading.notes)),
        tuple(map(one, reading.cases)),
        tuple(map(one, reading.structures)),
    )
