"""Times in prose: value, unit, meaning and the start from which they run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc.reading.durations import find_durations


def only(text):
    found = find_durations(text)
    assert len(found) == 1, found
    return found[0]


def value(text):
    duration = only(text).duration
    return duration.value, duration.unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong thời hạn 03 ngày làm việc, Sở Xây dựng kiểm tra hồ sơ.", (3, "working_day")),
        ("Trong vòng 05 (năm) ngày làm việc kể từ khi nhận hồ sơ", (5, "working_day")),
        ("trong thời hạn năm (05) ngày làm việc", (5, "working_day")),
        ("Trong mười lăm (15) ngày", (15, "day")),
        ("trong thời hạn ba mươi lăm ngày", (35, "day")),
        ("trong thời hạn một trăm hai mươi ngày", (120, "day")),
        ("không quá 17,5 ngày", (17.5, "day")),
        ("Tối đa 1/2 ngày làm việc", (0.5, "working_day")),
        ("trong nửa ngày làm việc", (0.5, "working_day")),
        ("chậm nhất 02 giờ kể từ khi nhận tờ khai", (2, "hour")),
        ("chậm nhất 15 phút sau khi nhận được tờ khai", (0.25, "hour")),
        ("trong 04 giờ làm việc", (4, "hour")),
        ("trong thời hạn 02 tuần", (14, "day")),
        ("trong thời hạn 06 tháng kể từ ngày ký", (6, "month")),
        ("trong thời hạn 12 (mười hai) ngày làm việc", (12, "working_day")),
    ],
)
def test_numbers_are_read_in_digits_and_words(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Cán bộ chuyển hồ sơ ngay trong ngày làm việc.",
        "Chuyển hồ sơ ngay trong ngày.",
        "Hồ sơ được trả trong cùng ngày làm việc;",
    ],
)
def test_within_the_day_is_one_working_day(text):
    assert value(text) == (1, "working_day")


@pytest.mark.parametrize(
    "text",
    [
        "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ",
        "hồ sơ nộp trước 15 giờ thì xử lý sớm",
        "tiếp nhận từ 07 giờ 30 phút đến 11 giờ 30 phút",
        "giờ hành chính, trong ngày làm việc trong tuần",
        "chậm nhất là ngày 20 của quý sau",
        "hỗ trợ 24 giờ/7 ngày qua tổng đài",
        "Luật Đầu tư năm 2025",
        "Bước 2: kiểm tra hồ sơ",
    ],
)
def test_dates_clocks_and_opening_hours_are_no_times(text):
    assert find_durations(text) == ()


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sau thời hạn 30 ngày kể từ ngày niêm yết mà không có tranh chấp", "waiting"),
        ("Quá 60 ngày mà chủ hộ không bổ sung", "waiting"),
        ("Không quá 05 ngày làm việc từ khi nhận hồ sơ", "limit"),
        ("sau 05 ngày kể từ ngày nhận đủ hồ sơ, phòng chuyên môn có văn bản", "limit"),
        ("Giấy phép có giá trị 05 năm", "validity"),
        ("thời hạn sử dụng đất là 50 năm", "validity"),
        ("trẻ dưới 36 tháng tuổi", "age"),
        ("có ít nhất 03 năm kinh nghiệm", "period"),
        ("định kỳ 06 tháng một lần", "period"),
        ("thời gian giải quyết được tăng thêm 10 ngày", "added"),
        ("được gia hạn nhưng không quá 15 ngày", "added"),
        ("chậm nhất 15 ngày trước ngày giấy phép hết hạn", "before"),
    ],
)
def test_what_a_time_means_is_told_by_the_words_beside_it(text, role):
    assert only(text).role == role


def test_a_time_before_an_event_limits_the_act_too():
    assert only("chậm nhất 15 ngày trước ngày giấy phép hết hạn").is_limit
    assert not only("Giấy phép có giá trị 05 năm").is_limit


def test_of_a_range_the_upper_end_counts():
    for text in ("từ 10 đến 15 ngày", "10 ngày đến 15 ngày", "10-15 ngày"):
        found = only(text)
        assert (found.low, found.duration.value) == (10, 15)


def test_the_wording_from_when_it_runs_is_kept():
    text = "Trong thời hạn không quá 03 ngày làm việc, kể từ ngày nhận hồ sơ đầy đủ, hợp lệ, Sở trả lời."
    found = only(text)
    assert found.runs_from == "kể từ ngày nhận hồ sơ đầy đủ, hợp lệ"
    assert text[found.start : found.end] == "03 ngày làm việc"
    assert text[found.phrase_start : found.phrase_end].startswith("Trong thời hạn không quá 03")
    assert text[found.phrase_start : found.phrase_end].endswith("hợp lệ")


def test_words_before_a_number_in_brackets_belong_to_it():
    text = "trong vòng mười (10) ngày làm việc"
    found = only(text)
    assert text[found.start : found.end] == "mười (10) ngày làm việc"


PIECES = st.sampled_from(
    [
        "05",
        "năm",
        "(",
        ")",
        " ",
        "ngày",
        "làm việc",
        "giờ",
        "tháng",
        "trong",
        "15",
        "/",
        "đến",
        "mười",
        "\n",
        ",",
        "quá",
    ]
)


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_spans_lie_in_order_in_the_text_and_hold_a_unit(text):
    found = find_durations(text)
    for item in found:
        assert 0 <= item.phrase_start <= item.start < item.end <= item.phrase_end <= len(text)
        assert item.duration.value >= 0
    assert [item.start for item in found] == sorted(item.start for item in found)
