"""Text made regular for reading, with the way back to the text as it was published.

Readers work on NFC text with plain spaces, Latin letters and nothing invisible. Composing letters and
leaving out what has no width shortens a text, so spans found in it are carried back before anybody
sees them.
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


@attrs.frozen
class NormalText:
    """`text` is regular; `origins[i]` is where its character i began, None if unmoved."""

    text: str
    origins: tuple[int, ...] | None = None

    def back(self, position: int) -> int:
        """The place in the published text of a place in `text`."""
        return position if self.origins is None else self.origins[position]


def normalise(published: str) -> NormalText:
    """Compose letters, replace odd spaces and look-alikes, leave out what is unseen; the order stays."""
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
    letter, *marks = unicodedata.normalize("NFD", seen)
    return unicodedata.normalize("NFC", letter + "".join(sorted(marks, key=lambda m: m not in _SHAPES)))
