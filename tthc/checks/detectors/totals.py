"""Totals against what the steps say: times added, and times that contradict."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.detectors.time import told_time
from tthc.checks.places import InLanguage, plain
from tthc.checks.protection import element_of
from tthc.graph import working_days
from tthc.messages import N_
from tthc.model.finding import Confidence
from tthc.model.procedure import Activity, Channel, Duration, Procedure, StatedTime, Unit
from tthc.reading.normal import normalise

WAYS = "cach_thuc_thuc_hien"
STEPS = "trinh_tu_thuc_hien"
_AUTHORITIES = ("one_stop", "handling_agency", "officer", "decision_maker", "other_agency")
_HARD = re.compile(r"miền núi|hải đảo|biên giới|vùng sâu|đặc biệt khó khăn|vùng có điều kiện|khó khăn")
_EXCLUDED = re.compile(
    r"(?:không|chưa)(?: được)? (?:tính|kể|bao gồm|gồm)(?!\w)|được trừ"
    r"|không thuộc thời (?:gian|hạn)|ngoài thời (?:gian|hạn)"
)

_HOW_LONG = N_(
    "How much time the act on site needs is for the authority to say; the text gives nothing to compute it "
    "from."
)


def added_time(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Time added in mountain and hard communes that is as long as the ordinary time or longer.

    `least` is how many times the ordinary time the whole has to be. One finding a procedure, at the
    addition that lengthens its own ordinary time most: a row that tells of several cases adds to each.
    """
    least = float(parameters.get("least", 2))
    ways = context.procedure.sections.get(WAYS, "")
    for index, channel in enumerate(context.procedure.channels):
        longest = max(_additions(ways, channel), key=lambda pair: pair[0], default=None)
        if longest is None or longest[0] < least:
            continue
        _, usual, more = longest
        start, end = _clause(ways, channel, more)
        yield Match(
            element=f"channels/{index}",
            section=channel.section,
            start=start,
            end=end,
            values={
                "usual": told_time(usual),
                "case": InLanguage(((_ONE_CASE, {}),) if _several(context.procedure) else ()),
                "added": _in_working_days(more.duration, usual),
                "whole": _together(usual, more.duration),
            },
            variant="on_site" if _on_site(context.procedure) else None,
            why_not=_HOW_LONG,
        )
        return


_ONE_CASE = N_(" (in one of the cases)")
_ABOUT = N_("{time} days (about {n} working days)")
_WHOLE = N_("{n} working days")
_WHOLE_ABOUT = N_("about {n} working days")
_WHOLE_DAYS = N_("{n} days")


def _several(procedure: Procedure) -> bool:
    """Whether the ways tell ordinary times of several cases, in one row or in several."""
    ways = procedure.sections.get(WAYS, "")
    found = {Duration(c.value, c.unit) for c in procedure.channels if c.value is not None and c.unit}
    for channel in procedure.channels:
        times = (time for time in channel.stated_times if not time.added)
        found.update(t.duration for t in times if not for_hard_places(ways, channel, t))
    return len(found) > 1


def _in_working_days(added: Duration, usual: Duration) -> InLanguage:
    """The addition as it stands; calendar days also in working days where the ordinary time has those."""
    if added.unit != "day" or usual.unit == "day":
        return told_time(added)
    return InLanguage(((_ABOUT, {"time": f"{added.value:g}", "n": f"{working_days(added):.0f}"}),))


def _together(usual: Duration, added: Duration) -> InLanguage:
    """Ordinary time and addition in one unit; `about` where it had to be converted."""
    if usual.unit == added.unit and usual.unit in ("day", "working_day"):
        key = _WHOLE if usual.unit == "working_day" else _WHOLE_DAYS
        return InLanguage(((key, {"n": f"{usual.value + added.value:g}".replace(".", ",")}),))
    return InLanguage(((_WHOLE_ABOUT, {"n": f"{working_days(usual) + working_days(added):.0f}"}),))


_SITE = re.compile(
    r"thực địa|đo đạc|trích đo|xác minh tại chỗ|hiện trường|tại hiện trạng|hiện trạng sử dụng|tại nơi có đất"
    r"|kiểm tra (?:thực tế|hiện trạng|tại chỗ)|xác minh thực tế",
    re.IGNORECASE,
)


def _on_site(procedure: Procedure) -> bool:
    """Whether the steps have any work on site, or words that may mean it."""
    if any(act.action == "inspect" for act in procedure.activities):
        return True
    return _SITE.search(plain(procedure.sections.get(STEPS, ""))) is not None


def _in_hard_places(ways: str, channel: Channel, time: StatedTime) -> bool:
    start, end = _clause(ways, channel, time)
    return _HARD.search(f"{time.condition or ''} {plain(ways[start:end])}".casefold()) is not None


def for_hard_places(ways: str, channel: Channel, time: StatedTime) -> bool:
    """Whether a time is the whole time of mountain and hard communes, which are named before it."""
    start, _ = _clause(ways, channel, time)
    return _HARD.search(plain(ways[start : time.start]).casefold()) is not None


def _additions(ways: str, channel: Channel) -> Iterator[tuple[float, Duration, StatedTime]]:
    """How many times its ordinary time the whole is, that time, and the addition, for hard communes."""
    for more in channel.stated_times:
        if more.added and _in_hard_places(ways, channel, more) and (usual := _usual(channel, more)):
            yield 1 + working_days(more.duration) / working_days(usual), usual, more


def _usual(channel: Channel, more: StatedTime) -> Duration | None:
    """The ordinary time that an addition lengthens: what is stated before it since the last addition.

    Of several times stated there the longest counts: they are parts of a total or cases that share one
    addition. Where none is stated, or the row's own time is longer than all, it is that of the row.
    """
    earlier = [t for t in channel.stated_times if t.start < more.start]
    last = max((t.start for t in earlier if t.added), default=-1)
    stated = [t.duration for t in earlier if not t.added and t.start > last]
    whole = Duration(channel.value, channel.unit) if channel.value is not None and channel.unit else None
    if whole and stated and all(working_days(whole) > working_days(time) for time in stated) and last < 0:
        return whole  # what is stated behind it are parts of the total
    if stated:
        return max(stated, key=working_days)
    if channel.value is None or channel.unit is None:
        return None
    if any(t.duration.value == channel.value for t in channel.stated_times if t.added):
        return None  # a row of its own for those communes, its time is the addition or the whole
    return Duration(channel.value, channel.unit)


def _clause(text: str, channel: Channel, time: StatedTime) -> tuple[int, int]:
    """The sentence in which the addition stands."""
    start = max(text.rfind(mark, channel.start, time.start) for mark in ("\n", ". ", ".\n"))
    ends = [at for mark in ("\n", ". ") if (at := text.find(mark, time.end, channel.end)) >= 0]
    low, high = max(start + 1, channel.start), min(ends, default=channel.end)
    piece = text[low:high]
    return low + len(piece) - len(piece.lstrip(" .-+*\n")), low + len(piece.rstrip(" .;\n"))


_WAITING = re.compile(
    r"sau (?:thời hạn |thời gian |khi hết thời hạn )?(?P<number>\d+) (?:\([^)]*\) )?"
    r"(?P<unit>ngày làm việc|ngày),? kể từ (?:ngày|khi) (?:có )?"
    r"(?:thông báo|đăng tin|niêm yết|công khai)[^.;\n]{0,120}",
    re.IGNORECASE,
)
_LAPSES = re.compile(r"hoàn thành|hoàn thiện|bổ sung|đóng hồ sơ", re.IGNORECASE)
"""What waits for the applicant to mend the file is no posting."""
_POSTED = re.compile(r"niêm yết|đăng tin|đăng tải công khai|thông báo công khai", re.IGNORECASE)
_FROM_FILE = re.compile(
    r"kể từ (?:ngày|khi) (?:tiếp )?nhận (?:được |đủ |đầy đủ )*(?:bộ )?(?:thành phần )?hồ sơ", re.IGNORECASE
)
_IF_COMPLETE = re.compile(
    r"^(?:nếu|trường hợp|khi) hồ sơ (?:đã )?(?:đầy đủ|đủ|hợp lệ|đáp ứng|đạt)", re.IGNORECASE
)
_WORK = ("appraise", "decide")

_CHECK = N_(
    "Which of the times holds has to be seen in the instrument; the text only shows that they differ."
)


def times_contradict(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Steps that cannot be done within the published total, or state it in another unit; one a procedure.

    Silent where the text leaves any time out of the total.
    """
    procedure = context.procedure
    totals = stated_totals(procedure)
    said = plain(" ".join(procedure.sections.get(s, "") for s in (STEPS, WAYS)))
    if not totals or _EXCLUDED.search(said):
        return
    longest = max(totals, key=working_days)
    for found in (
        _posting(procedure, totals),
        _unit(procedure, totals),
        _longer(procedure, longest),
        _mixed(procedure, totals),
    ):
        match = next(found, None)
        if match is not None:
            yield match
            return


def stated_totals(procedure: Procedure) -> list[Duration]:
    """All totals that table and description state."""
    found: list[Duration] = []
    for channel in procedure.channels:
        if channel.value is not None and channel.unit is not None:
            found.append(Duration(channel.value, channel.unit))
        found.extend(time.duration for time in channel.stated_times if not time.added)
    return found


def _with_added(procedure: Procedure, total: Duration, totals: Sequence[Duration]) -> float:
    """Working days of the longest total with what the record adds or grants in hard communes."""
    times = [time.duration for channel in procedure.channels for time in channel.stated_times if time.added]
    added = max(map(working_days, times), default=0.0)
    return max(working_days(total) + added, *map(working_days, totals))


def _ordinary(procedure: Procedure, totals: Sequence[Duration]) -> Duration:
    """The longest total without those that hold in hard communes only, where any is left."""
    ways = procedure.sections.get(WAYS, "")
    hard = {
        time.duration
        for channel in procedure.channels
        for time in channel.stated_times
        if for_hard_places(ways, channel, time)
    }
    return max([t for t in totals if t not in hard] or totals, key=working_days)


_CLEARLY = 1.2
"""How many times the total a posting has to be: less may come from converting days."""
_AFTER_POSTING = re.compile(
    r"trong (?:thời hạn|thời gian) (?:không quá )?(?P<number>\d+) (?:\([^)]*\) )?(?P<unit>ngày làm việc|ngày)"
    r",? kể từ (?:ngày|khi) (?:kết thúc|hết)[^.;\n]{0,40}(?:niêm yết|công khai|thông báo)",
    re.IGNORECASE,
)


def _posting(procedure: Procedure, totals: Sequence[Duration]) -> Iterator[Match]:
    """The longest posting or waiting for one kind of applicant, where it is clearly longer than the total.

    Where it is no longer than the total with what is added in mountain and hard communes, it is told for
    the other communes only, at low confidence; so is a posting that only some case needs.
    """
    found = [*_posted(procedure), *_waits(procedure)]
    if not found:
        return
    variant, start, end, time = max(found, key=lambda item: (working_days(item[3]), -item[1]))
    total = _ordinary(procedure, totals)
    days, limit, most = working_days(time), working_days(total), _with_added(procedure, total, totals)
    if days < limit * _CLEARLY:
        return
    element = _act_at(procedure, start, end)
    match = _told(element, start, end, variant, time, total)
    if days < most * _CLEARLY:
        yield attrs.evolve(match, variant=f"{variant}_elsewhere", confidence="low")
        return
    act = element_of(procedure, element)
    unsure: Confidence | None = None
    if variant == "posting" and isinstance(act, Activity) and act.conditional:
        unsure = "low"
    yield attrs.evolve(match, variant=f"{variant}_everywhere" if most > limit else variant, confidence=unsure)


def _posted(procedure: Procedure) -> Iterator[tuple[str, int, int, Duration]]:
    """Acts of posting with their time, and what runs from its end in the same step."""
    text = procedure.sections.get(STEPS, "")
    for act in procedure.activities:
        if act.duration is None or not _lasts(act):
            continue
        ends = [a.end for a in procedure.activities if a.section == STEPS and a.step == act.step]
        rest = normalise(text[act.end : max([act.end, *ends])])
        more = _AFTER_POSTING.search(rest.text)
        time, end = act.duration, act.end
        if more is not None and (more["unit"].lower() == "ngày") == (time.unit == "day"):
            time, end = (
                Duration(time.value + float(more["number"]), time.unit),
                act.end + rest.back(more.end()),
            )
        yield "posting", act.start, end, time


def _lasts(act: Activity) -> bool:
    """Whether an authority posts for a time: it stands behind the word, no limit by when to post."""
    if act.action != "publish" or act.actor_class == "applicant" or act.duration is None:
        return False
    posted = _POSTED.search(act.text)
    number = f"{act.duration.value:g}".replace(".", "[.,]")
    return posted is not None and re.search(rf"(?<!\d)0?{number}(?!\d)", act.text[posted.end() :]) is not None


def _waits(procedure: Procedure) -> Iterator[tuple[str, int, int, Duration]]:
    """Waiting that runs from a notice or a posting before the work goes on."""
    normal = normalise(procedure.sections.get(STEPS, ""))
    for wait in _WAITING.finditer(normal.text):
        if not _LAPSES.search(wait.group()):
            unit: Unit = "day" if wait["unit"].lower() == "ngày" else "working_day"
            start, end = normal.back(wait.start()), normal.back(wait.end())
            yield "waiting", start, end, Duration(float(wait["number"]), unit)


def _act_at(procedure: Procedure, start: int, end: int) -> str:
    for index, act in enumerate(procedure.activities):
        if act.section == STEPS and act.start < end and start < act.end:
            return f"activities/{index}"
    return f"sections/{STEPS}"


def _over(time: Duration, total: Duration) -> bool:
    return working_days(time) > working_days(total) + 1e-6


def _whole_acts(procedure: Procedure) -> Iterator[tuple[int, Activity, Duration]]:
    """Acts on the complete file whose time runs from when it came, in the ordinary case."""
    for index, act in enumerate(procedure.activities):
        if act.duration is None or act.action not in _WORK or act.actor_class not in _AUTHORITIES:
            continue
        words = plain(act.text)
        if not _FROM_FILE.search(words) or len(words) > _LONG_ACT or "ngày ngày" in words:
            continue
        if act.conditional and not _IF_COMPLETE.match(words):
            continue
        yield index, act, act.duration


_LONG_ACT = 400


def _longer(procedure: Procedure, total: Duration) -> Iterator[Match]:
    for index, act, time in _whole_acts(procedure):
        near = time.unit != total.unit and working_days(time) - working_days(total) < 1
        if _over(time, total) and not near and time.unit in ("working_day", "day", "hour"):
            yield _told(f"activities/{index}", act.start, act.end, "longer", time, total)


def _unit(procedure: Procedure, totals: Sequence[Duration]) -> Iterator[Match]:
    """The same number of days in the steps and in the total, once in calendar and once in working days."""
    for index, act, time in _whole_acts(procedure):
        if time.value <= 1 or any(t.value == time.value and t.unit == time.unit for t in totals):
            continue
        for total in totals:
            if total.value == time.value and {total.unit, time.unit} == {"day", "working_day"}:
                yield _told(f"activities/{index}", act.start, act.end, "unit", time, total)


def _mixed(procedure: Procedure, totals: Sequence[Duration]) -> Iterator[Match]:
    """Times of steps whose numbers add up to the total although their units differ."""
    acts = [
        (index, act, act.duration)
        for index, act in enumerate(procedure.activities)
        if act.duration and act.actor_class in _AUTHORITIES and not act.conditional
    ]
    units = {time.unit for _, _, time in acts}
    if len(acts) < 2 or units != {"day", "working_day"}:
        return
    added = sum(time.value for _, _, time in acts)
    for total in totals:
        odd = [(i, a, t) for i, a, t in acts if t.unit != total.unit]
        if total.value == added and total.unit in units and len(odd) < len(acts) - len(odd):
            index, act, time = odd[0]
            yield _told(f"activities/{index}", act.start, act.end, "mixed", time, total)


def _told(element: str, start: int, end: int, variant: str, time: Duration, total: Duration) -> Match:
    return Match(
        element=element,
        section=STEPS,
        start=start,
        end=end,
        values={"time": told_time(time), "total": told_time(total)},
        variant=None if variant == "longer" else variant,
        why_not=_CHECK,
    )
