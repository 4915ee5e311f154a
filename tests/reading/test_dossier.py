"""Reading a dossier section: each settled case of the guidelines, in sentences of our own."""

import pytest

from tthc.model import Document
from tthc.reading.dossier import DossierReading, read_dossier

TITLES = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"


def rows(*names: str, quantity: str = "Bản chính: 1, Bản sao: 0") -> str:
    return "".join(f"    - {name}\n      Số lượng: {quantity}\n" for name in names)


def read(*names: str, quantity: str = "Bản chính: 1, Bản sao: 0") -> DossierReading:
    return read_dossier(rows(*names, quantity=quantity), "portal_text")


def texts(reading: DossierReading) -> list[str]:
    return [document.text for document in reading.documents]


def only(name: str, quantity: str = "Bản chính: 1, Bản sao: 0") -> Document:
    reading = read(name, quantity=quantity)
    assert len(reading.documents) == 1, texts(reading)
    return reading.documents[0]


def test_a_row_gives_its_wording_without_marker_quantity_and_closing_punctuation() -> None:
    reading = read("- a) Đơn xin thuê mặt bằng chợ theo mẫu của ban quản lý;")
    assert texts(reading) == ["Đơn xin thuê mặt bằng chợ theo mẫu của ban quản lý"]
    assert (reading.documents[0].originals, reading.documents[0].copies) == (1, 0)


def test_copies_beside_the_row_hold_for_every_paper_of_the_row() -> None:
    reading = read("Bản đồ hiện trạng bến; danh sách thuyền viên", quantity="Bản chính: 2, Bản sao: 3")
    assert [(d.text, d.originals, d.copies, d.row) for d in reading.documents] == [
        ("Bản đồ hiện trạng bến", 2, 3, 0),
        ("danh sách thuyền viên", 2, 3, 0),
    ]


def test_zero_and_zero_stay_zero_and_a_row_without_quantity_has_none() -> None:
    assert only("Hộ chiếu của thuyền trưởng", "Bản chính: 0, Bản sao: 0").originals == 0
    reading = read_dossier("    - Hộ chiếu của thuyền trưởng\n", "portal_text")
    assert [(d.originals, d.copies) for d in reading.documents] == [(None, None)]


def test_numbers_in_the_wording_count_only_where_the_row_has_none_of_its_own() -> None:
    assert only("02 bản chính đơn xin cấp thẻ ra vào cảng").originals == 1
    bare = read_dossier("    - Đơn xin cấp thẻ ra vào cảng: 02 bản chính\n", "portal_text")
    assert [(d.originals, d.copies) for d in bare.documents] == [(2, 0)]
    shot = read_dossier("    - Thẻ thuyền viên: một (01) bản chụp\n", "portal_text")
    assert [(d.originals, d.copies) for d in shot.documents] == [(0, 1)]


def test_papers_that_are_all_needed_are_one_document_each() -> None:
    assert texts(
        read("Gồm: a) Bản vẽ hoàn công cầu tàu; b) Giấy phép nạo vét luồng; c) Hợp đồng giám sát")
    ) == [
        "Bản vẽ hoàn công cầu tàu",
        "Giấy phép nạo vét luồng",
        "Hợp đồng giám sát",
    ]
    assert texts(read("Biên bản bàn giao mốc giới và bản sao quyết định giao mặt nước")) == [
        "Biên bản bàn giao mốc giới",
        "bản sao quyết định giao mặt nước",
    ]


def test_words_that_only_belong_together_stay_one_document() -> None:
    assert texts(read("Đơn xin mở lớp và sơ đồ phòng học kèm theo đơn")) == [
        "Đơn xin mở lớp và sơ đồ phòng học kèm theo đơn"
    ]


def test_alternatives_in_one_row_are_one_document() -> None:
    one = only("Hợp đồng thuê kho hoặc giấy chứng nhận quyền sử dụng đất nơi đặt kho")
    assert one.alternative and not one.conditional
    listed = only("Một trong các giấy tờ sau: hộ chiếu; thẻ căn cước; giấy khai sinh")
    assert listed.alternative and listed.kind == "identity"


def test_alternatives_with_a_row_each_are_conditional() -> None:
    reading = read("- Một trong các giấy tờ sau:", "+ Hộ chiếu", "+ Thẻ căn cước", "- Đơn xin học nghề")
    assert [(d.text, d.conditional) for d in reading.documents] == [
        ("Hộ chiếu", True),
        ("Thẻ căn cước", True),
        ("Đơn xin học nghề", False),
    ]


def test_the_contents_of_a_paper_are_no_documents() -> None:
    assert len(texts(read("Hồ sơ thiết kế bến phà gồm: bản vẽ mặt bằng; bản vẽ mặt cắt; thuyết minh"))) == 1
    assert (
        len(texts(read("Báo cáo vận hành nêu rõ: số chuyến; phương án cứu hộ; danh sách thuyền viên"))) == 1
    )


@pytest.mark.parametrize(
    ("wording", "certified"),
    [
        ("Bản sao có chứng thực bằng thuyền trưởng", True),
        ("Bản chính hoặc bản sao chứng thực bằng thuyền trưởng", True),
        ("Bản sao hợp lệ giấy phép lái tàu", True),
        ("Giấy phép lái tàu (bản sao có công chứng)", True),
        ("Bản sao bằng thuyền trưởng", False),
        ("Bản sao bằng thuyền trưởng kèm bản chính để đối chiếu", False),
        ("Bản sao chứng thực hoặc bản sao xuất trình kèm bản chính để đối chiếu bằng thuyền trưởng", False),
        ("Bản sao giấy ủy quyền, không bắt buộc phải công chứng", False),
        ("Hợp đồng thuê tàu đã được công chứng", False),
        ("Bản sao có chứng thực hoặc bản sao điện tử được chứng thực từ bản chính thẻ bến", True),
        ("Bản sao chứng thực hoặc bản sao điện tử thẻ bến", True),
    ],
)
def test_certified_copy_is_asked_for_only_where_no_plain_one_does(wording: str, certified: bool) -> None:
    assert only(wording).certified_copy is certified


@pytest.mark.parametrize(
    ("wording", "kind"),
    [
        ("Đơn đăng ký nuôi ong theo Mẫu số 02", "form"),
        ("Văn bản của chủ hồ đề nghị xả nước", "form"),
        ("Thông báo mở lớp dạy bơi", "form"),
        ("Thẻ căn cước của chủ bè", "identity"),
        ("Giấy tờ chứng minh nơi cư trú của chủ bè", "identity"),
        ("Bản sao giấy chứng nhận đăng ký bè", "license"),
        ("Quyết định giao mặt nước của Ủy ban nhân dân xã", "license"),
        ("Bằng tốt nghiệp trung cấp thủy sản", "license"),
        ("Thuyết minh kỹ thuật bè nuôi", "technical"),
        ("02 ảnh màu cỡ 4x6", "technical"),
        ("Báo cáo tài chính hai năm gần nhất", "financial"),
        ("Chứng từ nộp tiền thuê mặt nước", "financial"),
        ("Hợp đồng hợp tác nuôi cá", "contract"),
        ("Di chúc của chủ bè", "contract"),
        ("Nghị quyết của đại hội xã viên", "resolution"),
        ("Biên bản họp hội đồng thành viên", "resolution"),
        ("Giấy ủy quyền cho người khác nộp thay", "authorization"),
        ("Giấy giới thiệu của hợp tác xã", "authorization"),
        ("Giấy xác nhận vùng nuôi của kiểm ngư", "confirmation"),
        ("Mảnh trích đo khu mặt nước", "confirmation"),
        ("Văn bản của các hộ liền kề đồng ý cho đặt bè", "confirmation"),
        ("Các giấy tờ khác có liên quan", "other"),
    ],
)
def test_kinds_follow_the_name_of_the_paper(wording: str, kind: str) -> None:
    assert only(wording).kind == kind


@pytest.mark.parametrize(
    ("wording", "conditional"),
    [
        ("Giấy phép nạo vét (nếu có)", True),
        ("Hợp đồng thuê bến đối với trường hợp không có bến riêng", True),
        ("Trường hợp chủ bè ở xa thì phải nộp giấy ủy quyền", True),
        ("Sơ đồ bến (trừ trường hợp bến đã có sơ đồ được duyệt)", True),
        ("Giấy phép bè. Trường hợp giấy phép đã có trong cơ sở dữ liệu thì được thay thế bằng dữ liệu", True),
        ("Bản vẽ hoàn công (nếu có) hoặc bản vẽ hiện trạng", False),
        ("Đơn xin cấp phép (bản gốc trong trường hợp nộp trực tiếp)", False),
        ("Giấy phép bến thủy nội địa", False),
        ("Báo cáo kết quả chở khách kể từ khi được cấp phép", False),
        ("Quy chế kiểm soát đối với nguồn thu vé", False),
        ("Danh sách thuyền viên, trừ thuyền viên thuê theo chuyến", True),
        ("Đề án mở bến gồm các nội dung: vị trí bến, số phà, nhà chờ (nếu có)", False),
    ],
)
def test_a_paper_is_conditional_by_its_own_words_only(wording: str, conditional: bool) -> None:
    assert only(wording).conditional is conditional


def test_a_paper_added_under_a_condition_of_its_own_is_a_document_of_its_own() -> None:
    reading = read("Đơn xin neo bè. Đối với bè trên 100 m2 thì phải có thêm bản vẽ kết cấu bè")
    assert [(d.text, d.conditional) for d in reading.documents] == [
        ("Đơn xin neo bè", False),
        ("Đối với bè trên 100 m2 thì phải có thêm bản vẽ kết cấu bè", True),
    ]


def test_a_condition_at_the_end_holds_for_all_papers_it_closes() -> None:
    reading = read("Chứng từ nộp phí neo đậu, giấy tờ miễn giảm phí neo đậu (nếu có)")
    assert [d.conditional for d in reading.documents] == [True, True]


def test_a_case_heading_opens_a_case_and_makes_nothing_conditional() -> None:
    text = "  [ 1. Đối với bè nuôi của hộ gia đình ]\n" + rows("Đơn xin neo bè")
    reading = read_dossier(text, "portal_text")
    assert [case.text for case in reading.cases] == ["1. Đối với bè nuôi của hộ gia đình"]
    assert [(d.case, d.conditional) for d in reading.documents] == [(0, False)]


def test_bare_introductions_are_neither_documents_nor_notes_nor_cases() -> None:
    reading = read_dossier(
        "  [ * Giấy tờ phải nộp: ]\n" + rows("- Hồ sơ gồm:", "+ Thẻ thuyền viên"), "portal_text"
    )
    assert texts(reading) == ["Thẻ thuyền viên"]
    assert not reading.notes and not reading.cases
    assert [s.role for s in reading.structures].count("introduction") == 2


def test_rows_that_only_explain_are_notes() -> None:
    reading = read(
        "Số lượng hồ sơ: 01 bộ",
        "Người nộp hồ sơ chịu trách nhiệm về thông tin đã khai",
        "Trường hợp gửi qua bưu chính thì việc trả kết quả thực hiện theo thỏa thuận với bưu chính",
        "Đơn xin neo bè",
    )
    assert texts(reading) == ["Đơn xin neo bè"]
    assert len(reading.notes) == 3


def test_a_paper_between_authorities_is_internal() -> None:
    assert only("Tờ trình của Sở Xây dựng trình Ủy ban nhân dân tỉnh").internal
    assert only("Biên bản thẩm định").internal
    assert not only("Tờ trình đề nghị hỗ trợ của hợp tác xã").internal
    between = read_dossier(rows("Tờ trình đề nghị hỗ trợ của hợp tác xã"), "portal_text", "between_agencies")
    assert [d.internal for d in between.documents] == [True]


def test_json_cells_that_have_run_together_are_recovered() -> None:
    text = (
        f"--{TITLES}- Đơn xin neo bè theo Mẫu số 0;Mẫu số 0.docx1 bản chính"
        "+ Thẻ thuyền viên0 bản chính,2 bản saoSơ đồ luồng ngày 02/7/20251 bản chính"
    )
    reading = read_dossier(text, "portal_json")
    assert [(d.text, d.originals, d.copies, d.form_file) for d in reading.documents] == [
        ("Đơn xin neo bè theo Mẫu số 0", 1, 0, "Mẫu số 0.docx"),
        ("Thẻ thuyền viên", 0, 2, None),
        ("Sơ đồ luồng ngày 02/7/2025", 1, 0, None),
    ]
    assert not reading.cases


def test_json_headings_stand_between_a_quantity_and_the_column_titles() -> None:
    text = (
        f"(1) Trường hợp 1: Bè mới{TITLES}Đơn xin neo bè1 bản chính"
        f"(2) Trường hợp 2: Bè cũ{TITLES}Giấy phép bè đã cấp1 bản chính"
    )
    reading = read_dossier(text, "portal_json")
    assert [case.text for case in reading.cases] == ["(1) Trường hợp 1: Bè mới", "(2) Trường hợp 2: Bè cũ"]
    assert [(d.text, d.case) for d in reading.documents] == [
        ("Đơn xin neo bè", 0),
        ("Giấy phép bè đã cấp", 1),
    ]


def test_json_numbers_in_the_wording_are_no_quantity_cells() -> None:
    text = f"--{TITLES}Tờ khai hàng: 02 bản chính;1 bản chínhNộp (01 bản chính) thẻ bến.0 bản chính,1 bản sao"
    assert [(d.text, d.originals, d.copies) for d in read_dossier(text, "portal_json").documents] == [
        ("Tờ khai hàng: 02 bản chính", 1, 0),
        ("Nộp (01 bản chính) thẻ bến", 0, 1),
    ]


def test_several_form_files_belong_to_one_row() -> None:
    text = f"--{TITLES}Bản khai chung theo mẫuMauBankhai.docxMauDanhsach.docx1 bản chính"
    reading = read_dossier(text, "portal_json")
    assert [(d.text, d.form_file) for d in reading.documents] == [
        ("Bản khai chung theo mẫu", "MauBankhai.docx; MauDanhsach.docx")
    ]


def test_a_how_to_heading_is_a_note() -> None:
    heading = "Các giấy tờ dưới đây nộp bản sao và xuất trình bản chính để đối chiếu:"
    reading = read_dossier(f"{heading}{TITLES}Thẻ thuyền viên0 bản chính,1 bản sao", "portal_json")
    assert [note.text for note in reading.notes] == [heading]


def test_a_row_over_several_lines_stays_one_row() -> None:
    text = "    - Đơn xin neo bè\ncó xác nhận của trưởng thôn\n\n      Số lượng: Bản chính: 1, Bản sao: 0\n"
    reading = read_dossier(text, "portal_text")
    assert {d.row for d in reading.documents} == {0}
    assert reading.documents[-1].originals == 1


def test_double_spaces_change_nothing_but_the_quoted_text() -> None:
    reading = read("Điều  lệ của hợp  tác xã")
    assert [(d.text, d.kind) for d in reading.documents] == [("Điều  lệ của hợp  tác xã", "resolution")]


def test_no_information_is_neither_paper_nor_note() -> None:
    reading = read_dossier("  Không có thông tin thành phần hồ sơ\n", "portal_text")
    assert not reading.documents and not reading.notes


def test_a_heading_that_asks_for_one_of_several_makes_a_row_of_them_one_document() -> None:
    heading = "Chủ bè xuất trình một trong các giấy tờ sau:"
    text = f"{heading}{TITLES}thẻ bè; giấy phép bè; giấy hẹn cấp thẻ bè1 bản chính"
    assert texts(read_dossier(text, "portal_json")) == ["thẻ bè; giấy phép bè; giấy hẹn cấp thẻ bè"]


def test_what_happens_when_data_cannot_be_had_belongs_to_the_paper() -> None:
    reading = read(
        "Giấy phép bến thủy. Trường hợp không khai thác được dữ liệu thì chủ bến nộp giấy phép bến thủy"
    )
    assert len(reading.documents) == 1


def test_a_row_that_names_no_case_but_a_duty_asks_for_the_paper_in_that_case() -> None:
    assert only("Chủ bè đã ly hôn phải nộp bản sao trích lục ghi chú ly hôn").conditional


def test_the_label_of_the_whole_list_is_no_part_of_its_first_paper() -> None:
    assert texts(read("Thành phần hồ sơ 1: Phiếu yêu cầu neo bè")) == ["Phiếu yêu cầu neo bè"]


def test_a_paper_and_what_comes_with_it_stay_one_document() -> None:
    wording = "Quyết định duyệt bến kèm theo bản đồ luồng và bản đồ mốc giới"
    assert texts(read(wording)) == [wording]
