"""The portal's records as JSON, as the crawler wrote them."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tthc.messages import N_
from tthc.model import SECTIONS, Problem, Record
from tthc.sources.errors import ReadError
from tthc.sources.record import make_record, warning
from tthc.sources.recut import page_code, recut_sections

FIELDS = {
    "code": "ma_thu_tuc",
    "name": "ten_thu_tuc",
    "decision_number": "so_quyet_dinh",
    "level_text": "cap_thuc_hien",
    "procedure_type": "loai_thu_tuc",
    "field": "linh_vuc",
}
"""Short fields by the names of Record, and the keys under which the JSON has them."""

_KEYS = frozenset(FIELDS.values()) | frozenset(SECTIONS)
_MOST_ERRORS = 100
_UNPRINTABLE = re.compile("[\0\ud800-\udfff]")
_NEXT = re.compile(r"\n[ \t]*(?=\{)")
_BLANK = re.compile(r"[ \t\r\n,\ufeff\x1e]*")
_AFTER_ERROR = re.compile(r"[\] \t\r\n,\ufeff\x1e]*")


def parse_values(text: str, line: int = 1) -> Iterator[tuple[str, Any] | ReadError]:
    """The JSON values of a text, each with its place: one, an array of them, or one behind the other.

    What cannot be parsed becomes a ReadError, and parsing goes on with the next line that opens an
    object.
    """
    decoder = json.JSONDecoder()
    position, errors, several = 0, 0, line > 1
    first, counted = line, 0
    while (position := _skip(text, position, _AFTER_ERROR if errors else _BLANK)) < len(text):
        start = position
        line, counted = line + text.count("\n", counted, start), start
        try:
            value, position = decoder.raw_decode(text, start)
        except (ValueError, RecursionError, MemoryError) as error:
            yield _parse_failure(text, line, first, error)
            errors += 1
            following = _NEXT.search(text, start + 1)
            if following is None:
                return
            if errors >= _MOST_ERRORS:
                yield ReadError(
                    N_("after {count} errors the rest was not read"),
                    N_("fetch the record again"),
                    values={"count": errors},
                )
                return
            position = following.end()
            continue
        several = several or _skip(text, position, _BLANK) < len(text)
        place = f"{line}:1" if several else ""
        if isinstance(value, list):
            if not value:
                yield _no_record(place)
            for number, item in enumerate(value, 1):
                yield f"[{number}]", item
        else:
            yield place, value


def _skip(text: str, position: int, blank: re.Pattern[str]) -> int:
    match = blank.match(text, position)
    return match.end() if match else position


def _parse_failure(text: str, line: int, first: int, error: Exception) -> ReadError:
    if isinstance(error, json.JSONDecodeError):
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string")
        message = (
            N_("the JSON breaks off at line {line}, column {column}")
            if cut
            else N_("not valid JSON at line {line}, column {column}")
        )
        values: dict[str, Any] = {"line": error.lineno + first - 1, "column": error.colno}
        return ReadError(message, N_("fetch the record again"), values=values)
    if isinstance(error, ValueError):
        return ReadError(
            N_("the JSON from line {line} on holds a number too long to be one"),
            N_("fetch the record again"),
            values={"line": line},
        )
    return ReadError(
        N_("the JSON from line {line} on is nested too deeply for a record"),
        N_("fetch the record again"),
        values={"line": line},
    )


def _no_record(place: str) -> ReadError:
    return ReadError(
        N_("the JSON is no record of a procedure"),
        N_("a record has ma_thu_tuc, ten_thu_tuc and trinh_tu_thuc_hien"),
        place=place,
    )


def read_portal_json(source: str, text: str, line: int = 1) -> Iterator[Record | Problem]:
    """The records of a JSON text; an error for each value that is none.

    `line` is the number of the text's first line in the file or stream that it comes from.
    """
    for found in parse_values(text, line):
        if isinstance(found, ReadError):
            yield found.problem(source)
            continue
        place, value = found
        if not _is_record(value):
            yield _no_record(place).problem(source)
            continue
        yield from _record(source, place, value)


def _is_record(value: object) -> bool:
    return isinstance(value, Mapping) and (
        bool(value.get("ma_thu_tuc")) or len(_KEYS.intersection(value)) >= 3
    )


def _record(source: str, place: str, value: Mapping[str, Any]) -> Iterator[Record | Problem]:
    texts: dict[str, str] = {}
    changed = []
    for key in (*FIELDS.values(), *SECTIONS, "raw_text"):
        if key in value:
            texts[key], plain = _text(value[key])
            if not plain:
                changed.append(key)
    published = {name: texts[name] for name in SECTIONS if name in texts}
    page = texts.get("raw_text", "")
    sections, recut = recut_sections(published, page)
    flags = ["recut"] if recut else []
    shown = page_code(page)
    other = shown is not None and bool(texts.get("ma_thu_tuc")) and shown != texts["ma_thu_tuc"].strip()
    if other:
        flags.append("other_page")
    short = {name: texts.get(key, "") for name, key in FIELDS.items()}
    if not short["code"] and shown:
        short["code"] = shown
    record, warnings = make_record(source, "portal_json", short, sections, flags)
    yield record
    yield from warnings
    if other:
        yield warning(
            record,
            N_("filed under {code}, but the page is that of {shown}"),
            N_("fetch the record again; do not trust this one"),
            place,
            code=record.code,
            shown=shown,
        )
    for key in changed:
        yield warning(
            record,
            N_("the value of {key} is no text; it was read as one"),
            N_("fetch the record again"),
            place or key,
            key=key,
        )


def _text(value: Any) -> tuple[str, bool]:
    """A JSON value as text, and whether it was one (or nothing)."""
    if isinstance(value, str):
        clean = _UNPRINTABLE.sub("\ufffd", value)
        return clean, clean == value
    if value is None:
        return "", True
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return _UNPRINTABLE.sub("\ufffd", "\n".join(value)), False
    return _UNPRINTABLE.sub("\ufffd", json.dumps(value, ensure_ascii=False)), False
