"""A step graph as plain data: what the graph layer drew and measured."""

from typing import Literal

import attrs

START: Literal["start"] = "start"
END: Literal["end"] = "end"
Node = int | Literal["start", "end"]
"""An activity by its index in `Procedure.activities`, or the start or end of the process."""

EdgeKind = Literal["sequence", "branch", "return", "parallel"]


@attrs.frozen
class Edge:
    """What comes after what; `condition` quotes the words that open a branch."""

    source: Node
    target: Node
    kind: EdgeKind
    condition: str | None = None


@attrs.frozen
class GraphCase:
    """Alternative acts: `name` quotes the heading or condition, None where there is none."""

    name: str | None
    activities: tuple[int, ...]


@attrs.frozen
class StepGraph:
    """The drawn graph of a procedure's activities with its measures.

    `longest_path_days` is in working days, None where no act of an authority states a time; it is
    a lower bound while `unknown` (authority acts without a time) is above 0. `upper_bound_days` is
    the total that the channels state where that bounds it, else None. `anchors` lists
    (act, from): limits that run from an earlier act than the one before. `trips` counts visits on
    paper when all goes well, None where nothing tells how the result reaches the applicant.
    `covered` lists (act, act): acts without a time of their own that fall under another's limit.
    """

    edges: tuple[Edge, ...] = ()
    parallel_groups: tuple[tuple[int, ...], ...] = ()
    cases: tuple[GraphCase, ...] = ()
    handoffs: tuple[tuple[int, int], ...] = ()
    touchpoints: tuple[int, ...] = ()
    trips: int | None = None
    anchors: tuple[tuple[int, Node], ...] = ()
    longest_path_days: float | None = None
    upper_bound_days: float | None = None
    unknown: int = 0
    covered: tuple[tuple[int, int], ...] = ()


@attrs.frozen
class Measures:
    """Figures of one procedure that cuts change; None where they cannot be known.

    `days` is the total time in working days: the total that the channels state, else the longest
    path where no time is unknown. Quantities sum what the rows state.
    """

    documents: int
    originals: int | None
    copies: int | None
    certified_copies: int
    days: float | None
    handoffs: int
    activities: int
    trips: int | None
