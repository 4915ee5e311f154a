"""Which names are subjects and which verbs head acts."""

import re

from tthc.reading.steps.joints import begins, close, coordinates, inside_name
from tthc.reading.steps.sentence import APPLICANT_VERBS, HANDS_OVER, NO_SUBJECT, Sentence
from tthc.reading.steps.tokens import Token
from tthc.reading.steps.verbs import phrases
from tthc.reading.steps.walk import Walk, add

_PERSONS = phrases("người | chủ | cơ | đơn | ban | hội | nhà | phóng | nghiên | đại | thành")
_LINKS = re.compile(r"\b(?:và|hoặc|đồng thời|tiếp tục|ngay|thì|cần|còn|là|được|như)\b", re.IGNORECASE)
_ASSIGN = phrases("chỉ đạo | giao | phân công | giao nhiệm vụ | triển khai | chuyển | ủy quyền")
_POSTS = phrases("công bố | công khai | đăng tải | niêm yết | đăng báo | cập nhật")
_PASSED_ON = phrases("chuyển | gửi | truyền | lưu trữ | luân chuyển | chuyển trả | thông báo") | _POSTS
_EXAMINES = phrases(
    "thẩm định | thẩm tra | xét duyệt | đánh giá | xác minh | tổng hợp | rà soát | kiểm tra | xem xét"
)
# A paper that somebody sent is no act ("kiểm tra văn bản gửi Sở …").
_GIVEN = phrases("văn bản | công văn | đơn | giấy | phiếu | thông tin | khi | sau khi | trước khi")
_READIES = phrases("hoàn thiện | hoàn chỉnh | hoàn thành | dự thảo | soạn thảo | in | tham mưu | đề xuất")
# What "gửi X …" lets X do, without a word between.
_PUTS = _EXAMINES | phrases("trình")
_DOES = phrases("thực hiện | thực hiện việc | tiến hành | tổ chức thực hiện")
_NEGATIONS = phrases("không | chưa | không được")


def take_name(sentence: Sentence, walk: Walk, k: int, stop: int) -> None:
    """A name may be the subject of what follows, or part of the object before it."""
    found = sentence.tokens
    token = found[k]
    j = sentence.before(k)
    behind_boundary = j == -1 or (
        j is not None and found[j].kind in ("mark", "join", "then", "purpose", "modal")
    )
    behind_boundary = behind_boundary or k == walk.region_end
    if k == walk.region_end and not walk.heads:
        walk.subject, walk.mention = (token.start, token.end), token.mention
        walk.target = _submits(sentence, k, stop)
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
        walk.pending, walk.pending_end = k, None
        does = sentence.after(k)
        walk.boundary = found[does].start if does is not None and found[does].key in _DOES else None
        walk.assigns = True
        return
    follows = sentence.after(k)
    duty = follows is not None and found[follows].kind == "modal"
    if walk.assigns and walk.pending is not None and behind_boundary:
        walk.assigns = not duty
        if not duty:
            walk.pending_end, walk.boundary = k, None
            return
    if not behind_boundary or walk.boundary is None or (j is None and k != walk.region_end):
        return
    listed = j is not None and j > 0 and found[j].kind in ("mark", "join") and _is_name_before(sentence, j)
    listed = listed and j is not None and found[j - 1].key != token.key
    if listed and not duty:
        return
    if sentence.acts(k, stop):
        walk.pending = k


def _submits(sentence: Sentence, k: int, stop: int) -> int | None:
    """The verb by which an applicant hands in, behind words and verbs that only describe him.

    "Cá nhân đề nghị gia hạn giấy phép | nộp", "tổ chức đã được công nhận | gửi".
    """
    found = sentence.tokens
    name = found[k]
    if (
        name.mention is not None
        and name.mention.kind not in ("applicant", "third_party")
        and "," not in name.key
    ):
        return None
    if name.mention is None and name.key.startswith(("bộ ", "sở ")):
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
        if token.key in HANDS_OVER:
            if kind in ("mark", "join", "purpose", "stop", "preposition", "modal"):
                return None
            return at if plain or sentence.blocked(at) else None
        if (
            token.key in APPLICANT_VERBS
            and not sentence.blocked(at)
            and token.key not in ("đăng ký", "đề nghị")
        ):
            return None
        plain = True
    return None


def _assigns(sentence: Sentence, walk: Walk, k: int, j: int, stop: int) -> bool:
    """Whether a name behind a verb of assigning is told to do something of its own."""
    found = sentence.tokens
    head = walk.heads[-1].verb
    if walk.last_verb is None or walk.last_embedded:
        return False
    if j not in (walk.last_verb, walk.last_verb + 1):
        return head == "chuyển" and _carries_out(sentence, k, j)
    for at in range(k + 1, stop):
        token = found[at]
        if sentence.is_verb(at):
            if head in ("thông báo", "yêu cầu", "đề nghị"):
                mention = found[k].mention
                told = token.key in ("cung cấp", "chuyển", "gửi")
                return told and mention is not None and mention.kind == "authority"
            if head == "chuyển" and not _may_be_charged(found[k], token):
                return False
            sent = head == "gửi" and token.key in _PUTS and _may_be_charged(found[k], token)
            return (head in _ASSIGN or sent) and not sentence.blocked(at)
        listed = [t for t in found[at + 1 : at + 2] if t.kind == "name"]
        if head == "thông báo" and listed and token.key in (",", "hoặc", "và"):
            continue
        if token.kind in ("mark", "join") and at + 1 < stop and found[at + 1].kind == "name":
            continue
        if token.kind in ("mark", "join", "purpose", "thing", "condition", "time"):
            return False
    return False


def _carries_out(sentence: Sentence, k: int, j: int) -> bool:
    """Whether who gets something then does something ("chuyển hồ sơ đến X | thực hiện chỉnh lý")."""
    found = sentence.tokens
    does = sentence.after(k)
    if found[j].kind != "preposition" or does is None or found[does].key not in _DOES:
        return False
    verb = sentence.after(does)
    return verb is not None and _may_be_charged(found[k], found[verb]) and found[verb].kind == "verb"


def _may_be_charged(name: Token, verb: Token) -> bool:
    """Whether "chuyển X thẩm định" charges an authority with an act worth telling."""
    authority = name.mention is not None and name.mention.kind in ("authority", "one_stop", "officer")
    return authority and verb.key not in ("giải quyết", "xử lý", "xem xét", "ký")


def _is_name_before(sentence: Sentence, j: int) -> bool:
    """Whether the mark at j follows a name at once, as in a list of names."""
    return (
        j > 0
        and sentence.tokens[j - 1].kind == "name"
        and sentence.tokens[j - 1].last == sentence.tokens[j].first
    )


# To what a passive tells that something is done; other things in its place are only described.
_DONE_TO = re.compile(
    r"\s*(?:(?:các|những|toàn bộ|mọi)\s+)?(?:hồ sơ|kết quả|giấy|thông tin|tờ khai|đơn|phiếu|quyết định|"
    r"văn bản|dữ liệu|chứng chỉ|thẻ|biên bản|danh sách|thông báo|bản|tiền|phí|lệ phí|báo cáo|công văn)\b",
    re.IGNORECASE,
)


# What is said of a paper's form ("được lập theo mẫu số 01", "được lập thành 02 bộ") is no act.
_FORM = re.compile(r"\s+(?:theo\s+(?:\w+\s+)?mẫu|thành\s+\d)")


def take_verb(sentence: Sentence, walk: Walk, k: int, stop: int, text: str) -> None:
    """Decide whether the verb at k heads an act, and keep it if so."""
    token = sentence.tokens[k]
    if walk.target is not None and not walk.heads and k <= walk.target:
        _reach_target(walk, token, k)
        return
    j = sentence.before(k)
    left = sentence.left(k)
    direct = begins(sentence, walk, j) or k == walk.region_end
    blocked = sentence.blocked(k) and not (direct and not token.capital)
    if left and left.key in ("được", "sẽ được"):
        if _take_passive(sentence, walk, k, text):
            return
        blocked = True
    if _is_noun(sentence, k, direct):
        walk.saw(k, True)
        return
    if walk.listing and walk.pending is None:
        return
    if left and left.key in _NEGATIONS and _may_refuse(sentence, walk, k):
        add(walk, token, negated=True)
        walk.saw(k, False)
        return
    unled = not sentence.may_act and walk.subject is None and walk.pending is None and walk.condition is None
    if unled and left and left.kind == "modal":
        walk.close()
        return
    heads = _heads(sentence, walk, k, stop, direct, blocked)
    if heads and walk.subject is None and not walk.heads and not walk.passive and sentence.may_act:
        led = j is not None and j >= 0 and (sentence.organises(j) or sentence.tokens[j].kind == "modal")
        _unknown_subject(walk, left if led and left else token, text)
    if heads:
        add(walk, token)
    joint = bool(walk.heads) and walk.heads[-1].verb == "phối hợp"
    carried = j is not None and j >= 0 and (sentence.organises(j) or (joint and sentence.is_verb(j)))
    walk.saw(k, not heads and not carried)


def _reach_target(walk: Walk, token: Token, k: int) -> None:
    """Pass over the verbs that only describe an applicant, up to the one by which he hands in."""
    if k == walk.target:
        walk.done = False
        add(walk, token)
        walk.target = None
    walk.saw(k, walk.target is not None)


def _take_passive(sentence: Sentence, walk: Walk, k: int, text: str) -> bool:
    """Whether a verb behind "được" is settled: as a demand on a paper, or as the act done to a thing."""
    j = sentence.before(k)
    must = sentence.left(j) if j is not None and j >= 0 else None
    if must and must.key in ("phải", "cần phải", "cần") and sentence.tokens[k].key not in _POSTS:
        walk.saw(k, True)
        walk.close()
        return True
    embedded = walk.last_verb is None or (walk.last_embedded and sentence.tokens[k].key in _PASSED_ON)
    if walk.heads or walk.mention is not None or not embedded:
        return False
    start = max(walk.clause_start, walk.region_stop)
    if _FORM.match(text, sentence.tokens[k].end):
        walk.saw(k, True)
        walk.close()
        return True
    before = text[start : sentence.tokens[k].start].lstrip(" ,.;:-+\n")
    if before and (not _DONE_TO.match(before) or " là " in before):
        return False
    walk.passive = True
    add(walk, sentence.tokens[k])
    walk.saw(k, False)
    return True


def _posted(sentence: Sentence, k: int) -> bool:
    """Whether what begins a sentence is posted in it ("Quyết định … được công bố")."""
    found = sentence.tokens
    return any(
        found[at].key in ("được", "sẽ được") and found[at + 1].key in _POSTS
        for at in range(k + 1, len(found) - 1)
    )


def _is_noun(sentence: Sentence, k: int, direct: bool) -> bool:
    """Whether what follows a verb shows that it names something ("đề nghị của", "sát hạch đạt")."""
    follows = sentence.after(k)
    left = sentence.left(k)
    if left and left.key == "kèm theo":
        return True
    if follows is None:
        return False
    token = sentence.tokens[follows]
    if sentence.before(k) == -1 and sentence.tokens[k].key == "quyết định" and _posted(sentence, k):
        return True
    if sentence.tokens[k].key == "ghi":
        return token.key in ("trong", "tại", "trên")
    if direct and sentence.tokens[k].key == "thực hiện":
        return False
    if token.key == "của" and sentence.tokens[k].key.endswith(("ý kiến", "lấy xác nhận")):
        return False
    return token.kind == "list" or token.key in ("của", "phải", "đạt yêu cầu", "đạt", "đúng")


def _heads(sentence: Sentence, walk: Walk, k: int, stop: int, direct: bool, blocked: bool) -> bool:
    """Whether the verb at k heads an act, by what was seen of the clause before it."""
    token = sentence.tokens[k]
    if walk.heads and walk.pending is None and _puts(sentence, walk, k):
        return True
    if blocked:
        return False
    if walk.pending is not None:
        name = sentence.tokens[walk.pending]
        last = sentence.tokens[walk.pending_end] if walk.assigns and walk.pending_end else name
        walk.subject, walk.mention = (name.start, last.end), name.mention
        return True
    j = sentence.before(k)
    if walk.heads or walk.done:
        if not direct or j is None or j < 0 or walk.aside:
            return False
        return j == walk.region_end or coordinates(sentence, walk, k, j)
    alone = not direct and walk.subject is None
    if alone and (token.kind != "verb" or walk.last_verb is not None or not sentence.may_act):
        return False
    left = sentence.left(k)
    joins = j is not None and left is not None and left.kind in ("mark", "join")
    if joins and walk.last_embedded and j is not None and close(sentence, walk, j):
        return False
    return not inside_name(sentence, walk, k, stop) and (direct or not _modifies(sentence, k, stop))


def _puts(sentence: Sentence, walk: Walk, k: int) -> bool:
    """Whether what was examined is then put to somebody ("thẩm định việc gia hạn | trình Chủ tịch …")."""
    follows = sentence.after(k)
    mention = sentence.tokens[follows].mention if follows is not None else None
    before = walk.heads[-1].verb
    puts = sentence.tokens[k].key == "trình" and before in _EXAMINES | _READIES
    puts = (puts or (sentence.tokens[k].key == "gửi" and before in _EXAMINES)) and not walk.done
    left = sentence.left(k)
    told = left is None or (left.kind not in ("stop", "preposition", "adverb") and left.key not in _GIVEN)
    return puts and told and mention is not None and mention.kind in ("authority", "decision_maker")


def _modifies(sentence: Sentence, k: int, stop: int) -> bool:
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


def _unknown_subject(walk: Walk, token: Token, text: str) -> None:
    """Take the few words before a verb or its modal as who acts, where no known name stands there."""
    start = max(walk.clause_start, walk.region_stop)
    before = text[start : token.start]
    lead = len(before) - len(before.lstrip(" ,.;:-+\n"))
    words = before.split()
    if not 2 <= len(words) <= 7 or re.search(r"[,;:.()]", before.strip(" ,.;:-+\n")):
        return
    first = words[0].lower()
    names = (words[0].isupper() and len(first) > 2) or first in _PERSONS or words[1] == "viên"
    if names and first not in NO_SUBJECT and not _LINKS.search(before):
        walk.subject = (start + lead, start + len(before.rstrip()))


def _may_refuse(sentence: Sentence, walk: Walk, k: int) -> bool:
    """Whether the negation before a verb stands where a verb would head an act: "thì không cấp"."""
    j = sentence.before(k)
    left = sentence.left(j) if j is not None and j > 0 else None
    if left is None:
        return False
    subject = left.kind == "name" and (not walk.heads or walk.pending is not None)
    refuses = left.kind == "mark" and walk.subject is not None and not walk.heads
    refuses = refuses and sentence.tokens[k].key in ("tiếp nhận", "thụ lý")
    return subject or refuses or left.kind in ("then", "modal")
