"""Hours of an internal process against its own total and against the published time."""

from collections.abc import Iterator, Mapping
from typing import Any

from tthc.checks.context import Match
from tthc.checks.processes.context import ProcessContext, match_at_step
from tthc.checks.processes.told import told_hours
from tthc.messages import N_
from tthc.model.finding import Confidence, Cut
from tthc.model.process import HOURS_A_DAY, NEAR_HOURS, SumCheck, sum_of_hours, working_hours

_WHICH = N_("Whether the total or a step is wrong has to be seen in the draft of the decision.")


def process_sum_differs(context: ProcessContext, _: Mapping[str, Any]) -> Iterator[Match]:
    """A total that the steps do not add up to, in either time column."""
    process = context.process
    checks: tuple[tuple[SumCheck | None, str, str | None], ...] = (
        (process.sum_check, "total_text", None),
        (process.second_sum_check, "second_total_text", "second"),
    )
    for check, section, variant in checks:
        if check is None or check.equal is not False:
            continue
        if check.stated_hours is None or check.sum_hours is None:
            continue
        yield Match(
            element="total",
            section=section,
            start=0,
            end=len(getattr(process, section)),
            values={"stated": told_hours(check.stated_hours), "sum": told_hours(check.sum_hours)},
            variant=variant,
            why_not=_WHICH,
        )


def process_over_published(context: ProcessContext, _: Mapping[str, Any]) -> Iterator[Match]:
    """A process that takes longer than the time published for the procedure: a breach."""
    compared = _compared(context)
    if compared is None:
        return
    own, promised, confidence = compared
    if own > promised + NEAR_HOURS:
        yield _against_published(context, own, promised, confidence, None)


def process_under_published(context: ProcessContext, _: Mapping[str, Any]) -> Iterator[Match]:
    """A process shorter than the published time, which can then come down."""
    compared = _compared(context)
    if compared is None:
        return
    own, promised, confidence = compared
    if own < promised - NEAR_HOURS:
        cut = Cut("reduce_time", "total", round(own / HOURS_A_DAY, 4))
        yield _against_published(context, own, promised, confidence, cut)


def _compared(context: ProcessContext) -> tuple[float, float, Confidence] | None:
    """Hours of the process and of what is published, and how sure it is that they speak of one matter.

    A total of the process counts where it states one, else the sum of its steps. Calendar days of one
    side against working days of the other are compared by their number, and with less confidence.
    """
    process, published = context.process, context.process.published
    if published is None:
        return None
    own = working_hours(process.total) if process.total else process.sum_check.sum_hours
    promised = working_hours(published.total)
    if own is None or promised is None:
        return None
    units = {published.total.unit, process.total.unit if process.total else "working_day"} - {"hour"}
    sure = published.score >= 1 and len(units) <= 1
    return own, promised, "high" if sure else "medium"


def _against_published(
    context: ProcessContext, own: float, promised: float, confidence: Confidence, cut: Cut | None
) -> Match:
    process, published = context.process, context.process.published
    assert published is not None
    section = "total_text" if process.total_text else "steps/0/duration_text"
    text = process.total_text or process.steps[0].duration_text
    return Match(
        element="total",
        section=section,
        start=0,
        end=len(text),
        values={
            "own": told_hours(own),
            "published": told_hours(promised),
            "difference": told_hours(abs(own - promised)),
            "code": published.code,
            "text": " ".join(published.text.split()),
        },
        confidence=confidence,
        cut=cut,
    )


def phase_sum_differs(context: ProcessContext, _: Mapping[str, Any]) -> Iterator[Match]:
    """Phases whose own total is not the sum of their steps."""
    process = context.process
    for index, phase in enumerate(process.phases):
        members = [i for i, step in enumerate(process.steps) if step.phase == index]
        stated = working_hours(phase.total) if phase.total else None
        found = sum_of_hours(process.steps[i].duration for i in members)
        if stated is None or found is None or abs(stated - found) <= NEAR_HOURS:
            continue
        yield match_at_step(
            context,
            members[0],
            cell="duration_text",
            values={"phase": phase.name, "stated": told_hours(stated), "sum": told_hours(found)},
            why_not=_WHICH,
        )
