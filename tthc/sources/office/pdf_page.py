"""Letters, ruled lines and pictures of one PDF page, in points, upright however the page is turned."""

import ctypes
from collections.abc import Callable, Iterator
from typing import Any

import attrs

from tthc.sources.office.old_fonts import Piece, of_font, plain
from tthc.sources.office.page_glyphs import Glyph
from tthc.sources.office.page_table import Rule

_MOST_GLYPHS = 200_000
_MOST_OBJECTS = 100_000
_THIN = 3.2
_SHORT = 4.0
_STRAIGHT = 0.8
_DEEP = 4
_OLD = frozenset({"TCVN3", "VNI"})

Turn = Callable[[float, float], tuple[float, float]]


@attrs.define
class PageContent:
    """What stands on a page; `pictured` is the share of it that pictures cover."""

    width: float
    height: float
    glyphs: list[Glyph] = attrs.field(factory=list)
    across: list[Rule] = attrs.field(factory=list)
    upright: list[Rule] = attrs.field(factory=list)
    pictured: float = 0.0
    converted: bool = False

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Take a straight line, if it runs along the page's sides."""
        if abs(y1 - y0) <= _STRAIGHT and abs(x1 - x0) >= _SHORT:
            self.across.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
        elif abs(x1 - x0) <= _STRAIGHT and abs(y1 - y0) >= _SHORT:
            self.upright.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))


def page_content(page: Any) -> PageContent:
    """Read a pypdfium2 page."""
    width, height = page.get_size()
    content = PageContent(width, height)
    turn = _turning(page.get_rotation(), width, height, page.get_mediabox())
    _read_objects(page, content, turn)
    text_page = page.get_textpage()
    try:
        _read_glyphs(text_page, content, turn)
    finally:
        text_page.close()
    return content


def _turning(rotation: int, width: float, height: float, box: tuple[float, float, float, float]) -> Turn:
    """From the page's own coordinates to those it is looked at in."""
    left, bottom = box[0], box[1]
    if rotation == 90:
        return lambda x, y: (y - bottom, height - (x - left))
    if rotation == 180:
        return lambda x, y: (width - (x - left), height - (y - bottom))
    if rotation == 270:
        return lambda x, y: (width - (y - bottom), x - left)
    return lambda x, y: (x - left, y - bottom)


def _read_objects(page: Any, content: PageContent, turn: Turn) -> None:
    import pypdfium2.raw as raw  # type: ignore[import-untyped]

    area = 0.0
    for number, element in enumerate(page.get_objects(max_depth=_DEEP)):
        if number >= _MOST_OBJECTS:
            break
        if element.type not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            continue
        left, bottom, right, top = element.get_bounds()
        if element.type == raw.FPDF_PAGEOBJ_IMAGE:
            area += max(right - left, 0.0) * max(top - bottom, 0.0)
        else:
            _read_path(raw, element, (left, bottom, right, top), content, turn)
    content.pictured = area / max(content.width * content.height, 1.0)


def _read_path(
    raw: Any, path: Any, box: tuple[float, float, float, float], content: PageContent, turn: Turn
) -> None:
    left, bottom, right, top = box
    (x0, y0), (x1, y1) = turn(left, bottom), turn(right, top)
    across, upright = abs(x1 - x0), abs(y1 - y0)
    if upright <= _THIN < across:
        content.rule(x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
    elif across <= _THIN < upright:
        content.rule((x0 + x1) / 2, y0, (x0 + x1) / 2, y1)
    elif across > _THIN and _is_stroked(raw, path):
        for start, end in _segments(raw, path):
            content.rule(*turn(*start), *turn(*end))


def _is_stroked(raw: Any, path: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path.raw, fill, stroke)) and bool(stroke.value)


def _segments(raw: Any, path: Any) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight parts of a path, where the matrix of the path puts them."""
    count = raw.FPDFPath_CountSegments(path.raw)
    if count > 2_000:
        return
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    begin = last = (0.0, 0.0)
    for number in range(count):
        segment = raw.FPDFPath_GetPathSegment(path.raw, number)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            begin = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield last, point
        last = point
        if raw.FPDFPathSegment_GetClose(segment):
            yield last, begin
            last = begin


def _read_glyphs(text_page: Any, content: PageContent, turn: Turn) -> None:
    import pypdfium2.raw as raw

    handle = text_page.raw
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    old: list[tuple[int, int]] = []
    for at in range(min(text_page.count_chars(), _MOST_GLYPHS)):
        code = raw.FPDFText_GetUnicode(handle, at)
        if raw.FPDFText_IsGenerated(handle, at) or code in (0, 0xFFFE, 0xFFFF) or 0xD800 <= code < 0xE000:
            continue
        raw.FPDFText_GetLooseCharBox(handle, at, box)
        raw.FPDFText_GetCharOrigin(handle, at, x, y)
        (x0, y0), (x1, y1) = turn(box.left, box.bottom), turn(box.right, box.top)
        _, base = turn(x.value, y.value)
        size = raw.FPDFText_GetFontSize(handle, at)
        tall = size if 3.0 <= size <= 200.0 else abs(y1 - y0)
        content.glyphs.append(Glyph(chr(code), min(x0, x1), max(x0, x1), base, max(tall, 1.0)))
        if 0xA1 <= code <= 0xFF or 0xF020 <= code <= 0xF0FF:
            old.append((len(content.glyphs) - 1, at))
    if old and any(_font_encoding(raw, handle, at) for _, at in old[:: max(len(old) // 20, 1)]):
        _turn_old(raw, text_page, content, old)


def _turn_old(raw: Any, text_page: Any, content: PageContent, old: list[tuple[int, int]]) -> None:
    """Letters of TCVN3 one by one, signs of VNI with the letter before them."""
    for place, at in old:
        encoding = _font_encoding(raw, text_page.raw, at)
        if encoding is None:
            continue
        glyph = content.glyphs[place]
        before = content.glyphs[place - 1] if place else None
        content.converted = True
        if encoding == "VNI" and before is not None and abs(before.base - glyph.base) < 1.0:
            both = plain([Piece(before.text + glyph.text, encoding)], _OLD)
            if len(both) < len(before.text) + len(glyph.text):
                content.glyphs[place - 1] = before._replace(text=both, right=max(before.right, glyph.right))
                content.glyphs[place] = glyph._replace(text="")
                continue
        content.glyphs[place] = glyph._replace(text=plain([Piece(glyph.text, encoding)], _OLD))


def _font_encoding(raw: Any, handle: Any, at: int) -> str | None:
    buffer = ctypes.create_string_buffer(200)
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(handle, at, buffer, len(buffer), flags)
    name = buffer.raw[: max(min(length, len(buffer)) - 1, 0)].decode("utf-8", "replace")
    return of_font(name.split("+", 1)[-1])[0]
