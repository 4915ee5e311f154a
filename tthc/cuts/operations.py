"""Applying cuts to a copy of a procedure."""

from collections.abc import Iterable, Sequence

import attrs

from tthc.graph import working_days
from tthc.graph.scenes import SECTION
from tthc.model import Activity, Channel, Cut, Document, Duration, Procedure

REMOVING = ("remove_document", "replace_by_lookup", "merge_documents", "remove_activity", "merge_activities")
DOCUMENT_OPERATIONS = (
    "remove_document",
    "replace_by_lookup",
    "accept_plain_copy",
    "reduce_copies",
    "merge_documents",
)
TIME_OPERATIONS = ("reduce_time", "set_deadline")
DOCUMENT_REMOVING = ("remove_document", "replace_by_lookup", "merge_documents")
ACTIVITY_REMOVING = ("remove_activity", "merge_activities")


def targets_of(cut: Cut) -> tuple[tuple[str, int], ...]:
    """The elements that a cut points at, kind and index: `documents/3+4` are two, none is empty."""
    kind, slash, numbers = cut.target.partition("/")
    parts = numbers.split("+")
    return tuple((kind, int(part)) for part in parts) if slash and all(p.isdecimal() for p in parts) else ()


def target_of(cut: Cut) -> tuple[str, int] | None:
    """The first element that a cut points at, None where it points at none."""
    return next(iter(targets_of(cut)), None)


def apply(procedure: Procedure, cuts: Sequence[Cut]) -> Procedure:
    """A copy of the procedure with all the cuts carried out at once.

    A target may name several elements of one kind (`documents/3+4`): the operation is done on each.
    Targets count in the procedure as given, so the order of cuts does not matter, and the same cut
    twice is one cut. What a target does not fit (an index out of range, an operation on another kind
    of element) changes nothing. `reduce_copies` keeps `value` copies and originals at most (1 where
    no value is given); `reduce_time`, `set_deadline` and `align_channels` set `value` working days,
    `align_channels` on every channel that is slower. `make_parallel` changes the order of acts and
    nothing in the model: `side_by_side` gives it to the drawing. Neither does `rename_authority`: the
    name stands somewhere in the act's words, and whoever acts may be somebody else.
    """
    documents = _documents(procedure.documents, cuts)
    channels = _channels(procedure.channels, cuts)
    activities, gone = _activities(procedure.activities, cuts)
    sections = procedure.sections
    if gone and SECTION in sections:
        sections = {**sections, SECTION: _blanked(sections[SECTION], gone, activities)}
    return attrs.evolve(
        procedure, documents=documents, channels=channels, activities=activities, sections=sections
    )


def side_by_side(procedure: Procedure, cuts: Sequence[Cut]) -> tuple[tuple[int, int], ...]:
    """The pairs of acts that `make_parallel` cuts put side by side, in the copy's numbering.

    The value of such a cut names the act to stand beside (`activities/2`); without it the act before.
    """
    removed = sorted(elements_of(cuts, "activities", ACTIVITY_REMOVING))
    pairs = []
    for cut in cuts:
        target = target_of(cut)
        if cut.operation != "make_parallel" or target is None or target[0] != "activities":
            continue
        later, other = target[1], None
        if isinstance(cut.value, str):
            other = target_of(Cut(cut.operation, cut.value))
        earlier = other[1] if other else later - 1
        if earlier < 0 or later >= len(procedure.activities) or {later, earlier} & set(removed):
            continue
        shift = [index - sum(1 for r in removed if r < index) for index in (later, earlier)]
        pairs.append((shift[0], shift[1]))
    return tuple(dict.fromkeys(pairs))


def elements_of(cuts: Iterable[Cut], kind: str, operations: Sequence[str]) -> set[int]:
    """Indices of the elements of a kind on which cuts with one of the operations work."""
    return {
        index
        for cut in cuts
        if cut.operation in operations
        for name, index in targets_of(cut)
        if name == kind
    }


def _on(cuts: Iterable[Cut], kind: str, index: int) -> list[Cut]:
    return [cut for cut in cuts if (kind, index) in targets_of(cut)]


def _documents(documents: Sequence[Document], cuts: Sequence[Cut]) -> tuple[Document, ...]:
    gone = elements_of(cuts, "documents", DOCUMENT_REMOVING)
    kept = []
    for index, document in enumerate(documents):
        if index in gone:
            continue
        changed = document
        for cut in _on(cuts, "documents", index):
            if cut.operation == "accept_plain_copy":
                changed = attrs.evolve(changed, certified_copy=False)
            elif cut.operation == "reduce_copies":
                limit = int(cut.value) if isinstance(cut.value, int | float) else 1
                changed = attrs.evolve(
                    changed,
                    originals=_at_most(changed.originals, limit),
                    copies=_at_most(changed.copies, limit),
                )
        kept.append(changed)
    return tuple(kept)


def _at_most(number: int | None, limit: int) -> int | None:
    return None if number is None else min(number, limit)


def _channels(channels: Sequence[Channel], cuts: Sequence[Cut]) -> tuple[Channel, ...]:
    aligned = [
        float(cut.value)
        for cut in cuts
        if cut.operation == "align_channels" and isinstance(cut.value, int | float)
    ]
    changed = []
    for index, channel in enumerate(channels):
        limits = list(aligned)
        for cut in _on(cuts, "channels", index):
            if cut.operation in TIME_OPERATIONS and isinstance(cut.value, int | float):
                limits.append(float(cut.value))
        changed.append(_faster(channel, min(limits)) if limits else channel)
    return tuple(changed)


def _faster(channel: Channel, days: float) -> Channel:
    if channel.value is None or channel.unit is None:
        return channel
    if working_days(Duration(channel.value, channel.unit)) <= days:
        return channel
    return attrs.evolve(channel, value=days, unit="working_day")


def _activities(
    activities: Sequence[Activity], cuts: Sequence[Cut]
) -> tuple[tuple[Activity, ...], tuple[Activity, ...]]:
    """The acts that stay, changed, and those that go."""
    removed = elements_of(cuts, "activities", ACTIVITY_REMOVING)
    kept: list[Activity] = []
    gone: list[Activity] = []
    inherited: tuple[Activity, Duration] | None = None
    for index, activity in enumerate(activities):
        if index in removed:
            gone.append(activity)
            if activity.duration is not None:
                inherited = (activity, activity.duration)
            continue
        changed = _changed(activity, _on(cuts, "activities", index))
        if inherited is not None:
            changed = _with_limit(changed, *inherited)
            inherited = None
        kept.append(changed)
    return tuple(kept), tuple(gone)


def _with_limit(activity: Activity, before: Activity, limit: Duration) -> Activity:
    """A limit over several acts of a sentence stands on the first; without that act, on the next."""
    together = activity.sentence == before.sentence and activity.sentence != (0, 0)
    if together and activity.actor == before.actor and activity.duration is None:
        return attrs.evolve(activity, duration=limit, runs_from=activity.runs_from or before.runs_from)
    return activity


def _changed(activity: Activity, cuts: Sequence[Cut]) -> Activity:
    changed = activity
    for cut in cuts:
        if cut.operation in TIME_OPERATIONS and isinstance(cut.value, int | float):
            days = float(cut.value)
            if changed.duration is None or working_days(changed.duration) > days:
                changed = attrs.evolve(changed, duration=Duration(days, "working_day"))
    return changed


def _blanked(text: str, gone: Sequence[Activity], kept: Sequence[Activity]) -> str:
    """The text with the words of removed acts blanked: all offsets stay, and no word of theirs is read."""
    covered = [False] * (len(text) + 1)
    for activity in kept:
        for at in range(max(0, activity.start), min(activity.end, len(text))):
            covered[at] = True
    letters = list(text)
    for activity in gone:
        for at in range(max(0, activity.start), min(activity.end, len(text))):
            if not covered[at] and letters[at] not in "\n.;":
                letters[at] = " "
    return "".join(letters)
