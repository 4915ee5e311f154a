"""Telling a person at a terminal how far long work has come; silent where nobody looks."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import attrs

from tthc.cli.say import Say, stderr_is_terminal
from tthc.messages import N_
from tthc.model import Problem
from tthc.sources import discover

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

T = TypeVar("T")
_COUNTED_BY_READING = (".tar", ".tar.gz", ".tgz", ".jsonl")


def expected(targets: Sequence[str]) -> int | None:
    """How many records the targets hold, where file names tell; None where one would have to read them."""
    if not targets or any(not _names_tell(target) for target in targets):
        return None
    return sum(not isinstance(found, Problem) for found in discover(targets))


def _names_tell(target: str) -> bool:
    try:
        return Path(target).exists() and not target.lower().endswith(_COUNTED_BY_READING)
    except (OSError, ValueError):
        return False


@attrs.frozen
class Watch:
    """What is shown of the work under way; shows nothing where there is no display."""

    _display: "tuple[Progress, TaskID] | None" = None

    def count(self, values: Iterator[T], afterwards: str = "") -> Iterator[T]:
        """The values, each counted as it is taken; when there are no more, says what is done then."""
        if self._display is None:
            yield from values
            return
        display, task = self._display
        for value in values:
            display.advance(task)
            yield value
        if afterwards:
            display.update(task, description=afterwards)


@contextmanager
def progress(say: Say, targets: Sequence[str] = ()) -> Iterator[Watch]:
    """A line that moves while the block lasts, on a terminal only, with the number that the targets hold."""
    if not stderr_is_terminal():
        yield Watch()
        return
    total = expected(targets)
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    figures = "{task.completed}/{task.total}" if total else "{task.completed}"
    bar = (BarColumn(bar_width=30),) if total else ()
    columns = (
        SpinnerColumn(), TextColumn("{task.description}"), *bar, TextColumn(figures), TimeElapsedColumn()
    )  # fmt: skip
    with Progress(*columns, console=Console(stderr=True), transient=True) as display:
        yield Watch((display, display.add_task(say(N_("records read")), total=total)))


def with_progress(values: Iterator[T], say: Say) -> Iterator[T]:
    """Count the values aloud as they are taken."""
    with progress(say) as watch:
        yield from watch.count(values)
