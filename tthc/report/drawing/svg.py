"""A step graph drawn as SVG: a lane for each actor, time running downwards."""

from collections.abc import Collection, Mapping, Sequence

from tthc.messages import N_
from tthc.model import Finding, Procedure, StepGraph
from tthc.report.drawing.lanes import Lane
from tthc.report.drawing.painter import Change, Painter, Sketch
from tthc.report.step_text import findings_of_activities

__all__ = ["MAX_STEPS", "Change", "DrawingUnavailable", "Sketch", "draw_svg", "sketch"]

MAX_STEPS = 400


class DrawingUnavailable(Exception):  # noqa: N818 - says what it means without the suffix
    """The graph cannot be drawn so that a person can read it; `reason` is a catalogue key."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def draw_svg(
    procedure: Procedure, graph: StepGraph, language: str = "vi", findings: Sequence[Finding] = ()
) -> str:
    """The graph as an SVG document with a lane for each actor.

    Each step shows action, evidence, time and, where it happens only in some case, the condition;
    steps with findings carry a flag, protected steps a shield and a double border. Raises
    DrawingUnavailable when the procedure has no step or more than MAX_STEPS.
    """
    _refuse(procedure)
    return Painter(procedure, graph, language, findings_of_activities(procedure, findings)).document()


def sketch(
    procedure: Procedure,
    graph: StepGraph,
    language: str,
    findings: Sequence[Finding] = (),
    *,
    name: str,
    numbers: Sequence[int] = (),
    changes: Mapping[int, Change] = {},
    compact: bool = False,
    like: Sequence[Lane] = (),
    focus: Collection[int] = (),
) -> Sketch:
    """The graph for a page, on which each step links to `#cv-N`, N its number.

    `name` is the drawing's id and begins those of its steps (`name-N`); `numbers` are the steps'
    numbers where they are not 1, 2, 3; `changes` is what a plan does to steps; lanes stand in the
    order of the lanes `like`. Slices without any step of the numbers in `focus`, if any are given,
    are told apart. Raises DrawingUnavailable as `draw_svg` does.
    """
    _refuse(procedure)
    marked = findings_of_activities(procedure, findings)
    painter = Painter(procedure, graph, language, marked, name, tuple(numbers), changes, compact, like)
    return painter.sketch(focus)


def _refuse(procedure: Procedure) -> None:
    if not procedure.activities:
        raise DrawingUnavailable(N_("The text states no step."))
    if len(procedure.activities) > MAX_STEPS:
        raise DrawingUnavailable(N_("There are too many steps to draw."))
