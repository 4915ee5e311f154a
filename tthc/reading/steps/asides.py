"""Lines and sentences that tell no act: places, opening hours, contents of papers, rights, definitions."""

import re

_LISTS_MATTER = re.compile(
    r"(?:gồm|bao gồm|gồm có|các nội dung(?: sau| chính)?|nội dung sau(?: đây)?|các giấy tờ(?: sau)?|"
    r"hồ sơ sau|các điều kiện(?: sau)?|tiêu chí|tiêu chuẩn|thành phần|sau đây là|"
    r"một trong các (?:trường hợp|giấy tờ|điều kiện|nội dung)[^:]{0,40}|các trường hợp(?: sau)?|"
    r"các thông tin(?: sau)?|lưu ý|ghi chú|yêu cầu|điều kiện|kể từ ngày|nguyên tắc)\s*(?:sau đây|sau|"
    r"như sau)?\s*:\s*\Z",
    re.IGNORECASE,
)
_LISTS_PLACES = re.compile(
    r"\b(?:nộp|gửi)\b[^:]{0,200}\b(?:cơ quan|đơn vị|địa điểm|hình thức|cách thức|cách|phương thức|"
    r"nơi)\b[^:]{0,60}(?:sau|sau đây|như sau)\s*:\s*\Z"
)
# "tổ chức thực hiện các nội dung sau:" opens acts too, by whatever noun.
_DOES_MATTER = re.compile(
    r"(?<!được )\b(?:thực hiện|tiến hành)\s+(?:các\s+(?:nội dung|yêu cầu)|(?:theo\s+)?một trong các "
    r"(?:nội dung|trường hợp))(?:\s+\w+){0,2}\s*(?:sau đây|sau|như sau)?\s*:\s*\Z"
)
# A line that ends with these opens acts, whatever it tells before.
_DOES = re.compile(r"\b(?:thực hiện|tiến hành|xử lý|giải quyết)\b[^:,;]{0,30}:\s*\Z")
_LISTS_WAYS = re.compile(
    r"\b(?:nộp|gửi)\b[^:]{0,300}\b(?:hình thức|cách thức|cách|phương thức|địa điểm|nơi|tại|qua)\b"
    r"[^:]{0,60}:\s*\Z"
)
_WAY = re.compile(
    r"\s*(?:(?:Nộp|Gửi)\s+(?:hồ sơ\s+)?)?(?:trực tiếp|trực tuyến|qua|thông qua|bằng|tại|theo|trên)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"(?:giờ|thời gian) (?:hành chính|làm việc|tiếp nhận|nhận hồ sơ|trả kết quả)|buổi (?:sáng|chiều)|"
    r"từ thứ|sáng từ|chiều từ|ngày lễ|\d{1,2}\s?(?:giờ|h)\s?\d{0,2}\s?(?:phút)?\s*(?:đến|-)",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"\s*(?:\w+\s){1,8}(?:là|được hiểu là|được coi là|được tính)\s")
_RIGHT = re.compile(r"\b(?:được lựa chọn|có quyền|được phép|được quyền|có thể lựa chọn)\b")
_POINTS = re.compile(
    r"\b(?:thực hiện|tiến hành)\s+(?:(?:lại\s+)?(?:các\s+)?(?:công việc|thủ tục|trình tự)\b|"
    r"theo (?:quy định|trình tự|thủ tục|hướng dẫn)\b|như\b)"
)
_CONTENTS = re.compile(
    r"(?:Văn bản|Nội dung|Hồ sơ|Đơn|Giấy|Biên bản|Báo cáo|Quyết định|Tờ khai|Phiếu|Thành phần)[^.;:]{0,120}\b"
    r"(?:gồm|bao gồm|phải có|phải ghi|nêu rõ|thể hiện|được lập|theo mẫu|có giá trị|là)\b"
)


def lists_matter(words: str) -> bool:
    """Whether a line opens a list of contents, papers or conditions, not of acts."""
    return bool(_LISTS_MATTER.search(words)) and not _DOES_MATTER.search(words)


def names_place(body: str, above: str) -> bool:
    """Whether an item only names a place, below "nộp hồ sơ đến một trong các cơ quan sau:"."""
    if re.search(r"\b(?:nộp|gửi|tiếp nhận|chuyển|kiểm tra)\b", body):
        return False
    return bool(_LISTS_PLACES.search(above)) and not _DOES.search(above)


def names_way(body: str, above: str) -> bool:
    """Whether an item only tells by which way something told in the line `above` is handed in."""
    return bool(_WAY.match(body) and _LISTS_WAYS.search(above)) and not _DOES.search(above)


def opening_hours(body: str) -> bool:
    """Whether a block only tells when an office is open."""
    acts = re.search(r"\b(?:nộp|gửi|kiểm tra|chuyển|thông báo|cấp)\b", body)
    return bool(_OPENING.search(body)) and len(body) < 400 and not acts


def role_of(sentence: str) -> str | None:
    """What a sentence is that tells no act, where its words make that sure."""
    if sentence.rstrip().endswith(":"):
        return "heading"
    if _RIGHT.search(sentence):
        return "right"
    if _POINTS.search(sentence):
        return "pointer"
    if _CONTENTS.match(sentence):
        return "contents"
    return "definition" if _DEFINES.match(sentence) else None
