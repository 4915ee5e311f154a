"""Findings brought together that say the same of several places of one procedure."""

from collections.abc import Sequence

import attrs

from tthc.model import Finding


@attrs.frozen
class Numbered:
    """A finding with its number on the page."""

    number: int
    finding: Finding


@attrs.frozen
class Card:
    """Findings that say the same of several places, shown as one."""

    places: tuple[Numbered, ...]

    @property
    def finding(self) -> Finding:
        """The first of them, which speaks for all."""
        return self.places[0].finding


def cards(findings: Sequence[Numbered]) -> list[Card]:
    """Findings that differ in nothing but their place brought together, in the order of the first."""
    groups: dict[tuple[object, ...], list[Numbered]] = {}
    for numbered in findings:
        f = numbered.finding
        operation = (f.cut.operation, f.cut.value) if f.cut else None
        words = (f.rule, f.message, f.status, f.confidence, f.protected, f.lever, f.legal_basis, f.section)
        groups.setdefault((*words, operation, f.why_not), []).append(numbered)
    return [Card(tuple(group)) for group in groups.values()]
