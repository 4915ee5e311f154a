"""What several detectors ask of a procedure's text: its plain wording, and the element at a place."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

import attrs

from tthc.messages import DEFAULT_LANGUAGE, translate
from tthc.model.procedure import Activity, Channel, Document, Note, Procedure

_LABEL = 90
_NEAR = 200
_SHORTEST = 8
_NAME = 16
_PART = 0.25
_LATE = 0.6
_ACT = 150
_ACT_LEAST = 25
_STEP = re.compile(r"Bước \d")
_BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"))
_BREAKS = (
    re.compile(
        r"[,;:] | [(–-]| (?:đối với|quy định tại|theo quy định|của (?:cơ quan|người|bên)|để|trong đó|bao gồm"
        r"|trường hợp|trong trường hợp|kèm theo|ban hành kèm)(?!\w)"
    ),
    re.compile(
        r" (?:theo(?! dõi)|do|(?:đi )?kèm|gồm|quy định|ban hành|hoặc|nếu|khi|được"
        r"|có(?! (?:thẩm quyền|chức năng|liên quan|thể))|mà|phải)(?!\w)"
    ),
    re.compile(
        r" (?:của|về|(?<!gắn liền )(?<!so )(?<!phù hợp )(?<!liền kề )với|trong|từ|(?<!hiện )tại"
        r"|cho(?! (?:thuê|phép|vay|nhận))|và(?! [^\W\d_a-zà-ỹ]))(?!\w)"
    ),
)
"""Where a phrase ends, the strongest first: before what explains, before a clause, before its object."""
_CITATION = re.compile(
    r"(?:(?:theo )?quy định (?:tại|của) |theo )?(?:điểm|khoản|điều|mục|mẫu số|phụ lục) [\wđ]{1,4}(?!\w)"
    r"(?:,? (?:và |của |tại )?(?:(?:điểm|khoản|điều|mục|chương|mẫu số) )?(?:[a-zđ]|\d+|[ivx]+)(?!\w)){0,8}"
    r"(?: (?:của )?(?:luật|nghị định|thông tư|nghị quyết|quyết định|bộ luật)"
    r"(?: (?:số )?\d[^ ,;]*|(?: [^\W\d_]+){1,3}))?",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"(?: (?:bản|các|những|của|và|hoặc|theo|do|giấy|số|(?<!thẩm )quyền|cho|tại|trong|về|với|để|có|được|là|một"
    r"|từ|văn|bằng|cơ|người|không|đã|đang|sẽ|chưa|mà|so|liền|mẫu|khoản|điều|điểm|chứng|đối|quy|kèm))+$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:\W|\d+[.)]|[a-zđ]\))*"
    r"(?:(?:bản (?:sao|chính|gốc|chụp)|có (?:công chứng|chứng thực)|được (?:công chứng|chứng thực)"
    r"|hoặc|và|từ|của|sổ gốc|điện tử|cần có|phải có|hợp lệ|kèm theo|y bản chính|công chứng|chứng thực|các"
    r"|một trong (?:các|những|số))(?!\w)[\s,()/]*)*",
    re.IGNORECASE,
)


_CASE = re.compile(
    r"^(?:\W|\d+[.)]|[a-zđ]\))*(?:đối với|trong trường hợp|trường hợp|nếu|khi)(?!\w)"
    r"(?:[^:.;]{3,150}?: |[^:.;]{3,120}?(?:, |thì ))",
    re.IGNORECASE,
)
_LISTS = re.compile(r" (?:\()?(?:bao )?gồm [^.;:]{0,50}:")
_QUANTITY = re.compile(
    r"\s*(?:gồm|và|hoặc|[:,(–-])?\s*\(?\d{1,2}\)? bản(?: chính| sao| gốc)?\W*$", re.IGNORECASE
)
_COUNTED = re.compile(
    r"^\W*\d{1,2}(?: \([^)]{2,12}\))? (?:bản|bộ)(?: chính| sao| gốc)?:? (?=\w)", re.IGNORECASE
)
_TAIL = re.compile(
    r"\s*\([^()]{0,30}(?:chứng thực|công chứng|bản (?:sao|chính))[^()]{0,25}\)\W*$", re.IGNORECASE
)
_ASIDE = re.compile(
    r"^\W*(?:bản sao|bản chính|có chứng thực|được chứng thực|hợp lệ| )*\([^)]{0,300}\)[:,]?\s*", re.IGNORECASE
)
_JOINING = re.compile(r"^(?:và|hoặc|đồng thời|sau đó|để|thì|rồi)(?!\w),? ", re.IGNORECASE)


def plain(text: str) -> str:
    """The text on one line, composed, without blanks at its ends."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def label(text: str, limit: int = _LABEL) -> str:
    """A short name for a paper or passage in a message: its beginning, never cut inside a bracket.

    Where the whole is too long the name ends before a bracket or a clause that explains, where one
    stands late enough, else between words.
    """
    words = _JOINING.sub("", plain(text).strip(" .,;:-–+*•"))
    head = words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0]
    unclosed = max([head.rfind(a) for a, b in _BRACKETS if head.count(a) > head.count(b)], default=-1)
    if len(words) <= limit and unclosed < _NAME:
        return words
    if unclosed >= _NAME:
        head = head[:unclosed]
    elif unclosed < 0:
        head = _phrases(words, limit)
    close = ")" if 0 <= unclosed < _NAME and head[unclosed] == "(" else ""
    return _DANGLING.sub("", head.rstrip(" ,;:(")).rstrip(" ,;:(") + "…" + close


def _phrases(words: str, limit: int) -> str:
    """As many whole phrases from the beginning as the limit holds; between words where there are none.

    Never ends inside a legal citation; a break in the first quarter of the limit leaves too little.
    """
    cited = [m.span() for m in _CITATION.finditer(words)]
    for part in (_LATE, _PART):
        for pattern in _BREAKS:
            ends = [
                m.start()
                for m in pattern.finditer(words[: limit + 12])
                if limit * part <= m.start() <= limit and not any(a < m.start() < b for a, b in cited)
            ]
            if ends:
                return words[: ends[-1]]
    end = words[: limit + 1].rfind(" ")
    inside = [a for a, b in cited if a < end < b and a >= limit * _PART]
    return words[: inside[0] if inside else end]


def paper_name(text: str, limit: int = _LABEL) -> str:
    """The name of the paper itself: without the case it is asked for in and words on copies before it."""
    whole = _CASE.sub("", plain(text))
    opened = _LISTS.search(whole)
    if opened and opened.start() >= _NAME:
        whole = whole[: opened.start()]
    for words in (_TAIL, _QUANTITY, _QUANTITY, _COUNTED, _ASIDE):
        whole = words.sub("", whole)
    lead = _LEAD.match(whole)
    bare = whole[lead.end() :] if lead else whole
    if len(bare) < _SHORTEST or bare.find(")") < bare.find("(") or (")" in bare and "(" not in bare):
        bare = whole
    name = label(bare, limit)
    return name[:1].upper() + name[1:]


def act_name(text: str) -> str:
    """An act in a message: without the case it is done in, cut between phrases where it is long."""
    words = _JOINING.sub("", plain(text).strip(" .,;:-–+*•"))
    for _ in range(2):
        bare = _CASE.sub("", words)
        words = bare if len(bare) >= _ACT_LEAST else words
    if len(words) <= _ACT:
        return words
    return label(words, _ACT)


def handed_in(procedure: Procedure, document: Document) -> bool:
    """Whether whoever asks hands the paper in: not what an authority makes while it handles the file.

    Between agencies and within one the applicant is an agency, so its own papers are handed in too.
    """
    return not document.internal or procedure.scope != "public"


def row_end(procedure: Procedure, document: Document) -> int:
    """The end of the quantity behind a dossier row, so that the number is part of the evidence."""
    ends = [d.end for d in procedure.documents if d.row == document.row and d.section == document.section]
    last = max(ends)
    quantity = [
        s.end
        for s in procedure.structures
        if s.section == document.section and s.role == "quantity" and last <= s.start <= last + _NEAR
    ]
    return min(quantity, default=document.end)


def step_before(text: str, position: int, back: int) -> str:
    """What the step tells before a place, at most `back` characters of it, on one line."""
    before = plain(text[max(0, position - back) : position])
    starts = [m.start() for m in _STEP.finditer(before)]
    return before[starts[-1] :] if starts else before


def element_at(procedure: Procedure, section: str, start: int, end: int) -> str:
    """The activity, document, note or channel that holds a span, else its section."""
    groups: tuple[tuple[str, Sequence[Activity | Document | Note | Channel]], ...] = (
        ("activities", procedure.activities),
        ("documents", procedure.documents),
        ("notes", procedure.notes),
        ("channels", procedure.channels),
    )
    for name, items in groups:
        for index, item in enumerate(items):
            if item.section == section and item.start < end and start < item.end:
                return f"{name}/{index}"
    return f"sections/{section}"


@attrs.frozen
class InLanguage:
    """A value of a rule's message that is words itself: `{time:vi}`, `{time:en}`.

    `parts` are catalogue keys with their values, joined by commas, each with a small first letter
    unless `as_is`.
    """

    parts: tuple[tuple[str, Mapping[str, object]], ...]
    as_is: bool = False

    def __format__(self, language: str) -> str:
        words = [translate(key, language or DEFAULT_LANGUAGE, values) for key, values in self.parts]
        return ", ".join(word if self.as_is else word[:1].lower() + word[1:] for word in words)
