"""The index of many procedures in a real browser: charts, filters, history, keyboard, print."""

from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from tests.report import samples
from tests.report.conftest import watched
from tests.report.test_browser import codes
from tthc.model import Analysis, Duration, Effect, Lever, StatedTime
from tthc.report.site.writer import write_site

MANY = 430
# In the order of Vietnamese: letters first (d before đ, a before ă before â), then tones, then case.
NAMES = ("An", "Ăn", "Ân", "Dìa", "Đìa", "thuy", "Thuỳ", "thủy", "thũy", "thúy", "thuỵ", "Thuyên")
FIELDS = ("Đất đai", "Hoạt động xây dựng", "Đường bộ", "Hộ tịch")


def made(number: int) -> Analysis:
    first = samples.findings()[0]
    found = attrs.evolve(
        first, lever=Lever(("ministry", "council")[number % 2]), effect=Effect(certified_copies=1)
    )
    name = NAMES[number] if number < len(NAMES) else f"Việc số {number}"
    return samples.analysis(
        f"1.{number:06}",
        name,
        field=FIELDS[number % len(FIELDS)],
        findings=(found,) if number % 3 == 0 else (),
    )


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many") / "r"
    write_site(map(made, range(MANY)), folder, as_of=samples.AS_OF, generated_from="mẫu")
    return folder / "index.html"


@pytest.fixture
def page(browser, index: Path) -> Iterator[object]:
    with watched(browser, index) as opened:
        yield opened


def test_rows_that_come_later_are_counted_and_found(page, index: Path) -> None:
    assert (index.parent / "assets" / "data-1.js").is_file()
    assert page.inner_text("#count").startswith(f"{MANY} ")
    page.fill("#q", "429")
    assert codes(page) == ["1.000429"]


def test_more_rows_are_shown_on_demand_and_still_there_after_a_reload(page) -> None:
    assert len(codes(page)) == 100
    page.click("#more")
    page.click("#more")
    assert len(codes(page)) == 300
    page.reload()
    assert len(codes(page)) == 300


def test_names_stand_in_vietnamese_order(page) -> None:
    page.click("th[data-sort=name] button")
    shown = page.locator("#rows th a").all_inner_texts()
    assert [name for name in shown if name in NAMES] == list(NAMES)


@pytest.mark.parametrize(
    ("query", "count"),
    [("thuỳ", 1), ("thùy", 1), ("THUỲ", 1), ("thuy", 7), ("đìa", 1), ("ĐÌA", 1), ("dia", 2)],
)
def test_marks_count_where_they_are_typed(page, query: str, count: int) -> None:
    page.fill("#q", query)
    assert page.locator("#rows th a").filter(has_not_text="Việc số").count() == count


def test_search_filter_and_order_survive_reload_back_and_forward(page) -> None:
    page.select_option("#field", "Hộ tịch")
    page.click("th[data-sort=code] button")
    page.click("th[data-sort=code] button")
    page.fill("#q", "viec so 4")
    wanted = codes(page)
    assert wanted == sorted(wanted, reverse=True)
    page.reload()
    assert codes(page) == wanted
    page.click("#rows a >> nth=1")
    assert "procedures/" in page.url
    page.go_back()
    assert codes(page) == wanted
    assert page.input_value("#q") == "viec so 4"
    page.go_back()
    assert page.input_value("#field") == "Hộ tịch"
    page.go_forward()
    assert codes(page) == wanted


def test_a_link_with_filters_opens_at_the_list(browser, index: Path) -> None:
    with watched(browser, index) as page:
        page.goto("about:blank")
        page.goto(f"{index.as_uri()}#q=viec+so+42&sort=-code")
        assert codes(page)[0] == "1.000429"
        assert page.locator("#rows a").first.evaluate("e => e.getBoundingClientRect().top < innerHeight")


def test_times_that_are_not_determined_stand_last_in_either_order(browser, tmp_path: Path) -> None:
    analyses = []
    for code, days in (("1.1", 5.0), ("1.2", None), ("1.3", 9.0)):
        analysis = samples.analysis(code)
        before = attrs.evolve(analysis.plan.before, days=days)
        analyses.append(attrs.evolve(analysis, plan=attrs.evolve(analysis.plan, before=before)))
    write_site(analyses, tmp_path / "r", as_of=samples.AS_OF, generated_from="mẫu")
    with watched(browser, tmp_path / "r" / "index.html") as page:
        page.click('th[data-sort="days"] button')
        assert codes(page) == ["1.3", "1.1", "1.2"]
        page.click('th[data-sort="days"] button')
        assert codes(page) == ["1.1", "1.3", "1.2"]


def test_times_that_differ_by_case_are_told_in_words(browser, tmp_path: Path) -> None:
    times = tuple(StatedTime(Duration(days, "working_day"), 0, 0, None) for days in (5, 10))
    base = samples.procedure().channels[0]
    way = attrs.evolve(base, value=None, unit=None, stated_times=times)
    made = samples.analysis(channels=(way,))
    before = attrs.evolve(made.plan.before, days=None)
    made = attrs.evolve(made, plan=attrs.evolve(made.plan, before=before))
    write_site([made], tmp_path / "r", as_of=samples.AS_OF, generated_from="mẫu")
    with watched(browser, tmp_path / "r" / "index.html") as page:
        assert "từ 5 đến 10 ngày làm việc" in page.locator("#rows td").last.inner_text()


def test_paper_shows_every_row_of_the_summaries_and_the_heads_of_the_list(page) -> None:
    page.emulate_media(media="print")
    assert all(row.is_visible() for row in page.query_selector_all(".summary tbody tr"))
    assert page.locator(".list thead button").first.evaluate("e => getComputedStyle(e).display") == "contents"


def test_what_was_unfolded_stays_so_after_a_reload(page) -> None:
    page.click("#bang-days summary")
    page.wait_for_function("((history.state || {}).open || []).length > 0")
    page.reload()
    assert page.locator("#bang-days table").is_visible()


def test_a_bar_leads_to_the_procedures_behind_it(page) -> None:
    page.click('figure svg a[href*="%C4%90%C6%B0%E1%BB%9Dng"]')
    assert page.input_value("#field") == "Đường bộ"
    assert page.inner_text("#count").startswith("107 ")
    page.go_back()
    assert page.input_value("#field") == ""


def test_a_bar_is_reached_and_opened_by_keyboard_and_says_what_it_shows(page) -> None:
    bar = page.locator("figure svg a").first
    told = bar.locator("[aria-label]").get_attribute("aria-label")
    assert "bản thôi chứng thực" in told
    bar.focus()
    page.keyboard.press("Enter")
    assert page.input_value("#lever") in ("ministry", "council")


def test_groups_of_fields_and_papers_can_be_asked_for(page) -> None:
    page.click(".priority a[href='#field=~land']")
    land = page.inner_text("#count")
    page.select_option("#field", "Đất đai")
    assert page.inner_text("#count") == land
    page.click("button[type=reset]")
    page.select_option("#paper", "land_certificate")
    assert len(codes(page)) == 100


def test_leaps_within_the_page_leave_the_filters_alone(page) -> None:
    page.select_option("#field", "Hộ tịch")
    before = codes(page)
    page.click(".within a[href='#list']")
    assert page.evaluate("document.activeElement.id") == "list"
    page.reload()
    assert codes(page) == before


def test_the_first_tab_offers_the_way_to_the_list(page) -> None:
    page.keyboard.press("Tab")
    assert page.locator(".skip").evaluate("e => e === document.activeElement && e.offsetLeft >= 0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "list"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "q"


def test_what_has_the_focus_is_seen(page) -> None:
    for selector in ("#q", "#field", "th[data-sort=code] button", "#rows a", "figure svg a", "summary"):
        target = page.locator(selector).first
        target.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert target.evaluate("e => getComputedStyle(e).outlineStyle") == "solid", selector


@pytest.mark.parametrize("width", [400, 1200])
def test_axe_finds_nothing_serious(browser, index: Path, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    with watched(browser, index, width) as page:
        page.eval_on_selector_all("details", "all => all.forEach(d => d.open = true)")
        # What a style sheet on disk holds may not be fetched, and need not be.
        found = Axe().run(page, options={"preload": False, "resultTypes": ["violations"]})
        serious = [v for v in found.response["violations"] if v["impact"] in ("serious", "critical")]
        assert [(v["id"], v["nodes"][0]["html"]) for v in serious] == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints(page) -> None:
    page.emulate_media(media="print")
    assert not page.locator("#filters").is_visible()
    assert "100" in page.inner_text("#printed")
    assert page.locator("figure svg").first.is_visible()
    assert page.pdf().startswith(b"%PDF")
