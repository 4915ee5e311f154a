"""Commands that print one JSON object a line for each record."""

import click

from tthc.cli import options
from tthc.cli.commands import PURPOSES
from tthc.cli.run import Tally, outcomes, output, with_progress
from tthc.cli.say import Say
from tthc.collection.stream import Work


def lines_command(say: Say, name: str, line: Work[str]) -> click.Command:
    """A command that applies `line` to every record and prints what it gives."""

    def run(
        targets: tuple[str, ...],
        form: str,
        places: tuple[str, ...],
        workers: int | None,
        output_path: str | None,
    ) -> int:
        del form  # one form so far; the option keeps command lines stable when others come
        tally = Tally(say)
        found = outcomes(targets, options.corpus_places(places), line, workers)
        with output(output_path, say) as stream:
            for text in with_progress(tally.values(found), say):
                stream.write(text + "\n")
        return tally.exit_code

    return click.Command(
        name,
        callback=run,
        help=say(PURPOSES[name]),
        options_metavar=options.metavar(say),
        params=[
            options.targets_argument(say),
            options.format_option(say, ("jsonl",), "jsonl"),
            options.places_option(say),
            options.workers_option(say),
            options.output_option(say),
            options.language_option(say),
        ],
    )
