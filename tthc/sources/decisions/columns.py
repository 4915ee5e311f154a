"""Columns of a list recognised by their headings, in Vietnamese with and without marks."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

import attrs

from tthc.model import Cell, OfficeFile, Table
from tthc.model.office_file import composed
from tthc.sources.decisions.words import plain

CODE = re.compile(r"(?<![\d.])[1-9]\.\d{6}(?:\.\d{2,3})*(?:\.[A-ZĐ]{1,3}\d{1,3}(?:\.\d{2,3})*)?(?!\d)")
_HEADER_ROWS = 25
T = TypeVar("T")


@attrs.frozen
class Listing:
    """A row of a list: its cells by role, and the last full-width line above it."""

    values: Mapping[str, str]
    group: str
    row: int


def folded(text: str) -> str:
    """A heading's words: small letters without marks, single blanks, no emphasis."""
    return " ".join(plain(text).replace("*", " ").replace("_", " ").split())


def rows_of(table: Table) -> list[list[Cell]]:
    """The cells of each row in their order; a cell that spans rows stands in its first."""
    rows: list[list[Cell]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        if cell.row < len(rows):
            rows[cell.row].append(cell)
    for row in rows:
        row.sort(key=lambda cell: cell.column)
    return rows


def roles_of(row: Sequence[Cell], patterns: Sequence[tuple[str, re.Pattern[str]]]) -> dict[int, str]:
    """The columns of a heading row by role; each role goes to the first column that fits it."""
    roles: dict[int, str] = {}
    for cell in row:
        words = folded(cell.text)
        for role, pattern in patterns:
            if role not in roles.values() and len(words) <= 120 and pattern.search(words):
                roles[cell.column] = role
                break
    return roles


def read_rows(
    file: OfficeFile,
    patterns: Sequence[tuple[str, re.Pattern[str]]],
    needed: Sequence[frozenset[str]],
    read: Callable[[Listing, int], T | None],
) -> tuple[T, ...]:
    """What `read` makes of the rows of a file's lists, given a row and the number of its table from 1."""
    tables = [block for block in composed(file).blocks if isinstance(block, Table)]
    made = (
        read(row, number)
        for number, table in enumerate(tables, 1)
        for row in listings(table, patterns, needed)
    )
    return tuple(one for one in made if one is not None)


def listings(
    table: Table, patterns: Sequence[tuple[str, re.Pattern[str]]], needed: Sequence[frozenset[str]]
) -> Iterator[Listing]:
    """The rows below the heading row, with their cells by role.

    `needed` are sets of roles of which a heading row must have one member each. A heading that is
    repeated is left out; a heading in two rows is read as one. A row of one cell names a group.
    """
    rows = rows_of(table)
    head = _heading_row(rows, patterns, needed)
    if head is None:
        return
    first, last, roles = head
    group = ""
    above: dict[str, tuple[str, int]] = {}
    width = max(len(row) for row in rows[first : last + 1])
    for number in range(last + 1, len(rows)):
        row = rows[number]
        texts = [cell for cell in row if cell.text.strip()]
        if not texts or len(roles_of(row, patterns)) >= 3:
            continue
        if len(texts) == 1 and (len(row) == 1 or not CODE.search(texts[0].text)):
            group = " ".join(texts[0].text.split())
            continue
        values = _values(row, roles, table.ragged and len(row) != width)
        for cell in row:
            role = roles.get(cell.column)
            if role and cell.row_span > 1:
                above[role] = (cell.text.strip(), number + cell.row_span)
        for role, (text, end) in above.items():
            if number < end and not values.get(role):
                values[role] = text
        yield Listing(values, group, number)


def _heading_row(
    rows: list[list[Cell]],
    patterns: Sequence[tuple[str, re.Pattern[str]]],
    needed: Sequence[frozenset[str]],
) -> tuple[int, int, dict[int, str]] | None:
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        if len(row) < 2:
            continue
        roles = roles_of(row, patterns)
        last = number
        deep = max((cell.row_span for cell in row), default=1)
        spread = [cell for cell in row if cell.column_span > 1]
        if (deep > 1 or spread) and number + 1 < len(rows):
            below = roles_of(rows[number + 1], patterns)
            if below:
                last = number + 1
                for column, role in below.items():
                    roles = {c: r for c, r in roles.items() if r != role and c != column}
                    roles[column] = role
        if all(group & set(roles.values()) for group in needed):
            return number, last, roles
    return None


def _values(row: Sequence[Cell], roles: Mapping[int, str], shifted: bool) -> dict[str, str]:
    values = {roles[cell.column]: cell.text.strip() for cell in row if cell.column in roles}
    if shifted and not CODE.search(values.get("code", "")):
        # A row of copied text that lacks a cell: the code tells how far its cells moved.
        column = next((c for c, role in roles.items() if role == "code"), None)
        found = next((cell.column for cell in row if CODE.match(cell.text.strip())), None)
        if column is not None and found is not None:
            moved = column - found
            values = {roles[c.column + moved]: c.text.strip() for c in row if c.column + moved in roles}
    return values
