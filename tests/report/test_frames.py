"""Analyses as frames: documented columns, types that keep what is unknown."""

import re
from datetime import date

import pandas as pd
import pytest

import tthc
from tthc.collection.stream import process_records
from tthc.report.frames import DOCUMENTS, FINDINGS, PROCEDURES, STEPS, Frames, frames
from tthc.report.objects import FLAT_COLUMNS
from tthc.sources.embedded import embedded_records

TABLES = {"procedures": PROCEDURES, "documents": DOCUMENTS, "steps": STEPS, "findings": FINDINGS}


@pytest.fixture(scope="module")
def embedded() -> Frames:
    return frames(tthc.analyse(as_of=date(2026, 11, 24)))


def documented(name: str) -> dict[str, tuple[str, str]]:
    """Column to dtype and meaning, as the docstring's table of that frame tells."""
    told = str(Frames.__doc__).split(f"``{name}``:")[1].split("``")[0]
    found: dict[str, tuple[str, str]] = {}
    for line in told.splitlines():
        row = re.fullmatch(r"    (\w+) +(string|Int64|Float64|boolean) +(\S.*)", line)
        if row:
            found[row[1]] = (row[2], row[3])
    return found


@pytest.mark.parametrize("name", TABLES)
def test_columns_and_types_are_the_documented_ones_also_where_there_is_nothing(embedded, name):
    told = documented(name)
    assert {column: kind for column, (kind, _) in told.items()} == TABLES[name]
    assert all(len(meaning) > 3 for _, meaning in told.values())
    for given in (embedded, frames([])):
        frame = getattr(given, name)
        assert list(frame.columns) == list(told)
        assert {column: str(kind) for column, kind in frame.dtypes.items()} == TABLES[name]


def test_findings_have_the_columns_of_the_machine_output():
    assert tuple(FINDINGS) == FLAT_COLUMNS


def test_a_row_stands_for_each_element(embedded):
    assert len(embedded.procedures) == sum(1 for _ in embedded_records())
    counts = embedded.documents.groupby("code").size()
    stated = embedded.procedures.set_index("code")["documents"]
    assert (counts >= stated[counts.index]).all()
    assert (embedded.steps.groupby("code").size() == stated_activities(embedded)).all()
    assert embedded.procedures["findings"].sum() == len(embedded.findings)


def stated_activities(embedded: Frames) -> pd.Series:
    activities = embedded.procedures.set_index("code")["activities"]
    return activities[activities > 0].sort_index()


def test_what_is_unknown_is_missing_and_not_zero(embedded):
    assert embedded.steps["working_days"].isna().any()
    assert not (embedded.steps["working_days"] == 0).fillna(False).any()


def test_source_and_code_join_the_frames(embedded):
    keys = embedded.procedures[["source", "code"]]
    assert not keys.duplicated().any()
    for name in ("documents", "steps", "findings"):
        joined = getattr(embedded, name).merge(keys, on=["source", "code"], how="left", indicator=True)
        assert (joined["_merge"] == "both").all()


def test_values_are_among_those_that_the_tables_name(embedded):
    for name, frame in ((n, getattr(embedded, n)) for n in TABLES):
        for column, (_, meaning) in documented(name).items():
            values = re.findall(r"`(\w+)`", str(meaning))
            if column in ("level", "scope", "confidence", "status"):
                assert set(frame[column].dropna()) <= set(values), (name, column)


def test_frames_survive_csv_and_back(embedded, tmp_path):
    for name, columns in TABLES.items():
        frame = getattr(embedded, name)
        frame.to_csv(tmp_path / f"{name}.csv", index=False)
        back = pd.read_csv(tmp_path / f"{name}.csv", dtype=columns)
        assert back.shape == frame.shape
        assert {c: str(t) for c, t in back.dtypes.items()} == columns


def test_records_at_hand_are_worked_on_in_order():
    codes = [outcome.value for outcome in process_records(embedded_records(), lambda record: record.code)]
    assert codes == sorted(codes)
