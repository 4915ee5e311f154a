"""Runs rules over one internal process and orders what they find."""

from collections.abc import Iterator, Sequence
from datetime import date

from tthc.checks.context import Match
from tthc.checks.findings import CONFIDENCES, STATUSES, findings_of, make_finding
from tthc.checks.processes.context import ProcessContext
from tthc.checks.processes.detectors import PROCESS_DETECTORS
from tthc.model.finding import Finding, Lever
from tthc.model.process import InternalProcess
from tthc.model.process_graph import ProcessGraph
from tthc.registry.rules import Rule, load_rules

_BREACHES = ("process-over-published", "process-sum-differs")


def process_rules() -> tuple[Rule, ...]:
    """The rules that speak of internal processes."""
    return tuple(rule for rule in load_rules() if rule.detector in PROCESS_DETECTORS)


def check_process(
    process: InternalProcess,
    graph: ProcessGraph,
    *,
    as_of: date,
    language: str = "vi",
    rules: Sequence[Rule] | None = None,
    strict: bool = False,
) -> tuple[Finding, ...]:
    """The findings of all rules (or those given) in one internal process, without effects.

    Breaches come first: a process longer than what is published, a sum that is not the total. Only rules
    with a legal basis in force on `as_of` speak. A rule that fails is logged and the others go on; with
    `strict` its exception is raised.
    """
    findings = findings_of(
        process_rules() if rules is None else rules,
        lambda rule: _apply(rule, ProcessContext(process, graph, as_of, rule), language),
        as_of=as_of,
        subject=process.source,
        strict=strict,
    )
    return tuple(sorted(dict.fromkeys(findings), key=process_order))


def process_order(finding: Finding) -> tuple[bool, int, int, float, int, str]:
    """Sorts findings of a process as every output lists them; breaches come first."""
    number = finding.section.split("/")[1] if finding.section.startswith("steps/") else "-1"
    return (
        finding.rule not in _BREACHES,
        STATUSES.index(finding.status),
        CONFIDENCES.index(finding.confidence),
        -(finding.effect.hours or 0.0),
        int(number),
        finding.rule,
    )


def process_text(process: InternalProcess, section: str) -> str:
    """The words that a section of a finding names: `total_text`, or a cell of a step (`steps/3/content`)."""
    if not section.startswith("steps/"):
        return str(getattr(process, section))
    _, index, cell = section.split("/")
    return getattr(process.steps[int(index)], cell) or ""


def _apply(rule: Rule, context: ProcessContext, language: str) -> Iterator[Finding]:
    for match in PROCESS_DETECTORS[rule.detector](context, rule.parameters):
        evidence = process_text(context.process, match.section)[match.start : match.end]
        yield make_finding(
            rule,
            match,
            source=context.process.source,
            code=context.process.procedure_code or "",
            evidence=evidence,
            protected=match.protected,
            lever=match.lever or _lever(match, context.process),
            as_of=context.as_of,
            language=language,
        )


def _lever(match: Match, process: InternalProcess) -> Lever:
    """Internal processes are adopted by the chairman of the province's committee: so is their change."""
    if match.status != "propose":
        return Lever("apply_now")
    return Lever("chairman", process.decision_number or None)
