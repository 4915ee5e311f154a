"""Published text made fit to be shown: harmless, short, in lines."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def one_line(text: str) -> str:
    """The text without line breaks and what cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def clean(text: str) -> str:
    """The text without characters that no document may hold: controls and lone surrogates."""
    return _FORBIDDEN.sub("\ufffd", text)


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
