"""What a person reads at the prompt about an internal process: its steps, and what could be cut."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from tthc.checks.processes.told import number
from tthc.messages import N_, translate
from tthc.model import Finding, InternalProcess, ProcessAnalysis
from tthc.report.phrases import date_text
from tthc.report.problems import source_shown
from tthc.report.shown_text import one_line
from tthc.report.terminal.findings import (
    EVERY_CONFIDENCE,
    SHOWN,
    finding_card,
    finding_rows,
    finding_title,
)
from tthc.report.terminal.text import put, say, shortened


def print_process(console: Console, analysis: ProcessAnalysis, language: str, as_of: date) -> None:
    """The head of a process and its steps, a row each, with unit, work and time."""
    _print_head(console, analysis, language, as_of)
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(translate(N_("Step"), language), no_wrap=True)
    table.add_column(translate(N_("Unit in charge"), language), ratio=3)
    table.add_column(translate(N_("Content of work"), language), ratio=5)
    table.add_column(translate(N_("Time"), language), ratio=2)
    phase: int | None = None
    for step in analysis.process.steps:
        if step.phase is not None and step.phase != phase:
            phase = step.phase
            part = analysis.process.phases[phase]
            name = shortened(part.name, 60)
            table.add_row(Text(""), Text(name, style="bold"), Text(""), Text(one_line(part.total_text)))
        table.add_row(
            Text(one_line(step.label or str(step.order))),
            Text(shortened(step.unit_in_charge, 120)),
            Text(shortened(step.content, 160)),
            Text(one_line(step.duration_text)),
        )
    put(console, table)
    put(console)


def print_process_suggestions(
    console: Console,
    analysis: ProcessAnalysis,
    language: str,
    *,
    as_of: date,
    show_all: bool = False,
    confidences: Sequence[str] = EVERY_CONFIDENCE,
) -> None:
    """The findings of one process at these confidences: the strongest five, or all; the rest is counted."""
    _print_head(console, analysis, language, as_of)
    kept = [finding for finding in analysis.findings if finding.confidence in confidences]
    shown = kept if show_all else kept[:SHOWN]
    for index, finding in enumerate(shown, 1):
        put(console, _card(index, finding, analysis.process, language))
    folded = len(analysis.findings) - len(shown)
    if not shown:
        put(console, say(language, N_("Nothing to cut was found in this internal process.")))
    if folded:
        put(console, say(language, N_("{n} more: add --all"), n=folded), style="dim")
    hours = analysis.plan.hours
    if shown and hours:
        message = N_(
            "All cuts of medium confidence or better together free {hours} of {whole} working hours."
        )
        whole = number(analysis.plan.before.hours or 0.0)
        put(console, say(language, message, hours=number(hours), whole=whole), style="bold")
    put(console)


def _print_head(console: Console, analysis: ProcessAnalysis, language: str, as_of: date) -> None:
    process, before = analysis.process, analysis.plan.before
    put(
        console,
        Text.assemble(
            (one_line(process.procedure_code or ""), "bold cyan"),
            "  " if process.procedure_code else "",
            (shortened(process.procedure_name, 300), "bold"),
        ),
    )
    facts = [
        translate(N_("internal process"), language),
        process.province,
        process.body,
        process.decision_number,
        translate(N_("source: {source}"), language, {"source": source_shown(process.source, language)}),
        translate(N_("law of {day}"), language, {"day": date_text(as_of, language)}),
    ]
    put(console, Text(" - ".join(one_line(fact) for fact in facts if fact)), style="dim")
    figures = N_(
        "{steps} steps, {hours} working hours, {handoffs} passings between houses, {inner} inside one, "
        "{signatures} readings and signatures"
    )
    values = {
        "steps": before.steps,
        "hours": "?" if before.hours is None else number(before.hours),
        "handoffs": before.handoffs,
        "inner": before.inner_handoffs,
        "signatures": before.signatures,
    }
    put(console, Text(translate(figures, language, values)))
    put(console)


def _card(index: int, finding: Finding, process: InternalProcess, language: str) -> RenderableType:
    place = _place(finding, process, language)
    rows = finding_rows(finding, place, _saving(finding, language), language)
    return finding_card(index, finding_title(finding, language), rows, language)


def _place(finding: Finding, process: InternalProcess, language: str) -> str:
    """Where the evidence stands in the file: table and row, counted from 1."""
    place = process.place
    if finding.section.startswith("steps/"):
        place = process.steps[int(finding.section.split("/")[1])].place
    if place.row is None:
        return translate(N_("table {table}"), language, {"table": place.table or "?"})
    values = {"table": place.table or "?", "row": place.row}
    return translate(N_("table {table}, row {row}"), language, values)


def _saving(finding: Finding, language: str) -> str:
    hours, steps = finding.effect.hours, finding.effect.activities
    parts = []
    if hours:
        parts.append(translate(N_("{n} working hours"), language, {"n": number(hours)}))
    if steps:
        parts.append(translate(N_("{n} steps"), language, {"n": steps}))
    if finding.effect.handoffs:
        parts.append(translate(N_("{n} passings between houses"), language, {"n": finding.effect.handoffs}))
    return ", ".join(parts)
