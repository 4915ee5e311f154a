"""What a detector is handed and what it gives back."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import attrs

from tthc.model.finding import Confidence, Cut, LegalBasis, Lever, Status
from tthc.model.graph import StepGraph
from tthc.model.procedure import Procedure
from tthc.registry.rules import Rule


@attrs.frozen
class Context:
    """One procedure with its graph, the day whose law counts, the rule at work, and its peers.

    Detectors read further facts from the registry modules, passing `as_of` to them.
    """

    procedure: Procedure
    graph: StepGraph
    as_of: date
    rule: Rule
    peers: tuple[Procedure, ...] = ()


def _read_only(values: Mapping[str, object]) -> Mapping[str, object]:
    return MappingProxyType(dict(values))


@attrs.frozen
class Match:
    """A place where a rule's pattern is there.

    `values` fill the message's placeholders, `variant` names another wording of the rule.
    `confidence` caps the rule's, `cut` and `legal_basis` replace what the rule says. `why_not` is a
    catalogue key: it says why no cut is proposed, and keeps the rule's cut from being proposed.
    `lever` is given where somebody else decides than who set the element, such as who publishes.
    """

    element: str
    section: str
    start: int
    end: int
    values: Mapping[str, object] = attrs.field(factory=dict, converter=_read_only)
    confidence: Confidence | None = None
    status: Status = "propose"
    protected: bool = False
    why_not: str | None = None
    cut: Cut | None = None
    legal_basis: tuple[LegalBasis, ...] | None = None
    variant: str | None = None
    lever: Lever | None = None


Detector = Callable[[Context, Mapping[str, Any]], Iterator[Match]]
"""A function that finds the places; the mapping holds the parameters that the rule's file states."""
