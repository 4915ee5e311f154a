"""Rows that a page break tore in two, made whole."""

import re
from collections.abc import Sequence, Set

import attrs

from tthc.model.office_file import Cell
from tthc.sources.office.text_lines import BULLET

_NUMBER = re.compile(r"\D{0,2}\d[\d,./]*\D{0,2}")
_OPEN_END = re.compile(
    r"(?:[,(/–-]|\b(?:và|các|của|đến|theo|với|cho|về|tại|từ|trong|hoặc|để|do|ở|bằng|là|có|không|được|bị|những|một))$"
)
_LETTER = re.compile(r"[^\W\d_]")


def mended(
    last: Sequence[Cell], first: Sequence[Cell], reach_bottom: Set[int], reach_top: Set[int]
) -> list[Cell] | None:
    """The last row of a page with what the next page's first row adds to it; None where that is a row itself.

    A row was torn where the second part fills only columns that the first part fills too, leaves out the
    first of them, states no number, and reads on: it begins with a small letter, the text before it ends
    open, or both reach the border of the page's table (`reach_bottom`, `reach_top`: columns).
    """
    above = {cell.column: cell for cell in last if cell.text}
    added = {cell.column: cell for cell in first if cell.text}
    if not added or not above or any(cell.row_span > 1 for cell in first):
        return None
    alone = len(above) == 1
    if not set(added) <= set(above) or (min(above) in added and not alone):
        return None
    if any(cell.column_span != above[column].column_span for column, cell in added.items()):
        return None
    if any(_NUMBER.fullmatch(cell.text) for cell in added.values()):
        return None
    if not any(_reads_on(above[column].text, cell.text) for column, cell in added.items()) and (
        alone or not (set(added) <= reach_bottom and set(added) <= reach_top)
    ):
        return None
    return [
        attrs.evolve(cell, text=_together(cell.text, added[cell.column].text))
        if cell.text and cell.column in added
        else cell
        for cell in last
    ]


def _reads_on(before: str, text: str) -> bool:
    letter = _LETTER.search(text)
    small = letter is not None and letter[0].islower() and not BULLET.match(text)
    return small or _OPEN_END.search(before.lower()) is not None


def _together(before: str, text: str) -> str:
    return f"{before}\n{text}" if BULLET.match(text) else f"{before} {text}"
