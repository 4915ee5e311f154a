"""Short phrases about findings and figures that every human output shares."""

from datetime import date

from tthc.messages import N_, translate
from tthc.model import Effect, Finding, LegalBasis, Measures
from tthc.report.labels import LEVERS, label, number_text

_SAVED = (
    ("documents", N_("papers: {n}")),
    ("originals", N_("originals: {n}")),
    ("copies", N_("copies: {n}")),
    ("certified_copies", N_("certified copies: {n}")),
    ("days", N_("{n} working days")),
    ("handoffs", N_("hand-offs: {n}")),
    ("activities", N_("steps: {n}")),
    ("trips", N_("trips: {n}")),
    ("cost_vnd_dossier", N_("{n} VND a dossier")),
    ("cost_vnd_year", N_("{n} VND a year")),
)


def date_text(day: date, language: str) -> str:
    """A date as the language writes it: 24/11/2026 or 2026-11-24."""
    return day.strftime("%d/%m/%Y") if language == "vi" else day.isoformat()


def saved_text(effect: Effect, language: str) -> str:
    """What is saved, in words: `1 giấy tờ, 1 bản chính`; "" where nothing is known to be saved."""
    parts = []
    for name, phrase in _SAVED:
        value = getattr(effect, name)
        if value:
            parts.append(translate(phrase, language, {"n": number_text(value, language)}))
    return ", ".join(parts)


def basis_text(basis: LegalBasis, language: str) -> str:
    """An instrument with date and article, and a word where it is only remembered."""
    parts = [basis.number]
    if basis.date:
        parts.append(date_text(basis.date, language))
    if basis.article:
        parts.append(basis.article)
    text = ", ".join(parts)
    if basis.basis == "remembered":
        text += " " + translate(N_("(from memory, to be checked)"), language)
    return text


def lever_text(finding: Finding, language: str) -> str:
    """Who can decide, and the instrument that sets the element now."""
    name = label(LEVERS, finding.lever.name, language)
    return f"{name} ({finding.lever.instrument})" if finding.lever.instrument else name


def measures_text(measures: Measures, language: str, *, stated: str = "") -> str:
    """The figures of a procedure in one line; what is unknown is said to be.

    `stated` tells the time in words, where the number of working days alone would not.
    """
    unknown = translate(N_("not determined"), language)
    days = stated or unknown
    if measures.days is not None and not stated:
        days = translate(N_("{n} working days"), language, {"n": number_text(measures.days, language)})
    return translate(
        N_(
            "Papers: {documents} - time: {days} - steps: {activities} - "
            "hand-offs: {handoffs} - trips: {trips}"
        ),
        language,
        {
            "documents": measures.documents,
            "days": days,
            "activities": measures.activities,
            "handoffs": measures.handoffs,
            "trips": unknown if measures.trips is None else measures.trips,
        },
    )
