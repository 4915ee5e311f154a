"""How those who may act are named: patterns by the first word, tried in order.

A blank in a pattern stands for any white space.
"""
# ruff: noqa: E501 - a pattern is read more easily on one line

import re
from typing import Literal

from tthc.reading.letters import UPPER

AgencyKind = Literal[
    "one_stop", "authority", "decision_maker", "officer", "applicant", "third_party", "place"
]

# What begins a predicate or another part of the sentence: a name ends before it.
_STOP = (
    r"(?:có trách|có văn|có ý|có thông|có nhiệm|có báo|có thể|có công|có quyết|phải|sẽ|đã|đang|được|bị|thực|xem|kiểm(?! lâm| ngư)|tiến|"
    r"thẩm|tiếp|gửi|chuyển|trình|ban|thông|trả|quyết|phê|chấp thuận|chấp nhận|chấp hành|tổ chức|lấy|lập|nộp|hoàn|bổ|hướng|yêu|từ|xác|xử|"
    r"giải quyết|giải trình|giải thích|căn|chủ trì|phối|để|thì|và|hoặc|hay|là|tại|theo|về|cho|với|bằng|qua|trong|khi|nếu|mà|đến|tới|sau|trước|"
    r"không|chưa|có|ký|nhập|đăng|công bố|công khai|cung|báo|rà|đánh|niêm|tính|ra|thu|kê|khai|tham mưu|nghiên|dự|soạn|"
    r"phân|in|scan|sử|vào|do|nêu|đồng|(?<!chứng\s)(?<!xác\s)nhận|mời|giao|cập|lưu|ủy quyền|của|thuộc|nơi|(?<!nhà\s)ở|dừng|biết|chi trả|các|những|này|đó|nêu|trên|dưới|"
    r"như|so|gồm|bao|lựa|đối|đề|chịu|truy|mở|duy|viết|tra|chỉ|cấp|phát|vẫn|cũng|tự|đưa|cử|hủy|thành|làm|triển|cụ|"
    r"nhưng|quy|kể|ghi|trực|hỗ|kết|thống|hay|rồi|luân|đủ|số|điều|bước|trường hợp|ngay|hằng|hàng|chuyên|lại|trưởng|một|02|01)"
)
_END = rf"(?!{_STOP}(?!\w))"
_VERB = rf"(?!(?i:{_STOP})(?!\w))"
_PART = rf"[{UPPER}]\w*(?: {_END}[^\W\d_{UPPER}]+(?!\w)){{0,2}}"
_NAME = rf" {_PART}(?:(?: và|,| [-–&])? (?!{_STOP}(?!\w))(?!Sở|Bộ|Cục|Quyết định|Chuyển|Trình|Thông báo|Kiểm tra|Thẩm định|Tiếp nhận|Trả|Gửi|Lập|Xác nhận|Nếu|Trường hợp|Văn bản|Giấy|Tờ trình|Ủy|Uỷ|UBND|Phòng|Chủ\s|Trung tâm|Văn phòng|Chi\s)[{UPPER}]\w*(?: {_END}[^\W\d_{UPPER}]+(?!\w)){{0,2}}){{0,4}}"
_WORDS = r"(?: " + _VERB + r"[^\W\d_]+(?!\w))"
_PROPER = rf" [{UPPER}]\w*(?: [{UPPER}]\w*|\s*[-–]\s*[{UPPER}]\w*){{0,3}}"
_AREA = (
    r"(?: (?:cấp (?:tỉnh|xã|huyện|trung ương|bộ|có thẩm quyền|trên|dưới)|cùng cấp|"
    rf"(?:các )?(?:tỉnh|thành phố|TP\.?|xã|phường|đặc khu|thị trấn|quận|huyện|khu vực)(?!\w)(?:,\s*(?:thành phố|phường|thị trấn|đặc khu)(?!\w)){{0,2}}(?:{_PROPER})?|"
    r"trực thuộc [Tt]rung ương)|\s*\((?:xã|phường|xã,\s*phường)[^()\n]{0,30}\))"
)
_UPPER_BODY = r"(?:[ỦU][yỷ] ban [Nn]hân dân|ủy ban nhân dân|uỷ ban nhân dân|UBND)"
_OF = rf"(?: (?:thuộc|trực thuộc|của|tại) (?:{_UPPER_BODY}(?:{_AREA}){{0,2}}|(?:Sở|Bộ|Cục){_NAME}|(?:Sở|Bộ|tỉnh|huyện|xã|cấp xã|cấp tỉnh)(?!\w)))"
Rule = tuple[re.Pattern[str], AgencyKind]


def _pattern(text: str) -> re.Pattern[str]:
    """The pattern with any white space where a blank is written."""
    return re.compile(text.replace(" ", r"\s+"))


def _rule(pattern: str, kind: AgencyKind) -> Rule:
    return _pattern(pattern), kind


WHERE = _pattern(
    r" nơi(?: (?!có trách)[^\W\d_]+){1,7}?(?=\s*[,;.:()\n]| (?:để|hoặc|và|theo|trong|thì|bằng|xem|gửi|thực|kiểm|xác|tiếp|tổ|lập|có trách)(?!\w)|\s*\Z)"
)
_FIELD = rf"{_WORDS}{{0,7}}"
CANDIDATES: dict[str, tuple[Rule, ...]] = {
    "ủy": (
        _rule(rf"{_UPPER_BODY}(?:{_AREA}){{0,2}}", "authority"),
        _rule(rf"[ỦU][yỷ] ban{_NAME}", "authority"),
    ),
    "ubnd": (_rule(rf"UBND(?:{_AREA}){{0,2}}", "authority"),),
    "hđnd": (_rule(rf"HĐND(?:{_AREA}){{0,2}}", "authority"),),
    "hội": (
        _rule(rf"[Hh]ội đồng [Nn]hân dân(?:{_AREA}){{0,2}}", "authority"),
        _rule(rf"(?:[Hh]ội đồng|Hội)(?: (?:thẩm|xét|tư|đánh|kiểm|xác|tuyển|chuyên|hòa|hoà) [^\W\d_]+)?{_WORDS}{{0,5}}(?:{_AREA}){{0,1}}", "authority"),
    ),
    "sở": (_rule(rf"Sở(?! hữu){_NAME}(?:{_AREA}){{0,2}}", "authority"),),
    "bộ": (
        _rule(r"[Bb]ộ phận (?:[Mm]ột cửa|[Tt]iếp nhận(?:(?: hồ sơ)?\s*(?:và|&|,)\s*[Tt]rả kết quả)?(?: (?:hồ sơ|kết quả|giải quyết))*(?: thủ tục hành chính)?|TN)"
              rf"(?: điện tử)?(?:{_AREA}){{0,2}}(?:{_OF})?", "one_stop"),
        _rule(rf"Bộ (?:trưởng(?: Bộ{_NAME})?|[Cc]hỉ huy (?:[Qq]uân sự|[Bb]ộ đội [Bb]iên phòng)(?:{_AREA})?)", "authority"),
        _rule(rf"Bộ{_NAME}", "authority"),
        _rule(r"Bộ(?= (?:quản lý|chủ quản)) (?:quản lý (?:chuyên )?ngành|chủ quản)", "authority"),
    ),
    "cục": (_rule(rf"Cục(?: trưởng(?: Cục)?)?{_NAME}(?:{_AREA})?", "authority"),),
    "tổng": (_rule(rf"Tổng cục(?: trưởng(?: Tổng cục)?)?{_NAME}", "authority"),),
    "chi": (
        _rule(rf"[Cc]hi nhánh [Vv]ăn phòng [Đđ]ăng ký [Đđ]ất đai(?:{_AREA}| số \d+| khu vực(?:{_PROPER}| \d+)?)?", "authority"),
        _rule(rf"[Cc]hi cục(?: trưởng(?: Chi cục)?)?{_NAME}(?:{_AREA})?", "authority"),
    ),
    "vụ": (_rule(rf"Vụ(?: trưởng(?: Vụ)?)?{_NAME}", "officer"),),
    "phòng": (
        _rule(rf"Phòng (?:Cảnh sát|Đăng ký kinh doanh|Quản lý xuất nhập cảnh){_WORDS}{{0,6}}", "authority"),
        _rule(rf"[Pp]hòng (?:chuyên môn|nghiệp vụ|chức năng|ban chuyên môn)(?: (?:chuyên môn|nghiệp vụ))?(?:{_OF})?", "officer"),
        _rule(rf"Phòng{_NAME}(?:{_AREA})?(?:{_OF})?", "officer"),
    ),
    "ban": (_rule(rf"Ban (?:[Qq]uản lý|[Cc]hỉ huy|[Cc]hỉ đạo|[Tt]ổ chức|Tôn giáo|Thi đua|[Cc]ơ yếu|Dân tộc){_WORDS}{{0,6}}(?:, (?:khu|chế){_WORDS}{{0,4}}){{0,3}}(?:{_AREA})?", "authority"),),
    "văn": (
        _rule(r"[Vv]ăn phòng (?:công chứng|[Tt]hừa phát lại|luật sư)", "third_party"),
        _rule(rf"[Vv]ăn phòng [Đđ]ăng ký (?:[Đđ]ất đai|quyền sử dụng đất)(?:{_AREA})?", "authority"),
        _rule(rf"Văn phòng (?:{_UPPER_BODY}|(?:Hội đồng nhân dân|HĐND) và {_UPPER_BODY}|Đoàn đại biểu{_WORDS}{{0,8}}|Chính phủ|Bộ|Sở|Cục)(?:{_AREA})?", "authority"),
    ),
    "vpđkđđ": (_rule(r"VPĐKĐĐ", "authority"),),
    "trung": (
        _rule(rf"[Tt]rung tâm (?:[Pp]hục vụ )?[Hh]ành chính công(?:{_AREA}){{0,2}}(?:\s*\(hoặc cấp (?:tỉnh|xã)\))?", "one_stop"),
        _rule(rf"[Tt]rung tâm (?:[Tt]iếp nhận|[Mm]ột cửa){_WORDS}{{0,5}}(?:{_AREA})?", "one_stop"),
        _rule(rf"Trung tâm{_NAME}(?:{_AREA})?", "authority"),
    ),
    "công": (
        _rule(rf"Công an(?: (?:nhân dân|thành phố|địa phương|đơn vị)(?:{_PROPER})?|{_AREA})?", "authority"),
        _rule(rf"[Cc]ông chức(?: (?:thuế|hải quan|tư pháp|địa chính|văn hóa|được (?:giao|phân)|làm|tiếp|phụ|xử|thẩm|một|Một|chuyên)(?: {_END}[^\W\d_]+| -| tiếp| nhận){{0,5}})?(?:{_AREA})?", "officer"),
        _rule(r"[Cc]ông ty(?! (?:con|mẹ))(?: (?:cổ phần|trách nhiệm hữu hạn|hợp danh|chứng khoán|quản lý quỹ|đại chúng))?", "applicant"),
    ),
    "cơ": (
        _rule(r"[Cc]ơ quan,\s*(?:tổ chức|đơn vị|người)(?:,\s*(?:cá nhân|đơn vị))?(?: (?:có )?liên quan| khác| có thẩm quyền)?", "authority"),
        _rule(r"[Cc]ơ quan tiếp nhận(?: (?:và (?:trả kết quả|giải quyết)|hồ sơ))*(?: (?:thủ tục hành chính|TTHC))?", "one_stop"),
        _rule(rf"[Cc]ơ quan (?:nhà nước )?có thẩm quyền(?: (?:cấp|giải quyết|quyết định|phê duyệt|thẩm định|chấp thuận|giao|quản lý){_WORDS}{{1,6}})?(?: của (?:nước ngoài|Việt Nam))?", "authority"),
        _rule(rf"[Cc]ơ quan có (?:liên quan|chức năng(?: (?:quản lý|tham mưu){_FIELD})?)(?:{_AREA})?(?: của địa phương)?", "authority"),
        _rule(rf"[Cc]ơ quan được (?:lấy|hỏi|xin|gửi) ý kiến|[Cc]ơ quan được (?:phân cấp|ủy quyền|uỷ quyền|giao|phân công|[Cc]hủ tịch {_UPPER_BODY}){_WORDS}{{0,6}}(?:{_AREA})?", "authority"),
        _rule(rf"[Cc]ơ quan chuyên môn(?: về{_WORDS}{{1,6}}(?: và{_WORDS}{{1,3}})?)?(?:{_AREA})?(?:{_OF})?", "authority"),
        _rule(rf"[Cc]ơ quan (?:quản lý|[Đđ]ăng ký|cấp|thẩm định|chủ trì|giải quyết|kiểm tra|thực hiện|kiểm dịch|công chứng|giám định|thụ lý|xử lý|chỉ định|chấp thuận|tổ chức|tham mưu|trực tiếp|phối hợp|hỗ trợ|ban hành|điều hành|phê duyệt|đề nghị|thu|ra|tiếp công dân|thường trực|thuộc quyền|trình|chủ quản|xét|đánh giá|xác nhận|kiểm soát|cung cấp)(?!\w)(?: về(?=\s))?{_WORDS}{{0,6}}(?:{_AREA})?(?:{_OF})?", "authority"),
        _rule(rf"[Cc]ơ quan{_WORDS}{{1,5}}(?:{_AREA})?(?:{_OF})?", "authority"),
        _rule(r"[Cc]ơ quan(?! nước)", "authority"),
        _rule(r"(?<!trên\s)[Cc]ơ sở(?= (?:đăng|nộp|phải|có trách|gửi|kinh doanh|đề nghị|sản xuất|lập))(?: (?:kinh doanh|đề nghị|sản xuất|đăng ký|đăng kiểm))?", "applicant"),
    ),
    "chủ": (
        _rule(rf"Chủ tịch (?:{_UPPER_BODY}|Hội đồng nhân dân|HĐND)(?:{_AREA}){{0,2}}", "decision_maker"),
        _rule(r"Chủ tịch nước", "decision_maker"),
        _rule(rf"Chủ tịch [Hh]ội đồng{_WORDS}{{0,3}}|Chủ nhiệm Ủy ban{_NAME}", "decision_maker"),
        _rule(r"[Cc]hủ (?:đầu tư(?: dự án)?|doanh nghiệp(?: tư nhân)?|hộ kinh doanh|sở hữu(?: (?:công ty|công trình|nhà ở|nhà|phương tiện|tài sản))?|phương tiện|tàu|rừng|hộ|cơ sở|dự án|hồ sơ|đơn|nguồn thải|giấy phép|vật nuôi|hàng|nuôi|xe)", "applicant"),
    ),
    "phó": (_rule(rf"Phó (?:Chủ tịch {_UPPER_BODY}(?:{_AREA}){{0,2}}|Giám đốc Sở{_NAME}|Thủ tướng(?: Chính phủ)?)", "decision_maker"),),
    "giám": (_rule(rf"Giám đốc(?: (?:Sở|Công an|Trung tâm|Ban|Kho bạc)(?:{_NAME}|{_AREA}){{0,2}})?", "decision_maker"),),
    "thủ": (
        _rule(r"Thủ tướng(?: Chính phủ)?", "decision_maker"),
        _rule(rf"[Tt]hủ trưởng(?: (?:[Cc]ơ quan|[Đđ]ơn vị)(?:,\s*đơn vị)?(?: có thẩm quyền|{_WORDS}{{0,4}}))?", "decision_maker"),
    ),
    "thứ": (_rule(rf"Thứ trưởng(?: Bộ{_NAME})?", "decision_maker"),),
    "tổ": (
        _rule(r"[Tt]ổ chức,\s*(?:cá nhân|doanh nghiệp|hộ gia đình)(?:,\s*(?:cá nhân|hộ kinh doanh))?(?: (?:đề nghị|có nhu cầu|có yêu cầu|nộp hồ sơ|có liên quan|liên quan))?", "applicant"),
        _rule(r"[Tt]ổ chức hành nghề công chứng|[Tt]ổ chức (?:tín dụng|xã hội nghề nghiệp|giám định|đánh giá sự phù hợp|tư vấn|đo đạc|kiểm định)(?!\w)", "third_party"),
        _rule(r"[Tt]ổ chức (?:và cá nhân|hoặc cá nhân|đề nghị|đăng ký(?! (?:kinh|đất|hộ))|kinh tế|tôn giáo(?: trực thuộc)?|trong nước|nước ngoài|có nhu cầu|có yêu cầu|khoa học và công nghệ|phi chính phủ(?: nước ngoài)?|sử dụng đất|phát hành)(?!\w)", "applicant"),
        _rule(r"Tổ chức(?= (?:nộp|gửi|lập|chuẩn|phải|có trách|hoàn|nhận|thực hiện nộp))|tổ chức(?= (?:nộp hồ|có trách|phải))", "applicant"),
        _rule(rf"Tổ (?:[Cc]ông tác|[Tt]hẩm định|[Gg]iúp việc|[Cc]huyên gia|[Xx]ác minh){_WORDS}{{0,4}}", "officer"),
        _rule(rf"Tổ trưởng{_WORDS}{{0,3}}", "officer"),
    ),
    "cá": (_rule(r"[Cc]á nhân(?:,\s*(?:tổ chức|hộ gia đình|hộ kinh doanh|doanh nghiệp)| (?:hoặc|và) tổ chức)?(?: (?:đề nghị|có nhu cầu|có yêu cầu|nộp hồ sơ|đủ điều kiện|nước ngoài))?", "applicant"),),
    "hộ": (_rule(r"[Hh]ộ (?:gia đình(?:,\s*cá nhân| và cá nhân)?|kinh doanh(?:,\s*cá nhân kinh doanh)?)", "applicant"),),
    "doanh": (
        _rule(r"[Dd]oanh nghiệp (?:cung ứng dịch vụ )?bưu chính(?: công ích)?", "third_party"),
        _rule(r"[Dd]oanh nghiệp(?:,\s*(?:hợp tác xã|tổ chức|cá nhân))*(?: (?:đề nghị|viễn thông|tư nhân|có nhu cầu))?", "applicant"),
    ),
    "hợp": (_rule(r"[Hh]ợp tác xã", "applicant"),),
    "nhà": (_rule(r"[Nn]hà (?:đầu tư(?: nước ngoài)?|thầu|xuất bản|trường)(?!\w)", "applicant"),),
    "bên": (_rule(r"[Bb]ên (?:thuê(?:,\s*bên thuê lại)?|cho thuê|nhận \w+(?: (?:nhượng|chấp|vốn|quyền|đổi|khoán))?|chuyển \w+|bảo đảm|yêu cầu|đề nghị)(?!\w)", "applicant"),),
    "đối": (_rule(r"Đối tượng(?= (?:nộp|gửi|lập|làm|hoặc|có trách|hưởng|đề))(?: hoặc thân nhân đối tượng)?", "applicant"),),
    "thương": (_rule(r"[Tt]hương nhân(?: nước ngoài)?", "applicant"),),

    "nnt": (_rule(r"NNT", "applicant"),),
    "người": (
        _rule(rf"[Nn]gười (?:có thẩm quyền|giải quyết (?:tố cáo|khiếu nại)|được giao nhiệm vụ){_WORDS}{{0,3}}", "authority"),
        _rule(rf"[Nn]gười đứng đầu(?: (?:cơ quan|tổ chức)){_WORDS}{{0,4}}", "decision_maker"),
        _rule(r"[Nn]gười được cấp(?: (?:[Gg]iấy chứng nhận|[Gg]iấy phép))?", "applicant"),
        _rule(r"[Nn]gười (?:u[ỷy]|ủy) quyền và người được (?:u[ỷy]|ủy) quyền|[Nn]gười (?:được )?(?:uỷ|ủy) quyền", "applicant"),
        _rule(r"[Nn]gười (?:nộp (?:hồ sơ|thuế|đơn|phí)|sử dụng (?:đất|lao động)|yêu cầu(?: (?:đăng ký(?: (?:biện pháp bảo đảm|hộ tịch))?|công chứng|cấp \w+ \w+|chứng thực))?|có (?:yêu cầu|nhu cầu|đề nghị|công(?: với cách mạng)?)|đề nghị(?: (?:cấp|đăng ký)(?: (?:phép|[Gg]iấy phép|[Gg]iấy chứng nhận|chứng chỉ))?)?|khai hải quan|làm thủ tục|lao động|dân|thành lập doanh nghiệp|đại diện(?: theo (?:pháp luật|ủy quyền))?|khiếu nại|tố cáo|nhận con nuôi|đăng ký|hưởng \w+ \w+|tham gia|học|dự tuyển|thuê nhà(?: ở)?|mua nhà(?: ở)?|bị \w+(?: \w+)?|nhận chuyển \w+|nước ngoài|vay|trúng \w+(?: \w+)?|thực hiện thủ tục|đi \w+)(?!\w)", "applicant"),
    ),
    "cán": (_rule(rf"[Cc]án bộ(?:,\s*công chức(?:,\s*viên chức)?)?(?: (?:tiếp nhận(?: hồ sơ)?|một cửa|Một cửa|thụ lý|xử lý|phụ trách|lãnh sự|hải quan|thẩm định|chuyên môn))?(?:{_OF})?", "officer"),),
    "chuyên": (
        _rule(rf"[Cc]huyên viên(?: (?:thụ lý|xử lý|phụ trách|thẩm định|được phân công|phòng|Phòng){_WORDS}{{0,4}})?(?:{_OF})?", "officer"),
        _rule(r"[Cc]huyên gia", "third_party"),
    ),
    "lãnh": (_rule(rf"[Ll]ãnh đạo (?:[Pp]hòng(?: chuyên môn|{_NAME})?|{_UPPER_BODY}(?:{_AREA})?|(?:Sở|Cục|Chi cục|Vụ|Bộ|Trung tâm|Văn phòng)(?:{_NAME})?|cơ quan|đơn vị)", "officer"),),
    "trưởng": (_rule(rf"Trưởng (?:[Pp]hòng(?:{_NAME})?|[Bb]an(?:{_NAME})?|thôn)", "officer"),),
    "kiểm": (_rule(r"[Kk]iểm sát viên", "officer"),),
    "thuế": (_rule(rf"Thuế(?: cơ sở| Thành phố{_PROPER}|{_AREA})", "authority"),),
    "chính": (_rule(r"Chính phủ", "authority"), _rule(r"[Cc]hính quyền địa phương", "authority")),
    "quốc": (_rule(r"Quốc hội", "authority"),),
    "tòa": (_rule(rf"T(?:òa|oà) án(?: nhân dân)?(?:{_AREA})?", "authority"),),
    "viện": (_rule(rf"Viện [Kk]iểm sát(?: nhân dân)?(?:{_AREA})?|Viện{_NAME}", "authority"),),
    "kho": (_rule(rf"Kho bạc(?: [Nn]hà nước)?(?:{_AREA})?", "authority"),),
    "ngân": (
        _rule(rf"[Nn]gân hàng [Nn]hà nước(?: Việt Nam)?(?: (?:chi nhánh )?[Kk]hu vực(?: \d+)?)?(?:{_AREA})?", "authority"),
        _rule(r"[Nn]gân hàng(?: thương mại)?(?! (?:dữ|câu))", "third_party"),
    ),
    "bảo": (_rule(rf"[Bb]ảo hiểm xã hội(?: (?:Việt Nam|cơ sở))?(?:{_AREA})(?:{_AREA})?|Bảo hiểm xã hội(?= (?:thực|tiếp|chi|xem|xác|giải|kiểm|có trách))", "authority"),),
    "thanh": (_rule(rf"Thanh tra (?:Chính phủ|tỉnh|Bộ|Sở)(?:{_NAME})?", "authority"),),
    "hạt": (_rule(rf"Hạt [Kk]iểm lâm(?:{_AREA})?", "authority"),),
    "cảng": (_rule(r"Cảng vụ(?: (?:[Hh]àng hải|[Hh]àng không|[Đđ]ường thủy nội địa))?(?: khu vực)?", "authority"),),
    "đội": (_rule(rf"Đội{_NAME}(?:{_AREA})?", "officer"),),
    "đại": (_rule(r"Đại sứ quán(?: Việt Nam)?", "authority"),),
    "mặt": (_rule(rf"Mặt trận Tổ quốc(?: Việt Nam)?(?:{_AREA})?", "authority"),),
    "đơn": (_rule(r"[Đđ]ơn vị (?:tư vấn|đo đạc)(?!\w)", "third_party"),
            _rule(rf"[Đđ]ơn vị (?:chuyên môn|chủ trì|thẩm định|quản lý{_WORDS}{{0,4}}|có liên quan|liên quan|được lấy ý kiến|tiếp nhận(?: hồ sơ)?|đầu mối|trực tiếp{_WORDS}{{0,3}})", "authority")),
    "cổng": (_rule(rf"[Cc]ổng (?:[Dd]ịch vụ công|DVC|DVCQG|[Tt]hông tin){_WORDS}{{0,6}}(?:{_AREA})?", "place"),),
    "hệ": (_rule(rf"[Hh]ệ thống (?:thông tin|dịch vụ|phần mềm){_WORDS}{{0,8}}(?: cấp (?:bộ|tỉnh))?", "place"),),
}  # fmt: skip
