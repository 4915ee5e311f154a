"""The static site: an index that can be searched and a page for each procedure."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date
from importlib.resources import files
from pathlib import Path

from tthc.messages import N_, translate
from tthc.model import Analysis
from tthc.report import labels
from tthc.report.drawing import clean
from tthc.report.output import STAMP, whole_folder
from tthc.report.rule_titles import rule_title
from tthc.report.site_env import environment
from tthc.report.site_page import page_html
from tthc.report.site_rows import IndexRow, Totals, in_order, index_row, totals

ENTRIES = ("assets", "procedures", "index.html")
_ASSETS = ("site.css", "index.js", "page.js")
_WORDS = {
    "count": N_("{shown} of {all} procedures"),
    "none": N_("No procedure fits. Clear a filter or shorten the search."),
    "more": N_("Show more"),
    "unknown": N_("not determined"),
    "apply_now": N_("{n} to apply now"),
    "propose": N_("{n} proposed"),
    "done": N_("{n} done"),
    "nothing": N_("nothing found"),
}


def ascii_slug(text: str, limit: int = 48) -> str:
    """The text in letters without marks, digits and hyphens, cut at a word."""
    bare = unicodedata.normalize("NFD", text[: 4 * limit].casefold().replace("đ", "d"))
    words = re.sub(r"[^a-z0-9]+", "-", "".join(c for c in bare if not unicodedata.combining(c)))
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

    def add(self, analysis: Analysis) -> IndexRow:
        """Write the page of one procedure."""
        page = page_name(analysis.procedure.code, analysis.procedure.name, self._taken)
        html = page_html(
            analysis, as_of=self._as_of, language=self._language, generated_from=self._generated_from
        )
        write_text(self._folder / "procedures" / page, html)
        row = index_row(analysis, f"procedures/{page}")
        self._rows.append(row)
        return row

    def finish(self, workbook: str | None = None) -> Totals:
        """Write the index, its data, style and scripts; `workbook` is a file to link to."""
        rows = in_order(self._rows)
        figures = totals(rows)
        html = environment(self._language).get_template("index.html").render(
            totals=figures,
            bars=_bars(figures),
            as_of=self._as_of,
            generated_from=self._generated_from,
            workbook=workbook,
        )  # fmt: skip
        write_text(self._folder / "assets" / "data.js", data_script(rows, self._language))
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
        for analysis in analyses:
            writer.add(analysis)
        writer.finish()


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 with plain line ends on every system."""
    path.write_bytes(text.encode("utf-8"))


def data_script(rows: Sequence[IndexRow], language: str) -> str:
    """The index's rows as a script, since a page opened from disk may not fetch data."""
    fields = list(dict.fromkeys(row.field for row in rows))
    found = [f for row in rows for f in row.findings]
    rules = sorted({f.rule for f in found}, key=lambda rule: (rule_title(rule, language), rule))
    levers = [lever for lever in labels.LEVERS if any(f.lever == lever for f in found)]
    statuses = list(labels.STATUSES)
    levels = list(labels.LEVELS)
    bodies = sorted({row.body for row in rows if row.body})
    data = {
        "language": language,
        "words": {name: translate(key, language) for name, key in _WORDS.items()},
        "fields": fields,
        "rules": [[rule, rule_title(rule, language)] for rule in rules],
        "levers": [[lever, labels.label(labels.LEVERS, lever, language)] for lever in levers],
        "statuses": [[status, labels.label(labels.STATUSES, status, language)] for status in statuses],
        "levels": [[level, labels.label(labels.LEVELS, level, language)] for level in levels],
        "bodies": bodies,
        "rows": [
            [
                row.code,
                row.name,
                fields.index(row.field),
                levels.index(row.level),
                bodies.index(row.body) if row.body else -1,
                row.page.removeprefix("procedures/"),
                row.documents,
                row.documents_saved,
                row.days,
                row.days_saved,
                [
                    [rules.index(f.rule), levers.index(f.lever), statuses.index(f.status), int(f.confidence == "low")]
                    for f in row.findings
                ],
            ]
            for row in rows
        ],
    }  # fmt: skip
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str)
    return f"/* {STAMP} */window.TTHC={script_safe(text)};\n"


def script_safe(text: str) -> str:
    """JSON that stays data wherever a script may hold it: no tag, no line end of JavaScript's own."""
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return clean(text)


def _bars(figures: Totals) -> dict[str, int]:
    """The largest count of each summary, which its bars are drawn against."""
    return {
        name: max((group.findings for group in getattr(figures, name)), default=0) or 1
        for name in ("fields", "rules", "levers")
    }
