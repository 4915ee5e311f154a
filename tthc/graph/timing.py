"""How long the acts take: the longest path in working days, and what bounds it."""

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from tthc.graph.authorities import one_house, same_authority
from tthc.graph.lexicon import fold
from tthc.graph.network import forward_order
from tthc.graph.scenes import Scene
from tthc.graph.working_time import working_days
from tthc.model import END, START, Activity, Duration, Node, Procedure

EdgeMap = Mapping[tuple[Node, Node], tuple[str, str | None]]
_FROM = re.compile(r"(?:\b(?:kể|tính) từ\b|\bsau khi\b)[^;.]{0,140}")
_RECEIPT = re.compile(
    r"\b(?:tiếp )?nhận (?:được |đủ |đầy đủ )*(?:được )?(?:bộ )?(?:hồ sơ|đủ hồ sơ|văn bản thông báo kèm)"
)
# The file from another house is the act before, the applicant's file is the submit.
_FROM_ANOTHER = re.compile(
    r"\bhồ sơ (?:trình\b|do\b|kèm theo (?:tờ trình|báo cáo)|(?:hợp lệ )?của "
    r"(?:sở|bộ|cục|chi cục|phòng|ủy ban|ubnd|cơ quan|trung tâm|văn phòng|công an|ban|bộ phận|đơn vị)\b)"
)
_EVENT = re.compile(r"\b(?:có|ban hành|cấp|ra|công bố|niêm yết|kết thúc|hoàn thành|thông báo)\s+(.{4,100})")
_SENDING = ("transfer", "propose", "consult")
_LIMIT_WORDS = re.compile(r"\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|năm|phút)|trong ngày|trong buổi")


@attrs.frozen
class Timing:
    """What the times of a graph give, in working days."""

    anchors: tuple[tuple[int, Node], ...]
    days: float | None
    upper: float | None
    unknown: int
    covered: tuple[tuple[int, int], ...]


def stated_total(procedure: Procedure) -> float | None:
    """The longest total that the channels state, in working days; None where none states one."""
    return max(map(working_days, stated_totals(procedure)), default=None)


def stated_totals(procedure: Procedure) -> list[Duration]:
    """The totals of the channels as they are stated.

    Where their time column points at the description (`Theo mô tả`), the one time that this gives for all
    cases is the total; several, or one for some case alone, are not.
    """
    totals = [
        Duration(channel.value, channel.unit)
        for channel in procedure.channels
        if channel.value is not None and channel.unit is not None
    ]
    if totals:
        return totals
    described = [time for channel in procedure.channels for time in channel.stated_times if not time.added]
    if len({time.duration for time in described}) == 1 and any(not time.condition for time in described):
        return [described[0].duration]
    return []


def timing_of(procedure: Procedure, edges: EdgeMap, scenes: Sequence[Scene]) -> Timing:
    """Anchors, longest path, its upper bound and the number of authority acts without a time."""
    acts = procedure.activities
    order = forward_order(edges, len(acts))
    before: dict[Node, list[Node]] = {}
    for (source, target), (kind, _) in edges.items():
        if kind != "return":
            before.setdefault(target, []).append(source)
    above = _ancestors(order, before)
    anchors = {
        index: origin
        for index, activity in enumerate(acts)
        if activity.duration and activity.actor_class != "applicant"
        for origin in _anchor(index, acts, before, above)
    }
    ending = _endings(order, before, acts, anchors)
    on_path = above.get(END, set())
    timed = [i for i, a in enumerate(acts) if i in on_path and a.duration and _counts(a)]
    days = round(ending.get(END, 0.0), 2) if timed else None
    covered = _covered(scenes, anchors, above)
    unknown = sum(
        1
        for index, activity in enumerate(acts)
        if index in on_path and _counts(activity) and not activity.duration and index not in covered
    )
    total = stated_total(procedure)
    upper = round(total, 2) if total is not None and unknown and total >= (days or 0.0) - 0.005 else None
    inside = tuple((i, other) for i, other in sorted(covered.items()) if acts[i].duration is None)
    return Timing(tuple(sorted(anchors.items(), key=lambda a: a[0])), days, upper, unknown, inside)


def _counts(activity: Activity) -> bool:
    return activity.actor_class not in ("applicant", "third_party")


def _ancestors(order: Sequence[Node], before: Mapping[Node, list[Node]]) -> dict[Node, set[Node]]:
    above: dict[Node, set[Node]] = {}
    for node in order:
        found: set[Node] = set()
        for source in before.get(node, ()):
            found.add(source)
            found |= above[source]
        above[node] = found
    return above


def _endings(
    order: Sequence[Node],
    before: Mapping[Node, list[Node]],
    acts: Sequence[Activity],
    anchors: Mapping[int, Node],
) -> dict[Node, float]:
    """When each node ends at the earliest by the stated times, in working days from the start."""
    ending: dict[Node, float] = {START: 0.0}
    for node in order:
        begins = max((ending.get(source, 0.0) for source in before.get(node, ())), default=0.0)
        if not isinstance(node, int):
            ending[node] = begins
            continue
        activity = acts[node]
        spent = working_days(activity.duration) if activity.duration and _counts(activity) else 0.0
        if node in anchors:
            ending[node] = max(begins, ending.get(anchors[node], 0.0) + spent)
        else:
            ending[node] = begins + spent
    return ending


def _anchor(
    index: int, acts: Sequence[Activity], before: Mapping[Node, list[Node]], above: Mapping[Node, set[Node]]
) -> Iterable[Node]:
    """The earlier act from which a limit runs; nothing where it runs from the acts before."""
    activity = acts[index]
    words = fold(activity.runs_from or "")
    if not words:
        found = _FROM.search(fold(activity.text))
        words = found.group() if found else ""
    if not words or "bổ sung" in words:
        return
    earlier = sorted(n for n in above.get(index, ()) if isinstance(n, int))
    direct = before.get(index, ())
    origin = None
    if _RECEIPT.search(words) and activity.action != "respond" and not _FROM_ANOTHER.search(words):
        origin = _file_came(activity, earlier, acts)
    elif not re.search(r"\bnhận\b", words):
        origin = _event(words, earlier, acts)
    if origin is not None and origin not in direct:
        yield origin


def _file_came(activity: Activity, earlier: Sequence[int], acts: Sequence[Activity]) -> int | None:
    """The act by which the file came to the one who acts: the submit, else the transfer to him."""
    submit = next((n for n in earlier if acts[n].action == "submit"), None)
    if submit is not None:
        receiver = acts[submit].receiver
        if receiver and activity.actor and same_authority(receiver, activity.actor):
            return submit
        handlers = [acts[n] for n in earlier if acts[n].actor_class != "applicant" and n > submit]
        if handlers and _same_name(handlers[0], activity):
            return submit
    for n in reversed(earlier):
        other = acts[n]
        sent = other.action in _SENDING and other.receiver and not one_house(other, activity)
        if sent and activity.actor and same_authority(other.receiver or "", activity.actor):
            return n
    return None


def _same_name(one: Activity, other: Activity) -> bool:
    if not one.actor or not other.actor:
        return one.actor_class == other.actor_class
    return same_authority(one.actor, other.actor)


def _event(words: str, earlier: Sequence[int], acts: Sequence[Activity]) -> int | None:
    """The act that a limit's beginning names in its words, None where none does."""
    found = _EVENT.search(words)
    if not found:
        return None
    wanted = found.group().split()[:6]
    for n in reversed(earlier):
        told = set(fold(acts[n].text).split())
        if acts[n].actor_class != "applicant" and sum(w in told for w in wanted) >= 0.8 * len(wanted):
            return n
    return None


def _covered(
    scenes: Sequence[Scene],
    anchors: Mapping[int, Node],
    above: Mapping[Node, set[Node]],
) -> dict[int, int]:
    """Acts whose time is part of another act's limit, each with that act."""
    covered: dict[int, int] = {}
    timed: int | None = None
    lead_in = False
    for scene in scenes:
        activity = scene.activity
        if activity.duration and _counts(activity):
            timed = scene.index
            lead_in = not _LIMIT_WORDS.search(fold(activity.text))
            continue
        if timed is None:
            continue
        origin = scenes[timed]
        below = lead_in and scene.style == origin.style and scene.style not in ("", "step")
        if not scene.same_sentence and not (below and activity.step == origin.activity.step):
            timed = None
        elif activity.actor == origin.activity.actor:
            covered[scene.index] = timed
    for index, origin_node in anchors.items():
        between = above.get(index, set())
        inside = (n for n in between if isinstance(n, int) and origin_node in above.get(n, set()))
        covered |= {n: index for n in inside if n not in covered}
    return covered
