"""The provinces and centrally run cities: their names, when they existed, what became of them."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

import attrs

from tthc.registry.agencies import fold
from tthc.registry.dates import holds_on
from tthc.registry.tables import read_table


@attrs.frozen
class Province:
    """One province in one time of its life.

    `valid_from` and `valid_to` are its first and last day, None where open. `merged_into` is the
    name of what it became part of; the name itself where it went on under it.
    """

    name: str
    kind: str
    valid_from: date | None
    valid_to: date | None
    merged_into: str | None
    basis: str
    aliases: tuple[str, ...]
    source: str
    confidence: str

    def exists_on(self, day: date) -> bool:
        """Whether it stood on that day."""
        return holds_on(day, self.valid_from, self.valid_to)


def province_key(name: str) -> str:
    """What spellings of one name have in common: case, tone placement, dashes, blanks."""
    return " ".join(fold(name).replace("–", " ").replace("-", " ").split())


@attrs.frozen
class ProvinceRegistry:
    """All provinces that stood since 2025, in the order of the table."""

    all: tuple[Province, ...]
    names: Mapping[str, str]

    def today(self, name: str) -> str | None:
        """The name of the province of today that a name, old or new, belongs to; None if it is none."""
        return self.names.get(province_key(name))

    def on(self, day: date) -> tuple[Province, ...]:
        """The provinces that stood on that day."""
        return tuple(province for province in self.all if province.exists_on(day))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@cache
def provinces() -> ProvinceRegistry:
    """The registry of provinces. Raises ValueError where a date of the table is none."""
    rows = tuple(
        Province(
            name=row["name"],
            kind=row["type"],
            valid_from=_day(row["valid_from"]),
            valid_to=_day(row["valid_to"]),
            merged_into=row["merged_into"] or None,
            basis=row["basis"],
            aliases=tuple(alias for alias in row["aliases"].split("|") if alias),
            source=row["source"],
            confidence=row["confidence"],
        )
        for row in read_table("provinces")
    )
    standing = {row.name for row in rows if row.valid_to is None}
    names: dict[str, str] = {}
    for row in rows:
        target = row.name if row.name in standing else row.merged_into
        if target:
            for name in (row.name, *row.aliases):
                names[province_key(name)] = target
    return ProvinceRegistry(rows, MappingProxyType(names))
