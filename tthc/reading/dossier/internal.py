"""Papers that an authority makes while it handles the file, or that one authority passes to another.

Everything works on lower-cased wording; `head` is where the paper's own name begins in it. What an
authority asks for as an applicant is its own paper: it brings that itself.
"""

import re
from collections.abc import Sequence

import attrs

from tthc.model import Document
from tthc.reading.dossier.words import joined, paper_at

_AUTHORITY = (
    r"(?:sở|ủy ban nhân dân|uỷ ban nhân dân|ubnd|phòng|chi cục|cục|bộ|hội đồng thẩm định|bộ phận tiếp nhận|"
    r"cơ quan (?:chuyên môn|thẩm định|chủ trì|tài nguyên|quản lý|có chức năng|giải quyết)|"
    r"công an (?:cấp|tỉnh|huyện|xã)|văn phòng đăng ký)(?!\w)"
)
_MADE = joined(
    rf"""(?:tờ trình|đề xuất|báo cáo)[^,;.(]{{0,40}}? (?:của|gửi) {_AUTHORITY}[^,;.]{{0,40}}?(?:trình|xem xét|
    phê duyệt|thẩm định|$)|tờ trình (?:của|gửi) {_AUTHORITY}|đề xuất gửi {_AUTHORITY}|
    phiếu thẩm định(?!\w)|biên bản (?:kết quả )?thẩm định(?! giá|\w)|
    (?:tờ trình|báo cáo) (?:kết quả )?thẩm định(?! giá)[^;.,]{{0,90}} của {_AUTHORITY}(?! đại diện)|
    danh sách (?:đề nghị|trình)[^;.,]{{0,60}} của {_AUTHORITY}|
    biên bản (?:xét duyệt|thẩm tra|xác minh)[^;.]{{0,110}} của {_AUTHORITY}|
    phiếu (?:chuyển|trình)(?! (?:thương|viện|tuyến|cơ sở|dịch vụ|người)|\w)|
    dự thảo (?:quyết định giải quyết|tờ trình|(?:nghị quyết|văn bản|thông báo|quyết định) của
    [ ](?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|sở|bộ)(?!\w))"""
)
_BY_OWN_COUNCIL = re.compile(r"đạo đức|cấp cơ sở|thẩm định nội bộ")
"""Papers of the applicant's own council."""
_ASKS = joined(
    r"""(?:văn bản|công văn) đề nghị[^;.(]{0,50}? của (?:các )?(?:cơ quan (?:quản lý )?(?:cấp trên|trực tiếp|
    cấp trên trực tiếp)|cơ quan quản lý (?:nhà nước|trực tiếp)|ủy ban nhân dân|uỷ ban nhân dân|ubnd|
    sở)(?!\w)"""
)
"""One authority asks the other for something in the applicant's matter."""
_BESIDE_APPLICANT = re.compile(
    r"hoặc (?:của )?(?:các )?(?:tổ chức|cá nhân|nhà đầu tư|văn bản đề nghị)|cổng|hệ thống"
)
"""The applicant writes the paper where no authority does; or the name only belongs to a portal."""
_SUBMITS = joined(
    rf"""tờ trình(?!\w)(?![^;.]{{0,90}} của (?:chủ đầu tư|nhà đầu tư|doanh nghiệp|tổ chức))|
    báo cáo (?:kết quả )?thẩm định(?!\w)|báo cáo (?:tổng hợp|tiếp thu|giải trình)[^;.:(]{{0,30}} ý kiến(?!\w)|
    (?:văn bản|công văn|báo cáo)[^;:.(]{{0,80}} gửi {_AUTHORITY}"""
)
"""What an authority as applicant puts before another one, or the other makes of it."""
_FILE_OF_AUTHORITY = joined(
    rf"""hồ sơ (?:(?:do|của) )?{_AUTHORITY}[^:;]{{0,60}}(?:trình|gửi|chuyển|lấy ý kiến)(?!\w)|
    hồ sơ[^:;]{{0,40}}? chuyển đến {_AUTHORITY}"""
)
"""A heading under which an authority's own file to another one is listed."""
_OFFICIAL = joined(
    r"""(?:tờ trình|công văn|báo cáo|đề xuất|biên bản|dự thảo|phiếu|quyết định|giấy giới thiệu|danh sách|
    văn bản)(?!\w)"""
)
_DRAFT = re.compile(r"dự thảo(?!\w)")
_MINUTES = re.compile(r"biên bản(?!\w)(?! hòa giải tại| hoà giải tại)|báo cáo đề xuất(?!\w)")


def is_internal(lowered: str, head: int, between_authorities: bool, heading: str = "") -> bool:
    """Whether an authority makes the paper while it handles the file, or passes it to another one.

    `between_authorities` says that the procedure's applicant is itself an authority. `heading` is
    the lower-cased heading above the row.
    """
    if _MADE.match(lowered, head):
        return not _BY_OWN_COUNCIL.search(lowered, head)
    if _ASKS.match(lowered, head):
        return not _BESIDE_APPLICANT.search(lowered, head)
    if heading and _OFFICIAL.match(lowered, head) and _FILE_OF_AUTHORITY.search(heading):
        return True
    return between_authorities and _SUBMITS.match(lowered, head) is not None


def with_minutes_of_files(documents: Sequence[Document]) -> list[Document]:
    """The documents, with the minutes of a case internal where it holds an authority's own draft.

    Such a list tells what the file consists of that the authority builds up. Minutes which the
    authority writes for itself confirm nothing to the applicant: they are of kind `other`.
    """
    drafted = {
        document.case for document in documents if document.internal and _DRAFT.match(document.text.lower())
    }
    return [_settled(document, document.case in drafted) for document in documents]


def _settled(document: Document, drafted: bool) -> Document:
    if not drafted and not document.internal:
        return document
    lowered = document.text.lower()
    head = paper_at(lowered, 0, len(lowered)) or 0
    if drafted and _MINUTES.match(lowered, head):
        document = attrs.evolve(document, internal=True)
    if document.internal and lowered.startswith("biên bản", head):
        document = attrs.evolve(document, kind="other")
    return document
