"""What the page of one procedure says, and in which order."""

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report import samples
from tests.report.samples import with_a_cut_step
from tthc.cuts import after_plan
from tthc.model import END, START, Analysis, Cut, Duration, Edge, Effect, StepGraph
from tthc.report.drawing.around import FOLDED, folded, neighbours
from tthc.report.site.changes import act_changes, paper_changes
from tthc.report.site.page import page_html
from tthc.report.site.page_figures import figures, verdict
from tthc.report.step_text import step_time


def page(analysis: Analysis, language: str = "vi") -> str:
    return page_html(analysis, as_of=samples.AS_OF, language=language, generated_from="mẫu")


def words(html: str) -> str:
    return " ".join(re.sub(r"<(style|script).*?</\1>|<[^>]*>", " ", html, flags=re.DOTALL).split())


def ways(fee_vnd: int | None, fee_text: str) -> str:
    way = attrs.evolve(samples.procedure().channels[0], fee_vnd=fee_vnd, fee_text=fee_text)
    html = page(samples.analysis(channels=(way,)))
    return words(html[html.index('<section id="cach-thuc"') : html.index('<section id="toan-van"')])


@pytest.mark.parametrize(
    ("fee_vnd", "fee_text", "told"),
    [
        (0, "Miễn phí", "không thu"),
        (0, "Miễn phí(Không)", "không thu"),
        (0, "0 VNĐ ()", "0 đồng"),
        (0, "0 VNĐ (Theo nghị quyết của Hội đồng nhân dân)", "0 đồng Theo nghị quyết của Hội đồng nhân dân"),
        (0, "Miễn phí(500.000 đồng/lần cấp)", "0 đồng 500.000 đồng/lần cấp"),
        (150, "150 VNĐ(150.000 đồng/lần/thẻ.)", "150 đồng 150.000 đồng/lần/thẻ"),
        (50000, "50,000 VNĐ", "50.000 đồng"),
        (None, "Chi tiết tại biểu phí", "Chi tiết tại biểu phí"),
        (None, " ", "chưa xác định"),
    ],
)
def test_a_fee_is_told_with_the_words_beside_it(fee_vnd: int | None, fee_text: str, told: str) -> None:
    assert ways(fee_vnd, fee_text).endswith(f"7 ngày làm việc {told}")


def test_a_record_of_another_page_says_so_in_its_head() -> None:
    html = page(samples.analysis(flags=("other_page",)))
    assert "Nội dung trang là của thủ tục khác: không nên tin bản ghi này" in html[: html.index("<main")]
    assert "other_page" not in html


def test_numbers_of_findings_run_on_with_what_is_folded_last() -> None:
    strong, weak = samples.findings()
    done = attrs.evolve(strong, status="done", rule="other")
    html = page(samples.analysis(findings=(weak, done, strong)))
    section = html[html.index('id="van-de"') : html.index('id="so-lieu"')]
    assert re.findall(r'id="vd-(\d)"', section) == ["1", "2", "3"]
    assert section.index('id="vd-2"') > section.index("done-head")
    assert section.index('id="vd-3"') > section.index("<details")


def test_every_paper_that_a_cut_drops_leads_to_its_finding() -> None:
    several = attrs.evolve(
        samples.findings()[0], element="documents/0", cut=Cut("remove_document", "documents/0+1")
    )
    html = page(samples.analysis(findings=(several,)))
    dossier = html[html.index('id="ho-so"') : html.index('id="cach-thuc"')]
    assert dossier.count('href="#vd-1"') == 2
    assert 'href="#giay-1"' in html
    assert 'href="#giay-2"' in html


def test_what_an_official_wants_first_comes_first() -> None:
    html = page(with_a_cut_step())
    order = [
        'class="verdict',
        'id="van-de"',
        'id="so-lieu"',
        'id="so-do"',
        'id="ho-so"',
        'id="toan-van"',
        'id="can-cu"',
    ]
    places = [html.index(part) for part in order]
    assert places == sorted(places)
    assert html.index("12/QĐ-UBND") < places[0]


def test_the_verdict_counts_by_status_and_tells_what_is_saved() -> None:
    found = samples.findings()[0]
    analysis = samples.analysis(
        findings=(
            attrs.evolve(found, status="apply_now"), found, attrs.evolve(found, status="done"),
            attrs.evolve(found, confidence="low"),
        )
    )  # fmt: skip
    analysis = attrs.evolve(analysis, plan=attrs.evolve(analysis.plan, effect=Effect(documents=2, days=3.0)))
    told = verdict(analysis, "vi")
    assert (told.now, told.propose, told.done) == (
        "1 nội dung áp dụng ngay", "1 nội dung đề nghị xem xét", "1 nội dung đã thực hiện",
    )  # fmt: skip
    assert "2 giấy tờ" in told.saves
    assert "3 ngày làm việc" in told.saves
    assert "Đã thực hiện" in page(analysis)


def test_a_procedure_without_findings_is_told_so_calmly() -> None:
    html = page(samples.analysis(findings=()))
    assert "Chưa thấy nội dung cần cắt giảm" in html
    assert 'class="pair"' not in html


def test_a_sum_of_quantities_that_are_not_all_stated_is_a_lower_bound() -> None:
    papers = samples.procedure().documents
    told = samples.analysis(documents=(attrs.evolve(papers[0], originals=None), papers[1]))
    originals = figures(told, "vi")[1]
    assert originals.before == "ít nhất 2"
    assert "không nêu số lượng" in originals.basis


def test_figures_say_what_they_rest_on() -> None:
    basis = {figure.title: figure.basis for figure in figures(samples.analysis(), "vi")}
    assert basis["Giấy tờ"] == "đếm trong thành phần hồ sơ"
    assert basis["Thời hạn (ngày làm việc)"] == "theo thời hạn đã nêu của thủ tục"


@pytest.mark.parametrize(
    ("index", "kind", "told"),
    [
        (3, "stated", "1 ngày làm việc"),
        (5, "computed", "nằm trong thời hạn của công việc 5 (3 ngày làm việc)"),
        (1, "unknown", "chưa xác định, văn bản không nêu"),
        (0, "outside", "không tính, không phải cơ quan thực hiện"),
    ],
)
def test_the_time_of_a_step_is_stated_computed_or_unknown(index: int, kind: str, told: str) -> None:
    graph = attrs.evolve(samples.graph(), covered=((5, 4),))
    time = step_time(samples.activities(), graph, index, "vi")
    assert (time.kind, time.text) == (kind, told)


def test_days_are_told_in_working_days_too_and_from_where_they_run() -> None:
    acts = list(samples.activities())
    acts[4] = attrs.evolve(acts[4], duration=Duration(15, "day"))
    graph = attrs.evolve(samples.graph(), anchors=((4, 0),))
    told = step_time(tuple(acts), graph, 4, "vi").text
    assert told.startswith("15 ngày")
    assert "10,71 ngày làm việc" in told
    assert told.endswith("tính từ công việc 1")


def test_changes_are_told_in_words_for_steps_and_papers() -> None:
    analysis = with_a_cut_step()
    after = after_plan(analysis.procedure, analysis.graph, analysis.findings)
    acts = act_changes(analysis.procedure, after, "vi")
    assert {index: (c.kind, c.word, c.now) for index, c in acts.items()} == {
        3: ("gone", "bỏ", ""),
        5: ("time", "chưa có hạn", "hạn mới"),
    }
    papers = paper_changes(analysis.procedure, after, "vi")
    assert {index: (paper.gone, paper.changed) for index, paper in papers.items()} == {
        0: (True, True),
        1: (False, True),
    }


def test_a_body_of_the_past_named_in_a_step_does_not_become_who_acts() -> None:
    act = samples.activities()[0]
    found = samples.finding(
        "activities/0", act.section, act.start, act.end, act.text,
        cut=Cut("rename_authority", "activities/0", "Cục Thuế"),
    )  # fmt: skip
    html = page(samples.analysis(findings=(found,)))
    assert "Cập nhật tên cơ quan: Cục Thuế" in html
    assert "→ Cục Thuế" not in html


def test_a_limit_left_open_is_shown_on_the_step_after() -> None:
    act = samples.activities()[5]
    found = samples.finding(
        "activities/5", act.section, act.start, act.end, act.text, cut=Cut("set_deadline", "activities/5")
    )
    html = page(samples.analysis(findings=(found,)))
    assert "Thời hạn: không nêu thời gian → cần ấn định hạn" in html
    after = html[html.index('id="sau-6"') :]
    assert "cần ấn định hạn" in after[: after.index("</a>")]


def test_fewer_copies_show_both_numbers_and_a_word() -> None:
    papers = samples.procedure().documents
    found = samples.finding(
        "documents/1", papers[1].section, papers[1].start, papers[1].end, papers[1].text,
        cut=Cut("reduce_copies", "documents/1", 1),
    )  # fmt: skip
    html = page(samples.analysis(findings=(found,), documents=(papers[0], attrs.evolve(papers[1], copies=3))))
    assert "<s>3</s> → <b>1</b>" in html
    assert "✎ thay đổi" in html


def test_each_instrument_of_the_findings_stands_once_with_date_and_article() -> None:
    html = page(with_a_cut_step())
    basis = html[html.index('id="can-cu"') :]
    assert basis.count("63/2010/NĐ-CP") == 1
    assert "08/06/2010" in basis
    assert "Điều 8" in basis
    assert 'href="#vd-1"' in basis


def test_steps_in_the_text_lead_to_the_drawing_or_where_there_is_none_to_the_table() -> None:
    html = page(samples.analysis())
    assert 'id="cv-1" href="#nut-1"' in html
    assert 'id="nut-1" href="#cv-1"' in html


def test_codes_of_units_do_not_reach_the_reader() -> None:
    channel = samples.procedure().channels[0]
    other = attrs.evolve(channel, value=None, unit=None, time_text="OTHER")
    days = attrs.evolve(channel, value=None, unit=None, time_text="1 hoặc 2 WORKING_DAY")
    html = page(samples.analysis(channels=(other, days)))
    assert "OTHER" not in html
    assert "1 hoặc 2 ngày làm việc" in html


def test_english_is_complete_but_for_published_text() -> None:
    told = words(page(with_a_cut_step(), "en"))
    for vietnamese in ("nội dung", "Trước", "Chú giải", "thực hiện", "không nêu", "cần ấn định"):
        assert vietnamese not in told.replace(samples.STEPS, "")


def test_no_id_stands_twice() -> None:
    ids = re.findall(r' id="([^"]+)"', page(with_a_cut_step()))
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_has_a_target() -> None:
    html = page(with_a_cut_step())
    ids = set(re.findall(r' id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= ids


CHAIN = StepGraph(
    edges=(
        Edge(START, 0, "sequence"),
        *(Edge(i, i + 1, "sequence") for i in range(19)),
        Edge(19, END, "sequence"),
    ),
    covered=((9, 2),),
)


def test_the_neighbourhood_of_an_act_holds_what_covers_it() -> None:
    assert neighbours(CHAIN, [10]) == {2, 8, 9, 10, 11, 12}


def test_a_folded_way_is_one_edge_and_every_act_keeps_a_way_from_start_to_end() -> None:
    act = samples.activities()[4]
    procedure = samples.procedure(activities=(act,) * 20)
    small, graph = folded(procedure, CHAIN, [2, 9, 10])
    assert len(small.activities) == 3
    assert [(e.source, e.target, e.condition) for e in graph.edges] == [
        (1, 2, None),
        (START, 0, FOLDED),
        (0, 1, FOLDED),
        (2, END, FOLDED),
    ]
    assert graph.covered == ((1, 0),)


def test_a_shorter_time_of_a_way_is_told_before_and_after() -> None:
    channel = samples.procedure().channels[0]
    found = samples.finding(
        "channels/0", channel.section, channel.start, channel.end, channel.text,
        cut=Cut("align_channels", "channels/0", 5),
    )  # fmt: skip
    html = page(samples.analysis(findings=(found,)))
    assert html.count("<s>7 ngày làm việc</s> → <b>5 ngày làm việc</b>") == 2


def test_a_procedure_of_which_nothing_was_read_is_told_so_without_a_drawing() -> None:
    html = page(samples.analysis(activities=(), documents=(), findings=()))
    assert "Văn bản không nêu bước nào." in html
    assert "Chưa nhận diện được giấy tờ nào." in html
    assert "<svg" not in html


@given(st.data())
def test_folding_keeps_what_comes_after_what(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 9))
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda p: p[0] < p[1])
    chosen = data.draw(st.lists(pairs, unique=True, max_size=15))
    ends = (
        *(Edge(START, i, "sequence") for i in range(count)),
        *(Edge(i, END, "sequence") for i in range(count)),
    )
    graph = StepGraph(edges=(*(Edge(a, b, "sequence") for a, b in chosen), *ends))
    kept = sorted(data.draw(st.sets(st.integers(0, count - 1), min_size=1)))
    procedure = samples.procedure(activities=(samples.activities()[4],) * count)
    _, small = folded(procedure, graph, kept)
    before, after = reached(graph), reached(small)
    assert {(kept.index(a), kept.index(b)) for a, b in before if a in kept and b in kept} == after


def reached(graph: StepGraph) -> set[tuple[int, int]]:
    """Pairs of acts of which the second comes after the first."""
    pairs = {
        (e.source, e.target) for e in graph.edges if isinstance(e.source, int) and isinstance(e.target, int)
    }
    while True:
        more = pairs | {(a, d) for a, b in pairs for c, d in pairs if b == c}
        if more == pairs:
            return pairs
        pairs = more
