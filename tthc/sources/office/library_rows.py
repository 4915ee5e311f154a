"""Rows of tables out of a run of cells, where nothing marks the end of a table.

A legal library's page copied as text gives `|`, cell, `|`, cell, `|` for a row, and the next row's `|`
right after: between rows an empty stretch. What stands between two tables looks like one more cell. It
is told by shape: a row that holds too many cells ends one table and begins another, and the stretch that
reads like a heading, is long, or stands after a blank line is the text between them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

import attrs

from tthc.sources.office.text_lines import without_marks

_TITLE = re.compile(
    r"(?:(?:phụ lục|quyết định|phần|mục|chương|điều|quy trình|thủ tục|danh mục|mẫu|biểu mẫu|lĩnh vực|ghi chú)\b"
    r"|[ivx]{1,5}[.)]\s|[a-zđ][.)]\s|\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,4}\s)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_LONG, _LINES = 300, 6
_AHEAD = 8
_MOST_STRETCHES = 60


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
    for at, run in enumerate(all_runs):
        texts = _best_texts(run, table, all_runs[at + 1 : at + 1 + _AHEAD])
        begin = 0
        for text in (*texts, None):
            cells = [one.text for one in run.stretches[begin:text]]
            if begin > 0 and cells:
                table = Rows(len(cells), [cells])
            elif cells:
                table = Rows(len(cells), []) if table is None else table
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
        fill = min(spare, max(table.width - len(last), 0))
        last += [""] * fill
        spare -= fill
    lead = min(max(spare, 0), max(table.width - len(cells), 0)) if table.rows else 0
    table.rows.append([""] * lead + cells)


def _goes_on(table: Rows, last: list[str], cells: list[str]) -> bool:
    """Whether what looks like the end of a row was an empty cell in it.

    So where both together have no more cells than a row, and the second begins with what other rows
    only have further right, such as a time, never at their beginning.
    """
    if len(last) + 1 + len(cells) > table.width or len(last) >= table.width:
        return False
    shape = _shape(cells[0])
    if len(shape) > 40:
        return False
    whole = [row for row in table.rows[1:] if len(row) >= table.width - 1]
    right = any(shape in map(_shape, row[1:]) for row in whole)
    return right and all(shape != _shape(row[0]) for row in table.rows[1:])


def _shape(text: str) -> str:
    return _DIGITS.sub("#", " ".join(without_marks(text).split()).lower())


def _best_texts(run: Run, table: Rows | None, ahead: Sequence[Run]) -> tuple[int, ...]:
    """Which stretches of a run are text between tables: the cheapest way to read it."""
    count = len(run.stretches)
    if count > _MOST_STRETCHES:
        return ()
    evidence = [_evidence(one) for one in run.stretches]
    lengths = [len(one.stretches) for one in ahead]
    costs = []
    for number in range(4):
        for texts in combinations(range(count), number):
            if number < 2 or all(later - one > 1 for one, later in zip(texts, texts[1:], strict=False)):
                costs.append((_cost(texts, run, evidence, table, lengths), texts))
        if count > 24 and number == 2:
            break
    return min(costs)[1]


def _cost(
    texts: tuple[int, ...], run: Run, evidence: Sequence[float], table: Rows | None, lengths: Sequence[int]
) -> float:
    count = len(run.stretches)
    cost = sum(max(worth - 2.0, 0.0) for at, worth in enumerate(evidence) if at not in texts)
    cost += sum(3.0 - evidence[at] for at in texts)
    first = texts[0] if texts else count
    if table is not None:
        cost += 3.0 * max(first - table.width, 0)
        if not first:  # text may only follow a row's end after an empty last cell
            cost += 0.0 if table.rows and len(table.rows[-1]) + run.empty == table.width else 2.0
    last = count - texts[-1] - 1 if texts else (count if table is None else 0)
    if last:
        cost += _begins_table(last, lengths)
        cost += sum(0.4 for one in run.stretches[count - last :] if len(one.text) > 160)
    return cost


def _begins_table(width: int, lengths: Sequence[int]) -> float:
    """How badly rows ahead fit a heading of that width."""
    rows: list[int] = []
    for length in lengths:
        if length > width + 1:
            break
        rows.append(length)
    if not rows:
        return 3.0 if lengths else 1.0
    return 0.7 * (width - max(rows)) if max(rows) <= width else 2.0


def _evidence(stretch: Stretch) -> float:
    """How much a stretch looks like text between tables, about -3 to 4."""
    if stretch.apart is not None:
        return 4.0 if stretch.apart else -3.0
    lines = stretch.text.strip().split("\n")
    worth = 0.0
    if any(line.startswith("#") for line in lines):
        worth += 4.0
    bare = without_marks(stretch.text).strip()
    if _TITLE.match(bare) and not bare[:60].strip().isdigit():
        worth += 1.5
    if len(bare) > _LONG and len(lines) > _LINES:
        worth += 0.5
    if stretch.text.lstrip().startswith("**"):
        worth += 0.3
    return worth
