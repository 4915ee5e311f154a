import io
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.office.made import paragraphs, read, replaced, rows, tables
from tthc.sources.errors import ReadError


def _workbook(made: list[list[object]], title: str = "Danh sách", merge: str | None = None) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in made:
        sheet.append(row)
    if merge:
        sheet.merge_cells(merge)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_a_sheet_is_a_table_below_its_name() -> None:
    file = read(
        "a.xlsx", _workbook([["STT", "Thời gian", "Ngày"], [1, 0.5, date(2026, 7, 1)], [2, 3.0, None]])
    )
    assert [one.text for one in paragraphs(file)] == ["Danh sách"]
    assert rows(tables(file)[0]) == [["STT", "Thời gian", "Ngày"], ["1", "0,5", "01/07/2026"], ["2", "3"]]


def test_merged_cells_have_spans() -> None:
    made = _workbook([["a", "b", "c"], ["Tổng", None, "5"], [None, None, "6"]], merge="A2:B3")
    cells = {cell.text: cell for cell in tables(read("a.xlsx", made))[0].cells}
    assert (cells["Tổng"].row_span, cells["Tổng"].column_span) == (2, 2)


def test_formulas_without_values_are_told() -> None:
    file = read("a.xlsx", _workbook([["Thời gian"], [1], ["=SUM(A2:A2)"]]))
    assert file.flags == ("formulas_without_values",)
    with pytest.raises(ReadError, match="never computed") as told:
        read("a.xlsx", _workbook([["=1+1"]]))
    assert "save it" in told.value.remedy


def test_links_to_other_files_are_told_and_their_last_values_taken() -> None:
    made = _workbook([["Thời gian"], ["=[1]Sheet1!A1"]])
    sheet = "xl/worksheets/sheet1.xml"
    text = (
        _member(made, sheet)
        .replace("<v></v>", "<v>7</v>")
        .replace("<v/>", "<v>7</v>")
        .replace("<v />", "<v>7</v>")
    )
    file = read("a.xlsx", replaced(made, {sheet: text}))
    assert (file.flags, rows(tables(file)[0])[1]) == (("external_links",), ["7"])


def _member(content: bytes, name: str) -> str:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name).decode()


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.lists(st.text("abcđêxyz ", min_size=1, max_size=9), min_size=1, max_size=5), min_size=1, max_size=5
    )
)
def test_every_text_of_a_cell_is_found_in_what_is_read(made: list[list[str]]) -> None:
    texts = [" ".join(text.split()) for row in made for text in row if text.strip()]
    if not texts:
        return
    found = [
        text for table in tables(read("a.xlsx", _workbook(list(made)))) for row in rows(table) for text in row
    ]
    assert found == texts


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lists_with_separators_are_read_whatever_separates_them(delimiter: str, encoding: str) -> None:
    made = [["STT", "Tên thủ tục", "Đơn vị"], ["1", f'"Cấp{delimiter} đổi"', "Sở"], ["2", "Thu hồi", "Xã"]]
    file = read("a.csv", "\r\n".join(delimiter.join(row) for row in made).encode(encoding))
    assert rows(tables(file)[0]) == [
        ["STT", "Tên thủ tục", "Đơn vị"],
        ["1", " ".join(f"Cấp{delimiter} đổi".split()), "Sở"],
        ["2", "Thu hồi", "Xã"],
    ]


def test_a_sheet_with_one_cell_far_down_takes_bounded_time() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "a"
    sheet["XFD1048576"] = "z"
    stream = io.BytesIO()
    book.save(stream)
    table = tables(read("a.xlsx", stream.getvalue()))[0]
    assert len(table.cells) == 2


def test_an_empty_workbook_is_told() -> None:
    with pytest.raises(ReadError, match="empty"):
        read("a.xlsx", _workbook([]))
