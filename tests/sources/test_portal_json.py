"""Portal JSON becomes records; where the crawler cut inside a sentence the page is cut anew."""

import json
from collections.abc import Iterator

import pytest

from tests.sources.examples import HEAD, SECTIONS, json_bytes, page, portal_json
from tthc.model import Problem, Record, Severity
from tthc.sources import Origin, discover, read_origin
from tthc.sources.recut import cut_page


def read(content: bytes) -> list[Record | Problem]:
    return list(read_origin(Origin("a.json", content=content)))


def records(content: bytes) -> list[Record]:
    return [item for item in read(content) if isinstance(item, Record)]


def test_published_fields_are_kept_to_the_letter():
    (record,) = read(json_bytes())
    assert isinstance(record, Record)
    assert record.form == "portal_json"
    assert record.code == "1.009999"
    assert record.flags == ()
    assert {name: record.sections[name] for name in SECTIONS} == SECTIONS
    assert "tu_khoa" not in record.sections


def test_steps_cut_at_a_section_named_in_a_sentence_are_cut_anew():
    steps = "Bước 1. Lập hồ sơ theo mục 15.3 (Thành phần hồ sơ); nộp cho Sở Xây dựng.\nBước 2. Nhận kết quả."
    first, rest = steps.split("Thành phần hồ sơ")
    (record,) = records(
        json_bytes(
            trinh_tu_thuc_hien=first.strip(), thanh_phan_ho_so=rest, raw_text=page(trinh_tu_thuc_hien=steps)
        )
    )
    assert record.flags == ("recut",)
    assert record.sections["trinh_tu_thuc_hien"] == steps
    assert record.sections["thanh_phan_ho_so"] == SECTIONS["thanh_phan_ho_so"]
    assert record.sections["cach_thuc_thuc_hien"] == SECTIONS["cach_thuc_thuc_hien"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cach_thuc_thuc_hien", "Hình thức nộpThời gianTrực tiếp3 Ngày100 VNĐ(Căn cứ pháp lý: Thông tư A.)"),
        ("cach_thuc_thuc_hien", "Hình thức nộpThời gianTrực tiếp3 Ngày\nThành phần hồ sơ:\nTrực tuyến3 Ngày"),
        ("thanh_phan_ho_so", "Thành phần hồ sơ:Tên giấy tờSố lượngĐơn đề nghị1 bản chính"),
        ("thanh_phan_ho_so", "a) Thành phần hồ sơ cấp mớiĐơn1 bản chínhb) Thành phần hồ sơ cấp lại"),
        ("thanh_phan_ho_so", "+ Kết quả xử lý hợp đồng; Yêu cầu, điều kiện thực hiện thủ tục.1 bản chính"),
        ("yeu_cau_dieu_kien", "- Có đủ vốn;\n+ Căn cứ pháp lý, điều kiện chấp thuận nhà đầu tư."),
        ("yeu_cau_dieu_kien", "không"),
        ("trinh_tu_thuc_hien", "Người dân nộp hồ sơ.\n+ Cơ quan thực hiện chứng thực chụp từ bản chính."),
        ("ket_qua_xu_ly", "...văn bản trả lờiMã: KQ.G17.000001"),
        ("ket_qua_xu_ly", "Quyết địnhMã: KQ.G17.000001- Cơ quan thực hiện: Sở Xây dựng"),
        ("co_quan_co_tham_quyen", "Cơ quan có thẩm quyền phê duyệt nguồn vốn, Sở Xây dựng"),
    ],
)  # fmt: skip
def test_the_words_of_a_title_inside_a_section_do_not_end_it(name, text):
    assert cut_page(page(**{name: text}))[name] == text


def test_a_page_that_says_what_the_fields_say_is_not_called_cut_anew():
    assert records(json_bytes(raw_text=page() + "Chọn cơ quan thực hiện"))[0].flags == ()


def test_a_page_without_the_usual_titles_is_not_trusted():
    (record,) = records(json_bytes(raw_text="Trình Tự Thực Hiện: xem phụ lục"))
    assert record.flags == ()
    assert record.sections["trinh_tu_thuc_hien"] == SECTIONS["trinh_tu_thuc_hien"]


def test_a_page_of_another_procedure_is_flagged():
    record, warning = read(json_bytes(raw_text=page(ma_thu_tuc="1.009000")))
    assert isinstance(record, Record)
    assert isinstance(warning, Problem)
    assert record.flags == ("other_page",)
    assert (record.code, warning.severity) == ("1.009999", Severity.WARNING)
    assert warning.values == {"code": "1.009999", "shown": "1.009000"}


def test_an_array_and_lines_and_objects_behind_each_other_give_several_records():
    both = [portal_json(), portal_json(ma_thu_tuc="1.009998", raw_text="")]
    lines = "\n".join(json.dumps(one, ensure_ascii=False) for one in both)
    for content in (json.dumps(both), lines, lines.replace("\n", ""), json.dumps(both, indent=2)):
        assert [record.code for record in records(content.encode())] == ["1.009999", "1.009998"]


def test_one_bad_line_stops_no_other():
    good = json.dumps(portal_json())
    items = read(f'{good}\n{{"ma_thu_tuc": "1.0\n{good}\n{{"a": 1}}\n'.encode())
    assert [type(item) for item in items] == [Record, Problem, Record, Problem]
    assert [item.values.get("line") or item.place for item in items if isinstance(item, Problem)] == [
        2,
        "4:1",
    ]


def test_an_array_cut_off_in_its_middle_gives_what_is_whole():
    text = "[\n" + ",\n".join(json.dumps(portal_json()) for _ in range(3))
    items = read(text[:-200].encode())
    assert [type(item) for item in items] == [Problem, Record, Record, Problem]


def test_values_that_are_no_text_are_read_as_text_and_told():
    items = read(
        json_bytes(
            ma_thu_tuc=1.009999, linh_vuc=None, doi_tuong_thuc_hien=["Công dân", "Tổ chức"], raw_text=7
        )
    )
    record = items[0]
    assert isinstance(record, Record)
    assert (record.code, record.field) == ("1.009999", "")
    assert record.sections["doi_tuong_thuc_hien"] == "Công dân\nTổ chức"
    assert {item.values.get("key") for item in items if isinstance(item, Problem)} == {
        "ma_thu_tuc", "doi_tuong_thuc_hien", "raw_text"
    }  # fmt: skip


def test_characters_that_cannot_be_written_are_replaced_and_told():
    record, warning = read(json.dumps(portal_json(linh_vuc="Đất đai \ud800 \0", raw_text="")).encode())
    assert isinstance(record, Record)
    assert isinstance(warning, Problem)
    assert record.field == "Đất đai \ufffd \ufffd"
    assert warning.values["key"] == "linh_vuc"


def test_a_missing_field_is_an_absent_section_and_an_empty_one_an_empty_section():
    value = portal_json(raw_text="")
    del value["can_cu_phap_ly"]
    (record,) = records(json.dumps(value).encode())
    assert "can_cu_phap_ly" not in record.sections
    assert record.sections["co_quan_phoi_hop"] == HEAD["co_quan_phoi_hop"] == ""


@pytest.fixture(scope="module")
def sample(shared_data) -> Iterator[tuple[dict[str, str], Record]]:
    def pairs() -> Iterator[tuple[dict[str, str], Record]]:
        for path in sorted((shared_data / "portal-json").rglob("*.json"))[::20]:
            for origin in discover([str(path)]):
                for item in read_origin(origin):  # type: ignore[arg-type]
                    if isinstance(item, Record):
                        yield json.loads(path.read_bytes()), item

    return pairs()


def test_published_records_that_were_cut_right_come_out_as_published(sample):
    for published, record in sample:
        same = all(published[name] == text for name, text in record.sections.items())
        assert same == ("recut" not in record.flags), record.code
