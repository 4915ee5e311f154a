"""Items of one dossier row: which papers it names, what only explains, what only introduces."""

import re
from typing import Literal

import attrs

from tthc.reading.dossier_rows import stripped
from tthc.reading.dossier_traits import is_certified, is_conditional
from tthc.reading.dossier_words import PAPER, PAPER_HERE, SHAPES, joined_by_or, paper_at

Role = Literal["document", "note", "heading", "introduction"]


@attrs.frozen
class Item:
    """One passage of a row. `head` is where a paper's own name begins; the flags are what its row lends it."""

    start: int
    end: int
    role: Role
    head: int = 0
    conditional: bool = False
    certified: bool = False


@attrs.frozen
class _Piece:
    start: int
    end: int
    marker: str


_MARKER = re.compile(
    r"(?:[-+*•●▪–·]{1,4}[ \t]*(?=\S)|\(?(?:[a-zđ]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]\.?\d{1,2}(?:\.\d)?|[IVX]{1,4})\)[!.]?[ \t]*"
    r"|\(?\d{1,2}(?:\.\d{1,2}){1,3}\.?[ \t]+|\d{1,2}[./][ \t]*(?=[^\W\d_])|[a-zđ]\.(?:\d\.?)?[ \t]*(?=[A-ZĐÀ-Ỹ])|[IVX]{1,4}\.[ \t]*(?=[A-ZĐÀ-Ỹ]))"
)
_LIST_BREAK = re.compile(
    r"(?:[;:.,][ \t]*\n?[ \t]*|\n[ \t]*)(?=[-+*•●▪–]{1,3}[ \t]*[^\W_(]|\(?(?:[a-zđ]|[ivx]{1,5}|\d{1,2}(?:\.\d{1,2})?)\)[ \t]*[^\W\d_]"
    r"|\d{1,2}\.(?:\d\.?)?[ \t]+[A-ZĐÀ-Ỹ]|[a-zđ]\.[ \t]+[A-ZĐÀ-Ỹ])"
)
_CONDITION_LEAD = re.compile(
    r"(?:riêng |ngoài ra,? |trong |ngoài các [^,;]{1,60}, )?(?:các |những )?(?:trường hợp|đối với|nếu|khi|riêng|ngoài|tùy|tuỳ|với|trừ)(?!\w)"
)
_THEN = re.compile(r"(?<!\w)thì(?!\w)")
_NEED_THEN = re.compile(
    r"(?<!\w)(?:phải|nộp|có|kèm|gồm|gửi|cung cấp|xuất trình|bổ sung|mang|là|thay bằng|thêm|cần)"
    r"(?: thêm| kèm theo| kèm| theo| bổ sung| cho [^,;.]{1,40})?(?!\w)"
)
_NEED = re.compile(
    r"(?<!\w)(?:phải có|phải là|nộp|phải kèm|kèm theo|gồm|phải gửi|cung cấp|xuất trình|bổ sung|cần có|cần|thêm)"
    r"(?: thêm| kèm theo| kèm| theo| bổ sung| cho [^,;.]{1,40})?(?!\w)"
)
_NEGATED = re.compile(r"(?<!\w)(?:không|chưa|khỏi|việc)(?: phải| cần| yêu cầu| được| bao)? ?$|sử dụng, ?$")
_SETS = re.compile(
    r"(?:\*\s*)?(?:(?:thành phần|số lượng)(?:,? số lượng)? hồ sơ ?: ?\(?\d|số lượng(?: hồ sơ)? ?(?::|là|gồm)? ?\(?\d|số bộ|số lượng hồ sơ)"
)
_OPERATION = re.compile(
    r"(?:bổ sung|thay đổi|cập nhật|cấp (?!có)|gia hạn|điều chỉnh|sửa đổi|đính chính|hiệu đính|thành lập|chuyển đổi|chấm dứt|thu hồi"
    r"|đăng ký (?:cập nhật|thay đổi|bổ sung|thành lập|lần đầu|mới|lại))(?!\w)"
)
_REFERENCE = re.compile(
    r"(?:[^\s;.,:]+ ){0,5}?(?:này|nêu trên|nói trên|trên đây|đó|ở trên)(?!\w)|(?:văn bản|giấy tờ|tài liệu|hồ sơ|chứng từ) (?:sau|dưới|như sau)|hồ sơ (?:về|trực|qua|đề nghị (?:cấp|đăng)|đăng ký|theo|tại|bằng|cho|đến|được|phải|của|thì|để|điện tử|gửi)|bản (?:sao|chính) (?:thì|để|phải)"
    r"|thông tin|dữ liệu|thủ tục|ý kiến|kết quả|hướng dẫn|thông báo (?:cho|bằng|đến)|kê khai|đăng ký|đề nghị|xác nhận|quy định|cam kết(?! )|văn bản (?:nêu|trả|thông báo|điện tử)|hồ sơ$|mẫu$|đơn vị|quyết định"
)
_REFERENCE_THEN = re.compile(
    r"(?:[^\s;.,:]+ ){0,5}?(?:này|nêu trên|nói trên|trên đây|đó|ở trên)(?!\w)|(?:văn bản|giấy tờ|tài liệu|hồ sơ|chứng từ) (?:sau|dưới|như sau)|(?:giấy tờ|tài liệu) (?:có )?liên quan để|hồ sơ (?:về|trực|qua|theo|tại|bằng|cho|đến|được|phải|của|thì|để|điện tử|gửi|đăng ký|đề nghị|xin|là)"
    r"|bản (?:sao|chính) (?:thì|để|phải)|thông tin|dữ liệu|ý kiến|hướng dẫn|thông báo (?:cho|bằng|đến)|kê khai|quy định|văn bản (?:nêu|trả|thông báo cho|điện tử)|hồ sơ$|mẫu$|thẻ$|(?:giấy tờ|tài liệu) (?:để|phải|thì|trên|là)|giấy tờ$"
)
_ONE_OF_LIST = re.compile(
    r"một trong (?:các|những|số|hai|ba|bốn|năm|\d)[^:;]{0,90}:|ít nhất (?:một|01)[^:;]{0,90}:|một trong (?:các|những|số) [^:;.]{0,40}(?:sau|như)(?: đây)?(?!\w)"
)
_CONTENTS = re.compile(
    r"(?:nội dung|thông tin|gồm|phần|nêu|thể hiện|ghi|mô tả|làm rõ|yêu cầu|chi tiết|tối thiểu)[^:;.]{0,60}:|nêu rõ|ghi rõ|thể hiện rõ|trong đó"
)
_PLURAL = re.compile(r"(?:bản (?:sao|chính|gốc)[^:;]{0,60} )?(?:các|những) ")
_GENERIC_SET = re.compile(
    r"(?:văn bản (?:sau|dưới)|giấy tờ|tài liệu|hồ sơ(?! (?:thiết kế|kỹ thuật|dự án|phương án|quy hoạch|khảo sát|hoàn công|năng lực))|giải trình hoặc|văn bản, |chứng từ|thành phần)(?!\w)"
)
_SENTENCE = re.compile(r"\.[)”\"]?\s+(?=[A-ZĐÀ-Ỹ(“\"*])|\n")
_ABBREVIATED = re.compile(r"(?:(?<!\w)[A-ZĐ]|TP|Tp|ThS|TS|PGS|GS|St|No|Co|Ltd|Mr|v\.v)$")
_WHOLE_SET = re.compile(
    r"(?:thành phần |bộ )?hồ sơ(?! (?:thiết kế|kỹ thuật|dự án|phương án|quy hoạch|khảo sát|hoàn công|năng lực|dự thầu|mời|bệnh|địa chính|pháp lý|nhân sự|về))"
    r"[^:;.]{0,160}?(?<!\w)(?:bao )?gồm(?: có)?(?!\w) ?:?"
)
_BY_REFERENCE = re.compile(
    r"(?:các )?(?:giấy tờ|tài liệu|thành phần|hồ sơ)[^.;]{0,25}(?:quy định|nêu|như|tương ứng)"
)
_STATEMENT = re.compile(
    r"(?:giấy tờ|bản (?:sao|chụp|điện tử|chính)?|hồ sơ|tài liệu|văn bản)(?!\w)[^;:.]*?(?<!\w)(?:phải (?:được|bảo|đảm|là|có (?:chữ|đóng|xác)|hợp)|áp dụng như|nộp (?:trực|qua|kèm)|được (?:nộp|lập thành|gửi|hợp pháp hóa|làm|đóng))(?!\w)"
    r"|hồ sơ[^;:.]*? có giá trị(?!\w)"
)
_SPOKEN = re.compile(
    r"(?:đề nghị|thông báo|xác nhận|cam kết|kê khai|hướng dẫn|quy định|mô tả|giải trình|tuyên bố)(?!\w)"
)
_FORM_NUMBER = re.compile(r"mẫu(?: đơn)?(?: số)? ?[\w.\-/]{1,14}")
_LISTS = re.compile(r"gồm(?: có)? ?:")
_OPENS_CASE = re.compile(r":\s+(?=(?:Trường hợp|Đối với|Trong trường hợp)\s)")
_NOTE_OPENING = re.compile(
    r"(?:(?:trong|từ|kể từ) lần|yêu cầu (?:doanh|tổ chức|người|cá nhân)|\*? ?lưu ý|ghi chú|chú ý|số lượng|số bộ|hồ sơ (?:được|phải|lập|nộp|gửi|đóng|này|là|kèm|do|trực|điện)|thành phần hồ sơ ?:? ?\(?\d|\d+ ?(?:\([^)]*\) ?)?bộ|bản sao (?:các )?(?:giấy tờ )?(?:nêu|quy định|phải|là)"
    r"|người [^;.]{0,80}? (?:chịu trách|phải|có trách|có thể|được|không|thực hiện|khi|đề nghị|nộp|kê khai)|cơ quan [^;.]{0,60}? (?:có trách|không|tiếp|thực|tra|khai|sử|kiểm|tự|yêu)"
    r"|tổ chức,? [^;.]{0,60}? (?:chịu trách|phải|có trách|có thể|được|không|nộp|gửi|kê khai|lựa)|(?:các |những )?(?:giấy tờ|tài liệu|văn bản|thành phần hồ sơ|bản sao|hồ sơ)(?:, [^,;.]{1,20})? [^;.:]{0,60}?(?:nêu trên|nói trên|trên|này|tiếng nước ngoài)(?:,| nếu| phải| là| được| có thể| do) ?[^;]*?(?:phải|được|là|nếu|thì)(?!\w)|thời hạn|lệ phí|phí|mức|địa điểm|cách thức|không (?:quy định|có|yêu|phải)|việc )"
)
_PREDICATE = re.compile(
    r"(?<!\w)(?:thì|chịu trách nhiệm|có trách nhiệm|phải|không phải|được (?:thay|sử|miễn|nộp|lập|gửi)|có thể|thực hiện theo|không|có quyền|được lựa chọn|lựa chọn)(?!\w)"
)
_EXPLAINS = re.compile(
    r"trong (?!trường)|(?:[^\s]+ ){1,6}?(?:này|nêu trên|nói trên|trên)(?!\w)"
    r"|[^;.]*?(?<!\w)(?:phải|cần|thì|có giá trị|có thể|không|được (?:lập|thể hiện|đóng|ký|sử dụng|coi|dịch|gửi|nộp|thay|hợp pháp)|do [^;.]{1,40} (?:lập|cấp|ký)|gồm|là)(?!\w)"
)


def row_items(text: str, lowered: str, start: int, end: int) -> tuple[Item, ...]:
    """The items of the row whose name cell is `start` to `end`, in order, not overlapping."""
    builder = _Builder(text, lowered)
    for piece in _pieces(text, start, end):
        builder.piece(piece)
    return builder.finish()


def leading_marker(text: str, start: int, end: int) -> tuple[int, str]:
    """Where a row's wording begins behind its list markers, and the last marker's class ("" for none)."""
    return _strip_markers(text, start, end)


def offers_choice(lowered: str, start: int, end: int) -> bool:
    """Whether a wording says that one of the papers below it is enough."""
    return _ONE_OF_LIST.search(lowered, start, end) is not None


def _strip_markers(text: str, start: int, end: int) -> tuple[int, str]:
    """Where the wording begins behind its markers, and the last marker's class."""
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
    return "i" if bare in {"ii", "iii", "iv", "vi", "vii", "viii", "ix", "i"} else "a"


def _pieces(text: str, start: int, end: int) -> list[_Piece]:
    """The row cut where a list marker stands behind punctuation or at a line's start."""
    cuts = [start]
    cuts += [m.end() for m in _LIST_BREAK.finditer(text, start, end) if not _in_reference(text, m)]
    pieces = []
    for index, cut in enumerate(cuts):
        stop = cuts[index + 1] if index + 1 < len(cuts) else end
        begin, marker = _strip_markers(text, cut, stop)
        begin, stop = stripped(text, begin, stop)
        if begin < stop:
            pieces.append(_Piece(begin, stop, marker))
    return pieces


_REFERENCE_BEFORE = re.compile(r"(?:điểm|khoản|mục|điều|Điều|Khoản|Điểm|Mục) [\w.,() ]{1,20}$")


def _in_reference(text: str, match: "re.Match[str]") -> bool:
    """`điểm a, b) khoản 2` is no list."""
    if text[match.start()] != ",":
        return False
    return True if _REFERENCE_BEFORE.search(text, max(0, match.start() - 30), match.start()) else False


class _Builder:
    """Takes the pieces of one row in order and gathers its items."""

    def __init__(self, text: str, lowered: str) -> None:
        self._text = text
        self._lowered = lowered
        self._items: list[Item] = []
        self._absorb: str | None = None
        self._marker = ""
        self._beside = False
        self._enumerates = False
        self._lent_condition = False
        self._lent_certified = False

    # -- pieces

    def piece(self, piece: _Piece) -> None:
        """Take in one list piece."""
        start, end, lowered = piece.start, piece.end, self._lowered
        if self._absorb is not None and (not self._absorb or piece.marker != self._absorb):
            self._extend(end)
            return
        self._absorb = None
        self._enumerates = False
        self._beside = bool(piece.marker) and piece.marker == self._marker
        self._marker = piece.marker
        if self._text[end - 1] == ":":
            self._lead(piece)
            return
        before = len(self._items)
        self._clauses(start, end)
        added = [item for item in self._items[before:] if item.role == "document"]
        if added and _ONE_OF_LIST.search(lowered, start, end) and self._text[end - 1] in ":":
            self._absorb = piece.marker

    def _lead(self, piece: _Piece) -> None:
        """A piece that ends in a colon: alternatives, a paper with contents, or an introduction."""
        start, end, lowered = piece.start, piece.end, self._lowered
        head, conditional = self._head(start, end)
        if _ONE_OF_LIST.search(lowered, start, end) and not _CONDITION_LEAD.match(lowered, start):
            self._add(start, end, head if head is not None else start, False)
            self._absorb = piece.marker
        elif (
            head is not None
            and not _GENERIC_SET.match(lowered, head)
            and (_CONTENTS.search(lowered, head, end))
        ):
            self._add(start, end, head, conditional)
            self._absorb = piece.marker
        elif (
            head is not None
            and not conditional
            and not _GENERIC_SET.match(lowered, head)
            and not _PLURAL.match(lowered, start)
        ):
            self._add(start, end, head, False)
        else:
            if "nếu có" in lowered[start:end]:
                self._lent_condition = True
            if is_certified(lowered[start:end]):
                self._lent_certified = True
            role: Role = "heading" if _CONDITION_LEAD.match(lowered, start) else "introduction"
            self._items.append(Item(start, end, role))

    # -- clauses

    def _clauses(self, start: int, end: int) -> None:
        inherited = False
        carried: int | None = None
        clauses = _split(self._text, start, end)
        for number, (clause_start, clause_end, after_sentence) in enumerate(clauses):
            if carried is not None:
                clause_start, carried = carried, None
            if (
                number + 1 < len(clauses)
                and not clauses[number + 1][2]
                and self._waits(clause_start, clause_end)
            ):
                carried = clause_start
                continue
            begin, _ = _strip_markers(self._text, clause_start, clause_end)
            begin, stop = stripped(self._text, begin, clause_end)
            if sum(map(str.isalpha, self._text[begin : min(stop, begin + 12)])) < 2:
                continue
            if after_sentence:
                inherited = False
            inherited = self._clause(begin, stop, after_sentence, inherited) or inherited
            self._beside = False

    def _waits(self, start: int, end: int) -> bool:
        """Whether a condition stands alone before a semicolon, so that what it asks for comes behind."""
        start, _ = _strip_markers(self._text, start, end)
        if (
            start >= end
            or not _CONDITION_LEAD.match(self._lowered, start)
            or _THEN.search(self._lowered, start, end)
        ):
            return False
        return self._conditional_head(start, end) is None and ":" not in self._lowered[start:end]

    def _clause(self, start: int, end: int, after_sentence: bool, inherited: bool) -> bool:
        """Take in one clause; true where the condition that opens it holds for the next ones too."""
        lowered = self._lowered
        current = self._items[-1] if self._items and self._items[-1].role == "document" else None
        opens_with_or = lowered.startswith(("hoặc ", "và/hoặc "), start)
        if _SETS.match(lowered, start):
            self._items.append(Item(start, end, "note"))
            return False
        head, conditional = self._head(start, end)
        if head is not None and conditional and (colon := self._heading_end(start, head)):
            self._items.append(Item(start, colon, "heading"))
            start, conditional, current = colon, False, None
            start, end = stripped(self._text, start, end)
        if (
            head is not None
            and not conditional
            and self._items
            and not self._beside
            and _SPOKEN.match(lowered, head)
        ):
            head = None
        if (
            current is not None
            and head is not None
            and _FORM_NUMBER.fullmatch(lowered, current.start, current.end)
        ):
            self._items[-1] = attrs.evolve(current, end=end, head=head)
            return False
        if current is not None:
            absorbed = (
                not self._beside and not conditional and (self._enumerates or self._absorbs(current, start))
            )
            explains = after_sentence and head is not None and not conditional and self._explains(start, end)
            if head is None or opens_with_or or absorbed or explains:
                self._extend(end)
                self._enumerates = self._enumerates or (
                    explains and _LISTS.search(lowered, start, end) is not None
                )
                return False
        if head is None:
            opened = _OPENS_CASE.search(self._text, start, end)
            if opened is None:
                self._without_paper(start, end)
                return False
            self._items.append(Item(start, opened.start() + 1, "introduction"))
            return self._clause(opened.end(), end, after_sentence, inherited)
        if not conditional and (whole := _WHOLE_SET.match(lowered, start, end)):
            rest, _ = _strip_markers(self._text, whole.end(), end)
            if _BY_REFERENCE.match(lowered, rest, end) or paper_at(lowered, rest, end) is None:
                self._items.append(Item(start, end, "note"))
                return False
            self._items.append(Item(start, whole.end(), "introduction"))
            return self._clause(rest, end, after_sentence, inherited)
        self._conjuncts(start, end, head, conditional or inherited)
        return conditional

    def _heading_end(self, start: int, head: int) -> int | None:
        """Where a case heading ends that stands in the row before its papers (`Đối với X, gồm: …`)."""
        colon = self._lowered.rfind(":", start, head)
        if colon > 0 and self._lowered[start:colon].rstrip().endswith("gồm"):
            return colon + 1
        return None

    def _head(self, start: int, end: int) -> tuple[int | None, bool]:
        """Where the paper's name begins, and whether a condition with a duty stands before it."""
        lowered = self._lowered
        if _CONDITION_LEAD.match(lowered, start + (lowered[start] == "(")):
            return self._conditional_head(start, end), True
        if _OPERATION.match(lowered, start) and "mẫu" not in lowered[start:end]:
            return None, False
        if _NOTE_OPENING.match(lowered, start):
            return None, False
        head = paper_at(lowered, start, end)
        if head is None:
            colon = lowered.find(":", start, min(end, start + 80))
            if colon > 0 and (named := paper_at(lowered, colon + 1, end)) is not None:
                return named, False
        if head is None and (needed := self._conditional_head(start, end)) is not None:
            if _THEN.search(lowered, start, needed):
                return needed, True
        if head is not None and _STATEMENT.match(lowered, head, end):
            return None, False
        return head, False

    def _conditional_head(self, start: int, end: int) -> int | None:
        """The paper that a sentence of condition and duty asks for (`trường hợp … thì phải nộp …`)."""
        lowered = self._lowered
        then = _THEN.search(lowered, start, end)
        needs, begin = (_NEED_THEN, then.end()) if then else (_NEED, start + 4)
        except_ = lowered.find("trừ trường hợp", begin, end)
        for need in needs.finditer(lowered, begin, except_ if except_ > 0 else end):
            head = paper_at(lowered, need.end(), end)
            reference = _REFERENCE_THEN if then else _REFERENCE
            if _NEGATED.search(lowered, max(start, need.start() - 14), need.start()):
                continue
            if head is not None and head - need.end() < 60 and not reference.match(lowered, head, end):
                return head
        colon = lowered.find(":", start, end)
        return paper_at(lowered, colon + 1, end) if 0 < colon < end and not then else None

    def _absorbs(self, current: Item, start: int) -> bool:
        """Whether the papers that follow are alternatives or contents of the current one."""
        if _ONE_OF_LIST.search(self._lowered, current.start, start):
            return True
        if _GENERIC_SET.match(self._lowered, current.head):
            return False
        contents = _CONTENTS.search(self._lowered, current.head, start)
        return contents is not None and ":" in self._lowered[contents.start() : start]

    def _explains(self, start: int, end: int) -> bool:
        return _EXPLAINS.match(self._lowered, start, end) is not None

    def _without_paper(self, start: int, end: int) -> None:
        """A clause that names no paper and has none before it in the row."""
        lowered, last = self._lowered, self._items[-1] if self._items else None
        if last is not None and last.role == "note":
            self._items[-1] = attrs.evolve(last, end=end)
        elif _NOTE_OPENING.match(lowered, start) or _PREDICATE.search(lowered, start, end):
            self._items.append(Item(start, end, "note"))
        elif _CONDITION_LEAD.match(lowered, start + (lowered[start] == "(")) or _OPERATION.match(
            lowered, start
        ):
            self._items.append(Item(start, end, "heading"))
        else:
            self._add(start, end, start, False)

    # -- papers joined in one clause

    def _conjuncts(self, start: int, end: int, head: int, conditional: bool) -> None:
        if "một trong" in self._lowered[start:head]:
            self._add(start, end, head, conditional)
            return
        cuts = _conjunct_cuts(self._lowered, head, end)
        ends = [cut for cut, _ in cuts] + [end]
        starts = [start] + [begin for _, begin in cuts]
        last = starts[-1]
        if not conditional and cuts:
            conditional = is_conditional(self._lowered[last:end], 0)
        for begin, stop in zip(starts, ends, strict=True):
            own = head if begin == start else paper_at(self._lowered, begin, stop)
            self._add(begin, stop, own if own is not None else begin, conditional)

    # -- building

    def _add(self, start: int, end: int, head: int, conditional: bool) -> None:
        prefix = self._lowered.find(":", start, min(head, end))
        if prefix > 0 and is_certified(self._lowered[start:prefix]):
            self._lent_certified = True
        self._items.append(
            Item(
                start,
                end,
                "document",
                max(start, min(head, end)),
                conditional or self._lent_condition,
                self._lent_certified,
            )
        )

    def _extend(self, end: int) -> None:
        if self._items:
            self._items[-1] = attrs.evolve(self._items[-1], end=end)

    def finish(self) -> tuple[Item, ...]:
        """The items with closing punctuation cut off."""
        closed = []
        for item in self._items:
            if item.role == "document" and self._text[item.end - 1] == ":" and len(self._items) == 1:
                if _ONE_OF_LIST.search(self._lowered, item.start, item.end):
                    item = attrs.evolve(item, role="introduction")
            end = item.end
            while end > item.start and (self._text[end - 1].isspace() or self._text[end - 1] in ";,.:"):
                end -= 1
            if end > item.start:
                closed.append(attrs.evolve(item, end=end, head=min(item.head, end)))
        return tuple(closed)


def _split(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Clauses between semicolons and sentence ends outside brackets; true where one opens a sentence."""
    closed = _bracketed(text, start, end)
    cuts: list[tuple[int, int, bool]] = []
    position = text.find(";", start, end)
    while position >= 0:
        cuts.append((position, position + 1, False))
        position = text.find(";", position + 1, end)
    for match in _SENTENCE.finditer(text, start, end):
        if not _ABBREVIATED.search(text, max(start, match.start() - 4), match.start()):
            cuts.append((match.start(), match.end(), True))
    clauses, begin, sentence, index = [], start, False, 0
    for cut_start, cut_end, opens in sorted(cuts):
        while index < len(closed) and closed[index][1] <= cut_start:
            index += 1
        if index < len(closed) and closed[index][0] < cut_start or cut_start < begin:
            continue
        clauses.append((begin, cut_start, sentence))
        begin, sentence = cut_end, opens
    clauses.append((begin, end, sentence))
    return clauses


def _bracketed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Outermost bracketed stretches, in order; an unclosed bracket brackets nothing."""
    spans: list[tuple[int, int]] = []
    stack: list[int] = []
    for index in range(start, end):
        character = text[index]
        if character in "(“":
            stack.append(index)
        elif character in ")”" and stack:
            opened = stack.pop()
            while spans and spans[-1][0] > opened:
                spans.pop()
            spans.append((opened, index + 1))
    return spans


_JOIN = re.compile(r",? (?:và|cùng với) |, ")
_OBJECT_HEAD = re.compile(
    r"(?:danh sách|danh mục|bảng|bản kê|thông tin|mẫu|tài liệu chứng minh|giấy tờ chứng minh|giải trình|đơn|tờ khai|đề nghị|phiếu|báo cáo|giấy đề nghị|văn bản (?:đề nghị|yêu cầu|thông báo|xác nhận|ủy quyền|chứng minh)|thông báo|hợp đồng|tờ trình|giấy xác nhận|quyết định|xác nhận|công văn|bản thuyết minh|thuyết minh|giấy chứng nhận|giấy phép|nghị quyết|biên bản)"
)
_VERBAL = re.compile(
    r"(?:đề nghị|thông báo(?! kết quả| của| về)|xác nhận|cam kết|đề xuất|giải trình|mô tả|kê khai|thiết kế|hướng dẫn|quy định|tuyên bố|ủy quyền|uỷ quyền"
    r"|đăng kiểm|bảo hiểm|bảo lãnh|kết quả|ý kiến|thông tin|nội quy|tiêu chuẩn|quy hoạch|dự án|chữ ký|hình|cơ cấu|căn cước|tóm tắt|khiếu nại"
    r"|nhãn|tem|bảng|lịch|bài|mảnh|sách|bìa|mã số|chính sách|điều khoản|chương trình|quy trình|lệnh|sổ sách)(?!\w)"
)
_STRONG = re.compile(r"(?:bản (?:sao|gốc|chính|chụp)|\d{1,2}|01|một bản) ")


_PARTS = re.compile(r"(?<!\w)(?:gồm|nội dung|nêu rõ|ghi rõ|trong đó|thể hiện)(?!\w)")


def _conjunct_cuts(lowered: str, head: int, end: int) -> list[tuple[int, int]]:
    """Where one clause names a further paper of its own: end of the one, start of the next."""
    commas = "một trong" not in lowered[head:end] and not joined_by_or(lowered, head, end)
    cuts: list[tuple[int, int]] = []
    left = head
    contents = _PARTS.search(lowered, head, end)
    end = contents.start() if contents else end
    brackets = _bracketed(lowered, head, end)
    for match in _JOIN.finditer(lowered, head, end):
        if any(a < match.start() < b for a, b in brackets):
            continue
        if match.group() == ", " and not commas:
            continue
        begin = match.end()
        right = paper_at(lowered, begin, min(end, begin + 60))
        if right is None or not SHAPES.fullmatch(lowered, begin, right) or _VERBAL.match(lowered, right):
            continue
        if not _own_paper(lowered, left, match.start(), begin, right, end):
            continue
        cuts.append((match.start(), begin))
        left = right
    return cuts


def _own_paper(lowered: str, left: int, left_end: int, begin: int, right: int, end: int) -> bool:
    """Whether the right paper stands beside the left one and is not a part of its object."""
    words_left = lowered[left:left_end].split()
    if len(words_left) < 3:
        return False
    if _REFERENCE_TAIL.search(lowered, right, min(end, right + 60)) and not _STRONG.match(lowered, begin):
        return False
    if _STRONG.match(lowered, begin):
        return True
    own = PAPER_HERE.match(lowered, left)
    rest = own.end() if own else left
    while (adjoining := PAPER_HERE.match(lowered, rest + 1, left_end)) is not None:
        rest = adjoining.end()
    return not any(_is_object(lowered, inner) for inner in PAPER.finditer(lowered, rest, left_end))


_NO_OBJECT = frozenset(
    {"quy định", "dự án", "mẫu", "thiết kế", "kết quả", "ý kiến", "phụ lục", "tiêu chuẩn", "quy hoạch"}
)


def _is_object(lowered: str, paper: "re.Match[str]") -> bool:
    """Whether a paper word inside another paper's wording is its object, not where a rule is found."""
    before = lowered[max(0, paper.start() - 6) : paper.start()]
    return paper.group() not in _NO_OBJECT and not before.endswith(("theo ", "tại ", "của "))


_REFERENCE_TAIL = re.compile(r"kèm theo|(?:này|nêu trên)(?!\w)")
