"""What the sheets of the workbook hold: columns, and rows of one procedure."""

from collections.abc import Callable, Iterable, Sequence

import attrs

from tthc.messages import N_, translate
from tthc.model import Analysis
from tthc.report import labels
from tthc.report.phrases import basis_text, lever_text
from tthc.report.rule_titles import rule_title

Value = str | int | float | None


@attrs.frozen
class Column:
    """A column: its head's catalogue key, its width in characters, how it shows numbers or text."""

    head: str
    width: float
    look: str = "text"


@attrs.frozen
class Sheet:
    """A sheet: its title's catalogue key, its columns, and the rows of one procedure."""

    title: str
    columns: tuple[Column, ...]
    rows: Callable[[Analysis, str], Iterable[Sequence[Value]]]


def _yes(value: bool, language: str) -> str:
    return translate(N_("yes"), language) if value else ""


def _procedure_rows(analysis: Analysis, language: str) -> Iterable[Sequence[Value]]:
    p, plan = analysis.procedure, analysis.plan
    shown = [f for f in analysis.findings if f.confidence != "low"]
    yield (
        p.code,
        p.name,
        p.field,
        labels.label(labels.LEVELS, p.level, language),
        labels.label(labels.SCOPES, p.scope, language),
        p.body,
        p.decision_number,
        len(shown),
        sum(f.status == "apply_now" for f in shown),
        sum(f.status == "propose" for f in shown),
        sum(f.status == "done" for f in shown),
        plan.before.documents,
        plan.after.documents,
        plan.before.originals,
        plan.after.originals,
        plan.before.copies,
        plan.after.copies,
        plan.before.days,
        plan.after.days,
        plan.before.handoffs,
        plan.after.handoffs,
        plan.before.activities,
        plan.after.activities,
        plan.before.trips,
        plan.after.trips,
        plan.effect_reason,
        p.source,
    )


_PROCEDURES = (
    Column(N_("Code"), 11),
    Column(N_("Procedure"), 60, "wrap"),
    Column(N_("Field"), 24, "wrap"),
    Column(N_("Level"), 12),
    Column(N_("Scope"), 20),
    Column(N_("Whose procedure"), 18),
    Column(N_("Decision"), 16),
    Column(N_("Findings"), 9, "whole"),
    Column(N_("To be applied now"), 10, "whole"),
    Column(N_("Proposed for consideration"), 10, "whole"),
    Column(N_("Already done"), 10, "whole"),
    Column(N_("Papers before"), 9, "whole"),
    Column(N_("Papers after"), 9, "whole"),
    Column(N_("Originals before"), 9, "whole"),
    Column(N_("Originals after"), 9, "whole"),
    Column(N_("Copies before"), 9, "whole"),
    Column(N_("Copies after"), 9, "whole"),
    Column(N_("Working days before"), 10, "decimal"),
    Column(N_("Working days after"), 10, "decimal"),
    Column(N_("Hand-offs before"), 9, "whole"),
    Column(N_("Hand-offs after"), 9, "whole"),
    Column(N_("Steps before"), 9, "whole"),
    Column(N_("Steps after"), 9, "whole"),
    Column(N_("Trips before"), 9, "whole"),
    Column(N_("Trips after"), 9, "whole"),
    Column(N_("Why a figure is not determined"), 40, "wrap"),
    Column(N_("Source"), 34),
)


def _finding_rows(analysis: Analysis, language: str) -> Iterable[Sequence[Value]]:
    p = analysis.procedure
    for number, f in enumerate(analysis.findings, 1):
        cut = labels.label(labels.OPERATIONS, f.cut.operation, language) if f.cut else ""
        if f.cut and f.cut.value is not None:
            value = f.cut.value
            cut += f": {value if isinstance(value, str) else labels.number_text(value, language)}"
        yield (
            p.code,
            p.name,
            p.field,
            number,
            rule_title(f.rule, language),
            f.message,
            f.text,
            labels.label(labels.SECTION_TITLES, f.section, language),
            labels.label(labels.STATUSES, f.status, language),
            labels.label(labels.CONFIDENCES, f.confidence, language),
            _yes(f.protected, language),
            cut,
            f.why_not,
            lever_text(f, language),
            "; ".join(basis_text(b, language) for b in f.legal_basis),
            f.effect.documents,
            f.effect.originals,
            f.effect.copies,
            f.effect.certified_copies,
            f.effect.days,
            f.effect.handoffs,
            f.effect.activities,
            f.effect.trips,
            f.effect_reason,
            f.rule,
            f.element,
            f.source,
        )


_FINDINGS = (
    Column(N_("Code"), 11),
    Column(N_("Procedure"), 40, "wrap"),
    Column(N_("Field"), 20, "wrap"),
    Column(N_("No."), 5, "whole"),
    Column(N_("Kind of finding"), 26, "wrap"),
    Column(N_("Finding"), 60, "wrap"),
    Column(N_("Words of the text"), 50, "wrap"),
    Column(N_("Part of the procedure"), 18, "wrap"),
    Column(N_("Status"), 16, "wrap"),
    Column(N_("Confidence"), 14, "wrap"),
    Column(N_("Protected by specialised law"), 11, "wrap"),
    Column(N_("Suggested cut"), 26, "wrap"),
    Column(N_("Why no cut is proposed"), 26, "wrap"),
    Column(N_("Who can decide"), 28, "wrap"),
    Column(N_("Legal basis"), 34, "wrap"),
    Column(N_("Papers saved"), 8, "whole"),
    Column(N_("Originals saved"), 8, "whole"),
    Column(N_("Copies saved"), 8, "whole"),
    Column(N_("Certified copies saved"), 9, "whole"),
    Column(N_("Working days saved"), 9, "decimal"),
    Column(N_("Hand-offs saved"), 9, "whole"),
    Column(N_("Steps saved"), 8, "whole"),
    Column(N_("Trips saved"), 8, "whole"),
    Column(N_("Why a figure is not determined"), 34, "wrap"),
    Column(N_("Rule"), 24),
    Column(N_("Element"), 14),
    Column(N_("Source"), 34),
)


def _document_rows(analysis: Analysis, language: str) -> Iterable[Sequence[Value]]:
    p = analysis.procedure
    cases = [" ".join(case.text.split()) for case in p.cases]
    for number, d in enumerate(p.documents, 1):
        yield (
            p.code,
            p.name,
            number,
            d.row + 1,
            d.text,
            labels.label(labels.DOCUMENT_KINDS, d.kind, language),
            d.originals,
            d.copies,
            _yes(d.certified_copy, language),
            _yes(d.conditional, language),
            _yes(d.alternative, language),
            _yes(d.internal, language),
            cases[d.case] if d.case is not None and d.case < len(cases) else "",
            d.form_file,
            p.source,
        )


_DOCUMENTS = (
    Column(N_("Code"), 11),
    Column(N_("Procedure"), 40, "wrap"),
    Column(N_("No."), 5, "whole"),
    Column(N_("Row"), 6, "whole"),
    Column(N_("Paper"), 70, "wrap"),
    Column(N_("Kind of paper"), 20, "wrap"),
    Column(N_("Originals"), 9, "whole"),
    Column(N_("Copies"), 9, "whole"),
    Column(N_("Certified copy"), 10),
    Column(N_("Only in some case"), 10),
    Column(N_("One of several"), 10),
    Column(N_("Paper between authorities"), 12),
    Column(N_("Case"), 36, "wrap"),
    Column(N_("Form file"), 24),
    Column(N_("Source"), 34),
)


def _step_rows(analysis: Analysis, language: str) -> Iterable[Sequence[Value]]:
    p = analysis.procedure
    for number, a in enumerate(p.activities, 1):
        yield (
            p.code,
            p.name,
            number,
            a.step,
            labels.label(labels.ACTIONS, a.action, language),
            a.actor,
            labels.label(labels.ACTOR_CLASSES, a.actor_class, language),
            a.receiver,
            a.duration.value if a.duration else None,
            labels.label(labels.UNITS, a.duration.unit, language) if a.duration else "",
            _yes(a.conditional, language),
            a.condition,
            a.text,
            p.source,
        )


_STEPS = (
    Column(N_("Code"), 11),
    Column(N_("Procedure"), 40, "wrap"),
    Column(N_("No."), 5, "whole"),
    Column(N_("Step"), 7),
    Column(N_("Act"), 24),
    Column(N_("Who acts"), 30, "wrap"),
    Column(N_("Kind of actor"), 22),
    Column(N_("To whom"), 26, "wrap"),
    Column(N_("Time limit"), 8, "decimal"),
    Column(N_("Unit"), 14),
    Column(N_("Only in some case"), 10),
    Column(N_("Condition"), 34, "wrap"),
    Column(N_("Words of the text"), 70, "wrap"),
    Column(N_("Source"), 34),
)

SHEETS = (
    Sheet(N_("Procedures"), _PROCEDURES, _procedure_rows),
    Sheet(N_("Findings"), _FINDINGS, _finding_rows),
    Sheet(N_("Dossiers"), _DOCUMENTS, _document_rows),
    Sheet(N_("List of steps"), _STEPS, _step_rows),
)
