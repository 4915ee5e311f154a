"""Internal processes: whose hands a step is in, what it does, how the file passes, how long it takes."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc.graph.processes.draw import draw_process
from tthc.graph.processes.duties import duty_of
from tthc.graph.processes.units import units_of
from tthc.model import Duration, InternalProcess, ProcessStep, SumCheck, TablePlace
from tthc.model.graph import END, START

PLACE = TablePlace(table=1)


def step(unit: str, content: str, hours: float | None = None, order: int = 1, **more: object) -> ProcessStep:
    """One row of a table of steps."""
    duration = None if hours is None else Duration(hours, "hour")
    row = ProcessStep(order, f"Bước {order}", unit, content, duration, f"{hours} giờ", None, PLACE)
    return attrs.evolve(row, **more)


def process(*steps: ProcessStep) -> InternalProcess:
    """A process of these steps."""
    numbered = tuple(attrs.evolve(s, order=i, label=f"Bước {i}") for i, s in enumerate(steps, 1))
    nothing = SumCheck(None, None, None)
    return InternalProcess("a.docx", "Cấp giấy phép", None, None, "", numbered, nothing, PLACE)


LICENCE = process(
    step("Công chức Sở trực tại TTPVHCC", "Tiếp nhận hồ sơ, chuyển phòng chuyên môn", 2),
    step("Lãnh đạo Phòng Quản lý năng lượng", "Phân công công chức thụ lý", 2),
    step("Chuyên viên phòng Quản lý năng lượng", "Thẩm định hồ sơ, dự thảo giấy phép", 16),
    step("Lãnh đạo phòng", "Xem xét, trình lãnh đạo Sở", 4),
    step("Lãnh đạo Sở Công Thương", "Ký tờ trình UBND tỉnh", 4),
    step("Văn thư Sở", "Đóng dấu, gửi UBND tỉnh", 2),
    step("Chuyên viên Văn phòng UBND tỉnh", "Thẩm tra hồ sơ, trình lãnh đạo", 8),
    step("Chủ tịch UBND tỉnh", "Ký giấy phép", 8),
    step("Văn thư Văn phòng UBND tỉnh", "Vào sổ, phát hành", 2),
    step("Bộ phận trả kết quả", "Trả kết quả cho tổ chức", None),
)


def test_a_person_without_a_house_is_in_the_house_that_acted_last() -> None:
    houses = [unit.house for unit in draw_process(LICENCE).units]
    assert houses == ["một cửa", *["sở công thương"] * 5, *["ủy ban tỉnh"] * 3, "một cửa"]


def test_a_division_met_before_stays_in_its_house() -> None:
    cells = ["Phòng Đầu tư - Sở Tài chính", "Lãnh đạo UBND tỉnh", "Phòng Đầu tư"]
    assert [unit.house for unit in units_of(cells)] == ["sở tài chính", "ủy ban tỉnh", "sở tài chính"]


def test_social_affairs_of_a_department_are_no_commune() -> None:
    (unit,) = units_of(["Lãnh đạo Phòng Bảo trợ xã hội, Sở Y tế"])
    assert (unit.kind, unit.rank) == ("department", "head_of_division")


@pytest.mark.parametrize(
    ("unit", "content", "duty"),
    [
        ("Bộ phận Một cửa", "Hướng dẫn, tiếp nhận hồ sơ, trả kết quả nếu không đủ điều kiện", "receive"),
        ("Trung tâm Phục vụ hành chính công", "Trả kết quả cho công dân", "return_result"),
        ("Lãnh đạo phòng", "Phân công chuyên viên xử lý hồ sơ", "assign"),
        ("Lãnh đạo phòng", "Kiểm tra, ký nháy, trình lãnh đạo Sở ký", "review"),
        ("Giám đốc Sở Nội vụ", "Trình UBND tỉnh phê duyệt", "review"),
        ("Giám đốc Sở Nội vụ", "Phê duyệt kết quả", "sign"),
        ("Văn thư", "Vào sổ, đóng dấu", "issue"),
        ("Chuyên viên", "Lấy ý kiến các cơ quan liên quan", "consult"),
        ("Chuyên viên", "Thẩm định; lấy ý kiến nếu cần", "prepare"),
    ],
)
def test_what_a_step_does_follows_from_words_and_rank(unit: str, content: str, duty: str) -> None:
    (read,) = units_of([unit])
    assert duty_of(content, read) == duty


def test_passings_between_houses_are_told_from_those_inside_one() -> None:
    graph = draw_process(LICENCE)
    assert graph.handoffs == ((0, 1), (5, 6), (8, 9))
    assert (1, 2) in graph.inner_handoffs
    assert not set(graph.handoffs) & set(graph.inner_handoffs)


def test_signatures_are_those_above_the_officer() -> None:
    assert draw_process(LICENCE).signatures == (3, 4, 7)


def test_a_chain_takes_the_sum_of_its_hours() -> None:
    assert draw_process(LICENCE).longest_path_hours == 48


def test_steps_set_side_by_side_take_the_longest_of_them() -> None:
    assert draw_process(LICENCE, [(6, 7)]).longest_path_hours == 40


def test_of_two_branches_the_longer_counts() -> None:
    graph = draw_process(
        process(
            step("Chuyên viên Sở Y tế", "Thẩm định", 4),
            step("Chuyên viên", "Trình cấp phép", 8, branch="Đủ điều kiện"),
            step("Chuyên viên", "Thông báo từ chối", 2, branch="Không đủ điều kiện"),
            step("Văn thư", "Phát hành", 1),
        )
    )
    assert graph.longest_path_hours == 13
    assert {(e.source, e.target) for e in graph.edges if e.kind == "branch"} == {(0, 1), (0, 2)}


def test_a_returned_file_goes_to_the_step_named() -> None:
    graph = draw_process(
        process(
            step("Chuyên viên Sở Y tế", "Thẩm định", 4),
            step("Lãnh đạo phòng", "Nếu không đồng ý, chuyển lại bước 1", 1, returns_to="bước 1"),
        )
    )
    assert [(e.source, e.target) for e in graph.edges if e.kind == "return"] == [(1, 0)]


HOURS = st.one_of(st.none(), st.integers(0, 80).map(float))
BRANCHES = st.sampled_from([None, None, "a", "b"])
STEPS = st.lists(st.tuples(HOURS, BRANCHES), min_size=1, max_size=12)


@given(STEPS)
def test_every_step_is_reached_and_reaches_the_end(rows: list[tuple[float | None, str | None]]) -> None:
    graph = draw_process(process(*(step("Chuyên viên", "Thụ lý", h, branch=b) for h, b in rows)))
    onward = {(e.source, e.target) for e in graph.edges if e.kind != "return"}
    nodes = range(len(rows))
    assert {target for _, target in onward} == {*nodes, END}
    assert {source for source, _ in onward} == {START, *nodes}
    known = [h for h, _ in rows if h is not None]
    assert (graph.longest_path_hours is None) == (not known)
    assert graph.longest_path_hours is None or graph.longest_path_hours <= sum(known)
