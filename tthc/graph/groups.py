"""Which neighbouring regions and acts are alternatives of which only one happens (rules 5 and 6)."""

import re
from collections.abc import Sequence

import attrs

from tthc.graph import lexicon
from tthc.graph.authorities import same_authority
from tthc.graph.scenes import Child, Region, Scene
from tthc.model import Activity

_CASE_WORD = re.compile(r"(?:trong )?(?:trường hợp|đối với)\b")
_WAY_TO_RESULT = ("decide", "return_result", "transfer", "propose")


@attrs.frozen
class Group:
    """Alternatives, each a run of neighbouring children, and how many children they take up."""

    alternatives: tuple[tuple[Child, ...], ...]
    length: int
    joined_by_or: bool = False


def is_file_submit(scene: Scene) -> bool:
    """Whether an act hands in the file itself."""
    activity = scene.activity
    if activity.action != "submit" or activity.actor_class != "applicant":
        return False
    return lexicon.hands_in_file(activity.text)


def begins_with_file(scenes: Sequence[Scene]) -> bool:
    """Whether the file is handed in before any authority acts."""
    for scene in scenes:
        if scene.activity.actor_class != "applicant":
            return False
        if is_file_submit(scene):
            return True
    return False


def alternatives_at(children: Sequence[Child], at: int) -> Group | None:
    """The alternatives that begin at a child, None where it begins none."""
    return (
        (_by_number(children) if at == 0 else None)
        or _by_condition(children, at)
        or _by_receiver(children, at)
        or _by_or(children, at)
        or _by_submit(children, at)
        or _special(children, at)
    )


def without_titles(children: Sequence[Child]) -> tuple[Child, ...]:
    """The children with what stands under mere titles in the titles' places."""
    kept: list[Child] = []
    for at, child in enumerate(children):
        if not isinstance(child, Region):
            kept.append(child)
            continue
        inside = without_titles(child.children)
        near = [
            c for c in (*children[max(0, at - 1) : at], *children[at + 1 : at + 2]) if isinstance(c, Region)
        ]
        case = not _names_actor(child) and any(_beside([child], other) for other in near)
        if child.title and not case:
            kept.extend(inside)
        else:
            kept.append(attrs.evolve(child, children=inside))
    return tuple(kept)


def _names_actor(region: Region) -> bool:
    """Whether a title only says who acts in what stands below it."""
    actor = region.scenes()[0].activity.actor
    condition = lexicon.fold(region.condition or "")
    return bool(actor and condition) and condition in lexicon.fold(actor or "")


def _aside(region: Region) -> bool:
    """Whether a region is a gate, return or refusal, which is no case."""
    scenes = region.scenes()
    if scenes[0].activity.actor_class == "applicant":
        return False
    if region.category == "success" and not _CASE_WORD.match(lexicon.fold(region.condition or "")):
        return True
    return region.category != "option" and len(scenes) <= 3


def _by_condition(children: Sequence[Child], at: int) -> Group | None:
    first = children[at]
    if not isinstance(first, Region):
        return None
    following = children[at + 1] if at + 1 < len(children) else None
    if isinstance(following, Region) and _examined_else(first, following):
        return Group(((first,), (following,)), 2)
    if _aside(first):
        return None
    members = [first]
    return _gathered(children, at, members)


def _gathered(children: Sequence[Child], at: int, members: list[Region]) -> Group | None:
    """The regions that stand beside the first of a group."""
    for child in children[at + 1 :]:
        if not isinstance(child, Region) or _aside(child) or not _beside(members, child):
            break
        members.append(child)
    if len(members) < 2:
        return None
    return Group(tuple((m,) for m in members), len(members))


def _sent_apart(last: Region, other: Region) -> bool:
    """Whether two cases only say to which house the file is sent in each."""
    acts = [s.activity for s in (*last.scenes(), *other.scenes())]
    if any(a.action != "transfer" or not a.receiver or a.actor != acts[0].actor for a in acts):
        return False
    known = {lexicon.fold(s.activity.receiver or "") for s in last.scenes()}
    return not any(lexicon.fold(s.activity.receiver or "") in known for s in other.scenes())


def _examined_else(first: Region, following: Region) -> bool:
    """Whether a file that is in order goes one way, and one that is not is examined further."""
    if first.category != "success" or following.category not in ("incomplete", "refusal"):
        return False
    opening = following.scenes()[0].activity
    examines = opening.action in ("check", "appraise", "inspect") and opening.actor_class != "applicant"
    return (
        examines and len(following.scenes()) >= 2 and bool(following.style) and first.style == following.style
    )


def _beside(members: Sequence[Region], other: Region) -> bool:
    """Whether a region is an alternative to those before it."""
    last = members[-1]
    if not _one_step(last, other):
        return False
    if not last.condition or not other.condition:
        return False
    if _begins_anew(last, other) or _sent_apart(last, other):
        return True
    if lexicon.opposite(last.condition, other.condition):
        return True
    if all(lexicon.exclude(m.tags, other.tags) for m in members):
        return True
    if last.style != other.style:
        return False
    if begins_with_file(last.scenes()) and begins_with_file(other.scenes()):
        return True
    alike = lexicon.fold(last.condition).split()[:1] == lexicon.fold(other.condition).split()[:1]
    many = len(last.scenes()) >= 2 and len(other.scenes()) >= 2
    headed = last.heading and other.heading and not last.title and not other.title
    return many and ((alike and bool(last.style)) or headed)


def _one_step(last: Region, other: Region) -> bool:
    """Whether two regions lie in one Bước, or each holds its own Bước 1, 2, …"""
    ending, opening = last.scenes()[-1].activity.step, other.scenes()[0].activity.step
    if last.style == other.style == "step":
        return True
    return ending == opening or opening == last.scenes()[0].activity.step or _begins_anew(last, other)


def _begins_anew(last: Region, other: Region) -> bool:
    """Whether the numbers of the Bước begin anew under the second of two headings."""
    ending, opening = _number(last.scenes()[-1]), _number(other.scenes()[0])
    return last.heading and other.heading and opening is not None and ending is not None and opening < ending


def _number(scene: Scene) -> float | None:
    step = scene.activity.step or ""
    try:
        return float(step)
    except ValueError:
        return None


def _by_number(children: Sequence[Child]) -> Group | None:
    """Sequences of Bước 1, 2, … of which each begins anew: each tells the way of one case."""
    runs: list[list[Child]] = [[]]
    last = 0.0
    for child in children:
        scenes = child.scenes() if isinstance(child, Region) else (child,)
        number = _number(scenes[0])
        if number is not None and number <= 1 < last:
            runs.append([])
        runs[-1].append(child)
        ending = _number(scenes[-1])
        last = last if ending is None else ending
    if len(runs) < 2 or any(len(_acts(run)) < 2 for run in runs):
        return None
    return Group(tuple(tuple(run) for run in runs), len(children))


def _acts(children: Sequence[Child]) -> list[Scene]:
    return [s for c in children for s in (c.scenes() if isinstance(c, Region) else (c,))]


def _by_receiver(children: Sequence[Child], at: int) -> Group | None:
    """The file sent on by one house, in one case to one receiver and in another to another."""
    members: list[Region] = []
    for child in children[at:]:
        if not isinstance(child, Region) or child.category != "option":
            break
        sending = child.scenes()[0].activity
        if sending.action != "transfer" or not sending.receiver or not sending.conditional:
            break
        if members:
            first = members[0].scenes()[0].activity
            alike = sending.actor == first.actor and object_of(sending) == object_of(first)
            known = [m.scenes()[0].activity.receiver or "" for m in members]
            if not alike or any(same_authority(sending.receiver, receiver) for receiver in known):
                break
        members.append(child)
    if len(members) < 2:
        return None
    return Group(tuple((m,) for m in members), len(members))


def object_of(activity: Activity) -> str:
    """The first words of what an act does, its actor and joining words apart."""
    words = lexicon.fold(activity.text)
    if activity.actor:
        words = words.replace(lexicon.fold(activity.actor), " ")
    words = words.removeprefix("và ").removeprefix("hoặc ")
    return " ".join(words.split()[:3])


def _by_or(children: Sequence[Child], at: int) -> Group | None:
    """Unconditional acts joined by `hoặc`, each with what is told as its purpose."""
    first = children[at]
    if not isinstance(first, Scene):
        return None
    runs = [[first]]
    position = at + 1
    while position < len(children):
        child = children[position]
        if not isinstance(child, Scene) or not child.same_sentence:
            break
        if child.opens_with(lexicon.OR_LEAD):
            runs.append([child])
        elif child.for_purpose:
            runs[-1].append(child)
        else:
            break
        position += 1
    if len(runs) < 2:
        return None
    return Group(tuple(tuple(run) for run in runs), position - at, joined_by_or=True)


def _by_submit(children: Sequence[Child], at: int) -> Group | None:
    """List items of one level that have a submit each, by different applicants."""
    first = children[at]
    if not isinstance(first, Scene) or not _door(first):
        return None
    runs = [[first]]
    position = at + 1
    while position < len(children):
        child = children[position]
        if not isinstance(child, Scene) or child.activity.actor_class != "applicant":
            break
        if _door(child) and child.style == first.style and child.activity.actor != runs[-1][0].activity.actor:
            runs.append([child])
        elif child.style != first.style or child.block == runs[-1][-1].block:
            runs[-1].append(child)
        else:
            break
        position += 1
    if len(runs) < 2:
        return None
    return Group(tuple(tuple(run) for run in runs), position - at, joined_by_or=True)


def _door(scene: Scene) -> bool:
    return (
        is_file_submit(scene)
        and bool(scene.style)
        and scene.style != "step"
        and scene.activity.receiver is not None
    )


def _special(children: Sequence[Child], at: int) -> Group | None:
    """A last `Trường hợp …` item that tells the way to the result over again."""
    first = children[at]
    scene = first if isinstance(first, Scene) else first.scenes()[0]
    if scene.style == "step":
        return None
    step = scene.activity.step
    previous = children[at - 1] if at else None
    if previous is not None:
        last = previous if isinstance(previous, Scene) else previous.scenes()[-1]
        if last.activity.step == step and last.style != "step":
            return None
    run: list[Child] = []
    for child in children[at:]:
        here = child if isinstance(child, Scene) else child.scenes()[0]
        if here.activity.step != step:
            break
        run.append(child)
    if len(run) < 2 or not _tells_again(run[-1], run[:-1], scene.style):
        return None
    return Group((tuple(run[:-1]), (run[-1],)), len(run))


def _tells_again(last: Child, before: Sequence[Child], style: str) -> bool:
    """Whether a last item tells the way to the result that the items before it told."""
    if not isinstance(last, Region) or last.style in ("", "step") or last.category != "option":
        return False
    if any(isinstance(child, Region) and _beside([child], last) for child in before):
        return False
    told = {s.activity.action for s in _acts(before)}
    again = [s.activity.action for s in last.scenes()]
    over = {a for a in again if a in told and a in _WAY_TO_RESULT}
    if last.style == style:
        return len(again) >= 3 and "decide" in over and len(over) >= 2
    return len(again) >= 2 and "decide" in over
