"""In a sentence the verbs that head acts, with their subjects and conditions.

This is no grammar of Vietnamese but a reading of one genre: a sentence is a row of clauses, each
with a condition or a time in front, somebody who acts, a verb and its objects. A verb heads an act
where it stands behind a joining mark, a subject or a modal; inside a condition, a name, a title or
an object it does not.
"""

import re
from collections.abc import Sequence

from tthc.reading.names.agencies import AgencyMention
from tthc.reading.steps.heads import take_name, take_verb
from tthc.reading.steps.regions import find_regions
from tthc.reading.steps.sentence import NO_SUBJECT, Sentence
from tthc.reading.steps.tokens import tokens
from tthc.reading.steps.verbs import phrases
from tthc.reading.steps.walk import (
    Predicate,
    Walk,
    add,
    enter,
    fall_back,
    pass_boundary,
    sends_later,
    take_right,
    was_in_name,
)

_DOES = phrases(
    """
    thực hiện | thực hiện việc | tiến hành | tiến hành việc | tổ chức thực hiện
    """
)
_POINTS_BACK = re.compile(
    r"\s*(?:như sau|(?:trách nhiệm |công việc )?tương tự|"
    r"theo\b|các công việc|các bước|tại\b|thông qua|trên\b|trong\b|qua\b|các thủ tục)"
)


def predicates(
    text: str, start: int, end: int, mentions: Sequence[AgencyMention]
) -> tuple[list[Predicate], list[tuple[int, int]]]:
    """The heads of acts of one sentence in order, and the bounds of its labels ("Tiếp nhận hồ sơ:")."""
    found, _ = tokens(text, start, end, mentions)
    first = text[start : start + 20].split()
    may_act = (
        bool(first)
        and first[0].lower() not in NO_SUBJECT
        and (not found or found[0].kind != "thing" or found[0].first > 0)
    )
    if found and found[0].first == 0 and found[0].kind in ("condition", "time", "when"):
        may_act = True
    sentence = Sentence(found, start, end, may_act)
    result: list[Predicate] = []
    labels: list[tuple[int, int]] = []
    group = 0
    begin = 0
    offset = start
    for k in range(len(found) + 1):
        if k == len(found) or (found[k].kind == "mark" and found[k].key == ";"):
            heads, label = _group(sentence, begin, k, offset, group, text)
            if k < len(found) and _hangs(sentence, begin, k, heads):
                continue
            result.extend(heads)
            labels.extend(label)
            group += 1
            begin = k + 1
            offset = found[k].end if k < len(found) else end
    return result, labels


def _hangs(sentence: Sentence, begin: int, stop: int, heads: list[Predicate]) -> bool:
    """Whether a time or condition in front goes on over a semicolon, to its end further on."""
    regions = find_regions(sentence, begin, stop)
    if not regions or not regions[-1].leading or regions[-1].closed:
        return False
    longer = find_regions(sentence, begin, len(sentence.tokens))
    if len(longer) < len(regions) or not longer[len(regions) - 1].closed:
        return False
    last = longer[len(regions) - 1].last - 1
    if sentence.tokens[last].kind == "then" and regions[-1].kind == "time":
        return False
    return sentence.tokens[last].kind == "then" or not any(head.subject for head in heads)


def _group(
    sentence: Sentence, begin: int, stop: int, offset: int, group: int, text: str
) -> tuple[list[Predicate], list[tuple[int, int]]]:
    """The predicates between two semicolons."""
    found = sentence.tokens
    regions = {region.first: region for region in find_regions(sentence, begin, stop)}
    walk = Walk(offset, group)
    labels: list[tuple[int, int]] = []
    k = begin
    while k < stop:
        region = regions.get(k)
        if region:
            enter(sentence, walk, region)
            last = region.last
            if region.leading and not region.closed and not walk.heads:
                last = fall_back(sentence, walk, region)
            k = max(last, k + 1)
            walk.region_end = k
            walk.region_stop = found[k - 1].end
            continue
        token = found[k]
        if token.kind == "mark" and token.key == ":":
            if walk.heads and found[begin].kind == "condition" and _begins_anew(sentence, k):
                walk = Walk(offset, group)
                walk.condition = (found[begin].start, token.start)
            elif _is_label(sentence, walk, begin, k, offset):
                labels.append((offset, token.end))
                walk = Walk(token.end, group)
            walk.boundary = token.end
            walk.done = bool(walk.heads)
        else:
            _take(sentence, walk, k, stop, text)
        k += 1
    opens = text[sentence.start : sentence.end].endswith(":")
    if not walk.heads and walk.does and not walk.done and not opens:
        points_back = _POINTS_BACK.match(text, walk.does.end, sentence.end)
        if not points_back:
            add(walk, walk.does)
    return walk.heads, labels


def _is_label(sentence: Sentence, walk: Walk, begin: int, k: int, offset: int) -> bool:
    """Whether the words before a colon only title what stands behind it ("Tiếp nhận hồ sơ:")."""
    if not walk.heads or walk.heads[-1].subject or len(walk.heads) > 3 or offset != sentence.start:
        return False
    short = sentence.tokens[k].start - offset < 120
    before = sentence.tokens[begin:k]
    anew = _begins_anew(sentence, k) and not any(token.kind == "list" for token in before)
    return short and (anew or not any(token.kind == "name" for token in before))


def _begins_anew(sentence: Sentence, colon: int) -> bool:
    """Whether somebody who acts is named right behind a colon, with a capital."""
    k = sentence.after(colon)
    if k is None or sentence.tokens[k].kind != "name" or not sentence.tokens[k].capital:
        return False
    return sentence.acts(k, len(sentence.tokens))


def _take(sentence: Sentence, walk: Walk, k: int, stop: int, text: str) -> None:
    """Take in one token of a main clause."""
    token = sentence.tokens[k]
    if token.kind == "modal":
        _take_modal(sentence, walk, k)
    elif token.kind in ("mark", "join") and token.key != "(":
        pass_boundary(walk, token)
    elif token.kind == "then":
        _take_then(walk)
        walk.boundary = token.end if walk.boundary is None else walk.boundary
        if not walk.heads and walk.condition is None:
            walk.condition = (walk.clause_start, token.start)
    elif token.kind == "purpose":
        _take_purpose(sentence, walk, k, stop)
    elif token.kind == "name" and not sentence.organises(k):
        take_name(sentence, walk, k, stop)
    elif token.kind == "list":
        walk.close()
    elif token.kind == "right":
        take_right(sentence, walk, k)
    elif token.key == "việc" and not walk.heads and walk.subject is None:
        walk.close()
    elif token.kind == "stop" and token.key in ("được", "sẽ được"):
        walk.passive = True
    elif sentence.is_verb(k):
        take_verb(sentence, walk, k, stop, text)


def _take_then(walk: Walk) -> None:
    """Read a refusal before a bare "thì" as the condition ("cơ sở không nộp phí thì …")."""
    if len(walk.heads) != 1 or walk.condition is not None:
        return
    if walk.heads[0].negated or walk.boundary is None:
        negated = walk.heads.pop().negated
        walk.last_verb = None
        if negated:
            walk.subject = walk.mention = None


def _take_modal(sentence: Sentence, walk: Walk, k: int) -> None:
    token = sentence.tokens[k]
    if walk.cut and token.key in ("phải", "cần phải") and _joined_behind(sentence, k):
        walk.done = walk.listing = False
        walk.last_verb = None
    if walk.heads and was_in_name(sentence, walk, k):
        walk.heads.pop()
        walk.last_verb, walk.boundary = None, None
    if token.key in _DOES and not walk.heads and walk.subject and walk.does is None:
        walk.does = token


def _joined_behind(sentence: Sentence, k: int) -> bool:
    """Whether a joining word stands right before a token."""
    left = sentence.left(k)
    return left is not None and left.kind == "join"


def _take_purpose(sentence: Sentence, walk: Walk, k: int, stop: int) -> None:
    if not walk.heads and walk.last_verb is not None:
        walk.done = True
    if walk.heads:
        walk.boundary = sentence.tokens[k].start
        walk.purpose = not sends_later(sentence, walk, k, stop)
        walk.aside = not walk.purpose
    walk.pending = None
