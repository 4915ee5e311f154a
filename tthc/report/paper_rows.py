"""What the index keeps of the papers of a dossier: kind, the database that holds it, what becomes of it."""

import attrs

from tthc.checks.mentions import asked, broader_classes
from tthc.cuts import after_plan
from tthc.cuts.effects import saving_nothing
from tthc.model import Analysis, Document, Finding
from tthc.registry.document_types import document_types
from tthc.registry.official_list import listed_by_name, listed_papers
from tthc.registry.phrases import fold

_LISTED = "paper_in_database"


@attrs.frozen
class PaperRow:
    """One paper: `types` are names of document types; `goes` says that the plan drops it and counts it.

    `done` says that the record itself says that data stand for it.
    """

    kind: str
    types: tuple[str, ...]
    goes: bool
    done: bool


def paper_rows(analysis: Analysis) -> tuple[PaperRow, ...]:
    """The papers of one dossier, in its order."""
    findings: dict[int, list[Finding]] = {}
    for finding in analysis.findings:
        head, _, index = finding.element.partition("/")
        if head == "documents" and index.isdigit() and finding.confidence != "low":
            findings.setdefault(int(index), []).append(finding)
    after = after_plan(analysis.procedure, analysis.graph, analysis.findings)
    beside = saving_nothing(analysis.procedure, after.cuts)
    rows = []
    for i, document in enumerate(analysis.procedure.documents):
        about = findings.get(i, [])
        rows.append(
            PaperRow(
                kind=document.kind,
                types=_types(document, analysis, listed=any(f.kind == _LISTED for f in about)),
                goes=after.documents[i] is None and i not in beside,
                done=any(f.kind == _LISTED and f.status == "done" for f in about),
            )
        )
    return tuple(rows)


def _types(document: Document, analysis: Analysis, *, listed: bool) -> tuple[str, ...]:
    """The types that the paper's name asks for; of a listed one also those that its wider class holds."""
    folded, field = fold(document.text).text, analysis.procedure.field
    types = [
        name
        for name, kind in document_types().items()
        if any(asked(folded, start, 0) for start, _ in kind.mentions(folded, field))
    ]
    if listed and not types:
        procedure = analysis.procedure
        papers = listed_papers(procedure.code, procedure.name) or listed_by_name(procedure.name)
        names = dict.fromkeys(name for paper in papers for name in paper.types)
        types = [name for name in names if any(broader_classes(document_types()[name], folded))]
    return tuple(types)
