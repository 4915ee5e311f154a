"""The outline of a section: Bước, list items, headings that open what stands below, paragraphs.

Published texts come in two shapes. In one every line is a paragraph or an item; in the other lines
are broken at a fixed width in the middle of sentences, and several items may stand on one line.
Both are brought to blocks here: broken lines are joined, items on one line are parted. Offsets
always count in the text as given.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from statistics import median
from typing import Literal

import attrs

from tthc.model import Block

_UPPER = "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
_BULLETS = r"[-+*•●▪◦♦–—>\uf0fc\uf0b7\uf0a7]"
_STEP_WORD = r"(?:Bước|BƯỚC|bước)[ \t]{0,3}(?:thứ[ \t])?"
_STEP_NUMBER = r"(?P<step>\d{1,2}(?:\.\d{1,2})?[a-z]?|[IVX]{1,4}\b|nhất\b|một\b|hai\b|ba\b|bốn\b|năm\b|sáu\b)"

# The end of a marker tells a heading ("Bước 2:", "Bước 2. Thẩm định") from a mention ("Bước 2 xét duyệt").
_STEP = re.compile(
    _STEP_WORD
    + _STEP_NUMBER
    + rf"[ \t]?(?:\([^()\n]{{1,80}}\)[ \t]?)?(?:[:.)/–-]+|(?=[ \t]*\n|[ \t]*$|[ \t]+[{_UPPER}]))"
)
_BULLET_RUN = re.compile(rf"(?:\(\*{{1,3}}\)|{_BULLETS}{{1,6}}\)?)[ \t]*")
_ENUMERATOR = re.compile(
    r"(?:\((?P<paren>\d{1,2}|[a-zđ]|[ivx]{1,4})\)"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})(?:[.)](?!\d)|(?<=\.\d)(?=[ \t])|(?<=\.\d\d)(?=[ \t]))"
    r"|(?P<letter>[a-zđA-EĐ]\d?(?:\.\d)?|[ivx]{1,4}|[IVX]{1,4})[.)])[ \t]*"
)
_INLINE = re.compile(
    rf"(?<=[.;:,])[ \t]*(?=(?:(?<=[ \t]){_BULLETS}{{1,5}}[ \t]*|[a-zđ]\)[ \t]*)?"
    rf"{_STEP_WORD}\d{{1,2}}(?:\.\d)?[ \t]?[:.])"
    r"|(?<!tại)(?<!theo)(?<!ở)(?<!từ)(?<!của)(?<!đến)(?<!và)(?<=\w)[ \t]+(?=Bước[ \t]\d{1,2}[ \t]?:)"
    rf"|[ \t]+(?={_BULLETS}{{1,3}}[ \t]*Bước[ \t]\d{{1,2}}[ \t]?:)"
    rf"|(?<=[.;:])(?=\*[ \t]*[{_UPPER}])"
    rf"|(?<=[.;:])[ \t]+(?={_BULLETS}{{1,5}}[ \t]*[{_UPPER}])"
)
_LOST_COLON = re.compile(
    r"\s*[*+-]*\s*(?P<title>Trường hợp (?:đăng ký|nộp|gửi|thực hiện)[^.,;:\n]{5,70}?[a-zà-ỹ])"
    r"(?=[ \t]+(?:Người|Tổ chức|Cá nhân|Doanh nghiệp|Nhà đầu tư|Chủ)[ \t][a-zà-ỹđ])"
)
_OPEN_END = re.compile(
    r"(?:[,(/–-]|(?:^|\s)(?:và|hoặc|của|cho|tại|theo|từ|đến|do|là|về|các|để|với|trong|sau|trước|số|"
    r"khi|bằng))$"
)
_WORD_NUMBERS = {"nhất": "1", "một": "1", "hai": "2", "ba": "3", "bốn": "4", "năm": "5", "sáu": "6"}
_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6", "VII": "7", "VIII": "8"}
_CASE = re.compile(r"\s*(?:Trường hợp|Đối với|Nếu)\b")
# A time in brackets at the end makes a title of an item ("Thẩm định hồ sơ (05 ngày làm việc)").
_TIMED = re.compile(r"\([\d.,/ ]{1,8}\s*(?:ngày|giờ|phút|tháng)[^()]{0,20}\)\Z", re.IGNORECASE)
_MAX_TITLE = 110


@attrs.frozen
class _Piece:
    """A run of text that makes one block, with what its marker says."""

    start: int
    end: int
    marker: str
    key: tuple[str, ...]
    step: str | None
    title: bool
    text: str

    @property
    def opens(self) -> bool:
        return self.text.endswith(":")


@attrs.frozen
class _Open:
    """A block that later ones may stand under."""

    index: int
    key: tuple[str, ...]
    opens: bool
    case: bool


def read_outline(text: str) -> tuple[Block, ...]:
    """The blocks of a section's text in order; each non-blank character lies in exactly one."""
    pieces = [_piece(text, start, end) for start, end in _joined(text, list(_lines(text)))]
    return _nest([piece for piece in pieces if piece])


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Bounds of the non-blank lines, white space at both ends cut off, items of one line parted."""
    at = 0
    for line in text.split("\n"):
        start = at
        at += len(line) + 1
        if not line.strip():
            continue
        for cut in _cuts(line):
            if cut.start() > start - (at - len(line) - 1):
                yield from _trimmed(text, start, at - len(line) - 1 + cut.start())
                start = at - len(line) - 1 + cut.end()
        yield from _trimmed(text, start, at - 1)


def _cuts(line: str) -> list[re.Match[str]]:
    """Where a line is parted: before items in it, and behind a case title that lost its colon."""
    cuts = list(_INLINE.finditer(line))
    title = _LOST_COLON.match(line)
    if title and (gap := re.compile(r"[ \t]+").match(line, title.end("title"))):
        cuts.append(gap)
        cuts.sort(key=lambda cut: cut.start())
    return cuts


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    raw = text[start:end]
    left = len(raw) - len(raw.lstrip())
    right = len(raw.rstrip())
    if left < right:
        yield start + left, start + right


def _joined(text: str, lines: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Lines put together where a sentence was broken between them."""
    if not lines:
        return
    broken = [a for a, b in pairwise(lines) if _runs_on(text, a, b)]
    width = median(end - start for start, end in broken) if len(broken) >= 3 else 0
    hard = len(broken) * 4 >= len(lines) and width >= 40
    start, end = lines[0]
    for before, line in pairwise(lines):
        full = hard and before[1] - before[0] >= 0.8 * width
        if _runs_on(text, before, line) or (full and _may_run_on(text, before, line)):
            end = line[1]
        else:
            yield start, end
            start, end = line
    yield start, end


def _runs_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """Whether a line goes on with the sentence of the line before: it starts small after an open end."""
    if text[before[1] - 1] in ".;:!?" or _is_title(text, before[0]):
        return False
    first = text[line[0]]
    tail = text[max(before[0], before[1] - 8) : before[1]]
    if _OPEN_END.search(tail):
        return not _marked(text, line) or first.isdigit()
    return first.islower() and not _marked(text, line)


def _may_run_on(text: str, before: tuple[int, int], line: tuple[int, int]) -> bool:
    """In text broken at a fixed width also a capital, a digit or a bracket may go on with the sentence."""
    return text[before[1] - 1] not in ".;:!?" and not _is_title(text, before[0]) and not _marked(text, line)


def _marked(text: str, line: tuple[int, int]) -> bool:
    return any(rule.match(text, line[0], line[1]) for rule in (_BULLET_RUN, _ENUMERATOR, _STEP))


def _is_title(text: str, start: int) -> bool:
    """Whether a line carries the portal's own list mark, by which it titles a case or a part."""
    return text[max(0, start - 3) : start] in ("\n  ", "  ") and text.startswith("* ", start)


def _piece(text: str, start: int, end: int) -> _Piece | None:
    title = _is_title(text, start)
    at, bullets = start, ""
    key: tuple[str, ...] = ("paragraph",)
    while (run := _BULLET_RUN.match(text, at, end)) and run.end() > at:
        bullets += run.group().strip()
        at = run.end()
    if bullets:
        key = ("bullet", bullets[1:] if title else bullets)
    numbered = _ENUMERATOR.match(text, at, end)
    step = _STEP.match(text, numbered.end() if numbered else at, end)
    if step:
        at = step.end()
        number = step["step"]
        number = _WORD_NUMBERS.get(number) or _ROMAN.get(number) or number
        return _Piece(
            start, end, text[start:at].strip(), ("step", str(number.count("."))), number, title, text[at:end]
        )
    if numbered and numbered.end() < end:
        at = numbered.end()
        key = _enumerator_key(numbered)
    if at >= end and not bullets:
        return None
    return _Piece(start, end, text[start:at].strip(), key, None, title, text[at:end])


def _enumerator_key(match: re.Match[str]) -> tuple[str, ...]:
    if match["number"]:
        return ("number", str(match["number"].count(".")))
    letter = match["letter"] or match["paren"]
    shape = (
        "number"
        if letter.isdigit()
        else "roman"
        if len(letter) > 1 and letter.strip("ivxIVX") == ""
        else "letter"
    )
    return (
        shape,
        "upper" if letter[0].isupper() else "lower",
        "(" if match["paren"] else "",
        str(len(letter) > 1),
    )


def _nest(pieces: list[_Piece]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    stack: list[_Open] = []
    step: str | None = None
    for index, piece in enumerate(pieces):
        after = pieces[index + 1] if index + 1 < len(pieces) else None
        _close(stack, piece, after)
        if piece.title or (not any(entry.key[0] == "step" for entry in stack)):
            step = None
        step = piece.step or step
        opens = piece.opens or bool(piece.step) or piece.title or _titles(piece, after)
        opens = opens or _goes_with(pieces, blocks, stack, piece)
        parent = stack[-1].index if stack else None
        blocks.append(
            Block(
                start=piece.start,
                end=piece.end,
                kind=_kind(piece, opens and not (piece.text[-1:] in ".;" and not piece.step)),
                level=len(stack),
                parent=parent,
                step=step,
                marker=piece.marker,
            )
        )
        stack.append(
            _Open(
                index,
                ("title",) if piece.title and not piece.step else piece.key,
                opens,
                bool(_CASE.match(piece.text)),
            )
        )
    return tuple(blocks)


def _close(stack: list[_Open], piece: _Piece, after: _Piece | None) -> None:
    """Take from the stack what does not hold the next block."""
    if piece.title:
        # Steps that the portal titles stand beside one another, below a title that holds them all.
        stack.clear()
        return
    if piece.step:
        _pop_to(stack, lambda entry: entry.key[0] == "step" and entry.key[1] >= piece.key[1])
        while stack and not (stack[-1].opens or stack[-1].key[0] in ("title", "step")):
            stack.pop()
        return
    if _restarts(piece, after):
        _pop_to(stack, lambda entry: entry.key[0] == "step")
        _pop_to(stack, lambda entry: entry.key == piece.key)
        return
    bottom = max((i for i, entry in enumerate(stack) if entry.key[0] in ("step", "title")), default=-1)
    inner = stack[bottom + 1 :]
    if piece.key[0] == "paragraph":
        while inner and not (inner[-1].opens and not (inner[-1].key == piece.key and piece.opens)):
            inner.pop()
    else:
        same = next((i for i, entry in enumerate(inner) if _beside(entry, piece)), None)
        inner = inner[:same] if same is not None else inner
        # A list under a paragraph that is a whole sentence stands beside it.
        while inner and not inner[-1].opens and inner[-1].key[0] == "paragraph":
            inner.pop()
    stack[bottom + 1 :] = inner


def _beside(entry: _Open, piece: _Piece) -> bool:
    """Whether an item stands on one level with an open one: same mark, or a starred case after a case."""
    if entry.key == piece.key:
        return True
    return bool(entry.opens and entry.case and piece.key == ("bullet", "*") and _CASE.match(piece.text))


def _pop_to(stack: list[_Open], found: Callable[[_Open], bool]) -> None:
    """Cut the stack at the first entry that answers the question."""
    for index, entry in enumerate(stack):
        if found(entry):
            del stack[index:]
            return


def _restarts(piece: _Piece, after: _Piece | None) -> bool:
    """Whether a line heads a new run of steps: the next block is a first Bước."""
    return bool(after and after.step == "1" and not after.title and len(piece.text) < 4 * _MAX_TITLE)


def _titles(piece: _Piece, after: _Piece | None) -> bool:
    """Whether a numbered line without closing mark is the title of what stands below it."""
    return bool(
        after
        and (
            piece.key[0] in ("number", "letter", "roman")
            or _CASE.match(piece.text)
            or (piece.key[0] == "bullet" and _TIMED.search(piece.text))
        )
        and len(piece.text) <= _MAX_TITLE
        and piece.text[-1:] not in (".", ";", ",")
        and piece.text[:1].isupper()
        and (after.key != piece.key or _CASE.match(piece.text))
    )


def _goes_with(pieces: list[_Piece], blocks: list[Block], stack: list[_Open], piece: _Piece) -> bool:
    """Whether a case that tells its first act at once stands beside one that opens a list."""
    if not _CASE.match(piece.text) or piece.key[0] in ("paragraph", "step"):
        return False
    parent = stack[-1].index if stack else None
    return any(
        other.opens and other.key == piece.key and block.parent == parent and _CASE.match(other.text)
        for other, block in zip(pieces, blocks, strict=False)
    )


def _kind(piece: _Piece, opens: bool) -> Literal["step", "item", "heading", "paragraph"]:
    if piece.step:
        return "step"
    if opens:
        return "heading"
    return "paragraph" if piece.key[0] == "paragraph" else "item"
