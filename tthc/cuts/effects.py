"""What cuts save: the difference of two computed dossiers and graphs."""

import re
from collections.abc import Mapping, Sequence

import attrs

from tthc.cuts.operations import (
    DOCUMENT_OPERATIONS,
    REMOVING,
    TIME_OPERATIONS,
    apply,
    side_by_side,
    target_of,
    targets_of,
)
from tthc.cuts.stated import stated_share
from tthc.graph import draw, measure
from tthc.graph.timing import stated_total
from tthc.messages import N_, translate
from tthc.model import Cut, Document, Effect, Finding, Measures, Plan, Procedure, StepGraph
from tthc.model.process import HOURS_A_DAY

_REORDERING = ("remove_activity", "merge_activities", "make_parallel")

_PROTECTED = N_("The content is protected by law: no removal is proposed and no saving is counted.")
_ALTERNATIVE = N_("The paper is one of several of which one is enough: cutting it alone saves no paper.")
_CONDITIONAL = N_("The saving applies only in the cases where the paper is asked for.")
_OTHERS = N_("The row names further papers, which stay, so what is saved cannot be counted.")
_PLACES = N_(
    "The paper stands at {number} places of the dossier, which are counted each; who hands in under one case "
    "saves it there only."
)
_NO_ITEM = N_("The paper is named outside the items of the dossier, so what is saved cannot be counted.")
_UNSTATED = N_("Quantities are not stated for every paper that is cut, so these savings are not determined.")
_UNKNOWN_TIMES = N_("{number} steps state no time, so the time that is saved cannot be determined.")
_AT_LEAST = N_("At least this time is saved: {number} steps state no time.")
_UP_TO = N_(
    "At most the {time} working days that the text gives this act are saved: {number} other acts of "
    "authorities state no time, and the stated times add up to the total by their numbers."
)
_NEW_DEADLINE = N_(
    "The step has had no deadline so far, so the time that a deadline saves cannot be determined."
)
_NO_TOTAL = N_("No total time is stated, so the time that is saved cannot be determined.")
_NO_TRIPS = N_("The text does not tell how the result reaches the applicant, so visits cannot be counted.")

Reason = tuple[str, Mapping[str, object]]


@attrs.frozen
class _Saving:
    """What a set of cuts saves, the figures after it, and why something is not known.

    `nothing` is true where none of the cuts could be applied.
    """

    after: Measures
    effect: Effect
    reasons: tuple[Reason, ...]
    nothing: bool = False


def with_effects(
    procedure: Procedure, graph: StepGraph, findings: Sequence[Finding], language: str
) -> tuple[Finding, ...]:
    """The findings, those with a cut filled with what that cut saves alone.

    Each cut is applied to a copy; the effect is the difference of the two. A paper that is one of
    several of which one is enough saves no paper that could be counted (None, with a reason); a paper
    that is asked for only in some case counts as one, with a reason that says so; one that stands at
    several places counts at each, with a reason that says how many they are. Quantities that a row does
    not state are None. A status of `done` saves nothing further. Times are None, with a reason, where
    steps without a time make them unknown; a new deadline on an act that had none is not counted as
    a saving.
    """
    before = measure(procedure, graph)
    filled = []
    for finding in findings:
        if finding.cut is None:
            filled.append(finding)
            continue
        reasons: tuple[Reason, ...]
        if finding.status == "done":
            effect, reasons = _NOTHING, ()
        elif _forbidden(finding):
            effect, reasons = Effect(), ((_PROTECTED, {}),)
        else:
            saving = _saving(procedure, graph, before, (finding,))
            effect, reasons = saving.effect, saving.reasons
            if (_NO_ITEM, {}) in reasons or (saving.nothing and reasons):
                effect = attrs.evolve(
                    effect, documents=None, originals=None, copies=None, certified_copies=None
                )
        filled.append(attrs.evolve(finding, effect=effect, effect_reason=_told(reasons, language)))
    return tuple(filled)


def plan(procedure: Procedure, graph: StepGraph, findings: Sequence[Finding], language: str) -> Plan:
    """All cuts of the findings together on one copy of the procedure.

    Cuts that overlap are counted once, and what lies off the longest path saves no time, since the
    effect is the difference of the figures before and after. Findings that are `done`, removals of
    what is protected and findings of low confidence are left out: no total that somebody signs rests
    on them.
    """
    before = measure(procedure, graph)
    counted = [f for f in findings if counts(f)]
    saving = _saving(procedure, graph, before, counted)
    return Plan(before, saving.after, saving.effect, _told(saving.reasons, language))


def counts(finding: Finding) -> bool:
    """Whether the plan carries the finding's cut out."""
    return (
        finding.cut is not None
        and finding.status != "done"
        and finding.confidence != "low"
        and not _forbidden(finding)
    )


_NOTHING = Effect(
    documents=0,
    originals=0,
    copies=0,
    certified_copies=0,
    days=0.0,
    hours=0.0,
    handoffs=0,
    activities=0,
    trips=0,
)


def _forbidden(finding: Finding) -> bool:
    removes = finding.cut is not None and finding.cut.operation in REMOVING
    return finding.protected and removes and finding.status != "apply_now"


def _told(reasons: Sequence[Reason], language: str) -> str | None:
    texts = [translate(message, language, values or None) for message, values in reasons]
    return " ".join(dict.fromkeys(texts)) or None


def _saving(procedure: Procedure, graph: StepGraph, before: Measures, findings: Sequence[Finding]) -> _Saving:
    cuts, reasons = countable_cuts(procedure, findings)
    copy, drawn = carried_out(procedure, graph, cuts)
    after = measure(copy, drawn)
    days, why = _days(procedure, copy, graph, drawn, cuts)
    reasons.extend(why)
    touched = any(cut.operation in _REORDERING for cut in cuts)
    effect, why = _effect(procedure, before, after, cuts, days, touched)
    reasons.extend(why)
    return _Saving(_after(before, after, effect), effect, tuple(reasons), nothing=not cuts)


def carried_out(procedure: Procedure, graph: StepGraph, cuts: Sequence[Cut]) -> tuple[Procedure, StepGraph]:
    """A copy of the procedure after the cuts, and its graph: drawn anew where a cut changes acts."""
    copy = apply(procedure, cuts)
    timed = any(cut.operation in _REORDERING or _limits_act(cut) for cut in cuts)
    return copy, draw(copy, side_by_side(procedure, cuts)) if timed else graph


def countable_cuts(procedure: Procedure, findings: Sequence[Finding]) -> tuple[tuple[Cut, ...], list[Reason]]:
    """The cuts of the findings without papers that could not be counted, and why those are left out."""
    reasons: list[Reason] = []
    cuts: list[Cut] = []
    for finding in findings:
        cut = finding.cut
        if cut is None:
            continue
        papers = _papers(procedure, cut)
        if not papers and cut.operation in DOCUMENT_OPERATIONS:
            reasons.append((_NO_ITEM, {}))
            continue
        if papers and cut.operation in REMOVING:
            single = {i: d for i, d in papers.items() if not d.alternative or _whole(finding, d)}
            if len(single) < len(papers):
                reasons.append((_ALTERNATIVE, {}))
            countable = {i: d for i, d in single.items() if not _others_stay(finding, d)}
            if len(countable) < len(single):
                reasons.append((_OTHERS, {}))
            if not countable:
                continue
            rows = len(countable) - len(_counted_once(procedure, countable))
            if rows > 1 and cut.operation != "merge_documents":
                reasons.append((_PLACES, {"number": rows}))
            if any(d.conditional for d in countable.values()):
                reasons.append((_CONDITIONAL, {}))
            cut = attrs.evolve(cut, target="documents/" + "+".join(map(str, countable)))
        cuts.append(cut)
    return tuple(cuts), reasons


def _kind(cut: Cut) -> str:
    target = target_of(cut)
    return target[0] if target else ""


def _papers(procedure: Procedure, cut: Cut) -> dict[int, Document]:
    """The documents that a cut points at, by their index."""
    numbers = [index for kind, index in targets_of(cut) if kind == "documents"]
    return {n: procedure.documents[n] for n in numbers if n < len(procedure.documents)}


def _whole(finding: Finding, document: Document) -> bool:
    """Whether the evidence is the whole item and not one of the papers it names."""
    if (finding.start, finding.end) == (document.start, document.end):
        return True
    return bool(finding.text) and finding.text.split() == document.text.split()


_LISTED = re.compile(r"\s*[,/]\s*(?:hoặc\s+)?|\s+hoặc\s+")


def _counted_once(procedure: Procedure, papers: Mapping[int, Document]) -> set[int]:
    """Papers of one cut that a row only lists beside the one before: one of them is handed in there."""
    result = set()
    for index, paper in papers.items():
        before = papers.get(index - 1)
        if before is None or before.row != paper.row or before.section != paper.section:
            continue
        if _LISTED.fullmatch(procedure.sections.get(paper.section, "")[before.end : paper.start]):
            result.add(index)
    return result


_FURTHER = re.compile(
    r"(?:[,;/+]|và|kèm(?: theo)?)\s+(?:bản (?:sao|chụp|chính) )?(?:các )?"
    r"(?:giấy|thẻ|văn bản|quyết định|hợp đồng|chứng chỉ|sổ|bằng|hộ chiếu|hóa đơn|biên bản|báo cáo)(?!\w)",
    re.IGNORECASE,
)


def _others_stay(finding: Finding, document: Document) -> bool:
    """Whether the evidence is one of several papers that a row joins, so that the row stays."""
    words = " ".join(document.text.split())
    evidence = " ".join(finding.text.split())
    if not evidence or evidence not in words or evidence == words:
        return False
    before, _, after = words.partition(evidence)
    return _FURTHER.search(after) is not None or _FURTHER.search(before + " ,") is not None


def _effect(
    procedure: Procedure,
    before: Measures,
    after: Measures,
    cuts: Sequence[Cut],
    days: float | None,
    touched: bool,
) -> tuple[Effect, list[Reason]]:
    reasons: list[Reason] = []
    changed = [d for cut in cuts if _alters_number(cut) for d in _papers(procedure, cut).values()]
    once = [procedure.documents[index] for index in sorted(saving_nothing(procedure, cuts))]
    originals = _stated(before.originals, after.originals, [d.originals for d in changed])
    copies = _stated(before.copies, after.copies, [d.copies for d in changed])
    if originals is not None:
        originals -= sum(d.originals or 0 for d in once)
    if copies is not None:
        copies -= sum(d.copies or 0 for d in once)
    if originals is None or copies is None:
        reasons.append((_UNSTATED, {}))
    trips: int | None = 0
    if touched and _visited(procedure, cuts):
        trips = None if before.trips is None or after.trips is None else max(0, before.trips - after.trips)
        if trips is None:
            reasons.append((_NO_TRIPS, {}))
    effect = Effect(
        documents=before.documents - after.documents - len(once),
        originals=originals,
        copies=copies,
        certified_copies=before.certified_copies
        - after.certified_copies
        - sum(d.certified_copy for d in once),
        days=days,
        hours=None if days is None else round(days * HOURS_A_DAY, 2),
        handoffs=max(0, before.handoffs - after.handoffs) if touched else 0,
        activities=before.activities - after.activities,
        trips=trips,
    )
    return effect, reasons


def saving_nothing(procedure: Procedure, cuts: Sequence[Cut]) -> set[int]:
    """Papers, by index, that the cuts take away, but that save nothing beside the one before in their row."""
    found: set[int] = set()
    for cut in cuts:
        if cut.operation in REMOVING and cut.operation != "merge_documents":
            found |= _counted_once(procedure, _papers(procedure, cut))
    return found


def _visited(procedure: Procedure, cuts: Sequence[Cut]) -> bool:
    """Whether a cut touches an act for which the applicant comes: passing on between agencies is none."""
    acts = [
        procedure.activities[index]
        for cut in cuts
        for kind, index in targets_of(cut)
        if cut.operation in _REORDERING and kind == "activities" and index < len(procedure.activities)
    ]
    inside = ("transfer", "propose", "consult", "respond", "check", "appraise", "record")
    return any(act.action not in inside or act.actor_class in ("applicant", "one_stop") for act in acts)


def _alters_number(cut: Cut) -> bool:
    return cut.operation in REMOVING or cut.operation == "reduce_copies"


def _stated(before: int | None, after: int | None, changed: Sequence[int | None]) -> int | None:
    """The quantity saved; None where a paper that is cut states none."""
    if any(number is None for number in changed):
        return None
    return (before or 0) - (after or 0)


def _after(before: Measures, after: Measures, effect: Effect) -> Measures:
    """The figures after the cuts, with the papers and the time that the effect leaves."""
    papers = {
        name: getattr(before, name) - saved
        for name in ("documents", "originals", "copies", "certified_copies")
        if (saved := getattr(effect, name)) is not None and getattr(before, name) is not None
    }
    days = None if effect.days is None or before.days is None else round(before.days - effect.days, 2)
    return attrs.evolve(after, **papers, days=days)


def _days(
    procedure: Procedure, copy: Procedure, graph: StepGraph, drawn: StepGraph, cuts: Sequence[Cut]
) -> tuple[float | None, list[Reason]]:
    """Working days saved: by the stated total where channels are cut, by the longest path where acts are.

    Both together are counted once, by what saves more.
    """
    known: list[float] = []
    reasons: list[Reason] = []
    unknown = False
    if any(_sets_total(cut) for cut in cuts):
        old, new = stated_total(procedure), stated_total(copy)
        if old is None or new is None:
            unknown = True
            reasons.append((_NO_TOTAL, {}))
        else:
            known.append(old - new)
    timely = [cut for cut in cuts if cut.operation in _REORDERING or _limits_act(cut)]
    if any(_adds_deadline(procedure, cut) for cut in timely):
        unknown = True
        reasons.append((_NEW_DEADLINE, {}))
        timely = [cut for cut in timely if not _adds_deadline(procedure, cut)]
    if timely:
        if graph.unknown or drawn.unknown or graph.longest_path_days is None:
            number = max(graph.unknown, drawn.unknown)
            stated = stated_share(procedure, timely)
            if stated and number:
                return round(max(stated, *known, 0.0), 2), [
                    *reasons,
                    (_UP_TO, {"time": f"{stated:g}".replace(".", ","), "number": number}),
                ]
            unknown = True
            reasons.append((_UNKNOWN_TIMES, {"number": number}) if number else (_NO_TOTAL, {}))
        else:
            known.append(graph.longest_path_days - (drawn.longest_path_days or 0.0))
    saved = max(0.0, round(max(known, default=0.0), 2))
    if not unknown:
        return saved, reasons
    if not saved:
        return None, reasons
    return saved, [(_AT_LEAST, values) if key == _UNKNOWN_TIMES else (key, values) for key, values in reasons]


def _sets_total(cut: Cut) -> bool:
    return cut.operation == "align_channels" or (
        _kind(cut) == "channels" and cut.operation in TIME_OPERATIONS
    )


def _limits_act(cut: Cut) -> bool:
    return _kind(cut) == "activities" and cut.operation in TIME_OPERATIONS


def _adds_deadline(procedure: Procedure, cut: Cut) -> bool:
    target = target_of(cut)
    if target is None or target[1] >= len(procedure.activities):
        return False
    return (
        cut.operation in ("set_deadline", "reduce_time") and procedure.activities[target[1]].duration is None
    )
