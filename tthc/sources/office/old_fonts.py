"""Text set in fonts of old Vietnamese encodings, turned to Unicode stretch by stretch."""

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs

from tthc.model.office_file import LaidOut, Paragraph
from tthc.sources.legacy import ENCODINGS, converted, converted_alike

_OWN = re.compile("[ăĂđĐơƠưƯ\u1ea0-\u1ef9]")
_WESTERN = re.compile("[\u00a1-\u00ff]")
_PICTURED = {code: code - 0xF000 for code in range(0xF020, 0xF100)}
_ENOUGH = 40_000


@attrs.frozen
class Piece:
    """A stretch of text and the old encoding that its font stands for."""

    text: str
    encoding: str | None = None
    capitals: bool = False


def of_font(font: str) -> tuple[str | None, bool]:
    """The encoding that a font stands for, and whether it draws small letters as capitals."""
    lower = font.lower().lstrip("'\" ")
    if lower.startswith(".vn"):
        return "TCVN3", font.rstrip("'\" ").endswith("H")
    return ("VNI", False) if lower.startswith("vni") else (None, False)


def held_by(texts: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """Which encodings really stand in the text set in their fonts.

    Some files only name such a font and hold Unicode: turning that would spoil it.
    """
    return frozenset(name for name, parts in texts.items() if _is_old("".join(parts).translate(_PICTURED)))


def plain(pieces: Iterable[Piece], encodings: frozenset[str]) -> str:
    """The text of a paragraph's pieces, those in the given encodings turned to Unicode."""
    return "".join(_plain(piece, encodings) for piece in _put_together(pieces))


def _plain(piece: Piece, encodings: frozenset[str]) -> str:
    if piece.encoding is None or piece.encoding not in encodings:
        return piece.text
    text = piece.text.translate(_PICTURED)
    if _OWN.search(text):
        return text
    text = ENCODINGS[piece.encoding](text)
    return text.upper() if piece.capitals else text


def _put_together(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one font as one piece: VNI writes a sign behind its letter, often in another run."""
    held: list[Piece] = []
    for piece in pieces:
        if held and (held[-1].encoding, held[-1].capitals) != (piece.encoding, piece.capitals):
            yield attrs.evolve(held[0], text="".join(one.text for one in held))
            held = []
        held.append(piece)
    if held:
        yield attrs.evolve(held[0], text="".join(one.text for one in held))


def _is_old(text: str) -> bool:
    western = len(_WESTERN.findall(text))
    return western > 0 and len(_OWN.findall(text)) <= 0.02 * western


def converted_blocks(blocks: tuple[LaidOut, ...]) -> tuple[tuple[LaidOut, ...], bool]:
    """Blocks whose text sits in an old encoding though no font says so; whether it did."""
    sample, length = [], 0
    for block in blocks:
        texts = [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells]
        sample += texts
        length += sum(map(len, texts))
        if length > _ENOUGH:
            break
    found = converted("\n".join(sample)[:_ENOUGH])
    if found is None:
        return blocks, False
    return tuple(_converted(block, found[1]) for block in blocks), True


def _converted(block: LaidOut, encoding: str) -> LaidOut:
    if isinstance(block, Paragraph):
        return attrs.evolve(block, text=converted_alike(block.text, encoding))
    cells = (attrs.evolve(cell, text=converted_alike(cell.text, encoding)) for cell in block.cells)
    return attrs.evolve(block, cells=tuple(cells))
