"""What a notebook shows of procedures, findings, plans and graphs: small and escaped."""

import os
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs

from tthc.graph import as_networkx
from tthc.messages import DEFAULT_LANGUAGE, LANGUAGES, N_, translate
from tthc.model import Analysis, Finding, Measures, Node, Plan, Procedure, StepGraph
from tthc.model.shown import as_html
from tthc.report.drawing.svg import DrawingUnavailable, draw_svg
from tthc.report.total_time import total_text

if TYPE_CHECKING:
    import networkx

_MOST_ROWS = 60
_STRONGEST = 5

_FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "documents": N_("Papers"),
        "originals": N_("Originals"),
        "copies": N_("Copies"),
        "certified_copies": N_("Certified copies"),
        "days": N_("Time (working days)"),
        "handoffs": N_("Hand-offs"),
        "activities": N_("Acts of the steps"),
        "trips": N_("Trips"),
    }
)
_WORDS = (
    N_("Papers"),
    N_("Paper"),
    N_("Kind"),
    N_("Originals"),
    N_("Copies"),
    N_("Acts of the steps"),
    N_("Step"),
    N_("Act"),
    N_("Who"),
    N_("Time"),
    N_("Text"),
    N_("Ways of handing in"),
    N_("Findings"),
    N_("none"),
    N_("not determined"),
    N_("only in some case"),
    N_("not stated"),
    N_("Characters of the text that nothing was read from: {n}"),
    N_("Source: {source}"),
    N_("Decision {number}"),
    N_("protected by specialised law"),
    N_("Suggested cut"),
    N_("No cut is proposed"),
    N_("Saves"),
    N_("Who can decide"),
    N_("Basis"),
    N_("law of {day}"),
    N_("Before"),
    N_("After"),
    N_("Saved"),
    N_("{n} further findings"),
    N_("{n} more"),
    N_("No rule found anything here."),
    N_("Findings: {n}"),
)


@attrs.frozen
class ProcedureGraph:
    """The step graph of one procedure, with what it takes to draw it.

    `steps` holds edges and measures, its nodes being indexes of `procedure.activities`; `findings` are
    marked in the drawing, where there are any. A notebook shows it as SVG.
    """

    procedure: Procedure
    steps: StepGraph
    findings: tuple[Finding, ...] = ()

    def networkx(self) -> "networkx.DiGraph[Node]":
        """The graph for networkx: nodes carry the acts' attributes, edges `kind` and `condition`."""
        return as_networkx(self.procedure, self.steps)

    def svg(self, lang: str | None = None) -> str:
        """The drawing as an SVG document, a lane for each actor.

        Raises ValueError where there is no step to draw, or too many for a reader.
        """
        language = language_of(lang)
        try:
            return draw_svg(self.procedure, self.steps, language, self.findings)
        except DrawingUnavailable as missing:
            raise ValueError(translate(missing.reason, language)) from missing

    def _repr_svg_(self) -> str | None:
        try:
            return self.svg()
        except ValueError:
            return None

    def __repr__(self) -> str:
        return (
            f"<ProcedureGraph {self.procedure.code}: {len(self.procedure.activities)} activities, "
            f"{len(self.steps.edges)} edges>"
        )


class Findings(list[Finding]):
    """A list of findings that a notebook shows as lines to be opened."""

    def _repr_html_(self) -> str:
        return _page("findings", found=self)


def language_of(lang: str | None) -> str:
    """The language asked for, else that of TTHC_LANG, else Vietnamese.

    Raises ValueError for a language that there is no catalogue of.
    """
    if lang is None:
        asked = os.environ.get("TTHC_LANG", DEFAULT_LANGUAGE)
        return asked if asked in LANGUAGES else DEFAULT_LANGUAGE
    if lang not in LANGUAGES:
        raise ValueError(f"lang={lang!r}: {' | '.join(LANGUAGES)}")
    return lang


@as_html.register(Procedure)
def procedure_html(procedure: Procedure) -> str:
    """A procedure as it was read: its papers, ways and steps."""
    return _page("procedure", procedure=procedure)


@as_html.register(Finding)
def finding_html(finding: Finding) -> str:
    """A finding with its quote, legal basis, lever, cut and what that saves."""
    return _page("finding", finding=finding)


@as_html.register(Plan)
def plan_html(plan: Plan) -> str:
    """The figures of a plan before and after."""
    return _page("plan", plan=plan)


@as_html.register(Analysis)
def analysis_html(analysis: Analysis) -> str:
    """A procedure's figures before and after, and its findings, the strongest open."""
    language = language_of(None)
    shown = [f for f in analysis.findings if f.confidence != "low"][:_STRONGEST]
    rest = [f for f in analysis.findings if not any(f is other for other in shown)]
    return _page(
        "analysis",
        procedure=analysis.procedure,
        plan=analysis.plan,
        stated=total_text(analysis, language),
        shown=shown,
        rest=rest,
    )


def _page(kind: str, **values: Any) -> str:
    from tthc.report.site.env import environment

    language = language_of(None)

    def say(key: str, **filled: object) -> str:
        if key not in _WORDS and key not in _FIGURES.values():
            raise KeyError(key)
        return translate(key, language, filled or None)

    template = environment(language).get_template("notebook.html")
    return template.render(kind=kind, t=say, figures=_figures, unread=_unread, most=_MOST_ROWS, **values)


def _figures(plan: Plan) -> Sequence[tuple[str, float | None, float | None]]:
    """Title, before and after of every measure that is known at least once."""
    names = [field.name for field in attrs.fields(Measures)]
    rows = [(_FIGURES[name], getattr(plan.before, name), getattr(plan.after, name)) for name in names]
    return [row for row in rows if row[1] is not None or row[2] is not None or row[0] == _FIGURES["days"]]


def _unread(procedure: Procedure) -> int:
    return sum(span.end - span.start for span in procedure.unread)
