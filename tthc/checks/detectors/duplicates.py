"""The same paper asked for twice in one dossier."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.places import handed_in, paper_name, plain, row_end
from tthc.model.finding import Confidence, Cut
from tthc.model.procedure import Document, Procedure

DOSSIER = "thanh_phan_ho_so"
_COPY_WORDS = re.compile(
    r"\b(?:bản (?:sao|chính|gốc|chụp|photo(?:copy)?|điện tử|scan)|(?:có |được )?(?:chứng thực|công chứng)"
    r"|hợp lệ|\d{1,2} bản|một bản|nếu có|kèm theo|theo mẫu|y bản chính|của)\b"
)
_NOISE = re.compile(r"[^\w/.]+")
_CONDITION = re.compile(
    r"(?<!\w)(?:đối với|trường hợp|trong trường hợp|khi|nếu|dành cho|áp dụng)(?!\w)[^.;]*", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d[\w./-]*|(?<!\w)[ivx]{1,4}(?!\w)")
_NEW_CASE = re.compile(
    r"(?:^|[\n.;\]]|bản (?:chính|sao))[\s\-+*•\d.)]*"
    r"(?:Hồ sơ (?:bao )?gồm|Trường hợp|Đối với|TH\s?\d|(?:Nộp|Gửi|Xuất trình) (?:cho|tại|đến|tới))"
)
_OPENS = re.compile(r":\s*$|(?:hồ sơ|giấy tờ|tài liệu)[^.;]*(?:gồm|sau đây|như sau)", re.IGNORECASE)
_AGENCY_LIST = re.compile(
    r"(?:cơ quan|sở|phòng|văn phòng|ubnd|ủy ban|uỷ ban)(?!\w)[^.;:]{0,80}?"
    r" (?:trình|lập|chuyển|gửi|lưu)(?!\w)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"một trong|hoặc|tùy|tuỳ", re.IGNORECASE)
_NO_PAPER = re.compile(r"(?:phụ lục|mẫu|biểu|nghị định|thông tư|khoản|điểm)(?!\w)")
_ROW_END = re.compile(r"số lượng:|\d ?bản (?:chính|sao)|\.docx?|;")
_TABLE = "Tên giấy tờ"
_RESTART = re.compile(r"(?:^|[\s(\-+]|bản (?:chính|sao))(?:a|i|1)[.)]\s")
_SHORTEST = 12
_BEHIND = 200
_SAME = 100.0
_MISSPELT = 60.0


@attrs.frozen
class _Item:
    """A row by its bare words: numbers, condition and the set it stands in apart.

    `indexes` are its documents, `document` the first of them.
    """

    indexes: tuple[int, ...]
    document: Document
    words: str
    numbers: tuple[str, ...]
    condition: str
    group: tuple[int | None, int]


def document_duplicate(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Pairs of rows of one dossier and one case that name the same paper; the later is reported.

    `least` is the likeness of the wordings from which they count as one, out of 100. More pairs than
    `most` are the papers of cases that the text does not head as such: nothing is reported. Long
    dossiers, of more than `long` papers, hide such cases more often: low confidence.
    """
    procedure = context.procedure
    if len(procedure.documents) < 2:
        return
    pairs = list(_pairs(procedure, float(parameters.get("least", 97))))
    if len(pairs) > int(parameters.get("most", 2)):
        return
    many = len(procedure.documents) > int(parameters.get("long", 14))
    for earlier, later, score in pairs:
        confidence: Confidence = "low" if many else "high" if score == _SAME else "medium"
        name, other = paper_name(later.document.text), paper_name(earlier.document.text)
        yield Match(
            element=f"documents/{later.indexes[0]}",
            section=later.document.section,
            start=later.document.start,
            end=row_end(procedure, later.document),
            values={"paper": name, "other": other},
            confidence=confidence,
            variant="same" if name == other else None,
            cut=Cut("merge_documents", "documents/" + "+".join(map(str, later.indexes))),
        )


def _pairs(procedure: Procedure, least: float) -> Iterator[tuple[_Item, _Item, float]]:
    items = list(_items(procedure))
    used: set[tuple[int, ...]] = set()
    for position, later in enumerate(items):
        for earlier in items[:position]:
            if earlier.indexes in used or not _comparable(earlier, later):
                continue
            score = _likeness(earlier.words, later.words, least)
            if score < least or _another_case(procedure, earlier.document, later.document):
                continue
            used.add(later.indexes)
            yield earlier, later, score
            break


def _leads(procedure: Procedure) -> list[tuple[int, str]]:
    """Where lists of papers begin, with the words that open them: whose they are, and for what."""
    text = procedure.sections[DOSSIER]
    opened = [
        (s.start, text[s.start : s.end])
        for s in procedure.structures
        if s.section == DOSSIER and s.role in ("heading", "introduction")
    ]
    opened += [(note.start, note.text) for note in procedure.notes if _OPENS.search(note.text)]
    opened += [(d.start, d.text) for d in procedure.documents if d.text.rstrip().endswith(":")]
    return sorted(opened)


def _items(procedure: Procedure) -> Iterator[_Item]:
    leads = _leads(procedure)
    starts = [start for start, _ in leads]
    rows: dict[int, list[int]] = {}
    for index, document in enumerate(procedure.documents):
        rows.setdefault(document.row, []).append(index)
    for together in rows.values():
        papers = [procedure.documents[index] for index in together]
        first = papers[0]
        above = bisect_left(starts, first.start)
        lead = leads[above - 1][1] if above else ""
        if any(not handed_in(procedure, d) or d.alternative for d in papers):
            continue
        if _ONE_OF.search(lead) or _AGENCY_LIST.search(lead):
            continue  # of these one is enough, or an agency puts them together
        item = _item(procedure, together, above)
        if item is not None:
            yield item


def _item(procedure: Procedure, together: Sequence[int], above: int) -> _Item | None:
    """A row by its bare words, None where they are too few or leave a choice."""
    first, last = procedure.documents[together[0]], procedure.documents[together[-1]]
    section = procedure.sections[DOSSIER]
    text = plain(section[first.start : last.end]).casefold()
    behind = _ROW_END.split(plain(section[last.end : last.end + _BEHIND]).casefold())[0]
    condition = " ".join(m.group() for m in _CONDITION.finditer(f"{text} {behind}"))
    words = " ".join(_NOISE.sub(" ", _COPY_WORDS.sub(" ", _CONDITION.sub(" ", text))).split())
    if len(words) < _SHORTEST or _ONE_OF.search(text) or _NO_PAPER.match(words):
        return None
    numbers = tuple(sorted(n.strip(".") for n in _NUMBERS.findall(text)))
    return _Item(tuple(together), first, words, numbers, condition, (first.case, above))


def _comparable(first: _Item, second: _Item) -> bool:
    """Whether both are asked of the same person: one case, one condition, the same numbers and forms."""
    return (
        first.group == second.group
        and first.condition == second.condition
        and first.numbers == second.numbers
        and (first.document.form_file or "") == (second.document.form_file or "")
    )


def _likeness(first: str, second: str, least: float) -> float:
    """How alike two wordings are, out of 100; 0 where they differ in more than one misspelt word.

    A word more or less, or another word (`phi thương mại`, `nhập khẩu`), makes another paper.
    """
    if first == second:
        return _SAME
    words, others = first.split(), second.split()
    if len(words) != len(others):
        return 0.0
    unlike = [(a, b) for a, b in zip(words, others, strict=True) if a != b]
    if len(unlike) > 1:
        return 0.0
    from rapidfuzz import fuzz

    if fuzz.ratio(*unlike[0]) < _MISSPELT:
        return 0.0
    return fuzz.ratio(first, second, score_cutoff=least)


def _another_case(procedure: Procedure, first: Document, second: Document) -> bool:
    """Whether words that open another case stand between the two, or numbering begins anew at the second."""
    between = procedure.sections[DOSSIER][first.end : second.start]
    if _TABLE in between:
        return True
    return _NEW_CASE.search(between) is not None or _RESTART.search(between) is not None
