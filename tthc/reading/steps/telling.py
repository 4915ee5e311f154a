"""What an authority tells, asks or writes, by the verb and the paper named behind it."""

import re

from tthc.model.procedure import Action
from tthc.reading.steps import action_words as words

_DECIDER = re.compile(r"chủ tịch|bộ trưởng|thủ tướng|ủy ban|\bbộ\b|có thẩm quyền|giám đốc|chính phủ|cấp trên")
DUE_NOTICE = re.compile(
    r"(?:văn bản )?thông báo (?:về )?(?:việc )?(?:nộp(?! lại| bản| giấy| hồ sơ)|thu|số tiền)"
)
# An authority told to send papers that it holds is asked for them.
_TO_PROVIDE = re.compile(
    r"(?:bằng văn bản )?(?:cho|đến|tới) (?:cơ quan|văn phòng|chi nhánh|sở|phòng|ủy ban|ubnd|công an|bộ)\b"
    r"[^;:]{0,160}?(?<!phiếu )\b(?:chuyển|cung cấp) (?:các )?(?:hồ sơ|giấy tờ|tài liệu|thông tin)"
)
# Whoever is told of it pays next ("… để người nộp hồ sơ thanh toán trực tuyến").
_TO_PAY = re.compile(
    r"để (?:người|tổ chức|cá nhân|doanh nghiệp|công dân)[^,;]{0,60}?\b(?:thanh toán|nộp (?:phí|lệ phí|tiền))"
)
_DUES_FIRST = re.compile(r"(?:bằng văn bản )?(?:về )?(?:việc )?(?:thu|nộp|số tiền|nghĩa vụ|mức)\b")
_ASSENT = re.compile(r"(?:chấp thuận|phê duyệt|xác nhận|đồng ý|quyết định|công nhận|cho phép|giấy|chứng|cấp)")


def of_telling(verb: str, clause: str, tail: str, refusing: bool) -> Action | None:
    """The action of a verb of telling, asking or writing; None where the verb is none of these."""
    if verb in words.ANSWERS:
        return _of_answer(verb, clause, tail, refusing)
    if verb in words.NAMES_REASONS:
        return "decide"
    if verb in words.INVITES:
        if re.search(r"\bnộp (?:đủ |đầy đủ )?(?:các )?(?:khoản|phí|lệ phí|tiền|thuế|nghĩa vụ)", tail):
            return "determine_payment"
        asks = re.search(r"(?:cho|có|tham gia|góp) ý kiến|phối hợp|cung cấp", tail)
        if not asks and verb == "đề nghị" and words.TO_DECIDE.search(tail) and _DECIDER.search(tail[:50]):
            return "propose"
        return "consult" if asks else "notify"
    if verb == "cung cấp":
        return "respond"
    if verb == "phối hợp":
        return "consult"
    if verb in words.REWORKS and re.match(r"báo cáo (?:kết quả )?(?:thẩm|đánh giá)", tail):
        return "propose" if re.search(r"[,;] trình\b", tail) else "appraise"
    if verb in words.REWORKS:
        if words.DRAFT.search(re.sub(r"\A(?:dự thảo )?báo cáo", "", tail)):
            return "propose"
        return "decide" if verb in ("bổ sung", "sửa đổi") and not tail.startswith("hồ sơ") else "other"
    if verb in ("cấp", "đăng ký", "thay đổi"):
        return "decide"
    if verb == "lập hồ sơ":
        return "propose" if words.DRAFT.search(tail) else "other"
    return _of_paper(verb, tail, refusing) if verb in words.PAPERS else None


def _of_answer(verb: str, clause: str, tail: str, refusing: bool) -> Action:
    tells = verb in ("thông báo", "ra thông báo", "có thông báo")
    if verb == "ra thông báo" and re.match(r"(?:lô hàng|kết quả (?:thẩm|đánh giá|xét|kiểm tra|giám))", tail):
        return "decide"
    if verb == "thông báo" and not refusing and _TO_PROVIDE.match(tail):
        return "consult"
    if tells and _TO_PAY.search(tail) and not refusing:
        return "determine_payment"
    due = words.PAY_NOTICE.match(tail) and (not refusing or _DUES_FIRST.match(tail))
    if tells and due:
        return "determine_payment"
    if verb == "trả lời" and words.FORMAL.search(tail[:40]) and not refusing:
        return "notify"
    if words.INTAKE_REFUSAL.search(clause):
        return "notify"
    refused = verb in ("từ chối", "trả lời") and words.REFUSAL.search(clause)
    if refusing or refused or words.REASON.search(clause):
        return "decide"
    if (
        verb == "thông báo"
        and words.PUBLIC.search(tail)
        and "dịch vụ công" not in tail
        and "tài khoản" not in tail
    ):
        return "publish"
    return "decide" if verb == "trả lời" else "notify"


def _of_paper(verb: str, tail: str, refusing: bool) -> Action:
    """Read "có văn bản thẩm định", "lập tờ trình gửi …": the paper tells the act."""
    if words.OPINION.search(tail):
        return "consult"
    if re.match(r"(?:\w+\s){0,3}(?:tờ trình)", tail) or (
        words.DRAFT.search(tail[:120]) and verb != "ban hành"
    ):
        return "propose"
    if verb in ("lập", "hoàn thiện", "dự thảo", "soạn", "soạn thảo") and re.search(r"\bgửi\b", tail):
        return "transfer"
    if tail.startswith("đề nghị") and not refusing:
        return "consult" if re.search(r"ý kiến|phối hợp|cung cấp|xác nhận|\bcử\b", tail) else "propose"
    if re.search(r"\b(?:ý kiến|trả lời|góp ý)\b", tail[:40]) and not refusing:
        return "respond"
    if refusing or words.REFUSAL.search(tail):
        return "notify" if words.INTAKE_REFUSAL.search(tail) else "decide"
    if words.INTAKE_REFUSAL.match(tail):
        return "notify"
    if re.match(r"(?:văn bản )?thông báo (?:xác nhận )?kết quả", tail):
        return "decide" if verb in ("ra văn bản", "ban hành") else "notify"
    if re.match(r"(?:\w+\s){0,2}(?:thẩm định|thẩm tra|đánh giá|báo cáo|biên bản|kết quả)", tail):
        return "appraise"
    if _ASSENT.match(tail) or re.match(r"thông báo (?:\w+ ){0,4}?đủ điều kiện", tail):
        return "decide"
    if re.match(r"(?:văn bản )?thông báo (?:về )?(?:việc )?nộp (?:lại|bản|giấy|hồ sơ)", tail):
        return "request_supplement"
    if DUE_NOTICE.match(tail):
        return "determine_payment"
    if re.match(r"(?:thông báo|gửi|báo)", tail):
        return "notify"
    if re.match(r"phiếu (?:chuyển|đề nghị)", tail):
        return "transfer"
    if verb in ("ban hành", "có văn bản"):
        return "decide"
    return "notify" if verb in ("có công văn", "ra văn bản", "làm văn bản") else "other"
