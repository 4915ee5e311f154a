"""Statistics as tables: at the prompt, as CSV, as JSON and as a workbook."""

import csv
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any

import attrs

from tthc.collection.profile import Profile
from tthc.collection.statistics import DIMENSIONS, UNKNOWN, Statistics
from tthc.messages import N_, translate
from tthc.registry.instruments import instruments
from tthc.report import labels
from tthc.report.objects import to_json
from tthc.report.shown_text import clean, one_line
from tthc.report.tables import harmless

if TYPE_CHECKING:
    from rich.table import Table

SHOWN = 12
"""Rows of a dimension that a person sees at first."""

DIMENSION_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "field": N_("Field"),
        "level": N_("Level"),
        "body": N_("Body"),
        "scope": N_("Scope"),
        "kind": N_("Kind of procedure"),
        "online": N_("Level of online service"),
        "instrument": N_("Cited instrument"),
    }
)
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "assigned_by_law": N_("Law leaves the details to be regulated"),
        "not_assigned": N_("Law leaves nothing to the province"),
        "central": N_("Set by central authorities"),
        "local": N_("Set by local authorities"),
        "other": N_("Other kind"),
        "unknown": N_("not stated"),
    }
)
ONLINE: Mapping[str, str] = MappingProxyType(
    {
        "full": N_("Online in full"),
        "part": N_("Online in part"),
        "unspecified": N_("Online, level not stated"),
        "none": N_("Not online"),
        "unknown": N_("ways of handing in not read"),
    }
)
LEAD_FROM: Mapping[str, str] = MappingProxyType(
    {
        "stated": N_("stated in the record"),
        "steps": N_("read from the steps"),
        "unknown": N_("not determined"),
    }
)
_CODED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"level": labels.LEVELS, "scope": labels.SCOPES, "kind": KINDS, "online": ONLINE}
)
_FORCE: Mapping[bool | None, str] = MappingProxyType(
    {True: N_("in force"), False: N_("no longer in force"), None: N_("not known")}
)
COUNT_COLUMNS = ("dimension", "value", "label", "procedures", "in_force")


@attrs.frozen
class Column:
    """A column of the list of procedures between and within agencies."""

    key: str
    head: str
    width: int
    text: Callable[[Profile, str], str]


def _lead(profile: Profile, language: str) -> str:
    return profile.lead or translate(N_("not determined"), language)


def _coordinating(profile: Profile) -> str:
    return "; ".join(profile.coordinating)


LIST_COLUMNS = (
    Column("code", N_("Code"), 12, lambda p, _: p.code),
    Column("name", N_("Procedure"), 60, lambda p, _: p.name),
    Column("lead", N_("Agency in charge"), 34, _lead),
    Column(
        "lead_from", N_("How it is known"), 18, lambda p, lang: labels.label(LEAD_FROM, p.lead_from, lang)
    ),
    Column("coordinating", N_("Co-ordinating agencies"), 40, lambda p, _: _coordinating(p)),
    Column("field", N_("Field"), 24, lambda p, _: p.field),
    Column("instruments", N_("Instruments that set it"), 36, lambda p, _: "; ".join(p.legal_refs)),
    Column("level", N_("Level"), 12, lambda p, lang: labels.label(labels.LEVELS, p.level, lang)),
    Column("scope", N_("Scope"), 18, lambda p, lang: labels.label(labels.SCOPES, p.scope, lang)),
    Column("body", N_("Body"), 20, lambda p, _: p.body or ""),
    Column("decision", N_("Announced by decision"), 18, lambda p, _: p.decision_number),
    Column("source", N_("Record"), 30, lambda p, _: p.source),
)
"""What Quyết định 1085/QĐ-TTg (15 September 2022) asks the list of such procedures to name, and whence."""


@attrs.frozen
class View:
    """By which day's law and in which language statistics are shown, and which dimensions of them."""

    as_of: date
    language: str
    dimensions: tuple[str, ...] = tuple(DIMENSIONS)


@attrs.frozen
class CountRow:
    """One count ready to print; `in_force` is a key of the catalogue, empty but for instruments."""

    dimension: str
    value: str
    label: str
    procedures: int
    in_force: str


def count_rows(found: Statistics, dimension: str, view: View) -> list[CountRow]:
    """The counts of one dimension in the reader's words."""
    return [
        CountRow(
            dimension,
            count.value,
            _label(found, dimension, count.value, view.language),
            count.procedures,
            translate(_force(count.value, view.as_of), view.language) if dimension == "instrument" else "",
        )
        for count in found.counts[dimension]
    ]


def _label(found: Statistics, dimension: str, value: str, language: str) -> str:
    if value == UNKNOWN:
        return translate(N_("not determined"), language)
    if dimension == "instrument":
        known = instruments().get(value)
        return known.title if known and known.title else found.titles.get(value, "")
    return labels.label(_CODED[dimension], value, language) if dimension in _CODED else value


def _force(number: str, as_of: date) -> str:
    known = instruments().get(number)
    return _FORCE[known.in_force(as_of) if known else None]


def list_cells(profile: Profile, language: str) -> list[str]:
    """One line of the list of procedures between and within agencies."""
    return [one_line(column.text(profile, language)) for column in LIST_COLUMNS]


def print_statistics(found: Statistics, stream: IO[str], view: View, *, show_all: bool = False) -> None:
    """Print the counts for a person: the most frequent values, the rest counted."""
    from tthc.report.terminal.text import console_for, put, say

    console, language = console_for(stream), view.language
    told = N_("{n} procedures in {records} records")
    put(console, say(language, told, n=found.procedures, records=found.records))
    for dimension in view.dimensions:
        rows = count_rows(found, dimension, view)
        shown = rows if show_all else rows[:SHOWN]
        put(console)
        put(console, _table(shown, dimension, found.procedures, language))
        if len(rows) > len(shown):
            more = N_("{n} more values: add --all")
            put(console, say(language, more, n=len(rows) - len(shown)), style="dim")
    if found.internal:
        put(console)
        told = N_("{n} procedures between or within agencies; list them with --internal")
        put(console, say(language, told, n=len(found.internal)))


def _table(rows: Sequence[CountRow], dimension: str, procedures: int, language: str) -> "Table":
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False)
    table.add_column(translate(DIMENSION_TITLES[dimension], language), overflow="fold")
    table.add_column(translate(N_("Procedures"), language), justify="right", no_wrap=True)
    table.add_column("%", justify="right", no_wrap=True)
    for row in rows:
        name = " ".join(filter(None, (row.value, row.label))) if dimension == "instrument" else row.label
        share = f"{100 * row.procedures / procedures:.1f}"
        table.add_row(
            Text(_short(name)),
            labels.number_text(row.procedures, language),
            share.replace(".", ",") if language == "vi" else share,
        )
    return table


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= 90 else line[:89].rstrip() + "…"


def print_list(found: Statistics, stream: IO[str], language: str) -> None:
    """Print the list of procedures between and within agencies for a person."""
    from rich.text import Text

    from tthc.report.terminal.text import console_for, put, say

    console = console_for(stream)
    put(console, say(language, N_("{n} procedures between or within agencies"), n=len(found.internal)))
    for profile in found.internal:
        cells = dict(zip((c.key for c in LIST_COLUMNS), list_cells(profile, language), strict=True))
        put(console)
        put(console, Text.assemble((cells["code"], "bold cyan"), "  ", (cells["name"], "bold")))
        for column in LIST_COLUMNS[2:-1]:
            if column.key not in ("lead_from", "body") and cells[column.key]:
                note = f" ({cells['lead_from']})" if column.key == "lead" and profile.lead else ""
                put(console, Text(f"    {translate(column.head, language)}: {cells[column.key]}{note}"))


def write_counts(found: Statistics, form: str, stream: IO[str], view: View) -> None:
    """Write the counts as `csv` with a heading, or as `json`: one object."""
    rows = [row for dimension in view.dimensions for row in count_rows(found, dimension, view)]
    if form == "csv":
        _write_csv(stream, COUNT_COLUMNS, ([getattr(row, name) for name in COUNT_COLUMNS] for row in rows))
        return
    counts = {
        dimension: [{"value": c.value, "procedures": c.procedures} for c in found.counts[dimension]]
        for dimension in view.dimensions
    }
    answer = {"as_of": view.as_of.isoformat(), "records": found.records, "procedures": found.procedures}
    stream.write(to_json(answer | {"counts": counts}) + "\n")


def write_list(found: Statistics, form: str, stream: IO[str], language: str) -> None:
    """Write the list of procedures between and within agencies as `csv`, or as `json`: one array."""
    if form == "csv":
        heads = [column.key for column in LIST_COLUMNS]
        _write_csv(stream, heads, (list_cells(profile, language) for profile in found.internal))
        return
    lines = [to_json(_object(profile)) for profile in found.internal]
    stream.write("[" + ",\n ".join(lines) + "]\n")


def _object(profile: Profile) -> dict[str, Any]:
    kept = ("source", "code", "name", "lead", "lead_from", "coordinating", "field", "level", "scope", "body")
    values = {name: getattr(profile, name) for name in kept}
    return values | {"instruments": profile.legal_refs, "decision": profile.decision_number}


def _write_csv(stream: IO[str], heads: Sequence[str], rows: Any) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(heads)
    writer.writerows(
        [harmless(clean(cell) if isinstance(cell, str) else cell) for cell in row] for row in rows
    )
