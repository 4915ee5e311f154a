"""The head of a procedure's page: the verdict in one line, and its figures before and after."""

from collections import Counter
from collections.abc import Sequence

import attrs

from tthc.cuts.effects import counts as counts_in_plan
from tthc.graph.timing import stated_total
from tthc.messages import N_, translate
from tthc.model import Analysis, Document, Measures
from tthc.report.labels import number_text
from tthc.report.phrases import saved_text
from tthc.report.total_time import total_text


@attrs.frozen
class Figure:
    """One figure of the card: before and after in words, by how much it falls, and words on it."""

    title: str
    before: str
    after: str
    change: str
    known: bool
    basis: str
    note: str = ""


@attrs.frozen
class Verdict:
    """What there is to do, in words: counts by status, and what doing all of it saves.

    `cuts` says whether any cut is proposed at all.
    """

    now: str
    propose: str
    done: str
    saves: str
    cuts: bool


_FIGURES = (
    ("documents", N_("Papers")),
    ("originals", N_("Originals")),
    ("copies", N_("Copies")),
    ("certified_copies", N_("Certified copies")),
    ("days", N_("Time (working days)")),
    ("handoffs", N_("Hand-offs")),
    ("activities", N_("Steps taken")),
    ("trips", N_("Trips of the applicant")),
)


def verdict(analysis: Analysis, language: str) -> Verdict:
    """The counts of findings of medium confidence or better, and the plan's saving."""
    counts: Counter[str] = Counter(f.status for f in analysis.findings if f.confidence != "low")

    def say(status: str, key: str) -> str:
        return translate(key, language, {"n": counts[status]}) if counts[status] else ""

    return Verdict(
        say("apply_now", N_("{n} to apply now")),
        say("propose", N_("{n} to propose")),
        say("done", N_("{n} already done")),
        saved_text(analysis.plan.effect, language),
        any(counts_in_plan(finding) for finding in analysis.findings),
    )


def figures(analysis: Analysis, language: str) -> list[Figure]:
    """The figures that cuts change, each with what it rests on."""
    before, after = analysis.plan.before, analysis.plan.after
    unknown = translate(N_("not determined"), language)
    result = []
    for name, title in _FIGURES:
        old, new = _value(before, name), _value(after, name)
        change = ""
        if old is not None and new is not None and new != old:
            change = ("−" if new < old else "+") + number_text(abs(new - old), language)
        least = translate(N_("at least"), language) + " " if _is_least(analysis, name) else ""
        result.append(
            Figure(
                translate(title, language),
                unknown if old is None else least + number_text(old, language),
                unknown if new is None else least + number_text(new, language),
                change,
                old is not None,
                translate(_basis(analysis, name), language),
                total_text(analysis, language) if name == "days" else "",
            )
        )
    return result


def _value(measures: Measures, name: str) -> float | None:
    number: float | None = getattr(measures, name)
    return number


def _is_least(analysis: Analysis, name: str) -> bool:
    """Whether a sum is a lower bound: papers that state no quantity are not in it."""
    if name not in ("originals", "copies") or _value(analysis.plan.before, name) is None:
        return False
    return any(getattr(document, name) is None for document in _first_of_rows(analysis.procedure.documents))


def _first_of_rows(documents: Sequence[Document]) -> list[Document]:
    """The documents that state their row's quantity: the first of each."""
    return [d for i, d in enumerate(documents) if i == 0 or d.row != documents[i - 1].row]


def _basis(analysis: Analysis, name: str) -> str:
    """What a figure rests on: a catalogue key."""
    if name in ("handoffs", "activities", "trips") and not analysis.procedure.activities:
        return N_("The text states no step.")
    if name in ("documents", "originals", "copies") and not analysis.procedure.documents:
        return N_("No paper was recognised in the text.")
    if name in ("originals", "copies") and _is_least(analysis, name):
        return N_("sum of what is stated; some papers state no quantity")
    if name in ("originals", "copies"):
        return N_("sum of what is stated")
    if name in ("documents", "certified_copies"):
        return N_("counted in the dossier")
    if name == "days":
        if stated_total(analysis.procedure) is not None:
            return N_("as stated for the procedure")
        if analysis.plan.before.days is not None:
            return N_("computed along the longest path")
        return N_("no total that holds for all cases is stated")
    if name == "trips" and analysis.plan.before.trips is None:
        return N_("the text does not tell how the result is handed out")
    return N_("counted in the step graph")
