"""Days between which a fact holds."""

from datetime import date


def holds_on(day: date, first: date | None, last: date | None) -> bool:
    """Whether a day lies between two others, both included; None where that end is open."""
    return (first is None or first <= day) and (last is None or day <= last)
