"""The page of one procedure in a real browser, opened from disk."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

from tests.report import samples
from tthc.model import END, START, Analysis, Cut, Edge, StepGraph
from tthc.report import write_report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Open = Callable[..., "Page"]


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Open]:
    """Opens the page of an analysis; whatever leaves the disk or complains fails the test."""
    troubles: list[str] = []
    contexts = []

    def show(analysis: Analysis, language: str = "vi", **more: object) -> "Page":
        write_report([analysis], tmp_path / "r", as_of=samples.AS_OF, language=language, generated_from="mẫu")
        context = browser.new_context(viewport=more.pop("viewport", {"width": 1200, "height": 900}), **more)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda r: None if r.url.startswith("file:") else troubles.append(r.url))
        page.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.goto(next((tmp_path / "r" / "procedures").iterdir()).as_uri())
        return page

    yield show
    for context in contexts:
        context.close()
    assert troubles == []


def test_finding_and_text_lead_to_each_other(opened: Open) -> None:
    page = opened(samples.analysis())
    page.click("#vd-1 blockquote a")
    assert page.evaluate("location.hash") == "#trich-1"
    assert page.locator("#trich-1").evaluate("e => e.classList.contains('lit')")
    page.click("#trich-1 + a.ref")
    assert page.evaluate("location.hash") == "#vd-1"
    page.go_back()
    assert page.locator("#trich-1").evaluate("e => e.classList.contains('lit')")


def test_a_link_into_a_folded_finding_unfolds_it(opened: Open) -> None:
    page = opened(samples.analysis())
    assert not page.locator("#vd-2").is_visible()
    page.click('.verbatim a.ref[href="#vd-2"]')
    assert page.locator("#vd-2").is_visible()


def test_pointing_at_a_step_shows_actor_time_and_the_words_of_the_text(opened: Open) -> None:
    page = opened(samples.analysis())
    page.hover("#nut-4")
    told = page.locator("#tip").inner_text()
    for words in ("Bộ phận Một cửa", "1 ngày làm việc", "văn bản nêu", "chuyển hồ sơ đến Văn phòng đăng ký"):
        assert words in told
    page.hover("#nut-2")
    assert "chưa xác định, văn bản không nêu" in page.locator("#tip").inner_text()
    page.keyboard.press("Escape")
    assert not page.locator("#tip").is_visible()


def test_the_keyboard_shows_a_step_and_leads_to_its_place_in_the_text(opened: Open) -> None:
    page = opened(samples.analysis())
    page.focus("#so-do .drawing")
    for _ in range(4):
        page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.id")
    assert focused.startswith("nut-")
    assert page.get_attribute(f"#{focused}", "aria-describedby") == "tip"
    assert page.locator("#tip dd").first.inner_text()
    page.keyboard.press("Enter")
    number = focused.removeprefix("nut-")
    assert page.evaluate("location.hash") == f"#cv-{number}"
    page.click(f"#cv-{number}")
    assert page.evaluate("location.hash") == f"#nut-{number}"
    box = page.locator(f"#nut-{number}").bounding_box()
    assert 0 <= box["y"] <= 900


def test_a_tap_tells_of_the_step_and_the_words_told_lead_on(opened: Open) -> None:
    page = opened(samples.analysis(), viewport={"width": 400, "height": 800}, has_touch=True, is_mobile=True)
    page.locator("#nut-1").scroll_into_view_if_needed()
    page.tap("#nut-1")
    assert "Người sử dụng đất" in page.locator("#tip").inner_text()
    assert page.evaluate("location.hash") == ""
    page.tap('#tip a[href="#cv-1"]')
    assert page.evaluate("location.hash") == "#cv-1"


def test_before_stands_beside_after_and_what_changes_is_told_in_words(opened: Open) -> None:
    page = opened(samples.with_a_cut_step())
    before, after = page.locator(".pair > div").all()
    assert before.bounding_box()["y"] == after.bounding_box()["y"]
    assert page.locator("#truoc-4").text_content().count("bỏ") == 1
    assert page.locator("#sau-4").count() == 0
    assert "hạn mới" in page.locator("#sau-6").text_content()
    assert "2 ngày làm việc" in page.locator("#sau-6").text_content()
    assert page.locator(".compare tr.gone s").inner_text() == "Đơn đăng ký biến động"
    assert "bỏ" in page.locator(".compare tr.gone .tag.gone").inner_text()
    page.hover("#sau-6")
    assert "không nêu thời gian → 2 ngày làm việc" in page.locator("#tip").inner_text()


@pytest.mark.parametrize("width", [400, 700, 1200])
def test_nothing_is_wider_than_the_window(opened: Open, width: int) -> None:
    page = opened(samples.with_a_cut_step(), viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_numbers_stand_beside_their_papers(opened: Open) -> None:
    long = attrs.evolve(samples.document("Đơn đăng ký biến động"), text="Đơn đăng ký biến động " * 12)
    page = opened(samples.analysis(documents=(long, long)), viewport={"width": 400, "height": 800})
    number, name = (page.locator(f".dossier tbody td:nth-child({i}) >> nth=0") for i in (1, 2))
    words = name.locator("bdi").bounding_box()
    assert words["x"] >= number.bounding_box()["x"] + number.bounding_box()["width"]
    same = page.locator(".dossier td.same").first
    assert not same.locator("span").is_visible()
    assert "cùng dòng" in same.evaluate("e => getComputedStyle(e, '::after').content")


def test_a_long_drawing_opens_where_something_was_found(opened: Open) -> None:
    one, houses = samples.activities()[1], ("Sở A", "Sở B", "Sở C", "Sở D", "Cơ quan thuế")
    acts = tuple(
        attrs.evolve(one, actor=houses[i // 6], actor_class="other_agency", conditional=False, condition=None)
        for i in range(26)
    )
    edges = [Edge(START, 0, "sequence"), *(Edge(i, i + 1, "sequence") for i in range(25))]
    found = samples.finding(
        "activities/25",
        one.section,
        one.start,
        one.end,
        one.text,
        cut=Cut("set_deadline", "activities/25", 2),
    )
    made = samples.analysis(findings=(found,), activities=acts)
    graph = StepGraph(edges=(*edges, Edge(25, END, "sequence")), unknown=26)
    page = opened(attrs.evolve(made, graph=graph), viewport={"width": 400, "height": 800})
    frame, node = page.locator("#so-do .drawing").bounding_box(), page.locator("#nut-26").bounding_box()
    assert frame["x"] <= node["x"]
    assert node["x"] + node["width"] <= frame["x"] + frame["width"]
    assert frame["y"] <= node["y"] <= frame["y"] + frame["height"]


def test_hostile_text_stays_text(opened: Open) -> None:
    evil = (
        '"><script>window.hit=1</script><img src=x onerror="window.hit=1">\u202e\x00javascript:alert(1)'
        + "x" * 10_000
    )
    acts = list(samples.activities())
    acts[3] = attrs.evolve(acts[3], text=evil, actor=evil, receiver=evil, step=evil, condition=evil)
    paper = attrs.evolve(samples.document("Đơn đăng ký biến động"), text=evil)
    base = samples.with_a_cut_step()
    papers = (paper, *base.procedure.documents[1:])
    procedure = attrs.evolve(base.procedure, name=evil, code="1.1", activities=tuple(acts), documents=papers)
    page = opened(attrs.evolve(base, procedure=procedure), viewport={"width": 400, "height": 800})
    page.hover("#nut-4")
    assert page.locator("#tip").is_visible()
    assert page.evaluate("window.hit") is None
    assert page.locator("img, #tip script").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_serious_fault_of_accessibility(opened: Open, language: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = opened(samples.with_a_cut_step(), language)
    page.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
    page.hover("#nut-4")
    found = Axe().run(page, options={"preload": False}).response["violations"]
    serious = [
        (v["id"], [n["html"][:200] for n in v["nodes"][:3]])
        for v in found
        if v["impact"] in ("serious", "critical")
    ]
    assert serious == []


def test_it_prints_in_slices_that_no_page_cuts_off(opened: Open) -> None:
    page = opened(samples.with_a_cut_step())
    page.emulate_media(media="print")
    assert page.locator("#nut").first.bounding_box() is None
    widths = page.evaluate(
        "[...document.querySelectorAll('#so-do .slice')].map(e => e.getBoundingClientRect().width)"
    )
    assert widths
    assert max(widths) <= page.evaluate("document.documentElement.clientWidth")
    assert page.pdf().startswith(b"%PDF")
    assert not page.locator("#vd-5").is_visible()
