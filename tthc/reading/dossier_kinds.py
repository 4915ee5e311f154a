"""What kind of paper an item is.

Kinds are told by how the paper's own name begins; names for papers in general (`văn bản`,
`giấy tờ`, `tài liệu`) by the first telling word behind them.
"""

import re

from tthc.model.procedure import DocumentKind
from tthc.reading.dossier_words import joined

_Rule = tuple[DocumentKind, "re.Pattern[str]"]


def _rule(kind: DocumentKind, pattern: str) -> _Rule:
    return kind, joined(f"(?:{pattern})(?!\\w)")


_BY_NAME: tuple[_Rule, ...] = (
    _rule("license", r"(?:phiếu )?l[ýí] lịch tư pháp|bảng điểm|phụ lục văn bằng"),
    _rule("license", r"giấy tờ pháp lý (?:của|đối với) (?:các )?(?:tổ chức|pháp nhân|doanh nghiệp|công ty)"),
    _rule("identity", r"giấy tờ[^;.]{0,40}(?: của chủ xe| thông tin (?:người|công dân))"),
    _rule("identity", r"giấy tờ pháp lý (?:của|đối với) "),
    _rule("contract", r"đơn (?:đặt )?hàng(?! hóa)"),
    _rule("financial", r"giấy rút (?:dự toán|vốn)|giấy thanh toán|(?:hồ sơ|bảng) quyết toán"),
    _rule(
        "other",
        r"""(?:tài liệu|giấy tờ|hồ sơ|văn bản|chứng từ)(?:, [^,;.]{1,15})? (?:khác|có liên quan|
        liên quan(?! đến)|cần thiết|kèm theo)""",
    ),
    _rule(
        "confirmation",
        r"""(?:giấy|phiếu) (?:chứng nhận |khám )?(?:kiểm tra )?sức kh(?:ỏe|oẻ)|
        giấy (?:chứng nhận )?khám sức kh(?:ỏe|oẻ|oẽ)|giấy chứng nhận (?:đủ )?sức kh(?:ỏe|oẻ|oẽ)""",
    ),
    _rule(
        "identity",
        r"""(?:thẻ )?căn cước|(?:thẻ )?cccd|cmnd|(?:giấy )?chứng minh (?:nhân dân|thư|quân|sĩ quan|
        công an)|hộ chiếu|(?:sổ )?hộ khẩu|giấy (?:đăng ký )?khai sinh|giấy chứng sinh|giấy (?:chứng|
        báo|khai) tử|trích lục (?:bản sao )?(?:hộ tịch|khai sinh|khai tử|kết hôn|ghi chú|giấy khai|
        đăng ký)|giấy (?:chứng nhận )?(?:đăng ký )?kết hôn|giấy tờ t[ùu]y thân|thẻ (?:thường|
        tạm) trú|sổ tạm trú|(?:giấy |văn bản )?(?:xác nhận|chứng nhận)[^,;.]{0,25} (?:cư trú|
        tạm trú|thường trú|hôn nhân)|(?:giấy tờ|tài liệu|thông tin)[^;.]{0,60} (?:cư trú|nhân thân|
        căn cước|tùy thân|tuỳ thân|pháp lý (?:của|đối với) (?:cá nhân|người)|hộ tịch|quan hệ (?:vợ|
        cha|nhân|gia|huyết))|giấy thông hành""",
    ),
    _rule(
        "authorization",
        r"""(?:văn bản|giấy|hợp đồng|thư|quyết định|bản)? ?(?:về việc |về |được |
        của [^,;.]{1,50} )?(?:ủy|uỷ) quyền|giấy giới thiệu|văn bản (?:về việc )?(?:đại diện|cử |
        phân công|giao nhiệm vụ)|(?:giấy tờ|văn bản|tài liệu)[^,;.]{0,25} (?:chứng minh|về|
        việc) [^,;.]{0,25}(?:đại diện|ủy quyền|uỷ quyền)|thư giới thiệu""",
    ),
    _rule(
        "resolution",
        r"""(?:dự thảo )?(?:điều lệ|quy chế)|nghị quyết|hiến chương|quy chế|
        (?:bản )?biên bản (?:cuộc )?(?:họp|hội nghị|
        đại hội|kiểm phiếu)|quyết định[^;.]{0,80}? của (?:chủ sở hữu|hội đồng (?:thành viên|
        quản trị|trường|cổ đông|quản lý)|đại hội|nhà đầu tư|doanh nghiệp|công ty|
        chủ tịch (?:công ty|hội đồng)|ngân hàng thương|tổ chức (?:tín|kinh|đăng|đề)|hđ|ban giám)|
        quyết định[^;.]{0,80}? của (?:tổ chức|đơn vị|thương nhân|chủ (?:đầu|rừng|sở)|hợp tác xã|quỹ|
        lãnh đạo (?:tổ|doanh|đơn)|người đứng đầu)|quyết định (?:bổ nhiệm|phân công|cử|
        thành lập (?:chi nhánh|văn phòng))(?![^;]*(?:bộ trưởng|ủy ban|ubnd|sở |nhà nước|
        công chứng viên|thừa phát|chấp hành))""",
    ),
    _rule(
        "financial",
        r"""báo cáo (?:tài chính|kiểm toán|kết quả kiểm toán|quyết toán)|biên lai|hóa đơn|hoá đơn|
        (?:thư |giấy |văn bản |chứng thư )?bảo lãnh|sao kê|(?:bản )?sao kê|giấy nộp tiền|
        bảng cân đối|(?:ủy|uỷ) nhiệm chi|(?:giấy tờ|tài liệu|chứng từ|(?:văn bản|giấy|bản) xác nhận|
        thông tin|hồ sơ)[^;.]{0,50} (?:năng lực tài chính|nộp (?:tiền|phí|lệ phí|thuế|đủ|ngân)|
        nghĩa vụ (?:tài chính|thuế)|số dư|vốn điều lệ|vốn góp|ký quỹ)|chứng từ(?! (?:vận|
        chứng nhận x|xuất xứ))|phiếu thu(?! (?:nhận|thập))|lệnh chuyển|séc""",
    ),
    _rule(
        "contract",
        r"""(?:phụ lục |bản )?hợp đồng|(?:biên bản |văn bản |bản )?(?:thỏa|thoả) thuận|di chúc|
        (?:văn bản |giấy tờ |hợp đồng )?(?:về việc )?(?:nhận )?(?:tặng cho|thừa kế|chuyển nhượng|
        chuyển đổi|mua bán|cho thuê|góp vốn|phân chia|khai nhận)|văn bản (?:về việc )?(?:hợp tác|
        liên danh|liên kết|ghi nhớ|chuyển quyền|bán)|biên bản ghi nhớ|(?:bản |giấy |văn bản |
        thư )?cam (?:kết|đoan)|giấy (?:tờ )?mua bán""",
    ),
    _rule(
        "confirmation",
        r"""trích lục|trích đo|mảnh trích|bản trích|(?:giấy|phiếu|văn bản|bản|thư|đơn)? ?xác nhận|
        (?:văn bản )?ý kiến|kết quả|(?:giấy|phiếu) (?:kết quả|kiểm|xét nghiệm|phân tích|thử|
        đánh giá|ra viện|chuyển viện)|chứng thư|biên bản(?! nghiệm thu)|bản thẩm tra|bệnh án|
        giấy ra viện|tóm tắt hồ sơ bệnh án|sổ kiểm định""",
    ),
    _rule(
        "license",
        r"""giấy đăng ký(?! (?:tham|dự|chào|mua|nhu|thi|khai|sử dụng|đề|nguyện|nhập|kiểm|khảo|theo|phát|
        niêm|giảm|tăng|công ty))""",
    ),
    _rule("confirmation", r"(?:văn bản|giấy|công văn) (?:thông báo (?:về )?kết quả|trả lời)"),
    _rule("confirmation", r"văn bản (?:kết luận|đánh giá|thẩm định|nhận xét|kiểm tra|thẩm tra)"),
    _rule(
        "license",
        r"""thông báo (?:về )?(?:kết quả|chấp thuận|trúng|nộp|của (?:cơ quan|sở|ủy ban|ubnd|bộ|cục|
        chi cục|tòa))""",
    ),
    _rule(
        "technical",
        r"""(?:hồ sơ |bản )?đề xuất (?:dự án|nghiên cứu|kỹ thuật|chuyển mục đích|nhiệm vụ|đề tài)""",
    ),
    _rule(
        "form",
        r"""đơn|tờ khai|bản khai|phiếu khai|(?:giấy|văn bản|bản|phiếu|thư|
        công văn) (?:về việc )?(?:đề nghị|yêu cầu|đăng ký|xin|khai báo|thông báo|đề xuất|kiến nghị|
        báo(?! cáo)|trình)|đề nghị|công văn|công hàm|tờ trình|thông báo|đề xuất|đăng ký|mẫu (?:số|đơn|tờ|
        hộ tịch|kê|khai|(?:giấy|phiếu|văn bản) (?:đề|yêu|khai)|\d)|tờ đăng ký|kê khai|phiếu (?:đề|thu thập|
        thu nhận|cung cấp|thông tin|lấy)|
        giấy (?:đăng ký|khai|trình)|biểu mẫu|khiếu nại|bản khai báo|lược khai|
        (?:bản|phiếu|văn bản) (?:tự )?công bố""",
    ),
    _rule(
        "license",
        r"""giấy chứng nhận|giấy phép|quyết định|chứng chỉ|văn bằng|bằng(?! chứng)|chứng nhận|thẻ|sổ|
        lệnh|thị thực|visa|đăng kiểm|bản án|học bạ|giấy (?:đăng ký|đăng kiểm|lưu hành)|
        văn bản (?:về việc )?(?:chấp thuận|cho phép|phê duyệt|thẩm duyệt|công nhận|cấp)|c/o|
        giấy (?:công nhận|phê duyệt|chấp thuận)|kháng nghị""",
    ),
    _rule(
        "technical",
        r"""(?:bản|văn bản) báo cáo|
        bản (?:thông tin|thống kê|tổng hợp|giới thiệu|đánh giá|cáo bạch|chà)|
        bản vẽ|(?:bản )?thuyết minh|phương án|đề án|dự án|báo cáo|quy trình|
        danh sách|danh mục|bản kê|bảng|biểu|ảnh|mẫu|nhãn|sơ đồ|sơ họa|bản đồ|kế hoạch|thiết kế|
        bản mô tả|mô tả|dự toán|đề cương|(?:nội dung |bản |văn bản )?giải trình|chương trình|
        catalogu?e?|hình ảnh|tiêu chuẩn|quy hoạch|biên bản nghiệm thu|tấm ảnh|hình|tệp|phim|video|
        giáo trình|dự thảo|tóm tắt|bản tóm tắt|bình đồ|đĩa|bản thiết kế|kịch bản|luận văn|sáng kiến|
        nhật ký|đề tài|phụ lục|hướng dẫn|tác phẩm|phiếu an toàn|(?:tài liệu|hồ sơ|
        bộ tài liệu)[^,;.]{0,25} (?:kỹ thuật|thiết kế|
        hướng dẫn|mô tả|thuyết minh|phương án|dự án|quy hoạch|khảo sát|nhiệm vụ|đo đạc|bản vẽ|
        dự toán|năng lực|hoàn công|nghiệm thu|công nghệ|sản phẩm)|lịch|quy định""",
    ),
)
"""Kinds by how a name begins; the first that fits counts."""

_BY_WORD: tuple[_Rule, ...] = (
    ("confirmation", re.compile(r"xác nhận|đồng ý|trả lời|ý kiến|thống nhất|góp ý|không phản đối")),
    (
        "form",
        joined(
            r"""đề nghị|gửi (?:cơ quan|cấp|sở|ủy ban|bộ|ubnd)|yêu cầu(?! của| về| kỹ)|thông báo|kiến nghị|
            xin """
        ),
    ),
    (
        "license",
        joined(
            r"""chấp thuận|cho phép|phê duyệt|thẩm duyệt|công nhận|giấy chứng nhận|giấy phép|quyết định|
            tư cách pháp|quyền sử dụng|sở hữu|quyền thuê|chứng chỉ|văn bằng|đã được nghiệm thu|
            pháp nhân|đăng ký kinh doanh|đăng ký doanh nghiệp|thành lập|
            điều 1(?:37|48|49)|nghiệm thu|đăng ký (?:xe|phương tiện)|
            (?<!người )sử dụng đất|
            đất đai|xếp hạng|văn bản nghiệm thu|khoản 21 điều 3|hoạt động hợp pháp|giao đất|thuê đất"""
        ),
    ),
    (
        "authorization",
        joined(
            r"""(?:ủy|uỷ) quyền|phân công|cử (?:người|cán bộ)|(?:làm|là|cử|việc) (?:người )?đại diện|
            bổ nhiệm"""
        ),
    ),
    ("resolution", re.compile(r"thông qua(?! (?:người|dịch|hình|bưu|môi))")),
    (
        "contract",
        joined(
            r"""thỏa thuận|chuyển nhượng|tặng cho|hợp đồng|thừa kế|cam kết|thuê (?:địa điểm|trụ sở|nhà)"""
        ),
    ),
    (
        "financial",
        joined(
            r"""(?:năng lực|nghĩa vụ|tình hình) tài chính|nộp (?:tiền|thuế|phí|lệ phí)|hóa đơn|
            nghĩa vụ thuế|thuế quá hạn"""
        ),
    ),
    (
        "technical",
        joined(r"""giải trình|thuyết minh|kỹ thuật|thiết kế|bản vẽ|báo cáo|phương án|danh sách"""),
    ),
)
"""Kinds by telling words behind a name for papers in general."""

_GENERAL = re.compile(r"(?:văn bản|giấy tờ|tài liệu|thông tin|giấy|bản|thư|hồ sơ)(?!\w)")
_OPEN = re.compile(r"[^,;.]{0,12}(?:khác|có liên quan|liên quan(?! đến)|theo quy định|cần thiết)")
_ISSUED = joined(
    r"""văn bản của (?:cơ quan|cấp có|bộ|ủy ban|uỷ ban|ubnd|sở|thủ tướng|chính phủ|chủ tịch)|
    (?<!\w)do (?:cơ quan|ủy ban|uỷ ban|ubnd|bộ|sở|công an|cấp có)[^,;.]{0,60} cấp(?!\w)"""
)
"""A paper in general that an authority issued."""
_NEAR = {"hồ sơ": 60}
_FAR = 160


def document_kind(lowered: str, head: int) -> DocumentKind:
    """The kind of the paper whose name begins at `head` of a lower-cased wording."""
    for kind, pattern in _BY_NAME:
        if pattern.match(lowered, head):
            return kind
    general = _GENERAL.match(lowered, head)
    if general is None:
        return "other"
    name = general.group()
    if name != "văn bản" and _OPEN.match(lowered, general.end()):
        return "other"
    # What a proof is for is not what it asks for.
    proves = name != "văn bản" and "chứng minh" in lowered[head : head + 30]
    limit = min(len(lowered), head + _NEAR.get(name, _FAR))
    found = [
        (match.start(), index)
        for index, (kind, pattern) in enumerate(_BY_WORD)
        if (match := pattern.search(lowered, head, limit)) and not (proves and kind == "form")
    ]
    if found:
        return _BY_WORD[min(found)[1]][0]
    return "license" if _ISSUED.search(lowered, head, limit) else "other"
