"""What a plan changes in a procedure, element by element, in words for the page."""

from collections.abc import Mapping, Sequence

import attrs

from tthc.cuts import After
from tthc.cuts.operations import (
    ACTIVITY_REMOVING,
    TIME_OPERATIONS,
    side_by_side,
    targets_of,
)
from tthc.messages import N_, translate
from tthc.model import Activity, Channel, Cut, Procedure
from tthc.report.drawing.svg import Change
from tthc.report.labels import ACTIONS, OPERATIONS, duration_text, label
from tthc.report.shown_text import shorten
from tthc.report.step_text import amount_text


@attrs.frozen
class PaperChange:
    """A paper that the plan works on: what is done in words, and its quantities after the plan."""

    index: int
    words: str
    gone: bool
    originals: int | None
    copies: int | None
    changed: bool


def paper_changes(procedure: Procedure, after: After, language: str) -> dict[int, PaperChange]:
    """The papers that cuts of the plan work on, by index."""
    result = {}
    for index, cuts in _by_target(after.cuts, "documents").items():
        if index >= len(procedure.documents):
            continue
        before, stands = procedure.documents[index], after.document(index)
        words = "; ".join(dict.fromkeys(label(OPERATIONS, cut.operation, language) for cut in cuts))
        quantities = (None, None) if stands is None else (stands.originals, stands.copies)
        result[index] = PaperChange(index, words, stands is None, *quantities, changed=stands != before)
    return result


def channel_changes(procedure: Procedure, after: After, language: str) -> dict[int, str]:
    """The time after the plan, in words, of each channel whose time the plan shortens."""
    return {
        i: _channel_time(new, language)
        for i, (old, new) in enumerate(zip(procedure.channels, after.procedure.channels, strict=True))
        if (old.value, old.unit) != (new.value, new.unit)
    }


def _channel_time(channel: Channel, language: str) -> str:
    return "" if channel.value is None or channel.unit is None else duration_text(
        channel.value, channel.unit, language
    )  # fmt: skip


def act_changes(procedure: Procedure, after: After, language: str) -> dict[int, Change]:
    """What the plan does to each act that it changes, by index as published."""
    aside = {later for later, _ in side_by_side(procedure, after.cuts)}
    result = {}
    for index, cuts in _by_target(after.cuts, "activities").items():
        if index >= len(procedure.activities):
            continue
        change = _act_change(procedure.activities[index], after, index, cuts, aside, language)
        if change is not None:
            result[index] = change
    return result


def _act_change(
    activity: Activity, after: After, index: int, cuts: Sequence[Cut], aside: set[int], language: str
) -> Change | None:
    stands = after.activity(index)
    operations = {cut.operation for cut in cuts}
    if stands is None:
        removing = next(cut.operation for cut in cuts if cut.operation in ACTIVITY_REMOVING)
        word = N_("merged") if removing == "merge_activities" else N_("dropped")
        return Change("gone", translate(word, language), label(OPERATIONS, removing, language))
    if operations & {*TIME_OPERATIONS}:
        return _new_limit(activity, stands, language)
    if after.activities[index] in aside:
        word, note = translate(N_("side by side"), language), label(OPERATIONS, "make_parallel", language)
        return Change("side", word, note, word)
    renaming = next((cut for cut in cuts if cut.operation == "rename_authority"), None)
    if renaming is not None and isinstance(renaming.value, str):
        note = f"{label(OPERATIONS, 'rename_authority', language)}: {shorten(renaming.value, 120)}"
        return Change("name", translate(N_("old name"), language), note, translate(N_("new name"), language))
    return None


def _new_limit(activity: Activity, stands: Activity, language: str) -> Change | None:
    """A limit that the plan sets: a number, or one that whoever decides has still to choose."""
    open_limit = translate(N_("limit to be set"), language)
    if stands.duration is None:
        new = open_limit
    elif stands.duration == activity.duration:
        return None
    else:
        new = amount_text(stands.duration, language)
    old = translate(N_("no time stated"), language)
    word = translate(N_("no limit"), language)
    if activity.duration is not None:
        old = amount_text(activity.duration, language)
        word = translate(N_("shortened"), language)
    note = translate(N_("Time limit: {old} → {new}"), language, {"old": old, "new": new})
    limit = open_limit if stands.duration is None else ""
    return Change("time", word, note, translate(N_("new limit"), language), limit)


def told(procedure: Procedure, changes: Mapping[int, Change], language: str) -> list[tuple[int, str, str]]:
    """The changed acts: number from 1, the act in words, and what is done to it."""
    return [
        (index + 1, label(ACTIONS, procedure.activities[index].action, language), change.note)
        for index, change in sorted(changes.items())
    ]


def _by_target(cuts: Sequence[Cut], kind: str) -> dict[int, list[Cut]]:
    result: dict[int, list[Cut]] = {}
    for cut in cuts:
        for name, index in targets_of(cut):
            if name == kind:
                result.setdefault(index, []).append(cut)
    return {index: result[index] for index in sorted(result)}
