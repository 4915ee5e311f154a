"""Papers of Điều 4 Nghị quyết 66.7/2025/NQ-CP that data replace in every procedure, listed or not."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.detectors.official_list import document_on_official_list, read_dossier
from tthc.checks.mentions import asked
from tthc.checks.places import handed_in, plain
from tthc.model.finding import Cut, LegalBasis
from tthc.model.procedure import Document, Procedure
from tthc.registry.document_types import DocumentType, document_types
from tthc.registry.official_list import listed_papers
from tthc.registry.phrases import fold_phrase

DOSSIER = "thanh_phan_ho_so"
STEPS = "trinh_tu_thuc_hien"

_PLAIN = re.compile(r"khoản [1-8] Điều 4$")
"""Clauses whose papers the data hold whole; health certificates are made anew each time."""
_LAND_FIELDS = ("đất đai", "đăng ký biện pháp bảo đảm", "đo đạc")
"""Fields where the land certificate itself comes in, to be amended, withdrawn or pledged."""
_LEAD = re.compile(
    r"^\W*(?:\d+ ?)?(?:(?:bản sao|bản chụp|bản chính|bản photo|bản photocopy|có chứng thực|có công chứng"
    r"|hợp lệ|điện tử|từ sổ gốc|thẻ|giấy|hoặc|của|các|giấy tờ|và|kèm)[ ,/()]*)*$"
)
_ABROAD = re.compile(
    r"nước ngoài|của nước|nước sở tại|hộ chiếu|lãnh sự|hợp pháp hóa|hợp pháp hoá|quốc tịch"
    r"|dịch (?:sang|ra)|bản dịch"
)
_SHOWN = re.compile(r"^\W*xuất trình")
_OTHERS = re.compile(
    r"(?:[,;+]|(?<!\w)và|(?<!\w)kèm)[^,;]{0,30}?"
    r"(?:giấy|quyết định|hợp đồng|văn bản|bằng|chứng chỉ|sổ|phiếu|thẻ)(?!\w)"
)
_LONG = 200


def document_in_database(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Items that ask for such a paper, each type once.

    Silent on choices among papers (land certificates apart), foreign papers, papers that are only shown,
    types that the official list names for the procedure or that the procedure itself gives, and where the
    text says that data are used.
    """
    procedure = context.procedure
    found: dict[str, list[int]] = {}
    for index, document in enumerate(procedure.documents):
        kind = _asked_kind(procedure, document)
        if kind is not None:
            found.setdefault(kind.name, []).append(index)
    if not found:
        return
    listed = {name for paper in listed_papers(procedure.code, procedure.name) for name in paper.types}
    places = {match.element for match in document_on_official_list(context, {"by_name": True})}
    dossier = read_dossier(procedure.sections.get(DOSSIER, ""), procedure.sections.get(STEPS, ""))
    for name, indexes in found.items():
        kind = document_types()[name]
        left = [
            i
            for i in indexes
            if f"documents/{i}" not in places and not dossier.replaced(name, procedure.documents[i].start)
        ]
        if name not in listed and left and not _given(procedure, kind):
            yield _match(procedure, kind, left)


def _asked_kind(procedure: Procedure, document: Document) -> DocumentType | None:
    """The one type of paper that the item asks for, None where it is another paper or several."""
    text = plain(document.text)
    if len(text) > _LONG or not handed_in(procedure, document):
        return None
    folded = fold_phrase(text)
    if _ABROAD.search(folded) or _SHOWN.search(folded) or _OTHERS.search(folded):
        return None
    for kind in document_types().values():
        if not _PLAIN.search(kind.clause):
            continue
        spans = list(kind.mentions(folded, procedure.field))
        if spans and _LEAD.match(folded[: spans[0][0]]) and asked(folded, spans[0][0], 0):
            if kind.name == "vehicle_registration" and not _ROAD.search(folded):
                return None  # ships and boats have registers of their own
            if kind.name == "land_certificate":
                return None if procedure.field.casefold().startswith(_LAND_FIELDS) else kind
            # Old and new names of one paper are no choice: `căn cước công dân hoặc thẻ căn cước`.
            return None if document.alternative and _PAPER.search(_without(folded, spans)) else kind
    return None


_ROAD = re.compile(r"(?<!\w)(?:xe|ô tô|mô tô)(?!\w)")
_PAPER = re.compile(r"(?<!\w)(?:giấy|thẻ|sổ|hộ chiếu|văn bản|quyết định|phiếu|trích lục)(?!\w)")


def _without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text


def _foreign(procedure: Procedure) -> bool:
    """Whether people or papers from abroad are what the procedure is about: data reach them in part only."""
    return procedure.body == "Bộ Ngoại giao" or _ABROAD.search(plain(procedure.name).casefold()) is not None


def _given(procedure: Procedure, kind: DocumentType) -> bool:
    """Whether the procedure gives, amends or takes back such a paper itself."""
    if kind.name == "vehicle_registration" and "phương tiện" in procedure.field.casefold():
        return True
    own = [procedure.name, *(result.text for result in procedure.results)]
    return any(next(kind.mentions(fold_phrase(plain(text)), procedure.field), None) for text in own)


@attrs.frozen
class _Name:
    """The name of a paper in a message: `{paper:vi}`, `{paper:en}`."""

    vi: str
    en: str

    def __format__(self, language: str) -> str:
        return self.en[:1].upper() + self.en[1:] if language == "en" else self.vi


def _match(procedure: Procedure, kind: DocumentType, indexes: Sequence[int]) -> Match:
    first = procedure.documents[indexes[0]]
    return Match(
        element=f"documents/{indexes[0]}",
        section=first.section,
        start=first.start,
        end=first.end,
        values={"paper": _Name(kind.vi, kind.en), "database": kind.database, "clause": kind.clause},
        confidence="low" if first.conditional or first.alternative or _foreign(procedure) else "medium",
        variant="land" if kind.name == "land_certificate" else None,
        cut=Cut("replace_by_lookup", "documents/" + "+".join(map(str, indexes))),
        legal_basis=(LegalBasis("66.7/2025/NQ-CP", None, f"{kind.clause}; khoản 2 Điều 3", "read"),),
    )
