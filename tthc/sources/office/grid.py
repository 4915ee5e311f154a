"""Cells put into a table's grid row by row, as rows of HTML give them: with spans, without columns."""

import attrs

from tthc.model.office_file import Cell, Table
from tthc.sources.office import bounds

_MOST_COLUMNS = 1_000


@attrs.define
class Grid:
    """A table while it is filled; `taken` tells up to which row, not included, a column is covered."""

    cells: list[Cell] = attrs.field(factory=list)
    taken: dict[int, int] = attrs.field(factory=dict)
    rows: int = 0
    columns: int = 0
    _column: int = 0
    _covered: int = 0

    def next_row(self) -> None:
        """Begin a row; the first one too."""
        self.rows += 1
        self._column = 0

    def put(self, text: str, row_span: int, column_span: int) -> None:
        """One more cell of the row, at the first column that no cell from above covers."""
        row = self.rows - 1
        while self.taken.get(self._column, 0) > row:
            self._column += 1
        span = min(max(column_span, 1), _MOST_COLUMNS)
        self._covered += span
        if self._covered > bounds.MOST_CELLS:
            raise bounds.too_many_cells()
        self.cells.append(Cell(text, row, self._column, max(row_span, 1), span))
        if row_span > 1:
            self.taken.update(dict.fromkeys(range(self._column, self._column + span), row + row_span))
        self._column += span
        self.columns = max(self.columns, self._column)

    def table(self) -> Table:
        """The table; no cell reaches below its last row."""
        cells = tuple(
            cell
            if cell.row + cell.row_span <= self.rows
            else attrs.evolve(cell, row_span=self.rows - cell.row)
            for cell in self.cells
        )
        return Table(cells, self.rows, self.columns)
