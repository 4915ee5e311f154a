"""What a person reads at the prompt about an internal process: its steps, and what could be cut."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tthc.messages import N_, translate
from tthc.model import Finding, InternalProcess, ProcessAnalysis
from tthc.report.labels import CONFIDENCES, OPERATIONS, STATUSES, label
from tthc.report.phrases import basis_text, date_text, lever_text
from tthc.report.problems import source_shown
from tthc.report.shown_text import one_line
from tthc.report.terminal.text import put, say, shortened

SHOWN = 5
_STATUS_STYLE = {"apply_now": "bold green", "propose": "bold yellow", "done": "dim"}
_ALL = ("high", "medium", "low")


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
    confidences: Sequence[str] = _ALL,
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
        whole = _number(analysis.plan.before.hours or 0.0)
        put(console, say(language, message, hours=_number(hours), whole=whole), style="bold")
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
        "hours": "?" if before.hours is None else _number(before.hours),
        "handoffs": before.handoffs,
        "inner": before.inner_handoffs,
        "signatures": before.signatures,
    }
    put(console, Text(translate(figures, language, values)))
    put(console)


def _card(index: int, finding: Finding, process: InternalProcess, language: str) -> RenderableType:
    title = Text.assemble(
        (f"[{label(STATUSES, finding.status, language)}] ", _STATUS_STYLE[finding.status]),
        one_line(finding.message),
    )
    heading = Table.grid(padding=(0, 1))
    heading.add_column(no_wrap=True)
    heading.add_column(ratio=1)
    heading.add_row(f"{index}.", title)
    lines = Table.grid(padding=(0, 1))
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column(ratio=1)
    for key, value in _rows(finding, process, language):
        if value:
            lines.add_row(translate(key, language), Text(one_line(value)))
    return Group(heading, Padding(lines, (0, 0, 1, 3)))


def _rows(finding: Finding, process: InternalProcess, language: str) -> list[tuple[str, str]]:
    confidence = label(CONFIDENCES, finding.confidence, language)
    rows = [
        (N_("Evidence"), f"“{shortened(finding.text)}” ({place_text(finding, process, language)})"),
        (N_("Legal basis"), "; ".join(basis_text(basis, language) for basis in finding.legal_basis)),
        (N_("Who can decide"), lever_text(finding, language)),
    ]
    if finding.cut is None:
        rows.append((N_("Why no cut"), finding.why_not or ""))
    elif finding.status != "done":
        rows.append((N_("Proposal"), label(OPERATIONS, finding.cut.operation, language)))
        rows.append((N_("Saving"), _saving(finding, language)))
        rows.append((N_("Remark"), finding.effect_reason or ""))
    rows.append((N_("Rule"), f"{finding.rule} ({confidence[:1].lower()}{confidence[1:]})"))
    return rows


def place_text(finding: Finding, process: InternalProcess, language: str) -> str:
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
        parts.append(translate(N_("{n} working hours"), language, {"n": _number(hours)}))
    if steps:
        parts.append(translate(N_("{n} steps"), language, {"n": steps}))
    if finding.effect.handoffs:
        parts.append(translate(N_("{n} passings between houses"), language, {"n": finding.effect.handoffs}))
    return ", ".join(parts)


def _number(value: float) -> str:
    return f"{round(value, 4):g}".replace(".", ",")
