"""Drawing the step graph of a procedure, whole."""

from collections.abc import Sequence

import attrs

from tthc.graph import lexicon
from tthc.graph.assemble import (
    make_whole,
    moment_of,
    names_moment_before,
    place_instead,
    place_joins,
    place_moved,
    place_returns,
    set_side_by_side,
)
from tthc.graph.drawing import draw_children
from tthc.graph.groups import without_titles
from tthc.graph.handoffs import handoffs_of
from tthc.graph.regions import regions_of
from tthc.graph.scenes import Child, Region, Scene, scenes_of
from tthc.graph.state import Drawing, Ends, Open, Trail
from tthc.graph.timing import timing_of
from tthc.graph.touchpoints import touchpoints_of, trips_of
from tthc.model import START, Edge, Node, Procedure, StepGraph


def draw(procedure: Procedure, side_by_side: Sequence[tuple[int, int]] = ()) -> StepGraph:
    """Draw the step graph of a procedure's activities and measure it.

    `side_by_side` names pairs of acts, the later one first, that are to run in parallel where they
    followed one another; pairs that do not follow one another directly are left as they are.
    Every act is reached from the start and reaches the end, no loop lacks a `return` edge, and
    between two nodes there is at most one edge, whatever the activities are.
    """
    scenes = scenes_of(procedure)
    drawing = _drawn(procedure, scenes)
    for later, earlier in side_by_side:
        set_side_by_side(drawing.edges, later, earlier)
    edges = make_whole(drawing.edges, len(scenes))
    timing = timing_of(procedure, edges, scenes)
    return StepGraph(
        edges=tuple(
            Edge(s, t, kind, words) for (s, t), (kind, words) in sorted(edges.items(), key=_edge_order)
        ),
        parallel_groups=tuple(tuple(group.members) for group in drawing.groups),
        cases=tuple(drawing.cases),
        handoffs=handoffs_of(procedure, edges),
        touchpoints=touchpoints_of(procedure, edges),
        trips=trips_of(procedure, edges),
        anchors=timing.anchors,
        longest_path_days=timing.days,
        upper_bound_days=timing.upper,
        unknown=timing.unknown,
        covered=timing.covered,
    )


def _edge_order(item: tuple[tuple[Node, Node], object]) -> tuple[int, int]:
    source, target = item[0]
    return (
        source if isinstance(source, int) else -1,
        target if isinstance(target, int) else 1_000_000,
    )


def _drawn(procedure: Procedure, scenes: Sequence[Scene]) -> Drawing:
    drawing = Drawing()
    moved: list[tuple[Scene, str, str | None]] = []
    inserted: list[tuple[Scene, int, str | None]] = []
    tree = without_titles(regions_of(procedure, scenes))
    children = _without_moved(tree, scenes, moved, inserted, None)
    ends: Ends = {START: Open()}
    ends = draw_children(drawing, children, ends, Trail())
    drawing.finish(ends)
    for scene, model, condition in inserted:
        _insert_before(drawing, scene, model, condition)
    place_joins(drawing)
    place_instead(drawing)
    for scene, moment, condition in moved:
        place_moved(drawing, scene, moment, scenes, condition)
    place_returns(drawing, scenes)
    return drawing


def _without_moved(
    children: Sequence[Child],
    scenes: Sequence[Scene],
    moved: list[tuple[Scene, str, str | None]],
    inserted: list[tuple[Scene, int, str | None]],
    condition: str | None,
) -> tuple[Child, ...]:
    """The tree without the acts that name another moment, which are collected."""
    kept: list[Child] = []
    for child in children:
        if isinstance(child, Region):
            inside = _without_moved(child.children, scenes, moved, inserted, child.condition)
            if inside:
                kept.append(attrs.evolve(child, children=inside))
            continue
        moment = moment_of(child, scenes)
        model = names_moment_before(child, scenes) if moment is None else None
        if model is None and moment is None and _serves_before(child, scenes):
            model = child.index - 1
        if moment is not None:
            moved.append((child, moment, condition))
        elif model is not None:
            inserted.append((child, model, condition))
        else:
            kept.append(child)
    return tuple(kept)


def _serves_before(scene: Scene, scenes: Sequence[Scene]) -> bool:
    """Whether an act is told as done already (`X đã …`) for the act before it in its sentence."""
    if not scene.index or not scene.same_sentence or scene.activity.conditional:
        return False
    before = scenes[scene.index - 1].activity
    told = scene.activity.action in ("respond", "consult", "appraise", "check")
    return (
        told
        and before.actor != scene.activity.actor
        and bool(lexicon.ALREADY.search(lexicon.fold(scene.activity.text)))
    )


def _insert_before(drawing: Drawing, scene: Scene, model: int, condition: str | None) -> None:
    """Put an act between another and what precedes that one."""
    into = [(s, k) for (s, t), (k, _) in drawing.edges.items() if t == model and k != "return"]
    optional = scene.activity.conditional
    for source, kind in into:
        drawing.join((source,), scene.index, "branch" if optional else kind, condition)
        if not optional:
            del drawing.edges[source, model]
    drawing.join((scene.index,), model, "sequence")
    drawing.order.append(scene.index)
