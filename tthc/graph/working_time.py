"""Time limits of all units in working days."""

from tthc.model import Duration

_DAYS = {"working_day": 1.0, "day": 5 / 7, "hour": 1 / 8, "month": 30 * 5 / 7, "year": 365 * 5 / 7}


def working_days(duration: Duration) -> float:
    """A time limit in working days: a day is 5/7, an hour 1/8, a month 30 days, a year 365 days."""
    return duration.value * _DAYS[duration.unit]
