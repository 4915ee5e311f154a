"""Pieces of which patterns of names are made: where a name ends, proper names, areas, parent bodies.

A blank in a pattern stands for any white space.
"""

import re

from tthc.reading.names.letters import UPPER


def any_of(*options: str) -> str:
    """One of the options."""
    return "(?:" + "|".join(options) + ")"


def maybe(*options: str) -> str:
    """One of the options behind a blank, or nothing."""
    return "(?: " + any_of(*options) + ")?"


def pattern(text: str) -> re.Pattern[str]:
    """The pattern with any white space where a blank is written."""
    return re.compile(text.replace(" ", r"\s+"))


# ── words that begin a predicate or another part of the sentence: a name ends before them ──

# Syllables that belong to a longer word are spared by the word before or behind them ("vận chuyển").
_STOP = any_of(
    r"có (?:trách|văn|ý|thông|nhiệm|báo|thể|công|quyết)|có|phải|sẽ|đã|đang|được|bị|vẫn|cũng|tự|chưa|đủ",
    r"(?<!àng\s)không|thực|xem|kiểm(?! lâm| ngư)|tiến|thẩm|tiếp|gửi|(?<!vận\s)chuyển|(?<!ông\s)trình",
    r"ban|thông|trao",
    r"trả|quyết|phê|chấp (?:thuận|nhận|hành)|tổ chức|lấy|lập|nộp|hoàn|bổ|hướng|yêu|từ|xác|xử",
    r"giải (?:quyết|trình|thích)|căn|chủ trì|phối|ký|(?<!xuất\s)(?<!sáp\s)nhập|đăng|công (?:bố|khai)",
    r"cung|báo(?! chí)",
    r"rà|đánh|niêm|tính|ra|thu|(?<!ống\s)kê|khai|tham mưu|nghiên|dự|soạn|phân|in|scan|sử|nêu|đồng|họp|kèm",
    r"(?<!chứng\s)(?<!xác\s)nhận|mời|(?<!oại\s)giao|cập|lưu|ủy quyền|gồm|bao|lựa|đối|đề|chịu|truy|mở|duy",
    r"viết|tra|chỉ|cấp|phát(?! triển)|đưa|cử|hủy|thành|làm|(?<!hát\s)triển|ghi|trực|hỗ|kết(?! cấu)",
    r"thống(?! kê)",
    r"dừng|biết|chi trả|lại|chuyên|luân|trưởng|cùng|để|thì|và|hoặc|hay|là|tại|theo|về|cho|với|bằng|qua|trong",
    r"khi|nếu|mà|đến|tới|sau|trước|vào|do|như|so|cụ|nhưng|quy|kể|của|thuộc|nơi|(?<!nhà\s)ở|các|những|này|đó",
    r"trên|dưới|rồi|số|điều|bước|trường hợp|ngay|hằng|(?<!cửa\s)hàng (?:năm|tháng|quý|tuần|ngày)|một|02|01",
)
END = rf"(?!{_STOP}(?!\w))"
_VERB = rf"(?!(?i:{_STOP})(?!\w))"

# ── pieces of names ──

WORD = rf"(?: {_VERB}[^\W\d_]+(?!\w))"
_SMALL = rf"(?: {END}[^\W\d_{UPPER}]+(?!\w))"
_NEW_BODY = (
    r"(?!Sở|Bộ|Cục|Ủy|Uỷ|UBND|Phòng|Chủ\s|Trung tâm|Văn phòng|Chi\s|"
    r"Quyết định|Chuyển|Trình|Thông báo|Kiểm tra|Thẩm định|Tiếp nhận|Trả|Gửi|Lập|Xác nhận|"
    r"Nếu|Trường hợp|Văn bản|Giấy|Tờ trình|Trưởng|Giám đốc|Hiệu trưởng|Phó)"
)
# A proper name: capitals with the small syllables behind each, joined by "và", commas and dashes.
NAME = (
    rf" [{UPPER}]\w*{_SMALL}{{0,2}}"
    rf"(?:(?: và|,| [-–&])? {END}{_NEW_BODY}[{UPPER}]\w*{_SMALL}{{0,2}}){{0,4}}"
)
# Names of bureaus and divisions run longer ("Cục Tổ chức cán bộ", "Phòng Đăng ký kinh doanh").
LONG_NAME = (
    rf" [{UPPER}]\w*{_SMALL}{{0,5}}"
    rf"(?:(?: và|,| [-–&])? {END}{_NEW_BODY}[{UPPER}]\w*{_SMALL}{{0,3}}){{0,4}}"
)
PROPER = rf" [{UPPER}]\w*(?: [{UPPER}]\w*|\s*[-–]\s*[{UPPER}]\w*){{0,3}}"
_UNIT = any_of(
    "tỉnh", "thành phố", r"TP\.?", "xã", "phường", "đặc khu", "thị trấn", "quận", "huyện", "khu vực"
)
AREA = any_of(
    " "
    + any_of(
        r"cấp (?:tỉnh|xã|huyện|trung ương|bộ|có thẩm quyền|trên|dưới)",
        "cùng cấp",
        rf"(?:các )?{_UNIT}(?!\w)(?:,\s*(?:thành phố|phường|thị trấn|đặc khu)(?!\w)){{0,2}}(?:{PROPER})?",
        "trực thuộc [Tt]rung ương",
    ),
    r"\s*\((?:xã|phường|xã,\s*phường)[^()\n]{0,30}\)",
)
COMMITTEE = r"(?:[ỦU][yỷ] ban [Nn]hân dân|ủy ban nhân dân|uỷ ban nhân dân|UBND)"
OF = (
    r"(?: (?:thuộc|trực thuộc|của|tại) "
    + any_of(
        rf"{COMMITTEE}(?:{AREA}){{0,2}}",
        rf"(?:Sở|Bộ|Cục){NAME}",
        r"(?:Sở|Bộ|tỉnh|huyện|xã|cấp xã|cấp tỉnh)(?!\w)",
    )
    + ")"
)
WHERE = pattern(
    r" nơi(?: (?!có trách)[^\W\d_]+){1,7}?(?=\s*[,;.:()\n]|\s*\Z|"
    r" (?:để|hoặc|và|theo|trong|thì|bằng|xem|gửi|thực|kiểm|xác|(?<!điểm\s)tiếp|tổ|lập|có trách)(?!\w))"
)
"""Where a body sits ("nơi có đất"), behind its name."""
