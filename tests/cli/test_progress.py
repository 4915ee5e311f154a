"""What a person at a terminal is told while long work goes on."""

import os
import subprocess
import sys
import zipfile

import pytest

from tests.cli.conftest import RECORD
from tthc.cli.progress import Watch, expected


def test_files_and_members_of_archives_are_counted_by_their_names(tmp_path):
    folder = tmp_path / "records"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(RECORD, encoding="utf-8")
    packed = tmp_path / "them.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", RECORD)
    assert expected([str(folder), str(packed)]) == 4


def test_no_number_is_promised_where_it_would_have_to_be_read(tmp_path):
    lines = tmp_path / "records.jsonl"
    lines.write_text("{}\n{}\n", encoding="utf-8")
    for targets in ([str(lines)], ["-"], ["1.115661"], []):
        assert expected(targets) is None


def test_nothing_is_shown_where_nobody_looks(capfd):
    assert list(Watch().count(iter([1, 2]), "done")) == [1, 2]
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
def test_a_report_says_how_many_of_how_many_and_what_is_being_written(tmp_path):
    folder = tmp_path / "records"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(RECORD, encoding="utf-8")
    ours, theirs = os.openpty()
    command = [sys.executable, "-c", "from tthc.cli.main import main; main()", "report", str(folder)]
    running = subprocess.Popen(
        [*command, "-o", str(tmp_path / "r")],
        stderr=theirs,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"TERM": "xterm", "TTHC_LANG": "vi"},
    )
    os.close(theirs)
    said = b""
    while True:
        try:
            said += os.read(ours, 4096)
        except OSError:  # the other side has ended
            break
    assert running.wait(60) == 0
    assert "3/3" in said.decode()
    assert "đang ghi trang chủ" in said.decode()
