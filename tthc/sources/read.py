"""From an origin to its records: the form is told by the content, never by the name."""

import re
from collections.abc import Iterator

import attrs

from tthc.messages import N_
from tthc.model import OfficeFile, Problem, Record, Severity, Table
from tthc.sources.corpus import read_corpus
from tthc.sources.decisions import records_of
from tthc.sources.decoding import decode
from tthc.sources.errors import ReadError
from tthc.sources.legacy import ENCODINGS
from tthc.sources.office import office_form, read_office_file
from tthc.sources.origin import Origin, fetch
from tthc.sources.portal_json import read_portal_json
from tthc.sources.portal_text import is_portal_text, read_portal_text
from tthc.sources.record import CONVERTED

_TEXTS = ("library_text", "csv")
_YAML = re.compile(r"^(?:text|facts)[ \t]*:[ \t]*(?:#.*)?\r?$", re.MULTILINE)


def read_origin(origin: Origin) -> Iterator[Record | OfficeFile | Problem]:
    """The records of an origin, each followed by its warnings; an error where none could be made.

    A file of an office gives the records of the procedures it publishes, then the file itself, for its
    tables of steps. Never raises for bad input: whatever is wrong with it comes as a Problem.
    """
    try:
        content = fetch(origin)
        form = office_form(origin.name, content)
        if form is not None and form not in _TEXTS:
            yield from _read_office(origin.name, content)
            return
        decoded = decode(content)
        if form is not None and not _is_record(decoded.text):
            yield from _read_office_text(origin.name, content)
            return
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


def _is_record(text: str) -> bool:
    """Whether a text has one of the forms in which records come."""
    text = text.removeprefix("\ufeff")
    begins = text.lstrip(" \t\r\n")[:1]
    return begins in ("{", "[") or is_portal_text(text) or _YAML.search(text) is not None


def _read_office_text(name: str, content: bytes) -> Iterator[Record | OfficeFile | Problem]:
    """A text that is no record: a page of a legal library or a list, if any table or procedure is in it."""
    items = list(_read_office(name, content))
    file = items[-1]
    tables = isinstance(file, OfficeFile) and any(isinstance(block, Table) for block in file.blocks)
    if tables or any(isinstance(item, Record) for item in items):
        yield from items
    else:
        yield _unknown(name)


def _read_office(name: str, content: bytes) -> Iterator[Record | OfficeFile | Problem]:
    file = read_office_file(name, content)
    records, problems = records_of(file)
    yield from records
    yield from problems
    yield file


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
