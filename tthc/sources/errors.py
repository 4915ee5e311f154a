"""The one exception that stays inside this layer: why something could not be read."""

from collections.abc import Mapping
from typing import Any

from tthc.model import Problem, Severity


class ReadError(Exception):
    """Something could not be read; it becomes a Problem where the source's name is known."""

    def __init__(
        self,
        message: str,
        remedy: str,
        *,
        place: str = "",
        record: str = "",
        values: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy
        self.place = place
        self.record = record
        self.values = dict(values or {})

    def problem(self, source: str) -> Problem:
        """The failure as an error that concerns a source."""
        return Problem(
            severity=Severity.ERROR,
            source=source,
            message=self.message,
            remedy=self.remedy,
            record=self.record,
            place=self.place,
            values=self.values,
        )
