"""The reading of a fixed sample of published records, kept as places and hashes, and how it changed.

`reading.jsonl` holds a line for each section of each record of the sample: source, code, section and
the elements read there as [start, end, kind, hash of the labels]. No text is kept.
"""

import hashlib
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from tests.accuracy.annotations import annotations
from tests.accuracy.figures import DATA, published
from tthc.model import Record
from tthc.reading.read import read_record

FILE = Path(__file__).with_name("reading.jsonl")
SEED = 20261125
SIZE = 300
KINDS = ("cases", "documents", "notes", "channels", "activities", "citations", "results")
# Words stand in the text, and numbers of other elements change with those: both tell nothing of their own.
_LEFT_OUT = frozenset({"section", "start", "end", "text", "sentence", "block", "row", "case"})


@attrs.frozen(order=True)
class Element:
    """One element of the sample by its place; `labels` is a hash of all else that was read of it."""

    source: str
    code: str
    section: str
    start: int
    end: int
    kind: str
    labels: str

    @property
    def place(self) -> tuple[str, str, str, int, int, str]:
        return self.source, self.code, self.section, self.start, self.end, self.kind

    def __str__(self) -> str:
        return f"{self.source} {self.code} {self.section} {self.start}-{self.end} {self.kind}"


@attrs.frozen
class Changes:
    """What a reading has that the other had not, what it lost, and what it reads otherwise there."""

    new: tuple[Element, ...]
    gone: tuple[Element, ...]
    changed: tuple[tuple[Element, Element], ...]

    def lines(self) -> list[str]:
        """One line an element: + new, - gone, ~ read otherwise or with other bounds."""
        marked = [(str(e), f"+ {e}") for e in self.new] + [(str(e), f"- {e}") for e in self.gone]
        for before, now in self.changed:
            moved = "" if before.place == now.place else f" now {now.start}-{now.end}"
            marked.append((str(before), f"~ {before}{moved}"))
        return [line for _, line in sorted(marked)]


def draw(data: Path) -> list[str]:
    """The sources of the sample; what was held out from the readers stays out of it."""
    held_out = {a["source"] for a in annotations() if a["held_out"]}
    paths = sorted([*data.glob("portal-json/*/*.json"), *data.glob("portal-text/*.txt")])
    sources = [path.relative_to(data).as_posix() for path in paths]
    return sorted(random.Random(SEED).sample([s for s in sources if s not in held_out], SIZE))


def elements(source: str, record: Record) -> Iterator[Element]:
    """All that is read of a record, in the order of the text."""
    procedure = read_record(record)
    found = [
        Element(source, record.code, item.section, item.start, item.end, kind, _labels(item))
        for kind in KINDS
        for item in getattr(procedure, kind)
    ]
    yield from sorted(found)


def _labels(item: Any) -> str:
    told = attrs.asdict(item, filter=lambda attribute, _: attribute.name not in _LEFT_OUT)
    content = json.dumps(told, ensure_ascii=True, sort_keys=True).encode()
    return hashlib.blake2b(content, digest_size=4).hexdigest()


def read_sample(sources: Sequence[str]) -> list[Element]:
    """The sample as it is read now."""
    records = ((source, record) for source in sources for record in published([source]))
    return [element for source, record in records for element in elements(source, record)]


def recorded(path: Path = FILE) -> tuple[list[str], list[Element]]:
    """The sources of the last recorded reading, and its elements."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = [
        Element(row["source"], row["code"], row["section"], *element)
        for row in rows
        for element in row["elements"]
    ]
    return list(dict.fromkeys(row["source"] for row in rows)), found


def record(sources: Iterable[str], found: Sequence[Element], path: Path = FILE) -> None:
    """Write a reading; a source of which nothing was read keeps a line."""
    rows: dict[tuple[str, str, str], list[list[Any]]] = {}
    for e in sorted(found):
        rows.setdefault((e.source, e.code, e.section), []).append([e.start, e.end, e.kind, e.labels])
    silent = set(sources) - {source for source, _, _ in rows}
    rows |= {(source, "", ""): [] for source in silent}
    lines = (
        json.dumps(
            {"source": s, "code": c, "section": name, "elements": rows[s, c, name]}, ensure_ascii=False
        )
        for s, c, name in sorted(rows)
    )
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def compare(before: Sequence[Element], now: Sequence[Element]) -> Changes:
    """Pair the elements of two readings: the same place first, then what overlaps by half of the shorter."""
    old, new = set(before) - set(now), set(now) - set(before)
    same_place = {e.place: e for e in old}
    changed = [(same_place[e.place], e) for e in new if e.place in same_place]
    old -= {a for a, _ in changed}
    new -= {b for _, b in changed}
    for a in sorted(old):
        near = [b for b in new if (b.source, b.section, b.kind) == (a.source, a.section, a.kind)]
        overlap = {b: min(a.end, b.end) - max(a.start, b.start) for b in near}
        fitting = [b for b in near if 2 * overlap[b] >= min(a.end - a.start, b.end - b.start) > 0]
        if fitting:
            best = max(sorted(fitting), key=lambda b: overlap[b])
            changed.append((a, best))
            new.discard(best)
    old -= {a for a, _ in changed}
    return Changes(tuple(sorted(new)), tuple(sorted(old)), tuple(sorted(changed)))


def sample_sources() -> list[str]:
    """The sources of the sample: those recorded, drawn anew where none are."""
    return recorded()[0] if FILE.is_file() else draw(DATA)
