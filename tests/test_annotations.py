"""The further annotations: places and labels that fit the published records, and no text."""

from tests.accuracy.annotations import QUOTED, annotations
from tthc.model import Record
from tthc.sources import Origin, discover, read_origin


def test_annotations_hold_places_and_labels_and_no_sentences():
    for annotation in annotations():
        for key in QUOTED:
            assert all(
                item["start"] < item["end"] and not {"quote", "text"} & set(item) for item in annotation[key]
            )


def test_some_are_held_out_and_more_are_not():
    held_out = [annotation["held_out"] for annotation in annotations()]
    assert 0 < sum(held_out) < len(held_out) / 2


def test_places_lie_in_the_published_sections(shared_data):
    for annotation in annotations():
        (origin,) = discover([str(shared_data / annotation["source"])])
        assert isinstance(origin, Origin)
        (record,) = [item for item in read_origin(origin) if isinstance(item, Record)]
        for key, section in QUOTED.items():
            text = record.sections[section]
            for item in annotation[key]:
                quoted = text[item["start"] : item["end"]]
                assert quoted and quoted == quoted.strip()
