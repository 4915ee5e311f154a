"""Unclear fees, proofs of payment, papers of the authority's own and originals asked for again."""

from collections.abc import Callable, Mapping
from datetime import date

import attrs
import pytest

from tthc.checks import check
from tthc.cuts import with_effects
from tthc.graph import draw
from tthc.model import Finding, Procedure
from tthc.registry.rules import find_rule

MakeProcedure = Callable[[Mapping[str, str]], Procedure]
AS_OF = date(2026, 11, 24)


def row(text: str, originals: int = 1, copies: int = 0) -> str:
    return f"    - {text}\n      Số lượng: Bản chính: {originals}, Bản sao: {copies}\n"


def way(fee: str, note: str = "") -> str:
    return (
        "  * Hình thức nộp: DIRECT\n    Thời hạn giải quyết: 5 WORKING_DAY\n"
        f"    Phí, lệ phí: {fee}\n    Mô tả: {note}\n"
    )


def found(rule: str, procedure: Procedure) -> tuple[Finding, ...]:
    known = find_rule(rule)
    assert known is not None
    graph = draw(procedure)
    findings = check(procedure, graph, as_of=AS_OF, rules=(known,), strict=True)
    return with_effects(procedure, graph, findings, "vi")


def test_who_published_the_record_can_mend_its_fee(make_procedure: MakeProcedure) -> None:
    ways = way("0 VNĐ (Theo quy định của pháp luật về phí, lệ phí)")
    procedure = attrs.evolve(make_procedure({"ways": ways}), body="Sơn La", decision_number="101/QĐ-UBND")
    (finding,) = found("fee-unclear", procedure)
    assert (finding.lever.name, finding.lever.instrument) == ("chairman", "101/QĐ-UBND")
    assert finding.text == "0 VNĐ (Theo quy định của pháp luật về phí, lệ phí)"
    assert "0 đồng" in finding.message


def test_a_ministry_has_no_amount_to_state_where_each_province_sets_it(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure({"ways": way("Do Hội đồng nhân dân cấp tỉnh quy định")})
    by_province = attrs.evolve(procedure, body="Sơn La")
    by_ministry = attrs.evolve(procedure, body="Bộ Xây dựng")
    assert [f.confidence for f in found("fee-unclear", by_province)] == ["medium"]
    assert [f.confidence for f in found("fee-unclear", by_ministry)] == ["low"]


@pytest.mark.parametrize(
    ("fee", "note"),
    [
        ("Theo quy định của Bộ Tài chính", "Lệ phí: 200.000 đồng một giấy phép"),
        ("0 VNĐ (Không thu theo quy định)", ""),
        ("0 VNĐ ()", ""),
        ("Không có thông tin", ""),
    ],
)
def test_a_fee_that_is_told_or_not_due_is_clear(make_procedure: MakeProcedure, fee: str, note: str) -> None:
    assert not found("fee-unclear", make_procedure({"ways": way(fee, note)}))


def test_several_ways_with_one_unclear_fee_are_one_finding(make_procedure: MakeProcedure) -> None:
    ways = way("Theo quy định của pháp luật về phí") + way("Theo quy định của pháp luật về phí")
    assert len(found("fee-unclear", make_procedure({"ways": ways}))) == 1


def test_a_proof_of_payment_is_looked_up_and_saves_the_paper(make_procedure: MakeProcedure) -> None:
    dossier = row("Đơn đăng ký biến động") + row("Giấy tờ chứng minh đã hoàn thành nghĩa vụ tài chính")
    (finding,) = found("payment-proof", make_procedure({"dossier": dossier, "field": "Đất đai"}))
    assert finding.cut is not None
    assert finding.cut.operation == "replace_by_lookup"
    assert finding.effect.documents == 1
    assert not finding.protected


@pytest.mark.parametrize(
    "paper",
    [
        "Chứng từ đã thực hiện nghĩa vụ tài chính (nếu có)",
        "Chứng từ nộp tiền sử dụng đất, giấy tờ về việc miễn, giảm tiền sử dụng đất",
    ],
)
def test_a_proof_that_serves_the_applicant_stays(make_procedure: MakeProcedure, paper: str) -> None:
    assert not found("payment-proof", make_procedure({"dossier": row(paper), "field": "Đất đai"}))


def test_a_fine_is_looked_up_with_who_fined(make_procedure: MakeProcedure) -> None:
    (finding,) = found("payment-proof", make_procedure({"dossier": row("Chứng từ nộp phạt")}))
    assert "cơ quan đã ra quyết định xử phạt" in finding.message


def test_registration_dues_are_a_tax_and_no_fee_of_the_office(make_procedure: MakeProcedure) -> None:
    messages = [
        found("payment-proof", make_procedure({"dossier": row(paper)}))[0].message
        for paper in ("Chứng từ đã nộp lệ phí trước bạ", "Chứng từ nộp lệ phí cấp phép")
    ]
    assert "cơ quan thuế" in messages[0]
    assert "khi tiếp nhận" in messages[1]


def test_land_decisions_of_several_cases_are_one_finding_with_all_rows(make_procedure: MakeProcedure) -> None:
    dossier = (
        row("Đơn đề nghị gia hạn sử dụng đất")
        + row("Quyết định giao đất của cơ quan có thẩm quyền")
        + row("Quyết định cho thuê đất của cơ quan có thẩm quyền")
    )
    (finding,) = found(
        "document-from-same-authority", make_procedure({"dossier": dossier, "field": "Đất đai"})
    )
    assert finding.cut is not None
    assert finding.cut.target == "documents/1+2"
    assert "(2 dòng hồ sơ)" in finding.message
    assert finding.effect.documents == 2
    assert "2 chỗ" in (finding.effect_reason or "")


def test_decisions_that_one_row_lists_are_one_paper(make_procedure: MakeProcedure) -> None:
    dossier = row(
        "Quyết định giao đất, quyết định cho thuê đất, quyết định cho phép chuyển mục đích sử dụng đất"
    ) + row("Quyết định cho thuê đất")
    procedure = make_procedure({"dossier": dossier, "field": "Đất đai"})
    (finding,) = found("document-from-same-authority", procedure)
    assert "(2 dòng hồ sơ)" in finding.message
    assert finding.effect.documents == 2
    assert "2 chỗ" in (finding.effect_reason or "")


@pytest.mark.parametrize(
    ("act", "issuer"),
    [
        (
            "Ủy ban nhân dân cấp xã ban hành Thông báo xác nhận kết quả đăng ký đất đai.",
            "Ủy ban nhân dân cấp xã",
        ),
        ("Văn phòng đăng ký đất đai kiểm tra hồ sơ.", "cơ quan nhà nước"),
    ],
)
def test_who_keeps_the_paper_is_named_as_the_steps_do(
    make_procedure: MakeProcedure, act: str, issuer: str
) -> None:
    steps = f"  * Bước 1:\n    Người sử dụng đất nộp hồ sơ.\n  * Bước 2:\n    {act}\n"
    dossier = row("Đơn đăng ký biến động") + row("Thông báo xác nhận kết quả đăng ký đất đai")
    procedure = make_procedure({"dossier": dossier, "steps": steps, "field": "Đất đai"})
    (finding,) = found("document-from-same-authority", procedure)
    assert f"hồ sơ lưu của {issuer}." in finding.message
    assert finding.message.endswith("chỉ yêu cầu nộp khi không tra cứu được.")


def test_a_land_certificate_that_comes_in_to_be_amended_is_left_alone(make_procedure: MakeProcedure) -> None:
    dossier = row("Đơn đăng ký biến động") + row("Giấy chứng nhận đã cấp")
    procedure = make_procedure({"dossier": dossier, "field": "Đất đai"})
    assert not found("document-from-same-authority", procedure)
    assert not found("document-in-database", procedure)


@pytest.mark.parametrize(
    ("others", "confidence"),
    [
        ("Mảnh trích đo bản đồ địa chính thửa đất", None),
        ("Hợp đồng chuyển nhượng quyền sử dụng đất", "low"),
        ("Quyết định phê duyệt quy hoạch của cơ quan có thẩm quyền", "medium"),
    ],
)
def test_originals_are_given_back_where_the_office_does_not_need_them(
    make_procedure: MakeProcedure, others: str, confidence: str | None
) -> None:
    steps = (
        "  * Bước 1:\n    Người sử dụng đất nộp hồ sơ. Nếu đã nộp bản sao hoặc bản số hóa thì nộp bản chính"
        " các giấy tờ trong hồ sơ khi nhận kết quả.\n"
    )
    dossier = row("Đơn đăng ký biến động") + row("Giấy chứng nhận đã cấp") + row(others)
    findings = found("originals-again", make_procedure({"steps": steps, "dossier": dossier}))
    assert [f.confidence for f in findings] == ([confidence] if confidence else [])


def test_papers_that_the_sentence_leaves_out_are_part_of_the_evidence(make_procedure: MakeProcedure) -> None:
    steps = (
        "  * Bước 1:\n    Người sử dụng đất nộp hồ sơ. Trường hợp nộp bản sao thì khi nhận kết quả phải nộp"
        " bản chính các giấy tờ trong hồ sơ, trừ giấy phép xây dựng.\n"
    )
    dossier = (
        row("Giấy chứng nhận đã cấp")
        + row("Giấy tờ về nguồn gốc sử dụng đất")
        + row("Quyết định phê duyệt quy hoạch của cơ quan có thẩm quyền")
    )
    (finding,) = found("originals-again", make_procedure({"steps": steps, "dossier": dossier}))
    assert finding.text.endswith("trừ giấy phép xây dựng")
    assert "(ngoài các giấy tờ đã được trừ)" in finding.message
    assert "chỉ thu đơn, Giấy chứng nhận đã cấp" in finding.message
    assert "giấy tờ gốc về quyền sử dụng đất" in finding.message


def test_a_paper_of_the_resolutions_classes_is_asked_of_the_data(make_procedure: MakeProcedure) -> None:
    dossier = row("Đơn đề nghị hỗ trợ") + row("Bản sao chứng minh nhân dân hoặc căn cước công dân", 0, 1)
    (finding,) = found("document-in-database", make_procedure({"dossier": dossier}))
    assert finding.legal_basis[0].article == "điểm a khoản 1 Điều 4; khoản 2 Điều 3"
    assert finding.message.startswith("Thẻ căn cước")


def test_a_procedure_that_gives_the_paper_may_ask_for_the_old_one(make_procedure: MakeProcedure) -> None:
    example = {
        "name": "Đăng ký thay đổi Giấy chứng nhận đăng ký doanh nghiệp",
        "dossier": row("Bản sao Giấy chứng nhận đăng ký doanh nghiệp", 0, 1),
    }
    assert not found("document-in-database", make_procedure(example))


def test_a_proof_is_told_with_its_case_and_the_step_that_takes_data(make_procedure: MakeProcedure) -> None:
    procedure = make_procedure(
        {
            "field": "Đất đai",
            "dossier": "Đơn đăng ký biến động\n"
            "Chứng từ chứng minh việc hoàn thành nghĩa vụ tài chính đối với trường hợp dự án phải"
            " xác định lại"
            " giá đất",
            "steps": "  * Bước 1:\n    Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công.\n"
            "  * Bước 2:\n    Khi có thông tin từ cơ sở dữ liệu được liên thông hoặc chứng từ chứng"
            " minh đã hoàn"
            " thành nghĩa vụ tài chính, Văn phòng đăng ký đất đai cấp Giấy chứng nhận.\n",
        }
    )
    (finding,) = found("payment-proof", procedure)
    assert "(chỉ khi dự án phải xác định lại giá đất)" in finding.message
    assert "trong khi Bước 2 đã cho dùng thông tin từ cơ sở dữ liệu liên thông" in finding.message


def test_first_registrations_keep_papers_of_origin_before_the_certificate_of_one_case(
    make_procedure: MakeProcedure,
) -> None:
    dossier = (
        "Đơn đăng ký đất đai\nGiấy tờ về nguồn gốc sử dụng đất\nGiấy chứng nhận đã cấp cho phần đất"
        " mua thêm\n"
        "Quyết định xử phạt vi phạm hành chính\nĐối với tổ chức, cộng đồng dân cư thì nộp văn bản của cơ quan"
        " có thẩm quyền cho phép đổi tên"
    )
    steps = "Trường hợp nộp bản sao thì khi nhận kết quả phải nộp bản chính các giấy tờ trong hồ sơ."
    name = "Đăng ký, cấp Giấy chứng nhận lần đầu"
    given = {"name": name, "field": "Đất đai", "steps": steps, "dossier": dossier}
    (finding,) = found("originals-again", make_procedure(given))
    assert "chỉ thu đơn, giấy tờ gốc về quyền sử dụng đất, “Giấy chứng nhận đã cấp cho" in finding.message
    assert "như “Quyết định xử phạt vi phạm hành chính”, “Văn bản của cơ quan" in finding.message


def test_the_notice_of_the_office_itself_leaves_nothing_to_give_back(make_procedure: MakeProcedure) -> None:
    dossier = "Đơn đăng ký\nGiấy chứng nhận đã cấp\nThông báo xác nhận kết quả đăng ký đất đai"
    steps = "Trường hợp nộp bản sao thì khi nhận kết quả phải nộp bản chính các giấy tờ trong hồ sơ."
    given = {"field": "Đất đai", "steps": steps, "dossier": dossier}
    assert not found("originals-again", make_procedure(given))
