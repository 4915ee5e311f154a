"""What every text at the prompt shares: the console, the head of a procedure, short lines."""

import textwrap
from datetime import date
from typing import IO

from rich.console import Console, RenderableType
from rich.text import Text

from tthc.graph.timing import working_days
from tthc.messages import N_, translate
from tthc.model import Analysis, Channel, Duration, StatedTime
from tthc.report.labels import FLAGS, LEVELS, duration_text, label, number_text
from tthc.report.phrases import date_text, measures_text

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


def one_line(text: str) -> str:
    """The text without line breaks and what cannot be printed."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def shortened(text: str, width: int = QUOTE) -> str:
    """The text on one line, cut at a word where it is long."""
    return textwrap.shorten(one_line(text), width, placeholder=" …")


def capitalised(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def print_head(console: Console, analysis: Analysis, language: str, as_of: date) -> None:
    """Code, name, whose procedure it is, where it was read, by whose law, and its figures."""
    procedure = analysis.procedure
    put(console, Text.assemble((procedure.code, "bold cyan"), "  ", (one_line(procedure.name), "bold")))
    facts = [
        procedure.field,
        label(LEVELS, procedure.level, language),
        procedure.body,
        procedure.decision_number,
        *(label(FLAGS, flag, language) for flag in procedure.flags),
        translate(N_("source: {source}"), language, {"source": procedure.source}),
        translate(N_("law of {day}"), language, {"day": date_text(as_of, language)}),
    ]
    put(console, Text(" - ".join(one_line(fact) for fact in facts if fact)), style="dim")
    put(console, Text(measures_text(analysis.plan.before, language, stated=total_text(analysis, language))))
    put(console)


def total_text(analysis: Analysis, language: str) -> str:
    """The total time as it is stated, where that is no number of working days.

    A total in days or months keeps its unit (`15 ngày, khoảng 10,71 ngày làm việc`), times by case
    are told as such (`từ 5 đến 10 ngày làm việc, tùy trường hợp`). "" where working days are stated,
    or nothing is.
    """
    days = analysis.plan.before.days
    channels = analysis.procedure.channels
    if days is not None:
        duration = next((d for d in _stated(channels) if round(working_days(d), 2) == days), None)
        if duration is None or duration.unit == "working_day":
            return ""
        values = {
            "stated": duration_text(duration.value, duration.unit, language),
            "n": number_text(days, language),
        }
        return translate(N_("{stated}, about {n} working days"), language, values)
    times = _ordinary(analysis.procedure.channels)
    if not times:
        return ""
    durations = sorted({time.duration for time in times}, key=lambda d: (d.unit, d.value))
    if len(durations) > 1 and len({duration.unit for duration in durations}) == 1:
        least = number_text(durations[0].value, language)
        most = duration_text(durations[-1].value, durations[-1].unit, language)
        return translate(N_("{least} to {most} by case"), language, {"least": least, "most": most})
    texts = [duration_text(duration.value, duration.unit, language) for duration in durations]
    if len(texts) == 1:
        return texts[0]
    return translate(N_("{times} by case"), language, {"times": "; ".join(texts)})


def _stated(channels: tuple[Channel, ...]) -> list[Duration]:
    return [Duration(c.value, c.unit) for c in channels if c.value is not None and c.unit is not None]


def _ordinary(channels: tuple[Channel, ...]) -> list[StatedTime]:
    return [time for channel in channels for time in channel.stated_times if not time.added]
