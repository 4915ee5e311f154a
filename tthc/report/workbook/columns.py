"""How the sheets of the workbook are described: columns, values, what prints."""

from collections.abc import Sequence

import attrs

Value = str | int | float | None

LINE_POINTS = 13.0
MOST_LINES = 14


@attrs.frozen
class Column:
    """A column: its name in formulas, its head's catalogue key, its width in characters and its look.

    `look` is that of its numbers or text. `part`
    says whom it is for: `print` is what goes on paper, `screen` what is beside it for who filters,
    `helper` is hidden at first and serves formulas and later runs.
    """

    name: str
    head: str
    width: float
    look: str = "text"
    part: str = "print"


@attrs.frozen
class Sheet:
    """A sheet: its title's catalogue key, its columns, and the paper it is to be printed on."""

    title: str
    columns: tuple[Column, ...]
    paper: int

    def at(self, name: str) -> int:
        """The place of a column by its name."""
        return next(i for i, column in enumerate(self.columns) if column.name == name)


def row_height(columns: Sequence[Column], row: Sequence[Value]) -> float:
    """Points that the longest wrapped text for paper needs: not every program works that out itself."""
    lines = 1
    for column, value in zip(columns, row, strict=True):
        if column.part == "print" and column.look in ("wrap", "free") and isinstance(value, str):
            text = value[: MOST_LINES * 120]
            lines = max(lines, sum(1 + int(len(part) / (1.2 * column.width)) for part in text.split("\n")))
    return LINE_POINTS * min(lines, MOST_LINES) + 3
