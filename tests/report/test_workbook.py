"""The Excel workbook, read back."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.report import samples
from tests.report.workbooks import (
    FINDINGS,
    PROCEDURES,
    SUMMARY,
    by_decision,
    decide,
    make,
    overlapping,
    table,
)
from tthc.model import Analysis
from tthc.report import ReportError, write_report
from tthc.report.workbook.book import CELL_LIMIT, cell_text
from tthc.report.workbook.columns import LINE_POINTS, MOST_LINES, Sheet
from tthc.report.workbook.decision_columns import LOST
from tthc.report.workbook.findings import FINDINGS as WITH_FINDINGS
from tthc.report.workbook.sheets import A3, A4, DOCUMENTS, STEPS
from tthc.report.workbook.sheets import PROCEDURES as WITH_PROCEDURES
from tthc.report.workbook.writer import write_workbook

SHEETS = [SUMMARY, FINDINGS, PROCEDURES, "Thành phần hồ sơ", "Các bước"]
DECISION, REASON = "Quyết định", "Lý do"


def book(path: Path, *analyses: Analysis) -> openpyxl.Workbook:
    make(path, *analyses)
    return openpyxl.load_workbook(path)


def test_sheets_have_frozen_heads_filters_and_widths(tmp_path: Path) -> None:
    made = book(tmp_path / "a.xlsx")
    assert made.sheetnames == SHEETS
    for name in SHEETS[1:]:
        sheet = made[name]
        assert sheet.freeze_panes == "C2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_what_serves_formulas_is_hidden_and_not_printed(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx")[FINDINGS]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    assert sheet.column_dimensions[heads["Khóa nhận diện"]].hidden
    assert not sheet.column_dimensions[heads["Lý do"]].hidden
    assert sheet.print_area == f"'{FINDINGS}'!$A$1:${heads['Lý do']}$3"


def test_papers_show_what_is_saved_in_originals_and_copies_side_by_side() -> None:
    for sheet, names in (
        (WITH_FINDINGS, ("documents", "originals", "copies", "certified_copies", "days", "word")),
        (WITH_PROCEDURES, ("documents_after", "originals_before", "originals_after", "copies_before")),
    ):
        places = [sheet.at(name) for name in names]
        assert places == list(range(places[0], places[0] + len(names)))
        assert all(sheet.columns[place].part == "print" for place in places)


def test_numbers_in_order_do_not_run_into_those_beside_them() -> None:
    assert [STEPS.columns[STEPS.at(name)].look for name in ("no", "step")] == ["middle", "middle"]


@pytest.mark.parametrize("sheet", [WITH_FINDINGS, WITH_PROCEDURES, DOCUMENTS, STEPS, LOST])
def test_what_is_printed_is_shrunk_to_three_quarters_at_most(sheet: Sheet) -> None:
    units_that_fit = {A4: 149, A3: 216}[sheet.paper]
    assert sum(c.width for c in sheet.columns if c.part == "print") <= units_that_fit / 0.75


def test_a_procedure_has_its_figures_before_and_after(tmp_path: Path) -> None:
    make(tmp_path / "a.xlsx")
    row = table(tmp_path / "a.xlsx", PROCEDURES)[0]
    assert row["Mã"] == "1.000001"
    assert (row["Giấy tờ trước"], row["Giấy tờ sau"], row["Ngày làm việc trước"]) == (2, 2, 7)


def test_findings_documents_and_steps_stand_in_their_sheets(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path)
    finding = table(path, FINDINGS)[0]
    assert finding["Dẫn chứng"] == "Bản sao chứng thực Giấy chứng nhận quyền sử dụng đất"
    assert finding["Giảm bản sao chứng thực"] == 1
    assert finding["Giảm ngày làm việc"] is None
    assert [row["STT"] for row in table(path, "Thành phần hồ sơ")] == [1, 2]
    steps = table(path, "Các bước")
    assert (steps[3]["Công việc"], steps[3]["Thời hạn"], steps[3]["Đơn vị"]) == (
        "Chuyển hồ sơ",
        1,
        "ngày làm việc",
    )


def test_a_finding_is_linked_to_its_procedure_and_to_its_page(tmp_path: Path) -> None:
    write_report([samples.analysis()], tmp_path / "r", as_of=samples.AS_OF)
    made = openpyxl.load_workbook(tmp_path / "r" / "ra-soat-tthc.xlsx")
    assert made[FINDINGS]["A2"].hyperlink.location == f"'{PROCEDURES}'!A2"
    for sheet, cell in ((FINDINGS, "C2"), (PROCEDURES, "A2")):
        target = made[sheet][cell].hyperlink.target.replace("\\", "/")  # as Excel writes it
        assert (tmp_path / "r" / target).is_file()
    targets = [cell.hyperlink.location for row in made[SUMMARY]["A1:A9"] for cell in row if cell.hyperlink]
    assert f"'{FINDINGS}'!A1" in targets


@pytest.mark.parametrize("text", ["=1+1", "+84", "-5", "@SUM(A1)", "{=1}", "http://vi.du", "0123"])
def test_what_looks_like_a_formula_stays_text(tmp_path: Path, text: str) -> None:
    sheet = book(tmp_path / "a.xlsx", samples.analysis(name=text))[PROCEDURES]
    assert sheet["B2"].value == text
    assert sheet["B2"].data_type == "s"
    assert sheet["B2"].hyperlink is None


def test_a_cell_takes_no_control_characters_and_at_most_what_excel_takes() -> None:
    assert "\x00" not in cell_text("a\x00b\x1f")
    assert len(cell_text("x" * 40_000)) == CELL_LIMIT


def test_a_row_is_as_high_as_its_longest_text_up_to_a_limit(tmp_path: Path) -> None:
    name = "Đăng ký biến động đất đai " * 200
    sheet = book(tmp_path / "a.xlsx", samples.analysis(), samples.analysis(name=name))[PROCEDURES]
    heights = sorted(sheet.row_dimensions[row].height for row in (2, 3))
    assert heights == pytest.approx([LINE_POINTS + 3, LINE_POINTS * MOST_LINES + 3], abs=1)


def test_codes_stay_text_and_figures_numbers(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx")[PROCEDURES]
    assert sheet["A2"].data_type == "s"
    assert sheet["I2"].data_type == "n"


def test_decisions_are_chosen_from_a_list_in_cells_that_are_not_locked(tmp_path: Path) -> None:
    sheet = book(tmp_path / "a.xlsx")[FINDINGS]
    rule = next(v for v in sheet.data_validations.dataValidation if v.type == "list")
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    assert rule.formula1 == '"Đồng ý,Không,Để sau"'
    assert str(rule.sqref) == f"{heads[DECISION]}2:{heads[DECISION]}3"
    assert "Hãy chọn" in rule.error
    assert "Tổng hợp" in rule.prompt
    for head in (DECISION, REASON):
        assert not sheet[f"{heads[head]}2"].protection.locked


def test_totals_are_formulas_whose_first_values_are_written(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    formulas = [row[1] for row in openpyxl.load_workbook(path)[SUMMARY].iter_rows(values_only=True)]
    assert sum(isinstance(cell, str) and cell.startswith("=") for cell in formulas) > 15
    assert by_decision(path)["Chưa quyết"] == (2, 1, 1, 0, 1, 0)
    assert by_decision(path)["Để tham khảo"][0] == 1
    assert by_decision(path)["Cộng"] == (3, 1, 1, 0, 1, 0)


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ({2: "Đồng ý", 3: "Đồng ý"}, {"Đồng ý": (2, 1, 1, 0, 1, 0), "Không": (0, 0, 0, 0, 0, 0)}),
        ({2: "Không", 3: "Đồng ý"}, {"Đồng ý": (1, 0, 0, 0, 1, 0), "Không": (1, 1, 1, 0, 0, 0)}),
        ({3: "Đồng ý"}, {"Đồng ý": (1, 0, 0, 0, 1, 0), "Chưa quyết": (1, 1, 1, 0, 0, 0)}),
        ({2: "Để sau", 3: "Không"}, {"Để sau": (1, 1, 1, 0, 1, 0), "Không": (1, 0, 0, 0, 0, 0)}),
    ],
)
def test_a_paper_that_two_findings_would_cut_counts_once_whatever_is_decided(
    tmp_path: Path, decisions: dict[int, str], expected: dict[str, tuple[int, ...]]
) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    decide(path, {row: {DECISION: word} for row, word in decisions.items()})
    make(path, overlapping())
    found = by_decision(path)
    assert {name: found[name] for name in expected} == expected
    assert found["Cộng"][1:] == (1, 1, 0, 1, 0)


def test_a_record_that_is_there_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping(), samples.analysis(source="khac/1.000001.json", flags=("recut",)))
    assert by_decision(path)["Chưa quyết"][:2] == (2, 1)
    assert by_decision(path)["Để tham khảo"][0] == 3


def test_the_same_input_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook([overlapping()], tmp_path / name, as_of=samples.AS_OF)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_nothing_but_the_workbook_is_left_beside_it(tmp_path: Path) -> None:
    make(tmp_path / "a.xlsx")
    make(tmp_path / "a.xlsx")
    assert [p.name for p in tmp_path.iterdir()] == ["a.xlsx"]
    assert zipfile.ZipFile(tmp_path / "a.xlsx").testzip() is None


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "tep").touch()
    with pytest.raises(ReportError):
        write_workbook([samples.analysis()], tmp_path / "tep" / "a.xlsx", as_of=samples.AS_OF)


def test_excel_marks_no_code_as_a_mistake(tmp_path: Path) -> None:
    make(tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        sheets = [archive.read(f"xl/worksheets/sheet{number}.xml").decode() for number in (2, 3, 4, 5)]
    assert all('numberStoredAsText="1"' in sheet for sheet in sheets)


def test_pandas_reads_numbers_as_numbers_and_codes_as_text(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    findings = pandas.read_excel(path, sheet_name=FINDINGS, dtype={"Mã": "string"})
    assert findings["Mã"].tolist() == ["1.000001"] * 3
    assert findings["Giảm giấy tờ"].dtype.kind == "f"
    assert findings["Tính giấy tờ"].sum() == 1
    assert findings["Tính vào"].tolist() == ["Chưa quyết", "Chưa quyết", "Để tham khảo"]
