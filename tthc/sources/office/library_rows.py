"""Rows of tables out of a run of cells, where nothing marks the end of a table.

A legal library's page copied as text gives `|`, cell, `|`, cell, `|` for a row, and the next row's `|`
right after: between rows an empty stretch. What stands between two tables looks like one more cell. It
is told by shape: a row that holds too many cells ends one table and begins another, and the stretch that
reads like a heading, is long, or stands after a blank line is the text between them.
"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import combinations, pairwise

import attrs

from tthc.sources.office.text_lines import without_marks

_TITLE = re.compile(
    r"(?:phụ lục|quyết định|phần|mục|chương|điều|quy trình|thủ tục|danh mục|mẫu|biểu mẫu|lĩnh vực)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:[IVX]{1,5}[.)]\s|[A-ZĐ][.)]\s|\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,4}\s)\s*\S"
)
_DIGITS = re.compile(r"\d+(?:[.,/]\d+)*")
_LONG, _LINES = 300, 6
_AHEAD = 8
_BACK = 12
_JUMP = 3
_MOST_STRETCHES, _FEW_STRETCHES = 40, 16
_WEAK = 1.4


@attrs.frozen
class Stretch:
    """What stands between two lines of `|`; `apart` where blank lines precede it, None if unknown."""

    text: str
    apart: bool | None = None


@attrs.frozen
class Run:
    """Stretches without an empty one among them, and how many empty ones precede them."""

    stretches: tuple[Stretch, ...]
    empty: int


@attrs.define
class Rows:
    """One table: its rows of cells in order. `width` is what a whole row holds."""

    width: int
    rows: list[list[str]] = attrs.field(factory=list)

    def usual(self) -> int:
        """What rows held of late; tables of several widths run on into each other."""
        return max(map(len, self.rows[-_BACK:]), default=self.width)


def runs(stretches: Sequence[Stretch]) -> Iterator[Run]:
    """The stretches, cut where empty ones stand."""
    held: list[Stretch] = []
    empty, before = 0, 0
    for stretch in stretches:
        if not stretch.text.strip():
            if held:
                yield Run(tuple(held), before)
                held, empty = [], 0
            empty += 1
            continue
        if not held:
            before, empty = empty, 0
        held.append(stretch)
    if held:
        yield Run(tuple(held), before)


def split(all_runs: Sequence[Run]) -> Iterator[Rows | str]:
    """Tables and the texts between them."""
    table: Rows | None = None
    headings: set[tuple[str, ...]] = set()
    for at, run in enumerate(all_runs):
        ahead = [len(one.stretches) for one in all_runs[at + 1 : at + 1 + _AHEAD]]
        texts = _best_texts(_Choice(run, table, ahead, headings))
        begin = 0
        for text in (*texts, None):
            cells = [one.text for one in run.stretches[begin:text]]
            if cells and (begin > 0 or table is None):
                table = Rows(len(cells), [cells])
                headings.add(_shapes(cells))
            elif cells and table is not None:
                _add(table, cells, run.empty)
            if text is not None:
                if table is not None:
                    yield table
                table = None
                yield run.stretches[text].text
                begin = text + 1
    if table is not None:
        yield table


def _add(table: Rows, cells: list[str], empty: int) -> None:
    """One more row; empty cells between it and the last go where they have room."""
    spare = empty - 1
    if table.rows:
        last = table.rows[-1]
        if spare == 0 and _goes_on(table, last, cells):
            last += ["", *cells]
            return
        width = table.usual()
        fill = min(spare, max(width - len(last), 0))
        last += [""] * fill
        spare = min(spare - fill, max(width - len(cells), 0))
    lead = max(spare, 0) if table.rows else 0
    table.rows.append([""] * lead + cells)


def _goes_on(table: Rows, last: list[str], cells: list[str]) -> bool:
    """Whether what looks like the end of a row was an empty cell in it.

    So where both together have no more cells than a row, and the second begins with what other rows
    only have further right, such as a time, never at their beginning.
    """
    if len(last) + 1 + len(cells) > table.usual():
        return False
    shape = _shape(cells[0])
    if len(shape) > 40:
        return False
    whole = [row for row in table.rows[1:] if len(row) >= table.usual() - 1]
    right = any(shape in map(_shape, row[1:]) for row in whole)
    return right and all(shape != _shape(row[0]) for row in table.rows[1:])


def _shape(text: str) -> str:
    return _DIGITS.sub("#", " ".join(without_marks(text).split()).lower())


def _shapes(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(_shape(cell) for cell in cells)


@attrs.define
class _Choice:
    """A run to be read: the table before it, how long the runs ahead are, and headings seen so far."""

    run: Run
    table: Rows | None
    ahead: Sequence[int]
    headings: Set[tuple[str, ...]]
    evidence: list[float] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.evidence = [_evidence(one) for one in self.run.stretches]

    @property
    def count(self) -> int:
        return len(self.run.stretches)


def _best_texts(choice: _Choice) -> tuple[int, ...]:
    """Which stretches of a run are text between tables: the cheapest way to read it."""
    count = choice.count
    usual = choice.table.usual() if choice.table is not None else count
    if count > _MOST_STRETCHES or (count <= usual and max(choice.evidence) < _WEAK):
        return ()
    most = 3 if count <= _FEW_STRETCHES else 2
    costs = [
        (_cost(texts, choice), texts)
        for number in range(most + 1)
        for texts in combinations(range(count), number)
        if all(later - one > 1 for one, later in pairwise(texts))
    ]
    return min(costs)[1]


def _cost(texts: tuple[int, ...], choice: _Choice) -> float:
    evidence, table, count = choice.evidence, choice.table, choice.count
    cost = sum(max(worth - 2.0, 0.0) for at, worth in enumerate(evidence) if at not in texts)
    cost += sum(3.0 - evidence[at] for at in texts)
    first = texts[0] if texts else count
    if table is not None:
        excess = first - table.usual()
        cost += 1.0 + 3.0 * (excess - 1) if excess > 0 else 0.0
        if not first:  # text may only follow a row's end after an empty last cell
            cost += 0.0 if len(table.rows[-1]) + choice.run.empty == table.usual() else 1.0
    last = count - texts[-1] - 1 if texts else (count if table is None else 0)
    if last:
        cost += _begins_table(choice.run.stretches[count - last :], choice)
    elif texts and choice.ahead:
        cost += 2.0
    return cost


def _begins_table(heading: Sequence[Stretch], choice: _Choice) -> float:
    """How badly stretches fit as the heading of a table whose rows are ahead."""
    width = len(heading)
    cost = sum(0.7 for one in heading if len(one.text) > 160)
    if width > 1 and _shapes([one.text for one in heading]) in choice.headings:
        return cost - 2.5
    if width > 2 and all(one.text.startswith("**") and len(one.text) < 120 for one in heading):
        cost -= 0.7
    rows: list[int] = []
    for length in choice.ahead:
        if length > width + 1 or (max(rows, default=0) >= _JUMP and length >= max(rows) + _JUMP):
            break
        rows.append(length)
    if not rows:
        return cost + (3.0 if choice.ahead else 1.0)
    usual = max(rows, key=lambda length: (rows.count(length), length))
    away = min(abs(width - usual), abs(width - max(rows)))
    return cost + (0.5 + away if away else 0.0)


def _evidence(stretch: Stretch) -> float:
    """How much a stretch looks like text between tables, about -3 to 7."""
    if stretch.apart is not None:
        return 4.0 if stretch.apart else -3.0
    lines = stretch.text.strip().split("\n")
    worth = 6.0 if any(line.startswith("#") for line in lines) else 0.0
    if any(_is_loud(line) and _TITLE.match(without_marks(line)) for line in lines):
        worth += 2.0
    elif _NUMBERED.match(without_marks(lines[0])):
        worth += 1.5
    if len(stretch.text) > _LONG and len(lines) > _LINES:
        worth += 0.5
    return worth + 0.3 * _is_loud(lines[0])


def _is_loud(line: str) -> bool:
    return line.startswith("**") or line.isupper()
