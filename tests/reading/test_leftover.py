"""Nothing is lost: what is recognised and what is left over make up the whole of every section."""

from hypothesis import given
from hypothesis import strategies as st

from tthc.reading.leftover import split_leftovers


def test_an_uncovered_sentence_is_unread_and_a_bare_mark_is_a_separator():
    text = "- Đơn đề nghị;\n- Lưu ý riêng"
    separators, unread = split_leftovers({"thanh_phan_ho_so": text}, [("thanh_phan_ho_so", 2, 13)])
    assert [text[s.start : s.end] for s in separators] == ["- "]
    assert [text[s.start : s.end] for s in unread] == [";\n- Lưu ý riêng"]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8))
def test_covered_spans_separators_and_unread_are_the_whole_text(text, pairs):
    covered = [("mo_ta", min(a, b, len(text)), min(max(a, b), len(text))) for a, b in pairs]
    separators, unread = split_leftovers({"mo_ta": text}, covered)
    seen = {i for _, start, end in covered for i in range(start, end)}
    left = [i for span in (*separators, *unread) for i in range(span.start, span.end)]
    assert len(left) == len(set(left))
    assert seen.isdisjoint(left)
    assert seen | set(left) == set(range(len(text)))
