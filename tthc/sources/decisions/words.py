"""The words by which a decision names the parts of a procedure, with and without marks."""

import re
import unicodedata

import attrs

HEAD_KINDS = ("code", "name", "decision_number", "level_text", "procedure_type", "field")
"""Parts that tell which procedure it is; the others tell how it runs."""

# Written without marks; a part is known by how its heading begins. The longer wording stands first.
_PARTS: tuple[tuple[str, str], ...] = (
    ("code", r"ma (?:so )?(?:thu tuc hanh chinh|thu tuc|tthc)|ma so ho so(?: tthc)?|so ho so tthc"),
    ("name", r"ten (?:thu tuc hanh chinh|thu tuc|tthc)"),
    ("decision_number", r"so quyet dinh(?: cong bo)?"),
    ("level_text", r"cap (?:thuc hien|giai quyet)"),
    ("procedure_type", r"loai (?:thu tuc hanh chinh|thu tuc|tthc)"),
    ("field", r"linh vuc"),
    ("steps", r"(?:trinh tu|quy trinh)(?:,? cach thuc)? (?:cac buoc )?thuc hien"),
    ("ways", r"(?:cach thuc|hinh thuc) (?:thuc hien|nop ho so|tiep nhan)"),
    ("sets", r"so luong (?:bo )?ho so|so bo ho so"),
    ("dossier", r"thanh phan(?:,? (?:va )?so luong)? (?:bo )?ho so|ho so(?=:| gom| bao gom|$)"),
    ("time", r"(?:tong )?(?:thoi han|thoi gian) (?:giai quyet|thuc hien|xu ly)(?: ho so)?"),
    ("applicants", r"doi tuong (?:thuc hien|ap dung)"),
    ("authority", r"co quan(?:,? nguoi|/nguoi)? co tham quyen(?: quyet dinh| giai quyet)?"),
    ("delegate", r"co quan(?: hoac nguoi co tham quyen)? duoc (?:uy quyen|phan cap|uy quyen hoac phan cap)"),
    ("partners", r"co quan (?:phoi hop|tham gia phoi hop)(?: \(neu co\))?"),
    ("address", r"dia (?:chi|diem) (?:tiep nhan|thuc hien|nop)"),
    ("agency", r"co quan(?:,? (?:don vi|to chuc))?(?: truc tiep)? (?:thuc hien|giai quyet)"),
    ("result", r"ket qua(?: cua viec| viec)? (?:thuc hien|giai quyet|xu ly)|ket qua(?=:|$)"),
    ("fee", r"(?:muc )?(?:thu )?(?:phi|le phi)(?: ?(?:,|va|/|hoac|\() ?(?:phi|le phi)\)?)?(?! duoc| theo)"),
    (
        "forms",
        r"(?:ten )?(?:cac )?(?:mau don|bieu mau|mau to khai|mau thanh phan)"
        r"(?:,? ?(?:va )?(?:mau )?[a-z ]{2,20})?",
    ),
    (
        "conditions",
        r"(?:cac )?(?:yeu cau|dieu kien)(?: ?(?:,|va|hoac|/) ?(?:yeu cau|dieu kien))?(?: thuc hien)?",
    ),
    ("legal_basis", r"(?:cac )?can cu phap (?:ly|luat)|co so phap ly"),
    ("keywords", r"tu khoa"),
    ("description", r"mo ta"),
)  # fmt: skip
_TAIL = (
    r"(?:(?: cua)?(?: viec)?(?: thuc hien| giai quyet| xu ly)?(?: cua)?(?: cac)?"
    r" ?(?:thu tuc hanh chinh|thu tuc|tthc|ho so|hs))?(?: \((?:neu co|neu co yeu cau|gom|bao gom)\))?"
)
_MARKER = re.compile(
    r"\s*(?:[*_#]+\s*)?(?P<marker>(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđA-ZĐ]\d?|[IVX]{1,5})[.)/:]|"
    r"(?:\d{1,3}\.){1,4}\d{1,3}(?=\s)|[IVX]{2,5}(?=[\s-])|[-–+*•●▪o](?=\s|[A-ZĐ]))\s*(?:[-–.]\s+)?)?(?:[*_]+)?"
)
_HEADING = re.compile(
    r"(?:cac buoc )?(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _PARTS)
    + ")"
    + _TAIL
    + r"(?P<end>\s{0,9}[*_]{0,4}\s{0,9}[:;.]\s{0,9}[*_]{0,4}|\s{0,9},?\s{0,9}(?:bao gom|gom)\s{0,9}:?"
    + r"|\s{0,9}[*_]{0,4}$)"
)
_BULLETS = "-–+*•●▪o"


@attrs.frozen
class Heading:
    """A heading at the beginning of a line: which part, how it is marked, where the content begins."""

    kind: str
    marker: str
    end: int
    bare: bool


def plain(text: str) -> str:
    """Small letters without marks; a letter for a letter, so that places count in the text itself."""
    return "".join(_plain_letter(letter) for letter in text)


def _plain_letter(letter: str) -> str:
    if letter < "\x80":
        return letter.lower()
    if letter in "đĐ":
        return "d"
    if letter.isspace():
        return " "
    base = unicodedata.normalize("NFD", letter)[0].lower()
    return base if len(base) == 1 else letter


def marker_of(text: str) -> tuple[str, int]:
    """The list marker a line begins with ("1.2.", "a)", "-"), "" where none, and where its words begin."""
    match = _MARKER.match(text)
    if match is None:
        return "", 0
    return (match["marker"] or "").strip(), match.end()


def marker_class(marker: str) -> str:
    """The kind of a marker: a bullet itself, `1` for numbers, `a` for letters, `I` for Roman, "" for none."""
    if not marker:
        return ""
    if marker[0] in _BULLETS and len(marker.strip()) == 1:
        return "-" if marker[0] == "–" else marker[0]
    inner = marker.strip(" ().:/-–")
    if inner[:1].isdigit():
        return "1" + "." * inner.count(".")
    if re.fullmatch(r"[IVX]+", inner):
        return "I"
    return "a" if inner.islower() else "A"


def heading_of(text: str, number: str = "") -> Heading | None:
    """The heading a line begins with, None where it begins with none; `number` is its automatic number."""
    marker, begin = marker_of(text)
    words = plain(text[begin : begin + 160])
    if len(text) - begin > 160:
        words += "…"
    match = _HEADING.match(words)
    if match is None:
        return None
    kind = next(name for name, _ in _PARTS if match[name] is not None)
    end = begin + match.end()
    bare = ":" not in match["end"]
    if bare and text[end:].strip(" .:*_"):
        return None
    return Heading(kind, number or marker, end, bare)
