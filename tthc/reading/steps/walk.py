"""What is known while the clauses between two semicolons are walked through, and the heads found."""

import attrs

from tthc.reading.names.agencies import AgencyMention
from tthc.reading.steps.regions import Region, bounded, stands_free
from tthc.reading.steps.sentence import Sentence
from tthc.reading.steps.tokens import Token


@attrs.frozen
class Predicate:
    """A verb that heads an act.

    `start` is where its clause begins (joining word, condition and time included), `subject` the
    bounds of who acts where the clause names it. `condition` bounds the words that make the clause
    conditional. `purpose` marks what another act is done for ("để …"), `passive` a verb behind "được".
    """

    start: int
    verb_start: int
    verb: str
    weak: bool
    subject: tuple[int, int] | None
    mention: AgencyMention | None
    condition: tuple[int, int] | None
    group: int
    purpose: bool = False
    assigned: bool = False
    passive: bool = False
    negated: bool = False
    in_condition: AgencyMention | None = None


class Walk:
    """What is known while the main clauses of a group are walked through."""

    def __init__(self, offset: int, group: int) -> None:
        self.clause_start = offset
        self.boundary: int | None = offset
        self.subject: tuple[int, int] | None = None
        self.mention: AgencyMention | None = None
        self.pending: int | None = None
        self.pending_end: int | None = None
        self.condition: tuple[int, int] | None = None
        self.in_condition: AgencyMention | None = None
        self.purpose = False
        self.aside = False
        self.does: Token | None = None
        self.region_end: int | None = None
        self.region_stop = 0
        self.assigns = False
        self.target: int | None = None
        self.passive = False
        self.done = False
        self.listing = False
        self.cut = False
        self.last_verb: int | None = None
        self.last_embedded = False
        self.heads: list[Predicate] = []
        self.group = group

    def saw(self, k: int, embedded: bool) -> None:
        """Take note of the last verb seen, and whether it belongs to a name or object."""
        self.last_verb, self.last_embedded = k, embedded

    def close(self) -> None:
        """Let nothing more of this clause head an act."""
        self.done = self.listing = True


def enter(sentence: Sentence, walk: Walk, region: Region) -> None:
    """Take note of a condition or time that begins here."""
    found = sentence.tokens
    last = found[region.last - 1] if region.last - 1 > region.first else found[region.first]
    end = last.start if last.kind in ("then", "mark") else last.end
    if region.last >= len(found):
        end = sentence.end
    bounds = (found[region.first].start, end)
    conditional = region.kind == "condition" or any(
        found[k].key in ("nhưng", "nếu")
        or (found[k].key == "trường hợp" and stands_free(sentence, k, region.first))
        for k in range(region.first, region.last)
    )
    if region.leading:
        adjoins = walk.region_end == region.first  # A time right behind the condition before it.
        if walk.boundary is None or (walk.heads and not adjoins and not bounded(sentence, region.first)):
            walk.boundary = bounds[0]
        walk.subject = walk.subject if not walk.heads else None
        walk.mention = walk.mention if not walk.heads else None
        walk.done = walk.done and walk.listing and not bounded(sentence, region.first)
        walk.listing = walk.done
        walk.pending = None
        walk.purpose = False
        walk.last_verb = None
        walk.last_embedded = False
        if conditional:
            walk.condition = bounds
            names = [t for t in found[region.first : region.last] if t.kind == "name" and t.mention]
            walk.in_condition = (
                names[0].mention if names and names[0].first <= found[region.first].last + 1 else None
            )
    elif conditional and walk.heads:
        walk.heads[-1] = attrs.evolve(walk.heads[-1], condition=walk.heads[-1].condition or bounds)


def fall_back(sentence: Sentence, walk: Walk, region: Region) -> int:
    """Where no mark ends a condition or time, its first verb that can head an act does.

    Gives the token behind which the walk goes on.
    """
    found = sentence.tokens
    seen_name: Token | None = None
    for k in range(region.first + 1, region.last):
        token = found[k]
        if token.kind == "name" and not sentence.organises(k):
            place = token.mention is not None and token.mention.kind == "place"
            seen_name = seen_name or (None if place else token)
        if not _may_head(sentence, k, region.last):
            continue
        if seen_name and walk.subject is None:
            walk.subject, walk.mention = (seen_name.start, seen_name.end), seen_name.mention
        walk.in_condition = None
        if walk.condition:
            walk.condition = (walk.condition[0], token.start)
        add(walk, token)
        walk.last_verb, walk.last_embedded = k, False
        return k + 1
    return region.last


def _may_head(sentence: Sentence, k: int, stop: int) -> bool:
    """Whether the verb at k, in a condition or time that nothing ends, heads the act."""
    found = sentence.tokens
    token = found[k]
    if token.kind != "verb":
        return False
    if token.key in ("giao", "gửi", "chuyển", "trình", "thông báo", "trả") and k + 1 < stop:
        follows = found[k + 1]
        if follows.first == token.last and follows.kind in ("name", "preposition"):
            return True
    if sentence.blocked(k):
        return False
    j = sentence.before(k)
    return j is None or j < 0 or found[j].kind not in ("when", "time", "condition")


def pass_boundary(walk: Walk, token: Token) -> None:
    """Take note of a mark or joining word behind which a clause may begin."""
    if walk.boundary is None or walk.pending is None:
        walk.boundary = token.end if token.kind == "mark" else token.start
    walk.purpose = False
    walk.passive = False
    walk.pending = None if token.key != "," and token.kind != "join" else walk.pending
    walk.aside = False
    if token.key in ("nhưng", "đồng thời", "và đồng thời", "sau đó"):
        walk.done = walk.listing = False


def sends_later(sentence: Sentence, walk: Walk, k: int, stop: int) -> bool:
    """Whether the purpose only describes what is sent, the receiver being named behind it."""
    found = sentence.tokens
    if walk.heads[-1].verb not in ("gửi", "chuyển", "nộp", "gửi hồ sơ") or walk.last_verb is None:
        return False
    if any(
        found[at].kind == "name" and found[at - 1].kind == "preposition"
        for at in range(walk.last_verb + 1, k)
    ):
        return False
    for at in range(k + 1, stop - 1):
        if found[at].kind == "purpose":
            return False
        to = (
            ("đến", "tới", "sang", "cho")
            if found[k + 1].key in ("xác định", "tính")
            else ("đến", "tới", "sang")
        )
        if found[at].kind == "preposition" and found[at].key in to and found[at + 1].kind == "name":
            return found[at + 1].first == found[at].last
    return False


def was_in_name(sentence: Sentence, walk: Walk, k: int) -> bool:
    """Whether a duty shows the verb before it to be part of the name ("cơ quan cấp phép có trách nhiệm")."""
    head = walk.heads[-1]
    if len(walk.heads) != 1 or head.subject is None or walk.last_verb is None or head.purpose or head.passive:
        return False
    first = next((i for i, t in enumerate(sentence.tokens) if t.start == head.verb_start), None)
    if first is None or not unbroken(sentence, first, k):
        return False
    key = sentence.tokens[k].key
    if any(t.kind == "modal" for t in sentence.tokens[max(0, first - 1) : first]):
        return False
    return key in ("có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ") or (key == "phải" and head.weak)


def take_right(sentence: Sentence, walk: Walk, k: int) -> None:
    """What somebody may do is no act; only handing in may be told so ("có thể nộp hồ sơ tới …")."""
    follows = sentence.after(k)
    token = sentence.tokens[k]
    if follows is not None and sentence.tokens[follows].key == "tạm dừng":
        return
    left = sentence.left(k)
    office = walk.mention is not None and walk.mention.kind in (
        "authority",
        "one_stop",
        "officer",
        "decision_maker",
    )
    if (
        office
        and token.key == "có thể"
        and follows is not None
        and sentence.tokens[follows].kind in ("verb", "modal")
    ):
        return  # What an authority may do it does in some case.
    if left is not None and left.key in ("thời hạn", "thời gian"):
        return  # "xác nhận thời hạn được tiếp tục sử dụng đất" only tells which.
    if (
        token.key == "có thể"
        and follows is not None
        and sentence.tokens[follows].key.startswith(("nộp", "gửi"))
    ):
        return
    if (
        walk.heads
        and walk.heads[-1].weak
        and walk.last_verb is not None
        and unbroken(sentence, walk.last_verb, k)
    ):
        walk.heads.pop()
    walk.done = True
    walk.listing = True
    walk.cut = True


def unbroken(sentence: Sentence, first: int, last: int) -> bool:
    """Whether no mark or joining word stands between two tokens."""
    return all(token.kind not in ("mark", "join", "purpose", "then") for token in sentence.tokens[first:last])


def add(walk: Walk, token: Token, negated: bool = False) -> None:
    """Keep a verb as the head of an act, with what is known of its clause."""
    start = walk.boundary if walk.boundary is not None else token.start
    if not walk.heads and not walk.cut:
        start = walk.clause_start
    walk.heads.append(
        Predicate(
            start=start,
            verb_start=token.start,
            verb=token.key,
            weak=token.kind == "weak",
            subject=walk.subject,
            mention=walk.mention,
            condition=walk.condition,
            group=walk.group,
            purpose=walk.purpose,
            assigned=walk.assigns,
            passive=walk.passive,
            negated=negated,
            in_condition=walk.in_condition,
        )
    )
    walk.boundary = None
    walk.pending = None
    walk.purpose = False
    walk.assigns = False
    walk.aside = False
    walk.passive = False
