"""Procedures that a file publishes with their standard parts, as records."""

import re

import attrs

from tthc.model import OfficeFile, Paragraph, Problem, Record, Table
from tthc.model.office_file import composed
from tthc.sources.decisions.columns import CODE
from tthc.sources.decisions.layout import sections_of
from tthc.sources.decisions.lines import Line, Piece, pieces_of, without_marker
from tthc.sources.decisions.words import HEAD_KINDS, plain
from tthc.sources.record import make_record

_FEWEST = 3
_LOOK_BACK = 8
_NUMBER = re.compile(r"\d{1,9}/QĐ-[A-ZĐ][A-ZĐ.&-]{0,30}")
_TITLE = re.compile(r"(?:ten )?(?:thu tuc|tthc)(?! hanh chinh (?:cap|ban hanh|moi|noi bo$))")
_BOUNDARY = re.compile(r"(?:linh vuc|phu luc|thu tuc hanh chinh cap|cong hoa xa hoi chu nghia)")
_CODE_NOTE = re.compile(
    r"\s{0,9}[(–-]?\s{0,9}(?:(?:Mã|Số)(?:\s{1,9}số)?(?:\s{1,9}hồ\s{1,9}sơ)?(?:\s{1,9}(?:TTHC|thủ\s{1,9}tục(?:\s{1,9}hành\s{1,9}chính)?))?\s{0,9}:?)\s{0,9}\Z"
)
_NEXT_MARKER = re.compile(r"(?<=[^\W\d_)])\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\s[a-zđ][.)])\Z")
"""The number of the first part, where it runs on behind the name."""
_LABEL = re.compile(r"(?:Tên\s+)?[Tt]hủ\s+tục(?:\s+hành\s+chính)?\s*:\s*")


@attrs.define
class _Draft:
    """A procedure as it is gathered: its title lines and the pieces of each part."""

    title: list[Line]
    parts: dict[str, list[Piece]] = attrs.field(factory=dict)
    last: str = ""

    def body(self) -> list[str]:
        return [kind for kind in self.parts if kind not in HEAD_KINDS]


def records_of(file: OfficeFile) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """The procedures that a file tells with their standard parts, and what is wrong with them.

    A procedure counts that has a name and at least three parts, its steps among them. A file without
    any gives nothing and no problem: it may hold lists or tables of steps only.
    """
    file = composed(file)
    decision = _decision_number(file)
    records: list[Record] = []
    problems: list[Problem] = []
    for draft in _drafts(pieces_of(file)):
        body = draft.body()
        if len(body) < _FEWEST or "steps" not in body:
            continue
        code, name = _named(draft)
        if not name:
            continue
        values = {kind: _text(draft.parts[kind]) for kind in HEAD_KINDS if kind in draft.parts}
        values |= {"code": code, "name": name}
        values.setdefault("decision_number", decision)
        record, warnings = make_record(file.source, file.form, values, sections_of(draft.parts), file.flags)
        records.append(record)
        problems.extend(warnings)
    return tuple(records), tuple(problems)


def _decision_number(file: OfficeFile) -> str:
    for block in file.blocks[:60]:
        texts = [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells[:8]]
        for text in texts:
            if match := _NUMBER.search(text):
                return match[0]
    return ""


def _drafts(pieces: tuple[Piece, ...]) -> list[_Draft]:
    """The pieces shared out to procedures and their parts."""
    drafts: list[_Draft] = []
    current = _Draft([])
    loose: list[Piece] = []
    for piece in pieces:
        heading = piece.heading if isinstance(piece, Line) else None
        if heading is None or not isinstance(piece, Line) or _inside(current, heading.kind):
            (current.parts[current.last] if current.last else loose).append(piece)
            continue
        kind = heading.kind
        if _begins(current, kind):
            tail = current.parts[current.last] if current.last else loose
            title = _take_title(tail) if kind not in ("code", "name") else []
            current = _Draft(title)
            drafts.append(current)
            loose = []
        elif current.parts.get(kind):
            current.parts[current.last].append(piece)
            continue
        current.last = kind
        part = current.parts.setdefault(kind, [])
        rest = piece.text[heading.end :].strip() if not piece.text.startswith(heading.marker) else ""
        rest = rest or _rest(piece)
        if rest:
            part.append(Line(rest))
    return drafts


def _rest(line: Line) -> str:
    """What stands behind the heading in its own line."""
    for mark in (":", "."):
        if line.heading and not line.heading.bare and mark in line.text:
            return line.text.split(mark, 1)[1].strip() if mark == ":" else ""
    return ""


def _inside(draft: _Draft, kind: str) -> bool:
    """Whether a heading is a label of a way that is laid out as the portal does."""
    if draft.last != "ways" or kind not in ("time", "fee", "description", "ways"):
        return False
    return any(isinstance(piece, Line) and "Hình thức nộp" in piece.text for piece in draft.parts["ways"])


def _begins(draft: _Draft, kind: str) -> bool:
    if not draft.last:
        return True
    body = draft.body()
    if kind in ("code", "name"):
        return bool(body)
    return kind in body[:1] and bool(draft.parts[kind]) and len(body) >= _FEWEST


def _take_title(tail: list[Piece]) -> list[Line]:
    """Take the lines of the next procedure's title off the end of what stands before it."""
    place = len(tail)
    found = None
    while place > 0 and len(tail) - place < _LOOK_BACK:
        piece = tail[place - 1]
        if isinstance(piece, Table):
            break
        place -= 1
        words = plain(without_marker(piece.text))
        if _BOUNDARY.match(words):
            break
        if _TITLE.match(words) or CODE.search(piece.text) or piece.title:
            found = place
            break
    if found is None:
        return []
    title = [piece for piece in tail[found:] if isinstance(piece, Line)]
    before = found
    while before and isinstance(above := tail[before - 1], Line):
        if not _BOUNDARY.match(plain(without_marker(above.text))):
            break
        before -= 1
    del tail[before:]
    return title


def _named(draft: _Draft) -> tuple[str, str]:
    title = " ".join(line.text for line in draft.title)
    named = _text(draft.parts.get("name", [])) or _LABEL.sub("", without_marker(title), count=1)
    code = CODE.search(_text(draft.parts.get("code", []))) or CODE.search(named)
    if code and code.string == named:
        named = _CODE_NOTE.sub("", named[: code.start()]) + named[code.end() :].lstrip(" )")
    named = _NEXT_MARKER.sub("", " ".join(named.split()).strip(" ;:"))
    return (code[0] if code else ""), named.strip(" ;:")


def _text(pieces: list[Piece]) -> str:
    return " ".join(piece.text for piece in pieces if isinstance(piece, Line)).strip()
