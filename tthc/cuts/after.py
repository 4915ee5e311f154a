"""What a procedure looks like once the plan is carried out."""

from collections.abc import Sequence

import attrs

from tthc.cuts.effects import carried_out, countable_cuts, counts
from tthc.cuts.operations import ACTIVITY_REMOVING, DOCUMENT_REMOVING, elements_of
from tthc.model import Activity, Cut, Document, Finding, Procedure, StepGraph


@attrs.frozen
class After:
    """The procedure and its graph after the cuts of a plan.

    `documents` and `activities` give, for each paper and act as published, its index after the
    cuts, None where it goes. `redrawn` is true where acts go, move or get another time limit.
    """

    cuts: tuple[Cut, ...]
    procedure: Procedure
    graph: StepGraph
    documents: tuple[int | None, ...]
    activities: tuple[int | None, ...]
    redrawn: bool

    def document(self, index: int) -> Document | None:
        """What stands after the cuts in place of a paper as published; None where it goes."""
        at = self.documents[index]
        return None if at is None else self.procedure.documents[at]

    def activity(self, index: int) -> Activity | None:
        """What stands after the cuts in place of an act as published; None where it goes."""
        at = self.activities[index]
        return None if at is None else self.procedure.activities[at]


def after_plan(procedure: Procedure, graph: StepGraph, findings: Sequence[Finding]) -> After:
    """The plan of the findings carried out on a copy; it counts the same cuts as `plan`."""
    cuts, _ = countable_cuts(procedure, [finding for finding in findings if counts(finding)])
    copy, drawn = carried_out(procedure, graph, cuts)
    return After(
        cuts,
        copy,
        drawn,
        _renumbered(len(procedure.documents), elements_of(cuts, "documents", DOCUMENT_REMOVING)),
        _renumbered(len(procedure.activities), elements_of(cuts, "activities", ACTIVITY_REMOVING)),
        drawn is not graph,
    )


def _renumbered(count: int, gone: set[int]) -> tuple[int | None, ...]:
    result: list[int | None] = []
    at = 0
    for index in range(count):
        result.append(None if index in gone else at)
        at += index not in gone
    return tuple(result)
