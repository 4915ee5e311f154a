"""How persons, firms and organisations are named, officers and applicants alike, by the first word."""

from tthc.reading.names.applicant_words import (
    APPLIES,
    CONFORMITY,
    ORGANISATIONS,
    OWNED,
    PARTIES,
    PERSONS,
    PRIVATE_SERVICES,
)
from tthc.reading.names.name_parts import (
    AREA,
    COMMITTEE,
    NAME,
    OF,
    WORD,
    any_of,
    maybe,
)
from tthc.reading.names.name_rules import Source, rules

_FILE_WORK = any_of("thụ lý", "xử lý", "phụ trách", "thẩm định", "được phân công", "phòng", "Phòng")

# Whose work is to take files in or to handle them, by whom he was charged left out.
_CHARGED = (
    r"được (?:giao|phân công)(?: (?:làm )?nhiệm vụ| phụ trách)? "
    r"(?:tiếp nhận|thụ lý|giải quyết|xử lý|thẩm định)(?: hồ sơ)?(?! kết)"
)

PERSONS_AND_FIRMS: dict[str, tuple[Source, ...]] = {
    "chủ": (
        *rules(
            "decision_maker",
            rf"Chủ tịch (?:{COMMITTEE}|Hội đồng nhân dân|HĐND)(?:{AREA}){{0,2}}",
            "Chủ tịch nước",
            rf"Chủ tịch [Hh]ội đồng{WORD}{{0,3}}",
            rf"Chủ nhiệm Ủy ban{NAME}",
        ),
        *rules("applicant", rf"[Cc]hủ {OWNED}"),
    ),
    "phó": rules(
        "decision_maker",
        rf"Phó (?:Chủ tịch {COMMITTEE}(?:{AREA}){{0,2}}|Giám đốc Sở{NAME}|Thủ tướng(?: Chính phủ)?)",
    ),
    "giám": rules(
        "decision_maker",
        rf"Giám đốc(?: (?:Sở|Công an|Trung tâm|Ban|Kho bạc)(?:{NAME}|{AREA}){{0,2}})?",
    ),
    "thủ": rules(
        "decision_maker",
        "Thủ tướng(?: Chính phủ)?",
        rf"[Tt]hủ trưởng(?: (?:[Cc]ơ quan|[Đđ]ơn vị)(?:,\s*đơn vị)?(?: có thẩm quyền|{WORD}{{0,6}}))?",
    ),
    "thứ": rules("decision_maker", rf"Thứ trưởng(?: Bộ{NAME})?"),
    "tổ": (
        *rules(
            "applicant",
            r"[Tt]ổ chức,\s*(?:cá nhân|doanh nghiệp|hộ gia đình)(?:,\s*(?:cá nhân|hộ kinh doanh))?"
            rf"(?: (?:{APPLIES}|có liên quan|liên quan))?",
        ),
        # Who hands something in is named by what he does for others ("tổ chức thử nghiệm nộp hồ sơ").
        *rules("applicant", rf"[Tt]ổ chức {CONFORMITY}(?= (?:nộp|gửi|lập|có|phải|khi|đã|sử dụng)(?!\w))"),
        *rules("third_party", rf"[Tt]ổ chức {PRIVATE_SERVICES}(?!\w)"),
        *rules(
            "applicant",
            rf"[Tt]ổ chức {ORGANISATIONS}(?!\w)",
            r"Tổ chức(?= (?:nộp|gửi|lập|chuẩn|phải|có trách|hoàn|nhận|thực hiện nộp))",
            r"tổ chức(?= (?:nộp hồ|có trách|phải))",
        ),
        *rules(
            "officer",
            rf"Tổ (?:[Cc]ông tác|[Tt]hẩm định|[Gg]iúp việc|[Cc]huyên gia|[Xx]ác minh){WORD}{{0,4}}",
            rf"Tổ trưởng{WORD}{{0,3}}",
        ),
    ),
    "cá": rules(
        "applicant",
        r"[Cc]á nhân(?:,\s*(?:tổ chức|hộ gia đình|hộ kinh doanh|doanh nghiệp)| (?:hoặc|và) tổ chức)?"
        rf"(?: (?:{APPLIES}|đủ điều kiện|nước ngoài))?",
    ),
    "hộ": rules(
        "applicant",
        r"[Hh]ộ (?:gia đình(?:,\s*cá nhân| và cá nhân)?|kinh doanh(?:,\s*cá nhân kinh doanh)?)",
    ),
    "doanh": (
        *rules("third_party", "[Dd]oanh nghiệp (?:cung ứng dịch vụ )?bưu chính(?: công ích)?"),
        *rules(
            "applicant",
            r"[Dd]oanh nghiệp(?:,\s*(?:hợp tác xã|tổ chức|cá nhân))*"
            + maybe("đề nghị", "viễn thông", "tư nhân", "có nhu cầu"),
        ),
    ),
    "hợp": rules("applicant", "[Hh]ợp tác xã(?:(?:,| và| hoặc) liên hiệp hợp tác xã)?"),
    "nhà": rules("applicant", r"[Nn]hà (?:đầu tư(?: nước ngoài)?|thầu|xuất bản|trường)(?!\w)"),
    "bên": rules("applicant", rf"[Bb]ên {PARTIES}(?!\w)"),
    "đối": rules(
        "applicant",
        r"Đối tượng(?= (?:nộp|gửi|lập|làm|hoặc|có trách|hưởng|đề))(?: hoặc thân nhân đối tượng)?",
    ),
    "thương": rules("applicant", "[Tt]hương nhân(?: nước ngoài)?"),
    "nnt": rules("applicant", "NNT"),
    "người": (
        # By the law on enterprises, who signs for those who ask.
        *rules(
            "applicant",
            r"[Nn]gười có thẩm quyền ký (?:văn bản|giấy) đề nghị(?: đăng ký (?:doanh nghiệp|hợp tác xã))?",
        ),
        *rules(
            "authority",
            r"[Nn]gười có thẩm quyền tiếp nhận(?:, giải quyết| và giải quyết| giải quyết)?"
            + maybe("thủ tục hành chính", "hồ sơ"),
            rf"[Nn]gười (?:có thẩm quyền|giải quyết (?:tố cáo|khiếu nại)|được giao nhiệm vụ){WORD}{{0,3}}",
        ),
        *rules(
            "decision_maker",
            r"[Nn]gười đứng đầu (?:của )?(?:cơ quan|tổ chức|đơn vị|cơ sở)(?:, (?:cơ sở|đơn vị|tổ chức))?"
            rf"(?: có cung cấp)?{WORD}{{0,6}}",
        ),
        *rules("officer", "[Nn]gười (?:thụ lý hồ sơ|thực hiện chứng thực|tiếp nhận(?: hồ sơ)?)"),
        *rules(
            "applicant",
            "[Nn]gười được cấp(?: (?:[Gg]iấy chứng nhận|[Gg]iấy phép))?",
            "[Nn]gười (?:uỷ|ủy) quyền và người được (?:uỷ|ủy) quyền",
            "[Nn]gười (?:được )?(?:uỷ|ủy) quyền",
            rf"[Nn]gười {PERSONS}(?!\w)",
        ),
    ),
    "cán": rules(
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
    "nhân": rules("officer", "[Nn]hân viên tiếp nhận(?: hồ sơ)?"),
    "chuyên": (
        *rules("officer", rf"[Cc]huyên viên(?: {_FILE_WORK}{WORD}{{0,4}})?(?:{OF})?"),
        *rules("third_party", "[Cc]huyên gia"),
    ),
    "lãnh": rules(
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
    "trưởng": rules("officer", rf"Trưởng (?:[Pp]hòng(?:{NAME})?|[Bb]an(?:{NAME})?|thôn)"),
    "kiểm": rules("officer", "[Kk]iểm sát viên"),
    "đơn": (
        *rules("third_party", r"[Đđ]ơn vị (?:tư vấn|đo đạc)(?!\w)"),
        *rules(
            "applicant", r"[Đđ]ơn vị(?= (?:nộp|kinh doanh|đề nghị))(?: (?:kinh doanh|đề nghị)(?: vận tải)?)?"
        ),
        *rules(
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
}  # fmt: skip
"""Patterns of names that begin with the folded word of a person or firm."""
