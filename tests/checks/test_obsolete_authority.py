"""Bodies that ended: named with who follows; silent in instruments, on old papers and before the day."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from tthc.checks import check
from tthc.graph import draw
from tthc.model import Finding, Procedure
from tthc.registry.rules import find_rule

MakeProcedure = Callable[[Mapping[str, str]], Procedure]


def found(procedure: Procedure, as_of: date = date(2026, 11, 24)) -> tuple[Finding, ...]:
    rule = find_rule("obsolete-authority")
    assert rule is not None
    return check(procedure, draw(procedure), as_of=as_of, rules=(rule,), strict=True)


@pytest.mark.parametrize(
    ("body", "successor"),
    [
        ("Bộ Giao thông vận tải", "Bộ Xây dựng"),
        ("Sở Kế hoạch và Đầu tư", "Sở Tài chính"),
        ("Sở Nông nghiệp và PTNT", "Sở Nông nghiệp và Môi trường"),
        ("Tổng cục Thuế", "Cục Thuế"),
        ("Bộ Tài nguyên và Môi trường", "Bộ Nông nghiệp và Môi trường"),
    ],
)
def test_an_ended_body_is_named_with_its_successor(
    make_procedure: MakeProcedure, body: str, successor: str
) -> None:
    (finding,) = found(make_procedure({"steps": f"Tổ chức nộp hồ sơ tại {body}."}))
    assert finding.text == body
    assert successor in finding.message
    assert finding.status == "apply_now"
    assert finding.cut is not None
    assert finding.cut.value == successor


@pytest.mark.parametrize(
    "body",
    ["Ủy ban nhân dân cấp huyện", "UBND các huyện", "UBND quận", "Bộ Lao động - Thương binh và Xã hội"],
)
def test_where_several_followed_none_is_chosen(make_procedure: MakeProcedure, body: str) -> None:
    (finding,) = found(make_procedure({"steps": f"Tổ chức nộp hồ sơ tại {body}."}))
    assert finding.status == "propose"
    assert finding.cut is None
    assert finding.why_not
    assert " / " in finding.message


@pytest.mark.parametrize(
    "dossier",
    [
        "Tờ khai theo Thông tư số 12/2014/TT-BTNMT ngày 17/02/2014 của Bộ Tài nguyên và Môi trường",
        "Quyết định giao đất do Ủy ban nhân dân cấp huyện ban hành trước ngày 01/7/2025",
        "Giấy phép khai thác khoáng sản do Bộ Tài nguyên và Môi trường cấp",
        "Văn bản của Bộ Nông nghiệp và Môi trường (trước đây là Bộ Tài nguyên và Môi trường)",
    ],
)
def test_instruments_old_papers_and_former_names_are_left_alone(
    make_procedure: MakeProcedure, dossier: str
) -> None:
    assert not found(make_procedure({"dossier": dossier}))


@pytest.mark.parametrize(
    ("body", "last"),
    [("Bộ Giao thông vận tải", date(2025, 2, 28)), ("Ủy ban nhân dân cấp huyện", date(2025, 6, 30))],
)
def test_a_body_is_named_from_the_day_after_its_last(
    make_procedure: MakeProcedure, body: str, last: date
) -> None:
    procedure = make_procedure({"steps": f"Tổ chức nộp hồ sơ tại {body}."})
    assert not found(procedure, last)
    assert found(procedure, date.fromordinal(last.toordinal() + 1))


def test_one_finding_counts_all_places_of_a_section(make_procedure: MakeProcedure) -> None:
    steps = "Tổ chức nộp hồ sơ tại Sở Giao thông vận tải.\nSở Giao thông vận tải thẩm định hồ sơ."
    (finding,) = found(make_procedure({"steps": steps}))
    assert "2 chỗ" in finding.message


@pytest.mark.parametrize(
    ("body", "number", "basis"),
    [
        ("Bộ Giao thông vận tải", "176/2025/QH15", "read"),
        ("Ủy ban nhân dân cấp huyện", "203/2025/QH15", "read"),
        ("Tổng cục Hải quan", "29/2025/NĐ-CP", "remembered"),
    ],
)
def test_each_body_rests_on_the_instrument_that_ended_it(
    make_procedure: MakeProcedure, body: str, number: str, basis: str
) -> None:
    (finding,) = found(make_procedure({"steps": f"Tổ chức nộp hồ sơ tại {body}."}))
    assert (number, basis) in [(b.number, b.basis) for b in finding.legal_basis]
    if basis == "remembered":
        assert finding.confidence == "medium"


def test_a_committee_and_its_chairman_are_one_fact_for_all_sections(make_procedure: MakeProcedure) -> None:
    steps = (
        "Phòng chuyên môn trình Chủ tịch Ủy ban nhân dân cấp huyện ký giấy phép.\n"
        "Ủy ban nhân dân cấp huyện trả kết quả cho tổ chức."
    )
    (finding,) = found(make_procedure({"steps": steps, "agencies": "Ủy ban nhân dân cấp huyện"}))
    assert finding.status == "propose"
    assert finding.cut is None
    assert "không còn từ ngày 01/07/2025 (nêu tại 2 chỗ)" in finding.message


def test_a_name_beside_that_of_its_one_successor_is_left_alone(make_procedure: MakeProcedure) -> None:
    steps = "Tổ chức nộp hồ sơ tại Sở Tài nguyên và Môi trường (Sở Nông nghiệp và Môi trường)."
    assert not found(make_procedure({"steps": steps}))
