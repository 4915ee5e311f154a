"""What went wrong with an input, told so that the reader can mend it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import attrs


class Severity(StrEnum):
    """A warning leaves an object behind, an error leaves none."""

    WARNING = "warning"
    ERROR = "error"


@attrs.frozen
class Problem:
    """One problem: where it is, what it is and what mends it.

    `message` and `remedy` are English catalogue keys with {placeholders} filled from `values`.
    `place` is a section name, a line and column or a member of an archive, "" where there is none.
    """

    severity: Severity
    source: str
    message: str
    remedy: str
    record: str = ""
    place: str = ""
    values: Mapping[str, Any] = attrs.field(factory=dict)
