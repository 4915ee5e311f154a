"""What every text at the prompt shares: the console, the head of a procedure, short lines."""

import textwrap
from datetime import date
from typing import IO

from rich.console import Console, RenderableType
from rich.text import Text

from tthc.messages import N_, translate
from tthc.model import Analysis
from tthc.report.labels import FLAGS, LEVELS, label
from tthc.report.phrases import date_text, measures_text
from tthc.report.problems import source_shown
from tthc.report.shown_text import one_line
from tthc.report.total_time import total_text

_WIDTH_WHERE_NOBODY_LOOKS = 110
_LEAST_WIDTH = 40
QUOTE = 240


def console_for(stream: IO[str]) -> Console:
    """A console that prints plain text into files and pipes."""
    looked_at = stream.isatty()
    return Console(
        file=stream,
        width=None if looked_at else _WIDTH_WHERE_NOBODY_LOOKS,
        highlight=False,
        soft_wrap=False,
        no_color=not looked_at,
    )


def console_like(width: int | None, coloured: bool, stream: IO[str]) -> Console:
    """A console that writes into `stream` as `console_for` would on a terminal of that width."""
    return Console(
        file=stream,
        width=width or _WIDTH_WHERE_NOBODY_LOOKS,
        highlight=False,
        force_terminal=coloured,
        no_color=not coloured,
    )


def put(console: Console, what: RenderableType = "", style: str | None = None) -> None:
    """Print; lines that go into a file or a pipe carry no blanks at their ends."""
    if console.is_terminal:
        console.print(what, style=style)
        return
    with console.capture() as captured:
        console.print(what, style=style)
    console.file.write("".join(f"{line.rstrip()}\n" for line in captured.get().splitlines()))


def say(language: str, message: str, **values: object) -> Text:
    """A message in the reader's language."""
    return Text(translate(message, language, values))


def shortened(text: str, width: int = QUOTE) -> str:
    """The text on one line, cut at a word where it is long."""
    return textwrap.shorten(one_line(text), width, placeholder=" …")


def capitalised(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def print_head(console: Console, analysis: Analysis, language: str, as_of: date) -> None:
    """Code, name, whose procedure it is, where it was read, by whose law, and its figures."""
    procedure = analysis.procedure
    put(
        console,
        Text.assemble((one_line(procedure.code), "bold cyan"), "  ", (one_line(procedure.name), "bold")),
    )
    facts = [
        procedure.field,
        label(LEVELS, procedure.level, language),
        procedure.body,
        procedure.decision_number,
        *(label(FLAGS, flag, language) for flag in procedure.flags),
        translate(N_("source: {source}"), language, {"source": source_shown(procedure.source, language)}),
        translate(N_("law of {day}"), language, {"day": date_text(as_of, language)}),
    ]
    put(console, Text(" - ".join(one_line(fact) for fact in facts if fact)), style="dim")
    put(console, Text(measures_text(analysis.plan.before, language, stated=total_text(analysis, language))))
    put(console)
