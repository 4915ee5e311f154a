"""Whose decision a file is: its number, and the house whose processes it adopts, as written."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from tthc.reading.processes.grid import Line
from tthc.reading.processes.words import CODE, clean, nfc
from tthc.registry.provinces import provinces

_NUMBER = re.compile(r"(\d{1,5}\s?/\s?(?:\d{4}\s?/\s?)?QĐ\s?-\s?[A-ZĐ][A-ZĐ.&\-]*(?:\.[A-Z]+)*)")
_ANNEX = re.compile(r"^\s*\(\s*(?:Ban hành )?[Kk]èm theo Quyết định số\s*:?\s*" + _NUMBER.pattern)
_HEAD = re.compile(r"^\s*Số(?:\s+hiệu)?\s*:?\s*" + _NUMBER.pattern)
_HOUSE = re.compile(
    r"(?:quản lý|giải quyết|quyết định|chức năng|thẩm quyền)(?:\s+(?:nhà nước"
    r"|của ngành))*\s+của\s+(?:ngành\s+)?"
    r"((?:các\s+)?(?:sở|ủy ban nhân dân|uỷ ban nhân dân|ubnd|bộ chỉ huy|chủ tịch|ban|công an|văn phòng"
    r"|ngành)\b[^.;(“\"]{0,120})",
    re.IGNORECASE,
)
_HOUSE_END = re.compile(
    r"(?:,\s+hướng dẫn|\s+(?:thực hiện|trên địa bàn|trong phạm vi|theo cơ chế|tại|không phụ thuộc|đối với"
    r"|áp dụng"
    r"|trong lĩnh vực|thuộc phạm vi))\b.*$",
    re.IGNORECASE,
)


def decision_number(lines: Iterable[Line]) -> str:
    """The number of the decision that adopts the processes ("2022/QĐ-UBND"); "" where none is told."""
    annex = ""
    for line in lines:
        words = nfc(clean(line.text))
        if found := _HEAD.match(words):
            return re.sub(r"\s", "", found[1]).rstrip(".-")
        if not annex and (found := _ANNEX.search(words)):
            annex = re.sub(r"\s", "", found[1]).rstrip(".-")
    return annex


def body_of(lines: Iterable[Line]) -> str:
    """The house whose processes these are, from the nearest title above them; "" where none is told.

    Whose field of management it is goes before who decides.
    """
    managed = decides = ""
    for line in lines:
        words = nfc(clean(line.text))
        if len(words) > 1200 or line.listed or CODE.search(words):
            continue
        for one in _HOUSE.finditer(words):
            house = _HOUSE_END.sub("", one[1]).strip(" ,;-–")
            if one[0].lower().startswith(("quản lý", "chức năng")):
                managed = house
            else:
                decides = house
    return managed or decides


def province_of(lines: Iterable[Line]) -> str:
    """The province whose committee issues the decision ("tỉnh X", "thành phố X"), as the registry names it.

    The name met most often in the file's words wins; "" where none of the registry is named.
    """
    counts: Counter[str] = Counter()
    for line in lines:
        for found in _province_names().finditer(clean(line.text).lower()):
            if name := provinces().today(found[1]):
                counts[name] += 1
    return counts.most_common(1)[0][0] if counts else ""


@cache
def _province_names() -> re.Pattern[str]:
    """The names of all provinces behind "tỉnh" or "thành phố"."""
    names = {name.lower() for one in provinces().all for name in (one.name, *one.aliases)}
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?:tỉnh|thành phố|tp\.?)\s+({listed})(?!\w)")
