"""The site in a real browser, opened from disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.report import samples
from tests.report.conftest import watched
from tthc.report.site.writer import write_site


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The index of three procedures."""
    folder = tmp_path_factory.mktemp("site") / "r"
    write_site(
        [
            samples.analysis(),
            samples.analysis(
                "1.000002", "Cấp Giấy phép xây dựng hoà mạng", field="Hoạt động xây dựng", findings=()
            ),
            samples.analysis("1.000003", "Chuyển nhượng dự án", field="Nhà ở", body=None),
        ],
        folder,
        as_of=samples.AS_OF,
        generated_from="mẫu",
    )
    return folder / "index.html"


@pytest.fixture
def page(browser, index: Path) -> Iterator[object]:
    """The index; whatever leaves the disk or complains fails the test."""
    with watched(browser, index) as opened:
        yield opened


def codes(page) -> list[str]:
    return page.locator("#rows .code").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dat dai", ["1.000001"]),
        ("ĐẤT ĐAI", ["1.000001"]),
        ("đạt", []),
        ("xay dung giay", ["1.000002"]),
        ("hòa mạng", ["1.000002"]),
        ("1.000003", ["1.000003"]),
        ("khong co", []),
    ],
)
def test_search_works_with_and_without_marks(page, query: str, found: list[str]) -> None:
    page.fill("#q", query)
    assert codes(page) == found


def test_filters_keep_what_has_a_fitting_finding_and_stand_in_the_address(page) -> None:
    page.select_option("#lever", "ministry")
    assert codes(page) == ["1.000001", "1.000003"]
    page.select_option("#field", "Nhà ở")
    assert codes(page) == ["1.000003"]
    page.reload()
    assert codes(page) == ["1.000003"]
    page.go_back()
    assert codes(page) == ["1.000001", "1.000003"]
    page.click("button[type=reset]")
    assert len(codes(page)) == 3


def test_heads_sort_both_ways_in_vietnamese_order(page) -> None:
    page.click("th[data-sort=name] button")
    assert codes(page) == ["1.000002", "1.000003", "1.000001"]
    page.click("th[data-sort=name] button")
    assert codes(page) == ["1.000001", "1.000003", "1.000002"]
    assert page.get_attribute("th[data-sort=name]", "aria-sort") == "descending"


@pytest.mark.parametrize("width", [400, 1200])
def test_nothing_is_wider_than_the_window(page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for _ in range(2):
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        if page.locator("#rows").count():
            page.click("text=Đăng ký biến động đất đai")
            page.wait_for_url("**/procedures/*.html")  # loaded whole: without its style it is wider
