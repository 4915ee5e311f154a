"""References that only hold inside the instrument the text was copied from."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tthc.checks.context import Context, Match
from tthc.checks.lever import publisher
from tthc.checks.places import element_at, plain
from tthc.messages import N_
from tthc.reading.normal import normalise

_SECTIONS = ("trinh_tu_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien")
_THIS = re.compile(
    r"(?:kèm theo|quy định (?:tại|của)|theo|tại|của|Điều \d+[a-zđ]?,?)\s+"
    r"(?P<kind>Nghị\s+định|Thông\s+tư|Nghị\s+quyết|Quyết\s+định|Quy\s+chế|Thông\s+tư\s+liên\s+tịch)\s+này(?!\w)"
)
_BEFORE = 300
_QUOTED = re.compile(r"“[^”]*$")
_WHICH = N_("Which instrument is meant has to be seen in the text that was copied; its number goes there.")


def unnamed_instrument(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """`Nghị định này` in a published procedure; one finding a procedure, at the first place.

    Silent where an instrument of that kind is named with its number shortly before, and in quotations.
    """
    procedure = context.procedure
    places: list[tuple[str, int, int, str]] = []
    for section in _SECTIONS:
        text = procedure.sections.get(section, "")
        if " này" not in text:
            continue
        normal = normalise(text)
        for found in _THIS.finditer(normal.text):
            kind = plain(found["kind"])
            left = normal.text[max(0, found.start() - _BEFORE) : found.start()]
            named = re.search(rf"{kind}(?: liên tịch)? (?:số )?\d+", left, re.IGNORECASE)
            if named or _QUOTED.search(left) or f"gọi là {kind} này" in normal.text:
                continue
            start, end = normal.back(found.start("kind")), normal.back(found.end())
            places.append((section, start, end, kind))
    if not places:
        return
    section, start, end, kind = places[0]
    yield Match(
        element=element_at(procedure, section, start, end),
        section=section,
        start=start,
        end=end,
        values={"phrase": f"{kind} này", "places": len(places)},
        variant="several" if len(places) > 1 else None,
        why_not=_WHICH,
        lever=publisher(procedure),
    )
