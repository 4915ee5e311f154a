"""Reading the decisions out of a workbook that people have worked in."""

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import attrs

from tthc.messages import LANGUAGES, N_, system_reason, translate
from tthc.report.output import ReportError, is_ours
from tthc.report.workbook.decisions import (
    Decision,
    Identity,
    first_words,
    loose_identity,
    plain,
    rule_identity,
)

HEADS: Mapping[str, str] = {
    "exact": N_("Identity"),
    "source": N_("Source"),
    "body": N_("Whose procedure"),
    "rule": N_("Rule"),
    "code": N_("Code"),
    "procedure": N_("Procedure"),
    "title": N_("Kind of finding"),
    "message": N_("Finding"),
    "text": N_("Words of the text"),
    "word": N_("Decision of the reviewer"),
    "reason": N_("Reason"),
    "person": N_("Decided by"),
    "day": N_("Day of the decision"),
}
"""The columns that matter, by the catalogue keys of their heads."""
_WRITTEN = ("word", "reason", "person", "day")
LOST_SHEET = N_("Decisions that fit no more")
_HEAD_WITHIN = 30
_MOST_COLUMNS = 200
_MOST_BYTES = 256 * 2**20
_MOST_UNPACKED = 2**30
_MOST_MEMBERS = 2_000

_UNREADABLE = N_(
    "{path} cannot be read ({reason}), so the decisions in it would be lost. Open it in Excel and save it "
    "anew, or move it elsewhere, then run again."
)
_OPEN = N_(
    "{path} is open in another program ({lock} says so). Save and close it, then run again; if nobody has it "
    "open, delete {lock}."
)
_DENIED = N_("{path} cannot be opened ({reason}). Close the programs that use it, then run again.")
_FOREIGN = N_(
    "{path} is there already and is no workbook of an earlier report. Move it elsewhere or choose another "
    "folder."
)
_NO_COLUMN = N_(
    "{path}: the sheet “{sheet}” has no column “{column}”, so the decisions in it would be lost. Give the "
    "column its name back, or move the file elsewhere, then run again."
)


@attrs.frozen
class Earlier:
    """What an earlier workbook holds: decisions in the order of its rows, and whether people saved it."""

    decisions: tuple[Decision, ...]
    touched: bool


def read_earlier(path: Path) -> Earlier:
    """The decisions written into the workbook at `path`; nothing where there is no such file.

    Sheets and columns are known by their heads in either language, wherever they stand, so rows may
    have been sorted, filtered or deleted and columns moved or inserted. Raises ReportError, with what
    mends it, where the file is open elsewhere, damaged, too large to be a workbook of ours, foreign,
    or has lost the columns that decisions stand in: whoever is about to replace it must not.
    """
    if not path.exists():
        return Earlier((), touched=False)
    _refuse_open(path)
    try:
        _refuse_huge(path)
        ours = is_ours(path)
        return Earlier(tuple(_decisions(path, ours)), touched=_touched(path))
    except PermissionError as error:
        raise ReportError(_DENIED, path=str(path), reason=system_reason(error)) from error
    except ReportError:
        raise
    except Exception as error:  # a damaged file fails in any way that zip, XML and workbook readers have
        raise ReportError(_UNREADABLE, path=str(path), reason=_short(error)) from error


def _short(error: Exception) -> str:
    return " ".join((str(error) or type(error).__name__).split())[:120]


def _refuse_open(path: Path) -> None:
    """Office programs leave a file beside a workbook that is open, also where the system locks nothing."""
    for lock in (path.with_name(f".~lock.{path.name}#"), path.with_name(f"~${path.name}")):
        if lock.exists():
            raise ReportError(_OPEN, path=str(path), lock=lock.name)


class _TooLargeError(Exception):
    pass


def _refuse_huge(path: Path) -> None:
    if path.stat().st_size > _MOST_BYTES:
        raise _TooLargeError(f"{path.stat().st_size:,} bytes")
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        unpacked = sum(member.file_size for member in members)
    if len(members) > _MOST_MEMBERS or unpacked > _MOST_UNPACKED:
        raise _TooLargeError(f"{len(members):,} / {unpacked:,} bytes")


def _touched(path: Path) -> bool:
    """Whether another program saved it: what we write bears the same time for made and changed."""
    from openpyxl import load_workbook

    with closing(load_workbook(path, read_only=True)) as book:
        properties = book.properties
        return bool(properties.lastModifiedBy) or properties.created != properties.modified


def _decisions(path: Path, ours: bool) -> Iterator[Decision]:
    from openpyxl import load_workbook

    found, formulas = [], False
    with closing(load_workbook(path, read_only=True)) as book:
        sheets = _sheets(book)
        if not sheets and not ours:
            raise ReportError(_FOREIGN, path=str(path))
        for sheet in sheets:
            for missing in sheet.missing:
                raise ReportError(_NO_COLUMN, path=str(path), sheet=sheet.title, column=missing)
            for number, row in sheet.rows(book):
                found.append((sheet, number, row))
                formulas = formulas or any(_is_formula(row[name]) for name in _WRITTEN)
    results = _results(path) if formulas else {}
    for sheet, number, row in found:
        yield _decision(row | results.get((sheet.title, number), {}))


def _results(path: Path) -> dict[tuple[str, int], dict[str, Any]]:
    """What formulas that people typed into the columns of decisions came to, where it is kept."""
    from openpyxl import load_workbook

    results: dict[tuple[str, int], dict[str, Any]] = {}
    with closing(load_workbook(path, read_only=True, data_only=True)) as book:
        for sheet in _sheets(book):
            for number, row in sheet.rows(book, everything=True):
                values = {name: row[name] for name in _WRITTEN if row[name] not in (None, "")}
                results[sheet.title, number] = values
    return results


def _is_formula(value: object) -> bool:
    return isinstance(value, str) and value.startswith("=")


@attrs.frozen
class _Sheet:
    """A sheet in which decisions stand: in which row its heads, and where its columns."""

    title: str
    head: int
    columns: Mapping[str, int]
    missing: tuple[str, ...] = ()

    def rows(self, book: Any, everything: bool = False) -> Iterator[tuple[int, dict[str, Any]]]:
        """Rows in which somebody wrote something, with their numbers."""
        page = book[self.title]
        last = max(self.columns.values()) + 1
        for number, cells in enumerate(page.iter_rows(min_row=self.head + 1, max_col=last, values_only=True)):
            row = {name: _at(cells, self.columns.get(name)) for name in HEADS}
            if everything or any(_text(row[name]) for name in _WRITTEN):
                yield number, row


def _at(cells: Sequence[Any], column: int | None) -> Any:
    return None if column is None or column >= len(cells) else cells[column]


def _sheets(book: Any) -> list[_Sheet]:
    """The sheets whose heads are ours, the one with our own title first."""
    found = []
    for page in book.worksheets:
        page.reset_dimensions()
        sheet = _recognised(page)
        if sheet is not None:
            found.append(sheet)
    titles = {translate(N_("Findings"), language) for language in LANGUAGES}
    return sorted(found, key=lambda sheet: sheet.title not in titles)


def _recognised(page: Any) -> _Sheet | None:
    names = {plain(word): name for name, key in HEADS.items() for word in _said(key)}
    rows = page.iter_rows(max_row=_HEAD_WITHIN, max_col=_MOST_COLUMNS, values_only=True)
    for number, cells in enumerate(rows, 1):
        columns: dict[str, int] = {}
        for index, cell in enumerate(cells):
            name = names.get(plain(cell)) if isinstance(cell, str) and len(cell) < 80 else None
            if name is not None:
                columns.setdefault(name, index)
        known = "exact" in columns or {"code", "rule", "text"} <= columns.keys()
        if known and ("word" in columns or "reason" in columns):
            missing = [key for key in ("word", "reason") if key not in columns]
            return _Sheet(page.title, number, columns, tuple(_said(HEADS[key])[0] for key in missing))
        if "exact" in columns:
            return _Sheet(page.title, number, columns, tuple(_said(HEADS[key])[0] for key in ("word",)))
    return None


def _said(key: str) -> list[str]:
    return [translate(key, language) for language in LANGUAGES]


def _text(value: Any) -> str:
    from openpyxl.utils.escape import unescape

    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unescape(str(value)).strip()


def _day(value: Any) -> str | date:
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else _text(value)


def _decision(row: Mapping[str, Any]) -> Decision:
    seen = {name: _text(row[name]) for name in HEADS}
    return Decision(
        identity=Identity(
            seen["exact"],
            loose_identity(seen["code"], seen["rule"], seen["text"]) if seen["rule"] and seen["text"] else "",
            seen["source"],
            seen["body"],
            rule_identity(seen["code"], seen["rule"]) if seen["rule"] else "",
            first_words(seen["text"]),
        ),
        day=_day(row["day"]),
        **{
            name: seen[name]
            for name in ("word", "reason", "person", "code", "procedure", "title", "message", "text", "rule")
        },
    )


def file_state(path: Path) -> tuple[int, int] | None:
    """What changes when somebody saves the file; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size
