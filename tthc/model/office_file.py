"""A file of an office as it is laid out: paragraphs and tables in their order, nothing interpreted.

Word, PDF, web pages, spreadsheets and text copied from a legal library all come to this one form; what
reads step tables or published procedures out of it knows nothing of file formats.
"""

import unicodedata

import attrs


@attrs.frozen
class Cell:
    """One cell of a table.

    `row` and `column` count from 0 and name its upper left corner; a cell that was merged stands once,
    with its spans. `text` keeps line breaks between its paragraphs.
    """

    text: str
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@attrs.frozen
class Table:
    """A table with `rows` rows and `columns` columns.

    `page` is the page on which it begins, from 1, where the form has pages. `row_pages` names for each
    row the page it stands on where rows of several pages were joined. `ragged` is true where the form
    gives the cells of a row in order but not their columns: a merged or empty cell is then missing, and
    `column` is only the cell's number in its row.
    """

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    page: int | None = None
    row_pages: tuple[int, ...] = ()
    ragged: bool = False


@attrs.frozen
class Paragraph:
    """A paragraph outside of tables.

    `number` is what automatic numbering shows before it ("1.", "a)"), which is no part of `text`.
    `heading` is its heading level from 1 where the form has such.
    """

    text: str
    number: str = ""
    heading: int | None = None
    page: int | None = None


LaidOut = Paragraph | Table


@attrs.frozen
class OfficeFile:
    """One file: its blocks in document order, and what was noticed while reading.

    `source` is the file as the user named it; `form` one of `docx`, `doc`, `pdf`, `html`,
    `library_text`, `xlsx`, `csv`. `flags` may hold `ocr` (the text was recognised from a picture),
    `converted` (text stood in TCVN3 or VNI) and `tracked_changes` (the accepted text was taken).
    """

    source: str
    form: str
    blocks: tuple[LaidOut, ...]
    flags: tuple[str, ...] = ()


def composed(file: OfficeFile) -> OfficeFile:
    """The file with composed letters (NFC), for readers that compare words; cells keep them as typed."""
    return attrs.evolve(file, blocks=tuple(_composed(block) for block in file.blocks))


def _composed(block: LaidOut) -> LaidOut:
    if isinstance(block, Paragraph):
        return attrs.evolve(block, text=unicodedata.normalize("NFC", block.text))
    cells = tuple(attrs.evolve(cell, text=unicodedata.normalize("NFC", cell.text)) for cell in block.cells)
    return attrs.evolve(block, cells=cells)
