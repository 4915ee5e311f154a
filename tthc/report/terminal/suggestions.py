"""What a person reads at the prompt about what could be cut."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tthc.messages import N_, translate
from tthc.model import Analysis
from tthc.report.cards import Card, Numbered, cards
from tthc.report.labels import CONFIDENCES, OPERATIONS, SECTION_TITLES, STATUSES, label
from tthc.report.phrases import basis_text, lever_text, saved_text
from tthc.report.shown_text import one_line
from tthc.report.terminal.text import console_for, console_like, print_head, put, say, shortened
from tthc.report.terminal.tree import print_procedure

__all__ = ["console_for", "console_like", "print_procedure", "print_suggestions"]

SHOWN = 5
_STATUS_STYLE = {"apply_now": "bold green", "propose": "bold yellow", "done": "dim"}
_ALL = ("high", "medium", "low")


def print_suggestions(
    console: Console,
    analysis: Analysis,
    language: str,
    *,
    as_of: date,
    show_all: bool = False,
    confidences: Sequence[str] = _ALL,
) -> None:
    """The findings of one procedure at these confidences: the strongest five, or all.

    What is not shown, for its rank or its confidence, is counted.
    """
    print_head(console, analysis, language, as_of)
    numbered = [Numbered(number, finding) for number, finding in enumerate(analysis.findings, 1)]
    every = cards(numbered)
    kept = [card for card in every if card.finding.confidence in confidences]
    shown = kept if show_all else kept[:SHOWN]
    folded = len(every) - len(shown)
    for index, card in enumerate(shown, 1):
        put(console, _card(index, card, language))
    if not shown and folded:
        put(console, say(language, N_("No finding here is sure enough to be proposed.")))
    elif not shown:
        put(console, say(language, N_("Nothing to cut was found in this procedure.")))
    if folded:
        put(console, say(language, N_("{n} more: add --all"), n=folded), style="dim")
    if shown:
        _print_plan(console, analysis, language)
    put(console)


def _card(index: int, card: Card, language: str) -> RenderableType:
    finding = card.finding
    title = Text.assemble(
        (f"[{label(STATUSES, finding.status, language)}] ", _STATUS_STYLE[finding.status]),
        one_line(finding.message),
    )
    if len(card.places) > 1:
        title.append(" " + translate(N_("({n} places)"), language, {"n": len(card.places)}), style="dim")
    heading = Table.grid(padding=(0, 1))
    heading.add_column(no_wrap=True)
    heading.add_column(ratio=1)
    heading.add_row(f"{index}.", title)
    lines = Table.grid(padding=(0, 1))
    lines.add_column(style="dim", no_wrap=True)
    lines.add_column(ratio=1)
    for key, value in _rows(card, language):
        if value:
            lines.add_row(translate(key, language), Text(one_line(value)))
    return Group(heading, Padding(lines, (0, 0, 1, 3)))


def _rows(card: Card, language: str) -> list[tuple[str, str]]:
    finding = card.finding
    section = label(SECTION_TITLES, finding.section, language)
    confidence = label(CONFIDENCES, finding.confidence, language)
    rows = [
        (N_("Evidence"), f"“{shortened(finding.text)}” ({section})"),
        (N_("Legal basis"), "; ".join(basis_text(basis, language) for basis in finding.legal_basis)),
        (N_("Who can decide"), lever_text(finding, language)),
    ]
    if finding.cut is None:
        rows.append((N_("Why no cut"), finding.why_not or ""))
    elif finding.status != "done":
        rows.append((N_("Proposal"), label(OPERATIONS, finding.cut.operation, language)))
        rows.append((N_("Saving"), _saving(card, language)))
        rows.append((N_("Remark"), finding.effect_reason or ""))
    if finding.protected:
        rows.append((N_("Protected"), translate(N_("yes: only for legal review"), language)))
    rows.append((N_("Rule"), f"{finding.rule} ({confidence[:1].lower()}{confidence[1:]})"))
    return rows


def _saving(card: Card, language: str) -> str:
    saved = saved_text(card.finding.effect, language)
    if saved and len(card.places) > 1:
        return translate(N_("{saved} at each place"), language, {"saved": saved})
    return saved


def _print_plan(console: Console, analysis: Analysis, language: str) -> None:
    saved = saved_text(analysis.plan.effect, language)
    if saved:
        message = N_("All cuts of medium confidence or better together save: {saved}")
        put(console, say(language, message, saved=saved), style="bold")
        if analysis.plan.effect_reason:
            put(console, Text(one_line(analysis.plan.effect_reason)), style="dim")
