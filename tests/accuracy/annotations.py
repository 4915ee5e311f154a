"""Further procedures annotated by the guidelines, kept as places and labels, never as text.

`annotations.jsonl` holds a line a procedure: its source, and for documents, notes and activities the
places in the published sections with their labels. `held_out` ones were not looked at while the
readers were written; the rest was. With the published records at hand they become gold again.
"""

import json
from pathlib import Path
from typing import Any

from tthc.model import Record

FILE = Path(__file__).with_name("annotations.jsonl")
QUOTED = {
    "documents": "thanh_phan_ho_so",
    "notes": "thanh_phan_ho_so",
    "activities": "trinh_tu_thuc_hien",
}


def annotations() -> list[dict[str, Any]]:
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def with_quotes(annotation: dict[str, Any], record: Record) -> dict[str, Any]:
    """The annotation in the form of the gold files, quoting the record."""
    whole = {key: value for key, value in annotation.items() if key not in QUOTED} | {"issues": []}
    for key, section in QUOTED.items():
        text = record.sections[section]
        whole[key] = [{"quote": text[item["start"] : item["end"]], **item} for item in annotation[key]]
    return whole
