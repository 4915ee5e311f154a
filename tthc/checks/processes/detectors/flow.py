"""Steps that repeat, go to and fro, or wait for one another without need."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from tthc.checks.context import Match
from tthc.checks.processes.context import ProcessContext, match_at_step
from tthc.checks.processes.told import step_name, step_names, told_hours
from tthc.graph.processes.draw import one_house
from tthc.messages import N_
from tthc.model.finding import Confidence, Cut
from tthc.registry.agencies import fold_typed

_WAITS = re.compile(
    r"sau khi (?:nhận|có)|nhận được|họp|hội đồng|niêm yết|công khai|hết thời (?:gian|hạn)"
    r"|tiếp nhận (?:ý kiến|kết quả|văn bản)|thực địa|kiểm tra thực tế"
)
_WORK = ("prepare", "forward", "record", "other", "review", "assign")
_REGULATION = N_(
    "Whether the office's own examination can be left out is settled by the working regulation of the "
    "committee."
)
_LOOP = N_(
    "Which passing can be left out depends on what each body decides; the process has to be redesigned."
)


def same_unit_consecutive(context: ProcessContext, _: Mapping[str, Any]) -> Iterator[Match]:
    """Steps of one person that follow one another and wait for nothing between them."""
    steps, graph = context.process.steps, context.graph
    for first, second in pairwise(range(len(steps))):
        one, two = steps[first], steps[second]
        if graph.units[first].kind in ("one_stop", "applicant", "unknown"):
            continue
        if _person(one.unit_in_charge) != _person(two.unit_in_charge) or not _person(one.unit_in_charge):
            continue
        if (one.phase, one.branch) != (two.phase, two.branch) or one.duration is None or two.duration is None:
            continue
        if graph.duties[first] not in _WORK or graph.duties[second] not in _WORK:
            continue
        if _WAITS.search(fold_typed(one.content)) or _WAITS.search(fold_typed(two.content)):
            continue
        sure: Confidence = "medium" if graph.units[second].rank != "house" else "low"
        yield match_at_step(
            context,
            second,
            values={"first": step_name(context.process, first), "second": step_name(context.process, second)},
            confidence=sure,
            cut=Cut("merge_steps", f"steps/{first}+{second}"),
        )


def _person(cell: str) -> str:
    return " ".join(re.findall(r"\w+", fold_typed(cell)))


def prepared_twice(context: ProcessContext, _: Mapping[str, Any]) -> Iterator[Match]:
    """Files that a department appraised and the committee's office appraises again; one a process."""
    steps, graph = context.process.steps, context.graph
    done: dict[int | None, int] = {}
    for index, (unit, duty) in enumerate(zip(graph.units, graph.duties, strict=True)):
        if duty != "prepare":
            continue
        phase = steps[index].phase
        if unit.kind == "department":
            done.setdefault(phase, index)
        elif unit.kind == "provincial_committee" and phase in done:
            yield match_at_step(
                context,
                index,
                values={
                    "first": step_name(context.process, done[phase]),
                    "second": step_name(context.process, index),
                    "spent": told_hours(graph.hours[index] or 0.0),
                },
                why_not=_REGULATION,
            )
            return


def department_committee_loop(context: ProcessContext, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Files that go from a department to the committee and back `least` times or more in one phase."""
    steps, graph = context.process.steps, context.graph
    passes: dict[int | None, dict[str, list[int]]] = {}
    for source, target in graph.handoffs:
        kinds = (graph.units[source].kind, graph.units[target].kind)
        phase = steps[target].phase
        if kinds == ("department", "provincial_committee"):
            passes.setdefault(phase, {"up": [], "down": []})["up"].append(target)
        elif kinds == ("provincial_committee", "department"):
            passes.setdefault(phase, {"up": [], "down": []})["down"].append(target)
    for found in passes.values():
        times = min(len(found["up"]), len(found["down"]))
        if times < int(parameters["least"]):
            continue
        index = found["up"][1]
        yield match_at_step(
            context,
            index,
            values={"times": len(found["up"]), "steps": step_names(context.process, found["up"])},
            why_not=_LOOP,
        )


def consultations_in_sequence(context: ProcessContext, _: Mapping[str, Any]) -> Iterator[Match]:
    """Consultations of different bodies one after another that could run side by side."""
    steps, graph = context.process.steps, context.graph
    index = 0
    while index < len(steps):
        last = index
        while last + 1 < len(steps) and _side_by_side(context, last, last + 1):
            last += 1
        hours = [graph.hours[i] or 0.0 for i in range(index, last + 1)]
        if last > index:
            yield match_at_step(
                context,
                last,
                values={
                    "steps": step_names(context.process, range(index, last + 1)),
                    "spent": told_hours(sum(hours)),
                    "longest": told_hours(max(hours)),
                },
                cut=Cut("make_parallel", "steps/" + "+".join(map(str, range(index, last + 1)))),
            )
        index = last + 1


def _side_by_side(context: ProcessContext, one: int, two: int) -> bool:
    steps, graph = context.process.steps, context.graph
    return (
        graph.duties[one] == graph.duties[two] == "consult"
        and bool(graph.hours[one] and graph.hours[two])
        and not one_house(graph.units[one], graph.units[two])
        and (steps[one].phase, steps[one].branch) == (steps[two].phase, steps[two].branch)
    )
