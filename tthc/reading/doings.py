"""What a clause does and to whom, by its words and by what was told before it."""

import re

from tthc.model.procedure import Action
from tthc.reading import actors
from tthc.reading.actions import Clause, action_of
from tthc.reading.antecedents import Context, heading_actor
from tthc.reading.drafts import Draft
from tthc.reading.verbs import phrases

_REFUSES_INTAKE = phrases("tiếp nhận | thu nhận | nhận hồ sơ | nhận | thụ lý")
_REFUSES = phrases(
    """
    cấp | cấp lại | cấp đổi | chấp thuận | chấp nhận | phê duyệt | công nhận | đồng ý | xác nhận
    gia hạn | cho phép | giải quyết | ban hành | duyệt
    """
)
_ANSWERS = phrases(
    """
    trả lời | có văn bản | gửi | có ý kiến | cho ý kiến | thông báo | có công văn | cung cấp | xem xét
    gửi lại | phúc đáp | tham gia ý kiến | góp ý | nghiên cứu | có văn bản trả lời
    """
)
_GIVES_OPINION = phrases(
    """
    có ý kiến | cho ý kiến | góp ý | tham gia ý kiến | cung cấp | phúc đáp | đóng góp ý kiến
    """
)
# Verbs that begin an item of a list of matters as often as an act.
_MATTERS = phrases(
    """
    thay đổi | bổ sung | sửa đổi | giảm | miễn | đăng ký | nhập khẩu | xuất khẩu | mở | rút | nhận
    xây dựng | hỗ trợ | áp dụng | chấm dứt | gia hạn | điều chỉnh | ghi nhận | thiết lập | cho phép
    """
)


def settle_action(context: Context, draft: Draft, kept: list[Draft]) -> Action | None:
    """The action of a draft, by its words and by what was told before; None where it states no act."""
    if draft.negated:
        if draft.verb in _REFUSES_INTAKE:
            return "notify"
        return "decide" if draft.verb in _REFUSES and (draft.leading or draft.duration) else None
    if (
        draft.applicant
        and draft.verb in ("nhận", "nhận giấy", "nhận phiếu", "nhận thông báo")
        and "tiếp nhận" in draft.clause[:60]
    ):
        turn_round(context, draft)
        return "receive"
    if (
        draft.applicant
        and draft.verb.startswith("hẹn")
        and kept
        and kept[-1].action == "receive"
        and kept[-1].sentence == draft.sentence
    ):
        turn_round(context, draft)
        return "receive"
    if (
        (draft.asked or _is_asked(draft, kept))
        and draft.verb in _ANSWERS
        and not re.search(r"(?:lấy|xin|hỏi) ý kiến", draft.clause)
    ):
        return "respond"
    if draft.weak and not draft.subject and draft.verb in _MATTERS and not _led(context, draft, kept):
        return None
    handing = not kept and bool(draft.subject) and not draft.applicant
    refusing = draft.refusing
    if (
        draft.condition is None
        and kept
        and kept[-1].sentence == draft.sentence
        and kept[-1].group == draft.group
    ):
        refusing = refusing or kept[-1].refusing
        draft.incomplete = draft.incomplete or kept[-1].incomplete
        draft.refusing = refusing
    action = action_of(
        Clause(
            draft.verb,
            draft.clause,
            draft.leading,
            draft.applicant,
            context.checked,
            refusing,
            draft.incomplete,
            handing,
        )
    )
    if (
        action == "respond"
        and draft.verb not in _GIVES_OPINION
        and not any(d.action == "consult" for d in kept)
    ):
        action = "decide"
    if action == "submit" and not draft.applicant:
        if handing or (draft.actor is None) or (draft.verb.startswith("nộp") and draft.subject):
            draft.applicant = True
    return action


def _led(context: Context, draft: Draft, kept: list[Draft]) -> bool:
    """Whether a clause without subject goes on with another or stands under a line that says who acts."""
    if kept and kept[-1].sentence == draft.sentence:
        return True
    return draft.condition is not None or heading_actor(context, draft.block) is not None


def _is_asked(draft: Draft, kept: list[Draft]) -> bool:
    """Whether the one who speaks was asked for an opinion before."""
    if draft.actor is None or draft.applicant:
        return False
    asked = [d for d in kept if d.action == "consult"]
    if not asked:
        return False
    if actors.base_class(draft.actor, draft.mention) == "other_agency":
        return True
    return any(
        actors.same_body(draft.actor, d.receiver) and not actors.same_body(draft.actor, d.actor)
        for d in asked
    )


def turn_round(context: Context, draft: Draft) -> None:
    """ "Người nộp sẽ nhận được giấy tiếp nhận" tells an act of the one who gives it."""
    draft.receiver, draft.receiver_mention = draft.actor, draft.mention
    source = context.agency or context.receiver
    draft.actor, draft.mention = source if source else (None, None)
    draft.applicant = False


def name_receiver(context: Context, draft: Draft) -> None:
    """Settle to whom file, question or result goes, where the clause names somebody."""
    if draft.receiver or draft.action in (
        None,
        "check",
        "appraise",
        "inspect",
        "record",
        "publish",
        "pay",
        "collect",
    ):
        return
    found = actors.receivers(
        context.text, draft.verb_start, draft.end, context.mentions, draft.action or "other"
    )
    if found:
        draft.receiver, draft.receiver_mention = found
