"""Drawing step graphs: the acts in order of telling against the open ends.

The *open ends* are the acts that may have come last. Each act is joined to them by the first rule
that fits: moved, speaking back, return, refusal, cases, special case, variant, parallel, gate,
option, order. What is open after the last act leads to the end.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from tthc.graph import lexicon
from tthc.graph.groups import Group, alternatives_at, begins_with_file, is_file_submit
from tthc.graph.lexicon import Category, Tags
from tthc.graph.rules import (
    another_door,
    awaiting,
    before_gate,
    category_of,
    entry_of,
    gate_place,
    halt_at,
    hands_on,
    instead_of,
    joins_parallel,
    last_request,
    leads_out,
    mends,
    receiving,
    told_before,
)
from tthc.graph.scenes import Child, Region, Scene
from tthc.graph.state import Drawing, Ends, Lead, Open, ParallelGroup, Trail
from tthc.model import END, START, GraphCase, Node
from tthc.model.graph import EdgeKind

_UNAWAITED = ("return_result", "record", "publish")


def draw_children(
    drawing: Drawing, children: Sequence[Child], ends: Ends, trail: Trail, lead: Lead | None = None
) -> Ends:
    """Draw what stands in one region and give the open ends after it."""
    at = 0
    while at < len(children):
        group = alternatives_at(children, at)
        if group is not None:
            ends = _draw_cases(drawing, group, ends, trail, lead)
            at, lead = at + group.length, None
            continue
        halted = halt_at(children, at)
        if halted:
            suspends = bool(lexicon.SUSPENDING.search(lexicon.fold(halted[0].activity.text)))
            sources = gate_place(trail, ends) if suspends else last_request(trail) or gate_place(trail, ends)
            _draw_aside(drawing, halted, None, sources, trail, comes_back=suspends)
            at += len(halted)
            continue
        child = children[at]
        following = children[at + 1] if at + 1 < len(children) else None
        before = len(drawing.order)
        if isinstance(child, Scene):
            ends = _draw_act(drawing, child, ends, trail, lead)
            lead = None
        else:
            ends = _draw_region(drawing, child, ends, trail, following, lead)
            if len(drawing.order) > before and lead is not None and child.category == "option":
                lead = None
        at += 1
    return ends


def _place(
    drawing: Drawing, scene: Scene, trail: Trail, sources: Iterable[Node], kind: EdgeKind, why: str | None
) -> None:
    sources = tuple(sources)
    drawing.join(sources, scene.index, kind, why)
    drawing.order.append(scene.index)
    drawing.actors[scene.index] = scene.activity.actor
    trail.acts.append(scene)


def _advance(trail: Trail, scene: Scene, sources: Iterable[Node]) -> None:
    trail.last, trail.last_sources = scene, tuple(sources)


def _merged(ends: Iterable[Open]) -> Tags:
    """The tags that all of the ends share."""
    states = list(ends)
    if not states:
        return {}
    first = states[0].tags
    return {k: v for k, v in first.items() if all(s.tags.get(k) == v for s in states[1:])}


def _draw_act(drawing: Drawing, scene: Scene, ends: Ends, trail: Trail, lead: Lead | None) -> Ends:
    action = scene.activity.action
    condition = lead.condition if lead else None
    if action == "request_supplement" and lead is None:
        _place(drawing, scene, trail, gate_place(trail, ends), "branch", None)
        drawing.returns.append(scene.index)
        return ends
    asked = mends(scene, trail) if lead is None else None
    if asked is not None:
        _place(drawing, scene, trail, (asked.index,), "sequence", None)
        return {**ends, scene.index: Open(_merged(ends.values()))}
    if lead is None and joins_parallel(scene, trail):
        return _draw_parallel(drawing, scene, ends, trail)
    previous = trail.last
    if (
        lead is None
        and previous is not None
        and scene.for_purpose
        and action in _UNAWAITED
        and scene.same_sentence
        and previous.index in ends
    ):
        _place(drawing, scene, trail, (previous.index,), "sequence", None)
        drawing.join((scene.index,), END, "sequence")
        state = ends[previous.index]
        return {**ends, previous.index: attrs.evolve(state, aside=scene.index)}
    ends = awaiting(scene, ends, drawing)
    sources = receiving(scene, ends)
    rest = {node: state for node, state in ends.items() if node not in sources}
    _place(drawing, scene, trail, sources, lead.kind if lead else "sequence", condition)
    _advance(trail, scene, sources)
    trail.group = None
    return {**rest, scene.index: _opened(scene, [ends[node] for node in sources], bool(rest))}


def _opened(scene: Scene, before: Sequence[Open], parted: bool) -> Open:
    """The open end that an act leaves; `parted` where other ends stay open beside it."""
    detours = {state.detour for state in before}
    sent = {state.sent for state in before}
    return Open(
        _merged(before),
        detour=detours.pop() if parted and len(detours) == 1 else None,
        sent=sent.pop() if parted and len(sent) == 1 else None,
        asks=scene.activity.action == "consult",
    )


def _draw_parallel(drawing: Drawing, scene: Scene, ends: Ends, trail: Trail) -> Ends:
    partner = trail.last
    assert partner is not None
    group = trail.group
    if group is None:
        group = ParallelGroup(trail.last_sources, [partner.index])
        drawing.groups.append(group)
        for source in group.sources:
            _, words = drawing.edges.get((source, partner.index), ("sequence", None))
            drawing.edges[source, partner.index] = ("parallel", words)
        trail.group = group
    group.members.append(scene.index)
    _place(drawing, scene, trail, group.sources, "parallel", None)
    trail.last = scene
    beside = [ends[partner.index]] if partner.index in ends else list(ends.values())
    return {**ends, scene.index: _opened(scene, beside, parted=True)}


def _draw_region(
    drawing: Drawing,
    region: Region,
    ends: Ends,
    trail: Trail,
    following: Child | None,
    lead: Lead | None,
) -> Ends:
    """Draw what stands under one condition by the first rule that fits it."""
    category = category_of(region)
    first = region.scenes()[0]
    if category == "back":
        sources = told_before(region, trail)
        if sources:
            return _draw_back(drawing, region, ends, trail, sources)
        category = "incomplete" if first.activity.action == "request_supplement" else "refusal"
    aside = _aside_place(region, category, ends, trail, following)
    if aside is not None:
        back = category == "incomplete"
        _draw_aside(drawing, region.scenes(), region.condition, aside, trail, comes_back=back)
        return ends
    branch = Lead("branch", region.condition)
    asked = mends(first, trail)
    if asked is not None:
        entry: Ends = {asked.index: Open()}
        return {**ends, **draw_children(drawing, region.children, entry, trail, branch)}
    if is_file_submit(first) and another_door(first, trail):
        return _draw_door(drawing, region, ends, trail)
    earlier = instead_of(region, trail)
    if earlier is not None:
        drawing.instead.append((first.index, earlier, region.condition))
        drawing.order.append(first.index)
        return ends
    if lead is not None and not ends.keys() - {START}:
        branch = Lead("branch", region.condition or lead.condition)
    passes = category == "success" or hands_on(region, following)
    return _draw_way(drawing, region, ends, trail, branch, passes=passes)


def _aside_place(
    region: Region, category: Category, ends: Ends, trail: Trail, following: Child | None
) -> tuple[Node, ...] | None:
    """From where a return, a refusal or the opposite of a gate branches off; None for what goes on."""
    condition = region.condition or ""
    if category == "option" and trail.gate and lexicon.opposite(condition, trail.gate_condition):
        return trail.gate
    if category == "option" and before_gate(region, following):
        return tuple(ends)
    if category not in ("incomplete", "refusal"):
        return None
    if lexicon.TAKEN_TO_KEEP.search(lexicon.fold(region.scenes()[0].activity.text)):
        return tuple(ends)
    return gate_place(trail, ends)


def _draw_way(
    drawing: Drawing, region: Region, ends: Ends, trail: Trail, branch: Lead, *, passes: bool
) -> Ends:
    """Draw a gate, which nothing goes round, or an option, which can be skipped."""
    first = region.scenes()[0]
    sources, continues = entry_of(region, ends)
    if trail.option and first.same_sentence and first.opens_with(lexicon.OR_LEAD):
        # Options joined by `hoặc` start side by side.
        sources = tuple(node for node in trail.option if node in ends) or sources
    if continues:
        branch = Lead("sequence", region.condition)
    if passes:
        trail.gate, trail.gate_condition = sources, region.condition or ""
    filed = any(is_file_submit(s) for s in trail.acts)
    entry: Ends = {node: ends[node] for node in sources}
    inside = _tagged(draw_children(drawing, region.children, entry, trail, branch), region.tags)
    trail.option = sources
    # Nothing is taken in without the file: the first submit is no option.
    if passes or continues or (is_file_submit(first) and not filed):
        return {**{n: s for n, s in ends.items() if n not in sources}, **inside}
    return {**ends, **_away(inside, first)}


def _away(ends: Ends, scene: Scene) -> Ends:
    """The ends of an option; where it sent the file to another house, that house goes on from there."""
    activity = scene.activity
    if activity.action not in ("transfer", "consult", "notify") or activity.actor_class == "one_stop":
        return ends
    if activity.receiver is None or set(ends) != {scene.index}:
        return ends
    return {node: attrs.evolve(state, detour=activity.receiver) for node, state in ends.items()}


def _tagged(ends: Ends, tags: Tags) -> Ends:
    return {node: attrs.evolve(state, tags={**state.tags, **tags}) for node, state in ends.items()}


def _draw_back(drawing: Drawing, region: Region, ends: Ends, trail: Trail, sources: tuple[Node, ...]) -> Ends:
    """A condition that speaks of acts told before branches from those acts alone."""
    scenes = region.scenes()
    condition = region.condition
    _place(drawing, scenes[0], trail, sources, "branch", condition)
    for one, two in pairwise(scenes):
        _place(drawing, two, trail, (one.index,), "sequence", None)
    last = scenes[-1]
    if any(s.activity.action == "request_supplement" for s in scenes):
        drawing.returns.append(last.index)
        return ends
    drawing.join((last.index,), END, "sequence")
    return ends


def _draw_aside(
    drawing: Drawing,
    scenes: Sequence[Scene],
    condition: str | None,
    sources: tuple[Node, ...],
    trail: Trail,
    *,
    comes_back: bool,
) -> None:
    """Draw a return or refusal beside the way on; the open ends stay as they were."""
    kind: EdgeKind = "branch"
    for scene in scenes:
        _place(drawing, scene, trail, sources, kind, condition if kind == "branch" else None)
        sources, kind = (scene.index,), "sequence"
    if comes_back or any(s.activity.action == "request_supplement" for s in scenes):
        drawing.returns.append(scenes[-1].index)
    else:
        drawing.join(sources, END, "sequence")


def _draw_door(drawing: Drawing, region: Region, ends: Ends, trail: Trail) -> Ends:
    """A case with its own submit starts at the start; without handling of its own it joins the others'."""
    doors = tuple(s.index for s in trail.acts if is_file_submit(s))
    handled = any(s.activity.actor_class != "applicant" for s in trail.acts)
    entry: Ends = {START: Open()}
    own_trail = Trail()
    inside = draw_children(drawing, region.children, entry, own_trail, Lead("branch", region.condition))
    trail.acts.extend(own_trail.acts)
    drawing.cases.append(GraphCase(region.condition, tuple(s.index for s in region.scenes())))
    own = all(s.activity.actor_class == "applicant" for s in region.scenes())
    if handled and own:
        for node in inside:
            if isinstance(node, int):
                drawing.joins.append((node, doors))
        return ends
    return {**ends, **_tagged(inside, region.tags)}


def _sent(ends: Ends, scenes: Sequence[Scene]) -> Ends:
    """The ends of a case, with the house to which its last act gives the file."""
    last = scenes[-1].activity
    house = last.receiver if last.action in ("submit", "transfer", "propose") else None
    return {node: attrs.evolve(state, sent=house) for node, state in ends.items()}


def _draw_cases(drawing: Drawing, group: Group, ends: Ends, trail: Trail, lead: Lead | None) -> Ends:
    """Draw alternatives side by side; all their ends are open after the last."""
    after: Ends = {}
    used: set[Node] = set()
    told: list[Scene] = []
    for number, alternative in enumerate(group.alternatives):
        fork = trail.fork()
        region = alternative[0] if len(alternative) == 1 and isinstance(alternative[0], Region) else None
        scenes = [s for c in alternative for s in (c.scenes() if isinstance(c, Region) else (c,))]
        own_submit = begins_with_file(scenes)
        starts = own_submit and (START in ends or any(is_file_submit(s) for s in trail.acts))
        # What was told before a case that begins at the start does not lie on its way.
        fork = Trail() if starts else trail.fork()
        entry: Ends = {START: Open()} if starts else ends
        earlier: tuple[int, ...] = ()
        name = region.condition if region else None
        first_plain = number == 0 and region is None and not group.joined_by_or
        kind: EdgeKind = "sequence" if first_plain else "branch"
        if region is not None and not starts:
            chosen, continues = entry_of(region, ends)
            entry = {node: ends[node] for node in chosen}
            kind = "sequence" if continues else kind
            earlier = tuple(n for n in chosen if isinstance(n, int)) if continues else ()
        used.update(entry)
        here = Lead(kind, name if name or lead is None else lead.condition)
        inner = region.children if region else alternative
        if lead is not None and first_plain:
            here = lead
        inside = draw_children(drawing, inner, entry, fork, here)
        if scenes and leads_out(scenes[-1]):
            drawing.finish(inside)
            inside = {}
        tags = region.tags if region else {}
        after.update(_sent(_tagged(inside, tags), scenes))
        drawing.cases.append(GraphCase(name, (*earlier, *(s.index for s in scenes))))
        told.extend(s for s in fork.acts if s not in trail.acts)
    trail.acts.extend(told)
    trail.last, trail.group = None, None
    kept: Ends = {n: s for n, s in ends.items() if n not in used and n != START}
    return {**kept, **after} or ends
