"""From an origin to its records: the form is told by the content, never by the name."""

import re
from collections.abc import Iterator

import attrs

from tthc.messages import N_
from tthc.model import Problem, Record, Severity
from tthc.sources.corpus import read_corpus
from tthc.sources.decoding import decode
from tthc.sources.errors import ReadError
from tthc.sources.legacy import ENCODINGS
from tthc.sources.origin import Origin, fetch
from tthc.sources.portal_json import read_portal_json
from tthc.sources.portal_text import is_portal_text, read_portal_text
from tthc.sources.record import CONVERTED

_YAML = re.compile(r"^(?:text|facts)[ \t]*:[ \t]*(?:#.*)?\r?$", re.MULTILINE)


def read_origin(origin: Origin) -> Iterator[Record | Problem]:
    """The records of an origin, each followed by its warnings; an error where none could be made.

    Never raises for bad input: whatever is wrong with it comes as a Problem.
    """
    try:
        decoded = decode(fetch(origin))
    except ReadError as failure:
        yield failure.problem(origin.name)
        return
    made = False
    for item in _read_text(origin.name, decoded.text.removeprefix("\ufeff"), origin.line):
        if isinstance(item, Record):
            made = True
            if decoded.encoding in ENCODINGS:
                item = attrs.evolve(item, flags=(*item.flags, CONVERTED))
        yield item
    if made and decoded.encoding != "UTF-8":
        yield Problem(
            severity=Severity.WARNING,
            source=origin.name,
            message=N_("the text is in {encoding}, not in UTF-8; it was converted"),
            remedy=N_("compare a few lines, or save the file as UTF-8"),
            values={"encoding": decoded.encoding},
        )
    if made and decoded.cut:
        yield Problem(
            severity=Severity.WARNING,
            source=origin.name,
            message=N_("the file breaks off inside a letter; its end is missing"),
            remedy=N_("fetch the record again"),
        )


def _read_text(source: str, text: str, line: int) -> Iterator[Record | Problem]:
    if text.lstrip(" \t\r\n")[:1] in ("{", "["):
        return read_portal_json(source, text, line)
    if is_portal_text(text):
        return read_portal_text(source, text, line)
    if _YAML.search(text):
        return read_corpus(source, text)
    return iter((_unknown(source),))


def _unknown(source: str) -> Problem:
    return ReadError(
        N_("no procedure was recognised here"),
        N_("give records as the portal publishes them: JSON, or text that begins with Mã thủ tục:"),
    ).problem(source)
