"""What a reader said of a sample of findings: thirty, drawn with a fixed seed, each still found."""

from collections import Counter
from pathlib import Path

from tests.accuracy.lao_cai import SIZE, default_view, records, verdicts


def test_nine_in_ten_of_the_findings_read_could_go_into_a_plan() -> None:
    told = Counter(row["verdict"] for row in verdicts())
    assert told.total() == SIZE
    assert told["stands"] >= 0.9 * SIZE
    assert told["wrong"] == 0


def test_the_table_holds_places_and_reasons_and_no_text() -> None:
    keys = ["source", "code", "rule", "section", "start", "end", "verdict", "reason"]
    assert all(
        list(row) == keys and row["reason"] and int(row["start"]) < int(row["end"]) for row in verdicts()
    )


def test_findings_that_stood_are_still_in_the_default_view(shared_data: Path) -> None:
    """A few may move when readers change; most of what was approved must stay."""
    found = {
        (record.code, finding.rule) for record in records(shared_data) for finding in default_view(record)[1]
    }
    stood = [(row["code"], row["rule"]) for row in verdicts() if row["verdict"] == "stands"]
    assert sum(key in found for key in stood) >= len(stood) - 2
