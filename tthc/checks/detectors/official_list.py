"""Papers of the official list that a dossier still asks for, or no longer."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.data_clauses import DataClause, data_clauses
from tthc.checks.mentions import asked, broader_classes, literal, wording
from tthc.model.finding import Confidence, Cut, LegalBasis
from tthc.model.procedure import Procedure
from tthc.registry.document_types import DocumentType, document_types
from tthc.registry.official_list import ListedPaper, listed_by_name, listed_papers
from tthc.registry.phrases import Folded, fold

DOSSIER = "thanh_phan_ho_so"
_ROW_END = re.compile(
    r"^[ \t]*Số lượng: .*$|\d+ ?bản (?:chính|sao)(?:, ?\d+ ?bản (?:chính|sao))?(?=[^\w\s]|[A-ZĐÀ-Ỹ\d]|\s*$)"
    r"|Tên giấy tờ ?Mẫu đơn, tờ khai ?Số lượng",
    re.MULTILINE,
)
_HEADING = re.compile(r"^[ \t]*\[ .* \][ \t]*$", re.MULTILINE)
_ABROAD = re.compile(r"nước ngoài|ngoài nước")
_NEAR = 60
_JOINED = re.compile(r"^[ ,/;]*(?:(?:hoặc|và|thẻ|giấy|bản sao|mới|cũ|còn hiệu lực)[ ,/]*)*$")


@attrs.frozen
class _Place:
    """Where a paper is named, in folded text; `broader` is true for a wider class that contains it."""

    start: int
    end: int
    row: int
    broader: bool = False
    stated: bool = False


@attrs.frozen
class _Dossier:
    """A dossier folded, with the spans of its rows and headings and what it says of data."""

    folded: Folded
    rows: list[tuple[int, int]]
    headings: list[tuple[int, int]]
    clauses: tuple[DataClause, ...]

    def row(self, position: int) -> int:
        return max(0, bisect_right(self.rows, (position, 1 << 60)) - 1)

    def clause(self, position: int) -> DataClause | None:
        return next((c for c in self.clauses if c.start <= position < c.end), None)


def document_on_official_list(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """The listed papers of this procedure, each at every document that names it."""
    procedure = context.procedure
    papers, by_name = listed_papers(procedure.code), False
    if not papers and parameters.get("by_name", True):
        papers, by_name = listed_by_name(procedure.name), True
    text = procedure.sections.get(DOSSIER, "")
    if not papers or not text.strip():
        return
    dossier = _read(text)
    for group in _groups(papers):
        places = _places(group[0], dossier, procedure.field)
        for place in _strongest(places, dossier, procedure):
            yield _match(group, place, dossier, procedure, by_name)


def _read(text: str) -> _Dossier:
    folded = fold(text)
    cuts = [0] + [bisect_left(folded.origins, m.end()) for m in _ROW_END.finditer(text)]
    rows = list(zip(cuts, [*cuts[1:], len(folded.text)], strict=True))
    headings = [
        (bisect_left(folded.origins, m.start()), bisect_left(folded.origins, m.end()))
        for m in _HEADING.finditer(text)
    ]
    return _Dossier(folded, rows, headings, data_clauses(folded.text, rows))


def _groups(papers: tuple[ListedPaper, ...]) -> Iterator[tuple[ListedPaper, ...]]:
    """Papers of the same types and annex together: the list names some twice under different words."""
    groups: dict[tuple[str, ...], list[ListedPaper]] = {}
    for paper in papers:
        key = (paper.annex, *(paper.types or (paper.document,)))
        groups.setdefault(key, []).append(paper)
    yield from map(tuple, groups.values())


def _places(paper: ListedPaper, dossier: _Dossier, field: str) -> list[_Place]:
    """Where the dossier asks for the paper or says that data stand for it."""
    text = dossier.folded.text
    kinds = [document_types()[name] for name in paper.types]
    places: list[_Place] = []
    for kind in kinds:
        for start, end in kind.mentions(text, field):
            if any(a <= start < b for a, b in dossier.headings):
                continue
            row = dossier.row(start)
            stated = dossier.clause(start) is not None
            if stated or asked(text, start, end, dossier.rows[row][0]):
                places.append(_Place(start, end, row, stated=stated))
    if any(not place.stated for place in places):
        return places
    places += _wider(paper, kinds, dossier)
    return places


def _wider(paper: ListedPaper, kinds: list[DocumentType], dossier: _Dossier) -> list[_Place]:
    """The listed wording itself, or a class of papers that contains the paper."""
    text = dossier.folded.text
    outer, inner = wording(paper.document)
    named = not inner and not any(next(kind.mentions(outer), None) for kind in kinds)
    spans = {(s, e): not named for s, e in literal(outer, text)}
    for kind in kinds:
        for span in broader_classes(kind, text):
            spans.setdefault(span, True)
    return [
        _Place(s, e, dossier.row(s), broader=broader)
        for (s, e), broader in sorted(spans.items())
        if dossier.clause(s) is None and asked(text, s, e, dossier.rows[dossier.row(s)][0])
    ]


def _strongest(places: list[_Place], dossier: _Dossier, procedure: Procedure) -> Iterator[_Place]:
    """One place for each document: names before classes, what is asked before what data replace."""
    for broader, stated in ((False, False), (True, False), (False, True)):
        chosen = [p for p in places if p.broader == broader and p.stated == stated]
        if not chosen:
            continue
        best: dict[str, _Place] = {}
        for place in sorted(chosen, key=lambda p: (p.start, -p.end)):
            start, end = dossier.folded.back(place.start, place.end)
            element = element_at(procedure, DOSSIER, start, end)
            key = element if element.startswith("documents/") else f"row {place.row}"
            first = best.get(key)
            if first is None:
                best[key] = place
            elif _JOINED.match(dossier.folded.text[first.end : place.start]):
                best[key] = attrs.evolve(first, end=max(first.end, place.end))
        yield from best.values()
        return


def _match(
    group: tuple[ListedPaper, ...], place: _Place, dossier: _Dossier, procedure: Procedure, by_name: bool
) -> Match:
    paper = group[0]
    start, end = dossier.folded.back(place.start, place.end)
    element = element_at(procedure, DOSSIER, start, end)
    done = place.stated or any(clause.covers(paper.types, place.row) for clause in dossier.clauses)
    near = dossier.folded.text[place.end : place.end + _NEAR]
    confidence: Confidence = "high"
    if place.broader or by_name or not element.startswith("documents/") or _ABROAD.search(near):
        confidence = "medium"
    if paper.note or (place.broader and by_name):
        confidence = "medium" if not (place.broader and by_name) else "low"
    variant = ("by_name_" if by_name else "") + ("broader" if place.broader else "named")
    if paper.annex == "II":
        variant = "removed"
    if done:
        variant = "done"
    items = ", ".join(dict.fromkeys(p.item for p in group))
    return Match(
        element=element,
        section=DOSSIER,
        start=start,
        end=end,
        values={
            "paper": "; ".join(dict.fromkeys(p.document for p in group)),
            "database": paper.database,
            "owner": paper.owner,
            "item": items,
            "annex": paper.annex,
            "procedure": paper.procedure,
            "listed_code": paper.code,
            "note": f" ({paper.note})" if paper.note else "",
        },
        confidence=confidence,
        status="done" if done else "apply_now",
        variant=None if variant == "named" else variant,
        cut=Cut("remove_document" if paper.annex == "II" else "replace_by_lookup", element),
        legal_basis=_basis(paper, items),
    )


def _basis(paper: ListedPaper, items: str) -> tuple[LegalBasis, ...]:
    from datetime import date

    article = f"mục {items} Phụ lục {paper.annex}"
    clause = document_types()[paper.types[0]].clause if paper.types and paper.annex == "I" else "khoản 3 Điều 3"
    return (LegalBasis("66.7/2025/NQ-CP", date(2025, 11, 15), f"{article}; {clause}", "read"),)


def element_at(procedure: Procedure, section: str, start: int, end: int) -> str:
    """The document or note that holds a span of the dossier, else the section."""
    for kind, items in (("documents", procedure.documents), ("notes", procedure.notes)):
        for index, item in enumerate(items):
            if item.section == section and item.start < end and start < item.end:
                return f"{kind}/{index}"
    return f"sections/{section}"
