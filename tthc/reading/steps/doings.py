"""What a clause does and to whom, by its words and by what was told before it."""

import re

from tthc.model.procedure import Action
from tthc.reading.steps import actors
from tthc.reading.steps.actions import Clause, action_of
from tthc.reading.steps.antecedents import Context, heading_actor
from tthc.reading.steps.drafts import Draft
from tthc.reading.steps.mending import GIVES_OPINION, TO_APPLICANT, asks_by_sending, at_intake, by_place
from tthc.reading.steps.sentence import is_applicant_verb
from tthc.reading.steps.verbs import phrases

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
_WITHOUT_RECEIVER = frozenset({"check", "appraise", "inspect", "record", "publish", "pay", "collect"})
_SENT_ON = frozenset({"submit", "transfer", "consult", "propose", "request_supplement", "notify"})
_MAY_HANDLE = (
    "cơ sở",
    "đơn vị",
    "tổ chức",
    "doanh nghiệp",
    "ngân hàng",
    "trường",
    "quỹ",
    "hiệp hội",
    "đại lý",
)
_HANDLES = phrases(
    """
    cấp | cấp lại | cấp đổi | cấp mới | phê duyệt | thẩm định | tiếp nhận | thẩm tra | xét duyệt
    trả kết quả | tiếp nhận hồ sơ
    """
)
_GETS = phrases("nhận | nhận giấy | nhận phiếu | nhận thông báo")
_PAYS_BACK = phrases("hoàn | hoàn trả | hoàn lại")
_WILL_BE = re.compile(r"\bsẽ được\s*\Z")
_ASKS_FOR = re.compile(r"\bđề nghị\Z")
_ASKED_FOR = phrases(
    "cấp | cấp lại | cấp đổi | gia hạn | điều chỉnh | công nhận | chấp thuận | xác định | ban hành | cấp phép"
)
_BY_OFFICE = re.compile(r"\bđược (?:cơ quan|sở|bộ|cục|phòng|ủy ban|ubnd|công an|trung tâm)\b", re.I)
# To what steps apply, and how a paper is named, is no act.
_NAMED = re.compile(
    r"áp dụng (?:đối với|cho) |"
    r"thông báo (?!(?:kết quả|bằng|theo)\b)(?!.*\b(?:cho|đến|tới|về)\b).*\btheo mẫu\b"
)
_NUMBERED = re.compile(r"\s*trường hợp (?:thứ )?\d+\W*", re.I)
# Verbs that begin an item of a list of matters as often as an act.
_MATTERS = phrases(
    """
    thay đổi | bổ sung | sửa đổi | giảm | miễn | đăng ký | nhập khẩu | xuất khẩu | mở | rút | nhận
    xây dựng | hỗ trợ | áp dụng | chấm dứt | gia hạn | điều chỉnh | ghi nhận | thiết lập | cho phép
    """
)


# Who has got the file does not hand one in.
_HAS_FILE = re.compile(r"nhận (?:đủ |được )+hồ sơ", re.I)
_OWN_FILE = re.compile(r"(?:gửi|lập|nộp|làm) (?:[\w()]+ ){0,3}hồ sơ (?:đề nghị|riêng)")


def settle_action(context: Context, draft: Draft, kept: list[Draft]) -> Action | None:
    """The action of a draft, by its words and by what was told before; None where it states no act."""
    if draft.negated:
        if draft.verb in _REFUSES_INTAKE:
            return "notify"
        return "decide" if draft.verb in _REFUSES and (draft.leading or draft.duration) else None
    _know_authority(context, draft)
    if asks_by_sending(draft, kept):
        return "request_supplement"
    if draft.actor is None and is_applicant_verb(draft.verb):
        draft.applicant = True
    if _gets_receipt(draft, kept):
        turn_round(context, draft)
        return "receive"
    if _gets_result(context, draft):
        turn_round(context, draft)
        return "return_result"
    if draft.applicant and _WILL_BE.search(context.text, draft.start, draft.verb_start):
        turn_round(context, draft)
        if draft.verb in _PAYS_BACK:
            draft.actor = draft.mention = None  # From which chest it comes is not told.
    asked = draft.asked or _is_asked(draft, kept)
    to_applicant = draft.verb not in GIVES_OPINION and bool(TO_APPLICANT.search(draft.clause))
    if asked and not to_applicant and _answers(draft):
        return "respond"
    asks_for = draft.applicant and draft.own_subject and bool(_ASKS_FOR.search(draft.subject or ""))
    if asks_for and draft.verb in _ASKED_FOR:
        # What is asked for only tells who asks ("tổ chức đề nghị cấp giấy phép …, lập hồ sơ").
        return "submit" if re.search(r"\b(?:nộp|gửi)\b", draft.clause) else None
    if _only_names(context, draft, kept):
        return None
    handing = _hands_in(context, draft, kept)
    last = kept[-1] if kept else None
    if draft.condition is None and last and (last.sentence, last.group) == (draft.sentence, draft.group):
        draft.refusing = draft.refusing or last.refusing
        draft.incomplete = draft.incomplete or last.incomplete
    action = action_of(
        Clause(
            verb=draft.verb,
            text=draft.clause,
            leading=draft.leading,
            applicant=draft.applicant,
            checked=context.checked and not _checks_first(context, draft),
            refusing=draft.refusing,
            incomplete=draft.incomplete,
            handing=handing,
        )
    )
    action = by_place(context, draft, kept, action)
    if action == "submit" and (
        handing or draft.actor is None or (draft.verb.startswith("nộp") and draft.subject)
    ):
        draft.applicant = True
    return action


def _only_names(context: Context, draft: Draft, kept: list[Draft]) -> bool:
    """Whether a clause without subject only names a paper, a case or a matter."""
    if draft.subject:
        return False
    alone = draft.start <= draft.sentence[0] + 2
    if alone and (_NAMED.match(draft.clause) or (draft.verb == "quyết định" and "(theo mẫu" in draft.clause)):
        return True
    return draft.weak and draft.verb in _MATTERS and not _led(context, draft, kept)


def _hands_in(context: Context, draft: Draft, kept: list[Draft]) -> bool:
    """Whether an agency begins the steps with a file of its own."""
    if kept or not draft.subject or draft.applicant:
        return False
    desk = actors.base_class(draft.subject, draft.mention) == "one_stop"
    return not desk and not _HAS_FILE.search(context.text, draft.start, draft.verb_start)


def _checks_first(context: Context, draft: Draft) -> bool:
    """Whether a check is told of who sees the file first: the intake, or one charged in another's place."""
    return at_intake(draft) or "được ủy quyền" in context.text[draft.start : draft.verb_start]


def _know_authority(context: Context, draft: Draft) -> None:
    """See by its acts that a body which may also apply handles the file here ("trung tâm … cấp lại thẻ")."""
    name = (draft.actor or "").lower()
    asks = re.search(r"cá nhân|đề nghị|yêu cầu|nộp|đăng ký", name) or name in context.applicants
    if draft.applicant and name.startswith(_MAY_HANDLE) and not asks:
        handles = draft.verb in _HANDLES or (draft.verb == "kiểm tra" and "hồ sơ" in draft.clause[:24])
        if handles and draft.own_subject:
            context.authorities.add(name)
    if name in context.authorities:
        draft.applicant = False
    elif name.startswith("cơ quan chủ quản") and _OWN_FILE.search(context.text, draft.start, draft.end):
        draft.applicant = True


def _answers(draft: Draft) -> bool:
    """Whether the clause of somebody who was asked gives the answer."""
    if draft.verb not in _ANSWERS or re.search(r"(?:lấy|xin|hỏi) ý kiến", draft.clause):
        return False
    sends = draft.verb in ("gửi", "thông báo", "gửi lại", "xem xét", "nghiên cứu")
    return not sends or bool(
        re.search(r"\b(?:văn bản|ý kiến|trả lời|thông tin|kết quả)\b", draft.clause[:70])
    )


def _gets_receipt(draft: Draft, kept: list[Draft]) -> bool:
    """Whether somebody is told to get a receipt ("người nộp sẽ nhận được giấy tiếp nhận")."""
    if not draft.applicant:
        return False
    if draft.verb.startswith("hẹn"):
        return bool(kept) and kept[-1].action == "receive" and kept[-1].sentence == draft.sentence
    return draft.verb in _GETS and bool(re.search("tiếp nhận|biên nhận", draft.clause[:60]))


def _gets_result(context: Context, draft: Draft) -> bool:
    """Whether somebody is told to get the result ("tổ chức sẽ được cơ quan … gửi kết quả")."""
    if not draft.applicant or draft.verb not in ("gửi", "trả", "trao", "trả kết quả"):
        return False
    before = context.text[draft.start : draft.verb_start]
    return bool(_BY_OFFICE.search(before)) and "kết quả" in draft.clause[:30]


def _led(context: Context, draft: Draft, kept: list[Draft]) -> bool:
    """Whether a clause without subject goes on with another or stands under a line that says who acts."""
    if kept and kept[-1].sentence == draft.sentence:
        return True
    condition = draft.condition is not None and not _NUMBERED.fullmatch(draft.condition)
    return condition or heading_actor(context, draft.block) is not None


def _is_asked(draft: Draft, kept: list[Draft]) -> bool:
    """Whether the one who speaks was asked for an opinion before."""
    if draft.actor is None or draft.applicant:
        return False
    last = kept[-1] if kept else None
    charged = last and last.derived and last.sentence != draft.sentence and draft.verb == "trả lời"
    if (
        last
        and charged
        and actors.same_body(last.actor, draft.actor)
        and last.action in ("check", "appraise")
    ):
        return True  # Who was sent something to look into answers.
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


def complete(context: Context, kept: list[Draft]) -> None:
    """Name the receivers that stand in clauses joined to an act or in the list below it."""
    below: dict[int | None, list[int]] = {}
    for index, block in enumerate(context.outline):
        below.setdefault(block.parent, []).append(index)
    for draft in kept:
        if draft.receiver or draft.action not in _SENT_ON:
            continue
        name_receiver(context, draft)
        end = draft.end
        if draft.action == "submit" and not draft.receiver and context.text[end : end + 2].strip() == ":":
            for index in below.get(draft.block, [])[:8]:
                block = context.outline[index]
                found = actors.receivers(context.text, block.start, block.end, context.mentions, "submit")
                if found:
                    draft.receiver, draft.receiver_mention = found
                    break


def name_receiver(context: Context, draft: Draft) -> None:
    """Settle to whom file, question or result goes, where the clause names somebody."""
    if draft.receiver or draft.action is None or draft.action in _WITHOUT_RECEIVER:
        return
    formalities = draft.action == "other" and draft.applicant and "thủ tục" in draft.clause[:24]
    as_told = "submit" if formalities else draft.action
    found = actors.receivers(context.text, draft.verb_start, draft.end, context.mentions, as_told)
    if found is None:
        return
    draft.receiver, draft.receiver_mention = found
    to_itself = draft.actor is not None and draft.receiver.lower() == draft.actor.lower()
    if to_itself and not draft.subject and context.applicant and draft.verb in ("gửi", "nộp", "báo cáo"):
        # Nobody sends to himself: whoever the clause leaves out is the one who asks.
        draft.actor, draft.mention = context.applicant
        draft.applicant = True
        draft.action = "submit"
