"""The rows of the index as scripts, since a page opened from disk may not fetch data."""

import json
from collections.abc import Iterable, Sequence

from tthc.collection.once import once_each
from tthc.messages import N_, translate
from tthc.registry.document_types import document_types
from tthc.registry.fields import field_group, field_groups
from tthc.report import labels
from tthc.report.index_rows import FindingRow, IndexRow
from tthc.report.output import STAMP
from tthc.report.rule_titles import rule_title
from tthc.report.shown_text import clean

_WORDS = {
    "count": N_("{shown} of {all} procedures"),
    "count_records": N_("{shown} of {all} records"),
    "none": N_("No procedure fits. Clear a filter or shorten the search."),
    "more": N_("Show more"),
    "printed": N_("Printed here: the first {n} of them."),
    "unknown": N_("not determined"),
    "apply_now": N_("apply now: {n}"),
    "propose": N_("proposed: {n}"),
    "done": N_("done: {n}"),
    "nothing": N_("nothing found"),
    "groups": N_("Groups of fields"),
    "fields": N_("Fields"),
    "other": N_("Other fields"),
    "bases": N_("Data held by"),
    "papers": N_("Kinds of paper"),
}


FIRST, PART = 200, 2000
"""How many rows the first script holds, and each that follows: what is seen first comes first."""


def data_scripts(rows: Sequence[IndexRow], language: str) -> list[str]:
    """Scripts that set `window.TTHC`: the words of the index, the names of its filters, its rows.

    The first holds all but the later rows, which the others add. Rows hold numbers in place of
    names: 2,642 procedures take about a megabyte less.
    """
    found = [f for row in rows for f in row.findings]
    rules = sorted({f.rule for f in found}, key=lambda rule: (rule_title(rule, language), rule))
    levers = [lever for lever in labels.LEVERS if any(f.lever == lever for f in found)]
    types = {name for row in rows for paper in row.papers for name in paper.types}
    papers = [name for name in document_types() if name in types]
    bases = sorted({document_types()[name].database for name in papers})
    fields = list(dict.fromkeys(row.field for row in rows))
    groups = [group for group in field_groups() if group in {field_group(field) for field in fields}]
    numbers = {
        "fields": _numbered(fields),
        "bodies": _numbered(sorted({row.body for row in rows if row.body})),
        "levels": _numbered(labels.LEVELS),
        "rules": _numbered(rules),
        "levers": _numbered(levers),
        "statuses": _numbered(labels.STATUSES),
        "papers": _numbered(papers),
    }
    data = {
        "language": language,
        "words": _words(rows, language),
        "count": len(rows),
        "fields": fields,
        "groups": [[group, labels.label(labels.FIELD_GROUPS, group, language)] for group in groups],
        "grouped": [groups.index(group) if (group := field_group(f)) else -1 for f in fields],
        "bodies": list(numbers["bodies"]),
        "rules": [[rule, rule_title(rule, language)] for rule in rules],
        "levers": [[lever, labels.label(labels.LEVERS, lever, language)] for lever in levers],
        "statuses": [[code, labels.label(labels.STATUSES, code, language)] for code in labels.STATUSES],
        "levels": [[code, labels.label(labels.LEVELS, code, language)] for code in labels.LEVELS],
        "bases": bases,
        "papers": [
            [name, _paper(name, language), bases.index(document_types()[name].database)] for name in papers
        ],
        "rows": [_row(row, numbers) for row in rows[:FIRST]],
    }
    scripts = [f"window.TTHC={_json(data)};"]
    for start in range(FIRST, len(rows), PART):
        part = [_row(row, numbers) for row in rows[start : start + PART]]
        scripts.append(f"TTHC.add({_json(part)});")
    return [f"/* {STAMP} */{script}\n" for script in scripts]


def _words(rows: Sequence[IndexRow], language: str) -> dict[str, str]:
    """The words of the list, which counts records where a procedure has several."""
    words = {name: translate(key, language) for name, key in _WORDS.items()}
    records = words.pop("count_records")
    return words | ({"count": records} if len(once_each(rows)) < len(rows) else {})


def _json(data: object) -> str:
    return script_safe(json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _paper(name: str, language: str) -> str:
    kind = document_types()[name]
    return kind.vi if language == "vi" else kind.en


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: i for i, name in enumerate(names)}


def _row(row: IndexRow, numbers: dict[str, dict[str, int]]) -> list[object]:
    def finding(f: FindingRow) -> list[int]:
        return [
            numbers["rules"][f.rule],
            numbers["levers"][f.lever],
            numbers["statuses"][f.status],
            int(f.confidence == "low"),
        ]

    return [
        row.code,
        row.name,
        numbers["fields"][row.field],
        numbers["levels"][row.level],
        numbers["bodies"][row.body] if row.body else -1,
        row.page.removeprefix("procedures/"),
        row.documents,
        row.documents_saved,
        row.days,
        row.days_saved,
        [finding(f) for f in row.findings],
        sorted({numbers["papers"][name] for paper in row.papers for name in paper.types}),
        *([clean(row.time)] if row.time else []),
    ]


def script_safe(text: str) -> str:
    """JSON that stays data wherever a script may hold it: no tag, no line end of JavaScript's own."""
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return clean(text)
