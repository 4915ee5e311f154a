"""Which acts stand under which conditions: from the words of headings and sentences to a tree."""

import re
from collections.abc import Sequence

import attrs

from tthc.graph import lexicon
from tthc.graph.headings import Scope, headings_of
from tthc.graph.lexicon import Category
from tthc.graph.lines import Line, lines_of
from tthc.graph.scenes import SECTION, Child, Region, Scene
from tthc.model import Procedure

Path = tuple[Scope, ...]
_LEADING = 12  # a condition that begins within so many characters of its act opens it
_CLAUSE = re.compile(r"\bthì\b")
_SENT = ("transfer", "consult", "notify")


@attrs.frozen
class _Words:
    """Where a condition stands in the section, and its words."""

    start: int
    end: int
    text: str
    leading: bool


@attrs.define
class _Reader:
    """The acts in order with the conditions found so far."""

    scenes: Sequence[Scene]
    lines: Sequence[Line]
    headings: Sequence[Path]
    paths: list[Path] = attrs.field(factory=list)
    left: set[tuple[int, str]] = attrs.field(factory=set)

    def line(self, scene: Scene) -> Line | None:
        return self.lines[scene.block] if self.lines else None

    def before(self, scene: Scene) -> Scene | None:
        return self.scenes[scene.index - 1] if scene.index else None

    def after(self, scene: Scene) -> Scene | None:
        return self.scenes[scene.index + 1] if scene.index + 1 < len(self.scenes) else None


def regions_of(procedure: Procedure, scenes: Sequence[Scene]) -> tuple[Child, ...]:
    """The tree of acts and conditions, in order of telling."""
    lines = lines_of(procedure.sections.get(SECTION, ""), procedure.outline)
    first_acts: dict[int, tuple[int, int]] = {}
    for scene in scenes:
        first_acts.setdefault(scene.block, (scene.activity.start, scene.activity.end))
    reader = _Reader(scenes, lines, headings_of(lines, first_acts))
    for scene in scenes:
        reader.paths.append(_path(reader, scene))
    return _tree(list(zip(reader.paths, scenes, strict=True)), 0)


def _path(reader: _Reader, scene: Scene) -> Path:
    """The conditions over one act, outermost first."""
    above = _under_headings(reader, scene)
    paired = _paired(reader, scene, above)
    if paired is not None:
        return paired
    if _fee_of_before(reader, scene):
        return reader.paths[-1]
    if not scene.activity.conditional and not _shares(reader, scene):
        return above
    item = _item(reader, scene, above)
    path = (*above, item) if item else _carried(reader, scene, above)
    own = _own(scene, explained=bool(path))
    if own is not None and not own.leading and _CLAUSE.search(own.text):
        # A whole further clause (`…; trường hợp X thì …`) does not make the act itself conditional.
        return path
    if own is not None:
        if own.end <= _head_end(reader, scene, path):
            return path
        return _narrowed(reader, scene, path, item, own)
    inherited = _inherited(reader, scene, path)
    if inherited is not None:
        return inherited
    return path or (Scope((scene.index, "own"), scene.activity.condition, False, ""),)


def _under_headings(reader: _Reader, scene: Scene) -> Path:
    """The headings over an act that it has not left."""
    path = reader.headings[scene.block] if reader.headings else ()
    path = tuple(scope for scope in path if scope.key not in reader.left)
    before = reader.before(scene)
    if not path or before is None:
        return path
    if before.block == scene.block:
        return tuple(scope for scope in reader.paths[-1] if scope in path)
    if scene.activity.conditional:
        return path
    gone = [scope for at, scope in enumerate(path) if _leaves(reader, scene, path[: at + 1])]
    reader.left.update(scope.key for scope in gone)
    return tuple(scope for scope in path if scope not in gone)


def _leaves(reader: _Reader, scene: Scene, path: Path) -> bool:
    """Whether an unconditional act in a block of its own stands behind a case and no longer in it.

    So does a plain paragraph behind items that their heading made conditional, and anything behind
    plain paragraphs of which each tells a case on its own line and none the whole way from the submit.
    """
    inside = [s for s, p in zip(reader.scenes, reader.paths, strict=False) if p[: len(path)] == path]
    if not inside or not all(s.activity.conditional for s in inside):
        return False
    if path[-1].style:
        exact = [s for s, p in zip(reader.scenes, reader.paths, strict=False) if p == path]
        return not scene.style and bool(exact) and not _sibling_goes_on(reader, path)
    on_its_line = all(s.block == path[-1].key[0] for s in inside)
    return on_its_line and not any(s.activity.action == "submit" for s in inside)


def _sibling_goes_on(reader: _Reader, path: Path) -> bool:
    """Whether an earlier heading with the same marker stands over plain paragraphs, too."""
    depth = len(path) - 1
    earlier = [(s, p[depth]) for s, p in zip(reader.scenes, reader.paths, strict=False) if len(p) > depth]
    return any(
        h.heading and h.style == path[depth].style and h.key != path[depth].key and not s.style
        for s, h in earlier
    )


def _paired(reader: _Reader, scene: Scene, above: Path) -> Path | None:
    """Sending something `để` the receiver acts in some case happens in that case only, too."""
    after = reader.after(scene)
    if after is None or not (after.same_sentence and after.for_purpose and after.activity.conditional):
        return None
    if not scene.activity.conditional and scene.activity.action not in _SENT:
        return None
    if _own(scene, explained=bool(above)) is not None:
        return None
    later = _own(after, explained=bool(above))
    if later is None or later.leading:
        return None
    return (*above, Scope((scene.index, "own"), later.text, False, ""))


def _shares(reader: _Reader, scene: Scene) -> bool:
    """Whether an act not marked conditional stands under the condition that opens its sentence."""
    before = reader.before(scene)
    if before is None or not scene.same_sentence or ";" in scene.lead:
        return False
    if not before.activity.conditional or not reader.paths[-1]:
        # What is sent in some case only is received in that case only.
        return (
            scene.for_purpose and bool(reader.paths[-1]) and reader.paths[-1][-1].key == (before.index, "own")
        )
    return _opens(before) and not scene.opens_with(lexicon.PARALLEL_LEAD)


def _fee_of_before(reader: _Reader, scene: Scene) -> bool:
    """Whether an act pays for the conditional one told before it in its sentence."""
    before = reader.before(scene)
    if scene.activity.action != "pay" or before is None or not scene.same_sentence:
        return False
    return before.activity.conditional and not scene.activity.conditional


def _opens(scene: Scene) -> bool:
    """Whether the act's condition stands before its verb and so covers what follows."""
    found = lexicon.condition_of(scene.activity.text, strict=False)
    return found is None or found[0] <= _LEADING


def _item(reader: _Reader, scene: Scene, above: Path) -> Scope | None:
    """The condition that opens the block of an act and covers all of it."""
    line = reader.line(scene)
    if line is None or not lexicon.CASE_START.match(lexicon.fold(line.body[:260])):
        return None
    if any(scope.key[0] == scene.block for scope in above):
        return None
    words = lexicon.condition_of(line.body, strict=False, actor=_first_of_block(reader, scene).activity.actor)
    if words is None or words[0] > 4:
        return None
    name = " ".join(line.body[: words[1]].split()).rstrip(" ,;:.")
    return Scope((scene.block, "item"), name, False, line.style)


def _carried(reader: _Reader, scene: Scene, above: Path) -> Path:
    """The path with the item condition of the block before, where plain blocks go on under it."""
    before, line = reader.before(scene), reader.line(scene)
    if before is None or line is None:
        return above
    previous = reader.paths[-1]
    # A plain case goes on in the next paragraph only where somebody answers what was handed in.
    answers = before.activity.action == "submit" and scene.activity.actor_class != "applicant"
    item = next((s for s in previous if s.key[1] == "item" and (s.style or answers)), None)
    if item is None or item in above or before.activity.step != scene.activity.step:
        return above
    if (
        (line.style == item.style and line.style)
        or line.step
        or lexicon.CASE_START.match(lexicon.fold(line.body[:260]))
    ):
        return above
    if lexicon.categorize(item.condition or "") != "option" or any(s.key > item.key for s in above):
        return above
    depth = previous.index(item)
    return (*previous[: depth + 1], *above[depth:]) if previous[:depth] == above[:depth] else above


def _own(scene: Scene, *, explained: bool) -> _Words | None:
    """The condition that the act words itself."""
    activity = scene.activity
    source, offset = activity.text, activity.start
    found = lexicon.condition_of(source, strict=explained, actor=activity.actor)
    if found is None and scene.lead.strip():
        source, offset = scene.lead, activity.start - len(scene.lead)
        found = lexicon.condition_of(source, strict=True)
    if found is None:
        return None
    text = " ".join(source[found[0] : found[1]].split()).rstrip(" ,;:.")
    leading = source is scene.lead or found[0] <= _LEADING
    return _Words(offset + found[0], offset + found[1], text, leading)


def _narrowed(reader: _Reader, scene: Scene, path: Path, item: Scope | None, own: _Words) -> Path:
    """The path of an act that words a condition of its own."""
    before = reader.before(scene)
    if before is not None and scene.same_sentence:
        last = reader.paths[-1]
        if last and last[-1].condition == own.text:
            return last
    outer = path[:-1] if item else path
    first = _first_of_block(reader, scene)
    beside = item is not None and own.leading and not _nests(item.condition or "", own.text, first)
    return (*(outer if beside else path), Scope((scene.index, "own"), own.text, False, ""))


def _inherited(reader: _Reader, scene: Scene, path: Path) -> Path | None:
    """The path of the act before, whose condition an act of the same sentence shares."""
    before = reader.before(scene)
    if before is None or not scene.same_sentence:
        return None
    inherited = reader.paths[-1]
    if len(inherited) <= len(path):
        return None
    if scene.for_purpose:
        return inherited
    shared = before.activity.conditional and _opens(before) and not scene.opens_with(lexicon.OR_LEAD)
    return inherited if shared else None


def _first_of_block(reader: _Reader, scene: Scene) -> Scene:
    first = scene
    for other in reversed(reader.scenes[: scene.index]):
        if other.block != scene.block:
            break
        first = other
    return first


def _nests(item: str, own: str, first: Scene) -> bool:
    """Whether a condition inside an item narrows the item's; else it stands beside it."""
    if first.activity.actor_class == "applicant":
        return True
    return lexicon.categorize(item) == "option" and lexicon.categorize(own) != "option"


def _head_end(reader: _Reader, scene: Scene, path: Path) -> int:
    """Up to where the words of the block's heading or item condition reach."""
    line = reader.line(scene)
    if line is None or not path or path[-1].key[0] != scene.block or path[-1].key[1] == "own":
        return -1
    colon = line.body.find(":")
    if path[-1].heading and colon >= 0:
        return line.body_start + colon
    return line.body_start + len(path[-1].condition or "")


def _tree(entries: list[tuple[Path, Scene]], depth: int) -> tuple[Child, ...]:
    children: list[Child] = []
    at = 0
    while at < len(entries):
        path, scene = entries[at]
        if len(path) <= depth:
            children.append(scene)
            at += 1
            continue
        scope, stop = path[depth], at
        while (
            stop < len(entries) and len(entries[stop][0]) > depth and entries[stop][0][depth].key == scope.key
        ):
            stop += 1
        words = scope.condition or ""
        category: Category = lexicon.categorize(words) if words else "option"
        inside = _tree(entries[at:stop], depth + 1)
        title = scope.heading and not lexicon.CASE_START.match(lexicon.fold(words[:260]))
        tags = lexicon.tags_of(words)
        children.append(
            Region(scope.condition, category, scope.heading, scope.style, tags, inside, title=title)
        )
        at = stop
    return tuple(children)
