"""Files, folders, patterns, archives and a stream are found in a fixed order, each once."""

import io
import pickle
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.sources.examples import PORTAL_TEXT, json_bytes
from tthc.model import Problem, Record
from tthc.sources import LIMIT, Origin, discover, read_origin

pytestmark = pytest.mark.usefixtures("folder")


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, content in {
        "thu-tuc/b/2.json": json_bytes(ma_thu_tuc="1.000002", raw_text=""),
        "thu-tuc/a.TXT": PORTAL_TEXT.encode(),
        "thu-tuc/README.md": b"x",
        "thu-tuc/list.csv": b"x",
        "thu-tuc/.hidden/3.json": b"x",
        "thu-tuc/.4.json": b"x",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path


def names(*arguments: str, stdin: bytes = b"") -> list[str]:
    return [
        item.name if isinstance(item, Origin) else f"! {item.source}"
        for item in discover(arguments, io.BytesIO(stdin))
    ]


def codes(*arguments: str) -> list[str]:
    found = []
    for origin in discover(arguments):
        assert isinstance(origin, Origin), origin
        found += [
            item.code for item in read_origin(pickle.loads(pickle.dumps(origin))) if isinstance(item, Record)
        ]
    return found


def message(argument: str) -> str:
    (problem,) = discover([argument])
    assert isinstance(problem, Problem)
    return problem.message.format_map(problem.values)


def test_a_folder_gives_its_records_in_order_without_hidden_and_other_files(folder):
    assert names("thu-tuc") == ["thu-tuc/a.TXT", "thu-tuc/b/2.json"]
    assert names(f"{folder}/thu-tuc") == [
        f"{folder.as_posix()}/thu-tuc/a.TXT",
        f"{folder.as_posix()}/thu-tuc/b/2.json",
    ]
    assert codes("thu-tuc") == ["1.009999", "1.000002"]


def test_a_file_is_taken_whatever_its_name():
    Path("ho-so").write_bytes(PORTAL_TEXT.encode())
    assert codes("ho-so") == ["1.009999"]
    assert names("./thu-tuc/README.md") == ["./thu-tuc/README.md"]


def test_a_pattern_that_the_shell_did_not_expand_is_expanded(folder):
    assert names("thu-tuc/**/*.json") == ["thu-tuc/b/2.json"]
    assert names(f"{folder}/thu-tuc/*.TXT") == [f"{folder.as_posix()}/thu-tuc/a.TXT"]
    assert names("thu-*") == names("thu-tuc")


def test_a_file_whose_name_looks_like_a_pattern_is_a_file():
    Path("a[1].txt").write_bytes(PORTAL_TEXT.encode())
    assert names("a[1].txt") == ["a[1].txt"]


def test_what_is_named_twice_comes_once():
    assert names("thu-tuc/a.TXT", "thu-tuc", "./thu-tuc/a.TXT") == ["thu-tuc/a.TXT", "thu-tuc/b/2.json"]


def test_what_is_not_there_is_an_error_and_the_rest_goes_on():
    assert names("không-có.json", "x*.json", "thu-tuc/a.TXT") == [
        "! không-có.json",
        "! x*.json",
        "thu-tuc/a.TXT",
    ]
    assert "no such file" in message("không-có.json")
    assert "no such file" in message("a\0b")


def test_a_folder_with_nothing_in_it_is_an_error():
    Path("trống").mkdir()
    assert message("trống") == "nothing to read in this folder"


def test_members_of_a_zip_are_fetched_where_they_are_read(folder):
    others = set(folder.parent.rglob("1.txt"))  # of tests that ran before, in folders beside this one
    with zipfile.ZipFile("hồ sơ.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("b/2.json", json_bytes(ma_thu_tuc="1.000002", raw_text=""))
        archive.writestr("a.txt", PORTAL_TEXT)
        archive.writestr("__MACOSX/a.txt", "x")
        archive.writestr("README.md", "x")
        archive.writestr("../../etc/1.txt", PORTAL_TEXT)
    assert names("hồ sơ.zip") == ["hồ sơ.zip/../../etc/1.txt", "hồ sơ.zip/a.txt", "hồ sơ.zip/b/2.json"]
    assert codes("hồ sơ.zip") == ["1.009999", "1.009999", "1.000002"]
    assert set(folder.parent.rglob("1.txt")) == others


@pytest.mark.parametrize(("name", "mode"), [("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar", "w")])
def test_members_of_a_tar_come_with_their_content(name, mode):
    with tarfile.open(name, mode) as archive:
        archive.add("thu-tuc")
    assert sorted(names(name)) == [f"{name}/thu-tuc/a.TXT", f"{name}/thu-tuc/b/2.json"]
    assert sorted(codes(name)) == ["1.000002", "1.009999"]


def test_archives_in_a_folder_are_opened():
    with zipfile.ZipFile("thu-tuc/c.zip", "w") as archive:
        archive.writestr("3.txt", PORTAL_TEXT)
    assert "thu-tuc/c.zip/3.txt" in names("thu-tuc")


def test_a_link_out_of_a_tar_is_not_followed():
    with tarfile.open("a.tar", "w") as archive:
        link = tarfile.TarInfo("1.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert "nothing to read" in message("a.tar")


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tgz"])
def test_a_damaged_archive_is_one_error(name):
    Path(name).write_bytes(b"PK\x03\x04 this is none")
    assert "damaged" in message(name)


def test_a_tar_cut_off_gives_what_came_before_and_an_error():
    with tarfile.open("a.tar.gz", "w:gz") as archive:
        archive.add("thu-tuc")
    content = Path("a.tar.gz").read_bytes()
    Path("a.tar.gz").write_bytes(content[: len(content) // 2])
    assert names("a.tar.gz")[-1] == "! a.tar.gz"


def test_a_member_that_unpacks_to_much_more_than_text_is_left_alone():
    with zipfile.ZipFile("a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.txt", b" " * (9 * 2**20))
        archive.writestr("2.txt", b" " * (LIMIT + 1))
        archive.writestr("3.txt", PORTAL_TEXT)
    items = [item for origin in discover(["a.zip"]) for item in read_origin(origin)]  # type: ignore[arg-type]
    assert ["packed" in items[0].message, "too large" in items[1].message] == [True, True]
    assert isinstance(items[2], Record)


def test_a_large_member_of_a_tar_is_passed_over():
    with tarfile.open("a.tar.gz", "w:gz", compresslevel=1) as archive:
        large = tarfile.TarInfo("1.txt")
        large.size = LIMIT + 1
        archive.addfile(large, io.BytesIO(bytes(LIMIT + 1)))
        archive.add("thu-tuc/a.TXT")
    assert names("a.tar.gz") == ["! a.tar.gz/1.txt", "a.tar.gz/thu-tuc/a.TXT"]


def test_an_archive_without_records_is_an_error():
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("README.md", "x")
    assert "nothing to read" in message("a.zip")


def test_a_stream_is_cut_at_its_records():
    both = PORTAL_TEXT + PORTAL_TEXT.replace("1.009999", "1.009998")
    assert names("-", "-", stdin=both.encode()) == ["-", "-"]
    assert [origin.line for origin in discover(["-"], io.BytesIO(both.encode()))] == [
        1,
        both.count("\n") // 2 + 1,
    ]


def test_a_stream_of_anything_else_is_one_piece():
    (origin,) = discover(["-"], io.BytesIO(PORTAL_TEXT.encode("utf-16")))
    (record, _) = read_origin(origin)
    assert record.code == "1.009999"
    (origin,) = discover(["-"], io.BytesIO(b""))
    (problem,) = read_origin(origin)
    assert (problem.source, problem.message) == ("-", "the file is empty")


def test_an_error_in_a_stream_tells_its_line_in_the_stream():
    content = b'{"ma_thu_tuc": "1.000001"}\n{"ma_thu_tuc": "1.0}\n{"ma_thu_tuc": "1.000003"}\n'
    items = [item for origin in discover(["-"], io.BytesIO(content)) for item in read_origin(origin)]
    records = [item.code for item in items if isinstance(item, Record)]
    errors = [item for item in items if isinstance(item, Problem) and item.severity == "error"]
    assert records == ["1.000001", "1.000003"]
    assert errors[0].values["line"] == 2


def test_a_stream_without_end_is_given_up():
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return b"x" * size

    (origin,) = discover(["-"], Endless())  # type: ignore[arg-type]
    (problem,) = read_origin(origin)
    assert "too large" in problem.message


def test_a_name_that_is_no_unicode_can_be_written():
    Path("tên-\udce9.txt").write_bytes(PORTAL_TEXT.encode())
    (origin,) = discover(["tên-\udce9.txt"])
    assert origin.name == "tên-\ufffd.txt"
    assert codes("tên-\udce9.txt") == ["1.009999"]


def test_a_file_that_went_away_is_an_error():
    (origin,) = discover(["thu-tuc/a.TXT"])
    Path("thu-tuc/a.TXT").unlink()
    (problem,) = read_origin(origin)
    assert "cannot be read" in problem.message
