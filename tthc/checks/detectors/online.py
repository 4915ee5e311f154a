"""What is asked on paper once more although the file came online or as copies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tthc.checks.context import Context, Match
from tthc.checks.places import InLanguage, element_at, paper_name, plain
from tthc.messages import N_
from tthc.model.procedure import Document, Procedure
from tthc.reading.normal import normalise

STEPS = "trinh_tu_thuc_hien"

_WITH_RESULT = re.compile(
    r"(?:trường hợp (?:nộp|gửi) (?:bản sao|bản số hóa|bản số hoá|bản chụp|(?:hồ sơ )?trực tuyến)[^.;]{0,90})?"
    r"khi (?:đến )?nhận kết quả[^.;]{0,120}(?:phải )?nộp (?:lại )?(?:các )?(?:bản chính|bản gốc|bản giấy)"
    r" (?:các |của các )?(?:giấy tờ|thành phần|hồ sơ)[^.;,]{0,60}"
    r"|(?:(?:nếu|trường hợp) (?:đã )?(?:nộp|gửi) (?:bản sao|bản số hóa|(?:hồ sơ )?trực tuyến)[^.;]{0,90})?"
    r"nộp (?:lại )?(?:bản chính|bản gốc|bản giấy) (?:các |của các )?(?:giấy tờ|thành phần|hồ sơ)[^.;]{0,60}"
    r" khi (?:đến )?nhận kết quả",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r"(?:nộp|gửi) [^.;]{0,60}(?:trực tuyến|thư điện tử|qua mạng)[^.;]{0,60}, ?(?:sau đó|đồng thời)"
    r"[^.;]{0,40} (?:phải |có trách nhiệm )?(?:nộp|gửi)(?: lại)? (?:bản chính|bản giấy|hồ sơ giấy)"
    r"[^.;]{0,80}",
    re.IGNORECASE,
)
_LAND = re.compile(
    r"^\W*(?:một trong các |bản gốc |bản chính )?giấy chứng nhận (?:đã cấp|quyền sử dụng đất)", re.IGNORECASE
)
_KEPT = re.compile(
    r"^\W*(?:một trong các |bản gốc )?(?:giấy chứng nhận (?:đã cấp|quyền|quy định)|giấy chứng nhận\W*$)"
    r"|trích đo|trích lục|phiếu đo đạc|bản vẽ|sơ đồ|bản đồ",
    re.IGNORECASE,
)
_ONLY_CHECK = N_(
    "Which originals the agency has to keep is set by the instrument on registration: only those may be "
    "collected, the others compared."
)


def originals_again(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Papers handed in online or as copies whose originals are collected once more; one a procedure.

    Silent where the dossier holds nothing but applications, the certificate itself, surveys and notices of
    the authority; low where no paper beside can be named: agreements and powers of attorney are kept.
    """
    procedure = context.procedure
    section = procedure.sections.get(STEPS, "")
    if "bản chính" not in section and "bản g" not in section and "giấy" not in section:
        return
    normal = normalise(section)
    found = _WITH_RESULT.search(normal.text)
    variant = "land" if found and (procedure.field == "Đất đai" or _certified(procedure)) else None
    if found is None:
        found, variant = _AFTERWARDS.search(normal.text), "afterwards"
    others = _to_give_back(procedure.documents, _spared(normal.text, found.end() if found else 0))
    if found is None or (procedure.documents and not others):
        return
    named = _names([d for d in others if not _speaks_for(d)])
    but = _BUT_NEXT.match(normal.text, found.end()) if variant != "afterwards" else None
    start, end = normal.back(found.start()), normal.back(but.end() if but else found.end())
    yield Match(
        element=element_at(procedure, STEPS, start, end),
        section=STEPS,
        start=start,
        end=end,
        values={
            "paper": "”, “".join(named),
            "spared": InLanguage(((_SPARED, {}),) if but else ()),
            "kept": _kept(procedure),
        },
        confidence="low" if procedure.documents and not named else "medium",
        variant="land_such" if named and variant == "land" else variant,
        why_not=_ONLY_CHECK,
    )


def _to_give_back(documents: Sequence[Document], spared: str) -> list[Document]:
    """Papers whose originals are collected although the agency does not need them for the result itself."""
    asked = [
        d
        for d in documents
        if d.kind != "form" and not _KEPT.search(plain(d.text)) and not _NOTICE.match(plain(d.text))
    ]
    return [d for d in asked if _head(d) not in spared]


_NOTICE = re.compile(
    r"^\W*(?:bản sao )?thông báo(?: xác nhận)? (?:kết quả|của cơ quan|nộp tiền)", re.IGNORECASE
)
_CASE_BEFORE = re.compile(
    r"^\W*(?:đối với|trường hợp) [^.;]{3,250}? thì (?:phải )?nộp(?: thêm)? ", re.IGNORECASE
)
_NAMED = 2
_NAME_LENGTH = 75


def _names(documents: Sequence[Document]) -> list[str]:
    """Short names of the first papers that can be compared, those of authorities first."""
    found: dict[str, bool] = {}
    for document in documents:
        if _ORIGIN_PAPER.search(plain(document.text)):
            continue
        name = paper_name(_CASE_BEFORE.sub("", plain(document.text)), _NAME_LENGTH)
        if _NAME.match(name):
            found.setdefault(name, document.kind in ("license", "confirmation"))
    return sorted(found, key=lambda name: not found[name])[:_NAMED]


def _head(document: Document) -> str:
    """The first words of a paper's name, as an exception would name it."""
    words = plain(document.text).casefold()
    name = re.split(r"[(;,]", words, maxsplit=1)[0].split()
    return " ".join((name if len(name) >= _FEWEST else words.split())[:_TELLING])


_FEWEST = 3
_TELLING = 5
_BUT = re.compile(r"(?<!\w)trừ (?P<papers>[^.;\n]{5,600})")
_BUT_NEXT = re.compile(r"[,; ]*(?:ngoại )?trừ [^.;\n]{5,600}")
_SPARED = N_(" (besides those that are left out already)")
_CERTIFICATE = N_("the land certificate (to be amended or withdrawn)")
_ONE_CERTIFICATE = N_("“{paper}” (only in the case that asks for it)")
_ORIGIN = N_("original papers on the right to use the land")
_ORIGIN_PAPER = re.compile(
    r"giấy tờ (?:về|chứng minh) (?:nguồn gốc|quyền sử dụng|việc sử dụng|giao đất)|điều 137|nguồn gốc",
    re.IGNORECASE,
)


def _certified(procedure: Procedure) -> bool:
    return any(_LAND.match(plain(d.text)) for d in procedure.documents)


def _kept(procedure: Procedure) -> InLanguage:
    """The originals that land registration needs, those that the dossier has."""
    origin = any(_ORIGIN_PAPER.search(plain(d.text)) for d in procedure.documents)
    steps = plain(procedure.sections.get(STEPS, "")).casefold()
    rows = [d for d in procedure.documents if _LAND.match(plain(d.text))]
    if rows and (all(d.conditional for d in rows) or "lần đầu" in procedure.name.casefold()) and origin:
        words = paper_name(rows[0].text, _NAME_LENGTH)
        return InLanguage(((_ORIGIN, {}), (_ONE_CERTIFICATE, {"paper": words})), as_is=True)
    certificate = bool(rows) or "bản gốc giấy chứng nhận đã cấp" in steps
    keys = [key for key, there in ((_CERTIFICATE, certificate), (_ORIGIN, origin)) if there]
    return InLanguage(tuple((key, {}) for key in keys or [_ORIGIN]), as_is=True)


def _spared(text: str, place: int) -> str:
    """The papers whose originals the same sentence leaves out: `…, trừ giấy phép xây dựng`."""
    sentence = re.split(r"[.;\n]", text[max(0, place - _BACK) : place + _FORTH])
    but = [m["papers"] for piece in sentence for m in _BUT.finditer(piece)]
    return plain(" ".join(but)).casefold()


_BACK, _FORTH = 80, 700


_NAME = re.compile(
    r"^\W*(?:bản sao |các )?"
    r"(?:quyết định|giấy phép|giấy xác nhận|chứng từ|biên bản|giấy tờ chứng minh|hồ sơ thiết kế"
    r"|văn bản (?:chấp thuận|cho phép|xác định|xác nhận|về việc|của))(?!\w)",
    re.IGNORECASE,
)
"""Papers of an authority that can be compared; contracts are left out, since registries keep them."""
_SPEAKS_FOR = re.compile(
    r"đại diện|uỷ quyền|ủy quyền|hợp đồng|thỏa thuận|thoả thuận|tặng cho|chuyển quyền|chuyển nhượng|cho thuê"
    r"|giao nhận",
    re.IGNORECASE,
)
"""Powers of attorney, and agreements between people: registries keep their originals."""


def _speaks_for(document: Document) -> bool:
    return document.kind in ("authorization", "contract") or _SPEAKS_FOR.search(document.text) is not None
