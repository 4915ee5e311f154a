"""Analyses as pandas frames, for analysts."""

from collections.abc import Iterable
from typing import Any

import attrs
import pandas as pd

from tthc.graph import working_days
from tthc.model import Analysis
from tthc.report.objects import flat_finding

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
    "saved_documents": _WHOLE,
    "saved_originals": _WHOLE,
    "saved_copies": _WHOLE,
    "saved_certified_copies": _WHOLE,
    "saved_days": _NUMBER,
    "saved_handoffs": _WHOLE,
    "saved_activities": _WHOLE,
    "saved_trips": _WHOLE,
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
    "source": _TEXT,
    "code": _TEXT,
    "rule": _TEXT,
    "kind": _TEXT,
    "element": _TEXT,
    "section": _TEXT,
    "start": _WHOLE,
    "end": _WHOLE,
    "text": _TEXT,
    "message": _TEXT,
    "confidence": _TEXT,
    "protected": _FLAG,
    "status": _TEXT,
    "as_of": _TEXT,
    "legal_basis": _TEXT,
    "lever": _TEXT,
    "instrument": _TEXT,
    "cut_operation": _TEXT,
    "cut_target": _TEXT,
    "cut_value": _TEXT,
    "why_not": _TEXT,
    "effect_reason": _TEXT,
    "effect_documents": _NUMBER,
    "effect_originals": _NUMBER,
    "effect_copies": _NUMBER,
    "effect_certified_copies": _NUMBER,
    "effect_days": _NUMBER,
    "effect_hours": _NUMBER,
    "effect_handoffs": _NUMBER,
    "effect_activities": _NUMBER,
    "effect_trips": _NUMBER,
    "effect_cost_vnd_dossier": _NUMBER,
    "effect_cost_vnd_year": _NUMBER,
}


@attrs.frozen
class Frames:
    """Analyses as four pandas frames: procedures, documents, steps, findings.

    What is unknown is missing (`pandas.NA`), never 0. Times are in working days. A frame without rows
    has its columns and types all the same. `source` and `code` together join the frames.

    ``procedures``: one row a procedure, in the order given.

    ======================  =======  =========================================================================
    column                  dtype    meaning
    ======================  =======  =========================================================================
    source                  string   file that the record came from; `corpus/…` for the embedded corpus
    code                    string   code of the procedure, `1.009122`
    name                    string   name
    field                   string   field (lĩnh vực), as published
    level                   string   `ministry`, `province`, `commune`, `other`
    scope                   string   `public`, `between_agencies`, `within_agency`
    body                    string   ministry or province whose procedure it is; missing where nothing tells
    documents               Int64    papers of the dossier
    originals               Int64    originals that the rows state; missing where no row states any
    copies                  Int64    copies that the rows state; missing where no row states any
    certified_copies        Int64    papers asked for as certified copy
    days                    Float64  total time in working days; missing where it is not known
    handoffs                Int64    times that the file passes between two authorities
    activities              Int64    acts in the steps
    trips                   Int64    visits of the applicant; missing where nothing tells
    longest_path_days       Float64  longest way through the steps in working days, a lower bound while
                                     `unknown` > 0
    unknown                 Int64    acts of authorities that state no time
    findings                Int64    findings of the analysis, those of low confidence too
    saved_documents         Int64    papers that the plan saves: all cuts of medium confidence or better
                                     together, each paper once
    saved_originals         Int64    originals that the plan saves; missing where it cannot be known
    saved_copies            Int64    copies that the plan saves
    saved_certified_copies  Int64    papers of which a plain copy will do
    saved_days              Float64  working days that the plan saves; missing where it cannot be known
    saved_handoffs          Int64    passings between authorities that the plan saves
    saved_activities        Int64    acts that the plan saves
    saved_trips             Int64    visits of the applicant that the plan saves
    ======================  =======  =========================================================================

    ``documents``: one row a paper of a dossier.

    ==============  =======  =================================================================================
    column          dtype    meaning
    ==============  =======  =================================================================================
    source          string   see procedures; with `code` it names the procedure
    code            string   see procedures
    text            string   the paper in the words of the record
    kind            string   `form`, `identity`, `license`, `technical`, `financial`, `contract`,
                             `resolution`, `authorization`, `confirmation`, `other`
    originals       Int64    originals that its row states; missing where none is stated
    copies          Int64    copies that its row states; missing where none is stated
    certified_copy  boolean  asked for as certified copy, no plain one accepted
    conditional     boolean  asked for only in some case
    internal        boolean  made between authorities, not something an applicant can bring
    alternative     boolean  several papers of which one is enough
    ==============  =======  =================================================================================

    ``steps``: one row an act, in the order of the text.

    ============  =======  ===================================================================================
    column        dtype    meaning
    ============  =======  ===================================================================================
    source        string   see procedures; with `code` it names the procedure
    code          string   see procedures
    step          string   number of the Bước it stands in; missing outside one
    text          string   the act in the words of the record
    action        string   `submit`, `receive`, `check`, `appraise`, `decide` … (see the guidelines of the
                           model)
    actor         string   who acts, as named; missing where nobody is
    actor_class   string   `applicant`, `one_stop`, `handling_agency`, `officer`, `decision_maker`,
                           `other_agency`, `third_party`, `unknown`
    receiver      string   to whom file, question or result goes, as named
    conditional   boolean  happens only in some case
    working_days  Float64  time limit of the act in working days; missing where none is stated
    ============  =======  ===================================================================================

    ``findings``: one row a finding, strongest first within a procedure.

    =======================  =======  ========================================================================
    column                   dtype    meaning
    =======================  =======  ========================================================================
    source                   string   see procedures; with `code` it names the procedure
    code                     string   see procedures
    rule                     string   name of the rule, as `tthc rules` lists it
    kind                     string   kind of issue, where it is one of the known kinds
    element                  string   what it concerns: `documents/3`, `activities/0`, `channels/1` …
    section                  string   section of the record that `start` and `end` count in
    start                    Int64    first character of the evidence
    end                      Int64    character behind the evidence
    text                     string   the evidence, verbatim
    message                  string   what was found, in the language of the analysis
    confidence               string   `high`, `medium`, `low`
    protected                boolean  its content is protected by specialised law
    status                   string   `apply_now`, `propose`, `done`
    as_of                    string   day whose law counts, `2026-11-24`
    legal_basis              string   instruments with articles, separated by semicolons
    lever                    string   who can decide: `apply_now`, `department`, `chairman`, `committee`,
                                      `council`, `ministry`, `government`, `national_assembly`, `sector`,
                                      `unknown`
    instrument               string   instrument that sets the element now, where known
    cut_operation            string   operation of the cut; missing where none is proposed
    cut_target               string   element that the cut works on
    cut_value                string   what the cut sets, where it sets something
    why_not                  string   why no cut is proposed
    effect_reason            string   why an effect is not known, or under what condition it holds
    effect_documents         Float64  papers saved by this cut alone; missing where it cannot be known
    effect_originals         Float64  originals saved
    effect_copies            Float64  copies saved
    effect_certified_copies  Float64  certified copies saved
    effect_days              Float64  working days saved
    effect_hours             Float64  working hours saved
    effect_handoffs          Float64  passings between authorities saved
    effect_activities        Float64  acts saved
    effect_trips             Float64  visits saved
    effect_cost_vnd_dossier  Float64  cost saved a dossier, in VND
    effect_cost_vnd_year     Float64  cost saved a year, in VND; only with volumes
    =======================  =======  ========================================================================
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
    saved = {
        name: getattr(analysis.plan.effect, name.removeprefix("saved_"))
        for name in PROCEDURES
        if name.startswith("saved_")
    }
    return identity | attrs.asdict(analysis.plan.before) | figures | saved


def _row(element: object, columns: dict[str, str], analysis: Analysis) -> dict[str, Any]:
    identity = {"source": analysis.procedure.source, "code": analysis.procedure.code}
    return identity | {name: getattr(element, name) for name in columns if hasattr(element, name)}


def _textual(row: dict[str, Any]) -> dict[str, Any]:
    value = row["cut_value"]
    return row | {"cut_value": None if value is None else str(value)}


def _frame(rows: list[dict[str, Any]], columns: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=list(columns)).astype(columns)
