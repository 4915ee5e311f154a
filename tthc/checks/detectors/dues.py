"""Dues that the tax office works out while the file waits, without a limit for it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.detectors.additions import STEPS, WAYS, for_hard_places
from tthc.checks.detectors.time import told_time
from tthc.checks.places import InLanguage, act_name, plain
from tthc.graph import working_days
from tthc.messages import DEFAULT_LANGUAGE, N_, translate
from tthc.model.finding import Cut
from tthc.model.procedure import Activity, Channel, Duration, Procedure

_TAX = re.compile(r"(?<!\w)(?:cơ quan )?thuế(?!\w)|chi cục thuế|cục thuế", re.IGNORECASE)
_DUES = re.compile(r"nghĩa vụ tài chính|tiền sử dụng đất|tiền thuê đất|thông báo nộp tiền", re.IGNORECASE)
_LIMIT = re.compile(
    r"\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ)|trong ngày|đúng thời hạn|trong thời hạn|theo thời hạn",
    re.IGNORECASE,
)
_TAX_LIMITED = re.compile(
    r"cơ quan thuế[^.;\n]{0,160}(?:trong thời hạn|không quá|chậm nhất|thời gian)[^.;\n]{0,20}\d+"
    r"|(?:trong thời hạn|không quá|chậm nhất|thời gian)[^.;\n]{0,60}\d+[^.;\n]{0,80}cơ quan thuế",
    re.IGNORECASE,
)
_DUES_EXCLUDED = re.compile(
    r"(?:không|chưa)(?: được)? (?:tính|kể|bao gồm|gồm)[^.;\n]{0,200}(?:nghĩa vụ tài chính|cơ quan thuế|thuế)"
    r"|(?:nghĩa vụ tài chính|cơ quan thuế)[^.;\n]{0,160}(?:không|chưa)(?: được)? (?:tính|kể|bao gồm)"
    r"|(?:không|chưa)(?: được)? (?:tính|kể|bao gồm|gồm)[^.;:]{0,120}(?<!\w)sau(?: đây)?:.{0,1500}?"
    r"(?:nghĩa vụ tài chính|cơ quan thuế)",
    re.IGNORECASE,
)


@attrs.frozen
class _Cases:
    """Totals of several cases as words of a message: `5 or 8 working days by case`."""

    totals: tuple[Duration, ...]

    def __format__(self, language: str) -> str:
        chosen = language or DEFAULT_LANGUAGE
        if len(self.totals) > _MOST:
            ends = [f"{working_days(t):.0f}" for t in (self.totals[0], self.totals[-1])]
            return translate(_RANGE, chosen, {"low": ends[0], "high": ends[1]})
        joint = translate(_OR, chosen)
        if len({time.unit for time in self.totals}) == 1:
            numbers = [f"{t.value:g}".replace(".", ",") for t in self.totals[:-1]]
            last = format(told_time(self.totals[-1]), chosen)
        else:
            *numbers, last = [format(told_time(time), chosen) for time in self.totals]
        return translate(_CASES, chosen, {"times": f"{', '.join(numbers)} {joint} {last}"})


_OR = N_("or")
_CASES = N_("{times} by case")
_RANGE = N_("{low} to {high} working days by case")
_OTHERS = N_(" ({names} in the same step have no limit either)")
_WORK_OF = N_("the work of {names}")
_AND = N_("{first} and {last}")
_PRICING = N_("the setting of land prices")
_MOST = 4
_WHO = re.compile(
    r"(?<!\w)(?:Sở|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Văn phòng [Đđ]ăng ký|Chi nhánh|Phòng|Chủ tịch"
    r"|[Cc]ơ quan|Trung tâm|Bộ|Cục|Chi cục)(?!\w)[^:;,.\n\d(]{0,90}"
)
_DOES = re.compile(
    r" (?:ban hành|ký|phê duyệt|thực hiện|thẩm định|xem xét|giải quyết|quyết định|trình|trong|không quá|là"
    r"|tối đa|thành lập|có (?:trách nhiệm|văn bản)|gửi|họp|niêm yết|tổ chức|chuyển|hoàn thiện|lập|kiểm tra"
    r"|xác nhận|cấp Giấy)(?!\w).*"
)
_TOTAL = re.compile(r"(?P<number>\d+) (?:\([^)]*\) )?(?P<unit>ngày làm việc|ngày)(?!\w)")
_PART_END = re.compile(r"tăng thêm|cộng thêm|Hình thức nộp")


def payment_time_missing(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """The tax office works out what is due while the file waits, and no limit is told; one a procedure.

    Silent where the text gives the tax office a limit anywhere; low where it leaves the time of the tax
    office out of the total in words.
    """
    procedure = context.procedure
    acts = procedure.activities
    if procedure.scope != "public" or not any(_is_tax(act) for act in acts):
        return
    said = plain(" ".join(procedure.sections.get(s, "") for s in (STEPS, WAYS)))
    if any(_by_tax(act) and act.duration for act in acts) or _TAX_LIMITED.search(said):
        return
    for index, act in enumerate(acts):
        sentence = plain(procedure.sections[STEPS][act.sentence[0] : act.sentence[1]])
        if not _is_tax(act) or act.duration or _LIMIT.search(sentence):
            continue
        excluded = _DUES_EXCLUDED.search(said) is not None
        totals, parts = _whole_totals(procedure), _shared_out(procedure)
        variant = "no_total" if not totals else "shared" if parts else None
        yield Match(
            element=f"activities/{index}",
            section=act.section,
            start=act.start,
            end=act.end,
            values={
                "act": act_name(act.text),
                "total": _told(totals),
                "parts": ", ".join(parts),
                "others": _others(procedure, act),
            },
            variant="excluded" if excluded else variant,
            confidence="low" if excluded else None,
            cut=Cut("set_deadline", f"activities/{index}"),
        )
        return


def _shared_out(procedure: Procedure) -> list[str]:
    """The authorities among which a row shares out its whole total, none where it does not."""
    for channel in procedure.channels:
        text = plain(channel.text)
        for total in _TOTAL.finditer(text):
            stop = _PART_END.search(text, total.end())
            rest = text[total.end() : stop.start() if stop else len(text)]
            parts = [part for part in _TOTAL.finditer(rest) if part["unit"] == total["unit"]]
            days = [int(part["number"]) for part in parts]
            if len(parts) > 1 and sum(days) == int(total["number"]) and not _TAX.search(rest):
                ends = [0, *(part.end() for part in parts)]
                names = [_name(rest[low : part.start()]) for low, part in zip(ends, parts, strict=False)]
                return [name for name in names if name] if all(names) else []
    return []


def _name(words: str) -> str:
    """The authority that a part of the total belongs to, as the words before its days name it."""
    who = _WHO.search(words)
    return _small(_DOES.sub("", who.group()).strip(" -–:")) if who else ""


def _small(name: str) -> str:
    return name[:1].lower() + name[1:] if name.startswith("Cơ quan") else name


def _whole_totals(procedure: Procedure) -> list[Duration]:
    """The ordinary totals of the cases, each once, without those that are parts of another."""
    found: list[Duration] = []
    ways = procedure.sections.get(WAYS, "")
    for channel in procedure.channels:
        ordinary = [time for time in channel.stated_times if not time.added]
        hard = [time.duration for time in ordinary if for_hard_places(ways, channel, time)]
        times = [time.duration for time in ordinary if time.duration not in hard]
        if channel.value is not None and channel.unit is not None and not _only_hard(channel, hard):
            times.insert(0, Duration(channel.value, channel.unit))
        found.extend(time for at, time in enumerate(times) if not _is_part(times, at))
    return sorted(dict.fromkeys(found), key=working_days)


def _only_hard(channel: Channel, hard: Sequence[Duration]) -> bool:
    """Whether a row of its own tells the whole time of hard communes."""
    return any((time.value, time.unit) == (channel.value, channel.unit) for time in hard)


def _is_part(times: Sequence[Duration], at: int) -> bool:
    """Whether a time is one of those behind a total that add up to it."""
    for first in range(at):
        for end in range(at + 1, len(times) + 1):
            run = times[first + 1 : end]
            if len(run) > 1 and sum(t.value for t in run) == times[first].value:
                return True
    return False


def _told(totals: Sequence[Duration]) -> InLanguage | _Cases:
    """One total, or all of them with the word that they go by case."""
    if len(totals) < 2:
        return told_time(totals[0]) if totals else InLanguage(())
    return _Cases(tuple(totals))


_PRICE = re.compile(r"xác định giá đất|định giá đất", re.IGNORECASE)
_ALSO_DUE = re.compile(r"(?<!\w)(?:cơ quan|sở|phòng) (?:tài chính|xây dựng)", re.IGNORECASE)


@attrs.frozen
class _Others:
    """Authorities and works of the same step without a limit, as words behind the act."""

    names: tuple[str, ...]
    pricing: bool

    def __format__(self, language: str) -> str:
        chosen = language or DEFAULT_LANGUAGE
        works = translate(_WORK_OF, chosen, {"names": ", ".join(self.names)}) if self.names else ""
        pricing = translate(_PRICING, chosen) if self.pricing else ""
        told = works or pricing
        if works and pricing:
            told = translate(_AND, chosen, {"first": works, "last": pricing})
        return translate(_OTHERS, chosen, {"names": told}) if told else ""


def _others(procedure: Procedure, tax: Activity) -> _Others:
    """Who else in the step works out amounts that the file waits for, without a limit."""
    names: dict[str, None] = {}
    pricing = False
    for act in procedure.activities:
        if act.step != tax.step or act.duration or act.actor is None or act.actor_class == "applicant":
            continue
        if _ALSO_DUE.match(act.actor):
            names[_small(plain(act.actor))] = None
        pricing = pricing or _PRICE.search(act.text) is not None
    return _Others(tuple(names), pricing)


def _by_tax(act: Activity) -> bool:
    return act.actor is not None and _TAX.search(act.actor) is not None


def _is_tax(act: Activity) -> bool:
    """Whether the tax office works out the dues, or is asked to."""
    if act.action == "determine_payment" and _by_tax(act):
        return True
    asked = act.action == "transfer" and act.receiver is not None and _TAX.search(act.receiver)
    return bool(asked) and _DUES.search(act.text) is not None
