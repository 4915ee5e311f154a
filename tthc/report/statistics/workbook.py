"""The workbook of statistics: a sheet a dimension, and the list of procedures of the administration."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from tthc.collection.statistics import Statistics
from tthc.messages import N_, translate
from tthc.report.output import whole_file
from tthc.report.phrases import date_text
from tthc.report.statistics.tables import DIMENSION_TITLES, LIST_COLUMNS, View, count_rows, list_cells
from tthc.report.workbook.book import cell_text

_A4 = 9


def write_statistics_workbook(found: Statistics, path: Path, view: View) -> None:
    """Write counts and list as a workbook, a sheet a dimension, whole or not at all.

    Raises ReportError where it cannot be written.
    """
    with whole_file(path) as partial:
        fill_workbook(found, partial, view)


def fill_workbook(found: Statistics, path: Path, view: View) -> None:
    """Write the sheets; the same statistics and day give the same bytes."""
    from xlsxwriter import Workbook

    book: Any = Workbook(
        str(path), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    book.set_properties(
        {
            "title": translate(N_("Statistics of administrative procedures"), view.language),
            "created": datetime(view.as_of.year, view.as_of.month, view.as_of.day),
        }
    )
    base = {"font_name": "Arial", "font_size": 10, "valign": "top", "border": 1, "border_color": "#D5DCE3"}
    looks = {
        "head": book.add_format(
            base | {"bold": True, "text_wrap": True, "bg_color": "#12395B", "font_color": "#FFFFFF"}
        ),
        "text": book.add_format(base | {"text_wrap": True}),
        "whole": book.add_format(base | {"num_format": "#,##0"}),
        "share": book.add_format(base | {"num_format": "0.0%"}),
    }
    for dimension in view.dimensions:
        _counts_sheet(book, looks, found, dimension, view)
    if found.internal or not view.dimensions:
        _list_sheet(book, looks, found, view.language)
    book.close()


def _counts_sheet(book: Any, looks: dict[str, Any], found: Statistics, dimension: str, view: View) -> None:
    language = view.language
    title = translate(DIMENSION_TITLES[dimension], language)
    numbered = dimension == "instrument"
    heads = [title, translate(N_("Procedures"), language), translate(N_("Share"), language)]
    widths = [60, 12, 10]
    if numbered:
        heads[1:1] = [translate(N_("Title"), language)]
        heads.append(translate(N_("In force on {date}"), language, {"date": date_text(view.as_of, language)}))
        widths = [24, 70, 12, 10, 22]
    page = _page(book, looks, title, heads, widths)
    rows = count_rows(found, dimension, view)
    for at, row in enumerate(rows, 1):
        texts = [row.value, row.label] if numbered else [row.label]
        page.set_row(at, _height(texts, widths))
        for column, text in enumerate(texts):
            page.write_string(at, column, cell_text(text), looks["text"])
        page.write_number(at, len(texts), row.procedures, looks["whole"])
        page.write_number(at, len(texts) + 1, row.procedures / found.procedures, looks["share"])
        if numbered:
            page.write_string(at, len(texts) + 2, row.in_force, looks["text"])
    page.autofilter(0, 0, max(len(rows), 1), len(heads) - 1)


def _list_sheet(book: Any, looks: dict[str, Any], found: Statistics, language: str) -> None:
    heads = [translate(N_("No."), language), *(translate(c.head, language) for c in LIST_COLUMNS)]
    title = translate(N_("Internal procedures"), language)
    widths = [6, *(column.width for column in LIST_COLUMNS)]
    page = _page(book, looks, title, heads, widths)
    for at, profile in enumerate(found.internal, 1):
        cells = list_cells(profile, language)
        page.set_row(at, _height(cells, widths[1:]))
        page.write_number(at, 0, at, looks["whole"])
        for column, text in enumerate(cells, 1):
            page.write_string(at, column, cell_text(text), looks["text"])
    page.autofilter(0, 0, max(len(found.internal), 1), len(heads) - 1)


def _height(texts: Sequence[str], widths: Sequence[int]) -> float:
    """Points that the longest wrapped text of a row needs: not every program works that out itself."""
    lines = max(1 + int(len(text) / (1.05 * width)) for text, width in zip(texts, widths, strict=False))
    return 13.0 * min(lines, 12) + 3


def _page(book: Any, looks: dict[str, Any], title: str, heads: Sequence[str], widths: Sequence[int]) -> Any:
    page = book.add_worksheet(title)
    for column, (head, width) in enumerate(zip(heads, widths, strict=True)):
        page.set_column(column, column, width)
        page.write_string(0, column, head, looks["head"])
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.set_footer("&L&A&R&P/&N")
    return page
