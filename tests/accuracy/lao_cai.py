"""Draws findings on Lào Cai's land procedures from the default view, to be read one by one.

    python -m tests.accuracy.lao_cai [SEED]

prints a sample with the text around each finding. What a reader said of one sample stands in
`lao_cai_findings.csv`: could the finding go into a plan as it stands?
"""

import csv
import random
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tthc.cuts.analyse import Wanted, analyse
from tthc.model import Analysis, Finding, Record
from tthc.report.cards import Numbered, cards
from tthc.report.terminal.suggestions import SHOWN
from tthc.sources import Origin, discover, read_origin

TABLE = Path(__file__).with_name("lao_cai_findings.csv")
DECISION = "2296/QĐ-UBND"
AS_OF = date(2026, 11, 24)
SEED = 20261
SIZE = 30
_AROUND = 400


def records(data: Path) -> Iterator[Record]:
    """Lào Cai's land procedures as published."""
    for path in sorted((data / "portal-text").glob("*.txt")):
        if f"Số quyết định: {DECISION}" in path.read_text(encoding="utf-8")[:600]:
            origins = discover([str(path)])
            found = (item for o in origins if isinstance(o, Origin) for item in read_origin(o))
            yield from (item for item in found if isinstance(item, Record))


def default_view(record: Record) -> tuple[Analysis, list[Finding]]:
    """The findings that a person is shown at first."""
    analysis = analyse(record, Wanted(AS_OF, "vi", confidences=("high", "medium")))
    assert analysis is not None
    numbered = [Numbered(number, finding) for number, finding in enumerate(analysis.findings, 1)]
    return analysis, [card.finding for card in cards(numbered)[:SHOWN]]


def sample(data: Path, seed: int) -> list[tuple[Analysis, Finding]]:
    """Findings drawn from the default views of all of them, in their order."""
    views = (default_view(record) for record in records(data))
    pool = [(analysis, finding) for analysis, findings in views for finding in findings]
    return [pool[i] for i in sorted(random.Random(seed).sample(range(len(pool)), SIZE))]


def verdicts() -> list[dict[str, str]]:
    """What the reader said: one row a finding."""
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def main(data: Path, seed: int) -> None:
    """Print a sample for reading."""
    for analysis, finding in sample(data, seed):
        procedure = analysis.procedure
        section = procedure.sections[finding.section]
        low, high = max(0, finding.start - _AROUND), finding.end + _AROUND
        print("=" * 100)
        print(procedure.code, procedure.name)
        print(finding.rule, finding.confidence, finding.status, finding.section, finding.start, finding.end)
        print(f"lever: {finding.lever.name} {finding.lever.instrument or ''}")
        print("basis:", "; ".join(f"{b.number}, {b.article}" for b in finding.legal_basis))
        print(f"cut: {finding.cut}; why not: {finding.why_not}; {finding.effect_reason}")
        print(finding.message)
        around = (
            section[low : finding.start],
            section[finding.start : finding.end],
            section[finding.end : high],
        )
        print("{}【{}】{}".format(*around))


if __name__ == "__main__":
    main(Path(__file__).resolve().parents[3] / "shared" / "data", int(sys.argv[1]) if sys.argv[1:] else SEED)
