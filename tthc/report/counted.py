"""Which cuts count in the figures of a report."""

import attrs

from tthc.cuts import plan
from tthc.model import Analysis


def counted(analysis: Analysis, language: str) -> Analysis:
    """The analysis with a plan that leaves out findings of low confidence.

    They are shown, folded away, but a total that a chairman signs does not rest on them.
    """
    if not any(f.confidence == "low" and f.cut is not None for f in analysis.findings):
        return analysis
    strong = [f for f in analysis.findings if f.confidence != "low"]
    return attrs.evolve(analysis, plan=plan(analysis.procedure, analysis.graph, strong, language))
