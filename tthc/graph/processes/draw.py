"""Drawing the step graph of an internal process and measuring it in working hours."""

import re
from collections.abc import Sequence

from tthc.graph.processes.duties import duty_of
from tthc.graph.processes.units import units_of
from tthc.model.graph import END, START, Edge, EdgeKind, Node
from tthc.model.process import InternalProcess, ProcessStep, working_hours
from tthc.model.process_graph import ProcessGraph, StepUnit

_ABOVE_OFFICER = ("head_of_division", "head_of_office", "head_of_house", "council")
_NUMBER = re.compile(r"\d+")


def draw_process(process: InternalProcess, side_by_side: Sequence[tuple[int, int]] = ()) -> ProcessGraph:
    """The graph of a process: rows follow one another, branches stand side by side, returns lead back.

    `side_by_side` names runs of steps (first, last) that are to be worked on at the same time. Steps are
    named by their index in `process.steps`. A time that one merged cell states for several rows counts
    at the first of them. Phases follow one another.
    """
    steps = process.steps
    units = units_of([step.unit_in_charge for step in steps], [step.content for step in steps])
    duties = tuple(duty_of(step.content, unit) for step, unit in zip(steps, units, strict=True))
    edges = _edges(steps, side_by_side)
    hours = tuple(working_hours(step.duration) if step.duration else None for step in steps)
    passes = [
        (e.source, e.target)
        for e in edges
        if e.kind != "return" and isinstance(e.source, int) and isinstance(e.target, int)
    ]
    crossing = [(a, b) for a, b in passes if units[a].kind != "applicant" and units[b].kind != "applicant"]
    return ProcessGraph(
        units=units,
        duties=duties,
        edges=edges,
        handoffs=tuple((a, b) for a, b in crossing if not one_house(units[a], units[b])),
        inner_handoffs=tuple(
            (a, b)
            for a, b in crossing
            if one_house(units[a], units[b]) and _person(units[a]) != _person(units[b])
        ),
        signatures=tuple(
            i
            for i, (unit, duty) in enumerate(zip(units, duties, strict=True))
            if duty == "sign" or (duty == "review" and unit.rank in _ABOVE_OFFICER)
        ),
        hours=hours,
        longest_path_hours=_longest(edges, hours),
    )


def one_house(one: StepUnit, other: StepUnit) -> bool:
    """Whether two units belong to the same authority."""
    return one.kind == other.kind and one.house == other.house


def _person(unit: StepUnit) -> tuple[str, str]:
    return unit.rank, unit.division


def _edges(steps: Sequence[ProcessStep], side_by_side: Sequence[tuple[int, int]]) -> tuple[Edge, ...]:
    edges: list[Edge] = []
    open_ends: list[Node] = [START]
    index = 0
    while index < len(steps):
        group = _group_from(steps, index, side_by_side)
        ends: list[Node] = []
        for first, last, kind in group:
            for source in open_ends:
                edges.append(Edge(source, first, kind, steps[first].branch if kind == "branch" else None))
            edges += [Edge(i, i + 1, "sequence") for i in range(first, last)]
            ends.append(last)
        open_ends = ends
        index = group[-1][1] + 1
    edges += [Edge(source, END, "sequence") for source in open_ends]
    edges += _returns(steps)
    return tuple(edges)


def _group_from(
    steps: Sequence[ProcessStep], index: int, side_by_side: Sequence[tuple[int, int]]
) -> list[tuple[int, int, EdgeKind]]:
    """The runs that stand side by side from `index` on: one step, the branches, or what was set parallel."""
    for first, last in side_by_side:
        if first == index and last < len(steps):
            return [(i, i, "parallel") for i in range(first, last + 1)]
    branch, phase = steps[index].branch, steps[index].phase
    if branch is None:
        return [(index, index, "sequence")]
    runs: list[tuple[int, int, EdgeKind]] = []
    while index < len(steps) and steps[index].branch is not None and steps[index].phase == phase:
        last = index
        while last + 1 < len(steps) and steps[last + 1].branch == steps[index].branch:
            last += 1
        runs.append((index, last, "branch"))
        index = last + 1
    return runs


def _returns(steps: Sequence[ProcessStep]) -> list[Edge]:
    """Edges back to the step that a refused file goes to: the nearest before with that number."""
    edges: list[Edge] = []
    for index, step in enumerate(steps):
        wanted = _NUMBER.findall(step.returns_to or "")
        if not wanted:
            continue
        for before in range(index - 1, -1, -1):
            if _NUMBER.findall(steps[before].label)[-1:] == wanted[-1:]:
                edges.append(Edge(index, before, "return", step.returns_to))
                break
    return edges


def _longest(edges: Sequence[Edge], hours: Sequence[float | None]) -> float | None:
    """The longest way in hours; edges other than returns lead forward, so one pass is enough."""
    if all(hour is None for hour in hours):
        return None
    before: dict[Node, list[Node]] = {}
    for edge in edges:
        if edge.kind != "return":
            before.setdefault(edge.target, []).append(edge.source)
    reached: dict[Node, float] = {START: 0.0}
    for node in (*range(len(hours)), END):
        own = hours[node] or 0.0 if isinstance(node, int) else 0.0
        reached[node] = own + max((reached.get(source, 0.0) for source in before.get(node, [])), default=0.0)
    return reached[END]
