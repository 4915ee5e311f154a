"""Items of one dossier row: which papers it names, what only explains, what only introduces."""

from typing import Literal

import attrs

from tthc.reading.dossier import phrases as say
from tthc.reading.dossier.clauses import Piece, clauses, joined_papers, list_pieces, strip_markers
from tthc.reading.dossier.heads import find_head, needed_paper, opens_condition
from tthc.reading.dossier.rows import stripped
from tthc.reading.dossier.traits import decided_for_each, is_certified, is_conditional
from tthc.reading.dossier.words import paper_at

Role = Literal["document", "note", "heading", "introduction"]

_MAXIMUM_LEADS = 4
"""Lead-ins in one clause that are taken off one by one; more are no text that people write."""
_MAXIMUM_WAITING = 3
_OVERLAP = 200
_SAME_NAME, _SAME_PAPER = 14, 20


@attrs.frozen
class Item:
    """One passage of a row.

    `head` is where a paper's own name begins; the flags are what the row lends it.
    """

    start: int
    end: int
    role: Role
    head: int = 0
    conditional: bool = False
    certified: bool = False


def row_items(text: str, lowered: str, start: int, end: int, alternatives: bool = False) -> tuple[Item, ...]:
    """The items of the row whose name cell is `start` to `end`, in order, not overlapping.

    `alternatives` says that the heading above asks for one of the papers only.
    """
    builder = _Builder(text, lowered, alternatives)
    pieces = list_pieces(text, start, end)
    for piece, following in zip(pieces, [*pieces[1:], None], strict=False):
        builder.piece(piece, following)
    return builder.finish()


def offers_choice(lowered: str, start: int, end: int) -> bool:
    """Whether a wording says that one of the papers below it is enough."""
    return say.ONE_OF_LIST.search(lowered, start, end) is not None


class _Builder:
    """Takes the pieces of one row in order and gathers its items."""

    def __init__(self, text: str, lowered: str, alternatives: bool) -> None:
        self._alternatives = alternatives
        self._text = text
        self._lowered = lowered
        self._items: list[Item] = []
        self._absorb: str | None = None  # marker of the paper that takes in what stands below it
        self._marker = ""
        self._beside = False  # at the first clause of a piece on one level with the one before
        self._enumerates = False
        self._lent_condition = False
        self._lent_certified = False
        self._scanned = (-1, 0)
        self._takes_in = False
        self._markers: set[str] = set()
        self._case: frozenset[str] | None = None  # markers that end the case a lead of the row opened

    # -- pieces

    def piece(self, piece: Piece, following: Piece | None) -> None:
        """Take in one list piece; `following` is the one behind it."""
        if self._absorb is not None and (not self._absorb or piece.marker != self._absorb):
            self._extend(piece.end)
            return
        self._absorb = None
        self._enumerates = False
        self._beside = bool(piece.marker) and piece.marker == self._marker
        self._marker = piece.marker
        nested = say.NESTED_MARKER.search(self._text, max(0, piece.start - 8), piece.start)
        if self._case is not None and piece.marker in self._case and not nested:
            self._case = None
        self._markers.add(piece.marker)
        if self._text[piece.end - 1] == ":":
            self._lead(piece, following)
        else:
            self._clauses(piece.start, piece.end)

    def _lead(self, piece: Piece, following: Piece | None) -> None:
        """A piece that ends in a colon: alternatives, a paper with contents, or an introduction."""
        start, end, lowered = piece.start, piece.end, self._lowered
        head, conditional = self._head(start, end)
        choice = "một trong" in lowered[start:end] or offers_choice(lowered, start, end)
        named = head is not None and not say.GENERIC_SET.match(lowered, head)
        if choice and not say.CONDITION_LEAD.match(lowered, start):
            self._add(start, end, head if head is not None else start, False)
            self._absorb = piece.marker
        elif head is not None and named and say.CONTENTS.search(lowered, head, end):
            self._add(start, end, head, conditional)
            self._absorb = piece.marker
        elif (
            head is not None
            and named
            and not conditional
            and not say.PLURAL.match(lowered, start)
            and (following is None or self._head(following.start, following.end)[0] is None)
        ):
            self._add(start, end, head, False)
        else:
            self._lent_condition = self._lent_condition or "nếu có" in lowered[start:end]
            self._lent_certified = self._lent_certified or is_certified(lowered[start:end])
            role = self._lead_role(start)
            if role == "heading" and self._lends_condition(start, end):
                self._case = frozenset(self._markers)
            self._items.append(Item(start, end, role))

    def _lends_condition(self, start: int, end: int) -> bool:
        """Whether a lead asks for the papers below it in its own case, and is no heading of a list or row."""
        lowered = self._lowered
        if not is_conditional(lowered[start:end], 0):
            return False
        heads_row = lowered.startswith("đối với", start) and not self._names_papers()
        heads_list = heads_row or say.LIST_HEADING.search(lowered, start, end) is not None
        return not heads_list or say.ADDS.search(lowered, start, end) is not None

    def _names_papers(self) -> bool:
        return any(item.role == "document" for item in self._items)

    def _lead_role(self, start: int) -> Role:
        return "heading" if say.CONDITION_LEAD.match(self._lowered, start) else "introduction"

    # -- clauses

    def _clauses(self, start: int, end: int) -> None:
        inherited, waiting, waited = False, None, 0
        found = clauses(self._text, start, end)
        for clause, following in zip(found, [*found[1:], None], strict=True):
            begin = clause.start if waiting is None else waiting
            waiting = None
            goes_on = following is not None and not following.opens and waited < _MAXIMUM_WAITING
            if goes_on and self._waits(begin, clause.end):
                waiting, waited = begin, waited + 1
                continue
            begin, _ = strip_markers(self._text, begin, clause.end)
            begin, stop = stripped(self._text, begin, clause.end)
            if sum(map(str.isalpha, self._text[begin : min(stop, begin + 12)])) < 2:
                continue
            inherited = inherited and not clause.opens
            inherited = self._clause(begin, stop, clause.opens, inherited) or inherited
            self._beside = False

    def _waits(self, start: int, end: int) -> bool:
        """Whether a condition stands alone before a semicolon, so that what it asks for comes behind."""
        start, _ = strip_markers(self._text, start, end)
        if start >= end or not say.CONDITION_LEAD.match(self._lowered, start):
            return False
        if say.THEN.search(self._lowered, start, end) or self._lowered.find(":", start, end) >= 0:
            return False
        return needed_paper(self._lowered, start, end) is None

    def _clause(self, start: int, end: int, opens: bool, inherited: bool) -> bool:
        """Take in one clause; true where the condition that opens it holds for the next ones too."""
        lowered = self._lowered
        start = self._take_leads(start, end)
        if say.NUMBER_OF_SETS.match(lowered, start):
            self._items.append(Item(start, end, "note"))
            return False
        head, conditional = self._head(start, end)
        if whose := say.PAPERS_OF.match(lowered, start, end):
            self._items.append(Item(start, whose.end(), "introduction"))
            start, end = stripped(self._text, whose.end(), end)
            head = paper_at(lowered, start, end)
        if head is not None and conditional and (colon := self._heading_end(start, head)):
            self._items.append(Item(start, colon, "heading"))
            start, end = stripped(self._text, colon, end)
            conditional = False
        if head is not None and not conditional and self._items and not self._beside:
            named = head == start and say.SPOKEN_NAME.match(lowered, head)
            head = None if say.SPOKEN.match(lowered, head) and not named else head
        if self._belongs(start, end, head, opens, conditional):
            return False
        if head is None:
            self._without_paper(start, end)
            return False
        if not conditional and (whole := say.WHOLE_SET.match(lowered, start, end)):
            rest, _ = strip_markers(self._text, whole.end(), end)
            head = paper_at(lowered, rest, end)
            if head is None or say.BY_REFERENCE.match(lowered, rest, end):
                self._items.append(Item(start, end, "note"))
                return False
            self._items.append(Item(start, whole.end(), "introduction"))
            start = rest
        self._conjuncts(start, end, head, conditional or inherited)
        return conditional

    def _take_leads(self, start: int, end: int) -> int:
        """Take off lead-ins before cases (`… như sau: Trường hợp …`); where the clause then begins."""
        label = say.DOSSIER_LABEL.match(self._lowered, start, end)
        if label:
            self._items.append(Item(start, label.end(), "introduction"))
            start = label.end()
        for _ in range(_MAXIMUM_LEADS):
            opened = say.OPENS_CASE.search(self._text, start, end)
            if opened is None:
                break
            colon = opened.start()
            if not self._lowered.endswith(("sau", "sau đây"), start, colon):
                if self._current() is not None or self._head(start, colon)[0] is not None:
                    break
                if say.CONDITION_LEAD.match(self._lowered, start):
                    break
            states = say.MAY.search(self._lowered, start, colon) is not None
            self._items.append(Item(start, colon + 1, "note" if states else "introduction"))
            start = opened.end()
        return start

    def _belongs(self, start: int, end: int, head: int | None, opens: bool, conditional: bool) -> bool:
        """Add the clause to the paper before it where it only goes on about it."""
        current, lowered = self._current(), self._lowered
        if current is None:
            return False
        if head is not None and say.FORM_NUMBER.fullmatch(lowered, current.start, current.end):
            self._items[-1] = attrs.evolve(current, end=end, head=head)
            return True
        if say.FORM_REFERENCE.match(lowered, start, end):
            self._extend(end)
            return True
        repeats = lowered.startswith(lowered[current.head : current.head + _SAME_NAME], start)
        name = lowered[current.head : min(current.end, current.head + _SAME_PAPER)]
        same = head is not None and lowered.startswith(name, head)
        explains = head is not None and (
            (conditional and (same or say.UNREADABLE.search(lowered, start, head) is not None))
            or (
                not conditional
                and (say.EXPLAINS if opens else say.SAYS_OF_IT).match(lowered, start, end) is not None
                and (opens or (repeats and not self._beside))
            )
            or self._text[start] == "("
        )
        within = lowered.startswith("trong đó", start)
        if head is not None and not opens and not self._beside and not conditional:
            explains = explains or decided_for_each(lowered, current.head, head)
        absorbed = not self._beside and not conditional and self._takes(current, start)
        if head is None and (self._beside or self._closes_list(start)) and self._states_case(start, end):
            return False
        if head is None and opens and say.ANSWERS_FOR.match(lowered, start, end):
            return False
        if head is None or absorbed or explains or within or lowered.startswith(("hoặc ", "và/hoặc "), start):
            self._extend(end)
            lists = (explains or within) and say.LISTS.search(lowered, start, end) is not None
            self._enumerates = self._enumerates or lists
            return True
        return False

    def _states_case(self, start: int, end: int) -> bool:
        """Whether a piece of its own tells what holds in some case."""
        return (
            opens_condition(self._lowered, start) and say.THEN.search(self._lowered, start, end) is not None
        )

    def _closes_list(self, start: int) -> bool:
        """Whether a sentence follows several papers, so that it explains none of them alone."""
        return self._text[start].isupper() and sum(item.role == "document" for item in self._items) > 1

    def _current(self) -> Item | None:
        return self._items[-1] if self._items and self._items[-1].role == "document" else None

    def _heading_end(self, start: int, head: int) -> int | None:
        """Where a case heading ends that stands in the row before its papers (`Đối với X, gồm: …`)."""
        colon = self._lowered.rfind(":", start, head)
        if colon > 0 and self._lowered[start:colon].rstrip().endswith("gồm"):
            return colon + 1
        return None

    def _head(self, start: int, end: int) -> tuple[int | None, bool]:
        return find_head(self._lowered, start, end, not self._items)

    def _takes(self, current: Item, start: int) -> bool:
        own_case = say.CONDITION_LEAD.match(self._lowered, current.start) is not None
        return (self._alternatives and not own_case) or self._enumerates or self._absorbs(current, start)

    def _absorbs(self, current: Item, start: int) -> bool:
        """Whether the papers that follow are alternatives or contents of the current one."""
        item, done = self._scanned
        if item != current.start:
            item, done, self._takes_in = current.start, current.start, False
        if not self._takes_in:
            begin = max(current.start, done - _OVERLAP)
            self._takes_in = self._tells_parts(current, begin, start)
        self._scanned = (item, max(done, start))
        return self._takes_in

    def _tells_parts(self, current: Item, begin: int, end: int) -> bool:
        lowered = self._lowered
        if offers_choice(lowered, begin, end):
            return True
        if say.GENERIC_SET.match(lowered, current.head):
            return False
        if say.LIST_OPENED.search(lowered, max(begin, current.head), end):
            return True
        contents = say.CONTENTS.search(lowered, max(begin, current.head), end)
        return contents is not None and lowered.find(":", contents.start(), end) >= 0

    # -- building

    def _without_paper(self, start: int, end: int) -> None:
        """A clause that names no paper and has none before it in the row."""
        lowered, last = self._lowered, self._items[-1] if self._items else None
        if last is not None and last.role == "note":
            self._items[-1] = attrs.evolve(last, end=end)
        elif (
            say.NOTE_OPENING.match(lowered, start)
            or say.PREDICATE.search(lowered, start, end)
            or say.COMPARES.search(lowered, start, end)
        ):
            self._items.append(Item(start, end, "note"))
        elif opens_condition(self._lowered, start) or say.OPERATION.match(lowered, start):
            self._items.append(Item(start, end, "heading"))
        else:
            self._add(start, end, start, False)

    def _conjuncts(self, start: int, end: int, head: int, conditional: bool) -> None:
        """Add each of the papers that one clause joins; what conditions the last holds for all."""
        if self._lowered.find("một trong", start, head) >= 0:
            self._add(start, end, head, conditional)
            return
        cuts = joined_papers(self._lowered, head, end)
        starts = [start, *(begin for _, begin in cuts)]
        ends = [*(cut for cut, _ in cuts), end]
        if cuts and not conditional:
            last = self._lowered[starts[-1] : end]
            if self._lowered.startswith(" và ", ends[-2]):  # `A và B (nếu có)`: A is asked for anyway
                last = say.IF_ANY.sub("", last)
            conditional = is_conditional(last, 0)
        for begin, stop in zip(starts, ends, strict=True):
            own = head if begin == start else paper_at(self._lowered, begin, stop)
            self._add(begin, stop, own if own is not None else begin, conditional)

    def _add(self, start: int, end: int, head: int, conditional: bool) -> None:
        head = max(start, min(head, end))
        prefix = self._lowered.find(":", start, head)
        if prefix > 0 and is_certified(self._lowered[start:prefix]):
            self._lent_certified = True
        conditional = conditional or self._lent_condition or self._case is not None
        self._items.append(Item(start, end, "document", head, conditional, self._lent_certified))

    def _extend(self, end: int) -> None:
        if self._items:
            self._items[-1] = attrs.evolve(self._items[-1], end=end)

    def finish(self) -> tuple[Item, ...]:
        """The items with closing punctuation cut off."""
        closed = []
        for item in self._items:
            bare = self._text[item.end - 1] == ":" and len(self._items) == 1
            if item.role == "document" and bare and offers_choice(self._lowered, item.start, item.end):
                item = attrs.evolve(item, role="introduction")
            if item.role == "document" and item.head == item.start:
                head = paper_at(self._lowered, item.start, item.end)
                item = attrs.evolve(item, head=item.start if head is None else head)
            end = item.end
            while end > item.start and (self._text[end - 1].isspace() or self._text[end - 1] in ";,.:"):
                end -= 1
            if end > item.start:
                closed.append(attrs.evolve(item, end=end, head=min(item.head, end)))
        return tuple(closed)
