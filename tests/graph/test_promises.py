"""What holds of every graph, whatever was read."""

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.graph.building import SECTION
from tthc.graph import as_networkx, draw, measure
from tthc.model import END, START, Activity, Duration, Procedure, StepGraph
from tthc.model.procedure import Action, ActorClass, Unit

_PHRASES = (
    "Trường hợp hồ sơ đầy đủ thì", "trường hợp không đủ điều kiện", "nếu hồ sơ chưa hợp lệ",
        "đồng thời", "hoặc",
    "để", "Bước 1:", "Bước 2:", "- ", "+ ", "Đối với hồ sơ điện tử:", "Đối với hồ sơ giấy:", "\n", "; ", ". ",
    "khi nhận kết quả", "trước khi cấp giấy phép", "vẫn không đáp ứng", "nộp hồ sơ", "cấp giấy phép",
    "sau khi được cấp", "không rõ địa chỉ", "để quản lý", "kể từ ngày nhận đủ hồ sơ", "tổ chức", "cá nhân",
)  # fmt: skip


@st.composite
def procedures(draw_one: st.DrawFn) -> Procedure:
    """Texts of the genre's phrases in any order, with acts quoted from anywhere in them."""
    text = " ".join(draw_one(st.lists(st.sampled_from(_PHRASES), max_size=25)))
    acts = []
    for _ in range(draw_one(st.integers(0, 14))):
        start = draw_one(st.integers(0, len(text)))
        end = draw_one(st.integers(start, min(len(text), start + 60)))
        acts.append((start, end))
    read = []
    for start, end in sorted(acts):
        timed = draw_one(st.none() | st.floats(0, 400))
        read.append(
            Activity(
                section=SECTION,
                start=start,
                end=end,
                text=text[start:end],
                step=draw_one(st.sampled_from([None, "1", "2", "3.1"])),
                action=draw_one(st.sampled_from(get_args(Action))),
                actor=draw_one(st.sampled_from([None, "Sở Xây dựng", "Bộ Xây dựng", "Chủ tịch UBND tỉnh"])),
                actor_class=draw_one(st.sampled_from(get_args(ActorClass))),
                receiver=draw_one(st.sampled_from([None, "Sở Xây dựng", "cơ quan thuế"])),
                conditional=draw_one(st.booleans()),
                duration=None
                if timed is None
                else Duration(timed, draw_one(st.sampled_from(get_args(Unit)))),
                condition=draw_one(st.sampled_from([None, "nếu có", "trường hợp không đủ điều kiện"])),
            )
        )
    return Procedure(
        source="x", form="corpus", code="x", name="x", field="x", level="other", scope="public", body=None,
        decision_number="", procedure_type="", flags=(), sections={SECTION: text}, activities=tuple(read),
    )  # fmt: skip


def _reached(start: object, steps: dict[object, set[object]]) -> set[object]:
    seen, todo = {start}, [start]
    while todo:
        fresh = steps.get(todo.pop(), set()) - seen
        seen |= fresh
        todo += fresh
    return seen


def _check(procedure: Procedure, graph: StepGraph) -> None:
    nodes = {START, END, *range(len(procedure.activities))}
    pairs = [(e.source, e.target) for e in graph.edges]
    assert len(pairs) == len(set(pairs))
    assert {n for pair in pairs for n in pair} <= nodes
    after: dict[object, set[object]] = {}
    before: dict[object, set[object]] = {}
    forward: dict[object, set[object]] = {}
    for edge in graph.edges:
        after.setdefault(edge.source, set()).add(edge.target)
        before.setdefault(edge.target, set()).add(edge.source)
        if edge.kind != "return":
            forward.setdefault(edge.source, set()).add(edge.target)
    assert _reached(START, after) == nodes
    assert _reached(END, before) == nodes
    for node in nodes:
        assert all(node not in _reached(target, forward) for target in forward.get(node, ()))
    assert all(e.kind == "sequence" for e in graph.edges if e.target == END)


@settings(max_examples=150, deadline=None)
@given(procedures())
def test_every_act_is_reached_and_leads_to_the_end_without_loops(procedure: Procedure) -> None:
    graph = draw(procedure)
    _check(procedure, graph)
    assert graph == draw(procedure)
    assert all(e for e in graph.handoffs if e[0] != e[1])
    assert graph.unknown <= len(procedure.activities)
    measure(procedure, graph)


@settings(max_examples=50, deadline=None)
@given(procedures(), st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=4))
def test_putting_acts_side_by_side_keeps_what_is_promised(
    procedure: Procedure, pairs: list[tuple[int, int]]
) -> None:
    _check(procedure, draw(procedure, pairs))


def test_networkx_sees_the_same_nodes_and_edges() -> None:
    text = "Chủ cơ sở nộp hồ sơ."
    one = Activity(SECTION, 0, 19, text[:19], None, "submit", "Chủ cơ sở", "applicant", None, False, None)
    procedure = Procedure(
        "x", "corpus", "x", "x", "x", "other", "public", None, "", "", (), {SECTION: text}, activities=(one,)
    )  # fmt: skip
    drawn = as_networkx(procedure, draw(procedure))
    assert list(drawn.edges) == [(START, 0), (0, END)]
    assert drawn.nodes[0]["action"] == "submit"
