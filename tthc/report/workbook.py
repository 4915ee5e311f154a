"""The Excel workbook: procedures, findings, documents, steps and a summary."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tthc.messages import N_, translate
from tthc.model import Analysis
from tthc.report import labels
from tthc.report.output import whole_file
from tthc.report.phrases import date_text
from tthc.report.rule_titles import rule_title
from tthc.report.shown_text import clean
from tthc.report.site_rows import IndexRow, index_row
from tthc.report.site_totals import Group, Totals, in_order, totals
from tthc.report.workbook_sheets import SHEETS, Column, Sheet, Value

CELL_LIMIT = 32_767
WORKBOOK = "ra-soat-tthc.xlsx"
LINE_POINTS = 13.0
MOST_LINES = 12
A3, A4 = 8, 9


def cell_text(value: str) -> str:
    """The text as a cell may hold it: no control characters, at most what Excel takes."""
    text = clean(value)
    return text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - 1] + "…"


def row_height(columns: Sequence[Column], row: Sequence[Value]) -> float:
    """Points that the longest wrapped text of a row needs: not every program works that out itself."""
    lines = 1
    for column, value in zip(columns, row, strict=True):
        if column.look == "wrap" and isinstance(value, str):
            text = value[: MOST_LINES * 120]
            lines = max(lines, sum(1 + int(len(part) / (1.12 * column.width)) for part in text.split("\n")))
    return LINE_POINTS * min(lines, MOST_LINES) + 3


class WorkbookWriter:
    """Writes rows as analyses come; the summary at the end. Rows go to disk, not to memory."""

    def __init__(self, path: Path, *, as_of: date, language: str, generated_from: str = "") -> None:
        from xlsxwriter import Workbook

        self._language, self._as_of, self._generated_from = language, as_of, generated_from
        self._book: Any = Workbook(
            str(path),
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "tmpdir": str(path.parent),
            },
        )
        self._book.set_properties(
            {
                "title": self._say(N_("Review of administrative procedures")),
                "created": datetime(as_of.year, as_of.month, as_of.day),
            }
        )
        self._formats = self._make_formats()
        self._sheets = [self._open(sheet) for sheet in SHEETS]
        self._next = [1] * len(SHEETS)
        self._rows: list[IndexRow] = []

    def _say(self, key: str, **values: object) -> str:
        return translate(key, self._language, values or None)

    def _make_formats(self) -> dict[str, Any]:
        base = {"font_name": "Arial", "font_size": 10, "valign": "top"}
        line = {"border": 1, "border_color": "#D5DCE3"}
        looks: dict[str, dict[str, Any]] = {
            "text": {},
            "wrap": {"text_wrap": True},
            "whole": {"num_format": "#,##0"},
            "decimal": {"num_format": "#,##0.##"},
        }
        formats = {name: self._book.add_format(base | line | look) for name, look in looks.items()}
        formats["head"] = self._book.add_format(
            base | line | {"bold": True, "text_wrap": True, "bg_color": "#12395B", "font_color": "#FFFFFF"}
        )
        formats["title"] = self._book.add_format(base | {"bold": True, "font_size": 14})
        formats["plain"] = self._book.add_format(base)
        return formats

    def _open(self, sheet: Sheet) -> Any:
        page = self._book.add_worksheet(self._say(sheet.title))
        for index, column in enumerate(sheet.columns):
            page.set_column(index, index, column.width)
        page.set_row(0, 45)
        for index, column in enumerate(sheet.columns):
            page.write_string(0, index, self._say(column.head), self._formats["head"])
        page.freeze_panes(1, 2)
        page.set_landscape()
        page.set_paper(A3)
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        page.set_footer("&L&A&R&P/&N")
        return page

    def add(self, analysis: Analysis) -> None:
        """Write the rows of one procedure into every sheet."""
        for index, sheet in enumerate(SHEETS):
            for row in sheet.rows(analysis, self._language):
                self._write(index, sheet.columns, row)
        self._rows.append(index_row(analysis, ""))

    def _write(self, index: int, columns: Sequence[Column], row: Sequence[Value]) -> None:
        page, at = self._sheets[index], self._next[index]
        page.set_row(at, row_height(columns, row))
        for number, (column, value) in enumerate(zip(columns, row, strict=True)):
            look = self._formats[column.look]
            if value is None or value == "":
                page.write_blank(at, number, None, look)
            elif isinstance(value, str):
                page.write_string(at, number, cell_text(value), look)
            else:
                page.write_number(at, number, value, look)
        self._next[index] = at + 1

    def finish(self) -> None:
        """Write the summary and close the file."""
        from xlsxwriter.exceptions import FileCreateError

        for index, sheet in enumerate(SHEETS):
            self._sheets[index].autofilter(0, 0, max(self._next[index] - 1, 1), len(sheet.columns) - 1)
        self._summary(totals(in_order(self._rows)))
        try:
            self._book.close()
        except FileCreateError as error:
            raise OSError(str(error)) from error

    def _summary(self, figures: Totals) -> None:
        page = self._book.add_worksheet(self._say(N_("Summary")))
        page.set_column(0, 0, 58)
        page.set_column(1, 4, 14)
        page.write_string(0, 0, self._say(N_("Review of administrative procedures")), self._formats["title"])
        about = (
            self._say(N_("Law in force on {date}."), date=date_text(self._as_of, self._language)),
            self._say(N_("Read from: {origin}."), origin=self._generated_from)
            if self._generated_from
            else "",
        )
        page.write_string(1, 0, cell_text(" ".join(filter(None, about))), self._formats["plain"])
        at = 3
        for key, value in _whole(figures):
            page.write_string(at, 0, self._say(key), self._formats["text"])
            page.write_number(at, 1, value, self._formats["decimal"])
            at += 1
        tables: tuple[tuple[str, tuple[Group, ...], Callable[[str], str]], ...] = (
            (N_("Lever"), figures.levers, lambda c: labels.label(labels.LEVERS, c, self._language)),
            (N_("Kind of finding"), figures.rules, lambda c: rule_title(c, self._language)),
            (N_("Field"), figures.fields, lambda c: c or self._say(N_("not determined"))),
        )
        for head, groups, naming in tables:
            at = self._table(page, at + 1, head, groups, naming)
        page.set_landscape()
        page.set_paper(A4)
        page.fit_to_pages(1, 0)

    def _table(
        self, page: Any, at: int, head: str, groups: Sequence[Group], naming: Callable[[str], str]
    ) -> int:
        heads = (head, N_("Procedures"), N_("Findings"), N_("To be applied now"), N_("Papers that can go"))
        for index, key in enumerate(heads):
            page.write_string(at, index, self._say(key), self._formats["head"])
        for row, group in enumerate(groups, at + 1):
            page.write_string(row, 0, cell_text(naming(group.code)), self._formats["wrap"])
            values = (group.procedures, group.findings, group.apply_now, group.documents)
            for index, value in enumerate(values, 1):
                page.write_number(row, index, value, self._formats["whole"])
        return at + 1 + len(groups)


def _whole(figures: Totals) -> tuple[tuple[str, float], ...]:
    return (
        (N_("Procedures"), figures.procedures),
        (N_("Procedures with findings"), figures.with_findings),
        (N_("Findings of medium confidence or better"), figures.findings),
        (N_("To be applied now"), figures.apply_now),
        (N_("Proposed for consideration"), figures.propose),
        (N_("Already done"), figures.done),
        (N_("Findings of low confidence"), figures.low),
        (N_("Papers asked for"), figures.documents_before),
        (N_("Papers that can go"), figures.documents_saved),
        (N_("Working days that can be saved"), figures.days_saved),
        (N_("Procedures for which the days are known"), figures.days_known),
    )


def write_workbook(
    analyses: Iterable[Analysis],
    path: Path,
    *,
    as_of: date,
    language: str = "vi",
    generated_from: str = "",
) -> None:
    """Write the workbook to `path`, whole or not at all; analyses are taken one at a time.

    The same input and as-of date give the same bytes. Raises ReportError where it cannot be written.
    """
    with whole_file(path) as partial:
        writer = WorkbookWriter(partial, as_of=as_of, language=language, generated_from=generated_from)
        for analysis in analyses:
            writer.add(analysis)
        writer.finish()
