"""Step tables in own words, as the readers of files would give them."""

from collections.abc import Sequence

from tthc.model.office_file import Cell, LaidOut, OfficeFile, Paragraph, Table
from tthc.model.process import InternalProcess
from tthc.reading.processes import ProcessReading, read_processes

HEADINGS = ("Bước", "Nội dung công việc", "Người thực hiện", "Thời gian thực hiện")


def table(*rows: Sequence[str | None]) -> Table:
    """A table with columns; None is what the cell above covers, one text alone lies over the whole row."""
    wide = max(len(row) for row in rows)
    cells: list[Cell] = []
    for number, row in enumerate(rows):
        if len(row) == 1:
            cells.append(Cell(row[0] or "", number, 0, column_span=wide))
            continue
        for column, text in enumerate(row):
            if text is not None:
                below = 1
                while number + below < len(rows) and _covered(rows[number + below], column):
                    below += 1
                cells.append(Cell(text, number, column, row_span=below))
    return Table(tuple(cells), len(rows), wide)


def _covered(row: Sequence[str | None], column: int) -> bool:
    return len(row) > column and row[column] is None


def ragged(*rows: Sequence[str]) -> Table:
    """A table of copied text: cells in order, those that are empty or covered missing."""
    cells = [Cell(text, number, place) for number, row in enumerate(rows) for place, text in enumerate(row)]
    return Table(tuple(cells), len(rows), max(len(row) for row in rows), ragged=True)


def read(*blocks: str | LaidOut) -> ProcessReading:
    """The reading of a file with these paragraphs and tables."""
    laid = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    return read_processes(OfficeFile("tệp.docx", "docx", laid))


def one(*blocks: str | LaidOut) -> InternalProcess:
    """The only process of a file."""
    (process,) = read(*blocks).processes
    return process
