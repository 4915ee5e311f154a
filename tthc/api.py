"""tthc for Python: what `import tthc` offers::

    import tthc

    for procedure in tthc.read("1.009122"):
        print(procedure.name, len(procedure.documents))

    (one,) = tthc.analyse("1.009122", as_of="2026-11-24")
    one.plan.before.documents, one.plan.after.documents

    table = tthc.frames(tthc.analyse("records/", as_of="2026-11-24"))
    table.findings.groupby("rule").size()

A target is what the command line takes: a file, a folder, an archive or a pattern, else a code or a
name, which are looked up in `in_` (else in TTHC_CORPUS, else in the embedded corpus). Without a target
everything there is meant. Python takes the text of a record as well: a string with a line break, or one
that begins with a brace.

One bad record stops nobody: what is wrong with some of the input is told as an `InputWarning`, and the
rest goes on. Where nothing at all could be read, `InputError` is raised when the result is asked for.
"""

import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Literal, TypeVar

from tthc.checks import order_key
from tthc.collection.stream import OfRecords, Outcome, Work, default_workers, process, process_records
from tthc.collection.targets import outcomes
from tthc.cuts.analyse import Wanted, analyse_procedure
from tthc.cuts.analyse import analyse as analyse_record
from tthc.graph import draw
from tthc.messages import N_, translate
from tthc.model import Analysis, Problem, Procedure, Severity
from tthc.reading.read import read_record
from tthc.report.notebook import Findings, ProcedureGraph, language_of
from tthc.report.problems import problem_line
from tthc.sources import Origin
from tthc.sources.embedded import embedded_records

if TYPE_CHECKING:
    from tthc.report.frames import Frames

__all__ = [
    "InputError",
    "InputWarning",
    "analyse",
    "frames",
    "graph",
    "read",
    "suggest",
]

T = TypeVar("T")
Named = str | os.PathLike[str]
Places = Named | Sequence[Named] | None
Confidence = Literal["high", "medium", "low"]

_CONFIDENCES: tuple[Confidence, ...] = ("high", "medium", "low")
_TOLD = 5
_NOT_A_DATE = N_("'{text}' is no date; write it as 2026-11-24 or 24/11/2026")
_SEVERAL = N_("{count} procedures were found where one is asked for: {sources}; name one file")


class InputError(ValueError):
    """Nothing could be done with what was named; the message tells what is wrong and what mends it.

    `problems` holds what the message tells, file by file.
    """

    def __init__(self, message: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(message)
        self.problems = tuple(problems)


class InputWarning(UserWarning):
    """Something is wrong with a part of the input; the rest went on."""


def read(
    *targets: Named, in_: Places = None, workers: int | None = 1, lang: str | None = None
) -> Iterator[Procedure]:
    """Procedures as read from the targets, one at a time, in the order of the targets.

    `workers` is the number of processes for many files, None for one a processor; a script that asks
    for more than one needs `if __name__ == "__main__":`. `lang` (`vi`, `en`) is the language of
    messages, by default that of TTHC_LANG or Vietnamese. Raises InputError where nothing could be read.
    """
    language = language_of(lang)
    return _values(_outcomes(targets, _places(in_), OfRecords(read_record), workers), language)


def analyse(
    *targets: Named | Procedure,
    in_: Places = None,
    as_of: date | str | None = None,
    field: str | None = None,
    workers: int | None = 1,
    lang: str | None = None,
) -> Iterator[Analysis]:
    """Procedures with their step graphs, all findings, strongest first, and the plan of all cuts.

    `as_of` is the day whose law counts, a date, `2026-11-24` or `24/11/2026`; by default today. Name it
    where the result should be the same tomorrow. `field` restricts to procedures of a field, written
    with or without marks. Findings of low confidence are among them and never in the plan. A procedure
    that was read already is a target too. `in_`, `workers`, `lang` and errors are those of `read`; the
    findings are worded in `lang`.
    """
    language = language_of(lang)
    wanted = Wanted(_day(as_of, language), language, field=field)
    return _values(_analysed(targets, _places(in_), wanted, workers), language)


def suggest(
    *targets: Named | Procedure,
    in_: Places = None,
    as_of: date | str | None = None,
    min_confidence: Confidence = "medium",
    field: str | None = None,
    workers: int | None = 1,
    lang: str | None = None,
) -> Findings:
    """What could be cut from the procedures that the targets name, the strongest finding first.

    The order is that of `tthc suggest`: priority field, what can be applied now, what is protected last,
    confidence, what is saved. Findings below `min_confidence` are left out; all others are there, also
    those that the command line folds away. The rest is as in `analyse`.
    """
    wanted = _CONFIDENCES[: _CONFIDENCES.index(min_confidence) + 1]
    found = [
        (
            (*order_key(finding, analysis.procedure.field), finding.source, finding.end, finding.message),
            finding,
        )
        for analysis in analyse(*targets, in_=in_, as_of=as_of, field=field, workers=workers, lang=lang)
        for finding in analysis.findings
        if finding.confidence in wanted
    ]
    return Findings(finding for _, finding in sorted(found, key=lambda pair: pair[0]))


def graph(
    target: Named | Procedure | Analysis, *, in_: Places = None, lang: str | None = None
) -> ProcedureGraph:
    """The step graph of one procedure; of an analysis, with its findings marked.

    Raises InputError where the target names no procedure, or more than one.
    """
    if isinstance(target, Analysis):
        return ProcedureGraph(target.procedure, target.graph, target.findings)
    if isinstance(target, Procedure):
        return ProcedureGraph(target, draw(target))
    found = list(read(target, in_=in_, lang=lang))
    if len(found) > 1:
        sources = ", ".join(procedure.source for procedure in found[:_TOLD])
        values = {"count": len(found), "sources": sources}
        raise InputError(translate(_SEVERAL, language_of(lang), values))
    return ProcedureGraph(found[0], draw(found[0]))


def frames(analyses: Iterable[Analysis]) -> "Frames":
    """Analyses as pandas frames: `procedures`, `documents`, `steps`, `findings`, in the order given.

    `tthc.report.frames.Frames` tells columns, units and types.
    """
    from tthc.report.frames import frames as analyses_as_frames

    return analyses_as_frames(analyses)


def _places(in_: Places) -> tuple[str, ...]:
    if in_ is None:
        return tuple(part for part in os.environ.get("TTHC_CORPUS", "").split(os.pathsep) if part)
    named = [in_] if isinstance(in_, str | os.PathLike) else in_
    return tuple(os.fspath(place) for place in named)


def _day(as_of: date | str | None, language: str) -> date:
    if not isinstance(as_of, str):
        return as_of or date.today()
    try:
        if "/" in as_of:
            day, month, year = map(int, as_of.split("/"))
            return date(year, month, day)
        return date.fromisoformat(as_of)
    except ValueError as error:
        raise InputError(translate(_NOT_A_DATE, language, {"text": as_of})) from error


def _is_text(target: Named) -> bool:
    return isinstance(target, str) and ("\n" in target or target.lstrip().startswith(("{", "[")))


def _analysed(
    targets: Sequence[Named | Procedure], places: Sequence[str], wanted: Wanted, workers: int | None
) -> Iterator[Outcome[Analysis | None]]:
    work = OfRecords(partial(analyse_record, wanted=wanted))
    if not targets:
        yield from _outcomes((), places, work, workers)
    for _, group in groupby(targets, lambda target: isinstance(target, Procedure)):
        some = list(group)
        yield from (Outcome(analyse_procedure(p, wanted), None) for p in some if isinstance(p, Procedure))
        if named := [target for target in some if not isinstance(target, Procedure)]:
            yield from _outcomes(named, places, work, workers)


def _outcomes(
    targets: Sequence[Named], places: Sequence[str], work: Work[T], workers: int | None
) -> Iterator[Outcome[T]]:
    if not targets:
        yield from (
            outcomes(places, (), work, workers) if places else process_records(embedded_records(), work)
        )
    for is_text, group in groupby(targets, _is_text):
        named = [os.fspath(target) for target in group]
        if is_text:
            texts = [Origin("text", content=text.encode("utf-8", "replace")) for text in named]
            yield from process(texts, work, workers or default_workers())
        else:
            yield from outcomes(named, places, work, workers)


def _values(found: Iterable[Outcome[T | None]], language: str) -> Iterator[T]:
    """The values; problems as warnings, but as one exception where they are all there is."""
    errors: list[Problem] = []
    done = False
    for outcome in found:
        problem = outcome.problem
        if problem is None:
            done = True
            if outcome.value is not None:
                yield outcome.value
        elif problem.severity is Severity.ERROR and not done:
            errors.append(problem)
        else:
            warnings.warn(problem_line(problem, language), InputWarning, stacklevel=2)
        if done and errors:
            for error in errors:
                warnings.warn(problem_line(error, language), InputWarning, stacklevel=2)
            errors = []
    if errors:
        lines = [problem_line(error, language) for error in errors[:_TOLD]]
        more = len(errors) - len(lines)
        raise InputError("\n".join([*lines, *([f"+ {more}"] if more else [])]), errors)
