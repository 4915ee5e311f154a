from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.office.made import paragraphs, read, rows, tables
from tthc.model.office_file import OfficeFile

_HEADING = ["**Thứ tự**", "**Nội dung**", "**Đơn vị**", "**Thời gian**"]


def _copied(*made: list[str]) -> str:
    """Rows as a copied page writes them: a cell a line between lines of `|`."""
    return "\n".join("|\n" + "\n|\n".join(row) + "\n|" for row in made)


def _read(text: str) -> OfficeFile:
    return read("a.md", text.encode())


def _step(number: int, time: str = "0,5 ngày") -> list[str]:
    return [f"Bước {number}", "Xem xét, xử lý hồ sơ", "Chuyên viên phòng", time]


def test_rows_of_cells_come_in_order_and_the_table_says_that_it_is_ragged() -> None:
    table = tables(_read("Mở đầu\n" + _copied(_HEADING, _step(1), _step(2))))[0]
    assert table.ragged
    assert rows(table) == [[cell.strip("*") for cell in _HEADING], _step(1), _step(2)]


def test_a_missing_merged_cell_makes_a_shorter_row() -> None:
    table = tables(_read(_copied(_HEADING, _step(1), _step(2)[:3], _step(3))))[0]
    assert [len(row) for row in rows(table)] == [4, 4, 3, 4]


def test_a_table_ends_where_a_row_would_hold_too_many_cells() -> None:
    first, second = [_HEADING, _step(1), ["**Tổng**", "0,5 ngày"]], [_HEADING, _step(1, "2 ngày"), _step(2)]
    file = _read(_copied(*first) + "\n**2. Quy trình\ncấp lại giấy phép**\n" + _copied(*second))
    assert [table.rows for table in tables(file)] == [3, 3]
    assert [one.text for one in paragraphs(file)] == ["2. Quy trình cấp lại giấy phép"]


def test_where_blank_lines_are_kept_they_tell_text_from_cells() -> None:
    file = _read(_copied(_HEADING, _step(1)) + "\n\nĐoạn văn ngắn\n\n" + _copied(["A", "B"], ["1", "2"]))
    assert [table.rows for table in tables(file)] == [2, 2]
    assert [one.text for one in paragraphs(file)] == ["Đoạn văn ngắn"]


def test_an_empty_cell_at_the_end_of_a_row_keeps_its_place() -> None:
    table = tables(_read(_copied(_HEADING, _step(1), [*_step(2)[:3], ""], _step(3))))[0]
    assert rows(table)[2] == [*_step(2)[:3], ""]


def test_a_time_after_an_empty_cell_stays_in_its_row() -> None:
    made = _copied(_HEADING, _step(1), _step(2), ["Bước 3", "Ký duyệt", "", "1,5 ngày"], _step(4))
    assert rows(tables(_read(made))[0])[3] == ["Bước 3", "Ký duyệt", "", "1,5 ngày"]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("**Bước** **10**", "Bước 10"),
        ("1 ngà**y**", "1 ngày"),
        ("*Trường hợp không\nđủ điều kiện: *trả lại", "Trường hợp không đủ điều kiện: trả lại"),
        (
            "Hồ sơ gồm:\n- Đơn đề nghị\ntheo mẫu\n+ Bản vẽ\na) Ảnh",
            "Hồ sơ gồm:\n- Đơn đề nghị theo mẫu\n+ Bản vẽ\na) Ảnh",
        ),
        ("Kết thúc.\nViệc khác", "Kết thúc.\nViệc khác"),
        ("__https://dichvucong.gov.vn__", "https://dichvucong.gov.vn"),
    ],
)
def test_marks_are_taken_away_and_lines_folded(written: str, text: str) -> None:
    table = tables(_read(_copied(["**A**", "**B**"], [written, "x"])))[0]
    assert table.cells[2].text == text


def test_tables_as_markdown_writes_them_are_ordinary_ones() -> None:
    table = tables(_read("# Danh sách\n\n| STT | Tên |\n|---|:--|\n| 1 | Cấp |\n"))[0]
    assert (rows(table), table.ragged) == ([["STT", "Tên"], ["1", "Cấp"]], False)


def test_headings_keep_their_level() -> None:
    assert [(one.text, one.heading) for one in paragraphs(_read("## Phần I\n\nNội dung"))] == [
        ("Phần I", 2),
        ("Nội dung", None),
    ]


_WORDS = st.text(st.characters(codec="utf-8", categories=("L",)), min_size=1, max_size=10)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(_WORDS, min_size=1, max_size=6), min_size=1, max_size=8))
def test_every_text_of_a_cell_is_found_in_what_is_read(made: list[list[str]]) -> None:
    file = _read(_copied(*made))
    found = " ".join(
        [cell.text for table in tables(file) for cell in table.cells] + [one.text for one in paragraphs(file)]
    )
    import unicodedata

    assert all(unicodedata.normalize("NFC", text) in found for row in made for text in row)


def test_many_lines_of_bars_take_bounded_time() -> None:
    file = _read("|\nx\n" * 30_000)
    assert file.blocks


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("bac-ninh-2025-1582-dau-tu", 5),
        ("cao-bang-2025-2028-cong-chuc", 17),
        ("nghe-an-2025-3760-giao-duc", 5),
        ("son-la-2025-2969-bao-chi", 2),
    ],
)
def test_step_tables_of_copied_pages_are_told_apart(shared_data: Path, name: str, count: int) -> None:
    path = shared_data / "internal-process" / f"{name}.md"
    found = tables(read(path.name, path.read_bytes()))
    steps = [table for table in found if sum(cell.text.startswith(("Bước 1", "B1")) for cell in table.cells)]
    assert len(steps) == count
