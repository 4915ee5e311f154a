"""Rows of a dossier section: the table that a portal shows, recovered from its flattened text.

Portal text keeps its rows (`- name`, `Số lượng: …`), portal JSON has run all cells together. What
ends a row there is its quantity cell; what ends a case heading is the row of column titles.
"""

import re
from collections.abc import Iterator

import attrs

from tthc.model import Structure

SECTION = "thanh_phan_ho_so"

_TITLES = re.compile(r"Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng")
_CELL = re.compile(r"(\d{1,12}) bản chính(?:,(\d{1,3}) bản sao)?")
_FILE_END = re.compile(r"\.(?i:docx?|pdf|xlsx?|rtf|odt|pptx?|rar|zip|7z|png|jpe?g|tiff?|html?)(?![a-zà-ỹ])")
_FILE_WORD = re.compile(
    r"(?:M[ẫẪaA][uU]|m[ẫa]u|[Pp]h[ụu] ?l[ụu]c|PHỤ LỤC|PL|Bi[ểe]u|BM|BI[ỂE]U|TK|[Tt][ờo] khai|TỜ KHAI"
    r"|[Đđ]ơn|ĐƠN|[Dd]on|[Gg]i[ấa]y|GIẤY|[Vv]ăn bản|Van ban|[Bb][áa]o c[áa]o|B[ảa]n|Phi[ếe]u|NC\d|XAC NHAN)"
)
_ROW_QUANTITY = re.compile(
    r"^[ \t]*Số lượng:[ \t]*Bản chính:[ \t]*(\d+)?[ \t]*,?[ \t]*(?:Bản sao:[ \t]*(\d+)?)?.*$"
)
_FORM_LINE = re.compile(r"^[ \t]*(?:Tên mẫu|Mẫu đơn, tờ khai|Tệp đính kèm|Biểu mẫu):[ \t]*(.*)$")
_DASH = re.compile(r"([ \t]*)-[ \t]")
_NOTHING = re.compile(r"^[ \t]*Không có thông tin.*$")


@attrs.frozen
class Row:
    """One row: the name cell's extent, what its quantity cell states, its form files, its heading."""

    start: int
    end: int
    originals: int | None
    copies: int | None
    has_quantity: bool
    form_file: str | None
    heading: int | None


@attrs.frozen
class Layout:
    """Rows and the headings above them, in order; structures are all that only lays them out."""

    rows: tuple[Row, ...]
    headings: tuple[tuple[int, int], ...]
    structures: tuple[Structure, ...]


def read_layout(text: str, form: str) -> Layout:
    """The rows and headings of a dossier section; `form` as in `Record.form`."""
    if form == "portal_json":
        return _flattened(text)
    return _lined(text)


def stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The extent without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _structure(start: int, end: int, role: str) -> Structure:
    return Structure(SECTION, start, end, role)


# --- portal JSON -----------------------------------------------------------------------------


def _cells(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Quantity cells: start, end, originals, copies.

    A cell is glued to what stands before and after it; a number of copies in the wording has a
    space or punctuation behind it, or a leading zero. Digits glued to the number belong to the text.
    """
    for match in _CELL.finditer(text):
        digits, before = match[1], text[match.start() - 1 : match.start()]
        after = text[match.end() : match.end() + 1]
        if len(digits) == 2 and digits[0] == "0":
            continue
        glued = before != "" and not before.isspace() and before != "("
        if after in {".", ",", ";", ":", ")", "/"} and after:
            continue
        if after.isspace() and not (len(digits) == 1 and glued):
            continue
        if len(digits) == 2 and glued and before not in "/.-":
            originals, start = int(digits), match.start(1)
        else:
            originals, start = int(digits[-1]), match.end(1) - 1
        yield start, match.end(), originals, int(match[2] or 0)


def _flattened(text: str) -> Layout:
    titles = [(m.start(), m.end()) for m in _TITLES.finditer(text)]
    cells = list(_cells(text))
    rows: list[Row] = []
    headings: list[tuple[int, int]] = []
    structures = [_structure(a, b, "column_title") for a, b in titles]
    heading: int | None = None
    position, next_title = 0, 0
    for start, end, originals, copies in cells:
        while next_title < len(titles) and titles[next_title][0] < start:
            heading = _open_heading(text, position, titles[next_title][0], headings, structures)
            position = titles[next_title][1]
            next_title += 1
        rows.append(_cell_row(text, (position, start), (originals, copies), heading, structures))
        structures.append(_structure(start, end, "quantity"))
        position = end
    for title_start, title_end in titles[next_title:]:
        heading = _open_heading(text, position, title_start, headings, structures)
        position = title_end
    start, end = stripped(text, position, len(text))
    if start < end:
        if text[start:end].strip("- ") == "":
            structures.append(_structure(start, end, "separator"))
        else:
            rows.append(Row(start, end, None, None, False, None, heading))
    return Layout(tuple(rows), tuple(headings), tuple(structures))


def _open_heading(
    text: str,
    start: int,
    end: int,
    headings: list[tuple[int, int]],
    structures: list[Structure],
) -> int | None:
    """Note what stands above a row of column titles; `--` stands for no heading."""
    start, end = stripped(text, start, end)
    while end - start >= 2 and text[end - 2 : end] == "--":
        structures.append(_structure(end - 2, end, "separator"))
        start, end = stripped(text, start, end - 2)
    if start == end:
        return None
    headings.append((start, end))
    return len(headings) - 1


def _cell_row(
    text: str,
    extent: tuple[int, int],
    quantity: tuple[int, int],
    heading: int | None,
    structures: list[Structure],
) -> Row:
    start, end = stripped(text, *extent)
    files: list[str] = []
    while (found := _last_file(text, start, end)) is not None:
        structures.append(_structure(found, end, "form_file"))
        files.insert(0, text[found:end])
        start, end = stripped(text, start, found)
    form_file = "; ".join(files) or None
    return Row(start, end, quantity[0], quantity[1], True, form_file, heading)


def _last_file(text: str, start: int, end: int) -> int | None:
    """Where the form-file name begins that ends the cell, None where none does."""
    tail = max(start, end - 160)
    ends = [m.end() for m in _FILE_END.finditer(text, tail, end)]
    if not ends or ends[-1] != end:
        return None
    floor = ends[-2] if len(ends) > 1 else tail
    if floor > tail:
        following = text[floor : floor + 1]
        if following and (following.isalnum() or following in "([_"):
            return floor
    limit = floor if floor > tail else tail
    for match in _FILE_WORD.finditer(text, max(limit, start + 1), end):
        before = text[match.start() - 1]
        if not before.isspace() and before not in "(_-/":
            return match.start()
    for index in range(max(limit, end - 90, start) + 1, end):
        before, here = text[index - 1], text[index]
        if (before.islower() or before in '.;,)”"') and (here.isupper() or here.isdigit()):
            return index
    space = text.rfind(" ", limit, end)
    return space + 1 if space >= start else start


# --- portal text -----------------------------------------------------------------------------


def _lined(text: str) -> Layout:
    reader = _Lines(text)
    position = 0
    for line in text.splitlines(keepends=True):
        reader.line(position, position + len(line.rstrip("\r\n")))
        position += len(line)
    return reader.layout()


class _Lines:
    """Gathers lines into rows: a row opens with a dash at its own indent and ends with its quantity."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._rows: list[Row] = []
        self._headings: list[tuple[int, int]] = []
        self._structures: list[Structure] = []
        self._open: tuple[int, int] | None = None
        self._heading: int | None = None
        self._heading_start: int | None = None
        self._file: str | None = None
        self._indent: int | None = None

    def line(self, start: int, end: int) -> None:
        """Take in one line without its line end."""
        line = self._text[start:end]
        if self._heading_start is not None:
            self._close_heading(start, end)
        elif not line.strip():
            return
        elif quantity := _ROW_QUANTITY.match(line):
            self._close_row(quantity[1], quantity[2], True)
            self._mark(start, end, "quantity")
        elif form := _FORM_LINE.match(line):
            self._file = form[1].strip() or None
            self._mark(start, end, "form_file")
        elif line.lstrip().startswith("[") and self._open is None:
            self._heading_start = start
            self._close_heading(start, end)
        elif (dash_line := _DASH.match(line)) and self._opens_row(len(dash_line[1])):
            self._close_row(None, None, False)
            dash = start + len(dash_line[1])
            self._mark(dash, dash + 1, "marker")
            self._open = (dash + 1, end)
        elif self._open is not None:
            self._open = (self._open[0], end)
        elif _NOTHING.match(line):
            self._mark(start, end, "separator")
        else:
            self._open = (start, end)

    def _opens_row(self, indent: int) -> bool:
        """Whether a dash at this indent opens a row: all rows have the indent of the first."""
        if self._indent is None or self._open is None:
            self._indent = indent
        return indent == self._indent

    def layout(self) -> Layout:
        """What was gathered."""
        if self._heading_start is not None:
            self._open = (self._heading_start, len(self._text))
            self._heading_start = None
        self._close_row(None, None, False)
        return Layout(tuple(self._rows), tuple(self._headings), tuple(self._structures))

    def _mark(self, start: int, end: int, role: str) -> None:
        start, end = stripped(self._text, start, end)
        if start < end:
            self._structures.append(_structure(start, end, role))

    def _close_heading(self, start: int, end: int) -> None:
        opened = self._heading_start
        line = self._text[start:end].rstrip()
        if opened is None or not line.endswith("]"):
            return
        close = start + len(line)
        first = self._text.index("[", opened)
        self._mark(first, first + 1, "separator")
        self._mark(close - 1, close, "separator")
        inner = stripped(self._text, first + 1, close - 1)
        self._heading_start, self._heading = None, None
        if inner[0] < inner[1]:
            self._headings.append(inner)
            self._heading = len(self._headings) - 1

    def _close_row(self, originals: str | None, copies: str | None, quantity: bool) -> None:
        if self._open is None:
            return
        start, end = stripped(self._text, *self._open)
        if start < end:
            mine = int(originals or 0) if quantity else None
            copied = int(copies or 0) if quantity else None
            self._rows.append(Row(start, end, mine, copied, quantity, self._file, self._heading))
        self._open, self._file = None, None
