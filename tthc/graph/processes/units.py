"""Whose hands a step is in: the cell of the unit in charge, read to house, division and rank."""

import re
from collections.abc import Sequence

import attrs

from tthc.model.process_graph import HouseKind, Rank, StepUnit
from tthc.registry.agencies import fold_typed

_ABBREVIATIONS = (
    (re.compile(r"\bttp?v?hcc\b"), "trung tâm phục vụ hành chính công"),
    (re.compile(r"\bu\.?b\.?n\.?d\b|\b[ủu][ỷy] ban\b"), "ủy ban"),
    (re.compile(r"\btn\s*&\s*t(?:rả )?kq\b|\btn và tkq\b"), "tiếp nhận và trả kết quả"),
    (re.compile(r"\bvp\b"), "văn phòng"),
    (re.compile(r"\bp\.\s*"), "phòng "),
    (re.compile(r"ủy ban nhân dân"), "ủy ban"),
    (re.compile(r"\bđkđđ\b"), "đăng ký đất đai"),
    (re.compile(r"\bchqs\b"), "chỉ huy quân sự"),
)
_COMMUNE = r"(?:cấp )?(?:các )?(?:xã(?! hội)|phường|đặc khu|thị trấn)\b"
_PROVINCE = r"(?:cấp )?(?:tỉnh|thành phố|tp)\b"
# The first that fits names the house; words of several houses in one cell stand in the order of what acts.
_HOUSES: tuple[tuple[re.Pattern[str], HouseKind], ...] = (
    (
        re.compile(
            r"trung tâm phục vụ hành chính công|bộ phận (?:một cửa|tiếp nhận|trả|nhận)|một cửa"
            r"|tiếp nhận và trả kết quả|trung tâm hành chính công|quầy tiếp nhận"
        ),
        "one_stop",
    ),
    (re.compile(r"đăng ký đất đai"), "land_office"),
    (re.compile(r"\b(?:cơ quan thuế|chi cục thuế|cục thuế|thuế (?:cơ sở|tỉnh|khu vực|thành phố))"), "tax"),
    (re.compile(r"\bcông an\b"), "police"),
    (
        re.compile(r"\bquân sự\b|\bbộ đội\b|\btrung đoàn\b|\bđại đội\b|\bquân khu\b|\bban chính sách\b"),
        "military",
    ),
    (re.compile(rf"ủy ban (?:[\w ]{{0,20}})?{_COMMUNE}|{_COMMUNE}|cấp xã"), "commune"),
    (
        re.compile(rf"ủy ban {_PROVINCE}|ủy ban$|chủ tịch ủy ban|văn phòng ủy ban|^ủy ban\b"),
        "provincial_committee",
    ),
    (re.compile(r"\bsở\b"), "department"),
    (
        re.compile(r"^(?:tổ chức|cá nhân|công dân|người (?:nộp|sử dụng|yêu cầu)|doanh nghiệp|chủ đầu tư)"),
        "applicant",
    ),
)
_OTHER = re.compile(
    r"\b(?:bộ [\w ]{3,40}|chi cục [\w ]{2,40}|trung tâm [\w ]{2,60}|ban quản lý [\w ]{0,60}|trường\b"
    r"|nhà trường|cơ sở [\w ]{2,60}|quỹ [\w ]{2,40}|bảo hiểm xã hội|kho bạc|tòa án|viện kiểm sát"
    r"|cơ quan tài chính"
    r"|cơ quan được [\w ]{2,40}|các cơ quan|bưu (?:chính|điện))"
)
_DEPARTMENT = re.compile(r"\bsở(?P<name>(?: [^\W\d_]+| và| &|,(?= [\w ]+ và))*)")
_DIVISION = re.compile(
    r"\b(?<!văn )(?<!ủy )(?:phòng|ban|bộ phận|tổ|đội|chi nhánh)\s+"
    r"(?!được|có|tại|của|lãnh đạo|văn thư|tiếp nhận|trả|một cửa)"
    r"[^;/()\n]{2,60}"
)
_BARE_DIVISION = re.compile(r"\b(?:phòng|trưởng phòng|lãnh đạo phòng)\b")
_OFFICE = re.compile(r"\bvăn phòng\b(?! đăng ký)")

_RANKS: tuple[tuple[re.Pattern[str], Rank], ...] = (
    (re.compile(r"\bvăn thư\b|^bộ phận (?:hành chính|phát hành)"), "clerk"),
    (re.compile(r"^(?:các )?(?:hội đồng|tổ (?:thẩm định|công tác)|đoàn)"), "council"),
    (re.compile(r"^(?:chuyên viên|công chức|cán bộ|viên chức|nhân viên|kế toán|người được)"), "officer"),
    (
        re.compile(
            r"^(?:phó )?(?:lãnh đạo|trưởng|chánh)(?: các)? (?:phòng|bộ phận|ban(?! quản lý)|tổ)"
            r"|^trưởng$|^(?:phó )?trưởng phòng"
        ),
        "head_of_division",
    ),
    (re.compile(r"^(?:lãnh đạo|phó chánh|chánh) văn phòng(?! đăng ký)"), "head_of_office"),
    (
        re.compile(
            r"^(?:phó )?(?:lãnh đạo|giám đốc|chủ tịch|thủ trưởng|người đứng đầu|hiệu trưởng|trưởng)\b"
        ),
        "head_of_house",
    ),
)
_MANY = re.compile(r"[;\n]|^\s*[-+•]\s")


def units_of(cells: Sequence[str], contents: Sequence[str] = ()) -> tuple[StepUnit, ...]:
    """The unit of each step, in order.

    A cell that names only a person or a division ("Lãnh đạo phòng", "Văn thư") is in the house where
    that division was met before, else in the house that acted last, one-stop and applicant apart; at
    the beginning, in the first house that is named later.
    """
    read = [_read(cell) for cell in cells]
    named = [unit for unit in read if unit.kind not in ("unknown", "one_stop", "applicant")]
    default = named[0] if named else None
    houses: dict[str, StepUnit] = {}
    current: StepUnit | None = None
    settled: list[StepUnit] = []
    for index, unit in enumerate(read):
        if unit.kind == "unknown":
            content = fold_typed(contents[index]) if index < len(contents) else ""
            unit = _settle(unit, houses.get(unit.division), current, default, content)
        if unit.kind not in ("one_stop", "applicant", "unknown"):
            current = unit
            if unit.division:
                houses.setdefault(unit.division, unit)
        settled.append(unit)
    return _one_department(settled)


def _one_department(units: Sequence[StepUnit]) -> tuple[StepUnit, ...]:
    """Where one department alone is named in full, "Sở" by itself is that one."""
    full = {unit.house for unit in units if unit.kind == "department" and unit.house != "sở"}
    if len(full) != 1:
        return tuple(units)
    (name,) = full
    return tuple(attrs.evolve(unit, house=name) if unit.house == "sở" else unit for unit in units)


def _settle(
    unit: StepUnit,
    met: StepUnit | None,
    current: StepUnit | None,
    default: StepUnit | None,
    content: str,
) -> StepUnit:
    if unit.rank in ("head_of_office", "house") and "văn phòng ủy ban" in _plain(content):
        return StepUnit("provincial_committee", "ủy ban tỉnh", unit.division, unit.rank)
    home = met or current or default
    if home is None:
        return unit
    return StepUnit(home.kind, home.house, unit.division, unit.rank)


def _plain(cell: str) -> str:
    words = " ".join(fold_typed(cell).replace("–", "-").split()).strip(" .;:,-+*")
    for pattern, full in _ABBREVIATIONS:
        words = pattern.sub(full, words)
    return " ".join(words.split())


def _read(cell: str) -> StepUnit:
    words = _plain(_first_of(cell))
    kind = _kind(words)
    return StepUnit(kind, _house(words, kind), _division(words, kind), _rank(words))


def _first_of(cell: str) -> str:
    """The unit that counts where a cell lists several of one house: the first."""
    parts = [part for part in _MANY.split(cell) if part.strip(" -+•;,.")]
    return parts[0] if parts else cell


def _kind(words: str) -> HouseKind:
    for pattern, kind in _HOUSES:
        if pattern.search(words):
            return kind
    return "other" if _OTHER.search(words) else "unknown"


def _house(words: str, kind: HouseKind) -> str:
    if kind == "department":
        found = _DEPARTMENT.search(words)
        name = found["name"].replace(" & ", " và ").strip() if found else ""
        return f"sở {name}".strip()
    if kind == "other":
        found = _OTHER.search(words)
        return found[0].strip() if found else words
    return {
        "one_stop": "một cửa",
        "land_office": "văn phòng đăng ký đất đai",
        "tax": "cơ quan thuế",
        "police": "công an",
        "military": "quân sự",
        "commune": "ủy ban cấp xã",
        "provincial_committee": "ủy ban tỉnh",
        "applicant": "người nộp hồ sơ",
    }.get(kind, "")


def _division(words: str, kind: HouseKind) -> str:
    if kind == "one_stop":
        return ""
    found = _DIVISION.search(words)
    if found is None:
        if _BARE_DIVISION.search(words) and not _OFFICE.search(words):
            return "phòng"
        return "văn phòng" if _OFFICE.search(words) else ""
    return re.split(r"\s(?:-\s)?(?:sở|ủy ban|của|tại|thuộc|văn phòng)\b", found[0])[0].strip(" -,")


def _rank(words: str) -> Rank:
    for pattern, rank in _RANKS:
        if pattern.search(words):
            return rank
    return "house"
