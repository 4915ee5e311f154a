"""The words by which a step says when it happens: conditions, moments, parallel work, alternatives."""

import re
import unicodedata
from typing import Literal

Category = Literal["back", "incomplete", "refusal", "success", "option"]
"""What a condition opens: another round, mending, refusal, the way on, or some acts more."""


def fold(text: str) -> str:
    """Lower-case NFC text with single spaces, for comparing words."""
    return " ".join(unicodedata.normalize("NFC", text).lower().split())


_OPENERS = (
    r"trong trường hợp|trường hợp|nếu|đối với(?! (?:các )?quyết định)|trừ trường hợp|trong quá trình"
    r"|quá thời hạn|hết thời hạn|sau thời hạn"
)
CASE_START = re.compile(
    r"(?:trong (?:các )?trường hợp|(?:các )?trường hợp|đối với|nếu|với (?:trường hợp|hồ sơ)"
    r"|khi (?:có|phát hiện|xảy ra|không|chưa)"
    r"|(?:sau|hết|quá) (?:thời hạn|thời gian) [^:;.]{1,200}?\b(?:mà|nếu))\b"
)
STRONG_CONDITION = re.compile(
    r"\b(?:trong trường hợp|trường hợp|nếu|đối với (?:trường hợp|các trường hợp|nơi))\b"
)
ANY_CONDITION = re.compile(rf"\b(?:{_OPENERS}|khi|đối với)\b")
_NO_CONDITION = re.compile(r"\b(?:kể từ khi|trước khi|sau khi|chậm nhất|ngay khi|nếu có\))")
_CLAUSE_END = re.compile(r",? thì\b|:|;|,|\.\s")

_SENTENCE_END = re.compile(r"[.;:]\s")

_NEGATION = r"(?:không|chưa|chẳng)"
_BACK = re.compile(
    r"\bvẫn (?:không|chưa)\b|\bnhận (?:được )?(?:hồ sơ )?bổ sung\b.*\b(?:chưa|không)\b"
    r"|\b(?:không|chưa) (?:nộp |gửi |thực hiện |tiến hành |hoàn thành |có )?(?:việc )?(?:nộp |gửi )?"
    r"(?:hồ sơ )?(?:bổ sung|hoàn thiện|sửa đổi|giải trình)\b"
    r"|(?<!nhu cầu )(?<!yêu cầu )\b(?:đo đạc|kiểm tra|thẩm định) lại\b"
    r"|\bbổ sung(?:, hoàn thiện)?[^,;]{0,40}\bnhưng\b|\bđã (?:được )?bổ sung\b"
    r"|\bsau khi (?:đã )?bổ sung\b"
)
_INCOMPLETE = re.compile(
    rf"\b{_NEGATION} (?:được )?(?:đầy đủ|đúng|hợp lệ|bảo đảm|đảm bảo|chính xác|rõ|rõ ràng|đủ(?! điều kiện)"
    r"|phù hợp|đạt)\b"
    r"|\b(?:còn|bị) (?:thiếu|sai)\b|\bthiếu\b|\bsai sót\b"
    r"|\bcần (?:phải )?(?:giải trình|bổ sung|sửa đổi|chỉnh sửa)\b"
    r"|\bphải (?:bổ sung|chỉnh sửa|sửa đổi|hoàn thiện)\b|\bcó (?:sai|thiếu)\b"
    rf"|\b{_NEGATION} đáp ứng(?: đủ)?(?: các)? (?:thành phần|yêu cầu về hồ sơ)\b|\bchưa đủ điều kiện\b"
    r"|\byêu cầu (?:bổ sung|chỉnh sửa|sửa đổi|hoàn thiện)\b"
)
_REFUSAL = re.compile(
    rf"\b{_NEGATION} (?:đủ|đáp ứng|có đủ|bảo đảm|đảm bảo)(?: \S+){{0,3}}"
    r" ?(?:điều kiện|yêu cầu|tiêu chuẩn|tiêu chí)\b"
    r"|\bkhông (?:đồng ý|chấp thuận|chấp nhận|phê duyệt|thống nhất|cấp|thông qua|ban hành|công nhận|xác nhận"
    r"|gia hạn|đáp ứng|tiếp nhận|thuộc (?:thẩm quyền|đối tượng|trường hợp|phạm vi)"
    r"|được (?:cấp|chấp thuận|phê duyệt|xem xét)|có (?:cơ sở|căn cứ) để)\b"
    r"|\btừ chối\b|\bbị từ chối\b|\btrả (?:lại )?(?:\S+ )?hồ sơ\b"
    r"|\bkhông (?:phù hợp|đạt|hợp lệ)\b|\bchưa đáp ứng\b"
)
_SUCCESS = re.compile(
    r"\b(?:đầy đủ|hợp lệ|đáp ứng|đủ điều kiện|chính xác|đạt yêu cầu|đúng quy định|đồng ý|chấp thuận"
    r"|thống nhất|bảo đảm|đảm bảo|phù hợp|đúng thành phần|đủ thành phần|đúng, đủ|đủ hồ sơ|hồ sơ đạt"
    r"|được thông qua|đủ thủ tục|đủ (?:cơ sở|căn cứ)|được chấp nhận|(?:nếu|đã|hồ sơ) đủ)\b"
)
_NO_OBSTACLE = re.compile(
    r"\bkhông có (?:ý kiến|đơn|khiếu nại|khiếu kiện|tranh chấp|thắc mắc|căn cứ từ chối)\b"
    r"|\bkhông thuộc (?:các )?trường hợp từ chối\b"
    r"|^(?:sau )?khi (?:đã )?(?:có|nhận được) (?:thông tin|thông báo|kết quả|chứng từ|xác nhận|đủ)\b"
    r"|(?<!chưa )(?<!không )\bhoàn thành (?:xong )?(?:việc thực hiện )?nghĩa vụ tài chính\b"
)
_FURTHER = re.compile(r"đủ điều kiện.*\b(?:đối với|trong) trường hợp\b|\bmà có\b")
_NEGATED = re.compile(rf"\b{_NEGATION}\b")


def categorize(condition: str) -> Category:
    """What a condition opens, from its own words alone."""
    words = fold(condition)
    if _NO_OBSTACLE.search(words):
        return "success"
    if _BACK.search(words):
        return "back"
    if _INCOMPLETE.search(words):
        return "incomplete"
    if _REFUSAL.search(words):
        return "refusal"
    if _SUCCESS.search(words) and not _FURTHER.search(words):
        negated = _NEGATED.search(words)
        if not negated:
            return "success"
    return "option"


AGAIN = re.compile(r"\b(?:đo đạc|kiểm tra|thẩm định) lại\b")
REFUSING = re.compile(
    r"\btừ chối\b|\bkhông (?:được )?"
    r"(?:cấp|chấp thuận|chấp nhận|phê duyệt|đồng ý|thống nhất|giải quyết|tiếp nhận)\b"
    r"|\btrả (?:lại )?hồ sơ\b|\bnêu rõ lý do\b|\b(?:thông báo|nói rõ|nêu|và) lý do\b"
)
ASKING = re.compile(r"\b(?:thông báo|yêu cầu|hướng dẫn|đề nghị|trả lại)\b")
NOT_TAKEN_IN = re.compile(
    r"\b(?:không|chưa) (?:tiếp nhận|chấp nhận)|\btừ chối (?:tiếp )?nhận|\btrả (?:lại )?hồ sơ"
)
MENDING = re.compile(r"\b(?:bổ sung|hoàn thiện|sửa đổi|chỉnh sửa|giải trình|khắc phục)\b")
# Of the work on a file; what a business or a person suspends is the matter of the procedure.
SUSPENDING = re.compile(
    r"\btạm (?:dừng|ngừng|đình chỉ)\b(?! (?:việc )?(?:kinh doanh|hoạt động|giao dịch|cung cấp|tập sự"
    r"|khai thác|tham gia|hành nghề|hưởng|hợp đồng|chứng|đóng|sử dụng|thi hành|điều tra|doanh nghiệp)\b)"
)
STOPPING = re.compile(
    r"(?<!tạm )\b(?:dừng|chấm dứt) (?:việc )?(?:giải quyết|thực hiện|thẩm định|kiểm tra|đánh giá"
    r"|xử lý|xem xét|thủ tục)\b"
)
TAKEN_TO_KEEP = re.compile(r"\bđể quản lý\b")

PARALLEL_LEAD = re.compile(
    r"^\W*(?:và )?(?:đồng thời|song song|cùng lúc|cùng thời điểm)\b|\b(?:đồng thời|song song)\W*(?:với)?\W*$"
)
OR_LEAD = re.compile(r"^\W*hoặc\b|\bhoặc\W*$")
PURPOSE_LEAD = re.compile(r"^\W*để\b|\bđể\W*$")

AT_RESULT = re.compile(
    r"\bkhi (?:đến )?nhận (?:được )?kết quả\b|\bkhi (?:được )?trả kết quả\b|\bkhi (?:đến )?nhận giấy\b"
)
AFTER_GRANT = re.compile(r"\bsau khi (?:đã )?được (?:cấp|chấp thuận|phê duyệt)\b")
AT_SUBMIT = re.compile(r"\b(?:tại thời điểm|khi|ngay khi) (?:đến )?nộp hồ sơ\b")
BEFORE = re.compile(r"\btrước khi ([^,;.]{6,160})")
ALREADY = re.compile(r"^\W*(?:do )?[^,;]{2,60}? đã (?:cho|có|được|xem|kiểm|thẩm|lấy|gửi|xác|lập)\b")
INSTEAD = re.compile(
    r"\bkhông (?:rõ|xác định được|liên lạc được|gửi được|giao được|tìm được"
    r"|thể (?:gửi|giao|liên lạc|liên hệ|thực hiện))\b"
)
WAITING = re.compile(r"\b(?:sau|hết|quá|kết thúc) (?:thời hạn|thời gian|\d+ ngày)\b")

_SUPPLEMENT = re.compile(
    r"^bổ sung\b|\bbổ sung(?:,? (?:hoàn thiện|sửa đổi))? (?:hồ sơ|tài liệu|giấy tờ|thông tin)\b"
    r"|\bhồ sơ (?:đã )?(?:được )?(?:bổ sung|hoàn thiện|chỉnh sửa)\b|\b(?:nộp|gửi|thực hiện) bổ sung\b"
    r"|\bhoàn thiện\b|\bhoàn chỉnh\b|\bgiải trình\b|\bkhắc phục\b|\bchỉnh sửa hồ sơ\b"
)
_FILE_SUBMIT = re.compile(
    r"\b(?:nộp|gửi|lập|chuẩn bị|khai|kê khai|hoàn thiện|đăng ký|trình)\b[^.;]{0,60}?"
    r"\b(?:hồ sơ|đơn|tờ khai|giấy đề nghị|văn bản|thông báo|bản khai|phiếu|kiến nghị)\b"
)


def hands_in_file(text: str) -> bool:
    """Whether a submit hands in the file itself and not some paper more."""
    return bool(_FILE_SUBMIT.search(fold(text)))


def supplements(text: str) -> bool:
    """Whether a submit mends or adds to what was handed in."""
    return bool(_SUPPLEMENT.search(fold(text)))


def condition_of(text: str, *, strict: bool, actor: str | None = None) -> tuple[int, int] | None:
    """Where a condition stands in a clause, by offsets in `text`; None where none is worded.

    A condition that opens the clause reaches to its `thì`, to the comma before the actor, or to its
    first comma. `strict` leaves out the weak openers (`khi`, a bare `đối với`), which also tell of the course
    of things.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        return None
    pattern = STRONG_CONDITION if strict else ANY_CONDITION
    for found in pattern.finditer(lowered):
        before = lowered[max(0, found.start() - 12) : found.start()]
        if found.group() == "khi" and before.endswith(("trước ", "sau ", "kể từ ", "từ ", "ngay ")):
            continue
        if before.endswith(("(", "từng ", "trong các ", "thuộc ", "một số ")):
            continue
        end = _CLAUSE_END.search(lowered, found.end())
        leads = found.start() <= 12
        halt = end if leads else _SENTENCE_END.search(lowered, found.end())
        stop = halt.start() if halt else len(text.rstrip())
        if leads and end and end.group() == ",":
            sentence = _SENTENCE_END.search(lowered, found.end())
            further = STRONG_CONDITION.search(lowered, found.end())
            limit = min(m.start() for m in (sentence, further) if m) if sentence or further else stop + 400
            then = lowered.find(" thì ", found.end(), limit)
            if then >= 0:
                stop = then
            elif actor:
                named = lowered.find(actor.lower(), stop, limit)
                comma = lowered.rfind(",", found.end(), named) if named > 0 else -1
                stop = comma if comma > 0 and not lowered[comma + 1 : named].strip() else stop
        return found.start(), stop
    return None


_CHANNEL = re.compile(r"nộp|gửi|đăng ký|hồ sơ|hình thức|tiếp nhận|kết quả|nhận")
_TAGS: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = (
    ("channel", re.compile(r"điện tử|trực tuyến|qua mạng|môi trường (?:số|mạng)"), frozenset("O")),
    ("channel", re.compile(r"bằng giấy|bản giấy|hồ sơ giấy"), frozenset("DP")),
    ("channel", re.compile(r"gián tiếp"), frozenset("OP")),
    ("channel", re.compile(r"trực tiếp"), frozenset("D")),
    ("channel", re.compile(r"bưu chính|bưu điện"), frozenset("P")),
    ("subject", re.compile(r"(?<!là )\btổ chức\b|\bdoanh nghiệp\b"), frozenset("T")),
    ("subject", re.compile(r"\bcá nhân\b|hộ gia đình|cộng đồng dân cư"), frozenset("C")),
    ("portion", re.compile(r"\bmột phần\b"), frozenset("1")),
    ("portion", re.compile(r"\btoàn bộ\b"), frozenset("A")),
)
_ASKED = re.compile(
    r"^(?:trong )?(?:trường hợp|đối với(?: trường hợp)?)(?: (?:đề nghị|yêu cầu|xin))?"
    r" (cấp mới|cấp lần đầu|cấp lại|cấp đổi|gia hạn|điều chỉnh|thu hồi)\b"
)
Tags = dict[str, frozenset[str]]


def tags_of(condition: str) -> Tags:
    """The values that a condition names on the scales whose values exclude one another."""
    words = fold(condition)
    tags: Tags = {}
    for scale, pattern, values in _TAGS:
        if pattern.search(words) and (scale != "channel" or _CHANNEL.search(words) or len(words) < 60):
            tags[scale] = tags.get(scale, frozenset()) | values
    asked = _ASKED.match(words)
    if asked:
        tags["asked"] = frozenset({asked.group(1).replace("lần đầu", "mới")})
    return tags


def exclude(one: Tags, other: Tags) -> bool:
    """Whether two conditions cannot hold together by their values on some scale."""
    return any(not (one[scale] & other[scale]) for scale in one.keys() & other.keys())


_OBSTACLE = re.compile(
    r"\bcó (?:\S+ ){0,2}?(đơn|khiếu nại|khiếu kiện|tranh chấp|ý kiến|thắc mắc|căn cứ từ chối)\b"
)


def _obstacle(words: str) -> tuple[str, bool] | None:
    """The obstacle that a condition speaks of, and whether it denies it."""
    found = _OBSTACLE.search(words)
    return (found.group(1), words[: found.start()].endswith("không ")) if found else None


def opposite(one: str, other: str) -> bool:
    """Whether one condition is the other with a negation."""
    a, b = fold(one), fold(other)
    first, second = _obstacle(a), _obstacle(b)
    if first and second:
        return first[0] == second[0] and first[1] != second[1]
    if bool(_NEGATED.search(a)) == bool(_NEGATED.search(b)):
        return False
    return _bare(a) == _bare(b) or (len(_bare(a)) > 12 and _bare(a).startswith(_bare(b)[:40]))


def _bare(words: str) -> str:
    words = re.sub(r"^(?:trong )?(?:trường hợp|nếu|đối với trường hợp|đối với|khi)\b", "", words)
    return " ".join(_NEGATED.sub("", words).replace("thuộc", "").split())
