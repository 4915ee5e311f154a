"""Findings as JSON, JSON lines or CSV, in the one order that all outputs share."""

import csv
from collections.abc import Iterable
from typing import IO, Any

import attrs

from tthc.checks import order_key
from tthc.model import Analysis, ProcessAnalysis
from tthc.registry.fields import field_priority
from tthc.report.objects import FLAT_COLUMNS, finding_object, flat_finding, to_json
from tthc.report.shown_text import clean, plain_lines

_BEHIND_EVERY_STATUS = 9
_BEHIND_EVERY_FIELD = 1_000
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@attrs.frozen(order=True)
class Row:
    """One finding ready to print: `key` puts it in order among those of all procedures."""

    key: tuple[Any, ...]
    text: str = attrs.field(order=False)
    cells: dict[str, Any] = attrs.field(order=False, factory=dict)


def rows(analysis: Analysis | ProcessAnalysis, form: str) -> list[Row]:
    """The findings of one procedure or internal process as rows of the form asked for."""
    field = analysis.procedure.field if isinstance(analysis, Analysis) else ""
    made = []
    for finding in analysis.findings:
        key = (*order_key(finding, field), finding.source, finding.end, finding.message)
        if form == "csv":
            made.append(Row(key, "", {name: harmless(cell) for name, cell in flat_finding(finding).items()}))
        else:
            made.append(Row(key, to_json(finding_object(finding))))
    return made


def page_key(analysis: Analysis | ProcessAnalysis) -> tuple[Any, ...]:
    """Orders whole procedures by their strongest finding; those without come last in their field.

    Internal processes come after them, in the order of their tables.
    """
    if isinstance(analysis, ProcessAnalysis):
        process = analysis.process
        return (_BEHIND_EVERY_FIELD, process.source, process.place.table or 0, process.place.row or 0)
    procedure = analysis.procedure
    if analysis.findings:
        return (*order_key(analysis.findings[0], procedure.field), procedure.source)
    return (field_priority(procedure.field), _BEHIND_EVERY_STATUS, procedure.code, procedure.source)


def write_rows(ordered: Iterable[Row], form: str, stream: IO[str]) -> None:
    """Print rows as `json` (one array), `jsonl` (an object a line), `csv` (with a heading) or as they are."""
    if form == "csv":
        writer = csv.DictWriter(stream, FLAT_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(row.cells for row in ordered)
    elif form == "text":
        stream.writelines(row.text for row in ordered)
    elif form == "jsonl":
        stream.writelines(f"{row.text}\n" for row in ordered)
    else:
        stream.write("[" + ",\n ".join(row.text for row in ordered) + "]\n")


def harmless(cell: Any) -> Any:
    """Text that a spreadsheet would take for a formula stays text; nothing in it steers a terminal."""
    if not isinstance(cell, str):
        return cell
    text = plain_lines(clean(cell))
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
