"""Runs the examples of every rule: those under `fail` give a finding, those under `pass` none."""

from collections.abc import Mapping
from datetime import date

import pytest

from tthc.checks import check, known_rules
from tthc.checks.processes import check_process
from tthc.graph import draw
from tthc.graph.processes.draw import draw_process
from tthc.model import Finding
from tthc.registry.rules import Rule

from .conftest import procedure_of, process_of

AS_OF = date(2026, 11, 24)


def _examples(side: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.name}-{number}")
        for rule in known_rules()
        for number, example in enumerate(getattr(rule, f"examples_{side}"), 1)
    ]


def _findings(rule: Rule, example: Mapping[str, str], language: str = "vi") -> tuple[Finding, ...]:
    as_of = date.fromisoformat(example["as_of"]) if "as_of" in example else AS_OF
    if "table" in example:
        process = process_of(example)
        graph = draw_process(process)
        return check_process(process, graph, as_of=as_of, language=language, rules=(rule,), strict=True)
    procedure = procedure_of(example)
    return check(procedure, draw(procedure), as_of=as_of, language=language, rules=(rule,), strict=True)


@pytest.mark.parametrize(("rule", "example"), _examples("fail"))
def test_a_failing_example_gives_a_finding(rule: Rule, example: Mapping[str, str]) -> None:
    findings = _findings(rule, example)
    assert findings, "the rule is silent"
    for finding in findings:
        assert finding.text
        assert finding.legal_basis
        assert "{" not in finding.message


@pytest.mark.parametrize(("rule", "example"), _examples("pass"))
def test_a_passing_example_gives_none(rule: Rule, example: Mapping[str, str]) -> None:
    assert not _findings(rule, example)


@pytest.mark.parametrize("rule", known_rules(), ids=lambda rule: rule.name)
def test_a_finding_reads_in_both_languages(rule: Rule) -> None:
    in_both = [_findings(rule, rule.examples_fail[0], language) for language in ("vi", "en")]
    assert [f.message for f in in_both[0]] != [f.message for f in in_both[1]]
    assert [(f.start, f.end) for f in in_both[0]] == [(f.start, f.end) for f in in_both[1]]
