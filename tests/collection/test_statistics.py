"""Procedures are counted once each, and those of the administration are listed with who takes part."""

import io

import attrs
import pytest

from tests.cli.conftest import RECORD
from tthc.collection.profile import Profile, procedure_kind, profile
from tthc.collection.statistics import statistics
from tthc.model import Record
from tthc.reading.read import read_record
from tthc.sources import Origin, discover, read_origin


def read(text: str) -> Profile:
    origins = discover(["-"], io.BytesIO(text.encode("utf-8")))
    records = [r for origin in origins if isinstance(origin, Origin) for r in read_origin(origin)]
    (record,) = (record for record in records if isinstance(record, Record))
    return profile(read_record(record))


@pytest.fixture
def one() -> Profile:
    return read(RECORD)


def counts(found: object, dimension: str) -> dict[str, int]:
    return {count.value: count.procedures for count in found.counts[dimension]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("TTHC được luật giao quy định chi tiết", "assigned_by_law"),
        ("TTHC được giao luật quy định chi tiết", "assigned_by_law"),
        ("TTHC không được luật giao cho địa phương quy định", "not_assigned"),
        ("NOT_ASSIGNED_REGULATION", "not_assigned"),
        ("LOCAL_REGULATION", "local"),
        ("CENTRAL_REGULATION", "central"),
        ("Loại khác", "other"),
        ("OTHER", "other"),
        ("", "unknown"),
    ],
)
def test_both_forms_of_the_portal_name_the_same_kinds(text: str, kind: str) -> None:
    assert procedure_kind(text) == kind


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Dịch vụ công trực tuyến toàn trình.", "full"),
        ("Dịch vụ công trực tuyến một phần.", "part"),
        ("Nộp tại Cổng dịch vụ công quốc gia.", "unspecified"),
    ],
)
def test_the_level_of_online_service_is_what_the_ways_state(words: str, level: str) -> None:
    way = "  * Hình thức nộp: ONLINE\n    Thời hạn giải quyết: 5 WORKING_DAY\n    Phí, lệ phí: 0 VNĐ\n"
    online = f"Cách thức thực hiện:\n{way}"
    text = RECORD.replace("Cách thức thực hiện:\n", f"{online}    Mô tả: {words}\n", 1)
    assert read(text).online == level


def test_a_procedure_that_none_can_hand_in_online_says_so(one: Profile) -> None:
    assert one.online == "none"


def test_several_records_of_one_code_and_body_count_once(one: Profile) -> None:
    again = attrs.evolve(one, source="other.json", documents=one.documents + 2)
    elsewhere = attrs.evolve(one, body="Huế")
    found = statistics([one, again, elsewhere])
    assert (found.records, found.procedures) == (3, 2)
    assert counts(found, "field") == {"Hoạt động xây dựng": 2}


def test_a_record_whose_sections_were_cut_anew_gives_way_to_a_whole_one(one: Profile) -> None:
    cut = attrs.evolve(one, recut=True, documents=99, field="Nhà ở")
    assert counts(statistics([cut, one]), "field") == {"Hoạt động xây dựng": 1}


def test_frequent_values_come_first_then_the_vietnamese_order_then_what_is_unknown(one: Profile) -> None:
    bodies = ["Đà Nẵng", "Huế", "Cần Thơ", "Huế", None, None, None]
    some = [attrs.evolve(one, code=f"1.00000{i}", body=body) for i, body in enumerate(bodies)]
    found = statistics(some).counts["body"]
    assert [count.value for count in found] == ["Huế", "Cần Thơ", "Đà Nẵng", ""]


def test_a_procedure_counts_with_each_instrument_that_it_cites(one: Profile) -> None:
    two = attrs.evolve(one, code="1.000002", legal_refs=("31/2024/QH15", "101/2024/NĐ-CP"), titles=("A", "B"))
    other = attrs.evolve(one, code="1.000003", legal_refs=("31/2024/QH15",), titles=("A",))
    found = statistics([two, other])
    assert found.titles == {"31/2024/QH15": "A", "101/2024/NĐ-CP": "B"}
    assert counts(found, "instrument") == {"31/2024/QH15": 2, "101/2024/NĐ-CP": 1}


STEPS = """    Cơ quan quản lý cấp trên gửi hồ sơ đến Sở Tài chính.
  * Bước 2:
    Sở Tài chính gửi văn bản lấy ý kiến Sở Xây dựng.
    Sở Tài chính lấy ý kiến đơn vị liên quan.
  * Bước 3:
    Sở Tài chính thẩm định hồ sơ và trình Chủ tịch Ủy ban nhân dân cấp tỉnh.
"""


@pytest.fixture
def internal() -> Profile:
    head, _, rest = RECORD.partition("  * Bước 1:\n")
    text = head + "  * Bước 1:\n" + STEPS + rest[rest.index("\nCách thức thực hiện:") :]
    unstated = text.replace("Cơ quan thực hiện: Sở Xây dựng", "Cơ quan thực hiện: Không có thông tin")
    return read(unstated.replace("1.999001", "6.999001"))


def test_the_list_names_who_handles_and_who_is_asked_where_the_steps_tell(internal: Profile) -> None:
    found = (internal.scope, internal.lead, internal.lead_from)
    assert found == ("between_agencies", "Sở Tài chính", "steps")
    assert "Sở Xây dựng" in internal.coordinating
    assert statistics([internal]).internal == (internal,)


def test_a_role_is_no_name_of_a_body(internal: Profile) -> None:
    assert not any(name.startswith(("đơn vị", "Cơ quan")) for name in internal.coordinating)


def test_public_procedures_are_not_in_the_list(one: Profile) -> None:
    assert statistics([one]).internal == ()
