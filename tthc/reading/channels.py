"""The table of ways: how to hand in, the total time, the fee."""

import re

import attrs

from tthc.model.procedure import Channel, ChannelName, StatedTime, Structure, Unit
from tthc.reading.durations import FoundDuration, find_durations
from tthc.reading.names.letters import UPPER

SECTION = "cach_thuc_thuc_hien"

_NAMES: dict[str, ChannelName] = {
    "trực tuyến": "online",
    "online": "online",
    "trực tiếp": "in_person",
    "direct": "in_person",
    "dịch vụ bưu chính": "post",
    "bưu chính": "post",
    "postal": "post",
}
_UNITS: dict[str, Unit] = {
    "ngày làm việc": "working_day",
    "working_day": "working_day",
    "ngày": "day",
    "day": "day",
    "giờ": "hour",
    "giờ làm việc": "hour",
    "hour": "hour",
    "tháng": "month",
    "month": "month",
    "năm": "year",
    "year": "year",
}
_TIME = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*([A-Za-zÀ-ỹ_]+(?:\s+làm\s+việc)?)\s*\.?\s*\Z")

_TITLES = re.compile(r"\s*Hình thức nộp\s*Thời gian\s*Phí, lệ phí\s*Mô tả")
_FLAT_ROW = re.compile(rf"(?P<name>Trực tuyến|Dịch vụ bưu chính|Trực tiếp)(?=\t?\d|[{UPPER}])")
_FLAT_UNIT = re.compile(
    r"\s*(?P<value>\d+(?:[.,]\d+)?)\s*(?P<unit>(?:Ngày|Giờ)\s+làm\s+việc|Ngày|Giờ|Tháng|Năm)"
)
_MONEY = r"(?P<amount>\d[\d.,]*)\s*(?P<currency>VNĐ|Việt Nam Đồng|USD|EUR|Đồng)"
_FLAT_FEE = re.compile(rf"Miễn phí|Không có thông tin|{_MONEY}")

_LAID_ROW = re.compile(r"^[ \t]*\*[ \t]*Hình thức nộp[ \t]*:", re.MULTILINE)
_LAID_FIELD = re.compile(r"^[ \t]*(Thời hạn giải quyết|Phí, lệ phí|Mô tả)[ \t]*:", re.MULTILINE)

_AMOUNT = re.compile(
    r"(?<![\w/.,])(?P<amount>\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]0{1,2})?\s*(?P<scale>triệu|nghìn|ngàn)?\s*"
    r"(?P<currency>VNĐ|VND|vnđ|vnd|[Vv]iệt\s+[Nn]am\s+[Đđ]ồng|[Đđ]ồng|đ(?!\w)|USD|EUR)"
)
_SCALES = {"triệu": 1_000_000, "nghìn": 1000, "ngàn": 1000}
_FREE = re.compile(
    r"\s*(?:Miễn\s+phí|Miễn|Không(?:\s+(?:có|thu|mất\s+phí|thu\s+phí|phải\s+nộp))?(?:\s+phí)?(?:,?\s*lệ\s+phí)?)\s*\.?\s*\Z",
    re.IGNORECASE,
)
_FORMULA = re.compile(r"\d\s*%|‰")
_HARD_COMMUNES = re.compile(r"[Đđ]ối với (?:các |những )?(?:xã|vùng|khu vực|địa bàn|thôn)(?!\w)")
_LEFT_OUT = re.compile(r"không\s+(?:tính|bao\s+gồm|kể)(?!\s+từ)[^)]*\Z")
_MARKER = re.compile(r"[a-zđ\d]{1,2}\)")
_MARKER_END = re.compile(r"(?:^|[\s(])(?:[a-zđ]|\d{1,2})\Z")
_CONDITION_BEFORE = re.compile(
    r"(?:Riêng\s+)?(?:[Đđ]ối với|[Tt]rường hợp|[Nn]ếu|[Tt]ại các xã)\s.*", re.DOTALL
)
_CONDITION_AFTER = re.compile(
    r"[^.;\n]{0,160}?\b(?P<words>(?:đối với|trong trường hợp|nếu|áp dụng)\s[^.;\n]{3,400})"
)
_OF_WHICH = re.compile(r"[\s(]trong\s+đó\b", re.IGNORECASE)
_MATTER = re.compile(
    r"[-+*•\s]*(?:Thời\s+(?:gian|hạn)\s+)?(?:giải\s+quyết\s+|thực\s+hiện\s+)?"
    r"(?P<words>(?:đối\s+với\s+|thủ\s+tục\s+|thu\s+hồi\s+|cấp\s+|đăng\s+ký\s+)[^:;\n]{3,400}):",
    re.IGNORECASE,
)


@attrs.frozen
class _Row:
    """One row: its span, the name of the way, and the spans of its cells."""

    start: int
    end: int
    channel: ChannelName
    time: tuple[int, int]
    fee: tuple[int, int]
    more: tuple[int, int]


def _closing(text: str, start: int, end: int) -> int:
    """The place behind the bracket that closes the one at `start`; `end` where none does.

    Brackets of list markers ("a)", "(1)") inside count for nothing.
    """
    depth = 0
    place = start
    while place < end:
        if text[place] == "(":
            marker = _MARKER.match(text, place + 1, end) if depth else None
            if marker:
                place = marker.end()
                continue
            depth += 1
        elif text[place] == ")" and not _MARKER_END.search(text[max(start + 1, place - 3) : place]):
            depth -= 1
            if depth == 0:
                return place + 1
        place += 1
    return end


def _without_brackets(text: str) -> str:
    if "(" not in text:
        return text
    pieces = []
    for fee in text.split(" | "):
        place = 0
        while (start := fee.find("(", place)) >= 0:
            pieces.append(fee[place:start])
            place = _closing(fee, start, len(fee))
        pieces += [fee[place:], "|"]
    return " ".join(pieces)


def _amounts(text: str) -> set[float] | None:
    """The amounts in VND that a text names; None where one is in another currency or a rate."""
    if _FORMULA.search(text):
        return None
    found = set()
    for match in _AMOUNT.finditer(text):
        if match["currency"] in ("USD", "EUR"):
            return None
        value = float(re.sub(r"[.,]", "", match["amount"]))
        found.add(value * _SCALES.get(match["scale"] or "", 1))
    return found


def read_fee(text: str) -> int | None:
    """The fee in VND that a fee cell names: the amount where it is exactly one, 0 where it is free.

    Several different amounts, a rate, another currency or none at all give None. What stands in
    brackets explains, and counts only where the cell itself names no amount and is not free.
    """
    own = _without_brackets(text)
    parts = [part.strip(" |:;") for part in own.split("|")]
    parts = [part for part in parts if part]
    if parts and all(_FREE.match(part) for part in parts):
        return 0
    amounts = _amounts(own)
    if amounts is None:
        return None
    if not amounts and "Không có thông tin" not in own:
        amounts = _amounts(text)
    return int(next(iter(amounts))) if amounts and len(amounts) == 1 else None


def read_time(text: str) -> tuple[float, Unit] | tuple[None, None]:
    """Number and unit of a time cell; (None, None) where it has no number or no unit of its own."""
    match = _TIME.match(text)
    unit = _UNITS.get(" ".join(match[2].lower().split())) if match else None
    if match is None or unit is None:
        return None, None
    return float(match[1].replace(",", ".")), unit


def _sentence(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Bounds of the sentence around a span: line breaks, semicolons, and points before a blank."""
    first = max(text.rfind(mark, low, start) for mark in ("\n", ";", ". "))
    ends = [place for mark in ("\n", ";", ". ") if (place := text.find(mark, end, high)) >= 0]
    return max(first + 1, low), min(ends, default=high)


def _condition(text: str, item: FoundDuration, low: int, first: int, last: int) -> str | None:
    """The words that say when a time holds; those on hard communes run on over semicolons."""
    before = _CONDITION_BEFORE.search(text, first, item.phrase_start)
    if before is None:
        line = max(text.rfind("\n", low, item.start), text.rfind(". ", low, item.start), low)
        openers = list(_HARD_COMMUNES.finditer(text, line, item.phrase_start))
        before = _CONDITION_BEFORE.match(text, openers[-1].start(), item.phrase_start) if openers else None
    if before:
        words = before[0].split(" thì ")[0].split(":")[0]
        return " ".join(words.split()).rstrip(" ,-–(") or None
    after = _CONDITION_AFTER.match(text, item.end, last)
    if after:
        return " ".join(after["words"].split()).rstrip(" .,)")
    matter = _MATTER.match(text, first, item.phrase_start)
    return " ".join(matter["words"].split()) if matter else None


def _without_parts(text: str, stated: list[StatedTime]) -> list[StatedTime]:
    """The times without those that only share out the one before (`15 ngày, trong đó: … 12 ngày`)."""
    kept: list[StatedTime] = []
    left = 0.0
    for time in stated:
        before = kept[-1] if kept else None
        if before and not before.added and not left and _OF_WHICH.search(text, before.end, time.start):
            left = before.duration.value
        part = before and not time.added and time.duration.unit == before.duration.unit
        if part and time.duration.value <= left:
            left -= time.duration.value
            continue
        kept.append(time)
        left = 0.0
    return kept


def _stated_times(text: str, low: int, high: int) -> list[StatedTime]:
    """Times that prose between two places states for the whole handling, with their conditions."""
    stated = []
    for item in find_durations(text[low:high]):
        if item.role not in ("limit", "added"):
            continue
        item = attrs.evolve(
            item,
            start=item.start + low,
            end=item.end + low,
            phrase_start=item.phrase_start + low,
            phrase_end=item.phrase_end + low,
        )
        first, last = _sentence(text, item.start, item.end, low, high)
        if _LEFT_OUT.search(text, first, item.start):
            continue
        stated.append(
            StatedTime(
                duration=item.duration,
                start=item.start,
                end=item.end,
                condition=_condition(text, item, low, first, last),
                added=item.role == "added",
            )
        )
    return _without_parts(text, stated)


def _channel(text: str, row: _Row) -> Channel:
    time_text = text[slice(*row.time)].strip()
    fee_text = text[slice(*row.fee)].strip()
    value, unit = read_time(time_text)
    stated = _stated_times(text, *row.more)
    if value is None and time_text:
        stated = _stated_times(text, *row.time) + stated
    return Channel(
        section=SECTION,
        start=row.start,
        end=row.end,
        text=text[row.start : row.end],
        channel=row.channel,
        value=value,
        unit=unit,
        fee_vnd=read_fee(fee_text),
        time_text=time_text,
        fee_text=fee_text,
        stated_times=tuple(stated),
    )


def _fee_end(text: str, start: int, end: int) -> int:
    """Where the fee cell that begins at `start` ends, its explanations and further fees included."""
    place = start
    while fee := _FLAT_FEE.match(text, place, end):
        place = fee.end()
        if fee[0] == "Không có thông tin":
            break
        if text.startswith("(", place):
            place = _closing(text, place, end)
        if not _FLAT_FEE.match(text, place, end):
            break
    return place


def _flat_row(text: str, start: int, name_end: int, end: int, channel: ChannelName) -> _Row | None:
    """The cells of a row that has lost its borders; None where no fee cell follows: no row then."""
    unit = _FLAT_UNIT.match(text, name_end, end)
    if unit:
        time_end = unit.end()
        fee = _FLAT_FEE.match(text, time_end, end)
    elif text.startswith("Không có thông tin", name_end) and (
        fee := _FLAT_FEE.match(text, name_end + len("Không có thông tin"), end)
    ):
        time_end = fee.start()
    else:
        fee = _FLAT_FEE.search(text, name_end, end)
        time_end = fee.start() if fee else name_end
        if fee and fee["amount"] and time_end == name_end and len(fee["amount"]) > 1:
            # A bare number and an amount run together ("120 VNĐ" is "1" and "20 VNĐ").
            time_end += 1
            fee = _FLAT_FEE.match(text, time_end, end)
    if fee is None and not unit:
        return None
    fee_start = fee.start() if fee else time_end
    fee_end = _fee_end(text, fee_start, end)
    return _Row(start, end, channel, (name_end, time_end), (fee_start, fee_end), (fee_end, end))


def _flat_rows(text: str, begin: int) -> list[_Row]:
    """Rows of a table whose cells and rows the crawler ran together."""
    starts = list(_FLAT_ROW.finditer(text, begin))
    rows: list[_Row] = []
    for place, match in enumerate(starts):
        end = starts[place + 1].start() if place + 1 < len(starts) else len(text)
        row = _flat_row(text, match.start(), match.end(), end, _NAMES[match["name"].lower()])
        if row:
            rows.append(row)
        elif rows:
            last = rows[-1]
            rows[-1] = attrs.evolve(last, end=end, more=(last.more[0], end))
    return rows


def _laid_rows(text: str) -> list[_Row]:
    """Rows of a table that came as labelled lines."""
    starts = list(_LAID_ROW.finditer(text))
    rows = []
    for place, match in enumerate(starts):
        end = starts[place + 1].start() if place + 1 < len(starts) else len(text)
        line_end = text.find("\n", match.end(), end)
        line_end = end if line_end < 0 else line_end
        channel = _NAMES.get(text[match.end() : line_end].strip().lower())
        if channel is None:
            continue
        cells: dict[str, tuple[int, int]] = {}
        fields = list(_LAID_FIELD.finditer(text, line_end, end))
        fields = [
            field for number, field in enumerate(fields) if field[1] not in {f[1] for f in fields[:number]}
        ]
        for number, field in enumerate(fields):
            stop = fields[number + 1].start() if number + 1 < len(fields) else end
            cells[field[1]] = (field.end(), stop)
        none = (line_end, line_end)
        start = match.start()
        while end > start and text[end - 1] in " \n\t":
            end -= 1
        rows.append(
            _Row(
                start,
                end,
                channel,
                cells.get("Thời hạn giải quyết", none),
                cells.get("Phí, lệ phí", none),
                cells.get("Mô tả", none),
            )
        )
    return rows


def read_channels(text: str, form: str) -> tuple[tuple[Channel, ...], tuple[Structure, ...]]:
    """The rows of the ways table and what is none: column titles.

    `form` is the record's form; a table is read by how it looks, so that either form may hold
    either layout. Text is NFC, blanks are plain spaces.
    """
    del form
    if _LAID_ROW.search(text):
        return tuple(_channel(text, row) for row in _laid_rows(text)), ()
    titles = _TITLES.match(text)
    structures = (Structure(SECTION, titles.start(), titles.end(), "column_titles"),) if titles else ()
    rows = _flat_rows(text, titles.end() if titles else 0)
    return tuple(_channel(text, row) for row in rows), structures
