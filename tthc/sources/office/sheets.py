"""Spreadsheets (.xlsx) and lists with separators (.csv): each sheet a table below a paragraph with its name.

What is read of a formula is the value that the program which saved the file had computed. Where there is
none the cell is empty, a flag says so, and the file is refused if nothing else stands in it.
"""

import csv
import datetime
import io
import re
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tthc.messages import N_
from tthc.model.office_file import Cell, LaidOut, Paragraph, Table
from tthc.sources.decoding import decode
from tthc.sources.errors import ReadError
from tthc.sources.office import bounds

_DELIMITERS = (";", "\t", ",", "|")
_SAMPLE_LINES = 40
_MOST_ROWS = 1_048_576
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_VALUE = re.compile(rb"<(?:\w+:)?v[^<>/]*>[^<]")
_EXTERNAL = re.compile(rb"<(?:\w+:)?f[^<>]*>[^<]*\[\d+\]")
_MOST_MERGED = 200_000
_EPOCH = datetime.time()


def read_workbook(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of a workbook.

    Flags: `formulas_without_values` where formulas hold no computed value, `external_links` where formulas
    point to other files (their last values are taken, nothing is opened). Raises ReadError for a damaged,
    locked or overfull one, and where nothing but such formulas stands in it.
    """
    import openpyxl

    bounds.checked_parts(content)
    try:
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    except (KeyError, ValueError, TypeError, AttributeError, zipfile.BadZipFile) as error:
        raise _damaged() from error
    blocks: list[LaidOut] = []
    flags: set[str] = set()
    left = bounds.MOST_CELLS
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for sheet in book.worksheets:
                part = _part(archive, sheet)
                table, left = _sheet_table(sheet, dict(_merged(part)), left)
                flags |= _formula_flags(part, table)
                if table.rows:
                    blocks += [Paragraph(str(sheet.title)), table]
    except (KeyError, ValueError, TypeError, AttributeError, SyntaxError) as error:
        raise _damaged() from error
    finally:
        book.close()
    if not any(isinstance(block, Table) for block in blocks):
        raise _nothing(bool(flags))
    return tuple(blocks), tuple(sorted(flags))


def read_separated(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of a list with separators; which separator it has is told from its first lines."""
    decoded = decode(content)
    text = unicodedata.normalize("NFC", decoded.text)
    rows: list[list[str]] = []
    count = 0
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)):
            count += len(row)
            if count > bounds.MOST_CELLS:
                raise bounds.too_many_cells()
            if any(map(str.strip, row)):
                rows.append(row)
    except csv.Error as error:
        raise ReadError(
            N_("the list with separators cannot be read"),
            N_("save it as .xlsx, and name that copy"),
        ) from error
    cells = [
        Cell(_clean(text), number, column)
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
    ]
    flags = ("converted",) * (decoded.encoding in ("TCVN3", "VNI"))
    return (Table(tuple(cells), len(rows), max(map(len, rows), default=0)),), flags


def _damaged() -> ReadError:
    return ReadError(
        N_("the spreadsheet is damaged"),
        N_("open it in Excel or LibreOffice, save it anew as .xlsx, and name that copy"),
    )


def _nothing(formulas: bool) -> ReadError:
    if formulas:
        return ReadError(
            N_("the spreadsheet holds only formulas whose values were never computed"),
            N_("open it in Excel or LibreOffice, save it, and name that copy"),
        )
    return ReadError(N_("the spreadsheet is empty"), N_("name one that holds a table"))


def _part(archive: zipfile.ZipFile, sheet: Any) -> bytes:
    """The XML of a sheet, for what a read-only workbook does not tell: merged cells, formulas."""
    try:
        return archive.read(sheet._worksheet_path)
    except (AttributeError, KeyError):
        return b""


def _merged(part: bytes) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where merged cells begin (row and column from 1), and their spans."""
    for number, found in enumerate(_MERGED.finditer(part)):
        if number >= _MOST_MERGED:
            return
        left, right = _column(found[1]), _column(found[3])
        top, bottom = int(found[2]), int(found[4])
        if bottom >= top and right >= left:
            yield (top, left), (bottom - top + 1, right - left + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _sheet_table(
    sheet: Any, merged: Mapping[tuple[int, int], tuple[int, int]], left: int
) -> tuple[Table, int]:
    """The sheet as a table without the empty rows at its end, and how many cells may still be read."""
    found: list[Cell] = []
    last = 0
    sheet.reset_dimensions()  # some programs write none, or that of the whole empty sheet
    for number, row in enumerate(sheet.iter_rows(values_only=True)):
        left -= len(row) // 64 + sum(held is not None for held in row)
        if left < 0 or number > _MOST_ROWS:
            raise bounds.too_many_cells()
        for column, held in enumerate(row):
            text = _shown(held)
            if text:
                rows, columns = merged.get((number + 1, column + 1), (1, 1))
                found.append(Cell(text, number, column, rows, columns))
                last = number
    if not found:
        return Table((), 0, 0), left
    first_column = min(cell.column for cell in found)
    cells = _filled(found, last + 1, first_column)
    width = max(cell.column + cell.column_span for cell in cells)
    return Table(tuple(cells), last + 1, width), left


def _filled(found: Iterable[Cell], rows: int, first_column: int) -> list[Cell]:
    """Cells moved left to where the sheet begins, none reaching below its last row."""
    return [
        Cell(
            cell.text,
            cell.row,
            cell.column - first_column,
            min(cell.row_span, rows - cell.row),
            cell.column_span,
        )
        for cell in found
    ]


def _formula_flags(part: bytes, table: Table) -> set[str]:
    flags = {"external_links"} if _EXTERNAL.search(part) else set()
    if _FORMULA.search(part) and _uncomputed(part):
        flags.add("formulas_without_values")
    return flags if part or table.rows else set()


def _uncomputed(part: bytes) -> bool:
    """Whether a cell with a formula holds no value."""
    at = part.find(b"<c ")
    while at >= 0:
        end = part.find(b"</c>", at)
        if end < 0:
            return False
        cell = part[at:end]
        cell = cell[cell.rfind(b"<c ") :]
        if _FORMULA.search(cell) and not _VALUE.search(cell):
            return True
        at = part.find(b"<c ", end)
    return False


def _shown(held: Any) -> str:
    """What a cell shows, with the decimal comma of Vietnamese."""
    if held is None:
        return ""
    if isinstance(held, bool):
        return "TRUE" if held else "FALSE"
    if isinstance(held, float):
        return str(int(held)) if held.is_integer() and abs(held) < 1e15 else f"{held:.12g}".replace(".", ",")
    if isinstance(held, datetime.datetime):
        return held.strftime("%d/%m/%Y") if held.time() == _EPOCH else held.strftime("%d/%m/%Y %H:%M")
    if isinstance(held, datetime.date):
        return held.strftime("%d/%m/%Y")
    return _clean(str(held))


def _clean(text: str) -> str:
    lines = (" ".join(line.split()) for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\n".join(filter(None, lines))


def _delimiter(text: str) -> str:
    """The separator that cuts most of the first lines into the same number of fields."""
    lines = text.split("\n", _SAMPLE_LINES)[:_SAMPLE_LINES]

    def worth(delimiter: str) -> tuple[int, int]:
        try:
            counts = [len(row) for row in csv.reader(lines, delimiter=delimiter) if len(row) > 1]
        except csv.Error:
            return 0, 0
        usual = max(counts, key=counts.count, default=1)
        return counts.count(usual), usual

    return max(_DELIMITERS, key=worth)
