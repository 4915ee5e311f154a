"""A stream cut at the beginnings of records, so that it never has to be held whole."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from tthc.sources.origin import LIMIT
from tthc.sources.portal_text import TITLE

_BLOCK = 2**20
_OVERLAP = 256
_TEXT = re.compile(re.escape(TITLE.encode()) + rb"[ \t]*\r?\n")
_OBJECT = re.compile(rb"(?<=\n)(?=\{)")


def split_stream(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The content of a stream in pieces of whole records, each with the number of its first line.

    Portal texts are cut before their title, JSON objects before a line that begins with one.
    Whatever else the stream holds comes as one piece, of at most one byte more than LIMIT.
    """
    held = bytearray()
    border: re.Pattern[bytes] | None = None
    line = 1
    while block := stream.read(_BLOCK):
        border = border or _border(block)
        fresh = max(len(held) - _OVERLAP, 1)
        held += block
        start = 0
        for found in border.finditer(held, fresh) if border is not None else ():
            if found.start() > start and _whole(held, start, found.start(), border is _OBJECT):
                yield line, bytes(held[start : found.start()])
                line += held.count(b"\n", start, found.start())
                start = found.start()
        del held[:start]
        if len(held) > LIMIT:
            break
    if held:
        yield line, bytes(held[: LIMIT + 1])


def _border(block: bytes) -> re.Pattern[bytes] | None:
    begin = block.removeprefix(b"\xef\xbb\xbf").lstrip()
    if begin.startswith(b"{"):
        return _OBJECT
    return _TEXT if _TEXT.search(block[:4096]) else None


def _whole(held: bytearray, start: int, end: int, objects: bool) -> bool:
    """Whether a record ends here: an object's last mark is its brace, a text has more than blanks."""
    tail = bytes(held[max(start, end - _OVERLAP) : end]).rstrip()
    return tail.endswith(b"}") if objects else bool(tail)
