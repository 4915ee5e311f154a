"""What is told about one step: who acts, how long it takes, under which condition, what the text says."""

import re
from collections.abc import Iterable
from typing import Literal

import attrs

from tthc.graph import working_days
from tthc.messages import N_, translate
from tthc.model import START, Activity, Duration, Edge, Finding, Procedure, StepGraph
from tthc.report.labels import ACTOR_CLASSES, duration_text, label, number_text

TimeKind = Literal["stated", "computed", "unknown", "outside"]


@attrs.frozen
class StepTime:
    """A step's time in words, and where it comes from.

    `outside` is the time of people who are no authority, which no limit counts.
    """

    kind: TimeKind
    text: str


def actor_text(activity: Activity, language: str) -> str:
    """Who acts: the name in the text, else the class in words."""
    return activity.actor or label(ACTOR_CLASSES, activity.actor_class, language)


def amount_text(duration: Duration, language: str) -> str:
    """A time as stated, with about how many working days it makes where it states none."""
    stated = duration_text(duration.value, duration.unit, language)
    if duration.unit in ("working_day", "hour"):
        return stated
    number = number_text(working_days(duration), language)
    return translate(N_("{stated}, about {n} working days"), language, {"stated": stated, "n": number})


def step_time(activities: tuple[Activity, ...], graph: StepGraph, index: int, language: str) -> StepTime:
    """The time of one step: stated, computed from another act's limit, or unknown (never 0)."""
    activity = activities[index]
    if activity.duration is not None:
        text = amount_text(activity.duration, language)
        origin = dict(graph.anchors).get(index)
        if isinstance(origin, int):
            text += translate(N_(", running from act {n}"), language, {"n": origin + 1})
        elif origin == START:
            text += translate(N_(", running from the start"), language)
        return StepTime("stated", text)
    timed = dict(graph.covered).get(index)
    limit = activities[timed].duration if timed is not None and timed < len(activities) else None
    if timed is not None and limit is not None:
        values = {"n": timed + 1, "time": duration_text(limit.value, limit.unit, language)}
        return StepTime("computed", translate(N_("within the limit of act {n} ({time})"), language, values))
    if activity.actor_class in ("applicant", "third_party"):
        return StepTime("outside", translate(N_("not counted: no authority acts"), language))
    return StepTime("unknown", translate(N_("not determined, the text states none"), language))


def conditions(procedure: Procedure, graph: StepGraph) -> dict[int, str]:
    """The condition under which each conditional step happens, as the branches into it word it."""
    worded: dict[int, dict[str, None]] = {}
    edges: Iterable[Edge] = (e for e in graph.edges if e.kind == "branch")
    for edge in edges:
        if isinstance(edge.target, int) and edge.target < len(procedure.activities):
            worded.setdefault(edge.target, {})[edge.condition or ""] = None
    return {node: "; ".join(filter(None, texts)) for node, texts in worded.items()}


def own_words(activity: Activity, condition: str | None) -> str:
    """The step's words without the condition that is shown above them."""
    text = activity.text
    if condition and text.startswith(condition) and len(text) > len(condition):
        return text[len(condition) :].lstrip(" ,:;–-")
    return text


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
