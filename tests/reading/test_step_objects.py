"""Verbs that tell one act or another by what they govern: one test for each class of wording."""

import pytest

from tthc.model import Activity
from tthc.reading.steps.activities import read_activities
from tthc.reading.steps.outline import read_outline


def read(text: str) -> tuple[Activity, ...]:
    return read_activities(text, read_outline(text)).activities


def actions(text: str) -> list[str]:
    return [a.action for a in read(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Cơ quan đăng ký kinh doanh chuyển tình trạng pháp lý của hộ sang tình trạng đã giải thể.",
            "record",
        ),
        ("Cơ quan đăng ký kinh doanh chuyển hồ sơ sang Cơ quan thuế.", "transfer"),
        ("Sở Nông nghiệp và Môi trường bàn giao đất trên thực địa.", "other"),
        ("Trung tâm Phục vụ hành chính công bàn giao hồ sơ cho Sở Xây dựng.", "transfer"),
        ("Sở Xây dựng tiếp nhận nhà ở sau khi ký hợp đồng.", "other"),
        ("Giám đốc Trung tâm có trách nhiệm tiếp nhận người thực hành.", "decide"),
    ],
)
def test_what_is_passed_on_or_taken_in_tells_the_act(sentence: str, expected: str) -> None:
    assert actions(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Công chức tư pháp - hộ tịch ghi nội dung khai sinh vào Sổ đăng ký khai sinh.", ["record"]),
        ("Công chức tư pháp - hộ tịch ghi vào sổ tiếp nhận hồ sơ.", ["receive"]),
        ("Chuyên viên thụ lý gửi phiếu xin lỗi cho người nộp hồ sơ.", ["notify"]),
        ("Sở Nội vụ hẹn lại ngày trả kết quả cho người nộp hồ sơ.", ["notify"]),
    ],
)
def test_books_and_apologies_are_known(sentence: str, expected: list[str]) -> None:
    assert actions(sentence) == expected


def test_an_answer_about_completeness_is_told_and_no_check() -> None:
    text = "Sở Công Thương kiểm tra và trả lời ngay tính đầy đủ của hồ sơ."
    assert actions(text) == ["check", "notify"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sở Xây dựng ra văn bản thông báo kết quả thẩm định.", ["decide"]),
        ("Cơ quan kiểm tra ra Thông báo kết quả kiểm tra chất lượng hàng hóa.", ["decide"]),
        ("Sở Xây dựng có văn bản thông báo kết quả thẩm định gửi chủ đầu tư.", ["notify"]),
    ],
)
def test_a_notice_that_holds_the_outcome_decides_where_it_is_issued(
    sentence: str, expected: list[str]
) -> None:
    assert actions(f"Cá nhân nộp hồ sơ tại Bộ phận Một cửa. {sentence}") == ["submit", *expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Cán bộ tiếp nhận hồ sơ yêu cầu nộp phí cho cán bộ thu phí.", ["determine_payment"]),
        ("Người sử dụng đất nộp bổ sung tiền sử dụng đất.", ["pay"]),
        (
            "Cơ quan thuế gửi văn bản thông báo đã hoàn thành việc nộp bổ sung tiền sử dụng đất cho Sở Nông "
            "nghiệp và Môi trường.",
            ["notify"],
        ),
    ],
)
def test_supplements_of_money_are_payments(sentence: str, expected: list[str]) -> None:
    assert actions(f"Cá nhân nộp hồ sơ tại Bộ phận Một cửa. {sentence}") == ["submit", *expected]


def test_who_signs_a_contract_decides_also_as_applicant() -> None:
    assert actions("Người sử dụng đất ký hợp đồng thuê đất với Sở Nông nghiệp và Môi trường.") == ["decide"]
