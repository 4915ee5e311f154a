"""The static site: an index that can be searched and a page for each procedure."""

import re
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from pathlib import Path

import attrs

from tthc.collection.lookup import without_marks
from tthc.cuts.analyse import Wanted
from tthc.model import Analysis
from tthc.report.index_rows import IndexRow
from tthc.report.output import whole_folder
from tthc.report.parts import ReportPart, report_part
from tthc.report.site.chart_data import charts
from tthc.report.site.charts import Chart, chart_svg
from tthc.report.site.data import data_scripts
from tthc.report.site.env import environment
from tthc.report.totals import Totals, in_order, totals

ENTRIES = ("assets", "procedures", "index.html")
_ASSETS = ("site.css", "index.css", "index.js", "page.css", "drawing.css", "page.js")


def ascii_slug(text: str, limit: int = 48) -> str:
    """The text in letters without marks, digits and hyphens, cut at a word."""
    words = re.sub(r"[^a-z0-9]+", "-", without_marks(text[: 4 * limit]))
    slug = words.strip("-")[:limit]
    return slug if len(words.strip("-")) <= limit else slug.rpartition("-")[0] or slug


def page_name(code: str, name: str, taken: set[str]) -> str:
    """A file name for a procedure's page that is not `taken` yet, safe on every file system."""
    safe = re.sub(r"[^0-9A-Za-z._-]+", "-", code).strip("-.")[:40] or "x"
    base = f"{safe}-{ascii_slug(name)}".rstrip("-")
    candidate, number = base, 1
    while candidate.casefold() in taken:
        number += 1
        candidate = f"{base}-{number}"
    taken.add(candidate.casefold())
    return f"{candidate}.html"


class SiteWriter:
    """Writes pages as analyses come and the index at the end, keeping only the index's rows."""

    def __init__(self, folder: Path, *, as_of: date, language: str, generated_from: str) -> None:
        self._folder, self._as_of, self._language = folder, as_of, language
        self._generated_from = generated_from
        self._rows: list[IndexRow] = []
        self._taken: set[str] = set()
        (folder / "procedures").mkdir()
        (folder / "assets").mkdir()

    def add(self, part: ReportPart) -> IndexRow:
        """Write the page of one procedure."""
        procedure = part.analysis.procedure
        page = page_name(procedure.code, procedure.name, self._taken)
        write_text(self._folder / "procedures" / page, part.html)
        row = attrs.evolve(part.row, page=f"procedures/{page}")
        self._rows.append(row)
        return row

    def finish(self, workbook: str | None = None) -> Totals:
        """Write the index, its data, style and scripts; `workbook` is a file to link to."""
        rows = in_order(self._rows)
        figures = totals(rows)
        scripts = data_scripts(rows, self._language)
        html = environment(self._language).get_template("index.html").render(
            totals=figures,
            bars=_bars(figures),
            charts=[(chart, _svg(chart)) for chart in charts(rows, figures, self._language)],
            parts=len(scripts),
            as_of=self._as_of,
            generated_from=self._generated_from,
            workbook=workbook,
        )  # fmt: skip
        for number, script in enumerate(scripts):
            write_text(self._folder / "assets" / (f"data-{number}.js" if number else "data.js"), script)
        for asset in _ASSETS:
            text = files("tthc.report.templates").joinpath(asset).read_text(encoding="utf-8")
            write_text(self._folder / "assets" / asset, text)
        write_text(self._folder / "index.html", html)
        return figures


def write_site(
    analyses: Iterable[Analysis],
    folder: Path,
    *,
    as_of: date,
    language: str = "vi",
    generated_from: str,
) -> None:
    """Write the site into `folder`, whole or not at all; files in it that are no report's stay.

    Analyses are taken one at a time. Raises ReportError where the folder cannot be written.
    """
    with whole_folder(folder, ENTRIES) as partial:
        writer = SiteWriter(partial, as_of=as_of, language=language, generated_from=generated_from)
        wanted = Wanted(as_of, language)
        for analysis in analyses:
            writer.add(report_part(analysis, wanted, generated_from))
        writer.finish()


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 with plain line ends on every system."""
    path.write_bytes(text.encode("utf-8"))


def _svg(chart: Chart) -> object:
    from markupsafe import Markup

    return Markup(chart_svg(chart))


def _bars(figures: Totals) -> dict[str, int]:
    """The largest count of each summary, which its bars are drawn against."""
    return {
        name: max((group.findings for group in getattr(figures, name)), default=0) or 1
        for name in ("fields", "rules", "levers")
    }
