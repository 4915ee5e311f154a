"""The figures of a procedure that cuts change."""

from tthc.graph.timing import stated_total
from tthc.model import Measures, Procedure, StepGraph


def measure(procedure: Procedure, graph: StepGraph) -> Measures:
    """Count papers, time, passings and acts of a procedure.

    Quantities are summed over the documents that state them, None where none does. Days are
    working days: the longest total of the channels, else the longest path where it is exact.
    """
    documents = procedure.documents
    originals = [d.originals for d in documents if d.originals is not None]
    copies = [d.copies for d in documents if d.copies is not None]
    days = stated_total(procedure)
    if days is None and graph.longest_path_days is not None and not graph.unknown:
        days = graph.longest_path_days
    return Measures(
        documents=len(documents),
        originals=sum(originals) if originals else None,
        copies=sum(copies) if copies else None,
        certified_copies=sum(1 for d in documents if d.certified_copy),
        days=round(days, 2) if days is not None else None,
        handoffs=len(graph.handoffs),
        activities=len(procedure.activities),
        trips=graph.trips,
    )
