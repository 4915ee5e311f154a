"""What the rows of a step table are: steps, totals, procedures, cases, phases, notes."""

import re
from collections.abc import Sequence
from typing import Literal

import attrs

from tthc.reading.processes.columns import Columns
from tthc.reading.processes.grid import Row
from tthc.reading.processes.times import is_no_time, read_time
from tthc.reading.processes.totals import is_total
from tthc.reading.processes.words import (
    CODE,
    is_plain_number,
    is_step_label,
    numbering,
    plain,
    split_label,
    step_number,
)

Kind = Literal["procedure", "case", "branch", "phase", "counted", "step", "more", "total", "note"]
"""`counted` is a full-width row with a time: a phase or an unnumbered step; `more` goes on in a row above."""

_CASE = re.compile(r"(?:doi voi|truong hop|neu)\b")
_PHASE = re.compile(
    r"(?:giai doan|phan [ivx0-9]|quy trinh|trinh tu|cong doan|cac buoc|buoc \d|cap (?:tinh|xa|huyen|so)"
    r"|tai (?:so|ubnd|uy ban|cap|trung tam))\b"
)
_STAGE = re.compile(r"(?:giai doan|phan|cong doan)\b")
_LETTERED = re.compile(r"[IVX]{1,5}\.?|[A-HĐ]\.?|[a-hđ]\)")
_LONGEST_BRANCH = 160
_LONGEST_NAME = 1500


@attrs.frozen
class Item:
    """A row and what it is."""

    kind: Kind
    row: Row


def classify(rows: Sequence[Row], columns: Columns) -> list[Item]:
    """What each row is that says anything, in order. Repeated headings were left out before."""
    rows = _whole([_with_label(row, columns) for row in rows if row.texts])
    words = any(is_step_label(row.text("label")) for row in rows)
    items: list[Item] = []
    for index, row in enumerate(rows):
        items.append(Item(_kind(rows, index, columns, words, bool(items)), row))
    return items


def _with_label(row: Row, columns: Columns) -> Row:
    """The row with its label apart, where one cell holds both ("Bước 1: Tiếp nhận hồ sơ")."""
    if "label" in row.texts or "content" not in row.texts:
        return row
    if columns.has("label") and "label" in row.absent:
        return row
    parts = split_label(row.text("content"))
    if parts is None:
        return row
    return attrs.evolve(row, texts={**row.texts, "label": parts[0], "content": parts[1]})


def _whole(rows: Sequence[Row]) -> list[Row]:
    """The rows, those put together that the end of a page had cut in two."""
    done: list[Row] = []
    for row in rows:
        if done and (joined := _cut(done[-1], row)):
            done[-1] = joined
        else:
            done.append(row)
    return done


def _cut(last: Row, row: Row) -> Row | None:
    """The last row with its rest, where the words of the row below go on in the middle of a sentence."""
    if row.text("label") or row.text("number") or "label" in row.absent or is_total(row.text("wide")):
        return None
    shared = [role for role in row.texts if role in last.texts and role != "other"]
    if not any(_goes_on(last.text(role), row.text(role)) for role in shared):
        return None
    if any(role in ("time", "second_time") and role not in shared for role in row.texts):
        return None
    texts = dict(last.texts)
    for role, words in row.texts.items():
        place = role if role in texts else ("wide" if "wide" in texts else role)
        texts[place] = f"{texts[place]} {words}" if place in texts else words
    return attrs.evolve(last, texts=texts)


def _goes_on(first: str, second: str) -> bool:
    if first.count("(") > first.count(")") and second.count(")") > second.count("("):
        return True
    return second[0].islower() and first[-1] not in ".;:" and read_time(second) is None


def _kind(rows: Sequence[Row], index: int, columns: Columns, words: bool, begun: bool) -> Kind:
    row = rows[index]
    label = row.text("label")
    if is_step_label(label):
        return "step"
    name = row.text("wide") or (row.text("content") if not row.text("unit") else "") or label
    if (
        is_total(label)
        or is_total(row.text("wide"))
        or (is_total(row.text("content")) and not row.text("unit"))
    ):
        return "total"
    if "number" in row.texts and columns.has("number"):
        return "procedure"
    if label and not words and (is_plain_number(label) or len(label) <= 6) and not _LETTERED.fullmatch(label):
        return "step"
    if "wide" in row.texts or "number" in row.texts or label:
        return _full_width(rows, index, name or label, columns)
    return _unlabelled(row, columns, begun)


def _unlabelled(row: Row, columns: Columns, begun: bool) -> Kind:
    """A row without a label: a step under the label above, the rest of one, or a note."""
    if not begun:
        return "note" if not (row.text("unit") or row.text("time")) else "step"
    if row.text("unit") or row.text("time"):
        if row.text("content") or row.text("unit"):
            return "step"
        return "more"
    acts = {"unit", "time"} & set(columns.roles)
    return "more" if acts <= row.absent else "note"


def _full_width(rows: Sequence[Row], index: int, name: str, columns: Columns) -> Kind:
    row = rows[index]
    kind, _, rest = numbering(name)
    words = plain(rest)
    led = row.text("number") or row.text("label")
    if len(name) > _LONGEST_NAME:
        return "note"
    if CODE.search(name) or words.startswith("thu tuc "):
        return "procedure"
    time = row.text("time")
    if _CASE.match(words) and name.lstrip()[:1] not in "-+*":
        return _case_or_branch(rows, index, name, time, columns)
    if _STAGE.match(words) and len(name) <= _LONGEST_BRANCH:
        return "phase"
    if time:
        counts = read_time(time, columns.hint) is not None or re.fullmatch(r"[\d\s.,/]+", time) is not None
        return "counted" if counts and not is_no_time(time) else "note"
    if (_PHASE.match(words) and len(name) <= _LONGEST_BRANCH) or led or kind in ("roman", "capital"):
        if not _steps_follow(rows, index):
            return "note"
        return "case" if _has_own_total(rows, index) else "phase"
    return "note"


def _case_or_branch(rows: Sequence[Row], index: int, name: str, time: str, columns: Columns) -> Kind:
    """A case has steps that begin at 1 again; a branch goes on counting; else the words are a note."""
    row = rows[index]
    if is_no_time(time) or (columns.has("number") and "number" not in row.texts):
        return "note"
    follows = _next_step(rows, index)
    if follows is None:
        return "note"
    if _restarts(rows, index, follows):
        return "case"
    heads = index + 1 < len(rows) and is_step_label(rows[index + 1].text("label"))
    return "branch" if heads and len(name) <= _LONGEST_BRANCH and not name.endswith(".") else "note"


def _next_step(rows: Sequence[Row], index: int) -> Row | None:
    for row in rows[index + 1 :]:
        if is_step_label(row.text("label")) or is_plain_number(row.text("label")):
            return row
    return None


def _steps_follow(rows: Sequence[Row], index: int) -> bool:
    return _next_step(rows, index) is not None


def _restarts(rows: Sequence[Row], index: int, follows: Row) -> bool:
    """Whether the labels begin anew behind a row."""
    before = next((row for row in reversed(rows[:index]) if step_number(row.text("label")) is not None), None)
    new = step_number(follows.text("label"))
    if before is None:
        return True
    old = step_number(before.text("label"))
    return (
        new is not None
        and old is not None
        and new <= 1 <= old
        and not (new == old == 1 and before is follows)
    )


def _has_own_total(rows: Sequence[Row], index: int) -> bool:
    """Whether the rows up to the next row of this kind end in a total of their own, and are not alone."""
    ends = [
        place
        for place in range(index + 1, len(rows))
        if rows[place].only("number", "wide", "label") and _is_led(rows[place])
    ]
    stop = ends[0] if ends else len(rows)
    totals = [place for place, row in enumerate(rows) if is_total(row.text("wide"))]
    inside = any(index < place < stop for place in totals)
    return inside and len(totals) > 1 and totals[-1] > stop if ends else inside and len(totals) > 1


def _is_led(row: Row) -> bool:
    return bool(row.text("number") or numbering(row.text("wide"))[0])
