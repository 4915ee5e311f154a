"""Published text made fit to be shown: harmless, short, in lines."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")
_DIRECTING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def one_line(text: str) -> str:
    """The text without line breaks and what cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def clean(text: str) -> str:
    """The text without characters that no document may hold, controls and lone surrogates, and without
    those that turn the direction of what stands around them, so that a name could read as another.
    """
    if text.isascii() and text.isprintable():
        return text
    return _FORBIDDEN.sub("\ufffd", _DIRECTING.sub("", text))


def plain_lines(text: str) -> str:
    """The text with one and the same line end: cells and rows are told by it."""
    return _LINE_END.sub("\n", text)


def shorten(text: str, limit: int) -> str:
    """The text on one line, cut at a word with `…` where it is longer than `limit` characters."""
    line = " ".join(clean(text[: limit * 4]).split())
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    at = head.rfind(" ")
    return (head[:at] if at > limit // 2 else head).rstrip(" ,;:.-–") + "…"


def wrap(text: str, characters: int, lines: int) -> list[str]:
    """The text in at most `lines` lines of about `characters` characters, the last shortened."""
    rest = " ".join(clean(text[:2000]).split())
    result: list[str] = []
    while rest and len(result) < lines - 1 and len(rest) > characters:
        at = rest.rfind(" ", 0, characters + 1)
        at = at if at > characters // 3 else characters
        result.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    if rest:
        result.append(shorten(rest, characters))
    return result
