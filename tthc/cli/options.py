"""Options and arguments that several commands share."""

import os
from datetime import date

import click

from tthc.cli.say import Say
from tthc.messages import LANGUAGES, N_


def read_date(text: str, say: Say) -> date:
    """A date written 2026-11-24, or 24/11/2026 as Vietnamese offices write it."""
    try:
        if "/" in text:
            day, month, year = (int(part) for part in text.split("/"))
            return date(year, month, day)
        return date.fromisoformat(text)
    except ValueError as error:
        message = say(N_("'{text}' is no date; write it as 2026-11-24 or 24/11/2026"), text=text)
        raise click.BadParameter(message) from error


def metavar(say: Say) -> str:
    """The word for options in a line of usage."""
    return say(N_("[OPTIONS]"))


def targets_argument(say: Say, required: bool = True) -> click.Argument:
    """Files, folders, globs, archives, `-`, codes or names."""
    word = say(N_("CODE|PATH...")) if required else say(N_("[CODE|PATH...]"))
    return click.Argument(["targets"], nargs=-1, required=required, metavar=word)


def language_option(say: Say) -> click.Option:
    """`--lang`, which has been read by the time click sees it."""
    return click.Option(
        ["--lang"],
        type=click.Choice(LANGUAGES),
        expose_value=False,
        help=say(N_("Language of messages (also TTHC_LANG); keys and values stay the same.")),
    )


def places_option(say: Say) -> click.Option:
    """Where codes are looked up."""
    return click.Option(
        ["--in", "places"],
        multiple=True,
        metavar=say(N_("PATH")),
        help=say(N_("Look codes up here instead of the embedded corpus (repeatable; also TTHC_CORPUS).")),
    )


def workers_option(say: Say) -> click.Option:
    """How many processes read at once."""
    return click.Option(
        ["--workers"],
        type=click.IntRange(1, 256),
        metavar="N",
        help=say(N_("Processes that read at once (default: one for each processor).")),
    )


def output_option(say: Say) -> click.Option:
    """A file instead of standard output."""
    return click.Option(
        ["-o", "--output", "output_path"],
        metavar=say(N_("FILE")),
        help=say(N_("Write here instead of to the screen; the file appears whole or not at all.")),
    )


def field_option(say: Say) -> click.Option:
    """Procedures of one field only."""
    return click.Option(
        ["--field"],
        metavar=say(N_("NAME")),
        help=say(N_("Only procedures of this field (lĩnh vực), marks or not.")),
    )


def as_of_option(say: Say) -> click.Option:
    """The day whose law counts."""
    return click.Option(
        ["--as-of"],
        callback=lambda _context, _parameter, text: read_date(text, say) if text else date.today(),
        metavar=say(N_("DATE")),
        help=say(
            N_("The day whose rules and agencies count (default: today); it never changes what is read.")
        ),
    )


def format_option(say: Say, choices: tuple[str, ...], default: str) -> click.Option:
    """The form of the output."""
    return click.Option(
        ["--format", "form"],
        type=click.Choice(choices),
        default=default,
        show_default=True,
        help=say(N_("Form of the output.")),
    )


def corpus_places(places: tuple[str, ...]) -> tuple[str, ...]:
    """The places named by `--in`, else those of TTHC_CORPUS, else none (the embedded corpus)."""
    if places:
        return places
    return tuple(part for part in os.environ.get("TTHC_CORPUS", "").split(os.pathsep) if part)
