"""Pages that are pictures, read by Tesseract with its Vietnamese model where it is installed.

The words come from Tesseract, the ruled lines of tables from the picture itself, so that the same way of
making tables serves as for pages with text.
"""

import csv
import io
from functools import lru_cache
from typing import Any

from tthc.sources.office import programs
from tthc.sources.office.page_glyphs import Glyph
from tthc.sources.office.pdf_page import PageContent

_DOTS = 300
_MOST_DOTS = 40_000_000
_SECONDS = 120
_LANGUAGE = "vie"
_LAYOUT = "11"  # words wherever they stand: of those tried, it finds most of the short cells of tables
_DARK = 140
_LONG = 0.45
"""Inches that a dark stretch has at least to be a ruled line: longer than any letter."""

_SURE = 10.0


@lru_cache(maxsize=1)
def is_there() -> bool:
    """Whether Tesseract and its Vietnamese model are installed."""
    tesseract = programs.found("tesseract")
    if tesseract is None:
        return False
    try:
        known = programs.run([tesseract, "--list-langs"], seconds=20)
    except programs.ProgramError:
        return False
    return _LANGUAGE in known.decode("utf-8", "replace").split()


def recognised(page: Any, content: PageContent) -> PageContent:
    """The page with the words that stand in its picture; empty where recognition fails."""
    tesseract = programs.found("tesseract")
    scale = min(_DOTS / 72, (_MOST_DOTS / max(content.width * content.height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        picture = bitmap.to_numpy()
        picture = picture.reshape(picture.shape[0], picture.shape[1]).copy()
    finally:
        bitmap.close()
    read = PageContent(content.width, content.height, pictured=content.pictured)
    _read_rules(picture, read, scale)
    if tesseract is None:
        return read
    height, width = picture.shape
    given = f"P5\n{width} {height}\n255\n".encode() + _without_rules(picture, read, scale).tobytes()
    dots = str(round(scale * 72))
    command = [tesseract, "stdin", "stdout", "-l", _LANGUAGE, "--psm", _LAYOUT, "--dpi", dots, "tsv"]
    try:
        written = programs.run(command, seconds=_SECONDS, given=given)
    except programs.ProgramError:
        return read
    read.glyphs = list(_words(written.decode("utf-8", "replace"), content.height, scale))
    return read


def _words(table: str, height: float, scale: float) -> "list[Glyph]":
    """Each recognised word as one glyph, on the line that it was found in."""
    words: list[Glyph] = []
    lines: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row.get("text") or "").strip()
        if row.get("level") == "5" and text and float(row.get("conf") or -1) >= _SURE:
            key = tuple(row[name] for name in ("block_num", "par_num", "line_num"))
            lines.setdefault(key, []).append(row)
    for line in lines.values():
        tall = sorted(int(row["height"]) for row in line)[len(line) // 2] / scale
        bottom = sorted(int(row["top"]) + int(row["height"]) for row in line)[len(line) // 2]
        base = height - bottom / scale
        for row in line:
            left, right = int(row["left"]) / scale, (int(row["left"]) + int(row["width"])) / scale
            words.append(Glyph(row["text"].strip(), left, right, base, max(tall, 4.0)))
            words.append(Glyph(" ", right, right + 0.1, base, max(tall, 4.0)))
    return words


def _read_rules(picture: Any, content: PageContent, scale: float) -> None:
    """Long dark stretches along the page's sides."""
    dark = picture < _DARK
    least = round(_LONG * 72 * scale)
    for across in (True, False):
        for at, start, end in _stretches(dark if across else dark.T, least):
            if across:
                y = content.height - at / scale
                content.rule(start / scale, y, end / scale, y)
            else:
                content.rule(
                    at / scale, content.height - end / scale, at / scale, content.height - start / scale
                )


def _stretches(dark: Any, least: int) -> "list[tuple[float, int, int]]":
    """Where rows of a picture are dark for so long: row, first and last place."""
    import numpy as np

    found: list[tuple[float, int, int]] = []
    for at in np.flatnonzero(dark.sum(axis=1) >= least):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], dark[at].astype(np.int8), [0]))))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            if end - start >= least:
                found.append((float(at), int(start), int(end)))
    return found


def _without_rules(picture: Any, content: PageContent, scale: float) -> Any:
    """The picture with its ruled lines painted over, which recognition takes for letters."""
    clean = picture.copy()
    height, width = picture.shape
    for rule in content.across:
        at = round((content.height - rule.at) * scale)
        clean[max(at - 1, 0) : min(at + 2, height), round(rule.start * scale) : round(rule.end * scale)] = 255
    for rule in content.upright:
        at = round(rule.at * scale)
        top, bottom = round((content.height - rule.end) * scale), round((content.height - rule.start) * scale)
        clean[max(top, 0) : bottom, max(at - 1, 0) : min(at + 2, width)] = 255
    return clean
