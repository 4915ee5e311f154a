"""A file of an office as the lines in which its procedures are told, and the tables that stay tables."""

import re
from collections.abc import Iterator

import attrs

from tthc.model import Cell, OfficeFile, Paragraph, Table
from tthc.sources.decisions.columns import folded, rows_of
from tthc.sources.decisions.words import HEAD_KINDS, Heading, heading_of, marker_of

_INLINE = re.compile(
    r"(?<=[.;:)])\s+(?=(?:[-*+]\s*|\(?\d{1,2}[.)]\s*|\(?[a-zđ]\)\s*)?"
    r"(?:Trình tự|Cách thức|Thành phần|Số lượng hồ sơ|Thời hạn giải|Đối tượng thực|Cơ quan|Kết quả thực|Phí"
    r"|Lệ phí|Tên mẫu|Yêu cầu|Căn cứ pháp)[^:.;\n]{0,80}:)"
)
_BOLD = re.compile(r"\*\*|__")
_STEP_COLUMNS = re.compile(
    r"^(?:trach nhiem|don vi|bo phan|thoi gian|noi dung|bieu mau|san pham|ket qua$|ghi chu|nguoi)"
)


@attrs.frozen
class Line:
    """One line: its text with its number, and the heading of a part where it begins with one."""

    text: str
    heading: Heading | None = None
    title: bool = False


Piece = Line | Table


def pieces_of(file: OfficeFile) -> tuple[Piece, ...]:
    """The file's lines and tables in order; a table with parts in its rows becomes lines."""
    pieces: list[Piece] = []
    for block in file.blocks:
        if isinstance(block, Paragraph):
            pieces.extend(_lines(block.text, block.number, block.heading is not None))
        else:
            pieces.extend(_table(block))
    return tuple(pieces)


def _lines(text: str, number: str = "", title: bool = False) -> Iterator[Line]:
    for line in _BOLD.sub("", text).split("\n"):
        if not line.strip():
            continue
        for part in _INLINE.split(line):
            whole = f"{number} {part}" if number else part
            yield Line(whole.strip(), heading_of(part, number), title)
            number = ""


def _table(table: Table) -> Iterator[Piece]:
    rows = rows_of(table)
    if table.columns == 1 or all(len(row) <= 1 for row in rows):
        for cell in table.cells:
            yield from _lines(cell.text)
        return
    heads = [_row_heading(row) for row in rows]
    known = {head[1].kind for head in heads if head}
    if len(known - set(HEAD_KINDS)) < 2 and not (known & set(HEAD_KINDS) and len(known) > 1):
        yield table
        return
    yield from _part_rows(rows, heads)


def _part_rows(rows: list[list[Cell]], heads: list[tuple[int, Heading] | None]) -> Iterator[Piece]:
    """The rows of a table that has a part in each: heading left, content right.

    Rows without a heading that have several columns belong to the part above as a table of its own.
    """
    waiting: list[list[Cell]] = []
    for row, head in zip(rows, heads, strict=True):
        if head is None:
            waiting.append(row)
            continue
        yield from _waiting(waiting)
        waiting = []
        place, _ = head
        before = [cell.text.strip() for cell in row[:place] if cell.text.strip()]
        yield from _lines(row[place].text, before[0] if before else "")
        rest = row[place + 1 :]
        if len(rest) > 1 and sum(bool(cell.text.strip()) for cell in rest) > 1:
            waiting.append(rest)
        else:
            for cell in rest:
                yield from _lines(cell.text)
    yield from _waiting(waiting)


def _waiting(rows: list[list[Cell]]) -> Iterator[Piece]:
    full = [row for row in rows if any(cell.text.strip() for cell in row)]
    if not full:
        return
    if all(sum(bool(cell.text.strip()) for cell in row) == 1 for row in full):
        for row in full:
            for cell in row:
                yield from _lines(cell.text)
        return
    first = min(cell.column for row in full for cell in row)
    cells = tuple(
        attrs.evolve(cell, row=number, column=cell.column - first)
        for number, row in enumerate(full)
        for cell in row
    )
    yield Table(cells, len(full), max(cell.column + cell.column_span for cell in cells))


def _row_heading(row: list[Cell]) -> tuple[int, Heading] | None:
    """The cell of a row that names a part, among the first two with words, and which part."""
    worded = [(place, cell) for place, cell in enumerate(row) if cell.text.strip()][:2]
    for place, cell in worded:
        text = " ".join(_BOLD.sub("", cell.text).split())
        if place and not re.fullmatch(
            r"[\d.IVXa-zđ) ]{1,8}", row[place - 1].text.replace("*", "").strip() or "1"
        ):
            return None
        found = heading_of(text)
        if found is None:
            continue
        following = next((c.text for c in row[place + 1 :] if c.text.strip()), "")
        if len(row) - place > 2 and _STEP_COLUMNS.match(folded(following)[:40]):
            return None
        if not text[found.end :].strip() or len(row) == place + 1:
            return place, found
    return None


def without_marker(text: str) -> str:
    """A line without the list marker it begins with."""
    return text[marker_of(text)[1] :].strip()
