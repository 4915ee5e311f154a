"""A file as a row of step tables and the lines between them, whatever form its tables have."""

import re
from collections.abc import Sequence

import attrs

from tthc.model.office_file import OfficeFile, Paragraph
from tthc.model.process import TablePlace
from tthc.reading.processes.grid import Line, Piece, StepTable, table_pieces
from tthc.reading.processes.names import logical_lines
from tthc.reading.processes.ragged import ragged_pieces
from tthc.reading.processes.totals import is_total
from tthc.reading.processes.words import CODE, clean, numbering, plain

_PAGE_NUMBER = re.compile(r"[-–\s]*\d{0,4}[-–\s]*")
_MOST_BETWEEN = 4


def pieces_of(file: OfficeFile) -> list[Piece]:
    """The step tables and the lines of a file in their order; a table over several pages is one."""
    done: list[Piece] = []
    tables = 0
    for number, block in enumerate(file.blocks, 1):
        if isinstance(block, Paragraph):
            text = f"{block.number} {block.text}" if block.number else block.text
            if clean(text):
                done.append(Line(text, TablePlace(page=block.page, paragraph=number)))
            continue
        tables += 1
        if block.ragged:
            done += ragged_pieces(block, tables)
        else:
            done += table_pieces(block, tables, _last_table(done))
    return _joined(done)


def _last_table(pieces: Sequence[Piece]) -> StepTable | None:
    """The step table that only page numbers part from what follows."""
    for piece in reversed(pieces[-_MOST_BETWEEN:]):
        if isinstance(piece, StepTable):
            return piece
        if not _PAGE_NUMBER.fullmatch(clean(piece.text)):
            return None
    return None


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Step tables with the same columns put together where nothing between them names a procedure."""
    done: list[Piece] = []
    last: int | None = None
    for piece in pieces:
        if not isinstance(piece, StepTable):
            done.append(piece)
            continue
        if last is not None and _goes_on(done[last], piece, done[last + 1 :]):
            former = done[last]
            assert isinstance(former, StepTable)
            done[last] = attrs.evolve(former, rows=former.rows + piece.rows)
            continue
        done.append(piece)
        last = len(done) - 1
    return done


def _goes_on(first: Piece, second: StepTable, between: Sequence[Piece]) -> bool:
    if not isinstance(first, StepTable) or first.columns.roles != second.columns.roles:
        return False
    if len(between) > _MOST_BETWEEN or first.place == second.place:
        return False
    return not any(isinstance(line, Line) and _names_something(line.text) for line in between)


def _names_something(text: str) -> bool:
    for line in logical_lines(text):
        kind, _, rest = numbering(line)
        words = plain(rest)
        if kind or CODE.search(line) or is_total(line):
            return True
        if words.startswith(("quy trinh", "thu tuc", "truong hop", "doi voi", "phu luc", "linh vuc")):
            return True
    return False
