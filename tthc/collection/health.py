"""How well records were read: what each tells of itself, and the sums over many of them."""

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from types import MappingProxyType
from typing import Any

import attrs

from tthc.collection.leftovers import Leftover, leftovers
from tthc.model import SECTIONS, Procedure
from tthc.reading.normal import normalise
from tthc.reading.read import DOSSIER, STEPS, WAYS

MOST_PATTERNS = 50_000
"""Patterns of unread text that are kept apart; pieces of further ones are counted together."""
MOST_EXAMPLES = 100
"""Records that are named for each state."""

# What the portal prints in place of a section ("--", "Không có thông tin thành phần hồ sơ."), or people do.
_NOTHING = re.compile(
    r"\W*+(?:không(?:\s+có)?(?:\s+thông\s+tin(?:\s+thành\s+phần\s+hồ\s+sơ)?)?\W*+)?", re.IGNORECASE
)
_LONGEST_NOTHING = 100
_AUTHORITIES = ("one_stop", "handling_agency", "officer", "decision_maker", "other_agency")


@attrs.frozen
class Coverage:
    """What covers a section, in characters, over `sections` sections of that name that hold text.

    `whole` of them leave nothing unread. Text under an element counts there and not with structures.
    """

    sections: int = 0
    whole: int = 0
    characters: int = 0
    elements: int = 0
    structures: int = 0
    unread: int = 0

    def __add__(self, other: "Coverage") -> "Coverage":
        return Coverage(
            self.sections + other.sections,
            self.whole + other.whole,
            self.characters + other.characters,
            self.elements + other.elements,
            self.structures + other.structures,
            self.unread + other.unread,
        )


@attrs.frozen
class Share:
    """How many of all that could have a trait have it."""

    having: int = 0
    all: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.having + other.having, self.all + other.all)


@attrs.frozen
class RecordHealth:
    """What one record tells: coverage by section, shares by trait, states, and what was not read."""

    source: str
    code: str
    sections: Mapping[str, Coverage]
    shares: Mapping[str, Share]
    states: tuple[str, ...]
    leftovers: tuple[Leftover, ...]


@attrs.frozen
class Seen:
    """A record where something was seen."""

    source: str
    code: str


@attrs.frozen
class State:
    """How many records are in a state, the first of them named."""

    name: str
    records: int
    examples: tuple[Seen, ...]


@attrs.frozen
class Pattern:
    """How often unread pieces of one pattern stand in a section, with the first of them."""

    section: str
    pattern: str
    pieces: int
    characters: int
    records: int
    first: Leftover
    seen: Seen


@attrs.frozen
class Health:
    """Over all records: sums, states, and the patterns of unread text, most frequent first.

    `pieces` are the pieces of unread text by section; `pieces_beyond` of them those whose pattern came
    when `most_patterns` were known already.
    """

    records: int
    sections: Mapping[str, Coverage]
    shares: Mapping[str, Share]
    states: tuple[State, ...]
    patterns: tuple[Pattern, ...]
    pieces: Mapping[str, int]
    pieces_beyond: int
    most_patterns: int


def record_health(procedure: Procedure) -> RecordHealth:
    """What one procedure as read tells of its reading."""
    return RecordHealth(
        source=procedure.source,
        code=procedure.code,
        sections=_coverage(procedure),
        shares={name: share(procedure) for name, share in SHARES.items()},
        states=tuple(name for name, holds in STATES.items() if holds(procedure)),
        leftovers=tuple(leftovers(procedure)),
    )


# ── of one record ──


def _coverage(procedure: Procedure) -> dict[str, Coverage]:
    by_section: dict[str, list[tuple[int, int]]] = {name: [] for name in procedure.sections}
    groups: tuple[tuple[Any, ...], ...] = (
        procedure.cases,
        procedure.documents,
        procedure.notes,
        procedure.channels,
        procedure.activities,
        procedure.citations,
        procedure.results,
    )
    for element in chain.from_iterable(groups):
        by_section[element.section].append((element.start, element.end))
    unread = dict.fromkeys(procedure.sections, 0)
    for gap in procedure.unread:
        unread[gap.section] += gap.end - gap.start
    found = {}
    for name, text in procedure.sections.items():
        if text.strip():
            elements = _covered(by_section[name])
            rest = len(text) - elements - unread[name]
            found[name] = Coverage(1, int(not unread[name]), len(text), elements, rest, unread[name])
    return found


def _covered(spans: list[tuple[int, int]]) -> int:
    """Characters in the union of the spans."""
    total = reached = 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def _share_of(having: Callable[[Procedure], Iterable[bool]]) -> Callable[[Procedure], Share]:
    def share(procedure: Procedure) -> Share:
        answers = tuple(having(procedure))
        return Share(sum(answers), len(answers))

    return share


def _steps_with_time(procedure: Procedure) -> Iterable[bool]:
    """For each Bước, whether an act under it states a time."""
    steps: list[bool] = []
    of_block: list[int] = []
    for block in procedure.outline:
        if block.kind == "step":
            steps.append(False)
        of_block.append(len(steps) - 1)
    for act in procedure.activities:
        if act.duration and act.block is not None and of_block[act.block] >= 0:
            steps[of_block[act.block]] = True
    return steps


SHARES: Mapping[str, Callable[[Procedure], Share]] = MappingProxyType(
    {
        "activities_with_actor": _share_of(lambda p: (act.actor is not None for act in p.activities)),
        "activities_with_actor_class": _share_of(
            lambda p: (act.actor_class != "unknown" for act in p.activities)
        ),
        "activities_with_time": _share_of(lambda p: (act.duration is not None for act in p.activities)),
        "authority_activities_with_time": _share_of(
            lambda p: (act.duration is not None for act in p.activities if act.actor_class in _AUTHORITIES)
        ),
        "steps_with_time": _share_of(_steps_with_time),
        "documents_with_quantity": _share_of(
            lambda p: (doc.originals is not None or doc.copies is not None for doc in p.documents)
        ),
        "channels_with_time": _share_of(
            lambda p: (channel.value is not None or bool(channel.stated_times) for channel in p.channels)
        ),
    }
)
"""Traits of elements, and how many of a record's elements have them."""


def _says_nothing(procedure: Procedure, section: str) -> bool:
    """Whether a section is missing, empty, or says that there is nothing."""
    text = procedure.sections.get(section, "").strip()
    return len(text) < _LONGEST_NOTHING and bool(_NOTHING.fullmatch(normalise(text).text))


STATES: Mapping[str, Callable[[Procedure], bool]] = MappingProxyType(
    {
        "no_steps": lambda p: _says_nothing(p, STEPS),
        "steps_not_read": lambda p: not _says_nothing(p, STEPS) and not p.activities,
        "no_dossier": lambda p: _says_nothing(p, DOSSIER),
        "dossier_not_read": lambda p: not _says_nothing(p, DOSSIER) and not p.documents,
        "no_ways": lambda p: _says_nothing(p, WAYS),
        "ways_not_read": lambda p: not _says_nothing(p, WAYS) and not p.channels,
        "odd_code": lambda p: "odd_code" in p.flags,
        "test_record": lambda p: "test_record" in p.flags,
        "other_page": lambda p: "other_page" in p.flags,
        "recut": lambda p: "recut" in p.flags,
        "unknown_body": lambda p: p.body is None,
    }
)
"""States that make a record worth a look."""


# ── over many ──


@attrs.define
class _PatternSum:
    """What is known of one pattern so far."""

    first: Leftover
    seen: Seen
    pieces: int = 0
    characters: int = 0
    records: int = 0


class _Sums:
    """Sums that grow with the kinds of things seen, not with the number of records."""

    def __init__(self, most_patterns: int) -> None:
        self.most_patterns = most_patterns
        self.records = self.pieces_beyond = 0
        self.pieces: dict[str, int] = {}
        self.sections: dict[str, Coverage] = dict.fromkeys(SECTIONS, Coverage())
        self.shares: dict[str, Share] = dict.fromkeys(SHARES, Share())
        self.states: dict[str, int] = dict.fromkeys(STATES, 0)
        self.examples: dict[str, list[Seen]] = {name: [] for name in STATES}
        self.patterns: dict[tuple[str, str], _PatternSum] = {}

    def add(self, record: RecordHealth) -> None:
        """Count one record."""
        self.records += 1
        seen = Seen(record.source, record.code)
        for section, coverage in record.sections.items():
            self.sections[section] += coverage
        for name, share in record.shares.items():
            self.shares[name] += share
        for state in record.states:
            self.states[state] += 1
            if len(self.examples[state]) < MOST_EXAMPLES:
                self.examples[state].append(seen)
        here = set()
        for piece in record.leftovers:
            if (found := self._pattern(piece, seen)) is not None:
                found.pieces += 1
                found.characters += piece.end - piece.start
                found.records += (piece.section, piece.pattern) not in here
                here.add((piece.section, piece.pattern))

    def _pattern(self, piece: Leftover, seen: Seen) -> _PatternSum | None:
        self.pieces[piece.section] = self.pieces.get(piece.section, 0) + 1
        key = (piece.section, piece.pattern)
        if key not in self.patterns:
            if len(self.patterns) >= self.most_patterns:
                self.pieces_beyond += 1
                return None
            self.patterns[key] = _PatternSum(piece, seen)
        return self.patterns[key]


def health(records: Iterable[RecordHealth], most_patterns: int = MOST_PATTERNS) -> Health:
    """Sum up records; what is kept does not depend on how many there are, but for patterns up to a number."""
    sums = _Sums(most_patterns)
    for record in records:
        sums.add(record)
    order = {name: place for place, name in enumerate(SECTIONS)}
    patterns = [
        Pattern(*key, found.pieces, found.characters, found.records, found.first, found.seen)
        for key, found in sums.patterns.items()
    ]
    patterns.sort(key=lambda p: (-p.pieces, -p.characters, order[p.section], p.pattern))
    return Health(
        records=sums.records,
        sections=MappingProxyType({name: c for name, c in sums.sections.items() if c.sections}),
        shares=MappingProxyType(sums.shares),
        states=tuple(State(name, n, tuple(sums.examples[name])) for name, n in sums.states.items()),
        patterns=tuple(patterns),
        pieces=MappingProxyType(sums.pieces),
        pieces_beyond=sums.pieces_beyond,
        most_patterns=most_patterns,
    )
