"""Figures over many procedures, each counted once: for the whole, by group of fields, by rule, by lever."""

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from tthc.collection.once import once_each
from tthc.registry.fields import field_groups
from tthc.report.index_rows import FindingRow, IndexRow


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


@attrs.frozen
class Group:
    """Figures of the procedures or findings that share a field, a rule or a lever.

    `done` of the `findings` are of what the record itself says is done already.
    `copies`, `certified` and `days` are what its findings save beyond those counted before them.
    """

    code: str
    procedures: int
    findings: int
    apply_now: int
    documents: int
    copies: int = 0
    certified: int = 0
    days: float = 0
    done: int = 0


@attrs.frozen
class Figures:
    """Figures of some procedures, each once.

    `days_known` is of how many procedures with findings it is known what time they save.
    """

    code: str
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


@attrs.frozen
class Totals(Figures):
    """Figures for the whole; `priority` gives the same for each group of fields that comes first."""

    records: int
    priority: tuple[Figures, ...]
    fields: tuple[Group, ...]
    rules: tuple[Group, ...]
    levers: tuple[Group, ...]


def totals(rows: Sequence[IndexRow]) -> Totals:
    """The figures for the whole of what was read."""
    once = once_each(rows)
    found = [(row, f) for row in once for f in row.shown]
    return Totals(
        **attrs.asdict(_figures("", once)),
        records=len(rows),
        priority=_by_group(once),
        fields=_by_field(once),
        rules=_by(found, "rule"),
        levers=_by(found, "lever"),
    )


def _figures(code: str, once: Sequence[IndexRow]) -> Figures:
    found = [f for row in once for f in row.shown]
    statuses = Counter(f.status for f in found)
    return Figures(
        code=code,
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
    )


def _by_group(once: Sequence[IndexRow]) -> tuple[Figures, ...]:
    """The figures of each group of priority fields of which there are procedures, then of the rest."""
    members: dict[int, list[IndexRow]] = {}
    for row in once:
        members.setdefault(row.priority, []).append(row)
    names = (*field_groups(), "other")
    if set(members) <= {len(names) - 1}:
        return ()
    return tuple(_figures(names[rank], members[rank]) for rank in sorted(members))


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
            done=sum(f.status == "done" for r in members for f in r.shown),
        )
        for field, members in fields.items()
    ]
    priority = {row.field: row.priority for row in rows}
    return tuple(sorted(groups, key=lambda g: (not g.findings, priority[g.code], -g.findings, g.code)))


def _by(found: Sequence[tuple[IndexRow, FindingRow]], name: str) -> tuple[Group, ...]:
    members: dict[str, list[tuple[IndexRow, FindingRow]]] = {}
    for row, finding in found:
        members.setdefault(getattr(finding, name), []).append((row, finding))
    groups = []
    for code, pairs in members.items():
        open_ones = [f for _, f in pairs if f.status != "done"]
        groups.append(
            Group(
                code,
                len({(row.code, row.body) for row, _ in pairs}),
                len(pairs),
                sum(f.status == "apply_now" for _, f in pairs),
                sum(f.documents or 0 for f in open_ones),
                sum(f.copies for f in open_ones),
                sum(f.certified for f in open_ones),
                sum(f.days for f in open_ones),
                len(pairs) - len(open_ones),
            )
        )
    return tuple(sorted(groups, key=lambda g: (-g.findings, g.code)))
