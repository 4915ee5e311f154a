"""Acts that a text tells twice: in general and by case, as assigned and as done."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from tthc.model import Block
from tthc.reading.steps import actors
from tthc.reading.steps.action_words import TO_DECIDE
from tthc.reading.steps.drafts import Draft

_OWN_PAPER = re.compile(
    r"xác nhận (?:vào )?(?:nội dung )?(?:trên |của |trong )?(?:bản khai|đơn|tờ khai|bản kê khai)\b"
)


def without_headings(outline: Sequence[Block], drafts: list[Draft]) -> list[Draft]:
    """Lines that open a list drop out where the list tells their acts again."""
    kept = []
    for draft in drafts:
        if draft.heading:
            below = [d for d in drafts if d is not draft and _under(outline, d.block, draft.block)]
            listed = [
                d
                for d in below
                if outline[d.block].kind != "paragraph"
                or draft.action not in ("submit", "transfer", "consult", "propose")
            ]
            named = draft.receiver is not None and draft.condition is None
            again = any(d.action == draft.action and (d.receiver or not named) for d in listed)
            general = draft.action == "other" or draft.clause.strip(" ,:.") == draft.verb
            last = not any(d.sentence == draft.sentence and d.start > draft.start for d in drafts)
            if not last:
                again = again and len(draft.clause.split()) <= 5
                general = False
            if again or (general and listed):
                _hand_down(draft, listed)
                continue
        kept.append(draft)
    return kept


def labelled_below(outline: Sequence[Block], draft: Draft, labels: Mapping[int, str]) -> bool:
    """Whether a general act is told again by a later item that bears its name ("Tiếp nhận hồ sơ: …")."""
    own = outline[draft.block]
    return any(
        block > draft.block
        and outline[block].parent == own.parent
        and (own.parent is not None or own.kind == "paragraph")
        and draft.verb in words
        for block, words in labels.items()
    )


def _under(outline: Sequence[Block], block: int, above: int) -> bool:
    at = outline[block].parent
    while at is not None:
        if at == above:
            return True
        at = outline[at].parent
    return False


def _hand_down(heading: Draft, below: list[Draft]) -> None:
    """The limit of a lead-in stands on the first act below it."""
    if heading.duration and below and below[0].duration is None:
        below[0].duration, below[0].runs_from = heading.duration, heading.runs_from


def without_told_later(drafts: list[Draft]) -> list[Draft]:
    """Acts told of a receiver drop out where a later sentence tells them again; their words stay covered."""
    kept: list[Draft] = []
    for number, draft in enumerate(drafts):
        if _told_later(draft, drafts[number + 1 :]):
            if kept and kept[-1].sentence == draft.sentence:
                kept[-1].end = max(kept[-1].end, draft.end)
            continue
        kept.append(draft)
    return kept


def _told_later(draft: Draft, after: Sequence[Draft]) -> bool:
    if not draft.derived or draft.action in ("return_result", "record", "publish"):
        return False
    if draft.action == "determine_payment":
        after = after[:1]  # Dues of several kinds are worked out one after the other.
    return any(
        d.action == draft.action and actors.same_body(d.actor, draft.actor) and not d.derived for d in after
    )


def report_after_deciding(drafts: list[Draft]) -> None:
    """Read the report of who has decided as a notice: nothing is put to anybody any more."""
    for last, draft in pairwise(drafts):
        asks = TO_DECIDE.search(draft.clause)
        reports = draft.verb == "báo cáo" and draft.action == "propose" and not asks
        decided = last.action == "decide" and last.sentence == draft.sentence
        if reports and decided and actors.same_body(last.actor, draft.actor):
            draft.action = "notify"


def confirm_before_passing_on(drafts: list[Draft]) -> None:
    """Read what confirms the applicant's own paper, which then goes on, as a look into it, no decision."""
    for draft, after in pairwise(drafts):
        passes = after.sentence == draft.sentence and after.action in ("transfer", "propose")
        if passes and draft.action == "decide" and _OWN_PAPER.match(draft.clause):
            draft.action = "appraise"


def answer_with_confirmations(drafts: list[Draft]) -> None:
    """Another authority that confirms something decides nothing: it answers who handles the file."""
    for draft in drafts:
        confirms = draft.verb == "xác nhận" and draft.action == "decide"
        if confirms and draft.actor_class == "other_agency":
            draft.action = "respond"


def hand_down_receivers(drafts: list[Draft]) -> None:
    """Somebody named once behind two acts of handing out gets both."""
    for draft, after in pairwise(drafts):
        if (
            after.action == "decide"
            and draft.action == "decide"
            and after.receiver is None
            and after.sentence == draft.sentence
        ):
            after.receiver = draft.receiver
        if draft.action == "return_result" and draft.receiver is None and after.sentence == draft.sentence:
            later = next(
                (
                    d
                    for d in drafts
                    if d.sentence == draft.sentence and d.action == "return_result" and d.receiver
                ),
                None,
            )
            if later:
                draft.receiver = later.receiver
