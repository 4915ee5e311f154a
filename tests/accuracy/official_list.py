"""Measures the rule document-on-official-list against the pairs that were read one by one.

Run as a script; it prints the figures and every miss, and says so where ../shared/data is absent.
"""

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import attrs

from tthc.checks import check
from tthc.graph import draw
from tthc.model import Finding, Procedure, Record
from tthc.reading.read import read_record
from tthc.registry.official_list import listed_papers
from tthc.registry.rules import find_rule
from tthc.sources import discover, read_origin

RULE = "document-on-official-list"
DOSSIER = "thanh_phan_ho_so"
NAMED = ("asked", "alternative", "conditional")
AS_OF = date(2026, 11, 24)
DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


@attrs.frozen
class Miss:
    """A pair that was judged otherwise than it was read, with what went wrong."""

    code: str
    listed: str
    verdict: str
    reason: str


@attrs.define
class Figures:
    """Counts over all pairs: right and all, for each target; `broader_reported` for information."""

    named: list[int] = attrs.field(factory=lambda: [0, 0])
    absent: list[int] = attrs.field(factory=lambda: [0, 0])
    broader_high: list[int] = attrs.field(factory=lambda: [0, 0])
    broader_found: list[int] = attrs.field(factory=lambda: [0, 0])
    done: list[int] = attrs.field(factory=lambda: [0, 0])
    misses: list[Miss] = attrs.field(factory=list)


def measure(data: Path) -> Figures:
    """Compare the findings on the source record of each pair with the verdict of its reader."""
    rows: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (data / "law" / "nq66_7_present.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            rows[row["source"]].append(row)
    rule = find_rule(RULE)
    assert rule is not None
    figures = Figures()
    for source, pairs in rows.items():
        for procedure in _procedures(data / source):
            findings = check(procedure, draw(procedure), as_of=AS_OF, rules=(rule,), strict=True)
            for pair in pairs:
                _judge(pair, procedure, findings, figures)
    return figures


def _procedures(path: Path) -> Iterator[Procedure]:
    for origin in discover([str(path)]):
        for item in read_origin(origin):  # type: ignore[arg-type]
            if isinstance(item, Record):
                yield read_record(item)


def _judge(
    pair: dict[str, str], procedure: Procedure, findings: tuple[Finding, ...], figures: Figures
) -> None:
    papers = {p.document for p in listed_papers(pair["code"]) if _same(p.document, pair["listed"])}
    own = [f for f in findings if any(paper.casefold() in f.message.casefold() for paper in papers)]
    places = _places(pair["quote"], procedure.sections[DOSSIER])
    there = [f for f in own if any(f.start < end and start < f.end for start, end in places)]
    verdict = pair["verdict"]

    def miss(reason: str) -> None:
        figures.misses.append(Miss(pair["code"], pair["listed"], f"{verdict}/{pair['already']}", reason))

    if verdict in NAMED:
        figures.named[1] += 1
        figures.named[0] += bool(there)
        if not there:
            miss("found elsewhere: " + "; ".join(f.text for f in own) if own else "not found")
    elif verdict == "absent":
        figures.absent[1] += 1
        figures.absent[0] += bool(own)
        if own:
            miss("reported: " + "; ".join(f.text for f in own))
    elif verdict == "broader":
        figures.broader_high[1] += 1
        figures.broader_high[0] += any(f.confidence == "high" for f in own)
        figures.broader_found[1] += 1
        figures.broader_found[0] += bool(there)
        if any(f.confidence == "high" for f in own):
            miss("high confidence: " + "; ".join(f.text for f in own))
        elif not there:
            miss("class not found (no target)" + ("; elsewhere: " + "; ".join(f.text for f in own)))
    if own and verdict in (*NAMED, "broader"):
        done = any(f.status == "done" for f in (there or own))
        figures.done[1] += 1
        figures.done[0] += done == (pair["already"] == "yes")
        if done != (pair["already"] == "yes"):
            miss(f"done said {done}")


def _same(document: str, listed: str) -> bool:
    """Whether the registry's name of a paper, which may leave off its conditions, is that of the pair."""
    return document.lower() in listed.lower() or document.split(" (")[0].lower() in listed.lower()


def _places(quote: str, text: str) -> list[tuple[int, int]]:
    words = quote.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    return [match.span() for match in pattern.finditer(text)]


def main() -> int:
    """Print the figures; 1 where a target is missed."""
    if not (DATA / "law" / "nq66_7_present.csv").is_file():
        print("skipped: needs ../shared/data/law, which is not here")
        return 0
    figures = measure(DATA)
    for miss in figures.misses:
        print(f"  {miss.code} [{miss.verdict}] {miss.listed[:90]}: {miss.reason[:160]}")
    shares = {
        "named, found at their place (at least 0.95)": figures.named,
        "absent, reported (at most 0.05)": figures.absent,
        "broader, of high confidence (0)": figures.broader_high,
        "broader, found at their place (no target)": figures.broader_found,
        "done right (at least 0.90)": figures.done,
    }
    for name, (count, total) in shares.items():
        print(f"{name}: {count}/{total} = {count / total:.3f}")
    good = (
        figures.named[0] >= 0.95 * figures.named[1]
        and figures.absent[0] <= 0.05 * figures.absent[1]
        and figures.broader_high[0] == 0
        and figures.done[0] >= 0.9 * figures.done[1]
    )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
