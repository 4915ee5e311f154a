"""Ways in which the same text comes written in other characters, and where its letters then stand."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import chain, count
from typing import Any

import attrs

from tthc.model import Procedure, Record

Change = Callable[[str], str]

_CYRILLIC = dict(zip("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ", strict=True))
_TONES = "\u0300\u0301\u0303\u0309\u0323"


def decomposed(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)


def tone_first(letter: str) -> str:
    """A letter with its tone typed before its circumflex, breve or horn."""
    first, *marks = unicodedata.normalize("NFD", letter)
    return first + "".join(sorted(marks, key=lambda mark: mark not in _TONES))


def hard_space(letter: str) -> str:
    return "\u00a0" if letter == " " else letter


def soft_hyphen(letter: str) -> str:
    return letter + "\u00ad" if letter.isalpha() else letter


def direction_mark(letter: str) -> str:
    return letter + "\u200e" if letter.isalpha() else letter


def zero_width_beside_space(letter: str) -> str:
    return " \u200b" if letter == " " else letter


def look_alike(letter: str) -> str:
    return {"Đ": "Ð", "đ": "ð"}.get(letter) or _CYRILLIC.get(letter, letter)


_EARLY = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_LATE = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]


def late_tones(text: str) -> str:
    """All tones of open syllables on the second vowel ("hoà")."""
    return _in_place_of(_EARLY, _LATE, text)


def early_tones(text: str) -> str:
    """All tones of open syllables on the first vowel ("hòa")."""
    return _in_place_of(_LATE, _EARLY, text)


def _in_place_of(old: list[str], new: list[str], text: str) -> str:
    table = dict(zip(old, new, strict=True)) | {
        a.capitalize(): b.capitalize() for a, b in zip(old, new, strict=True)
    }
    pattern = rf"(?<![qQ])(?:{'|'.join(table)})(?!\w)"
    return re.sub(pattern, lambda match: table[match[0]], text)


CHANGES: tuple[Change, ...] = (
    decomposed,
    tone_first,
    hard_space,
    soft_hyphen,
    direction_mark,
    zero_width_beside_space,
    look_alike,
)


@attrs.frozen
class Disguised:
    """A text in other characters; `places[i]` is where its character i now begins, the end included."""

    text: str
    places: tuple[int, ...]


def disguise(text: str, change: Change, every: int = 1, first: int = 0) -> Disguised:
    """Change each `every`-th character that can change, beginning with the one numbered `first`."""
    pieces: list[str] = []
    places = [0]
    numbers = count(-first)
    for letter in text:
        other = change(letter)
        chosen = other != letter and next(numbers) % every == 0
        pieces.append(other if chosen else letter)
        places.append(places[-1] + len(pieces[-1]))
    return Disguised("".join(pieces), tuple(places))


def disguised_record(
    record: Record, change: Change, every: int = 1, first: int = 0
) -> tuple[Record, dict[str, Disguised]]:
    """A record whose sections are disguised, and each section's places."""
    sections = {name: disguise(text, change, every, first) for name, text in record.sections.items()}
    return attrs.evolve(record, sections={name: d.text for name, d in sections.items()}), sections


def read_elements(procedure: Procedure, places: dict[str, Disguised] | None = None) -> list[tuple[Any, ...]]:
    """What was read of each element with its bounds, carried over to the disguised text if told."""
    return [
        (section, *_carried(item, places[section].places if places else None), *labels)
        for item, section, labels in _told(procedure)
    ]


def _carried(item: Any, places: tuple[int, ...] | None) -> tuple[int, int]:
    return (item.start, item.end) if places is None else (places[item.start], places[item.end])


_LABELS = ("kind", "originals", "copies", "certified_copy", "conditional", "internal", "row", "case",
           "alternative", "channel", "value", "unit", "fee_vnd", "action", "actor", "actor_class", "receiver",
           "duration", "step", "number", "code", "role")  # fmt: skip


def _told(procedure: Procedure) -> Iterator[tuple[Any, str, tuple[Any, ...]]]:
    groups = ("cases", "documents", "notes", "channels", "activities", "citations", "results")
    for item in chain.from_iterable(getattr(procedure, group) for group in groups):
        labels = tuple(_one_way(getattr(item, name, None)) for name in _LABELS)
        yield item, item.section, (type(item).__name__, *labels)


def _one_way(value: Any) -> Any:
    """Names told in one line, whatever blanks they were written with."""
    return re.sub(r"\s+", " ", value) if isinstance(value, str) else value
