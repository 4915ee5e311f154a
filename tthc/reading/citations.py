"""Legal instruments: their numbers in any text, and the table of legal bases."""

import re
from functools import cache
from itertools import pairwise

import attrs

from tthc.model.procedure import Citation, Structure
from tthc.reading.names.letters import LOWER, UPPER
from tthc.registry.agencies import agencies

SECTION = "can_cu_phap_ly"


@attrs.frozen
class InstrumentNumber:
    """A number such as 175/2024/NĐ-CP where it stands in a text; `number` has no blanks."""

    start: int
    end: int
    number: str


_NUMBER = re.compile(
    r"(?P<run>\d{1,3}\.\d{1,2}(?=/\d{4}/NQ)|\d+)\.?\s?/\s?"
    r"(?:(?P<year>\d{4})\s?/\s?"
    r"(?:QH\d{2}|QH|UBTVQH\d{2}|UBTVQH|(?:NĐ|TTLT|TT|QĐ|NQLT|NQ|CT|VBHN|L|PL|SL|HD|QC|QCVN|[A-ZĐ]{1,6})"
    r"(?:(?:\s?[-_–/]|[-_–/]\s)(?:TTg|[A-ZĐƯ]+))*)"
    r"|(?:QĐ|NQ|VBHN|CT|TB|KH|HD|NĐ|TT|CĐ|TTr|BC|CV)(?:(?:\s?[-_–/]|[-_–/]\s)(?:TTg|[A-ZĐƯ]+))+)"
)
_LOWER_NUMBER = re.compile(r"\d{1,4}/\d{4}/(?:nđ|tt|ttlt|qđ|nq|qh|Nđ|Tt|Qđ|Nq)[-_\w]*", re.IGNORECASE)
_CUT_NUMBER = re.compile(r"(?<![\d/])\d{1,4}/(?:19|20)\d{2}(?![\d/])")
_LAST_CODE = re.compile(r"(?:TTg|[A-ZĐƯ]+)\Z")
_YEAR_GLUED = re.compile(r"(?:19|20)\d{2}(?=\d)")
_OTHER_CODES = frozenset(
    {
        "CP",
        "TTg",
        "UBND",
        "HĐND",
        "CTN",
        "VPQH",
        "VPCTN",
        "TANDTC",
        "VKSNDTC",
        "VKSTC",
        "BHXH",
        "KTNN",
        "VPUBND",
        "BTM",
        "BCN",
        "BVHTT",
        "BVHTTDL",
        "BTS",
        "BTCCBCP",
        "BKHCNMT",
        "BNN",
        "BKH",
        "BBCVT",
        "BXD",
        "TCHQ",
        "TCT",
        "TWĐTN",
        "UBTVQH",
        "HĐTP",
        "HĐQT",
        "BQL",
        "VP",
        "SXD",
        "BCHQS",
        "TLĐ",
        "BCĐ",
        "TW",
        "UBTƯMTTQVN",
    }
)


@cache
def _codes() -> frozenset[str]:
    return _OTHER_CODES | frozenset(agencies().by_code)


def _own_end(text: str, start: int, end: int) -> int:
    """Where a number ends when the next word stands right behind it ("30/2025/TT-BCALuật")."""
    following = text[end : end + 2]
    code = _LAST_CODE.search(text, start, end)
    if code is None or code[0] in _codes() or not following.strip():
        return end
    if following[0].isalnum() or following[1:].isupper():
        for length in range(len(code[0]) - 1, 1, -1):
            if code[0][:length] in _codes():
                return code.start() + length
    if not following[0].islower():
        return end
    if len(code[0]) > 1:
        return end - 1
    return start + len(text[start : code.start()].rstrip(" -–_/"))


def _plain(text: str) -> str:
    number = re.sub(r"\s+", "", text).replace("–", "-")
    return re.sub(r"(?<=\d)\./", "/", number)


def find_instrument_numbers(text: str) -> tuple[InstrumentNumber, ...]:
    """All numbers of legal instruments in the text, in order, also where words run together."""
    if "/" not in text:
        return ()
    found = []
    place = 0
    while match := _NUMBER.search(text, place):
        start = match.start()
        glued = _YEAR_GLUED.match(match["run"])
        if glued and (match["year"] or len(match["run"]) > 5):
            start += glued.end()
        end = _own_end(text, start, match.end())
        found.append(InstrumentNumber(start, end, _plain(text[start:end])))
        place = end
    return tuple(found)


def _number_of(column: str, name: str) -> str | None:
    """The number of a row: from its number column, else from the name, else cut off as it stands."""
    for text in (column, name):
        if numbers := find_instrument_numbers(text):
            return numbers[0].number
        if lower := _LOWER_NUMBER.search(text):
            return lower[0].upper().replace("-TTG", "-TTg")
    for text in (column, name):
        if cut := _CUT_NUMBER.search(text):
            return cut[0]
    return None


# ── the table as one item a line: "  * name (number)" ──

_NOTHING = re.compile(r"\s*(Không có thông tin(?: căn cứ pháp lý)?\.?)\s*\Z")
_ITEM = re.compile(r"^[ \t]*\*[ \t]+", re.MULTILINE)


def _last_bracket(text: str, start: int, end: int) -> int:
    """Where the bracket opens that closes at `end`; `end` where the item ends in none."""
    if end <= start or text[end - 1] != ")":
        return end
    depth = 0
    for place in range(end - 1, start - 1, -1):
        if text[place] == ")":
            depth += 1
        elif text[place] == "(":
            depth -= 1
            if depth == 0:
                return place
    return end


def _listed(text: str) -> list[Citation]:
    items = list(_ITEM.finditer(text))
    citations = []
    for place, item in enumerate(items):
        start = item.end()
        end = items[place + 1].start() if place + 1 < len(items) else len(text)
        while end > start and text[end - 1].isspace():
            end -= 1
        if end == start:
            continue
        bracket = _last_bracket(text, start, end)
        name = " ".join(text[start:bracket].split())
        number = _number_of(text[bracket:end], name)
        citations.append(Citation(SECTION, start, end, number, name or number or ""))
    return citations


# ── the table as the crawler ran it together: name, number, name, number ──

_TITLES = re.compile(r"\s*Tên văn bản pháp lý\s*Mã văn bản")
_GLUE = re.compile(rf"(?<=[{LOWER}\d)”\"])(?=[{UPPER}][{LOWER}])")
_LOOSE = frozenset(" \t\n(,;:./-–")
_COLUMN_WORDS = re.compile(
    r"\s*(?:(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Pháp lệnh|Chỉ thị|"
    r"NĐ|TT|QĐ)\s*)?"
    r"(?:[Ss]ố)?\s*:?\s*\Z"
)
_SHORT_COLUMN = re.compile(
    r"\s*(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh)?\s*(?:[Ss]ố)?\s*:?\s*\d{1,4}\s*\Z"
)


def _column_numbers(text: str, begin: int) -> list[InstrumentNumber]:
    """Numbers that fill a cell: they touch the cell before or behind them without a blank."""
    columns = []
    for number in find_instrument_numbers(text):
        if number.start < begin:
            continue
        before, behind = text[number.start - 1 : number.start], text[number.end : number.end + 1]
        touches_before = number.start > begin and before not in _LOOSE
        touches_before = touches_before or (
            before in (";", ".", ")") and behind not in (",", ";", ":", ".", ")")
        )
        if touches_before or not behind or behind not in _LOOSE:
            columns.append(number)
    return columns


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pieces of a run of cells, split where a capital follows a small letter or figure without a blank."""
    cuts = [start, *(match.start() for match in _GLUE.finditer(text, start + 1, end)), end]
    return [(low, high) for low, high in pairwise(cuts) if text[low:high].strip()]


def _citation(text: str, start: int, end: int, number: str | None, name_end: int) -> Citation:
    while start < end and text[start].isspace():
        start += 1
    name = " ".join(text[start:name_end].split())
    return Citation(SECTION, start, end, number, name or number or "")


def _run_together(text: str, begin: int) -> list[Citation]:
    citations: list[Citation] = []
    place = begin
    for number in _column_numbers(text, begin):
        if number.start < place:
            continue
        before = text[place : number.start]
        if citations and _COLUMN_WORDS.match(before) and citations[-1].number == number.number:
            name = " ".join(text[citations[-1].start : number.start].split())
            citations[-1] = attrs.evolve(citations[-1], end=number.end, name=name)
            place = number.end
            continue
        cells = _cells(text, place, number.start)
        for low, high in cells[:-1]:
            _add_without_column(text, low, high, citations)
        start = cells[-1][0] if cells else number.start
        if len(cells) > 1 and _COLUMN_WORDS.match(text[start : number.start]):
            # The cell before holds the name; this one the words before the number in its column.
            last = citations.pop()
            citations.append(attrs.evolve(last, end=number.end, number=number.number))
        else:
            citations.append(_citation(text, start, number.end, number.number, number.start))
        place = number.end
    for low, high in _cells(text, place, len(text)):
        _add_without_column(text, low, high, citations)
    return citations


def _add_without_column(text: str, low: int, high: int, citations: list[Citation]) -> None:
    """A cell with no whole number behind it: a name on its own, or what its number column holds."""
    piece = text[low:high]
    stripped_end = low + len(piece.rstrip())
    if citations and _SHORT_COLUMN.match(piece):
        citations[-1] = attrs.evolve(citations[-1], end=stripped_end)
        return
    citations.append(_citation(text, low, stripped_end, _number_of("", piece), stripped_end))


def read_citations(text: str, form: str) -> tuple[tuple[Citation, ...], tuple[Structure, ...]]:
    """The rows of the table of legal bases, and what is none: column titles.

    The number comes from the number column; where that holds no whole number, from the name. A
    cut-off number is taken as it stands, a row without any has None. `form` is the record's form; a
    table is read by how it looks. Text is NFC, blanks are plain spaces.
    """
    del form
    titles = _TITLES.match(text)
    if titles is None:
        if nothing := _NOTHING.match(text):
            return (), (Structure(SECTION, nothing.start(1), nothing.end(1), "no_information"),)
        return tuple(_listed(text)), ()
    structure = Structure(SECTION, titles.start(), titles.end(), "column_titles")
    return tuple(_run_together(text, titles.end())), (structure,)
