"""Analyses as frames: documented columns, types that keep what is unknown."""

from datetime import date

import pytest

from tthc.collection.stream import process_records
from tthc.cuts.analyse import Wanted, analyse
from tthc.report.frames import DOCUMENTS, FINDINGS, PROCEDURES, STEPS, Frames, frames
from tthc.sources.embedded import embedded_records


@pytest.fixture(scope="module")
def embedded() -> Frames:
    wanted = Wanted(date(2026, 11, 24), "vi")
    return frames(a for record in embedded_records() if (a := analyse(record, wanted)) is not None)


@pytest.mark.parametrize(
    ("name", "columns"),
    [("procedures", PROCEDURES), ("documents", DOCUMENTS), ("steps", STEPS), ("findings", FINDINGS)],
)
def test_columns_and_types_are_the_documented_ones_also_where_there_is_nothing(embedded, name, columns):
    for given in (embedded, frames([])):
        frame = getattr(given, name)
        assert {column: str(kind) for column, kind in frame.dtypes.items()} == columns


def test_a_row_stands_for_each_element(embedded):
    assert len(embedded.procedures) == sum(1 for _ in embedded_records())
    counts = embedded.documents.groupby("code").size()
    stated = embedded.procedures.set_index("code")["documents"]
    assert (counts >= stated[counts.index]).all()
    assert embedded.procedures["findings"].sum() == len(embedded.findings)


def test_what_is_unknown_is_missing_and_not_zero(embedded):
    assert embedded.steps["working_days"].isna().any()
    assert not (embedded.steps["working_days"] == 0).fillna(False).any()


def test_records_at_hand_are_worked_on_in_order():
    codes = [outcome.value for outcome in process_records(embedded_records(), lambda record: record.code)]
    assert codes == sorted(codes)
