"""What commands over many records have in common: targets, problems, output files, exit codes."""

import secrets
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TypeVar

import click

from tthc.cli.progress import with_progress
from tthc.cli.say import Say, to_stderr
from tthc.collection.stream import Outcome
from tthc.collection.targets import outcomes
from tthc.messages import N_, system_reason
from tthc.model import Problem, Severity
from tthc.report.shown_text import one_line

__all__ = ["Tally", "outcomes", "output", "with_progress"]

T = TypeVar("T")


_TOLD_OF_A_KIND = 5
_MORE = N_("{source}: {count} more problems of this kind")
_NONE_OF_FIELD = N_(
    "none of the {count} procedures read is of the field {field}; `tthc stats --by field` lists the fields"
)


class Tally:
    """Counts what became of the records and says it on stderr.

    Of problems of one kind in one file the first few are told, the rest are counted.
    """

    def __init__(self, say: Say) -> None:
        self._say = say
        self.done = 0
        self.left_out = 0
        self.errors = 0
        self.warnings = 0
        self._kinds: Counter[tuple[str, str]] = Counter()

    def values(self, outcomes: Iterable[Outcome[T | None]]) -> Iterator[T]:
        """The values of the outcomes; problems are told as they come."""
        for outcome in outcomes:
            if outcome.problem is not None:
                self.tell(outcome.problem)
            elif outcome.value is not None:
                self.done += 1
                yield outcome.value
            else:
                self.left_out += 1
        for (source, _), count in self._kinds.items():
            if count > _TOLD_OF_A_KIND:
                to_stderr(self._say(_MORE, source=one_line(source), count=count - _TOLD_OF_A_KIND))

    def tell(self, problem: Problem) -> None:
        """Say one problem in one line on stderr."""
        if problem.severity is Severity.ERROR:
            self.errors += 1
        else:
            self.warnings += 1
        kind = (problem.source, problem.message)
        self._kinds[kind] += 1
        if self._kinds[kind] <= _TOLD_OF_A_KIND:
            to_stderr(self._say.problem(problem))

    def tell_if_none_of(self, field: str | None) -> None:
        """Say so where records were read and none was of the field asked for."""
        if field and self.left_out and not self.done:
            to_stderr(self._say(_NONE_OF_FIELD, field=one_line(field), count=self.left_out))

    @property
    def exit_code(self) -> int:
        """0 all done (warnings or not), 1 some records gave nothing, 2 nothing was done."""
        if not self.done:
            return 2
        return 1 if self.errors else 0


@contextmanager
def output(path: str | None, say: Say) -> Iterator[IO[str]]:
    """Standard output, or a file that appears whole when the block ends well and not at all otherwise."""
    if path is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    target = Path(path)
    with _told_if_unwritable(path, say):
        # Named before it is made, so that whatever stops us finds it to take it away.
        part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        with _told_if_unwritable(path, say):
            stream = part.open("x", encoding="utf-8", newline="\n")
        with stream:
            yield stream
        with _told_if_unwritable(path, say):
            part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


@contextmanager
def _told_if_unwritable(path: str, say: Say) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        message = say(
            N_("{path}: cannot be written ({reason}); choose a folder that exists and that you may write to"),
            path=path,
            reason=system_reason(error),
        )
        raise click.ClickException(message) from error
