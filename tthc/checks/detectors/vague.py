"""Papers that nobody can name from the text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tthc.checks.context import Context, Match
from tthc.checks.places import handed_in, label, plain
from tthc.model.finding import Confidence
from tthc.reading.normal import normalise

_THING = r"(?:giấy tờ|tài liệu|hồ sơ|văn bản|chứng từ|minh chứng|giấy|bằng chứng)"
_THINGS = rf"(?:các |những |một số )?(?:loại )?{_THING}(?:(?:,| và| hoặc|/) ?{_THING})*"
_KIND = r"(?:cần thiết |hợp lệ |pháp lý |chứng minh |minh chứng |bổ sung |nhân thân )?"
_END = r"(?= ?(?:\(nếu có\)|nếu có|theo yêu cầu|theo quy định (?:của pháp luật|hiện hành)|$|[.;]))"
_ABOUT = (
    r"(?: đến [^.;,()\n]{3,60}"
    r"| theo (?:quy định (?:của pháp luật|hiện hành)|yêu cầu của cơ quan[^.;,()\n]{0,40}))?(?: ?\(nếu có\))?"
)
_OPEN = re.compile(
    rf"{_THINGS}(?:(?: [^\W\d]+){{0,2}} khác(?: có)? liên quan|(?: [^\W\d]+){{0,2}}? (?:có )?liên quan khác"
    rf"| {_KIND}khác{_END}| (?:có )?liên quan(?= ?(?:\(nếu có\)|nếu có|$|[.;]))| cần thiết khác){_ABOUT}",
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


_BLANK = re.compile(r"\s")
_PROOF = re.compile(
    rf"{_THINGS}(?: {_KIND.strip()})? khác (?:để )?chứng minh [^.;,()]{{3,90}}"
    rf"|{_THINGS} (?:hợp pháp|hợp lệ|pháp lý) (?:về|chứng minh) [^.;,()]{{3,80}}"
    r" theo quy định(?: của)? pháp luật",
    re.IGNORECASE,
)


def vague_document(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Papers that nobody can name from the text: `giấy tờ khác có liên quan`."""
    told: set[str] = set()
    for index, document in enumerate(context.procedure.documents):
        if not handed_in(context.procedure, document):
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
                values={
                    "words": words,
                    "instead": _instead(document.text[:start]) if variant == "choice" else "",
                },
                confidence=confidence,
                variant="instead" if variant == "choice" and _instead(document.text[:start]) else variant,
            )


_PAPERS_BEFORE = re.compile(r"(?:phải có|phải nộp|gồm|[:;])\s+|(?<!\w)nộp ", re.IGNORECASE)
_MOST = 60


def _instead(before: str) -> str:
    """The papers that the open one may stand for, quoted: the first, and the last where there are more."""
    words = plain(before).removesuffix("hoặc").strip(" ,")
    pieces = re.split(r",? hoặc |, ", _PAPERS_BEFORE.split(words)[-1])
    papers = [label(piece, _MOST) for piece in pieces if len(piece) >= _SHORTEST]
    if not papers or len(papers) < len(pieces):
        return ""
    return f"“{papers[0]}”" if len(papers) == 1 else f"“{papers[0]}”, …, “{papers[-1]}”"


_SHORTEST = 6


def _vague(text: str) -> Iterator[tuple[int, int, Confidence, str | None]]:
    normal = normalise(text)
    flat = _BLANK.sub(" ", normal.text)
    if "liên quan" in flat or "khác" in flat:
        for found in _OPEN.finditer(flat):
            rest = flat[found.end() :]
            if _CLOSED.match(rest) or _CITED.match(rest) or _TRADE.match(rest.strip(" (,")):
                continue
            helps = flat[: found.start()].rstrip().endswith("hoặc")
            start, end = normal.back(found.start()), normal.back(found.end())
            yield (start, end, "medium", "choice") if helps else (start, end, "high", None)
    for found in _PROOF.finditer(flat):
        yield normal.back(found.start()), normal.back(found.end()), "low", "proof"
    if _REFERRED.match(flat):
        yield 0, len(text), "low", "reference"
