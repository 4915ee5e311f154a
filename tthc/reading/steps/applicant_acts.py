"""What who asks for a procedure does, by the verb and what it governs."""

import re

from tthc.model.procedure import Action
from tthc.reading.steps import action_words as words

_DUES = re.compile(
    r"\s*(?:đầy đủ |đủ |các khoản |nghĩa vụ )?(?:nộp )?(?:các (?:(?:khoản|loại) )?)?"
    r"(?:nghĩa vụ tài chính|phí|lệ phí|thuế|tiền|kinh phí)"
)


def of_applicant(verb: str, clause: str) -> Action:
    """The action of a clause whose actor is who asks for the procedure."""
    after = clause[len(verb) : len(verb) + 60]
    if verb in words.PAYS:
        return "pay"
    if verb in ("nộp", "chuyển", "nộp bổ sung", "thực hiện", "trả") and words.MONEY.match(after.strip()):
        return "pay"
    if verb == "nộp bổ sung" and re.search(r"\b(?:tiền|phí|thuế)\b", after):
        return "pay"
    if verb in ("ký", "ký kết", "ký hợp đồng") and "hợp đồng" in clause[:40]:
        return "decide"
    if verb in ("nộp", "thực hiện", "thực hiện việc", "hoàn thành") and _DUES.match(after):
        return "pay"
    if verb in words.COLLECTS:
        receipt = words.RECEIPT.search(clause[:80]) and "kết quả" not in clause[: len(verb) + 14]
        return "receive" if receipt else "collect"
    if verb in words.READIES and not re.search(r"\b(?:nộp|gửi|đến|tới|trình|qua|báo cáo)\b", clause):
        return "other"
    if verb.endswith("thủ tục") and re.match(r"(?: \w+)? với cơ quan (?:thuế|hải quan)", after.lower()):
        return "other"
    if verb in words.APPLICANT_SUBMITS:
        return "submit"
    if verb in ("truy cập", "đăng nhập"):
        if re.search(r"nhận (?:thông tin|kết quả)", clause):
            return "collect"
        return "submit" if re.search(r"\b(?:nộp|gửi|khai|tải|điền)\b", clause) else "other"
    if words.FIXED.get(verb) == "publish":
        return "publish"
    if re.search(r"\b(?:phải|có trách nhiệm) (?:gửi|nộp)\b", clause):
        return "submit"  # Behind words that only tell who hands in.
    return "inspect" if verb in ("thi", "sát hạch", "phỏng vấn") else "other"
