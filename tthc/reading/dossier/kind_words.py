"""Kinds told by telling words behind names for papers in general. Everything is for lower-cased text."""

import re

from tthc.reading.dossier.kind_names import Rule
from tthc.reading.dossier.words import joined

BY_WORD: tuple[Rule, ...] = (
    ("confirmation", re.compile(r"xác nhận|đồng ý|trả lời|ý kiến|(?<!mẫu )thống nhất|góp ý|không phản đối")),
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
            tư cách pháp|quyền sử dụng|(?<!chủ )sở hữu|quyền thuê|chứng chỉ|văn bằng|đã được nghiệm thu|
            pháp nhân|lựa chọn (?:nhà|là)|
            chức năng (?:quản lý|kinh doanh)|đăng ký kinh doanh|đăng ký doanh nghiệp|thành lập|
            điều 1(?:37|48|49)|nghiệm thu|đăng ký (?:xe|phương tiện)|
            (?<!người )sử dụng đất|
            đất đai|xếp hạng|văn bản nghiệm thu|khoản 21 điều 3|hoạt động hợp pháp|giao đất|thuê đất|
            về việc đủ điều kiện"""
        ),
    ),
    (
        "authorization",
        joined(
            r"""(?:ủy|uỷ) quyền|phân công|cử (?:người|cán bộ)|(?:làm|là|cử|việc) (?:người )?đại diện|
            bổ nhiệm"""
        ),
    ),
    ("other", re.compile(r"cam (?:kết|đoan)")),
    (
        "resolution",
        re.compile(r"thông qua(?! (?:người|dịch|hình|bưu|môi|ngân hàng|hệ thống|cổng|mạng|tổ chức|đấu))"),
    ),
    (
        "contract",
        joined(
            r"""thỏa thuận|(?<!bên nhận )(?<!nghiệp nhận )chuyển nhượng|
            tặng cho|hợp đồng|thừa kế|(?<!tiền )thuê (?:địa điểm|trụ sở|nhà)"""
        ),
    ),
    (
        "financial",
        joined(
            r"""(?:năng lực|nghĩa vụ|tình hình) tài chính|vốn chủ sở hữu|nộp (?:tiền|thuế|phí|lệ phí)|hóa đơn|
            nghĩa vụ thuế|thuế quá hạn"""
        ),
    ),
    (
        "technical",
        joined(r"""giải trình|thuyết minh|kỹ thuật|thiết kế|bản vẽ|báo cáo|phương án|danh sách"""),
    ),
)
"""Kinds by telling words behind a name for papers in general."""
