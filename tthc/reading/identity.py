"""Whose procedure a record is, at which level, and whether its applicant is the public or an agency."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

import attrs

from tthc.model.procedure import Level, Scope
from tthc.model.record import Record
from tthc.reading.names.agencies import find_agencies
from tthc.registry.agencies import Agency, agencies, fold
from tthc.registry.provinces import provinces

_NO_INFORMATION = "Không có thông tin"


@attrs.frozen
class Identity:
    """Level, scope and body of a record; `body` is a ministry or a province of today, None if unknown."""

    level: Level
    scope: Scope
    body: str | None


# ── level ──

_LEVELS: tuple[tuple[str, Level], ...] = (
    ("bộ", "ministry"),
    ("trung ương", "ministry"),
    ("tỉnh", "province"),
    ("thành phố", "province"),
    ("xã", "commune"),
    ("phường", "commune"),
)


def read_level(text: str) -> Level:
    """The level that a record names; the highest where it names several, `other` where none is known."""
    words = fold(text)
    for word, level in _LEVELS:
        if re.search(rf"(?<!\w){word}(?!\w)", words):
            return level
    return "other"


# ── body ──

_LOCAL = re.compile(r"(?:UBND|HĐND|ỦY BAN)", re.IGNORECASE)
_MINISTRY_CODE = re.compile(r"[A-ZĐ]{3,}")
_AREA_WORDS = r"(?:[Tt]ỉnh|TỈNH|[Tt]hành\s+phố|THÀNH\s+PHỐ|TP\.?|Tp\.?|T\.P)"
_AREA_SIGNS = ("ỉnh ", "hành phố ", "TP", "Tp", "TỈNH", "PHỐ", "T.P")
_UNDER = re.compile(r"\bunder (?P<name>[^(;,]+(?:, Thể thao và Du lịch)?)")
_LOCAL_NUMBER = re.compile(r"/(?:QĐ-UBND|NQ-HĐND)")

# Where a province is named, and how far that tells whose procedure it is.
# In the lists of agencies a bare name does ("Văn phòng đăng ký đất đai Bắc Ninh").
_WEIGHTS = (
    ("dia_chi_tiep_nhan", 4, False),
    ("co_quan_thuc_hien", 4, True),
    ("co_quan_co_tham_quyen", 4, True),
    ("cach_thuc_thuc_hien", 2, False),
    ("trinh_tu_thuc_hien", 1, False),
    ("thanh_phan_ho_so", 1, False),
)
_CITATION_WEIGHT = 6
_NAME_WEIGHT = 4


@cache
def _province_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of provinces named as such ("tỉnh Lào Cai"), and of their bare names."""
    names = {name for row in provinces().all for name in (row.name, *row.aliases)}
    names |= {name.upper() for name in names}
    for late, early in (("òa", "oà"), ("óa", "oá"), ("ÒA", "OÀ"), ("ÓA", "OÁ")):
        names |= {name.replace(late, early) for name in names}
    ordered = sorted(names, key=lambda name: (-len(name), name))
    alternatives = "|".join(
        re.escape(name).replace(r"\ \-\ ", r"\s*[-–]?\s*").replace(r"\ ", r"\s+") for name in ordered
    )
    return re.compile(rf"{_AREA_WORDS}\s*(?P<name>{alternatives})(?!\w)"), re.compile(
        rf"(?<!phường\s)(?<!xã\s)(?<!vực\s)(?<!\w)(?P<name>{alternatives})(?!\w)"
    )


def _provinces_in(text: str, bare: bool = False) -> set[str]:
    """Today's names of the provinces that a text names as such, or with `bare` by name alone."""
    if not bare and not any(word in text for word in _AREA_SIGNS):
        return set()
    found = {provinces().today(match["name"]) for match in _province_patterns()[bare].finditer(text)}
    return {name for name in found if name}


def _local_citations(text: str) -> Iterable[str]:
    """Lines of the legal basis that cite an instrument of a province."""
    return (line for line in text.split("\n") if _LOCAL_NUMBER.search(line)) if "\n" in text else (text,)


def named_province(record: Record) -> str | None:
    """The province that a record's own words make it the procedure of; None where they disagree."""
    votes: Counter[str] = Counter()
    for line in _local_citations(record.sections.get("can_cu_phap_ly", "")):
        for name in _provinces_in(line):
            votes[name] += _CITATION_WEIGHT
    for name in _provinces_in(record.name):
        votes[name] += _NAME_WEIGHT
    for section, weight, bare in _WEIGHTS:
        for name in _provinces_in(record.sections.get(section, ""), bare):
            votes[name] += weight
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _ministry_over(agency: Agency) -> str | None:
    """The ministry of today that a central agency is or belongs to; None where that is not known."""
    if agency.level != "central":
        return None
    if agency.kind not in ("ministry", "ministry_level"):
        over = _UNDER.search(agency.note)
        ministry = agencies().find(over["name"].strip()) if over else None
        if ministry:
            return _ministry_over(ministry)
    if not agency.successors:
        return agency.name if agency.kind in ("ministry", "ministry_level") else None
    following = {_ministry_over(successor) for successor in agencies().successors_of(agency)}
    return following.pop() if len(following) == 1 else None


def decided_by_ministry(decision_number: str) -> str | None:
    """The ministry whose abbreviation a decision's number holds; None where it holds none."""
    for code in _MINISTRY_CODE.findall(decision_number.upper()):
        agency = agencies().by_code.get(code)
        if agency is not None and (ministry := _ministry_over(agency)):
            return ministry
    return None


def _single_ministry(text: str) -> str | None:
    """The ministry that the list of handling agencies names, where it names one and no other body."""
    if not text or text == _NO_INFORMATION:
        return None
    found = {_ministry_over(mention.agency) if mention.agency else None for mention in find_agencies(text)}
    return found.pop() if len(found) == 1 else None


def read_body(record: Record) -> str | None:
    """Whose procedure it is: the deciding ministry, else the province that the record names."""
    number = record.decision_number
    if not _LOCAL.search(number) and (ministry := decided_by_ministry(number)):
        return ministry
    if province := named_province(record):
        return province
    if _LOCAL.search(number):
        return None
    return _single_ministry(record.sections.get("co_quan_co_tham_quyen", "")) or _single_ministry(
        record.sections.get("co_quan_thuc_hien", "")
    )


def body_by_decision(pairs: Iterable[tuple[str, str | None]]) -> Mapping[str, str]:
    """For each decision number the body of its records, where all that tell agree.

    `pairs` are decision numbers and bodies of records. A number that holds no letters is left out:
    several provinces use the same.
    """
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    for number, body in pairs:
        if body:
            bodies[number.strip()].add(body)
    return {
        number: next(iter(found))
        for number, found in bodies.items()
        if len(found) == 1 and re.search(r"[^\W\d_]", number)
    }


# ── scope ──

_INTERNAL_CODES = ("5.", "6.")
_HOUSE_OF_PROVINCE = ("provincial_body", "provincial_department")


_HEAD_OF = re.compile(
    r"(?:(?:Bộ|Thứ|Tổng cục|Cục|Chi cục)\s+trưởng|Giám đốc|Chủ tịch|Phó\s+Chủ tịch|Lãnh đạo)\s+",
    re.IGNORECASE,
)


def _house(name: str, agency: Agency | None) -> str | None:
    """The agency in whose house a body or its head is; None where the name does not tell.

    A unit belongs to its ministry, a division to its People's Committee; departments of a province are
    houses of their own.
    """
    head = _HEAD_OF.match(name)
    body = name[head.end() :] if head else name
    if head or agency is None:
        agency = agencies().find(body) or agency
    if agency is None:
        words = fold(body)
        known = words.startswith(("sở ", "bộ ", "ủy ban nhân dân", "công an")) and words != "bộ trưởng"
        return body if known else None
    if agency.level == "central":
        return "Chính phủ" if fold(body).startswith("thủ tướng") else _ministry_over(agency) or agency.name
    if agency.level in ("commune", "district"):
        return agency.level
    return agency.name.removeprefix("Chủ tịch ") if agency.kind in _HOUSE_OF_PROVINCE else None


def read_scope(record: Record) -> Scope:
    """Codes 5.… and 6.… are procedures of the administration itself, others are public.

    The first figure does not tell the two kinds apart, who takes part does: within one agency where
    steps and the list of handling agencies name a single house (a ministry with its departments, a
    People's Committee of a commune with its divisions), else between agencies.
    """
    if not record.code.startswith(_INTERNAL_CODES):
        return "public"
    houses = set()
    for section in ("trinh_tu_thuc_hien", "co_quan_thuc_hien"):
        for mention in find_agencies(record.sections.get(section, "")):
            if mention.kind in ("authority", "decision_maker") and (
                house := _house(mention.name, mention.agency)
            ):
                houses.add(house)
    return "within_agency" if len(houses) == 1 else "between_agencies"


def read_identity(record: Record) -> Identity:
    """Level, scope and body of a record, from its own words and numbers, else from its decision's records."""
    return Identity(
        read_level(record.level_text), read_scope(record), read_body(record) or record.decision_body
    )
