"""Runs the examples of every rule: those under `fail` give a finding, those under `pass` none."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from tthc.checks import check, known_rules
from tthc.graph import draw
from tthc.model import Finding, Procedure
from tthc.registry.rules import Rule

AS_OF = date(2026, 11, 24)
MakeProcedure = Callable[[Mapping[str, str]], Procedure]


def _examples(side: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in known_rules()
        for number, example in enumerate(getattr(rule, f"examples_{side}"), 1)
    ]


def _findings(rule: Rule, example: Mapping[str, str], make: MakeProcedure) -> tuple[Finding, ...]:
    procedure = make(example)
    as_of = date.fromisoformat(example["as_of"]) if "as_of" in example else AS_OF
    return check(procedure, draw(procedure), as_of=as_of, rules=(rule,), strict=True)


@pytest.mark.parametrize(("rule", "example"), _examples("fail"))
def test_a_failing_example_gives_a_finding(
    rule: Rule, example: Mapping[str, str], make_procedure: MakeProcedure
) -> None:
    findings = _findings(rule, example, make_procedure)
    assert findings, "the rule is silent"
    for finding in findings:
        assert finding.text
        assert finding.legal_basis
        assert "{" not in finding.message


@pytest.mark.parametrize(("rule", "example"), _examples("pass"))
def test_a_passing_example_gives_none(
    rule: Rule, example: Mapping[str, str], make_procedure: MakeProcedure
) -> None:
    assert not _findings(rule, example, make_procedure)


@pytest.mark.parametrize("rule", known_rules(), ids=lambda rule: rule.name)
def test_a_finding_reads_in_both_languages(rule: Rule, make_procedure: MakeProcedure) -> None:
    procedure = make_procedure(rule.examples_fail[0])
    as_of = date.fromisoformat(rule.examples_fail[0].get("as_of", AS_OF.isoformat()))
    in_both = [
        check(procedure, draw(procedure), as_of=as_of, language=language, rules=(rule,), strict=True)
        for language in ("vi", "en")
    ]
    assert [f.message for f in in_both[0]] != [f.message for f in in_both[1]]
    assert [(f.start, f.end) for f in in_both[0]] == [(f.start, f.end) for f in in_both[1]]
