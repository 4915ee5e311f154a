"""Under what condition each act happens: by its own words or by the case headings above it."""

import re
from collections.abc import Container, Sequence

from tthc.model import Block
from tthc.reading.steps.drafts import Draft

_CASE = re.compile(r"\s*(?:Trong trường hợp|Trường hợp|Đối với|Nếu|Khi có|Riêng)\b", re.IGNORECASE)
_REGARDING = re.compile(r"đối với\b", re.IGNORECASE)
# "đối với ứng viên có đủ điều kiện" says whom the act is about, "đối với nhà có tầng hầm" when it is done.
_BEARER = re.compile(
    r"đối với (?:các |những )?(?:tổ chức|cá nhân|người|ứng viên|doanh nghiệp|đối tượng|hộ)\b"
)
_HAVING = re.compile(r"\bcó\b")
_RESTRICTS = re.compile(r"\b(?:trường hợp|thuộc|chưa|không|khi|nếu)\b")
_IF_ANY = re.compile(
    r"\(\s*((?:nếu|khi|trong trường hợp)\s+(?:có|cần|xét thấy cần)(?:\s+thiết)?)\s*\)\s*\Z", re.I
)
# A bracket behind grounds and enclosures says that these may be missing, not the act.
_GROUNDS = re.compile(r"\b(?:căn cứ|kèm theo|trên cơ sở|đính kèm|gồm|cùng)\b[^;]*\Z", re.I)
_LAPSED = re.compile(r"\bmà\s[^.;]{3,160}?\b(?:không|chưa)\s[^.;,]*")


def conditions(text: str, outline: Sequence[Block], drafts: list[Draft]) -> list[str | None]:
    """The words that make each act conditional: its own, its block's or those of a heading above."""
    result: list[str | None] = []
    top: list[str | None] = []
    carried: dict[int, str] = {}
    opened: dict[tuple[int, int], str] = {}
    telling = {draft.block for draft in drafts}
    for draft in drafts:
        own = draft.condition
        if own and not _restricts(own, bool(draft.leading)):
            own = None
        own = own or _if_any(text, draft)
        if own is None and draft.sentence in opened:
            own = opened[draft.sentence] if not draft.clause_joins else None
        if own and draft.leading and text.startswith(own, draft.sentence[0]):
            opened[draft.sentence] = own
        if own and draft.leading and _ends_with_colon(text, draft, own):
            carried[draft.block] = own
        own = own or carried.get(draft.block)
        if draft.purpose and draft.derived and own and not draft.leading and result and result[-1] is None:
            result[-1] = " ".join(own.split())
        inside, outside = _heading_conditions(text, outline, draft.block, telling)
        result.append(" ".join((own or inside or "").split()).rstrip(",;:. ") or None)
        top.append(outside)
    if not (top and all(top)):
        result = [own or outside for own, outside in zip(result, top, strict=True)]
    return result


def _if_any(text: str, draft: Draft) -> str | None:
    """What leaves open whether an act happens: a bracket at its end, or what somebody fails to do."""
    at = -1 if draft.applicant else text.rfind("(", draft.start, draft.end)
    match = _IF_ANY.match(text, at, draft.end) if at >= 0 else None
    if match and not _GROUNDS.search(text[draft.start : at]):
        return match[1]
    if draft.verb.startswith(("tạm dừng", "tạm ngừng")):
        # Nobody suspends as a rule.
        return text[draft.verb_start : draft.verb_start + len(draft.verb)]
    lapsed = _LAPSED.search(text, draft.sentence[0], draft.verb_start)
    return lapsed[0] if lapsed else None


def _ends_with_colon(text: str, draft: Draft, condition: str) -> bool:
    at = text.find(condition, draft.start)
    return at >= 0 and text[at + len(condition) : at + len(condition) + 3].strip().startswith(":")


def _restricts(condition: str, leading: bool) -> bool:
    if "trường hợp còn lại" in condition.lower() or re.match(
        r"[Tt]rong trường hợp này|[Tt]rường hợp này", condition
    ):
        return False
    if leading:
        return True
    words = condition.lower()
    if not _REGARDING.match(condition) or _RESTRICTS.search(words, 8):
        return True
    return bool(_HAVING.search(words)) and not _BEARER.match(words)


def _heading_conditions(
    text: str, outline: Sequence[Block], block: int, telling: Container[int]
) -> tuple[str | None, str | None]:
    """The nearest case heading above a block: one inside its Bước, one above all Bước.

    `telling` are the blocks that tell acts; one behind a plus that has said all is no heading.
    """
    inside = outside = None
    at = outline[block].parent
    while at is not None:
        above = outline[at]
        words = text[above.start + len(above.marker) : above.end]
        said = at in telling and words.rstrip()[-1:] in (".", ";") and above.marker.startswith("+")
        if _CASE.match(words) and above.kind != "paragraph" and not said:
            heading = " ".join(words.split())[:300]
            if (above.step is None and above.level == 0) or above.kind == "step":
                outside = heading
            else:
                inside = inside or heading
        at = above.parent
    return inside, outside
