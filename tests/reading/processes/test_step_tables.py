"""Step tables with columns: what their rows are, and which processes they make."""

from tests.reading.processes.tables import HEADING, LEFT, UP, full, one, processes, reading, told
from tthc.model import Duration

TITLE = "1. Cấp giấy phép đào đường (Mã TTHC: 1.987654)"


def test_steps_with_label_unit_content_time_and_output() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Tiếp nhận đơn", "Bộ phận Một cửa", "0,5 ngày", "Giấy hẹn"),
            ("Bước 2", "Thẩm tra", "Phòng Hạ tầng", "03 ngày làm việc", ""),
            ("Bước 3", "Trả kết quả", "Bộ phận Một cửa", "Giờ hành chính", ""),
            ("Tổng thời gian giải quyết", LEFT, LEFT, "3,5 ngày", ""),
        ),
    )
    assert (process.procedure_name, process.procedure_code) == ("Cấp giấy phép đào đường", "1.987654")
    assert told(process) == [
        ("Bước 1", "Bộ phận Một cửa", 0.5),
        ("Bước 2", "Phòng Hạ tầng", 3),
        ("Bước 3", "Bộ phận Một cửa", None),
    ]
    assert [step.output for step in process.steps] == ["Giấy hẹn", None, None]
    assert process.steps[2].duration_text == "Giờ hành chính"
    assert process.total_text == "3,5 ngày"
    assert process.sum_check.equal is True
    assert (process.steps[1].place.table, process.steps[1].place.row) == (1, 3)


def test_a_total_that_steps_do_not_add_up_to() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Tiếp nhận", "Một cửa", "1 ngày", ""),
            ("Bước 2", "Ký", "Lãnh đạo phường", "2 ngày", ""),
            ("Tổng cộng", LEFT, LEFT, "05 ngày", ""),
        ),
    )
    check = process.sum_check
    assert (check.stated_hours, check.sum_hours, check.equal) == (40, 24, False)


def test_the_total_may_be_the_first_row_a_paragraph_or_the_heading_of_a_column() -> None:
    steps = (("B1", "Nhận", "Một cửa", "8 giờ"), ("B2", "Ký", "Giám đốc Sở", "1 ngày"))
    heading = ("TT", "Trình tự", "Trách nhiệm", "Thời gian")
    first = one(TITLE, full(heading, ("Thời gian giải quyết TTHC:", LEFT, LEFT, "02 ngày"), *steps))
    above = one(TITLE, "- Thời gian giải quyết: 02 ngày làm việc kể từ ngày nhận đủ", full(heading, *steps))
    headed = one(TITLE, full((*heading[:3], "Thời gian giải quyết (02 ngày làm việc)"), *steps))
    assert first.total == Duration(2, "day")
    assert above.total == headed.total == Duration(2, "working_day")
    assert all(process.sum_check.equal for process in (first, above, headed))


def test_the_fullest_wording_of_a_total_tells_its_unit() -> None:
    process = one(
        TITLE,
        "Thời gian giải quyết TTHC: 02 ngày làm việc.",
        full(
            HEADING,
            ("B1", "Nhận", "Một cửa", "2 ngày", ""),
            ("Tổng thời gian", LEFT, LEFT, "2 ngày", ""),
        ),
    )
    assert process.total == Duration(2, "working_day")
    assert process.total_text == "2 ngày"


def test_a_label_or_content_merged_over_rows_is_repeated() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Nhận đơn", "Một cửa", "1 ngày", "Giấy hẹn"),
            ("Bước 2", "Xét duyệt", "Chuyên viên", "2 ngày", "Dự thảo"),
            (UP, UP, "Lãnh đạo phòng", "1 ngày", UP),
        ),
    )
    last = process.steps[2]
    assert (last.label, last.content, last.unit_in_charge) == ("Bước 2", "Xét duyệt", "Lãnh đạo phòng")
    assert last.output is None


def test_one_time_merged_over_rows_is_shared() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Nhận", "Văn thư", "1 ngày", ""),
            ("Bước 2", "Phân công", "Chánh Văn phòng", "07 ngày", ""),
            ("Bước 3", "Thẩm tra", "Chuyên viên", UP, ""),
            ("Bước 4", "Ký", "Chủ tịch", UP, ""),
            ("Bước 5", "Trả", "Một cửa", "1 ngày", ""),
        ),
    )
    assert [step.shared_to for step in process.steps] == [None, 4, None, None, None]
    assert [step.duration_text for step in process.steps] == ["1 ngày", "07 ngày", "", "", "1 ngày"]
    assert process.sum_check.sum_hours == 72


def test_a_returned_file_names_its_step() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 3", "Soạn", "Chuyên viên", "1 ngày", ""),
            ("Bước 4", "Nếu không đồng ý: chuyển lại bước 3", "Trưởng phòng", "1 ngày", ""),
        ),
    )
    assert [step.returns_to for step in process.steps] == [None, "Bước 3"]


def test_several_procedures_share_one_table() -> None:
    found = processes(
        full(
            HEADING,
            ("1. Thủ tục cấp thẻ (Mã TTHC: 2.111111)", LEFT, LEFT, LEFT, LEFT),
            ("Bước 1", "Nhận", "Một cửa", "1 ngày", ""),
            ("Tổng thời gian", LEFT, LEFT, "1 ngày", ""),
            ("2. Thủ tục đổi thẻ (Mã TTHC: 2.222222)", LEFT, LEFT, LEFT, LEFT),
            ("Bước 1", "Nhận", "Một cửa", "2 ngày", ""),
            ("Tổng thời gian", LEFT, LEFT, "3 ngày", ""),
        )
    )
    assert [(one.procedure_name, one.procedure_code, one.sum_check.equal) for one in found] == [
        ("Thủ tục cấp thẻ", "2.111111", True),
        ("Thủ tục đổi thẻ", "2.222222", False),
    ]


def test_cases_in_one_table_begin_anew() -> None:
    found = processes(
        "I. Đăng ký nuôi ong (mã số 1.555555)",
        full(
            HEADING,
            ("I", "Trường hợp nuôi dưới 50 đàn", LEFT, LEFT, LEFT),
            ("B1", "Nhận", "Một cửa", "1 ngày", ""),
            ("B2", "Ký", "Chủ tịch xã", "1 ngày", ""),
            ("II", "Trường hợp nuôi từ 50 đàn", LEFT, LEFT, LEFT),
            ("B1", "Nhận", "Một cửa", "1 ngày", ""),
            ("B2", "Ký", "Chủ tịch xã", "4 ngày", ""),
        ),
    )
    assert [one.procedure_name for one in found] == [
        "Đăng ký nuôi ong Trường hợp nuôi dưới 50 đàn",
        "Đăng ký nuôi ong Trường hợp nuôi từ 50 đàn",
    ]
    assert [one.procedure_code for one in found] == ["1.555555", "1.555555"]


def test_parts_at_two_levels_are_phases_of_one_process() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("I", "Quy trình giải quyết tại cấp xã (02 ngày làm việc)", LEFT, LEFT, LEFT),
            ("Bước 1", "Nhận", "Một cửa xã", "2 ngày làm việc", ""),
            ("II", "Quy trình giải quyết tại cấp tỉnh (03 ngày làm việc)", LEFT, LEFT, LEFT),
            ("Bước 1", "Thẩm tra", "Phòng Hạ tầng", "3 ngày làm việc", ""),
            ("Tổng thời gian giải quyết", LEFT, LEFT, "05 ngày làm việc", ""),
        ),
    )
    assert [step.phase for step in process.steps] == [0, 1]
    assert [phase.total for phase in process.phases] == [
        Duration(2, "working_day"),
        Duration(3, "working_day"),
    ]
    assert process.sum_check.equal is True


def test_subtotals_by_level_make_phases() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Nhận", "Một cửa xã", "8 giờ", ""),
            ("Tổng thời gian giải quyết TTHC ở cấp xã là:", LEFT, LEFT, "8 giờ làm việc", ""),
            ("Bước 2", "Thẩm tra", "Phòng Hạ tầng", "16 giờ", ""),
            ("Tổng thời gian giải quyết TTHC ở Sở", LEFT, LEFT, "16 giờ làm việc", ""),
            ("Tổng thời gian giải quyết TTHC", LEFT, LEFT, "24 giờ làm việc", ""),
        ),
    )
    assert [phase.total for phase in process.phases] == [Duration(8, "hour"), Duration(16, "hour")]
    assert [step.phase for step in process.steps] == [0, 1]
    assert (process.total, process.sum_check.equal) == (Duration(24, "hour"), True)


def test_totals_by_branch_are_held_against_their_own_steps() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("B1", "Nhận", "Một cửa", "1 ngày", ""),
            ("B2", "Cấp ngay", "Phòng Quân lực", "4 ngày", ""),
            ("B3", "Gửi đi xác minh", "Phòng Quân lực", "18 ngày", ""),
            ("B4", "Trả lời", "Phòng Quân lực", "2 ngày", ""),
            ("Tổng thời gian thực hiện trong trường hợp đủ thông tin:", LEFT, LEFT, "05 ngày", ""),
            ("Tổng thời gian thực hiện trong trường hợp phải xác minh:", LEFT, LEFT, "20 ngày", ""),
        ),
    )
    assert process.total == Duration(20, "day")
    assert process.sum_check.equal is True
    assert process.steps[3].branch == "trường hợp phải xác minh"


def test_limits_listed_for_parts_of_the_way_are_added() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Thẩm định", "Phòng Hạ tầng", "12 ngày", ""),
            ("Bước 2", "Phê duyệt", "UBND tỉnh", "5 ngày", ""),
            ("Bước 3", "Đăng tải", "Trung tâm Thông tin", "3 ngày", ""),
            (
                "Tổng thời gian giải quyết",
                LEFT,
                LEFT,
                "- Thẩm định: không quá 12 ngày. - Phê duyệt: 5 ngày. "
                "- Đăng tải: 3 ngày (không tính trong quy trình)",
                "",
            ),
        ),
    )
    assert process.total == Duration(17, "day")
    assert process.sum_check.equal is True


def test_a_branch_that_goes_on_counting_marks_its_steps() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Nhận", "Một cửa", "1 ngày", ""),
            ("Trường hợp không đủ điều kiện", LEFT, LEFT, LEFT, LEFT),
            ("Bước 2", "Soạn văn bản từ chối", "Chuyên viên", "1 ngày", ""),
        ),
    )
    assert [step.branch for step in process.steps] == [None, "Trường hợp không đủ điều kiện"]


def test_notes_between_steps_do_not_count() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Nhận", "Một cửa", "1 ngày", ""),
            ("- Niêm yết tại thôn.", LEFT, LEFT, "15 ngày (không tính vào thời gian giải quyết)", ""),
            ("Bước 2", "Ký", "Chủ tịch xã", "1 ngày", ""),
        ),
    )
    assert len(process.steps) == 2 and process.sum_check.sum_hours == 16
    assert len(process.notes) == 1 and "15 ngày" in process.notes[0]


LAND = (
    "STT",
    "TT",
    "Trình tự/Tên TTHC",
    LEFT,
    "Bộ phận xử lý",
    "Thời gian",
    "Thời hạn vùng miền núi, hải đảo",
)


def test_two_time_columns_phases_and_numbered_procedures() -> None:
    found = processes(
        full(
            LAND,
            ("1", "1", "Giao đất làm kho", LEFT, LEFT, "", ""),
            ("", "1.1", "Trường hợp trả tiền một lần", LEFT, LEFT, "05 ngày làm việc", "08 ngày làm việc"),
            ("", "", "Giai đoạn 1", LEFT, "", "2", "3"),
            ("", "", "Bước 1", "Nhận", "Một cửa", "0,5", "1"),
            ("", "", "Bướ c2", "Thẩm định", "Phòng Đất đai", "1,5", "02"),
            ("", "", "Giai đoạn 2", LEFT, "", "3", "5"),
            ("", "", "Bước 1", "Ký", "Chủ tịch", "03", "5"),
            ("", "", "Bước 2", "Trả kết quả", "Một cửa", "0", "0"),
            ("", "2", "Xóa ghi nợ", LEFT, LEFT, "3 ngày", "4 ngày"),
            ("", "", "Bước 1", "Nhận", "Một cửa", "3", "4"),
            ("", "3", "Cấp đổi đồng loạt", LEFT, LEFT, "Theo dự án", ""),
        )
    )
    first, second = found
    assert first.procedure_name == "Giao đất làm kho Trường hợp trả tiền một lần"
    assert [step.label for step in first.steps] == ["Bước 1", "Bước 2", "Bước 1", "Bước 2"]
    assert [step.phase for step in first.steps] == [0, 0, 1, 1]
    assert first.steps[3].duration == Duration(0, "working_day")
    assert first.sum_check.equal is True
    assert first.second_sum_check is not None and first.second_sum_check.equal is True
    assert second.total == Duration(3, "day") and second.steps[0].duration == Duration(3, "day")


def test_a_title_without_steps_is_reported() -> None:
    read = reading(
        full(
            LAND,
            ("1", "1", "Cấp đổi đồng loạt", LEFT, LEFT, "Theo dự án", ""),
            ("2", "2", "Xóa ghi nợ", LEFT, LEFT, "1 ngày", "1 ngày"),
            ("", "", "Bước 1", "Nhận", "Một cửa", "1", "1"),
        )
    )
    assert [unread.place.row for unread in read.unread] == [2]


def test_a_full_width_row_with_a_time_is_a_step_where_the_sum_lacks_it() -> None:
    def table(time: str) -> tuple[str, ...]:
        return ("", "", "Văn phòng Đăng ký có trách nhiệm gửi bản sao;", LEFT, LEFT, time, time)

    head = ("1", "1", "Cấp lại giấy bị mất", LEFT, LEFT, "04 ngày làm việc", "04 ngày làm việc")
    first, last = (
        ("", "", "Bước 1", "Nhận", "Một cửa", "1", "1"),
        ("", "", "Bước 2", "Ký", "Chủ tịch", "1", "1"),
    )
    process = one(full(LAND, head, first, table("2"), last))
    assert len(process.steps) == 3 and process.sum_check.equal is True
    assert process.steps[1].unit_in_charge == "Văn phòng Đăng ký"


def test_a_table_over_two_pages_with_its_heading_repeated_is_one() -> None:
    process = one(
        TITLE,
        full(HEADING, ("Bước 1", "Nhận", "Một cửa", "1 ngày", ""), page=1),
        "2",
        full(HEADING, ("Bước 2", "Ký", "Chủ tịch", "1 ngày", ""), page=2),
    )
    assert [step.label for step in process.steps] == ["Bước 1", "Bước 2"]


def test_a_table_that_goes_on_without_heading_is_one() -> None:
    process = one(
        TITLE,
        full(HEADING, ("Bước 1", "Nhận", "Một cửa", "1 ngày", "")),
        full(("Bước 2", "Ký", "Chủ tịch", "1 ngày", ""), ("Tổng thời gian", LEFT, LEFT, "2 ngày", "")),
    )
    assert len(process.steps) == 2 and process.sum_check.equal is True


def test_a_row_cut_by_the_end_of_a_page_is_made_whole() -> None:
    process = one(
        TITLE,
        full(
            HEADING,
            ("Bước 1", "Nhận đơn và chuyển cho phòng", "Trung tâm Phục vụ", "1 ngày", ""),
            ("", "chuyên môn xử lý", "hành chính công", "", ""),
            ("Bước 2", "Ký", "Chủ tịch", "1 ngày", ""),
        ),
    )
    assert len(process.steps) == 2
    assert process.steps[0].content == "Nhận đơn và chuyển cho phòng chuyên môn xử lý"
    assert process.steps[0].unit_in_charge == "Trung tâm Phục vụ hành chính công"


def test_label_and_content_in_one_cell_are_parted() -> None:
    process = one(
        TITLE,
        full(
            ("Trình tự thực hiện", "Đơn vị thực hiện", "Thời gian", "Kết quả"),
            ("Bước 1: Nhận đơn", "Một cửa", "1 ngày", ""),
            ("Bước 2. Ký giấy phép", "Chủ tịch", "1 ngày", ""),
        ),
    )
    assert [(step.label, step.content) for step in process.steps] == [
        ("Bước 1", "Nhận đơn"),
        ("Bước 2", "Ký giấy phép"),
    ]


def test_plain_numbers_label_steps() -> None:
    process = one(
        TITLE,
        full(
            ("TT", "Nội dung", "Người thực hiện", "Thời gian (giờ)"),
            ("1", "Nhận", "Văn thư", "2"),
            ("2", "Ký", "Giám đốc", "6"),
        ),
    )
    assert told(process) == [("1", "Văn thư", 2), ("2", "Giám đốc", 6)]
    assert process.steps[0].duration == Duration(2, "hour")


def test_a_table_whose_columns_are_not_known_is_reported_with_its_place() -> None:
    read = reading(
        full(
            ("Cột một", "Cột hai", "Cột ba"),
            ("Bước 1", "Nhận", "Một cửa"),
            ("Bước 2", "Ký", "Chủ tịch"),
        )
    )
    assert read.processes == ()
    (unread,) = read.unread
    assert (unread.place.table, unread.place.row, unread.rows) == (1, 2, 2)


def test_lists_of_procedures_are_no_step_tables() -> None:
    heading = ("TT", "Mã TTHC", "Tên thủ tục", "Thời hạn giải quyết", "Cơ quan thực hiện")
    assert reading(full(heading, ("1", "1.000001", "Cấp thẻ", "3 ngày", "Sở Y tế"))).processes == ()
