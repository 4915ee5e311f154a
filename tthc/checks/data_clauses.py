"""Passages of a dossier which say that data are used in place of papers."""

import re
from collections.abc import Iterator

import attrs

from tthc.registry.document_types import databases, document_types

_USE = (
    r"khai thác,? (?:và )?(?:được |không |không được |không đầy đủ |đầy đủ |, ?)*(?:sử dụng )?(?:các )?"
    r"(?:thông tin|dữ liệu|thông tin, dữ liệu|tài liệu này|trên|trong|từ|qua)"
    r"|(?:thông tin|dữ liệu)[^.;]{0,120} (?:đã )?(?:được )?khai thác"
    r"|tra cứu|được thay thế bằng (?:việc |dữ liệu|thông tin)|thay thế bằng dữ liệu"
    r"|sử dụng (?:thông tin|dữ liệu)|trích xuất|đã có (?:đầy đủ )?(?:trên|trong|thông tin)"
    r"|(?:đã|chưa|không) được (?:tích hợp|kết nối|chia sẻ)"
    r"|khai thác, sử dụng|không có (?:đủ |đầy đủ )(?:thông tin|dữ liệu)"
)
_DATA = r"dữ liệu|csdl|hệ thống (?:thông tin|định danh)|cổng (?:thông tin|dịch vụ)"
_SPARED = (
    r"(?:không|khỏi) (?!có )(?:phải |yêu cầu |cần |bắt buộc (?:phải )?)*(?:(?:(?!thì )[^.;,]){0,40} )?"
    r"(?:nộp|xuất trình|cung cấp|bao gồm|gửi|kèm|tải lên)"
)
_USES = re.compile(_USE)
_DATAS = re.compile(_DATA)
_SPARES = re.compile(_SPARED)
MENTIONS_DATA = re.compile(r"khai thác|tra cứu|dữ liệu|csdl", re.IGNORECASE)
"""Whether it is worth looking for such passages at all."""
_SENTENCE = re.compile(
    r"[.;](?=\s|$|\)|\()|(?<=[.;])(?=trường hợp)"
    r"|\((?=(?:cơ quan|trong trường hợp|trường hợp|việc|đối với|người|nếu) )| (?=[-+*] )"
)
_WHOLE_DOSSIER = re.compile(
    r"(?<!\w)các thành phần hồ sơ|thành phần hồ sơ (?:giải quyết |trong |của |này|được|quy định)"
    r"|(?<!\w)các (?:loại )?giấy tờ|giấy tờ, tài liệu"
    r"|giấy tờ[^.;]{0,90} (?:từ|trong|trên) (?:các )?cơ sở dữ liệu quốc gia, cơ sở dữ liệu chuyên ngành"
)
_ANY_DATABASE = re.compile(r"dữ liệu chuyên ngành|(?:dữ liệu|csdl) khác|các cơ sở dữ liệu|chuyên ngành")
_THIS = re.compile(r"(?:giấy tờ|tài liệu|văn bản|thông tin|thành phần) (?:này|nói trên)")
_ITEM = re.compile(
    r"(?:thành phần hồ sơ|giấy tờ|mục) (?:tại |ở )?(?:mục|điểm|khoản) này|^\(?thành phần hồ sơ có"
)
_PLACE = re.compile(r"(?<!\w)(?:trong|trên|tại|qua|ngoài) $")
_RESIDENCE = re.compile(r"nơi (?:cư trú|thường trú|tạm trú)|thông tin (?:về )?cư trú")


@attrs.frozen
class DataClause:
    """A sentence saying that data are used: its span in folded text, its row, and what it speaks of.

    `types` are the document types that it names, `held` those held by the databases that it names;
    `any_database` is true where it speaks of further ones without naming them.
    `whole` is true where it speaks of the dossier's papers in general, `reach` is where the passage
    begins that it can speak of: its row, or the sentence before it where it says `tài liệu này` and not
    `thành phần hồ sơ tại mục này`.
    """

    start: int
    end: int
    row: int
    types: frozenset[str]
    held: frozenset[str]
    whole: bool
    reach: int
    any_database: bool = False

    def covers(self, types: tuple[str, ...], row: int, position: int) -> bool:
        """Whether it is about papers of these types named at that place of that row."""
        if self.types & set(types):
            return True
        if self.row == row:
            if position < self.reach:
                return False
            elsewhere = bool(self.types) or (bool(self.held) and not self.any_database)
            return not elsewhere or bool(self.held & set(types))
        return self.whole and not self.types and (not self.held or bool(self.held & set(types)))


def data_clauses(folded: str, rows: list[tuple[int, int]]) -> tuple[DataClause, ...]:
    """All such sentences of a folded dossier, `rows` being the spans of its rows."""
    if not MENTIONS_DATA.search(folded):
        return ()
    found = []
    for row, (start, end) in enumerate(rows):
        before = start
        for low, high in _sentences(folded, start, end):
            clause = _clause(folded, low, high, row, (start, before))
            if clause is not None:
                found.append(clause)
            before = low
    return tuple(found)


def _sentences(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = start
    for stop in _SENTENCE.finditer(folded, start, end):
        yield low, stop.start()
        low = stop.end()
    yield low, end


def _clause(folded: str, start: int, end: int, row: int, reaches: tuple[int, int]) -> DataClause | None:
    sentence = folded[start:end]
    if not MENTIONS_DATA.search(sentence):
        return None
    uses = _USES.search(sentence)
    named = _DATAS.search(sentence)
    if not ((uses and (named or "khai thác" in uses.group())) or (named and _SPARES.search(sentence))):
        return None
    types = {
        kind.name
        for kind in document_types().values()
        if any(not _PLACE.search(sentence[:low]) for low, _ in kind.mentions(sentence))
    }
    if _RESIDENCE.search(sentence):
        # An identity card offered as proof of residence is not itself what data replace.
        types = types - {"id_card"} | {"residence"}
    names = {base.name for base in databases() if base.pattern.search(sentence)}
    held = {kind.name for kind in document_types().values() if kind.database in names}
    this = bool(_THIS.search(sentence))
    return DataClause(
        start=start,
        end=end,
        row=row,
        types=frozenset(types),
        held=frozenset(held),
        whole=not this and bool(_WHOLE_DOSSIER.search(sentence)),
        reach=reaches[1] if this and not _ITEM.search(sentence) else reaches[0],
        any_database=bool(_ANY_DATABASE.search(sentence)),
    )
