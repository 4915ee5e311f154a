"""Kinds of papers told by how the paper's own name begins. Everything is for lower-cased text."""

import re

from tthc.model.procedure import DocumentKind
from tthc.reading.dossier.words import joined

Rule = tuple[DocumentKind, "re.Pattern[str]"]


def _rule(kind: DocumentKind, pattern: str) -> Rule:
    return kind, joined(f"(?:{pattern})(?!\\w)")


BY_NAME: tuple[Rule, ...] = (
    _rule(
        "license",
        r"""(?:phiếu )?l[ýí] lịch tư pháp|bảng điểm|phụ lục văn bằng|
        l[ýí] lịch (?:quân nhân|(?:của )?cán bộ|đảng viên|gốc)|phiếu quân nhân|giấy tờ gốc""",
    ),
    _rule("other", r"văn bản xác định các thành viên"),
    _rule(
        "license",
        r"giấy tờ pháp lý (?:của|đối với) (?:các )?(?:tổ chức|pháp nhân|doanh nghiệp|công ty|cơ sở)",
    ),
    _rule("license", r"kết quả (?:thực hiện |giải quyết )?thủ tục(?! thử)"),
    _rule("license", r"mã số (?:chứng chỉ|giấy phép|doanh nghiệp)|(?:biên bản|kết quả)(?: trúng)? đấu giá"),
    _rule(
        "license",
        r"""(?:tài liệu|giấy tờ|văn bản(?! xác nhận)|hồ sơ)[^;.]{0,25} tư cách pháp (?:lý|nhân)|
        (?:bộ )?hồ sơ pháp lý|văn bản (?:thông báo )?(?:kết quả )?thẩm định
        [ ](?:thiết kế|dự án|báo cáo|phương án|hồ sơ|của cơ quan chuyên môn)|
        văn bản pháp lý (?:có )?liên quan|giấy miễn|
        văn bản (?:về việc )?giao (?:nhiệm vụ )?(?:làm )?chủ đầu tư|văn bản về (?:sự cần thiết|chủ trương)|
        biên bản (?:xử phạt|vi phạm)|biên bản(?:,| và| hoặc) (?:quyết định )?xử phạt""",
    ),
    _rule(
        "financial",
        r"""(?:giấy tờ|tài liệu|chứng từ|văn bản|hồ sơ)[^;.(]{0,30} (?:đã|hoàn thành)
        (?: việc)? (?:hoàn thành )?(?:việc )?(?:thanh toán|chi trả|chuyển tiền|nộp (?:đủ|tiền|phí|lệ))|
        (?:văn bản )?thông báo[^,;.]{0,25} nghĩa vụ tài chính|
        thông báo (?:về )?(?:việc )?(?:đã )?hoàn thành[^,;.]{0,30} (?:nộp|thuế)|
        (?:giấy tờ|tài liệu) (?:chứng minh|xác nhận) việc (?:đã )?(?:góp|nộp|thanh toán|chuyển)
        (?: đủ)?(?: vốn| tiền| phí)|
        (?:giấy tờ|tài liệu|văn bản) chứng minh (?:việc )?(?:đã )?(?:thực hiện|chấp hành)
        [^;.]{0,12} xử phạt""",
    ),
    _rule(
        "other",
        r"""(?:tài liệu|giấy tờ)[^;.:]{0,22} (?:sự |việc )?(?:thay đổi|sai sót)(?: về| của)?(?: các)?
        [ ](?:nội dung|thông tin)|(?:tài liệu|giấy tờ)[^;.:]{0,15} liên quan đến (?:nội dung |việc )?
        (?:đề nghị|yêu cầu)""",
    ),
    _rule(
        "resolution",
        r"""văn bản của (?:cấp|người đại diện) có thẩm quyền (?![^;.:]{0,160}xác nhận)
        (?:của (?:doanh nghiệp|tổ chức|ngân hàng|công ty|
        chủ sở hữu|quỹ|hợp tác xã)|[^;.:]{0,30}điều lệ)""",
    ),
    _rule(
        "confirmation",
        r"""báo cáo (?:kết quả )?(?:kiểm định|giám định)|
        (?:giấy tờ|tài liệu) chứng minh (?:về |thuộc )?đối tượng[^;.(]{0,60} (?:nhà ở|thu nhập)|
        văn bản của cơ quan, (?:đơn vị|tổ chức) nơi""",
    ),
    _rule("form", r"văn bản của [^,;.]{1,60} báo cáo[^,;.]{1,80} đề nghị"),
    _rule(
        "resolution",
        r"""biên bản[^,;.]{0,20} của (?:ban (?:lãnh đạo|chấp hành|thường vụ|giám hiệu|chủ nhiệm))|
        biên bản (?:bình xét|xét khen|bầu|góp vốn|cử người|và nghị quyết)|
        biên bản[^;.]{0,60} (?:chủ sở hữu|thành viên góp vốn|nhà đầu tư góp vốn)""",
    ),
    _rule(
        "contract",
        r"""biên bản (?:thanh lý|tất toán|thống nhất giữa|đàm phán|đồng thuận|
        bàn giao(?! (?:đất|mốc)|[^;.()]{0,60} (?:cơ quan|công an)))|giấy nhận nợ|khế ước""",
    ),
    _rule(
        "technical", r"(?:biên bản (?:tự kiểm tra|hoàn thành|kiểm kê|lấy mẫu)|văn bản nghiệm thu hoàn thành)"
    ),
    _rule("other", r"chứng từ khai báo|chứng từ (?:chứng nhận )?xuất xứ"),
    _rule(
        "identity",
        r"""giấy tờ[^;.]{0,40} (?:đổi tên(?:,|/) ?thay đổi thông tin|thay đổi thông tin của (?:người|công dân|
        cá nhân)|của chủ xe|
        thông tin (?:người|công dân))""",
    ),
    _rule(
        "license",
        r"giấy tờ pháp lý (?:của|đối với) (?!cá nhân)[^;.()]{1,90} là (?:tổ chức|pháp nhân|doanh nghiệp)",
    ),
    _rule("identity", r"giấy tờ pháp lý (?:của|đối với) (?:cá nhân|người|cổ đông|thành viên|chủ)"),
    _rule("contract", r"đơn (?:đặt )?hàng(?! hóa| nhập khẩu| xuất khẩu)"),
    _rule(
        "financial",
        r"""giấy rút (?:dự toán|vốn)|giấy thanh toán|(?:hồ sơ|bảng) quyết toán|
        bảng (?:kê|tính)[^,;.(]{0,25} (?:trả lãi|lãi suất|tiền lãi|dư nợ|thanh toán|nộp thuế|tiền thuế)""",
    ),
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
        cha|nhân|gia|huyết|của người|giữa người|với người|thân))|giấy thông hành""",
    ),
    _rule(
        "authorization",
        r"""(?:văn bản|giấy|hợp đồng|thư|quyết định|bản)? ?(?:về việc |về |được |
        của [^,;.]{1,50} )?(?:ủy|uỷ) quyền|giấy giới thiệu|
        văn bản (?:có nội dung )?(?:về )?(?:việc )?(?:pháp nhân )?(?:đại diện|cử |
        phân công|giao nhiệm vụ(?! chủ đầu tư))|(?:giấy tờ|văn bản|tài liệu)[^,;.]{0,60} (?:chứng minh|về|
        việc) [^,;.]{0,25}(?:đại diện|ủy quyền|uỷ quyền)|thư giới thiệu""",
    ),
    _rule(
        "resolution",
        r"""điều lệ|quy chế|nghị quyết|hiến chương|quy chế|
        (?:bản )?biên bản (?:cuộc )?(?:họp|hội nghị|
        đại hội|kiểm phiếu)|quyết định[^;.]{0,80}? của (?:chủ sở hữu|hội đồng (?:thành viên|
        quản trị|trường|cổ đông|quản lý)|đại hội|nhà đầu tư|doanh nghiệp|công ty|
        chủ tịch (?:công ty|hội đồng)|ngân hàng thương|tổ chức (?:tín|kinh|đăng|đề)|hđ|ban giám)|
        quyết định[^;.]{0,80}? của (?:tổ chức|đơn vị|thương nhân|chủ (?:đầu|rừng|sở)|hợp tác xã|quỹ|
        lãnh đạo (?:tổ|doanh|đơn)|người đứng đầu)|quyết định
        [ ](?:bổ nhiệm(?! (?:lại )?(?:chức danh|giáo sư|phó giáo sư|công chứng viên|giám định|
        thừa phát|đấu giá viên|hòa giải viên|thẩm|vào ngạch|ngạch))|phân công|cử|
        thành lập (?:chi nhánh|văn phòng))(?![^;]*(?:bộ trưởng|ủy ban|ubnd|sở |nhà nước|
        công chứng viên|thừa phát|chấp hành))""",
    ),
    _rule(
        "financial",
        r"""báo cáo (?:tài chính|kiểm toán|kết quả kiểm toán|quyết toán)|biên lai|hóa đơn|hoá đơn|
        (?:thư |giấy |văn bản |chứng thư )?bảo lãnh|sao kê|(?:bản )?sao kê|giấy nộp tiền|
        bảng cân đối|(?:ủy|uỷ) nhiệm chi|(?:giấy tờ|tài liệu|chứng từ|(?:văn bản|giấy|bản) xác nhận|
        thông tin|hồ sơ)[^;.]{0,50} (?:năng lực tài chính|nộp (?:tiền|phí|lệ phí|thuế|đủ|ngân)|
        nghĩa vụ (?:tài chính|thuế)|số dư|vốn điều lệ|vốn (?:thực )?góp|ký quỹ)|chứng từ(?! (?:vận|
        chứng nhận x|xuất xứ))|phiếu thu(?! (?:nhận|thập))|lệnh chuyển|séc""",
    ),
    _rule(
        "contract",
        r"""(?:phụ lục |bản )?hợp đồng|(?:biên bản |văn bản |bản )?(?:thỏa|thoả) thuận|di chúc|
        (?:văn bản |giấy tờ |hợp đồng )?(?:về )?(?:việc )?(?:nhận )?(?:tặng cho|thừa kế|chuyển nhượng|
        chuyển quyền|chuyển đổi|mua bán|(?:x[oó][aá] )?cho thuê|góp vốn|phân chia|khai nhận)|
        văn bản (?:về việc )?(?:thay đổi quyền|
        hợp tác|
        liên danh|liên kết|ghi nhớ|bán|khước từ)|biên bản ghi nhớ|(?:bản |giấy |văn bản |
        thư )?cam kết[^;:.]{0,90}? (?:giữa |góp vốn|
        bảo lãnh phát hành|cho vay|tín dụng|tài trợ|chuyển nhượng|thỏa thuận|
        mua |bán |thuê |phối hợp|liên kết|hợp tác)|giấy (?:tờ )?mua bán""",
    ),
    _rule(
        "confirmation",
        r"""trích lục|trích đo|mảnh trích|bản trích|(?:giấy|phiếu|văn bản|bản|thư|đơn)? ?xác nhận|
        (?:văn bản )?ý kiến|kết quả|(?:giấy|phiếu) (?:kết quả|kiểm|xét nghiệm|phân tích|thử|
        đánh giá|ra viện|chuyển viện)|chứng thư|biên bản(?! nghiệm thu)|bản thẩm tra|bệnh án|
        giấy ra viện|(?:bản )?tóm tắt hồ sơ bệnh án|sổ kiểm định""",
    ),
    _rule(
        "license",
        r"""giấy đăng ký(?! (?:tham|dự|chào|mua|nhu|thi|khai|sử dụng|đề|nguyện|nhập|kiểm|khảo|theo|phát|
        niêm|giảm|tăng|công ty|giám định|công nhận|cấp|lập quỹ|hỗ trợ|làm|tập sự|xuất bản|
        hoạt động (?:phân phối|xét)))""",
    ),
    _rule("confirmation", r"(?:văn bản|giấy|công văn) (?:thông báo (?:về )?kết quả|trả lời)"),
    _rule(
        "confirmation", r"thông báo kết quả (?:giám định|kiểm (?:dịch|nghiệm|định|tra)|thử nghiệm|phân tích)"
    ),
    _rule("confirmation", r"văn bản (?:kết luận|đánh giá|thẩm định|nhận xét|kiểm tra|thẩm tra)"),
    _rule(
        "license",
        r"""thông báo (?:về )?(?:(?:xác nhận |thẩm định |phê duyệt )?kết quả|thẩm định|
        chấp thuận|trúng|nộp|của (?:cơ quan|sở|ủy ban|ubnd|bộ|cục|
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
        hộ tịch|kê|khai|(?:giấy|phiếu|văn bản) (?:đề|yêu|khai)|\d[\w./]*)|tờ đăng ký|kê khai|
        phiếu (?:đề|thu thập|
        thu nhận|cung cấp|thông tin|lấy)|
        giấy (?:đăng ký|khai|trình)|biểu mẫu|khiếu nại|bản khai báo|lược khai|
        (?:bản|phiếu|văn bản) (?:tự )?công bố""",
    ),
    _rule(
        "license",
        r"""giấy chứng nhận|giấy phép|quyết định|chứng chỉ|văn bằng|bằng(?! chứng)|chứng nhận|thẻ|sổ|
        lệnh|thị thực|visa|đăng kiểm|bản án|học bạ|giấy (?:đăng ký|đăng kiểm|lưu hành)|
        văn bản (?:về việc )?(?:chấp thuận|cho phép|phê duyệt|thẩm duyệt|công nhận|cấp|điều chỉnh|
        chứng nhận)|c/o|
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
        giáo trình|tóm tắt|bản tóm tắt|bình đồ|đĩa|bản thiết kế|kịch bản|luận văn|sáng kiến|
        nhật ký|đề tài|phụ lục|hướng dẫn|tác phẩm|phiếu an toàn|(?:tài liệu(?! chứng minh(?! năng))|hồ sơ|
        bộ tài liệu)[^,;.]{0,25} (?:kỹ thuật|thiết kế|
        hướng dẫn|mô tả|thuyết minh|phương án|dự án|quy hoạch|khảo sát|nhiệm vụ|đo đạc|bản vẽ|
        dự toán|năng lực|hoàn công|nghiệm thu|công nghệ|sản phẩm)|lịch|quy định|giấy tờ nghiệm thu|
        tiến độ|(?:các )?(?:thông tin, )?số liệu|dữ liệu|đánh giá|dự kiến (?:danh sách|kế hoạch|chương trình)|
        trích ngang|phiếu mô tả""",
    ),
)
"""Kinds by how a name begins; the first that fits counts."""
