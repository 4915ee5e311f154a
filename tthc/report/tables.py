"""Findings as JSON, JSON lines or CSV, in the one order that all outputs share."""

import csv
from collections.abc import Iterable
from typing import IO, Any

import attrs

from tthc.checks import order_key
from tthc.model import Analysis
from tthc.report.objects import FLAT_COLUMNS, finding_object, flat_finding, to_json

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


@attrs.frozen(order=True)
class Row:
    """One finding ready to print: `key` puts it in order among those of all procedures."""

    key: tuple[Any, ...]
    text: str = attrs.field(order=False)
    cells: dict[str, Any] = attrs.field(order=False, factory=dict)


def rows(analysis: Analysis, form: str) -> list[Row]:
    """The findings of one procedure as rows of the form asked for."""
    field = analysis.procedure.field
    made = []
    for finding in analysis.findings:
        key = (*order_key(finding, field), finding.source, finding.end, finding.message)
        if form == "csv":
            made.append(Row(key, "", {name: _harmless(cell) for name, cell in flat_finding(finding).items()}))
        else:
            made.append(Row(key, to_json(finding_object(finding))))
    return made


def write_rows(ordered: Iterable[Row], form: str, stream: IO[str]) -> None:
    """Print rows as `json` (one array), `jsonl` (one object a line) or `csv` (with a heading)."""
    if form == "csv":
        writer = csv.DictWriter(stream, FLAT_COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(row.cells for row in ordered)
    elif form == "jsonl":
        stream.writelines(f"{row.text}\n" for row in ordered)
    else:
        stream.write("[" + ",\n ".join(row.text for row in ordered) + "]\n")


def _harmless(cell: Any) -> Any:
    """Text that a spreadsheet would take for a formula stays text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS) else cell
