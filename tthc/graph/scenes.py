"""The acts of a procedure with the conditions they stand under, as a tree.

A *region* is what stands under one condition: a case heading with all below it, a list item that
opens with `Trường hợp`, or the part of a sentence behind its `nếu`. Inside regions lie acts and
further regions, in the order of telling.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

import attrs

from tthc.graph import lexicon
from tthc.graph.lexicon import Category, Tags
from tthc.model import Activity, Block, Procedure

SECTION = "trinh_tu_thuc_hien"


@attrs.frozen
class Scene:
    """One activity with the words around it that decide its place.

    `lead` is what stands between the act before and this one in their sentence; `words` is lead
    and text folded; `style` the kind of list marker of its block ("" for a plain paragraph).
    """

    index: int
    activity: Activity
    lead: str
    words: str
    block: int
    style: str
    same_sentence: bool

    @property
    def opening(self) -> str:
        """The folded joining words and the beginning of the act."""
        return lexicon.fold(self.lead[-24:] + " " + self.activity.text[:40])

    def opens_with(self, pattern: re.Pattern[str]) -> bool:
        """Whether joining words of this kind stand before or at the start of the act."""
        return bool(
            pattern.search(lexicon.fold(self.activity.text)[:40])
            and pattern.match(lexicon.fold(self.activity.text))
        ) or bool(self.lead.strip() and pattern.search(lexicon.fold(self.lead)))

    @property
    def for_purpose(self) -> bool:
        """Whether it is told as the purpose of the act before (`để X …`)."""
        return self.opens_with(lexicon.PURPOSE_LEAD)


@attrs.frozen
class Region:
    """What stands under one condition; `heading` where a heading and not a sentence words it.

    The title of a part of the process (`Nộp hồ sơ:`) looks like a heading and is none of a case,
    unless its neighbours make it one: `title` tells it.
    """

    condition: str | None
    category: Category
    heading: bool
    style: str
    tags: Tags
    title: bool = attrs.field(kw_only=True, default=False)
    children: "tuple[Region | Scene, ...]"

    def scenes(self) -> tuple[Scene, ...]:
        """All acts inside, in order of telling."""
        found: list[Scene] = []
        for child in self.children:
            found.extend(child.scenes() if isinstance(child, Region) else (child,))
        return tuple(found)


Child = Region | Scene


@attrs.frozen
class _Scope:
    """A condition in force over some acts, before the tree is built."""

    key: tuple[int, str]
    condition: str | None
    heading: bool
    style: str


@attrs.frozen
class _Line:
    """A block of the outline as scopes need it."""

    start: int
    end: int
    style: str
    step: bool
    body: str
    body_start: int


_MARKER = re.compile(
    r"[ \t]*(?:(?:[-–+*•●○▪·]|o(?=\s))[-+*) ]*"
    r"|\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]{1,2}|[ivx]{1,4})[.)/](?=\s)\s*)",
    re.I,
)
_STEP = re.compile(r"\s*bước\s+\d", re.I)
_STEP_INSIDE = re.compile(r"\bBước\s+1\b")


def _style(marker: str) -> str:
    kind = re.sub(r"\s", "", marker)
    kind = re.sub(r"\d+(?:\.\d+)*", "1", kind)
    return re.sub(r"[A-Za-zĐđ]+", "a", kind)


def _lines(text: str, outline: Sequence[Block]) -> list[_Line]:
    if outline:
        return [_line(text, b.start, b.end, b.marker, b.kind == "step") for b in outline]
    lines = []
    for found in re.finditer(r"[^\n]*\S[^\n]*", text):
        start, end = found.span()
        marker = _MARKER.match(text, start, end)
        words = marker.group().strip() if marker else ""
        step = bool(_STEP.match(text, start + len(marker.group()) if marker else start, end))
        lines.append(_line(text, start, end, words, step))
    return lines


def _line(text: str, start: int, end: int, marker: str, step: bool) -> _Line:
    body = text[start:end]
    if marker and not step:
        body = body[body.find(marker) + len(marker) :] if marker in body else body
    body = body.lstrip()
    return _Line(start, end, "step" if step else _style(marker), step, body, end - len(body))


def _heading_text(line: _Line, first_act: int | None) -> str | None:
    """The words of a case heading that opens a block, None where the block opens no case.

    A heading ends at its colon; what follows on the same line already stands under it.
    """
    if not lexicon.CASE_START.match(lexicon.fold(line.body[:60])):
        return None
    colon = line.body.find(":")
    head = line.body[:colon] if colon >= 0 else line.body
    if colon < 0 and first_act is not None:
        head = line.body[: max(0, first_act - line.body_start)]
        if len(head.strip()) < 12 or re.search(r"[,;.]", head):
            return None
    elif first_act is None and not _STEP_INSIDE.search(line.body) and _goes_on(line.body, colon):
        return None
    if re.search(r"\.\s+\S", head.strip()) or len(head) > 900:
        return None
    return head.strip().removesuffix("thì thực hiện như sau").rstrip(" .")


def _goes_on(body: str, colon: int) -> bool:
    """Whether a block is more than a heading."""
    return bool(body[colon + 1 :].strip()) if colon >= 0 else _runs_on(body)


def _runs_on(head: str) -> bool:
    """Whether words without a colon are a sentence and not a heading."""
    return len(head) > 200 or head.rstrip().endswith(".")


def _noun_heading(line: _Line, first_act: int | None) -> str | None:
    """The words of a heading that names no case by its words (`Nộp trực tuyến:`)."""
    body = line.body.strip()
    colon = body.find(":")
    if colon < 0 or line.step or (first_act is not None and first_act < line.body_start + colon):
        return None
    if first_act is None and colon < len(body) - 1:
        return None
    head = body[:colon]
    return head if len(head) < 300 and not re.search(r"\.\s", head) else None


def _scopes_by_block(lines: list[_Line], first_acts: dict[int, int]) -> list[tuple[_Scope, ...]]:
    """The heading scopes in force in each block."""
    stack: list[tuple[_Scope, Tags, bool]] = []
    result: list[tuple[_Scope, ...]] = []
    for number, line in enumerate(lines):
        if line.step:
            stack = [entry for entry in stack if entry[2]]
        first = first_acts.get(number)
        words = None if line.step else _heading_text(line, first)
        above = bool(_STEP_INSIDE.search(line.body)) or any(n.step for n in lines[number + 1 : number + 2])
        noun = None if line.step or words else _noun_heading(line, first)
        if above and first is None and not (line.step or words or noun or _runs_on(line.body)):
            noun = line.body.strip()
        tags = lexicon.tags_of(words or noun or line.body[:80]) if words or noun else {}
        if noun and "channel" not in tags and first is not None:
            noun = None
        styles = [entry[0].style for entry in stack]
        if line.style in styles and (line.style or words):
            del stack[styles.index(line.style) :]
        elif words or noun:
            for depth, (_, other, _above) in enumerate(stack):
                if lexicon.exclude(tags, other):
                    del stack[depth:]
                    break
        if words or (noun and not _names_actor(noun)):
            above = (number + 1 < len(lines) and lines[number + 1].step) or bool(
                _STEP_INSIDE.search(line.body)
            )
            scope = _Scope((number, "heading"), words or noun, True, line.style)
            stack.append((scope, tags, above))
        result.append(tuple(entry[0] for entry in stack))
    return result


def _names_actor(heading: str) -> bool:
    """Whether a heading only says who acts (`Cơ quan tiếp nhận hồ sơ thực hiện`)."""
    return bool(
        re.search(
            r"\b(?:thực hiện|có trách nhiệm|như sau|các công việc|sau đây|gồm)\s*$", lexicon.fold(heading)
        )
    )


def scenes_of(procedure: Procedure) -> tuple[Scene, ...]:
    """The activities with the words around them, in order of telling."""
    text = procedure.sections.get(SECTION, "")
    lines = _lines(text, procedure.outline)
    starts = [line.start for line in lines]
    found: list[Scene] = []
    last_end, last_block = 0, -1
    for index, activity in enumerate(procedure.activities):
        block = max(0, bisect_right(starts, activity.start) - 1)
        floor = max(last_end, lines[block].body_start) if lines and block != last_block else last_end
        lead = text[floor : activity.start] if activity.start > floor else ""
        broken = block != last_block or bool(re.search(r"[.!?]\s+\S|\.\s*$", lead))
        if broken:
            lead = re.split(r"[.!?]\s+|\n", lead)[-1]
        words = lexicon.fold(f"{lead} {activity.text}")
        style = lines[block].style if lines else ""
        found.append(Scene(index, activity, lead, words, block, style, bool(index) and not broken))
        last_end, last_block = max(last_end, activity.end), block
    return tuple(found)


def _own_scope(scene: Scene, explained: bool) -> tuple[int, int, str] | None:
    """Where the act words a condition of its own: offsets in the section and the words."""
    activity = scene.activity
    offset = activity.start
    found = lexicon.condition_of(activity.text, strict=explained)
    source = activity.text
    if found is None and scene.lead.strip():
        source, offset = scene.lead, activity.start - len(scene.lead)
        found = lexicon.condition_of(source, strict=True)
    if found is None:
        return None
    return offset + found[0], offset + found[1], " ".join(source[found[0] : found[1]].split()).rstrip(" ,;:.")


def regions_of(procedure: Procedure, scenes: Sequence[Scene]) -> tuple[Child, ...]:
    """The tree of acts and conditions."""
    text = procedure.sections.get(SECTION, "")
    lines = _lines(text, procedure.outline)
    first_acts: dict[int, int] = {}
    for scene in scenes:
        first_acts.setdefault(scene.block, scene.activity.start)
    headings = _scopes_by_block(lines, first_acts)
    paths: list[tuple[_Scope, ...]] = []
    for position, scene in enumerate(scenes):
        paths.append(_path(scene, position, scenes, paths, lines, headings))
    return _tree(list(zip(paths, scenes, strict=True)), 0)


def _path(
    scene: Scene,
    position: int,
    scenes: Sequence[Scene],
    paths: list[tuple[_Scope, ...]],
    lines: list[_Line],
    headings: list[tuple[_Scope, ...]],
) -> tuple[_Scope, ...]:
    line = lines[scene.block] if lines else None
    path = headings[scene.block] if headings else ()
    before = scenes[position - 1] if position else None
    conditional = scene.activity.conditional
    if not conditional and path and before and scene.block != before.block and not scene.style:
        # A plain paragraph behind conditional items that is not conditional itself has left the case.
        inside = [s for s, p in zip(scenes, paths, strict=False) if p[: len(path)] == path]
        if inside and all(s.activity.conditional for s in inside):
            path = ()
    if not conditional and not _shares(scene, before, paths):
        return path
    inline = None
    if line and not line.step and lexicon.CASE_START.match(lexicon.fold(line.body[:40])):
        words = lexicon.condition_of(line.body, strict=False)
        already = any(scope.key[0] == scene.block for scope in path)
        if words and words[0] <= 4 and not already:
            name = " ".join(line.body[: words[1]].split()).rstrip(" ,;:.")
            inline = _Scope((scene.block, "item"), name, False, line.style)
    outer = path
    path = (*path, inline) if inline else path
    if not inline and before and line:
        path = _carried(path, paths[-1], line, before, scene)
        outer = path
    own = _own_scope(scene, bool(path))
    head_end = _head_end(line, path, scene.block)
    if own and own[1] > head_end:
        if before and scene.same_sentence and paths[-1] and paths[-1][-1].condition == own[2]:
            return paths[-1]
        nested = inline is None or scene.same_sentence
        if inline is not None and not nested:
            nested = _nests(inline.condition or "", own[2], _first_of_block(scene, scenes))
        return (*(path if nested else outer), _Scope((scene.index, "own"), own[2], False, ""))
    if own:
        return path
    if before and scene.same_sentence and before.activity.conditional:
        inherited = paths[-1]
        if len(inherited) > len(path) and _leads(before) and not scene.opens_with(lexicon.OR_LEAD):
            return inherited
        if scene.for_purpose and len(inherited) > len(path):
            return inherited
    following = scenes[position + 1] if position + 1 < len(scenes) else None
    if following and following.same_sentence and following.for_purpose and following.activity.conditional:
        later = _own_scope(following, bool(path))
        if later:
            return (*path, _Scope((scene.index, "own"), later[2], False, ""))
    if path:
        return path
    return (_Scope((scene.index, "own"), scene.activity.condition, False, ""),)


def _shares(scene: Scene, before: Scene | None, paths: Sequence[tuple[_Scope, ...]]) -> bool:
    """Whether an act not marked conditional stands under the condition that opens its sentence."""
    if before is None or not scene.same_sentence or not before.activity.conditional or ";" in scene.lead:
        return False
    return bool(paths[-1]) and _leads(before) and not scene.opens_with(lexicon.PARALLEL_LEAD)


def _carried(
    path: tuple[_Scope, ...], previous: tuple[_Scope, ...], line: _Line, before: Scene, scene: Scene
) -> tuple[_Scope, ...]:
    """The path with the item condition of the block before, where plain blocks go on under it."""
    item = next((scope for scope in previous if scope.key[1] == "item" and scope.style), None)
    if item is None or item in path or before.activity.step != scene.activity.step:
        return path
    if line.style == item.style or line.step or lexicon.CASE_START.match(lexicon.fold(line.body[:40])):
        return path
    if lexicon.categorize(item.condition or "") != "option":
        return path
    depth = previous.index(item)
    return (*previous[: depth + 1], *path[depth:]) if previous[:depth] == path[:depth] else path


def _first_of_block(scene: Scene, scenes: Sequence[Scene]) -> Scene:
    first = scene
    for other in reversed(scenes[: scene.index]):
        if other.block != scene.block:
            break
        first = other
    return first


def _nests(item: str, own: str, first: Scene) -> bool:
    """Whether a condition inside an item narrows the item's; else it stands beside it."""
    if first.activity.actor_class == "applicant":
        return True
    return lexicon.categorize(item) == "option" and lexicon.categorize(own) != "option"


def _head_end(line: _Line | None, path: tuple[_Scope, ...], block: int) -> int:
    """Up to where the words of the block's heading or item condition reach."""
    if line is None or not path or path[-1].key[0] != block or not path[-1].condition:
        return -1
    colon = line.body.find(":")
    if path[-1].heading and colon >= 0:
        return line.body_start + colon
    words = lexicon.condition_of(line.body, strict=False)
    return line.body_start + words[1] if words else -1


def _leads(scene: Scene) -> bool:
    """Whether the act's condition stands before its verb and so covers what follows."""
    found = lexicon.condition_of(scene.activity.text, strict=False)
    if found:
        return found[0] <= 12
    return bool(scene.lead.strip()) or not found


def _tree(entries: list[tuple[tuple[_Scope, ...], Scene]], depth: int) -> tuple[Child, ...]:
    children: list[Child] = []
    at = 0
    while at < len(entries):
        path, scene = entries[at]
        if len(path) <= depth:
            children.append(scene)
            at += 1
            continue
        stop = at
        while (
            stop < len(entries)
            and len(entries[stop][0]) > depth
            and entries[stop][0][depth].key == path[depth].key
        ):
            stop += 1
        scope = path[depth]
        inside = _tree(entries[at:stop], depth + 1)
        words = scope.condition or ""
        category: Category = lexicon.categorize(words) if words else "option"
        children.append(
            Region(scope.condition, category, scope.heading, scope.style, lexicon.tags_of(words), inside)
        )
        at = stop
    return tuple(children)
