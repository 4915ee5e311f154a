"""Cutting a row's wording: list pieces, clauses and sentences, papers joined in one clause."""

import re

import attrs

from tthc.reading.dossier.rows import stripped
from tthc.reading.dossier.words import PAPER, PAPER_HERE, SHAPES, joined, joined_by_or, paper_at


@attrs.frozen
class Piece:
    """One piece of a list inside a row, without its marker, and the marker's class ("" for none)."""

    start: int
    end: int
    marker: str


@attrs.frozen
class Clause:
    """A clause; `opens` is true where a new sentence begins with it."""

    start: int
    end: int
    opens: bool


_MARKER = joined(
    r"""(?:[-+*•●▪–·$=^]{1,4}[ \t]*(?=\S)|\(?(?:[a-zđ]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|
    [a-zđ]\.?\d{1,2}(?:\.\d)?|[IVX]{1,4})\)[!.]?[ \t]*|\(?\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+|
    \d{1,2}[./–-][ \t]*(?=[^\W\d_])|[a-zđ]\.(?:\d\.?)?[ \t]*(?=[A-ZĐÀ-Ỹ])|
    [IVX]{1,4}\.[ \t]*(?=[A-ZĐÀ-Ỹ]))"""
)
_LIST_BREAK = joined(
    r"""(?:(?<![\s(;:.][a-zđ])[;:.,]\s*|\n[ \t]*)(?=[a-zđ]\.\d{1,2}\)|
    [-+*•●▪–]{1,3}[ \t]*[^\W_(]|\(?(?:[a-zđ]|[ivx]{1,5}|
    \d{1,2}(?:\.\d{1,2})?)\)[ \t]*[^\W\d_]|\d{1,2}\.(?:\d\.?)?[ \t]+[A-ZĐÀ-Ỹ]|
    [a-zđ]\.[ \t]+[A-ZĐÀ-Ỹ])"""
)
_POINTS_AT = re.compile(r"(?:[Đđ]iểm|[Kk]hoản|[Mm]ục|[Đđ]iều) [\w.,() ]{1,20}$")


def strip_markers(text: str, start: int, end: int) -> tuple[int, str]:
    """Where the wording begins behind its list markers, and the last marker's class ("" for none)."""
    marker = ""
    for _ in range(4):
        while start < end and (text[start].isspace() or text[start] in ";,.:!"):
            start += 1
        match = _MARKER.match(text, start, end)
        if not match or match.end() >= end:
            break
        marker = _marker_class(match.group().strip())
        start = match.end()
    return start, marker


def _marker_class(marker: str) -> str:
    bare = marker.strip("().! /")
    if not bare or not bare[0].isalnum():
        return marker.strip()
    if bare[0].isdigit():
        return "1" * (1 + bare.count("."))
    return "i" if bare in {"i", "ii", "iii", "iv", "vi", "vii", "viii", "ix"} else "a"


def list_pieces(text: str, start: int, end: int) -> list[Piece]:
    """The row cut where a list marker stands behind punctuation or at a line's start."""
    cuts = [start]
    cuts += [match.end() for match in _LIST_BREAK.finditer(text, start, end) if not _points_at(text, match)]
    pieces = []
    for cut, stop in zip(cuts, [*cuts[1:], end], strict=True):
        begin, marker = strip_markers(text, cut, stop)
        begin, close = stripped(text, begin, stop)
        if begin < close:
            pieces.append(Piece(begin, close, marker))
    return pieces


def _points_at(text: str, match: "re.Match[str]") -> bool:
    """Whether the marker is part of a reference (`điểm a, b) khoản 2`)."""
    before = match.start()
    return text[before] == "," and _POINTS_AT.search(text, max(0, before - 30), before) is not None


_SENTENCE_END = re.compile(r"\.[)”\"]?\s+(?=[A-ZĐÀ-Ỹ(“\"*])|\n")
_ABBREVIATION = re.compile(r"(?:(?<!\w)[A-ZĐ]|TP|Tp|ThS|TS|PGS|GS|St|No|Co|Ltd|Mr|v\.v)$")


def clauses(text: str, start: int, end: int) -> list[Clause]:
    """Clauses between semicolons and sentence ends outside brackets."""
    cuts: list[tuple[int, int, bool]] = []
    position = text.find(";", start, end)
    while position >= 0:
        cuts.append((position, position + 1, False))
        position = text.find(";", position + 1, end)
    for match in _SENTENCE_END.finditer(text, start, end):
        if not _ABBREVIATION.search(text, max(start, match.start() - 4), match.start()):
            cuts.append((match.start(), match.end(), True))
    brackets = _Brackets(text, start, end)
    found, begin, opens = [], start, False
    for cut, after, next_opens in sorted(cuts):
        if cut >= begin and not brackets.hold(cut):
            found.append(Clause(begin, cut, opens))
            begin, opens = after, next_opens
    found.append(Clause(begin, end, opens))
    return found


class _Brackets:
    """Outermost bracketed stretches; an unclosed bracket brackets nothing. Ask in ascending order."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._spans: list[tuple[int, int]] = []
        self._index = 0
        stack: list[int] = []
        for index in range(start, end):
            character = text[index]
            if character in "(“":
                stack.append(index)
            elif character in ")”" and stack:
                opened = stack.pop()
                while self._spans and self._spans[-1][0] > opened:
                    self._spans.pop()
                self._spans.append((opened, index + 1))

    def hold(self, place: int) -> bool:
        """Whether the place lies inside brackets."""
        while self._index < len(self._spans) and self._spans[self._index][1] <= place:
            self._index += 1
        return self._index < len(self._spans) and self._spans[self._index][0] < place


_JOIN = re.compile(r",? (?:và|cùng với) |, ")
_VERBAL = joined(
    r"""(?:đề nghị|thông báo(?! kết quả| của| về)|xác nhận|cam kết|đề xuất|giải trình|mô tả|kê khai|
    thiết kế|hướng dẫn|quy định|tuyên bố|ủy quyền|uỷ quyền|đăng kiểm|bảo hiểm|bảo lãnh|kết quả|
    ý kiến|thông tin|nội quy|tiêu chuẩn|quy hoạch|dự án|chữ ký|hình|
    phụ lục(?! hợp đồng)|chứng nhận(?=[,;.]| và| hoặc|$)|
    căn cước|tóm tắt|
    khiếu nại|nhãn|tem|bảng|lịch|bài|mảnh|sách|bìa|mã số|chính sách|điều khoản|chương trình|
    quy trình|lệnh|sổ sách|mẫu biểu)(?!\w)"""
)
"""Names of papers that, joined to others, as often are verbs or parts."""
_COUNTED = re.compile(r"(?:bản (?:sao|gốc|chính|chụp)|\d{1,2}|một bản) ")
_ASKS = re.compile(
    r"(?:đơn|tờ khai|(?:giấy|văn bản|phiếu|công văn|tờ trình) (?:đề nghị|yêu cầu)|đề nghị|tờ trình)(?!\w)"
)
_SORT = re.compile(r"(?:tờ khai|đơn|giấy đề nghị|văn bản đề nghị) ")
_PARTS = re.compile(r"(?<!\w)(?:gồm|nội dung|nêu rõ|ghi rõ|trong đó|thể hiện)(?!\w)")
_EXTRACT = re.compile(r"trích (?:lục|sao)(?!\w)")
"""An extract or copy of several papers names them behind it."""
_APPROVES = re.compile(r"(?:văn bản|quyết định) (?:phê duyệt|chấp thuận|thẩm định|điều chỉnh)(?!\w)")
_APPROVED = re.compile(r"(?:kế hoạch|quy hoạch|dự án|đề án|báo cáo|thiết kế|phương án|dự toán)(?!\w)")
"""What is approved by the paper before the comma, and no paper beside it."""
_FURTHER = re.compile(r"(?:tài liệu|giấy tờ|hồ sơ|văn bản) (?:khác|có liên quan|liên quan)")
_GENERAL = re.compile(r"(?:tài liệu|giấy tờ|hồ sơ|văn bản)(?! (?:đề|ủy|uỷ|xác|thông|chấp))")
"""Papers in general and further ones beside them are one open-ended item."""
_SHORT = 24
_INTRODUCES = "giấy giới thiệu "
_WITH = re.compile(r"(?<!ban hành )kèm theo")
_BELONGS = re.compile(r"kèm theo|(?:này|nêu trên)(?!\w)")
_NO_OBJECT = frozenset(
    {"quy định", "dự án", "mẫu", "thiết kế", "kết quả", "ý kiến", "phụ lục", "tiêu chuẩn", "quy hoạch"}
)
_OBJECTS = _NO_OBJECT | {"kế hoạch", "phương án", "đề án", "chương trình", "dự toán"}
_OWN_NAME = re.compile(r"(?:văn bản|giấy|biên bản|hợp đồng|hóa đơn|đơn|tờ khai|bản vẽ)(?!\w)")
"""What is approved or reported on is no paper beside one whose name says what it is."""


def joined_papers(lowered: str, head: int, end: int) -> list[tuple[int, int]]:
    """Where one clause names a further paper of its own: end of the one before it, its start."""
    by_commas = "một trong" not in lowered[head:end] and not joined_by_or(lowered, head, end)
    parts = _PARTS.search(lowered, head, end)
    end = parts.start() if parts else end
    brackets = _Brackets(lowered, head, end)
    cuts: list[tuple[int, int]] = []
    left = head
    for match in _JOIN.finditer(lowered, head, end):
        begin = match.end()
        listed = by_commas or lowered.startswith(_INTRODUCES, begin)
        if brackets.hold(match.start()) or (match.group() == ", " and not listed):
            continue
        right = paper_at(lowered, begin, min(end, begin + 60))
        if right is None or not SHAPES.fullmatch(lowered, begin, right) or _VERBAL.match(lowered, right):
            continue
        if _stands_beside(lowered, (left, match.start()), (begin, right), end):
            cuts.append((match.start(), begin))
            left = right
    return cuts


def _stands_beside(lowered: str, left: tuple[int, int], right: tuple[int, int], end: int) -> bool:
    """Whether the right paper is one of its own, and no part of the left one or of its object."""
    start, stop = left
    begin, head = right
    if len(lowered[start : min(stop, start + 60)].split()) < 3:
        return False
    counted = _COUNTED.match(lowered, begin) is not None
    by_comma = lowered.startswith(",", stop) and not lowered.startswith(", và ", stop)
    if by_comma and lowered.startswith(("có ", "được "), begin):
        return False
    if by_comma and not counted and _asks_at_length(lowered, start, stop):
        return _same_name(lowered, start, begin)
    if by_comma and not counted and _EXTRACT.match(lowered, start):
        return False
    if by_comma and not counted and _APPROVES.match(lowered, start) and _APPROVED.match(lowered, head):
        return False
    if _BELONGS.search(lowered, head, min(end, head + 60)) and not counted:
        return False
    if _FURTHER.match(lowered, head) and _GENERAL.match(lowered, start) and stop - start < _SHORT:
        return False
    if counted or lowered.endswith("(nếu có)", start, stop):
        return True
    if _WITH.search(lowered, start, stop) or lowered.find(" thông qua ", start, stop) >= 0:
        return False
    own = PAPER_HERE.match(lowered, start)
    rest = own.end() if own else start
    while (adjoining := PAPER_HERE.match(lowered, rest + 1, stop)) is not None:
        rest = adjoining.end()
    objects = _OBJECTS if _OWN_NAME.match(lowered, head) else _NO_OBJECT
    return not any(_is_object(lowered, inner, objects) for inner in PAPER.finditer(lowered, rest, stop))


def _same_name(lowered: str, left: int, right: int) -> bool:
    """Whether two papers have one name for their sort (`tờ khai A, tờ khai B`)."""
    sort = _SORT.match(lowered, left)
    return sort is not None and lowered.startswith(sort.group(), right)


def _asks_at_length(lowered: str, start: int, stop: int) -> bool:
    """Whether a request tells in full what for: a paper behind a comma is part of that."""
    if not _ASKS.match(lowered, start) or lowered.find("mẫu", start, stop) >= 0:
        return False
    return len(lowered[start : min(stop, start + 80)].split()) > 5


def _is_object(lowered: str, paper: "re.Match[str]", others: frozenset[str]) -> bool:
    """Whether a paper word inside another paper's wording is its object, not where a rule is found."""
    before = lowered[max(0, paper.start() - 6) : paper.start()]
    return paper.group() not in others and not before.endswith(("theo ", "tại ", "của "))
