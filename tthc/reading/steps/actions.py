"""What a clause does: its verb and what the verb governs, read to one of the actions."""

import re

import attrs

from tthc.model.procedure import Action
from tthc.reading.steps import action_words as words
from tthc.reading.steps.applicant_acts import of_applicant
from tthc.reading.steps.telling import DUE_NOTICE, of_telling

_INNER = re.compile(
    r"\b(hoàn thiện|xây dựng|thẩm định|xét duyệt|kiểm tra|xác minh|thẩm tra|đánh giá|khảo sát|niêm yết|"
    r"lấy ý kiến|đo đạc|giải quyết)\b"
)
_OF_THE_FILE = re.compile(
    r"hồ sơ|nội dung|giấy tờ|tài liệu|thông tin|hoàn|giải trình|một lần|yêu cầu|hướng dẫn"
)
_DECIDES_NEXT = re.compile(
    r"[,\s]*(?:(?:và|để|ra|có)\s+)*(?:quyết định|cấp|phê duyệt|chấp thuận|giải quyết|công nhận|ban hành|ký|"
    r"xác nhận|có văn bản|ra quyết định|gia hạn|cho phép|điều chỉnh|sửa đổi|phê chuẩn)"
)
_DOING = re.compile(
    r"hoàn thành (?:(?:các )?(?:việc|công tác|thủ tục|công việc)(?: tổ chức)? |"
    r"(?=thẩm định|thẩm tra|xét duyệt|kiểm tra|đánh giá|xác minh))"
)
_ASKING_PAPER = re.compile(r"\s+(?:văn bản|công văn|phiếu) (?:yêu cầu|đề nghị)\b")
_TO_HAND_IN = re.compile(r"\bnộp (?:lại |thêm |bổ sung )?(?:bản (?:sao|chính|gốc)|giấy tờ|tài liệu)")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
VALID_FILE = re.compile(r"hồ sơ (?:đầy đủ(?:,| và)? )?hợp lệ|nhận (?:được|đủ) (?:báo cáo|văn bản|đơn)")
_PLAIN_FILE = re.compile(r"\s*(?:ngay )?(?:các )?(?:hồ sơ|giấy tờ|thông tin(?! về)|dữ liệu|tờ khai|tài liệu)")
_DONE_PAYING = re.compile(r"(?:việc )?(?:đã )?hoàn thành (?:các |việc )?(?:nghĩa vụ|nộp)\b")
_TAKEN_IN = re.compile(
    r"(?:về )?(?:việc )?(?:đã )?(?:tiếp nhận|nhận)\b|"
    r"(?:bằng văn bản )?(?:về )?(?:thời gian|thời hạn|thời điểm|ngày) (?:hẹn )?trả (?:kết quả|hồ sơ)"
)
# A state in a register is changed, nothing is sent ("chuyển tình trạng pháp lý … sang …").
_STATE = re.compile(r"(?:tình trạng|trạng thái)\b[^;]{0,200}?\b(?:sang|thành)\b")
_THING_HANDED_OVER = re.compile(
    r"(?:lại )?(?:đất|rừng|khu vực biển|mặt bằng|nhà(?! nước)|căn hộ|mốc|công trình|tài sản|hiện trạng)\b"
)
_UNFIT = re.compile(
    r"(?:không|chưa) (?:đáp ứng|đủ|bảo đảm|thỏa mãn) (?:được |đủ |đầy đủ )?(?:các |những )?điều kiện"
)
# Who has to pay or may be let off is looked into; no amount is worked out yet.
_WHO_PAYS = re.compile(r"(?:\w+ ){0,2}(?:điều kiện|đối tượng|việc đủ)\b")
# What people say of a matter is looked into, not decided.
_VOICES = re.compile(r"giải quyết (?:các )?(?:ý kiến|phản ánh|kiến nghị)")
# A file sent to ask for something asks nobody to mend it.
_OWN_FILE = re.compile(r"gửi (?:\d+ )?(?:\([^)]*\) )?bộ hồ sơ\b")
# Points to what stands below and tells nothing itself.
_AS_FOLLOWS = re.compile(r"(?:xử lý|giải quyết) như sau\W*")
_REGISTER = re.compile(r"\bsổ (?:đăng ký|hộ tịch|gốc|địa chính|cấp|lưu|quản lý)|\bsổ (?:bộ|cái)\b")
_PERSON_TAKEN = re.compile(r"(?:người|học|trẻ|công dân|đối tượng|viên chức|công chức)\b")
_APOLOGY = re.compile(r"(?:(?:văn bản|phiếu|thư|công văn) )?xin lỗi|lại (?:ngày|thời (?:gian|hạn))")
_OPINION_PAPER = re.compile(r"(?:văn bản|ý kiến|công văn) (?:trả lời|tham gia|góp ý|thẩm định|bằng văn bản)")
_ANSWER_PAPER = re.compile(r"(?:văn bản|công văn) (?:trả lời|tham gia|góp|cho) (?:\w+ )?ý kiến")
# Whom something is given, told before what is given: "gửi người nộp hồ sơ giấy …".
_DATIVE = re.compile(
    r"\A(?:cho\s+[\w\s,]{2,40}?|"
    r"(?:người|tổ chức|cá nhân|chủ|doanh nghiệp|hộ|công dân|cơ sở|nhà đầu tư)\b[\w\s,]{0,30}?)\s"
    r"(?=giấy|phiếu|thông báo|văn bản|biên|mã|kết quả|quyết định)"
)
_OFFICE_TAKES = re.compile(
    r"[^,;]{0,80}\b(?:tại|với|đến) (?:sở|cơ quan|phòng|bộ|cục|chi cục|ủy ban|ubnd|công an)\b"
)
_NOTICE = re.compile(r"(?:văn bản |giấy |các )?thông báo(?! (?:số|nộp|xác))|tin nhắn|thư điện tử")
_TO_PERSON = re.compile(
    r"(?:cho|đến|tới) (?:\w+ ){0,2}(?:người|tổ chức|cá nhân|công dân|doanh nghiệp|chủ|nhà đầu tư|cơ sở|"
    r"công ty|đối tượng|hộ)"
)
# What one authority lets another know goes there to be worked with.
_INFORMATION_TO_OFFICE = re.compile(
    r"thông tin (?:cho|đến) (?:cơ quan|sở|phòng|ủy ban|ubnd|cục|chi cục|bộ|văn phòng|chi nhánh|công an)\b"
)
_MAILED = re.compile(r"(?:đến|tới|vào|qua) (?:thư điện tử|hộp thư|email|tài khoản|số điện thoại)\b")
_AND_PERSON = re.compile(r"(?:,|và) (?:\w+ )?(?:người|tổ chức|cá nhân|chủ|hộ)\b")
# What goes to who asked and to nobody before them; a body may be meant by "tổ chức" alone.
_PERSON_FIRST = re.compile(
    r"(?P<what>(?:(?!\b(?:cho|đến|tới|về|để|qua)\b)[^,;]){0,120}?)\b(?:cho|đến|tới) (?:\w+ ){0,1}?"
    r"(?:người (?!đứng đầu|có thẩm quyền|đại diện|giám định)|công dân|doanh nghiệp|nhà đầu tư|"
    r"tổ chức, cá nhân|cá nhân, tổ chức|chủ (?!tịch)|hộ gia đình|công ty|hợp tác xã|cơ sở(?! dữ liệu))"
)
_HANDED = re.compile(rf"{words.RESULT.pattern}|xác nhận|giấy chứng")
_COPIES = re.compile(r"(?:\d+ )?bản (?:chính |gốc )?")
_OFFICE = re.compile(r"bộ phận|trung tâm|một cửa|văn phòng|sở|ủy ban|ubnd|cơ quan")


@attrs.frozen
class Clause:
    """A clause as its action is told from it.

    `text` is the verb with what stands behind it, in lower case, `leading` the condition or time in
    front. `applicant` tells that somebody who asks for the procedure acts, `checked` that completeness
    was checked before, `refusing` and `incomplete` what the condition in front says, `handing` that an
    agency hands in a file of its own.
    """

    verb: str
    text: str
    leading: str
    applicant: bool
    checked: bool
    refusing: bool
    incomplete: bool
    handing: bool


def action_of(clause: Clause) -> Action | None:
    """The action of a clause; None where it states no act."""
    if "(" in clause.text:
        # What stands in brackets explains; it does not tell the act.
        clause = attrs.evolve(clause, text=_BRACKETS.sub("", clause.text))
    verb, text = clause.verb, clause.text
    if (verb in words.NAMES_REASONS and not clause.refusing) or _AS_FOLLOWS.fullmatch(text):
        return None
    if verb == "phối hợp" and (inner := _inner(text)):
        return action_of(attrs.evolve(clause, verb=inner, text=text[text.find(inner) :]))
    if clause.applicant:
        return of_applicant(verb, text)
    if verb.endswith("thủ tục") or (verb.startswith("hoàn thành") and _DOING.match(text)):
        return _of_formalities(clause)
    if _APOLOGY.match(text, len(verb) + 1) and verb in words.APOLOGISES:
        return "notify"
    if _is_receipt(verb, text):
        return "receive"
    refuses = words.REASON.search(text)
    if words.REFUSED_INTAKE.search(clause.leading) and (verb in words.TELLS or verb in words.NAMES_REASONS):
        return "notify"
    if clause.incomplete and verb in words.TELLS and not refuses and words.SUPPLEMENT.search(clause.leading):
        return "request_supplement"
    if clause.refusing and refuses:
        return "decide"
    asked = _asks(verb, text, clause.refusing, clause.incomplete) or _of_incomplete(clause)
    if asked == "notify" and _unfit(clause):
        return "decide"
    return asked or _special(clause) or words.FIXED.get(verb, "other")


def _inner(clause: str) -> str | None:
    """The verb that joint work is for ("phối hợp với X tổ chức thẩm định")."""
    match = _INNER.search(clause)
    return match[1] if match and not clause[: match.start()].endswith("để tổ chức ") else None


def _of_formalities(clause: Clause) -> Action | None:
    """What an authority does that goes through the formalities of something ("… thủ tục cấp giấy phép")."""
    doing = _DOING.match(clause.text)
    words_behind = clause.text[doing.end() if doing else len(clause.verb) :].split()
    if words_behind[:3] == ["đăng", "ký,", "cấp"]:
        return "decide"
    for size in (3, 2, 1):
        inner = " ".join(words_behind[:size]).rstrip(",;")
        if inner in words.FIXED or inner in ("cấp", "xác định", "trả", "thu hồi", "kiểm tra", "rà soát"):
            return action_of(attrs.evolve(clause, verb=inner, text=" ".join(words_behind)))
    return None if words_behind[:2] == ["hành", "chính"] else "other"


def _is_receipt(verb: str, clause: str) -> bool:
    """Whether the clause gives a receipt or an appointment slip."""
    if verb not in words.HANDS_OUT_RECEIPT:
        return False
    behind = _DATIVE.sub("", clause[len(verb) : 90].strip().removeprefix("ngay "))
    if verb in ("có phiếu", "có giấy"):
        behind = f"{verb[3:]} {behind}"
    if verb != "cấp" and behind.startswith("tài khoản"):
        return True
    if words.RECEIPT.match(behind.strip()) and not behind.startswith("tài khoản"):
        return True
    return verb in ("xác nhận", "thông báo") and bool(_TAKEN_IN.match(behind.strip()))


def _asks(verb: str, clause: str, refusing: bool, incomplete: bool) -> Action | None:
    """Whether the clause asks to mend the file, or sends it back."""
    if verb == "hướng dẫn" and "liên hệ với" in clause:
        return None
    if verb in words.INVITES and _TO_HAND_IN.search(clause):
        return "request_supplement"
    if verb == "hướng dẫn" and incomplete:
        return "request_supplement"
    if verb not in words.MAY_ASK or (verb == "gửi" and _OWN_FILE.match(clause)):
        return None
    mends = words.SUPPLEMENT.search(clause)
    if mends and words.ASKS_SUPPLEMENT.search(clause[: mends.end()]):
        before = clause[: mends.start()]
        dues = words.PAYMENT.search(clause) and re.search(r"nộp (?:lại )?\Z", before)
        dues = dues or re.search(r"đã (?:hoàn thành việc )?nộp \Z", before)
        cited = re.search(r"nghị định|được sửa đổi", clause[max(0, mends.start() - 60) : mends.start()])
        result = verb in ("gửi", "trả", "chuyển") and words.RESULT.match(clause[len(verb) :].strip())
        # "sửa đổi, bổ sung" also names what a permit is about.
        if not cited and not dues and not result and (incomplete or _OF_THE_FILE.search(clause)):
            return "request_supplement"
    if verb in words.SENDS_BACK and ("hồ sơ" in clause[:40] or incomplete):
        return "decide" if refusing and not incomplete else "notify"
    return None


def _unfit(clause: Clause) -> bool:
    """Whether what falls short in front of a clause is the matter itself, not the papers."""
    return clause.refusing and clause.verb in words.SENDS_BACK and bool(_UNFIT.search(clause.leading))


def _of_incomplete(clause: Clause) -> Action | None:
    """What is told of a file that falls short, by the condition in front of the clause."""
    written = _ASKING_PAPER.match(clause.text, len(clause.verb))
    if written and words.SUPPLEMENT.search(clause.leading):
        return "request_supplement"
    short = clause.incomplete and not clause.refusing and "hồ sơ" in clause.leading
    tells = clause.verb in words.TELLS or clause.verb in words.ANSWERS
    # Reasons told of a file that is not complete refuse nothing yet.
    told = clause.verb == "trả lời" or words.REASON.search(clause.text)
    return "notify" if short and tells and told else None


def _special(clause: Clause) -> Action | None:
    """The action where the verb alone does not tell it; None where it does."""
    verb, text = clause.verb, clause.text
    tail = text[len(verb) :].strip()
    hands_in = clause.handing and verb in words.HANDS_IN and not words.DRAFT.search(text)
    if hands_in and re.search(r"\b(?:gửi|nộp|đến|tới)\b", tail):
        return "submit"
    if verb in words.SUBMITS:
        return "submit"
    if verb in words.PAYS and verb != "chi trả":
        return "other" if verb == "đóng" and not words.MONEY.search(tail[:40]) else "pay"
    if verb in ("kiểm tra", "xem xét", "rà soát", "đối chiếu"):
        return _of_check(verb, tail, clause.checked)
    if verb in ("nhận", "nhận phiếu", "nhận thông báo", "nhận bản", "nhận thông tin"):
        return "collect" if "kết quả" in tail[:40] or words.RESULT.match(tail) else "receive"
    if verb == "bàn giao" and _THING_HANDED_OVER.match(tail):
        return "other"
    if verb in words.SENDS:
        named = _DATIVE.match(tail)
        if named:
            tail = f"{tail[named.end() :]} cho {named[0]}"
        return _of_sending(verb, tail, clause.refusing, clause.handing)
    if verb in words.ASSIGNS or (verb.endswith("quyết định") and tail.startswith("phân công")):
        return "transfer"
    return _of_handling(verb, tail) or of_telling(verb, text, tail, clause.refusing)


def _of_handling(verb: str, tail: str) -> Action | None:
    """Verbs of handling that mean one act or another by their object."""
    if (verb == "duyệt" and tail.startswith("hồ sơ")) or _VOICES.match(f"{verb} {tail}"):
        return "appraise"
    if verb == "đăng ký" and _OFFICE_TAKES.match(tail):
        return "submit"
    if verb == "xác nhận" and _DONE_PAYING.match(tail):
        return "other"
    if verb == "tích hợp" and words.PUBLIC.search(tail):
        return "publish"
    if verb in ("trả", "trả lại"):
        result = words.RESULT.match(tail) or re.match(r"(?:lại )?(?:cho|hồ sơ|thông báo|văn bản)", tail)
        return "return_result" if result or _TO_PERSON.search(tail) else "other"
    if verb == "ghi":
        taken = re.search(r"nhận|văn thư|hẹn|\bsổ\b|đến", tail[:60]) and not _REGISTER.search(tail[:80])
        return "receive" if taken else "record"
    if verb in ("ghi vào sổ", "vào sổ") and re.match(r"(?:đăng ký|hộ tịch|gốc|địa chính)\b", tail):
        return "record"
    if verb == "tiếp nhận" and re.match(
        r"hồ sơ (?:thì )?chuyển (?:ngay )?(?:hồ sơ )?(?:đến|sang|cho)\b", tail
    ):
        return "transfer"
    if verb == "tiếp nhận" and _PERSON_TAKEN.match(tail):
        return "decide"
    if verb == "tiếp nhận" and _THING_HANDED_OVER.match(tail):
        return "other"
    if verb == "xác định":
        due = words.PAYMENT.search(tail[:80]) or re.match(r"giá\b(?! trị)", tail)
        if due and not _WHO_PAYS.match(tail):
            return "determine_payment"
        return "inspect" if "ranh giới" in tail[:30] else "appraise"
    if verb in ("báo cáo", "báo tin"):
        informs = not words.TO_DECIDE.search(tail) and (not tail or words.INFORM.search(tail))
        return "notify" if informs else "propose"
    if verb == "thu hồi":
        takes_in = "để quản lý" in tail or ("đã cấp" in tail and "không đúng" not in tail)
        return "other" if takes_in else "decide"
    return None


def _of_check(verb: str, tail: str, checked: bool) -> Action:
    near = tail[:110]
    if verb == "xem xét" and re.match(r",? ?(?:và )?cập nhật\b", near):
        return "record"
    if verb == "xem xét" and _DECIDES_NEXT.match(near) and not _VOICES.search(near[:40]):
        return "decide"
    if re.match(r"[,\s]*(?:ký|ký duyệt|ký xác nhận)\b", near):
        return "decide"
    if words.SITE.search(near) and verb != "xem xét":
        return "inspect"
    if words.FORMAL.search(near):
        return "check"
    if verb == "kiểm tra" and _PLAIN_FILE.match(near) and not checked:
        return "check"
    if not near.strip(" .,;") and (verb == "kiểm tra" or not checked):
        return "check"
    return "appraise"


def _of_sending(verb: str, tail: str, refusing: bool, handing: bool) -> Action:
    if verb == "chuyển" and _STATE.match(tail):
        return "record"
    if re.match(r"ý kiến (?:bằng văn bản|trả lời|về|đến|tới|của mình)\b", tail):
        return "decide" if refusing else "respond"
    if words.OPINION.search(tail) and not _ANSWER_PAPER.search(tail):
        return "consult"
    if _OPINION_PAPER.search(tail[:60]) or re.match(r"(?:các )?ý kiến", tail):
        return "decide" if refusing else "respond"
    if re.match(r"(?:phiếu chuyển|phiếu lấy)", tail):
        return "transfer"
    if words.INTAKE_REFUSAL.search(tail[:80]):
        return "notify"
    if re.match(r"(?:\w+\s){0,3}tờ trình|(?:hồ sơ )?trình\b", tail):
        return "propose"
    if words.INFORM.search(tail) and not (verb == "chuyển" and tail.startswith("hồ sơ")):
        return "notify"
    if verb == "gửi" and DUE_NOTICE.match(tail) and _TO_PERSON.search(tail):
        return "determine_payment"
    told = (
        verb != "chuyển"
        and re.match(r"thông tin (?:cho|đến)", tail)
        and not _INFORMATION_TO_OFFICE.match(tail)
    )
    if _NOTICE.match(tail) or told:
        return "decide" if refusing else "notify"
    if verb != "giao" and words.RESULT.match(tail) and _TO_PERSON.search(tail):
        return "return_result"
    if verb == "gửi" and _MAILED.match(tail):
        return "notify"
    if verb == "gửi" and tail.startswith("quyết định") and _AND_PERSON.search(tail):
        return "return_result"
    if handing and verb in words.HANDS_IN:
        return "submit"
    if tail.startswith("kết quả") and not _OFFICE.search(tail):
        return "return_result"
    person = _PERSON_FIRST.match(tail) if verb in ("gửi", "gửi lại", "giao") else None
    if person:
        what = person["what"]
        copies = _COPIES.match(what)
        result = not what.strip() and verb != "giao"  # What goes was told before.
        result = result or bool(_HANDED.match(what, copies.end() if copies else 0))
        return "return_result" if result else "other" if verb == "giao" else "notify"
    return "transfer"
