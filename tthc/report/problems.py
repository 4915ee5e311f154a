"""A problem told in one line."""

from tthc.messages import translate
from tthc.model import Problem
from tthc.report.shown_text import one_line


def problem_line(problem: Problem, language: str) -> str:
    """One line: file, record, place, what is wrong, what to do."""
    where = ": ".join(part for part in (problem.source, problem.record, problem.place) if part)
    line = f"{where}: {translate(problem.message, language, problem.values)}"
    remedy = translate(problem.remedy, language, problem.values) if problem.remedy else ""
    return one_line(f"{line}; {remedy}" if remedy else line)
