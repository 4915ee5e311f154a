"""Tables that a page break cut, put together again, whatever form they came in."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate, takewhile

import attrs

from tthc.model.office_file import Cell, LaidOut, Paragraph, Table
from tthc.sources.office.torn_rows import mended

PAGE_NUMBER = re.compile(r"[-–\s]{0,20}\d{1,4}[-–\s]{0,20}")
_FOOTNOTE = re.compile(r"(?:\d{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|\*{1,9})\s{1,9}\w")
_MOST_FOOTNOTE = 400
_SLIVER = 0.025
_NEAR = 0.012
_ALIKE = 0.8
_MOST_HEADING = 4


@attrs.frozen
class Part:
    """A block, where its columns end as shares of its width, and whether it stood in a cell of another.

    `cut` is true where a page break stands right before it. `tight_top` and `tight_bottom` name cells (row,
    column) whose text reaches that border, where the form tells. `note` is true for footnotes.
    """

    block: LaidOut
    edges: tuple[float, ...] = ()
    inner: bool = False
    cut: bool = False
    tight_top: frozenset[tuple[int, int]] = frozenset()
    tight_bottom: frozenset[tuple[int, int]] = frozenset()
    note: bool = False


def joined(parts: Iterable[Part]) -> list[LaidOut]:
    """The blocks, with tables that go on in the next one joined and empty paragraphs left out.

    A table goes on where nothing but page numbers and footnotes stands between, and the heading is repeated
    or, right after a page break, the columns are the same. The repeated heading is dropped, and a row that
    was cut over two pages is made whole.
    """
    done: list[LaidOut] = []
    growing: _Growing | None = None
    between: list[Paragraph] = []
    for part in parts:
        block = part.block
        if isinstance(block, Paragraph):
            if not (block.text or block.number):
                continue
            if growing is not None and (part.note or (not block.number and _ends_page(block.text))):
                between.append(block)
                continue
        elif growing is not None and not part.inner and (heading := _goes_on(growing, part)) is not None:
            growing.append(part, block, heading)
            growing.notes += [one for one in between if not PAGE_NUMBER.fullmatch(one.text)]
            between = []
            continue
        if growing is not None:
            done += growing.blocks()
        done += between
        between, growing = [], None
        if isinstance(block, Table) and not part.inner:
            growing = _Growing(part, block)
        else:
            done.append(block)
    if growing is not None:
        done += growing.blocks()
    return done + between


def _ends_page(text: str) -> bool:
    """Whether a paragraph may stand below a table only because the page ends: its number, a footnote."""
    if PAGE_NUMBER.fullmatch(text):
        return True
    return len(text) <= _MOST_FOOTNOTE and _FOOTNOTE.match(text) is not None


class _Growing:
    """A table to which those of following pages are added."""

    def __init__(self, part: Part, table: Table) -> None:
        self.first = table
        self.heading = list(
            takewhile(_may_head, (_row(table, row) for row in range(min(_MOST_HEADING, table.rows))))
        )
        self.edges = part.edges or _even(table.columns)
        self.cells = list(table.cells)
        self.rows = table.rows
        self.pages = list(table.row_pages)
        self.notes: list[Paragraph] = []
        self.tight_bottom = part.tight_bottom

    def append(self, part: Part, table: Table, heading: int) -> None:
        """Add a table's rows without its heading, a row torn in two made whole, columns brought in line."""
        rest = [cell for cell in table.cells if cell.row >= heading]
        edges = part.edges or _even(table.columns)
        if not _same_columns(self.edges, edges) or len(self.edges) != len(edges):
            every = _united(self.edges, edges)
            if every != self.edges:
                self.cells = [_moved(cell, self.edges, every) for cell in self.cells]
            rest = [_moved(cell, edges, every) for cell in rest]
            self.edges = every
        shift = self.rows - heading
        placed = [attrs.evolve(cell, row=cell.row + shift) for cell in rest]
        tight_top = frozenset(column for row, column in part.tight_top if row == heading)
        tight_bottom = frozenset(column for row, column in self.tight_bottom if row == self._last)
        whole = mended(
            self._last_row(), [cell for cell in placed if cell.row == self.rows], tight_bottom, tight_top
        )
        torn = int(whole is not None)
        if whole is not None:
            self.cells[len(self.cells) - len(whole) :] = whole
            placed = [attrs.evolve(cell, row=cell.row - 1) for cell in placed if cell.row > self.rows]
        self.cells += placed
        self.pages += table.row_pages[heading + torn :]
        base = self.rows - heading - torn
        self.rows += table.rows - heading - torn
        self.tight_bottom = frozenset((row + base, column) for row, column in part.tight_bottom)

    @property
    def _last(self) -> int:
        return self.rows - 1

    def _last_row(self) -> list[Cell]:
        """The cells of the last row, if they stand last."""
        row: list[Cell] = []
        for cell in reversed(self.cells):
            if cell.row != self._last:
                break
            row.insert(0, cell)
        return row

    def blocks(self) -> list[LaidOut]:
        """The whole table, and the footnotes that stood on its pages."""
        columns = max((cell.column + cell.column_span for cell in self.cells), default=self.first.columns)
        return [
            attrs.evolve(
                self.first,
                cells=tuple(self.cells),
                rows=self.rows,
                columns=max(columns, self.first.columns),
                row_pages=tuple(self.pages),
            ),
            *self.notes,
        ]


def _may_head(row: Sequence[Cell]) -> bool:
    """Whether a row may be one of a heading: without numbers, or numbering the columns.

    The rows below a heading are often alike on several pages too, but for the times in them.
    """
    texts = [cell.text.strip("() ") for cell in row if cell.text]
    if all(text.isdigit() for text in texts):
        return texts == [str(number) for number in range(1, len(texts) + 1)]
    return not any(text[:1].isdigit() for text in texts)


def _goes_on(growing: _Growing, part: Part) -> int | None:
    """How many rows of a table repeat the heading of the one before it; None where it is another table."""
    table = part.block
    assert isinstance(table, Table)
    rows = 0
    while rows < min(len(growing.heading), table.rows - 1) and _alike(
        growing.heading[rows], _row(table, rows)
    ):
        rows += 1
    same = _same_columns(growing.edges, part.edges or _even(table.columns))
    if part.cut:
        return rows if rows or same else None
    return rows if rows and same else None


def _even(columns: int) -> tuple[float, ...]:
    return tuple((end + 1) / columns for end in range(columns))


def _same_columns(first: Sequence[float], second: Sequence[float]) -> bool:
    """Whether two tables have the same columns; slivers that recognition adds at a border do not count."""
    first, second = _broad(first), _broad(second)
    return len(first) == len(second) and all(
        abs(one - two) <= _NEAR for one, two in zip(first, second, strict=True)
    )


def _broad(edges: Sequence[float]) -> list[float]:
    widths = [end - start for start, end in zip((0.0, *edges), edges, strict=False)]
    widths = [width for width in widths if width > _SLIVER]
    total = sum(widths)
    return [end / total for end in accumulate(widths)]


def _united(first: Sequence[float], second: Sequence[float]) -> tuple[float, ...]:
    """Every place where a column of either table ends."""
    new = [edge for edge in second if all(abs(edge - one) > _NEAR for one in first)]
    return tuple(sorted((*first, *new)))


def _moved(cell: Cell, edges: Sequence[float], every: Sequence[float]) -> Cell:
    """The cell with the columns that it has among all edges."""

    def place(end: int) -> int:
        if end <= 0:
            return 0
        at = edges[min(end, len(edges)) - 1]
        return min(range(len(every)), key=lambda one: abs(every[one] - at)) + 1

    column = place(cell.column)
    return attrs.evolve(
        cell, column=column, column_span=max(place(cell.column + cell.column_span) - column, 1)
    )


def _row(table: Table, row: int) -> list[Cell]:
    return [cell for cell in table.cells if cell.row == row]


def _alike(first: Sequence[Cell], second: Sequence[Cell]) -> bool:
    """Whether two rows say the same, letters that character recognition mistook aside."""
    first, second = ([cell for cell in row if cell.text] for row in (first, second))
    if len(first) < 2 or abs(len(first) - len(second)) > 1:
        return False
    from difflib import SequenceMatcher

    one, two = ("|".join("".join(cell.text.split()).lower() for cell in row) for row in (first, second))
    if not len(one) / 2 <= len(two) <= 2 * len(one):
        return False
    return len(one) > len(first) and SequenceMatcher(None, one, two, autojunk=False).ratio() >= _ALIKE
