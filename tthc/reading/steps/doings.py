"""What a clause does and to whom, by its words and by what was told before it."""

import re

from tthc.model.procedure import Action
from tthc.reading.steps import actors
from tthc.reading.steps.action_words import RECEIPT, REFUSED_INTAKE, SUPPLEMENT, TELLS
from tthc.reading.steps.actions import VALID_FILE, Clause, action_of
from tthc.reading.steps.antecedents import Context, heading_actor
from tthc.reading.steps.drafts import Draft
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
_GIVES_OPINION = phrases(
    """
    có ý kiến | cho ý kiến | góp ý | tham gia ý kiến | cung cấp | phúc đáp | đóng góp ý kiến
    """
)
# Who asked for the procedure gets the result; an answer goes to the authority that asked for it.
_TO_APPLICANT = re.compile(
    r"\b(?:trả lời|gửi|cho|đến|tới|thông báo) (?:người (?:đề nghị|nộp|yêu cầu|sử dụng)|tổ chức, cá nhân|"
    r"cá nhân, tổ chức|cơ sở(?! dữ liệu)|nhà đầu tư|doanh nghiệp|đơn vị đề nghị|tổ chức đề nghị)\b"
)
# An opinion that goes to an authority answers it ("gửi ý kiến … đến Cơ quan đăng ký kinh doanh").
_TO_OFFICE = re.compile(
    r"\bý kiến\b.{0,120}\b(?:đến|tới|cho|về) (?:cơ quan|sở|bộ|ủy ban|ubnd|cục|văn phòng|phòng)\b"
)
_WANTED = re.compile(
    r"\b(?:thông tin|dữ liệu|tài liệu)\b.{0,40}\b(?:được yêu cầu|cho (?:người|tổ chức|cá nhân))\b"
)
_TOLD = frozenset({"notify", "transfer", "request_supplement"})
_SENDS_OUT = phrases("gửi | chuyển | trả | trả lại | trả kết quả | gửi lại | chuyển trả | gửi trả")
_TO_DESK = re.compile(
    r"[^;:]{0,160}?\b(?:tới|đến|cho|về|sang) (?:trung tâm (?:phục vụ )?hành chính|bộ "
    r"phận (?:một cửa|tiếp nhận|trả))"
)
_SHOWS = phrases("xuất trình | mang | đem")
_MONEY_BEHIND = re.compile(r"nộp bổ sung (?:hoặc|và) [^,.;]{3,30}?\btiền\b")
# Who comes for the result shows who he is.
_COMES = re.compile(r"(?:người|đến|khi) (?:đến )?nhận (?:kết quả|giấy|hộ chiếu|thẻ)|người nhận\b", re.I)
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
_SENT_BACK = re.compile(r"(?:trả|trả lại|gửi trả|hoàn trả) hồ sơ\b")
_OWN_FILE = re.compile(r"(?:gửi|lập|nộp|làm) (?:[\w()]+ ){0,3}hồ sơ (?:đề nghị|riêng)")


def settle_action(context: Context, draft: Draft, kept: list[Draft]) -> Action | None:
    """The action of a draft, by its words and by what was told before; None where it states no act."""
    if draft.negated:
        if draft.verb in _REFUSES_INTAKE:
            return "notify"
        return "decide" if draft.verb in _REFUSES and (draft.leading or draft.duration) else None
    _know_authority(context, draft)
    if _asks_by_sending(draft, kept):
        return "request_supplement"
    if draft.actor is None and is_applicant_verb(draft.verb):
        draft.applicant = True
    if _gets_receipt(draft, kept):
        turn_round(context, draft)
        return "receive"
    if _gets_result(context, draft):
        turn_round(context, draft)
        return "return_result"
    asked = draft.asked or _is_asked(draft, kept)
    to_applicant = draft.verb not in _GIVES_OPINION and bool(_TO_APPLICANT.search(draft.clause))
    if asked and not to_applicant and _answers(draft):
        return "respond"
    alone = not draft.subject and draft.start <= draft.sentence[0] + 2
    if alone and (_NAMED.match(draft.clause) or (draft.verb == "quyết định" and "(theo mẫu" in draft.clause)):
        return None
    if draft.weak and not draft.subject and draft.verb in _MATTERS and not _led(context, draft, kept):
        return None
    handing = not kept and bool(draft.subject) and not draft.applicant
    handing = handing and actors.base_class(draft.subject or "", draft.mention) != "one_stop"
    handing = handing and not _HAS_FILE.search(context.text, draft.start, draft.verb_start)
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
    if action == "decide" and draft.verb in TELLS and last and last.sentence == draft.sentence:
        # Reasons told of a file that was not taken in refuse nothing more.
        action = "notify" if last.action == "notify" and REFUSED_INTAKE.search(last.clause) else action
    action = _by_place(context, draft, kept, action)
    if action == "submit" and (
        handing or draft.actor is None or (draft.verb.startswith("nộp") and draft.subject)
    ):
        draft.applicant = True
    return action


def _by_place(context: Context, draft: Draft, kept: list[Draft], action: Action | None) -> Action | None:
    """The action of a clause mended by who acts and by what was done before."""
    if action == "check" and draft.clause.strip(" ,") == draft.verb:
        # A file known to be valid is looked into for its content.
        valid = VALID_FILE.search(context.text, draft.start, draft.verb_start)
        action = "appraise" if valid else action
    if action == "decide" and _SENT_BACK.match(draft.clause) and _at_intake(draft):
        action = "notify"
    if (
        action == "submit"
        and draft.clause == "nộp bổ sung"
        and _MONEY_BEHIND.match(context.text, draft.verb_start)
    ):
        return "pay"
    if action == "pay" and not draft.applicant:
        action = _of_paying(context, draft)
    if action == "respond" and draft.verb == "cung cấp" and RECEIPT.search(draft.clause[:40]):
        action = "receive"
    if (
        action == "submit"
        and draft.verb in _SHOWS
        and _COMES.search(context.text, draft.start, draft.verb_start)
    ):
        return "collect"
    if action in ("return_result", "request_supplement", "notify") and _to_desk(draft):
        return "transfer"
    consulted = any(d.action == "consult" for d in kept)
    if action == "respond" and not consulted and draft.verb == "cung cấp" and _WANTED.search(draft.clause):
        return "return_result"
    if action == "respond" and draft.verb not in _GIVES_OPINION and not _TO_OFFICE.search(draft.clause):
        action = "decide" if not consulted or _TO_APPLICANT.search(draft.clause) else action
    return action


def _to_desk(draft: Draft) -> bool:
    """Whether whoever handles the file sends something to the desk that deals with the applicant."""
    if draft.applicant or draft.verb not in _SENDS_OUT or _at_intake(draft):
        return False
    found = _TO_DESK.match(draft.clause)
    return found is not None and not _TO_APPLICANT.search(found[0])


def _asks_by_sending(draft: Draft, kept: list[Draft]) -> bool:
    """Whether what is sent is sent to ask for more ("gửi thông báo cho doanh nghiệp để yêu cầu bổ sung").

    A notice sent so that somebody pays tells him what to pay.
    """
    last = kept[-1] if kept and draft.purpose else None
    if last is None or last.sentence != draft.sentence or last.applicant or last.action not in _TOLD:
        return False
    if draft.verb == "thanh toán" and draft.applicant and last.verb == "thông báo":
        last.action = "determine_payment"
    if draft.verb not in ("yêu cầu", "đề nghị") or not SUPPLEMENT.search(draft.clause):
        return False
    last.action = "request_supplement"
    draft.actor, draft.mention, draft.applicant = last.actor, last.mention, False
    return True


def _at_intake(draft: Draft) -> bool:
    return actors.base_class(draft.actor or "", draft.mention) == "one_stop"


def _of_paying(context: Context, draft: Draft) -> Action:
    """Who pays is the applicant, if nobody is named; an authority that pays does something else."""
    if not draft.subject:
        if context.applicant:
            draft.actor, draft.mention = context.applicant
        draft.applicant = draft.applicant or context.applicant is not None
        return "pay"
    pays_out = actors.base_class(draft.subject, draft.mention) is not None or (
        draft.mention is not None and draft.mention.kind == "authority"
    )
    return "other" if pays_out and not draft.verb.startswith("nộp") else "pay"


def _checks_first(context: Context, draft: Draft) -> bool:
    """Whether a check is told of who sees the file first: the intake, or one charged in another's place."""
    return _at_intake(draft) or "được ủy quyền" in context.text[draft.start : draft.verb_start]


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
    found = actors.receivers(context.text, draft.verb_start, draft.end, context.mentions, draft.action)
    if found is None:
        return
    draft.receiver, draft.receiver_mention = found
    to_itself = draft.actor is not None and draft.receiver.lower() == draft.actor.lower()
    if to_itself and not draft.subject and context.applicant and draft.verb in ("gửi", "nộp", "báo cáo"):
        # Nobody sends to himself: whoever the clause leaves out is the one who asks.
        draft.actor, draft.mention = context.applicant
        draft.applicant = True
        draft.action = "submit"
