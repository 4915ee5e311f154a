"""What a detector of internal processes is handed."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import attrs

from tthc.checks.context import Match
from tthc.model.process import InternalProcess
from tthc.model.process_graph import ProcessGraph
from tthc.registry.rules import Rule


@attrs.frozen
class ProcessContext:
    """One internal process with its graph, the day whose law counts, and the rule at work."""

    process: InternalProcess
    graph: ProcessGraph
    as_of: date
    rule: Rule


ProcessDetector = Callable[[ProcessContext, Mapping[str, Any]], Iterator[Match]]
"""A function that finds the places; the mapping holds the parameters that the rule's file states."""


def at_step(context: ProcessContext, index: int, cell: str = "content") -> tuple[str, int, int]:
    """The section and the span of one cell of a step, as evidence."""
    section = f"steps/{index}/{cell}"
    step = context.process.steps[index]
    return section, 0, len(getattr(step, cell) or "")
