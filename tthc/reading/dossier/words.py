"""Words that open the name of a paper, and how to find them at the head of a wording.

Everything here works on lower-cased text of the same length as the text itself.
"""

import re


def joined(pattern: str) -> "re.Pattern[str]":
    """Compile a pattern written on several lines: line ends and the indents behind them do not count."""
    return re.compile(re.sub(r"\n\s*", "", pattern))


def _any_of(words: str) -> str:
    """Alternatives, the longer first, of words divided by bars and line ends."""
    found = set(words.strip().replace("\n", "|").split("|"))
    return "|".join(sorted(found, key=lambda word: (-len(word), word)))


_PAPERS = """
tờ khai|tờ trình|tờ thông tin|tờ đăng ký|tờ bìa|văn bản|văn bằng|văn kiện|công văn|công hàm|công điện
hồ sơ|tài liệu|chứng chỉ|chứng từ|chứng minh nhân dân|chứng minh thư|chứng minh quân|chứng minh sĩ quan
chứng thư|chứng nhận|cmnd|cccd|hóa đơn|hoá đơn|hợp đồng|thỏa thuận|thoả thuận|biên bản|biên lai
báo cáo|danh sách|danh mục|quyết định|nghị quyết|điều lệ|quy chế|quy trình|phương án|kế hoạch|dự án|đề án
đề xuất|đề cương|đề nghị|thuyết minh|sơ đồ|sơ họa|sơ yếu|lý lịch|lí lịch|trích lục|trích đo|trích sao
trích ngang|mảnh trích|bình đồ|thiết kế|dự toán|dự thảo|thông báo|thông tin|hộ chiếu|hộ khẩu|căn cước
ủy quyền|uỷ quyền|cam kết|xác nhận|ý kiến|kết quả|sao kê|bảo lãnh|di chúc|vận đơn|vận tải đơn|giải trình
nội dung giải trình|bằng chứng|tóm tắt|mô tả|chương trình|giáo trình|nội quy|tiêu chuẩn|nhãn|tem|lệnh
học bạ|phụ lục|luận văn|sáng kiến|hình ảnh|phim|lịch trình|lịch làm việc|đĩa|tấm ảnh|bảng
giấy|phiếu|thẻ|sổ|mẫu|c/o|catalog|catalogue|catalô|packing list|invoice|visa|thị thực
điều ước|hiến chương|lời chứng|bài|khóa luận|bộ tài liệu|bộ hồ sơ|bộ đề|quy hoạch|bìa|mảnh|tập bản vẽ
kê khai|bản đồ|nhật ký|bệnh án|giấy tờ|quy định|sách|tác phẩm|kịch bản|hợp quy|quy định nội bộ
tuyên bố|chính sách|tham luận|khế ước|dữ liệu bim|phác đồ|điều khoản|mẫu dấu|video|minh chứng|thực đơn|bản án
án phí|đề tài|kháng nghị|khiếu nại|tờ phiếu|lược khai|bảo hiểm|đăng kiểm|hướng dẫn|catalogue kỹ thuật
"""
_AMBIGUOUS = re.sub(
    r"\n\s*",
    "",
    r"""đơn(?! (?:vị|giá|giản|nguyên|phương|lẻ|tuyến))|bằng(?! (?:tiếng|bản|văn bản|hình|tiền|chữ|cách|
    việc|phương|lời|giấy|một|cả|với|thông))|thư(?! (?:viện|ký|tín|điện))|ảnh(?! hưởng)|
    hình(?! (?:thức|phạt|sự|thành))|bản(?= [^\W\d_])(?! (?:bằng|thân|địa|quyền|chất|tin|không))|
    biểu(?! (?:quyết|diễn|
    hiện|tượng))""",
)
_FILLERS = """
các|những|một|hai|ba|bốn|mỗi|bản|sao|chính|gốc|chụp|photo|photocopy|phô tô|scan|quét|có|được|đã|công chứng
chứng thực|công|chứng|thực|hợp|lệ|pháp|lý|hoặc|và|kèm|theo|nộp|xuất trình|xuất|trình|bộ|toàn|điện tử|điện|tử
của|tệp tin|tệp|tin|file|bản ghi|chứa|trong|loại|tối|thiểu|ít|nhất|từ|mềm|giấy|y|số|lượng|gồm|bao|phải|quyển
tờ|cuốn|tập|nhiều|bất|kỳ|cứng|nêu|trên|sau|là|văn|đối|chiếu|để|với|kí|ký|thì|cần|mang|cung cấp|thêm|bổ sung
riêng|chiếc|bao gồm|nhà nước|như|vào|lại|liên|định dạng|pdf|dạng|01|02|cho|ngoài|ra|đầy|đủ|màu|mầu
còn|hiệu|lực|gửi|theo quy định|quy định|do|cơ quan có thẩm quyền|cấp|tên|in|viết|tay|đính|hình|thức|nơi|người
"""

_PAPER_WORDS = f"(?:{_any_of(_PAPERS)}|{_AMBIGUOUS})(?!\\w)"
PAPER_HERE = re.compile(_PAPER_WORDS)
"""A word that a paper's name begins with, at the place where matching starts (cells may be glued)."""
PAPER = re.compile(r"(?<!\w)" + _PAPER_WORDS)
"""The same, as a word of its own."""

_SOURCE = joined(
    r"""(?:bằn|bản) (?:sao y|sao|chính|gốc|chụp|photocopy|photo|phô tô|scan|cứng|mềm|điện tử|quét|in|
    chứng thực|công chứng)(?!\w)|ảnh (?:màu )?(?:được )?chụp (?:từ )?(?:bản )?(?:chính|gốc|sao)(?!\w)|
    sổ gốc|trang nhân thân|
    do chính cơ quan, tổ chức hoặc cá nhân đã lập bản chính xác thực"""
)
_FILLER = re.compile(f"(?:{_any_of(_FILLERS)}|\\d+)(?!\\w)")
_GAP = re.compile(r"[\s,:;.(){}\[\]/\"“”'*+–-]*")
_ANNOUNCED = joined(
    r"""(?:(?:loại )?giấy tờ|(?:tài liệu|giấy tờ),? ?(?:giấy tờ|tài liệu|văn bản)?|văn bản|
    hồ sơ)(?: (?:gốc|pháp lý|chứng minh))? (?:sau|dưới)(?: đây)? ?:?(?=\s*[^\s.;])"""
)
"""A word for papers that only announces them: `các giấy tờ sau: …`."""
_LIST_MARK = re.compile(r"\s*(?:\(?(?:[a-zđ]|[ivx]{1,4}|\d{1,2})[).]|[-+*])\s+")
_ASIDE = 160
_MAXIMUM_FILLERS = 60


def paper_at(lowered: str, start: int, end: int) -> int | None:
    """Where the paper's own name begins, if only words that lead up to it stand before it, else None."""
    position = start
    aside = False  # in brackets such as `bản sao (đối với hồ sơ giấy) bằng lái`
    for _ in range(_MAXIMUM_FILLERS):
        gap = _GAP.match(lowered, position, end)
        if gap:
            position = gap.end()
            aside = ")" not in gap.group() and (aside or "(" in gap.group())
        if position >= end:
            return None
        source = _SOURCE.match(lowered, position, end)
        if source:
            position = source.end()
            continue
        announced = _ANNOUNCED.match(lowered, position, end)
        if announced:
            position = announced.end()
            marker = _LIST_MARK.match(lowered, position, end)
            position = marker.end() if marker else position
            continue
        paper = PAPER_HERE.match(lowered, position, end)
        if paper and not _only_leads(lowered, paper, end):
            return position
        filler = _FILLER.match(lowered, position, end)
        if filler:
            position = filler.end()
            continue
        closed = lowered.find(")", position, min(end, position + _ASIDE)) if aside else -1
        if closed < 0:
            return None
        position, aside = closed + 1, False
    return None


_LEADS = re.compile(r"(?:giấy|hồ sơ|bản|hình|quy định|thông tin|kết quả|cơ quan|bộ|file|tệp)$")
_LEAD_TAIL = re.compile(r"\s*(?:tờ sau|thức|hoặc|điện tử|sau đây|này|của|theo|từ)(?!\w)")


def _only_leads(lowered: str, paper: "re.Match[str]", end: int) -> bool:
    """A word such as `bản` that here only tells in what shape the paper comes (`bản điện tử của…`)."""
    if not _LEADS.match(paper.group()):
        return False
    tail = _LEAD_TAIL.match(lowered, paper.end(), end)
    if not tail:
        return False
    return paper.group() in {"bản", "file", "tệp", "hình"} or tail.group().strip() in {"thức", "này"}


SHAPES = joined(
    r"""(?:(?:các|những|một|hai|bộ|loại|\d{1,2}(?!\d)|\(\d{1,2}\)|bản (?:sao|chính|gốc|chụp|photo|
    dịch)|có|được|công chứng|chứng thực|hợp lệ|điện tử|hoặc|của|tệp tin|trong) ?)*"""
)
"""Words that tell only in what shape and how many a paper comes."""

_OR = re.compile(r"(?<!\w)(?:và/)?hoặc(?!\w)")


def joined_by_or(lowered: str, start: int, end: int) -> bool:
    """Whether `hoặc` joins two papers, and not two shapes of one (`bản sao hoặc bản điện tử`)."""
    for match in _OR.finditer(lowered, start, end):
        after = match.end() + 1
        if _SOURCE.match(lowered, after, end) and _shape_before(lowered, start, match.start()):
            continue
        paper = paper_at(lowered, after, min(end, after + 70))
        if paper is not None and SHAPES.fullmatch(lowered, after, paper):
            return True
    return False


_SHAPE_TAIL = re.compile(
    r"(?:bản (?:sao|chính|gốc|chụp|giấy)|chứng thực|công chứng|sổ gốc|từ bản chính|điện tử)\W{0,2}$"
)


def _shape_before(lowered: str, start: int, end: int) -> bool:
    return _SHAPE_TAIL.search(lowered, max(start, end - 16), end) is not None
