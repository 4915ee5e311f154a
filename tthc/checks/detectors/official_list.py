"""Papers of the official list that a dossier still asks for, or no longer."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.data_clauses import MENTIONS_DATA, DataClause, data_clauses
from tthc.checks.mentions import asked, broader_classes, excepted, is_paper, literal, shared_words, wording
from tthc.checks.places import element_at
from tthc.messages import N_
from tthc.model.finding import Confidence, Cut, LegalBasis
from tthc.model.procedure import Procedure
from tthc.registry.document_types import DocumentType, document_types
from tthc.registry.official_list import ISSUED, NUMBER, ListedPaper, listed_by_name, listed_papers
from tthc.registry.phrases import Folded, fold

DOSSIER = "thanh_phan_ho_so"
STEPS = "trinh_tu_thuc_hien"
_ROW_END = re.compile(
    r"^[ \t]*Số lượng: .*$|\d+ ?bản (?:chính|sao)(?:, ?\d+ ?bản (?:chính|sao))?(?=[^\w\s]|[A-ZĐÀ-Ỹ\d]|\s*$)"
    r"|Tên giấy tờ ?Mẫu đơn, tờ khai ?Số lượng",
    re.MULTILINE,
)
_HEADING = re.compile(r"^[ \t]*\[ .* \][ \t]*$", re.MULTILINE)
_ABROAD = re.compile(r"nước ngoài|ngoài nước")
_CARRIER = re.compile(r"(?<!\w)(?:trong|trên|tại|qua) $")
_NEAR = 60
_TELLING = 5
_DEMANDED = re.compile(r"(?<!\w)(?:nộp|xuất trình|bản (?:sao|chụp|chính)|kèm|phải có|hồ sơ là)(?!\w)[^.;]*$")
_REPLACED = re.compile(r"[^.;]*(?<!\w)được thay (?:thế )?bằng")
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
    """A dossier folded, with the spans of its rows and headings and what it says of data.

    `elsewhere` are the types of papers for which the steps say that data are used.
    """

    folded: Folded
    rows: list[tuple[int, int]]
    headings: list[tuple[int, int]]
    clauses: tuple[DataClause, ...]
    elsewhere: frozenset[str]

    def row(self, position: int) -> int:
        return max(0, bisect_right(self.rows, (position, 1 << 60)) - 1)

    def replaced(self, kind: str, position: int) -> bool:
        """Whether the text says that data stand for papers of that type at a place of the unfolded text."""
        place = bisect_left(self.folded.origins, position)
        row = self.row(place)
        return kind in self.elsewhere or any(c.covers((kind,), row, place) for c in self.clauses)

    def clause(self, position: int) -> DataClause | None:
        return next((c for c in self.clauses if c.start <= position < c.end), None)


@attrs.frozen
class _Key:
    """What papers named at one place share, so that they make one finding."""

    place: _Place
    annex: str
    done: bool


def _key(paper: ListedPaper, place: _Place, dossier: _Dossier) -> _Key:
    covered = any(clause.covers(paper.types, place.row, place.start) for clause in dossier.clauses)
    return _Key(place, paper.annex, place.stated or covered or bool(dossier.elsewhere & set(paper.types)))


def document_on_official_list(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """The listed papers of this procedure at each row of the dossier that names them.

    Where one row asks for a paper and another says that data stand for it, both are told; a class of
    papers that may contain it is not, beside a row that says so.
    """
    procedure = context.procedure
    papers, by_name = listed_papers(procedure.code, procedure.name), False
    if not papers and parameters.get("by_name", True):
        papers, by_name = listed_by_name(procedure.name), True
    text = procedure.sections.get(DOSSIER, "")
    if not papers or not text.strip():
        return
    dossier = read_dossier(text, procedure.sections.get(STEPS, ""))
    found: dict[_Key, list[ListedPaper]] = {}
    for group in _groups(papers):
        places = _places(group[0], dossier, procedure.field)
        for paper in group:
            for place in _outside_notes(list(_strongest(places, paper, dossier)), dossier, procedure):
                found.setdefault(_key(paper, place, dossier), []).append(paper)
    yield from _told(found, dossier, procedure, by_name)


def _told(
    found: Mapping[_Key, list[ListedPaper]], dossier: _Dossier, procedure: Procedure, by_name: bool
) -> Iterator[Match]:
    """One match a place, so that each can be quoted; views for people bring alike ones together."""
    done = {paper.document for key, listed in found.items() if key.done for paper in listed}
    for key, listed in found.items():
        if key.place.broader and not key.done and done.issuperset(paper.document for paper in listed):
            continue
        yield _match(tuple(listed), key, dossier, procedure, by_name)


_WIDE = N_(
    "The row asks for a wider class of papers: it goes only where the paper handed in is the listed one, so "
    "no saving is counted."
)


def read_dossier(text: str, steps: str) -> _Dossier:
    """A dossier's text with what it and the steps say of data that stand for papers."""
    folded = fold(text)
    cuts = [0] + [bisect_left(folded.origins, m.end()) for m in _ROW_END.finditer(text)]
    rows = list(zip(cuts, [*cuts[1:], len(folded.text)], strict=True))
    headings = [
        (bisect_left(folded.origins, m.start()), bisect_left(folded.origins, m.end()))
        for m in _HEADING.finditer(text)
    ]
    told = fold(steps).text if MENTIONS_DATA.search(steps) else ""
    elsewhere = frozenset(name for clause in data_clauses(told, [(0, len(told))]) for name in clause.types)
    return _Dossier(folded, rows, headings, data_clauses(folded.text, rows), elsewhere)


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
        for start, end in _joined(kind.mentions(text, field), text):
            row = dossier.row(start)
            if row != dossier.row(end - 1) or any(a <= start < b for a, b in dossier.headings):
                continue
            stated = dossier.clause(start) is not None
            said = stated and not _CARRIER.search(text, max(0, start - 8), start)
            if said or asked(text, start, dossier.rows[row][0]):
                places.append(_Place(start, end, row, stated=stated))
    if any(not place.stated for place in places):
        return places
    places += _wider(paper, kinds, dossier)
    return places


def _joined(spans: Iterator[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """Names of one paper side by side as one span: `chứng minh nhân dân hoặc thẻ căn cước`."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and _JOINED.match(text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _wider(paper: ListedPaper, kinds: list[DocumentType], dossier: _Dossier) -> list[_Place]:
    """The listed wording itself, or a class of papers that contains the paper."""
    text = dossier.folded.text
    outer, inner = wording(paper.document)
    spans: dict[tuple[int, int], bool] = {}
    if not any(next(kind.mentions(outer), None) for kind in kinds):
        spans = dict.fromkeys(literal(outer, text), bool(inner) or not is_paper(outer))
    for kind in kinds:
        for span in broader_classes(kind, text):
            spans.setdefault(span, True)
    return [
        _Place(s, e, dossier.row(s), broader=broader)
        for (s, e), broader in sorted(spans.items())
        if dossier.clause(s) is None
        and not any(excepted(kind, text, e) for kind in kinds)
        and dossier.row(s) == dossier.row(e - 1)
        and not any(a <= s < b for a, b in dossier.headings)
        and asked(text, s, dossier.rows[dossier.row(s)][0])
    ]


def _strongest(places: list[_Place], paper: ListedPaper, dossier: _Dossier) -> Iterator[_Place]:
    """One place for each row, that nearest to the listed wording.

    Where some places ask for the paper by name, only those.
    """
    chosen = [p for p in places if not p.broader and not p.stated] or places
    best: dict[tuple[int, bool], tuple[int, _Place]] = {}
    for place in sorted(chosen, key=lambda p: (p.start, -p.end)):
        nearness = _nearness(wording(paper.document)[0], place, dossier.folded.text)
        key = (place.row, place.broader)
        if key not in best or nearness > best[key][0]:
            best[key] = (nearness, place)
    yield from (place for _, place in best.values())


def _nearness(listed: str, place: _Place, text: str) -> int:
    """How far a place has the listed wording beyond the name of its type; 0 where it says no more."""
    if len(listed.split()) >= _TELLING and text.find(listed, place.start, place.end + len(listed)) >= 0:
        return len(listed)
    shared = shared_words(listed, text[place.start : place.start + len(listed) + 1])
    return shared if shared > place.end - place.start else 0


def _outside_notes(places: list[_Place], dossier: _Dossier, procedure: Procedure) -> list[_Place]:
    """Without those where an explanation only speaks of a paper that is a document elsewhere."""
    text = dossier.folded.text
    elements = [element_at(procedure, DOSSIER, *dossier.folded.back(p.start, p.end)) for p in places]
    if not any(e.startswith("documents/") and not p.broader for e, p in zip(elements, places, strict=True)):
        return places

    def told(place: _Place) -> bool:
        left = text[max(dossier.rows[place.row][0], place.start - _NEAR) : place.start]
        right = text[place.end : place.end + 2 * _NEAR]
        return not _DEMANDED.search(left) or bool(_REPLACED.match(right))

    return [p for e, p in zip(elements, places, strict=True) if not (e.startswith("notes/") and told(p))]


def _match(
    group: tuple[ListedPaper, ...], key: _Key, dossier: _Dossier, procedure: Procedure, by_name: bool
) -> Match:
    paper, place = group[0], key.place
    start, end = dossier.folded.back(place.start, place.end)
    element = element_at(procedure, DOSSIER, start, end)
    variant = "broader" if place.broader else "named"
    if key.done:
        variant = "done"
    elif key.annex == "II":
        variant = "removed"
    if by_name:
        variant = f"by_name_{variant}"
    items = _list(p.item for p in group)
    wide = place.broader and not key.done
    values: dict[str, object] = {
        "paper": _names(p.document for p in group),
        "database": _list(p.database for p in group),
        "owner": _list(p.owner for p in group),
        "item": items,
        "annex": paper.annex,
        "listed_code": paper.code,
        "note": f" ({paper.note})" if paper.note else "",
    }
    return Match(
        element=element,
        section=DOSSIER,
        start=start,
        end=end,
        values=values,
        confidence=_confidence(paper, place, element, dossier, by_name),
        status="done" if key.done else "apply_now",
        variant=None if variant == "named" else variant,
        cut=None if wide else Cut("remove_document" if paper.annex == "II" else "replace_by_lookup", element),
        why_not=_WIDE if wide else None,
        legal_basis=(
            LegalBasis(NUMBER, ISSUED, f"{_provision(paper)}, mục {items} Phụ lục {paper.annex}", "read"),
        ),
    )


def _confidence(
    paper: ListedPaper, place: _Place, element: str, dossier: _Dossier, by_name: bool
) -> Confidence:
    if by_name and place.broader:
        return "low"
    abroad = _ABROAD.search(dossier.folded.text, place.end, min(place.end + _NEAR, len(dossier.folded.text)))
    unsure = place.broader or place.stated or by_name or paper.note or abroad
    return "medium" if unsure or not element.startswith("documents/") else "high"


def _provision(paper: ListedPaper) -> str:
    if paper.annex == "II":
        return "khoản 3 Điều 3"
    return document_types()[paper.types[0]].clause if paper.types else "khoản 10 Điều 4"


def _names(documents: Iterable[str]) -> str:
    """The papers' names with a capital, those left off that another one contains."""
    names = list(dict.fromkeys(documents))
    told = [n for n in names if not any(n != o and n.casefold() in o.casefold() for o in names)]
    return "; ".join(name[:1].upper() + name[1:] for name in told)


def _list(items: Iterable[str], separator: str = ", ") -> str:
    return separator.join(dict.fromkeys(item for item in items if item))
