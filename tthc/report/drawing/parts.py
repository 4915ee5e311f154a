"""The small signs of a drawing: badges with a picture, and the legend that explains them."""

from collections.abc import Iterable
from html import escape

_PICTURES = {
    "shield": '<path class="pic full" d="M0 1 L4 0 L8 1 V5 Q8 8 4 10 Q0 8 0 5 Z"/>',
    "flag": '<path class="pic" d="M1 0 V10 M1 0 L8 2.5 L1 5"/>',
    "gone": '<path class="pic" d="M0 1 L8 9 M8 1 L0 9"/>',
    "time": '<circle class="pic" cx="4" cy="5" r="4"/><path class="pic" d="M4 2.5 V5 L6 6"/>',
    "side": '<path class="pic" d="M2 0 V10 M6 0 V10"/>',
    "name": '<path class="pic" d="M0 10 L1 7 L7 0 L9 2 L3 9 Z"/>',
}
"""Drawn, so that no font need hold the sign."""


def badge(kind: str, x: float, y: float, text: str = "") -> str:
    """A filled badge with a picture and perhaps a word, its upper left corner at (x, y)."""
    width = badge_width(text)
    word = f'<text class="on" x="16" y="12">{escape(text)}</text>' if text else ""
    return (
        f'<g transform="translate({x:g} {y:g})"><rect class="badge b-{kind}" width="{width:g}" height="16" '
        f'rx="3"/><g transform="translate(4 3)">{_PICTURES[kind]}</g>{word}</g>'
    )


def badge_width(text: str) -> float:
    """Pixels that a badge with this word takes."""
    return 20 + 5.8 * len(text) if text else 16


def unknown_time(x: float, y: float) -> str:
    """A small clock with a question mark: an authority acts and no time is stated."""
    return (
        f'<g transform="translate({x:g} {y:g})"><circle class="clock" r="7"/>'
        '<text class="ask" y="3.5">?</text></g>'
    )


def line_sample(kind: str) -> str:
    """A short line as the drawing draws this kind of edge."""
    core = '<path class="parallel-core" d="M0 8 H26"/>' if kind == "parallel" else ""
    return f'<path class="line {kind}" d="M0 8 H26"/>{core}<path class="tip {kind}" d="M32 8 l-7 -4 l0 8 z"/>'


def box_sample(kind: str) -> str:
    """A small box with the border of a cut or a protected step."""
    inner = '<rect class="inner" x="5.5" y="3.5" width="21" height="9"/>' if kind == "kept" else ""
    return f'<g class="{kind}"><rect class="box" x="2" y="1" width="28" height="14" rx="3"/>{inner}</g>'


def legend_svg(items: Iterable[tuple[str, str]], width: float) -> tuple[str, float]:
    """The legend in rows within `width`, and its height."""
    x, y, parts = 8.0, 4.0, []
    for picture, text in items:
        size = 40 + 6.2 * len(text) + 18
        if x > 8 and x + size > width:
            x, y = 8.0, y + 22
        parts.append(
            f'<g transform="translate({x:g} {y:g})">{picture}<text x="40" y="12">{escape(text)}</text></g>'
        )
        x += size
    return "".join(parts), y + 24
