"""Files of offices built in tests: full tables from rows of text, and tables known by their cells only."""

from collections.abc import Sequence

from tthc.model import Cell, InternalProcess, OfficeFile, Paragraph, Table
from tthc.reading.processes import ProcessReading, read_processes

HEADING = ("Thứ tự", "Nội dung công việc", "Đơn vị thực hiện", "Thời gian thực hiện", "Kết quả")
UP, LEFT = "^", "<"
"""In a row of a full table: the cell above goes on here, the cell to the left goes on here."""


def full(*rows: Sequence[str], page: int | None = None) -> Table:
    """A table with columns; `UP` and `LEFT` merge."""
    spans: dict[tuple[int, int], list[int]] = {}
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text == LEFT:
                home = owner[r, c - 1]
                spans[home][1] = c - home[1] + 1
            elif text == UP:
                home = owner[r - 1, c]
                spans[home][0] = r - home[0] + 1
            else:
                home = (r, c)
                spans[home] = [1, 1]
            owner[r, c] = home
    cells = tuple(Cell(rows[r][c], r, c, *span) for (r, c), span in sorted(spans.items()))
    return Table(cells, len(rows), max(map(len, rows)), page=page)


def ragged(*rows: Sequence[str]) -> Table:
    """A table of which only the cells of each row are known, in order."""
    cells = tuple(Cell(text, r, c) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Table(cells, len(rows), max(map(len, rows)), ragged=True)


def reading(*blocks: Table | str, flags: tuple[str, ...] = ()) -> ProcessReading:
    """What is read of a file with these paragraphs and tables."""
    laid_out = tuple(Paragraph(block) if isinstance(block, str) else block for block in blocks)
    return read_processes(OfficeFile("quy-trinh.docx", "docx", laid_out, flags))


def processes(*blocks: Table | str) -> tuple[InternalProcess, ...]:
    """The processes of a file with these paragraphs and tables."""
    return reading(*blocks).processes


def one(*blocks: Table | str) -> InternalProcess:
    """The only process of a file with these paragraphs and tables."""
    (process,) = processes(*blocks)
    return process


def told(process: InternalProcess) -> list[tuple[str, str, float | None]]:
    """Label, unit and number of the time of each step."""
    return [
        (step.label, step.unit_in_charge, step.duration.value if step.duration else None)
        for step in process.steps
    ]
