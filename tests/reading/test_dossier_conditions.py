"""Which papers are asked for only in some case, by their own words."""

import pytest

from tests.reading.test_dossier import only, read


def conditional(*names: str) -> list[bool]:
    return [document.conditional for document in read(*names).documents]


def test_a_case_that_heads_the_row_is_no_words_of_the_papers_below_it() -> None:
    assert conditional("a) Đối với chủ bến là cá nhân: - Đơn thuê bến; - Sơ đồ bến") == [False, False]


def test_a_lead_that_asks_for_more_conditions_what_it_asks_for() -> None:
    row = "Đối với bến mở rộng còn phải làm rõ các nội dung sau: + Sơ đồ phần mở rộng; + Thuyết minh kè"
    assert set(conditional(row)) == {True}


@pytest.mark.parametrize(
    "name",
    [
        "Giấy ra bến đối với tàu lớn hoặc bản sao phiếu cân hàng",
        "Phiếu cân (đối với hàng rời) hoặc Biên bản kiểm đếm của cảng",
        "Quyết định của chủ bến đối với bến tư nhân, của hội đồng quản trị đối với bến cổ phần",
        "Kết quả thủ tục về bảo vệ luồng đối với hồ sơ thiết kế bến",
        "Một trong các giấy tờ sau: giấy phép bến; hợp đồng thuê bến đối với trường hợp thuê lại",
        "Bản sao thẻ thuyền viên (trường hợp không có bản chính để đối chiếu thì nộp bản sao có chứng thực)",
    ],
)
def test_where_another_paper_or_maker_stands_in_the_paper_is_asked_for_in_every_case(name: str) -> None:
    assert not only(name).conditional


@pytest.mark.parametrize(
    "name",
    [
        "Giấy ra bến đối với trường hợp mất giấy phép hoặc giấy chứng nhận",
        "Sơ đồ bến, trong đó thể hiện độ sâu (đối với bến tổng hợp)",
        "Nghị quyết của chủ sở hữu đối với công ty một thành viên; của hội đồng thành viên đối với công ty "
        "hợp danh về việc đóng bến trong trường hợp đóng bến",
        "Giấy tờ chứng minh sai tên chủ tàu (trường hợp không khai thác được dữ liệu) hoặc giấy tờ về bến",
    ],
)
def test_its_own_words_condition_a_paper(name: str) -> None:
    assert only(name).conditional


def test_what_each_sort_of_company_decides_is_one_paper() -> None:
    row = (
        "Nghị quyết của chủ sở hữu công ty đối với công ty TNHH một thành viên; "
        "nghị quyết của Đại hội đồng cổ đông đối với công ty cổ phần về việc mở bến"
    )
    assert only(row).text == row
    assert not only(row).conditional
