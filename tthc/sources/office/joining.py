"""Tables that a page break cut, put together again, whatever form they came in."""

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

import attrs

from tthc.model.office_file import Cell, LaidOut, Paragraph, Table

PAGE_NUMBER = re.compile(r"[-–\s]*\d{1,4}[-–\s]*")
_FOOTNOTE = re.compile(r"(?:\d{1,3}|\[\d{1,3}\]|\(\d{1,3}\)|\*+)\s+\w")
_MOST_FOOTNOTE = 400
_SLIVER = 0.025
_NEAR = 0.012
_ALIKE = 0.8
_MOST_HEADING = 4


@attrs.frozen
class Part:
    """A block, where its columns end as shares of its width, and whether it stood in a cell of another.

    `cut` is true where a page break stands right before it.
    """

    block: LaidOut
    edges: tuple[float, ...] = ()
    inner: bool = False
    cut: bool = False


def joined(parts: Iterable[Part]) -> list[LaidOut]:
    """The blocks, with tables that go on in the next one joined and empty paragraphs left out.

    A table goes on where nothing but page numbers stands between, the columns end at the same places
    and the heading is repeated. The repeated heading is dropped, and a row that was cut over two pages
    is made whole.
    """
    done: list[LaidOut] = []
    last: Part | None = None
    notes: list[LaidOut] = []
    between: list[LaidOut] = []
    for part in parts:
        block = part.block
        if isinstance(block, Paragraph):
            if not (block.text or block.number):
                continue
            if last is not None and not block.number and _ends_page(block.text):
                between.append(block)
                continue
        elif last is not None and isinstance(last.block, Table) and (heading := _repeated(last, part)):
            last = attrs.evolve(last, block=_appended(last.block, block, heading))
            notes += [
                one for one in between if isinstance(one, Paragraph) and not PAGE_NUMBER.fullmatch(one.text)
            ]
            between = []
            continue
        if last is not None:
            done.append(last.block)
        done += notes + between
        notes, between = [], []
        last = part if isinstance(block, Table) and not part.inner else None
        if last is None:
            done.append(block)
    if last is not None:
        done.append(last.block)
    return done + notes + between


def _ends_page(text: str) -> bool:
    """Whether a paragraph may stand below a table only because the page ends: its number, a footnote."""
    if PAGE_NUMBER.fullmatch(text):
        return True
    return len(text) <= _MOST_FOOTNOTE and _FOOTNOTE.match(text) is not None


def _repeated(first: Part, second: Part) -> int:
    """How many rows of the second table repeat the heading of the first, 0 where it does not go on."""
    if second.inner or not _same_columns(first.edges, second.edges):
        return 0
    one, two = first.block, second.block
    assert isinstance(one, Table) and isinstance(two, Table)
    rows = 0
    while rows < min(_MOST_HEADING, two.rows - 1, one.rows - 1) and _alike(_row(one, rows), _row(two, rows)):
        rows += 1
    return rows


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


def _row(table: Table, row: int) -> list[Cell]:
    return [cell for cell in table.cells if cell.row == row]


def _alike(first: Sequence[Cell], second: Sequence[Cell]) -> bool:
    """Whether two rows say the same, letters that character recognition mistook aside."""
    first, second = ([cell for cell in row if cell.text] for row in (first, second))
    if len(first) < 2 or abs(len(first) - len(second)) > 1:
        return False
    from difflib import SequenceMatcher

    one, two = ("|".join("".join(cell.text.split()).lower() for cell in row) for row in (first, second))
    return len(one) > len(first) and SequenceMatcher(None, one, two, autojunk=False).ratio() >= _ALIKE


def _appended(first: Table, second: Table, heading: int) -> Table:
    """The second table's rows below the first's, without its heading."""
    rest = [cell for cell in second.cells if cell.row >= heading]
    rows = second.rows - heading
    cells = list(first.cells)
    shift = first.rows - heading
    cells.extend(attrs.evolve(cell, row=cell.row + shift) for cell in rest)
    pages = first.row_pages + second.row_pages[heading:]
    return attrs.evolve(
        first,
        cells=tuple(cells),
        rows=first.rows + rows,
        columns=max(first.columns, second.columns),
        row_pages=pages,
    )
