"""What follows "người", "chủ", "tổ chức" and "bên" where whoever asks for a procedure is named."""

from tthc.reading.names.name_parts import any_of, maybe

APPLIES = any_of("đề nghị", "có nhu cầu", "có yêu cầu", "nộp hồ sơ")
PERSONS = any_of(
    r"nộp (?:hồ sơ|thuế|đơn|phí)",
    r"sử dụng (?:đất|lao động)",
    r"yêu cầu" + maybe(
        "đăng ký" + maybe("biện pháp bảo đảm", "hộ tịch"), "công chứng", r"cấp \w+ \w+", "chứng thực"
    ),
    r"có (?:yêu cầu|nhu cầu|đề nghị|công(?: với cách mạng)?)",
    r"đề nghị(?: (?:cấp|đăng ký)" + maybe("phép", "[Gg]iấy phép", "[Gg]iấy chứng nhận", "chứng chỉ") + ")?",
    "khai hải quan", "làm thủ tục", "lao động", "dân", "thành lập doanh nghiệp",
    "đại diện" + maybe("theo (?:pháp luật|ủy quyền)"),
    "khiếu nại", "tố cáo", "nhận con nuôi", "đăng ký", r"hưởng \w+ \w+", "tham gia", "học", "dự tuyển",
    "thuê nhà(?: ở)?", "mua nhà(?: ở)?", r"bị \w+(?: \w+)?", r"nhận chuyển \w+", "nước ngoài", "vay",
    r"trúng \w+(?: \w+)?", "thực hiện thủ tục", r"đi \w+", "gốc Việt Nam(?: định cư ở nước ngoài)?",
)  # fmt: skip
OWNED = any_of(
    "đầu tư(?: dự án)?", "doanh nghiệp(?: tư nhân)?", "hộ kinh doanh",
    "sở hữu" + maybe("công ty", "công trình", "nhà ở", "nhà", "phương tiện", "tài sản"),
    "phương tiện", "tàu", "rừng", "hộ", "cơ sở", "dự án", "hồ sơ", "đơn", "nguồn thải", "giấy phép",
    "vật nuôi",
    "hàng", "nuôi", "xe",
)  # fmt: skip
ORGANISATIONS = any_of(
    "và cá nhân", "hoặc cá nhân", "đề nghị", "đăng ký(?! (?:kinh|đất|hộ))", "kinh tế",
    "tôn giáo(?: trực thuộc)?",
    "trong nước", "nước ngoài", "có nhu cầu", "có yêu cầu", "khoa học và công nghệ",
    "phi chính phủ(?: nước ngoài)?", "sử dụng đất", "phát hành",
)  # fmt: skip
PRIVATE_SERVICES = any_of(
    "hành nghề công chứng", "tín dụng", "xã hội nghề nghiệp", "giám định", "đánh giá sự phù hợp",
    "tư vấn", "đo đạc",
    "kiểm định",
)  # fmt: skip
CONFORMITY = any_of(
    "chứng nhận", "thử nghiệm", "công nhận", "kiểm tra xác nhận", "giám định", "kiểm định", "hiệu chuẩn",
    "đánh giá sự phù hợp",
)  # fmt: skip
PARTIES = any_of(
    r"thuê(?:,\s*bên thuê lại)?",
    "cho thuê", r"nhận \w+(?: (?:nhượng|chấp|vốn|quyền|đổi|khoán))?", r"chuyển \w+",
    "bảo đảm", "yêu cầu", "đề nghị",
)  # fmt: skip
