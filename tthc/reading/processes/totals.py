"""Stated totals: in a row, a paragraph, the heading of a column, by level or by branch."""

import re
from collections.abc import Sequence

import attrs

from tthc.model.procedure import Duration
from tthc.reading.processes.times import (
    UnitHint,
    is_no_time,
    read_stated_time,
    same_length,
    stated_times,
)
from tthc.reading.processes.words import nfc, plain

_TOTAL = re.compile(
    r"(?:[a-d] |\d{1,2} )?(?:tong (?:cong )?(?:so )?(?:toan bo )?(?:thoi (?:gian|giai|han|luong)|so ngay"
    r"|so gio|ngay|gio|cong)|tong cong|tong so"
    r"|tong$|cong$|thoi (?:gian|han) (?:giai quyet|thuc hien|xu ly)(?= |$))"
    r"(?: (?:thoi gian|giai|quyet|thuc|hien|xu|ly|ho|so|thu|tuc|hanh|chinh|tthc|thhc|theo|quy|dinh|toan"
    r"|bo|trinh|noi|la))*"
)
_BY_CASE = re.compile(r"(?:trong |doi voi |voi )*truong hop|doi voi|neu\b")
_IN_TEXT = re.compile(r"(?:tổng\s+)?thời\s+(?:gian|giai|hạn)\b[^:.;]{0,120}", re.IGNORECASE)
_CASES = re.compile(r"((?:Trường hợp|Đối với)[^:]{4,400}):\s*([^:;]{0,60})")
_LONGEST_TOTAL_NAME = 200


def is_total(text: str) -> bool:
    """Whether words name a total: "Tổng thời gian giải quyết TTHC", "- Thời gian giải quyết TTHC:"."""
    return bool(text) and len(text) < 1500 and _TOTAL.match(plain(text[:_LONGEST_TOTAL_NAME])) is not None


def total_scope(text: str) -> str:
    """What a total is limited to: `part` of the way, `case`, or "" for the whole.

    "… ở cấp xã là" is a part, "… trong trường hợp hồ sơ đầy đủ" a case.
    """
    head = re.split(r"[:(]", text, maxsplit=1)[0]
    found = _TOTAL.match(plain(head))
    rest = plain(head)[found.end() :].strip() if found else ""
    if not rest:
        return ""
    if _BY_CASE.match(rest):
        return "case"
    return "part" if re.match(r"(?:o|tai|cua|cap|phan|giai doan|buoc)\b", rest) else ""


@attrs.frozen
class Total:
    """A stated total, its words, and what it is limited to: `part`, `case` or ""."""

    duration: Duration | None
    text: str
    scope: str = ""
    name: str = ""


def row_total(name: str, time: str, hint: UnitHint) -> Total:
    """The total of a row: the words of its time cell where it has one, else the row's own."""
    words = time or name
    return Total(read_stated_time(words, hint), words, total_scope(name), name)


def line_total(text: str, hint: UnitHint) -> Total | None:
    """The total that a paragraph or a heading states; None where it states none."""
    text = nfc(text)
    found = _IN_TEXT.search(text)
    if not found:
        return None
    words = text[found.start() :]
    duration = read_stated_time(words, hint)
    if duration is None and not is_no_time(words.split(":", 1)[-1]):
        return None
    return Total(duration, text.strip(), total_scope(words), words)


def case_totals(text: str) -> list[tuple[str, Total]]:
    """Totals told case by case in one text: "- Trường hợp …: 42 ngày làm việc. - Trường hợp …"."""
    found = []
    for one in _CASES.finditer(nfc(text)):
        if times := stated_times(one[2]):
            found.append((one[1], Total(times[0][2], one[2].strip(" .-"), "case", one[1])))
    return found


def fullest(total: Total, others: Sequence[Duration | None], hint: UnitHint) -> Total:
    """The total with working days where any wording of the same length says so."""
    duration = total.duration
    if duration is None or duration.unit != "day":
        return total
    working = hint.working or any(
        other is not None and other.unit == "working_day" and same_length(duration, other) for other in others
    )
    return attrs.evolve(total, duration=Duration(duration.value, "working_day")) if working else total
