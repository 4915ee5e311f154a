"""From a drawing to a whole graph: moved acts, variants, returns, and what must hold of every graph."""

import re
from collections.abc import Sequence

from tthc.graph import lexicon
from tthc.graph.scenes import Scene
from tthc.graph.state import Drawing
from tthc.model import END, START, Node
from tthc.model.graph import EdgeKind

Edges = dict[tuple[Node, Node], tuple[EdgeKind, str | None]]

_TELLING_WORDS = 4  # fewer words (`trước khi quyết định`) do not name one act among others


def moment_of(scene: Scene, scenes: Sequence[Scene]) -> str | None:
    """By which moment a moved act is told (`result`, `grant`, `submit`), None where no act of it is."""
    moment = _moment(scene)
    told = _of_moment(moment, scenes) if moment else []
    return moment if any(s.index != scene.index for s in told) else None


def _of_moment(moment: str, scenes: Sequence[Scene]) -> list[Scene]:
    """The acts of a moment: each submit; each handing out of the result, else the last granting decision."""
    if moment == "submit":
        return [s for s in scenes if s.activity.action == "submit"]
    results = [s for s in scenes if s.activity.action in ("return_result", "collect")]
    if moment == "result" and results:
        return results
    return [s for s in scenes if s.activity.action == "decide" and not lexicon.REFUSING.search(s.words)][-1:]


def _moment(scene: Scene) -> str | None:
    words = scene.words
    action = scene.activity.action
    if action in ("request_supplement", "return_result", "collect", "receive"):
        return None
    if lexicon.AT_RESULT.search(words):
        return "result"
    if lexicon.AFTER_GRANT.search(words) and scene.activity.actor_class == "applicant":
        return "grant"
    if action == "pay" and lexicon.AT_SUBMIT.search(words):
        return "submit"
    return None


def place_moved(
    drawing: Drawing, scene: Scene, moment: str, scenes: Sequence[Scene], condition: str | None
) -> None:
    """Draw an act that names its moment straight after the acts of that moment, then to the end."""
    drawn = set(drawing.order)
    wanted = [s.index for s in _of_moment(moment, [s for s in scenes if s.index in drawn])]
    kind: EdgeKind = "branch" if scene.activity.conditional else "sequence"
    drawing.join(wanted or (START,), scene.index, kind, condition)
    drawing.join((scene.index,), END, "sequence")
    drawing.order.append(scene.index)


def place_instead(drawing: Drawing) -> None:
    """Give variants the predecessors and successors of the acts that they replace."""
    for index, model, condition in drawing.instead:
        for (source, target), (kind, _) in list(drawing.edges.items()):
            if target == model:
                drawing.join((source,), index, "branch" if kind == "sequence" else kind, condition)
            elif source == model and kind != "return":
                drawing.join((index,), target, kind)


def place_joins(drawing: Drawing) -> None:
    """Join submits without handling of their own to the handling of those before them."""
    for index, doors in drawing.joins:
        for (source, target), (kind, words) in list(drawing.edges.items()):
            if source in doors and target not in doors and target != index and kind != "return":
                drawing.join((index,), target, kind, words)


def place_returns(drawing: Drawing, scenes: Sequence[Scene]) -> None:
    """Lead acts that send the file back to the first submit of their way, each of alternative ones."""
    submits = {s.index for s in scenes if s.activity.action == "submit"}
    before = _predecessors(drawing.edges)
    for index in drawing.returns:
        above = _reach(index, before) - {index}
        firsts = [n for n in above & submits if not (_reach(n, before) - {n}) & submits]
        own = _of_case(index, above & submits, drawing)
        if own:
            firsts = [n for n in own if not (_reach(n, before) - {n}) & own]
        for target in sorted(firsts):
            drawing.join((index,), target, "return")


def _of_case(index: int, submits: set[int], drawing: Drawing) -> set[int]:
    """Those of the submits that stand in the smallest case of the act that has any."""
    cases = sorted((set(c.activities) for c in drawing.cases if index in c.activities), key=len)
    for case in cases:
        if case & submits:
            return case & submits
    return set()


def _predecessors(edges: Edges) -> dict[Node, list[Node]]:
    before: dict[Node, list[Node]] = {}
    for (source, target), (kind, _) in edges.items():
        if kind != "return":
            before.setdefault(target, []).append(source)
    return before


def _reach(node: Node, steps: dict[Node, list[Node]]) -> set[int]:
    seen: set[Node] = {node}
    todo: list[Node] = [node]
    while todo:
        for other in steps.get(todo.pop(), ()):
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return {n for n in seen if isinstance(n, int)}


def set_side_by_side(edges: Edges, later: int, earlier: int) -> None:
    """Let two acts that follow one another start together and be awaited together."""
    if edges.get((earlier, later), ("return", None))[0] == "return":
        return
    del edges[earlier, later]
    for (source, target), (kind, words) in list(edges.items()):
        if target == earlier and kind != "return":
            edges.setdefault((source, later), ("parallel" if kind == "sequence" else kind, words))
            if kind == "sequence":
                edges[source, earlier] = ("parallel", words)
        elif source == later and kind != "return":
            edges.setdefault((earlier, target), (kind, words))


def make_whole(edges: Edges, count: int) -> Edges:
    """The edges mended so that what is promised of every graph holds.

    No loop without a `return`, every act reached from the start and reaching the end, `start` and
    `end` at their ends. Well drawn graphs come out as they went in.
    """
    kept = _without_loops(
        {e: k for e, k in edges.items() if e[0] != e[1] and e[0] != END and e[1] != START}, count
    )
    forward = {e: k for e, k in kept.items() if k[0] != "return"}
    reached = {source for source, _ in kept}
    entered = {target for _, target in forward}
    for index in range(count):
        if index not in entered:
            kept[START, index] = ("sequence", None)
    for index in range(count):
        if index not in reached:
            kept[index, END] = ("sequence", None)
    if not count:
        kept[START, END] = ("sequence", None)
    # An act that only sends the file back, to a submit that nothing else follows, would never end.
    leading = _leading_to_end(kept)
    last = {source for (source, _), (kind, _) in kept.items() if kind != "return"}
    for index in range(count):
        if index not in leading and index not in last:
            kept[index, END] = ("sequence", None)
    return kept


def _leading_to_end(edges: Edges) -> set[Node]:
    before: dict[Node, list[Node]] = {}
    for source, target in edges:
        before.setdefault(target, []).append(source)
    seen: set[Node] = {END}
    todo: list[Node] = [END]
    while todo:
        for source in before.get(todo.pop(), ()):
            if source not in seen:
                seen.add(source)
                todo.append(source)
    return seen


def _without_loops(edges: Edges, count: int) -> Edges:
    """Forward edges that would close a loop are left out, later told ones first."""
    after: dict[Node, list[Node]] = {}
    for (source, target), (kind, _) in edges.items():
        if kind != "return":
            after.setdefault(source, []).append(target)
    state: dict[Node, int] = {}
    closing: set[tuple[Node, Node]] = set()
    for root in (START, *range(count)):
        if state.get(root):
            continue
        state[root] = 1
        stack: list[tuple[Node, int]] = [(root, 0)]
        while stack:
            node, at = stack.pop()
            targets = after.get(node, [])
            if at == len(targets):
                state[node] = 2
                continue
            stack.append((node, at + 1))
            target = targets[at]
            if state.get(target) == 1:
                closing.add((node, target))
            elif not state.get(target):
                state[target] = 1
                stack.append((target, 0))
    return {e: k for e, k in edges.items() if e not in closing}


def names_moment_before(scene: Scene, scenes: Sequence[Scene]) -> int | None:
    """The act told before that this one says it precedes (`trước khi X`), None where there is none."""
    found = lexicon.BEFORE.search(scene.words)
    if not found or scene.activity.action == "submit":
        return None
    wanted = set(re.findall(r"\w+", found.group(1)))
    if len(wanted) < _TELLING_WORDS:
        return None
    best: tuple[float, bool, int] | None = None
    for other in scenes[: scene.index]:
        action = other.activity.action
        if action not in ("decide", "publish", "return_result", "propose"):
            continue
        words = set(re.findall(r"\w+", other.words))
        share = len(wanted & words) / max(1, len(wanted))
        rank = (share, action == "decide", other.index)
        if share >= 0.8 and (best is None or rank > best):
            best = rank
    return best[2] if best else None
