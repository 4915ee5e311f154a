"""`tthc report` onto a folder whose workbook people have decided in."""

from pathlib import Path

import openpyxl

FINDINGS = "Vấn đề"
CODES = ("1.009122", "1.115661", "1.013977")


def decide(path: Path, word: str, reason: str) -> None:
    book = openpyxl.load_workbook(path)
    heads = {cell.value: cell.column for cell in book[FINDINGS][1]}
    for row in range(2, book[FINDINGS].max_row + 1):
        book[FINDINGS].cell(row, heads["Quyết định"]).value = word
        book[FINDINGS].cell(row, heads["Lý do"]).value = reason
    book.save(path)


def words(path: Path) -> set[str]:
    head, *rows = openpyxl.load_workbook(path)[FINDINGS].iter_rows(values_only=True)
    return {row[head.index("Quyết định")] for row in rows}


def test_decisions_survive_a_second_report_and_the_prompt_says_so(tthc, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    first = tthc("report", *CODES, "-o", folder, "--as-of", "2026-11-24")
    assert first.code == 0, first.err
    path = folder / "ra-soat-tthc.xlsx"
    decide(path, "dong y", "thống nhất tại cuộc họp")
    again = tthc("report", *CODES, "-o", folder, "--as-of", "2026-11-24")
    assert again.code == 0
    assert "quyết định từ bảng tính trước" in again.err
    assert "quyết định" not in again.out
    assert words(path) == {"Đồng ý"}


def test_decisions_on_procedures_that_are_not_in_the_report_any_more_are_told(tthc, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    tthc("report", *CODES, "-o", folder, "--as-of", "2026-11-24")
    decide(folder / "ra-soat-tthc.xlsx", "Không", "luật chưa sửa")
    fewer = tthc("report", CODES[1], "-o", folder, "--as-of", "2026-11-24")
    assert fewer.code == 0
    assert "Quyết định không còn khớp" in fewer.err
    assert "“Không” (luật chưa sửa)" in fewer.err


def test_a_workbook_that_is_open_is_left_alone(tthc, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    tthc("report", CODES[1], "-o", folder, "--as-of", "2026-11-24")
    (folder / "~$ra-soat-tthc.xlsx").touch()
    refused = tthc("report", CODES[1], "-o", folder, "--as-of", "2026-11-24")
    assert refused.code == 2
    assert "đang được mở trong chương trình khác" in refused.err
