"""What a report needs of one procedure, made where the record is read: in a worker, if there are any."""

import attrs

from tthc.cuts.analyse import Wanted, analyse
from tthc.model import Analysis, Record
from tthc.report.index_rows import IndexRow, index_row
from tthc.report.paper_rows import paper_rows
from tthc.report.site.page import page_html
from tthc.report.total_time import total_text


@attrs.frozen
class ReportPart:
    """One procedure of a report: its analysis for the workbook, its page and its row for the site."""

    analysis: Analysis
    html: str
    row: IndexRow


def report_part(analysis: Analysis, wanted: Wanted, generated_from: str) -> ReportPart:
    """The page and the row of one procedure; the page has no file name yet."""
    html = page_html(
        analysis, as_of=wanted.as_of, language=wanted.language, generated_from=generated_from
    )  # fmt: skip
    time = total_text(analysis, wanted.language) if analysis.plan.before.days is None else ""
    row = attrs.evolve(index_row(analysis), papers=paper_rows(analysis), time=time)
    return ReportPart(analysis, html, row)


def read_part(record: Record, wanted: Wanted, generated_from: str) -> ReportPart | None:
    """The same from the record itself; None where its field was not asked for."""
    analysis = analyse(record, wanted)
    return None if analysis is None else report_part(analysis, wanted, generated_from)
