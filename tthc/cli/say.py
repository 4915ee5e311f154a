"""Speaking to the person at the prompt in the language asked for."""

import sys

import attrs
import click

from tthc.messages import N_, translate
from tthc.model import Problem, Severity
from tthc.report.problems import problem_line

_SEVERITY = {Severity.WARNING: N_("warning"), Severity.ERROR: N_("error")}


@attrs.frozen
class Say:
    """Turns catalogue keys into the language asked for."""

    language: str

    def __call__(self, message: str, **values: object) -> str:
        """The message in that language, its {placeholders} filled."""
        return translate(message, self.language, values)

    def problem(self, problem: Problem) -> str:
        """One line: severity, file, record, place, what is wrong, what to do."""
        return f"{self(_SEVERITY[problem.severity])}: {problem_line(problem, self.language)}"


def to_stderr(line: str) -> None:
    """A line for the person, never for the program that reads our output."""
    click.echo(line, err=True)


def stderr_is_terminal() -> bool:
    """Whether somebody is looking: progress is shown only then."""
    return sys.stderr.isatty()
