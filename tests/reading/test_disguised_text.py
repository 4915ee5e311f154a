"""However its letters are written, a record is read alike, and places are told in the text as it came."""

import random
import unicodedata
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.disguises import (
    CHANGES,
    Change,
    disguise,
    disguised_record,
    early_tones,
    late_tones,
    read_elements,
)
from tests.test_whole_corpus import published
from tthc.model import Record
from tthc.reading.read import read_record
from tthc.sources import discover, embedded_records, read_origin

SAMPLE, SEED = 12, 20261125


def composed(record: Record) -> Record:
    """Disguises are put on composed text."""
    sections = {name: unicodedata.normalize("NFC", text) for name, text in record.sections.items()}
    return attrs.evolve(record, sections=sections)


def assert_read_alike(record: Record, change: Change, every: int, first: int) -> None:
    other, places = disguised_record(composed(record), change, every, first)
    assert read_elements(read_record(other)) == read_elements(read_record(composed(record)), places)


@pytest.fixture(scope="module")
def records() -> list[Record]:
    """Some of the records that come with the program."""
    return list(embedded_records())[::6]


@pytest.mark.parametrize("change", CHANGES)
def test_a_record_wholly_in_disguise_is_read_alike(records, change):
    for record in records:
        assert_read_alike(record, change, every=1, first=0)


@settings(max_examples=25, deadline=None)
@given(st.data(), st.sampled_from(CHANGES), st.integers(2, 40), st.integers(0, 40))
def test_a_record_in_disguise_here_and_there_is_read_alike(records, data, change, every, first):
    assert_read_alike(data.draw(st.sampled_from(records)), change, every, first)


@pytest.mark.parametrize("change", CHANGES)
def test_published_records_in_disguise_are_read_alike(shared_data, change):
    paths = random.Random(SEED).sample(published(shared_data), SAMPLE)
    for origin in discover([str(path) for path in paths]):
        for record in (item for item in read_origin(origin) if isinstance(item, Record)):
            assert_read_alike(record, change, every=5, first=2)


@pytest.mark.parametrize("change", [late_tones, early_tones])
def test_both_placements_of_the_tone_are_read_alike(records, change):
    for record in map(composed, records):
        sections = {name: change(text) for name, text in record.sections.items()}
        read = read_elements(read_record(attrs.evolve(record, sections=sections)))
        assert [in_early_tones(e) for e in read] == [
            in_early_tones(e) for e in read_elements(read_record(record))
        ]


def in_early_tones(element: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(early_tones(label) if isinstance(label, str) else label for label in element)


def test_a_disguise_tells_where_each_letter_went():
    worn = disguise("Sở Y tế", CHANGES[0])
    assert worn.text == unicodedata.normalize("NFD", "Sở Y tế")
    assert worn.text[worn.places[5] : worn.places[7]] == unicodedata.normalize("NFD", "tế")
