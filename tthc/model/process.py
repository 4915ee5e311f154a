"""What a reading of a step table gives: the process by which offices handle one procedure."""

from collections.abc import Iterable

import attrs

from tthc.model.procedure import Duration
from tthc.model.published import PublishedTime

HOURS_A_DAY = 8
"""Working hours of a day by which sums are checked: days and working days alike count eight."""
NEAR_HOURS = 0.01
"""Hours by which a total and a sum may differ and still be equal."""


@attrs.frozen
class TablePlace:
    """Where something stood in a file: numbers from 1; `table` counts the file's tables."""

    table: int | None = None
    row: int | None = None
    page: int | None = None
    paragraph: int | None = None


@attrs.frozen
class ProcessStep:
    """One row of a step table that says who does what.

    `order` counts the rows of the process from 1; `label` is what the row or the merged cell above it
    calls itself ("Bước 2"). `duration` is None where no time counts ("Giờ hành chính", merged away);
    `duration_text` keeps the words. `shared_to` is the `order` of the last row that one merged time
    stands for, beginning with this one. `second_duration` is that of a second time column (mountains
    and islands). `phase` is the index in `InternalProcess.phases`, `branch` the words of the case under
    which the row stands, `returns_to` the label that a refused file goes back to.
    """

    order: int
    label: str
    unit_in_charge: str
    content: str
    duration: Duration | None
    duration_text: str
    output: str | None
    place: TablePlace
    shared_to: int | None = None
    second_duration: Duration | None = None
    second_duration_text: str = ""
    phase: int | None = None
    branch: str | None = None
    returns_to: str | None = None


@attrs.frozen
class Phase:
    """A part of a process with steps, and often a sum, of its own (Giai đoạn, Phần)."""

    name: str
    total: Duration | None
    total_text: str
    second_total: Duration | None = None
    second_total_text: str = ""


@attrs.frozen
class SumCheck:
    """The stated total beside the sum of the steps, in working hours (8 a day); None where there is none."""

    stated_hours: float | None
    sum_hours: float | None
    equal: bool | None


@attrs.frozen
class InternalProcess:
    """One process: steps in the order of the table.

    `total` is the stated one in its fullest wording, `total_text` its words; `second_total` that of a
    second time column. `notes` are rows that explain and do not count. `body` is the house whose
    process it is (a department, a commune's committee), `decision_number` that of the decision that
    adopts it, `province` the name of the province, all as written, "" where not found. `published` is what
    the published procedure of the same code or name states, where somebody looked.
    """

    source: str
    procedure_name: str
    procedure_code: str | None
    total: Duration | None
    total_text: str
    steps: tuple[ProcessStep, ...]
    sum_check: SumCheck
    place: TablePlace
    second_total: Duration | None = None
    second_total_text: str = ""
    second_sum_check: SumCheck | None = None
    phases: tuple[Phase, ...] = ()
    notes: tuple[str, ...] = ()
    body: str = ""
    decision_number: str = ""
    province: str = ""
    flags: tuple[str, ...] = ()
    published: PublishedTime | None = None


@attrs.frozen
class UnreadTable:
    """A table, or rows of one, that looked like steps and was not read, with the reason."""

    place: TablePlace
    reason: str
    rows: int


def working_hours(duration: Duration) -> float | None:
    """A duration in working hours, eight a day; None for months and years, which no step table counts."""
    if duration.unit == "hour":
        return duration.value
    return duration.value * HOURS_A_DAY if duration.unit in ("day", "working_day") else None


def sum_of_hours(durations: Iterable[Duration | None]) -> float | None:
    """The working hours of all durations that are known; None where none is."""
    hours = [hours for one in durations if one is not None and (hours := working_hours(one)) is not None]
    return sum(hours) if hours else None


def sum_check(stated: Duration | None, durations: Iterable[Duration | None]) -> SumCheck:
    """A stated total held against the sum of steps, in working hours."""
    hours = working_hours(stated) if stated else None
    summed = sum_of_hours(durations)
    summed = None if summed is None else round(summed, 4)
    equal = None if hours is None or summed is None else abs(hours - summed) < NEAR_HOURS
    return SumCheck(hours, summed, equal)
