"""Measured reading stays measured: no group of gold elements loses what it had."""

import attrs
import pytest

from tests.accuracy import baseline, figures, reading
from tests.accuracy.figures import SETS, Scored
from tests.accuracy.reading import Element

PLACES = ("portal-text/9.000001.txt", "9.000001", "thanh_phan_ho_so")
PAPER = Element(*PLACES, 10, 60, "documents", "aaaaaaaa")
RECORDED = {"figures": {}, "missed": {"dev": {"documents": ["a 1-2"]}, "held out": {"documents": 1}}}


def now(*missed: str) -> Scored:
    return Scored({}, {"documents": list(missed)}, [])


@pytest.mark.usefixtures("shared_gold", "shared_data")
@pytest.mark.parametrize("which", SETS)
def test_no_group_of_gold_elements_loses_more_than_two_on_balance(which):
    lost = baseline.losses(baseline.recorded(), which, figures.scored(which))
    assert not lost, "\n".join(map(str, lost)) + "\nwhere this is right: make accuracy-record"


def test_three_lost_elements_are_told_each_by_its_place():
    (loss,) = baseline.losses(RECORDED, "dev", now("a 1-2", "b 3-4", "c 5-6", "d 7-8"))
    assert (loss.net, loss.names) == (3, ("b 3-4", "c 5-6", "d 7-8"))
    assert "c 5-6" in str(loss)


def test_what_was_won_is_set_against_what_was_lost():
    assert baseline.losses(RECORDED, "dev", now("b 3-4", "c 5-6", "d 7-8")) == []
    assert baseline.losses(RECORDED, "dev", now("a 1-2", "b 3-4", "c 5-6")) == []


def test_of_what_was_held_out_only_the_number_is_told():
    (loss,) = baseline.losses(RECORDED, "held out", now("a 1-2", "b 3-4", "c 5-6", "d 7-8"))
    assert (loss.net, loss.names) == (3, ())


def test_a_recording_holds_no_places_of_what_was_held_out(tmp_path):
    path = tmp_path / "baseline.json"
    baseline.record({"dev": now("a 1-2"), "held out": now("secret 1-2")}, path)
    assert baseline.recorded(path)["missed"] == {
        "dev": {"documents": ["a 1-2"]},
        "held out": {"documents": 1},
    }
    assert "secret" not in path.read_text(encoding="utf-8")


def test_a_figure_stands_beside_the_recorded_one_with_its_sign():
    figure = {"precision": 1.0, "recall": 0.9, "f1": 0.947, "gold": 20}
    (line,) = baseline.table({"documents": figure}, {"documents": {"f1": 0.95}})
    assert "F1 0.947" in line and line.endswith("recorded 0.950  -0.003")


def test_elements_are_new_gone_or_read_otherwise():
    relabelled = attrs.evolve(PAPER, labels="bbbbbbbb")
    longer = attrs.evolve(PAPER, end=90)
    elsewhere = attrs.evolve(PAPER, start=200, end=240)
    assert reading.compare([PAPER], [PAPER]).lines() == []
    assert reading.compare([PAPER], [relabelled]).lines() == [f"~ {PAPER}"]
    assert reading.compare([PAPER], [longer]).lines() == [f"~ {PAPER} now 10-90"]
    assert reading.compare([PAPER], [elsewhere]).lines() == [f"- {PAPER}", f"+ {elsewhere}"]


def test_a_recorded_reading_is_read_back_whole(tmp_path):
    path = tmp_path / "reading.jsonl"
    reading.record([PAPER.source, "portal-text/9.000002.txt"], [PAPER], path)
    sources, found = reading.recorded(path)
    assert sorted(sources) == [PAPER.source, "portal-text/9.000002.txt"]
    assert found == [PAPER]


def test_the_recorded_reading_is_small_and_holds_places_only():
    sources, found = reading.recorded()
    assert len(sources) == reading.SIZE
    assert reading.FILE.stat().st_size < 2_000_000
    assert all(e.start <= e.end and len(e.labels) == 8 for e in found)


def test_the_sample_is_drawn_alike_each_time_and_spares_what_was_held_out(shared_data):
    assert sorted(reading.recorded()[0]) == reading.draw(shared_data)
