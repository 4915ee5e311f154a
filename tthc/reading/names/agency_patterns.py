"""How those who may act are named: patterns by the first word, tried in order.

A blank in a pattern stands for any white space. The first words are folded (small letters, one way
to place the tone); the patterns see the text as it stands.
"""

import re
from functools import cache
from typing import Literal

from tthc.reading.names.applicant_words import (
    APPLIES,
    ORGANISATIONS,
    OWNED,
    PARTIES,
    PERSONS,
    PRIVATE_SERVICES,
)
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
    pattern,
)

AgencyKind = Literal[
    "one_stop", "authority", "decision_maker", "officer", "applicant", "third_party", "place"
]
_Source = tuple[str, AgencyKind]


def _rules(kind: AgencyKind, *patterns: str) -> tuple[_Source, ...]:
    return tuple((text, kind) for text in patterns)


# ── authorities ──

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
_AGENCY_RULES = _rules(
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
_INTAKE_AGENCY = _rules(
    "one_stop",
    r"[Cc]ơ quan tiếp nhận(?: (?:và (?:trả kết quả|giải quyết)|hồ sơ))*"
    + maybe("thủ tục hành chính", "TTHC"),
)
_SITE = _rules(
    "applicant",
    r"(?<!trên\s)[Cc]ơ sở(?= (?:đăng|nộp|phải|có trách|gửi|kinh doanh|đề nghị|sản xuất|lập))"
    + maybe("kinh doanh", "đề nghị", "sản xuất", "đăng ký", "đăng kiểm"),
)
_ONE_STOP_DESK = _rules(
    "one_stop",
    r"[Bb]ộ phận (?:[Mm]ột cửa|[Tt]iếp nhận(?:(?: hồ sơ)?\s*(?:và|&|,)\s*[Tt]rả kết quả)?"
    rf"(?: (?:hồ sơ|kết quả|giải quyết))*(?: thủ tục hành chính)?|TN(?:\s*(?:&|và)\s*TKQ)?)(?: điện tử)?"
    rf"(?:{AREA}){{0,2}}(?:{OF})?",
)

# ── officers ──

_FILE_WORK = any_of("thụ lý", "xử lý", "phụ trách", "thẩm định", "được phân công", "phòng", "Phòng")

# Whose work is to take files in or to handle them, by whom he was charged left out.
_CHARGED = (
    r"được (?:giao|phân công)(?: (?:làm )?nhiệm vụ| phụ trách)? "
    r"(?:tiếp nhận|thụ lý|giải quyết|xử lý|thẩm định)(?: hồ sơ)?(?! kết)"
)

_CANDIDATES: dict[str, tuple[_Source, ...]] = {
    "ủy": _rules("authority", rf"{COMMITTEE}(?:{AREA}){{0,2}}", rf"[ỦU][yỷ] ban{NAME}"),
    "ubnd": _rules("authority", rf"UBND(?:{AREA}){{0,2}}"),
    "hđnd": _rules("authority", rf"HĐND(?:{AREA}){{0,2}}"),
    "nhnn": _rules("authority", r"(?<![-/])NHNN(?:VN| Việt Nam)?(?: (?:chi nhánh )?[Kk]hu vực(?: \d+)?)?"),
    "ubcknn": _rules("authority", r"(?<![-/])UBCKNN"),
    "bhxh": _rules("authority", rf"(?<![-/])BHXH(?: Việt Nam| cơ sở|{AREA})"),
    "vpmc": _rules("one_stop", rf"VPMC(?:{OF})?"),
    "vpđkđđ": _rules("authority", "VPĐKĐĐ"),
    "hội": _rules(
        "authority",
        rf"[Hh]ội đồng [Nn]hân dân(?:{AREA}){{0,2}}",
        r"(?:[Hh]ội đồng|Hội)(?: (?:thẩm|xét|tư|đánh|kiểm|xác|tuyển|chuyên|hòa|hoà|nghiệm) [^\W\d_]+)?"
        rf"{WORD}{{0,5}}(?:{AREA}){{0,1}}",
    ),
    "sở": _rules("authority", rf"Sở(?! hữu){NAME}(?:{AREA}){{0,2}}"),
    "bộ": (
        *_ONE_STOP_DESK,
        *_rules(
            "authority",
            rf"Bộ (?:trưởng(?: Bộ{NAME})?|[Cc]hỉ huy (?:[Qq]uân sự|[Bb]ộ đội [Bb]iên phòng)(?:{AREA})?)",
            rf"Bộ{NAME}",
            "Bộ (?:quản lý (?:chuyên )?ngành|chủ quản)",
            r"(?<=[Cc]ác\s)bộ(?:,? ngành)?(?:,? hoặc cơ quan|,? cơ quan)? (?:có )?liên quan",
        ),
    ),
    "cục": _rules("authority", rf"Cục(?: trưởng(?: Cục)?)?{LONG_NAME}(?:{AREA})?"),
    "tổng": _rules("authority", rf"Tổng cục(?: trưởng(?: Tổng cục)?)?{NAME}"),
    "chi": _rules(
        "authority",
        r"[Cc]hi nhánh [Vv]ăn phòng [Đđ]ăng ký [Đđ]ất đai"
        rf"(?:{AREA}| số \d+| khu vực(?:{PROPER}| \d+)?)?",
        rf"[Cc]hi cục (?:[Hh]ải quan|[Tt]huế){WORD}{{0,4}}",
        rf"[Cc]hi cục(?: trưởng(?: Chi cục)?)?{LONG_NAME}(?:{AREA})?",
    ),
    "khu": _rules("authority", "Khu [Qq]uản lý [Đđ]ường bộ(?: [IVX]+)?"),
    "vụ": _rules("officer", rf"Vụ(?: trưởng(?: Vụ)?)?{LONG_NAME}"),
    "phòng": (
        *_rules(
            "authority",
            rf"Phòng (?:Cảnh sát|Đăng ký kinh doanh|Quản lý xuất nhập cảnh){WORD}{{0,6}}",
        ),
        *_rules(
            "officer",
            r"[Pp]hòng (?:chuyên môn|nghiệp vụ|chức năng|ban chuyên môn)(?: (?:chuyên môn|nghiệp vụ))?"
            rf"(?:{OF})?",
            rf"(?<!ốc\s)(?<!ự\s)(?<!iên\s)[Pp]hòng{LONG_NAME}(?:{AREA})?(?:{OF})?",
        ),
    ),
    "ban": _rules(
        "authority",
        r"Ban (?:[Qq]uản lý|[Cc]hỉ huy|[Cc]hỉ đạo|[Tt]ổ chức|Tôn giáo|Thi đua|[Cc]ơ yếu|Dân tộc)"
        rf"{WORD}{{0,6}}(?:, (?:khu|chế){WORD}{{0,4}}){{0,3}}(?:{AREA})?",
    ),
    "văn": (
        *_rules("third_party", "[Vv]ăn phòng (?:công chứng|[Tt]hừa phát lại|luật sư)"),
        *_rules(
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
        *_rules(
            "one_stop",
            rf"[Tt]rung tâm (?:[Pp]hục vụ )?[Hh]ành chính công(?:{AREA}){{0,2}}"
            r"(?:\s*\(hoặc cấp (?:tỉnh|xã)\))?",
            rf"[Tt]rung tâm (?:[Tt]iếp nhận|[Mm]ột cửa){WORD}{{0,5}}(?:{AREA})?",
        ),
        *_rules("authority", rf"Trung tâm{NAME}(?:{AREA})?"),
    ),
    "công": (
        *_rules(
            "authority",
            rf"Công an(?: (?:nhân dân|thành phố|địa phương|đơn vị)(?:{PROPER})?|{AREA})?",
        ),
        *_rules(
            "officer",
            r"[Cc]ông chức(?: (?:thuế|hải quan|tư pháp|địa chính|văn hóa|được (?:giao|phân)|làm|tiếp|phụ|xử|"
            rf"thẩm|một|Một|chuyên)(?: {END}[^\W\d_]+| -| tiếp| nhận){{0,5}})?(?:{AREA})?",
        ),
        *_rules(
            "applicant",
            r"[Cc]ông ty(?! (?:con|mẹ))"
            + maybe("cổ phần", "trách nhiệm hữu hạn", "hợp danh", "chứng khoán", "quản lý quỹ", "đại chúng"),
        ),
    ),
    "cơ": (*_AGENCY_RULES[:1], *_INTAKE_AGENCY, *_AGENCY_RULES[1:], *_SITE),
    "cấp": _rules("authority", "[Cc]ấp có thẩm quyền"),
    "các": _rules(
        "authority", r"[Cc]ác (?:[Ss]ở,\s*(?:ban,\s*)?ngành|phòng,\s*ban)" + maybe("(?:có )?liên quan")
    ),
    "biên": _rules("authority", "Biên phòng cửa khẩu(?: cảng)?"),
    "chủ": (
        *_rules(
            "decision_maker",
            rf"Chủ tịch (?:{COMMITTEE}|Hội đồng nhân dân|HĐND)(?:{AREA}){{0,2}}",
            "Chủ tịch nước",
            rf"Chủ tịch [Hh]ội đồng{WORD}{{0,3}}",
            rf"Chủ nhiệm Ủy ban{NAME}",
        ),
        *_rules("applicant", rf"[Cc]hủ {OWNED}"),
    ),
    "phó": _rules(
        "decision_maker",
        rf"Phó (?:Chủ tịch {COMMITTEE}(?:{AREA}){{0,2}}|Giám đốc Sở{NAME}|Thủ tướng(?: Chính phủ)?)",
    ),
    "giám": _rules(
        "decision_maker",
        rf"Giám đốc(?: (?:Sở|Công an|Trung tâm|Ban|Kho bạc)(?:{NAME}|{AREA}){{0,2}})?",
    ),
    "thủ": _rules(
        "decision_maker",
        "Thủ tướng(?: Chính phủ)?",
        rf"[Tt]hủ trưởng(?: (?:[Cc]ơ quan|[Đđ]ơn vị)(?:,\s*đơn vị)?(?: có thẩm quyền|{WORD}{{0,6}}))?",
    ),
    "thứ": _rules("decision_maker", rf"Thứ trưởng(?: Bộ{NAME})?"),
    "tổ": (
        *_rules(
            "applicant",
            r"[Tt]ổ chức,\s*(?:cá nhân|doanh nghiệp|hộ gia đình)(?:,\s*(?:cá nhân|hộ kinh doanh))?"
            rf"(?: (?:{APPLIES}|có liên quan|liên quan))?",
        ),
        *_rules("third_party", rf"[Tt]ổ chức {PRIVATE_SERVICES}(?!\w)"),
        *_rules(
            "applicant",
            rf"[Tt]ổ chức {ORGANISATIONS}(?!\w)",
            r"Tổ chức(?= (?:nộp|gửi|lập|chuẩn|phải|có trách|hoàn|nhận|thực hiện nộp))",
            r"tổ chức(?= (?:nộp hồ|có trách|phải))",
        ),
        *_rules(
            "officer",
            rf"Tổ (?:[Cc]ông tác|[Tt]hẩm định|[Gg]iúp việc|[Cc]huyên gia|[Xx]ác minh){WORD}{{0,4}}",
            rf"Tổ trưởng{WORD}{{0,3}}",
        ),
    ),
    "cá": _rules(
        "applicant",
        r"[Cc]á nhân(?:,\s*(?:tổ chức|hộ gia đình|hộ kinh doanh|doanh nghiệp)| (?:hoặc|và) tổ chức)?"
        rf"(?: (?:{APPLIES}|đủ điều kiện|nước ngoài))?",
    ),
    "hộ": _rules(
        "applicant",
        r"[Hh]ộ (?:gia đình(?:,\s*cá nhân| và cá nhân)?|kinh doanh(?:,\s*cá nhân kinh doanh)?)",
    ),
    "doanh": (
        *_rules("third_party", "[Dd]oanh nghiệp (?:cung ứng dịch vụ )?bưu chính(?: công ích)?"),
        *_rules(
            "applicant",
            r"[Dd]oanh nghiệp(?:,\s*(?:hợp tác xã|tổ chức|cá nhân))*"
            + maybe("đề nghị", "viễn thông", "tư nhân", "có nhu cầu"),
        ),
    ),
    "hợp": _rules("applicant", "[Hh]ợp tác xã(?:(?:,| và| hoặc) liên hiệp hợp tác xã)?"),
    "nhà": _rules("applicant", r"[Nn]hà (?:đầu tư(?: nước ngoài)?|thầu|xuất bản|trường)(?!\w)"),
    "bên": _rules("applicant", rf"[Bb]ên {PARTIES}(?!\w)"),
    "đối": _rules(
        "applicant",
        r"Đối tượng(?= (?:nộp|gửi|lập|làm|hoặc|có trách|hưởng|đề))(?: hoặc thân nhân đối tượng)?",
    ),
    "thương": _rules("applicant", "[Tt]hương nhân(?: nước ngoài)?"),
    "thường": _rules("authority", rf"Thường trực (?:Hội đồng nhân dân|HĐND)(?:{AREA}){{0,2}}"),
    "nnt": _rules("applicant", "NNT"),
    "người": (
        *_rules(
            "authority",
            r"[Nn]gười có thẩm quyền tiếp nhận(?:, giải quyết| và giải quyết| giải quyết)?"
            + maybe("thủ tục hành chính", "hồ sơ"),
            rf"[Nn]gười (?:có thẩm quyền|giải quyết (?:tố cáo|khiếu nại)|được giao nhiệm vụ){WORD}{{0,3}}",
        ),
        *_rules(
            "decision_maker",
            r"[Nn]gười đứng đầu (?:của )?(?:cơ quan|tổ chức|đơn vị|cơ sở)(?:, (?:cơ sở|đơn vị|tổ chức))?"
            rf"(?: có cung cấp)?{WORD}{{0,6}}",
        ),
        *_rules("officer", "[Nn]gười (?:thụ lý hồ sơ|thực hiện chứng thực|tiếp nhận(?: hồ sơ)?)"),
        *_rules(
            "applicant",
            "[Nn]gười được cấp(?: (?:[Gg]iấy chứng nhận|[Gg]iấy phép))?",
            "[Nn]gười (?:uỷ|ủy) quyền và người được (?:uỷ|ủy) quyền",
            "[Nn]gười (?:được )?(?:uỷ|ủy) quyền",
            rf"[Nn]gười {PERSONS}(?!\w)",
        ),
    ),
    "cán": _rules(
        "officer",
        r"[Cc]án bộ(?:,\s*công chức(?:,\s*viên chức)?)?"
        + maybe(
            "tiếp nhận(?: hồ sơ)?", r"TN\s*(?:&|và)\s*TKQ",
            "một cửa", "Một cửa", "thụ lý", "xử lý", "phụ trách", "lãnh sự",
            "hải quan", "thu (?:lệ )?phí", "quản lý xuất nhập cảnh", _CHARGED,
            "thẩm định", "chuyên môn",
        )
        + rf"(?:{OF})?",
    ),
    "nhân": _rules("officer", "[Nn]hân viên tiếp nhận(?: hồ sơ)?"),
    "chuyên": (
        *_rules("officer", rf"[Cc]huyên viên(?: {_FILE_WORK}{WORD}{{0,4}})?(?:{OF})?"),
        *_rules("third_party", "[Cc]huyên gia"),
    ),
    "lãnh": _rules(
        "officer",
        "[Ll]ãnh đạo "
        + any_of(
            rf"[Pp]hòng(?: chuyên môn|{NAME})?",
            rf"{COMMITTEE}(?:{AREA})?",
            f"[Tt]rung tâm (?:[Pp]hục vụ )?[Hh]ành chính công(?:{AREA})?",
            rf"(?:Sở|Cục|Chi cục|Vụ|Bộ|Trung tâm|Văn phòng)(?:{NAME})?",
            "cơ quan|đơn vị",
        ),
    ),
    "trưởng": _rules("officer", rf"Trưởng (?:[Pp]hòng(?:{NAME})?|[Bb]an(?:{NAME})?|thôn)"),
    "kiểm": _rules("officer", "[Kk]iểm sát viên"),
    "thuế": _rules("authority", rf"Thuế(?: cơ sở| Thành phố{PROPER}|{AREA})"),
    "chính": _rules("authority", "Chính phủ", "[Cc]hính quyền địa phương"),
    "quốc": _rules("authority", "Quốc hội"),
    "tòa": _rules("authority", rf"T(?:òa|oà) án(?: nhân dân)?(?:{AREA})?"),
    "viện": _rules("authority", rf"Viện [Kk]iểm sát(?: nhân dân)?(?:{AREA})?", rf"Viện{NAME}"),
    "kho": _rules("authority", rf"Kho bạc(?: [Nn]hà nước)?(?:{AREA})?"),
    "ngân": (
        *_rules(
            "authority",
            r"[Nn]gân hàng [Nn]hà nước(?: Việt Nam)?(?: (?:chi nhánh )?[Kk]hu vực(?: \d+)?)?"
            rf"(?:{AREA})?",
        ),
        *_rules("third_party", "[Nn]gân hàng(?: thương mại)?(?! (?:dữ|câu))"),
    ),
    "bảo": _rules(
        "authority",
        rf"[Bb]ảo hiểm xã hội(?: (?:Việt Nam|cơ sở))?(?:{AREA}){{1,2}}",
        r"Bảo hiểm xã hội(?= (?:thực|tiếp|chi|xem|xác|giải|kiểm|có trách))",
    ),
    "thanh": _rules("authority", rf"Thanh tra (?:Chính phủ|tỉnh|Bộ|Sở)(?:{NAME})?"),
    "hạt": _rules("authority", rf"Hạt [Kk]iểm lâm(?:{AREA})?"),
    "cảng": _rules(
        "authority",
        r"Cảng vụ" + maybe("[Hh]àng hải", "[Hh]àng không", "[Đđ]ường thủy nội địa") + "(?: khu vực)?",
    ),
    "đoàn": _rules("officer", "Đoàn (?:kiểm tra|thanh tra|đánh giá|thẩm định|khảo sát)(?: thực địa)?"),
    "đội": _rules("officer", rf"Đội{NAME}(?:{AREA})?"),
    "đại": _rules(
        "authority",
        "Đại sứ quán(?: Việt Nam)?",
        r"(?<!gười\s)[Đđ]ại diện chủ sở hữu(?: (?:nhà ở|nhà)(?: thuộc tài sản công)?)?",
    ),
    "mặt": _rules("authority", rf"Mặt trận Tổ quốc(?: Việt Nam)?(?:{AREA})?"),
    "đơn": (
        *_rules("third_party", r"[Đđ]ơn vị (?:tư vấn|đo đạc)(?!\w)"),
        *_rules(
            "applicant", r"[Đđ]ơn vị(?= (?:nộp|kinh doanh|đề nghị))(?: (?:kinh doanh|đề nghị)(?: vận tải)?)?"
        ),
        *_rules(
            "authority",
            "[Đđ]ơn vị "
            + any_of(
                "chuyên môn", "chủ trì", "thẩm định", rf"quản lý{WORD}{{0,4}}", "(?:có )?liên quan",
                "được lấy ý kiến", "tiếp nhận(?: hồ sơ)?", "đầu mối", rf"trực tiếp{WORD}{{0,3}}",
                "sự nghiệp công lập", "trực thuộc",
                rf"được (?:{COMMITTEE}(?:{AREA})? )?(?:giao|phân công|ủy quyền){WORD}{{0,8}}",
            ),
        ),
    ),
    "cổng": _rules(
        "place", rf"[Cc]ổng (?:[Dd]ịch vụ công|DVC|DVCQG|[Tt]hông tin){WORD}{{0,6}}(?:{AREA})?"
    ),
    "hệ": _rules(
        "place", rf"[Hh]ệ thống (?:thông tin|dịch vụ|phần mềm){WORD}{{0,8}}(?: cấp (?:bộ|tỉnh))?"
    ),
}  # fmt: skip


FIRST_WORDS = frozenset(_CANDIDATES)
"""The folded first words of all names that the patterns know."""


@cache
def rules_for(word: str) -> tuple[tuple[re.Pattern[str], AgencyKind], ...]:
    """The patterns of names that begin with a folded word.

    Compiled when first asked for: they are many, and one record needs few.
    """
    return tuple((pattern(text), kind) for text, kind in _CANDIDATES[word])
