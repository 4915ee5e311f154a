"""The graph as networkx sees it, and its order."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from tthc.graph.working_time import working_days
from tthc.model import END, START, Node, Procedure, StepGraph

if TYPE_CHECKING:
    import networkx

EdgeMap = Mapping[tuple[Node, Node], tuple[str, str | None]]


def forward_order(edges: EdgeMap, count: int) -> list[Node]:
    """All nodes so that each stands behind its predecessors, `return` edges apart."""
    after: dict[Node, list[Node]] = {}
    waiting: dict[Node, int] = dict.fromkeys([START, *range(count), END], 0)
    for (source, target), (kind, _) in edges.items():
        if kind != "return":
            after.setdefault(source, []).append(target)
            waiting[target] += 1
    ready = [node for node, number in waiting.items() if not number]
    order: list[Node] = []
    for node in ready:
        order.append(node)
        for target in after.get(node, ()):
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    return order


def as_networkx(procedure: Procedure, graph: StepGraph) -> "networkx.DiGraph[Node]":
    """The step graph as a directed graph.

    Nodes are the indexes of the activities and "start" and "end"; a node of an activity carries its
    attributes (`action`, `actor`, `actor_class`, `receiver`, `conditional`, `text`, `step`,
    `days` in working days or None). Edges carry `kind` and `condition`.
    """
    import networkx

    drawn: networkx.DiGraph[Node] = networkx.DiGraph(code=procedure.code, source=procedure.source)
    drawn.add_node(START)
    for index, activity in enumerate(procedure.activities):
        drawn.add_node(
            index,
            action=activity.action,
            actor=activity.actor,
            actor_class=activity.actor_class,
            receiver=activity.receiver,
            conditional=activity.conditional,
            text=activity.text,
            step=activity.step,
            days=working_days(activity.duration) if activity.duration else None,
        )
    drawn.add_node(END)
    for edge in graph.edges:
        drawn.add_edge(edge.source, edge.target, kind=edge.kind, condition=edge.condition)
    return drawn
