"""How much of a process goes into handing over and signing."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tthc.checks.context import Match
from tthc.checks.processes.context import ProcessContext, match_at_step
from tthc.checks.processes.told import number, step_names, told_hours
from tthc.messages import N_

_HANDING = ("assign", "forward", "issue", "sign")
_A_FACT = N_(
    "Handing over, registering and signing are part of every process: they can be made shorter, and clerks "
    "are never left out, so no step is proposed for removal."
)
_WHO_SIGNS = N_("Which reading before the signature can be left out is for the head of the agency to decide.")


def handling_share(context: ProcessContext, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Processes of which handing over, registering and signing take the share `least` of the hours."""
    graph = context.graph
    known = [hour for hour in graph.hours if hour is not None]
    handing = [i for i, duty in enumerate(graph.duties) if duty in _HANDING and graph.hours[i]]
    spent = sum(graph.hours[i] or 0.0 for i in handing)
    total = sum(known)
    if not handing or total < float(parameters["hours"]) or spent / total < float(parameters["least"]):
        return
    longest = max(handing, key=lambda i: (graph.hours[i] or 0.0, -i))
    yield match_at_step(
        context,
        longest,
        values={
            "share": number(round(100 * spent / total)),
            "spent": told_hours(spent),
            "total": told_hours(total),
            "steps": step_names(context.process, handing),
        },
        why_not=_A_FACT,
    )


def signature_layers(context: ProcessContext, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Results that go through `least` readings and signatures or more above the officer; one a process."""
    graph = context.graph
    best: Sequence[int] = max(_chains(context), key=len, default=())
    if len(best) < int(parameters["least"]):
        return
    spent = sum(graph.hours[i] or 0.0 for i in best)
    yield match_at_step(
        context,
        best[0],
        values={
            "number": len(best),
            "steps": step_names(context.process, best),
            "spent": told_hours(spent),
        },
        why_not=_WHO_SIGNS,
    )


def _chains(context: ProcessContext) -> Iterator[list[int]]:
    """Readings and signatures that follow one another up to a signature, in one phase; one a person.

    A step of an officer who works on the file again begins a new chain.
    """
    steps, graph = context.process.steps, context.graph
    chain: list[int] = []
    for index, duty in enumerate(graph.duties):
        if chain and (steps[index].phase != steps[chain[-1]].phase or duty in ("prepare", "consult", "pay")):
            yield _up_to_signature(chain, graph.duties)
            chain = []
        if index in graph.signatures and not any(graph.units[i] == graph.units[index] for i in chain):
            chain.append(index)
    yield _up_to_signature(chain, graph.duties)


def _up_to_signature(chain: list[int], duties: Sequence[str]) -> list[int]:
    last = max((place for place, i in enumerate(chain) if duties[i] == "sign"), default=-1)
    return chain[: last + 1]
