"""Tables on a page out of its ruled lines: a grid, and which of its fields no line parts."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import attrs

_NEAR = 3.0
_SAME = 1.6
_COVERED = 0.6
_MOST_CROSSINGS = 1_000_000
_MOST_FIELDS = 200_000
_TATTERED = 0.3


class Rule(NamedTuple):
    """A ruled line: `at` is its height or, upright, its distance from the left."""

    at: float
    start: float
    end: float


@attrs.frozen
class Field:
    """A cell of the grid: which rows and columns it covers, and its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    left: float
    right: float
    bottom: float
    top: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in the field."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top


@attrs.frozen
class Ruled:
    """A ruled table: its fields from the top, left to right."""

    fields: tuple[Field, ...]
    rows: int
    columns: int
    edges: tuple[float, ...]
    left: float
    right: float
    bottom: float
    top: float


def tables(across: Sequence[Rule], upright: Sequence[Rule]) -> list[Ruled]:
    """All tables that ruled lines make, the larger ones first.

    What makes no grid of two rows and two columns is none: a frame, a line below a heading, the boxes
    and arrows of a flow chart.
    """
    across, upright = _merged(across), _merged(upright)
    if len(across) * len(upright) > _MOST_CROSSINGS:
        return []
    found = [table for group in _groups(across, upright) if (table := _table(*group)) is not None]
    return sorted(found, key=lambda one: -(one.right - one.left) * (one.top - one.bottom))


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Rules on one line as one, where hardly a gap stands between them."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules):
        if lines and rule.at - lines[-1][-1].at <= _SAME:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    merged: list[Rule] = []
    for line in lines:
        at = sum(rule.at for rule in line) / len(line)
        begin: float | None = None
        end = 0.0
        for rule in sorted(line, key=lambda one: one.start):
            if begin is None:
                begin, end = rule.start, rule.end
            elif rule.start <= end + _NEAR:
                end = max(end, rule.end)
            else:
                merged.append(Rule(at, begin, end))
                begin, end = rule.start, rule.end
        if begin is not None:
            merged.append(Rule(at, begin, end))
    return merged


def _groups(across: Sequence[Rule], upright: Sequence[Rule]) -> Iterable[tuple[list[Rule], list[Rule]]]:
    """Rules that cross or meet each other, directly or through others."""
    of = list(range(len(across) + len(upright)))

    def first(one: int) -> int:
        while of[one] != one:
            of[one] = of[of[one]]
            one = of[one]
        return one

    for i, line in enumerate(across):
        for j, post in enumerate(upright):
            if (
                line.start - _NEAR <= post.at <= line.end + _NEAR
                and post.start - _NEAR <= line.at <= post.end + _NEAR
            ):
                of[first(len(across) + j)] = first(i)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, line in enumerate(across):
        groups.setdefault(first(i), ([], []))[0].append(line)
    for j, post in enumerate(upright):
        groups.setdefault(first(len(across) + j), ([], []))[1].append(post)
    return groups.values()


def _table(across: list[Rule], upright: list[Rule]) -> Ruled | None:
    if len(across) < 2 or not upright:
        return None
    ends = [one.start for one in across] + [one.end for one in across] + [one.at for one in upright]
    heights = [one.at for one in across] + [one.start for one in upright] + [one.end for one in upright]
    xs = _places([one.at for one in upright], min(ends), max(ends))
    ys = _places([one.at for one in across], min(heights), max(heights))[::-1]
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 2 or columns < 2 or rows * columns > _MOST_FIELDS:
        return None
    walls = [[_is_ruled(upright, xs[c], ys[r + 1], ys[r]) for c in range(columns + 1)] for r in range(rows)]
    floors = [[_is_ruled(across, ys[r], xs[c], xs[c + 1]) for c in range(columns)] for r in range(rows + 1)]
    fields = _fields(rows, columns, walls, floors)
    if fields is None:
        return None
    made = tuple(
        Field(r, c, height, width, xs[c], xs[c + width], ys[r + height], ys[r])
        for r, c, height, width in fields
    )
    width = xs[-1] - xs[0]
    edges = tuple((x - xs[0]) / width for x in xs[1:])
    return Ruled(made, rows, columns, edges, xs[0], xs[-1], ys[-1], ys[0])


def _places(at: Sequence[float], first: float, last: float) -> list[float]:
    """The places of grid lines in order, with the ends of the table where no line closes it."""
    places: list[float] = []
    for place in sorted(at):
        if not places or place - places[-1] > _NEAR:
            places.append(place)
    if places[0] - first > 2.5 * _NEAR:
        places.insert(0, first)
    if last - places[-1] > 2.5 * _NEAR:
        places.append(last)
    return places


def _is_ruled(rules: Sequence[Rule], at: float, start: float, end: float) -> bool:
    covered = sum(
        max(min(rule.end, end) - max(rule.start, start), 0.0) for rule in rules if abs(rule.at - at) <= _NEAR
    )
    return covered >= _COVERED * (end - start)


def _fields(
    rows: int, columns: int, walls: Sequence[Sequence[bool]], floors: Sequence[Sequence[bool]]
) -> list[tuple[int, int, int, int]] | None:
    """Row, column, height and width of each cell; None where the lines part no rectangles."""
    of = {(r, c): (r, c) for r in range(rows) for c in range(columns)}

    def first(one: tuple[int, int]) -> tuple[int, int]:
        while of[one] != one:
            of[one] = of[of[one]]
            one = of[one]
        return one

    for r in range(rows):
        for c in range(columns):
            if c + 1 < columns and not walls[r][c + 1]:
                of[first((r, c + 1))] = first((r, c))
            if r + 1 < rows and not floors[r + 1][c]:
                of[first((r + 1, c))] = first((r, c))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one in of:
        groups.setdefault(first(one), []).append(one)
    made: list[tuple[int, int, int, int]] = []
    tattered = 0
    for group in groups.values():
        top, left = min(r for r, _ in group), min(c for _, c in group)
        height, width = 1 + max(r for r, _ in group) - top, 1 + max(c for _, c in group) - left
        if height * width == len(group):
            made.append((top, left, height, width))
        else:
            tattered += len(group)
            made += _strips(group)
    if tattered > _TATTERED * rows * columns or len(groups) < 3:
        return None
    return sorted(made)


def _strips(group: Iterable[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """What is no rectangle, cut row by row."""
    by_row: dict[int, list[int]] = {}
    for r, c in group:
        by_row.setdefault(r, []).append(c)
    strips: list[tuple[int, int, int, int]] = []
    for r, cs in by_row.items():
        begin = min(cs)
        for c, following in pairwise([*sorted(cs), 1 << 30]):
            if following != c + 1:
                strips.append((r, begin, 1, c - begin + 1))
                begin = following
    return strips
