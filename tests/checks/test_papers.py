"""Certified copies, extra copies and sets, vague and doubled papers: when the rules speak and when not."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from tthc.checks import check
from tthc.checks.places import label
from tthc.cuts import with_effects
from tthc.graph import draw
from tthc.model import Finding, Procedure
from tthc.registry.rules import find_rule

MakeProcedure = Callable[[Mapping[str, str]], Procedure]
AS_OF = date(2026, 11, 24)


def row(text: str, originals: int = 1, copies: int = 0) -> str:
    return f"    - {text}\n      Số lượng: Bản chính: {originals}, Bản sao: {copies}\n"


def found(rule: str, procedure: Procedure) -> tuple[Finding, ...]:
    known = find_rule(rule)
    assert known is not None
    graph = draw(procedure)
    findings = check(procedure, graph, as_of=AS_OF, rules=(known,), strict=True)
    return with_effects(procedure, graph, findings, "vi")


def test_a_plain_copy_in_place_of_a_certified_one_saves_the_certified_copy(
    make_procedure: MakeProcedure,
) -> None:
    dossier = row("Bản sao có chứng thực chứng chỉ hành nghề của kỹ sư chủ trì", 0, 1)
    (finding,) = found("certified-copy", make_procedure({"dossier": dossier}))
    assert finding.cut is not None
    assert finding.cut.operation == "accept_plain_copy"
    assert finding.effect.certified_copies == 1
    assert finding.confidence == "high"
    assert finding.message.startswith("“Chứng chỉ hành nghề")


def test_a_notarised_contract_is_no_certified_copy(make_procedure: MakeProcedure) -> None:
    dossier = row("Hợp đồng thuê nhà xưởng phải được công chứng theo quy định")
    assert not found("certified-copy", make_procedure({"dossier": dossier}))


@pytest.mark.parametrize(
    "paper",
    [
        "Bản sao có chứng thực giấy phép do cơ quan nước ngoài cấp",
        "Bản sao hợp lệ quyết định bổ nhiệm kế toán",
    ],
)
def test_foreign_papers_and_valid_copies_are_reported_at_low_confidence(
    make_procedure: MakeProcedure, paper: str
) -> None:
    findings = found("certified-copy", make_procedure({"dossier": row(paper, 0, 1)}))
    assert {f.confidence for f in findings} == {"low"}


def test_cutting_to_one_copy_saves_the_rest(make_procedure: MakeProcedure) -> None:
    (finding,) = found("copies-excess", make_procedure({"dossier": row("Thuyết minh dự án", 1, 7)}))
    assert (finding.effect.originals, finding.effect.copies) == (0, 6)
    assert "01 bản chính, 07 bản sao" in finding.message
    assert finding.text.endswith("Bản sao: 7")


def test_rows_that_ask_for_several_copies_are_one_finding_whose_cut_is_for_all(
    make_procedure: MakeProcedure,
) -> None:
    dossier = "".join(row(f"Thuyết minh phần {name}", 3) for name in ("kiến trúc", "kết cấu", "cơ điện"))
    (finding,) = found("copies-excess", make_procedure({"dossier": dossier}))
    assert finding.confidence == "high"
    assert finding.cut is not None
    assert finding.cut.target == "documents/0+1+2"
    assert finding.effect.originals == 6
    assert finding.message.startswith("3 thành phần hồ sơ (như “Thuyết minh phần kiến trúc”)")


def test_rows_that_repeat_the_number_of_sets_belong_to_the_sets(make_procedure: MakeProcedure) -> None:
    dossier = row("Thuyết minh dự án", 8) + row("Bản vẽ mặt bằng", 1, 7) + row("Số lượng hồ sơ: 08 bộ", 0)
    (finding,) = found("copies-excess", make_procedure({"dossier": dossier}))
    assert finding.message.startswith("Hồ sơ phải nộp 08 bộ, 2 thành phần ghi 08 bản")
    assert (finding.effect.originals, finding.effect.copies) == (7, 6)


@pytest.mark.parametrize(("code", "number"), [("6.000001", 1), ("1.000001", 0)])
def test_what_an_agency_hands_in_between_agencies_is_looked_at_too(
    make_procedure: MakeProcedure, code: str, number: int
) -> None:
    dossier = row("Tờ trình của Sở Xây dựng gửi Ủy ban nhân dân cấp tỉnh", 5)
    assert len(found("copies-excess", make_procedure({"code": code, "dossier": dossier}))) == number


@pytest.mark.parametrize(
    ("name", "short"),
    [
        (
            "Hồ sơ pháp lý của khu đất (gồm bản sao quyết định giao đất",
            "Hồ sơ pháp lý của khu đất…",
        ),
        (
            "Thuyết minh thiết kế kỹ thuật và dự toán công trình (bản in khổ A4, đóng quyển có dấu giáp lai)",
            "Thuyết minh thiết kế kỹ thuật và dự toán công trình…",
        ),
        (
            "Quyết định phê duyệt chủ trương đầu tư dự án, quyết định giao đất và các bản vẽ đi kèm khác",
            "Quyết định phê duyệt chủ trương đầu tư dự án, quyết định giao đất và các bản vẽ…",
        ),
    ],
)
def test_a_long_name_is_cut_outside_brackets_and_before_a_clause(name: str, short: str) -> None:
    assert label(name) == short


def test_one_original_and_one_copy_is_no_more_than_a_question(make_procedure: MakeProcedure) -> None:
    dossier = row("Đơn đề nghị", 1, 1) + row("Bản vẽ mặt bằng", 1, 1)
    (finding,) = found("copies-excess", make_procedure({"dossier": dossier}))
    assert finding.confidence == "low"
    assert finding.cut is None
    assert finding.why_not


def test_a_list_behind_the_open_words_closes_them(make_procedure: MakeProcedure) -> None:
    open_words = row("Bản vẽ hiện trạng và các tài liệu khác có liên quan")
    closed = row("Các tài liệu khác có liên quan gồm: bản vẽ hiện trạng; ảnh chụp công trình")
    (finding,) = found("vague-document", make_procedure({"dossier": open_words}))
    assert finding.text == "các tài liệu khác có liên quan"
    assert not found("vague-document", make_procedure({"dossier": closed}))


def test_words_in_decomposed_letters_are_found_too(make_procedure: MakeProcedure) -> None:
    import unicodedata

    dossier = unicodedata.normalize("NFD", row("Các giấy tờ khác có liên quan"))
    (finding,) = found("vague-document", make_procedure({"dossier": dossier}))
    assert unicodedata.normalize("NFC", finding.text) == "Các giấy tờ khác có liên quan"


def test_the_papers_of_cases_without_headings_are_no_duplicates(make_procedure: MakeProcedure) -> None:
    papers = (
        "Đơn đề nghị cấp giấy phép",
        "Bản vẽ mặt bằng cơ sở",
        "Phương án bảo vệ môi trường",
        "Danh sách lao động",
    )
    once = "".join(map(row, papers))
    assert not found("document-duplicate", make_procedure({"dossier": once + once}))
    assert len(found("document-duplicate", make_procedure({"dossier": once + row(papers[1])}))) == 1


def test_rows_under_two_headings_are_no_duplicates(make_procedure: MakeProcedure) -> None:
    paper = row("Đơn đề nghị cấp giấy phép")
    dossier = f"    [ Trường hợp cấp mới ]\n{paper}    [ Trường hợp cấp lại ]\n{paper}"
    assert not found("document-duplicate", make_procedure({"dossier": dossier}))


def test_papers_of_which_one_is_enough_are_no_duplicates(make_procedure: MakeProcedure) -> None:
    paper = row("Quyết định giao đất của cơ quan có thẩm quyền")
    lead = row("Một trong các loại giấy tờ sau đây về quyền sử dụng đất:", 0)
    assert not found("document-duplicate", make_procedure({"dossier": paper + lead + paper}))


def test_many_certified_copies_are_one_finding_for_the_dossier(make_procedure: MakeProcedure) -> None:
    papers = ("giấy phép", "hợp đồng thuê", "chứng chỉ", "bằng cấp", "điều lệ", "biên bản họp")
    dossier = "".join(row(f"Bản sao có chứng thực {paper} của cơ sở đăng ký", 0, 1) for paper in papers)
    (finding,) = found("certified-copy", make_procedure({"dossier": dossier}))
    assert finding.effect.certified_copies == 6
    assert finding.message.startswith("6 thành phần hồ sơ (như “Giấy phép của cơ sở đăng ký”)")
    assert (
        len(found("certified-copy", make_procedure({"dossier": dossier[: dossier.index("    - ", 400)]}))) > 1
    )


def test_a_choice_that_stays_open_is_named_and_not_dropped(make_procedure: MakeProcedure) -> None:
    dossier = row("Quyết định đầu tư hoặc giấy phép xây dựng hoặc giấy tờ khác theo quy định của pháp luật")
    (finding,) = found("vague-document", make_procedure({"dossier": dossier}))
    assert finding.confidence == "medium"
    assert "giữ quyền lựa chọn" in finding.message
    assert "bỏ nội dung" not in finding.message
