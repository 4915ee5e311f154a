"""An action mended by who acts, to whom something goes and what was done before."""

import re

from tthc.model.procedure import Action
from tthc.reading.steps import actors
from tthc.reading.steps.action_words import RECEIPT, REFUSED_INTAKE, SUPPLEMENT, TELLS
from tthc.reading.steps.actions import VALID_FILE
from tthc.reading.steps.antecedents import Context
from tthc.reading.steps.drafts import Draft
from tthc.reading.steps.verbs import phrases

GIVES_OPINION = phrases(
    """
    có ý kiến | cho ý kiến | góp ý | tham gia ý kiến | cung cấp | phúc đáp | đóng góp ý kiến
    """
)
# Who asked for the procedure gets the result; an answer goes to the authority that asked for it.
TO_APPLICANT = re.compile(
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
    r"phận (?:một cửa|tiếp nhận|trả)|(?:cơ quan|nơi) (?:tiếp nhận|nộp) hồ sơ)"
)
_SHOWS = phrases("xuất trình | mang | đem")
_MONEY_BEHIND = re.compile(r"nộp bổ sung (?:hoặc|và) [^,.;]{3,30}?\btiền\b")
# Who comes for the result shows who he is.
_COMES = re.compile(r"(?:người|đến|khi) (?:đến )?nhận (?:kết quả|giấy|hộ chiếu|thẻ)|người nhận\b", re.I)
_ANSWERS_OFFICE = re.compile(
    r"\btrả lời (?:bằng văn bản )?(?:cho )?(?:cơ quan (?:đăng ký|quản lý|chủ trì|tiếp nhận)|sở|bộ (?!phận)|"
    r"ủy ban|ubnd|cục|văn phòng|phòng)\b"
)
_SENT_BACK = re.compile(r"(?:trả|trả lại|gửi trả|hoàn trả) hồ sơ\b")


def by_place(context: Context, draft: Draft, kept: list[Draft], action: Action | None) -> Action | None:
    """The action of a clause mended by who acts and by what was done before."""
    last = kept[-1] if kept else None
    if action == "decide" and draft.verb in TELLS and last and last.sentence == draft.sentence:
        # Reasons told of a file that was not taken in refuse nothing more.
        action = "notify" if last.action == "notify" and REFUSED_INTAKE.search(last.clause) else action
    if action == "check" and draft.clause.strip(" ,") == draft.verb:
        # A file known to be valid is looked into for its content.
        valid = VALID_FILE.search(context.text, draft.start, draft.verb_start)
        action = "appraise" if valid else action
    if action == "decide" and _SENT_BACK.match(draft.clause) and at_intake(draft):
        action = "notify"
    tops_up = action == "submit" and draft.verb.startswith("nộp")
    if tops_up and _MONEY_BEHIND.search(context.text, draft.start, draft.sentence[1]):
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
    if draft.clause == "trả" and draft.purpose and at_intake(draft):
        return "return_result"
    if action in ("return_result", "request_supplement", "notify") and _to_desk(draft):
        return "transfer"
    if action == "decide" and not draft.refusing and _ANSWERS_OFFICE.search(draft.clause):
        return "respond"
    consulted = any(d.action == "consult" for d in kept)
    if action == "respond" and not consulted and not draft.asked and draft.verb == "cho ý kiến":
        # Nobody asked for the opinion but who handed in the file.
        action = "decide" if any(d.action == "submit" for d in kept) else action
    if action == "respond" and not consulted and draft.verb == "cung cấp" and _WANTED.search(draft.clause):
        return "return_result"
    if action == "respond" and draft.verb not in GIVES_OPINION and not _TO_OFFICE.search(draft.clause):
        action = "decide" if not consulted or TO_APPLICANT.search(draft.clause) else action
    return action


def _to_desk(draft: Draft) -> bool:
    """Whether whoever handles the file sends something to the desk that deals with the applicant."""
    if draft.applicant or draft.verb not in _SENDS_OUT or at_intake(draft):
        return False
    found = _TO_DESK.match(draft.clause)
    return found is not None and not TO_APPLICANT.search(found[0])


def asks_by_sending(draft: Draft, kept: list[Draft]) -> bool:
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


def at_intake(draft: Draft) -> bool:
    """Whether the desk that takes files in does the act."""
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
