"""The charts of the index and the figures behind them."""

import re
import xml.etree.ElementTree as ET

import attrs
import pytest

from tests.report import samples
from tthc.model import Analysis, Cut, Effect, Lever
from tthc.report.index_rows import IndexRow, index_row
from tthc.report.paper_rows import paper_rows
from tthc.report.site.chart_data import charts
from tthc.report.site.charts import Bar, Chart, chart_svg
from tthc.report.site.page import page_html
from tthc.report.totals import totals


def chart(*bars: Bar) -> Chart:
    return Chart("thu", "Tên biểu đồ", "cả", "phần", "", bars, ("Tên", "Số"), ())


def row(analysis: Analysis) -> IndexRow:
    return attrs.evolve(index_row(analysis, "x"), papers=paper_rows(analysis))


def named(rows: list[IndexRow], language: str = "vi") -> dict[str, Chart]:
    return {made.name: made for made in charts(rows, totals(rows), language)}


def planned(code: str, effect: Effect, *findings, **more: object) -> Analysis:
    analysis = samples.analysis(code, findings=findings, **more)
    return attrs.evolve(analysis, plan=attrs.evolve(analysis.plan, effect=effect))


@pytest.mark.parametrize("bars", [(), (Bar("a", 3, 0, "3"),), (Bar("a", 0, 0, "0"), Bar("b", 0, 0, "0"))])
def test_a_chart_with_nothing_to_compare_is_not_shown(bars: tuple[Bar, ...]) -> None:
    assert not chart(*bars).tells


def test_bars_are_links_with_their_figures_in_words() -> None:
    svg = chart_svg(
        chart(Bar("Đất đai", 3, 1, "3 giấy tờ", "#field=x"), Bar("Nhà ở", 2, 0, "2 giấy tờ", "#field=y"))
    )
    assert svg.count('<a href="#field=') == 2
    assert 'aria-label="Đất đai: 3 giấy tờ"' in svg
    assert "https://" not in svg
    assert "<text" in svg


def test_bars_without_a_link_make_no_empty_group() -> None:
    svg = chart_svg(chart(Bar("a", 3, 1, "3"), Bar("b", 2, 0, "2")))
    assert "<a " not in svg
    assert "layer_4" not in svg


def test_the_same_chart_is_the_same_bytes() -> None:
    drawn = chart(Bar("Đất đai", 3, 1, "3", "#x"), Bar("Nhà ở", 2, 2, "2", "#y"))
    assert chart_svg(drawn) == chart_svg(drawn)


def test_hostile_and_endless_names_stay_text_within_the_chart() -> None:
    evil = '</svg><script>alert(1)</script>"onload="x' + "\x00\ud800\u202e" + "dài " * 3000
    svg = chart_svg(chart(Bar(evil, 3, 1, evil, "#field=" + "x"), Bar("b", 2, 0, "2")))
    assert "<script" not in svg
    assert len(svg) < 10_000
    assert ET.fromstring(svg).tag.endswith("svg")


def test_savings_by_lever_add_up_to_those_of_the_plans() -> None:
    first = samples.findings()[0]
    one = attrs.evolve(first, effect=Effect(copies=2, certified_copies=1), lever=Lever("council"))
    two = attrs.evolve(first, rule="copies-excess", effect=Effect(copies=2), lever=Lever("ministry"))
    rows = [
        row(planned("1.1", Effect(copies=3, certified_copies=1), one, two)),
        row(planned("2.2", Effect(copies=2), two)),
    ]
    figures = totals(rows)
    assert {g.code: (g.copies, g.certified) for g in figures.levers} == {
        "council": (2, 1),
        "ministry": (3, 0),
    }
    assert sum(g.copies for g in figures.levers) == figures.copies_saved
    levers = named(rows)["levers"]
    assert [bar.value for bar in levers.bars] == [3, 3]
    assert {bar.link for bar in levers.bars} == {"#lever=council", "#lever=ministry"}


def test_papers_are_counted_by_kind_and_those_that_can_go_told_apart() -> None:
    first = samples.findings()[0]
    goes = attrs.evolve(first, cut=Cut("replace_by_lookup", "documents/1"), status="apply_now")
    kinds = named([row(samples.analysis(findings=(goes,)))])["kinds"]
    assert {bar.label: (bar.value, bar.part) for bar in kinds.bars} == {
        "Đơn, tờ khai": (1, 0),
        "Giấy phép, giấy chứng nhận": (1, 1),
    }


def test_a_paper_is_known_by_its_name_and_what_holds_its_data_by_its_type() -> None:
    papers = paper_rows(samples.analysis())
    assert [paper.types for paper in papers] == [(), ("land_certificate",)]


def test_papers_that_can_go_are_those_of_the_plan() -> None:
    drop = Cut("replace_by_lookup", "documents/0+1")
    several = attrs.evolve(samples.findings()[0], element="documents/0", cut=drop)
    assert [paper.goes for paper in paper_rows(samples.analysis(findings=(several,)))] == [True, True]
    done = attrs.evolve(several, status="done")
    weak = attrs.evolve(several, confidence="low")
    for left in (done, weak):
        assert not any(paper.goes for paper in paper_rows(samples.analysis(findings=(left,))))


def test_papers_that_one_row_lists_side_by_side_go_as_one_in_figures_and_page() -> None:
    text = "Quyết định giao đất, quyết định cho thuê đất"
    one, two = (
        attrs.evolve(samples.procedure().documents[0], start=start, end=end, text=text[start:end], row=0)
        for start, end in (samples.span(text, part) for part in text.split(", "))
    )
    drop = attrs.evolve(
        samples.findings()[0], element="documents/0", cut=Cut("replace_by_lookup", "documents/0+1")
    )
    analysis = samples.analysis(
        findings=(drop,), documents=(one, two), sections={"thanh_phan_ho_so": text}, activities=()
    )
    assert [paper.goes for paper in paper_rows(analysis)] == [True, False]
    html = page_html(analysis, as_of=samples.AS_OF, language="vi", generated_from="mẫu")
    assert "Các giấy tờ nêu cùng một dòng chỉ tính giảm một." in html


def test_a_paper_of_which_another_kind_will_do_does_not_go() -> None:
    papers = samples.procedure().documents
    either = (attrs.evolve(papers[0], alternative=True), papers[1])
    drop = attrs.evolve(
        samples.findings()[0], element="documents/0", text="thẻ", cut=Cut("replace_by_lookup", "documents/0")
    )
    rows = paper_rows(samples.analysis(findings=(drop,), documents=either))
    assert not any(paper.goes for paper in rows)


def test_times_are_the_middle_ones_of_each_field_and_each_procedure_counts_once() -> None:
    rows = []
    for code, field, days in (
        ("1", "Đất đai", 5),
        ("2", "Đất đai", 7),
        ("3", "Đất đai", 90),
        ("4", "Hộ tịch", 1),
    ):
        analysis = samples.analysis(code, field=field)
        plan = attrs.evolve(analysis.plan, before=attrs.evolve(analysis.plan.before, days=days))
        rows += [row(attrs.evolve(analysis, plan=plan))] * 2
    days = named(rows)["days"]
    assert [(bar.label, bar.value) for bar in days.bars] == [("Đất đai", 7), ("Hộ tịch", 1)]
    assert "3 thủ tục" in days.bars[0].figures


def test_every_chart_has_the_table_of_its_figures() -> None:
    rows = [row(samples.analysis(str(i), field=field)) for i, field in enumerate(("Đất đai", "Hộ tịch"))]
    for made in named(rows).values():
        assert len(made.rows) >= len(made.bars)
        assert all(len(cells) == len(made.heads) for cells in made.rows)


def test_priority_fields_have_figures_of_their_own_in_their_order() -> None:
    fields = ("Hộ tịch", "Đầu tư tại Việt Nam", "Đất đai", "Hoạt động xây dựng")
    rows = [row(samples.analysis(str(i), field=field)) for i, field in enumerate(fields)]
    figures = totals(rows)
    assert [f.code for f in figures.priority] == ["land", "construction", "investment", "other"]
    assert sum(f.findings for f in figures.priority) == figures.findings
    assert totals([rows[0]]).priority == ()


def test_no_words_of_the_charts_are_left_in_english() -> None:
    rows = [row(samples.analysis(str(i), field=field)) for i, field in enumerate(("Đất đai", "Hộ tịch"))]
    for made in named(rows).values():
        said = " ".join((made.title, made.whole, made.part, made.note, *made.heads))
        assert not re.search(r"\b(?:the|papers|days|by|and)\b", said)


def test_lines_of_figures_break_between_them() -> None:
    said = "bớt 656 bản · bỏ 110 giấy tờ · 236 bản thôi chứng thực · bớt 2 ngày"
    svg = chart_svg(chart(Bar("a", 3, 1, said), Bar("b", 2, 0, "2")))
    assert ">bớt 2 ngày<" in svg
