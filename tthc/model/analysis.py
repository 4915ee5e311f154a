"""One procedure with everything that was worked out about it."""

import attrs

from tthc.model.finding import Finding, Plan
from tthc.model.graph import StepGraph
from tthc.model.procedure import Procedure
from tthc.model.shown import Shown


@attrs.frozen
class Analysis(Shown):
    """A procedure, its step graph, its findings strongest first, and the plan of all cuts."""

    procedure: Procedure
    graph: StepGraph
    findings: tuple[Finding, ...]
    plan: Plan
