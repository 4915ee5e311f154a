"""Web pages as browsers, Word and LibreOffice save them: paragraphs and tables in document order.

Nothing is fetched and nothing run. A table that only lays a page out (one cell a row, with tables inside)
is no table here: what stands in it is read as if it stood alone.
"""

import codecs
import email
import email.policy
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from tthc.messages import N_
from tthc.model.office_file import LaidOut, Paragraph, Table
from tthc.sources.decoding import decode
from tthc.sources.errors import ReadError
from tthc.sources.office import bounds
from tthc.sources.office.grid import Grid
from tthc.sources.office.joining import Part, joined
from tthc.sources.office.old_fonts import Piece, held_by, of_font, plain

_DROPPED = frozenset(
    [
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "applet",
        "select",
        "button",
        "input",
        "textarea",
        "video",
        "audio",
        "canvas",
        "map",
        "del",
        "strike",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "ul",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_META = re.compile(rb"""<meta[^<>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_FAMILY = re.compile(r"font-family\s*:\s*([^;,]{1,80})", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?:sd(?:foot|end)noteanc|Mso(?:Foot|End)noteReference)", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LAYOUT_TEXT = 4_000
_TEXT_LIMIT = 32_000_000


def read_web_page(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of a web page. Raises ReadError for one that holds no text or no known encoding."""
    from lxml import etree

    content = _page(content)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, recover=True
    )
    try:
        root = etree.fromstring(_text(content).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise _empty() from error
    if root is None:
        raise _empty()
    reader = _PageReader()
    reader.learn(root)
    blocks = tuple(joined(reader.parts(root, 0)))
    flags = ("converted",) * bool(reader.converts) + ("tracked_changes",) * reader.changed
    return blocks, flags


def _empty() -> ReadError:
    return ReadError(
        N_("the web page holds no text"),
        N_("open it in a browser, save it anew as a whole page, and name that copy"),
    )


def _page(content: bytes) -> bytes:
    """The page of a file in which a browser saved a page with all its parts (.mhtml)."""
    head = content[:4096].lstrip().lower()
    if head.startswith(b"<") or b"mime-version:" not in head:
        return content
    message = email.message_from_bytes(content, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            return payload if isinstance(payload, bytes) else content
    return content


def _text(content: bytes) -> str:
    named = None if content.startswith(_MARKS) else _META.search(content[:8192])
    if named is not None:
        try:
            name = named[1].decode("ascii")
            return unicodedata.normalize("NFC", content.decode(codecs.lookup(name).name))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content).text


@attrs.define
class _Line:
    """A paragraph while it is read."""

    pieces: list[Piece] = attrs.field(factory=list)
    heading: int | None = None
    number: str = ""


class _PageReader:
    """Walks a page once; `changed` tells whether deletions of tracked changes were met."""

    def __init__(self) -> None:
        self.changed = False
        self.converts: frozenset[str] = frozenset()
        self._length = 0
        self._line = _Line()

    def learn(self, root: Any) -> None:
        """Find which fonts of old encodings really hold text in them."""
        found: dict[str, list[str]] = {}
        for element in root.iter("font", "span", "p", "td"):
            encoding, _ = _font(element, (None, False))
            if encoding:
                found.setdefault(encoding, []).append("".join(element.itertext()))
        self.converts = held_by(found)

    def parts(self, element: Any, deep: int) -> Iterator[Part]:
        """Paragraphs and tables of an element, in order."""
        outer, self._line = self._line, _Line()
        yield from self._inside(element, (None, False), deep)
        yield from self._end()
        self._line = outer

    def _inside(self, element: Any, font: tuple[str | None, bool], deep: int) -> Iterator[Part]:
        if deep > bounds.MOST_DEEP * 4:
            raise bounds.too_deep()
        self._add(element.text, font)
        count = _first_number(element) - 1
        for child in element.iterchildren():
            if isinstance(child.tag, str):
                tag = child.tag.lower()
                if tag == "li":
                    count += 1
                    count = _number(child.get("value"), count)
                    yield from self._end()
                    self._line.number = _item_number(element, count)
                yield from self._child(child, tag, font, deep)
            self._add(child.tail, font)

    def _child(self, child: Any, tag: str, font: tuple[str | None, bool], deep: int) -> Iterator[Part]:
        if tag in _DROPPED or _is_footnote_mark(child):
            self.changed = self.changed or tag == "del"
        elif tag == "br":
            self._line.pieces.append(Piece("\n", *font))
        elif tag == "table":
            yield from self._end()
            yield from self._table(child, deep + 1)
        elif tag in _BLOCKS:
            if self._line.pieces:
                yield from self._end()
            self._line.heading = _HEADINGS.get(tag)
            yield from self._inside(child, _font(child, font), deep + 1)
            yield from self._end()
        else:
            yield from self._inside(child, _font(child, font), deep + 1)

    def _add(self, text: str | None, font: tuple[str | None, bool]) -> None:
        if text:
            self._length += len(text)
            if self._length > _TEXT_LIMIT:
                raise bounds.too_many_cells()
            self._line.pieces.append(Piece(" ".join(_spaced(text)), *font))

    def _end(self) -> Iterator[Part]:
        """The paragraph that ends here, if it holds anything."""
        line, self._line = self._line, _Line()
        text = unicodedata.normalize("NFC", plain(line.pieces, self.converts))
        text = "\n".join(filter(None, (" ".join(one.split()) for one in text.split("\n"))))
        if text:
            yield Part(Paragraph(text, line.number, line.heading))
        else:
            self._line.number = line.number

    def _table(self, element: Any, deep: int) -> Iterator[Part]:
        rows = list(_rows(element))
        grid, nested = Grid(), list[Part]()
        read = [[(cell, list(self.parts(cell, deep))) for cell in row] for row in rows]
        if _is_layout(element, read):
            for row in read:
                for _, parts in row:
                    yield from parts
            return
        for row in read:
            grid.next_row()
            for cell, parts in row:
                text = "\n".join(_lines(parts))
                grid.put(text, _rows_of(cell, len(rows)), _number(cell.get("colspan"), 1))
                nested += [attrs.evolve(part, inner=True) for part in parts if isinstance(part.block, Table)]
        table = grid.table()
        if table.columns:
            yield Part(table, edges=tuple((end + 1) / table.columns for end in range(table.columns)))
        yield from nested


def _spaced(text: str) -> Iterable[str]:
    """Words of a text; an empty one where it begins or ends with space."""
    words = text.replace("\u00a0", " ").split()
    if not words:
        return ["", ""]
    return [*[""] * text[0].isspace(), *words, *[""] * text[-1].isspace()]


def _lines(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part.block, Paragraph):
            yield f"{part.block.number} {part.block.text}".strip()
        elif not part.inner:
            rows: dict[int, list[str]] = {}
            for cell in part.block.cells:
                rows.setdefault(cell.row, []).append(cell.text)
            yield from filter(None, ("\t".join(rows[row]).strip() for row in sorted(rows)))


def _rows(table: Any) -> Iterator[list[Any]]:
    """Cells of each row of a table itself, not of those within it."""
    for child in table.iterchildren("thead", "tbody", "tfoot", "tr"):
        for row in [child] if child.tag == "tr" else child.iterchildren("tr"):
            yield list(row.iterchildren("td", "th"))


def _is_layout(element: Any, rows: list[list[tuple[Any, list[Part]]]]) -> bool:
    if element.get("role") == "presentation":
        return True
    parts = [parts for row in rows for _, parts in row]
    if not any(isinstance(part.block, Table) for some in parts for part in some):
        return False
    longest = max(sum(map(len, _lines(some))) for some in parts)
    return max(map(len, rows)) == 1 or longest > _LAYOUT_TEXT


def _font(element: Any, outer: tuple[str | None, bool]) -> tuple[str | None, bool]:
    named = element.get("face") or ""
    if not named and (style := element.get("style")):
        family = _FAMILY.search(style)
        named = family[1] if family else ""
    return of_font(named.strip()) if named.strip() else outer


def _is_footnote_mark(element: Any) -> bool:
    return element.tag == "a" and bool(_FOOTNOTE.search(element.get("class") or ""))


def _number(text: str | None, default: int) -> int:
    return int(text) if text is not None and text.strip().isdecimal() and len(text) < 6 else default


def _rows_of(cell: Any, rows: int) -> int:
    """How many rows a cell covers; 0 means all that are left."""
    return _number(cell.get("rowspan"), 1) or rows


def _first_number(element: Any) -> int:
    return _number(element.get("start"), 1) if element.tag == "ol" else 1


def _item_number(parent: Any, count: int) -> str:
    if parent.tag != "ol":
        return "-"
    kind = parent.get("type") or "1"
    if kind in "aA" and 1 <= count <= 26:
        return f"{chr(ord(kind) + count - 1)}."
    return f"{count}."
