"""The portal's records as text: one heading a line, blocks below it or a value behind it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from tthc.messages import N_
from tthc.model import Problem, Record
from tthc.sources.errors import ReadError
from tthc.sources.record import make_record

TITLE = "Chi tiết thủ tục hành chính"

HEADINGS = (
    ("Mã thủ tục", "code"),
    ("Số quyết định", "decision_number"),
    ("Tên thủ tục", "name"),
    ("Cấp thực hiện", "level_text"),
    ("Loại thủ tục", "procedure_type"),
    ("Lĩnh vực", "field"),
    ("Trình tự thực hiện", "trinh_tu_thuc_hien"),
    ("Cách thức thực hiện", "cach_thuc_thuc_hien"),
    ("Thành phần hồ sơ", "thanh_phan_ho_so"),
    ("Đối tượng thực hiện", "doi_tuong_thuc_hien"),
    ("Cơ quan thực hiện", "co_quan_thuc_hien"),
    ("Cơ quan có thẩm quyền", "co_quan_co_tham_quyen"),
    ("Địa chỉ tiếp nhận HS", "dia_chi_tiep_nhan"),
    ("Cơ quan được ủy quyền", "co_quan_duoc_uy_quyen"),
    ("Cơ quan phối hợp", "co_quan_phoi_hop"),
    ("Kết quả thực hiện", "ket_qua_xu_ly"),
    ("Căn cứ pháp lý", "can_cu_phap_ly"),
    ("Yêu cầu, điều kiện thực hiện", "yeu_cau_dieu_kien"),
    ("Từ khóa", "tu_khoa"),
    ("Mô tả", "mo_ta"),
)
"""The portal's headings in the portal's order, each with the name of what stands below it."""

_BLOCKS = frozenset({"trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "thanh_phan_ho_so", "can_cu_phap_ly"})
_SHORT = ("code", "name", "decision_number", "level_text", "procedure_type", "field")
_FEWEST = 3
_RANK = {name: rank for rank, (_, name) in enumerate(HEADINGS)}


def _spellings(text: str) -> str:
    """The text in composed and in decomposed Unicode, as alternatives of an expression."""
    forms = dict.fromkeys((unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)))
    return "|".join(re.escape(form) for form in forms)


_HEADING = re.compile(
    "^(?:" + "|".join(f"(?P<{name}>{_spellings(heading)})" for heading, name in HEADINGS) + ")[ \t]*:",
    re.MULTILINE,
)
_FIRST = re.compile(
    f"(?:(?:{_spellings(TITLE)})[ \t]*\r?\n|^)(?:{_spellings('Mã thủ tục')})[ \t]*:"
    f"[^\n]*\n(?={_spellings('Số quyết định')}|{_spellings('Tên thủ tục')})",
    re.MULTILINE,
)


@attrs.frozen
class Slice:
    """The place of one value: its heading begins at `heading`, its text is `start` to `end`."""

    name: str
    heading: int
    start: int
    end: int


def is_portal_text(text: str) -> bool:
    """Whether a text holds at least one record in this form, be it without its code."""
    return (
        _FIRST.search(text) is not None
        or len({match.lastgroup for match in _HEADING.finditer(text)}) >= _FEWEST
    )


def split_records(text: str) -> Iterator[tuple[int, str]]:
    """The records of a text, each with the place where it begins, and what stands before the first.

    Files that were written one behind the other need no line break between them: the title tells.
    """
    starts = [match.start() for match in _FIRST.finditer(text)]
    if not starts or text[: starts[0]].strip("\ufeff \t\r\n"):
        starts.insert(0, 0)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield start, text[start:end]


def slice_record(text: str) -> tuple[Slice, ...]:
    """The values of one record, in the order of the text.

    A heading counts at the beginning of a line and in the portal's order only. Of the text behind
    the colon nothing is left out but one blank or line break before it and line breaks after it.
    """
    found = _in_order(text, _candidates(text))
    ends = [*(begin for _, begin, _ in found), len(text)][1:]
    slices = []
    for (name, begin, colon), limit in zip(found, ends, strict=True):
        start, end = colon, limit
        if text.startswith("\r\n", start):
            start += 2
        elif text[start : start + 1] in (" ", "\n"):
            start += 1
        while end > start and text[end - 1] in "\r\n":
            end -= 1
        slices.append(Slice(name, begin, min(start, end), end))
    return tuple(slices)


def _candidates(text: str) -> list[tuple[str, int, int]]:
    """What looks like a heading: name, beginning, and the place behind the colon."""
    return [(match.lastgroup or "", match.start(), match.end()) for match in _HEADING.finditer(text)]


def _laid_out(text: str, name: str, colon: int) -> bool:
    """Whether a heading is laid out as the portal does: a block below it, or a value behind it."""
    end = text.find("\n", colon)
    behind = text[colon : end if end >= 0 else len(text)].rstrip("\r")
    return (not behind.strip()) if name in _BLOCKS else behind.startswith(" ")


def _in_order(text: str, candidates: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The longest run of candidates in the portal's order; of equal ones the best laid out, the first.

    A section's own text may repeat a heading, at a place where the others do not follow.
    """
    ranks = [_RANK[name] for name, _, _ in candidates]
    if all(a < b for a, b in pairwise(ranks)):
        return list(candidates)
    weights = [0] * len(HEADINGS)
    best: list[int | None] = [None] * len(HEADINGS)
    following: list[int | None] = [None] * len(candidates)
    for here in range(len(candidates) - 1, -1, -1):
        name, _, colon = candidates[here]
        rank = ranks[here]
        weight = 2 * len(HEADINGS) + _laid_out(text, name, colon)
        later = max(range(rank + 1, len(HEADINGS)), key=weights.__getitem__, default=None)
        if later is not None and best[later] is not None:
            weight += weights[later]
            following[here] = best[later]
        if weight >= weights[rank]:
            weights[rank], best[rank] = weight, here
    position = best[max(range(len(HEADINGS)), key=weights.__getitem__)]
    chain = []
    while position is not None:
        chain.append(candidates[position])
        position = following[position]
    return chain


def read_portal_text(source: str, text: str, line: int = 1) -> Iterator[Record | Problem]:
    """The records of a text, each with its warnings; an error for a piece that holds none.

    `line` is the number of the text's first line in the file or stream that it comes from.
    """
    counted, first = 0, line
    for start, piece in split_records(text):
        line, counted = line + text.count("\n", counted, start), start
        place = f"{line}:1" if start or first > 1 else ""
        slices = slice_record(piece)
        named = {part.name: piece[part.start : part.end] for part in slices}
        if "code" not in named and len(named) < _FEWEST:
            yield ReadError(
                N_("this text is no record of a procedure"),
                N_("a record begins with the lines Mã thủ tục: and Tên thủ tục:"),
                place=place,
            ).problem(source)
            continue
        short = {name: named.pop(name) for name in _SHORT if name in named}
        record, warnings = make_record(source, "portal_text", short, named)
        yield record
        yield from warnings
