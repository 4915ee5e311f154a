"""What holds for every step table."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.processes.tables import HEADING, LEFT, UP, full, processes, ragged, reading
from tthc.model.process import sum_of_hours

TIMES = st.sampled_from(["0,5 ngày", "04 giờ", "1/4 ngày", "02 ngày làm việc", "Giờ hành chính", ""])
UNITS = st.sampled_from(["Văn thư", "Lãnh đạo Sở", "Phòng Đất đai", "UBND xã"])
WORDS = st.sampled_from(["Nhận hồ sơ", "Thẩm tra", "Ký duyệt", "Trả kết quả cho người dân"])
STEPS = st.lists(st.tuples(WORDS, UNITS, TIMES), min_size=1, max_size=8)


def numbered(steps: list[tuple[str, str, str]]) -> list[tuple[str, ...]]:
    return [(f"Bước {number}", *step, "") for number, step in enumerate(steps, 1)]


@given(STEPS)
@settings(max_examples=50, deadline=None)
def test_the_sum_is_that_of_the_steps(steps: list[tuple[str, str, str]]) -> None:
    (process,) = processes("1. Cấp thẻ", full(HEADING, *numbered(steps)))
    assert process.sum_check.sum_hours == sum_of_hours(step.duration for step in process.steps)
    assert [step.order for step in process.steps] == list(range(1, len(steps) + 1))


@given(STEPS, st.lists(st.integers(0, 7), max_size=3))
@settings(max_examples=50, deadline=None)
def test_every_row_is_told_somewhere(steps: list[tuple[str, str, str]], places: list[int]) -> None:
    rows = numbered(steps)
    for place in places:
        rows.insert(place, (f"- Chú thích số {place} về cách làm.", LEFT, LEFT, LEFT, LEFT))
    read = reading("1. Cấp thẻ", full(HEADING, *rows))
    told = sum(len(one.steps) + len(one.notes) + len(one.phases) for one in read.processes)
    before = next(i for i, row in enumerate(rows) if row[0].startswith("Bước"))
    assert told + sum(one.rows for one in read.unread) >= len(rows) - before
    assert sum(len(one.steps) for one in read.processes) == len(steps)


@given(STEPS)
@settings(max_examples=50, deadline=None)
def test_copied_text_reads_like_the_table_it_was_copied_from(steps: list[tuple[str, str, str]]) -> None:
    kept = [step for step in steps if step[2]] or [("Nhận", "Văn thư", "1 ngày")]
    rows = [row[:4] for row in numbered(kept)]
    (whole,), (copied,) = (processes("1. Cấp thẻ", make(HEADING[:4], *rows)) for make in (full, ragged))
    assert [(s.label, s.unit_in_charge, s.content, s.duration) for s in whole.steps] == [
        (s.label, s.unit_in_charge, s.content, s.duration) for s in copied.steps
    ]


@given(
    st.lists(
        st.lists(st.text(max_size=30).filter(lambda text: text not in (UP, LEFT)), min_size=1, max_size=6),
        min_size=1,
        max_size=8,
    )
)
@settings(max_examples=100, deadline=None)
def test_any_table_is_read_without_fault(rows: list[list[str]]) -> None:
    found = reading(ragged(*rows), full(*(row + [""] * (6 - len(row)) for row in rows)))
    assert all(process.steps for process in found.processes)
    assert all(1 <= (one.place.table or 0) <= 2 and one.reason for one in found.unread)
