"""Text and Markdown copied from a legal library's page: a cell a line between lines of `|`.

Also tables as Markdown writes them, a row a line. What a copied page holds around the decision (header,
notices of the library, its address) stays, as paragraphs and small tables.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from tthc.model.office_file import Cell, LaidOut, Table
from tthc.sources.decoding import decode
from tthc.sources.office import bounds
from tthc.sources.office.library_rows import Rows, Stretch, runs, split
from tthc.sources.office.text_lines import cell_text, paragraphs

_BAR = "|"
_RULE = re.compile(r"\|?(?:\s{0,9}:?-{1,99}:?\s{0,9}\|){1,60}(?:\s{0,9}:?-{1,99}:?\s{0,9})?")
_PIPE = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def read_library_text(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of a text. Raises ReadError for a binary file or an unknown encoding."""
    decoded = decode(content)
    text = unicodedata.normalize("NFC", decoded.text.replace("\r\n", "\n").replace("\r", "\n"))
    blocks = tuple(_blocks(text.split("\n")))
    return blocks, ("converted",) * (decoded.encoding in ("TCVN3", "VNI"))


def _blocks(lines: Sequence[str]) -> Iterator[LaidOut]:
    held: list[str] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_row(lines[end]):
            end += 1
        if end > at + 1:
            yield from _cut(held)
            held = []
            yield _markdown_table(lines[at:end])
            at = end
        else:
            held.append(lines[at])
            at += 1
    yield from _cut(held)


def _is_row(line: str) -> bool:
    line = line.strip()
    return len(line) > 2 and line.startswith(_BAR) and line.endswith(_BAR)


def _markdown_table(lines: Sequence[str]) -> Table:
    rows = [line.strip()[1:-1] for line in lines if not _RULE.fullmatch(line.strip())]
    cells = [
        Cell(cell_text(_BREAK.sub("\n", cell)), row, column)
        for row, line in enumerate(rows)
        for column, cell in enumerate(_PIPE.split(line))
    ]
    return Table(tuple(cells), len(rows), 1 + max((cell.column for cell in cells), default=0))


def _cut(lines: Sequence[str]) -> Iterator[LaidOut]:
    """What stands outside of Markdown's own tables: text, and cells between lines of `|`."""
    stretches, ended = _stretches(lines)
    if len(stretches) == 1:
        yield from paragraphs(stretches[0].text)
        return
    yield from paragraphs(stretches[0].text)
    inner = stretches[1:] if not ended else stretches[1:-1]
    cells = 0
    for part in split(list(runs(inner))):
        if isinstance(part, str):
            yield from paragraphs(part)
            continue
        cells += sum(map(len, part.rows))
        if cells > bounds.MOST_CELLS:
            raise bounds.too_many_cells()
        if max(map(len, part.rows)) == 1:
            for row in part.rows:
                yield from paragraphs(row[0])
        else:
            yield _table(part)
    if ended:
        yield from paragraphs(stretches[-1].text)


def _stretches(lines: Sequence[str]) -> tuple[list[Stretch], bool]:
    """What stands before, between and behind the lines of `|`; whether what is last is text."""
    texts: list[list[str]] = [[]]
    for line in lines:
        if line.strip() == _BAR:
            texts.append([])
        else:
            texts[-1].append(line)
    spaced = any(len(text) > 1 and not text[0].strip() and any(map(str.strip, text)) for text in texts[1:])
    found = [Stretch("\n".join(text), (not text[0].strip()) if spaced and text else None) for text in texts]
    last = texts[-1]
    return found, len(texts) > 1 and any(map(str.strip, last))


def _table(part: Rows) -> Table:
    cells = [
        Cell(cell_text(text), number, column)
        for number, row in enumerate(part.rows)
        for column, text in enumerate(row)
    ]
    return Table(tuple(cells), len(part.rows), max(map(len, part.rows)), ragged=True)
