"""How tests read a text of steps."""

from tthc.model import Activity
from tthc.reading.steps.activities import read_activities
from tthc.reading.steps.outline import read_outline


def read(text: str) -> tuple[Activity, ...]:
    """The acts of a text, in its order."""
    return read_activities(text, read_outline(text)).activities


def actions(text: str) -> list[str]:
    """What kinds of acts they are."""
    return [activity.action for activity in read(text)]
