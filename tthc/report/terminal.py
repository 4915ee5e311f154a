"""What a person reads at the prompt: suggestions, and a procedure as a tree."""

import textwrap
from datetime import date
from typing import IO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from tthc.messages import N_, translate
from tthc.model import END, START, Activity, Analysis, Channel, Document, Finding, Node, Procedure, StepGraph
from tthc.report.labels import (
    ACTIONS,
    ACTOR_CLASSES,
    CHANNELS,
    CONFIDENCES,
    FLAGS,
    LEVELS,
    OPERATIONS,
    SECTION_TITLES,
    STATUSES,
    duration_text,
    label,
    number_text,
)
from tthc.report.phrases import basis_text, date_text, lever_text, measures_text, saved_text

SHOWN = 5
_WIDTH_WHERE_NOBODY_LOOKS = 110
_QUOTE = 240
_STATUS_STYLE = {"apply_now": "bold green", "propose": "bold yellow", "done": "dim"}


def console_for(stream: IO[str]) -> Console:
    """A console that prints plain text into files and pipes."""
    looked_at = stream.isatty()
    return Console(
        file=stream,
        width=None if looked_at else _WIDTH_WHERE_NOBODY_LOOKS,
        highlight=False,
        soft_wrap=False,
        no_color=not looked_at,
    )


def print_suggestions(
    console: Console, analysis: Analysis, language: str, *, as_of: date, show_all: bool = False
) -> None:
    """The findings of one procedure: the strongest five, or all."""
    _print_head(console, analysis, language, as_of)
    shown = analysis.findings if show_all else analysis.findings[:SHOWN]
    if not shown:
        console.print(_say(language, N_("Nothing to cut was found in this procedure.")))
    for index, finding in enumerate(shown, 1):
        console.print(_finding(index, finding, language))
    folded = len(analysis.findings) - len(shown)
    if folded:
        console.print(_say(language, N_("{n} more findings: add --all"), n=folded), style="dim")
    if shown:
        _print_plan(console, analysis, language)
    console.print()


def _say(language: str, message: str, **values: object) -> Text:
    return Text(translate(message, language, values))


def _print_head(console: Console, analysis: Analysis, language: str, as_of: date) -> None:
    procedure = analysis.procedure
    console.print(Text.assemble((procedure.code, "bold cyan"), "  ", (_one_line(procedure.name), "bold")))
    facts = [
        procedure.field,
        label(LEVELS, procedure.level, language),
        procedure.body,
        procedure.decision_number,
    ]
    facts += [label(FLAGS, flag, language) for flag in procedure.flags]
    facts.append(translate(N_("source: {source}"), language, {"source": procedure.source}))
    facts.append(translate(N_("law of {day}"), language, {"day": date_text(as_of, language)}))
    console.print(Text(" - ".join(_one_line(fact) for fact in facts if fact)), style="dim")
    console.print(Text(measures_text(analysis.plan.before, language)))
    console.print()


def _finding(index: int, finding: Finding, language: str) -> RenderableType:
    title = Text.assemble(
        f"{index}. ",
        (f"[{label(STATUSES, finding.status, language)}] ", _STATUS_STYLE[finding.status]),
        _one_line(finding.message),
    )
    lines = Table.grid(padding=(0, 1))
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column(ratio=1)

    def row(key: str, value: str) -> None:
        if value:
            lines.add_row(translate(key, language), Text(value))

    section = label(SECTION_TITLES, finding.section, language)
    row(N_("Evidence"), f"“{_shortened(finding.text)}” ({section})")
    row(N_("Legal basis"), "; ".join(basis_text(basis, language) for basis in finding.legal_basis))
    row(N_("Who can decide"), lever_text(finding, language))
    row(N_("Proposal"), _proposal(finding, language))
    row(N_("Protected"), translate(N_("yes: only for legal review"), language) if finding.protected else "")
    row(N_("Confidence"), f"{label(CONFIDENCES, finding.confidence, language)} - {finding.rule}")
    return Group(title, Padding(lines, (0, 0, 1, 3)))


def _proposal(finding: Finding, language: str) -> str:
    if finding.cut is None:
        return finding.why_not or ""
    operation = label(OPERATIONS, finding.cut.operation, language)
    saved = saved_text(finding.effect, language)
    if saved:
        return translate(N_("{operation}; saves {saved}"), language, {"operation": operation, "saved": saved})
    return f"{operation}; {finding.effect_reason}" if finding.effect_reason else operation


def _print_plan(console: Console, analysis: Analysis, language: str) -> None:
    saved = saved_text(analysis.plan.effect, language)
    if saved:
        console.print(_say(language, N_("All cuts of medium confidence or better together save: {saved}"), saved=saved), style="bold")
    if analysis.plan.effect_reason:
        console.print(Text(analysis.plan.effect_reason), style="dim")


def print_procedure(console: Console, analysis: Analysis, language: str, *, as_of: date) -> None:
    """A procedure as it was read: dossier, ways, steps and what comes after each."""
    _print_head(console, analysis, language, as_of)
    procedure, graph = analysis.procedure, analysis.graph
    tree = Tree(Text(_one_line(procedure.name), style="bold"), guide_style="dim")
    dossier = tree.add(_say(language, N_("Dossier ({n} papers)"), n=len(procedure.documents)))
    for document in procedure.documents:
        dossier.add(_document(document, language))
    ways = tree.add(_say(language, N_("Ways of handing in")))
    for channel in procedure.channels:
        ways.add(_channel(channel, language))
    _add_steps(tree, procedure, graph, language)
    _add_law(tree, procedure, language)
    console.print(tree)
    console.print(
        Panel(_graph_figures(graph, language), title=translate(N_("Step graph"), language), expand=False)
    )


def _document(document: Document, language: str) -> Text:
    counts = [
        translate(phrase, language, {"n": number})
        for phrase, number in ((N_("{n} originals"), document.originals), (N_("{n} copies"), document.copies))
        if number
    ]
    marks = [
        translate(phrase, language)
        for phrase, holds in (
            (N_("certified copy"), document.certified_copy),
            (N_("only in some case"), document.conditional),
            (N_("one of several is enough"), document.alternative),
            (N_("paper between authorities"), document.internal),
        )
        if holds
    ]
    return Text.assemble(
        _shortened(document.text), (f"  [{'; '.join(counts + marks)}]" if counts + marks else "", "dim")
    )


def _channel(channel: Channel, language: str) -> Text:
    name = label(CHANNELS, channel.channel, language)
    unknown = translate(N_("not determined"), language)
    time = (
        unknown
        if channel.value is None or channel.unit is None
        else duration_text(channel.value, channel.unit, language)
    )
    fee = unknown if channel.fee_vnd is None else f"{number_text(channel.fee_vnd, language)} đ"
    return Text(f"{name}: {time}; " + translate(N_("fee: {fee}"), language, {"fee": fee}))


def _add_steps(tree: Tree, procedure: Procedure, graph: StepGraph, language: str) -> None:
    steps = tree.add(_say(language, N_("Steps ({n} acts)"), n=len(procedure.activities)))
    followers: dict[Node, list[str]] = {}
    for edge in graph.edges:
        followers.setdefault(edge.source, []).append(_follower(edge.target, edge.kind, language))
    branch, last = steps, object()
    for index, activity in enumerate(procedure.activities):
        if activity.step != last:
            last = activity.step
            branch = (
                steps.add(_say(language, N_("Step {step}"), step=activity.step)) if activity.step else steps
            )
        branch.add(_activity(index, activity, followers.get(index, []), language))
    starts = followers.get(START, [])
    if starts:
        steps.label = Text.assemble(
            _say(language, N_("Steps ({n} acts)"), n=len(procedure.activities)),
            (f"  → {', '.join(starts)}", "dim"),
        )


def _follower(target: Node, kind: str, language: str) -> str:
    name = translate(N_("end"), language) if target == END else f"#{int(target) + 1}"
    kinds = {
        "branch": translate(N_("in some case"), language),
        "return": translate(N_("back to"), language),
        "parallel": translate(N_("side by side"), language),
    }
    return f"{kinds[kind]} {name}" if kind in kinds else name


def _activity(index: int, activity: Activity, followers: list[str], language: str) -> Text:
    actor = activity.actor or label(ACTOR_CLASSES, activity.actor_class, language)
    parts: list[str | tuple[str, str]] = [
        (f"#{index + 1} ", "cyan"),
        (f"{label(ACTIONS, activity.action, language)} - {_one_line(actor)}", "bold"),
    ]
    if activity.receiver:
        parts.append(f" → {_one_line(activity.receiver)}")
    if activity.duration:
        parts.append(
            (f" ({duration_text(activity.duration.value, activity.duration.unit, language)})", "green")
        )
    parts.append((f"  → {', '.join(followers)}" if followers else "", "dim"))
    parts.append(("\n" + _shortened(activity.text), "dim"))
    return Text.assemble(*parts)


def _add_law(tree: Tree, procedure: Procedure, language: str) -> None:
    law = tree.add(_say(language, N_("Legal basis")))
    for citation in procedure.citations:
        law.add(Text(f"{citation.number or '-'}  {_shortened(citation.name)}"))


def _graph_figures(graph: StepGraph, language: str) -> Text:
    unknown = translate(N_("not determined"), language)
    longest = unknown if graph.longest_path_days is None else number_text(graph.longest_path_days, language)
    if graph.longest_path_days is not None and graph.unknown:
        longest = translate(N_("at least {days}"), language, {"days": longest})
    return _say(
        language,
        N_(
            "Longest path: {longest} working days; acts of authorities without a time: {unknown}; "
            "hand-offs: {handoffs}; touchpoints: {touchpoints}; trips: {trips}"
        ),
        longest=longest,
        unknown=graph.unknown,
        handoffs=len(graph.handoffs),
        touchpoints=len(graph.touchpoints),
        trips=unknown if graph.trips is None else graph.trips,
    )


def _one_line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _shortened(text: str) -> str:
    return textwrap.shorten(_one_line(text), _QUOTE, placeholder=" …")
