"""Times in prose: numbers with a unit, what they mean, and from when they run."""

import re
from typing import Literal

import attrs

from tthc.model.procedure import Duration, Unit

DurationRole = Literal["limit", "validity", "age", "waiting", "period", "added", "before"]


@attrs.frozen
class FoundDuration:
    """A time found in a text.

    `start`, `end` bound number and unit ("05 (năm) ngày làm việc"); `phrase_start`, `phrase_end`
    bound it with the words that lead in and the words that say from when it runs. `role` is `limit`
    (the time allowed for an act), `validity` (how long a paper or permit holds), `age`, `waiting`
    (something may happen only after it), `period` (of reports, experience, accounts), `added` (comes
    on top of an ordinary limit) or `before` (an act is due so long before an event).
    `low` is the lower end where the text gives a range; the duration holds the upper one.
    """

    start: int
    end: int
    duration: Duration
    role: DurationRole
    runs_from: str | None
    phrase_start: int
    phrase_end: int
    low: float | None = None

    @property
    def is_limit(self) -> bool:
        """Whether it limits the act beside it; what is due before an event counts too."""
        return self.role in ("limit", "before")


_DIGIT_WORDS = {
    "một": 1,
    "mốt": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "năm": 5,
    "lăm": 5,
    "nhăm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
}
_ONE_WORD = "|".join(_DIGIT_WORDS)
_NUMBER_WORDS = (
    rf"(?:(?:{_ONE_WORD})\s+trăm(?:\s+(?:linh|lẻ))?(?:\s+(?:{_ONE_WORD}|mười))?(?:\s+mươi)?(?:\s+(?:{_ONE_WORD}))?"
    rf"|mười(?:\s+(?:{_ONE_WORD}))?"
    rf"|(?:{_ONE_WORD})\s+mươi(?:\s+(?:{_ONE_WORD}))?"
    rf"|(?:{_ONE_WORD}))"
)
_UNIT = (
    r"(?P<unit>[Nn]gày|NGÀY|[Gg]iờ|tiếng|[Tt]háng|[Nn]ăm|[Pp]hút|[Tt]uần|buổi)"
    r"(?P<work>\s*\(?\s*làm\s+việc)?(?!\w)"
)
_FIGURE = r"\d{1,4}(?:[.,]\d{1,2})?"
_IN_DIGITS = re.compile(
    rf"(?<![\d/.,:\-–])(?P<first>1/2|{_FIGURE})\s*(?:\([^()\d]{{1,24}}\)|\))?"
    rf"(?:\s*(?:-|–|đến|tới)\s*(?P<second>{_FIGURE})\s*(?:\([^()\d]{{1,24}}\))?)?"
    rf"\s*{_UNIT}"
)
_UNIT_AT = re.compile(_UNIT)
_UNIT_WORDS = (" ngày", " giờ", " tháng", " năm", " phút", " tuần", " buổi", " tiếng")
_LAST_WORDS = frozenset((*_DIGIT_WORDS, "mười", "mươi", "trăm", "nửa", "½"))
_IN_WORDS = re.compile(rf"(?<!\w)(?P<first>nửa|½|{_NUMBER_WORDS})\Z", re.IGNORECASE)
_SAME_DAY = re.compile(r"(?:(?<!\w)ngay\s+)?(?<!\w)trong(?:\s+cùng)?\Z", re.IGNORECASE)
_WORK = re.compile(r"\s+làm\s+việc(?!\w)")
_WORDS_BEFORE = re.compile(rf"(?i:{_NUMBER_WORDS})\s*\(\s*\Z")
_OPENING_HOURS = re.compile(
    r"\s*(?:trong\s+tuần|,\s*giờ|của\s+tuần|hành\s+chính|từ\s+thứ|\(\s*(?:từ\s+)?[Tt]hứ|[,(]?\s*trừ|,\s*tháng)"
)

_HOLDS = (
    r"(?:có\s+giá\s+trị|giá\s+trị\s+sử\s+dụng|có\s+hiệu\s+lực|hiệu\s+lực|có\s+thời\s+hạn|còn\s+thời\s+hạn"
)
_VALIDITY = re.compile(
    rf"(?:{_HOLDS}|thời\s+hạn\s+(?:sử\s+dụng|hoạt\s+động|thuê|giao|hiệu\s+lực|lưu\s+trú|tạm\s+trú|của\s+(?:[Gg]iấy|dự)))"
    r"|thời\s+hạn\s+giấy\s+phép|thời\s+gian\s+(?:lưu\s+trú|lưu\s+trữ|hoạt\s+động))"
    r"(?:(?!kể\s+từ|tính\s+từ)[^.,;\n]){0,40}\Z"
)
_WAITING = re.compile(
    r"(?:(?:[Ss]au|[Hh]ết|[Qq]uá)\s+(?:khi\s+)?(?:hết\s+)?(?:thời\s+(?:hạn|gian)\s+)?(?:là\s+)?|[Kk]ết\s+thúc\s+thời\s+(?:hạn|gian)\s+)"
    r"(?:niêm\s+yết\s+|thông\s+báo\s+|công\s+khai\s+)?(?:tối\s+thiểu\s+|ít\s+nhất\s+)?\(?\Z"
)
_CAPPED = re.compile(
    r"(?:[Kk]hông|[Cc]hậm\s+nhất|[Mm]uộn\s+nhất|vượt)(?:\s+(?:là|được|phải|quá|sau|vượt))*\s*\Z"
)
_ADDED = re.compile(
    r"(?:(?:tăng|cộng|kéo\s+dài|gia\s+hạn|bổ\s+sung|được|tính)\s+thêm|thêm|"
    r"(?:được\s+)?(?:tăng|kéo\s+dài|gia\s+hạn)(?:\s+(?:thời\s+(?:gian|hạn))(?:\s+[^\s.,;]+){0,4})?)"
    r"\s*(?:một\s+lần\s*)?(?:là|nhưng|tối\s+đa|không\s+(?:được\s+)?(?:quá|vượt\s+quá)|thời\s+gian|\s)*\Z"
)
_PERIODIC = re.compile(
    r"(?:kinh\s+nghiệm|công\s+tác|thâm\s+niên|[Đđ]ịnh\s+kỳ|[Mm]ỗi|hàng|hằng|rút\s+ngắn|giảm|cắt\s+giảm|cũ|dưới|trên|so\s+với|lãi|"
    r"lương|đóng|tham\s+gia|báo\s+cáo(?:\s+\S+){0,3})\s*(?:ít\s+nhất|tối\s+thiểu|từ|đủ|thời\s+gian|được|là)?\s*\Z"
)
_PERIOD_AFTER = re.compile(
    r"\s*(?:/\s*(?:lần|một|01|ngày|tuần|năm)|(?:một|01|1)\s+lần|liên\s+tục|liên\s+tiếp|liền\s+kề|liền|gần\s+nhất|"
    r"đầu\s+năm|cuối\s+năm|kinh\s+nghiệm|công\s+tác|trở\s+lên|hoạt\s+động|tài\s+chính|học|đóng|lương)"
)
_BEFORE_AFTER = re.compile(r"\s*,?\s*(?:tính\s+đến\s+)?trước\s+(?!pháp\s+luật)")
_BEFORE_LEAD = re.compile(r"[Tt]rước\s+(?:khi\s+)?(?:ít\s+nhất|tối\s+thiểu|tối\s+đa)\s*\Z")
# "sau 05 ngày kể từ ngày nhận đủ hồ sơ" and "sau 02 ngày họp" limit the act they lead in.
_LIMIT_AFTER = re.compile(r"\s*,?\s*(?:kể\s+từ\s+(?:ngày|khi)\s+(?:được\s+)?(?:nhận|tiếp\s+nhận|có)|họp)")
_CLOCK_LEAD = re.compile(r"(?:[Tt]rước|[Tt]ừ|đến|[Ll]úc|[Ss]au|[Vv]ào|[Hh]ồi|[Ss]áng|[Cc]hiều|:|-|–)\s*\Z")
_HOUR_BEFORE = re.compile(r"giờ\s*\Z")
_CLOCK_AFTER = re.compile(
    r"\s*(?:\d{1,2}\s*(?:phút|')|\d{2}\b|sáng|chiều|h[àằ]ng\s+ngày|cùng\s+ngày|đến\s+\d|của\s+ngày|ngày)"
)
_LEAD = re.compile(
    r"(?:(?:[Tt]rong|[Tt]rước)\s+(?:thời\s+(?:hạn|gian)|vòng|khoảng(?:\s+thời\s+gian)?|phạm\s+vi)|[Tt]rong|[Tt]hời\s+(?:hạn|gian)|"
    r"[Kk]hông\s+quá|[Cc]hậm\s+nhất|[Mm]uộn\s+nhất|[Tt]ối\s+đa|[Ss]au)"
    r"(?:\s+(?:là|không|quá|được|vượt|tối|đa|chậm|nhất|sau|thời|hạn|gian|trong|vòng|khoảng|kể|từ|muộn))*\s*:?\s*\Z"
)
_RUNS_FROM = re.compile(
    r"\s*[,;]?\s*\(?(?P<from>(?:(?:được\s+)?(?:kể|tính)\s+(?:cả\s+)?(?:từ|khi)|từ|sau)\s+(?:ngày|khi|thời\s+điểm|lúc|thời\s+gian|được|nhận|có)"
    r"(?:(?!\s(?:thì|mà)\s)[^,;.:\n()]){0,140}(?:,\s*(?:đầy\s+đủ|hợp\s+lệ|đúng|chính\s+xác)[^,;.:\n()]{0,40}){0,2})"
)
_DATE_BEFORE = re.compile(
    r"(?:[Nn]gày|[Tt]háng|[Tt]hứ|[Đđ]iều|[Kk]hoản|số|[Qq]uý|lần|[Pp]hụ\s+lục|mục|[Mm]ẫu)\s*\Z"
)


def _word_number(words: str) -> float:
    """The value of a number in words ("ba mươi lăm"); 0.5 for a half."""
    total = 0
    for word in words.lower().split():
        if word in ("nửa", "½"):
            return 0.5
        if word == "mươi":
            total = total // 10 * 10 + total % 10 * 10 if total >= 100 else total * 10
        elif word == "mười":
            total += 10
        elif word == "trăm":
            total *= 100
        else:
            total += _DIGIT_WORDS.get(word, 0)
    return float(total)


def _figure(text: str) -> float:
    return 0.5 if text == "1/2" else float(text.replace(",", "."))


def _duration(value: float, unit: str, work: bool) -> Duration:
    """The value in one of the model's units: minutes and weeks have none of their own."""
    name = unit.lower()
    if name == "ngày":
        return Duration(value, "working_day" if work else "day")
    if name == "tuần":
        return Duration(value * 7, "day")
    if name == "phút":
        return Duration(round(value / 60, 4), "hour")
    if name == "buổi":
        return Duration(value / 2, "working_day")
    plain: dict[str, Unit] = {"giờ": "hour", "tiếng": "hour", "tháng": "month", "năm": "year"}
    return Duration(value, plain[name])


def _is_no_duration(text: str, unit: re.Match[str], before: str) -> bool:
    """Whether number and unit are a date, a time of day or opening hours."""
    word = unit["unit"].lower()
    after = text[unit.end() : unit.end() + 16]
    follows = after.lstrip()
    if _DATE_BEFORE.search(before) or (follows.startswith("/") and word not in ("tháng", "năm")):
        return True
    if word == "phút" and _HOUR_BEFORE.search(before):
        return True
    if word in ("ngày", "tháng", "năm") and not unit["work"] and follows[:1].isdigit():
        return word != "năm" or len(follows) < 2 or follows[:4].isdigit()
    if word == "giờ" and not unit["work"]:
        return bool(_CLOCK_LEAD.search(before) or _CLOCK_AFTER.match(after)) and not _CAPPED.search(before)
    return False


def _role(text: str, end: int, before: str, unit: Unit) -> DurationRole:
    """What the time means, from the words on both sides."""
    after = text[end : end + 40]
    if after.startswith(" tuổi") or before.endswith(("tuổi ", "tuổi từ ", "đủ tuổi ")):
        return "age"
    if _ADDED.search(before):
        return "added"
    if _BEFORE_AFTER.match(after) or _BEFORE_LEAD.search(before):
        return "before"
    if _VALIDITY.search(before):
        return "validity"
    if (waiting := _WAITING.search(before)) and not _CAPPED.search(before):
        bare = "thời" not in waiting[0] and waiting[0].lower().startswith("sau")
        return "limit" if bare and _LIMIT_AFTER.match(text, end) else "waiting"
    if _PERIOD_AFTER.match(after) or _PERIODIC.search(before):
        return "period"
    if unit == "year" and not _LEAD.search(before):
        return "period"
    if unit == "month" and not _LEAD.search(before) and not _RUNS_FROM.match(text, end):
        return "period"
    return "limit"


def _found(
    text: str, start: int, end: int, duration: Duration, low: float | None, role: DurationRole | None = None
) -> FoundDuration:
    before = text[max(0, start - 70) : start]
    lead = _LEAD.search(before)
    runs = _RUNS_FROM.match(text, end)
    return FoundDuration(
        start=start,
        end=end,
        duration=duration,
        role=role or _role(text, end, before, duration.unit),
        runs_from=" ".join(runs["from"].split()) if runs else None,
        phrase_start=start - len(before) + lead.start() if lead else start,
        phrase_end=runs.end("from") if runs else end,
        low=low,
    )


def _numbered(
    text: str, start: int, unit: re.Match[str], value: float, low: float | None = None
) -> FoundDuration | None:
    before = text[max(0, start - 70) : start]
    if "(" in before[-2:] and (words := _WORDS_BEFORE.search(before)):
        start -= len(before) - words.start()
        before = text[max(0, start - 70) : start]
    if _is_no_duration(text, unit, before):
        return None
    end = unit.end()
    if unit["work"] and "(" in unit["work"] and text[end : end + 1] == ")":
        end += 1
    return _found(text, start, end, _duration(value, unit["unit"], bool(unit["work"])), low)


def _in_digits(text: str) -> list[FoundDuration]:
    found = []
    for match in _IN_DIGITS.finditer(text):
        first, second = _figure(match["first"]), match["second"]
        upper = _figure(second) if second else first
        low = first if second and first < upper else None
        if item := _numbered(text, match.start(), match, upper, low):
            found.append(item)
    return found


def _in_words(text: str) -> list[FoundDuration]:
    """Numbers in words, and the day itself ("ngay trong ngày"): found from their units."""
    found = []
    for unit_word in _UNIT_WORDS:
        place = text.find(unit_word)
        while place >= 0:
            before = text[max(0, place - 48) : place].rstrip()
            word = before[-8:].split()[-1:]
            if word and (item := _worded(text, before, word[0].lower().lstrip("("), place, unit_word)):
                found.append(item)
            place = text.find(unit_word, place + 1)
    return found


def _worded(text: str, before: str, word: str, place: int, unit_word: str) -> FoundDuration | None:
    if word in _LAST_WORDS:
        unit, number = _UNIT_AT.match(text, place + 1), _IN_WORDS.search(before)
        if unit and number:
            start = max(0, place - 48) + number.start()
            return _numbered(text, start, unit, _word_number(number["first"]))
    elif word in ("trong", "cùng") and unit_word == " ngày" and (lead := _SAME_DAY.search(before)):
        return _same_day(text, max(0, place - 48) + lead.start(), place + len(unit_word))
    return None


def _same_day(text: str, start: int, end: int) -> FoundDuration | None:
    if work := _WORK.match(text, end):
        end = work.end()
    following = text[end : end + 3]
    if following[:1].isalpha() or following.strip()[:1].isdigit() or _OPENING_HOURS.match(text, end):
        return None
    return _found(text, start, end, Duration(1.0, "working_day"), None, "limit")


def _merge_ranges(text: str, found: list[FoundDuration]) -> list[FoundDuration]:
    """Join "10 ngày đến 15 ngày": one time, the upper end counts."""
    merged: list[FoundDuration] = []
    for item in found:
        last = merged[-1] if merged else None
        if (
            last
            and last.duration.unit == item.duration.unit
            and last.duration.value < item.duration.value
            and text[last.end : item.start].strip() in ("đến", "-", "–", "tới")
        ):
            merged[-1] = attrs.evolve(
                item,
                start=last.start,
                phrase_start=last.phrase_start,
                low=last.duration.value,
                role=last.role,
            )
        else:
            merged.append(item)
    return merged


def find_durations(text: str) -> tuple[FoundDuration, ...]:
    """All times in the text in order, in digits, in words, or as "(ngay) trong ngày".

    Dates, times of day and opening hours are none. Text is NFC, blanks are plain spaces.
    """
    found = _in_digits(text) + _in_words(text)
    found.sort(key=lambda item: (item.start, item.end))
    return tuple(_merge_ranges(text, found))
