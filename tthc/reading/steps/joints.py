"""Where a verb stands: at the beginning of a clause, behind a joint between acts, or inside a name."""

from tthc.reading.steps.sentence import Sentence
from tthc.reading.steps.verbs import phrases
from tthc.reading.steps.walk import Walk

_SENDS = phrases("gửi | chuyển | trình | thông báo | báo cáo | trả kết quả | yêu cầu")
_LOOKS = phrases("kiểm tra | thẩm định | xem xét | đánh giá | rà soát | tiếp nhận | thông báo | thẩm tra")
_WRITTEN = phrases("có văn bản | có công văn | có thông báo | có tờ trình")


def begins(sentence: Sentence, walk: Walk, j: int | None) -> bool:
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


def inside_name(sentence: Sentence, walk: Walk, k: int, stop: int) -> bool:
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


def close(sentence: Sentence, walk: Walk, j: int) -> bool:
    """Whether the joining mark at j follows the last verb at once ("sửa đổi, bổ sung")."""
    return walk.last_verb is not None and sentence.tokens[j].first == sentence.tokens[walk.last_verb].last


def _issues(sentence: Sentence, walk: Walk, k: int, j: int) -> bool:
    """Whether "và cấp giấy …" goes on with the act of who looked into the file."""
    follows = sentence.after(k)
    paper = follows is not None and sentence.tokens[follows].kind == "thing"
    paper = paper and sentence.tokens[follows or 0].key.startswith(("giấy", "chứng chỉ", "thẻ", "phiếu"))
    looked = bool(walk.heads) and walk.heads[-1].verb in _LOOKS
    return paper and looked and sentence.tokens[k].key == "cấp" and sentence.tokens[j].key == "và"


def _puts_to(sentence: Sentence, k: int) -> bool:
    """Whether something is put to a named authority ("hoàn thành thẩm định, | trình Chủ tịch …")."""
    follows = sentence.after(k)
    mention = sentence.tokens[follows].mention if follows is not None else None
    return (
        sentence.tokens[k].key == "trình"
        and mention is not None
        and mention.kind in ("authority", "decision_maker", "officer")
    )


def _refuses(sentence: Sentence, walk: Walk, k: int) -> bool:
    """Whether "hoặc từ chối …" tells what is done in the other case, not what a matter is about."""
    follows = sentence.tokens[k + 1] if k + 1 < len(sentence.tokens) else None
    if follows is None or follows.key == "bằng văn bản":
        return follows is not None
    before = sentence.left(walk.last_verb) if walk.last_verb is not None else None
    told = before is None or before.kind not in ("stop", "preposition", "thing")
    return told and follows.kind == "weak" and follows.first == sentence.tokens[k].last


def coordinates(sentence: Sentence, walk: Walk, k: int, j: int) -> bool:
    """Whether a verb behind a mark or joining word goes on with the acts, not with an object."""
    found = sentence.tokens
    token = found[k]
    follows = sentence.after(k)
    sends = token.key in _SENDS and follows is not None and found[follows].kind in ("name", "preposition")
    if sends and (found[j].kind == "join" or (found[j].key == "," and _puts_to(sentence, k))):
        return True
    embedded = walk.last_verb is not None and walk.last_embedded and walk.last_verb < j
    if walk.last_verb is not None and embedded:
        last = found[walk.last_verb]
        if last.key == token.key and found[j].key in ("và", "hoặc") and token.key not in _SENDS:
            return False
        matter = last.kind == "weak" and walk.last_verb > 0 and found[walk.last_verb - 1].key == "về"
        if matter and token.kind == "verb":
            return True  # "theo pháp luật về xây dựng và | chuyển thông tin …"
    completes = token.key == "hoàn thành" and follows is not None and found[follows].key == "việc"
    if (token.key in _WRITTEN or completes) and found[j].kind in ("mark", "join"):
        return True
    if token.key == "từ chối" and found[j].key == "hoặc" and _refuses(sentence, walk, k):
        return True
    led = sentence.left(j) if found[j].kind == "modal" else found[j]  # "để thực hiện | xác nhận …"
    joins = (led is None or led.kind != "purpose") and (close(sentence, walk, j) or token.kind == "weak")
    if embedded and joins and not _issues(sentence, walk, k, j):
        return False
    if found[j].kind == "mark" and found[j].key == ":":
        return not walk.heads
    return True
