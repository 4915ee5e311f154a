"""The machine output of internal processes: plain objects, ready for JSON."""

from tthc.model.process import InternalProcess, Phase, ProcessStep, SumCheck, TablePlace
from tthc.model.process_graph import ProcessGraph
from tthc.report.objects import JsonObject, duration_object, number


def internal_process(process: InternalProcess) -> JsonObject:
    """One process: its name, steps and times, the check of its sum, and where it stands in the file."""
    return {
        "type": "internal_process",
        "source": process.source,
        "procedure_name": process.procedure_name,
        "procedure_code": process.procedure_code,
        "province": process.province,
        "body": process.body,
        "decision_number": process.decision_number,
        "total": duration_object(process.total),
        "total_text": process.total_text,
        "steps": [_step(step) for step in process.steps],
        "sum_check": _check(process.sum_check),
        "second_total": duration_object(process.second_total),
        "second_total_text": process.second_total_text,
        "second_sum_check": _check(process.second_sum_check),
        "phases": [_phase(phase) for phase in process.phases],
        "notes": list(process.notes),
        "flags": list(process.flags),
        "place": _place(process.place),
    }


def _check(check: SumCheck | None) -> JsonObject | None:
    if check is None:
        return None
    return {
        "stated_hours": number(check.stated_hours),
        "sum_hours": number(check.sum_hours),
        "equal": check.equal,
    }


def _place(place: TablePlace) -> JsonObject:
    return {"table": place.table, "row": place.row, "page": place.page, "paragraph": place.paragraph}


def _phase(phase: Phase) -> JsonObject:
    return {
        "name": phase.name,
        "total": duration_object(phase.total),
        "total_text": phase.total_text,
        "second_total": duration_object(phase.second_total),
        "second_total_text": phase.second_total_text,
    }


def _step(step: ProcessStep) -> JsonObject:
    return {
        "order": step.order,
        "label": step.label,
        "unit_in_charge": step.unit_in_charge,
        "content": step.content,
        "duration": duration_object(step.duration),
        "duration_text": step.duration_text,
        "output": step.output,
        "shared_to": step.shared_to,
        "second_duration": duration_object(step.second_duration),
        "second_duration_text": step.second_duration_text,
        "phase": step.phase,
        "branch": step.branch,
        "returns_to": step.returns_to,
        "place": _place(step.place),
    }


def process_graph_object(process: InternalProcess, graph: ProcessGraph) -> JsonObject:
    """The step graph of a process: who acts for what, edges, passings, signatures, the longest way."""
    return {
        "type": "internal_process_graph",
        "source": process.source,
        "procedure_name": process.procedure_name,
        "procedure_code": process.procedure_code,
        "steps": [
            {
                "label": step.label,
                "unit_in_charge": step.unit_in_charge,
                "content": step.content,
                "house": unit.house,
                "house_kind": unit.kind,
                "division": unit.division,
                "rank": unit.rank,
                "duty": duty,
                "hours": number(hours),
            }
            for step, unit, duty, hours in zip(
                process.steps, graph.units, graph.duties, graph.hours, strict=True
            )
        ],
        "edges": [[edge.source, edge.target, edge.kind] for edge in graph.edges],
        "handoffs": [list(pair) for pair in graph.handoffs],
        "inner_handoffs": [list(pair) for pair in graph.inner_handoffs],
        "signatures": list(graph.signatures),
        "longest_path_hours": number(graph.longest_path_hours),
    }
