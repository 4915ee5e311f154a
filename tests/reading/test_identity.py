"""Level, scope and body of a record, from its own words and numbers."""

import pytest

from tthc.model import Record
from tthc.reading.identity import body_by_decision, decided_by_ministry, read_identity, read_level


def record(code="1.000001", decision="", level="Cấp Tỉnh", **sections):
    return Record(
        source="a.txt",
        form="portal_text",
        code=code,
        name="Cấp giấy phép",
        field="Đất đai",
        decision_number=decision,
        level_text=level,
        procedure_type="",
        sections=sections,
    )


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Cấp Tỉnh", "province"),
        ("Cấp Bộ/Trung ương", "ministry"),
        ("Cấp bộ, Cấp tỉnh", "ministry"),
        ("Cấp Xã", "commune"),
        ("Cơ quan khác", "other"),
        ("Không có thông tin", "other"),
    ],
)
def test_the_highest_level_named_counts(text, level):
    assert read_level(text) == level


@pytest.mark.parametrize(
    ("number", "ministry"),
    [
        ("2304/QĐ-BNNMT", "Bộ Nông nghiệp và Môi trường"),
        ("QĐ/0001-BCA", "Bộ Công an"),
        ("12/QĐ-BCA-C06", "Bộ Công an"),
        ("77/QĐ-BGTVT", "Bộ Xây dựng"),
        ("456/QĐ-CHHĐTVN", "Bộ Xây dựng"),
        ("1603/QĐ-UBND", None),
        ("2565", None),
    ],
)
def test_a_decision_of_a_ministry_tells_by_its_abbreviation(number, ministry):
    assert decided_by_ministry(number) == ministry


def test_a_province_is_read_from_the_instruments_and_addresses_of_the_record():
    read = read_identity(
        record(
            decision="2296/QĐ-UBND",
            can_cu_phap_ly="  * Quy định về đất đai trên địa bàn tỉnh Lào Cai (47/2026/QĐ-UBND)",
            dia_chi_tiep_nhan="Số 64, phường Yên Bái, tỉnh Lào Cai",
        )
    )
    assert read.body == "Lào Cai"


def test_an_old_province_is_part_of_one_of_today():
    assert read_identity(record(decision="1/QĐ-UBND", dia_chi_tiep_nhan="tỉnh Yên Bái")).body == "Lào Cai"


def test_a_province_is_never_guessed_from_a_number_alone():
    assert read_identity(record(decision="1603/QĐ-UBND")).body is None


def test_provinces_that_disagree_tell_nothing():
    both = record(decision="5/QĐ-UBND", dia_chi_tiep_nhan="tỉnh Lào Cai; tỉnh Sơn La")
    assert read_identity(both).body is None


def test_a_name_in_a_list_of_agencies_needs_no_word_before_it():
    read = read_identity(record(decision="9/QĐ-UBND", co_quan_thuc_hien="Văn phòng đăng ký đất đai Bắc Ninh"))
    assert read.body == "Bắc Ninh"


def test_records_of_one_decision_tell_the_body_where_they_agree():
    pairs = [
        ("1868/QĐ-UBND", "Bắc Ninh"),
        ("1868/QĐ-UBND", None),
        ("5/QĐ-UBND", "Huế"),
        ("5/QĐ-UBND", "Gia Lai"),
    ]
    assert dict(body_by_decision([*pairs, ("2565", "Sơn La")])) == {"1868/QĐ-UBND": "Bắc Ninh"}


def test_other_codes_are_public():
    assert read_identity(record()).scope == "public"


def test_internal_codes_within_one_house_are_within_the_agency():
    steps = "Cục Đường bộ Việt Nam lập hồ sơ, trình Bộ Xây dựng xem xét. Bộ Xây dựng phê duyệt."
    assert read_identity(record(code="6.000001", trinh_tu_thuc_hien=steps)).scope == "within_agency"


def test_the_head_of_a_body_is_of_its_house():
    steps = "Cục Đường bộ Việt Nam trình Bộ trưởng Bộ Xây dựng quyết định."
    assert read_identity(record(code="6.000001", trinh_tu_thuc_hien=steps)).scope == "within_agency"
    steps = "Bộ Xây dựng thẩm định, trình Thủ tướng Chính phủ quyết định."
    assert read_identity(record(code="5.000001", trinh_tu_thuc_hien=steps)).scope == "between_agencies"


def test_internal_codes_with_several_houses_are_between_agencies():
    steps = "Sở Tài chính thẩm định, trình Ủy ban nhân dân cấp tỉnh phê duyệt."
    assert read_identity(record(code="5.000001", trinh_tu_thuc_hien=steps)).scope == "between_agencies"
