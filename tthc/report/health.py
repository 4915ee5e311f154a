"""How well records were read, as tables at the prompt, as CSV and as JSON."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any

from tthc.collection.health import Coverage, Health, Pattern, Share, State
from tthc.collection.leftovers import AGENCY, GOES_ON, NAME_SECTIONS, READ_SECTIONS
from tthc.collection.troubles import Trouble
from tthc.messages import N_, translate
from tthc.report import labels
from tthc.report.objects import JsonObject, to_json
from tthc.report.problems import problem_line
from tthc.report.shown_text import one_line, shorten
from tthc.report.tables import harmless

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

SHOWN_PATTERNS = 12
"""Patterns that a person sees at first, of sections with a reader and of the others."""
SHOWN_RECORDS = 3
SHOWN_EXAMPLES = 2
SHOWN_EXAMPLES_OF_ALL = 20
QUOTED = 150

SHARES: Mapping[str, str] = MappingProxyType(
    {
        "activities_with_actor": N_("Acts with an actor"),
        "activities_with_actor_class": N_("Acts with a known kind of actor"),
        "activities_with_time": N_("Acts with a time limit"),
        "authority_activities_with_time": N_("Acts of authorities with a time limit"),
        "steps_with_time": N_("Numbered steps with a time limit"),
        "documents_with_quantity": N_("Papers with a quantity"),
        "channels_with_time": N_("Ways of handing in with a time limit"),
    }
)
STATES: Mapping[str, str] = MappingProxyType(
    {
        "no_steps": N_("No steps"),
        "steps_not_read": N_("Steps in which no act was read"),
        "no_dossier": N_("No dossier"),
        "dossier_not_read": N_("A dossier in which no paper was read"),
        "no_ways": N_("No ways of handing in"),
        "ways_not_read": N_("Ways of handing in, none of them read"),
        **labels.FLAGS,
        "other_page": N_("Page of another procedure"),
        "unknown_body": N_("Ministry or province not determined"),
    }
)
_SEVERITIES = MappingProxyType({"error": N_("error"), "warning": N_("warning")})
PATTERN_COLUMNS = (
    "section", "pattern", "pieces", "share", "characters", "records", "source", "code", "start", "end",
    "text",
)  # fmt: skip

_NAMES_ON_ONE_LINE = 76
"""In windows at least this wide the table of sections has room for their names beside its figures."""


def print_health(
    found: Health, troubles: Sequence[Trouble], stream: IO[str], language: str, *, show_all: bool = False
) -> None:
    """Print for a person: coverage, traits, records to look at, problems, frequent unread text."""
    from tthc.report.terminal.text import console_for, put, say

    console = console_for(stream)
    errors, warnings = (
        sum(t.problems for t in troubles if t.severity == severity) for severity in ("error", "warning")
    )
    told = N_("{n} records read; errors: {errors}; warnings: {warnings}")
    figures = {"n": found.records, "errors": errors, "warnings": warnings}
    put(console, say(language, told, **{k: labels.number_text(v, language) for k, v in figures.items()}))
    put(console)
    sections = _sections(found, language)
    sections.columns[0].no_wrap = console.width >= _NAMES_ON_ONE_LINE
    put(console, sections)
    put(console, say(language, N_("* no reader of its own")), style="dim")
    put(console)
    put(console, _shares(found, language))
    _print_states(found, console, language, show_all)
    _print_troubles(troubles, console, language, show_all)
    read = [pattern for pattern in found.patterns if pattern.section in READ_SECTIONS]
    others = [pattern for pattern in found.patterns if pattern.section not in READ_SECTIONS]
    for title, patterns in (
        (N_("Most frequent unread text"), read),
        (N_("Most frequent text of sections without a reader"), others),
    ):
        _print_patterns(found, title, patterns, console, language, show_all)
    if found.pieces_beyond:
        told = N_("{n} pieces are not in these lists: only the first {most} patterns are kept apart")
        number = labels.number_text
        most = number(found.most_patterns, language)
        put(console)
        put(console, say(language, told, n=number(found.pieces_beyond, language), most=most), style="dim")


# ── tables ──


def _percent(part: int, whole: int, language: str) -> str:
    if not whole:
        return "–"
    text = f"{100 * part / whole:.1f}"
    return text.replace(".", ",") if language == "vi" else text


def _table(language: str, first: str, *heads: str) -> "Table":
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column(translate(first, language), no_wrap=True)
    for head in heads:
        title = translate(head, language)
        table.add_column(title, justify="right", min_width=max(map(len, title.split())))
    return table


def _add_row(table: "Table", *cells: str) -> None:
    """Add a row whose figures stay whole in narrow windows: there the heads break, a figure cut would lie."""
    table.add_row(*cells)
    for column, cell in zip(table.columns[1:], cells[1:], strict=False):
        column.min_width = max(column.min_width or 0, len(cell))


def _sections(found: Health, language: str) -> "Table":
    table = _table(
        language,
        N_("Section"),
        N_("Number"),
        N_("Read whole, %"),
        N_("Characters"),
        N_("Contents, %"),
        N_("Headings and frame, %"),
        N_("Unread, %"),
    )
    rows = [*found.sections.items(), ("", sum(found.sections.values(), Coverage()))]
    for name, c in rows:
        mark = "" if not name or name in READ_SECTIONS or name in NAME_SECTIONS else " *"
        _add_row(
            table,
            (labels.label(labels.SECTION_TITLES, name, language) if name else translate(N_("All"), language))
            + mark,
            labels.number_text(c.sections, language),
            _percent(c.whole, c.sections, language),
            labels.number_text(c.characters, language),
            *(_percent(part, c.characters, language) for part in (c.elements, c.structures, c.unread)),
        )
    return table


def _shares(found: Health, language: str) -> "Table":
    table = _table(language, N_("What was read"), N_("Having it"), N_("All"), "%")
    for name, share in found.shares.items():
        _add_row(
            table,
            labels.label(SHARES, name, language),
            labels.number_text(share.having, language),
            labels.number_text(share.all, language),
            _percent(share.having, share.all, language),
        )
    return table


def _print_states(found: Health, console: "Console", language: str, show_all: bool) -> None:
    from rich.text import Text

    from tthc.report.terminal.text import put

    table = _table(language, N_("Records to look at"), N_("Records"), "%")
    table.add_column(translate(N_("Examples"), language), overflow="fold")
    for state in found.states:
        table.add_row(
            labels.label(STATES, state.name, language),
            labels.number_text(state.records, language),
            _percent(state.records, found.records, language),
            Text(_named(state, SHOWN_EXAMPLES_OF_ALL if show_all else SHOWN_RECORDS)),
        )
    put(console)
    put(console, table)


def _named(state: State, most: int) -> str:
    shown = [shorten(seen.code, 20) or shorten(seen.source, 60) for seen in state.examples[:most]]
    return ", ".join(shown) + (", …" if state.records > len(shown) else "")


def _print_troubles(troubles: Sequence[Trouble], console: "Console", language: str, show_all: bool) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from tthc.report.terminal.text import put, say

    for trouble in troubles:
        put(console)
        told = N_("{severity}, {n} times:")
        severity = translate(_SEVERITIES[trouble.severity], language)
        shown = trouble.examples[: SHOWN_EXAMPLES_OF_ALL if show_all else SHOWN_EXAMPLES]
        put(console, say(language, told, severity=severity, n=labels.number_text(trouble.problems, language)))
        for problem in shown:
            line = Text(shorten(problem_line(problem, language), 2 * QUOTED))
            put(console, Padding(line, (0, 0, 0, 2)))


# ── patterns ──


def _print_patterns(
    found: Health,
    title: str,
    patterns: Sequence[Pattern],
    console: "Console",
    language: str,
    show_all: bool,
) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from tthc.report.terminal.text import put, say

    if not patterns:
        return
    put(console)
    put(console, say(language, title), style="bold")
    shown = patterns if show_all else patterns[:SHOWN_PATTERNS]
    for pattern in shown:
        count = labels.number_text(pattern.pieces, language)
        share = _percent(pattern.pieces, found.pieces[pattern.section], language)
        section = labels.label(labels.SECTION_TITLES, pattern.section, language)
        put(console, Text(f"{count:>7}  {share:>5}%  {_in_words(pattern, language)}  ({section})"))
        where = f"{shorten(pattern.seen.code, 20)}, {shorten(pattern.seen.source, 80)}"
        quote = f"“{shorten(pattern.first.text, QUOTED)}”"
        example = Text(f"{where}, {pattern.first.start}–{pattern.first.end}\n{quote}", style="dim")
        put(console, Padding(example, (0, 0, 0, 17)))
    if len(patterns) > len(shown):
        more = labels.number_text(len(patterns) - len(shown), language)
        put(console, say(language, N_("{n} more patterns: add --all"), n=more), style="dim")


def _in_words(pattern: Pattern, language: str) -> str:
    agency = translate(N_("[agency]"), language)
    return one_line(pattern.pattern.replace(AGENCY, agency).replace(GOES_ON, "…"))


def write_patterns(found: Health, stream: IO[str]) -> None:
    """Write the patterns of unread text as CSV with a heading, the most frequent first."""
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(PATTERN_COLUMNS)
    for pattern in _pattern_objects(found):
        row = pattern | pattern["example"]
        writer.writerow([harmless(row[name]) for name in PATTERN_COLUMNS])


def _pattern_objects(found: Health) -> Iterator[JsonObject]:
    for pattern in found.patterns:
        yield {
            "section": pattern.section,
            "pattern": pattern.pattern,
            "pieces": pattern.pieces,
            "share": round(pattern.pieces / found.pieces[pattern.section], 4),
            "characters": pattern.characters,
            "records": pattern.records,
            "example": {
                "source": pattern.seen.source,
                "code": pattern.seen.code,
                "start": pattern.first.start,
                "end": pattern.first.end,
                "text": pattern.first.text,
            },
        }


# ── machines ──


def write_health(found: Health, troubles: Sequence[Trouble], stream: IO[str]) -> None:
    """Write everything as one JSON object."""
    answer: JsonObject = {
        "type": "health",
        "records": found.records,
        "sections": {name: _coverage(c) for name, c in found.sections.items()},
        "shares": {name: _share(share) for name, share in found.shares.items()},
        "states": {
            state.name: {
                "records": state.records,
                "examples": [{"source": seen.source, "code": seen.code} for seen in state.examples],
            }
            for state in found.states
        },
        "problems": [_trouble(trouble) for trouble in troubles],
        "pieces": dict(found.pieces),
        "pieces_beyond": found.pieces_beyond,
        "patterns": list(_pattern_objects(found)),
    }
    stream.write(to_json(answer) + "\n")


def _coverage(c: Coverage) -> JsonObject:
    names = ("sections", "whole", "characters", "elements", "structures", "unread")
    return {name: getattr(c, name) for name in names}


def _share(share: Share) -> JsonObject:
    return {
        "having": share.having,
        "all": share.all,
        "share": round(share.having / share.all, 4) if share.all else None,
    }


def _trouble(trouble: Trouble) -> dict[str, Any]:
    return {
        "severity": trouble.severity,
        "message": trouble.message,
        "problems": trouble.problems,
        "examples": [
            {"source": problem.source, "code": problem.record, "place": problem.place}
            for problem in trouble.examples
        ],
    }
