"""The drawings of a procedure's page, and the rows that tell its steps in words."""

from collections.abc import Mapping

import attrs

from tthc.cuts import After
from tthc.messages import translate
from tthc.model import Analysis, StepGraph
from tthc.report.drawing.around import folded, neighbours
from tthc.report.drawing.svg import Change, DrawingUnavailable, Sketch, sketch
from tthc.report.rule_titles import rule_title
from tthc.report.step_text import StepTime, actor_text, findings_of_activities, step_time

GRAPH, BEFORE, AFTER = "nut", "truoc", "sau"
"""Ids of the drawings; a step's is `nut-N`."""
WHOLE = 14
"""Up to so many steps a graph is compared whole."""


@attrs.frozen
class StepRow:
    """One step in words: all that the page tells of it when somebody points at it.

    `findings` are numbers with the titles of their rules.
    """

    number: int
    activity: object
    actor: str
    time: StepTime
    findings: tuple[tuple[int, str], ...]
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
            tuple((number, rule_title(f.rule, language)) for number, f in found.get(index, ())),
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


@attrs.frozen
class Pair:
    """The graph before and after, and how many acts around the changes it leaves out."""

    before: Sketch
    after: Sketch
    left_out: int


def pair(analysis: Analysis, after: After, changes: Mapping[int, Change], language: str) -> Pair | None:
    """The graph before and after the plan, in short; None where the plan changes none of it.

    Of a long graph only what lies around the changes is drawn.
    """
    if not after.redrawn:
        return None
    kept = _kept(analysis.graph, after, changes)
    stays = [(old, new) for old in kept if (new := after.activities[old]) is not None]
    before, graph = folded(analysis.procedure, analysis.graph, kept)
    then, then_graph = folded(after.procedure, after.graph, [new for _, new in stays])
    focus = {number for old in changes for number in (old, old + 1, old + 2)}
    published = {kept.index(old): attrs.evolve(change, limit="") for old, change in changes.items()}
    now = {
        at: attrs.evolve(changes[old], word=changes[old].now)
        for at, (old, _) in enumerate(stays)
        if old in changes
    }
    try:
        first = sketch(
            before,
            graph,
            language,
            name=BEFORE,
            numbers=[old + 1 for old in kept],
            changes=published,
            compact=True,
            focus=focus,
        )
        second = sketch(
            then, then_graph, language,
            name=AFTER, numbers=[old + 1 for old, _ in stays], changes=now, compact=True,
            like=first.lanes, focus=focus,
        )  # fmt: skip
    except DrawingUnavailable:
        return None
    return Pair(first, second, len(analysis.procedure.activities) - len(kept))


def _kept(graph: StepGraph, after: After, changes: Mapping[int, Change]) -> list[int]:
    """The acts to draw, by index as published: all of a short graph, else those around the changes."""
    everything = list(range(len(after.activities)))
    if len(everything) <= WHOLE:
        return everything
    published = {new: old for old, new in enumerate(after.activities) if new is not None}
    there = {new for old in changes if (new := after.activities[old]) is not None}
    kept = neighbours(graph, changes)
    kept |= {published[new] for new in neighbours(after.graph, there)}
    return sorted(kept)
