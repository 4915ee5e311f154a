"""How savings of findings are counted once, by decisions that may change: the same in Python and in formulas.

Findings that cut the same paper (or the same time) form a group. Within it they rank by decision:
agreed, undecided, later, declined; what is only for reference comes last and counts nothing. The first
counts what it saves, each further one only what it saves beyond those before it. So the sums over all
decisions never exceed what the largest cuts save, and no paper is agreed to be cut twice.
"""

from collections.abc import Iterable, Sequence

from tthc.model import Finding, Plan

MEASURES = ("documents", "originals", "copies", "certified_copies", "days")
STATES = ("agree", "undecided", "later", "decline", "reference")
"""What a finding counts as, in the order in which a paper that several would cut is counted."""
RANK = 1_000_000
_LAST = len(STATES)


def state_of(meaning: str | None, aside: str) -> str:
    """What a finding counts as; `aside` is why it is only for reference: low, done, double, or ""."""
    if aside == "double":
        return "reference"
    return meaning or ("reference" if aside else "undecided")


def rank_of(state: str, aside: str, number: int) -> int:
    """Who counts first; those that are aside count only where somebody agreed."""
    place = STATES.index(state) + 1 if state == "agree" or not aside else _LAST
    return place * RANK + number


def counted(saved: Sequence[float], groups: Sequence[int], ranks: Sequence[int]) -> list[float]:
    """What each finding of a procedure adds to the sums, of one measure."""
    result = []
    for value, group, rank in zip(saved, groups, ranks, strict=True):
        before = (v for v, g, r in zip(saved, groups, ranks, strict=True) if g == group and r < rank)
        result.append(0 if rank >= _LAST * RANK else max(0, value - max(before, default=0)))
    return result


def paper_groups(findings: Sequence[Finding]) -> list[int]:
    """A number for each finding: equal where cuts meet in a paper or another element."""
    elements = [_elements(f) for f in findings]
    groups = list(range(len(findings)))
    for i, mine in enumerate(elements):
        for j in range(i):
            if mine & elements[j] and groups[i] != groups[j]:
                old, new = max(groups[i], groups[j]), min(groups[i], groups[j])
                groups = [new if g == old else g for g in groups]
    return groups


def _elements(f: Finding) -> frozenset[str]:
    target = f.cut.target if f.cut else f.element
    kind, slash, numbers = target.partition("/")
    return frozenset(f"{kind}/{number}" for number in numbers.split("+")) if slash else frozenset({target})


def day_groups(findings: Sequence[Finding], plan: Plan) -> list[int]:
    """Findings whose days may be added stand alone; otherwise only the largest saving is sure.

    They may be added where the plan, which is worked out on the whole graph, saves as much.
    """
    sums = sum(f.effect.days or 0 for f in findings if f.confidence != "low" and f.status != "done")
    alone = plan.effect.days is not None and abs(sums - plan.effect.days) < 0.005
    return list(range(len(findings))) if alone else [0] * len(findings)


def shared(groups: Sequence[int], saved: Iterable[float]) -> list[bool]:
    """Whether each finding saves something that another of its group saves too."""
    counts: dict[int, int] = {}
    pairs = list(zip(groups, saved, strict=True))
    for group, value in pairs:
        counts[group] = counts.get(group, 0) + (value > 0)
    return [value > 0 and counts[group] > 1 for group, value in pairs]
