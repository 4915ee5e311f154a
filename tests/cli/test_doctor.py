"""`tthc doctor`: what is read of the records and what is not, in every form."""

import csv
import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from tests.cli.conftest import RECORD

HOTLINE = "    Đường dây nóng trực suốt ngày đêm {n} lượt.\n"


def with_unread(n: int) -> str:
    """The record with a line in its steps that tells no act."""
    return RECORD.replace("  * Bước 2:\n", HOTLINE.format(n=n) + "  * Bước 2:\n", 1).replace(
        "999001", f"99900{n}"
    )


@pytest.fixture
def records(tmp_path: Path) -> Path:
    folder = tmp_path / "thu-tuc"
    folder.mkdir()
    for n in (1, 2, 3):
        (folder / f"{n}.txt").write_text(with_unread(n), encoding="utf-8")
    return folder


def test_a_person_sees_coverage_traits_states_and_unread_text(tthc, records: Path) -> None:
    answer = tthc("doctor", records)
    assert (answer.code, answer.err) == (0, "")
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert lines[0] == "Đã đọc 3 bản ghi; lỗi: 0; cảnh báo: 0"
    assert "Giấy tờ có số lượng 9 9 100,0" in lines
    assert "Bước có thời hạn 3 9 33,3" in lines
    assert "Mã bất thường 0 0,0" in lines
    assert "3 100,0% đường dây nóng trực suốt (Trình tự thực hiện)" in lines
    assert any(line.startswith("“Đường dây nóng trực suốt ngày đêm 1 lượt.") for line in lines)


def test_it_speaks_english_when_asked(tthc, records: Path) -> None:
    out = tthc("doctor", records, "--lang", "en").out
    assert "Most frequent unread text" in out
    assert "100.0%" in out


def test_json_is_one_object_with_sections_shares_states_and_patterns(tthc, records: Path) -> None:
    found = json.loads(tthc("doctor", records, "--format", "json").out)
    assert (found["type"], found["records"], found["problems"]) == ("health", 3, [])
    steps = found["sections"]["trinh_tu_thuc_hien"]
    assert steps["elements"] + steps["structures"] + steps["unread"] == steps["characters"]
    assert found["shares"]["documents_with_quantity"] == {"having": 9, "all": 9, "share": 1.0}
    assert found["states"]["odd_code"] == {"records": 0, "examples": []}
    pattern = found["patterns"][0]
    assert (pattern["pieces"], pattern["records"], pattern["share"]) == (3, 3, 1.0)
    example = pattern["example"]
    (parsed,) = tthc("parse", example["source"]).objects
    section = parsed["sections"][pattern["section"]]
    assert section[example["start"] : example["end"]] == example["text"]


def test_csv_lists_the_patterns(tthc, records: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(tthc("doctor", records, "--format", "csv").out)))
    assert (rows[0]["pieces"], rows[0]["code"]) == ("3", "1.999001")


def test_rare_patterns_are_counted_at_first_and_shown_on_demand(tthc, tmp_path: Path) -> None:
    words = [
        "cam",
        "bưởi",
        "quýt",
        "ổi",
        "mận",
        "xoài",
        "mít",
        "nhãn",
        "vải",
        "dừa",
        "lê",
        "táo",
        "na",
        "đào",
        "mơ",
    ]
    lines = "".join(f"    Vườn {word} xanh tươi quanh năm.\n" for word in words)
    path = tmp_path / "1.999001.txt"
    path.write_text(RECORD.replace("  * Bước 2:\n", lines + "  * Bước 2:\n", 1), encoding="utf-8")
    assert "Còn 3 mẫu khác: thêm --all" in tthc("doctor", path).out
    everything = tthc("doctor", path, "--all").out
    assert all(f"vườn {word} xanh" in everything for word in words)


def test_odd_codes_empty_dossiers_and_files_that_failed_are_named(tthc, records: Path) -> None:
    odd = RECORD.replace("1.999001", "1.99")
    head, _, rest = odd.partition("Thành phần hồ sơ:\n")
    empty = head + "Thành phần hồ sơ:\n\n" + rest[rest.index("Đối tượng thực hiện:") :]
    (records / "4.txt").write_text(empty, encoding="utf-8")
    (records / "5.json").write_text('{"ma_thu_tuc": "1.0', encoding="utf-8")
    answer = tthc("doctor", records)
    assert answer.code == 1
    assert "5.json" in answer.err
    assert "4.txt" not in answer.err
    lines = [" ".join(line.split()) for line in answer.out.splitlines()]
    assert lines[0] == "Đã đọc 4 bản ghi; lỗi: 1; cảnh báo: 2"
    assert "Mã bất thường 1 25,0 1.99" in lines
    assert "Không có thành phần hồ sơ 1 25,0 1.99" in lines
    assert "lỗi, 1 lần:" in lines


def test_text_of_records_steers_neither_terminal_nor_spreadsheet(tthc, tmp_path: Path) -> None:
    bad = RECORD.replace(
        "  * Bước 2:\n", "    =1+1 \x1b[31m\u202eđỏ [bold]rực[/bold] như hoa.\n  * Bước 2:\n", 1
    )
    path = tmp_path / "1.999001.txt"
    path.write_text(bad, encoding="utf-8")
    shown = tthc("doctor", path).out
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]rực[/bold]" in shown
    rows = csv.DictReader(io.StringIO(tthc("doctor", path, "--format", "csv").out))
    assert any(row["text"].startswith("'=1+1") for row in rows)


def test_the_output_is_the_same_however_many_workers(tthc, tmp_path: Path) -> None:
    for number in range(200):
        text = with_unread(number % 7).replace("nóng", f"số {'abcdefgh'[number % 8]}")
        (tmp_path / f"{number:03}.txt").write_text(text, encoding="utf-8")
    one = tthc("doctor", tmp_path, "--format", "json", "--workers", "1")
    two = tthc("doctor", tmp_path, "--format", "json", "--workers", "2")
    assert one.code == two.code == 0
    assert one.out == two.out


def test_without_a_target_the_embedded_corpus_is_examined(tthc) -> None:
    assert json.loads(tthc("doctor", "--format", "json").out)["records"] >= 12


def test_nothing_read_is_nothing_written(tthc, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("không phải thủ tục", encoding="utf-8")
    out = tmp_path / "ra.json"
    assert tthc("doctor", tmp_path / "x.txt", "--format", "json", "-o", out).code == 2
    assert not out.exists()


def test_figures_stay_whole_in_a_narrow_window(tthc, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "tthc.report.terminal.text.console_for", lambda stream: Console(file=stream, width=60)
    )
    lines = tthc("doctor", records).out.splitlines()
    (total,) = (line.split() for line in lines if line.startswith("Tất cả"))
    assert len(total) == 8
    assert not any("…" in figure for figure in total)
    assert max(map(len, lines[:12])) <= 60
