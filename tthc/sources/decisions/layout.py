"""Parts of a procedure laid out in the standard sections, as the portal lays them out."""

import re
from collections.abc import Mapping, Sequence

from tthc.model import Table
from tthc.sources.decisions.columns import folded, rows_of
from tthc.sources.decisions.lines import Line, Piece
from tthc.sources.decisions.words import marker_class, marker_of, plain

_SIMPLE = {
    "steps": "trinh_tu_thuc_hien",
    "conditions": "yeu_cau_dieu_kien",
    "result": "ket_qua_xu_ly",
    "applicants": "doi_tuong_thuc_hien",
    "agency": "co_quan_thuc_hien",
    "authority": "co_quan_co_tham_quyen",
    "delegate": "co_quan_duoc_uy_quyen",
    "partners": "co_quan_phoi_hop",
    "address": "dia_chi_tiep_nhan",
    "keywords": "tu_khoa",
}
_WAYS = (
    ("Trực tiếp", re.compile(r"truc tiep|\btai (?:tru so|bo phan|trung tam phuc vu)|\bdirect\b")),
    ("Trực tuyến", re.compile(r"truc tuyen|moi truong dien tu|cong dich vu cong|\bonline\b")),
    ("Dịch vụ bưu chính", re.compile(r"buu chinh|buu dien|\bpostal\b")),
)
_TIME = re.compile(
    r"\d{1,9}(?:[.,]\d{1,9})?\s{0,9}(?:\([^)]{1,20}\)\s{0,9})?(?:ngày(?:\s{1,9}làm\s{1,9}việc)?|giờ(?:\s{1,9}làm\s{1,9}việc)?|tháng|năm)",
    re.I,
)
_QUANTITY = re.compile(r"(?:ban )?chinh\D{0,3}(\d{1,9})|(\d{1,9})\s{0,9}ban chinh")
_COPIES = re.compile(r"sao\D{0,3}(\d{1,9})|(\d{1,9})\s{0,9}ban sao")


def sections_of(parts: Mapping[str, Sequence[Piece]]) -> dict[str, str]:
    """The standard sections that the parts give."""
    sections = {name: text_of(parts[kind]) for kind, name in _SIMPLE.items() if kind in parts}
    if {"ways", "time", "fee"} & set(parts):
        sections["cach_thuc_thuc_hien"] = _ways(parts)
    if "dossier" in parts:
        sections["thanh_phan_ho_so"] = _dossier(parts["dossier"], parts.get("sets", ()))
    if "legal_basis" in parts:
        sections["can_cu_phap_ly"] = _basis(parts["legal_basis"])
    more = [f"{label}: {text_of(parts[kind])}" for kind, label in _MORE if parts.get(kind)]
    if more:
        sections["mo_ta"] = "\n".join(more)
    return sections


_MORE = (("forms", "Tên mẫu đơn, mẫu tờ khai"), ("description", "Mô tả"))


def text_of(pieces: Sequence[Piece]) -> str:
    """The lines of a part; a row of a table is a line."""
    lines: list[str] = []
    for piece in pieces:
        if isinstance(piece, Line):
            lines.append(piece.text)
        else:
            lines += ["; ".join(cell.text.strip() for cell in row) for row in rows_of(piece) if row]
    return "\n".join(lines)


def _ways(parts: Mapping[str, Sequence[Piece]]) -> str:
    pieces = parts.get("ways", ())
    told, time, fee = (text_of(parts.get(kind, ())) for kind in ("ways", "time", "fee"))
    if "Hình thức nộp:" in told:
        return told
    tables = [piece for piece in pieces if isinstance(piece, Table)]
    rows = [row for table in tables for row in _way_rows(table)]
    if rows:
        lines = [piece.text for piece in pieces if isinstance(piece, Line)]
        return "\n".join(lines + rows)
    words = plain(told)
    names = [name for name, pattern in _WAYS if pattern.search(words)]
    if not names:
        labelled = (("Thời hạn giải quyết", time), ("Phí, lệ phí", fee))
        return "\n".join([told, *(f"{label}: {text}" for label, text in labelled if text)]).strip()
    return "\n".join(_way(name, _own(time, name), _own(fee, name), told) for name in names)


def _own(text: str, name: str) -> str:
    """The lines of a text that tell of one way alone, all of it where none does."""
    pattern = dict(_WAYS)[name]
    for line in re.split(r"\n|;", text):
        words = plain(line)
        if pattern.search(words) and sum(bool(other.search(words)) for _, other in _WAYS) == 1:
            return line.strip()
    return text


def _way(name: str, time: str, fee: str, told: str) -> str:
    stated = {" ".join(match[0].lower().split()) for match in _TIME.finditer(time)}
    short = re.sub(r"\s*\([^)]*\)", "", stated.pop()) if len(stated) == 1 else time
    more = told if short == time.strip(" .").lower() or short == time else f"{told}\n{time}"
    return (
        f"  * Hình thức nộp: {name}\n    Thời hạn giải quyết: {short}\n"
        f"    Phí, lệ phí: {fee or 'Không có thông tin'}\n    Mô tả: {more}"
    )


def _way_rows(table: Table) -> list[str]:
    """The rows of a table of ways: way, time, fee, description."""
    rows = rows_of(table)
    found = []
    for row in rows:
        name = next((n for n, p in _WAYS if row and p.search(folded(row[0].text)[:30])), None)
        if name is None or len(row) < 2:
            continue
        cells = [*(cell.text.strip() for cell in row[1:]), "", ""]
        found.append(
            f"  * Hình thức nộp: {name}\n    Thời hạn giải quyết: {cells[0]}\n"
            f"    Phí, lệ phí: {cells[1]}\n    Mô tả: {cells[2]}"
        )
    return found


def _dossier(pieces: Sequence[Piece], sets: Sequence[Piece]) -> str:
    lines = [piece.text for piece in pieces if isinstance(piece, Line)]
    found = _items(lines)
    for piece in pieces:
        if isinstance(piece, Table):
            found.extend(_dossier_rows(piece))
    if sets:
        found.append(f"[Số lượng hồ sơ: {text_of(sets)}]")
    return "\n".join(found)


def _items(lines: Sequence[str]) -> list[str]:
    """Lines of a list as rows: outermost markers become dashes, what is below stays in its row."""
    kinds = [marker_class(marker_of(line)[0]) for line in lines]
    # Headings end with a colon; the first kind of marker with a line that does not is that of the items.
    item = next((k for k, line in zip(kinds, lines, strict=True) if k and not line.endswith(":")), "")
    found = []
    for kind, line in zip(kinds, lines, strict=True):
        if plain(line).startswith("so luong:"):
            found.append(f"      {line}")
        elif kind == item:
            found.append(f"    - {line[marker_of(line)[1] :].strip()}")
        elif line.endswith(":"):
            found.append(f"[{line}]")
        else:
            found.append(f"      {line}")
    return found


def _dossier_rows(table: Table) -> list[str]:
    """The rows of a table of papers: name, form, quantity."""
    rows = rows_of(table)
    titles = {cell.column: folded(cell.text) for cell in rows[0]} if rows else {}
    name = next((c for c, t in titles.items() if re.search(r"ten giay to|thanh phan|giay to|ho so", t)), None)
    if name is None:
        return [f"    - {'; '.join(cell.text.strip() for cell in row)}" for row in rows if row]
    found = []
    for row in rows[1:]:
        texts = {cell.column: " ".join(cell.text.split()) for cell in row}
        filled = [text for text in texts.values() if text]
        if len(filled) == 1 and len(row) == 1:
            found.append(f"[{filled[0]}]")
            continue
        if not texts.get(name):
            continue
        found.append(f"    - {texts[name].removeprefix('- ')}")
        for column, title in titles.items():
            if column != name and "mau" in title and texts.get(column):
                found.append(f"      Tên mẫu: {texts[column]}")
        amount = plain(" ".join(f"{titles.get(c, '')} {t}" for c, t in texts.items() if c != name))
        mine, copied = _QUANTITY.search(amount), _COPIES.search(amount)
        if mine or copied:
            numbers = [next(filter(None, m.groups())) if m else "0" for m in (mine, copied)]
            found.append(f"      Số lượng: Bản chính: {int(numbers[0])}, Bản sao: {int(numbers[1])}")
    return found


def _basis(pieces: Sequence[Piece]) -> str:
    found = []
    for piece in pieces:
        if isinstance(piece, Line):
            found.append(f"  * {piece.text[marker_of(piece.text)[1] :].strip(' ;')}")
            continue
        for row in rows_of(piece):
            cells = [" ".join(cell.text.split()) for cell in row if cell.text.strip()]
            number = next((cell for cell in cells if re.match(r"\d+/", cell)), "")
            if number:
                name = max((cell for cell in cells if cell != number), key=len, default="")
                found.append(f"  * {name} ({number})")
    return "\n".join(found)
