"""What a step of an internal process does, by the words of its content and by who does it."""

import re

from tthc.model.process_graph import Duty, StepUnit
from tthc.registry.agencies import fold_typed

# The first that fits decides: what gives a step its weight comes before what goes along with it.
_DUTIES: tuple[tuple[re.Pattern[str], Duty], ...] = (
    (re.compile(r"(?<!chuyển )\btrả kết quả\b(?! (?:về|cho|đến) (?:trung tâm|tt|bộ phận))"), "return_result"),
    (re.compile(r"\bniêm yết\b|\bđăng tải\b|\bcông khai\b"), "post"),
    (re.compile(r"\bnghĩa vụ tài chính\b|\bthông báo nộp\b|\bnộp (?:tiền|phí|thuế)\b"), "pay"),
    (
        re.compile(
            r"\b(?:thụ lý|thẩm định|thẩm tra|dự thảo|soạn thảo|lập tờ trình|kiểm tra thực địa|xử lý hồ sơ"
            r"|giải quyết hồ sơ|xác minh|trích lục|trích đo|tham mưu|họp)\b"
        ),
        "prepare",
    ),
    (
        re.compile(r"\bcập nhật\b|\bchỉnh lý\b|\bbóc tách\b|\bsố hóa\b|\blưu hồ sơ\b|\bvào cơ sở dữ liệu\b"),
        "record",
    ),
    (re.compile(r"\btiếp nhận\b|\bnhận hồ sơ\b"), "receive"),
    (re.compile(r"\bchuyển\b|\bgửi\b|\btrình\b"), "forward"),
)
_CONSULT = re.compile(r"\b(?:lấy|xin|cho|góp|tham gia|trả lời) ý kiến\b|\bý kiến (?:của|bằng văn bản)\b")
_GOING_UP = re.compile(r"(?<!tờ )\btrình\b[^.;:]{0,120}")
_ASSIGN = re.compile(r"\bphân công\b|\bgiao (?:cho )?(?:chuyên viên|công chức|cán bộ|phòng)\b|\bchỉ đạo\b")
_SIGN = re.compile(r"\bký\b|\bphê duyệt\b|\bban hành\b|\bduyệt\b|\bquyết định\b")
_ONLY_INITIAL = re.compile(r"\bký (?:nháy|tắt)\b")
_REVIEW = re.compile(r"\b(?:xem xét|kiểm tra|trình|thẩm định|xác nhận|thông qua|duyệt|ký nháy|ký tắt)\b")
_ISSUE = re.compile(r"\bđóng dấu\b|\bvào sổ\b|\blấy số\b|\bphát hành\b|\bcho số\b")
_RECEIVE = re.compile(
    r"^[\W\d]*(?:[\w ]{0,30})?(?:tiếp nhận|nhận hồ sơ|kiểm tra, hướng dẫn|hướng dẫn, (?:kiểm tra|tiếp nhận))"
)
_BEFORE_LIST = re.compile(r"[:\n]")
_HEADS = ("head_of_house", "head_of_office", "head_of_division")


def duty_of(content: str, unit: StepUnit) -> Duty:
    """The duty of a step: what its content says, read with who does it.

    A head assigns, reviews or signs, a clerk issues, the one-stop receives and returns; officers
    prepare. `other` where no word tells.
    """
    words = " ".join(fold_typed(content).split())
    if unit.rank == "clerk":
        return "issue"
    if unit.kind == "one_stop":
        return _at_one_stop(words)
    if unit.rank in _HEADS:
        return _of_head(words, unit)
    if _ISSUE.search(words) and not re.search(r"thụ lý|thẩm định|dự thảo|thẩm tra", words):
        return "issue"
    if (
        unit.rank == "house"
        and not unit.division
        and _signs(words)
        and unit.kind in ("provincial_committee", "commune")
    ):
        return "sign"
    return _by_words(words)


def _at_one_stop(words: str) -> Duty:
    if "tiếp nhận kết quả" in words or "nhận kết quả" in words[:30]:
        return "return_result"
    if _RECEIVE.search(words) or re.match(r"[\W\d]*(?:kiểm tra|hướng dẫn|tiếp nhận)", words):
        return "receive"
    if "trả kết quả" in words or "trả " in words:
        return "return_result"
    duty = _by_words(words)
    return "forward" if duty == "prepare" else duty


def _of_head(words: str, unit: StepUnit) -> Duty:
    opening = _BEFORE_LIST.split(words, maxsplit=1)[0] if len(words) > 60 else words
    if _ASSIGN.search(opening) and not re.search(r"\bký\b|\bphê duyệt\b|\btrình\b", opening):
        return "assign"
    if unit.rank == "head_of_house" and _signs(words):
        return "sign"
    if _REVIEW.search(words) or _SIGN.search(words):
        return "review" if unit.rank != "head_of_house" or not _signs(words) else "sign"
    return "assign" if _ASSIGN.search(words) else _by_words(words)


def _signs(words: str) -> bool:
    """Whether somebody signs: an initial is none, nor is what is put before another for signing."""
    return bool(_SIGN.search(_GOING_UP.sub(" ", _ONLY_INITIAL.sub(" ", words))))


def _by_words(words: str) -> Duty:
    opening = _BEFORE_LIST.split(words, maxsplit=1)[0]
    if _CONSULT.search(opening) and not re.match(r"[\W\d]*(?:thụ lý|thẩm định|kiểm tra)", words):
        return "consult"
    if "tiếp nhận kết quả" in words:
        return "forward"
    for pattern, duty in _DUTIES:
        if pattern.search(words):
            return duty
    return "other"
