"""Drafts settled into activities: whose part each act is and under what condition it happens."""

import re
from collections.abc import Container, Mapping, Sequence

from tthc.model import Activity, Block
from tthc.reading.names.agencies import AgencyMention
from tthc.reading.steps import actors
from tthc.reading.steps.antecedents import Context, give_to_handler, name_actor, remember
from tthc.reading.steps.doings import complete, name_receiver, settle_action
from tthc.reading.steps.drafts import SECTION, Draft
from tthc.reading.steps.joining import absorb, joined
from tthc.reading.steps.parts import classify
from tthc.reading.steps.retelling import (
    hand_down_receivers,
    labelled_below,
    report_after_deciding,
    without_headings,
    without_told_later,
)
from tthc.registry.agencies import fold

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


def settle(
    text: str,
    outline: Sequence[Block],
    drafts: list[Draft],
    mentions: Sequence[AgencyMention],
    applicants: str,
    agencies: str,
    labels: Mapping[int, str],
) -> list[Activity]:
    """The activities of the drafts in order of telling."""
    context = Context(text, outline, mentions)
    context.may_ask = fold(applicants)
    context.applicants.update(_file_themselves(drafts, fold(agencies)))
    kept: list[Draft] = []
    for number, draft in enumerate(drafts):
        name_actor(context, draft, kept, drafts[number + 1 : number + 4])
        draft.action = settle_action(context, draft, kept)
        give_to_handler(context, draft, kept)
        name_receiver(context, draft)
        if not absorb(draft, kept):
            kept.append(draft)
        elif (
            kept
            and kept[-1].action == draft.action
            and not kept[-1].receiver
            and kept[-1].sentence == draft.sentence
        ):
            # "gửi qua bưu chính hoặc nộp trực tiếp đến Sở Y tế" names the receiver once.
            kept[-1].receiver, kept[-1].receiver_mention = draft.receiver, draft.receiver_mention
        remember(context, draft)
    kept = [d for d in kept if not labelled_below(outline, d, labels)]
    kept = without_headings(outline, joined(kept))
    kept = without_told_later(kept)
    report_after_deciding(kept)
    complete(context, kept)
    hand_down_receivers(kept)
    classify(kept, agencies, actors.tells_of_desk(text))
    wordings = conditions(text, outline, kept)
    return [_activity(text, draft, condition) for draft, condition in zip(kept, wordings, strict=True)]


def _file_themselves(drafts: Sequence[Draft], handlers: str) -> set[str]:
    """Bodies of no known part that hand in a file somewhere in the steps: they ask, in all of them.

    A system that tells of what was handed in ("Hệ thống báo nộp hồ sơ thành công") hands in nothing.
    """
    return {
        draft.subject.lower()
        for draft in drafts
        if draft.subject
        and draft.mention is None
        and not draft.applicant
        and draft.verb.startswith("nộp")
        and not actors.points_back(draft.subject)
        and not actors.is_system(draft.subject)
        and fold(draft.subject) not in handlers
    }


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


def _activity(text: str, draft: Draft, condition: str | None) -> Activity:
    assert draft.action is not None
    return Activity(
        section=SECTION,
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        step=draft.step,
        action=draft.action,
        actor=draft.actor,
        actor_class=draft.actor_class or "unknown",
        receiver=draft.receiver,
        conditional=condition is not None,
        duration=draft.duration,
        block=draft.block,
        sentence=draft.sentence,
        condition=condition,
        runs_from=draft.runs_from,
    )
