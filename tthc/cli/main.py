"""The entry point: language, encodings and exit codes are settled here, commands are loaded when used."""

import gettext
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.resources import files
from itertools import pairwise
from typing import TextIO

import click

from tthc import __version__
from tthc.cli.commands import PURPOSES
from tthc.cli.options import language_option, metavar
from tthc.cli.say import Say
from tthc.messages import DEFAULT_LANGUAGE, LANGUAGES, N_

NOTHING_DONE = 2
INTERRUPTED = 130
_FAULT = N_("A fault of tthc stopped it: {error}. Please report it; TTHC_DEBUG=1 shows where it arose.")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    say = Say(choose_language(arguments, os.environ))
    _let_click_speak(say.language)
    try:
        code = build(say).main(arguments, prog_name="tthc", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = NOTHING_DONE
    except (click.Abort, KeyboardInterrupt):
        click.echo(say(N_("Stopped; no output file was left half written.")), err=True)
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has what it wanted; keep Python from complaining when it closes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except Exception as error:
        if os.environ.get("TTHC_DEBUG"):
            raise
        click.echo(say(_FAULT, error=f"{type(error).__name__}: {error}"), err=True)
        code = NOTHING_DONE
    sys.exit(code if isinstance(code, int) else 0)


def choose_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of messages: `--lang` wherever it stands, else TTHC_LANG, else Vietnamese."""
    asked = environment.get("TTHC_LANG", DEFAULT_LANGUAGE)
    for argument, following in pairwise([*arguments, ""]):
        if argument == "--":
            break
        if argument == "--lang":
            asked = following
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return asked if asked in LANGUAGES else DEFAULT_LANGUAGE


def _speak_utf8(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(
            encoding="utf-8", errors="backslashreplace", newline="\n" if stream is sys.stdout else None
        )


def _let_click_speak(language: str) -> None:
    """Click asks gettext's current domain for its own words; point that at our catalogue of them."""
    gettext.bindtextdomain("click", str(files("tthc").joinpath("locale")))
    gettext.textdomain("click")
    os.environ["LANGUAGE"] = language


class _Commands(click.Group):
    """Loads a command's module only when the command is used or its help is listed."""

    def __init__(self, say: Say, **settings: object) -> None:
        super().__init__(**settings)  # type: ignore[arg-type]
        self._say = say

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's interface
        return list(PURPOSES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in PURPOSES:
            return None
        command: click.Command = import_module(f"tthc.cli.{cmd_name}").command(self._say)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The commands with their purposes, without loading them."""
        with formatter.section(gettext.gettext("Commands")):
            formatter.write_dl([(name, self._say(purpose)) for name, purpose in PURPOSES.items()])


def build(say: Say) -> click.Group:
    """The command line in one language."""
    group = _Commands(
        say,
        name="tthc",
        help=say(
            N_(
                "Reads administrative procedures as they are published and names what could be cut: "
                "papers, days, hand-offs between agencies."
            )
        ),
        epilog=say(N_("Start with: tthc suggest 1.009122 - or: tthc report")),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        no_args_is_help=True,
        options_metavar=metavar(say),
        subcommand_metavar=say(N_("COMMAND ...")),
    )
    group.params.append(language_option(say))
    return click.version_option(__version__, prog_name="tthc")(group)
