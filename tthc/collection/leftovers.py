"""Unread text in pieces, and the pattern that a piece shares with others of its kind."""

import re
from collections.abc import Iterator

import attrs

from tthc.model import Procedure
from tthc.reading.names.agencies import find_agencies
from tthc.reading.normal import normalise
from tthc.reading.read import DOSSIER, LEGAL_BASIS, RESULT, STEPS, WAYS
from tthc.registry.agencies import fold

AGENCY = "<agency>"
"""What stands in a pattern for the name of an agency or of somebody who heads one."""
GOES_ON = "<…>"
"""What begins the pattern of a piece that goes on with a line of which the beginning was read."""
READ_SECTIONS = (STEPS, WAYS, DOSSIER, LEGAL_BASIS, RESULT)
"""Sections that have a reader of their own."""
NAME_SECTIONS = ("doi_tuong_thuc_hien", "co_quan_thuc_hien", "co_quan_co_tham_quyen")
"""Sections that are lists of names, taken as they stand."""

EXAMPLE_CHARACTERS = 200
_WORDS = 5
_LOOKED_AT = 160
_PIECES_OF_A_SECTION = 400

_STOP = re.compile(r"\n|[.;]\s+(?=\S)")
# Possessive: what has been taken for a marker is never given back, so no text makes it slow.
_MARKER = re.compile(
    r"(?:[\s\-–—+*•·:;.,)\]”\"]|(?:bước\s+)?\d{1,2}(?:\.\d{1,2}){0,3}[.):]\s|\([a-zđ\d]{1,3}\)\s"
    r"|[a-zđ]{1,2}\d?[.)]\s|[ivx]{1,5}[.)]\s)*+",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"<agency>|[^\W_][^\s.,;:()\[\]“”\"…]*")
_LETTER = re.compile(r"[^\W\d_]|\d")
_NAMED = ("authority", "one_stop", "decision_maker")


@attrs.frozen
class Leftover:
    """A piece of unread text: its place, its beginning and the pattern that it is counted under."""

    section: str
    start: int
    end: int
    text: str
    pattern: str


def leftovers(procedure: Procedure) -> Iterator[Leftover]:
    """The pieces of what was not read, in order.

    Sections with a reader are parted into lines and sentences; of others each stretch counts as one
    piece, since nobody tried to read them. Pieces without a letter or figure are left out.
    """
    for stretch in procedure.unread:
        text = procedure.sections[stretch.section]
        whole = stretch.section not in READ_SECTIONS
        for start, end in _pieces(text, stretch.start, stretch.end, whole):
            yield Leftover(
                section=stretch.section,
                start=start,
                end=end,
                text=text[start : min(end, start + EXAMPLE_CHARACTERS)],
                pattern=pattern_of(text[start : min(end, start + _LOOKED_AT)], _goes_on(text, start)),
            )


def _pieces(text: str, start: int, end: int, whole: bool) -> Iterator[tuple[int, int]]:
    ends = [] if whole else [stop.end() for stop in _STOP.finditer(text, start, end) if _parts(text, stop)]
    # Behind so many pieces a section is something else than prose; what follows counts as one.
    for stop in (*ends[:_PIECES_OF_A_SECTION], end):
        first, last = _trimmed(text, start, stop)
        if first < last and _LETTER.search(text, first, last):
            yield first, last
        start = stop


def _parts(text: str, stop: re.Match[str]) -> bool:
    """Whether a stop ends a piece: a line end does, a semicolon, and a full stop before a new sentence."""
    return stop[0][0] != "." or not text[stop.end()].islower()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _goes_on(text: str, start: int) -> bool:
    """Whether a sentence that began before `start` goes on there."""
    line = text[max(0, start - 40) : start].rpartition("\n")[2].rstrip()
    if not line or line[-1] in ".;:" or _MARKER.fullmatch(line + " "):
        return False
    return line[-1].isalnum() or line[-1] in ',”"' or text[start].islower()


def pattern_of(text: str, goes_on: bool = False) -> str:
    """What pieces of one kind have in common: their first words, figures as 0, agencies as one mark.

    Case, tone placement and the marker of an item do not count.
    """
    normal = normalise(text).text
    marker = _MARKER.match(normal)
    first = marker.end() if marker and marker.end() < len(normal) else 0
    body = " ".join(normal[first:].split())
    parts, done = [], 0
    for mention in find_agencies(body):
        if mention.kind in _NAMED:
            parts += [fold(body[done : mention.start]), f" {AGENCY} "]
            done = mention.end
    parts.append(fold(body[done:]))
    words = _WORD.findall(_NUMBER.sub("0", "".join(parts)))[:_WORDS]
    return " ".join([GOES_ON, *words] if goes_on else words)
