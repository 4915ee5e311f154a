"""PDF files: text and ruled tables page by page, tables joined over pages; scans by character recognition.

pypdfium2 gives letters and lines; the tables are made here. Against pdfplumber, whose tables rest on the same
ruled lines, it takes a tenth of the time and of its memory.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from tthc.messages import N_
from tthc.model.office_file import Cell, LaidOut, Paragraph, Table
from tthc.sources.errors import ReadError
from tthc.sources.office import bounds
from tthc.sources.office.joining import PAGE_NUMBER, Part, joined
from tthc.sources.office.page_glyphs import Glyph, Line, folded, lines
from tthc.sources.office.page_table import Ruled, tables
from tthc.sources.office.pdf_page import PageContent, page_content
from tthc.sources.office.text_lines import BULLET

_EDGE = 0.1
_MOST_BREAK = 1.75
_FEW_LETTERS = 20
_PICTURE = 0.4
_TIGHT = 1.2
_BLANK = 0.25
_NOTE = re.compile(r"\d{1,3}(?:\s|$)")
_DIGITS = re.compile(r"\d+")


def read_pdf(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of a PDF file.

    Flags: `ocr` where pages were recognised from pictures, `pages_without_text` where pictures could not be
    read beside others with text. Raises ReadError for a damaged or locked file, one with too many pages,
    and a scan where character recognition is not installed.
    """
    import pypdfium2  # type: ignore[import-untyped]

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise (bounds.locked() if "assword" in str(error) else _damaged()) from error
    try:
        if len(document) > bounds.MOST_PAGES:
            raise bounds.too_many_pages(len(document))
        return _read(document)
    finally:
        document.close()


def _read(document: Any) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    import pypdfium2

    from tthc.sources.office import pdf_scan

    flags: set[str] = set()
    pages: list[list[_Item]] = []
    glyphs = scans = 0
    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            flags.add("pages_without_text")
            continue
        content = page_content(page)
        if _is_scan(content):
            scans += 1
            if pdf_scan.is_there() and scans <= bounds.MOST_SCANS:
                content = pdf_scan.recognised(page, content)
                flags.add("ocr")
            else:
                flags.add("pages_without_text")
        page.close()
        glyphs += len(content.glyphs)
        if glyphs > bounds.MOST_GLYPHS:
            raise bounds.too_many_cells()
        if content.converted:
            flags.add("converted")
        pages.append(list(_items(content, number + 1)))
    blocks = joined(item.part for items in _without_furniture(pages) for item in items)
    if not blocks:
        raise _scan() if scans else _damaged()
    return tuple(_settled(block) for block in blocks), tuple(sorted(flags))


def _damaged() -> ReadError:
    return ReadError(
        N_("the PDF file is damaged or holds no page"),
        N_("open it and print it to a PDF file anew, and name that copy"),
    )


def _scan() -> ReadError:
    return ReadError(
        N_("the PDF file is a scan: its pages are pictures without text"),
        N_("install Tesseract with Vietnamese (tesseract-ocr-vie), or ask for the file with text"),
    )


def _is_scan(content: PageContent) -> bool:
    letters = sum(1 for glyph in content.glyphs if glyph.text.strip())
    return letters < _FEW_LETTERS and content.pictured > _PICTURE


@attrs.frozen
class _Item:
    """A part of a page and whether it stands at the page's upper or lower edge."""

    part: Part
    top: float
    size: float = 0.0
    edge: bool = False


def _items(content: PageContent, page: int) -> Iterator[_Item]:
    """Tables and paragraphs of a page from top to bottom."""
    ruled = tables(content.across, content.upright)
    items: list[_Item] = []
    outer: list[Ruled] = []
    free = [True] * len(content.glyphs)
    for table in ruled:
        inside = [at for at, glyph in enumerate(content.glyphs) if _is_in(glyph, table)]
        if not inside:
            continue
        part = attrs.evolve(
            _filled(table, [content.glyphs[at] for at in inside], page),
            inner=any(_contains(one, table) for one in outer),
        )
        outer.append(table)
        sizes = Counter(round(content.glyphs[at].size, 1) for at in inside)
        items.append(_Item(part, table.top, sizes.most_common(1)[0][0]))
        for at in inside:
            free[at] = False
    text = [glyph for at, glyph in enumerate(content.glyphs) if free[at]]
    items += _paragraphs(lines(text, apart=True), content.height, page)
    items.sort(key=lambda item: -item.top)
    notes = _first_note(items)
    for number, item in enumerate(items):
        part = attrs.evolve(item.part, cut=number == 0 and page > 1, note=number >= notes)
        yield attrs.evolve(item, part=part)


def _first_note(items: Sequence[_Item]) -> int:
    """Which item begins the footnotes below the last table: a number, and smaller letters than most."""
    last = max((at for at, item in enumerate(items) if isinstance(item.part.block, Table)), default=-1)
    for at in range(last + 1, len(items) if last >= 0 else 0):
        if _NOTE.match(_text(items[at].part.block)) and items[at].size < 0.9 * items[last].size:
            return at
    return len(items)


def _is_in(glyph: Glyph, table: Ruled) -> bool:
    middle = (glyph.left + glyph.right) / 2
    return table.left <= middle <= table.right and table.bottom <= glyph.base + 0.3 * glyph.size <= table.top


def _contains(outer: Ruled, inner: Ruled) -> bool:
    return (
        outer.left <= inner.left
        and inner.right <= outer.right
        and outer.bottom <= inner.bottom
        and inner.top <= outer.top
    )


def _filled(table: Ruled, glyphs: Sequence[Glyph], page: int) -> Part:
    """The table with its text, and which cells' text reaches their borders."""
    held: list[list[Glyph]] = [[] for _ in table.fields]
    at = 0
    for glyph in glyphs:
        x, y = (glyph.left + glyph.right) / 2, glyph.base + 0.3 * glyph.size
        if not table.fields[at].holds(x, y):  # letters of one cell mostly come one after the other
            at = next((one for one, field in enumerate(table.fields) if field.holds(x, y)), -1)
        if at >= 0:
            held[at].append(glyph)
    cells: list[Cell] = []
    tops: set[tuple[int, int]] = set()
    bottoms: set[tuple[int, int]] = set()
    for field, within in zip(table.fields, held, strict=True):
        found = lines(within)
        text = folded(found, field.right - field.left)
        cells.append(Cell(text, field.row, field.column, field.row_span, field.column_span))
        if found and field.top - found[0].base < _TIGHT * found[0].size:
            tops.add((field.row, field.column))
        if len(found) > 1 and found[-1].base - field.bottom < _TIGHT * found[-1].size:
            bottoms.add((field.row + field.row_span - 1, field.column))
    made = Table(tuple(cells), table.rows, table.columns, page, (page,) * table.rows)
    return Part(made, edges=table.edges, tight_top=frozenset(tops), tight_bottom=frozenset(bottoms))


def _paragraphs(found: Sequence[Line], height: float, page: int) -> Iterator[_Item]:
    """Lines outside of tables, those of one paragraph put together."""
    if not found:
        return
    right = max(line.right for line in found)
    held: list[Line] = []
    for line in found:
        if held and _begins(held[-1], line, right):
            yield _paragraph(held, height, page)
            held = []
        held.append(line)
    yield _paragraph(held, height, page)


def _begins(before: Line, line: Line, right: float) -> bool:
    drop = before.base - line.base
    return (
        drop < 0.3 * line.size
        or drop > _MOST_BREAK * max(before.size, line.size)
        or bool(BULLET.match(line.text))
        or before.right + _BLANK * before.size + line.words[0].right - line.words[0].left < right
    )


def _paragraph(held: Sequence[Line], height: float, page: int) -> _Item:
    text = " ".join(line.text for line in held)
    edge = held[0].base > (1 - _EDGE) * height or held[-1].base < _EDGE * height
    return _Item(Part(Paragraph(text, page=page)), held[0].base + held[0].size, _usual_size(held), edge)


def _usual_size(held: Sequence[Line]) -> float:
    return Counter(round(line.size, 1) for line in held).most_common(1)[0][0]


def _without_furniture(pages: Sequence[Sequence[_Item]]) -> Iterator[list[_Item]]:
    """The pages without their numbers and without what most of them repeat at an edge."""

    def said(item: _Item) -> str:
        block = item.part.block
        return _DIGITS.sub("#", block.text) if item.edge and isinstance(block, Paragraph) else ""

    count = Counter(text for items in pages for text in {said(item) for item in items})
    often = max(3, len(pages) // 2)
    for items in pages:
        kept = [
            item
            for item in items
            if not (text := said(item))
            or (count[text] < often and not PAGE_NUMBER.fullmatch(_text(item.part.block)))
        ]
        cut = bool(items) and items[0].part.cut
        yield [
            attrs.evolve(item, part=attrs.evolve(item.part, cut=cut and number == 0))
            for number, item in enumerate(kept)
        ]


def _text(block: LaidOut) -> str:
    return block.text if isinstance(block, Paragraph) else ""


def _settled(block: LaidOut) -> LaidOut:
    """A table on one page needs no page for each row."""
    if isinstance(block, Table) and len(set(block.row_pages)) <= 1:
        return attrs.evolve(block, row_pages=())
    return block
