"""Bad input of all forms: a clear line, bounded time, nothing fetched."""

import io
import zipfile

import pytest

from tests.sources.office.made import read, replaced, with_body, word_file
from tthc.sources.errors import ReadError
from tthc.sources.office import office_form, programs

_DOCTYPE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "http://example.invalid/x">]>'
_DOCUMENT = "word/document.xml"


def _with_document(change: str) -> bytes:
    content = word_file()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read(_DOCUMENT).decode()
    return replaced(content, {_DOCUMENT: change + text.split("?>", 1)[1]})


def test_external_entities_are_refused() -> None:
    with pytest.raises(ReadError, match="entities") as told:
        read("a.docx", _with_document(_DOCTYPE))
    assert told.value.values["part"] == _DOCUMENT


def test_a_bomb_is_left_alone() -> None:
    with pytest.raises(ReadError, match="to 1"):
        read("a.docx", replaced(word_file(), {_DOCUMENT: " " * 30_000_000}))


def test_a_bomb_of_many_parts_is_left_alone() -> None:
    stream = io.BytesIO(word_file())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(45):
            archive.writestr(f"word/media/{number}.bin", bytes(7_000_000))
    with pytest.raises(ReadError, match="too large"):
        read("a.docx", stream.getvalue())


def test_a_file_under_a_password_is_told() -> None:
    container = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(400)
    )
    for name in ("a.docx", "a.xlsx", "a.doc"):
        with pytest.raises(ReadError, match="password"):
            read(name, container)


def test_an_old_file_without_libreoffice_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "found", lambda *_: None)
    with pytest.raises(ReadError, match="LibreOffice") as told:
        read("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    assert ".docx" in told.value.remedy


def test_a_program_that_does_not_end_is_ended() -> None:
    sleep = programs.found("sleep")
    if sleep is None:
        pytest.skip("needs sleep")
    with pytest.raises(programs.ProgramError):
        programs.run([sleep, "30"], seconds=0.2)


def test_tables_within_tables_without_end_are_told() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 80 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 80
    with pytest.raises(ReadError, match="within each other"):
        read("a.docx", with_body(deep))


def test_what_is_no_file_of_an_office_is_told() -> None:
    assert office_form("a.json", b'{"code": "1.000001"}') is None
    with pytest.raises(ReadError):
        read("a.bin", b"\x00\x01\x02")


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("x.doc", b"<html><body><table></table></body></html>", "html"),
        ("x.txt", b"%PDF-1.7 ...", "pdf"),
        ("x", word_file(), "docx"),
        ("x.pdf", word_file(), "docx"),
        ("x.bin", b"{\\rtf1 x}", "doc"),
        ("x.csv", b"a;b\n1;2", "csv"),
        ("x.md", b"|\na\n|", "library_text"),
    ],
)
def test_the_content_tells_the_form_before_the_name_does(name: str, content: bytes, form: str) -> None:
    assert office_form(name, content) == form
