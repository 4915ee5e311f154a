"""The sheet of findings: what it shows, where people write, and what its formulas need."""

import attrs

from tthc.messages import N_, translate
from tthc.model import Analysis, Finding
from tthc.report import labels
from tthc.report.phrases import basis_text, lever_text
from tthc.report.rule_titles import rule_title
from tthc.report.shown_text import shorten
from tthc.report.workbook.columns import Column, Sheet, Value
from tthc.report.workbook.counting import MEASURES, day_groups, paper_groups
from tthc.report.workbook.decisions import Identity, identities
from tthc.report.workbook.decisions_reader import HEADS
from tthc.report.workbook.sheets import A3, yes

_NAME = 110
"""Characters of a procedure's name beside each of its findings; the whole name is on its own sheet."""
_NO_CUT = N_("No cut proposed: {reason}")

FINDINGS = Sheet(
    N_("Findings"),
    (
        Column("code", HEADS["code"], 11, "link"),
        Column("procedure", HEADS["procedure"], 26, "wrap"),
        Column("page", N_("Page"), 7, "link"),
        Column("message", HEADS["message"], 42, "wrap"),
        Column("text", HEADS["text"], 30, "wrap"),
        Column("cut", N_("Suggested cut"), 24, "wrap"),
        Column("basis", N_("Legal basis"), 24, "wrap"),
        Column("lever", N_("Who can decide"), 18, "wrap"),
        Column("status", N_("Status"), 12, "wrap"),
        Column("documents", N_("Papers saved"), 7, "whole"),
        Column("originals", N_("Originals saved"), 7, "whole"),
        Column("copies", N_("Copies saved"), 7, "whole"),
        Column("certified_copies", N_("Certified copies saved"), 8, "whole"),
        Column("days", N_("Working days saved"), 8, "decimal"),
        Column("word", HEADS["word"], 12, "choice"),
        Column("reason", HEADS["reason"], 28, "free"),
        Column("person", HEADS["person"], 16, "free", "screen"),
        Column("day", HEADS["day"], 12, "day", "screen"),
        Column("state", N_("Counts as"), 13, "text", "screen"),
        Column("title", HEADS["title"], 26, "wrap", "screen"),
        Column("confidence", N_("Confidence"), 14, "wrap", "screen"),
        Column("protected", N_("Protected by specialised law"), 11, "wrap", "screen"),
        Column("section", N_("Part of the procedure"), 18, "wrap", "screen"),
        Column("field", N_("Field"), 20, "wrap", "screen"),
        Column("body", HEADS["body"], 16, "wrap", "screen"),
        Column("handoffs", N_("Hand-offs saved"), 9, "whole", "screen"),
        Column("activities", N_("Steps saved"), 8, "whole", "screen"),
        Column("trips", N_("Trips saved"), 8, "whole", "screen"),
        Column("reason_unknown", N_("Why a figure is not determined"), 34, "wrap", "screen"),
        Column("source", HEADS["source"], 34, part="screen"),
        Column("rule", HEADS["rule"], 24, part="helper"),
        Column("element", N_("Element"), 14, part="helper"),
        Column("exact", HEADS["exact"], 20, part="helper"),
        Column("aside", N_("Only for reference because"), 16, part="helper"),
        Column("number", N_("Order of counting"), 9, "whole", "helper"),
        Column("rank", N_("Rank in counting"), 12, "whole", "helper"),
        Column("papers_group", N_("Cuts of the same paper"), 12, part="helper"),
        Column("days_group", N_("Cuts of the same time"), 12, part="helper"),
        Column("counted_documents", N_("Papers counted"), 8, "whole", "helper"),
        Column("counted_originals", N_("Originals counted"), 8, "whole", "helper"),
        Column("counted_copies", N_("Copies counted"), 8, "whole", "helper"),
        Column("counted_certified_copies", N_("Certified copies counted"), 8, "whole", "helper"),
        Column("counted_days", N_("Working days counted"), 8, "decimal", "helper"),
        Column("procedure_number", N_("Number of the procedure"), 9, "whole", "helper"),
        Column("field_number", N_("Number of the field"), 9, "whole", "helper"),
        Column("rule_number", N_("Number of the rule"), 9, "whole", "helper"),
        Column("lever_number", N_("Number of the lever"), 9, "whole", "helper"),
        Column("rule_first", N_("First of its rule"), 9, "whole", "helper"),
        Column("lever_first", N_("First of its lever"), 9, "whole", "helper"),
    ),
    A3,
)


@attrs.frozen
class FindingRow:
    """A finding as the sheet needs it: values by names of columns, and what counting rests on.

    `papers_group` and `days_group` number the findings of the procedure that cut the same;
    `aside` says why a finding does not count unless somebody agrees: `low`, `done` or "".
    """

    values: dict[str, Value]
    identity: Identity
    rule: str
    lever: str
    status: str
    aside: str
    low: bool
    papers_group: int
    days_group: int
    saved: tuple[float, ...]


def finding_rows(analysis: Analysis, language: str) -> list[FindingRow]:
    """The findings of a procedure as rows."""
    findings = analysis.findings
    papers, days = paper_groups(findings), day_groups(findings, analysis.plan)
    known = identities(analysis)
    return [
        FindingRow(
            _values(analysis, f, language),
            known[i],
            f.rule,
            f.lever.name,
            f.status,
            "done" if f.status == "done" else "low" if f.confidence == "low" else "",
            f.confidence == "low",
            papers[i],
            days[i],
            _saved(f),
        )
        for i, f in enumerate(findings)
    ]


def _saved(f: Finding) -> tuple[float, ...]:
    return tuple(max(0, getattr(f.effect, name) or 0) for name in MEASURES)


def _values(analysis: Analysis, f: Finding, language: str) -> dict[str, Value]:
    p, effect = analysis.procedure, f.effect
    return {
        "code": p.code,
        "procedure": shorten(p.name, _NAME),
        "message": f.message,
        "text": f.text,
        "cut": _cut_text(f, language),
        "basis": "; ".join(basis_text(b, language) for b in f.legal_basis),
        "lever": lever_text(f, language),
        "status": labels.label(labels.STATUSES, f.status, language),
        "title": rule_title(f.rule, language),
        "confidence": labels.label(labels.CONFIDENCES, f.confidence, language),
        "protected": yes(f.protected, language),
        "section": labels.label(labels.SECTION_TITLES, f.section, language),
        "field": p.field,
        "body": p.body,
        **{
            name: getattr(effect, name)
            for name in (*MEASURES, "handoffs", "activities", "trips")
        },
        "reason_unknown": f.effect_reason,
        "source": p.source,
        "rule": f.rule,
        "element": f.element,
    }  # fmt: skip


def _cut_text(f: Finding, language: str) -> str:
    if f.cut is None:
        return translate(_NO_CUT, language, {"reason": f.why_not}) if f.why_not else ""
    text = labels.label(labels.OPERATIONS, f.cut.operation, language)
    value = f.cut.value
    if value is None:
        return text
    return f"{text}: {value if isinstance(value, str) else labels.number_text(value, language)}"
