"""Times added in mountain and hard communes, held against the ordinary times of the cases."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.detectors.time import told_time
from tthc.checks.places import InLanguage, label, plain
from tthc.graph import working_days
from tthc.messages import DEFAULT_LANGUAGE, N_, translate
from tthc.model.procedure import Channel, Duration, Procedure, StatedTime

WAYS = "cach_thuc_thuc_hien"
STEPS = "trinh_tu_thuc_hien"
_HARD = re.compile(r"miền núi|hải đảo|biên giới|vùng sâu|đặc biệt khó khăn|vùng có điều kiện|khó khăn")
_HOW_LONG = N_(
    "How much time the act on site needs is for the authority to say; the text gives nothing to compute it "
    "from."
)
_ALL_SAVED = N_(
    "Without the addition these communes save just the days that are added; the total elsewhere stays."
)


@attrs.frozen
class _Addition:
    """An ordinary time, where the row states it, and what is added to it; `ratio` is whole to ordinary."""

    ratio: float
    usual: Duration
    stated: StatedTime | None
    more: StatedTime


def added_time(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Time added in mountain and hard communes that is as long as the ordinary time or longer.

    `least` is how many times the ordinary time the whole has to be. One finding a procedure, at the
    addition that lengthens its own ordinary time most; it names every case of the row with that addition.
    """
    least = float(parameters.get("least", 2))
    procedure = context.procedure
    ways = procedure.sections.get(WAYS, "")
    on_site = _on_site(procedure)
    for index, channel in enumerate(procedure.channels):
        found = list(_additions(ways, channel))
        longest = max(found, key=lambda addition: addition.ratio, default=None)
        if longest is None or longest.ratio < least:
            continue
        start, end = _clause(ways, channel, longest.more)
        same = [a for a in found if a.more.duration == longest.more.duration]
        yield Match(
            element=f"channels/{index}",
            section=channel.section,
            start=start,
            end=end,
            values={
                "usual": _Joined(tuple(_with_case(procedure, channel, a, len(same) > 1) for a in same)),
                "added": _in_working_days(longest.more.duration, longest.usual),
                "whole": _Joined(tuple(_together(a.usual, a.more.duration, i) for i, a in enumerate(same))),
                "saved": told_time(longest.more.duration),
                "both": InLanguage(((_EACH, {}),), as_is=True) if len(same) > 1 else InLanguage(()),
            },
            variant="on_site" if on_site else None,
            why_not=_HOW_LONG if on_site else _ALL_SAVED,
        )
        return


_ONE_CASE = N_(" (in one of the cases)")
_ABOUT = N_("{time} days (about {n} working days)")
_WHOLE = N_("{n} working days")
_WHOLE_ABOUT = N_("about {n} working days")
_WHOLE_DAYS = N_("{n} days")
_EACH = N_(" in every case")
_AND = N_("{first} and {last}")


@attrs.frozen
class _Words(InLanguage):
    """Words of the catalogue and words of the text behind them."""

    behind: str = ""

    def __format__(self, language: str) -> str:
        return super().__format__(language) + self.behind


@attrs.frozen
class _Joined:
    """Several values of a message, the last with `and` before it."""

    values: tuple[InLanguage, ...]

    def __format__(self, language: str) -> str:
        chosen = language or DEFAULT_LANGUAGE
        *first, last = [format(value, chosen) for value in self.values]
        return translate(_AND, chosen, {"first": ", ".join(first), "last": last}) if first else last


def _with_case(procedure: Procedure, channel: Channel, addition: _Addition, several: bool) -> InLanguage:
    """The ordinary time with the name of its case, where the record has several cases."""
    told = told_time(addition.usual)
    if not several and not _several(procedure):
        return told
    name = _case(procedure.sections[WAYS], channel, addition.stated) if addition.stated else ""
    if name:
        return _Words(told.parts, behind=f" ({name})")
    return told if several else _OneCase(told.parts)


@attrs.frozen
class _OneCase(InLanguage):
    """A time of one case that the text does not name in words that could be repeated."""

    def __format__(self, language: str) -> str:
        return super().__format__(language) + translate(_ONE_CASE, language or DEFAULT_LANGUAGE)


_SHORT = 90
_FEWEST = 4
_FOR = re.compile(r"^[\s,]*(?:đối với|cho|khi|nếu|trường hợp|trong trường hợp)\s+", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:\W|[a-zđ]\)|\d+[.)])*(?:thời (?:gian|hạn) (?:giải quyết|thực hiện) )?(?:đối với )?"
    r"(?:các |việc )?(?:thủ tục |trường hợp )?(?:thực hiện )?",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(r"[\s,:]*(?:là|trong)?\s*(?:thời hạn )?(?:không quá|tối đa)?\s*$", re.IGNORECASE)
_OPEN_LIST = re.compile(r"các trường hợp (?:sau|còn lại|khác)|sau đây", re.IGNORECASE)


def _case(ways: str, channel: Channel, time: StatedTime) -> str:
    """The short name of the case that a time is stated for, from its sentence or the first of its list."""
    start, end = _clause(ways, channel, time)
    behind, before = plain(ways[time.end : end]), plain(ways[start : time.start])
    found = _FOR.match(behind)
    words = behind[found.end() :] if found else _BEFORE_TIME.sub("", before) if ":" in before else ""
    listed = _OPEN_LIST.search(words) is not None
    if listed:
        words = plain(ways[end : channel.end].lstrip(" .;:\n").partition("\n")[0])
    words = _LEAD.sub("", words)
    if len(words) < _FEWEST:
        return ""
    name = label(words, _SHORT)
    name += "…" if listed and not name.endswith("…") else ""
    return name[:1].lower() + name[1:] if not name.startswith("Giấy") else name


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


def _together(usual: Duration, added: Duration, at: int) -> InLanguage:
    """Ordinary time and addition in one unit; `about` where it had to be converted, before the first only."""
    if usual.unit == added.unit and usual.unit in ("day", "working_day"):
        key = _WHOLE if usual.unit == "working_day" else _WHOLE_DAYS
        return InLanguage(((key, {"n": f"{usual.value + added.value:g}".replace(".", ",")}),))
    key = _WHOLE if at else _WHOLE_ABOUT
    return InLanguage(((key, {"n": f"{working_days(usual) + working_days(added):.0f}"}),))


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


def _additions(ways: str, channel: Channel) -> Iterator[_Addition]:
    """The additions of a row for hard communes, each with the ordinary time that it lengthens."""
    for more in channel.stated_times:
        if not more.added or not _in_hard_places(ways, channel, more):
            continue
        found = _usual(channel, more)
        if found is not None:
            usual, stated = found
            yield _Addition(1 + working_days(more.duration) / working_days(usual), usual, stated, more)


def _usual(channel: Channel, more: StatedTime) -> tuple[Duration, StatedTime | None] | None:
    """The ordinary time that an addition lengthens, and where it is stated.

    It is what is stated before it since the last addition. Of several times stated there the longest
    counts: they are parts of a total or cases that share one addition. Where none is stated, or the
    row's own time is longer than all, it is that of the row.
    """
    earlier = [t for t in channel.stated_times if t.start < more.start]
    last = max((t.start for t in earlier if t.added), default=-1)
    stated = [t for t in earlier if not t.added and t.start > last]
    whole = Duration(channel.value, channel.unit) if channel.value is not None and channel.unit else None
    if whole and stated and all(working_days(whole) > working_days(t.duration) for t in stated) and last < 0:
        return whole, None  # what is stated behind it are parts of the total
    if stated:
        longest = max(stated, key=lambda time: working_days(time.duration))
        return longest.duration, longest
    if channel.value is None or channel.unit is None:
        return None
    if any(t.duration.value == channel.value for t in channel.stated_times if t.added):
        return None  # a row of its own for those communes, its time is the addition or the whole
    return Duration(channel.value, channel.unit), None


def _clause(text: str, channel: Channel, time: StatedTime) -> tuple[int, int]:
    """The sentence in which the addition stands."""
    start = max(text.rfind(mark, channel.start, time.start) for mark in ("\n", ". ", ".\n"))
    ends = [at for mark in ("\n", ". ") if (at := text.find(mark, time.end, channel.end)) >= 0]
    low, high = max(start + 1, channel.start), min(ends, default=channel.end)
    piece = text[low:high]
    return low + len(piece) - len(piece.lstrip(" .-+*\n")), low + len(piece.rstrip(" .;\n"))
