"""A step graph drawn as SVG: a lane for each actor, time running downwards."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from html import escape
from importlib.resources import files

from tthc.messages import N_, translate
from tthc.model import END, START, Activity, Edge, Finding, Node, Procedure, StepGraph
from tthc.report.labels import ACTIONS, ACTOR_CLASSES, duration_text, label
from tthc.report.lanes import BAND, Lane, Layout, Way, lanes, lay_out
from tthc.report.shown_text import shorten, wrap

MAX_STEPS = 400
HEAD = 54
LINE_CHARACTERS = 28
ACT_CHARACTERS = 21
AUTHORITIES = {"one_stop", "handling_agency", "officer", "decision_maker", "other_agency"}


@cache
def _style() -> str:
    text = files("tthc.report.templates").joinpath("drawing.css").read_text(encoding="utf-8")
    return text.replace("\n", "")


class DrawingUnavailable(Exception):  # noqa: N818 - says what it means without the suffix
    """The graph cannot be drawn so that a person can read it; `reason` is a catalogue key."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def findings_of_activities(
    procedure: Procedure, findings: Iterable[Finding]
) -> dict[int, list[tuple[int, Finding]]]:
    """Findings by activity, each with its number from 1: those that point at it or quote from it."""
    result: dict[int, list[tuple[int, Finding]]] = {}
    for number, finding in enumerate(findings, 1):
        pointed = re.fullmatch(r"activities/(\d+)", finding.element)
        for index, activity in enumerate(procedure.activities):
            at = int(pointed[1]) == index if pointed else _quotes(finding, activity)
            if at:
                result.setdefault(index, []).append((number, finding))
    return result


def _quotes(finding: Finding, activity: Activity) -> bool:
    if not finding.element.startswith("activities"):
        return False
    return (
        finding.section == activity.section and finding.start < activity.end and activity.start < finding.end
    )


def draw_svg(
    procedure: Procedure,
    graph: StepGraph,
    language: str = "vi",
    findings: Sequence[Finding] = (),
    *,
    links: bool = False,
) -> str:
    """The graph as an SVG document with a lane for each actor.

    Each step shows action, evidence, time and, where it happens only in some case, the condition;
    steps with findings carry a flag, protected steps a shield and a double border. With `links`
    each step links to `#cv-N`, N its number from 1. Raises DrawingUnavailable when the procedure
    has no step or more than MAX_STEPS.
    """
    if not procedure.activities:
        raise DrawingUnavailable(N_("The text states no step."))
    if len(procedure.activities) > MAX_STEPS:
        raise DrawingUnavailable(N_("There are too many steps to draw."))
    marked = findings_of_activities(procedure, findings)
    painter = _Painter(procedure, graph, language, marked, links)
    return painter.document()


class _Painter:
    """Draws one graph; holds what all its parts need and no state that changes."""

    def __init__(
        self,
        procedure: Procedure,
        graph: StepGraph,
        language: str,
        marked: Mapping[int, Sequence[tuple[int, Finding]]],
        links: bool,
    ) -> None:
        self.procedure, self.language, self.marked, self.links = procedure, language, marked, links
        self.conditions = _conditions(procedure, graph)
        self.lines = {i: self._lines(i) for i in range(len(procedure.activities))}
        heights: dict[Node, float] = {i: 12.0 + 14 * len(lines) for i, lines in self.lines.items()}
        heights |= {START: 22.0, END: 22.0}
        self.lanes = lanes(procedure.activities)
        self.layout: Layout = lay_out(graph, self.lanes, heights, HEAD)

    def say(self, key: str, **values: object) -> str:
        return translate(key, self.language, values or None)

    def _lines(self, index: int) -> list[tuple[str, str]]:
        """The lines of text in a step's box, each with its class."""
        activity = self.procedure.activities[index]
        lines = []
        condition = self.conditions.get(index)
        if condition is not None:
            worded = condition or self.say(N_("in some case"))
            lines += [("when", line) for line in wrap("◇ " + worded, LINE_CHARACTERS, 2)]
        act, *more = wrap(label(ACTIONS, activity.action, self.language), ACT_CHARACTERS, 2)
        lines.append(("act", act))
        lines += [("act more", line) for line in more]
        lines += [("text", line) for line in wrap(_own_words(activity, condition), LINE_CHARACTERS, 2)]
        if activity.duration is not None:
            time = duration_text(activity.duration.value, activity.duration.unit, self.language)
            lines.append(("time", "⏱ " + time))
        elif activity.actor_class in AUTHORITIES:
            lines.append(("quiet", self.say(N_("no time stated"))))
        return lines

    def document(self) -> str:
        width, height = self.layout.width, self.layout.height + 24
        legend_lines, legend_height = self._legend(max(width, 300.0))
        width = max(width, 300.0)
        title = self.say(
            N_("Step graph of {name}"), name=shorten(self.procedure.name or self.procedure.code, 200)
        )
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" class="tt" role="group" width="{width:g}" '
            f'style="--w:{width:g}px" '
            f'height="{height + legend_height:g}" viewBox="0 0 {width:g} {height + legend_height:g}">',
            f"<title>{escape(title)}</title><style>{_style()}</style>",
            f'<rect width="{width:g}" height="{height + legend_height:g}" fill="#fff"/>',
        ]
        for index, lane in enumerate(self.lanes):
            parts.append(self._lane(index, lane, height))
        parts += [self._way(way) for way in self.layout.ways]
        parts += [self._again(index, lane) for index, lane in enumerate(self.lanes)]
        for node in self.layout.boxes:
            parts.append(self._end(node) if isinstance(node, str) else self._step(node))
        parts.append(f'<g transform="translate(0 {height + 8:g})">{legend_lines}</g></svg>')
        return "\n".join(parts)

    def _title(self, lane: Lane) -> tuple[str, str]:
        """The name of a lane and what is told in small below it."""
        kind = label(ACTOR_CLASSES, lane.actor_class, self.language)
        if lane.actor_class == "applicant" or not lane.actor:
            shared = "/" not in lane.key and lane.key not in ("applicant", "one_stop", "unknown")
            return kind, self.say(N_("several actors")) if shared and len(lane.members) > 1 else ""
        return lane.actor[:1].upper() + lane.actor[1:], kind

    def _lane(self, index: int, lane: Lane, height: float) -> str:
        left, right = self.layout.lane_bounds[index]
        name, small = self._title(lane)
        centre = (left + right) / 2
        texts = [("who", line) for line in wrap(name, int((right - left) / 7.4), 2)]
        texts += [("class", small)] if small else []
        y = (HEAD - 14 * len(texts)) / 2 + 11
        rows = "".join(
            f'<text class="{kind}" x="{centre:g}" y="{y + 14 * i:g}" text-anchor="middle">'
            f"{escape(text)}</text>"
            for i, (kind, text) in enumerate(texts)
        )
        odd = " odd" if index % 2 else ""
        size = f'x="{left:g}" width="{right - left:g}"'
        bands = "".join(f'<rect class="head" {size} y="{y:g}" height="{BAND}"/>' for y in self.layout.bands)
        hover = f"{name} ({small})" if small else name
        return (
            f'<g class="lane-of"><title>{escape(shorten(hover, 300))}</title>'
            f'<rect class="lane{odd}" {size} y="0" height="{height:g}"/>'
            f'<rect class="head" {size} y="0" height="{HEAD}"/>{rows}{bands}</g>'
        )

    def _again(self, index: int, lane: Lane) -> str:
        """The lane's name in each band, over the lines that pass through it."""
        left, right = self.layout.lane_bounds[index]
        name = escape(shorten(self._title(lane)[0], int((right - left) / 6.6)))
        x = (left + right) / 2
        return "".join(
            f'<text class="again" x="{x:g}" y="{y + 16:g}" text-anchor="middle">{name}</text>'
            for y in self.layout.bands
        )

    def _way(self, way: Way) -> str:
        kind = way.edge.kind
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
        found = self.marked.get(index, ())
        kept = any(finding.protected for _, finding in found)
        classes = ["node", activity.actor_class]
        classes += (["found"] if found and not kept else []) + (["kept"] if kept else [])
        parts = [f'<rect class="box" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4"/>']
        if kept:
            parts.append(
                f'<rect class="inner" x="{x + 3.5:g}" y="{y + 3.5:g}" width="{width - 7:g}" '
                f'height="{height - 7:g}" rx="2"/>'
            )
        for i, (kind, text) in enumerate(self.lines[index]):
            at = y + 17 + 14 * i
            left = x + (28 if kind.startswith("act") else 9)
            if kind == "act":
                parts.append(self._number(index, x, at))
                room = width - 36 - 6.6 * len(text)
                if activity.step and room > 8 * len(activity.step) + 12:
                    parts.append(self._step_label(activity.step, x + width - 8, at))
            parts.append(f'<text class="{kind}" x="{left:g}" y="{at:g}">{escape(text)}</text>')
        if found:
            parts.append(self._marks(x + width, y, [n for n, _ in found], kept))
        body = f"<title>{escape(self._hover(index))}</title>{''.join(parts)}"
        group = f'<g class="{" ".join(classes)}" data-activity="{index + 1}">{body}</g>'
        return f'<a href="#cv-{index + 1}">{group}</a>' if self.links else group

    def _number(self, index: int, x: float, y: float) -> str:
        return (
            f'<circle class="no" cx="{x + 16:g}" cy="{y - 4:g}" r="8"/><text class="no-text" x="{x + 16:g}" '
            f'y="{y - 0.5:g}" text-anchor="middle">{index + 1}</text>'
        )

    def _step_label(self, step: str, x: float, y: float) -> str:
        text = self.say(N_("S.{step}"), step=shorten(step, 6))
        return f'<text class="step" x="{x:g}" y="{y:g}" text-anchor="end">{escape(text)}</text>'

    def _marks(self, right: float, y: float, numbers: Sequence[int], kept: bool) -> str:
        shown = ", ".join(map(str, numbers[:4])) + ("…" if len(numbers) > 4 else "")
        width = 20 + 6.5 * len(shown)
        kind = "shield" if kept else "flag"
        return (
            f'<g transform="translate({right - width + 4:g} {y - 9:g})">'
            f'<rect class="{kind}" width="{width:g}" height="16" rx="3"/>{_icon(kept, 4, 3)}'
            f'<text x="{width - 4:g}" y="12" text-anchor="end" '
            f'class="no-text">{shown}</text></g>'
        )

    def _hover(self, index: int) -> str:
        activity = self.procedure.activities[index]
        who = activity.actor or label(ACTOR_CLASSES, activity.actor_class, self.language)
        lines = [f"{index + 1}. {label(ACTIONS, activity.action, self.language)} – {shorten(who, 200)}"]
        if activity.receiver:
            lines.append(self.say(N_("Receiver: {name}"), name=shorten(activity.receiver, 200)))
        if condition := self.conditions.get(index):
            lines.append(self.say(N_("Condition: {text}"), text=shorten(condition, 300)))
        if activity.duration is not None:
            time = duration_text(activity.duration.value, activity.duration.unit, self.language)
            lines.append(self.say(N_("Time: {time}"), time=time))
        lines += [f"[{number}] {shorten(f.message, 300)}" for number, f in self.marked.get(index, ())]
        lines.append(f"“{shorten(activity.text, 600)}”")
        return "\n".join(lines)

    def _legend(self, width: float) -> tuple[str, float]:
        lines = [
            ("sequence", N_("next")),
            ("branch", N_("only in some case")),
            ("parallel", N_("at the same time")),
            ("return", N_("back for mending")),
        ]
        items: list[tuple[str, str]] = []
        for kind, key in lines:
            core = '<path class="parallel-core" d="M0 0 H26"/>' if kind == "parallel" else ""
            tip = f'<path class="tip {kind}" d="M32 0 l-7 -4 l0 8 z"/>'
            items.append((f'<path class="line {kind}" d="M0 0 H26"/>{core}{tip}', self.say(key)))
        items.append((_badge(False), self.say(N_("has a finding"))))
        items.append((_badge(True), self.say(N_("protected by specialised law"))))
        x, y, parts = 8.0, 12.0, []
        for picture, text in items:
            size = 40 + 6.2 * len(text) + 18
            if x > 8 and x + size > width:
                x, y = 8.0, y + 22
            parts.append(
                f'<g transform="translate({x:g} {y:g})">{picture}<text x="40" y="4">{escape(text)}</text></g>'
            )
            x += size
        return "".join(parts), y + 16


def _icon(kept: bool, x: float, y: float) -> str:
    """A small white shield or flag, drawn so that no font need hold the sign."""
    shape = "M0 1 L4 0 L8 1 V5 Q8 8 4 10 Q0 8 0 5 Z" if kept else "M1 0 V10 M1 0 L8 2.5 L1 5"
    fill = "#fff" if kept else "none"
    stroke = "none" if kept else "#fff"
    return (
        f'<path transform="translate({x} {y})" d="{shape}" fill="{fill}" stroke="{stroke}" '
        'stroke-width="1.6"/>'
    )


def _badge(kept: bool) -> str:
    kind = "shield" if kept else "flag"
    return (
        f'<g transform="translate(8 -8)"><rect class="{kind}" width="20" height="16" rx="3"/>'
        f"{_icon(kept, 6, 3)}</g>"
    )


def _conditions(procedure: Procedure, graph: StepGraph) -> dict[int, str]:
    """The condition under which each conditional step happens, as the branches into it word it."""
    worded: dict[int, dict[str, None]] = {}
    edges: Iterable[Edge] = (e for e in graph.edges if e.kind == "branch")
    for edge in edges:
        if isinstance(edge.target, int) and edge.target < len(procedure.activities):
            worded.setdefault(edge.target, {})[edge.condition or ""] = None
    return {node: "; ".join(filter(None, texts)) for node, texts in worded.items()}


def _own_words(activity: Activity, condition: str | None) -> str:
    """The step's words without the condition that is shown above them."""
    text = activity.text
    if condition and text.startswith(condition) and len(text) > len(condition):
        return text[len(condition) :].lstrip(" ,:;–-")
    return text
