"""A problem told in one line."""

from tthc.messages import N_, translate
from tthc.model import Problem
from tthc.report.shown_text import one_line

_PIPED = N_("standard input")


def source_shown(source: str, language: str) -> str:
    """Where a record came from, in words where it was piped in."""
    return translate(_PIPED, language) if source == "-" else source


def problem_line(problem: Problem, language: str) -> str:
    """One line: file, record, place, what is wrong, what to do."""
    where = ": ".join(
        part for part in (source_shown(problem.source, language), problem.record, problem.place) if part
    )
    line = f"{where}: {translate(problem.message, language, problem.values)}"
    remedy = translate(problem.remedy, language, problem.values) if problem.remedy else ""
    return one_line(f"{line}; {remedy}" if remedy else line)
