"""The lever is whoever issued the provision that sets the element, never the highest rank cited."""

from collections.abc import Callable, Mapping

import pytest

from tthc.checks.lever import find_lever
from tthc.model import Lever, Procedure
from tthc.registry.instruments import instruments, issuer_lever

MakeProcedure = Callable[[Mapping[str, str]], Procedure]
CENTRAL = "Luật Đất đai (31/2024/QH15)\nNghị định về đăng ký đất đai (101/2024/NĐ-CP)"
LOCAL = (
    CENTRAL
    + "\nQuyết định ban hành Quy định trình tự, thủ tục hành chính về đất đai của tỉnh (12/2026/QĐ-UBND)"
)


def _lever(procedure: Procedure, element: str) -> Lever:
    kind, _, index = element.partition("/")
    item = getattr(procedure, kind)[int(index)]
    return find_lever(procedure, element, item.section, item.start, item.end, "propose")


def test_a_form_issued_by_the_province_points_at_its_committee(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure(
        {
            "dossier": "Đơn đề nghị theo Mẫu số 05 ban hành kèm theo Quyết định số 12/2026/QĐ-UBND",
            "legal_basis": CENTRAL,
        }
    )
    assert _lever(procedure, "documents/0") == Lever("committee", "12/2026/QĐ-UBND")


def test_a_form_issued_by_the_government_stays_with_it_in_a_local_record(
    make_procedure: MakeProcedure,
) -> None:
    procedure = make_procedure(
        {
            "dossier": "Đơn theo Mẫu số 11 ban hành kèm theo Nghị định số 101/2024/NĐ-CP\nBản vẽ hiện trạng",
            "legal_basis": LOCAL,
        }
    )
    assert _lever(procedure, "documents/0") == Lever("government", "101/2024/NĐ-CP")
    assert _lever(procedure, "documents/1") == Lever("committee", "12/2026/QĐ-UBND")


def test_under_a_provinces_own_rules_a_decree_cited_only_says_what_is_meant(
    make_procedure: MakeProcedure,
) -> None:
    dossier = "Tài liệu về điều kiện chuyển mục đích quy định tại Điều 46 Nghị định số 102/2024/NĐ-CP"
    local = make_procedure({"dossier": dossier, "legal_basis": LOCAL})
    central = make_procedure({"dossier": dossier, "legal_basis": CENTRAL})
    assert _lever(local, "documents/0") == Lever("committee", "12/2026/QĐ-UBND")
    assert _lever(central, "documents/0") == Lever("government", "102/2024/NĐ-CP")


def test_the_highest_rank_cited_does_not_decide(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure({"dossier": "Bản vẽ hiện trạng", "legal_basis": CENTRAL})
    assert _lever(procedure, "documents/0") == Lever("government", "101/2024/NĐ-CP")


def test_several_issuers_in_the_table_leave_the_lever_unknown(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure(
        {
            "dossier": "Bản vẽ hiện trạng",
            "legal_basis": CENTRAL + "\nThông tư quy định hồ sơ địa chính (10/2024/TT-BTNMT)",
        }
    )
    assert _lever(procedure, "documents/0") == Lever("unknown")


def test_instruments_on_fees_and_competences_say_nothing_of_a_paper(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure(
        {
            "dossier": "Bản vẽ hiện trạng",
            "legal_basis": CENTRAL
            + "\nThông tư quy định mức thu, chế độ thu, nộp phí thẩm định (33/2021/TT-BTC)"
            + "\nNghị định về phân định thẩm quyền của chính quyền địa phương (151/2025/NĐ-CP)",
        }
    )
    assert _lever(procedure, "documents/0") == Lever("government", "101/2024/NĐ-CP")


def test_a_circular_on_forms_says_nothing_of_a_paper_but_sets_its_forms(
    make_procedure: MakeProcedure,
) -> None:
    procedure = make_procedure(
        {
            "dossier": "Đơn theo Mẫu số 02 ban hành kèm theo Thông tư số 20/2026/TT-BTC\nBản vẽ hiện trạng",
            "legal_basis": CENTRAL + "\nThông tư ban hành mẫu văn bản, báo cáo về đầu tư (20/2026/TT-BTC)",
        }
    )
    assert _lever(procedure, "documents/0") == Lever("ministry", "20/2026/TT-BTC")


def test_a_circular_on_forms_leaves_the_paper_to_the_decree(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure(
        {
            "dossier": "Bản vẽ hiện trạng",
            "legal_basis": CENTRAL + "\nThông tư ban hành mẫu văn bản, báo cáo về đầu tư (20/2026/TT-BTC)",
        }
    )
    assert _lever(procedure, "documents/0") == Lever("government", "101/2024/NĐ-CP")


def test_the_instrument_that_frees_from_a_fee_does_not_set_the_time_of_its_row(
    make_procedure: MakeProcedure,
) -> None:
    ways = """* Hình thức nộp: DIRECT
    Thời hạn giải quyết: 35 DAY
    Phí, lệ phí: 0 VNĐ (Theo Thông tư số 30/2025/TT-BTC quy định mức thu, miễn một số khoản phí)"""
    procedure = make_procedure({"dossier": "Bản vẽ hiện trạng", "ways": ways, "legal_basis": CENTRAL})
    assert _lever(procedure, "channels/0") == Lever("government", "101/2024/NĐ-CP")


def test_a_decree_that_the_steps_rest_on_comes_before_the_law_of_the_table(
    make_procedure: MakeProcedure,
) -> None:
    procedure = make_procedure(
        {
            "dossier": "Bản vẽ hiện trạng",
            "steps": "Trong 03 ngày kể từ ngày nhận hồ sơ quy định tại khoản 5 Điều 14 của Nghị định số "
            "95/2024/NĐ-CP, Sở Xây dựng lấy ý kiến các cơ quan có liên quan.",
            "legal_basis": "Luật Nhà ở (27/2023/QH15)",
        }
    )
    assert _lever(procedure, "documents/0") == Lever("government", "95/2024/NĐ-CP")


def test_a_decision_whose_number_breaks_off_is_the_provinces_by_its_name(
    make_procedure: MakeProcedure,
) -> None:
    procedure = make_procedure(
        {
            "dossier": "Bản vẽ hiện trạng",
            "legal_basis": CENTRAL
            + "\nBan hành Quy định trình tự, thủ tục về đất đai trên địa bàn tỉnh (55/2026/QĐ)",
        }
    )
    assert _lever(procedure, "documents/0") == Lever("committee", "55/2026/QĐ")


def test_times_that_a_province_set_by_an_administrative_decision_are_the_chairmans(
    make_procedure: MakeProcedure,
) -> None:
    procedure = make_procedure(
        {
            "dossier": "Bản vẽ hiện trạng",
            "legal_basis": CENTRAL
            + "\nQuyết định công bố quy trình nội bộ giải quyết thủ tục (1520/QĐ-UBND)",
        }
    )
    assert _lever(procedure, "channels/0") == Lever("chairman", "1520/QĐ-UBND")


def test_what_a_resolution_already_orders_is_applied_now(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure({"dossier": "Bản vẽ hiện trạng", "legal_basis": LOCAL})
    document = procedure.documents[0]
    lever = find_lever(procedure, "documents/0", document.section, document.start, document.end, "apply_now")
    assert lever == Lever("apply_now")


def test_nothing_cited_leaves_the_lever_unknown(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure({"dossier": "Bản vẽ hiện trạng"})
    assert _lever(procedure, "documents/0") == Lever("unknown")


@pytest.mark.parametrize(
    ("number", "lever"),
    [
        ("31/2024/QH15", "national_assembly"),
        ("101/2024/NĐ-CP", "government"),
        ("66.7/2025/NQ-CP", "government"),
        ("1085/QĐ-TTg", "government"),
        ("10/2024/TT-BTNMT", "ministry"),
        ("20/2013/TTLT-BYT-BCT", "ministry"),
        ("05/2026/NQ-HĐND", "council"),
        ("47/2026/QĐ-UBND", "committee"),
        ("2296/QĐ-UBND", "chairman"),
        ("222/QĐ-BHXH", "sector"),
        ("118/2025", "unknown"),
    ],
)
def test_a_number_tells_who_issued_the_instrument(number: str, lever: str) -> None:
    assert issuer_lever(number) == lever


def test_the_registry_knows_what_replaced_an_instrument() -> None:
    from datetime import date

    old = instruments()["61/2020/QH14"]
    assert old.replaced_by == ("143/2025/QH15",)
    assert old.in_force(date(2026, 3, 1)) is False
    assert instruments()["66.7/2025/NQ-CP"].in_force(date(2026, 6, 1)) is True
    assert instruments()["66.7/2025/NQ-CP"].in_force(date(2025, 12, 31)) is False


def test_all_land_records_that_rest_on_a_provinces_decision_point_at_its_committee(
    shared_data: object,
) -> None:
    from pathlib import Path

    from tthc.model import Record
    from tthc.reading.read import read_record
    from tthc.sources import Origin, discover, read_origin

    folder = Path(str(shared_data)) / "portal-text"
    resting = 0
    for path in sorted(folder.glob("1.1156[5-9]*.txt")):
        for origin in discover([str(path)]):
            assert isinstance(origin, Origin)
            for item in read_origin(origin):
                procedure = read_record(item) if isinstance(item, Record) else None
                if (
                    procedure is None
                    or "47/2026/QĐ-UBND" not in procedure.legal_refs
                    or not procedure.channels
                ):
                    continue
                resting += 1
                assert _lever(procedure, "channels/0") == Lever("committee", "47/2026/QĐ-UBND")
    assert resting > 20
