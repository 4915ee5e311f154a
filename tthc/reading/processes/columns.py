"""What the columns of a step table hold, told by their headings in any order, with and without marks."""

import re
from collections.abc import Sequence
from typing import Literal

import attrs

from tthc.reading.processes.times import UnitHint, unit_hint
from tthc.reading.processes.words import CODE, is_step_label, plain

Role = Literal[
    "number", "label", "content", "unit", "time", "second_time", "output", "other", "wide", "foreign"
]
"""What a cell holds. `number` counts procedures, `label` steps; `wide` is a cell over several columns or
alone in its row; `foreign` a column that no step table has."""

# In order: the first that begins the heading, without marks, tells the role.
_HEADINGS: tuple[tuple[Role, str], ...] = (
    ("label", r"(?:so )?(?:tt|stt)$|so thu tu$|(?:so )?thu tu(?: (?:cac|cong viec|buoc|thuc hien))*$"
              r"|so buoc$"),
    ("label", r"(?:cac |ten |ma )?buoc(?: (?:thuc hien|cong viec|xu ly|thong tin|so))?$|(?:cong doan"
              r"|giai doan)$"),
    ("foreign", r"ma (?:so )?(?:tthc|thu tuc|ho so|dinh danh|qt)|ma so$|ky hieu"),
    ("foreign", r"ten (?:thu tuc|tthc|ho so|bieu mau|mau|van ban|giay|quy trinh|linh vuc|tai lieu|co quan)"),
    ("foreign", r"linh vuc|dia (?:chi|diem)|so luong|ban (?:chinh|sao)|cach thuc|muc thu|thanh phan ho so"),
    ("foreign", r"quyet dinh|van ban|ngay thang|ho va ten"),
    ("other", r"(?:phi|le phi)(?: le phi)?$|phi le phi|ghi chu|muc do|cung cap|dich vu cong|(?:can cu"
          r"|co so) phap ly"),
    ("other", r"(?:co quan|don vi) phoi hop"),
    ("other", r"tham quyen|phan mem|can cu|yeu cau|cong cu|he thong|diem|cham|qua han|truoc han|dung han"),
    ("second_time", r"(?:thoi (?:gian|han|luong)|so (?:ngay|gio)).*(?:mien nui|hai dao|bien gioi|kho khan"
                    r"|vung sau)"),
    ("time", r"(?:tong )?thoi (?:gian|han|luong)|so (?:ngay|gio)|dinh muc thoi gian|ngay lam viec"
             r"|gio lam viec|tg "),
    ("output", r"(?:bieu mau|ket qua|san pham|dau ra|ho so|tai lieu|mau bieu|noi dung ket qua|chung tu)"),
    ("content", r"noi dung|trinh tu|cong viec|hoat dong|quy trinh(?! so)|dien giai|mo ta|nhiem vu"
                r"|cac cong viec"
                r"|cac buoc"),
    ("unit", r"don vi|nguoi|chu the|bo phan|ca nhan|trach nhiem|phan cong|chuc danh|vi tri|co quan|phong"),
    ("unit", r"can bo|lanh dao|doi tuong thuc hien|to chuc thuc hien|thuc hien$|cap (?:thuc hien|xu ly"
             r"|giai quyet)"),
)  # fmt: skip
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in _HEADINGS)
_STRAY = re.compile(r"^(?:\d+ )|\d+$")
_LONGEST_HEADING = 200
_LONGEST_STRANGE = 80


@attrs.frozen
class Columns:
    """The roles of a table's columns, from left to right, and what the headings of the times say of units.

    `time_heading` is the wording of the time column's heading, which may state the total.
    """

    roles: tuple[Role, ...]
    time_heading: str = ""
    second_heading: str = ""

    @property
    def hint(self) -> UnitHint:
        """Units of the time column."""
        return unit_hint(self.time_heading)

    @property
    def second_hint(self) -> UnitHint:
        """Units of the second time column."""
        return unit_hint(self.second_heading)

    def has(self, role: Role) -> bool:
        """Whether there is a column of that role."""
        return role in self.roles


def heading_role(text: str) -> Role | None:
    """What a heading says its column holds, None for what is no heading of the genre."""
    if len(text) > _LONGEST_HEADING or is_step_label(text) or CODE.search(text):
        return None
    words = _STRAY.sub("", plain(text)).strip()
    return next((role for role, pattern in _PATTERNS if pattern.match(words)), None)


def read_columns(headings: Sequence[str]) -> Columns | None:
    """The columns under a row of headings; None where it is not that of a step table.

    Contents, units and a time make one, or a label, contents and units. A second label column before
    contents numbers procedures; a second time column is that of another area.
    """
    roles: list[Role] = []
    strange = 0
    for text in headings:
        role = heading_role(text) if text.strip() else "other"
        if role is None and len(text) <= _LONGEST_STRANGE and not is_step_label(text):
            role, strange = "other", strange + 1
        if role is None or role == "foreign":
            return None
        roles.append(_settled(role, roles, text))
    if roles.count("content") == 0 and roles.count("unit") > 1 and "output" not in roles:
        return None
    if not _is_step_table(roles) or (strange and not _is_plain(roles, strange)):
        return None
    heading = dict(zip(roles, headings, strict=True))
    return Columns(tuple(roles), heading.get("time", ""), heading.get("second_time", ""))


def _settled(role: Role, before: Sequence[Role], text: str) -> Role:
    """The role beside those already given: of two alike, the second may mean something else."""
    if role == "label" and "label" in before:
        words = plain(text)
        if "content" not in before and "buoc" in words:
            return "content"
        return "other" if "content" in before else "label"
    if role == "time" and "time" in before:
        return "other" if "second_time" in before else "second_time"
    if role in ("content", "unit", "output", "second_time") and role in before:
        return "other"
    return role


def _is_plain(roles: Sequence[Role], strange: int) -> bool:
    """Whether the known headings make a whole step table, so that a few misread or rare ones do no harm."""
    return {"label", "content", "unit", "time"} <= set(roles) and strange * 3 <= len(roles)


def _is_step_table(roles: Sequence[Role]) -> bool:
    acts = ("content" in roles) + ("unit" in roles)
    if "time" in roles:
        return acts == 2 or (acts == 1 and "label" in roles)
    return acts == 2 and "label" in roles
