"""What no element and no structure covers: nothing of a section is lost, the rest is counted."""

import unicodedata
from collections.abc import Iterable, Mapping

from tthc.model import Structure

_SEPARATORS = frozenset(" \t\r\n\f\v.,;:-–—+*•·/|()[]…\"“”'")


def split_leftovers(
    sections: Mapping[str, str], covered: Iterable[tuple[str, int, int]]
) -> tuple[tuple[Structure, ...], tuple[Structure, ...]]:
    """Gaps between the covered spans of each section: those of bare punctuation, and unread text.

    The union of `covered` and both results is the whole text of every section.
    """
    by_section: dict[str, list[tuple[int, int]]] = {name: [] for name in sections}
    for section, start, end in covered:
        by_section[section].append((start, end))
    separators: list[Structure] = []
    unread: list[Structure] = []
    for name, text in sections.items():
        for start, end in _gaps(len(text), sorted(by_section[name])):
            bare = all(map(_parts_only, text[start:end]))
            (separators if bare else unread).append(
                Structure(name, start, end, "separator" if bare else "unread")
            )
    return tuple(separators), tuple(unread)


def _parts_only(character: str) -> bool:
    """Punctuation, white space, and format characters, which have no width."""
    return character in _SEPARATORS or character.isspace() or unicodedata.category(character) == "Cf"


def _gaps(length: int, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    gaps = []
    reached = 0
    for start, end in spans:
        if start > reached:
            gaps.append((reached, start))
        reached = max(reached, end)
    if reached < length:
        gaps.append((reached, length))
    return gaps
