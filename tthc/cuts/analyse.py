"""One record to its analysis: read, drawn, checked, with the effects of its cuts."""

from datetime import date

from tthc.checks import check
from tthc.cuts import plan, with_effects
from tthc.graph import draw
from tthc.model import Analysis, Record
from tthc.reading.read import read_record


def analyse(record: Record, *, as_of: date, language: str) -> Analysis:
    """Everything that is worked out about one record, by the law in force on `as_of`."""
    procedure = read_record(record)
    graph = draw(procedure)
    findings = check(procedure, graph, as_of=as_of, language=language)
    findings = with_effects(procedure, graph, findings, language)
    return Analysis(procedure, graph, findings, plan(procedure, graph, findings, language))
