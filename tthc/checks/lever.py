"""Who can decide a change: who issued the provision that sets the element found."""

from tthc.model.finding import Lever, Status
from tthc.model.procedure import Procedure


def find_lever(
    procedure: Procedure, element: str, section: str, start: int, end: int, status: Status
) -> Lever:
    """The lever for one element: the text of its own provision first, then the record's basis."""
    if status == "apply_now":
        return Lever("apply_now")
    return Lever("unknown")
