"""Text made regular for reading, with the way back to the text as it was published.

Readers work on NFC text with plain spaces, Latin letters, one way to place the tone ("hòa", not "hoà")
and nothing invisible. Composing letters and leaving out what has no width shortens a text, so spans
found in it are carried back before anybody sees them; so is the wording of names.
"""

import re
import unicodedata

import attrs

_SPACES = "\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# Soft hyphens, joiners, marks of direction: they stand inside words and mean nothing there.
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARKS = "\u0300-\u036f"
# Letters of other scripts and of other Latin alphabets that look like those of Vietnamese.
_LOOK_ALIKES = dict(
    zip(
        "АВЕЅІЈКМНОРСТУХаеорсухіјѕһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο" + "ÐƉðɖǍǎ",
        "ABESIJKMHOPCTYXaeopcyxijshdqw" + "ABEZHIKMNOPTYXo" + "ĐĐđđĂă",
        strict=True,
    )
)
_WIDE = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
_SAME_LENGTH = str.maketrans(_LOOK_ALIKES | _WIDE)
_SPACE = re.compile(f"[{_SPACES}]")
# A break without width between two words that nothing else parts.
_PARTING = re.compile("(?<=[^\\W_])\u200b(?=[^\\W_])")
_ODD = re.compile(f"[{_SPACES}{_UNSEEN}{_MARKS}\uff01-\uff5e{''.join(_LOOK_ALIKES)}]")
_CLUSTER = re.compile(f"[^\\W\\d_](?:[{_UNSEEN}]*[{_MARKS}])+|[{_UNSEEN}]+")
_GONE = re.compile(f"[{_UNSEEN}]+")
_SHAPES = frozenset("\u0302\u0306\u031b")
LONGEST = 160
"""How long a run of blanks, of one sign, or of letters and digits may be."""
_BLANKS = re.compile(rf"\s{{{LONGEST + 1}}}")
_RUN = re.compile(rf"\s{{{LONGEST + 1},}}|\w{{{LONGEST + 1},}}|([^\w\s])\1{{{LONGEST},}}")
_EARLY_TONED = re.compile(r"\b\w*(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?!\w)")
_AFTER_O, _AFTER_U = frozenset("àáảãạèéẻẽẹ"), frozenset("ỳýỷỹỵ")
# One class of letters is found far faster than two branches; which vowel goes with which is asked later.
_LATE_TONE = re.compile("[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?!\\w)")


@attrs.frozen
class NormalText:
    """`text` is regular; `origins[i]` is where its character i began, None if unmoved.

    `spelled` is `text` with the tones where they were published, None where that is the same.
    """

    text: str
    origins: tuple[int, ...] | None = None
    spelled: str | None = None

    def back(self, position: int) -> int:
        """The place in the published text of a place in `text`."""
        return position if self.origins is None else self.origins[position]

    def as_spelled(self, words: str) -> str:
        """Words of `text` with the tones as they were published, syllable by syllable if need be."""
        if self.spelled is None:
            return words
        place = self.text.find(words)
        if place >= 0:
            return self.spelled[place : place + len(words)]
        return _EARLY_TONED.sub(self._syllable, words)

    def _syllable(self, syllable: re.Match[str]) -> str:
        place = self.text.find(syllable[0])
        return self.spelled[place : place + len(syllable[0])] if self.spelled and place >= 0 else syllable[0]


def normalise(published: str) -> NormalText:
    """Compose letters, replace odd spaces and look-alikes, leave out what is unseen; the order stays."""
    normal = _shortened(_composed_text(published))
    text = _LATE_TONE.sub(_early, normal.text)
    return normal if text == normal.text else NormalText(text, normal.origins, normal.text)


def _shortened(normal: NormalText) -> NormalText:
    """The text without what goes beyond LONGEST of a run of blanks, of one sign or of letters and digits.

    No text of the genre has such runs; where they stand, searches would begin anew at each of their
    characters, so that time would grow with the square of their length.
    """
    text = normal.text
    if max(map(len, text.split()), default=0) <= LONGEST and not _BLANKS.search(text):
        return normal
    kept: list[int] = []
    done = 0
    for run in _RUN.finditer(text):
        kept.extend(range(done, run.start() + LONGEST))
        done = run.end()
    if not done:
        return normal
    kept.extend(range(done, len(text) + 1))
    return NormalText("".join(text[i] for i in kept[:-1]), tuple(map(normal.back, kept)))


def _early(late: re.Match[str]) -> str:
    """The two vowels with the tone on the first; others, and the "uý" of "quý", as they stand."""
    first, second = late[0][0], late[0][1]
    follows = _AFTER_O if first in "oO" else _AFTER_U
    if second.lower() not in follows or late.string[late.start() - 1 : late.start()] in ("q", "Q"):
        return late[0]
    parts = unicodedata.normalize("NFD", second)
    return unicodedata.normalize("NFC", first + parts[1]) + parts[0]


def _composed_text(published: str) -> NormalText:
    if not _ODD.search(published):
        return NormalText(published)
    text = _SPACE.sub(" ", published.translate(_SAME_LENGTH))
    if "\u200b" in text:
        text = _PARTING.sub(" ", text)
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for cluster in _CLUSTER.finditer(text):
        composed = _composed(cluster.group())
        if composed == cluster.group():
            continue
        pieces.append(text[done : cluster.start()])
        origins.extend(range(done, cluster.start()))
        pieces.append(composed)
        origins.extend([cluster.start()] * bool(composed) + [cluster.end()] * (len(composed) - 1))
        done = cluster.end()
    if not done:
        return NormalText(text)
    pieces.append(text[done:])
    origins.extend(range(done, len(text) + 1))
    return NormalText("".join(pieces), tuple(origins))


def _composed(cluster: str) -> str:
    """A letter with its marks as one character, also where the tone was typed before the shape."""
    seen = _GONE.sub("", cluster)
    if not seen:
        return ""
    parts = unicodedata.normalize("NFD", seen)
    marks = sorted(parts[1:], key=lambda mark: mark not in _SHAPES)
    return unicodedata.normalize("NFC", parts[0] + "".join(marks))
