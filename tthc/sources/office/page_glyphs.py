"""Letters on a page, by their places alone, to lines, words and paragraphs.

The order in which a PDF names its letters tells little: Vietnamese letters often come from a second font
and then stand behind all others of their line.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from tthc.sources.office.text_lines import BULLET

_VOWELS = frozenset("aeiouyAEIOUY")
_SAME_LINE = 0.45
_GAP = 0.12
_WIDE = 2.2
_PADDING = 12.0
_MEASURES = frozenset({"m", "km", "cm", "dm", "ha"})


class Glyph(NamedTuple):
    """A letter, a space or a recognised word and its box; y grows upwards, `base` is where it stands."""

    text: str
    left: float
    right: float
    base: float
    size: float


@attrs.frozen
class Word:
    """A word of a line and where it begins and ends."""

    text: str
    left: float
    right: float


@attrs.frozen
class Line:
    """Words beside each other, from left to right."""

    words: tuple[Word, ...]
    base: float
    size: float

    @property
    def text(self) -> str:
        """The words with blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        """Where the first word begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the last word ends."""
        return self.words[-1].right


def lines(glyphs: Sequence[Glyph], *, apart: bool = False) -> list[Line]:
    """The lines from top to bottom; `apart` cuts them where a wide gap stands, as between columns."""
    rows: list[list[Glyph]] = []
    for glyph in sorted((one for one in glyphs if one.text.strip()), key=lambda one: -one.base):
        near = rows[-1] if rows else None
        if near is not None and near[0].base - glyph.base <= _SAME_LINE * max(near[0].size, glyph.size):
            near.append(glyph)
        else:
            rows.append([glyph])
    spaces = [glyph for glyph in glyphs if not glyph.text.strip()]
    found: list[Line] = []
    for row in rows:
        size = max(glyph.size for glyph in row)
        base = _usual_base(row, size)
        row = [glyph for glyph in row if not _is_note_mark(glyph, base, size, row)]
        near_spaces = [space for space in spaces if abs(space.base - base) <= _SAME_LINE * size]
        words = list(_words([*row, *near_spaces]))
        for part in _cut(words, size) if apart else [words]:
            if part:
                found.append(Line(tuple(part), base, size))
    return found


def _usual_base(row: Sequence[Glyph], size: float) -> float:
    """Where the large letters of a line stand; raised signs do not count."""
    bases = sorted(glyph.base for glyph in row if glyph.size > 0.8 * size)
    return bases[len(bases) // 2]


def _is_note_mark(glyph: Glyph, base: float, size: float, row: Sequence[Glyph]) -> bool:
    """Whether a small raised digit refers to a footnote; after a measure it is a power."""
    if glyph.size > 0.8 * size or glyph.base < base + 0.12 * size or not glyph.text.isdigit():
        return False
    before = sorted(
        (one for one in row if one.right <= glyph.left + 1 and one is not glyph), key=lambda one: one.left
    )
    if not before:
        return False
    letters = [one for one in before[-3:] if glyph.left - one.right < size]
    return "".join(one.text for one in letters)[-2:].strip().lower() not in _MEASURES and bool(letters)


def _words(glyphs: Iterable[Glyph]) -> Iterator[Word]:
    held: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda one: (one.left, one.right)):
        space = not glyph.text.strip()
        gap = bool(held) and glyph.left - held[-1].right > _GAP * min(glyph.size, held[-1].size)
        if held and (space or gap):
            yield _word(held)
            held = []
        if not space:
            held.append(glyph)
    if held:
        yield _word(held)


def _word(glyphs: Sequence[Glyph]) -> Word:
    text = unicodedata.normalize("NFC", "".join(glyph.text for glyph in glyphs))
    return Word(text, glyphs[0].left, max(glyph.right for glyph in glyphs))


def _cut(words: Sequence[Word], size: float) -> Iterator[list[Word]]:
    held: list[Word] = []
    for word in words:
        if held and word.left - held[-1].right > _WIDE * size:
            yield held
            held = []
        held.append(word)
    yield held


def folded(found: Sequence[Line], width: float) -> str:
    """Lines of one cell as text: a break that only wraps a paragraph is a blank."""
    text = ""
    for number, line in enumerate(found):
        before = found[number - 1] if number else None
        if before is None:
            text = line.text
        elif BULLET.match(line.text) or _had_room(before, line, width):
            text += "\n" + line.text
        else:
            text += ("" if _is_cut_word(before, line, width) else " ") + line.text
    return text


def _had_room(before: Line, line: Line, width: float) -> bool:
    """Whether the first word of a line would have fitted into the line before: then it was not wrapped."""
    first = line.words[0]
    needed = before.right - before.left + 0.25 * before.size + first.right - first.left
    return needed < width - _PADDING - 2.0


def _is_cut_word(before: Line, line: Line, width: float) -> bool:
    """Whether a word too long for its cell was cut: an abbreviation or a number in two pieces."""
    if len(before.words) > 1 or len(line.words) > 1:
        return False
    if before.right - before.left + line.right - line.left <= width - _PADDING:
        return False
    one, two = before.text, line.text
    if one[-1].isdigit() or one.endswith(","):
        return two[0].isdigit()
    return one.isalpha() and two.isalpha() and not _VOWELS & set(_bare(one + two))


def _bare(text: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter)
    )
