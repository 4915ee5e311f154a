"""The limits that a sentence states, given to the acts that they bind."""

import re
from collections.abc import Sequence

from tthc.model import Block, Duration
from tthc.reading.durations import FoundDuration
from tthc.reading.steps.drafts import Draft

_KEEPS = frozenset({"lưu", "lưu trữ", "lưu giữ", "lưu hồ sơ"})
_SOMEBODY_FAILS = re.compile(
    r"[^.;]{0,220}?[,\s](?:mà|nếu|nhưng)\s[^.;]{0,120}?\b(?:không|chưa) (?:thực hiện|nộp|bổ sung|hoàn thiện|"
    r"gửi|đến|giải trình|hoàn thành|khắc phục|trả lời|có (?:văn bản|ý kiến)|nhận được)\b"
)
# A time that has to be over first binds nobody.
_PASSED = re.compile(r"\b(?:sau|hết|quá|ngoài) (?:thời hạn|thời gian)\b[^.;:]{0,20}", re.IGNORECASE)
_LONGER = re.compile(r"(?:gia hạn|kéo dài) (?:thêm )?(?:thời gian|thời hạn)[^.;]*\Z|hẹn trả kết quả[^.;]*\Z")
_AT_MOST_LONGER = re.compile(
    r"(?:gia hạn|kéo dài)\b[^.;]{0,200}\bnhưng (?:tối đa )?(?:không (?:được )?(?:quá|vượt quá)|tối đa)\s*\Z"
)
# What somebody is asked to do has a limit of its own, which does not bind the asking.
_ASKS_TO = re.compile(
    r"\b(?:yêu cầu|đề nghị)\s(?!bổ sung|hoàn|giải|khắc|sửa|chỉnh|nộp|làm)[^.;:]{4,120}?\s"
    r"(?:bổ sung|hoàn|giải trình|khắc phục|sửa|chỉnh|nộp|làm rõ)\b(?:[^.;]*[^.;,\s])?\s*\Z"
)
_FROM_FILE = re.compile(r"nhận\s+(?:được\s+|đủ\s+|đầy đủ\s+)*hồ sơ|nộp hồ sơ|tiếp nhận")
# A time counted from the file's receipt is that of all that is done with it.
_FROM_RECEIPT = re.compile(r"(?:kể |tính )?từ (?:ngày|khi) (?:được )?(?:tiếp )?nhận\b.{0,24}\bhồ sơ\b")
_APART = re.compile(r",\s*(?:thời (?:gian|hạn)(?: \w+){0,3}\s*)?\Z")
# For how long something hangs out or is kept is told of that act alone.
_LASTS = re.compile(r"niêm yết|công khai|công bố|đăng|lưu|thông báo công")


def give_limits(
    text: str, durations: Sequence[FoundDuration], drafts: list[Draft], sentence: tuple[int, int]
) -> None:
    """Give each limit of a sentence to the act in whose span it stands; of several the longest counts."""
    for found in durations:
        if not sentence[0] <= found.start < sentence[1]:
            continue
        owner = next((d for d in drafts if d.start <= found.start < d.end), None)
        if owner is None or _reports(text, found) or _waits(text, found, owner):
            continue
        if _binds_asked(text, found, owner):
            continue
        owner = _first_bound(text, found, owner, drafts, sentence)
        if owner.duration is None or _days(found.duration) > _days(owner.duration):
            owner.duration = found.duration
            owner.runs_from = found.runs_from


def give_led_limits(
    text: str, outline: Sequence[Block], durations: Sequence[FoundDuration], drafts: list[Draft]
) -> None:
    """Give a limit that stands alone or opens a list ("Trong 20 ngày, Sở cấp:") to the act behind it."""
    _give_lone_limits(text, outline, durations, drafts)
    for found in durations:
        index = next((i for i, b in enumerate(outline) if b.start <= found.start < b.end), None)
        if index is None or not text[: outline[index].end].rstrip().endswith(":"):
            continue
        block = outline[index]
        opens = max(block.start, text.rfind(". ", block.start, found.start))
        if any(opens <= d.start < block.end or d.start <= found.start < d.end for d in drafts):
            continue
        if text.find(". ", found.end, block.end) >= 0 or _PASSED.search(text, opens, found.start):
            continue
        first = next((d for d in drafts if d.start >= block.end), None)
        if first and first.duration is None and outline[first.block].parent == index:
            first.duration, first.runs_from = found.duration, found.runs_from


def _give_lone_limits(
    text: str, outline: Sequence[Block], durations: Sequence[FoundDuration], drafts: list[Draft]
) -> None:
    """Give a limit that a full stop parts from its act ("Trong thời hạn 05 ngày. Sở cấp …") to that act."""
    for draft in drafts:
        start = draft.sentence[0]
        block = outline[draft.block]
        if draft.duration or draft.start > start + 2:
            continue
        stop = text.rfind(".", block.start, start)
        if stop < 0 or text[stop + 1 : start].strip():
            continue
        opens = max(block.start + len(block.marker), text.rfind(". ", block.start, stop) + 1)
        lone = next((d for d in durations if opens <= d.start < stop), None)
        leads = lone and lone.runs_from and not text[opens : lone.phrase_start].strip()
        if lone and leads and not any(opens <= d.start < stop for d in drafts):
            draft.duration, draft.runs_from = lone.duration, lone.runs_from


def _binds_asked(text: str, found: FoundDuration, owner: Draft) -> bool:
    """Whether the time is that of somebody who is asked to mend the file, not of who asks."""
    if found.runs_from and _FROM_FILE.search(found.runs_from):
        return False
    return bool(_ASKS_TO.search(text, owner.verb_start, found.phrase_start))


def _first_bound(
    text: str, found: FoundDuration, owner: Draft, drafts: list[Draft], sentence: tuple[int, int]
) -> Draft:
    """The first of several joined acts by one actor where a limit behind the last binds them all.

    It does so set off by a comma, or where the last is done at the same time ("đồng thời").
    """
    ends = not text[found.phrase_end : sentence[1]].strip(" .;,)\n")
    if not ends or owner is not drafts[-1] or owner.condition or _LASTS.match(owner.verb):
        return owner
    apart = bool(_APART.search(text, max(0, found.phrase_start - 40), found.phrase_start))
    # The time by which something is granted is told of the grant.
    of_all = not owner.weak and bool(_FROM_RECEIPT.match(found.runs_from or ""))
    if any(d.duration for d in drafts) or not (apart or of_all or owner.clause_joins):
        return owner
    first = owner
    for draft in reversed(drafts[:-1]):
        if (
            first.own_subject
            or first.assigned
            or first.purpose
            or draft.group != owner.group
            or draft.condition
        ):
            break
        first = draft
    return first


def _reports(text: str, found: FoundDuration) -> bool:
    return "hiệu lực" in text[found.end : found.end + 12]


def _waits(text: str, found: FoundDuration, owner: Draft) -> bool:
    """Whether a time is let pass for somebody else, or is by how much a time is made longer."""
    if owner.verb in _KEEPS:
        return True  # How long a file is kept binds nobody to act within it.
    waits = any(text.find(word, found.end, owner.verb_start) >= 0 for word in ("không ", "chưa "))
    if waits and _SOMEBODY_FAILS.match(text, found.end, owner.verb_start):
        return True
    if _AT_MOST_LONGER.search(text, max(0, found.start - 260), found.start):
        return True
    return bool(_LONGER.search(text, max(owner.start, found.start - 160), found.start))


def _days(duration: Duration) -> float:
    scale = {"hour": 1 / 24, "day": 1.0, "working_day": 1.4, "month": 30.0, "year": 365.0}
    return duration.value * scale[duration.unit]
