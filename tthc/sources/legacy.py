"""Text that still sits in the encodings of old Vietnamese fonts: TCVN3 (.VnTime) and VNI.

Both write Vietnamese in the places of Western letters, so that such text is valid Unicode and only reads
as nonsense ("Thñ tôc hµnh chÝnh", "Thuû tuïc haønh chính"). It is told by statistics: hardly a letter
that only Vietnamese has, many Western ones, and syllables of Vietnamese once it is converted.
"""

import re
import unicodedata

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®" + "µ¶·¸¹" + "»¼½¾Æ" + "ÇÈÉÊË" + "ÌÎÏÐÑ" + "ÒÓÔÕÖ" + "×ØÜÝÞ"
        + "ßáâãä" + "åæçèé" + "êëìíî" + "ïñòóô" + "õö÷øù" + "úûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđ" + "àảãáạ" + "ằẳẵắặ" + "ầẩẫấậ" + "èẻẽéẹ" + "ềểễếệ" + "ìỉĩíị"
        + "òỏõóọ" + "ồổỗốộ" + "ờởỡớợ" + "ùủũúụ" + "ừửữứự" + "ỳỷỹýỵ",
        strict=True,
    )
)  # fmt: skip
_TONES = dict(zip("øùûõï", "\u0300\u0301\u0309\u0303\u0323", strict=True))
_ROUND = dict(zip("àáåãä", "\u0300\u0301\u0309\u0303\u0323", strict=True))
_SHORT = dict(zip("èéúüë", "\u0300\u0301\u0309\u0303\u0323", strict=True))
# What a letter and the sign behind it stand for; ô, ö, ñ and the letters of i stand alone.
_SIGNS = {
    "aoeuyôö": _TONES,
    "aeo": {"â": "\u0302"} | {sign: "\u0302" + tone for sign, tone in _ROUND.items()},
    "a": {"ê": "\u0306"} | {sign: "\u0306" + tone for sign, tone in _SHORT.items()},
}
_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni() -> dict[str, str]:
    table = dict(_ALONE)
    for letters, signs in _SIGNS.items():
        for letter in letters:
            for sign, marks in signs.items():
                table[letter + sign] = unicodedata.normalize("NFC", _ALONE.get(letter, letter) + marks)
    capitals = {old.upper(): new.upper() for old, new in table.items()}
    mixed = {old[0].upper() + old[1:]: new.upper() for old, new in table.items()}
    return capitals | mixed | table


_VNI = _vni()
_VNI_SIGN = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_TCVN3_LETTER = str.maketrans(_TCVN3)
_WORD = re.compile(r"[^\W\d_]+")
_WESTERN = re.compile("[\u00a1-\u00ff]")
_OWN = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
_SYLLABLE = re.compile(
    "(?:ngh?|nh|gh?|gi|kh|ph|th|tr|ch|qu|[bcdđhklmnprstvx])?"
    "(?:[iy]ê|ia|yê|uyê|uya|uô|ua|ươ|ưa|oo|o[aăe]|u[âêơy]|[aăâeêioôơuưy])[iouyaê]?"
    "(?:ng|nh|ch|[cmnpt])?"
)
_TONE_MARKS = frozenset("\u0300\u0301\u0303\u0309\u0323")
_SAMPLE = 4000
_FEWEST, _WORDS, _SHARE, _SURE = 20, 8, 0.06, 0.85


def converted(text: str) -> tuple[str, str] | None:
    """The text as Unicode and the name of the encoding it sat in; None where it sits in none of these."""
    sample = text[:_SAMPLE]
    western = len(_WESTERN.findall(sample))
    if western < _FEWEST or len(_OWN.findall(sample)) > 0.02 * western:
        return None
    if western < _SHARE * sum(map(str.isalpha, sample)):
        return None
    likeness, name = max((_likeness(convert(sample)), name) for name, convert in ENCODINGS.items())
    return (ENCODINGS[name](text), name) if likeness >= _SURE else None


def converted_alike(text: str, encoding: str) -> str:
    """A text too short to tell, as Unicode, where what stands beside it sits in that encoding."""
    return ENCODINGS[encoding](text) if _WESTERN.search(text) and not _OWN.search(text) else text


def from_tcvn3(text: str) -> str:
    """Letters of TCVN3, read as Western ones, as those they stand for."""
    return text.translate(_TCVN3_LETTER)


def from_vni(text: str) -> str:
    """Letters and signs of VNI, read as Western ones, as the letters they stand for."""
    return _VNI_SIGN.sub(lambda sign: _VNI[sign[0]], text)


def _likeness(text: str) -> float:
    """The share of the words with marked letters that are syllables of Vietnamese with one tone at most."""
    words = {word for word in _WORD.findall(text.lower()) if len(word) > 1 and not word.isascii()}
    return sum(map(_is_syllable, words)) / len(words) if len(words) >= _WORDS else 0.0


ENCODINGS = {"TCVN3": from_tcvn3, "VNI": from_vni}
"""How each encoding is read, by its name."""


def _is_syllable(word: str) -> bool:
    parts = unicodedata.normalize("NFD", word)
    bare = "".join(c for c in parts if c not in _TONE_MARKS)
    return len(parts) - len(bare) <= 1 and bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)))
