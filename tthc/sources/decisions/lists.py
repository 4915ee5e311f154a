"""Lists of procedures: in decisions, spreadsheets and CSV."""

import re

import attrs

from tthc.model import OfficeFile
from tthc.sources.decisions.columns import CODE, Listing, read_rows

_COLUMNS = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        ("code", r"^(?:ma|ma so)(?: so)? ?(?:thu tuc|tthc|ho so)|^so ho so tthc|^ma$|^ma so$|^ma tthc"),
        (
            "name",
            r"ten (?:cac )?(?:thu tuc|tthc|quy trinh|dich vu)|^thu tuc hanh chinh|^ten$|^thu tuc$|^tthc$",
        ),
        ("field", r"linh vuc"),
        ("time", r"thoi (?:han|gian)(?: (?:giai quyet|thuc hien|xu ly|quy dinh))?"),
        ("legal_basis", r"can cu|co so phap ly|vbqppl|van ban quy dinh"),
        ("fee", r"\bphi\b|le phi"),
        ("agency", r"co quan|don vi (?:thuc hien|giai quyet|chu tri)|tham quyen|noi giai quyet"),
        ("place", r"dia diem|noi (?:tiep nhan|thuc hien)|cach thuc"),
        ("level", r"\bcap (?:thuc hien|giai quyet)|^cap$"),
    )
)  # fmt: skip
_NEEDED = (
    frozenset({"name"}),
    frozenset({"code", "time", "legal_basis", "agency", "field", "place", "level"}),
)
_STEPS = re.compile(r"^(?:buoc|b\s?\d)|tong (?:so|cong)", re.IGNORECASE)
_FIELD = re.compile(r"(?:lĩnh vực|linh vuc)\s*:?\s*(?P<name>.+)", re.IGNORECASE | re.DOTALL)
_BRACKET = re.compile(r"\s{0,9}\(\s{0,9}\d{1,9}\s{0,9}(?:TTHC|thủ tục)[^)]{0,99}\)\s{0,9}\Z", re.IGNORECASE)
_CODE_TAIL = re.compile(
    r"\s{0,9}[(–-]?\s{0,9}(?:Mã(?:\s{1,9}số)?(?:\s{1,9}(?:TTHC|thủ tục(?: hành chính)?))?\s{0,9}:?)?\s{0,9}\Z"
)


@attrs.frozen
class ListedProcedure:
    """A procedure that a list names. Texts are as printed, "" where the list has no such column.

    `place` tells where it stands: `table 2, row 5`, counted from 1.
    """

    code: str
    name: str
    field: str
    time_text: str
    agency: str
    legal_basis: str
    place: str


def procedure_list(file: OfficeFile) -> tuple[ListedProcedure, ...]:
    """The procedures that the tables of a file list, in their order; () where it has no such table."""
    return read_rows(file, _COLUMNS, _NEEDED, _listed)


def _listed(row: Listing, table: int) -> ListedProcedure | None:
    values = row.values
    name = " ".join(values.get("name", "").replace("**", "").split())
    code = CODE.search(values.get("code", "")) or CODE.search(name)
    if code and code.string == name:
        name = (_CODE_TAIL.sub("", name[: code.start()]) + name[code.end() :].lstrip(" )")).strip(" ;,")
    if len(name) < 4 or not any(letter.isalpha() for letter in name) or _STEPS.match(name):
        return None
    field = _FIELD.search(row.group)
    listed_field = values.get("field", "") or (_BRACKET.sub("", field["name"]) if field else "")
    return ListedProcedure(
        code=code[0] if code else "",
        name=name,
        field=" ".join(listed_field.replace("**", "").split()),
        time_text=values.get("time", ""),
        agency=values.get("agency", ""),
        legal_basis=values.get("legal_basis", ""),
        place=f"table {table}, row {row.row + 1}",
    )
