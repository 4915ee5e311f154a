"""Step tables of many forms come to processes with the right rows, times and sums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.processes.step_tables import HEADINGS, one, ragged, read, table
from tthc.model.procedure import Duration

STEPS = (
    ("Bước 1", "Nhận đơn của người dân", "Bộ phận Một cửa", "0,5 ngày"),
    ("Bước 2", "Xem xét đơn", "Chuyên viên phòng Văn hóa", "1 ngày"),
    ("Bước 3", "Ký giấy", "Trưởng phòng Văn hóa", "4 giờ"),
)
TOTAL = ("Tổng thời gian giải quyết", None, None, "02 ngày")


def test_rows_times_and_the_sum_are_read() -> None:
    """Each row is a step; the total of the last row is held against them."""
    process = one("1. Cấp giấy mở lớp dạy đàn (1.234567)", table(HEADINGS, *STEPS, TOTAL))
    assert [step.label for step in process.steps] == ["Bước 1", "Bước 2", "Bước 3"]
    assert [step.unit_in_charge for step in process.steps] == [row[2] for row in STEPS]
    assert process.steps[2].duration == Duration(4, "hour")
    assert process.procedure_code == "1.234567"
    assert process.procedure_name == "Cấp giấy mở lớp dạy đàn"
    assert (process.sum_check.stated_hours, process.sum_check.sum_hours) == (16, 16)
    assert process.sum_check.equal


@given(st.permutations(range(4)))
def test_the_order_of_columns_does_not_matter(order: list[int]) -> None:
    """Headings tell what a column holds."""
    rows = [[row[place] for place in order] for row in (HEADINGS, *STEPS)]
    straight, turned = one(table(HEADINGS, *STEPS)), one(table(*rows))
    wanted = [(step.label, step.content, step.unit_in_charge, step.duration) for step in straight.steps]
    assert wanted == [(step.label, step.content, step.unit_in_charge, step.duration) for step in turned.steps]


def test_a_wrong_total_is_told() -> None:
    """What the steps do not add up to is no equal sum."""
    process = one(table(HEADINGS, *STEPS, ("Tổng thời gian giải quyết", None, None, "03 ngày")))
    assert process.sum_check.equal is False
    assert process.sum_check.stated_hours == 24


def test_a_total_may_stand_first() -> None:
    """A total above the first step belongs to the steps below it."""
    process = one(table(HEADINGS, TOTAL, *STEPS))
    assert process.sum_check.equal
    assert len(process.steps) == 3


def test_rows_under_one_label_are_steps_of_their_own() -> None:
    """A label that is merged over rows is repeated."""
    rows = (
        ("Bước 1", "Nhận đơn", "Bộ phận Một cửa", "2 giờ"),
        ("Bước 2", "Chuyển đơn", "Trưởng bộ phận Một cửa", "2 giờ"),
        (None, "Giao việc", "Lãnh đạo phòng Y tế", "4 giờ"),
    )
    process = one(table(HEADINGS, *rows))
    assert [step.label for step in process.steps] == ["Bước 1", "Bước 2", "Bước 2"]
    assert process.sum_check.sum_hours == 8


def test_a_time_over_several_rows_counts_once() -> None:
    """The first row has the time, and tells up to where it goes."""
    rows = (
        ("Bước 1", "Nhận đơn", "Bộ phận Một cửa", "1 ngày"),
        ("Bước 2", "Xem xét đơn", "Chuyên viên phòng Y tế", "5 ngày"),
        ("Bước 3", "Trình ký", "Trưởng phòng Y tế", None),
        ("Bước 4", "Ký giấy", "Giám đốc sở", None),
        ("Bước 5", "Trả giấy", "Bộ phận Một cửa", "Giờ hành chính"),
    )
    process = one(table(HEADINGS, *rows))
    assert process.steps[1].shared_to == 4
    assert [step.duration for step in process.steps[2:]] == [None, None, None]
    assert process.steps[4].duration_text == "Giờ hành chính"
    assert process.sum_check.sum_hours == 48


@pytest.mark.parametrize(
    ("heading", "unit"),
    [("Thời gian (ngày làm việc)", "working_day"), ("Thời gian (ngày)", "day"), ("Thời gian (giờ)", "hour")],
)
def test_bare_numbers_take_the_unit_of_the_heading(heading: str, unit: str) -> None:
    """A number alone is in the unit that stands above it."""
    rows = (("Bước 1", "Nhận đơn", "Văn thư", "0,5"), ("Bước 2", "Ký giấy", "Giám đốc", "03"))
    process = one(table((*HEADINGS[:3], heading), *rows))
    assert [step.duration and step.duration.unit for step in process.steps] == [unit, unit]
    assert [step.duration and step.duration.value for step in process.steps] == [0.5, 3]


def test_procedures_that_share_a_table_are_told_apart() -> None:
    """A row with a procedure's code begins a new process."""
    rows = (
        ("1. Thủ tục cấp thẻ đọc sách (1.000111)",),
        *STEPS,
        ("2. Thủ tục cấp lại thẻ đọc sách (1.000112)",),
        *STEPS[:2],
    )
    found = read(table(HEADINGS, *rows)).processes
    assert [process.procedure_code for process in found] == ["1.000111", "1.000112"]
    assert [len(process.steps) for process in found] == [3, 2]


def test_two_columns_of_times_have_each_a_sum() -> None:
    """Mountains and islands have times of their own."""
    headings = (*HEADINGS, "Thời gian đối với vùng miền núi, hải đảo")
    rows = (
        ("Bước 1", "Nhận đơn", "Văn thư", "1 ngày", "2 ngày"),
        ("Bước 2", "Ký", "Giám đốc", "1 ngày", "3 ngày"),
    )
    process = one(table(headings, *rows))
    assert process.sum_check.sum_hours == 16
    assert process.second_sum_check is not None
    assert process.second_sum_check.sum_hours == 40


def test_a_step_tells_where_it_sends_a_file_back_to() -> None:
    """The label of the step before is kept."""
    rows = (STEPS[0], ("Bước 2", "Ký giấy, nếu chưa đạt thì chuyển lại bước 1", "Giám đốc", "1 ngày"))
    assert [step.returns_to for step in one(table(HEADINGS, *rows)).steps] == [None, "Bước 1"]


def test_copied_text_without_columns_is_read_alike() -> None:
    """Cells in order, the covered label missing, give the same steps."""
    rows = (
        ("Bước 1", "Nhận đơn của người dân", "Bộ phận Một cửa", "0,5 ngày"),
        ("Bước 2", "Xem xét đơn", "Chuyên viên phòng Văn hóa", "1 ngày"),
        ("Soát lại bản thảo", "Trưởng phòng Văn hóa", "0,5 ngày"),
        ("Tổng thời gian giải quyết", "02 ngày làm việc"),
    )
    process = one(ragged(HEADINGS, *rows))
    assert [step.label for step in process.steps] == ["Bước 1", "Bước 2", "Bước 2"]
    assert process.steps[2].unit_in_charge == "Trưởng phòng Văn hóa"
    assert process.total == Duration(2, "working_day")
    assert process.sum_check.equal


def test_other_tables_are_no_processes() -> None:
    """A list of papers is not a table of steps."""
    papers = table(("STT", "Tên giấy tờ", "Số lượng"), ("1", "Đơn", "01"), ("2", "Ảnh", "02"))
    assert read("Thành phần hồ sơ", papers).processes == ()


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=6), min_size=1, max_size=8))
def test_no_table_breaks_the_reading(rows: list[list[str]]) -> None:
    """Whatever the cells hold, with columns or without."""
    assert read(ragged(*rows)) is not None
    assert read(table(HEADINGS, *rows)) is not None


@given(st.lists(st.integers(1, 40), min_size=1, max_size=12))
def test_steps_add_up_to_their_total(quarters: list[int]) -> None:
    """Sums of quarters of days are exact."""
    rows = [
        (
            f"Bước {number}",
            f"Làm việc thứ {number}",
            "Công chức phòng",
            f"{count / 4:g} ngày".replace(".", ","),
        )
        for number, count in enumerate(quarters, 1)
    ]
    total = f"{sum(quarters) / 4:g} ngày".replace(".", ",")
    process = one(table(HEADINGS, *rows, ("Tổng thời gian", None, None, total)))
    assert len(process.steps) == len(quarters)
    assert process.sum_check.sum_hours == sum(quarters) * 2
    assert process.sum_check.equal
