"""What the words of step tables have in common, whatever their case, marks and spacing."""

import re
import unicodedata
from functools import lru_cache

_MARKUP = re.compile(r"\*+|_{2,}")
CODE = re.compile(r"(?<![\d.])(\d\.\d{6})(?:\.[A-Z]?\d{2})?(?![\d])")
"""The code of a procedure, that of its province behind it."""
_SPACES = re.compile(r"\s+")
_NO_WORD = re.compile(r"[^0-9a-z]+")
_LABEL = re.compile(r"(?:buoc|b)\.?(\d{1,3})(?:[.\-]\d{1,2})*[a-d]?")
_PLAIN_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}[a-d]?\.?")
_LED_BY_LABEL = re.compile(r"\s*(B(?:ước|ƯỚC)\s*\d{1,2}[a-d]?|B\d{1,2}[a-d]?)\s*[.:\-–)]\s*(?=\S)")
_NUMBERING = re.compile(
    r"\s*[-+*•]?\s*(?:(?P<roman>[IVX]{1,5})(?=\s*[.):/])|(?P<capital>[A-HĐ])(?=\s*[.)])|(?P<small>[a-hđ])(?=\s*[.)])"
    r"|(?P<figures>\d{1,2}(?:\.\d{1,2}){1,4}(?=\s*[.)]?\s)|\d{1,2}(?=\s*[.)])))\s*[.):/]?\s*"
)


def clean(text: str) -> str:
    """The words of a cell as they stand, without signs of markup, white space folded."""
    return _SPACES.sub(" ", _MARKUP.sub("", text)).strip()


def nfc(text: str) -> str:
    """The text with composed letters; cells keep theirs as they were typed."""
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The words in lower case without tones, marks and punctuation, parted by single blanks."""
    parts = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = "".join(char for char in parts if not unicodedata.combining(char))
    return _NO_WORD.sub(" ", bare).strip()


def is_step_label(text: str) -> bool:
    """Whether a cell only names a step: "Bước 2", "B12", also badly spaced ("Bướ c6")."""
    return len(text) <= 14 and _LABEL.fullmatch(plain(text).replace(" ", "")) is not None


def is_plain_number(text: str) -> bool:
    """Whether a cell holds nothing but a number of a list: "3", "9.1", "2.10." """
    return _PLAIN_NUMBER.fullmatch(text.strip().replace(" ", ".")) is not None


def step_number(label: str) -> int | None:
    """The number in a label of a step."""
    found = re.search(r"\d+", label)
    return int(found[0]) if found else None


def tidy_label(text: str) -> str:
    """A label with its blanks in their place: "Bước6" and "Bướ c6" are "Bước 6"."""
    if not is_step_label(text):
        return clean(text)
    tight = re.sub(r"\s+", "", nfc(text)).rstrip(".:")
    word, number = re.match(r"(\D+)(.*)", tight).groups()  # type: ignore[union-attr]
    return f"{word} {number}" if len(word) > 1 else tight


def split_label(text: str) -> tuple[str, str] | None:
    """The label of a step and the words behind it, where one cell holds both."""
    text = nfc(text)
    found = _LED_BY_LABEL.match(text)
    return (tidy_label(found[1]), text[found.end() :]) if found else None


def numbering(text: str) -> tuple[str, str, str]:
    """The kind of numbering that leads in a line, the numbering, and the rest.

    The kind is `roman`, `capital`, `small`, `figures` or "".
    """
    found = _NUMBERING.match(text)
    if not found or not found.lastgroup or found.end() >= len(text):
        return "", "", text.strip()
    return found.lastgroup, found[found.lastgroup], text[found.end() :].strip()
