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


def match_at_step(context: ProcessContext, index: int, *, cell: str = "content", **more: Any) -> Match:
    """A match of which one cell of a step is the evidence; `more` are the other fields of the match."""
    text = getattr(context.process.steps[index], cell) or ""
    section = f"steps/{index}/{cell}"
    return Match(element=f"steps/{index}", section=section, start=0, end=len(text), **more)
