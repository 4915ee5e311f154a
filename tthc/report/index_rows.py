"""What the index keeps of each procedure."""

import attrs

from tthc.model import Analysis
from tthc.registry.fields import field_priority
from tthc.report.paper_rows import PaperRow
from tthc.report.shown_text import clean


@attrs.frozen
class FindingRow:
    """What the index needs to know of a finding.

    `documents`, `copies` (originals too), `certified` and `days` count what it saves beyond the
    findings before it, so that sums save nothing twice and never more than the plan.
    """

    rule: str
    lever: str
    status: str
    confidence: str
    protected: bool
    documents: int | None
    copies: int
    certified: int
    days: float


@attrs.frozen
class IndexRow:
    """One procedure in the index. Saved figures are None where they cannot be known.

    `time` tells in words times that differ by case, where `days` cannot be one number.
    """

    code: str
    name: str
    field: str
    level: str
    scope: str
    body: str | None
    source: str
    page: str
    priority: int
    documents: int
    documents_saved: int | None
    copies_saved: int | None
    days: float | None
    days_saved: float | None
    activities: int
    handoffs: int
    recut: bool
    findings: tuple[FindingRow, ...]
    papers: tuple[PaperRow, ...] = ()
    time: str = ""

    @property
    def shown(self) -> tuple[FindingRow, ...]:
        """The findings that count in figures: medium confidence or better."""
        return tuple(f for f in self.findings if f.confidence != "low")


def index_row(analysis: Analysis, page: str = "") -> IndexRow:
    """The row of one procedure, whose page is `page`; "" where it has no name yet."""
    procedure, plan = analysis.procedure, analysis.plan
    return IndexRow(
        code=clean(procedure.code),
        name=clean(procedure.name),
        field=clean(procedure.field),
        level=procedure.level,
        scope=procedure.scope,
        body=clean(procedure.body) if procedure.body else None,
        source=clean(procedure.source),
        page=page,
        priority=field_priority(procedure.field),
        documents=plan.before.documents,
        documents_saved=plan.effect.documents,
        copies_saved=_sum_known(plan.effect.originals, plan.effect.copies),
        days=plan.before.days,
        days_saved=plan.effect.days,
        activities=plan.before.activities,
        handoffs=plan.before.handoffs,
        recut="recut" in procedure.flags,
        findings=_finding_rows(analysis),
    )


def _finding_rows(analysis: Analysis) -> tuple[FindingRow, ...]:
    """The findings; what several of them would save is counted with the first alone."""
    dropped: set[str] = set()
    saved = analysis.plan.effect
    copies_left = _sum_known(saved.originals, saved.copies) or 0
    certified_left, days_left = saved.certified_copies or 0, saved.days or 0.0
    rows = []
    for f in analysis.findings:
        documents = f.effect.documents
        counts = f.confidence != "low" and f.status != "done"
        if documents and f.confidence != "low":
            documents = 0 if f.element in dropped else documents
            dropped.add(f.element)
        copies = min(copies_left, _sum_known(f.effect.originals, f.effect.copies) or 0) if counts else 0
        certified = min(certified_left, f.effect.certified_copies or 0) if counts else 0
        days = min(days_left, f.effect.days or 0.0) if counts else 0.0
        copies_left, certified_left, days_left = (
            copies_left - copies,
            certified_left - certified,
            days_left - days,
        )
        rows.append(
            FindingRow(
                f.rule, f.lever.name, f.status, f.confidence, f.protected, documents, copies, certified, days
            )
        )
    return tuple(rows)


def _sum_known(*values: int | None) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
