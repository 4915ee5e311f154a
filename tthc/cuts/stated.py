"""What the text itself says that a dropped act takes."""

from collections.abc import Sequence

from tthc.cuts.operations import targets_of
from tthc.graph import working_days
from tthc.graph.timing import stated_total
from tthc.model import Cut, Procedure


def stated_share(procedure: Procedure, cuts: Sequence[Cut]) -> float:
    """Working days that the text gives the acts which are dropped, where its times add up to its total.

    0 where they do not, where an act of several cases is among them, or where no dropped act has a time.
    """
    timed = [act for act in procedure.activities if act.duration is not None and not act.conditional]
    total = stated_total(procedure)
    values = {channel.value for channel in procedure.channels if channel.value is not None}
    values |= {time.duration.value for c in procedure.channels for time in c.stated_times if not time.added}
    added = sum(act.duration.value for act in timed if act.duration is not None)
    if total is None or added not in values:
        return 0.0
    dropped = [
        procedure.activities[index]
        for cut in cuts
        if cut.operation == "remove_activity"
        for kind, index in targets_of(cut)
        if kind == "activities" and index < len(procedure.activities)
    ]
    return sum(working_days(act.duration) for act in dropped if act.duration is not None and act in timed)
