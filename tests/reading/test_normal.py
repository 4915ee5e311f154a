"""Reading happens in composed letters and plain spaces; places are told in the text as it was published."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from tthc.reading.normal import normalise

VIETNAMESE = st.text(
    st.sampled_from(
        "aăâeêioôơuưydđ AĂÂĐÊÔƠƯ.,;\n\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b\u00a0\u200b"
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


def test_one_decomposed_letter_inside_composed_text_is_composed():
    published = "Quyê\u0301t định của Ủy ban"
    assert normalise(published).text == "Quyết định của Ủy ban"


def test_odd_spaces_become_spaces_of_the_same_length():
    published = "05\u00a0ngày\u200blàm việc"
    normal = normalise(published)
    assert normal.text == "05 ngày làm việc"
    assert normal.origins is None


@given(VIETNAMESE)
def test_places_go_back_in_order_and_cover_the_whole_text(published):
    normal = normalise(published)
    places = [normal.back(i) for i in range(len(normal.text) + 1)]
    assert places == sorted(places)
    assert places[0] == 0
    assert places[-1] == len(published)


@given(VIETNAMESE)
def test_every_letter_goes_back_to_the_letters_it_was_composed_of(published):
    normal = normalise(published)
    spaced = normalise(published.replace("\u00a0", " ").replace("\u200b", " "))
    assert normal.text == spaced.text
    for i, character in enumerate(normal.text):
        original = published[normal.back(i) : normal.back(i + 1)]
        assert unicodedata.normalize("NFC", original.translate({0xA0: " ", 0x200B: " "})) in (
            character,
            "",
        ) or (unicodedata.combining(original[-1]))
