"""How a match becomes a finding: caps on confidence, the cut or why there is none, the wording."""

import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from tthc.checks.context import Match
from tthc.checks.protection import REMOVING
from tthc.messages import N_, translate
from tthc.model.finding import Confidence, Cut, Finding, Lever, Status
from tthc.registry.rules import Rule

logger = logging.getLogger(__name__)

CONFIDENCES: tuple[Confidence, ...] = ("high", "medium", "low")
STATUSES: tuple[Status, ...] = ("apply_now", "propose", "done")

_PROTECTED = N_(
    "Specialised law requires this act or paper, so no removal is proposed; parallel work, a deadline or "
    "a look-up may be considered after legal review."
)


def make_finding(
    rule: Rule,
    match: Match,
    *,
    source: str,
    code: str,
    evidence: str,
    protected: bool,
    lever: Lever,
    as_of: date,
    language: str,
) -> Finding:
    """The finding that a rule's match stands for.

    Its confidence is the rule's, capped by the match, and by medium where no legal basis was read. What
    is protected is never cut away, unless an instrument in force orders it.
    """
    bases = match.legal_basis or tuple(basis.cited() for basis in rule.basis_in_force(as_of))
    caps: list[Confidence] = [rule.confidence]
    if match.confidence:
        caps.append(match.confidence)
    if not any(basis.basis == "read" for basis in bases):
        caps.append("medium")
    cut = match.cut
    if cut is None and rule.cut is not None and match.why_not is None:
        cut = Cut(rule.cut.operation, match.element, rule.cut.value)
    why_not = match.why_not
    if protected and cut is not None and cut.operation in REMOVING and match.status != "apply_now":
        cut, why_not = None, _PROTECTED
    return Finding(
        source=source,
        code=code,
        rule=rule.name,
        kind=rule.kind,
        element=match.element,
        section=match.section,
        start=match.start,
        end=match.end,
        text=evidence,
        message=rule.wording(language, match.variant).format_map(match.values),
        confidence=max(caps, key=CONFIDENCES.index),
        protected=protected,
        status=match.status,
        as_of=as_of,
        legal_basis=bases,
        lever=lever,
        cut=cut,
        why_not=translate(why_not, language) if why_not else None,
    )


def findings_of(
    rules: Iterable[Rule],
    apply: Callable[[Rule], Iterable[Finding]],
    *,
    as_of: date,
    subject: str,
    strict: bool = False,
) -> Iterator[Finding]:
    """What `apply` gives for each rule with a legal basis in force that day.

    A rule that fails is logged with the `subject` it failed on, and the others go on; with `strict` its
    exception is raised.
    """
    for rule in rules:
        if not rule.basis_in_force(as_of):
            continue
        try:
            yield from apply(rule)
        except Exception as error:
            if strict:
                raise
            logger.warning("rule %s failed on %s: %r", rule.name, subject, error)
