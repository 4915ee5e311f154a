"""The acts of a procedure with the conditions they stand under, as a tree.

A *region* is what stands under one condition: a case heading with all below it, a list item that
opens with `Trường hợp`, or the part of a sentence behind its `nếu`. Inside regions lie acts and
further regions, in the order of telling.
"""

import re
from bisect import bisect_right

import attrs

from tthc.graph import lexicon
from tthc.graph.lexicon import Category, Tags
from tthc.graph.lines import lines_of
from tthc.model import Activity, Procedure

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


def scenes_of(procedure: Procedure) -> tuple[Scene, ...]:
    """The activities with the words around them, in order of telling."""
    text = procedure.sections.get(SECTION, "")
    lines = lines_of(text, procedure.outline)
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
