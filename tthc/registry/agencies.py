"""The agencies of the State as the texts name them: names, aliases, when they existed, who followed."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

import attrs

from tthc.registry.tables import read_table


@attrs.frozen
class Agency:
    """One agency or generic body ("Ủy ban nhân dân cấp xã").

    `valid_from` and `valid_to` are its first and last day, None where it is older than the changes
    of 2025 or the day was not read. `successors` are the names of who took over, all of them where
    its work was split. `basis` names the instrument of the change.
    """

    name: str
    kind: str
    level: str
    valid_from: date | None
    valid_to: date | None
    successors: tuple[str, ...]
    basis: str
    aliases: tuple[str, ...]
    source: str
    confidence: str
    note: str

    def exists_on(self, day: date) -> bool:
        """Whether it worked on that day as far as dates are known; a successor without a date ends it."""
        if self.valid_from and day < self.valid_from:
            return False
        if self.valid_to:
            return day <= self.valid_to
        return not self.successors


# Two ways to place the tone are in use ("uỷ", "ủy"), at the end of a syllable only.
_LATE_TONE = re.compile(r"(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\w)")
_EARLY = {
    first + late: early + plain
    for first, plain, lates, earlies in (
        ("o", "a", "àáảãạ", "òóỏõọ"),
        ("o", "e", "èéẻẽẹ", "òóỏõọ"),
        ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for late, early in zip(lates, earlies, strict=True)
}
_ABBREVIATIONS = (("ubnd", "ủy ban nhân dân"), ("hđnd", "hội đồng nhân dân"))
_SPACE = re.compile(r"\s+")


def fold(text: str) -> str:
    """The text in lower case with one way to place the tone, of the same length."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return _LATE_TONE.sub(lambda match: _EARLY[match[0]], lower)


def fold_typed(text: str) -> str:
    """Words as somebody typed them, their letters composed, then folded; the length may change."""
    return fold(unicodedata.normalize("NFC", text))


def agency_key(name: str) -> str:
    """What two spellings of one name have in common: case, tone placement, abbreviations, blanks."""
    key = _SPACE.sub(" ", fold(name)).strip().replace("–", "-")
    for short, full in _ABBREVIATIONS:
        key = key.replace(short, full)
    return key


@attrs.frozen
class AgencyRegistry:
    """All agencies in the order of the table, found by name or alias."""

    all: tuple[Agency, ...]
    by_key: Mapping[str, Agency]
    by_code: Mapping[str, Agency]

    def find(self, name: str) -> Agency | None:
        """The agency of that name or alias, in either spelling; None where there is none."""
        return self.by_key.get(agency_key(name))

    def by_suffix(self, number: str) -> Agency | None:
        """The central body whose abbreviation ends an instrument's number ("2304/QĐ-BNNMT")."""
        code = number.rsplit("-", 1)[-1].strip().upper() if "-" in number else ""
        return self.by_code.get(code)

    def successors_of(self, agency: Agency) -> tuple[Agency, ...]:
        """Who took over its work and still stands, through all changes."""
        found: dict[str, Agency] = {}
        queue, seen = list(agency.successors), {agency.name}
        while queue:
            name = queue.pop(0)
            following = self.find(name)
            if following is None or following.name in seen:
                continue
            seen.add(following.name)
            if following.successors:
                queue.extend(following.successors)
            else:
                found[following.name] = following
        return tuple(found.values())


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


@cache
def agencies() -> AgencyRegistry:
    """The registry of agencies. Raises ValueError where a date of the table is none."""
    rows = tuple(
        Agency(
            name=row["name"],
            kind=row["kind"],
            level=row["level"],
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            successors=_several(row["successor"]),
            basis=row["basis"],
            aliases=_several(row["aliases"]),
            source=row["source"],
            confidence=row["confidence"],
            note=row["note"],
        )
        for row in read_table("agencies")
    )
    by_key: dict[str, Agency] = {agency_key(agency.name): agency for agency in rows}
    by_code: dict[str, Agency] = {}
    for agency in rows:
        for alias in agency.aliases:
            by_key.setdefault(agency_key(alias), agency)
            if alias == alias.upper() and " " not in alias:
                by_code.setdefault(alias, agency)
    return AgencyRegistry(rows, MappingProxyType(by_key), MappingProxyType(by_code))
