"""The official list of papers that data replace or that are cut: annexes of Resolution 66.7/2025/NQ-CP."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Literal

import attrs

from tthc.registry.phrases import fold_phrase
from tthc.registry.tables import read_table

NUMBER = "66.7/2025/NQ-CP"
ISSUED = date(2025, 11, 15)
_WORDS = 5
_COMMON = 0.3


@attrs.frozen
class ListedPaper:
    """One row of the list: `annex` I (replaced by data) or II (cut outright), `item` as printed.

    `types` are names of document types, empty where the paper is of none. `note` is a restriction
    that the list states.
    """

    annex: Literal["I", "II"]
    item: str
    code: str
    procedure: str
    document: str
    types: tuple[str, ...]
    database: str
    owner: str
    note: str


@cache
def _by_code() -> Mapping[str, tuple[ListedPaper, ...]]:
    papers: dict[str, list[ListedPaper]] = {}
    for row in read_table("official_list"):
        if row["duplicate_of"]:
            continue
        annex: Literal["I", "II"] = "II" if row["annex"] == "II" else "I"
        types = tuple(name for name in row["document_type"].split("|") if name != "other")
        papers.setdefault(row["procedure_code"], []).append(
            ListedPaper(
                annex=annex,
                item=row["item"],
                code=row["procedure_code"],
                procedure=row["procedure_name"],
                document=row["document"],
                types=types,
                database=row["database"],
                owner=row["database_owner"],
                note=row["note"],
            )
        )
    return {code: tuple(rows) for code, rows in papers.items()}


@cache
def _by_name() -> Mapping[str, tuple[ListedPaper, ...]]:
    names: dict[str, tuple[ListedPaper, ...]] = {}
    for rows in _by_code().values():
        names.setdefault(plain_name(rows[0].procedure), rows)
    return names


def listed_papers(code: str, name: str = "") -> tuple[ListedPaper, ...]:
    """The papers that the list replaces or cuts in the procedure of that code.

    Codes are printed wrong in places, and given to another procedure later: with a `name` that has
    hardly a word in common with the listed one there are none.
    """
    papers = _by_code().get(code, ())
    if papers and name:
        own, listed = (set(plain_name(text).split()) for text in (name, papers[0].procedure))
        least = min(len(own), len(listed))
        if least >= _WORDS and len(own & listed) < _COMMON * least:
            return ()
    return papers


def listed_by_name(name: str) -> tuple[ListedPaper, ...]:
    """Those of the listed procedure whose name is the same but for `thủ tục`, brackets and level."""
    return _by_name().get(plain_name(name), ())


_DROPPED = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|^thủ tục (?:hành chính )?|"
    r"(?:[-–,]? ?(?:ở |tại |thực hiện tại )?cấp (?:trung ương|bộ|tỉnh|huyện|xã)(?:, cấp \w+)*)$"
)


def plain_name(name: str) -> str:
    """A procedure's name without `thủ tục`, brackets and level, for comparing names."""
    plain = _DROPPED.sub(" ", fold_phrase(name))
    return re.sub(r"\W+", " ", _DROPPED.sub(" ", plain.strip())).strip()
