"""What a name in steps stands for, and patterns of names with it."""

from typing import Literal

AgencyKind = Literal[
    "one_stop", "authority", "decision_maker", "officer", "applicant", "third_party", "place"
]
Source = tuple[str, AgencyKind]


def rules(kind: AgencyKind, *patterns: str) -> tuple[Source, ...]:
    """Patterns of names of one kind, in the order in which they are tried."""
    return tuple((text, kind) for text in patterns)
