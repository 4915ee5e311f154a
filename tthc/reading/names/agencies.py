"""Who is named in a text: authorities, offices and officers, applicants, private third parties."""

import re
from functools import cache, lru_cache

import attrs

from tthc.reading.names.agency_patterns import FIRST_WORDS, rules_for
from tthc.reading.names.name_parts import WHERE
from tthc.reading.names.name_rules import AgencyKind
from tthc.registry.agencies import Agency, agencies, fold


@attrs.frozen
class AgencyMention:
    """One naming of somebody who may act.

    `text` is the whole wording with where it sits ("Ủy ban nhân dân cấp xã nơi có đất"), `name` the
    shortest full name, abbreviations written out ("Ủy ban nhân dân cấp xã"); `agency` the entry of
    the registry, None where there is none. `kind` is a hint from the words alone: who handles a file
    and who is asked shows only in its steps. `place` is a portal or system, which neither acts nor
    receives.
    """

    start: int
    end: int
    text: str
    name: str
    agency: Agency | None
    kind: AgencyKind


# Heads that begin many other words are looked for with what must follow, or with a capital only.
_FOLLOWING = {
    "biên": "phòng",
    "các": "sở|phòng",
    "cấp": "có",
    "nhân": "viên",
    "ban": "quản|chỉ|tổ|tôn|thi|cơ|dân",
    "cá": "nhân",
    "chính": "phủ|quyền",
    "chủ": "tịch|nhiệm|đầu|doanh|hộ|sở|phương|tàu|rừng|cơ|dự|hồ|đơn|nguồn|giấy|vật|hàng|nuôi|xe",
    "công": "an|chức|ty",
    "cơ": "quan|sở",
    "doanh": "nghiệp",
    "hợp": "tác",
    "khu": "quản lý đường",
    "kiểm": "sát",
    "nhà": "đầu|thầu|xuất|trường",
    "tổ": "chức|công|thẩm|giúp|chuyên|xác|trưởng",
    "văn": "phòng",
    "đối": "tượng",
    "đơn": "vị",
    "đại": "sứ|diện",
    "thường": "trực hội|trực hđnd",
}
_CAPITALS = frozenset(("sở", "vụ", "cục", "ban", "viện", "thuế", "đội", "hạt", "tòa", "kho", "thanh", "mặt"))
_HEADS = re.compile(
    r"(?<!\w)(?:"
    + "|".join(
        word + (rf"(?=\s+(?:{_FOLLOWING[word]}))" if word in _FOLLOWING else "")
        for word in sorted(FIRST_WORDS, key=lambda word: (-len(word), word))
    )
    + r")(?!\w)"
)
_NUMBER = re.compile(r"\d{1,4}/(?:\d{4}/)?[A-ZĐ][\w\-]{1,20}")
_ISSUED = re.compile(
    r"\)?\s*(?:,?\s*ngày\s+[\d/.\-]+(?:\s+tháng\s+\d+\s*/?\s*năm\s+\d+)?)?\s*(?P<by>của\s+(?:liên\s+)?)?"
)
_TITLE = re.compile(
    r"\s*[:,]?\s*(?:[Qq]uy\s+định|về\s|[Hh]ướng\s+dẫn|[Ss]ửa\s+đổi|[Bb]an\s+hành|[Vv]ề\s+việc)(?:(?!\s(?:trình|gửi|nộp|thì)\s)[^.;:\n)])*"
)
_AREA_END = re.compile(
    r"\s+(?:cấp\s+)?(?P<word>tỉnh|thành phố|Thành phố|TP\.?|xã|phường|đặc khu|thị trấn|huyện|quận)"
    r"(?:,\s*(?:thành phố|phường|thị trấn|đặc khu|xã))*(?:\s+[^\W\d_]+(?:\s*-?\s*[^\W\d_]+){0,3})?\Z"
)
_GOES_ON = re.compile(
    r"\s*(?:\(|\s(?:và\s|cấp\s|tỉnh|thành\s+phố|xã|phường|huyện|quận|khu\s+vực|vùng|thuộc|của|tại|số\s|trực\s+thuộc|được\s+(?:giao|phân)|cùng|đất|Bộ|giải\s+quyết))"
)
_KINDS: tuple[tuple[str, AgencyKind], ...] = (
    ("bộ phận", "one_stop"),
    ("trung tâm phục vụ hành chính công", "one_stop"),
    ("trung tâm hành chính công", "one_stop"),
    ("chủ tịch", "decision_maker"),
    ("bộ trưởng", "decision_maker"),
    ("thủ tướng", "decision_maker"),
    ("giám đốc", "decision_maker"),
    ("cổng", "place"),
    ("tổ chức hành nghề công chứng", "third_party"),
    ("văn phòng công chứng", "third_party"),
    ("phòng công chứng", "third_party"),
    ("văn phòng thừa phát lại", "third_party"),
)


def _two_words(folded: str) -> str:
    return " ".join(folded.split(None, 2)[:2])


@cache
def _aliases() -> dict[str, tuple[tuple[str, Agency], ...]]:
    """Folded names and aliases of the registry by their first two words, the longest first."""
    by_words: dict[str, list[tuple[str, Agency]]] = {}
    for agency in agencies().all:
        for name in (agency.name, *agency.aliases):
            folded = fold(name)
            if name == name.upper() and " " not in name:
                continue  # bare abbreviations stand in numbers of instruments far oftener than in prose
            by_words.setdefault(_two_words(folded).rstrip(","), []).append((folded, agency))
    return {
        words: tuple(sorted(entries, key=lambda entry: -len(entry[0]))) for words, entries in by_words.items()
    }


def _cited(text: str) -> tuple[list[tuple[int, int]], set[int]]:
    """Where instruments are cited by number and title, and the places where their issuers begin.

    Bodies that a citation names do nothing here.
    """
    spans, issuers = [], set()
    for number in _NUMBER.finditer(text):
        end = number.end()
        if (issued := _ISSUED.match(text, end)) and issued["by"]:
            issuers.add(issued.end())
        elif title := _TITLE.match(text, issued.end() if issued else end):
            end = title.end()
        spans.append((number.start(), end))
    return spans, issuers


def _generic(text: str, start: int, word: str) -> tuple[int, AgencyKind] | None:
    for pattern, kind in rules_for(word):
        if match := pattern.match(text, start):
            return match.end(), kind
    return None


def _registered(folded: str, text: str, start: int, word: str) -> tuple[int, Agency] | None:
    """The longest name of the registry that stands at `start`, and where it ends."""
    window = folded[start : start + 160]
    plain = window if "  " not in window and "\n" not in window else " ".join(window.split())
    for alias, agency in _aliases().get(_two_words(plain).rstrip(".,;:()"), ()):
        if plain.startswith(alias) and not plain[len(alias) : len(alias) + 1].isalnum():
            if text[start].islower() and agency.name[0].isupper() and word in ("sở", "cục", "vụ", "phòng"):
                continue
            end = start + (len(alias) if plain is window else _length(window, alias))
            return end, agency
    return None


def _length(window: str, alias: str) -> int:
    """How far a name reaches in a text that has other blanks than the name."""
    place = 0
    for part in alias.split():
        place = window.index(part, place) + len(part)
    return place


def _area_agency(name: str) -> Agency | None:
    """The registry's entry for a name that says which province or commune: that of its level."""
    area = _AREA_END.search(name)
    if area is None:
        return None
    word = area["word"].lower()
    level = (
        "tỉnh"
        if word in ("tỉnh", "thành phố", "tp", "tp.")
        else "huyện"
        if word in ("huyện", "quận")
        else "xã"
    )
    body = name[: area.start()]
    if fold(body).startswith("trung tâm hành chính công"):
        body = "Trung tâm Phục vụ hành chính công"
    return agencies().find(f"{body} cấp {level}") or agencies().find(body)


@lru_cache(maxsize=4096)
def _identify(name: str, kind: AgencyKind, known: Agency | None) -> tuple[Agency | None, AgencyKind]:
    """The registry's entry for a name, `known` being the one it begins with, and what it is."""
    agency = agencies().find(name) or _area_agency(name)
    if agency is None and known and not _AREA_END.search(name):
        agency = known
    return agency, _kind_of(name, kind)


def _kind_of(name: str, kind: AgencyKind) -> AgencyKind:
    folded = fold(name)
    for beginning, special in _KINDS:
        if folded.startswith(beginning):
            return special
    return kind


def _name(text: str) -> str:
    """The wording on one line with the usual abbreviations written out."""
    name = " ".join(text.split())
    for short, full in (
        ("UBND", "Ủy ban nhân dân"),
        ("HĐND", "Hội đồng nhân dân"),
        ("NNT", "người nộp thuế"),
    ):
        if short in name:
            name = name.replace(short, full)
    return name


def _extent(text: str, generic: int, known: int) -> int:
    """Where the name ends: a known name is not drawn out by chance words behind it."""
    if not known or generic <= known:
        return max(generic, known)
    return generic if _GOES_ON.match(text, known) else known


def _mention(text: str, folded: str, start: int, word: str) -> AgencyMention | None:
    generic = _generic(text, start, word)
    known = _registered(folded, text, start, word)
    if generic is None and known is None:
        return None
    end = _extent(text, generic[0] if generic else 0, known[0] if known else 0)
    while text[end - 1] in " ,-–\n":
        end -= 1
    name = _name(text[start:end])
    agency, kind = _identify(name, generic[1] if generic else "authority", known[1] if known else None)
    where = WHERE.match(text, end)
    stop = where.end() if where else end
    return AgencyMention(start, stop, text[start:stop], name, agency, kind)


def find_agencies(text: str) -> tuple[AgencyMention, ...]:
    """Everybody named in the text who may act, in order, without overlaps.

    Bodies named in citations of instruments (number, issuer, title) are left out. Text is NFC,
    blanks are plain spaces.
    """
    folded = fold(text)
    cited, issuers = _cited(text)
    found: list[AgencyMention] = []
    last = 0
    for head in _HEADS.finditer(folded):
        start = head.start()
        if start < last or (head[0] in _CAPITALS and text[start].islower()):
            continue
        if text.startswith("Luật ", start - 5) or any(low <= start < high for low, high in cited):
            continue
        mention = _mention(text, folded, start, head[0])
        if mention is None:
            continue
        last = mention.end
        if start in issuers:
            title = _TITLE.match(text, last)
            last = title.end() if title else last
        else:
            found.append(mention)
    return tuple(found)
