"""Papers asked for in a dearer form than needed: certified, in too many copies, or without a name."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tthc.checks.context import Context, Match
from tthc.checks.places import label, paper_name, plain
from tthc.messages import N_
from tthc.model.finding import Confidence
from tthc.model.procedure import Document, Procedure

DOSSIER = "thanh_phan_ho_so"
STEPS = "trinh_tu_thuc_hien"

_CERTIFIED = re.compile(r"(?:công chứng|chứng thực)", re.IGNORECASE)
_SAO_Y = re.compile(r"sao y", re.IGNORECASE)
_ABROAD = re.compile(r"nước ngoài|hợp pháp hóa|hợp pháp hoá|lãnh sự|bản dịch|dịch thuật", re.IGNORECASE)
_COMPARED = re.compile(r"đối chiếu|xuất trình (?:bản chính|bản gốc)", re.IGNORECASE)
_BY_CHANNEL = re.compile(r"bưu (?:chính|điện)", re.IGNORECASE)
_ACCEPTS_PLAIN = re.compile(
    r"(?:nộp|gửi) bản sao[^.;]{0,80}(?:xuất trình|kèm(?: theo)?|mang)[^.;]{0,40}bản (?:chính|gốc)"
    r"|bản sao (?:không|chưa)[^.;]{0,20}(?:công chứng|chứng thực)"
    r"|không (?:yêu cầu|phải)[^.;]{0,40}(?:công chứng|chứng thực)",
    re.IGNORECASE,
)
_CONTRACT = re.compile(r"^\W*(?:hợp đồng|văn bản|giấy)[^.;]{0,200}(?:công chứng|chứng thực)", re.IGNORECASE)


def certified_copy(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Papers of which only a certified copy is taken, each wording once."""
    procedure = context.procedure
    plain_accepted = any(_ACCEPTS_PLAIN.search(note.text) for note in procedure.notes)
    told: set[str] = set()
    for index, document in enumerate(procedure.documents):
        if not document.certified_copy or document.internal or plain_accepted:
            continue
        text = plain(document.text)
        if text.casefold() in told or _COMPARED.search(text) or _ACCEPTS_PLAIN.search(text):
            continue
        certified = bool(_CERTIFIED.search(text))
        if certified and not _asks_certified_copy(text):
            continue
        told.add(text.casefold())
        yield Match(
            element=f"documents/{index}",
            section=document.section,
            start=document.start,
            end=document.end,
            values={"paper": paper_name(document.text)},
            confidence=_certified_confidence(text, certified),
            variant=None if certified else "own_stamp" if _SAO_Y.search(text) else "valid_copy",
        )


def _asks_certified_copy(text: str) -> bool:
    """Whether it is the copy that is certified, not the paper itself (a notarised contract)."""
    return "sao" in text.casefold() or "bản chứng thực" in text.casefold() or not _CONTRACT.match(text)


def _certified_confidence(text: str, certified: bool) -> Confidence:
    """`bản sao hợp lệ` leaves it open who confirms the copy; foreign papers and the post need more care."""
    if not certified or _ABROAD.search(text):
        return "low"
    return "medium" if _BY_CHANNEL.search(text) else "high"


_PHOTO = re.compile(
    r"^\W*(?:\d+\s*)?(?:tấm |chiếc )?(?:ảnh|hình|mẫu vật|vật mẫu|mẫu sản phẩm|tem|nhãn)(?!\w)", re.IGNORECASE
)
_PHOTO_IN = re.compile(r"ảnh (?:chân dung|màu|thẻ|cỡ|\(|\d)|(?:cỡ|khổ) \d", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"(?:^|\W)(?:0?1|một)\s*(?:\(\w+\)\s*)?(?:bản|bộ|tờ|quyển)(?!\w)", re.IGNORECASE)
_MANY = 15
_SETS = re.compile(
    r"(?<![\w/.])(?P<number>0?[2-9]|[1-4]\d)\s*(?:\([^)\d]{2,12}\)\s*)?bộ"
    r"(?:\s+hồ sơ|(?=\s*[,.;)\n]|\s+đối với|\s*$))"
)
_ELECTRONIC = re.compile(
    r"\b(?:và |kèm )+(?:theo |gửi )?(?:\d+ )?(?:bản|tệp|file) (?:điện tử|mềm) của hồ sơ", re.IGNORECASE
)


def copies_excess(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Rows that ask for more than one original or copy, and dossiers asked for in several sets."""
    yield from _rows(context.procedure)
    yield from _sets(context.procedure)
    yield from _twice(context.procedure)


def _rows(procedure: Procedure) -> Iterator[Match]:
    both: list[int] = []
    last_row = None
    for index, document in enumerate(procedure.documents):
        if document.row == last_row:
            continue
        last_row = document.row
        originals, copies = document.originals or 0, document.copies or 0
        text = plain(document.text)
        if document.internal or _PHOTO.match(text) or _PHOTO_IN.search(text[:60]):
            continue
        if originals <= 1 and copies <= 1:
            if originals + copies == 2:
                both.append(index)
            continue
        papers = sum(1 for other in procedure.documents if other.row == document.row)
        yield _row_match(procedure, index, document, papers)
    if both:
        yield _both_match(procedure, both)


def _row_match(procedure: Procedure, index: int, document: Document, papers: int) -> Match:
    originals, copies = document.originals or 0, document.copies or 0
    most = max(originals, copies)
    confidence: Confidence = "high"
    if most > _MANY or _OWN_NUMBER.search(document.text) or (papers > 1 and most == papers):
        confidence = "low"
    elif originals <= 1 and copies <= 2:
        confidence = "medium"
    return Match(
        element=f"documents/{index}",
        section=document.section,
        start=document.start,
        end=_row_end(procedure, document),
        values={"paper": label(document.text), "originals": originals, "copies": copies, "number": most},
        confidence=confidence,
    )


def _row_end(procedure: Procedure, document: Document) -> int:
    """The end of the quantity behind the row, so that the number is part of the evidence."""
    ends = [d.end for d in procedure.documents if d.row == document.row and d.section == document.section]
    last = max(ends)
    quantity = [
        s.end
        for s in procedure.structures
        if s.section == document.section and s.role == "quantity" and last <= s.start <= last + 200
    ]
    return min(quantity, default=document.end)


_BOTH = N_(
    "Portals often show both numbers where either form is accepted: check the form or the instrument "
    "before cutting."
)


def _both_match(procedure: Procedure, rows: list[int]) -> Match:
    first = procedure.documents[rows[0]]
    return Match(
        element=f"documents/{rows[0]}",
        section=first.section,
        start=first.start,
        end=_row_end(procedure, first),
        values={"rows": len(rows), "paper": label(first.text)},
        confidence="low",
        variant="both",
        why_not=_BOTH,
    )


_WHOLE_SETS = N_(
    "The number of sets is set for the whole dossier and not for each paper, so the number of sheets saved "
    "is not computed."
)


def _sets(procedure: Procedure) -> Iterator[Match]:
    """Several sets of the whole dossier, in a note or where the applicant hands in."""
    places: list[tuple[str, int, int, int]] = []
    for number, note in enumerate(procedure.notes):
        places.append((f"notes/{number}", note.start, note.end, 0))
    told = set()
    for element, start, end, _ in places:
        text = procedure.sections[DOSSIER][start:end]
        for found in _SETS.finditer(text):
            if found["number"] in told:
                continue
            told.add(found["number"])
            yield _sets_match(
                DOSSIER, element, start + found.start(), start + found.end(), int(found["number"])
            )
    for index, activity in enumerate(procedure.activities):
        if activity.action != "submit" or activity.actor_class not in ("applicant", "unknown"):
            continue
        text = procedure.sections[STEPS][activity.start : activity.end]
        found_in_act = _SETS.search(text)
        if found_in_act and found_in_act["number"] not in told:
            told.add(found_in_act["number"])
            start = activity.start + found_in_act.start()
            end = activity.start + found_in_act.end()
            yield _sets_match(STEPS, f"activities/{index}", start, end, int(found_in_act["number"]))


def _sets_match(section: str, element: str, start: int, end: int, number: int) -> Match:
    return Match(
        element=element,
        section=section,
        start=start,
        end=end,
        values={"number": number},
        confidence="high" if number <= _MANY else "low",
        variant="sets",
        why_not=_WHOLE_SETS,
    )


def _twice(procedure: Procedure) -> Iterator[Match]:
    """The dossier on paper with an electronic copy of it beside."""
    text = procedure.sections.get(STEPS, "")
    if "bản điện tử" not in text and "bản mềm" not in text:
        return
    for index, activity in enumerate(procedure.activities):
        found = _ELECTRONIC.search(text, activity.start, max(activity.end, activity.sentence[1]))
        if activity.action != "submit" or not found:
            continue
        yield Match(
            element=f"activities/{index}",
            section=STEPS,
            start=activity.start,
            end=found.end(),
            confidence="medium",
            variant="electronic",
            why_not=_WHOLE_SETS,
        )
        return


_THING = r"(?:giấy tờ|tài liệu|hồ sơ|văn bản|chứng từ|minh chứng|giấy|bằng chứng|thông tin)"
_THINGS = rf"(?:các |những |một số )?(?:loại )?{_THING}(?:(?:,| và| hoặc|/) ?{_THING})*"
_KIND = r"(?:cần thiết |hợp lệ |pháp lý |chứng minh |minh chứng |bổ sung |nhân thân )?"
_END = r"(?= ?(?:\(nếu có\)|nếu có|theo yêu cầu|theo quy định (?:của pháp luật|hiện hành)|$|[.;]))"
_ABOUT = (
    r"(?: đến [^.;,()\n]{3,60}"
    r"| theo (?:quy định (?:của pháp luật|hiện hành)|yêu cầu của cơ quan[^.;,()\n]{0,40}))?(?: ?\(nếu có\))?"
)
_OPEN = re.compile(
    rf"{_THINGS}(?: {_KIND}khác(?: có)? liên quan| (?:có )?liên quan khác| {_KIND}khác{_END}"
    rf"| (?:có )?liên quan(?= ?(?:\(nếu có\)|nếu có|$|[.;]))| cần thiết khác){_ABOUT}",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"^[^.;]{0,60}(?::|gồm|như sau|sau đây|cụ thể)", re.IGNORECASE)
_CITED = re.compile(r"^[^.;]{0,80}(?:quy định tại|theo) (?:điểm|khoản|điều|mục|mẫu|phụ lục)", re.IGNORECASE)
_TRADE = re.compile(r"(?:như|ví dụ|chẳng hạn)(?!\w)", re.IGNORECASE)
_REFERRED = re.compile(
    rf"^\W*{_THINGS}(?: (?:pháp lý|chứng minh))? (?:theo quy định|quy định) tại "
    r"(?:(?:các )?(?:điểm|khoản)[^.;]{1,80})?điều \d+[^.;]*$",
    re.IGNORECASE,
)


def vague_document(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Papers that nobody can name from the text: `giấy tờ khác có liên quan`."""
    told: set[str] = set()
    for index, document in enumerate(context.procedure.documents):
        if document.internal:
            continue
        for start, end, confidence, variant in _vague(document.text):
            words = plain(document.text[start:end])
            if words.casefold() in told:
                continue
            told.add(words.casefold())
            yield Match(
                element=f"documents/{index}",
                section=document.section,
                start=document.start + start,
                end=document.start + end,
                values={"words": words},
                confidence=confidence,
                variant=variant,
            )


def _vague(text: str) -> Iterator[tuple[int, int, Confidence, str | None]]:
    flat = re.sub(r"\s", " ", text)
    if "liên quan" in flat or "khác" in flat:
        for found in _OPEN.finditer(flat):
            rest = flat[found.end() :]
            if _CLOSED.match(rest) or _CITED.match(rest) or _TRADE.match(rest.strip(" (,")):
                continue
            yield found.start(), found.end(), "high", None
    if _REFERRED.match(flat):
        yield 0, len(text), "low", "reference"
