"""What the index keeps of each procedure, and the figures for the whole."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from tthc.model import Analysis
from tthc.registry.fields import field_priority
from tthc.report.shown_text import clean


@attrs.frozen
class FindingRow:
    """What the index needs to know of a finding."""

    rule: str
    lever: str
    status: str
    confidence: str
    protected: bool
    documents: int | None
    days: float | None


@attrs.frozen
class IndexRow:
    """One procedure in the index. Saved figures are None where they cannot be known."""

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
    """The findings; a paper that several of them would drop is counted with the first alone."""
    dropped: set[str] = set()
    rows = []
    for f in analysis.findings:
        documents = f.effect.documents
        if documents and f.confidence != "low":
            documents = 0 if f.element in dropped else documents
            dropped.add(f.element)
        rows.append(
            FindingRow(f.rule, f.lever.name, f.status, f.confidence, f.protected, documents, f.effect.days)
        )
    return tuple(rows)


def _sum_known(*values: int | None) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def in_order(rows: Iterable[IndexRow]) -> list[IndexRow]:
    """Those with findings before the rest; priority fields, what can be applied now, many findings first."""
    return sorted(
        rows,
        key=lambda r: (
            not r.shown,
            r.priority,
            -sum(f.status == "apply_now" for f in r.shown),
            -len(r.shown),
            r.code,
            r.source,
        ),
    )


def once_each(rows: Iterable[IndexRow]) -> list[IndexRow]:
    """One row for each code and body, for counts: whole over cut, then the richer dossier."""
    best: dict[tuple[str, str | None], IndexRow] = {}
    for row in rows:
        key = (row.code, row.body)
        old = best.get(key)
        if old is None or (not row.recut, row.documents) > (not old.recut, old.documents):
            best[key] = row
    return list(best.values())


@attrs.frozen
class Group:
    """Figures of the procedures or findings that share a field, a rule or a lever."""

    code: str
    procedures: int
    findings: int
    apply_now: int
    documents: int


@attrs.frozen
class Totals:
    """Figures for the whole, each procedure once.

    `days_known` is of how many procedures with findings it is known what time they save.
    """

    records: int
    procedures: int
    with_findings: int
    findings: int
    low: int
    apply_now: int
    propose: int
    done: int
    documents_before: int
    documents_saved: int
    copies_saved: int
    days_saved: float
    days_known: int
    fields: tuple[Group, ...]
    rules: tuple[Group, ...]
    levers: tuple[Group, ...]


def totals(rows: Sequence[IndexRow]) -> Totals:
    """The figures for the whole of what was read."""
    once = once_each(rows)
    found = [(row, f) for row in once for f in row.shown]
    statuses = Counter(f.status for _, f in found)
    return Totals(
        records=len(rows),
        procedures=len(once),
        with_findings=sum(bool(r.shown) for r in once),
        findings=len(found),
        low=sum(len(r.findings) - len(r.shown) for r in once),
        apply_now=statuses["apply_now"],
        propose=statuses["propose"],
        done=statuses["done"],
        documents_before=sum(r.documents for r in once),
        documents_saved=sum(r.documents_saved or 0 for r in once),
        copies_saved=sum(r.copies_saved or 0 for r in once),
        days_saved=sum(r.days_saved or 0 for r in once),
        days_known=sum(r.days_saved is not None for r in once if r.shown),
        fields=_by_field(once),
        rules=_by(found, "rule"),
        levers=_by(found, "lever"),
    )


def _by_field(rows: Sequence[IndexRow]) -> tuple[Group, ...]:
    fields: dict[str, list[IndexRow]] = {}
    for row in sorted(rows, key=lambda r: r.priority):
        fields.setdefault(row.field, []).append(row)
    groups = [
        Group(
            field,
            len(members),
            sum(len(r.shown) for r in members),
            sum(f.status == "apply_now" for r in members for f in r.shown),
            sum(r.documents_saved or 0 for r in members),
        )
        for field, members in fields.items()
    ]
    priority = {row.field: row.priority for row in rows}
    return tuple(sorted(groups, key=lambda g: (not g.findings, priority[g.code], -g.findings, g.code)))


def _by(found: Sequence[tuple[IndexRow, FindingRow]], name: str) -> tuple[Group, ...]:
    members: dict[str, list[tuple[IndexRow, FindingRow]]] = {}
    for row, finding in found:
        members.setdefault(getattr(finding, name), []).append((row, finding))
    groups = [
        Group(
            code,
            len({(row.code, row.body) for row, _ in pairs}),
            len(pairs),
            sum(f.status == "apply_now" for _, f in pairs),
            sum(f.documents or 0 for _, f in pairs if f.status != "done"),
        )
        for code, pairs in members.items()
    ]
    return tuple(sorted(groups, key=lambda g: (-g.findings, g.code)))
