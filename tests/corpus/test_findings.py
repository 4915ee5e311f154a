"""What is to be found in the embedded procedures, and what is not."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tthc.checks.engine import procedure_rules
from tthc.cuts.analyse import Wanted, analyse
from tthc.model import Finding, Record
from tthc.sources import Origin, embedded_codes, embedded_facts, embedded_record, read_origin

AS_OF = date(2026, 11, 24)
CLEAN = ("1.004993", "1.005429", "1.009662", "1.009665", "1.010736", "1.013061", "1.014042")
"""Procedures on which there is nothing to say: equal times, single copies, papers that are named."""

Told = Counter[tuple[str, str, str]]
DIFFERING: Mapping[str, int] = {"1.013222": 1, "1.115669": 1, "3.000202": 1}
"""How many findings of a procedure differ from those in its published record. A count may only fall.

1.013222: the reader loses a row of the published text. 1.115669: the own text leaves a list open that
the published one closes. 3.000202: who hands in several sets is clearer in the own text.
"""

every_procedure = pytest.mark.parametrize("code", embedded_codes())


def findings(record: Record) -> tuple[Finding, ...]:
    analysis = analyse(record, Wanted(AS_OF, "vi"))
    assert analysis is not None
    return analysis.findings


@cache
def embedded_findings(code: str) -> tuple[Finding, ...]:
    record = embedded_record(code)
    assert record is not None
    return findings(record)


def told(found: tuple[Finding, ...]) -> Told:
    return Counter((finding.rule, finding.confidence, finding.status) for finding in found)


@pytest.mark.parametrize("code", CLEAN)
def test_nothing_is_found_where_nothing_is_to_find(code: str) -> None:
    assert [(finding.rule, finding.text) for finding in embedded_findings(code)] == []


def test_together_the_procedures_show_every_rule_at_work() -> None:
    shown = {finding.rule for code in embedded_codes() for finding in embedded_findings(code)}
    assert {rule.name for rule in procedure_rules()} - shown == set()


@every_procedure
def test_own_words_give_the_findings_of_the_published_record(code: str, shared_data: Path) -> None:
    facts = embedded_facts(code)
    assert facts is not None
    path = shared_data / facts["record"]
    published = next(item for item in read_origin(Origin(path.name, path)) if isinstance(item, Record))
    own, theirs = told(embedded_findings(code)), told(findings(published))
    assert (own - theirs).total() + (theirs - own).total() <= DIFFERING.get(code, 0), (own, theirs)
