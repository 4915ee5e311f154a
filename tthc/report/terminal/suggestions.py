"""What a person reads at the prompt about what could be cut."""

from collections.abc import Sequence
from datetime import date

from rich.console import Console, RenderableType
from rich.text import Text

from tthc.messages import N_, translate
from tthc.model import Analysis
from tthc.report.cards import Card, Numbered, cards
from tthc.report.labels import SECTION_TITLES, label
from tthc.report.phrases import saved_text
from tthc.report.shown_text import one_line
from tthc.report.terminal.findings import (
    EVERY_CONFIDENCE,
    SHOWN,
    finding_card,
    finding_rows,
    finding_title,
)
from tthc.report.terminal.text import console_for, console_like, print_head, put, say
from tthc.report.terminal.tree import print_procedure

__all__ = ["console_for", "console_like", "print_procedure", "print_suggestions"]


def print_suggestions(
    console: Console,
    analysis: Analysis,
    language: str,
    *,
    as_of: date,
    show_all: bool = False,
    confidences: Sequence[str] = EVERY_CONFIDENCE,
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
    title = finding_title(finding, language)
    if len(card.places) > 1:
        title.append(" " + translate(N_("({n} places)"), language, {"n": len(card.places)}), style="dim")
    section = label(SECTION_TITLES, finding.section, language)
    rows = finding_rows(finding, section, _saving(card, language), language)
    return finding_card(index, title, rows, language)


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
