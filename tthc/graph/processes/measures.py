"""Figures of an internal process."""

from tthc.model.process import InternalProcess
from tthc.model.process_analysis import ProcessMeasures
from tthc.model.process_graph import ProcessGraph


def measure_process(process: InternalProcess, graph: ProcessGraph) -> ProcessMeasures:
    """The figures of a process that cuts change; applicants count as no house."""
    houses = {(unit.kind, unit.house) for unit in graph.units if unit.kind not in ("applicant", "unknown")}
    return ProcessMeasures(
        steps=len(process.steps),
        hours=graph.longest_path_hours,
        houses=len(houses),
        handoffs=len(graph.handoffs),
        inner_handoffs=len(graph.inner_handoffs),
        signatures=len(graph.signatures),
    )
