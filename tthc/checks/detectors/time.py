"""Times that differ without cause, and times that nobody states."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tthc.checks.context import Context, Match
from tthc.checks.places import InLanguage, act_name, plain, step_before
from tthc.graph import working_days
from tthc.messages import N_
from tthc.model.finding import Confidence, Cut
from tthc.model.procedure import Activity, Channel, Duration, Procedure

WAYS = "cach_thuc_thuc_hien"
STEPS = "trinh_tu_thuc_hien"

_HARD = re.compile(r"miền núi|hải đảo|biên giới|vùng sâu|đặc biệt khó khăn|vùng có điều kiện|khó khăn")
_ADDED = re.compile(r"(?:tăng thêm|thêm|cộng thêm)\s*(?:không quá\s*)?(\d+)")
_CASES = re.compile(r"(?<!\w)(?:đối với|trường hợp|riêng)(?!\w)", re.IGNORECASE)
_TIME = re.compile(
    r"\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|năm|phút|tuần|buổi)|trong ngày|ngay (?:khi|sau|trong)"
)


def channel_time_mismatch(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Ways of handing in that state different total times for the same matter.

    `added` maps fields to the days by which the law lengthens the time in hard communes: a
    difference of just that is the ordinary and the lengthened time. A shorter time for all is proposed
    only where the online way alone is faster, and by less than `slip` times: other odd times are
    likelier slips of the entry, or times of other cases.
    """
    procedure = context.procedure
    timed = [c for c in procedure.channels if c.value is not None and c.unit is not None]
    names = {c.channel for c in timed}
    if len(names) < 2:
        return
    times = {name: {_days(c) for c in timed if c.channel == name} for name in names}
    if len({tuple(sorted(t)) for t in times.values()}) == 1:
        return
    slow = max(timed, key=lambda c: (_days(c), -c.start))
    others = [c for c in timed if c.channel != slow.channel]
    fast = min(others, key=lambda c: (_days(c), c.start))
    high, low = _days(slow), _days(fast)
    if high <= low or _as_long(slow, fast) or _explained(procedure, (slow, fast), parameters):
        return
    confidence, variant = _weighed(procedure, timed, (slow, fast), float(parameters.get("slip", 2)))
    index = procedure.channels.index(slow)
    clear = confidence == "high" and variant is None and _online_is_faster(timed, fast)
    yield Match(
        element=f"channels/{index}",
        section=slow.section,
        start=slow.start,
        end=slow.end,
        values={
            "slow": _channel_names(timed, high),
            "slow_time": _told(slow),
            "fast": _channel_names(timed, low),
            "fast_time": _told(fast),
        },
        confidence=confidence,
        variant=variant,
        cut=Cut("align_channels", f"channels/{index}", round(low, 2)) if clear else None,
        why_not=None if clear else _CHECK_TABLE,
    )


def _weighed(
    procedure: Procedure, timed: Sequence[Channel], pair: tuple[Channel, Channel], slip: float
) -> tuple[Confidence, str | None]:
    """How sure it is that the two times are of one and the same matter, and how to word it."""
    slow, fast = pair
    if any(sum(c.channel == other.channel for other in timed) > 1 for c in timed):
        return "low", "cases"
    if any(_states_cases(channel, pair) for channel in timed):
        return "low", "cases"
    if slow.unit == fast.unit == "hour" and slow.channel == "post":
        return "low", None  # the law gives the post a longer time of its own
    if slow.value == fast.value and {slow.unit, fast.unit} == {"day", "working_day"}:
        return "high", "unit"
    if slow.value == fast.value:
        return "medium", None
    if _two_levels(procedure):
        return "low", "cases"
    if len({round(_days(c), 2) for c in timed}) > 2:
        return "medium", "cases"
    if _told_in_steps(procedure, slow) and _told_in_steps(procedure, fast):
        return "medium", "cases"
    agreed = sum(abs(_days(c) - _days(fast)) < 1e-9 for c in timed) > 1
    far = _days(fast) <= 0 or _days(slow) / _days(fast) > slip * (1.5 if agreed else 1.0)
    return ("medium" if far else "high"), None


def _as_long(slow: Channel, fast: Channel) -> bool:
    """Whether two numbers say the same time in calendar and in working days (18 and 25, 22 and 30)."""
    units = {slow.unit, fast.unit}
    return units == {"day", "working_day"} and slow.value != fast.value and abs(_days(slow) - _days(fast)) < 1


def _online_is_faster(timed: Sequence[Channel], fast: Channel) -> bool:
    """Whether only the online way is faster, as offices promise it: other odd times are likelier slips."""
    return fast.channel == "online" and all(
        c.channel == "online" or abs(_days(c) - _days(fast)) > 1e-9 for c in timed
    )


_BODIES = ("co_quan_thuc_hien", "co_quan_co_tham_quyen")
_LEVELS = (
    re.compile(r"(?<!\w)cấp xã(?!\w)"),
    re.compile(r"(?<!\w)(?:cấp tỉnh|tỉnh|[Ss]ở)(?!\w)"),
    re.compile(r"(?<!\w)Bộ(?!\w)"),
)


def _two_levels(procedure: Procedure) -> bool:
    """Whether bodies of two levels decide: each may have a time of its own."""
    named = " ".join(procedure.sections.get(section, "") for section in _BODIES)
    return sum(level.search(named) is not None for level in _LEVELS) > 1


_CHECK_TABLE = N_(
    "Each row may show the time of another case or step: check the table against the instrument before "
    "choosing a time."
)
_NAMES = {"online": N_("Online"), "in_person": N_("In person"), "post": N_("By post")}
_UNITS = {
    "working_day": N_("{n} working days"),
    "day": N_("{n} days"),
    "hour": N_("{n} hours"),
    "month": N_("{n} months"),
    "year": N_("{n} years"),
}


def _days(channel: Channel) -> float:
    assert channel.value is not None and channel.unit is not None
    return working_days(Duration(channel.value, channel.unit))


def _told(channel: Channel) -> InLanguage:
    assert channel.value is not None and channel.unit is not None
    return told_time(Duration(channel.value, channel.unit))


def told_time(time: Duration) -> InLanguage:
    """A time as words of a message."""
    return InLanguage(((_UNITS[time.unit], {"n": f"{time.value:g}".replace(".", ",")}),))


def _channel_names(channels: Sequence[Channel], days: float) -> InLanguage:
    names = dict.fromkeys(_NAMES[c.channel] for c in channels if abs(_days(c) - days) < 1e-9)
    return InLanguage(tuple((name, {}) for name in names))


def _told_in_steps(procedure: Procedure, channel: Channel) -> bool:
    """Whether the steps name the time of a row: rows then show times of different steps or cases."""
    number = f"{channel.value:g}".replace(".", "[.,]")
    steps = procedure.sections.get(STEPS, "")
    return re.search(rf"(?<!\d)0?{number}\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng)", steps) is not None


def _explained(procedure: Procedure, pair: tuple[Channel, Channel], parameters: Mapping[str, Any]) -> bool:
    """Whether the difference is what is added in mountain and hard communes."""
    slow, fast = pair
    gaps = (_days(slow) - _days(fast), (slow.value or 0.0) - (fast.value or 0.0))
    added = [float(parameters.get("added", {}).get(procedure.field, -1))]
    for channel in procedure.channels:
        added += [working_days(time.duration) for time in channel.stated_times if time.added]
    for section in (WAYS, STEPS):
        text = procedure.sections.get(section, "")
        if _HARD.search(text):
            added += [float(number) for number in _ADDED.findall(text)]
    return any(abs(gap - more) < 1e-9 for gap in gaps for more in added)


def _states_cases(channel: Channel, pair: Sequence[Channel]) -> bool:
    """Whether a row's own words tell times by case, among them those that differ."""
    if len(channel.stated_times) < 2 and not _CASES.search(channel.text):
        return False
    stated = {working_days(t.duration) for t in channel.stated_times}
    return any(_days(c) in stated for c in pair if c is not channel) or len(stated) > 1


def time_unspecified(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """No total time in any way of handing in; acts of an authority without a limit beside others with one.

    `actions` are the acts looked at where no total is stated, `actions_with_total` where one is.
    """
    procedure = context.procedure
    total = any(c.value is not None for c in procedure.channels)
    if not total:
        yield from _no_total(procedure)
    stated = total or any(c.stated_times for c in procedure.channels)
    actions = parameters["actions_with_total"] if stated else parameters["actions"]
    yield from _no_limit(context, tuple(actions), stated)


_NUMBER_ONLY = re.compile(r"^\W*(\d+(?:[.,]\d+)?)\s*(?:OTHER)?\W*$")
_NOTHING = re.compile(
    r"^\W*(?:OTHER|không(?: có thông tin)?|(?:không|chưa) quy định[^.;]{0,40}|theo quy định[^.;]{0,40})?\W*$",
    re.IGNORECASE,
)
_NONE_SET = re.compile(
    r"(?:không|chưa) quy định(?: về)?(?: thời (?:hạn|gian))[^.;\n]{0,20}|không quy định(?= OTHER)",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"trong thời hạn|trong ngày|không quá \d|chậm nhất|ngay (?:sau|khi|trong)")


def _no_total(procedure: Procedure) -> Iterator[Match]:
    if not procedure.channels or any(c.stated_times for c in procedure.channels):
        return
    ways = procedure.sections.get(WAYS, "")
    if any(_TIME.search(c.time_text) for c in procedure.channels) or _TIME.search(plain(ways)):
        return
    numbers = [_NUMBER_ONLY.match(c.time_text.strip()) for c in procedure.channels]
    empty = all(_NOTHING.match(c.time_text.strip()) for c in procedure.channels)
    bare = next((n for n in numbers if n), None)
    if not empty and not all(numbers):
        return
    channel = procedure.channels[0]
    said = _NONE_SET.search(channel.text)
    in_steps = not said and _steps_state_times(procedure)
    start, end = _cell(channel)
    if said:
        start, end = channel.start + said.start(), channel.start + said.end()
    yield Match(
        element="channels/0",
        section=channel.section,
        start=start,
        end=end,
        values={"number": bare[1] if bare else ""},
        confidence="high" if said and empty else "low" if in_steps or _runs_on(channel, bare) else "medium",
        variant="no_unit" if bare else "in_steps" if in_steps else None,
        why_not=_NO_VALUE,
    )


def _runs_on(channel: Channel, number: re.Match[str] | None) -> bool:
    """Whether the number stands glued to the fee behind it, so that either may end anywhere."""
    return number is not None and re.search(rf"{re.escape(number[1])}\d", channel.text) is not None


def _steps_state_times(procedure: Procedure) -> bool:
    """Whether the steps give authorities any limit."""
    if any(a.duration and a.actor_class in _AUTHORITIES for a in procedure.activities):
        return True
    return _DEADLINE.search(plain(procedure.sections.get(STEPS, ""))) is not None


_NO_VALUE = N_(
    "Which limit is right is for the authority to say; the text gives nothing to compute one from."
)


def _cell(channel: Channel) -> tuple[int, int]:
    """The time column of a row where it can be found in the row, else the row."""
    words = channel.time_text.strip()
    at = channel.text.find(words) if words else -1
    if at < 0 or len(words) < 4:
        return channel.start, channel.end
    return channel.start + at, channel.start + at + len(words)


_AUTHORITIES = ("one_stop", "handling_agency", "officer", "decision_maker", "other_agency")


_HIGHEST = re.compile(r"Thủ tướng|Chính phủ|Quốc hội|Chủ tịch nước|Bộ Chính trị")
_BACK = 1500
_MOST = 3


def _no_limit(context: Context, actions: tuple[str, ...], with_total: bool) -> Iterator[Match]:
    """The first act of each authority and kind without a limit, where others of the process have theirs."""
    acts = context.procedure.activities
    timed = [a for a in acts if a.duration and a.actor_class in _AUTHORITIES]
    if len(timed) < 2:
        return
    told: set[tuple[str, str | None]] = set()
    for index, activity in enumerate(acts):
        if activity.action not in actions or activity.duration or activity.conditional:
            continue
        if activity.actor_class not in _AUTHORITIES[1:] or (activity.action, activity.actor) in told:
            continue
        if _limited(activity, index, context) or _HIGHEST.search(activity.actor or ""):
            continue
        told.add((activity.action, activity.actor))
        yield Match(
            element=f"activities/{index}",
            section=activity.section,
            start=activity.start,
            end=activity.end,
            values={"act": act_name(activity.text), "timed": len(timed)},
            confidence=_step_confidence(activity, len(timed)),
            variant="step_with_total" if with_total else "step",
            cut=Cut("set_deadline", f"activities/{index}"),
        )


_SUBMITS = re.compile(r"(?<!\w)trình ", re.IGNORECASE)
_BODY = re.compile(
    r"(?:Ủy ban|Uỷ ban|UBND|Chủ tịch|Bộ|Sở|Giám đốc|Hội đồng|Cục|Tổng|Thống đốc|Bộ trưởng)(?!\w)"
)


def _step_confidence(activity: Activity, timed: int) -> Confidence:
    """Medium for a file that is put to a named decision maker while most of the process is timed."""
    named = activity.receiver is not None and _BODY.match(activity.receiver) is not None
    clear = activity.action == "propose" and activity.actor and named and timed >= _MOST
    return "medium" if clear and _SUBMITS.search(plain(activity.text)) else "low"


def _limited(activity: Activity, index: int, context: Context) -> bool:
    """Whether a limit covers the act: in its sentence, of its actor in the same step, or an anchored one."""
    procedure = context.procedure
    sentence = plain(procedure.sections[STEPS][activity.sentence[0] : activity.sentence[1]]) + activity.text
    before = step_before(procedure.sections[STEPS], activity.start, _BACK)
    if _TIME.search(sentence) or _TIME.search(before):
        return True
    for other, act in enumerate(procedure.activities):
        same_step = act.step == activity.step and (act.actor == activity.actor or abs(other - index) <= 2)
        if act.duration and same_step and act.actor_class != "applicant":
            return True
    return any(
        origin != index and isinstance(origin, int) and origin < index < act
        for act, origin in context.graph.anchors
    )
