"""Paints one laid out step graph as SVG: heads of lanes, ways, steps, legend."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files
from itertools import pairwise

import attrs

from tthc.messages import N_, translate
from tthc.model import END, START, Finding, Node, Procedure, StepGraph
from tthc.report.drawing.around import FOLDED
from tthc.report.drawing.lanes import BAND, COMPACT, FULL, Lane, Layout, Way, lanes, lay_out
from tthc.report.drawing.parts import badge, badge_width, box_sample, legend_svg, line_sample, unknown_time
from tthc.report.labels import ACTIONS, ACTOR_CLASSES, duration_text, label
from tthc.report.shown_text import shorten, wrap
from tthc.report.step_text import (
    StepTime,
    actor_text,
    conditions,
    own_words,
    step_time,
)

HEAD = 50
LINE = 14
LONG = 12
"""Beyond so many steps each shows one line of its words, so that more of them fit on a page."""


@cache
def _style() -> str:
    text = files("tthc.report.templates").joinpath("drawing.css").read_text(encoding="utf-8")
    return re.sub(r"/\*.*?\*/|\n", "", text)


@attrs.frozen
class Change:
    """What a plan does to a step: `gone`, `time`, `side` or `name`, and in words.

    `word` stands on the step as published, `now` on the step after the plan; `limit` is the time
    that the step gets where the plan leaves the number open.
    """

    kind: str
    word: str
    note: str
    now: str = ""
    limit: str = ""


@attrs.frozen
class Sketch:
    """A drawing in the parts that a page needs: the lanes' heads, the rest, and slices of it for paper.

    `legend` pairs pictures with words; `width` and `height` are those of the body in pixels.
    """

    heads: str
    body: str
    slices: str
    legend: tuple[tuple[str, str], ...]
    width: float
    height: float
    lanes: tuple[Lane, ...]


class Painter:
    """Draws one graph; holds what all its parts need and no state that changes.

    A drawing with a `name` is for a page: its steps are links, and the page tells what a plain
    drawing tells on hover.
    """

    def __init__(
        self,
        procedure: Procedure,
        graph: StepGraph,
        language: str,
        marked: Mapping[int, Sequence[tuple[int, Finding]]],
        name: str = "",
        numbers: tuple[int, ...] = (),
        changes: Mapping[int, Change] = {},
        compact: bool = False,
        like: Sequence[Lane] = (),
    ) -> None:
        self.procedure, self.graph, self.language, self.marked = procedure, graph, language, marked
        self.name, self.numbers, self.changes, self.compact = name, numbers, changes, compact
        self.sizes = COMPACT if compact else FULL
        self.conditions = conditions(procedure, graph)
        acts = procedure.activities
        limited = {i for i, change in changes.items() if change.limit}
        self.unknown = {i for i in range(len(acts)) if self._time(i).kind == "unknown"} - limited
        self.lines = {i: self._lines(i) for i in range(len(acts))}
        heights: dict[Node, float] = {i: 10.0 + LINE * len(lines) for i, lines in self.lines.items()}
        heights |= {START: 22.0, END: 22.0}
        self.lanes = lanes(acts, like)
        self.layout: Layout = lay_out(graph, self.lanes, heights, HEAD, self.sizes)
        self.width = max(self.layout.width, 300.0)
        self.height = self.layout.height + 16

    def say(self, key: str, **values: object) -> str:
        """A message in the reader's language."""
        return translate(key, self.language, values or None)

    def _time(self, index: int) -> StepTime:
        return step_time(self.procedure.activities, self.graph, index, self.language)

    def _number(self, index: int) -> int:
        return self.numbers[index] if self.numbers else index + 1

    def _lines(self, index: int) -> list[tuple[str, str]]:
        """The lines of text in a step's box, each with its class."""
        activity = self.procedure.activities[index]
        few = 1 if len(self.procedure.activities) > LONG else 2
        characters = int((self.sizes.box - 12) / 5.7)
        lines = []
        condition = self.conditions.get(index)
        if condition is not None:
            worded = ("" if self.compact else condition) or self.say(N_("in some case"))
            lines += [("when", line) for line in wrap("◇ " + worded, characters, 1 if self.compact else few)]
        room = int((self.sizes.box - 32) / 6.8)
        act, *more = wrap(label(ACTIONS, activity.action, self.language), room, 3 if self.compact else 2)
        lines.append(("act", act))
        lines += [("act more", line) for line in more]
        if not self.compact:
            lines += [("text", line) for line in wrap(own_words(activity, condition), characters, few)]
        change = self.changes.get(index)
        if activity.duration is not None:
            time = duration_text(activity.duration.value, activity.duration.unit, self.language)
            lines.append(("time", time))
        elif change is not None and change.limit:
            lines.append(("time", change.limit))
        return lines

    def document(self) -> str:
        """The whole drawing with its legend as an SVG document."""
        legend, legend_height = legend_svg(self._legend(), self.width)
        name = shorten(self.procedure.name or self.procedure.code, 200)
        size = f"{self.width:g} {self.height + 8 + legend_height:g}"
        width, height = size.split()
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="tt" role="group" width="{width}" '
            f'height="{height}" viewBox="0 0 {size}">',
            f"<title>{escape(self.say(N_('Step graph of {name}'), name=name))}</title>"
            f"<style>{_style()}</style>",
            f'<rect width="{width}" height="{height}" fill="#fff"/>',
            *self._heads(),
            *self._body(),
            f'<g transform="translate(0 {self.height + 8:g})">{legend}</g></svg>',
        ]
        return "\n".join(parts)

    def sketch(self, focus: Collection[int]) -> Sketch:
        """The drawing in the parts that a page needs."""
        edges = [float(HEAD), *self.layout.bands, self.height]
        slices = "".join(self._slice(top, bottom, focus) for top, bottom in pairwise(edges))
        body = f'<g id="{self.name}" class="tt">{"".join(self._body())}</g>'
        return Sketch(
            self._window("tt heads", 0, HEAD, "".join(self._heads())),
            self._window("whole", HEAD, self.height, body),
            slices,
            tuple(self._legend()),
            self.width,
            self.height - HEAD,
            self.lanes,
        )

    def _slice(self, top: float, bottom: float, focus: Collection[int]) -> str:
        """A stretch of the drawing for paper; `still` where the focus lies elsewhere."""
        within = (n for n, box in self.layout.boxes.items() if isinstance(n, int) and top <= box[1] < bottom)
        still = bool(focus) and not any(self._number(n) in focus for n in within)
        return self._window("slice still" if still else "slice", top, bottom, f'<use href="#{self.name}"/>')

    def _window(self, kind: str, top: float, bottom: float, content: str) -> str:
        width, height = f"{self.width:g}", f"{bottom - top:g}"
        hidden = ' aria-hidden="true"' if kind.startswith("slice") else ' role="group"'
        return (
            f'<svg class="{kind}"{hidden} width="{width}" height="{height}" style="--w:{width}px" '
            f'viewBox="0 {top:g} {width} {height}">{content}</svg>'
        )

    def _heads(self) -> list[str]:
        return [self._head(index, lane) for index, lane in enumerate(self.lanes)]

    def _body(self) -> list[str]:
        return [
            *(self._lane(index) for index in range(len(self.lanes))),
            *(self._way(way) for way in self.layout.ways),
            *(self._again(index, lane) for index, lane in enumerate(self.lanes)),
            *(self._end(n) if isinstance(n, str) else self._step(n) for n in self.layout.boxes),
        ]

    def _title(self, lane: Lane) -> tuple[str, str]:
        """The name of a lane and what is told in small below it."""
        kind = label(ACTOR_CLASSES, lane.actor_class, self.language)
        if lane.actor_class == "applicant" or not lane.actor:
            shared = "/" not in lane.key and lane.key not in ("applicant", "one_stop", "unknown")
            return kind, self.say(N_("several actors")) if shared and len(lane.members) > 1 else ""
        return lane.actor[:1].upper() + lane.actor[1:], kind

    def _head(self, index: int, lane: Lane) -> str:
        left, right = self.layout.lane_bounds[index]
        name, small = self._title(lane)
        texts = [("who", line) for line in wrap(name, int((right - left) / 7.4), 2)]
        texts += [("class", shorten(small, int((right - left) / 6)))] if small else []
        y = (HEAD - LINE * len(texts)) / 2 + 11
        rows = "".join(
            f'<text class="{kind}" x="{(left + right) / 2:g}" y="{y + LINE * i:g}">{escape(text)}</text>'
            for i, (kind, text) in enumerate(texts)
        )
        hover = f"{name} ({small})" if small else name
        return (
            f'<g class="lane-of"><title>{escape(shorten(hover, 300))}</title><rect class="head" x="{left:g}" '
            f'width="{right - left:g}" y="0" height="{HEAD}"/>{rows}</g>'
        )

    def _lane(self, index: int) -> str:
        left, right = self.layout.lane_bounds[index]
        size = f'x="{left:g}" width="{right - left:g}"'
        bands = "".join(f'<rect class="head" {size} y="{y:g}" height="{BAND}"/>' for y in self.layout.bands)
        odd = " odd" if index % 2 else ""
        return f'<rect class="lane{odd}" {size} y="{HEAD}" height="{self.height - HEAD:g}"/>{bands}'

    def _again(self, index: int, lane: Lane) -> str:
        """The lane's name in each band, over the lines that pass through it."""
        left, right = self.layout.lane_bounds[index]
        name = escape(shorten(self._title(lane)[0], int((right - left) / 6.6)))
        x = (left + right) / 2
        return "".join(
            f'<text class="again" x="{x:g}" y="{y + 16:g}">{name}</text>' for y in self.layout.bands
        )

    def _way(self, way: Way) -> str:
        kind = way.edge.kind if way.edge.condition != FOLDED else "folded"
        points = [f"{x:g} {y:g}" for x, y in way.points]
        path = "M" + " L".join(points)
        (x1, y1), (x2, y2) = way.points[-2:]
        if y1 == y2:
            side = 7 if x2 > x1 else -7
            tip = f"M{x2:g} {y2:g} l{-side} -4 l0 8 z"
        else:
            tip = f"M{x2:g} {y2:g} l-4 -7 l8 0 z"
        core = f'<path class="parallel-core" d="{path}"/>' if kind == "parallel" else ""
        return f'<path class="line {kind}" d="{path}"/>{core}<path class="tip {kind}" d="{tip}"/>'

    def _end(self, node: Node) -> str:
        x, y, width, height = self.layout.boxes[node]
        last = " last" if node == END else ""
        word = self.say(N_("Finish")) if node == END else self.say(N_("Start"))
        return (
            f'<g class="terminal"><rect class="end{last}" x="{x + width / 2 - 44:g}" y="{y:g}" width="88" '
            f'height="{height:g}" rx="11"/><text x="{x + width / 2:g}" y="{y + 15:g}" '
            f'text-anchor="middle">{escape(word)}</text></g>'
        )

    def _step(self, index: int) -> str:
        x, y, width, height = self.layout.boxes[index]
        activity = self.procedure.activities[index]
        found, change = self.marked.get(index, ()), self.changes.get(index)
        kept = any(finding.protected for _, finding in found)
        classes = ["node", activity.actor_class]
        classes += (["kept"] if kept else ["found"]) if found else []
        classes += [change.kind] if change else []
        parts = [f'<rect class="box" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4"/>']
        if kept:
            parts.append(
                f'<rect class="inner" x="{x + 3.5:g}" y="{y + 3.5:g}" width="{width - 7:g}" '
                f'height="{height - 7:g}" rx="2"/>'
            )
        parts += self._texts(index, x, y, width)
        if index in self.unknown:
            parts.append(unknown_time(x + width - 14, y + height))
        if found:
            shown = ", ".join(str(n) for n, _ in found[:4]) + ("…" if len(found) > 4 else "")
            parts.append(
                badge("shield" if kept else "flag", x + width - badge_width(shown) + 4, y - 12, shown)
            )
        if change:
            parts.append(badge(change.kind, x + 5, y - 13, change.word))
        looks = " ".join(classes)
        if not self.name:
            title = f"<title>{escape(self._hover(index))}</title>"
            return f'<g class="{looks}" data-activity="{index + 1}">{title}{"".join(parts)}</g>'
        note = f' data-note="{escape(change.note)}"' if change else ""
        number = self._number(index)
        link = f'<a id="{self.name}-{number}" href="#cv-{number}"{note}>'
        return f'{link}<g class="{looks}">{"".join(parts)}</g></a>'

    def _texts(self, index: int, x: float, y: float, width: float) -> Iterable[str]:
        step = self.procedure.activities[index].step
        for i, (kind, text) in enumerate(self.lines[index]):
            at = y + 16 + LINE * i
            left = x + 9
            if kind == "act":
                yield self._circle(index, x, at)
                room = width - 36 - 6.6 * len(text)
                if step and not self.compact and room > 8 * len(step) + 12:
                    short = escape(self.say(N_("S.{step}"), step=shorten(step, 6)))
                    place = f'x="{x + width - 8:g}" y="{at:g}"'
                    yield f'<text class="step" {place}>{short}</text>'
            elif kind == "time":
                yield (
                    f'<g transform="translate({x + 13:g} {at - 4:g})"><circle class="clock" r="5"/>'
                    '<path class="hands" d="M0 -3 V0 L2 1.5"/></g>'
                )
                left = x + 22
            if kind.startswith("act"):
                left = x + 28
            yield f'<text class="{kind}" x="{left:g}" y="{at:g}">{escape(text)}</text>'

    def _circle(self, index: int, x: float, y: float) -> str:
        return (
            f'<circle class="no" cx="{x + 16:g}" cy="{y - 4:g}" r="8"/><text class="on mid" x="{x + 16:g}" '
            f'y="{y - 0.5:g}">{self._number(index)}</text>'
        )

    def _hover(self, index: int) -> str:
        activity = self.procedure.activities[index]
        who = shorten(actor_text(activity, self.language), 200)
        lines = [f"{self._number(index)}. {label(ACTIONS, activity.action, self.language)} – {who}"]
        if activity.receiver:
            lines.append(self.say(N_("Receiver: {name}"), name=shorten(activity.receiver, 200)))
        if condition := self.conditions.get(index):
            lines.append(self.say(N_("Condition: {text}"), text=shorten(condition, 300)))
        lines.append(self.say(N_("Time: {time}"), time=self._time(index).text))
        lines += [f"[{number}] {shorten(f.message, 300)}" for number, f in self.marked.get(index, ())]
        lines.append(f"“{shorten(activity.text, 600)}”")
        return "\n".join(lines)

    def _legend(self) -> list[tuple[str, str]]:
        """Pictures with words for what this drawing holds."""
        kinds = {"folded" if w.edge.condition == FOLDED else w.edge.kind for w in self.layout.ways}
        items = [
            (line_sample(kind), self.say(key))
            for kind, key in (
                ("sequence", N_("next")),
                ("branch", N_("only in some case")),
                ("parallel", N_("at the same time")),
                ("return", N_("back for mending")),
                ("folded", N_("by way of steps that are not drawn here")),
            )
            if kind in kinds
        ]
        if self.unknown:
            items.append((unknown_time(10, 8), self.say(N_("no time stated"))))
        found = [f.protected for pairs in self.marked.values() for _, f in pairs]
        if not all(found):
            items.append((badge("flag", 6, 0), self.say(N_("has a finding"))))
        if any(found):
            shield = box_sample("kept") + badge("shield", 18, -3)
            items.append((shield, self.say(N_("protected by specialised law"))))
        changed = {change.kind: change.word for change in self.changes.values()}
        items += [(box_sample(kind) + badge(kind, 0, -3), word) for kind, word in sorted(changed.items())]
        return items
