"""The blocks of the steps section as the graph needs them: marker kinds, words, Bước."""

import re
from collections.abc import Sequence

import attrs

from tthc.model import Block


@attrs.frozen
class Line:
    """A block of the outline as scopes need it; `first` marks a Bước that begins a sequence."""

    start: int
    end: int
    style: str
    step: bool
    body: str
    body_start: int
    first: bool = False


_MARKER = re.compile(
    r"[ \t]*(?:(?:[-–+*•●○▪·]|o(?=\s))[-+*) ]*"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]{1,2}|[ivx]{1,4})[.)/](?=\s)\s*)",
    re.I,
)
_STEP = re.compile(r"\s*bước\s+\d", re.I)
_FIRST = re.compile(r"\bbước\s+1\b", re.I)


def _style(marker: str) -> str:
    kind = re.sub(r"\s", "", marker)
    kind = re.sub(r"\d+(?:\.\d+)*", "1", kind)
    return re.sub(r"[A-Za-zĐđ]+", "a", kind)


def lines_of(text: str, outline: Sequence[Block]) -> list[Line]:
    """The blocks of the outline, or the lines of the text where there is no outline."""
    if outline:
        lines = [_line(text, b.start, b.end, b.marker, b.kind == "step") for b in outline]
        steps = [n for n, line in enumerate(lines) if line.step]
        anew = {n for n in steps if n == steps[0] or outline[n].step == "1"}
        return [attrs.evolve(line, first=n in anew) for n, line in enumerate(lines)]
    lines = []
    for found in re.finditer(r"[^\n]*\S[^\n]*", text):
        start, end = found.span()
        marker = _MARKER.match(text, start, end)
        words = marker.group().strip() if marker else ""
        step = bool(_STEP.match(text, start + len(marker.group()) if marker else start, end))
        line = _line(text, start, end, words, step)
        lines.append(attrs.evolve(line, first=bool(_FIRST.search(text, start, min(end, start + 24)))))
    return lines


def _line(text: str, start: int, end: int, marker: str, step: bool) -> Line:
    body = text[start:end]
    if marker:
        body = body[body.find(marker) + len(marker) :] if marker in body else body
    body = body.lstrip()
    return Line(start, end, "step" if step else _style(marker), step, body, end - len(body))
