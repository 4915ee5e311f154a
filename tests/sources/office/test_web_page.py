import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sources.office.made import HEADING, STEPS, paragraphs, read, rows, tables, word_file
from tthc.sources.errors import ReadError


def _page(body: str, head: str = '<meta charset="utf-8">') -> bytes:
    return f"<!DOCTYPE html><html><head>{head}<title>x</title></head><body>{body}</body></html>".encode()


def test_paragraphs_headings_and_tables_come_in_order() -> None:
    file = read("a.html", _page("<h2>Phần I</h2><p>Một<br>hai</p><table><tr><td>a<td>b</table>sau"))
    assert [(one.text, one.heading) for one in paragraphs(file)] == [
        ("Phần I", 2),
        ("Một\nhai", None),
        ("sau", None),
    ]
    assert rows(tables(file)[0]) == [["a", "b"]]


def test_spans_put_cells_into_their_columns() -> None:
    body = "<table><tr><td rowspan=2>Bước 1<td>a<tr><td>b<tr><td colspan=2>Tổng</table>"
    cells = {cell.text: cell for cell in tables(read("a.html", _page(body)))[0].cells}
    assert (cells["Bước 1"].row_span, cells["b"].column, cells["Tổng"].column_span) == (2, 1, 2)


def test_a_span_beyond_the_last_row_ends_with_the_table() -> None:
    table = tables(read("a.html", _page("<table><tr><td rowspan=900>a<td>b<tr><td>c</table>")))[0]
    assert (table.rows, table.cells[0].row_span) == (2, 2)


def test_scripts_styles_and_deleted_text_are_dropped() -> None:
    file = read("a.html", _page("<script>alert(1)</script><style>p{}</style><p>05 <del>10 </del>ngày</p>"))
    assert [one.text for one in paragraphs(file)] == ["05 ngày"]
    assert file.flags == ("tracked_changes",)


def test_a_table_that_only_lays_out_the_page_is_read_through() -> None:
    file = read("a.html", _page("<table><tr><td><p>Quyết định</p><table><tr><td>a<td>b</table></table>"))
    assert [one.text for one in paragraphs(file)] == ["Quyết định"]
    assert [rows(table) for table in tables(file)] == [[["a", "b"]]]


def test_a_nested_table_stands_after_the_one_it_is_in() -> None:
    file = read("a.html", _page("<table><tr><td>x<table><tr><td>1<td>2</table><td>y</table>"))
    assert [rows(table) for table in tables(file)] == [[["x 1 2", "y"]], [["1", "2"]]]


def test_list_numbers_are_shown() -> None:
    file = read("a.html", _page('<ol start="3"><li>Đơn<li>Bản vẽ</ol>'))
    assert [(one.number, one.text) for one in paragraphs(file)] == [("3.", "Đơn"), ("4.", "Bản vẽ")]


@pytest.mark.parametrize(
    ("encoding", "name"), [("utf-8", "utf-8"), ("utf-16", "utf-16"), ("cp1258", "windows-1258")]
)
def test_encodings_are_read_by_what_the_page_says(encoding: str, name: str) -> None:
    import unicodedata

    text = unicodedata.normalize("NFC", "Thủ tục đất đai")
    written = "".join(
        unicodedata.normalize("NFC", letter) if encoding != "cp1258" else "".join(_split(letter))
        for letter in text
    )
    content = f'<html><head><meta charset="{name}"></head><body><p>{written}</p></body></html>'.encode(
        encoding
    )
    assert [one.text for one in paragraphs(read("a.html", content))] == [text]


def _split(letter: str) -> list[str]:
    """A letter as Windows-1258 writes it: with the tone behind it."""
    import unicodedata

    parts = unicodedata.normalize("NFD", letter)
    tones = [part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323"]
    return [unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)), *tones]


def test_text_in_a_font_of_tcvn3_is_turned() -> None:
    file = read("a.html", _page('<p><font face=".VnTime">Thñ tôc hµnh chÝnh</font> đất đai</p>'))
    assert [one.text for one in paragraphs(file)] == ["Thủ tục hành chính đất đai"]
    assert file.flags == ("converted",)


def test_a_page_saved_with_all_its_parts_is_read() -> None:
    page = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        "<html><head><meta charset=utf-8></head><body><p>Thủ tục</p></body></html>\r\n--b--\r\n"
    )
    assert [one.text for one in paragraphs(read("a.mhtml", page.encode()))] == ["Thủ tục"]


def test_entities_of_a_page_fetch_nothing() -> None:
    page = (
        b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><p>a &x; b</p></body></html>'
    )
    assert "root:" not in " ".join(one.text for one in paragraphs(read("a.html", page)))


def test_very_deep_pages_end() -> None:
    try:
        read("a.html", _page("<div>" * 5000 + "x"))
    except ReadError as error:
        assert error.remedy


def test_a_page_of_libreoffice_gives_the_table_of_the_word_file(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("needs LibreOffice")
    (tmp_path / "a.docx").write_bytes(word_file())
    profile = (tmp_path / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "html", "a.docx"]
    subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    if not (tmp_path / "a.html").exists():
        pytest.skip("needs LibreOffice Writer")
    file = read("a.html", (tmp_path / "a.html").read_bytes())
    assert rows(tables(file)[0]) == [list(HEADING), *map(list, STEPS)]
