"""Workbooks made, written into and read back, for tests."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs
import openpyxl

from tests.report import samples
from tthc.model import Analysis, Cut, Effect, Measures, Plan
from tthc.report.workbook.decisions import Carried
from tthc.report.workbook.writer import write_workbook

FINDINGS, PROCEDURES, SUMMARY, LOST = "Vấn đề", "Thủ tục", "Tổng hợp", "Quyết định không còn khớp"


def make(path: Path, *analyses: Analysis, language: str = "vi") -> Carried:
    """Write a workbook and give what became of the decisions in the one that was there."""
    told: list[Carried] = []
    write_workbook(
        analyses or (samples.analysis(),),
        path,
        as_of=samples.AS_OF,
        language=language,
        on_carried=told.append,
    )
    return told[0]


def table(path: Path, sheet: str, values: bool = True) -> list[dict[str, Any]]:
    """The rows of a sheet by their heads; results of formulas, or the formulas."""
    head, *rows = openpyxl.load_workbook(path, data_only=values)[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def edit(path: Path, change: Callable[[Any], None]) -> None:
    """Change the workbook as somebody in an office program would, and save it."""
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)


def decide(path: Path, decisions: Mapping[int, Mapping[str, object]], sheet: str = FINDINGS) -> None:
    """Write into cells by row number and head."""

    def change(book: Any) -> None:
        page = book[sheet]
        heads = {cell.value: cell.column for cell in page[1]}
        for row, cells in decisions.items():
            for head, value in cells.items():
                page.cell(row, heads[head], value)

    edit(path, change)


def overlapping() -> Analysis:
    """A procedure in which one finding drops a paper and another would take it uncertified."""
    first, weak = samples.findings()
    drop = attrs.evolve(
        first,
        rule="document-on-official-list",
        message="Bỏ yêu cầu nộp, tra cứu dữ liệu.",
        status="apply_now",
        cut=Cut("replace_by_lookup", "documents/1"),
        effect=Effect(documents=1, originals=1, copies=0, certified_copies=1),
    )
    plan = Plan(
        Measures(2, 2, 0, 1, 7.0, 1, 6, 2),
        Measures(1, 1, 0, 0, 7.0, 1, 6, 2),
        Effect(documents=1, originals=1, copies=0, certified_copies=1, days=0.0),
    )
    return attrs.evolve(samples.analysis(findings=(drop, first, weak)), plan=plan)


def by_decision(path: Path) -> dict[str, tuple[Any, ...]]:
    """The table of decisions on the summary: number, papers, originals, copies, certified copies, days."""
    rows: Iterable[tuple[Any, ...]] = openpyxl.load_workbook(path, data_only=True)[SUMMARY].iter_rows(
        values_only=True
    )
    wanted = ("Đồng ý", "Để sau", "Không", "Chưa quyết", "Để tham khảo", "Cộng")
    return {row[0]: row[1:7] for row in rows if row[0] in wanted}
