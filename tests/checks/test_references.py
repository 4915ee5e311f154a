"""References that only hold inside the instrument a text was copied from; papers that stay open."""

from collections.abc import Callable, Mapping
from datetime import date

from tthc.checks import check
from tthc.graph import draw
from tthc.model import Finding, Procedure
from tthc.registry.rules import find_rule

MakeProcedure = Callable[[Mapping[str, str]], Procedure]


def found(rule: str, procedure: Procedure) -> tuple[Finding, ...]:
    known = find_rule(rule)
    assert known is not None
    return check(procedure, draw(procedure), as_of=date(2026, 11, 24), rules=(known,), strict=True)


DOSSIER = "Đơn đăng ký theo Mẫu số 24 ban hành kèm theo Quyết định số 12/2026/QĐ-UBND"
FORM = "Người sử dụng đất nộp đơn theo Mẫu số 24 ban hành kèm theo Quyết định này."


def test_what_the_dossier_names_is_said_and_what_nobody_can_tell_comes_first(
    make_procedure: MakeProcedure,
) -> None:
    steps = f"{FORM}\nGiấy đã cấp trước ngày Nghị định này có hiệu lực thì nộp bản gốc."
    (finding,) = found("unnamed-instrument", make_procedure({"dossier": DOSSIER, "steps": steps}))
    assert finding.text == "Nghị định này"
    assert "chỗ ghi “Quyết định này” thì ghi rõ “Quyết định số 12/2026/QĐ-UBND”" in finding.message
    assert finding.confidence == "medium"


def test_an_instrument_that_the_dossier_names_is_a_small_matter(make_procedure: MakeProcedure) -> None:
    (finding,) = found("unnamed-instrument", make_procedure({"dossier": DOSSIER, "steps": FORM}))
    assert finding.confidence == "low"
    assert "“Quyết định số 12/2026/QĐ-UBND” như ở thành phần hồ sơ" in finding.message


def test_an_open_paper_is_told_with_what_it_stands_for(make_procedure: MakeProcedure) -> None:
    dossier = (
        "Chủ đầu tư phải có giấy phép xây dựng hoặc quyết định đầu tư dự án hoặc giấy tờ khác theo"
        " quy định của"
        " pháp luật"
    )
    (finding,) = found("vague-document", make_procedure({"dossier": dossier}))
    assert "thay cho “giấy phép xây dựng”, …, “quyết định đầu tư dự án”" in finding.message


def test_a_file_that_is_to_be_handed_over_is_told_as_such(make_procedure: MakeProcedure) -> None:
    steps = (
        "Tổ chức nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp tỉnh.\n"
        "Sở Nông nghiệp và Môi trường thông báo cho Văn phòng đăng ký đất đai chuyển hồ sơ cấp giấy đến Sở"
        " Nông nghiệp và Môi trường.\nSở Nông nghiệp và Môi trường kiểm tra hồ sơ và đính chính"
        " Giấy chứng nhận."
    )
    (finding,) = found("consultation-without-deadline", make_procedure({"steps": steps}))
    assert "không kèm thời hạn chuyển. Đề nghị quy định số ngày phải chuyển." in finding.message
