"""Tables of which only the cells are known: columns and row ends found again."""

from tests.reading.processes.tables import HEADING, one, processes, ragged, told
from tthc.model import Duration

TITLE = "2. Quy trình nội bộ giải quyết TTHC: “Cấp biển hiệu” (Mã TTHC: 1.234567.H77)"


def test_the_name_stands_between_quotation_marks_and_the_code_loses_its_suffix() -> None:
    process = one("Quy trình số 02", TITLE, ragged(HEADING, ("Bước 1", "Nhận", "Một cửa", "1 ngày", "Sổ")))
    assert (process.procedure_name, process.procedure_code) == ("Cấp biển hiệu", "1.234567")


def test_a_merged_label_is_missing() -> None:
    process = one(
        TITLE,
        ragged(
            ("Tên bước", "Đơn vị thực hiện", "Nội dung công việc", "Thời hạn", "Kết quả"),
            ("Bước 1", "Trưởng Bộ phận Một cửa", "Chuyển hồ sơ", "1/2 ngày", "Phiếu kiểm soát"),
            ("Lãnh đạo Sở", "Giao cho phòng chuyên môn thụ lý", "1 ngày"),
            ("Bước 2", "Chuyên viên", "Thẩm tra", "2 ngày", "Dự thảo văn bản"),
        ),
    )
    assert told(process) == [
        ("Bước 1", "Trưởng Bộ phận Một cửa", 0.5),
        ("Bước 1", "Lãnh đạo Sở", 1),
        ("Bước 2", "Chuyên viên", 2),
    ]
    assert process.steps[1].content == "Giao cho phòng chuyên môn thụ lý"
    assert process.steps[1].output is None


def test_merged_label_and_content_are_missing() -> None:
    process = one(
        TITLE,
        ragged(
            HEADING,
            ("B1", "Xét duyệt đơn", "Lãnh đạo Phòng phân công", "1/4 ngày", "Ý kiến phân công"),
            ("Chuyên viên được phân công", "1/2 ngày", "Dự thảo quyết định"),
        ),
    )
    last = process.steps[1]
    assert (last.label, last.content) == ("B1", "Xét duyệt đơn")
    assert (last.unit_in_charge, last.output) == ("Chuyên viên được phân công", "Dự thảo quyết định")


def test_a_merged_time_and_output_are_missing() -> None:
    process = one(
        TITLE,
        ragged(
            HEADING,
            ("Bước 1", "Nhận", "Văn thư", "07 ngày", "Văn bản trả lời"),
            ("Bước 2", "Phân công", "Chánh Văn phòng"),
            ("Bước 3", "Thẩm tra", "Chuyên viên"),
            ("Bước 4", "Trả", "Bộ phận Một cửa", "Giờ hành chính", "Sổ"),
        ),
    )
    assert process.steps[0].shared_to == 3
    assert [step.duration for step in process.steps] == [Duration(7, "day"), None, None, None]


def test_an_empty_cell_that_tore_a_total_row_is_mended() -> None:
    process = one(
        TITLE,
        ragged(
            HEADING[:4],
            ("Bước 1", "Nhận", "Một cửa", "1 ngày"),
            ("Tổng thời gian giải quyết TTHC",),
            ("1 ngày",),
        ),
    )
    assert process.sum_check.equal is True


def test_a_list_cut_by_a_page_goes_on_in_its_step() -> None:
    process = one(
        TITLE,
        ragged(
            HEADING[:4],
            ("Bước 1", "1. Nộp hồ sơ qua mạng.", "Một cửa", "1 ngày"),
            ("2. Kiểm tra hồ sơ.",),
            ("Bước 2", "Ký", "Chủ tịch", "1 ngày"),
        ),
    )
    assert [step.content for step in process.steps] == ["1. Nộp hồ sơ qua mạng. 2. Kiểm tra hồ sơ.", "Ký"]


def test_a_table_of_everything_holds_the_step_table_and_the_total_above_it() -> None:
    process = one(
        "1. Cấp biển hiệu",
        ragged(
            ("1", "KÝ HIỆU QUY TRÌNH", "QT.01"),
            ("2.5", "Thời hạn giải quyết: 02 ngày làm việc, kể từ ngày nhận đủ"),
            ("2.10", "Quy trình xử lý công việc"),
            ("TT", "Trình tự", "Trách nhiệm", "Thời gian", "Biểu mẫu/Kết quả"),
            ("B1", "Nhận", "Công chức", "Giờ hành chính", "Mẫu 01"),
            ("B2", "Ký theo bước B1", "Lãnh đạo Sở", "02 ngày", "Quyết định"),
            ("Trường hợp quá hạn thì gửi phiếu xin lỗi.",),
            ("3", "BIỂU MẪU"),
            ("Mẫu 01", "Giấy hẹn"),
        ),
    )
    assert process.procedure_name == "Cấp biển hiệu"
    assert [step.label for step in process.steps] == ["B1", "B2"]
    assert (process.total, process.sum_check.equal) == (Duration(2, "working_day"), True)
    assert process.notes == ("Trường hợp quá hạn thì gửi phiếu xin lỗi.",)


def test_totals_told_case_by_case_find_their_case() -> None:
    found = processes(
        "1. Công nhận kết quả đo",
        ragged(
            ("2.5", "Thời hạn giải quyết:"),
            ("- Trường hợp đo tại chỗ: 02 ngày làm việc. - Trường hợp đo trên biển: 04 ngày làm việc.",),
            ("TT", "Trình tự", "Trách nhiệm", "Thời gian"),
            ("I", "Trường hợp đo tại chỗ"),
            ("B1", "Nhận", "Công chức", "2 ngày"),
            ("II", "Trường hợp đo trên biển"),
            ("B1", "Nhận", "Công chức", "3 ngày"),
        ),
    )
    assert [one.sum_check.stated_hours for one in found] == [16, 32]
    assert [one.sum_check.equal for one in found] == [True, False]


def test_one_procedure_with_several_tables_by_case() -> None:
    table = ragged(HEADING[:4], ("Bước 1", "Nhận", "Một cửa", "1 ngày"), ("Tổng thời gian", "1 ngày"))
    found = processes(TITLE, "a) Đối với tổ chức", table, "b) Đối với cá nhân", table)
    assert [one.procedure_name for one in found] == [
        "Cấp biển hiệu Đối với tổ chức",
        "Cấp biển hiệu Đối với cá nhân",
    ]
    assert {one.procedure_code for one in found} == {"1.234567"}


def test_a_group_of_procedures_keeps_all_names_and_codes() -> None:
    process = one(
        "1. Nhóm 02 TTHC, gồm:",
        "1.1. Thủ tục cấp thẻ (Mã TTHC: 1.000011)",
        "1.2. Thủ tục đổi thẻ (Mã TTHC: 1.000012)",
        ragged(HEADING[:4], ("Bước 1", "Nhận", "Một cửa", "1 ngày")),
    )
    assert process.procedure_code == "1.000011; 1.000012"
    assert "cấp thẻ" in process.procedure_name and "đổi thẻ" in process.procedure_name


def test_parts_of_the_procedure_above_the_table_are_no_names() -> None:
    process = one(
        "I. Thủ tục đổi tên hội (Mã TTHC 1.765432, ký hiệu: QT-1)",
        "1. Cơ sở pháp lý",
        "2. Thành phần hồ sơ",
        "6. Quy trình giải quyết",
        ragged(HEADING[:4], ("Bước 1", "Nhận", "Một cửa", "1 ngày")),
    )
    assert (process.procedure_name, process.procedure_code) == ("Thủ tục đổi tên hội", "1.765432")


def test_a_code_is_found_in_the_list_of_the_same_decision() -> None:
    process = one(
        ragged(("TT", "Mã TTHC", "Tên thủ tục hành chính"), ("1", "1.424242", "Cấp phép treo biển hiệu")),
        "1. Cấp phép treo biển hiệu",
        ragged(HEADING[:4], ("Bước 1", "Nhận", "Một cửa", "1 ngày")),
    )
    assert process.procedure_code == "1.424242"


def test_text_behind_the_last_row_is_no_cell_of_it() -> None:
    found = processes(
        ragged(
            HEADING[:4],
            ("Bước 1", "Nhận", "Một cửa", "1 ngày"),
            (
                "Tổng thời gian",
                "1 ngày",
                "Quy trình số 02\n2. Thủ tục đổi tên (Mã TTHC: 1.111222)",
                *HEADING[:4],
            ),
            ("Bước 1", "Nhận", "Một cửa", "2 ngày"),
        )
    )
    assert [len(one.steps) for one in found] == [1, 1]
    assert found[1].procedure_code == "1.111222"
