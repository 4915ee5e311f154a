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
    r"|sử dụng (?:thông tin|dữ liệu)|trích xuất|đã có (?:đầy đủ )?(?:trên|trong|thông tin)|đã được (?:kết nối|chia sẻ)"
)
_DATA = r"cơ sở dữ liệu|cơ sổ dữ liệu|csdl|dữ liệu|hệ thống thông tin|hệ thống định danh|cổng thông tin|cổng dịch vụ"
_SPARED = (
    r"(?:không|khỏi) (?:phải |yêu cầu |cần |bắt buộc (?:phải )?)*(?:[^.;,]{0,40} )?"
    r"(?:nộp|xuất trình|cung cấp|bao gồm|gửi|kèm|tải lên)"
)
_USES = re.compile(_USE)
_DATAS = re.compile(_DATA)
_SPARES = re.compile(_SPARED)
_HINT = re.compile(r"khai thác|tra cứu|dữ liệu|csdl")
_SENTENCE = re.compile(r"[.;](?=\s|$|\))|(?<=[.;])(?=trường hợp)")
_WHOLE_DOSSIER = re.compile(
    r"thành phần hồ sơ (?:giải quyết |trong |của |này|được|quy định)|các (?:loại )?giấy tờ|giấy tờ, tài liệu|các thành phần hồ sơ"
)
_RESIDENCE = re.compile(r"nơi (?:cư trú|thường trú|tạm trú)|thông tin (?:về )?cư trú")


@attrs.frozen
class DataClause:
    """A sentence saying that data are used: its span in folded text, its row, and what it speaks of.

    `types` are the document types that it names, `held` those held by the databases that it names,
    `whole` is true where it speaks of the dossier's papers in general.
    """

    start: int
    end: int
    row: int
    types: frozenset[str]
    held: frozenset[str]
    whole: bool

    def covers(self, types: tuple[str, ...], row: int) -> bool:
        """Whether it is about papers of these types named in that row."""
        if self.types & set(types):
            return True
        if self.row == row:
            return not self.types or bool(self.held & set(types))
        return self.whole and not self.types and (not self.held or bool(self.held & set(types)))


def data_clauses(folded: str, rows: list[tuple[int, int]]) -> tuple[DataClause, ...]:
    """All such sentences of a folded dossier, `rows` being the spans of its rows."""
    if not _HINT.search(folded):
        return ()
    return tuple(
        clause
        for index, (start, end) in enumerate(rows)
        for low, high in _sentences(folded, start, end)
        if (clause := _clause(folded, low, high, index)) is not None
    )


def _sentences(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    low = start
    for stop in _SENTENCE.finditer(folded, start, end):
        yield low, stop.start()
        low = stop.end()
    yield low, end


def _clause(folded: str, start: int, end: int, row: int) -> DataClause | None:
    sentence = folded[start:end]
    if not _HINT.search(sentence):
        return None
    uses = _USES.search(sentence)
    if not (uses and (_DATAS.search(sentence) or "khai thác" in uses.group())):
        if not (_SPARES.search(sentence) and _DATAS.search(sentence)):
            return None
    types = {t.name for t in document_types().values() if next(t.mentions(sentence), None)}
    if _RESIDENCE.search(sentence):
        types.add("residence")
    names = {base.name for base in databases() if base.pattern.search(sentence)}
    held = {t.name for t in document_types().values() if t.database in names}
    return DataClause(start, end, row, frozenset(types), frozenset(held), bool(_WHOLE_DOSSIER.search(sentence)))
