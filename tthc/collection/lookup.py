"""Codes and names looked up in the embedded corpus or in files of the user's."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from tthc.messages import N_
from tthc.model import Problem, Record, Severity
from tthc.sources import Origin, discover, read_origin
from tthc.sources.embedded import embedded_record, embedded_records

_CODE = re.compile(r"\d{1,2}\.\d{6}(?:\.\S{1,12}|-\S{1,12})?")
_NEAREST = 3


def is_code(argument: str) -> bool:
    """Whether an argument has the form of a procedure's code (`1.115656`)."""
    return _CODE.fullmatch(argument) is not None


def without_marks(text: str) -> str:
    """Lower-case letters without diacritics, for search: `Đất đai` gives `dat dai`."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def records_of_code(code: str, places: Sequence[str]) -> Iterator[Record | Problem]:
    """All records of a code in `places`, or in the embedded corpus where no place is named.

    Files that carry the code in their name are read first; only where there are none, all are.
    Ends with a problem that names the nearest codes and names where nothing was found.
    """
    found = False
    for item in _embedded(code) if not places else _in_places(code, places):
        found = found or isinstance(item, Record)
        yield item
    if not found:
        yield not_found(code, places)


def _embedded(code: str) -> Iterator[Record | Problem]:
    record = embedded_record(code)
    if record is not None:
        yield record


def _embedded_has(argument: str) -> bool:
    return is_code(argument) and embedded_record(argument) is not None


def _in_places(code: str, places: Sequence[str]) -> Iterator[Record | Problem]:
    origins: list[Origin] = []
    for origin in discover(places):
        if isinstance(origin, Problem):
            yield origin
        else:
            origins.append(origin)
    named = [origin for origin in origins if code in origin.name.rpartition("/")[2]]
    for origin in named or origins:
        for item in read_origin(origin):
            if isinstance(item, Problem):
                if named:
                    yield item
            elif isinstance(item, Record) and item.code == code:
                yield item


def not_found(argument: str, places: Sequence[str]) -> Problem:
    """The error for an argument that is no path and no known code, with the nearest of the corpus."""
    if places and _embedded_has(argument):
        return Problem(
            Severity.ERROR,
            argument,
            N_("is not in the place named (looked in: {places})"),
            N_("it is among the embedded procedures: leave out --in and TTHC_CORPUS to read that one"),
            values={"places": ", ".join(places)},
        )
    near = nearest(argument)
    return Problem(
        Severity.ERROR,
        argument,
        N_("is neither a path nor a code or name known here (looked in: {places})"),
        N_("nearest: {nearest}; name the folder that holds it with --in"),
        values={"places": ", ".join(places) or "corpus", "nearest": "; ".join(near)},
    )


def nearest(argument: str) -> list[str]:
    """The embedded procedures whose code or name is nearest to what was asked for."""
    from rapidfuzz import fuzz

    wanted = without_marks(argument)
    by_code = is_code(argument) or argument[:1].isdigit()

    def likeness(record: Record) -> float:
        return (
            fuzz.ratio(argument, record.code) if by_code else fuzz.WRatio(wanted, without_marks(record.name))
        )

    ranked = sorted(embedded_records(), key=lambda record: (-likeness(record), record.code))
    return [f"{record.code} ({record.name})" for record in ranked[:_NEAREST]]


def records_of_name(name: str) -> list[Record]:
    """Embedded procedures whose name contains the words asked for, diacritics or not."""
    wanted = without_marks(name)
    return [record for record in embedded_records() if wanted in without_marks(record.name)]
