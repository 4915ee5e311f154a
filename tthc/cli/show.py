"""`tthc show`: one procedure as a readable tree, and its step graph as a drawing."""

import sys
from collections.abc import Sequence
from datetime import date
from functools import partial

import click

from tthc.cli import options
from tthc.cli.commands import PURPOSES
from tthc.cli.run import Tally, outcomes, output
from tthc.cli.say import Say, to_stderr
from tthc.cuts.analyse import Wanted, analyse_item
from tthc.messages import N_
from tthc.model import Analysis, ProcessAnalysis


def command(say: Say) -> click.Command:
    """Build the command in one language."""

    def run(targets: tuple[str, ...], svg: str | None, as_of: date, places: tuple[str, ...]) -> int:
        tally = Tally(say)
        work = partial(analyse_item, wanted=Wanted(as_of, say.language))
        every = list(tally.values(outcomes(targets, options.corpus_places(places), work, workers=1)))
        found = [analysis for analysis in every if isinstance(analysis, Analysis)]
        if svg is not None:
            _write_drawing(found, svg, say)
        from tthc.report.terminal.process import print_process
        from tthc.report.terminal.suggestions import console_for, print_procedure

        console = console_for(sys.stdout)
        for analysis in every:
            if isinstance(analysis, Analysis):
                print_procedure(console, analysis, say.language, as_of=as_of)
            elif isinstance(analysis, ProcessAnalysis):
                print_process(console, analysis, say.language, as_of)
        return tally.exit_code

    return click.Command(
        "show",
        callback=run,
        help=say(PURPOSES["show"]),
        options_metavar=options.metavar(say),
        params=[
            options.targets_argument(say),
            click.Option(
                ["--svg"],
                metavar=say(N_("FILE")),
                help=say(N_("Also draw the step graph here, with a swimlane for each actor.")),
            ),
            options.as_of_option(say),
            options.places_option(say),
            options.language_option(say),
        ],
    )


def _write_drawing(found: Sequence[Analysis], path: str, say: Say) -> None:
    """Draw the only procedure found; where Graphviz is missing, say so: the tree is printed all the same."""
    from tthc.report.drawing.svg import DrawingUnavailable, draw_svg

    if not found:
        return
    if len(found) > 1:
        raise click.UsageError(
            say(
                N_("--svg draws one procedure, but {count} were found: {sources}; name one file"),
                count=len(found),
                sources=", ".join(analysis.procedure.source for analysis in found[:5]),
            )
        )
    analysis = found[0]
    try:
        drawing = draw_svg(analysis.procedure, analysis.graph, say.language, analysis.findings)
    except DrawingUnavailable as missing:
        to_stderr(
            say(N_("{code}: no drawing: {reason}"), code=analysis.procedure.code, reason=say(missing.reason))
        )
        return
    with output(path, say) as stream:
        stream.write(drawing)
