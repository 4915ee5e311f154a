"""The procedures that travel in the package."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from tthc.data import data_folder
from tthc.model import Record
from tthc.sources.corpus import corpus_record, load_corpus_file

_FOLDER = "corpus"
_SUFFIX = ".yaml"


@cache
def embedded_codes() -> tuple[str, ...]:
    """The codes of the embedded procedures, sorted."""
    names = (entry.name for entry in data_folder(_FOLDER).iterdir() if entry.is_file())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def embedded_record(code: str) -> Record | None:
    """The embedded procedure with this code, None where there is none; source `corpus/<code>.yaml`."""
    value = _load(code)
    return corpus_record(f"corpus/{code}{_SUFFIX}", value)[0] if value is not None else None


def embedded_records() -> Iterator[Record]:
    """All embedded procedures, by code."""
    for code in embedded_codes():
        record = embedded_record(code)
        if record is not None:
            yield record


def embedded_facts(code: str) -> Mapping[str, Any] | None:
    """What the published record of an embedded procedure states, None where there is no such code."""
    value = _load(code)
    if value is None:
        return None
    facts = value.get("facts")
    return facts if isinstance(facts, Mapping) else {}


def _load(code: str) -> Mapping[str, Any] | None:
    if code not in embedded_codes():
        return None
    entry = data_folder(_FOLDER).joinpath(code + _SUFFIX)
    return load_corpus_file(entry.read_text(encoding="utf-8"))
