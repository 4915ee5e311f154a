"""Totals against what the steps say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.detectors.additions import for_hard_places
from tthc.checks.detectors.time import told_time
from tthc.checks.places import plain
from tthc.checks.protection import element_of
from tthc.graph import working_days
from tthc.messages import N_
from tthc.model.finding import Confidence
from tthc.model.procedure import Activity, Duration, Procedure, Unit
from tthc.reading.normal import normalise

WAYS = "cach_thuc_thuc_hien"
STEPS = "trinh_tu_thuc_hien"
_AUTHORITIES = ("one_stop", "handling_agency", "officer", "decision_maker", "other_agency")
_EXCLUDED = re.compile(
    r"(?:không|chưa)(?: được)? (?:tính|kể|bao gồm|gồm)(?!\w)|được trừ"
    r"|không thuộc thời (?:gian|hạn)|ngoài thời (?:gian|hạn)"
)

_WAITING = re.compile(
    r"sau (?:thời hạn |thời gian |khi hết thời hạn )?(?P<number>\d+) (?:\([^)]*\) )?"
    r"(?P<unit>ngày làm việc|ngày),? kể từ (?:ngày|khi) (?:có )?"
    r"(?:thông báo|đăng tin|niêm yết|công khai)[^.;\n]{0,120}(?!\w)",
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
