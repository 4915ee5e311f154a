"""One record to its analysis: read, drawn, checked, with the effects of its cuts."""

from datetime import date

import attrs

from tthc.checks import check, order_key
from tthc.collection.lookup import without_marks
from tthc.cuts import plan, with_effects
from tthc.cuts.processes import analyse_process
from tthc.graph import draw
from tthc.model import Analysis, Finding, InternalProcess, Procedure, ProcessAnalysis, Record
from tthc.reading.read import read_record


@attrs.frozen
class Wanted:
    """What somebody asks to see, and the day and language in which to work it out.

    `rules` and `field` restrict where they are given; a field is compared without diacritics.
    """

    as_of: date
    language: str
    confidences: tuple[str, ...] = ("high", "medium", "low")
    rules: tuple[str, ...] = ()
    field: str | None = None

    def keeps(self, finding: Finding) -> bool:
        """Whether a finding is among those asked for."""
        return finding.confidence in self.confidences and (not self.rules or finding.rule in self.rules)


def analyse_item(item: Record | InternalProcess, wanted: Wanted) -> Analysis | ProcessAnalysis | None:
    """Everything that is worked out about a record or an internal process; None where not asked for.

    An internal process names no field of its own, so it is left out where a field is asked for.
    """
    if isinstance(item, Record):
        return analyse(item, wanted)
    if wanted.field:
        return None
    return analyse_process(item, wanted.as_of, wanted.language, wanted.confidences, wanted.rules)


def analyse(record: Record, wanted: Wanted) -> Analysis | None:
    """Everything that is worked out about one record, with the findings asked for, strongest first.

    The plan rests on all findings of medium confidence or better, whatever is shown. None where the
    record's field was not asked for.
    """
    if wanted.field and without_marks(wanted.field) not in without_marks(record.field):
        return None
    return analyse_procedure(read_record(record), wanted)


def analyse_procedure(procedure: Procedure, wanted: Wanted) -> Analysis:
    """Everything that is worked out about a procedure as read, whatever its field."""
    graph = draw(procedure)
    findings = check(procedure, graph, as_of=wanted.as_of, language=wanted.language)
    findings = with_effects(procedure, graph, findings, wanted.language)
    whole = plan(procedure, graph, findings, wanted.language)
    shown = sorted(filter(wanted.keeps, findings), key=lambda finding: order_key(finding, procedure.field))
    return Analysis(procedure, graph, tuple(shown), whole)
