"""Reading happens in composed letters and plain spaces; places are told in the text as it was published."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc.reading.normal import normalise

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u2060\ufeff"
VIETNAMESE = st.text(
    st.sampled_from(
        "aăâeêioôơuưydđ AĂÂĐÊÔƠƯ.,;\nсРÐð\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u00a0\u202f"
        + UNSEEN
    )
)


def test_composed_text_with_plain_spaces_is_left_alone():
    text = "Nộp hồ sơ tại Trung tâm Phục vụ hành chính công"
    assert normalise(text).text is text


def test_decomposed_letters_are_composed_and_found_again():
    published = unicodedata.normalize("NFD", "Giấy phép xây dựng") + " (bản sao)"
    normal = normalise(published)
    assert normal.text == "Giấy phép xây dựng (bản sao)"
    start = normal.text.index("xây")
    assert published[normal.back(start) : normal.back(start + 3)] == unicodedata.normalize("NFD", "xây")


@pytest.mark.parametrize("letter", ["ê\u0301", "é\u0302", "e\u0301\u0302", "e\u0302\u0301"])
def test_a_letter_is_composed_in_whatever_order_its_marks_were_typed(letter):
    assert normalise(f"Quy{letter}t định của Ủy ban").text == "Quyết định của Ủy ban"


def test_odd_spaces_become_spaces_of_the_same_length():
    published = "05\u00a0ngày\u202flàm\u2003việc"
    normal = normalise(published)
    assert normal.text == "05 ngày làm việc"
    assert normal.origins is None


def test_a_break_without_width_parts_two_words_and_is_left_out_beside_a_space():
    assert normalise("05 ngày\u200blàm việc").text == "05 ngày làm việc"
    assert normalise("05 ngày \u200blàm việc\u200b.").text == "05 ngày làm việc."


def test_what_is_not_seen_is_left_out_and_the_places_behind_it_stay_right():
    published = "người yêu cầu đăng k\u200eý kết hôn; nơi th\u00adường trú"
    normal = normalise(published)
    assert normal.text == "người yêu cầu đăng ký kết hôn; nơi thường trú"
    start = normal.text.index("ký")
    assert published[normal.back(start) : normal.back(start + 2)] == "k\u200eý"
    assert published[normal.back(normal.text.index("trú")) :] == "trú"


def test_letters_of_other_alphabets_are_read_as_those_they_look_like():
    assert normalise("Nghị định số 12/2099/NÐ-CР; Ðơn đề nghị, СẤP lại").text == (
        "Nghị định số 12/2099/NĐ-CP; Đơn đề nghị, CẤP lại"
    )


def test_greek_letters_of_measures_stay():
    assert normalise("Nguồn phát tia α, β; 5 µg; 10 Ω").text == "Nguồn phát tia α, β; 5 µg; 10 Ω"


def test_the_tone_is_read_on_the_first_vowel_wherever_it_was_published():
    normal = normalise("UỶ BAN, Uỷ ban, hoà giải, khoẻ, thuý, Toà án; quý, quà, toàn, khuỷu")
    assert normal.text == "ỦY BAN, Ủy ban, hòa giải, khỏe, thúy, Tòa án; quý, quà, toàn, khuỷu"
    assert normal.as_spelled("Tòa án") == "Toà án"
    assert normal.as_spelled("Tòa  án") == "Toà  án"
    assert normal.as_spelled("Sở Y tế") == "Sở Y tế"


@pytest.mark.parametrize("run", [" ", "\t\n", "7", "a", ".", "("])
def test_of_an_endless_run_a_beginning_is_read_and_the_places_behind_it_stay_right(run):
    published = f"Tờ khai {run * 5000} đơn đề nghị"
    normal = normalise(published)
    assert len(normal.text) < 400
    start = normal.text.index("đơn")
    assert published[normal.back(start) : normal.back(start + 3)] == "đơn"
    assert normal.back(len(normal.text)) == len(published)


@given(VIETNAMESE)
def test_places_go_back_in_order_and_lie_in_the_text(published):
    normal = normalise(published)
    places = [normal.back(i) for i in range(len(normal.text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(published)
    assert not published[: places[0]].strip(UNSEEN)


@given(VIETNAMESE)
def test_nothing_but_the_unseen_is_lost(published):
    normal = normalise(published)
    for i, character in enumerate(normal.spelled or normal.text):
        original = normalise(published[normal.back(i) : normal.back(i + 1)].strip("\u200b")).text
        assert original in (character, "") or unicodedata.combining(original[-1])


@given(VIETNAMESE)
def test_what_is_regular_stays_so(published):
    once = normalise(published).text
    assert normalise(once).text == once
    assert not set(once) & set(UNSEEN)
