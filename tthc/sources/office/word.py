"""Word files (.docx): paragraphs and tables in document order, all changes accepted.

The XML is walked here and not through the objects of python-docx: those look a cell up by its number
in every row, which takes minutes on a table of a thousand rows.
"""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import attrs

from tthc.messages import N_
from tthc.model.office_file import Cell, LaidOut, Paragraph, Table
from tthc.sources.errors import ReadError
from tthc.sources.office import bounds
from tthc.sources.office.joining import Part, joined
from tthc.sources.office.word_numbers import Numbering, W, number, value
from tthc.sources.office.word_styles import Styles, heading_of, list_of
from tthc.sources.office.word_text import ParagraphReader

if TYPE_CHECKING:
    from docx.opc.part import Part as DocxPart

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_OLD_FONTS = (b'".Vn', b'".VN', b'"VNI', b'"vni', b'"Vni')
_TRANSPARENT = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


def read_word(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of a .docx file. Raises ReadError for one that is damaged, locked or a bomb."""
    bounds.checked_parts(content)
    body, styles, numbering, old_fonts = _opened(content)
    paragraphs = ParagraphReader(Styles(styles), old_fonts=old_fonts)
    paragraphs.learn(body)
    reader = _BodyReader(paragraphs, Styles(styles), Numbering(numbering))
    blocks = joined(reader.parts(body, 0))
    flags = ("converted",) * bool(paragraphs.converts) + ("tracked_changes",) * paragraphs.changed
    return tuple(blocks), flags


def _opened(content: bytes) -> tuple[Any, Any | None, Any | None, bool]:
    from docx.package import Package
    from lxml import etree

    try:
        package = Package.open(io.BytesIO(content))
        main: DocxPart = package.part_related_by(_RELATIONS + "officeDocument")
        root = _parsed(main)
        body = root.find(W + "body")
        others = {name: _related(main, name) for name in ("styles", "numbering")}
        old = any(mark in part.blob for part in (main, *_parts(main)) for mark in _OLD_FONTS)
    except (KeyError, ValueError, etree.XMLSyntaxError, AttributeError) as error:
        raise _damaged() from error
    if body is None:
        raise _damaged()
    return body, others["styles"], others["numbering"], old


def _parts(main: "DocxPart") -> "Iterator[DocxPart]":
    for name in ("styles", "fontTable"):
        try:
            yield main.part_related_by(_RELATIONS + name)
        except KeyError:
            continue


def _related(main: "DocxPart", name: str) -> Any | None:
    try:
        return _parsed(main.part_related_by(_RELATIONS + name))
    except KeyError:
        return None


def _parsed(part: "DocxPart") -> Any:
    """The root of an XML part; parts that python-docx does not know (macro files) come as bytes."""
    root = getattr(part, "element", None)
    if root is None:
        from lxml import etree

        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        root = etree.fromstring(part.blob, parser)
    return root


def _damaged() -> ReadError:
    return ReadError(
        N_("the Word file is damaged"),
        N_("open it in Word or LibreOffice, save it anew as .docx, and name that copy"),
    )


@attrs.define
class _Grid:
    """A table while its rows are read: its cells, and which of them a cell below may still enlarge."""

    cells: list[Cell] = attrs.field(factory=list)
    open: dict[int, int] = attrs.field(factory=dict)
    nested: list[Part] = attrs.field(factory=list)
    rows: int = 0
    columns: int = 0

    def put(self, text: str, column: int, span: int, *, merged: bool, begins: bool) -> None:
        """One cell of the row that is being read; `merged` where it belongs to the cell above."""
        at = self.open.get(column) if merged else None
        if at is not None:
            above = self.cells[at]
            joint = "\n".join(filter(None, (above.text, text)))
            self.cells[at] = attrs.evolve(above, text=joint, row_span=self.rows - above.row + 1)
        else:
            self.cells.append(Cell(text, self.rows, column, 1, span))
            if begins:
                self.open[column] = len(self.cells) - 1
        if not merged and not begins:
            self.open.pop(column, None)
        self.columns = max(self.columns, column + span)


class _BodyReader:
    """Walks a file's body once, since lists count on from paragraph to paragraph."""

    def __init__(self, paragraphs: ParagraphReader, styles: Styles, numbering: Numbering) -> None:
        self._paragraphs = paragraphs
        self._styles = styles
        self._numbering = numbering
        self._cells = 0

    def parts(self, parent: Any, deep: int) -> Iterator[Part]:
        """Paragraphs and tables below an element, in order, those of text boxes where they are anchored."""
        if deep > bounds.MOST_DEEP:
            raise bounds.too_deep()
        before = ""
        for child in parent.iterchildren(tag="*"):
            if child.tag == W + "p":
                paragraph, boxes = self._paragraph(child, before)
                before = ""
                if _is_mark_deleted(child):
                    before = paragraph.text
                else:
                    yield Part(paragraph)
                for box in boxes:
                    yield from self.parts(box, deep + 1)
            elif child.tag == W + "tbl":
                yield from self._table(child, deep + 1)
            elif child.tag in _TRANSPARENT:
                yield from self.parts(child, deep + 1)
        if before:
            yield Part(Paragraph(before))

    def _paragraph(self, element: Any, before: str) -> tuple[Paragraph, list[Any]]:
        properties = element.find(W + "pPr")
        named = value(properties, "pStyle")
        style = self._styles.of(named)
        text, boxes = self._paragraphs.text(element, named)
        text = before + text
        if _is_mark_deleted(element) and not text.strip():
            return Paragraph(text), boxes
        heading = heading_of(properties) or style.heading
        return Paragraph(text.strip(), self._number(properties, named), heading), boxes

    def _number(self, properties: Any | None, named: str | None) -> str:
        list_id, level = list_of(properties)
        style = self._styles.of(named)
        if list_id is None and style.list_id is not None:
            by_list = self._numbering.of_style(named or "")
            list_id, level = style.list_id, by_list[1] if by_list else style.list_level
        if list_id is None or list_id == "0":
            return ""
        return self._numbering.show(list_id, level or 0)

    def _table(self, element: Any, deep: int) -> Iterator[Part]:
        if deep > bounds.MOST_DEEP:
            raise bounds.too_deep()
        grid = _Grid()
        for row in _below(element, W + "tr"):
            if row.find(f"{W}trPr/{W}del") is None:
                self._row(row, grid, deep)
        table = Table(tuple(grid.cells), grid.rows, grid.columns)
        yield Part(table, edges=_edges(element.find(W + "tblGrid")))
        yield from grid.nested

    def _row(self, row: Any, grid: _Grid, deep: int) -> None:
        properties = row.find(W + "trPr")
        column = number(value(properties, "gridBefore"), 0)
        still_open: set[int] = set()
        for cell in _below(row, W + "tc"):
            self._cells += 1
            if self._cells > bounds.MOST_CELLS:
                raise bounds.too_many_cells()
            own = cell.find(W + "tcPr")
            span = min(max(number(value(own, "gridSpan"), 1), 1), 1000)
            text = self._cell_text(cell, grid.nested, deep)
            if value(own, "hMerge", "continue") == "continue" and own.find(W + "hMerge") is not None:
                _widen(grid, text, span, column)
            else:
                merge = None if own is None else own.find(W + "vMerge")
                begins = merge is not None and merge.get(W + "val") == "restart"
                grid.put(text, column, span, merged=merge is not None and not begins, begins=begins)
                if merge is not None:
                    still_open.add(column)
            column += span
        grid.open = {at: cell for at, cell in grid.open.items() if at in still_open}
        grid.rows += 1

    def _cell_text(self, cell: Any, nested: list[Part], deep: int) -> str:
        lines: list[str] = []
        for part in self.parts(cell, deep):
            block = part.block
            if isinstance(block, Paragraph):
                line = f"{block.number} {block.text}".strip()
                lines.extend(filter(None, (line,)))
            else:
                nested.append(part)
                if not part.inner:
                    lines.extend(_lines(block))
        nested[:] = [attrs.evolve(part, inner=True) for part in nested]
        return "\n".join(lines)


def _widen(grid: _Grid, text: str, span: int, column: int) -> None:
    """Add a cell to the one left of it, as the old way of merging across does."""
    if not grid.cells or grid.cells[-1].row != grid.rows:
        grid.put(text, column, span, merged=False, begins=False)
        return
    left = grid.cells[-1]
    joint = "\n".join(filter(None, (left.text, text)))
    grid.cells[-1] = attrs.evolve(left, text=joint, column_span=left.column_span + span)
    grid.columns = max(grid.columns, column + span)


def _below(parent: Any, tag: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those inside content controls and insertions."""
    for child in parent.iterchildren(tag="*"):
        if child.tag == tag:
            yield child
        elif child.tag in _TRANSPARENT:
            yield from _below(child, tag)


def _lines(table: Table) -> Iterator[str]:
    rows: dict[int, list[str]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell.text)
    for row in sorted(rows):
        line = "\t".join(rows[row]).strip()
        if line:
            yield line


def _edges(grid: Any | None) -> tuple[float, ...]:
    """Where the columns of a table end, as shares of its width."""
    if grid is None:
        return ()
    widths = [max(number(column.get(W + "w"), 0), 0) for column in grid.iterchildren(W + "gridCol")]
    total = sum(widths)
    return tuple(sum(widths[: end + 1]) / total for end in range(len(widths))) if total else ()


def _is_mark_deleted(paragraph: Any) -> bool:
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None
