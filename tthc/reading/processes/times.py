"""Times as step tables write them: "0,5 ngày", "1/4 ngày", a number under a heading, words that are none.

Cells are no prose: a number may stand without its unit, with a blank in it or as a fraction, and most of
what qualifies a time in a sentence is missing. So they have a grammar of their own beside `durations`.
"""

import re
import unicodedata

import attrs

from tthc.model.procedure import Duration, Unit
from tthc.model.process import HOURS_A_DAY, working_hours
from tthc.reading.processes.words import plain

_WORDS = {
    "nửa": 0.5, "½": 0.5, "¼": 0.25, "¾": 0.75, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6,
    "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip
_FIGURE = r"\d{1,4}\s?/\s?\d{1,2}|\d{1,4}(?:[.,]\d{1,2})?|[½¼¾]"
_LOOSE_FIGURE = r"\d{1,4}\s?/\s?\d{1,2}|\d{0,4}\s?[.,]\s?\d{1,2}|\d{1,4}|[½¼¾]"
_AMOUNT = rf"(?:{_FIGURE}|(?<!\w)(?:nửa|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?=\s))"
_UNIT = r"(?P<unit>ngày|giờ|phút|tháng|năm|tuần|buổi|h(?!\w))(?P<work>\s*(?:làm\s*việc|lv(?!\w)))?"
_TO = r"\s*(?:-|–|—|đến|tới)\s*"
_TIME = re.compile(
    rf"(?<![\d/.,])(?P<first>{_AMOUNT})(?:{_TO}(?P<second>{_AMOUNT}))?\s*(?:\([^()\d]{{1,24}}\)\s*)?{_UNIT}"
)
_BARE = re.compile(rf"[-~]?\s*(?P<first>{_LOOSE_FIGURE})(?:{_TO}(?P<second>{_LOOSE_FIGURE}))?\s*\*?")
_UNIT_ONLY_BEFORE = re.compile(
    rf"^(?:số\s+)?(?P<unit>ngày|giờ)(?P<work>\s*làm\s*việc)?\s*:\s*(?P<first>{_FIGURE})$"
)
_NO_TIME = re.compile(
    r"^(?:khong tinh|khong quy dinh|khong xac dinh|khong$|gio hanh chinh|trong gio hanh chinh"
    r"|vao gio hanh chinh"
    r"|theo (?:giay|phieu|lich|du an|quy dinh$|thoi)"
    r"|trong thoi gian (?!\d)(?!toi da)(?!khong)"
    r"|lien tuc|thuong xuyen|hang ngay)"
    r"|\bgio hanh chinh\b|khong tinh (?:vao|trong) (?:tong )?(?:thoi|quy trinh)"
)
_AT_ONCE = re.compile(r"ngay(?:\s+(?:sau|khi|lập\s+tức|trong\s+buổi)|$)")
_WORKING = re.compile(r"ngày(?:\s*[,/]\s*giờ|\s+(?:và|hoặc)\s+giờ)?\s*làm\s*việc")
_LEAD = re.compile(
    r"[\s\-+*:.•]*(?:(?:thời|hạn|gian|trong|vòng|không|quá|tối|đa|tối|thiểu|chậm|nhất|khoảng|là|tổng|số|cộng|sau|kể|từ)[\s:]*)*"
)
_JOINT = re.compile(r"\s*(?:,|và|\+)?\s*")
_CASE = re.compile(r"(?:trường\s+hợp|đối\s+với)")
_LONGEST_CELL = 120


@attrs.frozen
class UnitHint:
    """What a heading says of units: `bare` that of bare numbers, `working` whether days are working days."""

    bare: Unit | None = None
    working: bool = False


def unit_hint(text: str) -> UnitHint:
    """The units that a column's heading, or a time near by, states."""
    lower = _normal(text)
    working = _WORKING.search(lower) is not None
    days = "ngày" in re.sub(r"mỗi\s+ngày|\d+\s*giờ\s*/\s*ngày", "", lower)
    hours = (
        re.search(r"(?<!\w)giờ", re.sub(r"mỗi\s+ngày\s+\d+\s+giờ(?:\s+làm\s+việc)?", "", lower)) is not None
    )
    if days and not hours:
        return UnitHint("working_day" if working else "day", working)
    if hours and not days:
        return UnitHint("hour", False)
    return UnitHint(None, working)


def is_no_time(text: str) -> bool:
    """Whether the words say that no time counts: office hours, "không tính thời gian", "ngay sau khi …"."""
    return _NO_TIME.search(plain(text)) is not None or _AT_ONCE.match(_normal(text)) is not None


def read_time(text: str, hint: UnitHint = UnitHint()) -> Duration | None:
    """The time of a cell; None where it states none, or nothing that counts.

    Of a range the upper end is taken, of alternatives by case the longest.
    """
    lower = _normal(text)
    if not lower or is_no_time(text):
        return None
    if bare := _BARE.fullmatch(lower):
        return None if hint.bare is None else Duration(_amount(bare["second"] or bare["first"]), hint.bare)
    if led := _UNIT_ONLY_BEFORE.match(lower):
        return _duration(led, hint)
    found = list(_TIME.finditer(lower))
    if not found or not _opens(lower, found[0]):
        return None
    if len(found) > 1:
        if compound := _compound(lower, found, hint):
            return compound
        if len(_CASE.findall(lower)) > 1:
            return _longest([_duration(one, hint) for one in found])
    return _duration(found[0], hint)


def read_stated_time(text: str, hint: UnitHint = UnitHint()) -> Duration | None:
    """The first time that a sentence states ("… trong trường hợp này là 80 giờ làm việc kể từ …")."""
    if (time := read_time(text, hint)) is not None:
        return time
    lower = _normal(text)
    found = _TIME.search(lower)
    if not found:
        return None
    item = lower.find(" - ", found.end())
    return None if is_no_time(lower[: item if item >= 0 else None]) else _duration(found, hint)


def stated_times(text: str) -> list[tuple[int, int, Duration]]:
    """All times with a unit in a text, with where they stand in its normal form of the same length."""
    lower = _normal(text)
    return [(one.start(), one.end(), _duration(one, UnitHint())) for one in _TIME.finditer(lower)]


def same_length(one: Duration | None, other: Duration | None) -> bool:
    """Whether two times are equally many working hours."""
    hours = working_hours(one) if one else None
    return hours is not None and other is not None and hours == working_hours(other)


def _normal(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip().lower()


def _opens(text: str, found: re.Match[str]) -> bool:
    """Whether a time is what the cell says, and not a number somewhere in an explanation."""
    return len(text) <= _LONGEST_CELL or _LEAD.fullmatch(text, 0, found.start()) is not None


def _amount(text: str) -> float:
    tight = text.replace(" ", "")
    if tight in _WORDS:
        return _WORDS[tight]
    if "/" in tight:
        above, _, below = tight.partition("/")
        return round(int(above) / int(below), 4) if int(below) else 0.0
    return float(tight.replace(",", "."))


def _duration(found: re.Match[str], hint: UnitHint) -> Duration:
    groups = found.groupdict()
    value = _amount(groups.get("second") or groups["first"])
    unit, working = groups["unit"], bool(groups["work"])
    if unit == "ngày":
        return Duration(value, "working_day" if working or hint.working else "day")
    if unit in ("giờ", "h"):
        return Duration(value, "hour")
    if unit == "phút":
        return Duration(round(value / 60, 4), "hour")
    if unit == "buổi":
        return Duration(value / 2, "working_day")
    if unit == "tuần":
        return Duration(value * 5, "working_day") if working else Duration(value * 7, "day")
    return Duration(value, "month" if unit == "tháng" else "year")


def _compound(text: str, found: list[re.Match[str]], hint: UnitHint) -> Duration | None:
    """ "1 ngày 4 giờ": days and hours that follow each other are one time, in hours."""
    first, second = found[0], found[1]
    if not (first["unit"] == "ngày" and second["unit"] in ("giờ", "h", "phút")):
        return None
    if not _JOINT.fullmatch(text, first.end(), second.start()):
        return None
    days, hours = _duration(first, hint), _duration(second, hint)
    return Duration(days.value * HOURS_A_DAY + hours.value, "hour")


def _longest(times: list[Duration]) -> Duration:
    return max(times, key=lambda one: working_hours(one) or 0.0)
