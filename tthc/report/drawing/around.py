"""The part of a graph around some of its acts, the rest folded into single lines."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import attrs

from tthc.model import END, START, Edge, Node, Procedure, StepGraph

FOLDED = "…"
"""The condition of an edge that stands for a way through acts that are not drawn."""


def neighbours(graph: StepGraph, acts: Iterable[int], hops: int = 2) -> set[int]:
    """The acts, those at most `hops` edges away, and those whose limits cover any of them."""
    beside: dict[Node, set[Node]] = defaultdict(set)
    for edge in graph.edges:
        if edge.kind != "return":
            beside[edge.source].add(edge.target)
            beside[edge.target].add(edge.source)
    found: set[Node] = set(acts)
    edge_of: set[Node] = set(found)
    for _ in range(hops):
        edge_of = {n for node in edge_of if isinstance(node, int) for n in beside[node]} - found
        found |= edge_of
    kept = {node for node in found if isinstance(node, int)}
    return kept | {timed for act, timed in graph.covered if act in kept}


def folded(procedure: Procedure, graph: StepGraph, kept: Sequence[int]) -> tuple[Procedure, StepGraph]:
    """The procedure and graph with only the acts kept; ways through others become one edge each."""
    new: dict[Node, Node] = {START: START, END: END}
    new.update({old: at for at, old in enumerate(kept)})
    edges = [
        attrs.evolve(e, source=new[e.source], target=new[e.target])
        for e in graph.edges
        if e.source in new and e.target in new
    ]
    there = {(e.source, e.target) for e in edges}
    after = _after(graph)
    for source in new:
        for target in _through(source, after, new):
            pair = (new[source], new[target])
            if pair not in there:
                there.add(pair)
                edges.append(Edge(*pair, "sequence", FOLDED))
    covered = tuple((new[a], new[b]) for a, b in graph.covered if a in new and b in new)
    return (
        attrs.evolve(procedure, activities=tuple(procedure.activities[i] for i in kept)),
        StepGraph(edges=tuple(edges), covered=covered),  # type: ignore[arg-type]
    )


def _after(graph: StepGraph) -> dict[Node, list[Node]]:
    after: dict[Node, list[Node]] = defaultdict(list)
    for edge in graph.edges:
        if edge.kind != "return":
            after[edge.source].append(edge.target)
    return after


def _through(source: Node, after: Mapping[Node, Sequence[Node]], kept: Collection[Node]) -> list[Node]:
    """The kept nodes that are reached from one by way of others alone."""
    found: list[Node] = []
    seen: set[Node] = set()
    waiting = [node for node in after.get(source, ()) if node not in kept]
    while waiting:
        node = waiting.pop()
        if node in seen:
            continue
        seen.add(node)
        for target in after.get(node, ()):
            if target not in kept:
                waiting.append(target)
            elif target not in found:
                found.append(target)
    return sorted(found, key=lambda node: (isinstance(node, str), node if isinstance(node, int) else 0))
