"""The table of ways in both layouts: name, time, fee, times stated in words."""

import pytest

from tthc.model.procedure import Duration
from tthc.reading.channels import read_channels, read_fee, read_time

LAID = """  * Hình thức nộp: DIRECT
    Thời hạn giải quyết: 21.5 WORKING_DAY
    Phí, lệ phí: 0 VNĐ (Theo nghị quyết của Hội đồng nhân dân)
    Mô tả: Không quá 11,5 ngày làm việc.
Đối với các xã miền núi, biên giới; vùng khó khăn thì thời gian được tăng thêm 10 ngày làm việc.
  * Hình thức nộp: ONLINE
    Thời hạn giải quyết: 7 ngày
    Phí, lệ phí: 100000 VNĐ () | 50000 VNĐ ()
  * Hình thức nộp: POSTAL
    Thời hạn giải quyết: Theo mô tả OTHER
    Phí, lệ phí: Không có thông tin
"""
FLAT = (
    "Hình thức nộpThời gianPhí, lệ phíMô tả"
    "Trực tuyến8 Ngày làm việcMiễn phí(Theo quy định của tỉnh)"
    "Dịch vụ bưu chính8 Giờ20,000 VNĐ(20.000 đồng/hồ sơ)Nộp qua bưu điện.\nTrực tiếp thì nộp tại quầy."
    "Trực tiếpKhông có thông tinKhông có thông tin"
)


def rows(text):
    channels, _ = read_channels(text, "portal_text")
    return [(c.channel, c.value, c.unit, c.fee_vnd) for c in channels]


def test_labelled_rows_give_time_and_fee():
    assert rows(LAID) == [
        ("in_person", 21.5, "working_day", 0),
        ("online", 7, "day", None),
        ("post", None, None, None),
    ]


def test_rows_that_ran_together_are_told_apart():
    assert rows(FLAT) == [
        ("online", 8, "working_day", 0),
        ("post", 8, "hour", 20000),
        ("in_person", None, None, None),
    ]


def test_a_bare_number_run_together_with_an_amount_is_no_time():
    assert rows("Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến120 VNĐ(20 đồng)") == [
        ("online", None, None, 20)
    ]


def test_added_time_stands_beside_the_ordinary_one_with_its_condition():
    channels, _ = read_channels(LAID, "portal_text")
    ordinary, added = channels[0].stated_times
    assert (ordinary.duration, ordinary.added) == (Duration(11.5, "working_day"), False)
    assert (added.duration, added.added) == (Duration(10, "working_day"), True)
    assert added.condition == "Đối với các xã miền núi, biên giới; vùng khó khăn"
    assert LAID[added.start : added.end] == "10 ngày làm việc"


def test_times_that_are_left_out_of_the_count_are_not_stated():
    text = LAID.replace("Không quá 11,5 ngày làm việc.", "(không tính thời gian niêm yết 15 ngày).")
    channels, _ = read_channels(text, "portal_text")
    assert [time.added for time in channels[0].stated_times] == [True]


def test_a_time_shared_out_among_offices_is_stated_once():
    text = LAID.replace(
        "Không quá 11,5 ngày làm việc.",
        "Không quá 15 ngày làm việc. Trong đó:\n- Tại Sở Xây dựng: 12 ngày làm việc;\n"
        "- Ủy ban nhân dân tỉnh ký ban hành: 03 ngày làm việc.",
    )
    channels, _ = read_channels(text, "portal_text")
    assert [(time.duration.value, time.added) for time in channels[0].stated_times] == [
        (15, False),
        (10, True),
    ]


def test_the_matter_before_a_colon_says_when_a_time_holds():
    text = LAID.replace(
        "Không quá 11,5 ngày làm việc.",
        "- Thời gian giải quyết thủ tục đổi tên: Không quá 04 ngày làm việc.\n"
        "- Thời gian giải quyết thủ tục hợp thửa: Không quá 08 ngày làm việc.",
    )
    channels, _ = read_channels(text, "portal_text")
    assert [time.condition for time in channels[0].stated_times][:2] == [
        "thủ tục đổi tên",
        "thủ tục hợp thửa",
    ]


def test_rows_and_titles_cover_the_section():
    for text in (LAID, FLAT):
        channels, structures = read_channels(text, "portal_json")
        covered = sorted((part.start, part.end) for part in (*channels, *structures))
        place = 0
        for start, end in covered:
            assert not text[place:start].strip()
            place = end
        assert not text[place:].strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Miễn phí", 0),
        ("Không", 0),
        ("Không có", 0),
        ("0 VNĐ (Không quy định)", 0),
        ("0 VNĐ () | 0 VNĐ ()", 0),
        ("500000 VNĐ (giảm còn 250.000 đồng/hồ sơ)", 500000),
        ("1.200.000 đồng/lần", 1200000),
        ("02 triệu đồng", 2000000),
        ("90 VNĐ (lệ phí)", 90),
        ("100000 VNĐ () | 50000 VNĐ ()", None),
        ("Theo biểu phí của tỉnh", None),
        ("Theo biểu phí (150.000 đồng/hồ sơ)", 150000),
        ("Bằng 0,02% giá trị hợp đồng", None),
        ("25 USD (thị thực)", None),
        ("Không có thông tin", None),
        ("Không quy định", None),
        ("", None),
        ("0 VNĐ (a) Cấp mới: 100.000 đồng; b) Cấp lại: 50.000 đồng)", 0),
    ],
)
def test_a_fee_is_the_one_amount_that_its_cell_names(text, expected):
    assert read_fee(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("21.5 WORKING_DAY", (21.5, "working_day")),
        ("6 ngày", (6, "day")),
        ("8 Giờ làm việc", (8, "hour")),
        ("2 MONTH", (2, "month")),
        ("1 OTHER", (None, None)),
        ("5", (None, None)),
        ("Không quá 15 ngày kể từ ngày nhận hồ sơ", (None, None)),
        ("", (None, None)),
    ],
)
def test_a_time_needs_a_number_and_a_unit_of_its_own(text, expected):
    assert read_time(text) == expected
