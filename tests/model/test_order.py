"""Names stand in the order of a Vietnamese dictionary."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc.model.order import vietnamese_order


@pytest.mark.parametrize(
    "ordered",
    [
        ["An Giang", "Bắc Ninh", "Cà Mau", "Cần Thơ", "Đà Nẵng", "Huế", "Lạng Sơn", "Lào Cai"],
        ["ma", "mà", "mả", "mã", "má", "mạ"],
        ["ca", "căn", "cân", "dan", "đan", "em", "êm", "on", "ôn", "ơn", "un", "ưng"],
        ["Đất đai", "Đầu tư", "Đường bộ"],
        ["Mẫu số 2", "Mẫu số 10"],
        ["nhà ở", "nhà ở riêng lẻ"],
    ],
)
def test_words_stand_in_the_order_of_a_dictionary(ordered: list[str]) -> None:
    assert sorted(set(ordered), key=vietnamese_order) == ordered
    assert all(vietnamese_order(a) < vietnamese_order(b) for a, b in pairwise(ordered))


def test_both_placements_of_a_tone_and_both_forms_of_unicode_are_one_word() -> None:
    assert vietnamese_order("hòa")[0][:2] == vietnamese_order("hoà")[0][:2]
    assert vietnamese_order("Đất") == vietnamese_order("Đâ\u0301t")


@given(st.lists(st.text(max_size=12), max_size=6))
def test_any_text_has_its_place(texts: list[str]) -> None:
    ordered = sorted(texts, key=vietnamese_order)
    assert all(vietnamese_order(a) <= vietnamese_order(b) for a, b in pairwise(ordered))
