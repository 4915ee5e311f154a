"""The stated total of a process beside the sum of its steps."""

import re
from collections.abc import Iterable, Sequence

import attrs

from tthc.model.procedure import Duration
from tthc.model.process import HOURS_A_DAY, NEAR_HOURS, SumCheck, sum_check, sum_of_hours, working_hours
from tthc.reading.processes.columns import Columns
from tthc.reading.processes.drafts import Draft, StepDraft
from tthc.reading.processes.names import Heading
from tthc.reading.processes.times import UnitHint, stated_times
from tthc.reading.processes.totals import Total, fullest, line_total
from tthc.reading.processes.words import clean, plain

_ITEM = re.compile(r"(?:^|(?<=[.;:\s]))\s*[-+•]\s+(?=\S)")
_NOT_COUNTED = re.compile(r"khong tinh (?:vao|trong|thoi)")


def stated_total(draft: Draft, heading: Heading, columns: Columns) -> tuple[Total | None, SumCheck]:
    """The stated total in its fullest wording, and whether the steps add up to it.

    Of several wordings the one is taken that the steps add up to. Totals of branches are held against
    the steps of each; limits listed one by one for parts of the way are added.
    """
    candidates = _candidates(draft, heading, columns)
    steps = draft.steps
    if branches := _branches(draft):
        total, steps = branches
    elif candidates:
        hours = sum_of_hours(step.duration for step in steps)
        total = next((one for one in candidates if _equal(one.duration, hours)), candidates[0])
        if listed := _listed(total, steps):
            total, steps = listed
    else:
        return next(iter([*draft.totals, *heading.totals]), None), sum_check(None, _times(steps))
    others = [one.duration for one in [*candidates, *heading.totals]]
    total = fullest(total, others, columns.hint)
    return total, sum_check(total.duration, _times(steps))


def _candidates(draft: Draft, heading: Heading, columns: Columns) -> list[Total]:
    """Every total stated for a process, those of its own rows first."""
    own = [total for total in draft.totals if total.duration]
    found = [total for total in own if total.scope != "part"]
    if draft.stated:
        found.append(draft.stated)
    by_case = [total for name, total in heading.cases if draft.case and plain(name) in plain(draft.case)]
    found += by_case or [total for total in heading.totals if total.duration]
    column = line_total(columns.time_heading, UnitHint())
    if column and column.duration and "mỗi" not in columns.time_heading:
        found.append(column)
    return found or own


def _branches(draft: Draft) -> tuple[Total, list[StepDraft]] | None:
    """The longest of the totals stated by branch and its steps, where each branch's follow one another.

    The steps get the words of their branch.
    """
    totals = [total for total in draft.totals if total.duration]
    if len(totals) < 2 or any(total.scope != "case" for total in totals):
        return None
    parts: list[list[StepDraft]] = []
    rest = draft.steps
    for total in totals:
        part = _beginning(rest, total)
        if part is None:
            return None
        parts.append(part)
        rest = rest[len(part) :]
    if any(step.duration for step in rest):
        return None
    for total, part in zip(totals, parts, strict=True):
        for step in part:
            step.branch = step.branch or _case_words(total.name)
    return max(zip(totals, parts, strict=True), key=lambda pair: _hours(pair[0].duration) or 0.0)


def _beginning(steps: Sequence[StepDraft], total: Total) -> list[StepDraft] | None:
    """The first steps that add up to a total."""
    for count in range(1, len(steps) + 1):
        if _equal(total.duration, sum_of_hours(_times(steps[:count]))):
            return list(steps[:count])
    return None


def _case_words(name: str) -> str:
    found = re.search(r"(?:trường hợp|đối với).*", clean(name), re.IGNORECASE)
    return (found[0] if found else clean(name)).strip(" :")


def _listed(total: Total, steps: list[StepDraft]) -> tuple[Total, list[StepDraft]] | None:
    """The sum of limits that one total lists for parts of the way, where the steps add up to it.

    What the total says not to count ("không tính trong quy trình") is left out on both sides.
    """
    parts = [(part, times[0][2]) for part in _ITEM.split(total.text) if (times := stated_times(part))]
    if len(parts) < 2 or any(_hours(time) is None for _, time in parts):
        return None
    counted = [time for part, time in parts if not _NOT_COUNTED.search(plain(part))]
    kept = list(steps)
    for part, time in parts:
        if _NOT_COUNTED.search(plain(part)):
            same = [step for step in kept if step.duration and _hours(step.duration) == _hours(time)]
            kept = [step for step in kept if not same or step is not same[-1]]
    if not counted or not _equal(_sum(counted), sum_of_hours(_times(kept))):
        return None
    return attrs.evolve(total, duration=_sum(counted)), kept


def _sum(times: Sequence[Duration]) -> Duration:
    """Several times together: hours where all are, else days, working days where all are."""
    units = {time.unit for time in times}
    hours = sum_of_hours(times) or 0.0
    if units == {"hour"}:
        return Duration(hours, "hour")
    return Duration(hours / HOURS_A_DAY, "working_day" if units == {"working_day"} else "day")


def _equal(duration: Duration | None, hours: float | None) -> bool:
    own = _hours(duration)
    return own is not None and hours is not None and abs(own - hours) < NEAR_HOURS


def _hours(duration: Duration | None) -> float | None:
    return working_hours(duration) if duration else None


def _times(steps: Iterable[StepDraft]) -> list[Duration | None]:
    return [step.duration for step in steps]
