"""Bar charts as SVG: drawn by Vega-Lite when the report is made, so that pages need no script for them."""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

import attrs

from tthc.report.shown_text import shorten, wrap

WIDTH = 420
_BAR, _LINE, _GAP = 13, 18, 15
_LABEL_CHARACTERS, _FIGURE_CHARACTERS, _LABEL_LINES = 50, 60, 2
_INK, _LINK, _QUIET, _WHOLE, _PART = "#1f2933", "#0b5394", "#52606d", "#dbe7f2", "#12395b"
SEPARATOR = " · "
"""Stands between the figures of a bar."""
_LEAST = 0.008  # of the longest bar: what is there is seen
_BASE = re.compile(r'xlink:href="https://vega\.github\.io/vega-datasets/(#[^"]*)"')
_HEAD = re.compile(r'^<svg [^>]*?width="\d+" height="(\d+)" viewBox="[^"]*">')


@attrs.frozen
class Bar:
    """One bar: its name, its length, the dark part of it, its figures in words, a link into the page."""

    label: str
    value: float
    part: float
    figures: str
    link: str = ""


@attrs.frozen
class Chart:
    """A chart and the table of the same figures.

    `whole` and `part` say what the two parts of a bar mean; `rows` are cells as text, the first of
    each the name, `links` the links of these names. `note` explains.
    """

    name: str
    title: str
    whole: str
    part: str
    note: str
    bars: tuple[Bar, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def tells(self) -> bool:
        """Whether there is something to compare: two bars, and not all of them empty."""
        return len(self.bars) > 1 and any(bar.value for bar in self.bars)


def chart_svg(chart: Chart) -> str:
    """The chart as an SVG element that takes the width it is given; its links are reached by keyboard."""
    import vl_convert

    values, height = _placed(chart.bars)
    svg: str = vl_convert.vegalite_to_svg(_spec(values, height))
    svg = _BASE.sub(r'href="\1"', svg)
    head = f'<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="{escape(chart.title)}" '
    return _HEAD.sub(lambda m: f'{head}viewBox="0 0 {WIDTH} {m.group(1)}">', svg, count=1)


def _placed(bars: Sequence[Bar]) -> tuple[list[dict[str, Any]], int]:
    """The bars with their names broken into lines, and where each stands from the top, in pixels."""
    values: list[dict[str, Any]] = []
    top = 0
    longest = max(bar.value for bar in bars)
    for bar in bars:
        lines = wrap(bar.label, _LABEL_CHARACTERS, _LABEL_LINES)
        figures = _packed(bar.figures)
        words = top + _LINE * len(lines)
        low = words + _LINE * len(figures) + 5
        values.append(
            {
                "lines": lines,
                "figures": figures,
                "told": f"{shorten(bar.label, 200)}: {shorten(bar.figures, 200)}",
                "link": bar.link,
                "ink": _LINK if bar.link else _INK,
                "from": 0,
                "value": max(bar.value, _LEAST * longest) if bar.value else 0,
                "part": max(bar.part, _LEAST * longest) if bar.part else 0,
                "top": top,
                "first": top + _LINE - 5,
                "second": words + _LINE - 5,
                "high": low,
                "low": low + _BAR,
            }
        )
        top = low + _BAR + _GAP
    return values, top - _GAP + 2


def _packed(figures: str) -> list[str]:
    """The figures in lines that break between them, never within one."""
    lines: list[str] = []
    for figure in shorten(figures, _LABEL_LINES * _FIGURE_CHARACTERS).split(SEPARATOR):
        if lines and len(lines[-1]) + len(SEPARATOR) + len(figure) <= _FIGURE_CHARACTERS:
            lines[-1] += SEPARATOR + figure
        else:
            lines.append(figure)
    return lines


def _place(name: str) -> dict[str, Any]:
    return {"field": name, "type": "quantitative", "axis": None, "scale": None}


def _text(field: str, y: str, ink: bool, **look: Any) -> dict[str, Any]:
    mark = {"type": "text", "aria": False, "align": "left", "baseline": "alphabetic", "lineHeight": _LINE}
    return {
        "mark": mark | look,
        "encoding": {
            "x": {"value": 1},
            "y": _place(y),
            "text": {"field": field},
            "color": {"field": "ink", "type": "nominal", "scale": None} if ink else {"value": _QUIET},
        },
    }


def _bar(field: str, longest: float, **look: Any) -> dict[str, Any]:
    scale = {"domain": [0, longest], "range": [1, WIDTH - 1]}
    return {
        "mark": {"type": "rect", "aria": False} | look,
        "encoding": {
            "x": {"field": "from", "type": "quantitative", "axis": None, "scale": scale},
            "x2": {"field": field},
            "y": _place("high"),
            "y2": {"field": "low"},
        },
    }


def _link() -> dict[str, Any]:
    """What is clicked and read aloud: the whole row of a bar."""
    return {
        "mark": {"type": "rect", "fill": "transparent"},
        "encoding": {
            "x": {"value": 0},
            "x2": {"value": WIDTH},
            "y": _place("top"),
            "y2": {"field": "low"},
            "description": {"field": "told"},
            "href": {"field": "link"},
        },
    }


def _spec(values: list[dict[str, Any]], height: int) -> dict[str, Any]:
    longest = max(value["value"] for value in values)
    linked = [_link()] if any(value["link"] for value in values) else []
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": WIDTH,
        "height": height,
        "padding": 0,
        "autosize": {"type": "none"},
        "background": None,
        "config": {"font": "sans-serif", "view": {"stroke": None}},
        "data": {"values": values},
        "layer": [
            _bar("value", longest, fill=_WHOLE, stroke=_PART, strokeWidth=1),
            _bar("part", longest, fill=_PART),
            _text("lines", "first", True, fontSize=14, fontWeight=600),
            _text("figures", "second", False, fontSize=13),
            *linked,
        ],
    }
