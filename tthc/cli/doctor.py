"""`tthc doctor`: how much of the records is read, and what is not."""

from functools import partial

import click

from tthc.cli import options
from tthc.cli.commands import PURPOSES
from tthc.cli.run import Tally, output, with_progress
from tthc.cli.say import Say
from tthc.collection.health import Health, RecordHealth, health, record_health
from tthc.collection.stream import OfRecords
from tthc.collection.targets import outcomes_or_embedded
from tthc.collection.troubles import Trouble, Troubles
from tthc.messages import N_
from tthc.model import Problem, Record, Severity
from tthc.reading.read import read_record

FORMS = ("table", "csv", "json")


def health_of_record(record: Record) -> RecordHealth:
    """What one record tells of its reading."""
    return record_health(read_record(record))


class _Noting(Tally):
    """Keeps problems for the report; only errors are told as they come, warnings are part of it."""

    def __init__(self, say: Say) -> None:
        super().__init__(say)
        self.troubles = Troubles()

    def tell(self, problem: Problem) -> None:
        """Note one problem."""
        self.troubles.add(problem)
        if problem.severity is Severity.ERROR:
            super().tell(problem)
        else:
            self.warnings += 1


def doctor(
    say: Say,
    targets: tuple[str, ...],
    form: str,
    show_all: bool,
    places: tuple[str, ...],
    workers: int | None,
    output_path: str | None,
) -> int:
    """Examine the records of the targets, or the embedded corpus; gives the exit code."""
    tally = _Noting(say)
    found = outcomes_or_embedded(targets, options.corpus_places(places), OfRecords(health_of_record), workers)
    examined = health(with_progress(tally.values(found), say))
    if tally.done:
        _write(examined, tally.troubles.kinds(), say, form, show_all, output_path)
    return tally.exit_code


def _write(
    examined: Health,
    troubles: tuple[Trouble, ...],
    say: Say,
    form: str,
    show_all: bool,
    output_path: str | None,
) -> None:
    from tthc.report import health as tables

    with output(output_path, say) as stream:
        if form == "json":
            tables.write_health(examined, troubles, stream)
        elif form == "csv":
            tables.write_patterns(examined, stream)
        else:
            tables.print_health(examined, troubles, stream, say.language, show_all=show_all)


def command(say: Say) -> click.Command:
    """Build the command in one language."""
    return click.Command(
        "doctor",
        callback=partial(doctor, say),
        help=say(PURPOSES["doctor"]),
        options_metavar=options.metavar(say),
        params=[
            options.targets_argument(say, required=False),
            options.format_option(say, FORMS, "table"),
            click.Option(
                ["--all", "show_all"],
                is_flag=True,
                help=say(N_("Every pattern of unread text, also the rare ones, and more examples.")),
            ),
            options.places_option(say),
            options.workers_option(say),
            options.output_option(say),
            options.language_option(say),
        ],
    )
