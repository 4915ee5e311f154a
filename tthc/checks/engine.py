"""Runs rules over one procedure and orders what they find."""

from collections.abc import Iterator, Sequence
from datetime import date

from tthc.checks.context import Context, Match
from tthc.checks.detectors import DETECTORS
from tthc.checks.findings import CONFIDENCES, STATUSES, findings_of, make_finding
from tthc.checks.lever import find_lever
from tthc.checks.processes.detectors import PROCESS_DETECTORS
from tthc.checks.protection import is_protected
from tthc.model.finding import Finding
from tthc.model.graph import StepGraph
from tthc.model.procedure import Procedure
from tthc.model.process import HOURS_A_DAY
from tthc.model.record import SECTIONS
from tthc.registry.fields import field_priority
from tthc.registry.rules import Rule, load_rules

OrderKey = tuple[int, int, bool, int, int, float, str, int, int, str]


def known_rules() -> tuple[Rule, ...]:
    """All rules, their detectors checked; raises RegistryError where a file is wrong."""
    return load_rules(frozenset(DETECTORS) | frozenset(PROCESS_DETECTORS))


def procedure_rules() -> tuple[Rule, ...]:
    """The rules that speak of published procedures."""
    return tuple(rule for rule in known_rules() if rule.detector in DETECTORS)


def check(
    procedure: Procedure,
    graph: StepGraph,
    *,
    as_of: date,
    language: str = "vi",
    rules: Sequence[Rule] | None = None,
    peers: Sequence[Procedure] = (),
    strict: bool = False,
) -> tuple[Finding, ...]:
    """The findings of all rules (or those given) in one procedure, strongest first, without effects.

    Only rules with a legal basis in force on `as_of` speak. A rule that fails on this procedure is
    logged and the others go on; with `strict` its exception is raised.
    """
    found = findings_of(
        procedure_rules() if rules is None else rules,
        lambda rule: _apply(rule, Context(procedure, graph, as_of, rule, tuple(peers)), language),
        as_of=as_of,
        subject=f"{procedure.code} ({procedure.source})",
        strict=strict,
    )
    findings: dict[tuple[str, str, int, int, str], Finding] = {}
    for finding in found:
        key = (finding.rule, finding.section, finding.start, finding.end, finding.message)
        findings.setdefault(key, finding)
    return tuple(sorted(findings.values(), key=lambda f: order_key(f, procedure.field)))


def order_key(finding: Finding, field: str) -> OrderKey:
    """Sorts findings as every output lists them; `field` is that of the finding's procedure."""
    effect = finding.effect
    hours = effect.hours if effect.hours is not None else (effect.days or 0.0) * HOURS_A_DAY
    return (
        field_priority(field),
        STATUSES.index(finding.status),
        finding.protected,
        CONFIDENCES.index(finding.confidence),
        -(effect.documents or 0),
        -hours,
        finding.code,
        SECTIONS.index(finding.section) if finding.section in SECTIONS else len(SECTIONS),
        finding.start,
        finding.rule,
    )


def _apply(rule: Rule, context: Context, language: str) -> Iterator[Finding]:
    for match in DETECTORS[rule.detector](context, rule.parameters):
        yield _finding(rule, match, context, language)


def _finding(rule: Rule, match: Match, context: Context, language: str) -> Finding:
    procedure = context.procedure
    evidence = procedure.sections[match.section][match.start : match.end]
    return make_finding(
        rule,
        match,
        source=procedure.source,
        code=procedure.code,
        evidence=evidence,
        protected=match.protected or is_protected(procedure, match.element, evidence),
        lever=match.lever
        or find_lever(procedure, match.element, match.section, match.start, match.end, match.status),
        as_of=context.as_of,
        language=language,
    )
