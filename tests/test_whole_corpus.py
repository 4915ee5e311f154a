"""What holds for every published record: all are read, and nothing of any section is lost."""

import random
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

import pytest

from tthc.collection.stream import default_workers, process
from tthc.graph import draw
from tthc.model import END, START, Procedure, Record
from tthc.reading.read import read_record
from tthc.sources import discover

SAMPLE = 400
SEED = 20261124
RECORDS = 8294


def elements(procedure: Procedure) -> Iterator:
    return chain(
        procedure.cases,
        procedure.documents,
        procedure.notes,
        procedure.channels,
        procedure.activities,
        procedure.citations,
        procedure.results,
        procedure.structures,
        procedure.unread,
    )


def what_is_wrong(record: Record) -> str:
    """ "" where the reading keeps its contracts, else what it broke."""
    procedure = read_record(record)
    covered = {name: bytearray(len(text)) for name, text in record.sections.items()}
    for element in elements(procedure):
        section = procedure.sections[element.section]
        if not 0 <= element.start <= element.end <= len(section):
            return f"{record.source}: {element} lies outside its section"
        if hasattr(element, "text") and element.text != section[element.start : element.end]:
            return f"{record.source}: {element} does not quote its section"
        covered[element.section][element.start : element.end] = b"\1" * (element.end - element.start)
    for name, marks in covered.items():
        if 0 in marks:
            lost = record.sections[name][marks.index(0) :][:60]
            return f"{record.source}: {name} loses {lost!r}"
    graph = draw(procedure)
    nodes = {START, END, *range(len(procedure.activities))}
    for edge in graph.edges:
        if edge.source not in nodes or edge.target not in nodes:
            return f"{record.source}: {edge} joins what is not there"
    return ""


def faults(paths: Sequence[str], workers: int) -> tuple[int, list[str]]:
    """How many records were read, and what was wrong with them."""
    outcomes = list(process(discover(paths), what_is_wrong, workers))
    told = [o.value for o in outcomes if o.value] + [
        str(o.problem) for o in outcomes if o.problem and o.problem.severity == "error"
    ]
    return sum(o.value is not None for o in outcomes), told


def published(data: Path) -> list[Path]:
    return sorted([*data.glob("portal-json/*/*.json"), *data.glob("portal-text/*.txt")])


def test_nothing_is_lost_of_a_fixed_sample_of_published_records(shared_data):
    sample = random.Random(SEED).sample(published(shared_data), SAMPLE)
    assert faults([str(path) for path in sample], workers=1) == (SAMPLE, [])


@pytest.mark.whole_corpus
def test_every_published_record_is_read_and_nothing_of_it_is_lost(shared_data):
    folders = [str(shared_data / "portal-json"), str(shared_data / "portal-text")]
    assert faults(folders, default_workers()) == (RECORDS, [])
