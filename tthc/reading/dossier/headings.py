"""Headings above the tables of a dossier: which open a case, which introduce, which explain."""

import re

import attrs

from tthc.model import Case, Note, Structure
from tthc.reading.dossier.clauses import strip_markers
from tthc.reading.dossier.phrases import CONDITION_LEAD, THEN
from tthc.reading.dossier.rows import SECTION, stripped
from tthc.reading.dossier.words import joined

_BARE = joined(
    r"""\W*(?:[a-zđivx\d.]{1,5}[).] ?)?(?:các )?(?:thành phần(?:,? số lượng)? hồ sơ|hồ sơ|bộ hồ sơ|
    giấy tờ|bao gồm|gồm|các loại giấy tờ|lưu ý|ghi chú|tài liệu|mẫu đơn, tờ khai|
    thông tin chung)(?:,? (?:bao )?gồm| phải (?:nộp|xuất trình)| bao gồm| cần nộp| xuất trình|
    [ ]sau(?: đây)?| có|(?: đăng ký)?(?: đề nghị)?)*(?: khi nộp hồ sơ)?\W*$"""
)
_HOW = joined(
    r"""(?<!\w)(?:bản sao|bản chính|bản gốc|bản chụp|bản điện tử|đối chiếu|số lượng hồ sơ|số bộ|
    \d{1,2} ?(?:\([^)]{1,8}\) ?)?bộ|lập thành|không bao gồm|có thể|không phải nộp|
    chịu trách nhiệm|hợp pháp hóa|được dịch|ký số)(?!\w)"""
)
_PART = re.compile(r": |\. |\n")


@attrs.frozen
class Headings:
    """Cases, notes and structures that headings give; `case_of[i]` is the case heading i opens, if any."""

    cases: tuple[Case, ...]
    notes: tuple[Note, ...]
    structures: tuple[Structure, ...]
    case_of: tuple[int | None, ...]


def read_headings(text: str, lowered: str, headings: tuple[tuple[int, int], ...]) -> Headings:
    """Sort headings (extents in `text`) into those that open a case and those that do not."""
    cases: list[Case] = []
    notes: list[Note] = []
    structures: list[Structure] = []
    case_of: list[int | None] = []
    for start, end in headings:
        if _BARE.match(lowered, start, end):
            structures.append(Structure(SECTION, start, end, "introduction"))
            case_of.append(None)
            continue
        explained = _explanations(text, lowered, start, end)
        notes.extend(Note(SECTION, a, b, text[a:b]) for a, b in explained)
        structures.append(Structure(SECTION, start, end, "heading"))
        if explained and explained[0][0] - start < 3 and end - explained[-1][1] < 4:
            case_of.append(None)
            continue
        cases.append(Case(SECTION, start, end, text[start:end]))
        case_of.append(len(cases) - 1)
    return Headings(tuple(cases), tuple(notes), tuple(structures), tuple(case_of))


def _explanations(text: str, lowered: str, start: int, end: int) -> list[tuple[int, int]]:
    """Parts of a heading that tell how to hand in, where and by whom."""
    if text[start] == "(" and _closing(text, start, end) == end - 1:
        return [(start, end)]
    found: list[tuple[int, int]] = []
    position, _ = strip_markers(text, start, end)
    opens_case = text[end - 1] == ":" and CONDITION_LEAD.match(lowered, position)
    if opens_case and not _PART.search(text, position, end - 1) and not THEN.search(lowered, position, end):
        return []
    position = start
    for match in [*_PART.finditer(text, start, end), None]:
        stop = match.start() if match else end
        begin, close = stripped(text, position, stop)
        if _HOW.search(lowered[begin:close]):
            found.append((begin, close))
        position = match.end() if match else end
    return found


def _closing(text: str, start: int, end: int) -> int | None:
    """Where the bracket that opens at `start` closes."""
    depth = 0
    for index in range(start, end):
        depth += (text[index] == "(") - (text[index] == ")")
        if depth == 0:
            return index
    return None
