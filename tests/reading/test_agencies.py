"""Who is named in a text, under which full name, and what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc.reading.names.agencies import find_agencies


def named(text):
    return [(mention.name, mention.kind) for mention in find_agencies(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sở Nông nghiệp và Môi trường kiểm tra hồ sơ", ("Sở Nông nghiệp và Môi trường", "authority")),
        ("UBND cấp xã xác nhận", ("Ủy ban nhân dân cấp xã", "authority")),
        ("nộp tại Bộ phận Một cửa", ("Bộ phận Một cửa", "one_stop")),
        (
            "gửi Trung tâm Phục vụ hành chính công cấp tỉnh",
            ("Trung tâm Phục vụ hành chính công cấp tỉnh", "one_stop"),
        ),
        ("Cơ quan tiếp nhận hồ sơ cấp giấy tiếp nhận", ("Cơ quan tiếp nhận hồ sơ", "one_stop")),
        (
            "trình Chủ tịch Ủy ban nhân dân cấp tỉnh ký",
            ("Chủ tịch Ủy ban nhân dân cấp tỉnh", "decision_maker"),
        ),
        ("Giám đốc Sở Tư pháp quyết định", ("Giám đốc Sở Tư pháp", "decision_maker")),
        ("chuyên viên xử lý kiểm tra", ("chuyên viên xử lý", "officer")),
        ("Phòng Kinh tế thẩm định", ("Phòng Kinh tế", "officer")),
        ("người sử dụng đất nộp hồ sơ", ("người sử dụng đất", "applicant")),
        ("Tổ chức, cá nhân nộp hồ sơ", ("Tổ chức, cá nhân nộp hồ sơ", "applicant")),
        ("doanh nghiệp bưu chính công ích chuyển hồ sơ", ("doanh nghiệp bưu chính công ích", "third_party")),
        ("tổ chức hành nghề công chứng thông báo", ("tổ chức hành nghề công chứng", "third_party")),
        ("trên Cổng Dịch vụ công quốc gia", ("Cổng Dịch vụ công quốc gia", "place")),
        (
            "cơ quan có chức năng quản lý đất đai cấp xã lập tờ trình",
            ("cơ quan có chức năng quản lý đất đai cấp xã", "authority"),
        ),
    ],
)
def test_names_are_found_whole_and_no_further(text, expected):
    assert named(text) == [expected]


def test_where_a_body_sits_belongs_to_the_wording_and_not_to_the_name():
    (mention,) = find_agencies("gửi Ủy ban nhân dân cấp xã nơi có đất để xác nhận")
    assert mention.text == "Ủy ban nhân dân cấp xã nơi có đất"
    assert mention.name == "Ủy ban nhân dân cấp xã"
    assert mention.agency is not None
    assert mention.agency.name == "Ủy ban nhân dân cấp xã"


def test_both_ways_to_place_the_tone_name_the_same_body():
    (early,) = find_agencies("Ủy ban nhân dân tỉnh chấp thuận")
    (late,) = find_agencies("Uỷ ban nhân dân tỉnh chấp thuận")
    assert early.agency == late.agency
    assert early.agency is not None


def test_a_named_commune_or_province_is_one_of_its_kind():
    (mention,) = find_agencies("Trung tâm Phục vụ hành chính công tỉnh Lào Cai trả kết quả")
    assert mention.agency is not None
    assert mention.agency.name == "Trung tâm Phục vụ hành chính công cấp tỉnh"


def test_small_letters_that_mean_something_else_name_nobody():
    assert named("nộp 01 bộ hồ sơ; thi công theo vụ; cơ sở dữ liệu; phòng cháy") == []


def test_the_verb_to_organise_is_no_organisation():
    assert named("và tổ chức thẩm định hồ sơ") == []


def test_issuers_and_titles_of_instruments_name_nobody():
    text = "theo Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ quy định về Bộ phận Một cửa"
    assert named(text) == []
    assert named(f"{text}; Sở Xây dựng trả lời") == [("Sở Xây dựng", "authority")]


LETTERS = st.sampled_from(
    [
        "Sở",
        "Ủy ban nhân dân",
        "cấp",
        "tỉnh",
        "Lào Cai",
        "nơi có đất",
        "và",
        ",",
        "cơ quan",
        "tổ chức",
        "kiểm tra",
        "\n",
    ]
)


@given(st.lists(LETTERS, max_size=30).map(" ".join))
def test_mentions_do_not_overlap_and_hold_their_own_words(text):
    end = 0
    for mention in find_agencies(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.name
        end = mention.end


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("chuyển thông tin đến cơ quan tài chính cùng cấp", ["cơ quan tài chính cùng cấp"]),
        ("Sở Tài chính cùng các cơ quan liên quan thẩm định", ["Sở Tài chính", "cơ quan liên quan"]),
    ],
)
def test_a_body_of_the_same_level_is_told_from_one_that_works_along(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_agencies(text)] == names
