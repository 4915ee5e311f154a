"""What kind of paper an item is, and what its own words ask: condition, certified copy, alternative.

Everything works on lower-cased wording; `head` is where the paper's own name begins in it.
"""

import re

from tthc.model.procedure import DocumentKind
from tthc.reading.dossier_words import joined_by_or

_CONDITION = re.compile(
    r"(?<!\w)(?:nếu (?!rõ)|trường hợp|khi (?:có|được|cơ quan|xét|cần|phát sinh|thay đổi|nhận|người|chưa|không)|trừ (?:các|những)? ?(?:trường hợp|khi)"
    r"|đối với|áp dụng (?:cho|đối với|với|trong)|chỉ áp dụng|tùy theo|tuỳ theo|tùy từng|tuỳ từng)"
    r"|[,(;] ?khi "
)
_AFTERWARDS = re.compile(r"[.;][\s)]*(?:trong |riêng )?(?:trường hợp|nếu|đối với)(?!\w)[^.;]*")
_LIFTS = re.compile(
    r"thay thế|thay cho|không phải|không cần|không yêu cầu|miễn|chỉ (?:cần )?(?:nộp|phải)|khai thác|tra cứu|được thay|phải (?:có|nộp|kèm)|nộp|bổ sung|kèm"
)
_IF_ANY = re.compile(r"nếu có\s?\)\s?")
_CHANNEL_CASE = re.compile(
    r"(?:đối với )?(?:trường hợp )?(?:đối với )?(?:người (?:yêu cầu|nộp|dân|đề nghị)[^,;.]{0,20} |tổ chức, cá nhân |tổ chức |cá nhân )?"
    r"(?:có yêu cầu )?(?:hồ sơ )?(?:được )?(?:(?:nộp|gửi|tiếp nhận|đăng ký|thực hiện|yêu cầu)(?: hồ sơ| bản giấy| bản sao)? )?"
    r"(?:trực tiếp|trực tuyến|bằng bản|qua (?:đường |dịch vụ |hệ thống |môi trường )?(?:bưu|mạng|dịch vụ công|cổng)|(?:theo|bằng) (?:hình|phương) thức (?:trực|điện)"
    r"|thông qua (?:dịch vụ )?bưu|trên môi trường|bản sao|bản giấy|bản điện tử|hồ sơ (?:giấy|điện tử|bản))"
)
_WHO = re.compile(
    r"đối với (?:các |những |một số )?(?:trường hợp|tổ chức|cá nhân|người|doanh nghiệp|hộ|cơ sở|đối tượng|đơn vị|nhà đầu tư|công ty|chủ"
    r"|thương nhân|thân nhân|học sinh|sinh viên|cơ quan|lao động|phương tiện nhập|hàng hóa nhập|dự án (?:thuộc|có|đầu tư (?:theo|thuộc|có)))"
)
_CONTENTS = re.compile(
    r"(?:nội dung|thông tin|bao gồm|gồm|phần|nêu|thể hiện)[^:;.]{0,60}:|trong đó (?:nêu|ghi|thể hiện|có|xác định|phải)|(?:nêu|ghi|thể hiện) rõ"
)
_GOVERNS = re.compile(
    r"(?<!\w)(?:quy định|điều kiện|yêu cầu|trách nhiệm|nghĩa vụ|quyền|lợi ích|tiêu chuẩn|cam kết|kinh nghiệm|hỗ trợ|nội bộ|quản lý|kiểm soát"
    r"|giám sát|biện pháp|chính sách|chế độ|thẩm quyền|tác động|ảnh hưởng|đáp ứng|xử lý|nguồn|trợ cấp|kiểm tra|đánh giá|thỏa thuận|sở hữu|bồi thường|bảo hiểm|thuế|phí|ưu đãi|nhu cầu) $"
)
_FORM_HEAD = re.compile(
    r"(?:đơn|tờ khai|bản khai|phiếu|giấy đề nghị|văn bản (?:đề nghị|đăng ký|yêu cầu|thông báo)|đề nghị|tờ trình|công văn|giấy yêu cầu|bản đăng ký|giấy đăng ký|mẫu)(?!\w)"
)


def is_conditional(lowered: str, head: int) -> bool:
    """Whether the item's own words ask for it only in some case."""
    form = _FORM_HEAD.match(lowered, head) is not None
    contents = _CONTENTS.search(lowered, head)
    if contents:
        lowered = lowered[: contents.end()]
    depth_open = lowered.rfind
    lowered = _AFTERWARDS.sub(_without_explanation, lowered)
    for match in _CONDITION.finditer(lowered):
        word, start = match.group(), match.start()
        if word.startswith("nếu"):
            any_ = _IF_ANY.match(lowered, start)
            if any_ and _optional_alternative(lowered, any_.end()):
                continue
            return True
        if word.startswith(("trường hợp", "đối với")) and _CHANNEL_CASE.match(lowered, start):
            continue
        if word.startswith("đối với"):
            bracket = depth_open("(", 0, start) > depth_open(")", 0, start)
            after_mark = lowered[max(0, start - 2) : start].strip() in {",", ";", ":", "-", "("}
            if form and not bracket and not after_mark and not _WHO.match(lowered, start):
                continue
            if not bracket and not after_mark and not lowered.startswith("đối với trường hợp", start):
                if _GOVERNS.search(lowered, max(0, start - 24), start):
                    continue
        return True
    return False


def _without_explanation(sentence: "re.Match[str]") -> str:
    """Blank out a later sentence on what happens in some case, unless it lifts or adds the duty."""
    found = sentence.group()
    return found if sentence.start() == 0 or _LIFTS.search(found) else " " * len(found)


def _optional_alternative(lowered: str, end: int) -> bool:
    """`A (nếu có) hoặc B`: one of the two is asked for in every case."""
    return lowered.startswith("hoặc ", end)


_CERTIFIED = re.compile(
    r"(?:bản )?sao (?:y|(?:[^\s;:.()]+ ){0,5}?(?:có |được |đã |phải )?(?:công chứng|chứng thực|hợp lệ|hợp pháp))(?!\w)"
    r"|\((?:có |được |bản )?(?:công chứng|chứng thực|sao y)"
    r"|bản (?:công chứng|chứng thực)(?!\w)"
)
_SOURCE_COPY = re.compile(r"(?<!\w)(?:bản )?sao(?!\w)")
_LATE_CERTIFIED = re.compile(r"(?:, |\(|có |được )(?:có |được )?(?:công chứng|chứng thực)(?!\w)")
_PLAIN = re.compile(
    r"đối chiếu|bản chụp|bản photo|ảnh chụp|không (?:bắt buộc|cần|yêu cầu|phải)[^.;]{0,25}(?:công chứng|chứng thực)"
    r"|(?:kèm|cùng|mang|xuất trình)(?: theo)? (?:bản chính|bản gốc)|bản sao hoặc|bản sao \((?!có|được|công|chứng|hợp)"
    r"|bản sao chưa|bản sao không|bản sao,? (?:bản chụp|bản sao)|hoặc bản sao(?: kèm| và xuất| từ sổ| điện tử\W|$|[,;)])"
)
_NOTARISED_OTHER = re.compile(r"(?:bản dịch|hợp đồng|dịch (?:sang|ra)|dịch thuật)[^.;]{0,60}$")


def is_certified(lowered: str) -> bool:
    """Whether a certified copy is asked for and no plain one is accepted."""
    if (
        "chứng" not in lowered
        and "hợp lệ" not in lowered
        and "hợp pháp" not in lowered
        and "sao y" not in lowered
    ):
        return False
    found = _CERTIFIED.search(lowered) is not None
    if not found:
        copy = _SOURCE_COPY.search(lowered)
        late = _LATE_CERTIFIED.search(lowered, copy.end()) if copy else None
        found = late is not None and not _NOTARISED_OTHER.search(lowered, 0, late.start())
    return found and not _PLAIN.search(lowered)


_INTERNAL = re.compile(
    r"(?:tờ trình|đề xuất|báo cáo)[^,;.(]{0,40}? (?:của|gửi) (?:sở|ủy ban nhân dân|ubnd|phòng|chi cục|cục|bộ|cơ quan (?:chuyên môn|thẩm định|chủ trì|tài nguyên|quản lý|có chức năng)|văn phòng đăng ký)(?!\w)[^,;.]{0,40}?(?:trình|xem xét|phê duyệt|thẩm định|$)"
    r"|(?:biên bản|báo cáo|phiếu|tờ trình|văn bản|kết quả) (?:kết quả )?thẩm định(?! giá|\w)"
    r"|phiếu (?:chuyển|trình)(?!\w)|dự thảo (?:quyết định|giấy (?:phép|chứng nhận)|tờ trình|văn bản|nghị quyết)"
    r"|tờ trình gửi (?:ủy ban|ubnd|bộ|sở)|đề xuất gửi (?:ủy ban|ubnd|bộ|sở)"
)
_OWN_PAPER = re.compile(
    r"(?:tờ trình|báo cáo|đề xuất|dự thảo|công văn|văn bản|phiếu|biên bản|hồ sơ|danh sách|quyết định|kế hoạch)(?!\w)"
)


def is_internal(lowered: str, head: int, between_authorities: bool) -> bool:
    """Whether an authority makes the paper while it handles the file, or passes it to another one."""
    if _INTERNAL.match(lowered, head):
        return True
    return between_authorities and _OWN_PAPER.match(lowered, head) is not None


_ONE_OF = re.compile(r"một trong (?:các|những|số|hai|ba|\d)|ít nhất (?:một|01)")


def is_alternative(lowered: str) -> bool:
    """Whether the item names papers of which one is enough."""
    return _ONE_OF.search(lowered) is not None or joined_by_or(lowered, 0, len(lowered))


def _rule(kind: DocumentKind, pattern: str) -> tuple[DocumentKind, "re.Pattern[str]"]:
    return kind, re.compile("(?:" + re.sub(r"\s*\n\s*", "", pattern) + r")(?!\w)")


_U = "(?:ủy|uỷ) quyền"
_AT_HEAD: tuple[tuple[DocumentKind, "re.Pattern[str]"], ...] = (
    _rule("license", r"(?:phiếu )?l[ýí] lịch tư pháp|bảng điểm|phụ lục văn bằng"),
    _rule(
        "other",
        r"(?:tài liệu|giấy tờ|hồ sơ|văn bản|chứng từ)(?:, [^,;.]{1,15})? (?:khác|có liên quan|liên quan(?! đến)|cần thiết|kèm theo)",
    ),
    _rule(
        "confirmation",
        r"(?:giấy|phiếu) (?:chứng nhận |khám )?(?:kiểm tra )?sức kh(?:ỏe|oẻ)|giấy (?:chứng nhận )?khám sức kh(?:ỏe|oẻ|oẽ)"
        r"|giấy chứng nhận (?:đủ )?sức kh(?:ỏe|oẻ|oẽ)",
    ),
    _rule(
        "identity",
        r"(?:thẻ )?căn cước|(?:thẻ )?cccd|cmnd|(?:giấy )?chứng minh (?:nhân dân|thư|quân|sĩ quan|công an)|hộ chiếu"
        r"|(?:sổ )?hộ khẩu|giấy (?:đăng ký )?khai sinh|giấy chứng sinh|giấy (?:chứng|báo|khai) tử|trích lục (?:bản sao )?"
        r"(?:hộ tịch|khai sinh|khai tử|kết hôn|ghi chú|giấy khai|đăng ký)|giấy (?:chứng nhận )?(?:đăng ký )?kết hôn"
        r"|giấy tờ t[ùu]y thân|thẻ (?:thường|tạm) trú|sổ tạm trú|(?:giấy |văn bản )?(?:xác nhận|chứng nhận)[^,;.]{0,25} (?:cư trú|tạm trú|thường trú|hôn nhân)"
        r"|(?:giấy tờ|tài liệu|thông tin)[^;.]{0,60} (?:cư trú|nhân thân|căn cước|tùy thân|tuỳ thân|pháp lý (?:của|đối với) (?:cá nhân|người)|hộ tịch|quan hệ (?:vợ|cha|nhân|gia|huyết))|giấy thông hành",
    ),
    _rule(
        "authorization",
        rf"(?:văn bản|giấy|hợp đồng|thư|quyết định|bản)? ?(?:về việc |về |được |của [^,;.]{{1,50}} )?{_U}|giấy giới thiệu"
        r"|văn bản (?:về việc )?(?:đại diện|cử |phân công|giao nhiệm vụ)|(?:giấy tờ|văn bản|tài liệu)[^,;.]{0,25} (?:chứng minh|về|việc) [^,;.]{0,25}(?:đại diện|ủy quyền|uỷ quyền)|thư giới thiệu",
    ),
    _rule(
        "resolution",
        r"(?:dự thảo )?điều lệ|nghị quyết|hiến chương|quy chế|(?:bản )?biên bản (?:cuộc )?(?:họp|đại hội|kiểm phiếu)"
        r"|quyết định[^;.]{0,80}? của (?:chủ sở hữu|hội đồng (?:thành viên|quản trị|trường|cổ đông|quản lý)|đại hội|nhà đầu tư|doanh nghiệp|công ty|chủ tịch (?:công ty|hội đồng)|ngân hàng thương|tổ chức (?:tín|kinh|đăng|đề)|hđ|ban giám)"
        r"|quyết định[^;.]{0,80}? của (?:tổ chức|đơn vị|thương nhân|chủ (?:đầu|rừng|sở)|hợp tác xã|quỹ|lãnh đạo (?:tổ|doanh|đơn)|người đứng đầu)"
        r"|quyết định (?:bổ nhiệm|phân công|cử|thành lập (?:chi nhánh|văn phòng))(?![^;]*(?:bộ trưởng|ủy ban|ubnd|sở |nhà nước|công chứng viên|thừa phát|chấp hành))",
    ),
    _rule(
        "financial",
        r"báo cáo (?:tài chính|kiểm toán|kết quả kiểm toán|quyết toán)|biên lai|hóa đơn|hoá đơn|(?:thư |giấy |văn bản |chứng thư )?bảo lãnh|sao kê"
        r"|(?:bản )?sao kê|giấy nộp tiền|bảng cân đối|(?:ủy|uỷ) nhiệm chi|(?:giấy tờ|tài liệu|chứng từ|(?:văn bản|giấy|bản) xác nhận|thông tin|hồ sơ)[^;.]{0,50}"
        r" (?:năng lực tài chính|nộp (?:tiền|phí|lệ phí|thuế|đủ|ngân)|nghĩa vụ (?:tài chính|thuế)|số dư|vốn điều lệ|vốn góp|ký quỹ)|chứng từ(?! (?:vận|chứng nhận x|xuất xứ))|phiếu thu(?! (?:nhận|thập))|lệnh chuyển|séc",
    ),
    _rule(
        "contract",
        r"(?:phụ lục |bản )?hợp đồng|(?:biên bản |văn bản |bản )?(?:thỏa|thoả) thuận|di chúc|(?:văn bản |giấy tờ |hợp đồng )?(?:về việc )?(?:nhận )?(?:tặng cho|thừa kế|chuyển nhượng|chuyển đổi|mua bán|cho thuê|góp vốn|phân chia|khai nhận)"
        r"|văn bản (?:về việc )?(?:hợp tác|liên danh|liên kết|ghi nhớ|chuyển quyền|bán)|biên bản ghi nhớ|(?:bản |giấy |văn bản |thư )?cam kết|giấy (?:tờ )?mua bán",
    ),
    _rule(
        "confirmation",
        r"trích lục|trích đo|mảnh trích|bản trích|(?:giấy|phiếu|văn bản|bản|thư|đơn)? ?xác nhận|(?:văn bản )?ý kiến|kết quả|(?:giấy|phiếu) (?:kết quả|kiểm|xét nghiệm|phân tích|thử|đánh giá|ra viện|chuyển viện)"
        r"|chứng thư|biên bản(?! nghiệm thu)|bản thẩm tra|bệnh án|giấy ra viện|tóm tắt hồ sơ bệnh án|sổ kiểm định",
    ),
    _rule(
        "license",
        r"giấy đăng ký(?! (?:tham|dự|chào|mua|nhu|thi|khai|sử dụng|đề|nguyện|nhập|kiểm|khảo|theo|phát|niêm|giảm|tăng|công ty))",
    ),
    _rule("confirmation", r"(?:văn bản|giấy|công văn) (?:thông báo (?:về )?kết quả|trả lời)"),
    _rule(
        "license",
        r"thông báo (?:về )?(?:kết quả|chấp thuận|trúng|nộp|của (?:cơ quan|sở|ủy ban|ubnd|bộ|cục|chi cục|tòa))",
    ),
    _rule(
        "technical", r"(?:hồ sơ |bản )?đề xuất (?:dự án|nghiên cứu|kỹ thuật|chuyển mục đích|nhiệm vụ|đề tài)"
    ),
    _rule(
        "form",
        r"đơn|tờ khai|bản khai|phiếu khai|(?:giấy|văn bản|bản|phiếu|thư|công văn) (?:về việc )?(?:đề nghị|yêu cầu|đăng ký|xin|khai báo|thông báo|đề xuất|kiến nghị|báo(?! cáo)|trình)|đề nghị|công văn"
        r"|công hàm|tờ trình|thông báo|đề xuất|đăng ký|mẫu (?:số|đơn|tờ)|tờ đăng ký|kê khai|phiếu (?:đề|thu thập|thu nhận|cung cấp|thông tin|lấy)|giấy (?:đăng ký|khai|mời|trình)|biểu mẫu|khiếu nại|bản khai báo|lược khai",
    ),
    _rule(
        "license",
        r"giấy chứng nhận|giấy phép|quyết định|chứng chỉ|văn bằng|bằng(?! chứng)|chứng nhận|thẻ|sổ|lệnh|thị thực|visa|đăng kiểm|bản án|học bạ|giấy (?:đăng ký|đăng kiểm|lưu hành)"
        r"|văn bản (?:về việc )?(?:chấp thuận|cho phép|phê duyệt|thẩm duyệt|công nhận|cấp)|c/o|giấy (?:công nhận|phê duyệt|chấp thuận)|kháng nghị",
    ),
    _rule(
        "technical",
        r"(?:bản|văn bản) báo cáo|bản vẽ|(?:bản )?thuyết minh|phương án|đề án|dự án|báo cáo|quy trình|danh sách|danh mục|bản kê|bảng|biểu|ảnh|mẫu|nhãn|sơ đồ|sơ họa|bản đồ|kế hoạch|thiết kế|bản mô tả|mô tả|dự toán|đề cương"
        r"|(?:nội dung |bản |văn bản )?giải trình|chương trình|catalogu?e?|hình ảnh|tiêu chuẩn|quy hoạch|biên bản nghiệm thu|tấm ảnh|hình|tệp|phim|video|giáo trình|dự thảo|tóm tắt|bản tóm tắt|bình đồ|đĩa|bản thiết kế|kịch bản|luận văn|sáng kiến|nhật ký"
        r"|đề tài|phụ lục|(?:tài liệu|hồ sơ|bộ tài liệu)[^,;.]{0,25} (?:kỹ thuật|thiết kế|hướng dẫn|mô tả|thuyết minh|phương án|dự án|quy hoạch|khảo sát|nhiệm vụ|đo đạc|bản vẽ|dự toán|năng lực|hoàn công|nghiệm thu|công nghệ|sản phẩm)|lịch|quy định",
    ),
)
_GENERIC: tuple[tuple[DocumentKind, "re.Pattern[str]"], ...] = (
    ("confirmation", re.compile(r"xác nhận|đồng ý|trả lời|ý kiến|thống nhất|góp ý|không phản đối")),
    (
        "form",
        re.compile(
            r"đề nghị|gửi (?:cơ quan|cấp|sở|ủy ban|bộ|ubnd)|yêu cầu(?! của| về| kỹ)|thông báo|kiến nghị|đăng ký (?!đất)|xin "
        ),
    ),
    (
        "license",
        re.compile(
            r"chấp thuận|cho phép|phê duyệt|thẩm duyệt|công nhận|giấy chứng nhận|giấy phép|quyết định|tư cách pháp|quyền sử dụng|sở hữu|quyền thuê|chứng chỉ|văn bằng|đã được nghiệm thu|pháp nhân|đăng ký kinh doanh|đăng ký doanh nghiệp|thành lập|điều 137|khoản 21 điều 3|hoạt động hợp pháp|giao đất|thuê đất"
        ),
    ),
    (
        "authorization",
        re.compile(_U + r"|phân công|cử (?:người|cán bộ)|(?:làm|là|cử|việc) (?:người )?đại diện|bổ nhiệm"),
    ),
    ("resolution", re.compile(r"thông qua(?! (?:người|dịch|hình|bưu|môi))")),
    (
        "contract",
        re.compile(
            r"thỏa thuận|chuyển nhượng|tặng cho|hợp đồng|thừa kế|cam kết|thuê (?:địa điểm|trụ sở|nhà)"
        ),
    ),
    (
        "financial",
        re.compile(
            r"(?:năng lực|nghĩa vụ|tình hình) tài chính|nộp (?:tiền|thuế|phí|lệ phí)|hóa đơn|nghĩa vụ thuế|thuế quá hạn"
        ),
    ),
    ("technical", re.compile(r"giải trình|thuyết minh|kỹ thuật|thiết kế|bản vẽ|báo cáo|phương án|danh sách")),
)
_GENERIC_HEAD = re.compile(r"(?:văn bản|giấy tờ|tài liệu|thông tin|giấy|bản|thư|hồ sơ)(?!\w)")
_OPEN = re.compile(r"(?:[^,;.]{0,12})?(?:khác|có liên quan|liên quan|theo quy định|cần thiết)")


def document_kind(lowered: str, head: int) -> DocumentKind:
    """The kind of the paper whose name begins at `head`."""
    for kind, pattern in _AT_HEAD:
        if pattern.match(lowered, head):
            return kind
    generic = _GENERIC_HEAD.match(lowered, head)
    if generic:
        if generic.group() != "văn bản" and _OPEN.match(lowered, generic.end()):
            return "other"
        limit = min(len(lowered), head + (60 if generic.group() == "hồ sơ" else 160))
        proves = generic.group() != "văn bản" and "chứng minh" in lowered[head : head + 30]
        found = [
            (match.start(), index)
            for index, (kind, pattern) in enumerate(_GENERIC)
            if (match := pattern.search(lowered, head, limit)) and not (proves and kind == "form")
        ]
        if found:
            return _GENERIC[min(found)[1]][0]
    return "other"
