"""The text of one paragraph of a Word file, as it stands on paper with all changes accepted."""

from collections.abc import Iterator
from typing import Any

from tthc.sources.office.old_fonts import Piece, held_by, of_font, plain
from tthc.sources.office.word_numbers import W
from tthc.sources.office.word_styles import Styles, font_of

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
BOX = W + "txbxContent"
_TAKEN_OUT = frozenset(
    W + name for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText")
)
_PUT_IN = frozenset(W + name for name in ("ins", "moveTo"))
_SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n",
    W + "noBreakHyphen": "-", W + "softHyphen": "",
}  # fmt: skip


class ParagraphReader:
    """Reads the paragraphs of one file; `changed` tells whether tracked changes were met."""

    def __init__(self, styles: Styles, *, old_fonts: bool) -> None:
        self._styles = styles
        self._old_fonts = old_fonts
        self.changed = False
        self.converts: frozenset[str] = frozenset()

    def text(self, paragraph: Any, style: str | None) -> tuple[str, list[Any]]:
        """The paragraph's text with letters as they were typed, and the text boxes anchored in it."""
        boxes: list[Any] = []
        pieces = list(self._pieces(paragraph, style, None, boxes))
        return plain(pieces, self.converts), boxes

    def learn(self, body: Any) -> None:
        """Find which fonts of old encodings really hold text in them."""
        if not self._old_fonts:
            return
        found: dict[str, list[str]] = {}
        for run in body.iter(W + "r"):
            parent = run.getparent()
            while parent is not None and parent.tag != W + "p":
                parent = parent.getparent()
            style = None if parent is None else _style_of(parent, "pPr", "pStyle")
            encoding, _ = self._encoding(run, style)
            if encoding:
                found.setdefault(encoding, []).append("".join(part.text or "" for part in run.iter(W + "t")))
        self.converts = held_by(found)

    def _pieces(self, element: Any, style: str | None, run: Any, boxes: list[Any]) -> Iterator[Piece]:
        for child in element.iterchildren(tag="*"):
            tag = child.tag
            if tag == W + "t":
                yield self._piece(child.text or "", run, style)
            elif tag == W + "r":
                if not _hidden(child):
                    yield from self._pieces(child, style, child, boxes)
            elif tag in _SIGNS:
                yield Piece(_SIGNS[tag])
            elif tag == W + "sym":
                yield Piece(_symbol(child))
            elif tag == BOX:
                boxes.append(child)
            elif tag == _MC + "AlternateContent":
                chosen = child.find(_MC + "Choice")
                chosen = child.find(_MC + "Fallback") if chosen is None else chosen
                if chosen is not None:
                    yield from self._pieces(chosen, style, run, boxes)
            elif tag in _TAKEN_OUT:
                self.changed = self.changed or tag in (W + "del", W + "moveFrom")
            else:
                self.changed = self.changed or tag in _PUT_IN
                yield from self._pieces(child, style, run, boxes)

    def _piece(self, text: str, run: Any, style: str | None) -> Piece:
        if not self._old_fonts or run is None:
            return Piece(text)
        encoding, capitals = self._encoding(run, style)
        return Piece(text, encoding, capitals)

    def _encoding(self, run: Any, style: str | None) -> tuple[str | None, bool]:
        font = font_of(run.find(W + "rPr")) or self._styles.character_font(_style_of(run, "rPr", "rStyle"))
        font = font or self._styles.of(style).font or ""
        return of_font(font)


def _style_of(element: Any, properties: str, name: str) -> str | None:
    style = element.find(f"{W}{properties}/{W}{name}")
    return None if style is None else style.get(W + "val")


def _hidden(run: Any) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(W + "val", "1") not in ("0", "false")


def _symbol(element: Any) -> str:
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return ""
    if 0xE000 <= code <= 0xF8FF:
        return "•"
    return chr(code) if 0x20 <= code < 0xD800 else ""
