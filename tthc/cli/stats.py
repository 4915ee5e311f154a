"""`tthc stats`: how many procedures of each field, level, body, scope, kind, by what instruments."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import IO

import click

from tthc.cli import options
from tthc.cli.commands import PURPOSES
from tthc.cli.run import Tally, output, with_progress
from tthc.cli.say import Say
from tthc.collection.profile import Profile, profile
from tthc.collection.statistics import DIMENSIONS, Statistics, statistics
from tthc.collection.stream import OfRecords
from tthc.collection.targets import outcomes_or_embedded
from tthc.messages import N_
from tthc.model import Record
from tthc.reading.read import read_record

FORMS = ("table", "csv", "json", "xlsx")


def profile_of_record(record: Record) -> Profile:
    """What statistics keep of one record."""
    return profile(read_record(record))


def stats(
    say: Say,
    targets: tuple[str, ...],
    form: str,
    dimensions: Sequence[str],
    internal: bool,
    show_all: bool,
    as_of: date,
    places: tuple[str, ...],
    workers: int | None,
    output_path: str | None,
) -> int:
    """Count the procedures of the targets, or of the embedded corpus; gives the exit code."""
    if form == "xlsx" and output_path is None:
        raise click.UsageError(say(N_("a workbook needs a file: add -o FILE.xlsx")))
    tally = Tally(say)
    found = outcomes_or_embedded(
        targets, options.corpus_places(places), OfRecords(profile_of_record), workers
    )
    counted = statistics(with_progress(tally.values(found), say))
    if tally.done:
        chosen = tuple(dict.fromkeys(dimensions)) or tuple(DIMENSIONS)
        if form == "xlsx":
            _write_workbook(counted, say, Path(output_path or ""), as_of, () if internal else chosen)
        else:
            with output(output_path, say) as stream:
                _write(counted, say, stream, form, internal, show_all, as_of, chosen)
    return tally.exit_code


def _write_workbook(
    counted: Statistics, say: Say, path: Path, as_of: date, dimensions: tuple[str, ...]
) -> None:
    from tthc.report import ReportError
    from tthc.report.statistics.tables import View
    from tthc.report.statistics.workbook import write_statistics_workbook

    try:
        write_statistics_workbook(counted, path, View(as_of, say.language, dimensions))
    except ReportError as error:
        raise click.ClickException(say(error.message, **error.values)) from error


def _write(
    counted: Statistics,
    say: Say,
    stream: IO[str],
    form: str,
    internal: bool,
    show_all: bool,
    as_of: date,
    dimensions: tuple[str, ...],
) -> None:
    from tthc.report.statistics import tables

    view = tables.View(as_of, say.language, dimensions)
    if internal and form == "table":
        tables.print_list(counted, stream, say.language)
    elif internal:
        tables.write_list(counted, form, stream, say.language)
    elif form == "table":
        tables.print_statistics(counted, stream, view, show_all=show_all)
    else:
        tables.write_counts(counted, form, stream, view)


def command(say: Say) -> click.Command:
    """Build the command in one language."""
    return click.Command(
        "stats",
        callback=partial(stats, say),
        help=say(PURPOSES["stats"]),
        options_metavar=options.metavar(say),
        params=[
            options.targets_argument(say, required=False),
            options.format_option(say, FORMS, "table"),
            click.Option(
                ["--by", "dimensions"],
                type=click.Choice(tuple(DIMENSIONS)),
                multiple=True,
                help=say(N_("Count by this only (repeatable; default: by all).")),
            ),
            click.Option(
                ["--internal"],
                is_flag=True,
                help=say(
                    N_(
                        "Instead of counts, the list of procedures between and within agencies "
                        "(Quyết định 1085/QĐ-TTg)."
                    )
                ),
            ),
            click.Option(
                ["--all", "show_all"], is_flag=True, help=say(N_("Every value, also the rare ones."))
            ),
            options.as_of_option(say),
            options.places_option(say),
            options.workers_option(say),
            options.output_option(say),
            options.language_option(say),
        ],
    )
