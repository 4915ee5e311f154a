"""The engine runs rules over a procedure, keeps to the contracts of a finding, and orders them."""

import logging
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs
import pytest

from tthc.checks import check, engine, order_key
from tthc.checks.context import Context, Match
from tthc.model import Cut, Effect, Finding, LegalBasis, Lever, Procedure, StepGraph
from tthc.registry.rules import Rule, find_rule

AS_OF = date(2026, 11, 24)
DOSSIER = "thanh_phan_ho_so"
MakeProcedure = Callable[[Mapping[str, str]], Procedure]


@pytest.fixture
def rule() -> Rule:
    found = find_rule("document-on-official-list")
    assert found is not None
    return attrs.evolve(
        found, name="probe", detector="probe", message={"vi": "Thấy {what}", "en": "Saw {what}"}
    )


def _probe(monkeypatch: pytest.MonkeyPatch, *matches: Match) -> None:
    def detector(_context: Context, _parameters: Mapping[str, Any]) -> Iterator[Match]:
        yield from matches

    monkeypatch.setattr(engine, "DETECTORS", {"probe": detector})


def _match(element: str = "documents/0", **given: Any) -> Match:
    return Match(element=element, section=DOSSIER, start=7, end=15, values={"what": "đơn"}, **given)


@pytest.fixture
def procedure(make_procedure: MakeProcedure) -> Procedure:
    return make_procedure({"dossier": "Đơn đề nghị\nBản vẽ thiết kế"})


def test_a_match_becomes_a_finding_with_quote_basis_and_cut(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, procedure: Procedure
) -> None:
    _probe(monkeypatch, _match())
    (finding,) = check(procedure, StepGraph(), as_of=AS_OF, rules=(rule,))
    assert finding.text == procedure.sections[DOSSIER][7:15]
    assert finding.message == "Thấy đơn"
    assert finding.as_of == AS_OF
    assert finding.legal_basis[0].number == "66.7/2025/NQ-CP"
    assert finding.cut == Cut("replace_by_lookup", "documents/0")
    assert finding.effect == Effect()


def test_a_rule_silent_that_day_finds_nothing(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, procedure: Procedure
) -> None:
    _probe(monkeypatch, _match())
    assert check(procedure, StepGraph(), as_of=date(2027, 3, 1), rules=(rule,)) == ()


def test_the_match_caps_the_confidence_of_the_rule(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, procedure: Procedure
) -> None:
    _probe(monkeypatch, _match(confidence="low"))
    assert check(procedure, StepGraph(), as_of=AS_OF, rules=(rule,))[0].confidence == "low"
    weak = attrs.evolve(rule, confidence="low")
    _probe(monkeypatch, _match(confidence="high"))
    assert check(procedure, StepGraph(), as_of=AS_OF, rules=(weak,))[0].confidence == "low"


def test_a_basis_that_is_only_remembered_makes_no_high_confidence(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, procedure: Procedure
) -> None:
    remembered = (LegalBasis("1/2020/NĐ-CP", None, None, "remembered"),)
    _probe(monkeypatch, _match(legal_basis=remembered))
    assert check(procedure, StepGraph(), as_of=AS_OF, rules=(rule,))[0].confidence == "medium"


def test_why_not_keeps_the_cut_from_being_proposed(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, procedure: Procedure
) -> None:
    _probe(monkeypatch, _match(why_not="The text does not tell."))
    (finding,) = check(procedure, StepGraph(), as_of=AS_OF, language="en", rules=(rule,))
    assert finding.cut is None
    assert finding.why_not == "The text does not tell."


def test_the_same_place_and_words_are_told_once(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, procedure: Procedure
) -> None:
    _probe(monkeypatch, _match(), _match())
    assert len(check(procedure, StepGraph(), as_of=AS_OF, rules=(rule,))) == 1


def test_a_rule_that_fails_on_a_procedure_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, procedure: Procedure, caplog: pytest.LogCaptureFixture
) -> None:
    def good(_context: Context, _parameters: Mapping[str, Any]) -> Iterator[Match]:
        yield _match()

    def bad(_context: Context, _parameters: Mapping[str, Any]) -> Iterator[Match]:
        raise RuntimeError("out of order")
        yield

    monkeypatch.setattr(engine, "DETECTORS", {"good": good, "bad": bad})
    rules = (attrs.evolve(rule, name="bad", detector="bad"), attrs.evolve(rule, detector="good"))
    with caplog.at_level(logging.WARNING):
        assert len(check(procedure, StepGraph(), as_of=AS_OF, rules=rules)) == 1
    assert "rule bad failed" in caplog.text
    with pytest.raises(RuntimeError, match="out of order"):
        check(procedure, StepGraph(), as_of=AS_OF, rules=rules, strict=True)


@pytest.mark.parametrize(
    ("status", "cut"), [("propose", None), ("apply_now", Cut("remove_document", "documents/0"))]
)
def test_what_protects_is_not_removed_unless_law_in_force_abolishes_it(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, make_procedure: MakeProcedure, status: Any, cut: Cut | None
) -> None:
    procedure = make_procedure({"dossier": "Báo cáo đánh giá tác động môi trường của dự án"})
    _probe(monkeypatch, _match(status=status, cut=Cut("remove_document", "documents/0")))
    (finding,) = check(procedure, StepGraph(), as_of=AS_OF, language="en", rules=(rule,))
    assert finding.protected
    assert finding.cut == cut
    assert (finding.why_not is None) is (cut is not None)


def test_a_lookup_may_be_proposed_of_what_protects(
    monkeypatch: pytest.MonkeyPatch, rule: Rule, make_procedure: MakeProcedure
) -> None:
    procedure = make_procedure({"dossier": "Giấy phép môi trường của cơ sở"})
    _probe(monkeypatch, _match())
    (finding,) = check(procedure, StepGraph(), as_of=AS_OF, rules=(rule,))
    assert finding.protected
    assert finding.cut is not None


def _finding(**given: Any) -> Finding:
    values: dict[str, Any] = {
        "source": "a.txt",
        "code": "1.000001",
        "rule": "r",
        "kind": None,
        "element": "documents/0",
        "section": DOSSIER,
        "start": 0,
        "end": 1,
        "text": "x",
        "message": "m",
        "confidence": "high",
        "protected": False,
        "status": "propose",
        "as_of": AS_OF,
        "legal_basis": (),
        "lever": Lever("unknown"),
        "cut": None,
    }
    return Finding(**{**values, **given})


def test_findings_are_ordered_by_field_status_protection_confidence_effect_and_place() -> None:
    ordered = [
        (_finding(status="done", confidence="low"), "Đất đai"),
        (_finding(status="apply_now", confidence="low"), "Hoạt động xây dựng"),
        (_finding(effect=Effect(documents=2)), "Hoạt động xây dựng"),
        (_finding(effect=Effect(documents=1, days=3.0)), "Hoạt động xây dựng"),
        (_finding(effect=Effect(documents=1, hours=8.0)), "Hoạt động xây dựng"),
        (_finding(), "Hoạt động xây dựng"),
        (_finding(section="can_cu_phap_ly"), "Hoạt động xây dựng"),
        (_finding(code="1.000002"), "Hoạt động xây dựng"),
        (_finding(confidence="medium"), "Hoạt động xây dựng"),
        (_finding(protected=True), "Hoạt động xây dựng"),
        (_finding(status="apply_now"), "Mỹ phẩm"),
    ]
    keys = [order_key(*item) for item in ordered]
    assert sorted(keys[1::2] + keys[::2]) == keys
