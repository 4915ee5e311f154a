"""How far a reading of an embedded text differs from the facts that stand beside it.

Each difference is one line; the tests count them by kind.
"""

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from tthc.model import Activity, Channel, Document, Duration, Procedure

Fact = Mapping[str, Any]
Differences = dict[str, list[str]]
_Item = TypeVar("_Item")

_MATCH = 100
"""What a match is worth beside its likeness, so that the longest alignment wins."""


def folded(text: str | None) -> str:
    """A text in composed Unicode, with white space folded and in small letters."""
    return " ".join(unicodedata.normalize("NFC", text or "").split()).casefold()


def same_name(fact: str, read: str | None) -> bool:
    """Two ways to name one actor or receiver: one holds the other."""
    a, b = folded(fact), folded(read)
    return bool(b) and (a in b or b in a)


def aligned(
    facts: Sequence[Fact], items: Sequence[_Item], likeness: Callable[[Fact, _Item], int | None]
) -> list[tuple[int, int]]:
    """Pairs (fact, item) in order, as many as there can be, the likest first; None never pairs."""
    best = [[0] * (len(items) + 1) for _ in range(len(facts) + 1)]
    for i in reversed(range(len(facts))):
        for j in reversed(range(len(items))):
            like = likeness(facts[i], items[j])
            pair = best[i + 1][j + 1] + _MATCH + like if like is not None else 0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], pair)
    pairs, i, j = [], 0, 0
    while i < len(facts) and j < len(items):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _unpaired(
    pairs: Iterable[tuple[int, int]], facts: Sequence[str], items: Sequence[str], what: str
) -> list[str]:
    held = list(pairs)
    seen, read = {i for i, _ in held}, {j for _, j in held}
    missed = [f"{what} missed: {fact}" for i, fact in enumerate(facts) if i not in seen]
    return missed + [f"{what} extra: {item}" for j, item in enumerate(items) if j not in read]


def _document_likeness(fact: Fact, document: Document) -> int | None:
    if folded(fact["name"]) not in folded(document.text):
        return None
    keys = ("kind", "originals", "copies", "conditional")
    return sum(bool(fact[key] == getattr(document, key)) for key in keys)


def compare_documents(facts: Sequence[Fact], documents: Sequence[Document]) -> Differences:
    """Papers that were missed or invented, and attributes read otherwise."""
    pairs = aligned(facts, documents, _document_likeness)
    names = [fact["name"] for fact in facts]
    found = _unpaired(pairs, names, [d.text[:80] for d in documents], "document")
    attributes = [
        f"{names[i]}: {key} is {facts[i][key]}, read as {getattr(documents[j], key)}"
        for i, j in pairs
        for key in ("originals", "copies", "certified_copy", "kind", "conditional", "internal")
        if facts[i][key] != getattr(documents[j], key)
    ]
    return {"documents": found, "document_attributes": attributes}


def _duration(fact: Fact | None) -> Duration | None:
    return Duration(float(fact["value"]), fact["unit"]) if fact else None


def _activity_likeness(fact: Fact, activity: Activity) -> int | None:
    if fact["action"] != activity.action:
        return None
    return (
        4 * same_name(fact["actor"], activity.actor)
        + 2 * bool(fact["step"] == activity.step)
        + bool(fact["conditional"] == activity.conditional)
        + (_duration(fact["duration"]) == activity.duration)
    )


def compare_activities(facts: Sequence[Fact], activities: Sequence[Activity]) -> Differences:
    """Acts that were missed, invented or given to somebody else, and attributes read otherwise."""
    pairs = aligned(facts, activities, _activity_likeness)
    found = _unpaired(
        pairs,
        [f"{fact['step']} {fact['action']} {fact['actor']}" for fact in facts],
        [f"{a.step} {a.action} {a.text[:80]}" for a in activities],
        "activity",
    )
    attributes = []
    for i, j in pairs:
        fact, read = facts[i], activities[j]
        if not same_name(fact["actor"], read.actor):
            found.append(f"{read.text[:60]}: actor is {fact['actor']}, read as {read.actor}")
        receiver = fact["receiver"]
        checks = {
            "step": fact["step"] == read.step,
            "actor_class": fact["actor_class"] == read.actor_class,
            "conditional": fact["conditional"] == read.conditional,
            "receiver": receiver is None or same_name(receiver, read.receiver),
            "duration": _duration(fact["duration"]) == read.duration,
        }
        attributes += [
            f"{read.text[:60]}: {key} is {fact[key]}, read as {getattr(read, key)}"
            for key, right in checks.items()
            if not right
        ]
    return {"activities": found, "activity_attributes": attributes}


def _channel(channel: Channel) -> dict[str, Any]:
    return {
        "channel": channel.channel,
        "value": channel.value,
        "unit": channel.unit,
        "fee_vnd": channel.fee_vnd,
    }


def compare_channels(facts: Sequence[Fact], channels: Sequence[Channel]) -> Differences:
    """Rows of the ways table read otherwise, and the times that their explanations state."""
    rows = [{key: fact[key] for key in ("channel", "value", "unit", "fee_vnd")} for fact in facts]
    read = [_channel(channel) for channel in channels]
    differing = [f"{a} read as {b}" for a, b in zip(rows, read, strict=False) if a != b]
    if len(rows) != len(read):
        differing.append(f"{len(rows)} rows read as {len(read)}")
    times = []
    for fact, channel in zip(facts, channels, strict=False):
        stated = {(float(t["value"]), t["unit"], t.get("added", False)) for t in fact.get("stated", ())}
        had = {(t.duration.value, t.duration.unit, t.added) for t in channel.stated_times}
        if stated and stated != had:
            times.append(f"{fact['channel']}: states {sorted(stated)}, read as {sorted(had)}")
    return {"channels": differing, "stated_times": times}


def compare(facts: Mapping[str, Any], procedure: Procedure) -> Differences:
    """All differences between the facts of one embedded procedure and its reading, by kind."""
    cited = [f"{ref} missed" for ref in facts["legal_refs"] if ref not in procedure.legal_refs]
    cited += [f"{ref} extra" for ref in procedure.legal_refs if ref not in facts["legal_refs"]]
    return {
        **compare_documents(facts["documents"], procedure.documents),
        **compare_activities(facts["activities"], procedure.activities),
        **compare_channels(facts["channels"], procedure.channels),
        "legal_refs": cited,
    }
