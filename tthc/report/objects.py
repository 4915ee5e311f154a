"""The machine output: plain objects with the names of the annotation guidelines, ready for JSON."""

import json
import re
from typing import Any

from tthc.model import Activity, Channel, Document, Duration, Finding, Procedure, StepGraph

JsonObject = dict[str, Any]

_ESCAPED = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def to_json(value: JsonObject) -> str:
    """One line of JSON, letters as they are.

    What breaks lines, steers a terminal, turns the direction of text or cannot be encoded is escaped,
    so that whoever reads the line gets it back.
    """
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def number(value: float | None) -> float | int | None:
    """A whole number without its `.0`."""
    return int(value) if value is not None and value == int(value) else value


def duration_object(duration: Duration | None) -> JsonObject | None:
    """A time limit as value and unit, None where there is none."""
    return None if duration is None else {"value": number(duration.value), "unit": duration.unit}


def _place(element: Any) -> JsonObject:
    return {"section": element.section, "start": element.start, "end": element.end}


def _document(document: Document) -> JsonObject:
    return {
        "text": document.text,
        "kind": document.kind,
        "originals": document.originals,
        "copies": document.copies,
        "certified_copy": document.certified_copy,
        "conditional": document.conditional,
        "internal": document.internal,
        "alternative": document.alternative,
        "row": document.row,
        "case": document.case,
        "form_file": document.form_file,
        **_place(document),
    }


def _channel(channel: Channel) -> JsonObject:
    return {
        "channel": channel.channel,
        "value": number(channel.value),
        "unit": channel.unit,
        "fee_vnd": channel.fee_vnd,
        "stated_times": [
            {
                "duration": duration_object(time.duration),
                "condition": time.condition,
                "added": time.added,
                "start": time.start,
                "end": time.end,
            }
            for time in channel.stated_times
        ],
        **_place(channel),
    }


def _activity(activity: Activity) -> JsonObject:
    return {
        "text": activity.text,
        "step": activity.step,
        "action": activity.action,
        "actor": activity.actor,
        "actor_class": activity.actor_class,
        "receiver": activity.receiver,
        "conditional": activity.conditional,
        "condition": activity.condition,
        "duration": duration_object(activity.duration),
        "runs_from": activity.runs_from,
        **_place(activity),
    }


def procedure_object(procedure: Procedure) -> JsonObject:
    """What `tthc parse` prints of a procedure."""
    return {
        "type": "procedure",
        "source": procedure.source,
        "code": procedure.code,
        "name": procedure.name,
        "field": procedure.field,
        "level": procedure.level,
        "scope": procedure.scope,
        "body": procedure.body,
        "decision_number": procedure.decision_number,
        "procedure_type": procedure.procedure_type,
        "flags": list(procedure.flags),
        "sections": dict(procedure.sections),
        "unread": [_place(span) for span in procedure.unread],
        "cases": [{"text": case.text, **_place(case)} for case in procedure.cases],
        "documents": [_document(document) for document in procedure.documents],
        "notes": [{"text": note.text, **_place(note)} for note in procedure.notes],
        "channels": [_channel(channel) for channel in procedure.channels],
        "activities": [_activity(activity) for activity in procedure.activities],
        "legal_refs": list(procedure.legal_refs),
        "citations": [{"number": c.number, "name": c.name, **_place(c)} for c in procedure.citations],
        "results": [{"text": r.text, "code": r.code, **_place(r)} for r in procedure.results],
        "structures": [{"role": s.role, **_place(s)} for s in procedure.structures],
    }


def graph_object(procedure: Procedure, graph: StepGraph) -> JsonObject:
    """What `tthc graph` prints of a procedure."""
    return {
        "source": procedure.source,
        "code": procedure.code,
        "activities": [_activity(activity) for activity in procedure.activities],
        "edges": [
            [edge.source, edge.target, edge.kind, *([edge.condition] if edge.kind == "branch" else [])]
            for edge in graph.edges
        ],
        "parallel_groups": [list(group) for group in graph.parallel_groups],
        "cases": [{"name": case.name, "activities": list(case.activities)} for case in graph.cases],
        "handoffs": [list(pair) for pair in graph.handoffs],
        "touchpoints": list(graph.touchpoints),
        "trips": graph.trips,
        "anchors": [list(anchor) for anchor in graph.anchors],
        "longest_path_days": number(graph.longest_path_days),
        "upper_bound_days": number(graph.upper_bound_days),
        "unknown": graph.unknown,
    }


EFFECT_NAMES = (
    "documents",
    "originals",
    "copies",
    "certified_copies",
    "days",
    "hours",
    "handoffs",
    "activities",
    "trips",
    "cost_vnd_dossier",
    "cost_vnd_year",
)


def finding_object(finding: Finding) -> JsonObject:
    """What `tthc suggest` prints of a finding."""
    return {
        "source": finding.source,
        "code": finding.code,
        "rule": finding.rule,
        "kind": finding.kind,
        "element": finding.element,
        "section": finding.section,
        "start": finding.start,
        "end": finding.end,
        "text": finding.text,
        "message": finding.message,
        "confidence": finding.confidence,
        "protected": finding.protected,
        "status": finding.status,
        "as_of": finding.as_of.isoformat(),
        "legal_basis": [
            {
                "number": basis.number,
                "date": basis.date.isoformat() if basis.date else None,
                "article": basis.article,
                "basis": basis.basis,
            }
            for basis in finding.legal_basis
        ],
        "lever": finding.lever.name,
        "instrument": finding.lever.instrument,
        "cut": None
        if finding.cut is None
        else {
            "operation": finding.cut.operation,
            "target": finding.cut.target,
            **({} if finding.cut.value is None else {"value": finding.cut.value}),
        },
        "why_not": finding.why_not,
        "effect": {name: number(getattr(finding.effect, name)) for name in EFFECT_NAMES},
        "effect_reason": finding.effect_reason,
    }


FLAT_COLUMNS = (
    "source",
    "code",
    "rule",
    "kind",
    "element",
    "section",
    "start",
    "end",
    "text",
    "message",
    "confidence",
    "protected",
    "status",
    "as_of",
    "legal_basis",
    "lever",
    "instrument",
    "cut_operation",
    "cut_target",
    "cut_value",
    "why_not",
    "effect_reason",
    *(f"effect_{name}" for name in EFFECT_NAMES),
)


def flat_finding(finding: Finding) -> JsonObject:
    """A finding as one row of a table, its columns `FLAT_COLUMNS`."""
    nested = finding_object(finding)
    cut = nested.pop("cut") or {}
    effect = nested.pop("effect")
    nested["legal_basis"] = "; ".join(
        ", ".join(filter(None, (basis["number"], basis["article"]))) for basis in nested["legal_basis"]
    )
    nested |= {f"cut_{name}": cut.get(name) for name in ("operation", "target", "value")}
    return nested | {f"effect_{name}": value for name, value in effect.items()}
