"""The workbook in LibreOffice: it opens, recalculates to the same, and what is decided there survives."""

import shutil
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest

from tests.report import samples
from tests.report.libreoffice import convert, work_in
from tests.report.workbooks import FINDINGS, SUMMARY, by_decision, decide, make, overlapping, table
from tthc.model import Analysis

WORK = """
sheet = doc.Sheets.getByName("Vấn đề")
cursor = sheet.createCursor()
cursor.gotoEndOfUsedArea(False)
lastRow = cursor.RangeAddress.EndRow
lastColumn = cursor.RangeAddress.EndColumn
Dim field(0) As New com.sun.star.table.TableSortField
field(0).Field = 3
field(0).IsAscending = False
Dim order(0) As New com.sun.star.beans.PropertyValue
order(0).Name = "SortFields"
order(0).Value = field()
sheet.getCellRangeByPosition(0, 1, lastColumn, lastRow).sort(order())
For column = 0 To lastColumn
  head = sheet.getCellByPosition(column, 0).String
  If head = "Quyết định" Then decision = column
  If head = "Lý do" Then reason = column
  If head = "Khóa nhận diện" Then identity = column
Next
words = Array("Đồng ý", "Không", "Để sau", "")
For row = 1 To lastRow
  sheet.getCellByPosition(decision, row).String = words((row - 1) Mod 4)
  sheet.getCellByPosition(reason, row).String = sheet.getCellByPosition(identity, row).String
Next
sheet.Columns.insertByIndex(1, 2)
sheet.Rows.insertByIndex(0, 1)
"""


def several() -> list[Analysis]:
    made = [overlapping()]
    for number in range(2, 8):
        code = f"1.00000{number}"
        found = tuple(attrs.evolve(f, code=code) for f in overlapping().findings)
        one = samples.analysis(
            code, f"Cấp giấy phép số {number}", field="Xây dựng", source=f"mau/{code}.txt", findings=found
        )
        made.append(attrs.evolve(one, plan=overlapping().plan))
    return made


def cells(path: Path) -> dict[tuple[str, str], Any]:
    """Every value of the workbook by sheet and place."""
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        (page.title, cell.coordinate): cell.value
        for page in book.worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


def test_every_formula_recalculates_to_the_value_that_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, *several())
    decide(path, {2: {"Quyết định": "Đồng ý"}, 6: {"Quyết định": "Đồng ý"}, 8: {"Quyết định": "Không"}})
    make(path, *several())
    ours, theirs = cells(path), cells(convert(path, tmp_path))
    formulas = {
        (page.title, cell.coordinate)
        for page in openpyxl.load_workbook(path).worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.data_type == "f"
    }
    assert len(formulas) > 100
    assert {place: theirs.get(place) for place in formulas} == {place: ours[place] for place in formulas}
    assert not [v for v in theirs.values() if isinstance(v, str) and v.startswith(("Err:", "#"))]


def test_totals_follow_what_is_decided_without_another_report(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, *several())
    decide(path, {2: {"Quyết định": "Không"}, 3: {"Quyết định": "Đồng ý"}, 5: {"Quyết định": "Để sau"}})
    live = by_decision(convert(path, tmp_path))
    make(path, *several())
    assert live == by_decision(path)
    assert live["Đồng ý"] == (1, 0, 0, 0, 1, 0)


def test_what_was_decided_among_sorted_rows_and_inserted_columns_survives(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, *several())
    worked = work_in(path, tmp_path, WORK)
    shutil.copy(worked, path)
    carried = make(path, *several())
    rows = table(path, FINDINGS)
    assert carried.lost == ()
    assert [row["Lý do"] for row in rows] == [row["Khóa nhận diện"] for row in rows]
    counts = {word: sum(row["Quyết định"] == word for row in rows) for word in ("Đồng ý", "Không", "Để sau")}
    assert counts == {"Đồng ý": 6, "Không": 5, "Để sau": 5}


def test_sorted_rows_give_the_same_totals(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, *several())
    worked = work_in(path, tmp_path, WORK)
    live = by_decision(worked)
    shutil.copy(worked, path)
    make(path, *several())
    assert live == by_decision(path)
    assert live["Cộng"][:2] == (21, 7)


@pytest.mark.parametrize("form", ["ods", "pdf"])
def test_other_forms_are_made_of_it(tmp_path: Path, form: str) -> None:
    path = tmp_path / "a.xlsx"
    make(path, *several())
    assert convert(path, tmp_path, form).stat().st_size > 5_000
    assert SUMMARY in openpyxl.load_workbook(path).sheetnames
