"""A section's text as HTML, with the evidence of findings marked in it and steps numbered."""

from collections.abc import Sequence
from html import escape

import attrs

from tthc.report.shown_text import clean


@attrs.frozen
class Mark:
    """Characters that a finding quotes: its number on the page and what kind of mark it is."""

    number: int
    start: int
    end: int
    look: str


@attrs.frozen
class Place:
    """Where a step begins in the text, and its number."""

    number: int
    start: int


def marked_text(
    text: str,
    marks: Sequence[Mark] = (),
    places: Sequence[Place] = (),
    unread: Sequence[tuple[int, int]] = (),
    unread_title: str = "",
    to_step: str = "#nut-",
) -> str:
    """The whole text, escaped, every character once, marks nested where they overlap.

    A mark's first piece has the id `trich-N` and its last is followed by a link to `#vd-N`; a step
    is led by a link with the id `cv-N` to `to_step` with its number; stretches that were not
    recognised are told apart.
    """
    size = len(text)
    marks = [m for m in marks if 0 <= m.start < m.end <= size]
    cuts = {0, size}
    cuts.update(edge for m in marks for edge in (m.start, m.end))
    cuts.update(min(p.start, size) for p in places)
    cuts.update(min(edge, size) for pair in unread for edge in pair)
    bounds = sorted(cuts)
    parts: list[str] = []
    begun: set[int] = set()
    for start, end in zip(bounds, [*bounds[1:], size], strict=True):
        parts += [_step_link(p.number, to_step) for p in places if p.start == start]
        if start < end:
            inside = [m for m in marks if m.start <= start and end <= m.end]
            parts.append(_piece(text[start:end], inside, begun, _within(unread, start, end), unread_title))
        parts += [_finding_link(m.number) for m in marks if m.end == end and start < end]
    return "".join(parts)


def _within(pairs: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return any(a <= start and end <= b for a, b in pairs)


def _piece(text: str, inside: Sequence[Mark], begun: set[int], unread: bool, title: str) -> str:
    html = escape(clean(text))
    if unread and text.strip():
        html = f'<span class="unread" title="{escape(title)}">{html}</span>'
    for mark in inside:
        at = "" if mark.number in begun else f' id="trich-{mark.number}"'
        begun.add(mark.number)
        html = f'<mark class="{mark.look}"{at}>{html}</mark>'
    return html


def _step_link(number: int, to_step: str) -> str:
    return f'<a class="cv" id="cv-{number}" href="{to_step}{number}">{number}</a>'


def _finding_link(number: int) -> str:
    return f'<a class="ref" href="#vd-{number}">[{number}]</a>'
