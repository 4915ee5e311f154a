"""Figures of the reading against what careful readers found, and each element that was missed.

The scoring functions stand beside the gold in `../shared/gold`; here they are called with the records
as read now. What is missed is named by source, code, section and place, never by its text.
"""

import importlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from tests.accuracy.annotations import QUOTED, annotations, with_quotes
from tthc.cli.graph import graph_line
from tthc.cli.parse import parse_line
from tthc.cuts.analyse import Wanted, analyse
from tthc.model import Record
from tthc.report.tables import rows
from tthc.sources import Origin, discover, read_origin

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD, DATA = SHARED / "gold", SHARED / "data"
AS_OF = date(2026, 11, 24)
SETS = {
    "dev": "The annotated procedures of ../shared/gold",
    "looked at": "Further procedures, looked at while the readers were written",
    "held out": "Further procedures, held out",
}
_LABELS = {
    "documents": ("kind", "originals", "copies", "certified_copy", "conditional", "internal"),
    "notes": (),
    "activities": ("action", "actor_class", "conditional", "actor", "receiver", "duration"),
}
_NAMES = ("actor", "receiver")

Figures = dict[str, dict[str, float]]


@attrs.frozen
class Scored:
    """Figures by name; by group the elements that were missed, misread or invented; errors in words."""

    figures: Figures
    missed: dict[str, list[str]]
    errors: list[str]


@attrs.frozen
class _Case:
    """A gold procedure, the record that it was made of, and the record as read."""

    gold: dict[str, Any]
    record: Record
    read: dict[str, Any]

    def name(self, section: str, place: object) -> str:
        return f"{self.gold['source']} {self.gold['code']} {section} {place}"


def published(sources: Iterable[str]) -> list[Record]:
    """The published records of these sources, in their order."""
    origins = discover([str(DATA / source) for source in sources])
    found = (item for origin in origins if isinstance(origin, Origin) for item in read_origin(origin))
    return [item for item in found if isinstance(item, Record)]


def scored(which: str, show: bool = False) -> Scored:
    """Score the reading on one of SETS; `show` asks for errors in words."""
    scorer = _module("score")
    tally = scorer.Tally()
    missed: dict[str, list[str]] = defaultdict(list)
    for case in _cases(which):
        sections = {name: case.record.sections.get(name, "") for name in (*QUOTED.values(),)}
        scorer.score_one(case.gold, case.read, sections, tally, show)
        _add_missed(scorer, case, missed)
        if which == "dev":
            _score_rest(scorer, case, sections, tally, missed, show)
    figures: Figures = {
        name: dict(zip(("precision", "recall", "f1"), scorer.prf(*v), strict=True)) | {"gold": v[2]}
        for name, v in tally.found.items()
    }
    figures |= {
        name: {"accuracy": v[0] / v[1] if v[1] else 0.0, "compared": v[1]} for name, v in tally.right.items()
    }
    return Scored(_rounded(figures), {name: sorted(items) for name, items in missed.items()}, tally.errors)


def _rounded(figures: Figures) -> Figures:
    return {name: {key: round(value, 4) for key, value in f.items()} for name, f in figures.items()}


def _module(name: str) -> Any:
    if str(GOLD) not in sys.path:
        sys.path.insert(0, str(GOLD))  # score_graph imports score from beside it
    return importlib.import_module(name)


def _cases(which: str) -> list[_Case]:
    if which == "dev":
        golds = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((GOLD / "dev").glob("*.json"))]
        records = published(gold["source"] for gold in golds)
    else:
        chosen = [a for a in annotations() if a["held_out"] is (which == "held out")]
        records = published(annotation["source"] for annotation in chosen)
        golds = [with_quotes(a, record) for a, record in zip(chosen, records, strict=True)]
    return [
        _Case(gold, record, json.loads(parse_line(record)))
        for gold, record in zip(golds, records, strict=True)
    ]


def _score_rest(
    scorer: Any,
    case: _Case,
    sections: dict[str, str],
    tally: Any,
    missed: dict[str, list[str]],
    show: bool,
) -> None:
    """Findings and graphs, for which only `../shared/gold` says what is right."""
    analysis = analyse(case.record, Wanted(AS_OF, "vi"))
    findings = [json.loads(row.text) for row in rows(analysis, "jsonl")] if analysis else []
    scorer.score_issues(case.gold, findings, case.record.sections, tally, show)
    path = GOLD / "graphs" / f"{case.gold['code']}.json"
    if path.is_file():
        graph, drawn = json.loads(path.read_text(encoding="utf-8")), json.loads(graph_line(case.record))
        _module("score_graph").score_one(graph, case.gold["activities"], drawn, sections, tally, show)
        _add_missed_edges(scorer, case, graph, drawn, missed)


def _places(scorer: Any, items: Sequence[dict[str, Any]], text: str) -> list[str]:
    """Where each item stands in the published section: the scorer counts without white space."""
    letters = [i for i, character in enumerate(text) if not character.isspace()]
    folded, taken = scorer.fold(text), set()
    found = []
    for item in items:
        place = scorer.locate(item, folded, taken)
        found.append(f"{letters[place[0]]}-{letters[min(place[1], len(letters)) - 1] + 1}" if place else "?")
    return found


def _add_missed(scorer: Any, case: _Case, missed: dict[str, list[str]]) -> None:
    for key, section in QUOTED.items():
        text = case.record.sections.get(section, "")
        gold, read = case.gold[key], case.read.get(key, [])
        pairs = dict(scorer.match(gold, read, scorer.fold(text)))
        for i, place in enumerate(_places(scorer, gold, text)):
            name, pair = case.name(section, place), read[pairs[i]] if i in pairs else None
            if pair is None:
                missed[key].append(name)
            for label in _LABELS[key]:
                if pair is None or not _same(scorer, label, gold[i][label], pair.get(label)):
                    missed[f"{key}: {label}"].append(name)
        invented = [item for j, item in enumerate(read) if j not in pairs.values()]
        missed[f"{key}: invented"] += (case.name(section, f"{r['start']}-{r['end']}") for r in invented)
    for key, section, lacking in _lacking(scorer, case):
        missed[key] += (case.name(section, what) for what in lacking)


def _same(scorer: Any, label: str, gold: Any, read: Any) -> bool:
    if label in _NAMES:
        return not gold or bool(scorer.same_name(gold, read))
    if label == "duration":
        return bool(gold == read or scorer.same_duration(gold, read))
    return bool(gold == read)


def _lacking(scorer: Any, case: _Case) -> Iterable[tuple[str, str, list[str]]]:
    keys = ("channel", "value", "unit", "fee_vnd")
    want, have = (
        Counter(" ".join(str(row.get(key)) for key in keys) for row in rows.get("channels", []))
        for rows in (case.gold, case.read)
    )
    yield "channels", "cach_thuc_thuc_hien", sorted((want - have).elements())
    want_refs, have_refs = (
        {scorer.fold(ref).casefold() for ref in rows.get("legal_refs", [])} for rows in (case.gold, case.read)
    )
    yield "legal refs", "can_cu_phap_ly", sorted(want_refs - have_refs)


def _add_missed_edges(
    scorer: Any,
    case: _Case,
    graph: dict[str, Any],
    drawn: dict[str, Any],
    missed: dict[str, list[str]],
) -> None:
    section = QUOTED["activities"]
    text, acts = case.record.sections[section], case.gold["activities"]
    pairs = scorer.match(acts, drawn["activities"], scorer.fold(text))
    gold_of: dict[Any, Any] = {j: i for i, j in pairs} | {"start": "start", "end": "end"}
    places = dict(enumerate(_places(scorer, acts, text))) | {"start": "start", "end": "end"}
    for key, wanted in (("edges", graph["edges"]), ("handoffs", graph["handoffs"])):
        have = {(gold_of.get(a), gold_of.get(b)) for a, b, *_ in drawn[key]}
        gone = [(a, b) for a, b, *_ in wanted if (a, b) not in have]
        missed[key] += (case.name(section, f"{places[a]} -> {places[b]}") for a, b in gone)
    seen = {gold_of.get(j) for j in drawn["touchpoints"]}
    missed["touchpoints"] += (case.name(section, places[i]) for i in graph["touchpoints"] if i not in seen)
