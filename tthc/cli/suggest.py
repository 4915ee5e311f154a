"""`tthc suggest`: what could be cut, for a person or a machine."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import IO

import attrs
import click

from tthc.cli import options
from tthc.cli.commands import PURPOSES
from tthc.cli.run import Tally, outcomes, output, with_progress
from tthc.cli.say import Say
from tthc.cuts.analyse import Wanted, analyse
from tthc.messages import N_
from tthc.model import Analysis, Record
from tthc.report.tables import Row, rows, write_rows

FORMS = ("text", "json", "jsonl", "csv")
_CONFIDENCES = ("high", "medium", "low")


def rows_of_record(record: Record, wanted: Wanted, form: str) -> list[Row]:
    """The findings of one record as rows; none where its field was not asked for."""
    analysis = analyse(record, wanted)
    return [] if analysis is None else rows(analysis, form)


def _least(confidence: str | None, show_all: bool, form: str) -> tuple[str, ...]:
    if confidence is None:
        confidence = "medium" if form == "text" and not show_all else "low"
    return _CONFIDENCES[: _CONFIDENCES.index(confidence) + 1]


def _for_people(
    analyses: Iterator[Analysis],
    stream: IO[str],
    say: Say,
    *,
    as_of: date,
    show_all: bool,
    confidences: Sequence[str],
) -> None:
    from tthc.report.terminal import console_for, print_suggestions

    console = console_for(stream)
    for analysis in analyses:
        print_suggestions(
            console, analysis, say.language, as_of=as_of, show_all=show_all, confidences=confidences
        )


def command(say: Say) -> click.Command:
    """Build the command in one language."""

    def run(
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
        wanted = Wanted(as_of, say.language, _least(min_confidence, show_all, form), tuple(rules), field)
        _check_rule_names(wanted.rules, say)
        tally = Tally(say)
        places = options.corpus_places(places)
        if form == "text":
            shown = wanted.confidences
            if min_confidence is None:
                # What is not sure enough to be shown is counted, so that nobody takes it for nothing.
                wanted = attrs.evolve(wanted, confidences=_CONFIDENCES)
            found = outcomes(targets, places, partial(analyse, wanted=wanted), workers)
            with output(output_path, say) as stream:
                _for_people(
                    tally.values(found), stream, say, as_of=as_of, show_all=show_all, confidences=shown
                )
            return tally.exit_code
        found_rows = outcomes(targets, places, partial(rows_of_record, wanted=wanted, form=form), workers)
        ordered = sorted(row for some in with_progress(tally.values(found_rows), say) for row in some)
        with output(output_path, say) as stream:
            write_rows(ordered, form, stream)
        return tally.exit_code

    return click.Command(
        "suggest",
        callback=run,
        help=say(PURPOSES["suggest"]),
        options_metavar=options.metavar(say),
        params=[
            options.targets_argument(),
            options.format_option(say, FORMS, "text"),
            click.Option(
                ["--field"],
                metavar="NAME",
                help=say(N_("Only procedures of this field (lĩnh vực), marks or not.")),
            ),
            options.as_of_option(say),
            click.Option(
                ["--min-confidence"],
                type=click.Choice(_CONFIDENCES),
                help=say(N_("Leave out findings below this (default: medium for people, low for machines).")),
            ),
            click.Option(
                ["--rule", "rules"],
                multiple=True,
                metavar="NAME",
                help=say(N_("Only findings of this rule (repeatable).")),
            ),
            click.Option(
                ["--all", "show_all"],
                is_flag=True,
                help=say(N_("Show every finding, not only the five strongest of a procedure.")),
            ),
            options.places_option(say),
            options.workers_option(say),
            options.output_option(say),
            options.language_option(say),
        ],
    )


def _check_rule_names(names: Sequence[str], say: Say) -> None:
    if not names:
        return
    from tthc.cli.rules import rule_named

    for name in names:
        rule_named(name, say)
