"""Sentences, and in them the verbs that head acts, with their subjects and conditions.

This is no grammar of Vietnamese but a reading of one genre: a sentence is a row of clauses, each
with a condition or a time in front, somebody who acts, a verb and its objects. A verb heads an act
where it stands behind a joining mark, a subject or a modal; inside a condition, a name, a title or
an object it does not.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from tthc.reading.agencies import AgencyMention
from tthc.reading.verbs import LEXICON, Kind

_WORD = re.compile(r"\w+|[^\w\s]")
_SENTENCE_END = re.compile(
    r"[.?!…]+(?=[\s\"”)]|$)|(?<=[\w)])(?=[ \n](?:Trong thời hạn|Trường hợp|Sau khi|Đối với trường hợp)\b)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:TP|Tp|ThS|TS|GS|PGS|KCN|St|Mr|[Vv]\.v|số|[A-ZĐ])|^\s*\d{1,2}(?:\.\d{1,2})*|^\s*[a-zđ])\Z"
)
# Single syllables that name a body only with a capital.
_NEEDS_CAPITAL = frozenset(
    "bộ sở cục vụ ban phòng thuế hội viện đội báo đài tổ trạm trường bên quỹ đoàn cha mẹ vợ thôn người".split()
) - {"người", "bên", "thôn", "tổ", "đoàn", "trường"}
_BARE_HEADS = frozenset(
    "cơ quan|đơn vị|bộ phận|người|cán bộ|công chức|viên chức|nhân viên|phòng|văn phòng|trung tâm|hội đồng|tổ|đoàn|ban|viện|chi nhánh|"
    "tổ chức hành nghề|bên|cơ quan , đơn vị|trường|ngân hàng".split("|")
)
_APPLICANT_VERBS = frozenset(
    "nhận kết quả|nhận giấy|nhận thông báo|đến nhận|nộp|nộp hồ sơ|gửi|lập|lập hồ sơ|đăng ký|kê khai|khai|chuẩn bị|đề nghị|nộp lại|xuất trình|khai báo|nhận|đăng nhập|truy cập|điền".split(
        "|"
    )
)
# Names that the agency reader ends inside a compound.
_COMPOUNDS = frozenset(
    {("công", "trình"), ("nhà", "ở"), ("chữ", "ký"), ("chứng", "nhận"), ("giấy", "phép"), ("quy", "trình")}
)
_DOES = frozenset("thực hiện|thực hiện việc|tiến hành|tiến hành việc|tổ chức thực hiện".split("|"))
_POINTS_BACK = re.compile(
    r"\s*(?:như sau|theo\b|các công việc|các bước|tại\b|thông qua|trên\b|trong\b|qua\b|các thủ tục)"
)
_VERBS_OF_TWO = frozenset(
    {("chi", "trả"), ("luân", "chuyển"), ("bàn", "giao"), ("rà", "soát"), ("vào", "sổ")}
)
# Things that stand inside a name or an adverb: a verb behind them is the main one.
_OPEN_THINGS = frozenset(
    "cấp tỉnh|cấp xã|cấp huyện|cấp bộ|cấp trung ương|cùng cấp|dự án|dự án đầu tư|công trình|giao dịch|ngày làm việc|có liên quan|liên quan|quyền sử dụng đất|"
    "theo quy định|theo mẫu|theo yêu cầu|quy định|hợp đồng|điều kiện|dịch vụ công|dịch vụ bưu chính|xuất khẩu|nhập khẩu|thi công|khai thác|giao thông|nhu cầu".split(
        "|"
    )
)
_HANDS_OVER = frozenset("nộp|nộp hồ sơ|gửi|gửi hồ sơ|lập hồ sơ|lập|chuẩn bị|nộp lại".split("|"))
_WISHES = frozenset("có nhu cầu|có yêu cầu|muốn|mong muốn".split("|"))
_NO_SUBJECT = frozenset(
    "số nội thời điểm các những mỗi điều cách mẫu lệ phí mức việc kết danh bản hình chi quy phương thông tài sau hồ đơn giấy mọi loại yêu "
    "thủ trình tính cơ địa theo".split()
)
_TIMES_AT_START = frozenset("thời hạn|không quá|tối đa|trong ngày|tính từ".split("|"))
_NO_REGION = frozenset("qua|thông qua|sau|trước|vào|định kỳ|hàng năm|kết thúc|dựa trên|dựa vào".split("|"))


class Token(NamedTuple):
    """A known phrase: `first` and `last` count syllables and marks, `start` and `end` characters."""

    kind: Kind
    key: str
    first: int
    last: int
    start: int
    end: int
    capital: bool
    mention: AgencyMention | None = None


@attrs.frozen
class Predicate:
    """A verb that heads an act.

    `start` is where its clause begins (joining word, condition and time included), `subject` the
    bounds of who acts where the clause names it. `condition` bounds the words that make the clause
    conditional. `purpose` marks what another act is done for ("để …"), `passive` a verb behind "được",
    `nominal` one told as a noun ("Việc … được thực hiện").
    """

    start: int
    verb_start: int
    verb_end: int
    verb: str
    weak: bool
    subject: tuple[int, int] | None
    mention: AgencyMention | None
    condition: tuple[int, int] | None
    group: int
    purpose: bool = False
    assigned: bool = False
    passive: bool = False
    nominal: bool = False
    negated: bool = False
    in_condition: AgencyMention | None = None


@attrs.frozen
class _Region:
    """A condition or time: tokens `first` to `last` (excluded), before its act or behind it."""

    kind: Kind
    first: int
    last: int
    leading: bool
    closed: bool


def is_applicant_verb(verb: str) -> bool:
    """Whether a verb that names no subject is most often done by who asks for the procedure."""
    return verb in _APPLICANT_VERBS


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Bounds of the sentences between two offsets, white space at both ends left out."""
    at = start
    depth_text = text
    for stop in _SENTENCE_END.finditer(text, start, end):
        if stop.start() < at or _ABBREVIATED.search(text[max(at, stop.start() - 8) : stop.start()]):
            continue
        if depth_text.count("(", at, stop.start()) > depth_text.count(")", at, stop.start()):
            continue
        follows = text[stop.end() : stop.end() + 2].strip()
        if stop.end() > stop.start() and follows and (follows[0].islower()):
            continue
        yield from _trim(text, at, stop.end())
        at = stop.end()
    yield from _trim(text, at, end)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def tokens(text: str, start: int, end: int, mentions: Sequence[AgencyMention]) -> tuple[list[Token], int]:
    """The known phrases of a sentence in order, what stands in brackets left out, and its number of words."""
    words = list(_WORD.finditer(text, start, end))
    lower = [match[0].lower() for match in words]
    found: list[Token] = []
    named = {mention.start: mention for mention in mentions}
    at = depth = 0
    while at < len(words):
        word = lower[at]
        if word in "([":
            depth += 1
        elif word in ")]":
            depth = max(0, depth - 1)
        if depth or word in ")]":
            at += 1
            continue
        if mention := named.get(words[at].start()):
            token = _named(mention, words, lower, at)
        else:
            token = _phrase(text, words, lower, at)
        if token:
            found.append(token)
            at = token.last
        else:
            at += 1
    return found, len(words)


def _named(mention: AgencyMention, words: list[re.Match[str]], lower: list[str], at: int) -> Token:
    stop = at + 1
    while stop < len(words) and words[stop].end() <= mention.end:
        stop += 1
    head = 2 if lower[at] in ("công", "cán", "viên", "nhân") else stop
    for inner in range(at + head + 1, stop):
        # A name that ran on into its verb: "công chức thuế | tiếp nhận".
        if mention.kind == "officer" and (
            " ".join(lower[inner : inner + 2]) in ("tiếp nhận", "đóng dấu", "kiểm tra")
        ):
            stop = inner
            break
    if mention.kind == "applicant" and lower[at] not in ("người", "chủ"):
        for tail in (("nộp", "hồ", "sơ"), ("nộp",), ("gửi",)):
            if stop - len(tail) > at and tuple(lower[stop - len(tail) : stop]) == tail:
                stop -= len(tail)
    while stop < len(words) and (lower[stop - 1], lower[stop]) in _COMPOUNDS:
        stop += 1
    if stop < len(words) and stop - at > 1 and (lower[stop - 1], lower[stop]) in _VERBS_OF_TWO:
        stop -= 1
    if stop + 1 < len(words) and lower[stop] == "cấp" and lower[stop + 1] in ("tỉnh", "xã", "bộ", "huyện"):
        stop += 2
    return Token(
        "name",
        " ".join(lower[at:stop]),
        at,
        stop,
        words[at].start(),
        words[stop - 1].end(),
        words[at][0][0].isupper(),
        mention,
    )


def _phrase(text: str, words: list[re.Match[str]], lower: list[str], at: int) -> Token | None:
    for phrase, kind in LEXICON.get(lower[at], ()):
        size = len(phrase)
        if size > 1 and tuple(lower[at : at + size]) != phrase:
            continue
        capital = words[at][0][0].isupper()
        if kind == "name" and size == 1 and phrase[0] in _NEEDS_CAPITAL and not capital:
            return None
        return Token(
            kind, " ".join(phrase), at, at + size, words[at].start(), words[at + size - 1].end(), capital
        )
    return None


class _Sentence:
    """One sentence while its predicates are looked for."""

    def __init__(self, found: list[Token], start: int, end: int, may_act: bool) -> None:
        self.tokens = found
        self.start = start
        self.end = end
        self.may_act = may_act

    def before(self, k: int) -> int | None:
        """The token right before token k, adverbs passed over; None behind an unknown word, -1 at the start."""
        first = self.tokens[k].first
        j = k - 1
        while j >= 0 and self.tokens[j].kind == "adverb" and self.tokens[j].last == first:
            first = self.tokens[j].first
            j -= 1
        if j < 0:
            return -1 if first == self.tokens[0].first and first == 0 else None
        return j if self.tokens[j].last == first else None

    def after(self, k: int) -> int | None:
        """The token right behind token k, adverbs passed over."""
        last = self.tokens[k].last
        j = k + 1
        while j < len(self.tokens) and self.tokens[j].kind == "adverb" and self.tokens[j].first == last:
            last = self.tokens[j].last
            j += 1
        return j if j < len(self.tokens) and self.tokens[j].first == last else None

    def is_verb(self, k: int) -> bool:
        return self.tokens[k].kind in ("verb", "weak")

    def organises(self, k: int) -> bool:
        """Whether "tổ chức" at k is the verb that carries the one behind it, not an organisation."""
        token = self.tokens[k]
        if token.key != "tổ chức" or token.mention and token.mention.text.strip().lower() != "tổ chức":
            return False
        follows = self.after(k)
        return (
            follows is not None and self.is_verb(follows) and self.tokens[follows].key not in _APPLICANT_VERBS
        )

    def blocked(self, k: int) -> bool:
        """Whether the verb at k is part of a noun, a wish or a right by the word before it."""
        j = self.before(k)
        token = self.tokens[k]
        if (
            token.capital
            and j is not None
            and j >= 0
            and self.tokens[j].kind not in ("mark", "name", "then", "modal")
        ):
            return True
        if j is None or j < 0:
            return False
        left = self.tokens[j]
        if left.key in _WISHES and token.key in _APPLICANT_VERBS:
            return False
        if left.kind in ("stop", "complete", "preposition"):
            return left.key not in ("đúng", "đầy đủ", "hợp lệ")
        if left.kind == "thing" and left.key in _OPEN_THINGS:
            return token.kind == "weak"
        if left.kind in ("thing", "verb", "weak"):
            return True
        return left.kind == "name" and left.key in _BARE_HEADS

    def acts(self, k: int, stop: int, lists: bool = True) -> bool:
        """Whether a name at k is followed by its modal or verb before another clause begins.

        `lists` lets further names stand between ("Sở A, Sở B thẩm định").
        """
        j = k + 1
        while j < stop:
            token = self.tokens[j]
            if token.kind == "modal" or (token.kind == "name" and self.organises(j)):
                return True
            if self.is_verb(j) and not self.blocked(j):
                return True
            if token.kind in ("then", "purpose", "condition"):
                return False
            if token.kind in ("mark", "join"):
                follows = self.after(j)
                if (
                    token.key in (",", "và", "hoặc")
                    and follows is not None
                    and self.tokens[follows].kind == "name"
                ):
                    if not lists:
                        return False
                    j = follows
                elif token.key in ("và", "hoặc") and j > 0 and self.is_verb(j - 1) or token.key == "/":
                    pass
                elif token.key == "," and follows is None and self.must_act(j, stop):
                    return True
                else:
                    return False
            j += 1
        return False

    def must_act(self, j: int, stop: int) -> bool:
        """Whether a duty follows behind a list of things that belong to a name."""
        for token in self.tokens[j + 1 : stop]:
            if token.kind == "modal":
                return token.key in ("có trách nhiệm", "phải", "có nhiệm vụ")
            if token.key not in (",", "và", "hoặc") and token.kind not in ("thing", "preposition", "stop"):
                return False
        return False


def predicates(
    text: str, start: int, end: int, mentions: Sequence[AgencyMention]
) -> tuple[list[Predicate], list[tuple[int, int]]]:
    """The heads of acts of one sentence in order, and the bounds of its labels ("Tiếp nhận hồ sơ:")."""
    found, _ = tokens(text, start, end, mentions)
    first = text[start : start + 20].split()
    may_act = (
        bool(first)
        and first[0].lower() not in _NO_SUBJECT
        and (not found or found[0].kind != "thing" or found[0].first > 0)
    )
    if found and found[0].first == 0 and found[0].kind in ("condition", "time", "when"):
        may_act = True
    sentence = _Sentence(found, start, end, may_act)
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


def _hangs(sentence: _Sentence, begin: int, stop: int, heads: list[Predicate]) -> bool:
    """Whether a time or condition in front goes on over a semicolon, to its end further on."""
    regions = _regions(sentence, begin, stop)
    if not regions or not regions[-1].leading or regions[-1].closed:
        return False
    longer = _regions(sentence, begin, len(sentence.tokens))
    if len(longer) < len(regions) or not longer[len(regions) - 1].closed:
        return False
    last = longer[len(regions) - 1].last - 1
    return sentence.tokens[last].kind == "then" or not any(head.subject for head in heads)


def _regions(sentence: _Sentence, begin: int, stop: int) -> list[_Region]:
    """Conditions and times between two tokens, in order, with where each ends."""
    found = sentence.tokens
    regions: list[_Region] = []
    k = begin
    while k < stop:
        token = found[k]
        opens = (
            (token.kind == "condition" and (token.key != "trường hợp" or _stands_free(sentence, k, begin)))
            or (
                token.kind == "time"
                and (token.key not in _TIMES_AT_START or k == begin or _bounded(sentence, k))
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


def _stands_free(sentence: _Sentence, k: int, begin: int) -> bool:
    """Whether "trường hợp" opens a case, not "theo từng trường hợp", "thuộc trường hợp"."""
    if k == begin:
        return True
    j = k - 1
    if sentence.tokens[j].last != sentence.tokens[k].first:
        return False
    return sentence.tokens[j].kind in ("mark", "join", "then", "condition", "when")


def _opens_when(sentence: _Sentence, k: int, begin: int) -> bool:
    token = sentence.tokens[k]
    j = sentence.before(k)
    at_start = k == begin or j == -1 or (j is not None and sentence.tokens[j].kind in ("mark", "then"))
    if token.key in _NO_REGION:
        return at_start and token.key not in ("vào",)
    return True


def _region(sentence: _Sentence, k: int, begin: int, stop: int) -> _Region:
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
        return _Region(opener.kind, k, then + 1, True, True)
    region = _ended(sentence, k, begin, stop, fresh, False)
    return region if region.closed else _ended(sentence, k, begin, stop, fresh, True)


def _begins_clause(sentence: _Sentence, j: int, begin: int) -> bool:
    """Whether no verb stands between the last mark and the name at j, so that it is a subject."""
    for at in range(j, begin - 1, -1):
        token = sentence.tokens[at]
        if token.kind in ("mark", "then"):
            return True
        if sentence.is_verb(at) and not sentence.blocked(at):
            return False
    return True


def _ended(sentence: _Sentence, k: int, begin: int, stop: int, fresh: bool, lists: bool) -> _Region:
    """The condition or time opened at k up to the first mark that ends it.

    `lists` lets a list of names that began inside it ("của Bộ A, Sở B") go on as the subject behind it.
    """
    found = sentence.tokens
    opener = found[k]
    complete = False
    for at in range(k + 1, stop):
        token = found[at]
        if token.kind == "complete":
            complete = True
        if (
            token.kind == "mark"
            and token.key == ":"
            and not found[at - 1].key.startswith("kể từ")
            and found[at - 1].key != "ngày"
        ):
            return _Region(opener.kind, k, at + 1, fresh, True)
        if token.kind == "condition" and at > k + 1 and opener.kind != "condition":
            before = sentence.before(at)
            if not fresh or (before is not None and before >= 0 and found[before].kind == "mark"):
                return _Region(opener.kind, k, at, fresh, True)
        if opener.kind == "time" and fresh and token.key == "giao" and at + 2 < stop:
            if found[at + 1].kind == "name" and found[at + 2].kind in ("modal", "verb"):
                return _Region(opener.kind, k, at, True, True)
        if opener.kind == "time" and fresh and at > k + 1 and _must(sentence, at):
            return _Region(opener.kind, k, at, True, True)
        if opener.kind == "condition" and complete and at > k + 2 and _must(sentence, at):
            return _Region(opener.kind, k, at, fresh, True)
        if (
            token.kind == "purpose"
            and opener.key.startswith("căn cứ")
            and (k > begin or _to_collect(sentence, at))
        ):
            return _Region(opener.kind, k, at, fresh, True)
        if (
            token.kind == "mark"
            and token.key == ","
            and _closes(
                sentence, at, stop, opener.kind, complete, fresh, lists or found[at - 1].kind != "name"
            )
        ):
            return _Region(opener.kind, k, at + 1, fresh, True)
        if (
            token.kind == "name"
            and at > k + 1
            and fresh
            and _closes_at_name(sentence, at, opener.kind, complete)
        ):
            return _Region(opener.kind, k, at, True, True)
    return _Region(opener.kind, k, stop, fresh, False)


def _to_collect(sentence: _Sentence, at: int) -> bool:
    """Whether "để nhận kết quả" follows ("Căn cứ phiếu hẹn để nhận kết quả")."""
    follows = sentence.after(at)
    return follows is not None and sentence.tokens[follows].key.startswith("nhận")


def _must(sentence: _Sentence, at: int) -> bool:
    """Whether a duty begins at a token ("… không đủ điều kiện phải thông báo")."""
    token = sentence.tokens[at]
    if token.kind != "modal" or token.key not in ("phải", "có trách nhiệm", "tiến hành"):
        return False
    follows = sentence.after(at)
    if follows is None or sentence.tokens[follows].kind != "verb":
        return False
    left = sentence.before(at)
    return left is None or left < 0 or sentence.tokens[left].kind != "stop"


def _matching_then(sentence: _Sentence, k: int, stop: int) -> int | None:
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
    sentence: _Sentence, comma: int, stop: int, kind: Kind, complete: bool, leading: bool, lists: bool
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
        return kind != "condition" or complete or token.key in ("phải", "có trách nhiệm", "tiến hành")
    if adjacent and token.key == "việc":
        return True
    if adjacent and token.kind == "when":
        return token.key in ("sau khi", "trước khi", "khi") and leading
    if adjacent and token.kind in ("condition", "time"):
        return (kind != token.kind or token.kind == "condition") and not token.key.startswith(
            ("kể từ", "tính từ")
        )
    if adjacent and sentence.is_verb(follows) and token.kind == "verb":
        if joined:
            return True
        return (kind in ("time", "when") and leading) or complete
    if adjacent and token.kind == "weak":
        return kind in ("time", "when") and leading
    if not adjacent and leading:
        # An unknown subject: a capital, then its modal or verb.
        for at in range(follows, stop):
            if found[at].kind == "modal":
                return True
            if found[at].kind in ("mark", "join", "condition", "then"):
                return False
            if found[at].kind == "verb":
                return kind in ("time", "when") and not sentence.blocked(at)
    return False


def _lists_applicants(sentence: _Sentence, comma: int, follows: int) -> bool:
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


def _closes_at_name(sentence: _Sentence, at: int, kind: Kind, complete: bool) -> bool:
    """Whether a subject without a comma before it ends a time or a condition."""
    found = sentence.tokens
    if sentence.organises(at):
        return False
    j = sentence.before(at)
    left = found[j] if j is not None and j >= 0 else None
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
    if left and left.kind == "thing" and token.kind != "modal":
        return False
    if token.kind == "modal" and token.key in ("có trách nhiệm", "phải", "tiến hành", "thực hiện", "sẽ"):
        return kind in ("time", "when") or complete
    return kind in ("time", "when") and sentence.is_verb(follows) and not sentence.blocked(follows)


class _Walk:
    """What is known while the main clauses of a group are walked through."""

    def __init__(self, offset: int, group: int) -> None:
        self.clause_start = offset
        self.boundary: int | None = offset
        self.subject: tuple[int, int] | None = None
        self.mention: AgencyMention | None = None
        self.pending: int | None = None
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
        self.last_verb: int | None = None
        self.last_embedded = False
        self.heads: list[Predicate] = []
        self.group = group


def _group(
    sentence: _Sentence, begin: int, stop: int, offset: int, group: int, text: str
) -> tuple[list[Predicate], list[tuple[int, int]]]:
    """The predicates between two semicolons."""
    found = sentence.tokens
    regions = {region.first: region for region in _regions(sentence, begin, stop)}
    walk = _Walk(offset, group)
    labels: list[tuple[int, int]] = []
    k = begin
    while k < stop:
        region = regions.get(k)
        if region:
            _enter(sentence, walk, region, text)
            last = region.last
            if region.leading and not region.closed and not walk.heads:
                last = _fallback(sentence, walk, region)
            k = max(last, k + 1)
            walk.region_end = k
            walk.region_stop = found[k - 1].end
            continue
        token = found[k]
        if token.kind == "modal" and walk.heads and _was_in_name(sentence, walk, k):
            walk.heads.pop()
            walk.last_verb, walk.boundary = None, None
        if (
            token.kind == "modal"
            and token.key in _DOES
            and not walk.heads
            and walk.subject
            and walk.does is None
        ):
            walk.does = token
        if token.kind == "mark" and token.key == ":":
            if (
                walk.heads
                and not walk.heads[-1].subject
                and token.start - offset < 120
                and len(walk.heads) <= 3
                and offset == sentence.start
                and not any(t.kind == "name" for t in found[begin:k])
            ):
                labels.append((offset, token.end))
                walk = _Walk(token.end, group)
            walk.boundary = token.end
            walk.done = bool(walk.heads)
        elif token.kind in ("mark", "join") and token.key != "(":
            _boundary(walk, token)
        elif token.kind == "then":
            walk.boundary = token.end if walk.boundary is None else walk.boundary
            if not walk.heads and walk.condition is None:
                walk.condition = (walk.clause_start, token.start)
        elif token.kind == "purpose":
            if not walk.heads and walk.last_verb is not None:
                walk.done = True
            if walk.heads:
                walk.boundary = token.start
                walk.purpose = not _sends_later(sentence, walk, k, stop)
                walk.aside = not walk.purpose
            walk.pending = None
        elif token.kind == "name" and not sentence.organises(k):
            _name(sentence, walk, k, stop)
        elif token.kind == "list":
            walk.done = True
            walk.listing = True
        elif token.kind == "right":
            _right(sentence, walk, k)
        elif token.key == "việc" and not walk.heads and walk.subject is None:
            walk.done = walk.listing = True
        elif token.kind == "stop" and token.key in ("được", "sẽ được"):
            walk.passive = True
        elif sentence.is_verb(k):
            _verb(sentence, walk, k, stop, text)
        k += 1
    if (
        not walk.heads
        and walk.does
        and not walk.done
        and not text[sentence.start : sentence.end].endswith(":")
    ):
        if not _POINTS_BACK.match(text, walk.does.end, sentence.end):
            _add(walk, walk.does)
    return walk.heads, labels


def _enter(sentence: _Sentence, walk: _Walk, region: _Region, text: str) -> None:
    """Take note of a condition or time that begins here."""
    found = sentence.tokens
    last = found[region.last - 1] if region.last - 1 > region.first else found[region.first]
    end = last.start if last.kind in ("then", "mark") else last.end
    if region.last >= len(found):
        end = sentence.end
    bounds = (found[region.first].start, end)
    conditional = region.kind == "condition" or any(
        token.key in ("nhưng", "nếu", "trường hợp") for token in found[region.first : region.last]
    )
    if region.leading:
        if walk.boundary is None or walk.heads and not _bounded(sentence, region.first):
            walk.boundary = bounds[0]
        walk.subject = walk.subject if not walk.heads else None
        walk.mention = walk.mention if not walk.heads else None
        walk.done = walk.done and walk.listing and not _bounded(sentence, region.first)
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


def _bounded(sentence: _Sentence, k: int) -> bool:
    j = sentence.before(k)
    return j is not None and j >= 0 and sentence.tokens[j].kind in ("mark", "join")


def _fallback(sentence: _Sentence, walk: _Walk, region: _Region) -> int:
    """Where no mark ends a condition or time, its first verb that can head an act does.

    Gives the token behind which the walk goes on.
    """
    found = sentence.tokens
    seen_name: Token | None = None
    for k in range(region.first + 1, region.last):
        token = found[k]
        if token.kind == "name" and not sentence.organises(k):
            seen_name = seen_name or token
        if not _may_head(sentence, k, region.last):
            continue
        if seen_name and walk.subject is None:
            walk.subject, walk.mention = (seen_name.start, seen_name.end), seen_name.mention
        walk.in_condition = None
        if walk.condition:
            walk.condition = (walk.condition[0], token.start)
        _add(walk, token)
        walk.last_verb, walk.last_embedded = k, False
        return k + 1
    return region.last


def _may_head(sentence: _Sentence, k: int, stop: int) -> bool:
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


def _boundary(walk: _Walk, token: Token) -> None:
    if walk.boundary is None or walk.pending is None:
        walk.boundary = token.end if token.kind == "mark" else token.start
    walk.purpose = False
    walk.passive = False
    walk.pending = None if token.key != "," and token.kind != "join" else walk.pending
    walk.aside = False
    if token.key in ("nhưng", "đồng thời", "và đồng thời", "sau đó"):
        walk.done = walk.listing = False


def _name(sentence: _Sentence, walk: _Walk, k: int, stop: int) -> None:
    """A name may be the subject of what follows, or part of the object before it."""
    found = sentence.tokens
    token = found[k]
    j = sentence.before(k)
    behind_boundary = j == -1 or (
        j is not None and found[j].kind in ("mark", "join", "then", "purpose", "modal")
    )
    if k == walk.region_end and not walk.heads:
        walk.subject, walk.mention = (token.start, token.end), token.mention
        return
    if j is not None and j >= 0 and found[j].kind == "modal" and "phối hợp" in found[j].key:
        return
    if not walk.heads and walk.subject is None:
        if j is not None and j >= 0 and found[j].kind in ("preposition", "stop", "thing", "verb", "weak"):
            return
        if walk.last_verb is not None and not behind_boundary:
            return
        walk.subject, walk.mention = (token.start, token.end), token.mention
        walk.target = _submits(sentence, k, stop)
        return
    if not walk.heads and walk.subject is not None and behind_boundary and walk.last_verb is None:
        walk.subject = (walk.subject[0], token.end)
        return
    if walk.heads and j is not None and j >= 0 and _assigns(sentence, walk, k, j, stop):
        walk.pending = k
        walk.boundary = None
        walk.assigns = True
        return
    if not behind_boundary or walk.boundary is None or j is None:
        return
    listed = j > 0 and found[j].kind in ("mark", "join") and _is_name_before(sentence, j)
    if listed and not (sentence.after(k) is not None and found[sentence.after(k) or 0].kind == "modal"):
        return
    if sentence.acts(k, stop):
        walk.pending = k


def _submits(sentence: _Sentence, k: int, stop: int) -> int | None:
    """The verb by which an applicant hands in, behind words and verbs that only describe him.

    "Cá nhân đề nghị gia hạn giấy phép | nộp", "tổ chức đã được công nhận | gửi".
    """
    found = sentence.tokens
    name = found[k]
    if name.mention is not None and name.mention.kind != "applicant" and "," not in name.key:
        return None
    plain = False
    for at in range(k + 1, stop):
        token = found[at]
        if token.kind in ("then", "list", "right", "modal", "time") or token.key in (":", ";"):
            return None
        if token.kind == "name" and token.mention and token.mention.kind in ("one_stop", "officer"):
            return None
        if not sentence.is_verb(at):
            continue
        left = sentence.before(at)
        kind = found[left].kind if left is not None and left >= 0 else None
        if token.key in _HANDS_OVER:
            if kind in ("mark", "join", "purpose", "stop", "preposition", "modal"):
                return None
            return at if plain else None
        if (
            token.key in _APPLICANT_VERBS
            and not sentence.blocked(at)
            and token.key not in ("đăng ký", "đề nghị")
        ):
            return None
        plain = True
    return None


def _assigns(sentence: _Sentence, walk: _Walk, k: int, j: int, stop: int) -> bool:
    """Whether a name behind a verb of assigning is told to do something of its own."""
    found = sentence.tokens
    head = walk.heads[-1].verb
    if walk.last_verb is None or walk.last_embedded or j not in (walk.last_verb, walk.last_verb + 1):
        return False
    for at in range(k + 1, stop):
        token = found[at]
        if sentence.is_verb(at):
            if head in ("thông báo", "yêu cầu", "đề nghị"):
                return (
                    token.key in ("cung cấp", "chuyển", "gửi")
                    and found[k].mention is not None
                    and found[k].mention.kind == "authority"
                )
            return head in (
                "chỉ đạo",
                "giao",
                "phân công",
                "giao nhiệm vụ",
                "triển khai",
            ) and not sentence.blocked(at)
        if token.kind in ("mark", "join", "purpose", "thing", "condition", "time"):
            return False
    return False


def _is_name_before(sentence: _Sentence, j: int) -> bool:
    """Whether the mark at j follows a name at once, as in a list of names."""
    return (
        j > 0
        and sentence.tokens[j - 1].kind == "name"
        and sentence.tokens[j - 1].last == sentence.tokens[j].first
    )


def _verb(sentence: _Sentence, walk: _Walk, k: int, stop: int, text: str) -> None:
    """Decide whether the verb at k heads an act, and keep it if so."""
    found = sentence.tokens
    token = found[k]
    if walk.target is not None and not walk.heads:
        if k < walk.target:
            walk.last_verb, walk.last_embedded = k, True
            return
        if k == walk.target:
            walk.done = False
            _add(walk, token)
            walk.last_verb, walk.last_embedded, walk.target = k, False, None
            return
    j = sentence.before(k)
    direct = _direct(sentence, walk, j) or k == walk.region_end
    blocked = sentence.blocked(k) and not (direct and not token.capital)
    if j is not None and j >= 0 and found[j].kind == "stop" and found[j].key in ("được", "sẽ được"):
        must = sentence.before(j)
        if must is not None and must >= 0 and found[must].key in ("phải", "cần phải", "cần"):
            walk.last_verb, walk.last_embedded = k, True
            walk.done = walk.listing = True
            return
        if not walk.heads and walk.mention is None and walk.last_verb is None:
            walk.passive = True
            _add(walk, token)
            walk.last_verb, walk.last_embedded = k, False
            return
        blocked = True
    follows = sentence.after(k)
    if (
        follows is not None
        and (
            found[follows].key in ("của", "phải", "đạt yêu cầu", "đạt", "đúng")
            or found[follows].kind == "list"
        )
        and not (direct and token.key in ("ghi", "thực hiện"))
    ):
        walk.last_verb, walk.last_embedded = k, True
        return
    if walk.listing and walk.pending is None:
        return
    if (
        j is not None
        and j > 0
        and found[j].key in ("không", "chưa", "không được")
        and _may_refuse(sentence, walk, j)
    ):
        _add(walk, token, negated=True)
        walk.last_verb, walk.last_embedded = k, False
        return
    if not sentence.may_act and walk.subject is None and walk.pending is None and j is not None and j >= 0:
        if found[j].kind == "modal" and walk.condition is None:
            walk.done = walk.listing = True
            return
    heads = False
    if walk.pending is not None and not blocked:
        name = found[walk.pending]
        walk.subject, walk.mention = (name.start, name.end), name.mention
        heads = True
    elif not walk.heads and not walk.done:
        heads = not blocked and (direct or walk.subject is not None or token.kind == "verb")
        if (
            heads
            and not direct
            and walk.subject is None
            and (walk.last_verb is not None or not sentence.may_act)
        ):
            heads = False
        if (
            heads
            and j is not None
            and j >= 0
            and walk.last_embedded
            and found[j].kind in ("mark", "join")
            and _close(sentence, walk, j)
        ):
            heads = False
        if heads and (_inside_name(sentence, walk, k, stop) or (not direct and _modifies(sentence, k, stop))):
            heads = False
        if heads and not direct and walk.subject is None and not walk.passive:
            _unknown_subject(walk, token, text)
    elif direct and j is not None and j >= 0 and not walk.aside:
        heads = not blocked and (j == walk.region_end or _coordinates(sentence, walk, k, j))
    if heads:
        _add(walk, token)
    carried = (
        j is not None
        and j >= 0
        and (
            sentence.organises(j)
            or (bool(walk.heads) and walk.heads[-1].verb == "phối hợp" and sentence.is_verb(j))
        )
    )
    walk.last_verb, walk.last_embedded = k, not heads and not carried


def _modifies(sentence: _Sentence, k: int, stop: int) -> bool:
    """Whether a weak verb belongs to the name before it, the real one coming later in the clause."""
    found = sentence.tokens
    if found[k].kind != "weak" or (
        k > 0 and found[k - 1].kind == "name" and found[k - 1].last == found[k].first
    ):
        return False
    for at in range(k + 1, stop):
        if found[at].kind in ("mark", "then", "purpose", "join", "condition", "time", "when"):
            return False
        if found[at].kind == "verb" and not sentence.blocked(at):
            return True
    return False


def _unknown_subject(walk: _Walk, token: Token, text: str) -> None:
    """Take the few words before a verb as who acts, where no known name stands there."""
    start = max(walk.clause_start, walk.region_stop)
    words = text[start : token.start]
    if 2 <= len(words.split()) <= 7 and not re.search(r"[,;:.()]", words.strip(" ,.;:-+")):
        lead = len(words) - len(words.lstrip(" ,.;:-+\n"))
        walk.subject = (start + lead, start + len(words.rstrip()))


def _may_refuse(sentence: _Sentence, walk: _Walk, j: int) -> bool:
    """Whether a negation stands where a verb would head an act: "thì không cấp"."""
    left = sentence.before(j)
    if left is None or left < 0:
        return False
    kind = sentence.tokens[left].kind
    return kind in ("then", "modal") or (kind == "name" and (not walk.heads or walk.pending is not None))


def _direct(sentence: _Sentence, walk: _Walk, j: int | None) -> bool:
    """Whether the token at j, right before a verb, lets it begin a clause."""
    found = sentence.tokens
    if j is None or j < 0:
        return j == -1
    if found[j].kind == "modal" or sentence.organises(j):
        if not walk.heads or j == walk.region_end:
            return True
        while j is not None and j >= 0 and (found[j].kind == "modal" or sentence.organises(j)):
            j = sentence.before(j)
        return j is not None and (j < 0 or found[j].kind in ("mark", "join", "then", "purpose"))
    return found[j].kind in ("mark", "join", "then", "purpose")


def _inside_name(sentence: _Sentence, walk: _Walk, k: int, stop: int) -> bool:
    """Whether "và trả kết quả" goes on with the name "Bộ phận tiếp nhận" and the real verb comes later."""
    found = sentence.tokens
    j = sentence.before(k)
    if (
        walk.last_verb is None
        or not walk.last_embedded
        or j is None
        or j < 0
        or found[j].key not in ("và", "hoặc")
    ):
        return False
    for at in range(k + 1, stop):
        if found[at].kind in ("mark", "then", "purpose", "join"):
            return False
        if found[at].kind == "modal" or (sentence.is_verb(at) and not sentence.blocked(at)):
            return True
    return False


def _close(sentence: _Sentence, walk: _Walk, j: int) -> bool:
    """Whether the joining mark at j follows the last verb at once ("sửa đổi, bổ sung")."""
    return walk.last_verb is not None and sentence.tokens[j].first == sentence.tokens[walk.last_verb].last


def _coordinates(sentence: _Sentence, walk: _Walk, k: int, j: int) -> bool:
    """Whether a verb behind a mark or joining word goes on with the acts, not with an object."""
    found = sentence.tokens
    token = found[k]
    if walk.last_verb is not None and walk.last_embedded and walk.last_verb < j:
        if found[j].kind != "purpose" and (_close(sentence, walk, j) or token.kind == "weak"):
            return False
    if found[j].kind == "mark" and found[j].key == ":":
        return not walk.heads
    return True


def _sends_later(sentence: _Sentence, walk: _Walk, k: int, stop: int) -> bool:
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


def _was_in_name(sentence: _Sentence, walk: _Walk, k: int) -> bool:
    """Whether a duty shows that the verb before it belongs to the name ("cơ quan cấp giấy phép có trách nhiệm")."""
    head = walk.heads[-1]
    if len(walk.heads) != 1 or head.subject is None or walk.last_verb is None or head.purpose or head.passive:
        return False
    first = next((i for i, t in enumerate(sentence.tokens) if t.start == head.verb_start), None)
    if first is None or not _unbroken(sentence, first, k):
        return False
    key = sentence.tokens[k].key
    if any(t.kind == "modal" for t in sentence.tokens[max(0, first - 1) : first]):
        return False
    return key in ("có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ") or (key == "phải" and head.weak)


def _right(sentence: _Sentence, walk: _Walk, k: int) -> None:
    """What somebody may do is no act; only handing in may be told so ("có thể nộp hồ sơ tới …")."""
    follows = sentence.after(k)
    token = sentence.tokens[k]
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
        and _unbroken(sentence, walk.last_verb, k)
    ):
        walk.heads.pop()
    walk.done = True
    walk.listing = True


def _unbroken(sentence: _Sentence, first: int, last: int) -> bool:
    """Whether no mark or joining word stands between two tokens."""
    return all(token.kind not in ("mark", "join", "purpose", "then") for token in sentence.tokens[first:last])


def _add(walk: _Walk, token: Token, negated: bool = False) -> None:
    start = walk.boundary if walk.boundary is not None else token.start
    if not walk.heads:
        start = walk.clause_start
    walk.heads.append(
        Predicate(
            start=start,
            verb_start=token.start,
            verb_end=token.end,
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
