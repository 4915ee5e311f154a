"""Small files of offices, made for the tests that read them."""

import io
import zipfile
from collections.abc import Sequence

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tthc.model.office_file import OfficeFile, Paragraph, Table
from tthc.sources.office import read_office_file

HEADING = ("Thứ tự", "Nội dung công việc", "Đơn vị thực hiện", "Thời gian")
STEPS = (
    ("Bước 1", "Tiếp nhận hồ sơ", "Bộ phận Một cửa", "0,5 ngày"),
    ("Bước 2", "Thẩm định hồ sơ", "Phòng Quản lý đất đai", "7,5 ngày"),
)


def word_file(rows: Sequence[Sequence[str]] = (HEADING, *STEPS), before: str = "Quy trình số 1") -> bytes:
    """A .docx file with a paragraph and a table."""
    document = docx.Document()
    document.add_paragraph(before)
    table = document.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def with_body(xml: str, **parts: str) -> bytes:
    """A .docx file whose body is that XML; `parts` replaces others by their names without suffix."""
    document = docx.Document()
    body = document.element.body
    for child in list(body):
        body.remove(child)
    for child in parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"):
        body.append(child)
    return replaced(saved(document), {f"word/{name}.xml": text for name, text in parts.items()})


def replaced(content: bytes, parts: dict[str, str]) -> bytes:
    """The archive with some of its members exchanged."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, parts.get(name, old.read(name)))
    return stream.getvalue()


def pdf_file(pages: Sequence[str]) -> bytes:
    """A PDF with Helvetica and these page contents, as its syntax writes them."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    for content in pages:
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F 3 0 R >> >>"
            f" /Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    text, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    text += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return text.encode("latin-1")


def ruled_page(
    rows: Sequence[Sequence[str]], *, top: float = 700, height: float = 30, width: float = 120
) -> str:
    """A page's content with a ruled table; a line break in a text begins a line."""
    columns = len(rows[0])
    bottom = top - height * len(rows)
    right = 50 + columns * width
    lines = [f"50 {top - r * height} m {right} {top - r * height} l S" for r in range(len(rows) + 1)]
    lines += [f"{50 + c * width} {bottom} m {50 + c * width} {top} l S" for c in range(columns + 1)]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            for number, line in enumerate(text.split("\n")):
                y = top - r * height - 11 - number * 12
                lines.append(f"BT /F 10 Tf {56 + c * width} {y} Td ({line}) Tj ET")
    return "\n".join(lines)


def read(name: str, content: bytes) -> OfficeFile:
    return read_office_file(name, content)


def tables(file: OfficeFile) -> list[Table]:
    return [block for block in file.blocks if isinstance(block, Table)]


def paragraphs(file: OfficeFile) -> list[Paragraph]:
    return [block for block in file.blocks if isinstance(block, Paragraph)]


def rows(table: Table) -> list[list[str]]:
    """The texts of each row's cells, white space folded."""
    found: list[list[str]] = [[] for _ in range(table.rows)]
    for cell in table.cells:
        found[cell.row].append(" ".join(cell.text.split()))
    return found
