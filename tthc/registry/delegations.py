"""Delegations in force: what a committee or its chairman has handed to a named person, and until when."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import attrs

from tthc.registry.agencies import fold
from tthc.registry.dates import holds_on
from tthc.registry.tables import read_table

_NUMBERING = re.compile(r"(?:^|\s)(?:\d{1,2}(?:\.\d{1,2})*[.)]|[-+•*])\s")
_WORD = re.compile(r"\w+")


@attrs.frozen
class Delegation:
    """One procedure that an instrument delegates.

    `amended_by` is the instrument that gave it its present term, "" where there is none. `delegate` is
    the person who acts, `delegator` who hands over; `procedure_code` is "" where the instrument names
    none. `valid_to` is the last day.
    """

    number: str
    issued: date
    amended_by: str
    delegator: str
    delegate: str
    province: str
    procedure_code: str
    procedure_name: str
    valid_from: date
    valid_to: date | None
    source: str

    def in_force(self, as_of: date) -> bool:
        """Whether the day lies within its dates, both included."""
        return holds_on(as_of, self.valid_from, self.valid_to)


@cache
def delegations() -> tuple[Delegation, ...]:
    """All delegations of the register, in the order of the table."""
    return tuple(
        Delegation(
            number=row["number"],
            issued=date.fromisoformat(row["issued"]),
            amended_by=row["amended_by"],
            delegator=row["delegator"],
            delegate=row["delegate"],
            province=row["province"],
            procedure_code=row["procedure_code"],
            procedure_name=row["procedure_name"],
            valid_from=date.fromisoformat(row["valid_from"]),
            valid_to=date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
            source=row["source"],
        )
        for row in read_table("delegations")
    )


def find_delegations(code: str | None, name: str, province: str, as_of: date) -> tuple[Delegation, ...]:
    """Delegations in force that day for a process, by code, else by name.

    A process whose name joins several procedures ("1. …; 2. …") is delegated where each of them is; a
    name counts where it begins with that of the delegation. A delegation holds in its own province only,
    so there is none where the province is not known.
    """
    at_hand = [one for one in delegations() if one.in_force(as_of) and one.province == province]
    if code:
        return tuple(one for one in at_hand if one.procedure_code == code)
    found: list[Delegation] = []
    for part in _procedures_in(name):
        words = _words(part)
        fitting = [one for one in at_hand if words.startswith(_words(one.procedure_name))]
        if not fitting:
            return ()
        found.append(max(fitting, key=lambda one: len(one.procedure_name)))
    return tuple(dict.fromkeys(found))


def _procedures_in(name: str) -> Iterator[str]:
    """The procedures that a heading joins: parts that begin with a number; else the whole."""
    starts = [m.start() for m in re.finditer(r"(?:(?<=\s)|^)\d{1,2}[.)]\s+(?=[^\W\d_])", name)]
    if len(starts) < 2:
        yield name
        return
    for start, end in zip(starts, [*starts[1:], len(name)], strict=True):
        yield name[start:end]


def _words(name: str) -> str:
    """The words of a name without numbering at its head, for comparing."""
    return " ".join(_WORD.findall(_NUMBERING.sub(" ", fold(name), count=1))) + " "
