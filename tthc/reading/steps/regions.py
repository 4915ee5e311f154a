"""Conditions and times of a sentence: where they begin and which mark ends them."""

import attrs

from tthc.reading.steps.sentence import Sentence
from tthc.reading.steps.tokens import Token
from tthc.reading.steps.verbs import Kind, phrases

_TIMES_AT_START = phrases("thời hạn | không quá | tối đa | trong ngày | tính từ")
_NO_REGION = phrases(
    """
    qua | thông qua | sau | trước | vào | định kỳ | hàng năm | kết thúc | dựa trên | dựa vào
    """
)
# Verbs that go on with the acts behind a case told at the end of the act before.
_GOES_ON = phrases(
    """
    ký | ký cấp | chuyển | gửi | trình | thông báo | cập nhật | trao | trả kết quả | ban hành
    """
)

_UNITS = phrases("ngày | ngày làm việc")
_SENDS_ON = phrases("chuyển | gửi | trao | trả | thông báo")


@attrs.frozen
class Region:
    """A condition or time: tokens `first` to `last` (excluded), before its act or behind it."""

    kind: Kind
    first: int
    last: int
    leading: bool
    closed: bool


def find_regions(sentence: Sentence, begin: int, stop: int) -> list[Region]:
    """Conditions and times between two tokens, in order, with where each ends."""
    found = sentence.tokens
    regions: list[Region] = []
    k = begin
    while k < stop:
        token = found[k]
        opens = (
            (token.kind == "condition" and (token.key != "trường hợp" or stands_free(sentence, k, begin)))
            or (
                token.kind == "time"
                and (token.key not in _TIMES_AT_START or k == begin or bounded(sentence, k))
            )
            or (token.kind == "when" and _opens_when(sentence, k, begin))
        )
        if not opens:
            k += 1
            continue
        region = _region(sentence, k, begin, stop)
        regions.append(region)
        k = max(region.last, k + 1)
    return regions


def stands_free(sentence: Sentence, k: int, begin: int) -> bool:
    """Whether "trường hợp" opens a case, not "theo từng trường hợp", "thuộc trường hợp"."""
    if k == begin:
        return True
    j = k - 1
    if sentence.tokens[j].last != sentence.tokens[k].first:
        return False
    return sentence.tokens[j].kind in ("mark", "join", "then", "condition", "when")


def _opens_when(sentence: Sentence, k: int, begin: int) -> bool:
    token = sentence.tokens[k]
    j = sentence.before(k)
    at_start = k == begin or j == -1 or (j is not None and sentence.tokens[j].kind in ("mark", "then"))
    if token.key in _NO_REGION:
        return at_start and token.key not in ("vào",)
    return True


def _region(sentence: Sentence, k: int, begin: int, stop: int) -> Region:
    found = sentence.tokens
    opener = found[k]
    j = sentence.before(k)
    fresh = (
        k == begin
        or j == -1
        or (j is not None and j >= 0 and found[j].kind in ("mark", "then", "condition", "time", "when"))
    )
    if (
        j is not None
        and j >= 0
        and (found[j].kind == "join" or (found[j].kind == "name" and _begins_clause(sentence, j, begin)))
    ):
        fresh = True
    then = _matching_then(sentence, k, stop) if opener.kind != "time" else None
    if then is not None:
        return Region(opener.kind, k, then + 1, True, True)
    region = _ended(sentence, k, begin, stop, fresh, False)
    return region if region.closed else _ended(sentence, k, begin, stop, fresh, True)


def _begins_clause(sentence: Sentence, j: int, begin: int) -> bool:
    """Whether no verb stands between the last mark and the name at j, so that it is a subject."""
    for at in range(j, begin - 1, -1):
        token = sentence.tokens[at]
        if token.kind in ("mark", "then"):
            listed = token.key == "," and at > begin and sentence.tokens[at - 1].kind == "name"
            if not (listed and sentence.tokens[at + 1].kind == "name"):
                return True
        if sentence.is_verb(at) and not sentence.blocked(at):
            return False
    return True


def _ended(sentence: Sentence, k: int, begin: int, stop: int, fresh: bool, lists: bool) -> Region:
    """The condition or time opened at k up to the first mark that ends it.

    `lists` lets a list of names that began inside it ("của Bộ A, Sở B") go on as the subject behind it.
    """
    found = sentence.tokens
    opener = found[k]
    complete = False
    named = k > begin and found[k - 1].kind == "name"  # "Ủy ban … trong thời hạn …, | xác nhận đơn"
    for at in range(k + 1, stop):
        token = found[at]
        complete = complete or token.kind == "complete"
        if token.kind == "then":
            return Region(opener.kind, k, at + 1, True, True)
        if token.kind == "mark" and _ends_at_mark(
            sentence, at, stop, opener.kind, complete, fresh, lists, named
        ):
            return Region(opener.kind, k, at + 1, fresh, True)
        if _ends_before(sentence, k, at, stop, complete, fresh):
            return Region(opener.kind, k, at, fresh, True)
        collects = token.kind == "purpose" and (k > begin or _to_collect(sentence, at))
        if collects and opener.key.startswith("căn cứ"):
            return Region(opener.kind, k, at, fresh, True)
    return Region(opener.kind, k, stop, fresh, False)


def _ends_at_mark(
    sentence: Sentence, at: int, stop: int, kind: Kind, complete: bool, fresh: bool, lists: bool, named: bool
) -> bool:
    """Whether a condition or time ends at the mark at a token; `named` where it follows who acts."""
    before = sentence.tokens[at - 1]
    if sentence.tokens[at].key == ":":
        return not before.key.startswith("kể từ") and before.key != "ngày"
    if sentence.tokens[at].key != ",":
        return False
    return _closes(sentence, at, stop, kind, complete, fresh, lists or before.kind != "name", lists or named)


def _ends_before(sentence: Sentence, k: int, at: int, stop: int, complete: bool, fresh: bool) -> bool:
    """Whether a condition or time opened at k ends before the token at, without a mark."""
    found = sentence.tokens
    kind, token = found[k].kind, found[at]
    if at <= k + 1:
        return False
    if token.kind == "condition" and kind != "condition":
        left = sentence.left(at)
        return not fresh or (left is not None and left.kind == "mark")
    if token.kind == "join" and kind == "condition" and not fresh:
        return _sends_on(sentence, at, stop)
    if token.kind == "modal" and _must(sentence, at):
        named = k > 0 and found[k - 1].kind == "name" and found[k - 1].last == found[k].first
        told = kind == "when" and (named or token.key == "có trách nhiệm")
        return ((kind == "time" or told) and fresh) or (kind == "condition" and complete and at > k + 2)
    if token.kind == "name":
        return fresh and _closes_at_name(sentence, at, kind, complete)
    assigns = token.key == "giao" and kind == "time" and fresh and at + 2 < stop
    return assigns and found[at + 1].kind == "name" and found[at + 2].kind in ("modal", "verb")


def _sends_on(sentence: Sentence, join: int, stop: int) -> bool:
    """Whether "và chuyển thông tin … đến X" goes on with the acts behind a case told after an act."""
    at = sentence.after(join)
    if at is None or sentence.tokens[at].key not in _SENDS_ON or at + 1 >= stop:
        return False
    if sentence.tokens[at + 1].kind != "thing" or sentence.tokens[at + 1].first != sentence.tokens[at].last:
        return False
    for k in range(at + 2, stop - 1):
        token = sentence.tokens[k]
        ends = token.kind in ("mark", "condition", "then") or sentence.is_verb(k)
        if ends and token.key not in ("ban hành", "quyết định"):
            return False
        if token.kind == "preposition" and sentence.tokens[k + 1].kind == "name":
            return token.key in ("đến", "tới", "cho", "sang")
    return False


def _to_collect(sentence: Sentence, at: int) -> bool:
    """Whether "để nhận kết quả" follows ("Căn cứ phiếu hẹn để nhận kết quả")."""
    follows = sentence.after(at)
    return follows is not None and sentence.tokens[follows].key.startswith("nhận")


def _must(sentence: Sentence, at: int) -> bool:
    """Whether a duty begins at a token ("… không đủ điều kiện phải thông báo")."""
    token = sentence.tokens[at]
    if token.kind != "modal" or token.key not in ("phải", "có trách nhiệm", "tiến hành"):
        return False
    follows = sentence.after(at)
    if follows is None or not sentence.is_verb(follows):
        return False
    left = sentence.before(at)
    return left is None or left < 0 or sentence.tokens[left].kind != "stop"


def _matching_then(sentence: Sentence, k: int, stop: int) -> int | None:
    """The "thì" that ends the condition opened at k; one behind a later condition belongs to that."""
    for at in range(k + 1, stop):
        token = sentence.tokens[at]
        if token.kind == "then":
            return at
        if token.kind == "condition" and token.key in (
            "nếu",
            "trường hợp",
            "trong trường hợp",
            "đối với trường hợp",
        ):
            before = sentence.before(at)
            if at > k + 1 and before is not None and before >= 0 and sentence.tokens[before].kind == "mark":
                return None
    return None


def _closes(
    sentence: Sentence,
    comma: int,
    stop: int,
    kind: Kind,
    complete: bool,
    leading: bool,
    lists: bool,
    last_resort: bool,
) -> bool:
    """Whether a condition or time ends at this comma, by what stands behind it."""
    found = sentence.tokens
    follows = comma + 1
    while (
        follows < stop
        and found[follows].kind in ("adverb", "join")
        and found[follows].first == found[follows - 1].last
    ):
        follows += 1
    joined = follows > comma + 1 and any(
        t.key in ("đồng thời", "sau đó", "và đồng thời") for t in found[comma + 1 : follows]
    )
    if follows >= stop:
        return False
    token = found[follows]
    adjacent = token.first == found[follows - 1].last
    if adjacent and token.kind == "name" and not sentence.organises(follows):
        if kind == "condition" and _lists_applicants(sentence, comma, follows):
            return False
        return sentence.acts(follows, stop, lists)
    if adjacent and (token.kind == "modal" or sentence.organises(follows)):
        does = token.key == "thực hiện" and follows + 1 < stop and sentence.is_verb(follows + 1)
        return does or kind != "condition" or complete or token.key in ("phải", "có trách nhiệm", "tiến hành")
    if adjacent and token.key == "việc":
        return True
    if adjacent and token.kind == "when":
        return token.key in ("sau khi", "trước khi", "khi") and leading
    if adjacent and token.kind in ("condition", "time"):
        return (kind != token.kind or token.kind == "condition") and not token.key.startswith(
            ("kể từ", "tính từ")
        )
    whole = found[comma - 1].key.endswith("hồ sơ")  # "nhận đủ hồ sơ" has its object already.
    if sentence.is_verb(follows) and sentence.is_verb(comma - 1) and not whole:
        return False
    if adjacent and sentence.is_verb(follows) and token.kind == "verb":
        goes_on = kind == "condition" and not leading and token.key in _GOES_ON
        if joined or goes_on:
            return True
        return (kind in ("time", "when") and leading) or complete
    if adjacent and token.kind == "weak":
        return kind in ("time", "when") and leading and last_resort
    unknown = not adjacent and leading and last_resort
    return unknown and _unknown_acts(sentence, follows, stop, kind)


def _unknown_acts(sentence: Sentence, follows: int, stop: int, kind: Kind) -> bool:
    """Whether an unknown subject stands behind the comma: a capital, then its modal or verb."""
    for token, at in zip(sentence.tokens[follows:stop], range(follows, stop), strict=True):
        if token.kind == "modal":
            return True
        if token.kind in ("mark", "join", "condition", "then"):
            return False
        if token.kind == "verb":
            return kind in ("time", "when") and not sentence.blocked(at)
    return False


def _lists_applicants(sentence: Sentence, comma: int, follows: int) -> bool:
    """Whether a comma only parts those whom a case is for ("Trường hợp cá nhân, tổ chức … nộp")."""
    before, behind = sentence.tokens[comma - 1], sentence.tokens[follows]
    if behind.kind != "name" or (behind.mention is not None and behind.mention.kind != "applicant"):
        return False
    for at in range(comma - 1, -1, -1):
        token = sentence.tokens[at]
        if token.kind == "condition":
            return before.kind in ("name", "thing")
        if token.kind not in ("name", "mark", "join", "thing", "adverb"):
            return False
    return False


def _closes_at_name(sentence: Sentence, at: int, kind: Kind, complete: bool) -> bool:
    """Whether a subject without a comma before it ends a time or a condition."""
    found = sentence.tokens
    if sentence.organises(at):
        return False
    j = sentence.before(at)
    left = found[j] if j is not None and j >= 0 else None
    if left and j and kind == "time" and left.key in _UNITS and found[j - 1].last != left.first:
        left = None  # Behind a number ("Trong thời hạn 90 ngày | Ủy ban … ra quyết định").
    if left and left.kind in (
        "stop",
        "preposition",
        "verb",
        "weak",
        "join",
        "condition",
        "when",
        "time",
        "mark",
        "name",
    ):
        return False
    name = found[at]
    if (
        name.capital
        and left is None
        and name.mention
        and name.mention.kind == "applicant"
        and sentence.acts(at, len(found))
    ):
        return True
    follows = sentence.after(at)
    if follows is None:
        return False
    token = found[follows]
    if left and left.kind == "thing" and token.kind != "modal" and not _behind_file(left, name, token):
        return False
    if token.kind == "modal" and token.key in ("có trách nhiệm", "phải", "tiến hành", "thực hiện", "sẽ"):
        return kind in ("time", "when") or complete
    return kind in ("time", "when") and sentence.is_verb(follows) and not sentence.blocked(follows)


def _behind_file(left: Token, name: Token, verb: Token) -> bool:
    """Whether an authority that acts follows "nhận được hồ sơ" without a comma."""
    authority = name.mention is not None and name.mention.kind in ("authority", "one_stop", "officer")
    sent = verb.key in ("gửi", "chuyển", "nộp", "trình", "gửi lại", "chuyển lại", "trả", "cung cấp", "lập")
    return left.key.endswith("hồ sơ") and name.capital and authority and not sent


def bounded(sentence: Sentence, k: int) -> bool:
    """Whether a mark or joining word stands right before token k."""
    j = sentence.before(k)
    return j is not None and j >= 0 and sentence.tokens[j].kind in ("mark", "join")
