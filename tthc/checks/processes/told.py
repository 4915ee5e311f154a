"""Hours, steps and units as words of a message."""

import re
from collections.abc import Sequence

from tthc.checks.places import InLanguage
from tthc.messages import N_
from tthc.model.process import HOURS_A_DAY, InternalProcess

_EVEN = 1e-9
_HOURS = N_("{n} working hours")
_DAYS = N_("{n} working hours ({days} working days)")


def number(value: float) -> str:
    """A number with a decimal comma, without needless zeros."""
    return f"{round(value, 4):g}".replace(".", ",")


def told_hours(hours: float) -> InLanguage:
    """Working hours as words, with working days of eight hours where these are whole or half."""
    days = hours / HOURS_A_DAY
    values = {"n": number(hours), "days": number(days)}
    even = days >= 1 and abs(days * 2 - round(days * 2)) < _EVEN
    return InLanguage(((_DAYS if even else _HOURS, values),))


def step_name(process: InternalProcess, index: int) -> str:
    """What a step is called in its table, with its unit: "Bước 4 (Lãnh đạo phòng)"."""
    step = process.steps[index]
    label = step.label.strip() or str(step.order)
    parts = (part.strip(" -+;,.") for part in re.split(r"[;\n]\s*", step.unit_in_charge))
    unit = ", ".join(" ".join(part.split()) for part in parts if part)
    return f"{label} ({unit})" if unit else label


def step_names(process: InternalProcess, indexes: Sequence[int]) -> str:
    """Several steps, joined by semicolons."""
    return "; ".join(step_name(process, index) for index in indexes)
