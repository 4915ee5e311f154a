"""Volume tables, as one-stop systems export them: how many dossiers of each procedure in a year."""

import re

import attrs

from tthc.model import OfficeFile
from tthc.sources.decisions.columns import CODE, Listing, folded, read_rows

_COLUMNS = tuple(
    (role, re.compile(pattern))
    for role, pattern in (
        ("code", r"^(?:ma|ma so) (?:thu tuc|tthc)|^ma$|^ma so$"),
        ("name", r"ten (?:thu tuc|tthc|dich vu)|^thu tuc|^ten$|^tthc$|noi dung"),
        ("online", r"truc tuyen|qua mang|online"),
        ("in_person", r"truc tiep"),
        ("post", r"buu chinh|bcci|buu dien"),
        ("carried", r"ky truoc|ton dau|chuyen sang"),
        ("total", r"tong so|tong cong|tong$|^tong|(?:so )?(?:luong )?ho so (?:da )?(?:tiep nhan|nhan)"
                  r"|so (?:luong )?ho so|so ho so|tiep nhan|san luong"),
    )
)  # fmt: skip
_NEEDED = (frozenset({"code", "name"}), frozenset({"total", "online", "in_person", "post"}))
_SUM = re.compile(r"^(?:[ivx]+[.)]? ?)?(?:tong|cong|toan tinh|luy ke)\b")
_NUMBER = re.compile(r"\d{1,3}(?:[., \u00a0]\d{3})+|\d+(?:[.,]0+)?")


@attrs.frozen
class Volume:
    """Dossiers of a procedure in the time the table covers (a year); None where it has no such column.

    `dossiers` is the stated total, else the sum of the ways. `place` is as in ListedProcedure.
    """

    code: str
    name: str
    dossiers: int
    in_person: int | None
    online: int | None
    post: int | None
    place: str


def volumes(file: OfficeFile) -> tuple[Volume, ...]:
    """The volumes that the tables of a file give, in their order, without its rows of totals."""
    return read_rows(file, _COLUMNS, _NEEDED, _volume)


def read_count(text: str) -> int | None:
    """A whole number as offices write it ("1.234", "1 234", "12"), None where the cell holds none."""
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    digits = (
        match[0] if re.fullmatch(r"\d{1,3}(?:[., \u00a0]\d{3})+", match[0]) else re.split("[.,]", match[0])[0]
    )
    return int(re.sub(r"\D", "", digits))


def _volume(row: Listing, table: int) -> Volume | None:
    values = row.values
    name = " ".join(values.get("name", "").split())
    code = CODE.search(values.get("code", "")) or CODE.search(name)
    if _SUM.match(folded(name)) or _SUM.match(folded(values.get("code", ""))) or not (code or name):
        return None
    if not code and not re.search(r"[^\W\d_]{2}", name):
        return None
    ways = {way: read_count(values.get(way, "")) for way in ("in_person", "online", "post")}
    total = read_count(values.get("total", ""))
    if total is None:
        counts = [count for count in ways.values() if count is not None]
        if not counts:
            return None
        total = sum(counts)
    place = f"table {table}, row {row.row + 1}"
    return Volume(
        code[0] if code else "", name, total, ways["in_person"], ways["online"], ways["post"], place
    )
