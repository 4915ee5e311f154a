"""Bad input gives one clear line (file, what, what to do), never a traceback; the rest goes on."""

import unicodedata
from pathlib import Path

import pytest

from tests.cli.conftest import RECORD

BAD_FILES = {
    "truncated.json": b'{"ma_thu_tuc": "1.000001", "ten_thu_tuc": "C\xe1\xba\xa5p gi\xe1\xba\xa5y ph',
    "no-record.json": b'{"name": "package", "version": 1}',
    "deep.json": b"[" * 100_000 + b"]" * 100_000,
    "empty.json": b"",
    "binary.json": bytes(range(256)) * 8,
    "not-a-record.txt": "Danh sách cuộc họp tuần này".encode(),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_alone_is_one_line_and_exit_code_2(tthc, tmp_path, name):
    path = tmp_path / name
    path.write_bytes(BAD_FILES[name])
    answer = tthc("parse", path)
    assert (answer.code, answer.out) == (2, "")
    (line,) = answer.err.splitlines()
    assert line.startswith("lỗi: ")
    assert name in line
    assert ";" in line


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_beside_a_good_one_is_told_and_the_good_one_is_read(tthc, record, name):
    (record.parent / name).write_bytes(BAD_FILES[name])
    answer = tthc("suggest", record.parent, "--format", "jsonl")
    assert answer.code == 1
    assert answer.objects
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_other_encodings_are_read_as_the_same_procedure(tthc, record, encoding):
    (right,) = tthc("parse", record).objects
    record.write_bytes(RECORD.encode(encoding))
    (read,) = tthc("parse", record).objects
    assert read == right


def test_windows_1258_is_read_as_the_same_procedure(tthc, record):
    (right,) = tthc("parse", record).objects
    tones = {0x0301, 0x0300, 0x0309, 0x0303, 0x0323}
    letters = []
    for character in RECORD:
        parts = unicodedata.normalize("NFD", character)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if ord(c) not in tones))
        letters.append(base + "".join(c for c in parts if ord(c) in tones))
    record.write_bytes("".join(letters).encode("cp1258"))
    answer = tthc("parse", record)
    assert answer.code == 0
    assert "cảnh báo" in answer.err
    (read,) = answer.objects
    assert read["code"] == right["code"]
    assert [a["action"] for a in read["activities"]] == [a["action"] for a in right["activities"]]


def test_decomposed_letters_are_read_alike_and_quoted_as_they_stand(tthc, record):
    (right,) = tthc("parse", record).objects
    record.write_text(unicodedata.normalize("NFD", RECORD), encoding="utf-8")
    (read,) = tthc("parse", record).objects
    assert [a["action"] for a in read["activities"]] == [a["action"] for a in right["activities"]]
    assert [d["kind"] for d in read["documents"]] == [d["kind"] for d in right["documents"]]
    for activity in read["activities"]:
        section = read["sections"][activity["section"]]
        assert section[activity["start"] : activity["end"]] == activity["text"]


def test_a_record_without_steps_is_a_warning_and_still_an_object(tthc, record):
    start, end = RECORD.index("  * Bước 1"), RECORD.index("Cách thức thực hiện:")
    record.write_text(RECORD[:start] + "\n" + RECORD[end:], encoding="utf-8")
    answer = tthc("parse", record)
    assert answer.code == 0
    assert len(answer.objects) == 1
    assert "cảnh báo" in answer.err


def test_an_empty_folder_and_a_missing_file_say_what_to_do(tthc, tmp_path):
    for target in (tmp_path, tmp_path / "missing.json"):
        answer = tthc("parse", target)
        assert answer.code == 2
        assert len(answer.err.splitlines()) == 1


def test_an_output_folder_that_cannot_be_made_is_told(tthc, record, tmp_path):
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    answer = tthc("report", record, "-o", tmp_path / "taken" / "report")
    assert answer.code == 2
    assert "không ghi được" in answer.err


def test_many_problems_of_one_kind_in_one_file_are_told_a_few_times_and_counted(tthc, tmp_path):
    path = tmp_path / "other.jsonl"
    path.write_text('{"name": "x"}\n' * 300, encoding="utf-8")
    answer = tthc("parse", path)
    assert answer.code == 2
    assert len(answer.err.splitlines()) == 6
    assert "295" in answer.err.splitlines()[-1]


def test_an_output_folder_that_is_a_file_is_told(tthc, record, tmp_path):
    (tmp_path / "taken").write_text("mine", encoding="utf-8")
    answer = tthc("report", record, "-o", tmp_path / "taken")
    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1
    assert (tmp_path / "taken").read_text(encoding="utf-8") == "mine"


def test_an_output_file_that_is_a_folder_is_told(tthc, record, tmp_path):
    (tmp_path / "folder").mkdir()
    answer = tthc("parse", record, "-o", tmp_path / "folder")
    assert answer.code == 2
    assert len(answer.err.splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1.999001.txt", "folder"]


def test_markup_in_a_procedure_is_shown_and_never_executed(tthc, record, tmp_path):
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    record.write_text(RECORD.replace("Cấp giấy phép xây dựng nhà kho", f"Cấp phép {evil}"), encoding="utf-8")
    folder = tmp_path / "site"
    assert tthc("report", record, "-o", folder, "--as-of", "2026-11-24").code == 0
    for page in Path(folder).rglob("*"):
        if page.suffix in {".html", ".js", ".svg"}:
            text = page.read_text(encoding="utf-8")
            assert "<script>alert(1)" not in text
            assert "<img src=x" not in text


def test_a_formula_in_a_procedure_stays_text_in_tables(tthc, record):
    record.write_text(
        RECORD.replace("- Các giấy tờ khác có liên quan", "- =1+1 và các giấy tờ khác có liên quan"),
        encoding="utf-8",
    )
    table = tthc("suggest", record, "--format", "csv").out
    assert ",=1+1" not in table


@pytest.mark.parametrize("target", ["nowhere/findings.csv", "."])
def test_an_output_that_cannot_be_written_is_told_in_the_readers_language(
    tthc, record, tmp_path, monkeypatch, target
):
    monkeypatch.chdir(tmp_path)
    answer = tthc("suggest", record, "--format", "csv", "-o", target)
    assert (answer.code, answer.out) == (2, "")
    assert "không ghi được" in answer.err
    for english in ("No such file", "Is a directory", "Traceback"):
        assert english not in answer.err


def test_a_code_that_only_the_embedded_corpus_holds_is_not_called_unknown(tthc, record):
    answer = tthc("suggest", "1.009122", "--in", record.parent)
    assert answer.code == 2
    assert "bộ có sẵn" in answer.err
    assert "gần nhất" not in answer.err


def test_nothing_piped_in_is_called_standard_input(tthc):
    answer = tthc("suggest", "-")
    assert answer.code == 2
    assert answer.err.startswith("lỗi: đầu vào chuẩn: ")


@pytest.mark.parametrize("command", ["suggest", "report"])
def test_a_field_that_no_record_has_is_told(tthc, record, tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    answer = tthc(command, record, "--field", "hàng hải")
    assert (answer.code, answer.out) == (2, "")
    assert "hàng hải" in answer.err
    assert "tthc stats --by field" in answer.err
