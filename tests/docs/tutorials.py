"""Tutorials as the tests read them: commands with the output that the page shows, and programs."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import attrs

FOLDER = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("huong-dan-can-bo", "huong-dan-to-ra-soat", "huong-dan-phan-tich")
CUT = "…"
_BLOCK = re.compile(
    r"^```(?P<kind>console|python|text)\n(?P<body>.*?)^```$|^<!-- quyết định: (?P<decide>.*?) -->$",
    re.DOTALL | re.MULTILINE,
)


@attrs.frozen
class Command:
    """A line behind `$`, with what the page shows below it; `exit_code` is 0 unless the line says so."""

    arguments: tuple[str, ...]
    exit_code: int
    shown: tuple[str, ...]


@attrs.frozen
class Program:
    """A block of Python, with the output that the page shows below it."""

    source: str
    shown: tuple[str, ...] = ()


@attrs.frozen
class Decision:
    """What the reader is told to write into the workbook at this point."""

    code: str
    word: str
    reason: str


def steps(page: str) -> list[Command | Program | Decision]:
    """What a reader of the page does, in order."""
    text = (FOLDER / f"{page}.md").read_text(encoding="utf-8")
    found: list[Command | Program | Decision] = []
    for block in _BLOCK.finditer(text):
        if block["decide"]:
            code, word, reason = (part.strip() for part in block["decide"].split("|"))
            found.append(Decision(code, word, reason))
        elif block["kind"] == "console":
            found += commands(block["body"])
        elif block["kind"] == "python":
            found.append(Program(block["body"]))
        else:
            before = found.pop()
            assert isinstance(before, Program), "output stands below the program that prints it"
            found.append(attrs.evolve(before, shown=tuple(block["body"].splitlines())))
    return found


def commands(block: str) -> Iterator[Command]:
    """The commands of one block, each with the lines up to the next."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        line, *shown = part.splitlines()
        told, _, remark = line.partition("  #")
        code = re.search(r"mã thoát (\d+)", remark)
        yield Command(tuple(shlex.split(told)), int(code[1]) if code else 0, tuple(shown))


def missing(shown: tuple[str, ...], printed: str) -> str | None:
    """The first shown line that was not printed where it should have been, None where all were.

    Lines follow each other as printed; a line `…` stands for any number of lines, `…` at the end or in
    the middle of a line for the rest of it or for any words.
    """
    lines = [line.rstrip() for line in printed.splitlines()]
    at, free = 0, False
    for line in (shown_line.rstrip() for shown_line in shown):
        if line.strip() == CUT:
            free = True
            continue
        pattern = re.compile(".*".join(re.escape(part) for part in line.split(CUT)))
        places = range(at, len(lines)) if free else range(at, min(at + 1, len(lines)))
        place = next((i for i in places if pattern.fullmatch(lines[i])), None)
        if place is None:
            return line
        at, free = place + 1, False
    if not free and any(lines[at:]) and shown:
        return f"{lines[at] or next(filter(None, lines[at:]))} (printed, not shown; end with {CUT})"
    return None
