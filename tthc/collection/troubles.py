"""Problems of many records, counted by kind."""

import attrs

from tthc.model import Problem

MOST_EXAMPLES = 100
"""Problems of each kind that are kept."""


@attrs.frozen
class Trouble:
    """Problems of one kind: `message` is the key of the catalogue with its {placeholders} left."""

    severity: str
    message: str
    problems: int
    examples: tuple[Problem, ...]


class Troubles:
    """Counts problems as they come; of each kind the first are kept."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._examples: dict[tuple[str, str], list[Problem]] = {}

    def add(self, problem: Problem) -> None:
        """Count one problem."""
        kind = (problem.severity.value, problem.message)
        self._numbers[kind] = self._numbers.get(kind, 0) + 1
        examples = self._examples.setdefault(kind, [])
        if len(examples) < MOST_EXAMPLES:
            examples.append(problem)

    def kinds(self) -> tuple[Trouble, ...]:
        """The kinds of problems so far: errors first, then the most frequent."""
        ordered = sorted(self._numbers, key=lambda kind: (kind[0] != "error", -self._numbers[kind], kind[1]))
        return tuple(Trouble(*kind, self._numbers[kind], tuple(self._examples[kind])) for kind in ordered)
