"""What a person at a terminal is told while long work goes on."""

import zipfile

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
