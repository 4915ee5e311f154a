"""The step graph as a swimlane drawing."""

import re
from xml.etree import ElementTree

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report import samples
from tthc.model import END, START, Edge, StepGraph
from tthc.report.drawing.lanes import MAX_LANES, lanes, lay_out
from tthc.report.drawing.svg import MAX_STEPS, DrawingUnavailable, draw_svg

SVG = "{http://www.w3.org/2000/svg}"


def drawn(**more: object) -> ElementTree.Element:
    text = draw_svg(samples.procedure(**more), samples.graph(), "vi", samples.findings())
    return ElementTree.fromstring(text)


def of_class(svg: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [e for e in svg.iter() if name in e.get("class", "").split()]


def test_every_activity_is_one_node() -> None:
    assert [e.get("data-activity") for e in of_class(drawn(), "node")] == ["1", "2", "3", "4", "5", "6"]


def test_every_actor_has_a_lane_applicant_first() -> None:
    heads = ["".join(e.itertext()) for e in of_class(drawn(), "lane-of")]
    assert len(heads) == 3
    assert "Người nộp hồ sơ" in heads[0]
    assert "Bộ phận Một cửa" in heads[1]
    assert "Văn phòng đăng ký đất đai" in heads[2]


def test_each_kind_of_edge_has_a_line_of_its_own() -> None:
    svg = drawn()
    counts = {kind: len(of_class(svg, kind)) for kind in ("branch", "return", "parallel")}
    assert counts == {"branch": 4, "return": 4, "parallel": 6}  # line and tip, twice a legend entry


def test_a_step_tells_its_time_its_condition_and_on_hover_its_evidence() -> None:
    nodes = of_class(drawn(), "node")
    request, transfer = "".join(nodes[2].itertext()), "".join(nodes[3].itertext())
    assert "◇ trường hợp hồ sơ chưa đầy" in request
    assert "1 ngày làm việc" in transfer
    assert "“Bộ phận Một cửa chuyển hồ sơ đến" in nodes[3].findtext(f"{SVG}title", "")


def test_a_protected_step_has_a_shield_and_a_double_border_not_only_a_colour() -> None:
    node = of_class(drawn(), "node")[4]
    assert "kept" in node.get("class", "")
    assert of_class(node, "inner")
    assert of_class(node, "b-shield")


def test_published_text_cannot_break_out_of_the_drawing() -> None:
    acts = list(samples.activities())
    acts[0] = attrs.evolve(
        acts[0], text="<script>alert(1)</script>\x00\ud800", actor='"><b>', actor_class="officer"
    )
    text = draw_svg(samples.procedure(activities=tuple(acts)), samples.graph())
    ElementTree.fromstring(text)
    assert "<script" not in text
    assert "<b>" not in text


def test_the_same_graph_gives_the_same_drawing() -> None:
    procedure, graph = samples.procedure(), samples.graph()
    assert draw_svg(procedure, graph) == draw_svg(procedure, graph)


def test_what_no_person_could_read_is_refused_with_a_reason() -> None:
    act = samples.activities()[0]
    with pytest.raises(DrawingUnavailable) as none:
        draw_svg(samples.procedure(activities=()), StepGraph())
    with pytest.raises(DrawingUnavailable) as many:
        draw_svg(samples.procedure(activities=(act,) * (MAX_STEPS + 1)), StepGraph())
    assert none.value.reason != many.value.reason


def test_many_actors_share_lanes_by_their_class() -> None:
    act = samples.activities()[4]
    acts = [attrs.evolve(act, actor=f"Sở {i}", actor_class="other_agency") for i in range(20)]
    made = lanes(acts)
    assert len(made) <= MAX_LANES
    assert sorted(i for lane in made for i in lane.members) == list(range(20))


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[str], StepGraph]:
    count = draw(st.integers(1, 14))
    actors = draw(st.lists(st.sampled_from("ABCD"), min_size=count, max_size=count))
    node = st.one_of(st.integers(0, count - 1), st.just(START), st.just(END))
    kinds = st.sampled_from(["sequence", "branch", "return", "parallel"])
    edges = draw(
        st.lists(st.builds(Edge, node, node, kinds), max_size=30, unique_by=lambda e: (e.source, e.target))
    )
    return count, actors, StepGraph(edges=tuple(edges))


@given(graphs())
def test_any_graph_is_laid_out_without_a_line_through_a_step(made: tuple[int, list[str], StepGraph]) -> None:
    count, actors, graph = made
    act = samples.activities()[4]
    acts = [attrs.evolve(act, actor=f"Sở {name}") for name in actors]
    layout = lay_out(graph, lanes(acts), {START: 22.0, END: 22.0} | dict.fromkeys(range(count), 60.0), 50)
    boxes = list(layout.boxes.values())
    assert len({box[:2] for box in boxes}) == len(boxes)
    for way in layout.ways:
        for (x1, y1), (x2, y2) in zip(way.points, way.points[1:], strict=False):
            assert x1 == x2 or y1 == y2
            for x, y, width, height in boxes:
                crosses = (
                    max(x1, x2) > x
                    and min(x1, x2) < x + width
                    and max(y1, y2) > y
                    and min(y1, y2) < y + height
                )
                assert not crosses


def test_forty_five_steps_stay_within_a_page_width_of_lanes() -> None:
    act = samples.activities()[4]
    acts = tuple(attrs.evolve(act, actor=f"Sở {i % 5}") for i in range(45))
    edges = (
        Edge(START, 0, "sequence"),
        *(Edge(i, i + 1, "sequence") for i in range(44)),
        Edge(44, END, "sequence"),
    )
    text = draw_svg(samples.procedure(activities=acts), StepGraph(edges=edges))
    size = re.search(r'width="([\d.]+)" height="([\d.]+)"', text)
    assert size
    assert float(size[1]) < 1200


def test_a_long_drawing_names_its_lanes_again() -> None:
    act = samples.activities()[4]
    acts = tuple(attrs.evolve(act, actor=f"Sở {i % 2}") for i in range(30))
    edges = tuple(Edge(i, i + 1, "sequence") for i in range(29))
    svg = ElementTree.fromstring(draw_svg(samples.procedure(activities=acts), StepGraph(edges=edges)))
    again = ["".join(e.itertext()) for e in of_class(svg, "again")]
    assert set(again) == {"Sở 0", "Sở 1"}
    assert len(again) >= 4
