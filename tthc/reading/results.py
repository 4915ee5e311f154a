"""What a procedure gives: results with their codes, and what the page leaves behind them."""

import re

from tthc.model.procedure import Result, Structure
from tthc.reading.names.letters import LOWER, UPPER

SECTION = "ket_qua_xu_ly"

_NO_INFORMATION = "Không có thông tin"
_CODE = re.compile(
    rf"\s*Mã:\s*(?P<code>KQ\.[A-Z]\d+\.\d+|[A-Z\d][A-Z\d.\-]*?(?=[{UPPER}][{LOWER}]|[{UPPER}]{{2,}}\s|[-+*]?\s|\Z))"
)
_KEYWORDS = "Từ khóa"
_DESCRIPTION = "Mô tả"
_CHROME = re.compile(r"Chọn cơ quan thực hiện|Hệ thống chỉ hiển thị những cơ quan|Nộp hồ sơ\s*\Z")
# Kinds of paper that begin a new result behind a comma: names of bodies hold commas and capitals too.
_HEADS = (
    r"Giấy|Quyết\s+định|Văn\s+bản|Thông\s+báo|Chứng\s+(?:chỉ|thư|nhận)|Công\s+văn|Báo\s+cáo|"
    r"Biên\s+(?:bản|lai|nhận)|Thẻ|Phiếu|Danh\s+(?:sách|mục)|Hợp\s+đồng|Bằng|Kết\s+(?:quả|luận)|Tờ|Bản|"
    r"Trích\s+lục|Hồ\s+sơ|Nghị\s+quyết|Sổ|Tem|Kế\s+hoạch|Cấp|Xác\s+nhận|Đăng\s+ký|Phương\s+án|Trường\s+hợp|"
    r"Lệnh|Công\s+nhận|Phê\s+duyệt|Hộ\s+chiếu|Thị\s+thực|Chấp\s+thuận|Mã\s+số|Tài\s+khoản|Tờ\s+trình|Dự\s+thảo|Ý\s+kiến|Trả\s+lời|Từ\s+chối|Thông\s+tin|Cập\s+nhật|Gia\s+hạn|Thu\s+hồi"
)
_COMMA = re.compile(rf",\s*(?=(?:[-+*•]\s*)?(?:{_HEADS})(?![{LOWER}]))|\.\s*,\s*(?=[-+*•{UPPER}])")


def _result(
    text: str, start: int, end: int, code: str | None = None, code_end: int | None = None
) -> list[Result]:
    while start < end and text[start] in " \t\r\n,;":
        start += 1
    while end > start and text[end - 1] in " \t\r\n,":
        end -= 1
    if start == end or text[start:end] == _NO_INFORMATION:
        return []
    last = code_end if code_end is not None else end
    return [Result(SECTION, start, last, text[start:last], code)]


def _listed(text: str, start: int, end: int) -> list[Result]:
    """Results in one line with commas between them."""
    found: list[Result] = []
    place = start
    for comma in _COMMA.finditer(text, start, end):
        stop = comma.start() + (1 if comma[0].startswith(".") else 0)
        found += _result(text, place, stop)
        place = comma.end()
    return found + _result(text, place, end)


def _tail(text: str, start: int) -> list[Structure]:
    """What the crawler took along behind the results: keywords, description, parts of the page."""
    chrome = _CHROME.search(text, start)
    stop = chrome.start() if chrome else len(text)
    description = text.find(_DESCRIPTION, start, stop)
    bounds = [
        (start, description if description >= 0 else stop, "keywords"),
        (description if description >= 0 else stop, stop, "description"),
        (stop, len(text), "page_chrome"),
    ]
    return [Structure(SECTION, low, high, role) for low, high, role in bounds if text[low:high].strip()]


def read_results(text: str, form: str) -> tuple[tuple[Result, ...], tuple[Structure, ...]]:
    """The results with their codes in order, and what is none.

    Results with codes (`…Mã: KQ.G10.001147`) end at their codes; results without are divided at
    commas before a new kind of paper. `form` is the record's form; a section is read by how it
    looks. Text is NFC, blanks are plain spaces.
    """
    del form
    codes = list(_CODE.finditer(text))
    last_code = codes[-1].end() if codes else 0
    tail = text.find(_KEYWORDS, last_code)
    results: list[Result] = []
    place = 0
    for code in codes:
        results += _result(text, place, code.start(), code["code"], code.end())
        place = code.end()
    results += _listed(text, place, tail if tail >= 0 else len(text))
    return tuple(results), tuple(_tail(text, tail)) if tail >= 0 else ()
