"""What somebody names, files, codes or names of procedures, turned into records and worked on."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from tthc.collection.lookup import is_code, not_found, records_of_code, records_of_name
from tthc.collection.published import Published, published_of, published_times
from tthc.collection.stream import (
    Known,
    OfRecords,
    Outcome,
    Work,
    bodies_of_decisions,
    default_workers,
    process,
    process_records,
)
from tthc.model import Problem, Record
from tthc.reading.read import read_record
from tthc.sources import Origin, discover
from tthc.sources.discover import is_office_name
from tthc.sources.embedded import embedded_records

T = TypeVar("T")
_STREAM = "-"


def outcomes(
    targets: Sequence[str], places: Sequence[str], work: Work[T], workers: int | None = None
) -> Iterator[Outcome[T]]:
    """Apply `work` to the records that the targets name, in the order of the targets.

    A target is a path if it exists (a file, a folder, an archive, a pattern, `-`), else a code or a
    name: those are looked up in `places`, or in the embedded corpus where no place is named.
    `workers` is the number of processes, None for one a processor.
    """
    workers = workers or default_workers()
    # Standard input comes only once, so it is not looked through for bodies beforehand.
    files = [target for target in targets if is_path(target) and target != _STREAM]
    known = _learn(files, places, workers)
    for paths, group in groupby(targets, is_path):
        if paths:
            yield from process(discover(list(group)), work, workers, known)
        else:
            for target in group:
                yield from _look_up(target, places, work)


def _learn(files: Sequence[str], places: Sequence[str], workers: int) -> Known:
    """Whose procedures the records of the files are, and the times published for internal processes.

    Published times are gathered only where a file of an office is among the targets: from the records
    among the targets, else from `places`, else from the embedded procedures.
    """
    if not files:
        return Known()
    of_offices: list[str] = []

    def origins() -> Iterator[Origin | Problem]:
        for origin in discover(files):
            if isinstance(origin, Origin) and is_office_name(origin.name):
                of_offices.append(origin.name)
            yield origin

    bodies = bodies_of_decisions(origins(), workers)
    if not of_offices:
        return Known(bodies)
    work = OfRecords(_published)
    found = process(discover([*files, *places]), work, workers)
    published = [outcome.value for outcome in found if outcome.value]
    if not places:
        embedded = process_records(embedded_records(), work)
        published += [outcome.value for outcome in embedded if outcome.value]
    return Known(bodies, published_times(published))


def _published(record: Record) -> Published | None:
    return published_of(read_record(record))


def outcomes_or_embedded(
    targets: Sequence[str], places: Sequence[str], work: Work[T], workers: int | None
) -> Iterator[Outcome[T]]:
    """As `outcomes`; where nothing is named, `work` is applied to the embedded procedures."""
    if targets:
        return outcomes(targets, places, work, workers)
    return process_records(embedded_records(), work)


def is_path(target: str) -> bool:
    """Whether a target is read as a path: it exists, is a pattern, or can be no code and no name."""
    return target == _STREAM or _exists(target) or not (is_code(target) or _may_be_name(target))


def _exists(target: str) -> bool:
    try:
        return Path(target).exists() or any(character in target for character in "*?[")
    except (OSError, ValueError):
        return False


def _may_be_name(target: str) -> bool:
    return not (os.sep in target or "/" in target or "\\" in target or Path(target).suffix)


def _look_up(target: str, places: Sequence[str], work: Work[T]) -> Iterator[Outcome[T]]:
    found: Iterable[Record | Problem]
    if is_code(target):
        found = records_of_code(target, places)
    else:
        found = records_of_name(target) or [not_found(target, places)]
    for item in found:
        yield from [Outcome(None, item)] if isinstance(item, Problem) else process_records([item], work)
