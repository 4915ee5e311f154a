"""Under what condition an act happens: by its own words, by a label, by a heading above it."""

import pytest

from tests.reading.step_reading import read


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Khi cần thiết, Sở Y tế kiểm tra thực tế tại phòng khám.", "Khi cần thiết"),
        ("Khi xét thấy cần, Sở Y tế kiểm tra thực tế tại phòng khám.", "Khi xét thấy cần"),
        ("Sở Y tế kiểm tra thực tế tại phòng khám khi cần thiết.", "khi cần thiết"),
        ("Sở Y tế thu hồi giấy phép trong các trường hợp sau đây: tẩy xóa.", "trong các trường hợp"),
        ("Sở Y tế kiểm tra hồ sơ.", None),
    ],
)
def test_what_is_done_when_needed_or_in_listed_cases_is_conditional(
    sentence: str, condition: str | None
) -> None:
    assert [a.condition for a in read(sentence)] == [condition]


def test_a_refusal_beside_the_decision_happens_in_some_case_only() -> None:
    acts = read("Sở Công Thương cấp giấy phép hoặc từ chối bằng văn bản và nêu rõ lý do.")
    assert [(a.action, a.conditional) for a in acts] == [("decide", False), ("decide", True)]


def test_a_bracket_behind_two_alternatives_leaves_both_open() -> None:
    acts = read("Chi cục Kiểm lâm kiểm tra thực địa hoặc lấy ý kiến bằng văn bản (nếu cần thiết).")
    assert [a.conditional for a in acts] == [True, True]


def test_a_case_in_a_bracket_at_the_end_makes_its_act_conditional() -> None:
    acts = read("Sở Xây dựng cấp phép hoặc trả hồ sơ cho chủ nhà (trong trường hợp không đủ điều kiện).")
    assert [a.conditional for a in acts] == [False, True]
    acts = read("Chi cục Kiểm lâm ký hợp đồng thuê rừng (đối với trường hợp thuê rừng).")
    assert [a.condition for a in acts] == ["đối với trường hợp thuê rừng"]


def test_a_starred_line_behind_a_case_that_has_said_all_is_not_under_it() -> None:
    acts = read(
        "- Trường hợp hồ sơ chưa hợp lệ, Phòng Tài chính trả hồ sơ cho hộ kinh doanh.\n"
        "* Quy trình khi dữ liệu thay giấy tờ:\nPhòng Tài chính kiểm tra hồ sơ của hộ kinh doanh."
    )
    assert [a.conditional for a in acts] == [True, False]


def test_which_files_go_to_a_receiver_makes_handing_in_conditional() -> None:
    acts = read("Chủ rừng nộp hồ sơ tại Chi cục Kiểm lâm đối với rừng đặc dụng.")
    assert [a.conditional for a in acts] == [True]
    acts = read("Chủ rừng nộp hồ sơ đề nghị công nhận đối với rừng đặc dụng đến Chi cục Kiểm lâm.")
    assert [a.conditional for a in acts] == [False]


def test_a_label_that_says_how_the_file_is_opens_a_case() -> None:
    acts = read("Bước 2: Kiểm tra:\n+ Hồ sơ không đạt yêu cầu: Chi cục Thủy sản trả hồ sơ cho chủ tàu.")
    assert [a.condition for a in acts][-1] == "Hồ sơ không đạt yêu cầu"


def test_headings_for_paper_and_network_leave_nobody_out() -> None:
    text = (
        "* Trường hợp đăng ký trực tiếp hoặc qua dịch vụ bưu chính\n"
        "Hợp tác xã nộp hồ sơ tại Phòng Tài chính.\n"
        "* Trường hợp đăng ký qua mạng thông tin điện tử: Hợp tác xã gửi hồ sơ đến Phòng Tài chính.\n"
        "Trường hợp hồ sơ hợp lệ, Phòng Tài chính cấp giấy chứng nhận.\n"
    )
    before = "Phòng Tài chính đăng tải biểu mẫu trên trang thông tin điện tử.\n"
    assert [a.conditional for a in read(before + text)] == [False, False, False, True]


def test_a_case_of_signing_is_no_way_to_hand_in() -> None:
    text = (
        "* Trường hợp nộp trực tiếp:\nHộ kinh doanh nộp hồ sơ tại xã.\n"
        "* Trường hợp nộp qua mạng:\nHộ kinh doanh gửi hồ sơ đến Ủy ban nhân dân cấp xã.\n"
        "Trường hợp việc xác thực điện tử bị gián đoạn thì hộ kinh doanh gửi lại hồ sơ.\n"
    )
    assert [a.conditional for a in read(text)] == [False, False, True]


def test_a_bracket_behind_the_last_of_several_things_handed_on_is_about_that_thing() -> None:
    acts = read("Chi cục Kiểm lâm trao giấy phép cho chủ rừng và bản đồ (nếu có).")
    assert [a.conditional for a in acts] == [False]
