"""Findings and figures for people and machines: terminal, JSON, HTML, Excel."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tthc.model import Analysis
from tthc.report.output import ReportError

if TYPE_CHECKING:
    from tthc.report.parts import ReportPart
    from tthc.report.workbook.decisions import Carried

__all__ = ["ReportError", "write_parts", "write_report"]


def write_report(
    analyses: Iterable[Analysis],
    folder: Path,
    *,
    as_of: date,
    language: str = "vi",
    generated_from: str = "",
    on_carried: "Callable[[Carried], None] | None" = None,
) -> int:
    """Write site and workbook into `folder`, whole or not at all, and return how many procedures.

    Analyses are taken once, one at a time; only the rows of the index stay in memory. An earlier
    report in the folder is replaced, other files in it stay; nothing is written where there is no
    analysis. Decisions in the workbook of the earlier report are carried along, and `on_carried` is
    told what became of them; a workbook that people saved stays beside the new one. Raises
    ReportError, with path and reason, where the folder cannot be written or that workbook not read.
    """
    from tthc.cuts.analyse import Wanted
    from tthc.report.parts import report_part

    wanted = Wanted(as_of, language)
    parts = (report_part(analysis, wanted, generated_from) for analysis in analyses)
    return write_parts(
        parts,
        folder,
        as_of=as_of,
        language=language,
        generated_from=generated_from,
        on_carried=on_carried,
    )


def write_parts(
    parts: Iterable["ReportPart"],
    folder: Path,
    *,
    as_of: date,
    language: str = "vi",
    generated_from: str = "",
    on_carried: "Callable[[Carried], None] | None" = None,
) -> int:
    """The same of procedures whose pages are made already, by `tthc.report.parts`."""
    from itertools import chain
    from shutil import copyfile

    from tthc.report.output import whole_folder
    from tthc.report.site.writer import ENTRIES, SiteWriter
    from tthc.report.workbook.writer import KEPT, WORKBOOK, WorkbookWriter

    stream = iter(parts)
    first = next(stream, None)
    if first is None:
        return 0
    with whole_folder(folder, (KEPT, WORKBOOK, *ENTRIES)) as partial:
        site = SiteWriter(partial, as_of=as_of, language=language, generated_from=generated_from)
        workbook = WorkbookWriter(
            partial / WORKBOOK,
            as_of=as_of,
            language=language,
            generated_from=generated_from,
            earlier=folder / WORKBOOK,
        )
        for part in chain([first], stream):
            workbook.add(part.analysis, site.add(part))
        records = site.finish(WORKBOOK).records
        carried = workbook.finish(site=True)
        if workbook.kept:
            copyfile(workbook.kept, partial / KEPT)
    if on_carried:
        on_carried(carried)
    return records
