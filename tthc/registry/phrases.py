"""Text folded for looking up fixed phrases, with the way back to the text itself."""

import re
import unicodedata
from collections.abc import Iterable

import attrs

_TONES = {
    old: new
    for olds, news in (
        ("òa óa ỏa õa ọa", "oà oá oả oã oạ"),
        ("òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"),
        ("ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"),
    )
    for old, new in zip(olds.split(), news.split(), strict=True)
}
_TONE = re.compile("|".join(_TONES))
_SPACE = re.compile(r"[\s\u200b\u200c\u200d\u2060\ufeff\u00ad]+")
_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_GLUED = re.compile(f"(?<=[^\\W\\d_{_UPPER}])(?=[{_UPPER}][^\\W\\d_{_UPPER}])")
_LETTER = re.compile(r"[^\W\d_][\u0300-\u036f]+")


@attrs.frozen
class Folded:
    """Lower case, composed, one space for any white space, tone marks on the second vowel.

    Words that a flattened table ran together (`bản chínhGiấy`) have a space between them.
    `origins[i]` is where character i of `text` began in the text as it was; one more entry at the end
    gives its length.
    """

    text: str
    origins: tuple[int, ...]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text as it was of a span in `text`."""
        return self.origins[start], self.origins[end]


def fold(text: str) -> Folded:
    """Fold a text for phrase look-up."""
    pieces: list[str] = []
    origins: list[int] = []
    position = 0
    composed = unicodedata.is_normalized("NFC", text)
    for match in _SPACE.finditer(text):
        _add(text[position : match.start()], position, composed, pieces, origins)
        pieces.append(" ")
        origins.append(match.start())
        position = match.end()
    _add(text[position:], position, composed, pieces, origins)
    origins.append(len(text))
    return Folded("".join(pieces), tuple(origins))


def _add(word: str, start: int, composed: bool, pieces: list[str], origins: list[int]) -> None:
    if not composed:
        done = 0
        for cluster in _LETTER.finditer(word):
            _add(word[done : cluster.start()], start + done, True, pieces, origins)
            pieces.append(_lower(unicodedata.normalize("NFC", cluster.group())))
            origins.extend([start + cluster.start()] * len(pieces[-1]))
            done = cluster.end()
        word, start = word[done:], start + done
    done = 0
    for glue in _GLUED.finditer(word):
        pieces.append(_lower(word[done : glue.start()]) + " ")
        origins.extend(range(start + done, start + glue.start()))
        origins.append(start + glue.start())
        done = glue.start()
    pieces.append(_lower(word[done:]))
    origins.extend(range(start + done, start + len(word)))


def _lower(word: str) -> str:
    """Lower case of the same length, tone marks of oa, oe and uy moved to the second vowel."""
    lower = word.lower()
    if len(lower) != len(word):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in word)
    return _TONE.sub(lambda match: _TONES[match.group()], lower)


def fold_phrase(phrase: str) -> str:
    """A phrase as it stands in folded text, without space at its ends."""
    return fold(phrase).text.strip()


def phrase_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern of whole phrases over folded text, the longest first."""
    folded = sorted({fold_phrase(phrase) for phrase in phrases}, key=lambda p: (-len(p), p))
    if not folded:
        return re.compile(r"(?!)")
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, folded)) + r")(?!\w)")
