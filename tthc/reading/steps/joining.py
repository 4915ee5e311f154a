"""Clauses that make one act: purposes, preparations, verbs of one action by one actor."""

import re
from itertools import zip_longest

from tthc.model.procedure import Action
from tthc.reading.steps import actors
from tthc.reading.steps.action_words import SUPPLEMENT, TELLS
from tthc.reading.steps.drafts import Draft
from tthc.reading.steps.verbs import phrases

_ASKS_OPINION = phrases("lấy ý kiến | xin ý kiến | hỏi ý kiến | tham vấn | có ý kiến | cho ý kiến")
# What is sent "để giải quyết" is told as the receiver's act elsewhere, if it is told.
_ONLY_PURPOSES = phrases(
    """
    giải quyết | xử lý | xem xét | thực hiện | tổ chức thực hiện | làm | phối hợp | có
    hoàn thiện | tổng hợp | lập
    bổ sung | đăng ký
    """
)
_WRITES = phrases("gửi | có văn bản | ra thông báo | thông báo | lập | có thông báo | trả lời")
_PREPARES = phrases(
    """
    hoàn thiện | hoàn thành | lập hồ sơ | lập | dự thảo | soạn thảo | soạn | tổng hợp | chuẩn bị | có báo cáo
    có tờ trình | hoàn chỉnh | giải trình | tiếp thu
    """
)
# What is done to a file as it is taken in: part of taking it in.
_READIES = phrases(
    """
    đăng nhập | truy cập | chuẩn bị | lập hồ sơ | lập | làm | soạn | viết | hoàn thiện | tải | điền
    """
)
_ENTERS = phrases(
    """
    ký | ký số | số hóa | số hoá | quét | scan | cập nhật | nhập | lưu | lưu trữ | in | sao chụp
    vào sổ
    """
)
_MENDS = phrases(
    """
    bổ sung | hoàn thiện | sửa đổi | chỉnh sửa | nộp lại | giải trình | bổ sung hồ sơ
    chỉnh sửa hồ sơ | làm lại | lập lại | nộp | khắc phục | biết | nộp bổ sung | hoàn chỉnh
    """
)
# What was just decided, handed on: "gửi đến", "gửi quyết định này cho".
_HANDED_OUT = re.compile(
    r"gửi (?:(?:quyết định|văn bản|giấy phép|giấy chứng nhận|kết quả)[^,;]{0,40}? )?"
    r"(?:đến|tới|cho|về|qua|trực tiếp)\b"
)
_PARTIES = re.compile(
    r"\s+(?:các |người |những )*(?:bên|tổ chức|cá nhân|chủ|đơn vị (?:đề nghị|nộp|quản lý|được)|"
    r"nhà đầu tư|doanh nghiệp|người|cơ sở|hộ)\b"
)
# What somebody is put a file for before he puts it to somebody else.
_TO_LOOK_INTO = re.compile(r"\b(?:xem xét|tổng hợp|thẩm định|cho ý kiến)\W*\Z")
_SET_UP = re.compile(r"thành lập (hội đồng|tổ|đoàn)\b")
# Acts that stay one though their clauses name receivers of their own.
_STAYS_ONE = frozenset({"submit", "receive", "request_supplement"})
_PASSES_ON = phrases("thông báo | trả | trao | trả kết quả")
_TOLD = frozenset({"notify", "request_supplement"})
_CHANNEL = re.compile(r"(?:gửi|nộp) (?:qua|trực tiếp|trực tuyến|bằng)\b")
_SHARES_OBJECT = phrases(
    """
    phê duyệt | chấp thuận | quyết định | cấp | cấp lại | cấp đổi | cấp mới | công nhận | gia hạn
    cho phép | xác nhận | duyệt | ký duyệt | ký xác nhận | phê chuẩn | điều chỉnh | chấp nhận | ký
    """
)


def absorb(draft: Draft, kept: list[Draft]) -> bool:
    """Whether a clause belongs to the act before it; that one then reaches to its end."""
    previous = kept[-1] if kept and kept[-1].sentence == draft.sentence else None
    if draft.action is None:
        if previous:
            previous.end = draft.end
            if previous.incomplete and SUPPLEMENT.search(draft.clause):
                previous.action = "request_supplement"
        return True
    if previous is None:
        return False
    if previous.action == "decide" and draft.action == "transfer" and _hands_out(draft):
        draft.action = "return_result"
    if draft.purpose and draft.group == previous.group:
        return _absorb_purpose(draft, previous)
    if draft.assigned and previous.action in ("notify", "request_supplement", "other", "transfer", "consult"):
        previous.receiver, previous.receiver_mention = draft.subject, draft.mention
        if draft.verb == "cung cấp" or (
            previous.verb in ("thông báo", "yêu cầu", "đề nghị") and draft.action == "transfer"
        ):
            previous.action, draft.action = "consult", "respond"
        return False
    if draft.verb in ("gửi", "nộp") and _CHANNEL.match(draft.clause) and _another_way(draft, previous):
        previous.end = draft.end
        return True
    jointly = (
        previous.swallows
        and previous.verb == "phối hợp"
        and not draft.own_subject
        and draft.condition is None
    )
    bare = draft.clause.strip(" ,") == draft.verb
    goes_on = draft.group == previous.group and not draft.own_subject and not draft.purpose
    looks = previous.action == draft.action == "propose" and (
        previous.verb == "tham mưu" or _TO_LOOK_INTO.search(previous.clause)
    )
    if goes_on and _sends_on(draft) and (previous.listing or looks):
        _by_receiver(draft, previous)
    elif previous.listing and goes_on:
        previous.end = draft.end
        previous.listing = bare
        return True
    asked = previous.swallows or (previous.action == "request_supplement" and not draft.own_subject)
    mending = asked and draft.group == previous.group and draft.verb in _MENDS and draft.verb != "biết"
    if jointly or mending or _same_paper(draft, previous):
        previous.end = draft.end
        if draft.duration and not previous.duration:
            previous.duration, previous.runs_from = draft.duration, draft.runs_from
        if not previous.receiver and draft.receiver and draft.action != "submit":
            previous.receiver, previous.receiver_mention = draft.receiver, draft.receiver_mention
        return True
    return False


def _sends_on(draft: Draft) -> bool:
    """Whether what stands behind a bare purpose is an act of its own ("để lấy ý kiến và trình X")."""
    return draft.action in ("propose", "transfer", "submit") and draft.receiver is not None


def _by_receiver(draft: Draft, previous: Draft) -> None:
    """Give what is done next to whoever was sent the file for it ("gửi X để tổng hợp, báo cáo Y")."""
    sent = previous.action in ("submit", "transfer", "respond", "propose")
    if sent and previous.receiver and not actors.same_body(previous.receiver, draft.receiver):
        draft.actor, draft.mention = previous.receiver, previous.receiver_mention
        draft.applicant, draft.derived = False, True
        draft.action = "propose" if draft.action == "submit" else draft.action


def _hands_out(draft: Draft) -> bool:
    """Whether what was just decided is sent to who asked for it ("cấp giấy … và gửi cho chủ tàu")."""
    onward = _HANDED_OUT.match(draft.clause)
    receiver = draft.receiver or ""
    return bool(
        onward
        and (
            _PARTIES.match(draft.clause, onward.end())
            or (receiver and actors.is_applicant(receiver, draft.receiver_mention))
        )
    )


def _another_way(draft: Draft, previous: Draft) -> bool:
    """Whether a clause only names a second way of the sending before it ("hoặc gửi qua bưu chính")."""
    sends = previous.action in (
        "submit", "transfer", "notify", "request_supplement", "return_result", "respond", "consult",
        "collect", "receive",
    )  # fmt: skip
    if previous.action == "collect" and draft.verb != "gửi":
        return False
    return sends and not draft.own_subject and draft.group == previous.group and draft.condition is None


def _same_paper(draft: Draft, previous: Draft) -> bool:
    """Whether a second sending has no object of its own ("gửi thông báo …, gửi đến X")."""
    if draft.verb != "gửi" or previous.actor != draft.actor:
        return False
    if draft.action not in ("transfer", "submit", "return_result", "notify"):
        return False
    straight = bool(draft.receiver) and draft.clause[4:].startswith((draft.receiver or "").lower()[:10])
    if straight and previous.action in ("respond", "notify", "request_supplement"):
        return True
    if draft.clause.startswith(f"gửi {previous.verb} ") and previous.action in _TOLD:
        return True
    onward = re.match(r"gửi (?:đến|tới|cho|về|qua|trực tiếp)\b", draft.clause)
    return bool(onward) and previous.verb in _WRITES


def _absorb_purpose(draft: Draft, previous: Draft) -> bool:
    """Put a purpose that only says what the act before is for into that act."""
    if draft.verb in ("theo dõi", "giám sát") and not re.match(
        r"\w+ (?:\d+ )?(?:bộ )?hồ sơ\b", previous.clause
    ):
        previous.action = "notify" if previous.action in ("transfer", "submit") else previous.action
    merged = _purpose_of(draft, previous)
    if previous.action == "receive" and draft.verb in _ENTERS:
        merged = "receive"
    if merged is None:
        return False
    if previous.verb == "phối hợp" or previous.action == "request_supplement":
        previous.swallows = True
    if draft.applicant and draft.subject and not previous.receiver:
        previous.receiver, previous.receiver_mention = draft.subject, draft.mention
    previous.listing = draft.clause.strip(" ,") == draft.verb
    previous.action = merged
    previous.end = draft.end
    if draft.duration and not previous.duration and merged != "request_supplement":
        previous.duration, previous.runs_from = draft.duration, draft.runs_from
    if not previous.receiver and draft.receiver and merged in ("consult", "request_supplement"):
        previous.receiver, previous.receiver_mention = draft.receiver, draft.receiver_mention
    return True


def _purpose_of(draft: Draft, previous: Draft) -> Action | None:
    """The action of an act together with its purpose; None where the purpose is an act of its own."""
    before = previous.action
    asks = draft.verb in ("yêu cầu", "đề nghị") and not draft.subject and SUPPLEMENT.search(draft.clause)
    if asks and before in ("notify", "transfer", "decide"):
        return "request_supplement"
    if draft.verb in _ASKS_OPINION:
        return "consult" if before in ("transfer", "notify", "consult", "submit", "propose") else None
    mends = draft.verb in _MENDS and not draft.subject
    mends = mends or (draft.verb in _MENDS and draft.applicant and draft.verb != "nộp")
    told = before == "decide" and previous.verb in TELLS
    if mends and (told or before in ("notify", "transfer", "return_result", "request_supplement")):
        return "request_supplement"
    desk = actors.base_class(draft.actor or "", draft.mention) == "one_stop"
    if before == "transfer" and desk and draft.verb in _PASSES_ON:
        return None  # The desk tells or hands the applicant what it was sent.
    if draft.action == "request_supplement" and before in ("notify", "transfer", "decide"):
        return "request_supplement"
    if draft.action == "pay" and draft.subject and before != "pay":
        return None
    if before == "request_supplement" or draft.applicant:
        return "collect" if draft.action == "collect" and previous.applicant else before
    if draft.action == "determine_payment" and "phiếu chuyển" in previous.clause and not previous.receiver:
        return before
    if before == "propose" and draft.action in ("decide", "appraise", "propose"):
        return "propose"
    if draft.clause.strip(" ,") == draft.verb and draft.verb in ("lập", "cập nhật", "chỉnh lý", "xác định"):
        return None
    if previous.verb == "phối hợp" and draft.subject is None:
        return before
    if previous.verb.endswith("họp") and draft.subject is None and draft.action == "determine_payment":
        return "determine_payment"
    if draft.verb in _ONLY_PURPOSES:
        return None if draft.verb == "lập" and "hồ sơ địa chính" in draft.clause else before
    return before if draft.action in ("other", before) else None


def joined(drafts: list[Draft]) -> list[Draft]:
    """Neighbours of one sentence that make one act put together."""
    result: list[Draft] = []
    for draft in drafts:
        last = result[-1] if result else None
        action = _one_act(last, draft, len(result) == 1) if last else None
        if last is None or action is None:
            result.append(draft)
            continue
        last.action = action
        last.end = draft.end
        last.condition = last.condition or draft.condition
        if action == draft.action and draft.receiver and not last.receiver:
            last.receiver, last.receiver_mention = draft.receiver, draft.receiver_mention
        if draft.duration and not last.duration:
            last.duration, last.runs_from = draft.duration, draft.runs_from
        last.verb = draft.verb if last.verb in _PREPARES else last.verb
        first = result[-2] if len(result) > 1 and action == "propose" else None
        if first and first.action == "propose" and not first.receiver and _one_act(first, last, False):
            # "lập tờ trình, dự thảo quyết định, trình Thủ tướng" puts one thing to him.
            first.end, first.receiver, first.receiver_mention = last.end, last.receiver, last.receiver_mention
            result.pop()
    return _without_setting_up(result)


def _without_setting_up(drafts: list[Draft]) -> list[Draft]:
    """Leave out the setting up of a council or team whose own act is told next."""
    kept = []
    for draft, after in zip_longest(drafts, drafts[1:]):
        body = _SET_UP.match(draft.clause)
        own = after is not None and after.own_subject and after.action in ("appraise", "inspect")
        if (
            body
            and not draft.duration
            and own
            and after
            and (after.subject or "").lower().startswith(body[1])
        ):
            continue
        kept.append(draft)
    return kept


def _refuses_instead(draft: Draft) -> bool:
    """Whether a clause tells the refusal that may stand in place of the decision before it."""
    refuses = draft.verb in ("từ chối", "hồi đáp") or "không phù hợp" in draft.clause
    return (refuses and draft.condition is not None) or draft.verb == "từ chối"


def _one_act(last: Draft, draft: Draft, first: bool) -> Action | None:
    """The action that two neighbours make together, None where they are two.

    `first` tells that nothing was done before: who then makes up a file and sends it hands it in.
    """
    if last.sentence != draft.sentence or not (
        last.actor == draft.actor or actors.same_body(last.actor, draft.actor)
    ):
        return None
    own_condition = draft.condition is not None and draft.leading != "" and draft.condition != last.condition
    if own_condition:
        return None
    if last.action == draft.action == "decide" and _refuses_instead(draft):
        return None
    if last.action == draft.action:
        both = last.receiver and draft.receiver and not actors.same_body(last.receiver, draft.receiver)
        return None if both and last.action not in _STAYS_ONE else last.action
    bare = last.clause.strip(" ,") == last.verb
    pair: tuple[Action | None, Action | None] = (last.action, draft.action)
    if (
        bare
        and last.group == draft.group
        and draft.action
        and pair[0] in ("other", "record", "appraise", "inspect", "publish", "check")
        and pair[1] in ("determine_payment", "record", "publish", "inspect", "appraise", "check")
    ):
        return draft.action
    if bare and last.action in ("other", "decide") and draft.action in ("decide", "record"):
        return draft.action
    return _one_answer(last, draft) or _one_preparation(last, draft, bare, first)


def _one_answer(last: Draft, draft: Draft) -> Action | None:
    """The answer that two neighbours give together: what is asked for, refused or only told."""
    pair: tuple[Action | None, Action | None] = (last.action, draft.action)
    if set(pair) == {"notify", "request_supplement"}:
        return "request_supplement"
    answers = pair[0] in ("decide", "return_result") and pair[1] == "request_supplement"
    if answers and (last.incomplete or last.negated):
        return "request_supplement"
    sent_back = last.verb.startswith(("trả", "gửi trả", "hoàn trả"))
    if (last.negated or sent_back) and pair == ("notify", "decide"):
        return "notify"
    if set(pair) == {"decide", "notify"} and (last.refusing or draft.refusing):
        return "decide"
    return None


def _one_preparation(last: Draft, draft: Draft, bare: bool, first: bool) -> Action | None:
    """The act that a clause prepares or looks into, told by the one behind it."""
    if (
        draft.action == "propose"
        and last.group == draft.group
        and last.verb in _PREPARES
        and last.action in ("other", "appraise", "decide")
    ):
        return "propose"
    if (
        draft.action in ("transfer", "consult")
        and last.group == draft.group
        and last.verb in _PREPARES
        and bare
        and last.action in ("other", "appraise", "decide")
    ):
        return draft.action
    if draft.action == "propose" and last.verb == "xem xét" and bare and last.end <= last.verb_start + 8:
        return "propose"
    if draft.action == "decide" and last.action in ("appraise", "check") and bare:
        issues = draft.verb in ("ban hành", "ra quyết định", "có quyết định") and last.verb != "thẩm định"
        return "decide" if draft.verb in _SHARES_OBJECT or issues or last.verb == "xem xét" else None
    if last.action == "pay" and draft.action == "collect" and "biên lai" in draft.clause:
        return "pay"
    if last.verb == "xem xét" and draft.action == "respond":
        return "respond"
    if last.action == "receive" and draft.verb in _ENTERS:
        return "receive"
    if (last.action, draft.action) == ("submit", "other") and draft.applicant and draft.verb in _READIES:
        return "submit"
    hands_in = first and draft.action == "transfer" and re.match(r"lập (?:[\w()]+ ){0,3}hồ sơ", last.clause)
    if hands_in and last.action == "other":
        return "submit"
    if last.action == "other" and last.applicant and draft.action == "submit":
        return "submit" if last.verb in _READIES else None
    return None
