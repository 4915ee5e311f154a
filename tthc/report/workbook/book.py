"""The workbook as it is written: looks, pages, cells that are harmless."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tthc.messages import N_, translate
from tthc.report.output import STAMP
from tthc.report.phrases import date_text
from tthc.report.shown_text import clean, plain_lines
from tthc.report.workbook.columns import Column, Sheet, Value, row_height

CELL_LIMIT = 32_767
INK, LINE, HEAD, WRITE = "#12395B", "#C9D2DB", "#12395B", "#FFF8DC"
_BASE = {"font_name": "Arial", "font_size": 10, "valign": "top"}
_WHOLE, _DECIMAL = '#,##0;-#,##0;"–"', '[=0]"–";General'
_LOOKS: dict[str, dict[str, Any]] = {
    "text": {},
    "wrap": {"text_wrap": True},
    "whole": {"num_format": _WHOLE},
    "middle": {"align": "center"},
    "beside": {"text_wrap": True, "align": "left", "indent": 1},
    "decimal": {"num_format": _DECIMAL},
    "link": {"font_color": "#0B57A4", "underline": 1},
    "choice": {"bg_color": WRITE, "locked": False, "bold": True, "text_wrap": True},
    "free": {"bg_color": WRITE, "locked": False, "text_wrap": True},
    "day": {"bg_color": WRITE, "locked": False, "num_format": "dd/mm/yyyy", "align": "left"},
    "sum_whole": {"num_format": _WHOLE, "bold": True, "top": 2},
    "sum_decimal": {"num_format": _DECIMAL, "bold": True, "top": 2},
    "sum_text": {"bold": True, "top": 2},
    "head": {"bold": True, "text_wrap": True, "bg_color": HEAD, "font_color": "#FFFFFF", "valign": "vcenter"},
    "head_write": {
        "bold": True,
        "text_wrap": True,
        "bg_color": "#8A5A00",
        "font_color": "#FFFFFF",
        "valign": "vcenter",
    },
}
_BARE: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 15, "font_color": INK},
    "part": {"bold": True, "font_size": 12, "font_color": INK},
    "plain": {"text_wrap": True},
    "note": {"text_wrap": True, "italic": True, "font_color": "#44525F"},
    "go": {"font_color": "#0B57A4", "underline": 1},
}


def cell_text(value: str) -> str:
    """The text as a cell may hold it: no control characters, at most what Excel takes."""
    text = plain_lines(clean(value))
    return text if len(text) <= CELL_LIMIT else text[: CELL_LIMIT - 1] + "…"


class Book:
    """An xlsxwriter workbook whose rows go to disk as they come, with everything said in one language."""

    def __init__(self, path: Path, *, as_of: date, language: str) -> None:
        from xlsxwriter import Workbook

        self.language = language
        self._as_of = as_of
        self.file: Any = Workbook(
            str(path),
            {
                "constant_memory": True,
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
                "tmpdir": str(path.parent),
            },
        )
        self.file.set_properties(
            {
                "title": self.say(N_("Review of administrative procedures")),
                "keywords": STAMP,
                "created": datetime(as_of.year, as_of.month, as_of.day),
            }
        )
        self.formats: dict[str, Any] = {
            name: self.file.add_format(_BASE | {"border": 1, "border_color": LINE} | look)
            for name, look in _LOOKS.items()
        } | {name: self.file.add_format(_BASE | look) for name, look in _BARE.items()}

    def say(self, key: str, **values: object) -> str:
        """The catalogue's words in the workbook's language."""
        return translate(key, self.language, values or None)

    def page(self, title: str, paper: int, *, fit: bool = True) -> Any:
        """A new worksheet that prints on landscape paper, as many pages as it needs one below the other.

        `fit` shrinks it to the width of the paper; Excel then breaks pages where it likes.
        """
        page = self.file.add_worksheet(self.say(title))
        page.hide_gridlines(2)
        page.set_landscape()
        page.set_paper(paper)
        page.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        if fit:
            page.fit_to_pages(1, 0)
        law = self.say(N_("Law in force on {date}."), date=date_text(self._as_of, self.language))
        page.set_footer(f"&L&9&A – {law}&R&9&P/&N")
        return page

    def table(self, sheet: Sheet) -> Any:
        """A worksheet with the heads of a sheet: frozen, repeated on every printed page."""
        page = self.page(sheet.title, sheet.paper)
        for index, column in enumerate(sheet.columns):
            helper = column.part == "helper"
            page.set_column(index, index, column.width, None, {"level": 1, "hidden": 1} if helper else {})
        count = len(sheet.columns)
        if sheet.columns[-1].part == "helper":
            page.set_column(count, count, 3, None, {"collapsed": 1})
        page.set_row(0, 54)
        for index, column in enumerate(sheet.columns):
            look = "head_write" if column.look in ("choice", "free", "day") else "head"
            page.write_string(0, index, self.say(column.head), self.formats[look])
        page.freeze_panes(1, 2)
        page.repeat_rows(0)
        return page

    def row(self, page: Any, at: int, columns: Sequence[Column], values: Sequence[Value]) -> None:
        """Write a row: texts as texts whatever they look like, numbers as numbers."""
        page.set_row(at, row_height(columns, values))
        for number, (column, value) in enumerate(zip(columns, values, strict=True)):
            self.cell(page, at, number, value, column.look)

    def cell(self, page: Any, at: int, number: int, value: Value, look: str) -> None:
        """Write one value; nothing leaves the cell blank, with its look."""
        if value is None or value == "":
            page.write_blank(at, number, None, self.formats[look])
        elif isinstance(value, str):
            page.write_string(at, number, cell_text(value), self.formats[look])
        else:
            page.write_number(at, number, value, self.formats[look])

    def link(self, page: Any, at: int, number: int, target: str, text: str, look: str) -> None:
        """A link of ours with a text of theirs; the text alone where no more links fit on a sheet."""
        done = page.write_url(at, number, target, self.formats[look], cell_text(text) or None)
        if done != 0:
            self.cell(page, at, number, text, look)

    def close_table(self, page: Any, sheet: Sheet, rows: int) -> None:
        """Filter over all columns; what is for paper is printed; codes are meant to be text."""
        from xlsxwriter.utility import xl_range

        last = max(rows, 1)
        whole = xl_range(1, 0, last, len(sheet.columns) - 1)
        page.ignore_errors({"number_stored_as_text": whole, "formula_differs": whole})
        page.autofilter(0, 0, last, len(sheet.columns) - 1)
        printed = max(i for i, column in enumerate(sheet.columns) if column.part == "print")
        page.print_area(0, 0, last, printed)

    def close(self) -> None:
        """Finish the file; raises OSError where it cannot be written."""
        from xlsxwriter.exceptions import FileCreateError

        try:
            self.file.close()
        except FileCreateError as error:
            raise OSError(str(error)) from error
