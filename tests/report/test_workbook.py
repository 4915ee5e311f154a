"""The Excel workbook, read back."""

from pathlib import Path

import openpyxl
import pytest

from tests.report import samples
from tthc.model import Analysis
from tthc.report import ReportError
from tthc.report.workbook import CELL_LIMIT, LINE_POINTS, MOST_LINES, cell_text, write_workbook

SHEETS = ["Thủ tục", "Vấn đề", "Thành phần hồ sơ", "Các bước", "Tổng hợp"]


def book(path: Path, *analyses: Analysis) -> openpyxl.Workbook:
    write_workbook(analyses or (samples.analysis(),), path, as_of=samples.AS_OF, language="vi")
    return openpyxl.load_workbook(path)


def table(book: openpyxl.Workbook, name: str) -> list[dict]:
    head, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_sheets_have_frozen_heads_filters_and_widths(tmp_path: Path) -> None:
    made = book(tmp_path / "a.xlsx")
    assert made.sheetnames == SHEETS
    for name in SHEETS[:4]:
        sheet = made[name]
        assert sheet.freeze_panes == "C2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.column_dimensions["B"].width >= 40


def test_a_procedure_has_its_figures_before_and_after(tmp_path: Path) -> None:
    row = table(book(tmp_path / "a.xlsx"), "Thủ tục")[0]
    assert row["Mã"] == "1.000001"
    assert (row["Giấy tờ trước"], row["Giấy tờ sau"], row["Ngày làm việc trước"]) == (2, 2, 7)


def test_findings_documents_and_steps_stand_in_their_sheets(tmp_path: Path) -> None:
    made = book(tmp_path / "a.xlsx")
    finding = table(made, "Vấn đề")[0]
    assert finding["Dẫn chứng"] == "Bản sao chứng thực Giấy chứng nhận quyền sử dụng đất"
    assert finding["Giảm bản sao chứng thực"] == 1
    assert finding["Giảm ngày làm việc"] is None
    assert [row["STT"] for row in table(made, "Thành phần hồ sơ")] == [1, 2]
    steps = table(made, "Các bước")
    assert (steps[3]["Công việc"], steps[3]["Thời hạn"], steps[3]["Đơn vị"]) == (
        "Chuyển hồ sơ",
        1,
        "ngày làm việc",
    )


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@SUM(A1)", "{=1}", "http://vi.du", "0123"])
def test_what_looks_like_a_formula_stays_text(tmp_path: Path, text: str) -> None:
    sheet = book(tmp_path / "a.xlsx", samples.analysis(name=text))["Thủ tục"]
    assert sheet["B2"].value == text
    assert sheet["B2"].data_type == "s"
    assert sheet["B2"].hyperlink is None


def test_a_cell_takes_no_control_characters_and_at_most_what_excel_takes() -> None:
    assert "\x00" not in cell_text("a\x00b\x1f")
    assert len(cell_text("x" * 40_000)) == CELL_LIMIT


def test_a_row_is_as_high_as_its_longest_text_up_to_a_limit(tmp_path: Path) -> None:
    name = "Đăng ký biến động đất đai " * 200
    sheet = book(tmp_path / "a.xlsx", samples.analysis(), samples.analysis(name=name))["Thủ tục"]
    assert sheet.row_dimensions[2].height == pytest.approx(LINE_POINTS + 3, abs=1)
    assert sheet.row_dimensions[3].height == pytest.approx(LINE_POINTS * MOST_LINES + 3, abs=1)


def test_codes_stay_text_and_figures_numbers(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx")["Thủ tục"]
    assert sheet["A2"].data_type == "s"
    assert sheet["L2"].data_type == "n"


def test_the_same_input_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook([samples.analysis()], tmp_path / name, as_of=samples.AS_OF)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "tep").touch()
    with pytest.raises(ReportError):
        write_workbook([samples.analysis()], tmp_path / "tep" / "a.xlsx", as_of=samples.AS_OF)
