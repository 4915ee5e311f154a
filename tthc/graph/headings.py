"""The case headings of the steps section, and which blocks stand under which of them."""

import re
from collections.abc import Mapping, Sequence

import attrs

from tthc.graph import lexicon
from tthc.graph.lexicon import Tags
from tthc.graph.lines import Line

_APPLIES = re.compile(
    r"\((?:chỉ )?(?:áp dụng|thực hiện) ((?:đối với|trong trường hợp|khi)\b[^()]{4,200})\)", re.I
)
_ACTS = re.compile(r"\b(?:thực hiện|có trách nhiệm|như sau|các công việc|sau đây|gồm)\s*$")
_STEP_INSIDE = re.compile(r"\bBước\s+1\b")
_CASE_BEHIND = re.compile(r"(?<=\w) (?=(?:Trường hợp|Khi|Đối với|Nếu) )")


@attrs.frozen
class Scope:
    """A condition in force over some acts, before the tree is built."""

    key: tuple[int, str]
    condition: str | None
    heading: bool
    style: str


def _heading_text(line: Line, first_act: tuple[int, int] | None) -> str | None:
    """The words of a case heading that opens a block, None where the block opens no case.

    A heading ends at its colon; what follows on the same line already stands under it.
    """
    if not lexicon.CASE_START.match(lexicon.fold(line.body[:260])):
        return None
    behind = _CASE_BEHIND.search(line.body)
    if behind and not re.search(r"[,;.:]", line.body[: behind.start()]):
        # A case within the case, told on the same line (`Trường hợp đăng ký trực tiếp Trường hợp …`).
        return line.body[: behind.start()].strip()
    colon = line.body.find(":")
    head = line.body[:colon] if colon >= 0 else line.body
    if colon < 0 and first_act is not None:
        head = line.body[: max(0, first_act[0] - line.body_start)]
        if len(head.strip()) < 12 or re.search(r"[,;.]", head):
            return None
    elif first_act is None and not _STEP_INSIDE.search(line.body) and _goes_on(line.body, colon):
        return None
    if re.search(r"\.\s+\S", head.strip()) or len(head) > 900:
        return None
    if first_act is not None and first_act[1] <= line.body_start + colon:
        return None
    return head.strip().removesuffix("thì thực hiện như sau").rstrip(" .")


def _goes_on(body: str, colon: int) -> bool:
    """Whether a block is more than a heading."""
    return bool(body[colon + 1 :].strip()) if colon >= 0 else _runs_on(body)


def _runs_on(head: str) -> bool:
    """Whether words without a colon are a sentence and not a heading."""
    return len(head) > 200 or head.rstrip().endswith(".")


def _noun_heading(line: Line, first_act: tuple[int, int] | None) -> str | None:
    """The words of a heading that names no case by its words (`Nộp trực tuyến:`)."""
    body = line.body.strip()
    colon = body.find(":")
    if colon < 0 or line.step or (first_act is not None and first_act[0] < line.body_start + colon):
        return None
    if first_act is None and colon < len(body) - 1:
        return None
    head = body[:colon]
    return head if len(head) < 300 and not re.search(r"\.\s", head) else None


@attrs.frozen
class _Standing:
    """A heading in force: its values, whether it stands above whole Bước, and the markers that end it."""

    scope: Scope
    tags: Tags
    above: bool
    styles: frozenset[str]


def headings_of(lines: Sequence[Line], first_acts: Mapping[int, tuple[int, int]]) -> list[tuple[Scope, ...]]:
    """The heading scopes in force in each block; `first_acts` gives the first act of a block, its bounds."""
    stack: list[_Standing] = []
    result: list[tuple[Scope, ...]] = []
    for number, line in enumerate(lines):
        if line.step:
            # Only a heading that stood above a Bước reaches beyond it.
            stack = [entry for entry in stack if entry.above]
        above = bool(_STEP_INSIDE.search(line.body)) or any(n.first for n in lines[number + 1 : number + 2])
        if line.step:
            words = _step_condition(line, first_acts.get(number))
        else:
            words = _heading_of(line, first_acts.get(number), above=above)
        tags = lexicon.tags_of(words) if words else {}
        level = [depth for depth, entry in enumerate(stack) if line.style in entry.styles]
        clash = [depth for depth, entry in enumerate(stack) if words and lexicon.exclude(tags, entry.tags)]
        styles = frozenset({line.style})
        if level and (line.style or words):
            del stack[level[0] :]
        elif clash:
            # A sibling with another marker: what ends the one ends the other.
            styles |= stack[clash[0]].styles
            del stack[clash[0] :]
        if words:
            scope = Scope((number, "heading"), words, True, line.style)
            stack.append(_Standing(scope, tags, above, styles))
        result.append(tuple(entry.scope for entry in stack))
    return result


def _step_condition(line: Line, first_act: tuple[int, int] | None) -> str | None:
    """The condition in the title of a Bước that only some go through; None where it has none."""
    found = _APPLIES.search(line.body)
    if found is None or (first_act is not None and first_act[0] <= line.body_start + found.start()):
        return None
    return " ".join(found.group(1).split())


def _heading_of(line: Line, first_act: tuple[int, int] | None, *, above: bool) -> str | None:
    """The words of the heading that opens a block, of a case or a mere title; None where there is none."""
    case = _heading_text(line, first_act)
    if case:
        return case
    noun = _noun_heading(line, first_act)
    if noun is None and above and first_act is None and not _runs_on(line.body):
        noun = line.body.strip()
    if noun is None or _names_actor(noun):
        return None
    return noun if first_act is None or "channel" in lexicon.tags_of(noun) else None


def _names_actor(heading: str) -> bool:
    """Whether a heading only says who acts (`Cơ quan tiếp nhận hồ sơ thực hiện`)."""
    return bool(_ACTS.search(lexicon.fold(heading)))
