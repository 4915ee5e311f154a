"""A process while its rows are gathered, and what its rows with a time but no number turn out to be."""

import re
from collections.abc import Sequence
from typing import Literal

import attrs

from tthc.model.procedure import Duration
from tthc.model.process import TablePlace, sum_of_hours, working_hours
from tthc.reading.processes.totals import Total
from tthc.reading.processes.words import nfc

_DOER = re.compile(r"(.{3,80}?)\s+(?:có trách nhiệm|chịu trách nhiệm|thực hiện|tiến hành)\s")


@attrs.define
class StepDraft:
    """A row that says who does what, as read so far."""

    label: str
    unit: str
    content: str
    time: str
    second_time: str
    output: str
    place: TablePlace
    merged: bool = False
    duration: Duration | None = None
    second_duration: Duration | None = None
    phase: int | None = None
    branch: str | None = None


@attrs.define
class PhaseDraft:
    """A part with steps of its own."""

    name: str
    time: str
    second_time: str
    place: TablePlace
    total: Duration | None = None
    second_total: Duration | None = None


@attrs.define
class Entry:
    """One row of a draft: a step, a phase, or either of them (`counted`)."""

    kind: Literal["step", "phase", "counted"]
    step: StepDraft
    phase: PhaseDraft | None = None


@attrs.define
class Draft:
    """A process being gathered.

    `closed` is true behind its total, `parted` how many entries stand before the part of the way that
    is being gathered, where totals are stated by part.
    """

    names: tuple[str, ...]
    code: str | None
    place: TablePlace
    stated: Total | None = None
    second_stated: Total | None = None
    case: str = ""
    entries: list[Entry] = attrs.Factory(list)
    totals: list[Total] = attrs.Factory(list)
    notes: list[str] = attrs.Factory(list)
    branch: str | None = None
    closed: bool = False
    parted: int = 0

    @property
    def steps(self) -> list[StepDraft]:
        """The steps, rows that may be one included."""
        return [entry.step for entry in self.entries if entry.kind != "phase"]

    def last_step(self) -> StepDraft | None:
        """The step last gathered that has a label or stands under one."""
        for entry in reversed(self.entries):
            if entry.kind == "step":
                return entry.step
        return None


def settle(draft: Draft, stated: Duration | None) -> None:
    """Tell phases from unnumbered steps among full-width rows with a time: sums decide, else their form.

    A phase's time is what the steps under it add up to; a step's time is missing in the sum of the whole.
    """
    entries = draft.entries
    for place, entry in enumerate(entries):
        if entry.kind != "counted":
            continue
        under = _under(entries, place)
        time = entry.step.duration
        hours = working_hours(time) if time else None
        if hours is not None and _close(sum_of_hours(step.duration for step in under), hours):
            entry.kind = "phase"
        elif _close(_whole(entries, place), working_hours(stated) if stated else None):
            entry.kind = "step"
        else:
            short = len(entry.step.content) <= 100 and not entry.step.content.endswith((".", ";"))
            entry.kind = "phase" if under and short else "step"
        if entry.kind == "phase":
            step = entry.step
            entry.phase = PhaseDraft(
                step.content, step.time, step.second_time, step.place, step.duration, step.second_duration
            )
        elif not entry.step.unit and (doer := _DOER.match(nfc(entry.step.content))):
            entry.step.unit = doer[1]


def _under(entries: Sequence[Entry], place: int) -> list[StepDraft]:
    steps = []
    for entry in entries[place + 1 :]:
        if entry.kind != "step":
            break
        steps.append(entry.step)
    return steps


def _whole(entries: Sequence[Entry], place: int) -> float | None:
    """The sum of all steps with the row at a place as one of them, others like it left out."""
    steps = [entry.step for i, entry in enumerate(entries) if entry.kind == "step" or i == place]
    return sum_of_hours(step.duration for step in steps)


def _close(one: float | None, other: float | None) -> bool:
    return one is not None and other is not None and abs(one - other) < 1e-6
