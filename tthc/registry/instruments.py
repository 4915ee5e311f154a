"""Legal instruments: who issues them, when they are in force, what replaced them."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

import attrs

from tthc.model.finding import LeverName
from tthc.registry.tables import read_table


@attrs.frozen
class Instrument:
    """One instrument; dates are None where they were not read. `valid_to` is the last day in force."""

    number: str
    kind: str
    title: str
    issuer: str
    issued: date | None
    valid_from: date | None
    valid_to: date | None
    replaced_by: tuple[str, ...]
    source: str
    confidence: str

    def in_force(self, as_of: date) -> bool | None:
        """Whether it is in force that day; None where its dates do not tell."""
        if self.valid_to is not None and as_of > self.valid_to:
            return False
        if self.valid_from is None:
            return None
        return self.valid_from <= as_of


@cache
def instruments() -> Mapping[str, Instrument]:
    """All instruments of the registry by number."""
    return {
        row["number"]: Instrument(
            number=row["number"],
            kind=row["kind"],
            title=row["short_title"],
            issuer=row["issuer"],
            issued=_day(row["issued"]),
            valid_from=_day(row["effective_from"]),
            valid_to=_day(row["effective_to"]),
            replaced_by=tuple(number for number in row["replaced_by"].split("|") if number),
            source=row["source"],
            confidence=row["confidence"],
        )
        for row in read_table("instruments")
    }


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


_PATTERNS: tuple[tuple[str, LeverName], ...] = (
    (r"/(?:QH\d+|UBTVQH\d*|NQ-QH\d*|PL-UBTVQH\d*|NQ-UBTVQH\d*)$", "national_assembly"),
    (r"/(?:N[ĐD]-CP|NQ-CP|CP|Q[ĐD]-TT[gG]|CT-TTg)$", "government"),
    (r"/N[QG]-?HĐND\d*$", "council"),
    (r"/\d{4}/Q[ĐD]-UBND?$", "committee"),
    (r"/Q[ĐD]-(?:UBND?|CTUBND)$", "chairman"),
    (r"/(?:\d{4}/)?Q[ĐD]-(?:BHXH|TCT|CT|TCHQ|CHQ)$", "sector"),
    (r"/Q[ĐD]-S[A-ZĐ]+$", "department"),
    (r"/TT(?:LT)?(?:-[A-ZĐ]+)*$", "ministry"),
    (r"/Q[ĐD]-(?:B[A-ZĐ]+|NHNN|TTCP|VPCP|UBDT)$", "ministry"),
)
_ISSUERS = tuple((re.compile(pattern), lever) for pattern, lever in _PATTERNS)


def issuer_lever(number: str) -> LeverName:
    """Who issues an instrument of that number, as a lever; `unknown` where the number does not tell.

    A decision of a provincial committee with a year is a legal instrument of the committee, one
    without is an administrative decision of its chairman.
    """
    return next((lever for pattern, lever in _ISSUERS if pattern.search(number)), "unknown")
