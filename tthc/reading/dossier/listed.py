"""Headings that list papers below them, where the portal's editor typed rows into the heading."""

import attrs

from tthc.reading.dossier.clauses import Piece, list_pieces
from tthc.reading.dossier.rows import Layout, Row, stripped
from tthc.reading.dossier.words import paper_at

_BULLETS = frozenset("-+*•●▪–")
_FEWEST = 2


def with_listed(text: str, lowered: str, layout: Layout) -> Layout:
    """The layout with each such list as a row without quantity; what stands before it stays the heading."""
    lists = {
        number: begin
        for number, (start, end) in enumerate(layout.headings)
        if (begin := _list_in(text, lowered, start, end)) is not None
    }
    if not lists:
        return layout
    kept: dict[int, int] = {}
    headings: list[tuple[int, int]] = []
    rows: list[Row] = []
    for number, (start, end) in enumerate(layout.headings):
        begin = lists.get(number, end)
        extent = stripped(text, start, begin)
        if extent[0] < extent[1]:
            kept[number] = len(headings)
            headings.append(extent)
        if begin < end:
            rows.append(Row(begin, end, None, None, False, None, kept.get(number)))
    for row in layout.rows:
        rows.append(row if row.heading is None else attrs.evolve(row, heading=kept.get(row.heading)))
    rows.sort(key=lambda row: row.start)
    return attrs.evolve(layout, rows=tuple(rows), headings=tuple(headings))


def _list_in(text: str, lowered: str, start: int, end: int) -> int | None:
    """Where a list of papers begins in a heading, None where it names fewer than two."""
    papers = [piece for piece in list_pieces(text, start, end) if _names_paper(lowered, piece)]
    if len(papers) < _FEWEST:
        return None
    begin = papers[0].start
    while begin > start and (text[begin - 1] in _BULLETS or text[begin - 1].isspace()):
        begin -= 1
    return stripped(text, begin, end)[0]


def _names_paper(lowered: str, piece: Piece) -> bool:
    """Whether a bulleted piece names a paper and opens no list of its own."""
    if piece.marker not in _BULLETS or lowered[piece.end - 1] == ":":
        return False
    return paper_at(lowered, piece.start, piece.end) == piece.start
