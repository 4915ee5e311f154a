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
