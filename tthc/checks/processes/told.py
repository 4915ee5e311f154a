"""Hours, steps and units as words of a message."""

from collections.abc import Sequence

from tthc.checks.places import InLanguage
from tthc.messages import N_
from tthc.model.process import HOURS_A_DAY, InternalProcess

_HOURS = N_("{n} working hours")
_DAYS = N_("{n} working hours ({days} working days)")


def number(value: float) -> str:
    """A number with a decimal comma, without needless zeros."""
    return f"{round(value, 4):g}".replace(".", ",")


def told_hours(hours: float) -> InLanguage:
    """Working hours as words, with working days of eight hours from one day on."""
    values = {"n": number(hours), "days": number(hours / HOURS_A_DAY)}
    return InLanguage(((_DAYS if hours >= HOURS_A_DAY else _HOURS, values),))


def step_name(process: InternalProcess, index: int) -> str:
    """What a step is called in its table, with its unit: "Bước 4 (Lãnh đạo phòng)"."""
    step = process.steps[index]
    label = step.label.strip() or str(step.order)
    unit = " ".join(step.unit_in_charge.replace("\n", " ").split()).strip(" ;,.-")
    return f"{label} ({unit})" if unit else label


def step_names(process: InternalProcess, indexes: Sequence[int]) -> str:
    """Several steps, joined by semicolons."""
    return "; ".join(step_name(process, index) for index in indexes)
