"""Decisions of the province's committee or chairman that could be handed to the director before them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from tthc.checks.context import Match
from tthc.checks.processes.context import ProcessContext, match_at_step
from tthc.checks.processes.told import step_name, step_names, told_hours
from tthc.model.finding import Cut
from tthc.registry.agencies import fold_typed
from tthc.registry.dates import holds_on
from tthc.registry.delegations import find_delegations


def delegable_decision(context: ProcessContext, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Results that the committee or its chairman signs after a director has signed the proposal.

    The steps in the committee's house fall away and the director's step becomes the signing. `barred`
    lists patterns of matters that a sector law keeps from being delegated. A delegation in force makes
    the finding `done`.
    """
    process, graph = context.process, context.graph
    matter = fold_typed(process.procedure_name)
    for signing in _decisions(context):
        run = _in_committee(context, signing)
        director = _director_before(context, run[0])
        if director is None:
            continue
        words = f"{matter} {fold_typed(process.steps[signing].content)}"
        if any(_bars(entry, words, context.as_of) for entry in parameters["barred"]):
            continue
        in_force = find_delegations(
            process.procedure_code, process.procedure_name, process.province, context.as_of
        )
        freed = sum(graph.hours[i] or 0.0 for i in run)
        numbers = sorted({f"{d.number} ({d.amended_by})" if d.amended_by else d.number for d in in_force})
        yield match_at_step(
            context,
            signing,
            values={
                "steps": step_names(process, run),
                "director": step_name(process, director),
                "freed": told_hours(freed),
                "instrument": ", ".join(numbers),
            },
            status="done" if in_force else "propose",
            variant="done" if in_force else None,
            cut=Cut(
                "delegate_signature",
                "steps/" + "+".join(map(str, run)),
                process.steps[director].unit_in_charge.strip(),
            ),
        )


def _bars(entry: Mapping[str, Any], words: str, as_of: date) -> bool:
    """Whether a sector law keeps a matter from being delegated that day; both its dates are included."""
    in_force = holds_on(as_of, entry.get("valid_from"), entry.get("valid_to"))
    return in_force and re.search(entry["matter"], words) is not None


def _decisions(context: ProcessContext) -> Iterator[int]:
    """Steps in which the committee or its chairman signs: the last of each stay in that house."""
    graph = context.graph
    for index, (unit, duty) in enumerate(zip(graph.units, graph.duties, strict=True)):
        if (
            duty != "sign"
            or unit.kind != "provincial_committee"
            or unit.rank not in ("head_of_house", "house")
        ):
            continue
        later = _in_committee(context, index)
        if not any(
            graph.duties[i] == "sign" and graph.units[i].rank in ("head_of_house", "house")
            for i in later
            if i > index
        ):
            yield index


def _in_committee(context: ProcessContext, index: int) -> list[int]:
    """The run of steps in the committee's house round a step, in its phase."""
    graph, steps = context.graph, context.process.steps

    def inside(i: int) -> bool:
        return (
            0 <= i < len(steps)
            and graph.units[i].kind == "provincial_committee"
            and steps[i].phase == steps[index].phase
        )

    first = last = index
    while inside(first - 1):
        first -= 1
    while inside(last + 1):
        last += 1
    return list(range(first, last + 1))


def _director_before(context: ProcessContext, index: int) -> int | None:
    """The last step before in which a department's head signs or puts forward, in the same phase."""
    graph, steps = context.graph, context.process.steps
    for before in range(index - 1, -1, -1):
        if steps[before].phase != steps[index].phase:
            return None
        unit = graph.units[before]
        if unit.kind == "department" and unit.rank == "head_of_house":
            return before if graph.duties[before] in ("sign", "review") else None
    return None
