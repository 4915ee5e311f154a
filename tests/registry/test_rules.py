"""Rule files are checked when they are loaded, and every error names file and line."""

from datetime import date

import pytest

from tthc.registry.rules import find_rule, load_rules, parse_rule, rules_in_force
from tthc.registry.yaml_files import RegistryError

FILE = "rules/papers/demo.yaml"
RULE = """\
name: demo
group: papers
kind: copies_excess
applies_to: document
serves: compliance_cost
practice: control-relocation
title: {vi: Thừa bản sao, en: Too many copies}
message: {vi: "Giảm còn {number} bản", en: "Cut to {number}"}
why: {vi: Tốn công sao chụp, en: Copying costs}
detector: {uses: count_copies, least: 2}
silent_when: []
legal_basis:
  - number: 63/2010/NĐ-CP
    date: 2010-06-08
    article: Điều 11
    valid_from: 2010-10-14
    valid_to: 2026-12-31
    source: text of the decree
    basis: read
cut: {operation: reduce_copies, value: 1}
confidence: high
examples:
  fail: [Hồ sơ thiết kế (05 bộ), Bản vẽ (03 bộ)]
  pass: [Hồ sơ thiết kế, {steps: Nộp hồ sơ, code: "1.000002"}]
"""


def test_a_rule_is_read_with_parameters_examples_and_dates() -> None:
    rule = parse_rule(RULE, FILE, {"count_copies"})
    assert rule.detector == "count_copies"
    assert dict(rule.parameters) == {"least": 2}
    assert rule.examples_fail[0] == {"dossier": "Hồ sơ thiết kế (05 bộ)"}
    assert rule.examples_pass[1] == {"steps": "Nộp hồ sơ", "code": "1.000002"}
    assert rule.legal_basis[0].valid_from == date(2010, 10, 14)
    assert rule.wording("vi").format(number=1) == "Giảm còn 1 bản"


def test_a_bare_example_of_an_activity_rule_is_a_step() -> None:
    rule = parse_rule(RULE.replace("applies_to: document", "applies_to: activity"), FILE)
    assert rule.examples_fail[0] == {"steps": "Hồ sơ thiết kế (05 bộ)"}


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("confidence: high", "confidence: sure", 21, "'sure' is none of high"),
        ("confidence: high", "confidence: high\nconfidence: low", 22, "stands twice"),
        ("confidence: high", "confidence: high\nseverity: 3", 22, "unknown key 'severity'"),
        ("serves: compliance_cost\n", "", 1, "'serves' is missing"),
        ("name: demo", "name: other", 1, "is not that of the file"),
        ("group: papers", "group: time", 2, "is not the folder"),
        ("uses: count_copies", "uses: guess", 10, "no detector 'guess'"),
        ("fail: [Hồ sơ thiết kế (05 bộ), Bản vẽ (03 bộ)]", "fail: [Bản vẽ (03 bộ)]", 23, "at least 2"),
        ('en: "Cut to {number}"', 'en: "Cut to {count}"', 8, "placeholders"),
        ('vi: "Giảm còn {number} bản"', 'vi: "Giảm còn {number bản"', 8, "braces"),
        ("operation: reduce_copies", "operation: burn", 20, "'burn' is none of"),
        ("date: 2010-06-08", "date: last June", 14, "must be a day"),
        ("basis: read", "basis: heard", 19, "'heard' is none of"),
        ("basis: read", "basis: remembered", 21, "memory alone"),
        ("    basis: read\n", "", 13, "'basis' is missing"),
        ("silent_when: []", "silent_when: [", 12, "not valid YAML"),
        ("{vi: Thừa bản sao, en: Too many copies}", "{vi: Thừa bản sao}", 7, "'en' is missing"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(old: str, new: str, line: int, reason: str) -> None:
    assert old in RULE
    with pytest.raises(RegistryError) as caught:
        parse_rule(RULE.replace(old, new, 1), FILE, {"count_copies"})
    assert caught.value.file == FILE
    assert reason in caught.value.reason
    assert abs(caught.value.line - line) <= 1


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(RegistryError, match="empty"):
        parse_rule("# nothing yet\n", FILE)


def test_a_rule_is_silent_outside_the_dates_of_its_legal_basis() -> None:
    rule = parse_rule(RULE, FILE)
    assert rules_in_force(date(2026, 12, 31), [rule]) == (rule,)
    assert rules_in_force(date(2027, 1, 1), [rule]) == ()
    assert rules_in_force(date(2010, 10, 13), [rule]) == ()


def test_all_rules_of_the_project_load_and_have_names_of_their_own() -> None:
    names = [rule.name for rule in load_rules()]
    assert "document-on-official-list" in names
    assert len(set(names)) == len(names)
    assert find_rule("document-on-official-list") is not None
    assert find_rule("no-such-rule") is None
