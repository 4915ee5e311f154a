"""Cuts of internal processes, laid over an unchanged process, and the hours that they free."""

from collections.abc import Sequence
from datetime import date

import attrs

from tthc.checks.processes import check_process
from tthc.checks.processes.engine import process_order
from tthc.cuts.effects import counts
from tthc.cuts.operations import elements_of, targets_of
from tthc.graph.processes.draw import draw_process
from tthc.graph.processes.measures import measure_process
from tthc.messages import N_, translate
from tthc.model.finding import Cut, Effect, Finding
from tthc.model.procedure import Duration
from tthc.model.process import (
    HOURS_A_DAY,
    InternalProcess,
    ProcessStep,
    sum_check,
    sum_of_hours,
    working_hours,
)
from tthc.model.process_analysis import ProcessAnalysis, ProcessPlan
from tthc.model.process_graph import ProcessGraph

_MERGED = N_("The work stays the same, so no hours are counted; one passing of the file falls away.")
_SHORTER = N_("The published time comes down by this much; the hours of the process itself stay.")
_OFF_PATH = N_("The steps do not lie on the longest way, so no time is saved.")
_UNTIMED = N_("{number} of the steps that fall away state no time, so the hours freed are at least these.")


def analyse_process(
    process: InternalProcess,
    as_of: date,
    language: str,
    confidences: Sequence[str] = ("high", "medium", "low"),
    rules: Sequence[str] = (),
) -> ProcessAnalysis:
    """Everything that is worked out about a process; `confidences` and `rules` restrict what is shown.

    The plan rests on all findings of medium confidence or better, whatever is shown.
    """
    graph = draw_process(process)
    findings = check_process(process, graph, as_of=as_of, language=language)
    findings = tuple(_with_effect(process, graph, finding, language) for finding in findings)
    shown = [f for f in findings if f.confidence in confidences and (not rules or f.rule in rules)]
    return ProcessAnalysis(
        process, graph, tuple(sorted(shown, key=process_order)), _plan(process, graph, findings)
    )


def carried_out(
    process: InternalProcess, cuts: Sequence[Cut]
) -> tuple[InternalProcess, tuple[tuple[int, int], ...]]:
    """A copy of the process after the cuts, and the runs of its steps that are to stand side by side.

    `delegate_signature` takes the target steps away: the step before them becomes the one that signs.
    `merge_steps` joins the targets into the first, with the sum of their times. Targets count in the
    process as given, so the order of cuts does not matter. The total follows the hours freed.
    """
    gone = elements_of(cuts, "steps", ("delegate_signature",))
    merged: dict[int, list[int]] = {}
    for cut in cuts:
        numbers = [index for kind, index in targets_of(cut) if kind == "steps" and index not in gone]
        if cut.operation == "merge_steps" and len(numbers) > 1:
            merged[numbers[0]] = numbers[1:]
    into = {index: first for first, others in merged.items() for index in others}
    kept: list[ProcessStep] = []
    place: dict[int, int] = {}
    for index, step in enumerate(process.steps):
        if index in gone:
            continue
        if index in into and (home := place.get(into[index])) is not None:
            kept[home] = _joined(kept[home], step)
            place[index] = home
            continue
        place[index] = len(kept)
        kept.append(step)
    steps = tuple(attrs.evolve(step, order=number) for number, step in enumerate(kept, 1))
    check = sum_check(process.total, (step.duration for step in steps))
    return attrs.evolve(process, steps=steps, sum_check=check), _side_by_side(cuts, place)


def _side_by_side(cuts: Sequence[Cut], place: dict[int, int]) -> tuple[tuple[int, int], ...]:
    runs = []
    for cut in cuts:
        numbers = sorted({place[i] for kind, i in targets_of(cut) if kind == "steps" and i in place})
        if (
            cut.operation == "make_parallel"
            and len(numbers) > 1
            and numbers[-1] - numbers[0] + 1 == len(numbers)
        ):
            runs.append((numbers[0], numbers[-1]))
    return tuple(runs)


def _joined(first: ProcessStep, second: ProcessStep) -> ProcessStep:
    """One step with the work and the time of both."""
    hours = sum_of_hours((first.duration, second.duration))
    same = first.duration and second.duration and first.duration.unit == second.duration.unit
    duration = None if hours is None else Duration(hours, "hour")
    if same and first.duration and second.duration:
        duration = Duration(first.duration.value + second.duration.value, first.duration.unit)
    return attrs.evolve(
        first,
        content="; ".join(part.strip(" ;.") for part in (first.content, second.content)),
        duration=duration,
        duration_text=" + ".join(text for text in (first.duration_text, second.duration_text) if text),
    )


def _with_effect(process: InternalProcess, graph: ProcessGraph, finding: Finding, language: str) -> Finding:
    if finding.cut is None:
        return finding
    if finding.cut.operation == "reduce_time":
        return _shorter_publication(process, finding, language)
    before = measure_process(process, graph)
    copy, runs = carried_out(process, (finding.cut,))
    after = measure_process(copy, draw_process(copy, runs))
    hours = None if before.hours is None or after.hours is None else round(before.hours - after.hours, 2)
    effect = Effect(
        documents=0,
        originals=0,
        copies=0,
        certified_copies=0,
        days=None if hours is None else round(hours / HOURS_A_DAY, 4),
        hours=hours,
        handoffs=max(0, before.handoffs - after.handoffs),
        activities=before.steps - after.steps,
        trips=0,
    )
    reason = _reason(process, finding.cut, hours)
    told = None if reason is None else translate(reason[0], language, reason[1] or None)
    return attrs.evolve(finding, effect=effect, effect_reason=told)


def _reason(process: InternalProcess, cut: Cut, hours: float | None) -> tuple[str, dict[str, object]] | None:
    if cut.operation == "merge_steps":
        return _MERGED, {}
    untimed = sum(process.steps[i].duration is None for kind, i in targets_of(cut) if kind == "steps")
    if untimed:
        return _UNTIMED, {"number": untimed}
    return (_OFF_PATH, {}) if not hours else None


def _shorter_publication(process: InternalProcess, finding: Finding, language: str) -> Finding:
    """What people save when the published time follows the process: none of the offices' own hours."""
    published = process.published
    promised = working_hours(published.total) if published else None
    own = finding.cut.value if finding.cut is not None else None
    if promised is None or not isinstance(own, float | int):
        return finding
    hours = round(promised - float(own) * HOURS_A_DAY, 2)
    effect = Effect(
        documents=0,
        originals=0,
        copies=0,
        certified_copies=0,
        days=round(hours / HOURS_A_DAY, 4),
        hours=hours,
        handoffs=0,
        activities=0,
        trips=0,
    )
    return attrs.evolve(finding, effect=effect, effect_reason=translate(_SHORTER, language))


def _plan(process: InternalProcess, graph: ProcessGraph, findings: Sequence[Finding]) -> ProcessPlan:
    """All counted cuts on one copy; a shorter publication changes no step."""
    cuts = [f.cut for f in findings if f.cut is not None and counts(f) and f.cut.operation != "reduce_time"]
    copy, runs = carried_out(process, cuts)
    return ProcessPlan(measure_process(process, graph), measure_process(copy, draw_process(copy, runs)), copy)
