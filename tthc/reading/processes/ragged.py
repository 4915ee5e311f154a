"""Columns and row ends found again in tables of which only the cells are known, in order.

Text copied from a legal library gives cells without columns: a cell that a merge covers, or that is empty,
is missing, and an empty cell may look like the end of its row. What the cells hold tells where they stood.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

import attrs

from tthc.model.office_file import Table
from tthc.model.process import TablePlace
from tthc.reading.processes.columns import Columns, Role, heading_role, read_columns
from tthc.reading.processes.grid import Line, Piece, Row, StepTable, row_lines
from tthc.reading.processes.times import is_no_time, read_stated_time, read_time
from tthc.reading.processes.totals import is_total
from tthc.reading.processes.words import clean, is_plain_number, is_step_label, numbering, plain

_UNITS = re.compile(
    r"(?:\d )?(?:cac |pho |tap the |nguyen )?(?:lanh dao|chuyen vien|cong chuc|vien chuc|can bo|nhan vien"
    r"|truong|giam doc|chu tich"
    r"|van thu|phong|so|ubnd|uy ban|bo phan|trung tam|van phong|hoi dong|bo|chi nhanh|co quan|don vi|to"
    r"|ban|nguoi"
    r"|thanh vien|thu truong|ke toan|tro ly|chinh uy|chi huy|cap|cong an|thue|to chuc|ca nhan|ccmc"
    r"|khach hang|dai dien)\b"
)
_OUTPUTS = re.compile(
    r"(?:mau|van ban|ho so|phieu|du thao|to trinh|quyet dinh|giay|bao cao|thong bao|y kien|ket qua"
    r"|bien ban|so theo"
    r"|danh sach|thong tin|bieu mau|cong van|chung tu)\b"
)
_OTHERS = frozenset(("toan trinh", "mot phan", "khong co", "khong", "khong quy dinh", "x", "co", "truc tiep"))
_OUTSIDE = re.compile(
    r"(?:quyet dinh (?:so )?\d+ qd|phu luc|phan [ivx]+\b|quy trinh so|thu vien phap luat|noi nhan|dia chi"
    r"|noi dung sua doi"
    r"|luoc do|van ban (?:nay|goc)|tp hcm|muc luc|\d+ [a-z].*ma (?:so|tthc)|ban hanh \d"
    r"|[a-d] (?:quy trinh|linh vuc)|[ivx]+ linh vuc)"
)
_SKIP_COST: dict[Role, float] = {"content": 0.8, "unit": 0.8, "time": 0.8, "label": 0.2, "output": 0.1}
_LONG = 120


def ragged_pieces(table: Table, number: int) -> list[Piece]:
    """A table without columns cut into step tables, their rows with roles, and lines of other words."""
    rows: dict[int, list[str]] = {}
    for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column)):
        rows.setdefault(cell.row, []).append(cell.text)
    done: list[Piece] = []
    columns: Columns | None = None
    body: list[tuple[list[str], TablePlace]] = []
    for row in sorted(rows):
        place = TablePlace(number, row + 1, table.page)
        texts = [text for text in rows[row] if clean(text)]
        found = _heading(texts)
        if found is None:
            if columns is None:
                done += row_lines(texts, place)
            elif texts:
                body.append((texts, place))
            continue
        start, end, new = found
        *ended, outside = texts[:start] or [""]
        if columns is not None:
            if ended:
                body.append((ended, place))
            done += _step_table(columns, body)
        else:
            done += row_lines(ended, place)
        if outside:
            done.append(Line(outside, place))
        columns, body = new, []
        if texts[end:]:
            body.append((texts[end:], place))
    if columns is not None:
        done += _step_table(columns, body)
    return done


def _heading(texts: Sequence[str]) -> tuple[int, int, Columns] | None:
    """Where in a row of cells the headings of a step table stand, and the columns they name."""
    cells = [clean(text) for text in texts]
    known = [heading_role(text) is not None for text in cells]
    for start in range(len(cells) - 2):
        end = start
        while end < len(cells) and known[end]:
            end += 1
        for stop in range(end, start + 2, -1):
            columns = read_columns(cells[start:stop])
            if columns:
                return start, stop, columns
    return None


def _is_other_heading(texts: Sequence[str]) -> bool:
    if is_step_label(clean(texts[0])):
        return False
    roles = [heading_role(clean(text)) for text in texts if len(text) < _LONG]
    return sum(role is not None for role in roles) >= 3 and "foreign" in roles


def _step_table(columns: Columns, body: Sequence[tuple[list[str], TablePlace]]) -> Iterator[Piece]:
    """The rows under one heading with their roles, up to where the table ends, then what stands behind."""
    rows: list[Row] = []
    behind: list[Line] = []
    words = any(is_step_label(clean(texts[0])) for texts, _ in body)
    for index, (texts, place) in enumerate(body):
        if _is_other_heading(texts):
            behind += [line for texts, place in body[index:] for line in row_lines(texts, place)]
            break
        kept, rest = _without_outside(texts, columns)
        rows.append(_placed([clean(text) for text in kept], columns, words, place))
        if rest:
            behind += [Line(text, place) for text in rest]
            behind += [line for texts, place in body[index + 1 :] for line in row_lines(texts, place)]
            break
    mended = _mended(rows, columns)
    end = _end(mended)
    place = mended[0].place if mended else (body[0][1] if body else TablePlace())
    yield StepTable(columns, tuple(mended[:end]), place)
    for row in mended[end:]:
        yield from row_lines(list(row.texts.values()), row.place)
    yield from behind


def _without_outside(texts: list[str], columns: Columns) -> tuple[list[str], list[str]]:
    """The cells of a row, and what stood behind the table's last row and looks like further cells of it."""
    most = 2 if is_total(clean(texts[0])) else len(columns.roles)
    for place in range(1, len(texts)):
        ends = len(texts[place]) > _LONG or place == len(texts) - 1
        if place >= most or (ends and _OUTSIDE.match(plain(texts[place][:_LONG]))):
            return texts[:place], texts[place:]
    return texts, []


def _placed(cells: list[str], columns: Columns, words: bool, place: TablePlace) -> Row:
    """The cells of one row with the role of each."""
    every = frozenset(columns.roles)
    if is_total(cells[0]):
        texts: dict[Role, str] = {"wide": cells[0]}
        if len(cells) > 1:
            texts["time"] = cells[1]
        return Row(texts, frozenset(), place)
    led = words and len(cells) == 2 and _is_section_number(cells[0])
    if led and (not is_plain_number(cells[0]) or read_time(cells[1], columns.hint) is None):
        return Row({"number": cells[0], "wide": cells[1]}, frozenset(), place)
    if len(cells) == 1 and not is_step_label(cells[0]):
        return Row({"wide": cells[0]}, frozenset(), place)
    if len(cells) == len(columns.roles) and (is_step_label(cells[0]) or not words):
        roles: Sequence[Role] = columns.roles
    else:
        roles = _aligned(cells, columns, words)
    return Row(dict(zip(roles, cells, strict=True)), every - set(roles), place)


def _is_section_number(text: str) -> bool:
    return is_plain_number(text) or re.fullmatch(r"[IVX]{1,5}\.?|[A-HĐ]\.?|[a-hđ]\)?|[-+]", text) is not None


def _aligned(cells: Sequence[str], columns: Columns, words: bool) -> tuple[Role, ...]:
    """The roles that fit the cells of a short row best, in the order of the columns."""
    best: tuple[float, tuple[Role, ...]] = (float("-inf"), ())
    count = min(len(cells), len(columns.roles))
    fits = [{role: _fit(cell, role, columns, words) for role in columns.roles} for cell in cells]
    for places in combinations(range(len(columns.roles)), count):
        roles = tuple(columns.roles[place] for place in places)
        score = sum(fits[i][role] for i, role in enumerate(roles))
        score -= sum(_SKIP_COST.get(role, 0.05) for role in columns.roles if role not in roles)
        if score > best[0]:
            best = (score, roles)
    spare: list[Role] = ["other"] * (len(cells) - count)
    return (*best[1], *spare)


def _fit(cell: str, role: Role, columns: Columns, words: bool) -> float:
    """How well a cell's words suit a role."""
    folded = plain(cell[:_LONG])
    unit = _UNITS.match(folded) is not None and len(cell) < 3 * _LONG
    if role == "label":
        return 5.0 if is_step_label(cell) or (not words and is_plain_number(cell)) else -6.0
    if role in ("time", "second_time"):
        hint = columns.hint if role == "time" else columns.second_hint
        return 4.0 if is_no_time(cell) or read_time(cell, hint) is not None else -3.0
    if role == "unit":
        return 2.0 if unit else -0.5
    if role == "content":
        return (0.0 if unit and len(cell) < _LONG else 1.0) + (0.5 if len(cell) > _LONG else 0.0)
    if role == "output":
        return 2.0 if _OUTPUTS.match(folded) else (-1.0 if unit else 0.0)
    return 1.5 if folded in _OTHERS else -0.5


def _mended(rows: Sequence[Row], columns: Columns) -> list[Row]:
    """The rows, those put together that an empty cell or a page break had torn."""
    done: list[Row] = []
    for row in rows:
        joined = _joined(done[-1], row, columns) if done else None
        if joined is None:
            done.append(row)
        else:
            done[-1] = joined
    return done


def _joined(last: Row, row: Row, columns: Columns) -> Row | None:
    """The last row with what follows it, where that is the rest of it."""
    if not row.only("wide"):
        return None
    words = row.text("wide")
    if is_total(last.text("wide")):
        lacks = "time" not in last.texts and read_stated_time(last.text("wide")) is None
        told = read_stated_time(words, columns.hint) is not None or is_no_time(words)
        return _with(last, "time", words) if lacks and told else None
    if "content" not in last.texts:
        return None
    short = len(words) <= 3 * _LONG
    if "time" not in last.texts and short and read_time(words, columns.hint) is not None:
        return _with(last, "time", words)
    if words[0].islower() and last.text("content")[-1] not in ".;:":
        return _with(last, "content", f"{last.text('content')} {words}")
    if _goes_on_counting(last.text("content"), words):
        return _with(last, "content", f"{last.text('content')} {words}")
    output = columns.has("output") and "output" not in last.texts and "time" in last.texts
    if output and len(words) <= _LONG and _OUTPUTS.match(plain(words)):
        return _with(last, "output", words)
    return None


def _goes_on_counting(first: str, second: str) -> bool:
    """Whether a list that began in the first text goes on in the second: "1. …", then "2. …"."""
    one, two = numbering(first), numbering(second)
    if one[0] != two[0] or one[0] != "figures" or one[1] != "1" or not two[1].isdigit():
        return False
    return f" {int(two[1]) - 1}. " in f" {first}"


def _with(row: Row, role: Role, text: str) -> Row:
    return attrs.evolve(row, texts={**row.texts, role: text}, absent=row.absent - {role})


def _end(rows: Sequence[Row]) -> int:
    """How many rows belong to the table: up to its last step or total, and the notes right behind it."""
    last = 0
    for index, row in enumerate(rows, 1):
        acts = row.texts.keys() & {"content", "unit"}
        if "label" in row.texts or (acts and "time" in row.texts) or is_total(row.text("wide")):
            last = index
    while last and last < len(rows) and rows[last].only("wide"):
        if _OUTSIDE.match(plain(rows[last].text("wide")[:_LONG])):
            break
        last += 1
    return last
