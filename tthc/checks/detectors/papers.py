"""Papers asked for in a dearer form than needed: certified, or in too many copies."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.places import InLanguage, handed_in, paper_name, plain, row_end
from tthc.messages import N_
from tthc.model.finding import Confidence, Cut
from tthc.model.procedure import Document, Procedure
from tthc.reading.normal import normalise

DOSSIER = "thanh_phan_ho_so"
STEPS = "trinh_tu_thuc_hien"

_CERTIFIED = re.compile(
    r"(?:bản sao|bản chụp|sao)(?: (?!ủy|uỷ|phải|hợp đồng)[^\W\d]+){0,3} (?:công chứng|chứng thực)"
    r"|bản (?:công chứng|chứng thực)|sao y (?:công chứng|chứng thực)"
    r"|\((?:bản sao )?(?:có |đã |được )*(?:công chứng|chứng thực)[^)]{0,20}\)"
    r"|bản sao[^.;]{0,120}(?<!phải )(?:có|được|đã) (?:công chứng|chứng thực)",
    re.IGNORECASE,
)
_NOTARISED = re.compile(r"(?:công chứng|chứng thực)", re.IGNORECASE)
_COPY_OF = re.compile(r"^\W*bản sao(?!\w).*(?<!phải )(?:có|được) (?:công chứng|chứng thực)", re.IGNORECASE)
_SAO_Y = re.compile(r"sao y", re.IGNORECASE)
_ABROAD = re.compile(
    r"nước ngoài|hợp pháp hóa|hợp pháp hoá|lãnh sự|bản dịch|dịch thuật|dịch (?:sang|ra)|công chứng dịch",
    re.IGNORECASE,
)
_LIGHTER = re.compile(
    r"bản sao có xác nhận|(?<!sao )bản điện tử"
    r"|bản sao điện tử(?! (?:có |được )*(?:chứng thực|công chứng|cấp từ))",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"đối chiếu|xuất trình (?:bản chính|bản gốc)", re.IGNORECASE)
_BY_CHANNEL = re.compile(r"bưu (?:chính|điện)", re.IGNORECASE)
_LOOKED_UP = re.compile(r"khai thác (?:thông tin|dữ liệu)|cơ sở dữ liệu|tra cứu", re.IGNORECASE)
_ACCEPTS_PLAIN = re.compile(
    r"(?:nộp|gửi) bản sao[^.;]{0,80}(?:xuất trình|kèm(?: theo)?|mang)[^.;]{0,40}bản (?:chính|gốc)"
    r"|bản sao (?:không|chưa)[^.;]{0,20}(?:công chứng|chứng th[ựứ]c)"
    r"|không (?:yêu cầu|phải|cần)[^.;]{0,40}(?:công chứng|chứng thực)",
    re.IGNORECASE,
)
_SEGMENT = re.compile(r"[;\n]|\. |:(?= -)")
_LONG = 250


def certified_copy(context: Context, parameters: Mapping[str, Any]) -> Iterator[Match]:
    """Papers of which only a certified copy is taken, each wording once.

    More than `most` that leave no doubt are one finding for the whole dossier.
    """
    found = list(_certified(context.procedure))
    sure = [match for match in found if match.confidence != "low"]
    if len(sure) <= int(parameters.get("most", 5)):
        yield from found
        return
    numbers = [match.element.removeprefix("documents/") for match in sure]
    yield attrs.evolve(
        sure[0],
        values={**sure[0].values, "rows": len(sure)},
        variant="rows",
        cut=Cut("accept_plain_copy", "documents/" + "+".join(numbers)),
    )
    yield from (match for match in found if match.confidence == "low")


def _certified(procedure: Procedure) -> Iterator[Match]:
    plain_accepted = any(_ACCEPTS_PLAIN.search(plain(note.text)) for note in procedure.notes)
    told: set[str] = set()
    for index, document in enumerate(procedure.documents):
        if not document.certified_copy or not handed_in(procedure, document) or plain_accepted:
            continue
        start, end = _asking_part(document.text)
        text = plain(document.text[start:end])
        accepted = _COMPARED.search(text) or _ACCEPTS_PLAIN.search(_row_text(procedure, document))
        if accepted or text.casefold() in told:
            continue
        certified = bool(_NOTARISED.search(text))
        if certified and not (_CERTIFIED.search(text) or _COPY_OF.search(text)):
            continue  # the paper itself is notarised, not a copy of it
        told.add(text.casefold())
        yield Match(
            element=f"documents/{index}",
            section=document.section,
            start=document.start + start,
            end=document.start + end,
            values={"paper": paper_name(text)},
            confidence=_certified_confidence(document.text, text, certified),
            variant=_copy_variant(text, certified),
        )


def _row_text(procedure: Procedure, document: Document) -> str:
    """The item with what its row says behind it."""
    return plain(procedure.sections[document.section][document.start : row_end(procedure, document)])


_OR_ORIGINAL = re.compile(
    r"(?<!từ )bản (?:chính|gốc)(?: [^\W\d]+){0,3}(?: hoặc|,|/)|(?:hoặc|/) ?bản (?:chính|gốc)"
    r"|một trong[^.;:]{0,60}: ?bản (?:chính|gốc)",
    re.IGNORECASE,
)


def _copy_variant(text: str, certified: bool) -> str | None:
    if not certified:
        return "own_stamp" if _SAO_Y.search(text) else "valid_copy"
    return "or_original" if _OR_ORIGINAL.search(text) else None


def _asking_part(text: str) -> tuple[int, int]:
    """The part of a long item that asks for the certified copy; a short item whole."""
    normal = normalise(text)
    found = _CERTIFIED.search(normal.text)
    if found is None or len(text) <= _LONG:
        return 0, len(text)
    low = max((m.end() for m in _SEGMENT.finditer(normal.text, 0, found.start())), default=0)
    stop = _SEGMENT.search(normal.text, found.end())
    high = stop.start() if stop else len(normal.text)
    low += len(normal.text[low:]) - len(normal.text[low:].lstrip(" -+"))
    return normal.back(low), normal.back(high)


def _certified_confidence(whole: str, text: str, certified: bool) -> Confidence:
    """High where the words leave no doubt and nothing else stands in for the paper.

    `bản sao hợp lệ` leaves it open who confirms the copy, foreign papers and the post need more care,
    where a lighter form is taken too nobody is forced, and where data are used the copy is asked for
    only in their absence.
    """
    if not certified or any(words.search(text) for words in (_ABROAD, _LIGHTER)) or _LOOKED_UP.search(whole):
        return "low"
    return "medium" if _BY_CHANNEL.search(text) else "high"


_PHOTO = re.compile(
    r"^\W*(?:bản sao )?(?:\d+\s*)?(?:tấm |chiếc |bộ )?"
    r"(?:ảnh|hình|mẫu vật|vật mẫu|mẫu sản phẩm|mẫu nhãn|tem|nhãn|tác phẩm)(?!\w)",
    re.IGNORECASE,
)
_VOUCHER = re.compile(
    r"^\W*(?:giấy (?:rút|nộp|đề nghị (?:thu hồi|thanh toán))|[uủ][ỷy] nhi[êệ]m (?:chi|thu)|chứng từ|séc)"
    r"(?!\w)",
    re.IGNORECASE,
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
    """Rows that ask for more than one original or copy, and dossiers asked for in several sets.

    What is asked of all rows alike is one finding: rows that repeat the number of sets belong to the
    sets, the others are told together.
    """
    procedure = context.procedure
    rows = tuple(_counted_rows(procedure))
    many = [row for row in rows if row.most > 1]
    sets = tuple(_set_places(procedure))
    numbers = {place.number for place in sets}
    for place in sets:
        yield _sets_match(place, [r for r in many if r.repeats({place.number}) and not r.unsure])
    for unsure in (False, True):
        left = [r for r in many if r.unsure == unsure and (unsure or not r.repeats(numbers))]
        if left:
            yield _rows_match(procedure, left, "low" if unsure else _rows_confidence(left))
    both = [row for row in rows if row.most == 1 and row.originals + row.copies == 2]
    if both:
        yield _both_match(procedure, both)
    yield from _twice(procedure)


@attrs.frozen
class _Row:
    """A dossier row by its first document, with its numbers; `unsure` where many are no burden or a slip."""

    index: int
    document: Document
    originals: int
    copies: int
    unsure: bool

    @property
    def most(self) -> int:
        return max(self.originals, self.copies)

    def repeats(self, sets: Collection[int]) -> bool:
        """Whether the row only says again in how many sets the dossier is asked for."""
        return self.most in sets or self.originals + self.copies in sets


def _counted_rows(procedure: Procedure) -> Iterator[_Row]:
    last_row = None
    for index, document in enumerate(procedure.documents):
        if document.row == last_row:
            continue
        last_row = document.row
        text = plain(document.text)
        if not handed_in(procedure, document) or _PHOTO.match(text) or _PHOTO_IN.search(text[:60]):
            continue
        originals, copies = document.originals or 0, document.copies or 0
        yield _Row(index, document, originals, copies, _unsure(procedure, document, max(originals, copies)))


def _unsure(procedure: Procedure, document: Document, most: int) -> bool:
    papers = sum(1 for other in procedure.documents if other.row == document.row)
    # Vouchers have several leaves, of which one goes back.
    voucher = _VOUCHER.match(document.text) is not None
    own = _OWN_NUMBER.search(document.text) is not None
    return most > _MANY or own or voucher or (papers > 1 and most == papers)


def _rows_confidence(rows: Sequence[_Row]) -> Confidence:
    """High where a row asks for more than a paper and its copy beside."""
    return "high" if any(r.originals > 1 or r.copies > 2 for r in rows) else "medium"


def _rows_match(procedure: Procedure, rows: Sequence[_Row], confidence: Confidence) -> Match:
    first = rows[0]
    least, most = min(r.most for r in rows), max(r.most for r in rows)
    kinds = {(r.originals, r.copies) for r in rows}
    spread: tuple[str, Mapping[str, object]] = (N_("{n} copies each"), {"n": f"{most:02d}"})
    if least < most:
        spread = (N_("{least} to {most} copies each"), {"least": f"{least:02d}", "most": f"{most:02d}"})
    quantity = _quantity(first.originals, first.copies) if len(kinds) == 1 else InLanguage((spread,))
    return Match(
        element=f"documents/{first.index}",
        section=first.document.section,
        start=first.document.start,
        end=row_end(procedure, first.document),
        values={"rows": len(rows), "paper": paper_name(first.document.text), "quantity": quantity},
        confidence=confidence,
        variant="rows" if len(rows) > 1 else None,
        cut=Cut("reduce_copies", _target(rows), 1),
    )


def _target(rows: Sequence[_Row]) -> str:
    return "documents/" + "+".join(str(row.index) for row in rows)


def _quantity(originals: int, copies: int) -> InLanguage:
    parts: list[tuple[str, Mapping[str, object]]] = []
    if originals:
        parts.append((N_("{n} originals"), {"n": f"{originals:02d}"}))
    if copies:
        parts.append((N_("{n} copies"), {"n": f"{copies:02d}"}))
    return InLanguage(tuple(parts))


_BOTH = N_(
    "Portals often show both numbers where either form is accepted: check the form or the instrument "
    "before cutting."
)


def _both_match(procedure: Procedure, rows: Sequence[_Row]) -> Match:
    first = rows[0].document
    return Match(
        element=f"documents/{rows[0].index}",
        section=first.section,
        start=first.start,
        end=row_end(procedure, first),
        values={"rows": len(rows), "paper": paper_name(first.text)},
        confidence="low",
        variant="both" if len(rows) > 1 else "both_one",
        why_not=_BOTH,
    )


_WHOLE_SETS = N_(
    "The number of sets is set for the whole dossier and not for each paper, so the number of sheets saved "
    "is not computed."
)


@attrs.frozen
class _Place:
    """Where a number of sets of the whole dossier is asked for."""

    element: str
    section: str
    start: int
    end: int
    number: int


def _set_places(procedure: Procedure) -> Iterator[_Place]:
    """Several sets of the whole dossier, in a note or where the applicant hands in; each number once."""
    places = [(DOSSIER, f"notes/{n}", note.start, note.end) for n, note in enumerate(procedure.notes)]
    places += [
        (STEPS, f"activities/{n}", act.start, act.end)
        for n, act in enumerate(procedure.activities)
        if act.action == "submit" and act.actor_class in ("applicant", "unknown")
    ]
    told = set()
    for section, element, start, end in places:
        normal = normalise(procedure.sections[section][start:end])
        for found in _SETS.finditer(normal.text):
            number = int(found["number"])
            if number not in told:
                told.add(number)
                low, high = normal.back(found.start()), normal.back(found.end())
                yield _Place(element, section, start + low, start + high, number)


def _sets_match(place: _Place, rows: Sequence[_Row]) -> Match:
    return Match(
        element=place.element,
        section=place.section,
        start=place.start,
        end=place.end,
        values={"number": place.number, "rows": len(rows)},
        confidence="high" if place.number <= _MANY else "low",
        variant="sets_rows" if rows else "sets",
        cut=Cut("reduce_copies", _target(rows), 1) if rows else None,
        why_not=None if rows else _WHOLE_SETS,
    )


_ONE_FORM = N_(
    "Which of the two forms is kept is for the agency to say; no number of sheets follows from it."
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
            why_not=_ONE_FORM,
        )
        return
