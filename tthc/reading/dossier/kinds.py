"""What kind of paper an item is.

Kinds are told by how the paper's own name begins; names for papers in general (`văn bản`,
`giấy tờ`, `tài liệu`) by the first telling word behind them.
"""

import re

from tthc.model.procedure import DocumentKind
from tthc.reading.dossier.kind_names import BY_NAME
from tthc.reading.dossier.kind_words import BY_WORD
from tthc.reading.dossier.words import PAPER, PAPER_HERE, joined, paper_at

_DRAFT = joined(
    r"(?:các |bản )?dự thảo (?:điều chỉnh )?(?:nội dung (?:(?:sửa đổi|điều chỉnh|bổ sung),? ?)*)?"
)
_DRAFTED: frozenset[DocumentKind] = frozenset({"resolution", "contract", "technical"})
_OWN_BODY = joined(r"đại hội|hội đồng (?:thành viên|quản trị|trường|sáng lập)|cổ đông|chủ sở hữu|công ty")
"""Whose resolution a draft may be that is no authority's."""
_COMMITMENT = joined(r"(?:bản |giấy |văn bản |thư )?cam (?:kết|đoan)(?!\w)")
"""What one party alone promises is no contract."""
_COPY_CONFIRMED = re.compile(r"bản (?:sao|chụp|photo\w*)[^;.)]{0,12}[ (](?:có|được) $")
_SHAPE_ONLY = joined(
    r"""(?:bản|bảo) (?:sao|chính|gốc|chụp|dịch(?: thuật)?|phôtô|photo\w*|phô tô)(?!\w)|
    biểu mẫu (?=báo cáo|danh sách|đề án)|
    bản (?=điều lệ|hợp đồng|lý lịch|sơ yếu|danh sách|báo cáo|dữ liệu|kế hoạch|quyết định|giấy|văn bản)"""
)
"""A word for the shape of a paper, where its name comes behind it."""
_SHAPE_GAP = 70
_FORM_NUMBER = re.compile(r"mẫu(?: số)? (?:\d[\w./]*(?:-[a-z]{1,5}(?=[ .:]))?|[a-z]\d[\w./]*)[ .:–-]*\s*")
_LISTED = joined(
    r"""(?:tài liệu|giấy tờ|văn bản|hồ sơ)(?! đề nghị)(?: (?:(?!nội dung)[^:;.(),]){1,60})?
    [ ]sau(?: đây)?(?: [^:;.()]{1,60})?:"""
)
"""Papers in general that are told one by one: the first tells the kind."""
_LAW = re.compile(
    r"(?:quyết định|thông báo|hướng dẫn|văn bản|quy định|nghị quyết)(?: số| này| của|$)|phụ lục|mẫu"
)
"""What sets out the form, where it stands behind the form's number."""
_NO_NAME = joined(r"(?:đề nghị|quy định|xác nhận|cam kết|thông tin|kết quả|hướng dẫn|bản)$")
_POINTERS = ("theo ", "tại ", "của ", "do ")

_GENERAL = joined(
    r"""(?:văn bản|giấy tờ|tài liệu|thông tin|giấy|bản|thư|hồ sơ|minh chứng|bằng chứng|
    chứng cứ)(?!\w)"""
)
_OPEN = joined(
    r"""[^,;.]{0,12}(?:khác|có liên quan|liên quan(?! đến)|cần thiết|
    theo quy định(?! tại (?:các )?điều 1(?:37|48|49)))"""
)
_ISSUED = joined(
    r"""văn bản của (?:cơ quan|cấp có|bộ|ủy ban|uỷ ban|ubnd|sở|thủ tướng|chính phủ|chủ tịch)|
    (?<!\w)do (?:cơ quan|ủy ban|uỷ ban|ubnd|bộ|sở|công an|cấp có)[^,;.]{0,60} cấp(?!\w)"""
)
"""A paper in general that an authority issued."""
_ASIDE = joined(
    r""" (?:đối với|trong trường hợp|theo (?!mẫu|quy định tại (?:các )?(?:điểm|khoản|điều)|
    (?:điểm|khoản) \d*)(?=\w))[^:;.(]*(?:\([^()]{0,200}(?:\)|$))?|
    \((?:áp dụng|trường hợp|trong trường|nếu|đối với|trừ) [^()]{0,200}(?:\)|$)"""
)
"""Whom a paper is asked of and by what rule: no word there tells what it is."""
_SHOWS = re.compile(r"(?<!\w)(?:xuất trình|nộp|cung cấp|mang theo) ")
_NEAR = {"hồ sơ": 60}
_FAR = 160


def document_kind(lowered: str, head: int) -> DocumentKind:
    """The kind of the paper whose name begins at `head` of a lower-cased wording."""
    head = _named_at(lowered, head)
    draft = _DRAFT.match(lowered, head)
    if draft:
        return _drafted(lowered, draft.end())
    for kind, pattern in BY_NAME:
        if pattern.match(lowered, head):
            return kind
    general = _GENERAL.match(lowered, head)
    if general is None and (asked := _asked_for(lowered, head)) is not None:
        return document_kind(lowered, asked)
    if general is None or _COMMITMENT.match(lowered, head):
        return "other"
    return _by_word(lowered, head, general)


def _asked_for(lowered: str, head: int) -> int | None:
    """The paper that a sentence asks for which begins with who has to show it."""
    if PAPER_HERE.match(lowered, head):
        return None
    asks = _SHOWS.search(lowered, head, head + _FAR)
    return paper_at(lowered, asks.end(), min(len(lowered), asks.end() + _FAR)) if asks else None


def _named_at(lowered: str, head: int) -> int:
    """Where the name of the paper itself begins, behind its form's number, its shape and who confirms it."""
    number = _FORM_NUMBER.match(lowered, head)
    if number and PAPER_HERE.match(lowered, number.end()) and not _LAW.match(lowered, number.end()):
        return number.end()
    listed = _LISTED.match(lowered, head)
    if listed and (first := paper_at(lowered, listed.end(), len(lowered))) is not None:
        return head if lowered.startswith("đề nghị", first) else first
    begin = head
    shape = _SHAPE_ONLY.match(lowered, head)
    if shape:
        begin = shape.end()
    elif lowered.startswith("xác nhận", head) and _COPY_CONFIRMED.search(lowered, 0, head):
        begin = head + len("xác nhận")
    if begin == head:
        return head
    limit = lowered.find(":", begin, begin + _SHAPE_GAP)
    for named in PAPER.finditer(lowered, begin, limit if limit > 0 else begin + _SHAPE_GAP):
        if not _NO_NAME.match(named.group()) and not lowered.endswith(_POINTERS, begin, named.start()):
            return named.start()
    return head


def _drafted(lowered: str, begin: int) -> DocumentKind:
    """The kind of a draft: that of the paper, unless an authority is to issue it."""
    kind = document_kind(lowered, begin)
    issued = lowered.startswith("nghị quyết", begin) and not _OWN_BODY.search(lowered, begin)
    return kind if kind in _DRAFTED and not issued and not lowered.startswith("văn bản", begin) else "other"


def _by_word(lowered: str, head: int, general: "re.Match[str]") -> DocumentKind:
    """The kind by the first telling word behind a name for papers in general."""
    name = general.group()
    if name != "văn bản" and _OPEN.match(lowered, general.end()):
        return "other"
    # What a proof is for is not what it asks for.
    proves = "chứng minh" in lowered[head : head + 30]
    limit = min(len(lowered), head + _NEAR.get(name, _FAR))
    telling = _ASIDE.sub(lambda aside: " " * len(aside.group()), lowered[:limit])
    found = [
        (match.start(), index)
        for index, (kind, pattern) in enumerate(BY_WORD)
        if (match := pattern.search(telling, head)) and not (proves and kind == "form")
    ]
    issued = _ISSUED.search(lowered, head, limit) is not None
    kind = BY_WORD[min(found)[1]][0] if found else "other"
    # What an authority issued is no design because it tells of one.
    return "license" if issued and kind in {"technical", "other"} else kind
