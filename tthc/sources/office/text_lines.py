"""Lines of copied text: emphasis marks taken away, line breaks that only wrap text made blanks."""

import re
from collections.abc import Iterable

from tthc.model.office_file import Paragraph

BULLET = re.compile(
    r"(?:[-–—+•*▪◦➢✓]\s*\S|\([a-zđ0-9]{1,3}\)\s|[a-zđ]\)|\d{1,2}(?:\.\d{1,2}){0,4}[.)]\s|[IVX]{1,5}[.)]\s|_{3,}|-{3,})"
)
_HEADING = re.compile(r"(#{1,6})(?:\s+(.*))?$")
_STAR = re.compile(r"(?<![(\d])\*(?![)\d])")
_UNDERLINE = re.compile(r"__(?=\S)([^_\n]*[^_\s])__")
_ESCAPED = re.compile(r"\\([-.*_|+#()\[\]<>])")
_LINK = re.compile(r"!?\[([^\[\]\n]*)\]\((?:https?://|#|/|javascript:)[^()\s]*\)")
_EMPHASIS = ("*", "_")
_SHORT, _END = 50, (".", ";", ":")


def without_marks(text: str) -> str:
    """The text without the marks of bold, italics and links."""
    text = _LINK.sub(r"\1", text).replace("**", "")
    text = _STAR.sub(lambda star: star[0] if _is_bullet(text, star.start()) else "", text)
    return _ESCAPED.sub(r"\1", _UNDERLINE.sub(r"\1", text))


def _is_bullet(text: str, at: int) -> bool:
    line = text.rfind("\n", 0, at) + 1
    return (
        not text[line:at].strip()
        and text[at + 1 : at + 2] == " "
        and "*" not in text[at + 1 :].split("\n")[0]
    )


def cell_text(text: str) -> str:
    """What a cell says: its paragraphs and listed points on lines of their own."""
    lines = [" ".join(line.split()) for line in without_marks(text).split("\n")]
    folded: list[str] = []
    for line in filter(None, lines):
        if folded and not BULLET.match(line) and not (folded[-1].endswith(_END) and not line[0].islower()):
            folded[-1] = f"{folded[-1]} {line}"
        else:
            folded.append(line)
    return "\n".join(folded)


def paragraphs(text: str) -> Iterable[Paragraph]:
    """The paragraphs of text outside of tables."""
    held: list[str] = []
    for line in text.split("\n"):
        heading = _HEADING.match(line.strip())
        if heading or not line.strip():
            yield from _whole(held)
            held = []
            if heading and (words := without_marks(heading[2] or "").strip()):
                yield Paragraph(words, heading=len(heading[1]))
        elif held and _begins(held, line.strip()):
            yield from _whole(held)
            held = [line.strip()]
        else:
            held.append(line.strip())
    yield from _whole(held)


def _whole(lines: list[str]) -> Iterable[Paragraph]:
    text = " ".join(without_marks("\n".join(lines)).split())
    if text:
        yield Paragraph(text)


def _begins(held: list[str], line: str) -> bool:
    """Whether a line begins a paragraph of its own and does not go on with those before it."""
    open_marks = sum(one.count("**") for one in held) % 2
    if open_marks:
        return False
    last = held[-1]
    if BULLET.match(line) or (line.startswith(_EMPHASIS) and (last.endswith(_EMPHASIS) or last.isupper())):
        return True
    first = line.lstrip("*_( ")[:1]
    if not first or first.islower():
        return False
    return last.rstrip("* ").endswith(_END) or len(last) < _SHORT or last.endswith("**")
