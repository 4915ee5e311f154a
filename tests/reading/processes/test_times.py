"""Times of step tables in every form that decisions write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc.model import Duration
from tthc.model.process import working_hours
from tthc.reading.processes.times import UnitHint, is_no_time, read_stated_time, read_time, unit_hint

DAYS, WORKING, HOURS = UnitHint("day"), UnitHint("working_day", True), UnitHint("hour")


@pytest.mark.parametrize(
    ("words", "hint", "value", "unit"),
    [
        ("0,5 ngày", UnitHint(), 0.5, "day"),
        ("7.5 ngày", UnitHint(), 7.5, "day"),
        ("04 giờ", UnitHint(), 4, "hour"),
        ("02 giờ làm việc", UnitHint(), 2, "hour"),
        ("1/4 ngày", UnitHint(), 0.25, "day"),
        ("½ ngày", UnitHint(), 0.5, "day"),
        ("nửa ngày", UnitHint(), 0.5, "day"),
        ("02 ngày làm việc", UnitHint(), 2, "working_day"),
        ("30 phút", UnitHint(), 0.5, "hour"),
        ("01 buổi", UnitHint(), 0.5, "working_day"),
        ("Không quá 17 ngày kể từ ngày nhận hồ sơ", UnitHint(), 17, "day"),
        ("02 - 03 ngày", UnitHint(), 3, "day"),
        ("từ 5 đến 7 ngày làm việc", UnitHint(), 7, "working_day"),
        ("05 (năm) ngày", UnitHint(), 5, "day"),
        ("1 ngày 4 giờ", UnitHint(), 12, "hour"),
        ("0,25", WORKING, 0.25, "working_day"),
        ("0, 25", DAYS, 0.25, "day"),
        ("00", DAYS, 0, "day"),
        ("112", HOURS, 112, "hour"),
        ("1-2", DAYS, 2, "day"),
        ("01 ngày", WORKING, 1, "working_day"),
        ("02 ngày (không tính ngày nghỉ)", UnitHint(), 2, "day"),
    ],
)
def test_a_time_is_read_with_its_unit(words: str, hint: UnitHint, value: float, unit: str) -> None:
    assert read_time(words, hint) == Duration(value, unit)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "words",
    [
        "Giờ hành chính",
        "Vào giờ hành chính các ngày trong tuần",
        "Không tính thời gian",
        "Không quy định",
        "Ngay sau khi nhận đủ giấy tờ",
        "Theo giấy hẹn",
        "15 ngày (không tính vào thời gian giải quyết)",
        "",
        "-",
    ],
)
def test_words_that_are_no_time_give_none(words: str) -> None:
    assert read_time(words, DAYS) is None


def test_a_number_without_any_unit_is_no_time() -> None:
    assert read_time("3") is None


def test_a_time_in_a_long_explanation_is_not_that_of_the_step() -> None:
    words = "Bộ phận tiếp nhận ghi sổ và báo ngay cho người trực; người trực phân công cán bộ đến nơi, " + (
        "lập biên bản tại chỗ và gửi về phòng trong thời hạn 10 ngày làm việc."
    )
    assert read_time(words) is None


def test_of_alternatives_by_case_the_longest_counts() -> None:
    words = "- Trường hợp đơn giản: 02 ngày; - Trường hợp phải đi thực địa: 05 ngày"
    assert read_time(words) == Duration(5, "day")


@pytest.mark.parametrize(
    ("heading", "bare", "working"),
    [
        ("Thời gian thực hiện (ngày)", "day", False),
        ("Thời gian (ngày làm việc)", "working_day", True),
        ("Thời hạn (ĐVT: Ngày làm việc)", "working_day", True),
        ("Thời gian (giờ)", "hour", False),
        ("Thời gian thực hiện (tính theo ngày, giờ làm việc)", None, True),
        ("Thời gian thực hiện (tính mỗi ngày 08 giờ làm việc)", None, False),
        ("Thời gian", None, False),
    ],
)
def test_headings_tell_units(heading: str, bare: str | None, working: bool) -> None:
    assert unit_hint(heading) == UnitHint(bare, working)  # type: ignore[arg-type]


def test_a_sentence_states_its_first_time() -> None:
    words = (
        "Theo quy định, thời gian giải quyết trong trường hợp này là 80 giờ làm việc kể từ ngày nhận hồ sơ"
    )
    assert read_stated_time(words) == Duration(80, "hour")


def test_letters_typed_in_parts_are_read_alike() -> None:
    assert read_time("02 nga\u0300y la\u0300m viê\u0323c") == Duration(2, "working_day")
    assert is_no_time("Giơ\u0300 ha\u0300nh chi\u0301nh")


@given(st.integers(0, 400), st.sampled_from(["ngày", "ngày làm việc", "giờ", "giờ làm việc"]))
def test_any_whole_number_comes_back(number: int, unit: str) -> None:
    found = read_time(f"{number:02} {unit}")
    assert found is not None and found.value == number
    assert working_hours(found) == number * (1 if "giờ" in unit else 8)
