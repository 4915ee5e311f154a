"""The step graph of an internal process as plain data."""

from typing import Literal

import attrs

from tthc.model.graph import Edge

HouseKind = Literal[
    "one_stop",
    "department",
    "provincial_committee",
    "commune",
    "land_office",
    "tax",
    "police",
    "military",
    "other",
    "applicant",
    "unknown",
]
Rank = Literal["head_of_house", "head_of_office", "head_of_division", "officer", "clerk", "council", "house"]
Duty = Literal[
    "receive",
    "assign",
    "prepare",
    "review",
    "sign",
    "issue",
    "forward",
    "consult",
    "pay",
    "post",
    "record",
    "return_result",
    "other",
]


@attrs.frozen
class StepUnit:
    """Who is in charge of a step: `house` names the authority ("Sở Y tế", "UBND tỉnh"), `division` the
    part of it, `rank` who there acts. `house` is a name made regular, so that equal houses are equal."""

    kind: HouseKind
    house: str
    division: str
    rank: Rank


@attrs.frozen
class ProcessGraph:
    """The graph of an internal process over the indexes of its steps.

    `units` and `duties` say for each step who acts and what for. `handoffs` are passings between two
    houses, `inner_handoffs` between two units or persons of one house. `signatures` are the steps in
    which somebody above the officer reads, agrees or signs before the result goes out. `hours` are the
    working hours of each step, None where no time counts; `longest_path_hours` is the longest way
    through, None where no step has a time.
    """

    units: tuple[StepUnit, ...]
    duties: tuple[Duty, ...]
    edges: tuple[Edge, ...]
    handoffs: tuple[tuple[int, int], ...]
    inner_handoffs: tuple[tuple[int, int], ...]
    signatures: tuple[int, ...]
    hours: tuple[float | None, ...]
    longest_path_hours: float | None
