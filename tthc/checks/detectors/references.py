"""References that only hold inside the instrument the text was copied from."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.lever import publisher
from tthc.checks.places import element_at, plain
from tthc.messages import N_
from tthc.model.procedure import Procedure
from tthc.reading.normal import normalise

_SECTIONS = ("trinh_tu_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien")
_THIS = re.compile(
    r"(?:kèm theo|quy định (?:tại|của)|theo|tại|của|ngày|Điều \d+[a-zđ]?,?)\s+"
    r"(?P<kind>Nghị\s+định|Thông\s+tư|Nghị\s+quyết|Quyết\s+định|Quy\s+chế|Thông\s+tư\s+liên\s+tịch)\s+này(?!\w)"
)
_BEFORE = 300
_QUOTED = re.compile(r"“[^”]*$")
_WHICH = N_("Which instrument is meant has to be seen in the text that was copied; its number goes there.")


@attrs.frozen
class _Place:
    """A reference; `number` is that of the instrument where the record names it for the same form."""

    section: str
    start: int
    end: int
    kind: str
    number: str


def unnamed_instrument(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """`Nghị định này` in a published procedure; one finding a procedure, at the first that nobody can tell.

    Silent where an instrument of that kind is named with its number shortly before, and in quotations. Low
    where the record names each instrument for the same form elsewhere.
    """
    procedure = context.procedure
    places = list(_places(procedure))
    if not places:
        return
    unknown = [place for place in places if not place.number]
    known = list(dict.fromkeys((place.kind, place.number) for place in places if place.number))
    first = (unknown or places)[0]
    kinds = list(dict.fromkeys(place.kind for place in unknown))
    variant = "several" if len(unknown) > 1 else None
    if known:
        variant = "also" if unknown else "known"
    yield Match(
        element=element_at(procedure, first.section, first.start, first.end),
        section=first.section,
        start=first.start,
        end=first.end,
        values={
            "phrase": "”, “".join(f"{kind} này" for kind in kinds),
            "places": len(unknown),
            "known": ", ".join(f"“{kind} này”" for kind, _ in known),
            "number": ", ".join(f"“{kind} số {number}”" for kind, number in known),
        },
        confidence=None if unknown else "low",
        variant=variant,
        why_not=_WHICH,
        lever=publisher(procedure),
    )


def _places(procedure: Procedure) -> Iterator[_Place]:
    """All references to `this` instrument that no number stands before."""
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
            yield _Place(section, start, end, kind, _number(procedure, kind, left))


_FORM = re.compile(r"mẫu số (?P<form>\d+[\w./-]*)[^.;:]{0,60}$", re.IGNORECASE)


def _number(procedure: Procedure, kind: str, left: str) -> str:
    """The number of the instrument that the dossier names for the form spoken of just before, if any."""
    form = _FORM.search(plain(left))
    if form is None:
        return ""
    dossier = plain(procedure.sections.get("thanh_phan_ho_so", ""))
    named = re.search(
        rf"mẫu số {re.escape(form['form'])}(?!\w)[^.;:]{{0,60}}{kind} (?:số )?(?P<number>\d+[^\s,;.)]*)",
        dossier,
        re.IGNORECASE,
    )
    return named["number"] if named else ""
