"""Where the file passes from one public authority to another."""

from collections.abc import Mapping

from tthc.graph.authorities import is_public, one_house
from tthc.model import Activity, Node, Procedure

_SENDING = ("transfer", "consult", "respond", "propose")
EdgeMap = Mapping[tuple[Node, Node], tuple[str, str | None]]


def handoffs_of(procedure: Procedure, edges: EdgeMap) -> tuple[tuple[int, int], ...]:
    """Edges between acts of two different public authorities, each passing counted once.

    Of several from one act to an authority the first told counts, of several from an authority into
    one act the sending act's, else the last told; round a skipped transfer there is none.
    """
    acts = procedure.activities
    crossing: list[tuple[int, int]] = []
    after: dict[int, list[int]] = {}
    for (source, target), (kind, _) in edges.items():
        if kind == "return" or not isinstance(source, int) or not isinstance(target, int):
            continue
        after.setdefault(source, []).append(target)
        if is_public(acts[source]) and is_public(acts[target]) and not one_house(acts[source], acts[target]):
            crossing.append((source, target))
    crossing.sort()
    passing = set(crossing)
    kept = [(s, t) for s, t in crossing if not _round_transfer(s, t, acts, after, passing)]
    return _once_in(_once_out(kept, acts), acts)


def _round_transfer(
    source: int,
    target: int,
    acts: tuple[Activity, ...],
    after: Mapping[int, list[int]],
    passing: set[tuple[int, int]],
) -> bool:
    """Whether an optional transfer of the same hands to the same receiver lies beside the edge."""
    for middle in after.get(source, ()):
        if middle == target or acts[middle].action not in ("transfer", "propose", "consult"):
            continue
        if not one_house(acts[source], acts[middle]):
            continue
        for reached in after.get(middle, ()):
            if (middle, reached) in passing and (reached == target or one_house(acts[reached], acts[target])):
                return True
    return False


def _once_out(edges: list[tuple[int, int]], acts: tuple[Activity, ...]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    receivers: dict[int, list[int]] = {}
    for source, target in edges:
        known = receivers.setdefault(source, [])
        if not any(_same_receiver(acts[other], acts[target]) for other in known):
            known.append(target)
            kept.append((source, target))
    return kept


def _same_receiver(one: Activity, other: Activity) -> bool:
    return one_house(one, other) or (one.actor is None and one.actor_class == other.actor_class)


def _once_in(edges: list[tuple[int, int]], acts: tuple[Activity, ...]) -> tuple[tuple[int, int], ...]:
    into: dict[int, list[int]] = {}
    for source, target in edges:
        into.setdefault(target, []).append(source)
    kept: list[tuple[int, int]] = []
    for target, sources in into.items():
        groups: list[list[int]] = []
        for source in sources:
            for group in groups:
                if one_house(acts[group[0]], acts[source]):
                    group.append(source)
                    break
            else:
                groups.append([source])
        for group in groups:
            senders = [s for s in group if acts[s].action in _SENDING]
            kept.append((max(senders or group), target))
    return tuple(sorted(kept))
