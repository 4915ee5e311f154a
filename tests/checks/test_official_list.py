"""Papers of the official list: found where the dossier asks for them, silent where it does not."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from tthc.checks import check
from tthc.graph import draw
from tthc.model import Finding, Procedure
from tthc.registry.official_list import listed_by_name, listed_papers, plain_name
from tthc.registry.phrases import fold
from tthc.registry.rules import find_rule

MakeProcedure = Callable[[Mapping[str, str]], Procedure]
TRADE, IDENTITY, LAND, HEALTH = "2.002093", "1.013911", "1.013225", "1.001694"


@pytest.fixture
def look(make_procedure: MakeProcedure) -> Callable[..., tuple[Finding, ...]]:
    rule = find_rule("document-on-official-list")
    assert rule is not None

    def _look(code: str, dossier: str, as_of: date = date(2026, 11, 24), **given: str) -> tuple[Finding, ...]:
        procedure = make_procedure({"code": code, "dossier": dossier, **given})
        return check(procedure, draw(procedure), as_of=as_of, rules=(rule,), strict=True)

    return _look


Look = Callable[..., tuple[Finding, ...]]


@pytest.mark.parametrize(
    ("code", "dossier", "quote"),
    [
        (TRADE, "Giấy chứng nhận đăng ký doanh nghiệp", "Giấy chứng nhận đăng ký doanh nghiệp"),
        (TRADE, "Bản sao Giấy đăng ký kinh doanh của thương nhân", "Giấy đăng ký kinh doanh"),
        (
            TRADE,
            "Quyết định thành lập hoặc giấy  chứng nhận\u00a0đăng ký kinh doanh (nếu có)",
            "giấy  chứng nhận\u00a0đăng ký kinh doanh",
        ),
        (
            TRADE,
            "Bản sao Giấy chứng nhận đầu tư/đăng ký kinh doanh",
            "Giấy chứng nhận đầu tư/đăng ký kinh doanh",
        ),
        (IDENTITY, "Bản chụp CMND hoặc thẻ Căn cước công dân", "CMND hoặc thẻ Căn cước công dân"),
        (IDENTITY, "Hộ chiếu/CCCD của người đại diện", "CCCD"),
        (
            LAND,
            "Một trong các giấy tờ: sổ đỏ; hợp đồng thuê đất đã công chứng",
            "sổ đỏ",
        ),
        (HEALTH, "Giấy khám sức khoẻ do bệnh viện cấp", "Giấy khám sức khoẻ"),
    ],
)
def test_a_listed_paper_is_found_at_its_words(look: Look, code: str, dossier: str, quote: str) -> None:
    findings = look(code, dossier)
    assert [finding.text for finding in findings] == [quote]
    assert findings[0].status == "apply_now"
    assert findings[0].element == "documents/0"
    assert findings[0].lever.name == "apply_now"
    assert findings[0].cut is not None
    assert findings[0].cut.operation == "replace_by_lookup"


@pytest.mark.parametrize(
    ("code", "dossier"),
    [
        (TRADE, "Đơn đề nghị cấp lại Giấy chứng nhận đăng ký doanh nghiệp"),
        (TRADE, "Tờ khai ghi rõ số Giấy chứng nhận đăng ký doanh nghiệp, ngày cấp"),
        (TRADE, "Danh mục hàng hóa phù hợp với ngành nghề ghi trong Giấy chứng nhận đăng ký doanh nghiệp"),
        (TRADE, "Quyết định thành lập (trường hợp không có giấy chứng nhận đăng ký kinh doanh)"),
        (TRADE, "Văn bản thông báo của cơ quan đăng ký kinh doanh cấp tỉnh"),
        (IDENTITY, "02 ảnh 3x4 theo kiểu ảnh căn cước công dân"),
        (IDENTITY, "Số thẻ Căn cước/thẻ Căn cước công dân của người nộp hồ sơ"),
        (TRADE, "Đơn đề nghị điều chỉnh, bổ sung, gia hạn giấy chứng nhận đăng ký kinh doanh"),
        (TRADE, "Giấy chứng nhận đầu tư (đồng thời là Giấy chứng nhận đăng ký kinh doanh)"),
        (TRADE, "Giấy chứng nhận doanh nghiệp công nghệ cao của nhà đầu tư"),
        (TRADE, "Giấy chứng nhận đăng ký kinh doanh dịch vụ lưu trú của cơ sở"),
        (IDENTITY, "Bảng kê người tham gia, gồm thông tin định danh cá nhân (Căn cước công dân)"),
        (IDENTITY, "Bản sao giấy tờ tùy thân của người nộp hồ sơ, trừ thẻ căn cước"),
        (IDENTITY, "Ảnh chụp theo quy định của pháp luật về căn cước"),
    ],
)
def test_naming_the_paper_is_not_asking_for_it(look: Look, code: str, dossier: str) -> None:
    assert look(code, dossier) == ()


def test_a_wider_class_gives_a_finding_of_medium_confidence(look: Look) -> None:
    (finding,) = look(TRADE, "Giấy tờ chứng minh tư cách pháp nhân của thương nhân đề nghị cấp phép")
    assert finding.confidence == "medium"
    assert "có thể bao gồm" in finding.message


def test_papers_of_foreign_bodies_are_in_no_database(look: Look) -> None:
    assert look(TRADE, "Giấy tờ về tư cách pháp nhân của đối tác nước ngoài") == ()


def test_a_paper_in_the_middle_of_alternatives_points_at_its_document(look: Look) -> None:
    findings = look(
        TRADE, "Văn bản đề nghị\nQuyết định thành lập hoặc Giấy chứng nhận đăng ký doanh nghiệp hoặc Điều lệ"
    )
    assert [finding.element for finding in findings] == ["documents/1"]


@pytest.mark.parametrize(
    "dossier",
    [
        "Giấy chứng nhận đăng ký doanh nghiệp\n"
        "Cơ quan cấp phép khai thác, sử dụng thông tin trong cơ sở dữ liệu quốc gia về đăng ký doanh "
        "nghiệp để thay thế Giấy chứng nhận đăng ký doanh nghiệp.",
        "Bản sao Giấy đăng ký kinh doanh (chỉ nộp trong trường hợp cơ quan tiếp nhận không khai thác được "
        "thông tin trên cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp)",
        "Thông tin giấy chứng nhận đăng ký doanh nghiệp do cơ quan cấp phép tra cứu trên cơ sở dữ liệu "
        "quốc gia, thương nhân không phải nộp bản sao",
        "Giấy chứng nhận đăng ký doanh nghiệp; báo cáo tài chính; (thành phần hồ sơ tại mục này nếu đã có "
        "trong cơ sở dữ liệu quốc gia hoặc chuyên ngành thì các thông tin này được thay thế bằng dữ liệu).",
        "Giấy chứng nhận đăng ký doanh nghiệp\n"
        "Thành phần hồ sơ của thủ tục này được thay thế bằng dữ liệu khi khai thác được thông tin.",
    ],
)
def test_a_dossier_that_says_that_data_are_used_is_done(look: Look, dossier: str) -> None:
    findings = look(TRADE, dossier)
    assert findings
    assert {finding.status for finding in findings} == {"done"}


def test_data_used_for_another_paper_leave_this_one_to_do(look: Look) -> None:
    (finding,) = look(
        TRADE,
        "Giấy chứng nhận đăng ký doanh nghiệp\n"
        "Giấy khai sinh (cơ quan cấp phép tra cứu trên cơ sở dữ liệu hộ tịch điện tử, không phải nộp)",
    )
    assert finding.status == "apply_now"


def test_a_database_that_does_not_hold_the_paper_leaves_it_to_do(look: Look) -> None:
    (finding,) = look(
        TRADE,
        "Giấy chứng nhận đăng ký doanh nghiệp (Cơ quan cấp phép khai thác thông tin trong cơ sở dữ liệu quốc "
        "gia về đất đai để thay thế hợp đồng thuê kho).",
    )
    assert finding.status == "apply_now"


def test_data_as_the_subject_of_a_service_are_not_data_in_place_of_papers(look: Look) -> None:
    steps = (
        "Người không có chữ ký số thì phải xuất trình thẻ căn cước khi yêu cầu cung cấp thông tin, dữ liệu."
    )
    (finding,) = look(IDENTITY, "Thẻ căn cước", steps=steps)
    assert finding.status == "apply_now"


def test_an_explanation_is_no_second_place_of_a_paper_that_has_its_row(look: Look) -> None:
    findings = look(
        TRADE,
        "Bản sao Giấy chứng nhận đăng ký doanh nghiệp\n"
        "Lưu ý: Giấy chứng nhận đăng ký doanh nghiệp đã có trong tài khoản điện tử thì kiểm tra tại đó.",
    )
    assert [finding.element for finding in findings] == ["documents/0"]


def test_what_is_done_in_every_case_is_quoted_in_every_case(look: Look) -> None:
    row = "- Giấy chứng nhận đăng ký doanh nghiệp (không phải nộp nếu tra cứu được trên cơ sở dữ liệu)\n"
    findings = look(TRADE, f"[ Cấp mới ]\n{row}[ Cấp lại ]\n{row}")
    assert [finding.status for finding in findings] == ["done", "done"]
    assert len({finding.start for finding in findings}) == 2


def test_of_several_papers_of_one_type_each_is_found_at_its_own_wording(look: Look) -> None:
    findings = look(
        "2.000689",
        "Giấy xác nhận tình trạng hôn nhân do Ủy ban nhân dân cấp xã cấp; Giấy xác nhận tình trạng hôn nhân "
        "do Cơ quan đại diện Việt Nam ở nước ngoài cấp",
    )
    assert len({finding.start for finding in findings}) == 2


def test_the_message_begins_with_a_capital(look: Look) -> None:
    (finding,) = look("1.010825", "Bản sao giấy chứng nhận đăng ký kết hôn")
    assert finding.message.startswith("Giấy chứng nhận đăng ký kết hôn")


def test_a_provincial_version_is_matched_by_name_and_says_so(look: Look) -> None:
    name = "Thủ tục " + listed_papers(TRADE)[0].procedure + " (cấp tỉnh)"
    (finding,) = look("1.999999", "Giấy chứng nhận đăng ký doanh nghiệp", name=name)
    assert finding.confidence == "medium"
    assert TRADE in finding.message
    assert "theo tên" in finding.message
    (done,) = look(
        "1.999999",
        "Giấy chứng nhận đăng ký doanh nghiệp (không phải nộp nếu tra cứu được trên cơ sở dữ liệu)",
        name=name,
    )
    assert done.status == "done"
    assert "theo tên" in done.message


def test_a_code_given_to_another_procedure_gives_nothing(look: Look) -> None:
    name = "Trợ cấp hằng tháng đối với thanh niên xung phong"
    assert look(TRADE, "Giấy chứng nhận đăng ký doanh nghiệp", name=name) == ()


def test_data_used_according_to_the_steps_are_done(look: Look) -> None:
    steps = "Bộ phận Một cửa tra cứu Giấy chứng nhận đăng ký doanh nghiệp trên cơ sở dữ liệu quốc gia."
    (finding,) = look(TRADE, "Giấy chứng nhận đăng ký doanh nghiệp", steps=steps)
    assert finding.status == "done"


def test_cells_that_a_flattened_table_ran_together_are_told_apart(look: Look) -> None:
    folded = fold("1 bản chínhGiấy chứng nhận đăng ký doanh nghiệp")
    assert folded.text == "1 bản chính giấy chứng nhận đăng ký doanh nghiệp"
    assert look(TRADE, "Văn bản đề nghị01 bản chínhGiấy chứng nhận đăng ký doanh nghiệp")


def test_another_procedure_gives_nothing(look: Look) -> None:
    assert look("1.999999", "Giấy chứng nhận đăng ký doanh nghiệp", name="Cấp giấy phép bay") == ()


@pytest.mark.parametrize(
    ("day", "speaks"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2027, 2, 28), True),
        (date(2027, 3, 1), False),
    ],
)
def test_the_list_speaks_only_while_the_resolution_holds(look: Look, day: date, speaks: bool) -> None:
    assert bool(look(TRADE, "Giấy chứng nhận đăng ký doanh nghiệp", as_of=day)) is speaks


def test_annex_two_cuts_papers_outright(look: Look) -> None:
    (finding,) = look("1.010826", "Căn cước công dân hoặc chứng minh thư nhân dân")
    assert finding.cut is not None
    assert finding.cut.operation == "remove_document"
    assert "cắt giảm" in finding.message
    assert "Phụ lục II" in finding.message


def test_the_message_names_paper_database_owner_and_item(look: Look) -> None:
    (finding,) = look(TRADE, "Giấy chứng nhận đăng ký doanh nghiệp")
    paper = listed_papers(TRADE)[0]
    for word in (paper.document, paper.database, paper.owner, f"mục {paper.item} "):
        assert word in finding.message
    assert finding.legal_basis[0].article is not None
    assert f"mục {paper.item} Phụ lục I" in finding.legal_basis[0].article


def test_names_are_compared_without_level_brackets_and_the_word_procedure() -> None:
    assert plain_name("Thủ tục cấp Giấy phép X (cấp Tỉnh)") == plain_name("Cấp giấy phép X - cấp tỉnh")
    assert listed_by_name("Nấu phở") == ()


def test_folding_keeps_the_way_back() -> None:
    text = "Giấy  khám\n sức KHỎE và Hòa giải"
    folded = fold(text)
    start = folded.text.index("sức khoẻ")
    assert text[slice(*folded.back(start, start + len("sức khoẻ")))] == "sức KHỎE"
    decomposed = fold("Giấy khám sức khỏe".replace("ấ", "a\u0302\u0301"))
    assert decomposed.text == "giấy khám sức khoẻ"


def test_one_paper_at_several_rows_is_quoted_at_each_with_a_cut_of_its_own(look: Look) -> None:
    dossier = (
        "    [ Trường hợp cấp mới ]\n    - Giấy chứng nhận đăng ký doanh nghiệp\n"
        "      Số lượng: Bản chính: 0, Bản sao: 1\n    [ Trường hợp cấp lại ]\n    - Đơn đề nghị cấp lại\n"
        "      Số lượng: Bản chính: 1, Bản sao: 0\n    - Giấy chứng nhận đăng ký doanh nghiệp\n"
        "      Số lượng: Bản chính: 0, Bản sao: 1\n"
    )
    findings = look(TRADE, dossier)
    assert [finding.cut and finding.cut.target for finding in findings] == ["documents/0", "documents/2"]
    assert len({finding.message for finding in findings}) == 1
