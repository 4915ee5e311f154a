"""`tthc report`: the site and the workbook of many procedures."""

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tthc.cli import options
from tthc.cli.commands import PURPOSES
from tthc.cli.progress import progress
from tthc.cli.run import Tally
from tthc.cli.say import Say, to_stderr
from tthc.collection.stream import OfRecords
from tthc.collection.targets import outcomes_or_embedded
from tthc.cuts.analyse import Wanted
from tthc.messages import N_

if TYPE_CHECKING:
    from tthc.report.workbook.decisions import Carried

EMBEDDED = N_("procedures that come with the program")


def report(
    say: Say,
    targets: tuple[str, ...],
    folder: str,
    field: str | None,
    as_of: date,
    places: tuple[str, ...],
    workers: int | None,
) -> int:
    """Write the report of the targets, or of the embedded corpus; gives the exit code."""
    from tthc.report import ReportError, write_parts
    from tthc.report.parts import read_part
    from tthc.report.workbook.decisions_told import carried_lines
    from tthc.report.workbook.writer import WORKBOOK

    def tell(carried: "Carried") -> None:
        for line in carried_lines(carried, say.language):
            to_stderr(line)

    tally = Tally(say)
    origin = ", ".join(targets) or say(EMBEDDED)
    # Pages are made by the workers too: only whole pages come back, and a page that fails is one record's.
    wanted = Wanted(as_of, say.language, field=field)
    work = OfRecords(partial(read_part, wanted=wanted, generated_from=origin))
    found = outcomes_or_embedded(targets, options.corpus_places(places), work, workers)
    try:
        with progress(say, () if field else targets) as watch:
            write_parts(
                watch.count(tally.values(found), say(N_("writing the index and the workbook"))),
                Path(folder),
                as_of=as_of,
                language=say.language,
                generated_from=origin,
                on_carried=tell,
            )
    except ReportError as error:
        raise click.ClickException(say(error.message, **error.values)) from error
    tally.tell_if_none_of(field)
    if tally.done:
        written = N_("Report on {count} procedures written; open {index} (workbook: {workbook})")
        index, workbook = (Path(folder, name).as_posix() for name in ("index.html", WORKBOOK))
        click.echo(say(written, count=tally.done, index=index, workbook=workbook))
    return tally.exit_code


def command(say: Say) -> click.Command:
    """Build the command in one language."""
    return click.Command(
        "report",
        callback=partial(report, say),
        help=say(PURPOSES["report"]),
        options_metavar=options.metavar(say),
        params=[
            options.targets_argument(say, required=False),
            click.Option(
                ["-o", "--output", "folder"],
                default="tthc-report",
                show_default=True,
                metavar=say(N_("DIR")),
                help=say(N_("The folder to write; it appears whole or not at all.")),
            ),
            options.field_option(say),
            options.as_of_option(say),
            options.places_option(say),
            options.workers_option(say),
            options.language_option(say),
        ],
    )
