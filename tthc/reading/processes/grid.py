"""Rows of step tables in one form, and how tables with true columns come to it."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from tthc.model.office_file import Cell, Table
from tthc.model.process import TablePlace
from tthc.reading.processes.columns import Columns, Role, read_columns
from tthc.reading.processes.words import clean, is_step_label

_ACTS: frozenset[Role] = frozenset(("label", "content", "unit"))
_MOST_HEADING = 3


@attrs.frozen
class Row:
    """One row of a step table.

    `texts` holds the words of its own cells that are not empty, by what they are. `absent` names the
    roles that have no cell of their own here: a cell above covers them or, in text that tells no columns,
    the cell is missing.
    """

    texts: Mapping[Role, str]
    absent: frozenset[Role]
    place: TablePlace

    def text(self, role: Role) -> str:
        """The words of the row's cell of that role, "" where it is empty or absent."""
        return self.texts.get(role, "")

    def only(self, *roles: Role) -> bool:
        """Whether the row says nothing but in these roles."""
        return set(self.texts) <= set(roles)


@attrs.frozen
class Line:
    """Words outside of step tables; `listed` where they stood in a row of another table."""

    text: str
    place: TablePlace
    listed: bool = False


@attrs.frozen
class StepTable:
    """A stretch of rows under one row of headings. `grid` is the role of each column of the sheet."""

    columns: Columns
    rows: tuple[Row, ...]
    place: TablePlace
    grid: tuple[Role, ...] = ()


Piece = Line | StepTable


def table_pieces(table: Table, number: int, before: StepTable | None) -> list[Piece]:
    """A table with columns cut into step tables and lines of other words.

    `before` is the step table that stood right before it: where this one has no heading and as many
    columns, it goes on.
    """
    return _Cutter(table, number).pieces(before)


class _Cutter:
    """One table while it is cut."""

    def __init__(self, table: Table, number: int) -> None:
        self.table, self.number = table, number
        self.own: list[list[Cell]] = [[] for _ in range(table.rows)]
        self.at: list[dict[int, Cell]] = [{} for _ in range(table.rows)]
        for cell in table.cells:
            if cell.row >= table.rows:
                continue
            self.own[cell.row].append(cell)
            for row in range(cell.row, min(table.rows, cell.row + cell.row_span)):
                for column in range(cell.column, cell.column + cell.column_span):
                    self.at[row].setdefault(column, cell)
        for cells in self.own:
            cells.sort(key=lambda cell: cell.column)

    def pieces(self, before: StepTable | None) -> list[Piece]:
        done: list[Piece] = []
        current: tuple[Columns, tuple[Role, ...]] | None = None
        if before is not None and len(before.grid) == self.table.columns and self._goes_on(before):
            current = (before.columns, before.grid)
        rows: list[Row] = []
        start = row = 0
        while row < self.table.rows:
            found = self._heading(row)
            if found is None:
                if current:
                    rows.append(self._row(row, current[1]))
                else:
                    done += self._lines(row)
                row += 1
                continue
            columns, grid, height = found
            if current is None or columns.roles != current[0].roles:
                done += self._closed(current, rows, start)
                rows, start = [], row
            current = (columns, grid)
            row += height
        done += self._closed(current, rows, start)
        return done

    def _closed(
        self, current: tuple[Columns, tuple[Role, ...]] | None, rows: Sequence[Row], start: int
    ) -> Iterator[Piece]:
        if current:
            yield StepTable(current[0], tuple(rows), self._place(start), current[1])

    def _goes_on(self, before: StepTable) -> bool:
        """Whether the first rows look like those of the table before: steps, or a time where times stand."""
        column = before.grid.index("label") if "label" in before.grid else None
        if column is None or any(self._heading(row) for row in range(min(3, self.table.rows))):
            return False
        labels = [cell for cells in self.own for cell in cells if cell.column == column]
        return any(is_step_label(clean(cell.text)) for cell in labels)

    def _heading(self, row: int) -> tuple[Columns, tuple[Role, ...], int] | None:
        """The columns, the role of each column of the sheet and the height, where headings begin here."""
        cells = [cell for cell in self.own[row] if clean(cell.text)]
        if len(cells) < 3:
            return None
        tallest = min(max(cell.row_span for cell in cells), _MOST_HEADING, self.table.rows - row)
        for height in range(tallest, 0, -1):
            groups = self._groups(row, height)
            columns = read_columns([text for text, _ in groups])
            if columns:
                grid: list[Role] = ["other"] * self.table.columns
                for role, (_, range_) in zip(columns.roles, groups, strict=True):
                    for column in range_:
                        if column < len(grid):
                            grid[column] = role
                return (*self._with_labels(columns, grid, row + height), height)
        return None

    def _groups(self, row: int, height: int) -> list[tuple[str, range]]:
        """The headings from left to right, those of several rows joined, with the columns under them."""
        groups: list[tuple[tuple[int, ...], str, int, int]] = []
        for column in range(self.table.columns):
            stack = [self.at[row + i].get(column) for i in range(height)]
            cells = list(dict.fromkeys(cell for cell in stack if cell is not None))
            key = tuple(id(cell) for cell in cells)
            if groups and groups[-1][0] == key:
                groups[-1] = (*groups[-1][:3], column + 1)
            elif key:
                groups.append((key, " ".join(clean(cell.text) for cell in cells), column, column + 1))
        return [(text, range(start, end)) for _, text, start, end in groups]

    def _with_labels(
        self, columns: Columns, grid: list[Role], first: int
    ) -> tuple[Columns, tuple[Role, ...]]:
        """The grid where one heading stands over labels and contents: cells tell the labels' column."""
        places = [i for i, role in enumerate(grid) if role == "content"]
        if len(places) < 2:
            return columns, tuple(grid)
        cells = [cell for row in self.own[first:] for cell in row if cell.column == places[0]]
        labels = [cell for cell in cells if is_step_label(clean(cell.text))]
        if not labels or any(cell.column_span > 1 for cell in labels[:2]):
            return columns, tuple(grid)
        numbered: list[Role] = ["number" if role == "label" else role for role in grid]
        numbered[places[0]] = "label"
        roles: list[Role] = []
        for role in columns.roles:
            roles += ["label", "content"] if role == "content" else ["number" if role == "label" else role]
        return attrs.evolve(columns, roles=tuple(roles)), tuple(numbered)

    def _row(self, row: int, grid: Sequence[Role]) -> Row:
        texts: dict[Role, str] = {}
        for cell in self.own[row]:
            words = clean(cell.text)
            if words and cell.column < len(grid):
                role = self._role(cell, grid, words)
                texts[role] = f"{texts[role]} {words}" if role in texts else words
        begun = {
            column for cell in self.own[row] for column in range(cell.column, cell.column + cell.column_span)
        }
        present = {role for column, role in enumerate(grid) if column in begun}
        return Row(texts, frozenset(set(grid) - present), self._place(row))

    def _role(self, cell: Cell, grid: Sequence[Role], words: str) -> Role:
        """What a cell is: its first column tells, unless it lies over several of label, contents and unit."""
        covered = dict.fromkeys(grid[cell.column : cell.column + cell.column_span])
        acts = [role for role in covered if role in _ACTS]
        if len(acts) > 1:
            return "label" if acts[0] == "label" and is_step_label(words) else "wide"
        return next(iter(covered))

    def _lines(self, row: int) -> Iterator[Line]:
        texts = [cell.text for cell in self.own[row] if cell.text.strip()]
        yield from row_lines(texts, self._place(row))

    def _place(self, row: int) -> TablePlace:
        pages = self.table.row_pages
        return TablePlace(self.number, row + 1, pages[row] if row < len(pages) else self.table.page)


def row_lines(texts: Sequence[str], place: TablePlace) -> Iterator[Line]:
    """The cells of a row that is none of steps, each a line; a number goes with the words behind it."""
    led = ""
    for text in texts:
        words = clean(text)
        if len(words) <= 6 and words.rstrip(".)").replace(".", "").isalnum() and not led:
            led = words
            continue
        yield Line(f"{led} {text}" if led else text, place, listed=True)
        led = ""
    if led:
        yield Line(led, place, listed=True)
