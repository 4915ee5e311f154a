"""Counts over many procedures, each counted once."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import attrs

from tthc.collection.once import once_each
from tthc.collection.profile import Profile
from tthc.model.order import vietnamese_order
from tthc.registry.fields import field_priority

UNKNOWN = ""
"""The value under which procedures are counted for which a dimension is not known."""


@attrs.frozen
class Count:
    """How many procedures share a value of a dimension."""

    value: str
    procedures: int


@attrs.frozen
class Statistics:
    """Counts of procedures by dimension, and those between and within agencies.

    `records` is of what was read, `procedures` of what is counted: one record for each code and body.
    `titles` gives what most records call a cited instrument, by number.
    A procedure that cites several instruments counts with each of them.
    """

    records: int
    procedures: int
    counts: Mapping[str, tuple[Count, ...]]
    titles: Mapping[str, str]
    internal: tuple[Profile, ...]


def _one(value: str | None) -> tuple[str, ...]:
    return (" ".join((value or "").split()),)


DIMENSIONS: Mapping[str, Callable[[Profile], tuple[str, ...]]] = MappingProxyType(
    {
        "field": lambda p: _one(p.field),
        "level": lambda p: _one(p.level),
        "body": lambda p: _one(p.body),
        "scope": lambda p: _one(p.scope),
        "kind": lambda p: _one(p.kind),
        "online": lambda p: _one(p.online),
        "instrument": lambda p: p.legal_refs,
    }
)
"""What procedures are counted by, and the values that one of them counts under."""


def statistics(profiles: Iterable[Profile]) -> Statistics:
    """Count profiles by every dimension; most frequent values first, then in Vietnamese order."""
    records = list(profiles)
    once = once_each(records)
    return Statistics(
        records=len(records),
        procedures=len(once),
        counts=MappingProxyType({name: _counts(once, values) for name, values in DIMENSIONS.items()}),
        titles=MappingProxyType(_titles(once)),
        internal=tuple(sorted((p for p in once if p.scope != "public"), key=_place_in_list)),
    )


def _counts(profiles: list[Profile], values: Callable[[Profile], tuple[str, ...]]) -> tuple[Count, ...]:
    counted = Counter(value for profile in profiles for value in values(profile))
    ordered = sorted(
        counted.items(), key=lambda item: (item[0] == UNKNOWN, -item[1], vietnamese_order(item[0]))
    )
    return tuple(Count(value, number) for value, number in ordered)


def _titles(profiles: list[Profile]) -> dict[str, str]:
    called: dict[str, Counter[str]] = {}
    for profile in profiles:
        for number, title in zip(profile.legal_refs, profile.titles, strict=True):
            if title:
                called.setdefault(number, Counter())[title] += 1
    return {number: max(names, key=lambda name: (names[name], name)) for number, names in called.items()}


def _place_in_list(profile: Profile) -> tuple[object, ...]:
    return (
        field_priority(profile.field),
        vietnamese_order(profile.field),
        profile.scope,
        profile.code,
        profile.source,
    )
