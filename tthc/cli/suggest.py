"""`tthc suggest`: what could be cut, for a person or a machine."""

import io
import shutil
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial

import attrs
import click

from tthc.cli import options
from tthc.cli.commands import PURPOSES
from tthc.cli.run import Tally, outcomes, output, with_progress
from tthc.cli.say import Say
from tthc.collection.stream import Readable, Work
from tthc.cuts.analyse import Wanted, analyse_item
from tthc.messages import N_
from tthc.model import Analysis
from tthc.report.tables import Row, page_key, rows, write_rows

FORMS = ("text", "json", "jsonl", "csv")
_CONFIDENCES = ("high", "medium", "low")


def rows_of_item(item: Readable, wanted: Wanted, form: str) -> list[Row] | None:
    """The findings of one record as rows; None where its field was not asked for."""
    analysis = analyse_item(item, wanted)
    return None if analysis is None else rows(analysis, form)


def _least(confidence: str | None, show_all: bool, form: str) -> tuple[str, ...]:
    if confidence is None:
        confidence = "medium" if form == "text" and not show_all else "low"
    return _CONFIDENCES[: _CONFIDENCES.index(confidence) + 1]


@attrs.frozen
class Sight:
    """How the findings of a procedure are shown to a person."""

    as_of: date
    show_all: bool
    confidences: tuple[str, ...]
    width: int | None
    coloured: bool


def page_of_item(item: Readable, wanted: Wanted, sight: Sight) -> list[Row] | None:
    """What a person reads of one record; None where its field was not asked for."""
    from tthc.report.terminal.process import print_process_suggestions
    from tthc.report.terminal.suggestions import console_like, print_suggestions

    analysis = analyse_item(item, wanted)
    if analysis is None:
        return None
    page = io.StringIO()
    console = console_like(sight.width, sight.coloured, page)
    if isinstance(analysis, Analysis):
        print_suggestions(
            console,
            analysis,
            wanted.language,
            as_of=sight.as_of,
            show_all=sight.show_all,
            confidences=sight.confidences,
        )
    else:
        print_process_suggestions(
            console,
            analysis,
            wanted.language,
            as_of=sight.as_of,
            show_all=sight.show_all,
            confidences=sight.confidences,
        )
    return [Row(page_key(analysis), page.getvalue())]


def suggest(
    say: Say,
    targets: tuple[str, ...],
    form: str,
    field: str | None,
    as_of: date,
    min_confidence: str | None,
    rules: Sequence[str],
    show_all: bool,
    places: tuple[str, ...],
    workers: int | None,
    output_path: str | None,
) -> int:
    """Work out the findings of the targets and print them in order; gives the exit code."""
    wanted = Wanted(as_of, say.language, _least(min_confidence, show_all, form), tuple(rules), field)
    _check_rule_names(wanted.rules, say)
    work: Work[list[Row] | None] = partial(rows_of_item, wanted=wanted, form=form)
    if form == "text":
        looked_at = output_path is None and sys.stdout.isatty()
        width = shutil.get_terminal_size().columns if looked_at else None
        sight = Sight(as_of, show_all, wanted.confidences, width, looked_at)
        if min_confidence is None:
            # What is not sure enough to be shown is counted, so that nobody takes it for nothing.
            wanted = attrs.evolve(wanted, confidences=_CONFIDENCES)
        work = partial(page_of_item, wanted=wanted, sight=sight)
    tally = Tally(say)
    found = with_progress(tally.values(outcomes(targets, options.corpus_places(places), work, workers)), say)
    ordered = sorted(row for some in found for row in some)
    tally.tell_if_none_of(field)
    with output(output_path, say) as stream:
        write_rows(ordered, form, stream)
    return tally.exit_code


def command(say: Say) -> click.Command:
    """Build the command in one language."""
    return click.Command(
        "suggest",
        callback=partial(suggest, say),
        help=say(PURPOSES["suggest"]),
        options_metavar=options.metavar(say),
        params=[
            options.targets_argument(say),
            options.format_option(say, FORMS, "text"),
            options.field_option(say),
            options.as_of_option(say),
            *_what_to_show(say),
            options.places_option(say),
            options.workers_option(say),
            options.output_option(say),
            options.language_option(say),
        ],
    )


def _what_to_show(say: Say) -> list[click.Option]:
    return [
        click.Option(
            ["--min-confidence"],
            type=click.Choice(_CONFIDENCES),
            help=say(N_("Leave out findings below this (default: medium for people, low for machines).")),
        ),
        click.Option(
            ["--rule", "rules"],
            multiple=True,
            metavar=say(N_("NAME")),
            help=say(N_("Only findings of this rule (repeatable).")),
        ),
        click.Option(
            ["--all", "show_all"],
            is_flag=True,
            help=say(N_("Show every finding, not only the five strongest of a procedure.")),
        ),
    ]


def _check_rule_names(names: Sequence[str], say: Say) -> None:
    if not names:
        return
    from tthc.cli.rules import rule_named

    for name in names:
        rule_named(name, say)
