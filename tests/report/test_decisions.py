"""Decisions that people wrote into a workbook survive another report."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.report import samples
from tests.report.workbooks import (
    FINDINGS,
    LOST,
    PROCEDURES,
    SUMMARY,
    by_decision,
    decide,
    edit,
    make,
    overlapping,
    table,
)
from tthc.model import Analysis
from tthc.report import write_report
from tthc.report.workbook.decisions import Carried, Decision, Identity, carry, identities, understood
from tthc.report.workbook.decisions_told import carried_lines
from tthc.report.workbook.writer import KEPT, WORKBOOK

WHO = {
    "Quyết định": "Đồng ý",
    "Lý do": "Dữ liệu đã có",
    "Người quyết định": "Trần Thị B",
    "Ngày quyết định": datetime(2026, 11, 20),
}


def written(path: Path) -> list[tuple[Any, ...]]:
    """Message and what was decided, row by row."""
    names = ("Vấn đề", "Quyết định", "Lý do", "Người quyết định", "Ngày quyết định")
    return [tuple(row[name] for name in names) for row in table(path, FINDINGS)]


def other(code: str = "2.000002", **more: object) -> Analysis:
    found = tuple(attrs.evolve(f, code=code) for f in overlapping().findings)
    return samples.analysis(code, source=f"mau/{code}.txt", findings=found, **more)


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("Đồng ý", "agree"),
        (" đồng  Ý ", "agree"),
        ("dong y", "agree"),
        ("ĐÔNG Ý".replace("Ô", "Ồ"), "agree"),
        ("khong", "decline"),
        ("KHÔNG.", "decline"),
        ("không đồng ý", "decline"),
        ("de sau", "later"),
        ("Agreed", "agree"),
        ("hỏi lại Sở", None),
        ("", None),
    ],
)
def test_decisions_are_understood_however_they_are_typed(typed: str, meaning: str | None) -> None:
    assert understood(typed) == meaning


def test_what_was_written_stands_beside_the_same_finding_after_another_report(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping(), other())
    decide(path, {3: WHO, 5: {"Lý do": "chờ ý kiến Sở Tư pháp"}})
    before = written(path)
    carried = make(path, overlapping(), other())
    assert written(path) == before
    assert (len(carried.by_finding), carried.lost) == (2, ())


def test_a_third_report_gives_the_same_bytes_as_the_second(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping(), other())
    decide(path, {2: WHO, 3: {"Quyết định": "xem lại"}, 6: WHO})
    make(path, overlapping())
    second = path.read_bytes()
    make(path, overlapping())
    assert path.read_bytes() == second


def _sorted_backwards(book: Any) -> None:
    page = book[FINDINGS]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), 2):
        for column, value in enumerate(row, 1):
            page.cell(number, column).value = value


def _with_columns_inserted(book: Any) -> None:
    book[FINDINGS].insert_cols(1, 2)
    book[FINDINGS].insert_cols(8)
    book[FINDINGS].cell(1, 1, "Ghi chú của phòng")


def _with_columns_moved(book: Any) -> None:
    page = book[FINDINGS]
    last = page.max_column
    page.move_range(f"O1:R{page.max_row}", cols=last)


def _with_rows_above(book: Any) -> None:
    book[FINDINGS].insert_rows(1, 3)
    book[FINDINGS]["A1"] = "Phòng Kiểm soát thủ tục hành chính"


def _with_a_row_deleted(book: Any) -> None:
    book[FINDINGS].delete_rows(2)


def _renamed(book: Any) -> None:
    book[FINDINGS].title = "Rà soát quý IV"
    book.move_sheet("Rà soát quý IV", 2)


def _filtered(book: Any) -> None:
    page = book[FINDINGS]
    page.auto_filter.add_filter_column(14, ["Đồng ý"])
    page.row_dimensions[2].hidden = True


def _without_identities(book: Any) -> None:
    page = book[FINDINGS]
    heads = {cell.value: cell.column for cell in page[1]}
    page.delete_cols(heads["Khóa nhận diện"])


@pytest.mark.parametrize(
    "change",
    [
        _sorted_backwards,
        _with_columns_inserted,
        _with_columns_moved,
        _with_rows_above,
        _with_a_row_deleted,
        _renamed,
        _filtered,
        _without_identities,
    ],
)
def test_decisions_are_found_whatever_people_did_with_rows_and_columns(
    tmp_path: Path, change: Callable[[Any], None]
) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping(), other())
    decide(path, {3: WHO, 6: {"Quyết định": "Không", "Lý do": "Luật còn quy định"}})
    before = written(path)
    edit(path, change)
    carried = make(path, overlapping(), other())
    assert carried.lost == ()
    assert written(path) == before


def test_newer_data_from_another_folder_with_findings_elsewhere_keeps_decisions(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    decide(path, {2: WHO})
    moved = tuple(attrs.evolve(f, start=f.start + 40, end=f.end + 40) for f in overlapping().findings)
    newer = samples.analysis(findings=moved, source="tai-ve-2027/1.000001.txt")
    carried = make(path, other("3.000003"), newer)
    assert len(carried.by_finding) == 1
    assert ("1.000001", "Đồng ý") in {(r["Mã"], r["Quyết định"]) for r in table(path, FINDINGS)}


def test_what_fits_no_more_is_kept_on_a_sheet_and_comes_back_with_its_finding(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping(), other())
    decide(path, {2: WHO, 6: {"Quyết định": "Để sau", "Lý do": "chờ luật mới"}})
    make(path, overlapping())
    kept = table(path, LOST)
    assert [(r["Mã"], r["Quyết định"], r["Lý do"]) for r in kept] == [("2.000002", "Để sau", "chờ luật mới")]
    assert kept[0]["Dẫn chứng"] == samples.findings()[0].text
    assert len(make(path, overlapping()).lost) == 1
    carried = make(path, overlapping(), other())
    assert (len(carried.by_finding), carried.lost) == (2, ())
    assert LOST not in openpyxl.load_workbook(path).sheetnames


def test_a_decision_on_one_provinces_procedure_is_not_taken_for_anothers(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    decide(path, {2: WHO})
    elsewhere = attrs.evolve(
        overlapping(), procedure=attrs.evolve(overlapping().procedure, body="Gia Lai", source="gl/1.txt")
    )
    assert len(make(path, elsewhere).lost) == 1


def test_a_quotation_that_begins_or_ends_elsewhere_keeps_its_decision(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    decide(path, {2: WHO})
    cut = tuple(attrs.evolve(f, text=f.text.removesuffix(" đất")) for f in overlapping().findings)
    carried = make(path, samples.analysis(findings=cut))
    assert (len(carried.by_finding), carried.lost) == (1, ())


def test_text_that_changed_is_looked_at_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    decide(path, {2: WHO})
    changed = tuple(
        attrs.evolve(f, text=f.text.replace("Bản sao", "Bản chính")) for f in overlapping().findings
    )
    assert len(make(path, samples.analysis(findings=changed)).lost) == 1


def test_a_word_that_is_not_known_is_kept_as_typed_and_reported(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    decide(path, {2: {"Quyết định": "hỏi lại Sở", "Lý do": "=HYPERLINK(1)"}, 3: {"Quyết định": "dong y"}})
    carried = make(path, overlapping())
    assert [row[1] for row in written(path)] == ["hỏi lại Sở", "Đồng ý", None]
    assert written(path)[0][2] == "=HYPERLINK(1)"
    lines = list(carried_lines(carried, "vi"))
    assert any("“hỏi lại Sở”" in line for line in lines)
    assert by_decision(path)["Chưa quyết"][0] == 1


def test_the_result_of_a_formula_that_somebody_decided_with_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    _put_formula(path, '<c r="O2"', '="Đồng"&amp;" ý"', "Đồng ý")
    make(path, overlapping())
    assert written(path)[0][1] == "Đồng ý"


def _put_formula(path: Path, cell: str, formula: str, value: str) -> None:
    """Put a formula with its result into a cell, as office programs write it."""
    import re

    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet2.xml"
    text = members[name].decode()
    text = re.sub(
        re.escape(cell) + r'( s="\d+")/>', rf'{cell}\1 t="str"><f>{formula[1:]}</f><v>{value}</v></c>', text
    )
    members[name] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)


def test_another_language_keeps_the_decisions(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    decide(path, {2: WHO})
    make(path, overlapping(), language="en")
    row = table(path, "Findings")[0]
    assert (row["Decision of the reviewer"], row["Reason"]) == ("Agreed", "Dữ liệu đã có")
    make(path, overlapping())
    assert written(path)[0][1:3] == ("Đồng ý", "Dữ liệu đã có")


def test_a_copied_sheet_with_the_same_decisions_loses_and_doubles_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping())
    decide(path, {2: WHO})
    edit(path, lambda book: book.copy_worksheet(book[FINDINGS]))
    assert make(path, overlapping()).lost == ()
    decide(path, {2: WHO})
    edit(path, lambda book: book.copy_worksheet(book[FINDINGS]))
    decide(path, {2: {"Quyết định": "Không"}}, f"{FINDINGS} Copy")
    lost = make(path, overlapping()).lost
    assert [d.word for d in lost] == ["Không"]
    assert written(path)[0][1] == "Đồng ý"


def test_the_workbook_that_people_saved_stays_beside_the_new_one(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    write_report([overlapping()], folder, as_of=samples.AS_OF)
    assert not (folder / KEPT).exists()
    decide(folder / WORKBOOK, {2: WHO})
    saved = (folder / WORKBOOK).read_bytes()
    told: list[Carried] = []
    write_report([overlapping()], folder, as_of=samples.AS_OF, on_carried=told.append)
    assert (folder / KEPT).read_bytes() == saved
    assert len(told[0].by_finding) == 1
    first = (folder / WORKBOOK).read_bytes()
    write_report([overlapping()], folder, as_of=samples.AS_OF)
    assert ((folder / KEPT).read_bytes(), (folder / WORKBOOK).read_bytes()) == (saved, first)


def test_a_folder_that_holds_nothing_but_our_workbook_can_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "r"
    folder.mkdir()
    make(folder / WORKBOOK, overlapping())
    decide(folder / WORKBOOK, {2: WHO})
    write_report([overlapping()], folder, as_of=samples.AS_OF)
    assert written(folder / WORKBOOK)[0][1] == "Đồng ý"


def test_what_somebody_saves_while_the_report_is_made_is_carried_too(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping(), other())

    def slowly():
        yield overlapping()
        decide(path, {2: WHO})
        yield other()

    from tthc.report.workbook.writer import write_workbook

    write_workbook(slowly(), path, as_of=samples.AS_OF)
    assert written(path)[0][1] == "Đồng ý"


def test_decisions_that_fit_no_more_are_told_one_a_line(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path, overlapping(), other())
    decide(path, {5: WHO})
    lines = list(carried_lines(make(path, overlapping()), "vi"))
    assert lines[0].startswith("1 quyết định không còn khớp")
    assert "2.000002" in lines[1]
    assert "“Đồng ý” (Dữ liệu đã có, Trần Thị B, 20/11/2026)" in lines[1]
    assert PROCEDURES in openpyxl.load_workbook(path).sheetnames
    assert SUMMARY in openpyxl.load_workbook(path).sheetnames


_keys = st.sampled_from("abcd")
_identity = st.builds(Identity, _keys, _keys, st.sampled_from(["", "x/1.txt", "y/1.txt"]), st.just(""))
_decision = st.builds(
    Decision, _identity, st.sampled_from(["Đồng ý", "Không", "?"]), st.sampled_from(["", "vì"])
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_decision, max_size=8), st.lists(_identity, max_size=8))
def test_every_decision_goes_to_one_finding_or_is_told_to_be_lost(
    decisions: list[Decision], findings: list[Identity]
) -> None:
    carried = carry(decisions, findings)
    kept = [*carried.by_finding.values(), *carried.lost]
    assert len(kept) == len(set(kept))
    said = {(d.identity.exact, d.word, d.reason) for d in decisions}
    assert {(d.identity.exact, d.word, d.reason) for d in kept} == said


@given(st.text(max_size=60), st.integers(0, 900))
def test_an_identity_holds_no_offset_and_no_folder(text: str, start: int) -> None:
    f = attrs.evolve(samples.findings()[0], text=text)
    here = samples.analysis(findings=(f,))
    moved = samples.analysis(findings=(attrs.evolve(f, start=start, end=start + 1),), source="z/1.txt")
    assert identities(here)[0].exact == identities(moved)[0].exact


def test_a_day_stays_a_day(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path)
    decide(path, {2: WHO})
    carried = make(path)
    assert carried.by_finding[0].day == date(2026, 11, 20)
    assert written(path)[0][4] == datetime(2026, 11, 20)
