"""What the sheets of procedures, documents and steps hold: columns, and rows of one procedure."""

from collections.abc import Iterable

from tthc.messages import N_, translate
from tthc.model import Analysis
from tthc.report import labels
from tthc.report.workbook.columns import Column, Sheet, Value

A3, A4 = 8, 9


def yes(value: bool, language: str) -> str:
    """“có” or nothing."""
    return translate(N_("yes"), language) if value else ""


def procedure_row(analysis: Analysis, language: str) -> dict[str, Value]:
    """The values of a procedure by the names of columns, without what only the whole can tell."""
    p, plan = analysis.procedure, analysis.plan
    shown = [f for f in analysis.findings if f.confidence != "low"]
    figures: dict[str, Value] = {}
    for name in ("documents", "originals", "copies", "certified_copies", "days"):
        figures |= {
            f"{name}_before": getattr(plan.before, name),
            f"{name}_after": getattr(plan.after, name),
            f"{name}_saved": getattr(plan.effect, name),
        }
    for name in ("handoffs", "activities", "trips"):
        figures |= {f"{name}_before": getattr(plan.before, name), f"{name}_after": getattr(plan.after, name)}
    return figures | {
        "code": p.code,
        "procedure": p.name,
        "field": p.field,
        "level": labels.label(labels.LEVELS, p.level, language),
        "scope": labels.label(labels.SCOPES, p.scope, language),
        "body": p.body,
        "decision_number": p.decision_number,
        "findings": len(shown),
        "apply_now": sum(f.status == "apply_now" for f in shown),
        "propose": sum(f.status == "propose" for f in shown),
        "done": sum(f.status == "done" for f in shown),
        "reason_unknown": plan.effect_reason,
        "source": p.source,
    }


PROCEDURES = Sheet(
    N_("Procedures"),
    (
        Column("code", N_("Code"), 11, "link"),
        Column("procedure", N_("Procedure"), 52, "wrap"),
        Column("field", N_("Field"), 22, "wrap"),
        Column("body", N_("Whose procedure"), 14, "wrap"),
        Column("findings", N_("Findings"), 8, "whole"),
        Column("apply_now", N_("To be applied now"), 8, "whole"),
        Column("propose", N_("Proposed for consideration"), 8, "whole"),
        Column("agreed", N_("Findings agreed"), 8, "whole"),
        Column("documents_before", N_("Papers before"), 8, "whole"),
        Column("documents_after", N_("Papers after"), 8, "whole"),
        Column("originals_before", N_("Originals before"), 8, "whole"),
        Column("originals_after", N_("Originals after"), 8, "whole"),
        Column("copies_before", N_("Copies before"), 8, "whole"),
        Column("copies_after", N_("Copies after"), 8, "whole"),
        Column("days_before", N_("Working days before"), 9, "decimal"),
        Column("days_after", N_("Working days after"), 9, "decimal"),
        Column("done", N_("Already done"), 9, "whole", "screen"),
        Column("level", N_("Level"), 12, part="screen"),
        Column("scope", N_("Scope"), 20, part="screen"),
        Column("decision_number", N_("Decision"), 18, part="screen"),
        Column("certified_copies_before", N_("Certified copies before"), 10, "whole", "screen"),
        Column("certified_copies_after", N_("Certified copies after"), 10, "whole", "screen"),
        Column("handoffs_before", N_("Hand-offs before"), 9, "whole", "screen"),
        Column("handoffs_after", N_("Hand-offs after"), 9, "whole", "screen"),
        Column("activities_before", N_("Steps before"), 9, "whole", "screen"),
        Column("activities_after", N_("Steps after"), 9, "whole", "screen"),
        Column("trips_before", N_("Trips before"), 9, "whole", "screen"),
        Column("trips_after", N_("Trips after"), 9, "whole", "screen"),
        Column("reason_unknown", N_("Why a figure is not determined"), 40, "wrap", "screen"),
        Column("source", N_("Source"), 34, part="screen"),
        Column("counted", N_("Counted once"), 9, "whole", "helper"),
        Column("documents_saved", N_("Papers saved"), 9, "whole", "helper"),
        Column("days_saved", N_("Working days saved"), 9, "decimal", "helper"),
        Column("number", N_("Number of the procedure"), 9, "whole", "helper"),
        Column("field_number", N_("Number of the field"), 9, "whole", "helper"),
    ),
    A4,
)

DOCUMENTS = Sheet(
    N_("Dossiers"),
    (
        Column("code", N_("Code"), 11),
        Column("procedure", N_("Procedure"), 30),
        Column("no", N_("No."), 5, "middle"),
        Column("paper", N_("Paper"), 58, "wrap"),
        Column("kind", N_("Kind of paper"), 18, "wrap"),
        Column("originals", N_("Originals"), 8, "whole"),
        Column("copies", N_("Copies"), 8, "whole"),
        Column("certified", N_("Certified copy"), 9),
        Column("conditional", N_("Only in some case"), 9),
        Column("case", N_("Case"), 26, "wrap"),
        Column("alternative", N_("One of several"), 10, part="screen"),
        Column("internal", N_("Paper between authorities"), 12, part="screen"),
        Column("row", N_("Row"), 6, "whole", "screen"),
        Column("form_file", N_("Form file"), 24, part="screen"),
        Column("source", N_("Source"), 34, part="screen"),
    ),
    A4,
)

STEPS = Sheet(
    N_("List of steps"),
    (
        Column("code", N_("Code"), 11),
        Column("procedure", N_("Procedure"), 30),
        Column("no", N_("No."), 5, "middle"),
        Column("step", N_("Step"), 6, "middle"),
        Column("act", N_("Act"), 22, "wrap"),
        Column("actor", N_("Who acts"), 24, "wrap"),
        Column("receiver", N_("To whom"), 20, "wrap"),
        Column("time", N_("Time limit"), 7, "decimal"),
        Column("unit", N_("Unit"), 12, "beside"),
        Column("text", N_("Words of the text"), 54, "wrap"),
        Column("actor_class", N_("Kind of actor"), 22, part="screen"),
        Column("conditional", N_("Only in some case"), 10, part="screen"),
        Column("condition", N_("Condition"), 34, "wrap", "screen"),
        Column("source", N_("Source"), 34, part="screen"),
    ),
    A4,
)


def document_rows(analysis: Analysis, language: str) -> Iterable[dict[str, Value]]:
    """The documents of a dossier by the names of columns."""
    p = analysis.procedure
    cases = [" ".join(case.text.split()) for case in p.cases]
    for number, d in enumerate(p.documents, 1):
        yield {
            "code": p.code,
            "procedure": p.name,
            "no": number,
            "row": d.row + 1,
            "paper": d.text,
            "kind": labels.label(labels.DOCUMENT_KINDS, d.kind, language),
            "originals": d.originals,
            "copies": d.copies,
            "certified": yes(d.certified_copy, language),
            "conditional": yes(d.conditional, language),
            "alternative": yes(d.alternative, language),
            "internal": yes(d.internal, language),
            "case": cases[d.case] if d.case is not None and d.case < len(cases) else "",
            "form_file": d.form_file,
            "source": p.source,
        }


def step_rows(analysis: Analysis, language: str) -> Iterable[dict[str, Value]]:
    """The steps of a procedure by the names of columns."""
    p = analysis.procedure
    for number, a in enumerate(p.activities, 1):
        yield {
            "code": p.code,
            "procedure": p.name,
            "no": number,
            "step": a.step,
            "act": labels.label(labels.ACTIONS, a.action, language),
            "actor": a.actor,
            "actor_class": labels.label(labels.ACTOR_CLASSES, a.actor_class, language),
            "receiver": a.receiver,
            "time": a.duration.value if a.duration else None,
            "unit": labels.label(labels.UNITS, a.duration.unit, language) if a.duration else "",
            "conditional": yes(a.conditional, language),
            "condition": a.condition,
            "text": a.text,
            "source": p.source,
        }
