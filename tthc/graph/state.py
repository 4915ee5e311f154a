"""What is drawn so far: edges, open ends, and what was told on the way."""

from collections.abc import Iterable

import attrs

from tthc.graph.lexicon import Tags
from tthc.graph.scenes import Scene
from tthc.model import END, START, GraphCase, Node
from tthc.model.graph import EdgeKind


@attrs.frozen
class Open:
    """An open end: an act that may have come last, with what the next act must know of it.

    aside: the act told as its purpose for which nobody waits; the end leads on, not to the end.
    detour: the house to which the file went in some case only: it goes on in that case.
    sent: the house that has the file in the one of several cases that ends here.
    asks: an answer is awaited.
    """

    tags: Tags = attrs.field(factory=dict)
    aside: int | None = None
    detour: str | None = None
    sent: str | None = None
    asks: bool = False


Ends = dict[Node, Open]


@attrs.frozen
class Lead:
    """How the first act of a region is joined: the kind of edge and the words of the condition."""

    kind: EdgeKind
    condition: str | None


@attrs.define
class Trail:
    """What was told so far on the way to the present act: examining acts, gates, requests."""

    acts: list[Scene] = attrs.field(factory=list)
    gate: tuple[Node, ...] | None = None
    gate_condition: str = ""
    group: "ParallelGroup | None" = None
    last: Scene | None = None
    last_sources: tuple[Node, ...] = ()
    option: tuple[Node, ...] | None = None

    def fork(self) -> "Trail":
        """A copy for one of several alternatives."""
        return Trail(list(self.acts), self.gate, self.gate_condition, None, None, (), None)


@attrs.define
class ParallelGroup:
    """Acts that run side by side: where they come from and which they are."""

    sources: tuple[Node, ...]
    members: list[int]


@attrs.define
class Drawing:
    """What is drawn so far. Edges are keyed by their two nodes, so that there is one at most."""

    edges: dict[tuple[Node, Node], tuple[EdgeKind, str | None]] = attrs.field(factory=dict)
    returns: list[int] = attrs.field(factory=list)
    groups: list[ParallelGroup] = attrs.field(factory=list)
    cases: list[GraphCase] = attrs.field(factory=list)
    order: list[int] = attrs.field(factory=list)
    instead: list[tuple[int, int, str | None]] = attrs.field(factory=list)
    joins: list[tuple[int, tuple[int, ...]]] = attrs.field(factory=list)
    actors: dict[Node, str | None] = attrs.field(factory=dict)

    def join(
        self, sources: Iterable[Node], target: Node, kind: EdgeKind, condition: str | None = None
    ) -> None:
        """Draw edges unless they are there."""
        for source in sources:
            if source != target:
                self.edges.setdefault((source, target), (kind, condition))

    def finish(self, ends: Ends) -> None:
        """Lead open ends to the end of the process."""
        sources = {source for source, _ in self.edges}
        for node, state in ends.items():
            if node == START and START in sources:
                continue
            leads_on = node in sources
            if state.aside is None or not leads_on:
                self.join((node,), END, "sequence")
