"""Papers that authorities make for themselves or pass to one another."""

import pytest

from tests.reading.test_dossier import rows
from tthc.reading.dossier import read_dossier


def internal(*names: str, scope: str = "public", heading: str = "") -> list[bool]:
    above = f"  [ {heading} ]\n" if heading else ""
    return [d.internal for d in read_dossier(above + rows(*names), "portal_text", scope).documents]


@pytest.mark.parametrize(
    "name",
    [
        "Tờ trình của Sở Xây dựng",
        "Báo cáo thẩm định hồ sơ bến của Sở Xây dựng",
        "Phiếu chuyển hồ sơ",
        "Biên bản xác minh tàu bị nạn của Công an tỉnh nơi xảy ra",
        "Văn bản đề nghị của cơ quan quản lý cấp trên",
        "Danh sách đề nghị hỗ trợ ngư dân của Ủy ban nhân dân cấp xã",
        "Dự thảo Nghị quyết của Hội đồng nhân dân tỉnh về phí bến bãi",
    ],
)
def test_what_an_authority_writes_to_another_one_is_internal(name: str) -> None:
    assert internal(name) == [True]


@pytest.mark.parametrize(
    "name",
    [
        "Biên bản thẩm định đề cương của hội đồng đạo đức cấp cơ sở",
        "Phiếu chuyển viện của ngư dân bị nạn",
        "Văn bản đề nghị mở bến của cơ quan quản lý trực tiếp hoặc của tổ chức, cá nhân sở hữu bến",
        "Văn bản xác nhận của Ủy ban nhân dân cấp xã về nơi neo đậu",
        "Dự thảo quyết định công bố bến",
    ],
)
def test_what_an_applicant_brings_is_not_internal(name: str) -> None:
    assert internal(name) == [False]


def test_an_authority_that_applies_brings_its_own_request_and_papers() -> None:
    own = (
        "Văn bản đề nghị giao quản lý bến",
        "Danh mục bến đề nghị giao",
        "Các hồ sơ khác có liên quan",
        "Dự thảo quyết định giao quản lý bến",
    )
    assert internal(*own, scope="between_agencies") == [False] * 4


def test_between_authorities_a_submission_and_an_appraisal_are_internal() -> None:
    passed = (
        "Tờ trình cấp có thẩm quyền về kế hoạch nạo vét",
        "Báo cáo kết quả thẩm định kế hoạch nạo vét",
        "Văn bản của Cảng vụ gửi Cục Hàng hải về mức độ hư hỏng",
    )
    assert internal(*passed, scope="within_agency") == [True] * 3


def test_official_papers_under_the_heading_of_an_authoritys_file_are_internal() -> None:
    names = ("Bản khai của ngư dân", "Quyết định hưởng hỗ trợ")
    heading = "Hồ sơ Sở Nội vụ trình Chủ tịch Ủy ban nhân dân tỉnh, gồm:"
    assert internal(*names, heading=heading) == [False, True]
    assert internal(*names, heading="Trường hợp nộp trực tiếp") == [False, False]


def test_minutes_beside_an_authoritys_own_draft_are_internal_and_of_no_other_kind() -> None:
    names = (
        "Biên bản làm việc với các chủ tàu",
        "Biên bản hòa giải tại Ủy ban nhân dân cấp xã",
        "Dự thảo quyết định giải quyết tranh chấp chỗ neo đậu",
    )
    documents = read_dossier(rows(*names), "portal_text").documents
    assert [(d.internal, d.kind) for d in documents] == [
        (True, "other"),
        (False, "confirmation"),
        (True, "other"),
    ]


def test_what_an_investor_puts_before_an_authority_is_not_internal() -> None:
    text = rows(
        "Tờ trình phê duyệt quyết toán nạo vét của chủ đầu tư",
        "Báo cáo tổng hợp, tiếp thu ý kiến của các cơ quan",
    )
    reading = read_dossier(text, "portal_text", "between_agencies")
    assert [d.internal for d in reading.documents] == [False, True]
