"""A portal text is cut at the portal's own headings, and nothing of it is lost."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.examples import PORTAL_TEXT
from tthc.model import Record
from tthc.sources import Origin, read_origin
from tthc.sources.portal_text import HEADINGS, TITLE, slice_record

LINES = st.lists(
    st.sampled_from(
        [
            "    Bước 1: Nộp hồ sơ",
            "Lệ phí: 100.000 đồng",
            "    Mô tả: ghi chú",
            "- Đơn đề nghị",
            "",
            "Lưu ý:",
            "  ",
        ]
    ),
    max_size=6,
).map("\n".join)


def read(text: str) -> list[Record]:
    return [item for item in read_origin(Origin("-", content=text.encode())) if isinstance(item, Record)]


def test_short_fields_become_attributes_and_the_rest_sections():
    (record,) = read(PORTAL_TEXT)
    assert (record.form, record.code, record.decision_number) == ("portal_text", "1.009999", "12/QĐ-UBND")
    assert record.name == "Cấp giấy phép đặt biển chỉ dẫn"
    assert (record.level_text, record.field) == ("Cấp Tỉnh", "Hoạt động xây dựng")
    assert record.sections["co_quan_thuc_hien"] == "Sở Xây dựng"
    assert record.sections["ket_qua_xu_ly"] == "Giấy phép"
    assert record.flags == ()


def test_a_section_is_kept_to_the_letter_from_its_first_line_to_its_last():
    (record,) = read(PORTAL_TEXT)
    assert record.sections["thanh_phan_ho_so"] == (
        "    - Đơn đề nghị theo mẫu\n      Số lượng: Bản chính: 1, Bản sao: 0"
    )
    assert record.sections["can_cu_phap_ly"] == "  * Luật Xây dựng (50/2014/QH13)"


def test_a_section_without_information_says_so_itself():
    (record,) = read(PORTAL_TEXT)
    assert record.sections["yeu_cau_dieu_kien"] == "Không có thông tin"


def test_a_heading_inside_a_line_cuts_nothing():
    (record,) = read(PORTAL_TEXT)
    assert "theo mục Thành phần hồ sơ: một bộ." in record.sections["trinh_tu_thuc_hien"]
    assert record.sections["cach_thuc_thuc_hien"].endswith("    Mô tả: Nộp trong giờ hành chính.")


def test_a_heading_at_a_place_where_the_portal_has_another_cuts_nothing():
    conditions = "Có kho bãi.\nCơ quan thực hiện: tự kiểm tra kho bãi.\nTừ khóa:"
    text = PORTAL_TEXT.replace(
        "Yêu cầu, điều kiện thực hiện: Không có thông tin", f"Yêu cầu, điều kiện thực hiện: {conditions}"
    )
    (record,) = read(text)
    assert record.sections["yeu_cau_dieu_kien"] == conditions
    assert record.sections["tu_khoa"] == "Không có thông tin"
    assert record.sections["co_quan_thuc_hien"] == "Sở Xây dựng"


def test_records_written_one_behind_the_other_are_told_apart_without_a_line_break():
    second = PORTAL_TEXT.replace("1.009999", "1.009998")
    assert [record.code for record in read(PORTAL_TEXT + second)] == ["1.009999", "1.009998"]
    assert read(PORTAL_TEXT + second)[0].sections["mo_ta"] == "Không có thông tin"


def test_a_record_without_the_title_line_is_one_all_the_same():
    (record,) = read(PORTAL_TEXT.split("\n", 1)[1])
    assert record.code == "1.009999"


def test_decomposed_text_is_cut_alike_and_kept_decomposed():
    (record,) = read(unicodedata.normalize("NFD", PORTAL_TEXT))
    assert record.sections["co_quan_thuc_hien"] == unicodedata.normalize("NFD", "Sở Xây dựng")
    assert len(record.sections) == 14


def test_line_ends_of_windows_are_kept_inside_and_left_out_at_the_ends():
    (record,) = read(PORTAL_TEXT.replace("\n", "\r\n"))
    assert record.sections["can_cu_phap_ly"] == "  * Luật Xây dựng (50/2014/QH13)"
    assert "\r\n" in record.sections["thanh_phan_ho_so"]
    assert record.code == "1.009999"


def outside(text: str) -> str:
    """What of a text is neither heading nor value."""
    titles = {name: heading for heading, name in HEADINGS}
    position, left = 0, ""
    for part in slice_record(text):
        behind = part.heading + len(titles[part.name]) + 1
        assert text[part.heading : behind] == titles[part.name] + ":"
        left += text[position : part.heading] + text[behind : part.start]
        position = part.end
    return left + text[position:]


@given(st.lists(LINES, min_size=len(HEADINGS), max_size=len(HEADINGS)))
def test_headings_and_values_put_together_give_the_text_back(values: list[str]):
    text = "\n".join(f"{heading}: {value}" for (heading, _), value in zip(HEADINGS, values, strict=True))
    assert [part.name for part in slice_record(text)] == [name for _, name in HEADINGS]
    assert outside(text).strip(" \r\n") == ""


def test_a_text_of_nothing_but_headings_is_cut_in_linear_time():
    assert slice_record("Mô tả: x\nTừ khóa: y\n" * 40_000)


def test_of_published_texts_nothing_is_lost(shared_data):
    for path in sorted((shared_data / "portal-text").glob("*.txt"))[::40]:
        text = path.read_text(encoding="utf-8")
        assert [part.name for part in slice_record(text)] == [name for _, name in HEADINGS], path.name
        assert outside(text).strip() == TITLE, path.name


@pytest.mark.parametrize("name", ["1.004411", "1.000312"])
def test_published_texts_that_repeat_a_heading_in_a_section_are_cut_at_the_real_one(shared_data, name):
    text = (shared_data / "portal-text" / f"{name}.txt").read_text(encoding="utf-8")
    (record,) = read(text)
    assert record.sections["tu_khoa"] == "Không có thông tin"


def test_sections_of_the_annotated_records_are_theirs_to_the_letter(shared_data, shared_gold):
    for path in sorted((shared_gold / "raw").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        (record,) = read((shared_data / gold["source"]).read_text(encoding="utf-8"))
        sections = {name: text for name, text in gold.items() if name in record.sections}
        assert len(sections) == 4
        assert {name: record.sections[name] for name in sections} == sections, path.name
