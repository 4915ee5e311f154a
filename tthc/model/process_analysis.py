"""An internal process with everything worked out about it."""

import attrs

from tthc.model.finding import Finding
from tthc.model.process import InternalProcess
from tthc.model.process_graph import ProcessGraph
from tthc.model.shown import Shown


@attrs.frozen
class ProcessMeasures:
    """Figures of one process that cuts change.

    `hours` are the working hours of the longest way, None where no step has a time; `handoffs` passings
    between houses, `inner_handoffs` those inside one, `signatures` readings and signatures above the
    officer.
    """

    steps: int
    hours: float | None
    houses: int
    handoffs: int
    inner_handoffs: int
    signatures: int


@attrs.frozen
class ProcessPlan:
    """All cuts of one process applied together: figures before and after, and the process that is left."""

    before: ProcessMeasures
    after: ProcessMeasures
    process: InternalProcess

    @property
    def hours(self) -> float | None:
        """Working hours that are freed on the longest way."""
        if self.before.hours is None or self.after.hours is None:
            return None
        return round(self.before.hours - self.after.hours, 2)


@attrs.frozen
class ProcessAnalysis(Shown):
    """A process, its graph, the findings asked for, strongest first, and the plan of all its cuts."""

    process: InternalProcess
    graph: ProcessGraph
    findings: tuple[Finding, ...]
    plan: ProcessPlan
