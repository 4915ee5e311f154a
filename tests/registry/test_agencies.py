"""The registries of agencies and provinces: names, aliases, dates, what followed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tthc.registry.agencies import agencies, agency_key, fold
from tthc.registry.provinces import provinces


@pytest.mark.parametrize("spelling", ["UBND tỉnh", "Uỷ ban nhân dân  tỉnh", "ủy ban nhân dân cấp tỉnh"])
def test_one_body_is_found_under_all_its_spellings(spelling):
    found = agencies().find(spelling)
    assert found is not None
    assert found.name == "Ủy ban nhân dân cấp tỉnh"


def test_an_agency_ends_on_its_last_day():
    old = agencies().find("Sở Tài nguyên và Môi trường")
    assert old is not None
    assert old.exists_on(date(2025, 2, 28))
    assert not old.exists_on(date(2025, 3, 1))


def test_successors_are_followed_to_those_that_still_stand():
    old = agencies().find("Sở Tài nguyên và Môi trường")
    assert old is not None
    assert [agency.name for agency in agencies().successors_of(old)] == ["Sở Nông nghiệp và Môi trường"]


def test_the_suffix_of_a_number_names_its_ministry():
    found = agencies().by_suffix("2304/QĐ-BNNMT")
    assert found is not None
    assert found.name == "Bộ Nông nghiệp và Môi trường"
    assert agencies().by_suffix("47") is None


def test_every_entry_has_a_name_a_kind_and_a_confidence():
    for agency in agencies().all:
        assert agency.name
        assert agency.kind
        assert agency.confidence in ("high", "medium", "low")


def test_sources_name_pages_or_published_records_only():
    for agency in agencies().all:
        for source in agency.source.split(" | "):
            assert source.startswith("http") or source in ("published records", "memory")


def test_sixty_three_provinces_became_thirty_four():
    assert len(provinces().on(date(2025, 6, 30))) == 63
    assert len(provinces().on(date(2025, 7, 1))) == 34


@pytest.mark.parametrize(
    ("name", "today"),
    [
        ("Yên Bái", "Lào Cai"),
        ("Hoà Bình", "Phú Thọ"),
        ("Bà Rịa – Vũng Tàu", "Hồ Chí Minh"),
        ("Thừa Thiên Huế", "Huế"),
        ("lạng sơn", "Lạng Sơn"),
        ("Vinh", None),
    ],
)
def test_old_and_new_names_lead_to_the_province_of_today(name, today):
    assert provinces().today(name) == today


@given(st.text(st.sampled_from("aoàáảoeoèquỳyỷỹỵuUOÀ tTn"), max_size=20))
def test_folding_keeps_every_letter_in_its_place(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_keys_ignore_case_tone_placement_and_blanks():
    assert agency_key("Chi cục  Thuỷ sản") == agency_key("chi cục thủy sản")
    assert agency_key("hoạt động") == "hoạt động"
