"""What a notebook shows: small, escaped, in the language of TTHC_LANG."""

import subprocess
import sys
from html.parser import HTMLParser
from xml.dom import minidom

import attrs
import pytest

import tthc
import tthc.api
from tests.report.samples import analysis, finding, procedure
from tthc.model import Analysis
from tthc.report.notebook import Findings

HOSTILE = '<script>alert(1)</script>"><img src=x onerror=y>&amp; \x00\x1b[31m\u202e ' + "A" * 10_000
VOID = {"br", "img", "meta", "hr"}


class Balanced(HTMLParser):
    """Collects tags and attributes; complains where an element is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def parsed(page: str) -> Balanced:
    reader = Balanced()
    reader.feed(page)
    assert reader.open == []
    return reader


def hostile() -> Analysis:
    base = analysis()
    bad = finding("documents/1", "thanh_phan_ho_so", 0, 4, HOSTILE, message=HOSTILE, rule=HOSTILE)
    bad = attrs.evolve(bad, effect_reason=HOSTILE, lever=attrs.evolve(bad.lever, instrument=HOSTILE))
    texts = {
        "name": HOSTILE,
        "field": HOSTILE,
        "source": HOSTILE,
        "decision_number": HOSTILE,
        "body": HOSTILE,
    }
    papers = tuple(attrs.evolve(d, text=HOSTILE) for d in base.procedure.documents)
    acts = tuple(attrs.evolve(a, text=HOSTILE, actor=HOSTILE) for a in base.procedure.activities)
    shown = attrs.evolve(base.procedure, documents=papers, activities=acts, **texts)
    return attrs.evolve(base, procedure=shown, findings=(bad, *base.findings))


@pytest.fixture(autouse=True)
def _vietnamese(monkeypatch):
    monkeypatch.delenv("TTHC_LANG", raising=False)


def shown(value) -> list[str]:
    given = [value, value.procedure, value.findings[0], value.plan, Findings(value.findings)]
    return [page for item in given if (page := item._repr_html_()) is not None]


def test_procedure_finding_analysis_and_plan_show_as_well_formed_html():
    pages = shown(analysis())
    assert len(pages) == 5
    for page in pages:
        parsed(page)
    whole, read, found, plan, _ = pages
    for words in ("1.000001", "Đăng ký biến động đất đai", "Yêu cầu bản sao chứng thực", "Trước", "Sau"):
        assert words in whole
    assert "Bản sao chứng thực Giấy chứng nhận quyền sử dụng đất" in read
    assert "63/2010/NĐ-CP" in found
    assert "01/07/2026" in found
    assert "Bản sao chứng thực" in plan


def test_what_is_shown_is_in_the_language_of_the_environment(monkeypatch):
    assert "Căn cứ" in shown(analysis())[2]
    monkeypatch.setenv("TTHC_LANG", "en")
    assert "Who can decide" in shown(analysis())[2]
    assert "Papers" in shown(analysis())[1]


def test_a_list_of_findings_shows_a_line_for_each_and_counts_those_left_out():
    found = tthc.suggest(as_of="2026-11-24")
    page = found._repr_html_()
    parsed(page)
    assert page.count("<details") == min(len(found), 60)
    assert f"Vấn đề: {len(found)}" in page
    assert "Không quy tắc nào" in tthc.suggest("1.009662", as_of="2026-11-24")._repr_html_()


def test_hostile_text_is_shown_harmless_and_short():
    allowed = {"div", "style", "p", "b", "bdi", "span", "table", "thead", "tbody", "tr", "th", "td"}
    allowed |= {"details", "summary", "blockquote", "br"}
    for page in shown(hostile()):
        reader = parsed(page)
        assert reader.tags <= allowed
        assert reader.attributes <= {"class", "open"}
        assert "\x00" not in page
        assert "\x1b" not in page
        assert len(page) < 40_000


def test_a_graph_shows_as_svg_that_xml_readers_accept():
    for given in (analysis(), hostile()):
        svg = tthc.graph(given)._repr_svg_()
        assert svg is not None
        minidom.parseString(svg)
        assert "<script" not in svg
    assert tthc.graph(procedure()).steps.edges


def test_a_graph_without_steps_leaves_the_notebook_its_plain_text():
    empty = tthc.graph(procedure(activities=()))
    assert empty._repr_svg_() is None
    assert "0 activities" in repr(empty)
    with pytest.raises(ValueError, match="bước"):
        empty.svg()


def test_pages_are_small():
    for one in tthc.analyse("1.009122", "1.115661", as_of="2026-11-24"):
        assert len(one._repr_html_() or "") < 40_000
        assert len(one.procedure._repr_html_() or "") < 40_000


def test_the_model_alone_shows_nothing_but_its_plain_text():
    script = (
        "import sys, tthc.model as m\n"
        "plan = m.Plan(*[m.Measures(0, None, None, 0, None, 0, 0, None)] * 2, m.Effect())\n"
        "print(plan._repr_html_(), 'tthc.report' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["None", "False"]
