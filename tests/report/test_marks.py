"""Evidence marked in a section's text."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from tthc.report.site.marks import Mark, Place, marked_text

TEXT = "Sở Xây dựng lấy ý kiến của Sở Tài chính rồi trình Ủy ban nhân dân cấp tỉnh."


def plain(html: str) -> str:
    """The text of the page, without the numbers and links that were put in."""
    bare = re.sub(r'<a class="(ref|cv)"[^>]*>[^<]*</a>', "", html)
    return unescape(re.sub(r"<[^>]*>", "", bare))


def test_a_mark_has_an_anchor_and_links_to_its_finding() -> None:
    start = TEXT.index("lấy ý kiến")
    html = marked_text(TEXT, [Mark(3, start, start + 10, "propose")])
    assert '<mark class="propose" id="trich-3">lấy ý kiến</mark><a class="ref" href="#vd-3">[3]</a>' in html


def test_overlapping_marks_each_keep_one_anchor_and_one_link() -> None:
    html = marked_text(TEXT, [Mark(1, 0, 20, "propose"), Mark(2, 10, 30, "done")])
    for number in (1, 2):
        assert html.count(f'id="trich-{number}"') == 1
        assert html.count(f'href="#vd-{number}"') == 1
    assert plain(html) == TEXT


def test_a_step_is_led_by_its_number() -> None:
    html = marked_text(TEXT, places=[Place(2, TEXT.index("trình"))])
    assert '<a class="cv" id="cv-2" href="#nut-2">2</a>trình' in html


def test_a_script_in_the_text_is_shown_and_not_run() -> None:
    html = marked_text('<script>alert("x")</script> & nữa', [Mark(1, 0, 8, "propose")])
    assert "<script" not in html
    assert "&lt;script&gt;" in html


@given(st.data())
def test_no_character_of_the_text_is_lost_or_told_twice(data: st.DataObject) -> None:
    alphabet = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn"])
    text = data.draw(st.text(alphabet, max_size=40))
    pair = st.tuples(st.integers(0, 45), st.integers(0, 45)).map(sorted)
    marks = [Mark(i, a, b, "propose") for i, (a, b) in enumerate(data.draw(st.lists(pair, max_size=5)), 1)]
    places = [Place(i, a) for i, a in enumerate(data.draw(st.lists(st.integers(0, 40), max_size=3)), 1)]
    assert (
        plain(marked_text(text, marks, places, [tuple(p) for p in data.draw(st.lists(pair, max_size=3))]))
        == text
    )
