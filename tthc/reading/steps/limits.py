"""The limits that a sentence states, given to the acts that they bind."""

import re
from collections.abc import Sequence

from tthc.model import Block, Duration
from tthc.reading.durations import FoundDuration
from tthc.reading.steps.drafts import Draft

_KEEPS = frozenset({"lưu", "lưu trữ", "lưu giữ", "lưu hồ sơ"})
_SOMEBODY_FAILS = re.compile(
    r"[^.;]{0,220}?[,\s](?:mà|nếu|nhưng)\s[^.;]{0,120}?\bkhông (?:thực hiện|nộp|bổ sung|hoàn thiện|gửi|đến|"
    r"giải trình|hoàn thành|khắc phục)\b"
)
# A time that has to be over first binds nobody.
_PASSED = re.compile(r"\b(?:sau|hết|quá|ngoài) (?:thời hạn|thời gian)\b[^.;:]{0,20}", re.IGNORECASE)
_LONGER = re.compile(r"(?:gia hạn|kéo dài) (?:thêm )?(?:thời gian|thời hạn)[^.;]*\Z|hẹn trả kết quả[^.;]*\Z")


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
        if owner.duration is None or _days(found.duration) > _days(owner.duration):
            owner.duration = found.duration
            owner.runs_from = found.runs_from


def give_led_limits(
    text: str, outline: Sequence[Block], durations: Sequence[FoundDuration], drafts: list[Draft]
) -> None:
    """Give a limit that opens a list ("Trong thời hạn 20 ngày, Sở thực hiện:") to the list's first act."""
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


def _reports(text: str, found: FoundDuration) -> bool:
    return "hiệu lực" in text[found.end : found.end + 12]


def _waits(text: str, found: FoundDuration, owner: Draft) -> bool:
    """Whether a time is let pass for somebody else, or is by how much a time is made longer."""
    if owner.verb in _KEEPS:
        return True  # How long a file is kept binds nobody to act within it.
    waits = text.find("không ", found.end, owner.verb_start) >= 0
    if waits and _SOMEBODY_FAILS.match(text, found.end, owner.verb_start):
        return True
    return bool(_LONGER.search(text, max(owner.start, found.start - 160), found.start))


def _days(duration: Duration) -> float:
    scale = {"hour": 1 / 24, "day": 1.0, "working_day": 1.4, "month": 30.0, "year": 365.0}
    return duration.value * scale[duration.unit]
