"""`tthc stats`: counts and the list of procedures of the administration, in every form."""

import csv
import io
import json
from pathlib import Path

import pandas as pd
import pytest

from tests.cli.conftest import RECORD

AS_OF = ("--as-of", "2026-11-24")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    folder = tmp_path / "thu-tuc"
    folder.mkdir()
    (folder / "1.999001.txt").write_text(RECORD, encoding="utf-8")
    nha_o = RECORD.replace("1.999001", "1.999002").replace("Lĩnh vực: Hoạt động xây dựng", "Lĩnh vực: =Nhà ở")
    (folder / "1.999002.txt").write_text(nha_o, encoding="utf-8")
    (folder / "6.999003.txt").write_text(RECORD.replace("1.999001", "6.999003"), encoding="utf-8")
    return folder


def test_a_person_sees_counts_and_shares(tthc, records: Path) -> None:
    answer = tthc("stats", records, *AS_OF)
    assert (answer.code, answer.err) == (0, "")
    assert "3 thủ tục trong 3 bản ghi" in answer.out
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert "Hoạt động xây dựng 2 66,7" in lines
    assert "Có 1 TTHC nội bộ; xem danh mục: thêm --internal" in lines


def test_one_dimension_as_csv_keeps_a_formula_text(tthc, records: Path) -> None:
    answer = tthc("stats", records, "--by", "field", "--format", "csv", *AS_OF)
    rows = list(csv.DictReader(io.StringIO(answer.out)))
    assert [(row["dimension"], row["label"], row["procedures"]) for row in rows] == [
        ("field", "Hoạt động xây dựng", "2"),
        ("field", "'=Nhà ở", "1"),
    ]


def test_json_holds_counts_by_code(tthc, records: Path) -> None:
    found = json.loads(tthc("stats", records, "--format", "json", *AS_OF).out)
    assert (found["records"], found["procedures"], found["as_of"]) == (3, 3, "2026-11-24")
    assert found["counts"]["scope"] == [
        {"value": "public", "procedures": 2},
        {"value": "within_agency", "procedures": 1},
    ]


def test_the_list_of_internal_procedures_names_what_the_decision_asks_for(tthc, records: Path) -> None:
    answer = tthc("stats", records, "--internal", "--format", "csv", *AS_OF)
    (row,) = csv.DictReader(io.StringIO(answer.out))
    asked = ("name", "lead", "coordinating", "field", "instruments", "level")
    assert set(asked) <= set(row)
    assert (row["code"], row["lead"]) == ("6.999003", "Sở Xây dựng")


def test_a_workbook_has_a_sheet_a_dimension_and_the_list(tthc, records: Path, tmp_path: Path) -> None:
    path = tmp_path / "thong-ke.xlsx"
    assert tthc("stats", records, "--format", "xlsx", "-o", path, *AS_OF).code == 0
    sheets = pd.read_excel(path, sheet_name=None, dtype={"Mã": str})
    assert len(sheets) == 8
    assert sheets["Lĩnh vực"]["Thủ tục"].tolist() == [2, 1]
    assert sheets["Lĩnh vực"]["Lĩnh vực"].tolist() == ["Hoạt động xây dựng", "=Nhà ở"]
    assert sheets["TTHC nội bộ"]["Mã"].tolist() == ["6.999003"]


def test_a_workbook_needs_a_file(tthc, records: Path) -> None:
    answer = tthc("stats", records, "--format", "xlsx", *AS_OF)
    assert answer.code == 2
    assert "-o" in answer.err


def test_without_a_target_the_embedded_corpus_is_counted(tthc) -> None:
    answer = tthc("stats", "--by", "scope", "--format", "json", *AS_OF)
    assert json.loads(answer.out)["procedures"] >= 12


def test_nothing_read_is_nothing_written(tthc, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("không phải thủ tục", encoding="utf-8")
    out = tmp_path / "ra.csv"
    answer = tthc("stats", tmp_path / "x.txt", "--format", "csv", "-o", out)
    assert answer.code == 2
    assert not out.exists()


def test_a_workbook_that_cannot_be_written_is_told_as_no_fault_of_the_program(tthc, tmp_path, monkeypatch):
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "touch", refuse)
    answer = tthc("stats", "--format", "xlsx", "-o", tmp_path / "so-lieu.xlsx")
    assert (answer.code, answer.out) == (2, "")
    assert "không ghi được: không có quyền" in answer.err
    assert list(tmp_path.iterdir()) == []
