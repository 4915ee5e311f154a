"""Sentences of a text, and the known phrases in them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tthc.reading.names.agencies import AgencyMention
from tthc.reading.steps.verbs import LEXICON, Kind, phrases

_WORD = re.compile(r"\w+|[^\w\s]")
_SENTENCE_END = re.compile(
    r"[.?!…]+(?=[\s\"”)]|$)|(?<=[^\W\d_]{2})\.(?=[A-ZĐ][^\W\d_A-Z])|"
    r"(?:(?<=Nộp hồ sơ TTHC)|(?<=Giải quyết TTHC))(?=\s)|"
    r"(?<=[\w)])(?=[ \n](?:Trong thời hạn|Trường hợp|Sau khi|Đối với trường hợp)\b)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:TP|Tp|ThS|TS|GS|PGS|KCN|St|Mr|[Vv]\.v|số|[A-ZĐ])|^\s*\d{1,2}(?:\.\d{1,2})*|^\s*[a-zđ])\Z"
)
# Single syllables that name a body only with a capital.
_NEEDS_CAPITAL = phrases(
    """
    bộ | sở | cục | vụ | ban | phòng | thuế | hội | viện | đội | báo | đài | tổ | trạm | trường | bên
    quỹ | đoàn | cha | mẹ | vợ | thôn | người
    """
) - {"người", "bên", "thôn", "tổ", "đoàn", "trường"}
# Names that the agency reader ends inside a compound.
_COMPOUNDS = frozenset(
    {("công", "trình"), ("nhà", "ở"), ("chữ", "ký"), ("chứng", "nhận"), ("giấy", "phép"), ("quy", "trình")}
)
_AREAS = tuple(
    tuple(area.split())
    for area in (
        "khu nông nghiệp công nghệ cao", "khu công nghệ cao", "khu công nghiệp",
        "khu chế xuất", "khu kinh tế", "khu du lịch", "cụm công nghiệp",
        "thị xã", "thành phố", "thị trấn", "phường", "đặc khu",
    )
)  # fmt: skip
_VERBS_OF_TWO = frozenset(
    {("chi", "trả"), ("luân", "chuyển"), ("bàn", "giao"), ("rà", "soát"), ("vào", "sổ"), ("chuẩn", "bị")}
)
# Verbs that tell which body or person a bare name means, where another verb follows at once.
_HELD_BY: dict[str, frozenset[str]] = {
    "cơ quan": phrases(
        "công nhận | cấp phép | phê duyệt | chấp thuận | chứng nhận | đăng ký | cấp | gia hạn"
    ),
    "tổ chức , cá nhân": phrases("nhập khẩu | xuất khẩu"),
}
_HELD_BY["tổ chức"] = _HELD_BY["cá nhân"] = _HELD_BY["doanh nghiệp"] = _HELD_BY["tổ chức , cá nhân"]
# What an applicant does himself, so that it belongs to no name.
_OWN_ACTS = phrases(
    """
    nộp | nộp hồ sơ | gửi | lập | lập hồ sơ | chuẩn bị | điền | khai | kê khai | nhận | nhận kết quả
    đến nhận
    ký | hoàn thiện | bổ sung | bổ sung hồ sơ | sửa đổi | thực hiện | xuất trình | truy cập | đăng nhập
    có văn bản | có công văn | giải trình | khắc phục | thanh toán | nhận lại | tải | viết | làm
    """
)
# Verbs that go on with the act before them ("phê duyệt trình", "công nhận gửi").
_GOES_ON = phrases("trình | gửi | chuyển | báo cáo | đề nghị | in | ký")
_SECTORS = frozenset(
    {("xây", "dựng"), ("lâm", "nghiệp"), ("nông", "nghiệp"), ("đất", "đai"), ("nhà", "ở"), ("đầu", "tư")}
)
_COOPERATIVE = ["hợp", "tác", "xã"]
# What whoever is competent does, where nothing else is told of him.
_MAY_DECIDE = re.compile(
    r" có thẩm quyền (cấp(?= )|phê duyệt|quyết định|chấp thuận|ban hành|công nhận)(?= |$)"
)
_OF_COUNCILS = frozenset(
    {("xét", "duyệt"), ("thẩm", "định"), ("xét", "chọn"), ("đánh", "giá"), ("thẩm", "tra")}
)
_MEMBERS = frozenset({"có", "là", "do", "được", "gồm"})
_LOOKED_INTO = frozenset({("cá", "nhân"), ("tổ", "chức"), ("đối", "tượng"), ("hồ", "sơ"), ("danh", "sách")})
# Verbs that no name ends with.
_VERBS_AT_END = frozenset({("thảo", "luận"), ("bỏ", "phiếu"), ("biểu", "quyết"), ("tra", "cứu")})


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
    words = _outside_brackets(list(_WORD.finditer(text, start, end)))
    lower = [match[0].lower() for match in words]
    found: list[Token] = []
    named = {mention.start: mention for mention in mentions}
    at = 0
    while at < len(words):
        if mention := named.get(words[at].start()):
            token: Token | None = _named(mention, words, lower, at)
        else:
            token = _phrase(words, lower, at)
        if token:
            if token.key.startswith("quyết định ") and _is_subject(found, at):
                token = Token("verb", "quyết định", at, at + 2, words[at].start(), words[at + 1].end(), False)
            found.append(token)
            at = token.last
        else:
            at += 1
    found = _councils_that_act(_with_last_verb(found, words, lower), words, lower)
    return _with_held_verbs(found, words, lower), len(words)


def _outside_brackets(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words that stand in no brackets, so that those on both sides of a bracket are neighbours.

    A bare number ("(1)", "(ii)") stays and parts them: it begins an item of a list.
    """
    kept: list[re.Match[str]] = []
    inside: list[re.Match[str]] = []
    depth = 0
    for word in words:
        if word[0] in "([":
            depth += 1
            inside = []
        elif word[0] in ")]":
            depth = max(0, depth - 1)
            if not depth and len(inside) == 1 and len(inside[0][0]) <= 3:
                kept.append(inside[0])
        elif depth:
            inside.append(word)
        else:
            kept.append(word)
    return kept


def _councils_that_act(found: list[Token], words: list[re.Match[str]], lower: list[str]) -> list[Token]:
    """A council cut before the verb that its name ran over ("Hội đồng | xét duyệt cá nhân đủ điều kiện")."""
    at = next((i for i, token in enumerate(found) if token.kind == "name"), -1)
    if at < 0 or any(token.kind in ("verb", "modal") for token in found[at + 1 :]):
        return found
    name = found[at]
    if name.first > 0 and not (at and found[at - 1].kind == "mark" and found[at - 1].last == name.first):
        return found
    verb = tuple(lower[name.first + 2 : name.first + 4])
    if lower[name.first : name.first + 2] != ["hội", "đồng"] or verb not in _OF_COUNCILS:
        return found
    stop = name.first + 2
    if tuple(lower[stop + 2 : stop + 4]) not in _LOOKED_INTO or _MEMBERS.issuperset(
        lower[name.last : name.last + 1]
    ):
        return found
    council = name._replace(last=stop, end=words[stop - 1].end())
    start, end = words[stop].start(), words[stop + 1].end()
    act = Token("verb", " ".join(verb), stop, stop + 2, start, end, False)
    return [*found[:at], council, act, *found[at + 1 :]]


def _is_subject(found: Sequence[Token], at: int) -> bool:
    """Whether a name that begins its clause ends right before a word ("Bộ Y tế | quyết định phê duyệt")."""
    if not found or found[-1].kind != "name" or found[-1].last != at:
        return False
    before = found[-2] if len(found) > 1 and found[-2].last == found[-1].first else None
    return found[-1].first == 0 or (before is not None and before.kind in ("mark", "then"))


def _with_held_verbs(found: list[Token], words: list[re.Match[str]], lower: list[str]) -> list[Token]:
    """Names drawn out over a verb that only tells who is meant, where another verb follows at once.

    "Cơ quan có thẩm quyền công nhận | thành lập hội đồng", "người đề nghị thẩm định | nhận lại hồ sơ".
    """
    result: list[Token] = []
    at = 0
    while at < len(found):
        token = found[at]
        at += 1
        if (
            token.kind == "name"
            and at < len(found)
            and _holds(token, found[at], found[at + 1 : at + 2], lower)
        ):
            verb = found[at]
            at += 1
            stop = found[at].first if token.key == "người đề nghị" else verb.last
            key = " ".join(lower[token.first : stop])
            token = token._replace(key=key, last=stop, end=words[stop - 1].end())
        result.append(token)
    return result


def _holds(name: Token, verb: Token, follows: Sequence[Token], lower: list[str]) -> bool:
    """Whether the verb right behind a name belongs to it, as `follows` shows."""
    if verb.kind not in ("verb", "weak") or verb.first != name.last:
        return False
    if verb.key == "nộp" and lower[name.last - 2 : name.last] == ["hồ", "sơ"]:
        return name.key.endswith("nhận hồ sơ")  # "cán bộ tiếp nhận hồ sơ nộp qua đường bưu chính | phải"
    if name.key == "người đề nghị" and follows and follows[0].first - verb.last <= 4:
        return follows[0].kind == "verb" and verb.key not in _OWN_ACTS
    held = _HELD_BY.get(name.key) or (_HELD_BY["cơ quan"] if name.key.endswith("có thẩm quyền") else None)
    if not held or verb.key not in held or not follows:
        return False
    main = follows[0]
    return main.first == verb.last and (
        main.kind == "modal" or (main.kind == "verb" and main.key not in _GOES_ON)
    )


def _with_last_verb(found: list[Token], words: list[re.Match[str]], lower: list[str]) -> list[Token]:
    """A subject that ran on into the only verb of its clause, cut before it.

    "…, cơ quan có thẩm quyền | cấp giấy phép theo mẫu": nothing behind the name could be the act.
    """
    at = next(
        (i for i in range(len(found) - 1, -1, -1) if found[i].kind in ("name", "verb", "weak", "modal")), -1
    )
    held = _MAY_DECIDE.search(found[at].key) if at >= 0 and found[at].kind == "name" else None
    if held is None:
        return found
    name = found[at]
    if at and (found[at - 1].kind not in ("mark", "then") or found[at - 1].last != name.first):
        return found
    stop = name.first + name.key[: held.start(1)].count(" ")
    size = held[1].count(" ") + 1
    if " ".join(lower[stop : stop + size]) != held[1]:
        return found
    short = name._replace(key=" ".join(lower[name.first : stop]), last=stop, end=words[stop - 1].end())
    start, end = words[stop].start(), words[stop + size - 1].end()
    verb = Token("weak" if held[1] == "cấp" else "verb", held[1], stop, stop + size, start, end, False)
    return [*found[:at], short, verb, *found[at + 1 :]]


def _named(mention: AgencyMention, words: list[re.Match[str]], lower: list[str], at: int) -> Token:
    stop = at + 1
    while stop < len(words) and words[stop].end() <= mention.end:
        stop += 1
    head = 2 if lower[at] in ("công", "cán", "viên", "nhân") else stop
    for inner in range(at + head + 1, stop):
        # A name that ran on into its verb: "công chức thuế | tiếp nhận".
        if (
            mention.kind == "officer"
            and lower[at + 2] != "được"
            and (" ".join(lower[inner : inner + 2]) in ("tiếp nhận", "đóng dấu", "kiểm tra"))
        ):
            stop = inner
            break
    if mention.kind == "applicant" and lower[at] not in ("người", "chủ"):
        for tail in (("nộp", "hồ", "sơ"), ("nộp",), ("gửi",)):
            if stop - len(tail) > at and tuple(lower[stop - len(tail) : stop]) == tail:
                stop -= len(tail)
    if lower[at] in ("ban", "ủy", "uỷ", "ubnd", "công", "sở", "chủ"):
        stop = _over_areas(lower, stop)
    if lower[stop - 3 : stop] == _COOPERATIVE and lower[stop + 1 : stop + 6] == [
        "liên",
        "hiệp",
        *_COOPERATIVE,
    ]:
        stop += 6  # The law names both in one breath; they never do different things.
    if lower[stop - 2 : stop + 1] == ["quản", "lý", "về"] and tuple(lower[stop + 1 : stop + 3]) in _SECTORS:
        stop += 3
    while stop < len(words) and (lower[stop - 1], lower[stop]) in _COMPOUNDS:
        stop += 1
    if lower[stop - 2 : stop + 2] == ["công", "nghệ", "thông", "tin"] and lower[stop - 3] != "và":
        stop += 2
    if stop < len(words) and stop - at > 1 and (lower[stop - 1], lower[stop]) in _VERBS_OF_TWO:
        stop -= 1
    if stop - at > 3 and (lower[stop - 2], lower[stop - 1]) in _VERBS_AT_END:
        stop -= 2
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


def _over_areas(lower: list[str], stop: int) -> int:
    """Where a name ends that goes on over areas of one kind ("Ban quản lý khu công nghiệp, khu kinh tế")."""
    while stop < len(lower) and lower[stop] in (",", "và", "hoặc"):
        for area in _AREAS:
            if tuple(lower[stop + 1 : stop + 1 + len(area)]) == area:
                stop += 1 + len(area)
                break
        else:
            return stop
    return stop


def _phrase(words: list[re.Match[str]], lower: list[str], at: int) -> Token | None:
    for phrase, kind in LEXICON.get(lower[at], ()):
        size = len(phrase)
        if size > 1 and tuple(lower[at : at + size]) != phrase:
            continue
        if phrase[-1] == "tthc" and phrase[0] != "hệ" and lower[at + size : at + size + 1] == [":"]:
            continue  # A heading of its own, not one run into its sentence.
        capital = words[at][0][0].isupper()
        if kind in ("verb", "weak") and at + size < len(lower) and lower[at + size] == "viên":
            # "giám định viên", "kiểm định viên": who does it, not the doing.
            last = words[at + size]
            return Token("name", " ".join(phrase), at, at + size + 1, words[at].start(), last.end(), capital)
        if kind == "name" and size == 1 and phrase[0] in _NEEDS_CAPITAL and not capital:
            return None
        return Token(
            kind, " ".join(phrase), at, at + size, words[at].start(), words[at + size - 1].end(), capital
        )
    return None
