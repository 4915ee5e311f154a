"""Which act a limit binds where several acts, people or sentences stand beside it."""

from tests.reading.step_reading import read


def days(text: str) -> list[tuple[str, float | None]]:
    return [(a.action, a.duration.value if a.duration else None) for a in read(text)]


def test_a_limit_set_off_behind_joined_acts_of_one_actor_stands_on_the_first() -> None:
    text = "Chi cục Thú y kiểm tra hồ sơ và gửi thông báo cho chủ trại, chậm nhất 02 ngày làm việc."
    assert days(text) == [("check", 2), ("notify", None)]
    text = "Sở Y tế thẩm định hồ sơ, trình Ủy ban nhân dân tỉnh, thời gian thực hiện không quá 03 ngày."
    assert days(text) == [("appraise", 3), ("propose", None)]
    text = "Chi cục Thú y thu hồi giấy phép, đồng thời gửi thông báo cho chủ trại trong thời hạn 03 ngày."
    assert days(text) == [("decide", 3), ("notify", None)]
    text = "Chi cục Thú y xem xét hồ sơ và cấp giấy phép cho chủ trại trong 04 ngày."
    assert days(text) == [("appraise", None), ("decide", 4)]


def test_a_limit_behind_the_act_of_somebody_else_stands_on_that_act() -> None:
    text = "Sở Y tế gửi văn bản hỏi ý kiến Công an tỉnh và Công an tỉnh trả lời bằng văn bản trong 05 ngày."
    assert days(text) == [("consult", None), ("respond", 5)]


def test_how_long_something_hangs_out_stays_with_hanging_out() -> None:
    text = "Ủy ban nhân dân cấp xã kiểm tra hồ sơ và niêm yết danh sách trong thời hạn 15 ngày."
    assert days(text) == [("check", None), ("publish", 15)]


def test_the_time_somebody_has_to_mend_the_file_does_not_bind_the_asking() -> None:
    asks = "Hồ sơ chưa đủ thì Sở Y tế yêu cầu cơ sở bổ sung hồ sơ trong thời hạn 20 ngày"
    assert days(f"{asks}.") == [("request_supplement", None)]
    assert days(f"{asks} kể từ khi nhận được yêu cầu.") == [("request_supplement", None)]
    assert days(f"{asks} kể từ ngày nhận được hồ sơ.") == [("request_supplement", 20)]
    assert days("Sở Y tế yêu cầu cơ sở khắc phục trong thời hạn 05 ngày.") == [("request_supplement", None)]
    both = "Trong thời hạn 03 ngày, Sở Y tế yêu cầu cơ sở giải trình, hoàn thiện hồ sơ trong 15 ngày."
    assert days(both) == [("request_supplement", 3)]


def test_a_limit_parted_from_its_act_by_a_full_stop_binds_it() -> None:
    text = "Trong thời hạn 09 ngày làm việc kể từ ngày nhận đủ hồ sơ. Sở Xây dựng cấp giấy phép cho chủ nhà."
    assert days(text) == [("decide", 9)]


def test_by_how_much_a_time_is_made_longer_binds_nothing() -> None:
    text = (
        "Sở Y tế có thể gia hạn thời gian thẩm định nêu tại khoản 2 nhưng không quá 10 ngày và phải thông "
        "báo cho cơ sở."
    )
    assert days(text)[-1][1] is None


def test_a_time_in_which_an_answer_may_fail_to_come_binds_nothing() -> None:
    text = (
        "Trong thời hạn 06 ngày kể từ ngày Sở Y tế gửi văn bản, nếu chưa nhận được trả lời của Công an tỉnh, "
        "Sở Y tế trình Ủy ban nhân dân tỉnh."
    )
    assert days(text) == [("propose", None)]


def test_a_limit_of_a_purpose_told_with_its_act_is_that_acts() -> None:
    text = "Sở Tài chính tổ chức họp Hội đồng để thẩm định trong thời hạn không quá 03 ngày."
    assert days(text) == [("appraise", 3)]
