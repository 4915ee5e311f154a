"""Bytes to text, without guessing more than the bytes tell."""

import codecs
import unicodedata
from itertools import product

import attrs

from tthc.messages import N_
from tthc.sources.errors import ReadError
from tthc.sources.legacy import converted

_SAMPLE = 4096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_MARKED = frozenset(
    unicodedata.normalize("NFC", letter + tone)
    for letter, tone in product("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY", _TONES)
) | frozenset("đĐ")
_OWN = frozenset(letter for letter in _MARKED if letter in "ăĂđĐơƠưƯ" or ord(letter) >= 0x1EA0)
_CONTROLS = bytes(set(range(32)) - set(b"\t\r\n\f"))
_PUNCTUATION = frozenset("–—‘’“”…•§°·«»\u00a0\u00ad²³½×")


@attrs.frozen
class Decoded:
    """A text, the name of the encoding it came in, and whether it ends inside a letter."""

    text: str
    encoding: str
    cut: bool = False


def decode(content: bytes) -> Decoded:
    """The text of the bytes: UTF-8, UTF-16, or an old encoding where it then reads as Vietnamese.

    UTF-8 and UTF-16 are taken as they stand, Windows-1258, which writes tones apart from their
    letters, comes out composed. TCVN3 and VNI are converted, in bytes of their own and where
    somebody saved them as UTF-8. Raises ReadError for an empty file, a binary one and other encodings.
    """
    if not content.strip():
        raise ReadError(N_("the file is empty"), N_("fetch the record again"))
    for mark, codec, name in _MARKS:
        if content.startswith(mark):
            return _strict(content, codec, name)
    unmarked = _unmarked_utf16(content[:_SAMPLE])
    if unmarked:
        return _strict(content, unmarked, "UTF-16")
    if b"\0" in content:
        raise _binary()
    try:
        text = content.decode("utf-8")
        return Decoded(*(converted(text) or (text, "UTF-8")))
    except UnicodeDecodeError as error:
        if error.end == len(content) and error.reason == "unexpected end of data":
            return Decoded(content[: error.start].decode("utf-8"), "UTF-8", cut=True)
        return _windows_1258(content, error)


def _strict(content: bytes, codec: str, name: str) -> Decoded:
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        raise ReadError(
            N_("not valid {encoding} at byte {byte}"),
            N_("fetch the file again, or save it as UTF-8"),
            values={"encoding": name, "byte": error.start},
        ) from error
    if "\0" in text:
        raise _binary()
    return Decoded(text, name)


def _binary() -> ReadError:
    return ReadError(
        N_("this is no text but a binary file"),
        N_("give the record as JSON or as text, as the portal exports it"),
    )


def _unmarked_utf16(sample: bytes) -> str | None:
    """UTF-16 without its mark: half of the bytes of Latin letters and spaces are zero, on one side."""
    half = len(sample) // 2
    if half < 8:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even == 0:
        return "utf-16-le"
    if even > half * 0.4 and odd == 0:
        return "utf-16-be"
    return None


def _windows_1258(content: bytes, error: UnicodeDecodeError) -> Decoded:
    try:
        text = unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        text = ""
    foreign = [letter for letter in text if letter > "\x7f" and letter not in _PUNCTUATION]
    controls = len(content) - len(content.translate(None, _CONTROLS))
    marked = sum(letter in _MARKED for letter in foreign)
    own = any(letter in _OWN for letter in foreign)
    if text and own and not controls and marked >= 0.9 * len(foreign):
        return Decoded(text, "Windows-1258")
    if controls:
        raise _binary() from error
    if old := converted(content.decode("latin-1")):
        return Decoded(*old)
    raise ReadError(
        N_("not valid {encoding} at byte {byte}"),
        N_("fetch the file again, or save it as UTF-8"),
        values={"encoding": "UTF-8", "byte": error.start},
    ) from error
