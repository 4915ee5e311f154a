"""Records streamed through a piece of work, in order, over as many processes as asked for.

Origins go to the workers in small batches and only what the work returns comes back, so memory
does not grow with the number of records, and the order does not depend on the number of workers.
"""

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import active_children, get_context, parent_process
from multiprocessing.connection import wait
from typing import Generic, TypeVar

import attrs

from tthc.collection.published import NOTHING_PUBLISHED, PublishedTimes
from tthc.messages import N_, Word
from tthc.model import InternalProcess, OfficeFile, Problem, Record, Severity, Table, UnreadTable
from tthc.reading.identity import body_by_decision, read_body
from tthc.sources import Origin, read_origin

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
BATCH = 32
_WORTH_WORKERS = 4 * BATCH


@attrs.frozen
class Outcome(Generic[T_co]):
    """What became of one record or one origin: a value or a problem."""

    value: T_co | None
    problem: Problem | None


Readable = Record | InternalProcess
Work = Callable[[Readable], T]


@attrs.frozen
class Known:
    """What was learnt of all records before, and helps with each.

    `bodies` tells by decision number whose procedure a record is that does not say so itself;
    `published` the times that internal processes are held against.
    """

    bodies: Mapping[str, str] = attrs.field(factory=dict)
    published: PublishedTimes = NOTHING_PUBLISHED


@attrs.frozen
class OfRecords(Generic[T]):
    """Work that is done on records alone; internal processes are passed over."""

    work: Callable[[Record], T]

    def __call__(self, item: Readable) -> T | None:
        """What the work gives for a record, None for a process."""
        return self.work(item) if isinstance(item, Record) else None


def default_workers() -> int:
    """As many as the processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def process(
    origins: Iterable[Origin | Problem],
    work: Work[T],
    workers: int = 1,
    known: Known = Known(),
) -> Iterator[Outcome[T]]:
    """Apply `work` to every record and internal process of the origins; problems come where they arose.

    `work` must be picklable where more than one worker is used. What it raises for one record becomes a
    problem of that record.
    """
    source = iter(origins)
    first = list(islice(source, _WORTH_WORKERS))
    everything = chain(first, source)
    if workers <= 1 or len(first) < _WORTH_WORKERS:
        for origin in everything:
            yield from _do_origin(origin, work, known)
        return
    yield from _in_processes(everything, work, workers, known)


def bodies_of_decisions(origins: Iterable[Origin | Problem], workers: int = 1) -> Mapping[str, str]:
    """Whose procedure a record is that does not say so, by its decision number.

    Reads all origins once; a decision is listed where some of its records name no body and all
    others name the same.
    """
    found = process(origins, OfRecords(_decision_and_body), workers)
    pairs = [outcome.value for outcome in found if outcome.value]
    wanting = {number for number, body in pairs if body is None}
    return {number: body for number, body in body_by_decision(pairs).items() if number in wanting}


def _decision_and_body(record: Record) -> tuple[str, str | None]:
    return record.decision_number.strip(), read_body(record)


def process_records(records: Iterable[Record], work: Work[T]) -> Iterator[Outcome[T]]:
    """Apply `work` to records at hand, in this process."""
    return (_do(record, work) for record in records)


def _in_processes(
    origins: Iterator[Origin | Problem], work: Work[T], workers: int, known: Known
) -> Iterator[Outcome[T]]:
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_depend_on_parent)
    waiting: deque[Future[list[Outcome[T]]]] = deque()
    try:
        while batch := list(islice(origins, BATCH)):
            with _interrupts_held():
                waiting.append(pool.submit(_do_batch, batch, work, known))
            if len(waiting) >= 3 * workers:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BaseException:
        # Nobody wants what is still under way. Workers go first: an orderly shutdown in the middle of
        # handing out work can wait for workers that wait for work.
        for worker in active_children():
            worker.terminate()
        pool.shutdown(cancel_futures=True)
        raise
    pool.shutdown()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Hold Ctrl-C back while a worker may be starting: cut off in the middle it would print a traceback.

    A worker starts with the signal blocked, also while it imports; here it arrives at the end.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _depend_on_parent() -> None:
    """Leave Ctrl-C to the parent, and end when it ends: killed outright, it cannot tell its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _do_batch(batch: list[Origin | Problem], work: Work[T], known: Known) -> list[Outcome[T]]:
    return [outcome for origin in batch for outcome in _do_origin(origin, work, known)]


def _do_origin(origin: Origin | Problem, work: Work[T], known: Known) -> Iterator[Outcome[T]]:
    if isinstance(origin, Problem):
        yield Outcome(None, origin)
        return
    records = 0
    for item in read_origin(origin):
        if isinstance(item, Problem):
            yield Outcome(None, item)
        elif isinstance(item, OfficeFile):
            yield from _do_office_file(item, work, known, records)
        else:
            records += 1
            if body := known.bodies.get(item.decision_number.strip()):
                item = attrs.evolve(item, decision_body=body)
            yield _do(item, work)


def _do_office_file(file: OfficeFile, work: Work[T], known: Known, records: int) -> Iterator[Outcome[T]]:
    """The internal processes of a file, then what of it was not read."""
    from tthc.reading.processes import read_processes

    reading = read_processes(file)
    for one in reading.processes:
        yield _do(attrs.evolve(one, published=known.published.find(one)), work)
    for unread in reading.unread:
        yield Outcome(None, _unread(file.source, unread))
    if not (reading.processes or reading.unread or records):
        yield Outcome(None, _nothing_found(file))


def _unread(source: str, table: UnreadTable) -> Problem:
    place = table.place
    return Problem(
        Severity.WARNING,
        source,
        N_("{rows} rows of table {table} (from row {row}) were not read: {reason}"),
        N_("compare with the file; the other rows were read"),
        values={
            "rows": table.rows,
            "table": place.table or "?",
            "row": place.row or "?",
            "reason": Word(table.reason),
        },
    )


def _nothing_found(file: OfficeFile) -> Problem:
    tables = any(isinstance(block, Table) for block in file.blocks)
    return Problem(
        Severity.WARNING,
        file.source,
        N_("no table of steps and no procedure was found here")
        if tables
        else N_("no table was found here: a flow chart that is drawn cannot be read"),
        N_("give the annex with the table of steps, as Word, PDF with text, or a web page"),
    )


def _do(item: Readable, work: Work[T]) -> Outcome[T]:
    try:
        return Outcome(work(item), None)
    except Exception as error:  # one bad record never stops the rest
        return Outcome(
            None,
            Problem(
                Severity.ERROR,
                item.source,
                N_("could not be handled: {error}"),
                N_("this is a fault of tthc; please report it with the record"),
                record=item.code if isinstance(item, Record) else item.procedure_name[:60],
                values={"error": f"{type(error).__name__}: {error}"[:200]},
            ),
        )
