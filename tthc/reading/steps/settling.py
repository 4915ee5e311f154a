"""Drafts settled into activities."""

from collections.abc import Mapping, Sequence

from tthc.model import Activity, Block
from tthc.reading.names.agencies import AgencyMention
from tthc.reading.steps import actors
from tthc.reading.steps.antecedents import Context, give_to_handler, name_actor, name_applicants, remember
from tthc.reading.steps.conditions import conditions
from tthc.reading.steps.doings import complete, name_receiver, settle_action
from tthc.reading.steps.drafts import SECTION, Draft
from tthc.reading.steps.joining import absorb, joined
from tthc.reading.steps.parts import classify
from tthc.reading.steps.retelling import (
    answer_with_confirmations,
    confirm_before_passing_on,
    hand_down_receivers,
    labelled_below,
    report_after_deciding,
    without_headings,
    without_told_later,
)
from tthc.registry.agencies import fold


def settle(
    text: str,
    outline: Sequence[Block],
    drafts: list[Draft],
    mentions: Sequence[AgencyMention],
    applicants: str,
    agencies: str,
    labels: Mapping[int, str],
) -> list[Activity]:
    """The activities of the drafts in order of telling."""
    context = Context(text, outline, mentions)
    context.may_ask = fold(applicants)
    context.applicants.update(_file_themselves(drafts, fold(agencies)))
    kept: list[Draft] = []
    for number, draft in enumerate(drafts):
        name_actor(context, draft, kept, drafts[number + 1 : number + 4])
        draft.action = settle_action(context, draft, kept)
        give_to_handler(context, draft, kept)
        name_receiver(context, draft)
        if not absorb(draft, kept):
            kept.append(draft)
        elif (
            kept
            and kept[-1].action == draft.action
            and not kept[-1].receiver
            and kept[-1].sentence == draft.sentence
        ):
            # "gửi qua bưu chính hoặc nộp trực tiếp đến Sở Y tế" names the receiver once.
            kept[-1].receiver, kept[-1].receiver_mention = draft.receiver, draft.receiver_mention
        remember(context, draft)
    kept = [d for d in kept if not labelled_below(outline, d, labels)]
    kept = without_headings(outline, joined(kept))
    kept = without_told_later(kept)
    report_after_deciding(kept)
    complete(context, kept)
    name_applicants(kept)
    hand_down_receivers(kept)
    classify(text, kept, agencies, actors.tells_of_desk(text))
    confirm_before_passing_on(kept)
    answer_with_confirmations(kept)
    wordings = conditions(text, outline, kept)
    return [_activity(text, draft, condition) for draft, condition in zip(kept, wordings, strict=True)]


def _file_themselves(drafts: Sequence[Draft], handlers: str) -> set[str]:
    """Bodies of no known part that hand in a file somewhere in the steps: they ask, in all of them.

    A system that tells of what was handed in ("Hệ thống báo nộp hồ sơ thành công") hands in nothing.
    """
    return {
        draft.subject.lower()
        for draft in drafts
        if draft.subject
        and draft.mention is None
        and not draft.applicant
        and draft.verb.startswith("nộp")
        and not actors.points_back(draft.subject)
        and not actors.is_system(draft.subject)
        and fold(draft.subject) not in handlers
    }


def _activity(text: str, draft: Draft, condition: str | None) -> Activity:
    assert draft.action is not None
    return Activity(
        section=SECTION,
        start=draft.start,
        end=draft.end,
        text=text[draft.start : draft.end],
        step=draft.step,
        action=draft.action,
        actor=draft.actor,
        actor_class=draft.actor_class or "unknown",
        receiver=draft.receiver,
        conditional=condition is not None,
        duration=draft.duration,
        block=draft.block,
        sentence=draft.sentence,
        condition=condition,
        runs_from=draft.runs_from,
    )
