"""Papers that the authority which asks for them issued itself, holds, or can see in its own systems."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from tthc.checks.context import Context, Match
from tthc.checks.detectors.official_list import document_on_official_list
from tthc.checks.places import InLanguage, handed_in, label, paper_name, plain, row_end
from tthc.messages import N_
from tthc.model.finding import Cut
from tthc.model.procedure import Document, Procedure

_LAND = "Đất đai"
_EXTRACT = re.compile(r"^\W*(?:bản )?trích lục (?:bản đồ|địa chính|vị trí|thửa|khu đất|sơ đồ)")
_REGISTERED = re.compile(r"^\W*(?:bản sao )?thông báo xác nhận kết quả đăng ký đất đai")
_GRANTED = re.compile(
    r"^\W*(?:bản sao )?(?:các )?quyết định (?:về (?:việc )?)?"
    r"(?:giao đất|cho thuê đất|cho phép chuyển mục đích)"
)
_CHOICE = re.compile(
    r"một trong|hoặc (?:các loại|giấy|văn bản|trích đo|mảnh|bản đồ|bản vẽ)|sơ đồ hoặc|trích đo"
)
_COPY = re.compile(
    r"^\W*(?:\d+ (?:\([^)]*\) )?)?(?:bản sao|bản chụp)(?: y)?"
    r"(?: có (?:công chứng|chứng thực)| (?:được )?(?:công chứng|chứng thực)| hợp lệ| điện tử"
    r"|,? hoặc bản sao)* (?=\w)"
)
_COPY_BEHIND = re.compile(r"\((?:bản sao|bản chụp)[^)]{0,60}\)")
_LICENCE = re.compile(
    r"(?:giấy phép|giấy chứng nhận|chứng chỉ|giấy đăng ký|giấy xác nhận|thẻ)(?!\w)[^,;:.()]*"
)
_LICENCE_END = re.compile(
    r" (?:đã|được|có|do|của|còn|trước|cũ|cần|đang|hiện|lần|bị|theo|kèm|hoặc|và|trong|đối với|nếu|mà|số"
    r"|đề nghị)(?!\w).*"
)
_AGAIN = re.compile(r"(?<!\w)(?:cấp lại|cấp đổi|đổi|gia hạn|điều chỉnh|sửa đổi|bổ sung|thay đổi)(?!\w)")
_OTHERS = re.compile(r"(?<!\w)(?:hoặc|kèm)(?!\w)")
_ABROAD = re.compile(r"nước ngoài|nước sở tại|hợp pháp hóa|hợp pháp hoá|lãnh sự")
_CERTIFIED = re.compile(r" (?:có|được) (?:công chứng|chứng thực)\W*$", re.IGNORECASE)
_DATA = re.compile(r"khai thác(?: được)?,? (?:sử dụng |các )?(?:thông tin|dữ liệu)|tra cứu|dữ liệu|csdl")
_LONG = 220


def document_from_same_authority(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Papers that the authority or its house issued: land extracts and decisions, earlier licences as copies.

    What is of one kind is one finding. Silent on alternatives, on originals that come in to be amended or
    withdrawn, where the text says that data are used, and where the official list speaks of the paper.
    """
    procedure = context.procedure
    if procedure.scope != "public":
        return
    found: dict[str, list[int]] = {}
    for index, document in enumerate(procedure.documents):
        kind = _issued_here(procedure, document)
        if kind is not None:
            found.setdefault(kind, []).append(index)
    if not found:
        return
    listed = {match.element for match in document_on_official_list(context, {"by_name": True})}
    for kind, indexes in found.items():
        own = [index for index in indexes if f"documents/{index}" not in listed]
        if own:
            yield _own_match(procedure, kind, own)


def _own_match(procedure: Procedure, kind: str, indexes: Sequence[int]) -> Match:
    """One finding for all papers of a kind; its evidence is the first row that asks for them."""
    first = procedure.documents[indexes[0]]
    row = [procedure.documents[i] for i in indexes if procedure.documents[i].row == first.row]
    end = row[-1].end
    text = procedure.sections[first.section][first.start : end]
    several = "s" if len(indexes) > len(row) else ""
    return Match(
        element=f"documents/{indexes[0]}",
        section=first.section,
        start=first.start,
        end=end,
        values={
            "paper": paper_name(_CERTIFIED.sub("", plain(text))),
            "places": len({procedure.documents[i].row for i in indexes}),
            "issuer": _issuer(procedure, kind, plain(text)),
        },
        confidence="low" if kind == "licence" and first.conditional else "medium",
        variant=kind + several if kind == "granted" else kind,
        cut=Cut("replace_by_lookup", "documents/" + "+".join(map(str, indexes))),
    )


_OF = re.compile(
    r"(?<!\w)của (?P<who>(?:[Cc]ơ quan(?: nhà nước)? có thẩm quyền|Ủy ban nhân dân|UBND)"
    r"(?: (?:cấp )?(?:tỉnh|huyện|xã|thành phố))?)(?!\w)"
)
_NOTICE = re.compile(r"ban hành thông báo xác nhận kết quả đăng ký", re.IGNORECASE)
_OFFICE = "Văn phòng Đăng ký đất đai"
_WHO_ISSUED = N_("the administration itself")


def _issuer(procedure: Procedure, kind: str, text: str) -> InLanguage:
    """Who keeps the paper, as steps or dossier name them; else in general words."""
    if kind == "extract":
        return _named(_OFFICE)
    if kind == "registered":
        issued = {plain(a.actor) for a in procedure.activities if a.actor and _NOTICE.search(plain(a.text))}
        return _named(issued.pop()) if len(issued) == 1 else InLanguage(((_WHO_ISSUED, {}),))
    named = _OF.search(text)
    return _named(named["who"]) if named else InLanguage(((_WHO_ISSUED, {}),))


@attrs.frozen
class _Name(InLanguage):
    """A name of the text, in every language as it stands."""

    def __format__(self, language: str) -> str:
        return ", ".join(key for key, _ in self.parts)


def _named(name: str) -> InLanguage:
    small = name[:1].lower() + name[1:] if name.startswith("Cơ quan") else name
    return _Name(((small, {}),))


def _issued_here(procedure: Procedure, document: Document) -> str | None:
    """Which kind of own paper the item is, None where it is none or has to come in."""
    words = plain(document.text).casefold()
    if not handed_in(procedure, document) or document.alternative or len(words) > _LONG:
        return None
    if _DATA.search(words) or _ABROAD.search(words):
        return None
    if procedure.field == _LAND:
        if _CHOICE.search(words):
            return None
        if _EXTRACT.search(words):
            return "extract"
        if _REGISTERED.search(words):
            return "registered"
        return "granted" if _GRANTED.search(words) else None
    return "licence" if _own_licence(procedure, words) else None


def _own_licence(procedure: Procedure, words: str) -> bool:
    """Whether a copy of the licence is asked for that this very procedure renews, amends or issues again."""
    name = plain(procedure.name).casefold()
    renewed, copy = _AGAIN.search(name), _COPY.match(words)
    if not renewed or not (copy or _COPY_BEHIND.search(words)) or _OTHERS.search(words):
        return False
    found = _LICENCE.match(words[copy.end() :] if copy else words.lstrip(" -+•*"))
    if found is None:
        return False
    phrase = _LICENCE_END.sub("", found.group()).strip()
    given = [name[renewed.end() :], *(plain(result.text).casefold() for result in procedure.results)]
    return any(phrase in text for text in given) and len(phrase.split()) > _BARE


_BARE = 1


_PROOF = re.compile(
    r"(?:chứng từ|giấy tờ|biên lai|giấy xác nhận|văn bản xác nhận|tài liệu|xác nhận)"
    r"(?: chứng minh| xác nhận| về)?(?: việc)?(?: đã)? "
    r"(?:nộp|hoàn thành|thực hiện|thanh toán|đã nộp)(?: đầy đủ)?(?: việc)?(?: nộp| thanh toán)?"
    r"[^.;]{0,40}?(?:nghĩa vụ tài chính|tiền sử dụng đất|tiền thuê đất|tiền phạt|nộp phạt|thuế|(?<!chi )phí"
    r"|nợ tiền|ngân sách|kho bạc)"
    r"|(?:chứng từ|biên lai) (?:nộp|thu|đóng)? ?(?:phạt|tiền phạt|phí|lệ phí|thuế)(?!\w)"
)
_OWN_FEE = re.compile(r"(?<!chi )phí(?! trước bạ)(?!\w)")
_NAME_REACH = 120
_WAIVED = re.compile(
    r"miễn,? giảm|được miễn|hỗ trợ|trợ cấp|giám định|chứng khoán|mở tài khoản|hoàn (?:thuế|phí)"
    r"|tiền bảo hiểm|bảo hiểm xã hội|công đoàn"
)


_WRITTEN = re.compile(r"bảng kê|báo cáo|đề nghị|tờ khai|đơn(?!\w)|mẫu")
"""What the applicant writes about payments is no proof of one."""


_FINE = re.compile(r"phạt")
_IF_ANY = re.compile(r"(?<!\w)nếu có(?!\w)", re.IGNORECASE)
_EXEMPTION = re.compile(r"(?<!\w)(?:miễn|giảm)(?!\w)")


def _optional(procedure: Procedure, document: Document) -> bool:
    """Whether the row is for those who have the paper, or holds papers for an exemption as well."""
    row = plain(" ".join(d.text for d in procedure.documents if d.row == document.row)).casefold()
    text = procedure.sections[document.section]
    whole = plain(text[document.start : row_end(procedure, document)]).casefold()
    return any(_IF_ANY.search(words) or _EXEMPTION.search(words) for words in (row, whole))


_FOR_CASE = re.compile(r"(?:,? )?(?:đối với|trong) trường hợp (?P<case>[^.;]{8,})", re.IGNORECASE)
_CASE_FIRST = re.compile(
    r"^\W*(?:đối với |trong )?trường hợp (?P<case>[^.;,]{8,150}?),? (?:thì|phải)(?: phải)? nộp", re.IGNORECASE
)
_ONLY_FOR = N_(" (only where {case})")
_DATA_TAKEN = N_(", while {step} already takes what linked databases tell")
_LINKED = re.compile(
    r"(?:thông tin|dữ liệu) từ (?:các )?cơ sở dữ liệu (?:được |đã )?(?:liên thông|kết nối)[^.;]{0,60}"
    r"(?:nghĩa vụ tài chính|chứng từ|giấy tờ)",
    re.IGNORECASE,
)
_STEP = re.compile(r"Bước \d+")
_CASE_LENGTH = 150


def _due_case(document: Document) -> InLanguage:
    """The row's own condition, as words behind the paper."""
    words = plain(document.text)
    found = _CASE_FIRST.match(words) or _FOR_CASE.search(words)
    if found is None:
        return InLanguage(())
    return InLanguage(((_ONLY_FOR, {"case": label(found["case"].strip(" ()"), _CASE_LENGTH)}),), as_is=True)


def _linked(procedure: Procedure) -> InLanguage:
    """Which step already takes data in place of vouchers, as words behind the paper."""
    steps = plain(procedure.sections.get("trinh_tu_thuc_hien", ""))
    found = _LINKED.search(steps)
    named = _STEP.findall(steps[: found.start()]) if found else []
    return InLanguage(((_DATA_TAKEN, {"step": named[-1]}),) if named else (), as_is=True)


def payment_proof(context: Context, _: Mapping[str, Any]) -> Iterator[Match]:
    """Proofs of payments to the State that the applicant has to bring; one finding a procedure.

    Silent where the text says that data are used, where the proof is one of several papers of which one
    is enough, on what is paid to anybody else, and on rows that serve the applicant: for those who have
    the paper, or with papers for an exemption.
    """
    procedure = context.procedure
    if procedure.scope != "public":
        return
    found = []
    for index, document in enumerate(procedure.documents):
        words = plain(document.text).casefold()
        proof = _PROOF.search(words)
        if not proof or proof.start() > _LONG or not handed_in(procedure, document) or document.alternative:
            continue
        if _DATA.search(words) or _ABROAD.search(words) or _WAIVED.search(words):
            continue
        if _WRITTEN.search(words[: proof.start()]) or _optional(procedure, document):
            continue
        fee = _OWN_FEE.search(words[proof.start() : proof.start() + _NAME_REACH])
        fine = _FINE.search(words[proof.start() : proof.start() + _NAME_REACH])
        found.append((index, document, proof.start(), "fee" if fee else "fine" if fine else None))
    if not found:
        return
    index, document, at, variant = found[0]
    shared = any(d.row == document.row and d.start >= document.end for d in procedure.documents)
    yield Match(
        element=f"documents/{index}",
        section=document.section,
        start=document.start,
        end=document.end if shared else row_end(procedure, document),
        values={
            "paper": paper_name(plain(document.text)[at:]),
            "case": _due_case(document),
            "linked": InLanguage(()) if variant == "fine" else _linked(procedure),
        },
        variant=variant,
        cut=Cut("replace_by_lookup", "documents/" + "+".join(str(i) for i, *_ in found)),
    )
