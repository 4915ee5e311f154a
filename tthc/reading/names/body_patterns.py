"""How authorities, their offices and desks, portals and systems are named: patterns by the first word."""

from tthc.reading.names.name_parts import (
    AREA,
    COMMITTEE,
    END,
    LONG_NAME,
    NAME,
    OF,
    PROPER,
    WORD,
    any_of,
    maybe,
)
from tthc.reading.names.name_rules import Source, rules

_CAPABLE = any_of(
    "cấp", "giải quyết", "quyết định", "phê duyệt", "thẩm định", "chấp thuận", "giao", "quản lý"
)
_TASKS = any_of(
    "quản lý", "[Đđ]ăng ký", "cấp", "thẩm định", "chủ trì", "giải quyết", "kiểm tra", "thực hiện",
    "kiểm dịch",
    "công chứng", "giám định", "thụ lý", "xử lý", "chỉ định", "chấp thuận", "tổ chức", "tham mưu",
    "trực tiếp",
    "phối hợp", "hỗ trợ", "ban hành", "điều hành", "phê duyệt", "đề nghị", "thu", "ra", "tiếp công dân",
    "thường trực", "thuộc quyền", "trình", "chủ quản", "xét", "đánh giá", "xác nhận", "kiểm soát", "cung cấp",
)  # fmt: skip
# By whom a body is charged, and with what ("cơ quan được Bộ A giao giải quyết thủ tục hành chính").
_CHARGER = any_of(rf"(?:[Cc]hủ tịch )?{COMMITTEE}(?:{AREA})?", rf"(?:[Bb]ộ trưởng )?(?:Bộ|Sở){NAME}")
_FIELD = rf"(?:(?: trong)?(?: các)? lĩnh vực{WORD}{{1,4}}(?: và{WORD}{{1,3}})?)?"
_CHARGE = (
    r"(?: (?:tiếp nhận|giải quyết|xử lý)"
    rf"(?: hồ sơ)?(?: (?:giải quyết )?(?:thủ tục hành chính|TTHC))?{_FIELD}(?! kết))?"
)
_AGENCY_RULES = rules(
    "authority",
    r"[Cc]ơ quan,\s*(?:tổ chức|đơn vị|người)(?:,\s*(?:cá nhân|đơn vị))?"
    + maybe("(?:có )?liên quan", "khác", "có thẩm quyền"),
    rf"[Cc]ơ quan (?:nhà nước )?có thẩm quyền(?: {_CAPABLE}{WORD}{{1,6}})?(?: của (?:nước ngoài|Việt Nam))?",
    rf"[Cc]ơ quan có (?:liên quan|chức năng(?: (?:quản lý|tham mưu){WORD}{{0,7}})?)(?:{AREA})?"
    "(?: của địa phương)?",
    r"[Cc]ơ quan được (?:lấy|hỏi|xin|gửi) ý kiến",
    "[Cc]ơ quan của người có thẩm quyền",
    "[Cc]ơ quan thẩm quyền",
    "[Cc]ơ quan (?:lập (?:quy hoạch|kế hoạch|nhiệm vụ quy hoạch)|ký kết hợp đồng)",
    "[Cc]ơ quan chuyên môn (?:có )?liên quan",
    rf"[Cc]ơ quan (?:quản lý|cung cấp|lưu trữ) (?:thông tin|cơ sở dữ liệu|dữ liệu)(?:, dữ liệu)?"
    rf"{WORD}{{0,5}}(?:{AREA})?",
    rf"[Cc]ơ quan được {_CHARGER} (?:giao|phân công|phân cấp|ủy quyền|uỷ quyền)(?: nhiệm vụ)?{_CHARGE}",
    rf"[Cc]ơ quan được (?:phân cấp|ủy quyền|uỷ quyền|giao|phân công|[Cc]hủ tịch {COMMITTEE})"
    rf"{WORD}{{0,6}}(?:{AREA})?",
    rf"[Cc]ơ quan chuyên môn(?: về{WORD}{{1,6}}(?:,{WORD}{{1,3}}(?= (?:thuộc|trực|cấp|của)))?"
    rf"(?: và{WORD}{{1,3}})?)?(?:{AREA})?(?:{OF})?",
    r"[Cc]ơ quan cấp [Gg]iấy chứng nhận đăng ký (?:đầu tư|kinh doanh|doanh nghiệp|hoạt động)"
    r"(?: ra nước ngoài)?",
    rf"[Cc]ơ quan {_TASKS}(?!\w)(?: về(?=\s))?{WORD}{{0,6}}(?:{AREA})?(?:{OF})?",
    rf"[Cc]ơ quan{WORD}{{1,5}}(?:{AREA})?(?:{OF})?",
    r"[Cc]ơ quan(?! nước)",
)
_INTAKE_AGENCY = rules(
    "one_stop",
    r"[Cc]ơ quan tiếp nhận(?: (?:và (?:trả kết quả|giải quyết)|hồ sơ))*"
    + maybe("thủ tục hành chính", "TTHC"),
)
_PRESS = rules("applicant", r"[Cc]ơ quan (?:chủ quản )?báo chí(?: trung ương| địa phương)?")
_SITE = rules(
    "applicant",
    r"(?<!trên\s)[Cc]ơ sở(?= (?:đăng|nộp|phải|có trách|gửi|kinh doanh|đề nghị|sản xuất|lập))"
    + maybe("kinh doanh", "đề nghị", "sản xuất", "đăng ký", "đăng kiểm"),
)
_ONE_STOP_DESK = rules(
    "one_stop",
    r"[Bb]ộ phận (?:[Mm]ột cửa|[Tt]iếp nhận(?:(?: hồ sơ)?\s*(?:và|&|,)\s*[Tt]rả kết quả)?"
    rf"(?: (?:hồ sơ|kết quả|giải quyết))*(?: thủ tục hành chính)?|TN(?:\s*(?:&|và)\s*TKQ)?)(?: điện tử)?"
    rf"(?:{AREA}){{0,2}}(?:{OF})?",
)

BODIES: dict[str, tuple[Source, ...]] = {
    "ủy": rules("authority", rf"{COMMITTEE}(?:{AREA}){{0,2}}", rf"[ỦU][yỷ] ban{NAME}"),
    "ubnd": rules("authority", rf"UBND(?:{AREA}){{0,2}}"),
    "hđnd": rules("authority", rf"HĐND(?:{AREA}){{0,2}}"),
    "nhnn": rules("authority", r"(?<![-/])NHNN(?:VN| Việt Nam)?(?: (?:chi nhánh )?[Kk]hu vực(?: \d+)?)?"),
    "ubcknn": rules("authority", r"(?<![-/])UBCKNN"),
    "bhxh": rules("authority", rf"(?<![-/])BHXH(?: Việt Nam| cơ sở|{AREA})"),
    "vpmc": rules("one_stop", rf"VPMC(?:{OF})?"),
    "vpđkđđ": rules("authority", "VPĐKĐĐ"),
    "hội": rules(
        "authority",
        rf"[Hh]ội đồng [Nn]hân dân(?:{AREA}){{0,2}}",
        r"(?:[Hh]ội đồng|Hội)(?: (?:thẩm|xét|tư|đánh|kiểm|xác|tuyển|chuyên|hòa|hoà|nghiệm) [^\W\d_]+)?"
        rf"{WORD}{{0,5}}(?:{AREA}){{0,1}}",
    ),
    "sở": rules("authority", rf"Sở(?! hữu){NAME}(?:{AREA}){{0,2}}"),
    "bộ": (
        *_ONE_STOP_DESK,
        *rules(
            "authority",
            rf"Bộ (?:trưởng(?: Bộ{NAME})?|[Cc]hỉ huy (?:[Qq]uân sự|[Bb]ộ đội [Bb]iên phòng)(?:{AREA})?)",
            rf"Bộ{NAME}",
            "Bộ (?:quản lý (?:chuyên )?ngành|chủ quản)",
            r"(?<=[Cc]ác\s)bộ(?:,? ngành)?(?:,? hoặc cơ quan|,? cơ quan)? (?:có )?liên quan",
        ),
    ),
    "cục": rules("authority", rf"Cục(?: trưởng(?: Cục)?)?{LONG_NAME}(?:{AREA})?"),
    "tổng": rules("authority", rf"Tổng cục(?: trưởng(?: Tổng cục)?)?{NAME}"),
    "chi": rules(
        "authority",
        r"[Cc]hi nhánh [Vv]ăn phòng [Đđ]ăng ký [Đđ]ất đai"
        rf"(?:{AREA}| số \d+| khu vực(?:{PROPER}| \d+)?)?",
        rf"[Cc]hi cục (?:[Hh]ải quan|[Tt]huế){WORD}{{0,4}}",
        rf"[Cc]hi cục(?: trưởng(?: Chi cục)?)?{LONG_NAME}(?:{AREA})?",
    ),
    "khu": rules("authority", "Khu [Qq]uản lý [Đđ]ường bộ(?: [IVX]+)?"),
    "vụ": rules("officer", rf"Vụ(?: trưởng(?: Vụ)?)?{LONG_NAME}"),
    "phòng": (
        *rules(
            "authority",
            rf"Phòng (?:Cảnh sát|Đăng ký kinh doanh|Quản lý xuất nhập cảnh){WORD}{{0,6}}",
        ),
        *rules(
            "officer",
            r"[Pp]hòng (?:chuyên môn|nghiệp vụ|chức năng|ban chuyên môn)(?: (?:chuyên môn|nghiệp vụ))?"
            rf"(?:{OF})?",
            rf"(?<!ốc\s)(?<!ự\s)(?<!iên\s)[Pp]hòng{LONG_NAME}(?:{AREA})?(?:{OF})?",
        ),
    ),
    "ban": rules(
        "authority",
        r"Ban (?:[Qq]uản lý|[Cc]hỉ huy|[Cc]hỉ đạo|[Tt]ổ chức|Tôn giáo|Thi đua|[Cc]ơ yếu|Dân tộc)"
        rf"{WORD}{{0,6}}(?:, (?:khu|chế){WORD}{{0,4}}){{0,3}}(?:{AREA})?",
    ),
    "văn": (
        *rules("third_party", "[Vv]ăn phòng (?:công chứng|[Tt]hừa phát lại|luật sư)"),
        *rules(
            "authority",
            rf"[Vv]ăn phòng [Đđ]ăng ký (?:[Đđ]ất đai|quyền sử dụng đất)(?:{AREA})?",
            "Văn phòng "
            + any_of(
                COMMITTEE,
                rf"(?:Hội đồng nhân dân|HĐND) và {COMMITTEE}",
                rf"Đoàn đại biểu{WORD}{{0,8}}",
                "Chính phủ|Bộ|Sở|Cục",
            )
            + rf"(?:{AREA})?",
        ),
    ),
    "trung": (
        *rules(
            "one_stop",
            rf"[Tt]rung tâm (?:[Pp]hục vụ )?[Hh]ành chính công(?:{AREA}){{0,2}}"
            r"(?:\s*\(hoặc cấp (?:tỉnh|xã)\))?",
            rf"[Tt]rung tâm (?:[Tt]iếp nhận|[Mm]ột cửa){WORD}{{0,5}}(?:{AREA})?",
        ),
        *rules("authority", rf"Trung tâm{NAME}(?:{AREA})?"),
    ),
    "công": (
        *rules(
            "authority",
            rf"Công an(?: (?:nhân dân|thành phố|địa phương|đơn vị)(?:{PROPER})?|{AREA})?",
        ),
        *rules(
            "officer",
            r"[Cc]ông chức(?: (?:thuế|hải quan|tư pháp|địa chính|văn hóa|được (?:giao|phân)|làm|tiếp|phụ|xử|"
            rf"thẩm|một|Một|chuyên)(?: {END}[^\W\d_]+| -| tiếp| nhận){{0,5}})?(?:{AREA})?",
        ),
        *rules(
            "applicant",
            r"[Cc]ông ty(?! (?:con|mẹ))"
            + maybe("cổ phần", "trách nhiệm hữu hạn", "hợp danh", "chứng khoán", "quản lý quỹ", "đại chúng"),
        ),
    ),
    "cơ": (*_PRESS, *_AGENCY_RULES[:1], *_INTAKE_AGENCY, *_AGENCY_RULES[1:], *_SITE),
    "cấp": rules("authority", "[Cc]ấp có thẩm quyền"),
    "các": rules(
        "authority", r"[Cc]ác (?:[Ss]ở,\s*(?:ban,\s*)?ngành|phòng,\s*ban)" + maybe("(?:có )?liên quan")
    ),
    "biên": rules("authority", "Biên phòng cửa khẩu(?: cảng)?"),
    "thường": rules("authority", rf"Thường trực (?:Hội đồng nhân dân|HĐND)(?:{AREA}){{0,2}}"),
    "thuế": rules("authority", rf"Thuế(?: cơ sở| Thành phố{PROPER}|{AREA})"),
    "chính": rules("authority", "Chính phủ", "[Cc]hính quyền địa phương"),
    "quốc": rules("authority", "Quốc hội"),
    "tòa": rules("authority", rf"T(?:òa|oà) án(?: nhân dân)?(?:{AREA})?"),
    "viện": rules("authority", rf"Viện [Kk]iểm sát(?: nhân dân)?(?:{AREA})?", rf"Viện{NAME}"),
    "kho": rules("authority", rf"Kho bạc(?: [Nn]hà nước)?(?:{AREA})?"),
    "ngân": (
        *rules(
            "authority",
            r"[Nn]gân hàng [Nn]hà nước(?: Việt Nam)?(?: (?:chi nhánh )?[Kk]hu vực(?: \d+)?)?"
            rf"(?:{AREA})?",
        ),
        *rules("third_party", "[Nn]gân hàng(?: thương mại)?(?! (?:dữ|câu))"),
    ),
    "bảo": rules(
        "authority",
        rf"[Bb]ảo hiểm xã hội(?: (?:Việt Nam|cơ sở))?(?:{AREA}){{1,2}}",
        r"Bảo hiểm xã hội(?= (?:thực|tiếp|chi|xem|xác|giải|kiểm|có trách))",
    ),
    "thanh": rules("authority", rf"Thanh tra (?:Chính phủ|tỉnh|Bộ|Sở)(?:{NAME})?"),
    "hạt": rules("authority", rf"Hạt [Kk]iểm lâm(?:{AREA})?"),
    "cảng": rules(
        "authority",
        r"Cảng vụ" + maybe("[Hh]àng hải", "[Hh]àng không", "[Đđ]ường thủy nội địa") + "(?: khu vực)?",
    ),
    "đoàn": rules("officer", "Đoàn (?:kiểm tra|thanh tra|đánh giá|thẩm định|khảo sát)(?: thực địa)?"),
    "đội": rules("officer", rf"Đội{NAME}(?:{AREA})?"),
    "đại": rules(
        "authority",
        "Đại sứ quán(?: Việt Nam)?",
        r"(?<!gười\s)[Đđ]ại diện chủ sở hữu(?: (?:nhà ở|nhà)(?: thuộc tài sản công)?)?",
    ),
    "mặt": rules("authority", rf"Mặt trận Tổ quốc(?: Việt Nam)?(?:{AREA})?"),
    "cổng": rules(
        "place", rf"[Cc]ổng (?:[Dd]ịch vụ công|DVC|DVCQG|[Tt]hông tin){WORD}{{0,6}}(?:{AREA})?"
    ),
    "hệ": rules(
        "place",
        r"[Hh]ệ thống thông tin giải quyết (?:thủ tục hành chính|TTHC)"
        rf"(?: cấp (?:bộ|tỉnh)|(?: của)? (?:Bộ|Sở){NAME}|{AREA})*",
        rf"[Hh]ệ thống (?:thông tin|dịch vụ|phần mềm){WORD}{{0,8}}(?: cấp (?:bộ|tỉnh))?",
    ),
}  # fmt: skip
"""Patterns of names that begin with the folded word of a body."""
