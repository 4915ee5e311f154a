"""Where a dossier names a paper, and whether naming it there asks for it."""

import re
from collections.abc import Iterator

from tthc.registry.document_types import DocumentType
from tthc.registry.phrases import fold_phrase

# Patterns are in folded form: lower case, tone marks of oa, oe and uy on the second vowel.
_NUMBER = re.compile(r"(?<!\w)(?:số|mã số|ngày cấp)(?: của| thẻ| giấy| căn cước|,| hoặc|/)* ?$")
_OBJECT = re.compile(
    r"(?<!\w)(?:(?:đề nghị |xin |được |đã |chưa |chưa được |mới )?(?:cấp|cấp lại|cấp đổi|cấp mới|thu hồi|đổi)"
    r"|huỷ bỏ|hiệu lực của|(?:ghi|ghi nhận|nêu|có|thể hiện) (?:trên|trong|tại|ở)"
    r"|(?<!các giấy tờ )(?:trong|trên|tại)|nội dung|(?<!kèm )(?<!gửi )theo|so với|phù hợp với|đúng với"
    r"|(?:không|chưa|đã|doanh nghiệp|tổ chức|thương nhân|cá nhân|cơ sở) có|bị mất|làm mất|mất|hỏng"
    r"|(?:lưu giữ|còn giữ|thất lạc)(?: được)?(?: bản chính| bản sao)?"
    r"|(?:kiểu|cỡ|ảnh)(?: chụp)?(?: ảnh)?|chụp ảnh"  # a photograph of that size, not the paper
    r"|pháp luật về|gia hạn|(?:điều chỉnh|sửa đổi|thay đổi), bổ sung|đổi sang|đồng thời là|trừ"
    r"|(?:xe|phương tiện) có"
    r"|thay đổi|điều chỉnh|tương đương|tương đương với|thay|thay cho|thay thế|nhận|đăng ký"
    r"|(?<!bản sao )(?<!bản chụp )(?<!bản chính )(?<!thông tin )của) $"
)
# Particulars that are stated, not papers that are handed in.
_INFORMATION = re.compile(r"thông tin (?:định danh cá nhân|cá nhân)[ :(]*(?:bao gồm |gồm )?$")
_EXCEPT = re.compile(r"(?<!\w)trừ (?:các )?")
_FORM = re.compile(
    r"^[\W\d]*(?:[a-zđ]{1,3}[.)] ?)?(?:bản (?:sao|chính) )?(?:mẫu )?"
    r"(?:đơn|tờ khai|(?:giấy|văn bản|phiếu) đề nghị|văn bản (?:thông báo|cam kết)|công văn|phiếu yêu cầu"
    r"|thông báo|bản khai|biên bản|báo cáo|danh sách|hợp đồng|nghị quyết|bản cam kết"
    r"|(?:giấy|văn bản) uỷ quyền|giấy hẹn|tờ trình|đề án|phương án|lệ phí|phí|biên lai)(?!\w)"
)
_JOIN = re.compile(r"[,;:/+(]|\. |(?<!\w)(?:hoặc|và|kèm|cùng|gồm|như)(?!\w)| - ")
_BACK = 220
_CLASS_HEAD = re.compile(
    r"(?<!\w)(?:một trong (?:các |những )?(?:loại )?)?(?:các |bản sao |bản chụp ){0,4}"
    r"(?:giấy tờ|tài liệu|văn bản|chứng từ|hồ sơ pháp lý|giấy chứng nhận|giấy xác nhận|giấy)(?!\w)"
)
_CLASS_BREAK = re.compile(
    r"[;:]|\. |\d ?bản (?:chính|sao)"
    r"|(?<!\w)(?:không|phải|nếu|khi|thì|đơn|tờ khai|đề nghị|hợp đồng|báo cáo|quyết định|thoả thuận"
    r"|thanh toán|nộp)(?!\w)"
)
_ALONE = re.compile(r"\s*(?:[/,;.()]|hoặc|và|$)")
# What a foreign authority issued is in no database here.
_ABROAD = re.compile(r"nước ngoài")
_NEAR = 50
_CLASS_REACH = 110
_WORD = re.compile(r"\w+")
_PAPER = re.compile(r"(?:giấy|bản|văn bản|tài liệu|hồ sơ|thẻ|sổ|phiếu|quyết định|trích lục|chứng từ)(?!\w)")
_COPY = re.compile(
    r"^(?:các |những |\d+ |bản (?:sao|chụp|chính|photocopy) |(?:có|được) chứng thực |có công chứng "
    r"|hợp lệ |từ )+"
)


def asked(folded: str, start: int, row_start: int) -> bool:
    """Whether the paper whose name begins there is asked for, not only spoken of.

    A paper's number, the paper as what the procedure gives, words inside a form's name and passages
    that refer to what the paper says do not ask for it.
    """
    left = folded[max(row_start, start - _BACK) : start]
    if _NUMBER.search(left) or _OBJECT.search(left) or _INFORMATION.search(left):
        return False
    item = re.split(r"[;•]|\. | [-+*] |\n", left)[-1]
    form = _FORM.match(item)
    return not (form and not _JOIN.search(item, form.end()))


def broader_classes(kind: DocumentType, folded: str) -> Iterator[tuple[int, int]]:
    """Where folded text asks for a wider class of papers that contains this one."""
    if kind.alone is not None:
        yield from (m.span() for m in kind.alone.finditer(folded) if _ALONE.match(folded, m.end()))
    if kind.broader is None:
        return
    for match in kind.broader.finditer(folded):
        low = max(0, match.start() - _CLASS_REACH)
        heads = list(_CLASS_HEAD.finditer(folded, low, match.start() + 5))
        heads = [h for h in heads if not _CLASS_BREAK.search(folded, h.end(), match.start())]
        around = folded[max(0, match.start() - _CLASS_REACH) : match.end() + _NEAR]
        if heads and not _ABROAD.search(around) and not excepted(kind, folded, match.end()):
            yield heads[0].start(), match.end()


def excepted(kind: DocumentType, folded: str, end: int) -> bool:
    """Whether a class named up to there leaves the paper out: `giấy tờ tuỳ thân, trừ thẻ căn cước`."""
    phrase = re.split(r"[;.:]|\d ?bản ", folded[end : end + _CLASS_REACH], maxsplit=1)[0]
    return any(kind.pattern.match(phrase, word.end()) for word in _EXCEPT.finditer(phrase))


def wording(document: str) -> tuple[str, str]:
    """The listed wording of a paper in two parts, folded: before the last bracket, and inside it."""
    match = re.match(r"(.*?)\s*[-–(:]\s*\(?([^()]*)\)?\W*$", document) if "(" in document else None
    outer, inner = (match.group(1), match.group(2)) if match else (document, "")
    return _COPY.sub("", fold_phrase(outer)).strip(" .,;:-"), fold_phrase(inner)


def is_paper(phrase: str) -> bool:
    """Whether a phrase begins as the name of a paper does."""
    return _PAPER.match(phrase) is not None


def literal(phrase: str, folded: str) -> Iterator[tuple[int, int]]:
    """Where folded text has the listed wording itself, its end left off where it is long."""
    words = phrase.split()
    if len(words) < 4 or words[0] in ("hoặc", "và"):
        return
    pattern = phrase
    if pattern not in folded and len(words) > 9:
        pattern = " ".join(words[:9])
    start = folded.find(pattern)
    while start >= 0:
        end = start + max(len(pattern), shared_words(phrase, folded[start : start + len(phrase)]))
        yield start, end
        start = folded.find(pattern, end)


def shared_words(phrase: str, folded: str) -> int:
    """How many characters the two share from their beginning, in whole words."""
    length = 0
    for word in _WORD.finditer(phrase):
        if folded[: word.end()] != phrase[: word.end()] or folded[word.end() : word.end() + 1].isalnum():
            break
        length = word.end()
    return length
