"""The drawings of a procedure's page, and the rows that tell its steps in words."""

from collections.abc import Mapping, Sequence

import attrs

from tthc.cuts import After
from tthc.messages import translate
from tthc.model import Analysis
from tthc.report.drawing import Change, DrawingUnavailable, Sketch, sketch
from tthc.report.step_text import StepTime, actor_text, findings_of_activities, step_time

GRAPH, BEFORE, AFTER = "nut", "truoc", "sau"
"""Ids of the drawings; a step's is `nut-N`."""


@attrs.frozen
class StepRow:
    """One step in words: all that the page tells of it when somebody points at it."""

    number: int
    activity: object
    actor: str
    time: StepTime
    findings: tuple[int, ...]
    change: Change | None


def step_rows(analysis: Analysis, changes: Mapping[int, Change], language: str) -> list[StepRow]:
    """The steps in the order of the text."""
    procedure, graph = analysis.procedure, analysis.graph
    found = findings_of_activities(procedure, analysis.findings)
    return [
        StepRow(
            index + 1,
            activity,
            actor_text(activity, language),
            step_time(procedure.activities, graph, index, language),
            tuple(number for number, _ in found.get(index, ())),
            changes.get(index),
        )
        for index, activity in enumerate(procedure.activities)
    ]


def drawing(analysis: Analysis, changes: Mapping[int, Change], language: str) -> tuple[Sketch | None, str]:
    """The graph as published with what the plan does to it; None, and why, where it cannot be drawn."""
    try:
        return sketch(
            analysis.procedure, analysis.graph, language, analysis.findings,
            name=GRAPH, changes={old: attrs.evolve(change, limit="") for old, change in changes.items()},
        ), ""  # fmt: skip
    except DrawingUnavailable as error:
        return None, translate(error.reason, language)


def pair(
    analysis: Analysis, after: After, changes: Mapping[int, Change], language: str
) -> tuple[Sketch, Sketch] | None:
    """The graph before and after the plan, in short; None where the plan changes none of it."""
    if not after.redrawn:
        return None
    numbers = _numbers(after.activities)
    published = {old: attrs.evolve(change, limit="") for old, change in changes.items()}
    stays = {
        index: attrs.evolve(change, word=change.now)
        for old, change in changes.items()
        if (index := after.activities[old]) is not None and change.kind != "gone"
    }
    focus = {number for index in changes for number in (index, index + 1, index + 2)}
    try:
        before = sketch(
            analysis.procedure,
            analysis.graph,
            language,
            name=BEFORE,
            changes=published,
            compact=True,
            focus=focus,
        )
        return before, sketch(
            after.procedure, after.graph, language,
            name=AFTER, numbers=numbers, changes=stays, compact=True, like=before.lanes, focus=focus,
        )  # fmt: skip
    except DrawingUnavailable:
        return None


def _numbers(activities: Sequence[int | None]) -> list[int]:
    """The number as published of each act that stays."""
    return [old + 1 for old, new in enumerate(activities) if new is not None]
