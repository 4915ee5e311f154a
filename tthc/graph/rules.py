"""Which rule an act or a region falls under, and from where it starts."""

from collections.abc import Sequence

from tthc.graph import lexicon
from tthc.graph.authorities import same_authority
from tthc.graph.groups import is_file_submit, object_of
from tthc.graph.lexicon import Category, Tags
from tthc.graph.scenes import Child, Region, Scene
from tthc.graph.state import Drawing, Ends, Open, Trail
from tthc.model import END, Node

_EXAMINING = ("check", "appraise", "inspect")
_REFUSING = ("decide", "notify", "return_result", "other", "respond")
_HANDING = ("transfer", "return_result", "notify", "collect", "publish")


def gate_place(trail: Trail, ends: Ends) -> tuple[Node, ...]:
    """From where returns and refusals branch: the nearest examining act, the gate, or the open ends."""
    for scene in reversed(trail.acts):
        if scene.activity.action in _EXAMINING and scene.activity.actor_class != "applicant":
            # Some examine further in some case only; what they find they all find.
            return trail.gate if trail.gate and scene.index in trail.gate else (scene.index,)
    if trail.gate is not None:
        return trail.gate
    return tuple(ends)


def receiving(scene: Scene, ends: Ends) -> tuple[Node, ...]:
    """The open ends that an act follows.

    What a house does that has the file in some case only goes on in that case; so does an answer
    that was asked for in some case only.
    """
    activity = scene.activity
    asked = any(state.asks and not state.detour for state in ends.values())
    away = [
        node
        for node, state in ends.items()
        if state.detour
        and (
            (activity.action == "respond" and not asked)
            or (activity.actor is not None and same_authority(state.detour, activity.actor))
        )
    ]
    if away:
        return tuple(away)
    actor = activity.actor
    if actor is None or len(ends) < 2 or any(state.sent is None for state in ends.values()):
        return tuple(ends)
    own = [node for node, state in ends.items() if state.sent and same_authority(state.sent, actor)]
    return tuple(own or ends)


def awaiting(scene: Scene, ends: Ends, drawing: Drawing) -> Ends:
    """The open ends with acts told as a purpose in the place of their senders, where somebody waits.

    Nobody waits for what is handed out, posted or recorded for the sender, except its own author
    and an act that says that it waits (`sau thời hạn 30 ngày kể từ ngày có thông báo`).
    """
    waits = lexicon.WAITING.search(scene.words[:120]) is not None
    actor = scene.activity.actor
    changed: Ends = {}
    for node, state in ends.items():
        author = drawing.actors.get(state.aside) if state.aside is not None else None
        own = actor is not None and author is not None and same_authority(actor, author)
        if state.aside is not None and (waits or (own and drawing.actors.get(node) != actor)):
            drawing.edges.pop((state.aside, END), None)
            changed[state.aside] = Open(state.tags, detour=state.detour, sent=state.sent)
        else:
            changed[node] = state
    return changed


def mends(scene: Scene, trail: Trail) -> Scene | None:
    """The request that a submit answers which is told right behind it, None for other acts."""
    if scene.activity.action != "submit" or not trail.acts or not lexicon.supplements(scene.activity.text):
        return None
    last = trail.acts[-1]
    return last if last.activity.action == "request_supplement" else None


def told_before(region: Region, trail: Trail) -> tuple[Node, ...]:
    """The acts of which a condition speaks as told before."""
    words = region.scenes()[0].words
    again = lexicon.AGAIN.search(lexicon.fold(region.condition or ""))
    wanted = _EXAMINING if again else ("request_supplement",)
    found = next((s.index for s in reversed(trail.acts) if s.activity.action in wanted), None)
    suspended = None
    if lexicon.SUSPENDING.search(words):
        suspending = (s for s in reversed(trail.acts) if lexicon.SUSPENDING.search(s.words))
        suspended = next((s.index for s in suspending if s.index != found), None)
    return tuple(index for index in (found, suspended) if index is not None)


def halt_at(children: Sequence[Child], at: int) -> list[Scene]:
    """The acts from here on by which the work is suspended or stopped, and what is told with it."""
    first = children[at]
    if not isinstance(first, Scene) or first.activity.actor_class == "applicant":
        return []
    text = lexicon.fold(first.activity.text)
    if not (lexicon.SUSPENDING.search(text) or lexicon.STOPPING.search(text)):
        return []
    if first.activity.action not in ("other", "notify", "decide", "request_supplement"):
        return []
    halted = [first]
    for child in children[at + 1 :]:
        if not isinstance(child, Scene) or not child.same_sentence or ";" in child.lead:
            break
        if child.activity.action not in ("notify", "request_supplement", "decide", "return_result"):
            break
        halted.append(child)
    return halted


def last_request(trail: Trail) -> tuple[Node, ...]:
    """The nearest request to add or mend told before, none where there was none."""
    return tuple(s.index for s in reversed(trail.acts) if s.activity.action == "request_supplement")[:1]


def joins_parallel(scene: Scene, trail: Trail) -> bool:
    """Whether an act runs side by side with the one told before it."""
    if trail.last is None or scene.activity.action == "submit":
        return False
    if scene.opens_with(lexicon.PARALLEL_LEAD):
        return True
    group = trail.group
    if group is None or not scene.same_sentence or scene.for_purpose:
        return _sent_alike(scene, trail.last)
    return scene.activity.actor == trail.last.activity.actor


def _sent_alike(scene: Scene, last: Scene) -> bool:
    """Whether two acts send the same thing to different receivers."""
    one, two = last.activity, scene.activity
    if one.action != two.action or one.action not in ("transfer", "notify", "consult", "return_result"):
        return False
    if not one.receiver or not two.receiver or same_authority(one.receiver, two.receiver):
        return False
    if one.conditional != two.conditional:
        return False
    return one.actor == two.actor and object_of(one) == object_of(two)


def entry_of(region: Region, ends: Ends) -> tuple[tuple[Node, ...], bool]:
    """The open ends from which a case goes on, and whether it continues one that was told before."""
    first = region.scenes()[0].activity
    if len(ends) > 1 and first.actor and all(s.sent for s in ends.values()):
        sent = [n for n, s in ends.items() if s.sent and same_authority(s.sent, first.actor)]
        if sent and len(sent) < len(ends):
            return tuple(sent), True
    same = [n for n, s in ends.items() if _continues(s.tags, region.tags)]
    mixed = len(same) < len(ends)
    if same and mixed and len(region.tags) <= 1:
        return tuple(same), True
    free = [n for n, s in ends.items() if not lexicon.exclude(s.tags, region.tags)]
    return tuple(free or ends), False


def _continues(told: Tags, tags: Tags) -> bool:
    """Whether a case goes on one told before: by the same way of handing in, or by the very same values."""
    if told.get("channel", frozenset()) & tags.get("channel", frozenset()):
        return True
    return any(told.get(scale) == values for scale, values in tags.items())


def category_of(region: Region) -> Category:
    """What the region's condition opens, given who acts inside."""
    scenes = region.scenes()
    first = scenes[0]
    text = lexicon.fold(first.activity.text)
    if first.activity.actor_class == "applicant" or first.activity.action == "submit":
        return "option"
    category = region.category
    if region.condition is None:
        category = lexicon.categorize(text) if first.activity.action != "check" else "option"
        if category not in ("back", "incomplete", "refusal"):
            category = "option"
    if len(scenes) > 3:
        return category if category == "success" else "option"
    if category == "back":
        return category
    if first.activity.action in _EXAMINING and category in ("incomplete", "refusal"):
        # An examination is told with what it may find; it is gone through in any case.
        return "success"
    action = first.activity.action
    if action == "request_supplement" or lexicon.SUSPENDING.search(text):
        return "incomplete"
    if category == "incomplete":
        return _of_incomplete(action, text)
    if category == "refusal":
        elsewhere = action == "transfer" and "thẩm quyền" in lexicon.fold(region.condition or "")
        refuses = action in _REFUSING or elsewhere or bool(lexicon.REFUSING.search(text))
        return "refusal" if refuses else "option"
    if category == "option" and (lexicon.REFUSING.search(text) or lexicon.STOPPING.search(text)):
        said = action in ("decide", "notify", "return_result", "other") or "từ chối" in text
        return "refusal" if said else category
    if lexicon.TAKEN_TO_KEEP.search(text):
        return "refusal"
    return category


def _of_incomplete(action: str, text: str) -> Category:
    """What follows on something incomplete or wrong: mending, refusal, or some work more."""
    if lexicon.STOPPING.search(text):
        return "refusal"
    if action in ("notify", "return_result") or lexicon.NOT_TAKEN_IN.search(text):
        return "incomplete"
    if action == "decide" and lexicon.REFUSING.search(text):
        return "refusal"
    asks = lexicon.MENDING.search(text) and (action == "other" or lexicon.ASKING.search(text))
    return "incomplete" if asks else "option"


def another_door(scene: Scene, trail: Trail) -> bool:
    """Whether a conditional submit hands the file in elsewhere than the submits before it."""
    doors = [s for s in trail.acts if is_file_submit(s)]
    if not doors:
        return False
    here = scene.activity.receiver
    if here is None:
        return False
    handled = any(s.activity.actor_class != "applicant" for s in trail.acts)
    if handled and lexicon.supplements(scene.activity.text):
        return False
    known = [s.activity.receiver for s in doors if s.activity.receiver]
    return handled or (bool(known) and not any(same_authority(here, receiver) for receiver in known))


def hands_on(region: Region, following: Child | None) -> bool:
    """Whether the next act hands on what a conditional act made."""
    scenes = region.scenes()
    if not scenes or scenes[-1].activity.action not in ("decide", "propose") or following is None:
        return False
    after = following if isinstance(following, Scene) else following.scenes()[0]
    if isinstance(following, Region) and category_of(following) != "option":
        return False
    if after.activity.action not in _HANDING or (
        after.activity.conditional and isinstance(following, Region)
    ):
        return False
    words = lexicon.fold(scenes[-1].activity.text)
    granting = any(
        w in words for w in ("cấp", "ban hành", "ký", "phê duyệt", "chấp thuận", "xác nhận", "quyết định")
    )
    return granting or scenes[-1].activity.action == "propose"


def before_gate(region: Region, following: Child | None) -> bool:
    """Whether a case is the opposite of a gate that is told right behind it."""
    if not isinstance(following, Region) or not region.condition or not following.condition:
        return False
    return following.category == "success" and lexicon.opposite(region.condition, following.condition)


def instead_of(region: Region, trail: Trail) -> int | None:
    """The earlier act that a single conditional one repeats or replaces, None where there is none."""
    scenes = region.scenes()
    if len(scenes) != 1 or not scenes[0].activity.conditional:
        return None
    scene = scenes[0]
    if lexicon.INSTEAD.search(lexicon.fold(region.condition or "")) and trail.last is not None:
        told = [s for s in trail.acts[-3:] if s.activity.action in ("notify", "return_result", "transfer")]
        return (told[-1] if told else trail.last).index
    handed = False
    words = lexicon.fold(scene.activity.text)
    for other in reversed(trail.acts):
        action = other.activity.action
        handed = handed or action in ("return_result", "collect")
        if (
            handed
            and action == scene.activity.action == "decide"
            and other.activity.actor == scene.activity.actor
        ):
            mine = object_of(other.activity)
            if mine and " ".join(mine.split()[:4]) in words:
                return other.index
    return None


def leads_out(scene: Scene) -> bool:
    """Whether the matter ends with an act: work is stopped, or the old paper is taken in to be kept."""
    words = lexicon.fold(scene.activity.text)
    return bool(lexicon.TAKEN_TO_KEEP.search(words) or lexicon.STOPPING.search(words))
