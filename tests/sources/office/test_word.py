import io
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.office.made import (
    HEADING,
    STEPS,
    paragraphs,
    read,
    rows,
    saved,
    tables,
    with_body,
    word_file,
)
from tthc.sources.errors import ReadError

_CELL = st.text(st.characters(codec="utf-8", categories=("L", "N", "P")), max_size=12)


def _row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def _cell(text: str, properties: str = "") -> str:
    return f"{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _table(*made: str) -> str:
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join(made) + "</w:tbl>"


def test_paragraphs_and_tables_come_in_document_order() -> None:
    file = read("a.docx", word_file())
    assert [type(block).__name__ for block in file.blocks] == ["Paragraph", "Table"]
    assert (file.form, file.flags) == ("docx", ())
    assert rows(tables(file)[0]) == [list(HEADING), *map(list, STEPS)]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(_CELL, _CELL), min_size=1, max_size=5))
def test_every_text_of_a_cell_is_found_in_what_is_read(made: list[tuple[str, str]]) -> None:
    read_back = [row for table in tables(read("a.docx", word_file(made))) for row in rows(table)]
    assert [[" ".join(text.split()) for text in row] for row in made] == read_back


def test_a_merged_cell_stands_once_with_its_spans() -> None:
    made = docx.Document()
    table = made.add_table(3, 3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = str(number)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Bước 1"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "Tổng"
    found = {
        cell.text: (cell.row_span, cell.column_span) for cell in tables(read("a.docx", saved(made)))[0].cells
    }
    assert found["Bước 1"] == (2, 1)
    assert found["Tổng"] == (1, 2)
    assert len(found) == 7


def test_a_nested_table_stands_after_the_one_it_is_in_and_in_the_cells_text() -> None:
    made = docx.Document()
    cell = made.add_table(1, 2).cell(0, 0)
    cell.text = "Gồm:"
    cell.add_table(1, 2).cell(0, 1).text = "Bản chính"
    outer, inner = tables(read("a.docx", saved(made)))
    assert outer.cells[0].text == "Gồm:\nBản chính"
    assert rows(inner) == [["", "Bản chính"]]


def test_cells_left_out_at_the_beginning_of_a_row_keep_the_columns_right() -> None:
    skipped = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr>' + _cell("b") + "</w:tc></w:tr>"
    table = tables(read("a.docx", with_body(_table(_row(_cell("1"), _cell("2")), skipped))))[0]
    assert table.cells[-1].column == 1


def test_inserted_text_is_kept_and_deleted_text_dropped_and_a_flag_says_so() -> None:
    body = (
        "<w:p><w:r><w:t>Thời hạn </w:t></w:r><w:ins><w:r><w:t>05</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>10</w:delText></w:r></w:del><w:r><w:t> ngày</w:t></w:r></w:p>"
    )
    file = read("a.docx", with_body(body))
    assert paragraphs(file)[0].text == "Thời hạn 05 ngày"
    assert file.flags == ("tracked_changes",)


def test_a_deleted_row_is_no_row() -> None:
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:tcPr>" + _cell("x") + "</w:tc></w:tr>"
    table = tables(read("a.docx", with_body(_table(_row(_cell("a"), _cell("b")), gone))))[0]
    assert table.rows == 1


def test_line_breaks_and_tabs_stay() -> None:
    body = "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>"
    assert paragraphs(read("a.docx", with_body(body)))[0].text == "a\nb\tc"


_NUMBERING = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/><w:isLgl/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
</w:numbering>"""


def test_automatic_numbers_are_shown_as_word_shows_them() -> None:
    def listed(list_id: int, level: int, text: str) -> str:
        number = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        return f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    levels = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 2), (1, 3), (1, 0), (1, 1), (1, 2), (2, 0)]
    body = "".join(listed(list_id, level, "x") for list_id, level in levels)
    found = [one.number for one in paragraphs(read("a.docx", with_body(body, numbering=_NUMBERING)))]
    assert found == ["I.", "1.1", "1.2", "a)", "b)", "•", "II.", "2.1", "a)", "IV."]


def test_text_in_fonts_of_old_encodings_is_turned_run_by_run() -> None:
    def run(font: str, text: str) -> str:
        return f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t>{text}</w:t></w:r>'

    runs = (run(".VnTime", "Thñ tôc hµnh chÝnh "), run("Arial", "đất đai "), run(".VnTimeH", "quyÕt ®Þnh"))
    body = f"<w:p>{''.join(runs)}</w:p>"
    body += f"<w:p>{run('VNI-Times', 'Thuû tuïc haønh chí')}{run('VNI-Times', 'nh')}</w:p>"
    file = read("a.docx", with_body(body))
    assert paragraphs(file)[0].text == "Thủ tục hành chính đất đai QUYẾT ĐỊNH"
    assert paragraphs(file)[1].text.startswith("Thủ tục hành ch")
    assert file.flags == ("converted",)


def test_a_font_that_only_names_an_old_encoding_spoils_nothing() -> None:
    font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    body = f"<w:p><w:r><w:rPr>{font}</w:rPr><w:t>Các bước của thủ tục đất đai</w:t></w:r></w:p>"
    file = read("a.docx", with_body(body))
    assert (paragraphs(file)[0].text, file.flags) == ("Các bước của thủ tục đất đai", ())


def test_text_boxes_are_kept_and_headers_left_out() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Trang đầu"
    made.add_paragraph("Văn bản")
    inside = "<w:p><w:r><w:t>Trong khung</w:t></w:r></w:p>"
    box = f"<w:p><w:r><w:pict><w:txbxContent>{inside}</w:txbxContent></w:pict></w:r></w:p>"
    texts = [one.text for one in paragraphs(read("a.docx", with_body(box)))]
    assert texts == ["Trong khung"]
    assert [one.text for one in paragraphs(read("a.docx", saved(made)))] == ["Văn bản"]


def _pages(*made: list[tuple[str, ...]]) -> bytes:
    document = docx.Document()
    for page in made:
        table = document.add_table(len(page), len(page[0]))
        for row, texts in zip(table.rows, page, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        document.add_paragraph("")
    return saved(document)


def test_a_table_cut_by_pages_is_joined_and_its_repeated_heading_dropped() -> None:
    heading_misread = ("Thứ tự", "Nội dung công viêc", "Đơn vi thực hiện", "Thời gian")
    file = read("a.docx", _pages([HEADING, STEPS[0]], [heading_misread, STEPS[1]]))
    assert rows(tables(file)[0]) == [list(HEADING), list(STEPS[0]), list(STEPS[1])]


def test_a_row_cut_by_a_page_is_made_whole() -> None:
    cut = ("Bước 1", "Tiếp nhận hồ sơ của các", "Bộ phận Một cửa", "0,5 ngày")
    file = read("a.docx", _pages([HEADING, cut], [HEADING, ("", "tổ chức, cá nhân", "", ""), STEPS[1]]))
    assert rows(tables(file)[0])[1:] == [
        ["Bước 1", "Tiếp nhận hồ sơ của các tổ chức, cá nhân", "Bộ phận Một cửa", "0,5 ngày"],
        list(STEPS[1]),
    ]


def test_an_unnumbered_row_with_a_time_is_a_row_of_its_own() -> None:
    own = ("", "", "văn phòng đăng ký", "05")
    file = read("a.docx", _pages([HEADING, STEPS[0]], [HEADING, own, STEPS[1]]))
    assert rows(tables(file)[0])[2] == list(own)


def test_tables_with_a_title_between_them_stay_apart() -> None:
    document = docx.Document(io.BytesIO(word_file()))
    document.add_paragraph("Quy trình số 2")
    table = document.add_table(1, 4)
    for cell, text in zip(table.rows[0].cells, HEADING, strict=True):
        cell.text = text
    assert len(tables(read("a.docx", saved(document)))) == 2


@pytest.mark.parametrize("kind", ["tinh", "xa"])
def test_the_recognised_copy_gives_one_table_with_the_labels_of_the_clean_file(
    shared_data: Path, kind: str
) -> None:
    def labels(name: str) -> list[str]:
        file = read(name, (shared_data / "internal-process" / name).read_bytes())
        found = [row for table in tables(file) for row in rows(table)]
        return [cell for row in found for cell in row[:4] if cell.startswith("Bước ")]

    clean = labels(f"quang-ninh-2026-295-dat-dai-cap-{kind}.docx")
    copy = labels(f"quang-ninh-2026-295-dat-dai-cap-{kind}-ocr.docx")
    assert len(clean) >= {"tinh": 740, "xa": 310}[kind]
    assert clean == copy


def test_a_damaged_file_is_told() -> None:
    with pytest.raises(ReadError, match="damaged"):
        read("a.docx", word_file()[:2000])
