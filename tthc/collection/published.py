"""Published times that internal processes are held against: joined by code, else by name."""

import re
from collections.abc import Iterable, Mapping

import attrs

from tthc.collection.lookup import without_marks
from tthc.graph.timing import stated_totals
from tthc.model import Duration, InternalProcess, Procedure, PublishedTime

THRESHOLD = 0.93
"""Least likeness of two names that is taken for the same procedure.

Of 71 processes whose code is published, 51 find a name this alike, and all 51 name the same procedure;
at 0.80 it is 55 of 57.
"""

_WORD = re.compile(r"\w+")
_NUMBERING = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])[.)]\s*|^\s*(?:quy trinh|thu tuc)\b[: ]*"
)
_PLACE = re.compile(r"\s*\((?:cap|thuc hien|tai|doi voi cap)[^)]*\)\s*$")


@attrs.frozen
class Published:
    """The stated total of one published procedure."""

    source: str
    code: str
    name: str
    body: str | None
    total: Duration
    text: str


@attrs.frozen
class PublishedTimes:
    """Published procedures with a stated total, found by code or name; `names` are theirs made regular."""

    entries: tuple[Published, ...] = ()
    names: tuple[str, ...] = attrs.field(default=(), repr=False)
    by_code: Mapping[str, tuple[Published, ...]] = attrs.field(factory=dict, repr=False)

    def find(self, process: InternalProcess) -> PublishedTime | None:
        """What is published for a process: by its code, else by the likeliest name.

        A record of the process's own province goes before others. None where the code is unknown and no
        name is alike by THRESHOLD, or where those found state different times.
        """
        if process.procedure_code:
            return _told(self.by_code.get(process.procedure_code, ()), process, 1.0)
        score, alike = self._by_name(process.procedure_name)
        return _told(alike, process, min(score, 0.99)) if score >= THRESHOLD else None

    def _by_name(self, name: str) -> tuple[float, tuple[Published, ...]]:
        from rapidfuzz import fuzz, process

        wanted = comparable(name)
        if not wanted or not self.entries:
            return 0.0, ()
        found = process.extract(wanted, self.names, scorer=fuzz.token_sort_ratio, limit=5)
        if not found:
            return 0.0, ()
        best = found[0][1]
        alike = tuple(self.entries[index] for _, score, index in found if score == best)
        return best / 100, alike


NOTHING_PUBLISHED = PublishedTimes()


def published_of(procedure: Procedure) -> Published | None:
    """The stated total of a procedure; None where its ways state none, or different ones."""
    totals = set(stated_totals(procedure))
    if len(totals) != 1:
        return None
    texts = (channel.time_text for channel in procedure.channels if channel.time_text)
    return Published(
        source=procedure.source,
        code=procedure.code,
        name=procedure.name,
        body=procedure.body,
        total=totals.pop(),
        text=next(texts, ""),
    )


def published_times(found: Iterable[Published]) -> PublishedTimes:
    """The index of published times."""
    entries = tuple(found)
    by_code: dict[str, list[Published]] = {}
    for entry in entries:
        by_code.setdefault(entry.code, []).append(entry)
    names = tuple(comparable(entry.name) for entry in entries)
    return PublishedTimes(entries, names, {code: tuple(group) for code, group in by_code.items()})


def comparable(name: str) -> str:
    """The words of a procedure's name by which two names are compared: no marks, numbering or level."""
    words = _PLACE.sub("", without_marks(name))
    words = _NUMBERING.sub("", _NUMBERING.sub("", words))
    return " ".join(_WORD.findall(words))


def _told(found: Iterable[Published], process: InternalProcess, score: float) -> PublishedTime | None:
    entries = tuple(found)
    own = tuple(e for e in entries if process.province and e.body and process.province in e.body)
    chosen = own or entries
    if not chosen or len({(e.total.value, e.total.unit) for e in chosen}) != 1:
        return None
    entry = chosen[0]
    return PublishedTime(entry.source, entry.code, entry.name, entry.total, entry.text, score)
