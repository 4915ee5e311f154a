"""Analyses as pandas frames, for analysts."""

from collections.abc import Iterable
from typing import Any

import attrs
import pandas as pd

from tthc.graph import working_days
from tthc.model import Analysis
from tthc.report.objects import FLAT_COLUMNS, flat_finding

_TEXT, _WHOLE, _NUMBER, _FLAG = "string", "Int64", "Float64", "boolean"

PROCEDURES = {
    "source": _TEXT,
    "code": _TEXT,
    "name": _TEXT,
    "field": _TEXT,
    "level": _TEXT,
    "scope": _TEXT,
    "body": _TEXT,
    "documents": _WHOLE,
    "originals": _WHOLE,
    "copies": _WHOLE,
    "certified_copies": _WHOLE,
    "days": _NUMBER,
    "handoffs": _WHOLE,
    "activities": _WHOLE,
    "trips": _WHOLE,
    "longest_path_days": _NUMBER,
    "unknown": _WHOLE,
    "findings": _WHOLE,
}
DOCUMENTS = {
    "source": _TEXT,
    "code": _TEXT,
    "text": _TEXT,
    "kind": _TEXT,
    "originals": _WHOLE,
    "copies": _WHOLE,
    "certified_copy": _FLAG,
    "conditional": _FLAG,
    "internal": _FLAG,
    "alternative": _FLAG,
}
STEPS = {
    "source": _TEXT,
    "code": _TEXT,
    "step": _TEXT,
    "text": _TEXT,
    "action": _TEXT,
    "actor": _TEXT,
    "actor_class": _TEXT,
    "receiver": _TEXT,
    "conditional": _FLAG,
    "working_days": _NUMBER,
}
FINDINGS = {
    name: _WHOLE
    if name in ("start", "end")
    else _FLAG
    if name == "protected"
    else _NUMBER
    if name.startswith("effect_") and name != "effect_reason"
    else _TEXT
    for name in FLAT_COLUMNS
}


@attrs.frozen
class Frames:
    """One row a procedure, a document of a dossier, a step, a finding.

    Columns and their types are those of PROCEDURES, DOCUMENTS, STEPS and FINDINGS. Times are in
    working days; what is unknown is missing, never 0.
    """

    procedures: pd.DataFrame
    documents: pd.DataFrame
    steps: pd.DataFrame
    findings: pd.DataFrame


def frames(analyses: Iterable[Analysis]) -> Frames:
    """Frames of all analyses, in their order."""
    procedures: list[dict[str, Any]] = []
    documents: list[dict[str, Any]] = []
    steps: list[dict[str, Any]] = []
    findings: list[dict[str, Any]] = []
    for analysis in analyses:
        procedures.append(_procedure_row(analysis))
        documents += (_row(d, DOCUMENTS, analysis) for d in analysis.procedure.documents)
        steps += (
            _row(a, STEPS, analysis) | {"working_days": working_days(a.duration) if a.duration else None}
            for a in analysis.procedure.activities
        )
        findings += (_textual(flat_finding(finding)) for finding in analysis.findings)
    return Frames(
        _frame(procedures, PROCEDURES),
        _frame(documents, DOCUMENTS),
        _frame(steps, STEPS),
        _frame(findings, FINDINGS),
    )


def _procedure_row(analysis: Analysis) -> dict[str, Any]:
    figures = {
        "longest_path_days": analysis.graph.longest_path_days,
        "unknown": analysis.graph.unknown,
        "findings": len(analysis.findings),
    }
    identity = {name: getattr(analysis.procedure, name) for name in list(PROCEDURES)[:7]}
    return identity | attrs.asdict(analysis.plan.before) | figures


def _row(element: object, columns: dict[str, str], analysis: Analysis) -> dict[str, Any]:
    identity = {"source": analysis.procedure.source, "code": analysis.procedure.code}
    return identity | {name: getattr(element, name) for name in columns if hasattr(element, name)}


def _textual(row: dict[str, Any]) -> dict[str, Any]:
    value = row["cut_value"]
    return row | {"cut_value": None if value is None else str(value)}


def _frame(rows: list[dict[str, Any]], columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)
