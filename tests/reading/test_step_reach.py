"""How far the words of a sentence reach: brackets, times and cases without a comma, lists of matters."""

from tests.reading.step_reading import read
from tthc.model import Duration


def acts(text: str) -> list[tuple[str, str | None]]:
    return [(a.action, a.actor) for a in read(text)]


def test_a_bracket_behind_a_name_does_not_part_it_from_its_time_and_verb() -> None:
    text = "Bộ phận tiếp nhận của Sở Y tế (số 5 phố Huế) trong thời hạn 03 ngày làm việc phải kiểm tra hồ sơ."
    (first,) = read(text)
    assert (first.action, first.duration) == ("check", Duration(3, "working_day"))


def test_who_acts_may_follow_a_time_without_a_comma() -> None:
    assert acts(
        "Sở Y tế tiếp nhận hồ sơ, trong thời hạn 10 ngày làm việc Sở Y tế xem xét, ra quyết định."
    ) == [
        ("receive", "Sở Y tế"),
        ("decide", "Sở Y tế"),
    ]


def test_a_list_of_matters_that_are_carried_out_tells_acts() -> None:
    text = "Phòng Kinh tế tổ chức thực hiện các nội dung sau:\na) Kiểm tra hồ sơ;\nb) Niêm yết danh sách."
    assert [action for action, _ in acts(text)] == ["check", "publish"]
    assert [
        a for a, _ in acts("Việc công nhận được thực hiện trong các trường hợp sau:\na) Hết hạn thẻ;")
    ] == []


def test_a_case_may_end_at_a_duty_without_a_comma() -> None:
    text = "Trường hợp không có yêu cầu sửa đổi, bổ sung phải cấp mới giấy phép trong thời hạn 10 ngày."
    (first,) = read(text)
    assert (first.action, first.conditional) == ("decide", True)


def test_what_an_authority_may_do_is_conditional_and_what_an_applicant_may_do_is_no_act() -> None:
    (first,) = read("Sở Y tế có thể tiến hành kiểm tra thực tế tại cơ sở.")
    assert (first.action, first.conditional) == ("inspect", True)
    assert acts("Cá nhân có thể tra cứu hồ sơ trên mạng.") == []


def test_a_time_behind_the_last_of_several_acts_counted_from_the_file_stands_on_the_first() -> None:
    text = (
        "Sở Y tế thẩm định hồ sơ và lập biên bản thẩm định trong thời hạn 20 ngày, "
        "kể từ ngày nhận được hồ sơ hợp lệ."
    )
    durations = [a.duration for a in read(text)]
    assert durations[0] == Duration(20, "day")
    assert not any(durations[1:])
    text = "Sở Y tế giao Phòng Dược thẩm định hồ sơ trong thời hạn 5 ngày kể từ ngày nhận được hồ sơ hợp lệ."
    assert [a.duration for a in read(text)][-1] == Duration(5, "day")


def test_from_when_a_time_is_counted_is_no_act() -> None:
    assert acts("Thời hạn này được tính từ ngày Sở Tư pháp nhận được kết quả xác minh thông tin.") == []


def test_cases_named_in_a_time_make_nothing_conditional() -> None:
    text = (
        "Trong thời hạn 05 ngày kể từ ngày nghỉ việc trong các trường hợp quy định tại Điều 9, "
        "bệnh viện phải báo cáo bằng văn bản cho Sở Y tế."
    )
    assert [a.conditional for a in read(text)] == [False]


def test_what_an_applicant_wants_is_no_condition_of_handing_in() -> None:
    text = "Luật sư có nhu cầu hành nghề tại tỉnh khác thì nộp hồ sơ tại Sở Tư pháp."
    assert [(a.action, a.conditional) for a in read(text)] == [("submit", False)]


def test_what_the_receiver_of_a_file_carries_out_is_an_act_of_its_own() -> None:
    text = (
        "Phòng Kinh tế xác nhận thời hạn sử dụng đất; chuyển bản sao giấy chứng nhận đến Chi nhánh Văn phòng "
        "đăng ký đất đai thực hiện cập nhật, chỉnh lý hồ sơ địa chính; thông báo cho người sử dụng đất."
    )
    assert acts(text)[1:] == [
        ("transfer", "Phòng Kinh tế"),
        ("record", "Chi nhánh Văn phòng đăng ký đất đai"),
        ("notify", "Phòng Kinh tế"),
    ]


def test_making_up_what_is_sent_is_part_of_sending_it() -> None:
    text = "Sở Y tế tổng hợp, lập danh sách gửi Bộ Y tế trong thời hạn 05 ngày."
    assert [a.action for a in read(text)] == ["transfer"]


def test_what_points_back_to_acts_told_of_another_is_no_act() -> None:
    assert acts("Cục Chính trị thực hiện trách nhiệm tương tự Bộ Chỉ huy quân sự tỉnh đã nêu trên.") == []
