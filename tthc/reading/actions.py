"""What a clause does: its verb and what the verb governs, read to one of the actions."""

import re

import attrs

from tthc.model.procedure import Action
from tthc.reading.action_words import (
    APPLICANT_SUBMITS,
    ASKS_SUPPLEMENT,
    DRAFT,
    FIXED,
    FORMAL,
    GENERIC,
    HANDS_IN,
    INFORM,
    INTAKE_REFUSAL,
    MONEY,
    OPINION,
    PAYMENT,
    PUBLIC,
    READIES,
    REASON,
    RECEIPT,
    REFUSAL,
    RESULT,
    SITE,
    SUPPLEMENT,
    TELLS,
    TO_DECIDE,
)


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
    verb, text = clause.verb, clause.text
    if verb in ("nêu", "nêu rõ", "nêu cụ thể", "nêu rõ lý do") and not clause.refusing:
        return None
    if verb == "phối hợp" and (inner := _inner(text)):
        return action_of(attrs.evolve(clause, verb=inner, text=text[text.find(inner) :]))
    if clause.applicant:
        return _of_applicant(verb, text)
    if _is_receipt(verb, text):
        return "receive"
    if clause.incomplete and verb in TELLS and SUPPLEMENT.search(clause.leading) and not REASON.search(text):
        return "request_supplement"
    if clause.refusing and REASON.search(text):
        return "decide"
    asked = _asks(verb, text, clause.refusing, clause.incomplete)
    if asked:
        return asked
    special = _special(verb, text, clause.checked, clause.refusing, clause.handing)
    return special or FIXED.get(verb, "other")


def _inner(clause: str) -> str | None:
    """The verb that joint work is for ("phối hợp với X tổ chức thẩm định")."""
    match = re.search(
        r"\b(thẩm định|xét duyệt|kiểm tra|xác minh|thẩm tra|đánh giá|khảo sát|niêm yết|lấy ý kiến|"
        r"đo đạc|giải quyết)\b",
        clause,
    )
    return match[1] if match and not clause[: match.start()].endswith("để tổ chức ") else None


def _of_applicant(verb: str, clause: str) -> Action | None:
    after = clause[len(verb) : len(verb) + 60]
    if verb in ("nộp phí", "nộp lệ phí", "nộp tiền", "thanh toán", "đóng", "chi trả"):
        return "pay"
    if (verb in ("nộp", "chuyển", "nộp bổ sung", "thực hiện") and MONEY.match(after.strip())) or (
        verb in ("nộp", "thực hiện", "thực hiện việc")
        and re.match(
            r"\s*(?:đầy đủ |đủ |các khoản )?(?:nộp )?(?:các (?:khoản|"
            r"loại) )?(?:nghĩa vụ tài chính|phí|lệ phí|thuế|tiền|kinh phí)",
            after,
        )
    ):
        return "pay"
    if verb in (
        "nhận",
        "đến nhận",
        "nhận kết quả",
        "nhận giấy",
        "nhận thông báo",
        "nhận thông tin",
        "nhận lại",
        "nhận bản",
        "mang",
        "đem",
        "nhận phiếu",
    ):
        if RECEIPT.search(clause[:80]) and "kết quả" not in clause[len(verb) : len(verb) + 14]:
            return "receive"
        return "collect"
    if verb in READIES and not re.search(r"\b(?:nộp|gửi|đến|tới|trình|qua)\b", clause):
        return "other"
    if verb in APPLICANT_SUBMITS:
        return "submit"
    if verb in ("truy cập", "đăng nhập"):
        if re.search(r"nhận (?:thông tin|kết quả)", clause):
            return "collect"
        return "submit" if re.search(r"\b(?:nộp|gửi|khai|tải|điền)\b", clause) else "other"
    if verb in ("thi", "sát hạch", "phỏng vấn"):
        return "inspect"
    return "other"


def _is_receipt(verb: str, clause: str) -> bool:
    head = clause[:90]
    if verb in (
        "cấp",
        "trao",
        "gửi",
        "lập",
        "có",
        "in",
        "viết",
        "giao",
        "trả",
        "ra thông báo",
        "phát hành",
        "có phiếu",
        "có giấy",
        "ban hành",
        "thông báo",
        "gửi lại",
        "trả lời",
        "xác nhận",
        "ghi",
        "ký",
    ):
        return bool(re.match(rf"{verb}(?:\s+(?:cho\s+[\w\s]{{2,40}}?\s+)?)(?:{RECEIPT.pattern})", head)) or (
            verb in ("xác nhận", "thông báo")
            and re.match(r"\w+ \w+ (?:về )?(?:việc )?(?:đã )?(?:tiếp nhận|nhận)", head) is not None
        )
    return False


def _asks(verb: str, clause: str, refusing: bool, incomplete: bool) -> Action | None:
    """Whether the clause asks to mend the file, or sends it back."""
    if verb in (
        "yêu cầu",
        "hướng dẫn",
        "thông báo",
        "đề nghị",
        "trả hồ sơ",
        "trả lại hồ sơ",
        "trả lại",
        "trả",
        "gửi",
        "gửi trả",
        "có văn bản",
        "có công văn",
        "ra văn bản",
        "làm văn bản",
        "có thông báo",
        "ra thông báo",
        "lập",
        "chuyển trả",
        "giải thích",
        "trả lời",
        "ban hành",
        "hoàn trả",
        "phát hành",
        "có phiếu",
        "từ chối",
        "gửi lại",
        "tiếp nhận",
        "mời",
        "viết",
        "làm",
        "nêu rõ",
        "nêu",
    ):
        mends = SUPPLEMENT.search(clause)
        if (
            mends
            and ASKS_SUPPLEMENT.search(clause[: mends.end()])
            and not re.search(r"nghị định|được sửa đổi", clause[max(0, mends.start() - 60) : mends.start()])
        ):
            # "sửa đổi, bổ sung" also names what a permit is about.
            if incomplete or re.search(
                r"hồ sơ|nội dung|giấy tờ|tài liệu|thông tin|hoàn|giải trình|một lần|yêu cầu|hướng dẫn", clause
            ):
                if not (verb in ("gửi", "trả", "chuyển") and RESULT.match(clause[len(verb) :].strip())):
                    return "request_supplement"
        if (
            verb in ("trả hồ sơ", "trả lại hồ sơ", "hoàn trả", "chuyển trả", "gửi trả", "trả lại")
            and "hồ sơ" in clause[:40]
        ):
            return "decide" if refusing and not incomplete else "notify"
    if verb == "hướng dẫn" and incomplete:
        return "request_supplement"
    return None


def _special(verb: str, clause: str, checked: bool, refusing: bool, handing: bool) -> Action | None:
    tail = clause[len(verb) :].strip()
    if (
        handing
        and verb in HANDS_IN
        and re.search(r"\b(?:gửi|nộp|đến|tới)\b", tail)
        and not DRAFT.search(clause)
    ):
        return "submit"
    if verb in (
        "nộp",
        "nộp hồ sơ",
        "nộp lại",
        "chuẩn bị",
        "kê khai",
        "khai",
        "nộp bổ sung",
        "điền",
        "xuất trình",
    ):
        return "submit"
    if verb in ("nộp phí", "nộp lệ phí", "nộp tiền", "thanh toán", "đóng"):
        return "pay"
    if verb in ("thu", "thu phí", "thu tiền", "thu lệ phí"):
        return "determine_payment" if not tail.startswith("hồi") else "decide"
    if verb in ("kiểm tra", "xem xét", "rà soát", "đối chiếu"):
        return _of_check(verb, tail, checked)
    if verb in ("nhận", "nhận phiếu", "nhận thông báo", "nhận bản", "nhận thông tin"):
        return "collect" if "kết quả" in tail[:40] or RESULT.match(tail) or "kết quả" in verb else "receive"
    if verb in (
        "gửi",
        "chuyển",
        "chuyển giao",
        "luân chuyển",
        "bàn giao",
        "giao",
        "chuyển lại",
        "gửi lại",
        "gửi kèm",
        "chuyển trả",
        "gửi trả",
    ):
        return _of_sending(verb, tail, refusing, handing)
    if verb in ("giao nhiệm vụ", "chỉ đạo", "phân công", "triển khai", "ủy quyền"):
        return "transfer"
    if verb == "tích hợp" and PUBLIC.search(tail):
        return "publish"
    if verb in ("trả", "trả lại"):
        return (
            "return_result"
            if RESULT.match(tail) or re.match(r"(?:lại )?(?:cho|hồ sơ|thông báo|văn bản)", tail)
            else "other"
        )
    if verb in ("xác định", "tính"):
        return (
            "determine_payment"
            if PAYMENT.search(tail[:80])
            else "inspect"
            if "ranh giới" in tail[:30]
            else "appraise"
        )
    if verb in ("báo cáo", "báo tin"):
        return (
            "propose"
            if TO_DECIDE.search(tail)
            else "notify"
            if INFORM.search(tail) or not tail
            else "propose"
        )
    if verb == "thu hồi":
        return "other" if "để quản lý" in tail or "đã cấp" in tail else "decide"
    if verb in ("tiếp nhận",) and "hồ sơ" not in tail and "kết quả" in tail:
        return "receive"
    return _of_telling(verb, clause, tail, refusing)


def _of_check(verb: str, tail: str, checked: bool) -> Action:
    near = tail[:110]
    if verb == "xem xét" and re.match(
        r"[,\s]*(?:(?:và|để|ra|có)\s+)*(?:quyết định|cấp|phê duyệt|chấp thuận|giải quyết|công nhận|"
        r"ban hành|ký|xác nhận|có văn bản|ra quyết định|gia hạn|cho phép|điều chỉnh|sửa đổi|phê chuẩn)",
        near,
    ):
        return "decide"
    if re.match(r"[,\s]*(?:ký|ký duyệt|ký xác nhận)\b", near):
        return "decide"
    if SITE.search(near) and verb != "xem xét":
        return "inspect"
    if FORMAL.search(near):
        return "check"
    if (
        verb == "kiểm tra"
        and re.match(r"[,\s]*(?:ngay\s+)?(?:hồ sơ|giấy tờ|nội dung hồ sơ)?", near)
        and re.match(r"\s*(?:ngay )?(?:các )?(?:hồ sơ|giấy tờ|thông tin|dữ liệu|tờ khai|tài liệu)", near)
        and not checked
    ):
        return "check"
    if not near.strip(" .,;") and (verb == "kiểm tra" or not checked):
        return "check"
    return "appraise"


def _of_sending(verb: str, tail: str, refusing: bool, handing: bool) -> Action:
    if OPINION.search(tail):
        return "consult"
    if re.search(
        r"(?:văn bản|ý kiến|công văn) (?:trả lời|tham gia|góp ý|thẩm định|bằng văn bản)", tail[:60]
    ) or re.match(r"(?:các )?ý kiến", tail):
        return "respond" if not refusing else "decide"
    if re.match(r"(?:phiếu chuyển|phiếu lấy)", tail):
        return "transfer"
    if re.match(r"(?:\w+\s){0,3}tờ trình|(?:hồ sơ )?trình\b", tail):
        return "propose"
    if INFORM.search(tail):
        return "notify"
    if re.match(r"(?:văn bản |giấy |các )?thông báo(?! (?:số|nộp|xác))", tail) or (
        verb != "chuyển" and re.match(r"thông tin (?:cho|đến)", tail)
    ):
        return "decide" if refusing else "notify"
    if (
        verb != "giao"
        and RESULT.match(tail)
        and re.search(
            r"(?:cho|đến|tới) (?:\w+ ){0,2}(?:người|tổ chức|cá nhân|công dân|doanh nghiệp|chủ|"
            r"nhà đầu tư|cơ sở|công ty|đối tượng|hộ)",
            tail,
        )
    ):
        return "return_result"
    if handing:
        return "submit"
    if re.match(r"(?:kết quả)", tail) and not re.search(
        r"bộ phận|trung tâm|một cửa|văn phòng|sở|ủy ban|ubnd|cơ quan", tail
    ):
        return "return_result"
    return "transfer"


def _of_telling(verb: str, clause: str, tail: str, refusing: bool) -> Action | None:
    if verb in (
        "thông báo",
        "trả lời",
        "giải thích",
        "nêu rõ",
        "nêu rõ lý do",
        "nêu",
        "ra thông báo",
        "có thông báo",
        "từ chối",
    ):
        if (
            verb in ("thông báo", "ra thông báo", "có thông báo")
            and PAYMENT.search(tail[:70])
            and not refusing
        ):
            return "determine_payment"
        if INTAKE_REFUSAL.search(clause):
            return "notify"
        if refusing or (verb in ("từ chối", "trả lời") and REFUSAL.search(clause)) or REASON.search(clause):
            return "decide"
        if verb == "thông báo" and PUBLIC.search(tail) and "dịch vụ công" not in tail:
            return "publish"
        if verb == "trả lời":
            return "decide"
        return "notify" if verb not in ("nêu rõ", "nêu rõ lý do", "nêu") else "decide" if refusing else None
    if verb in ("yêu cầu", "đề nghị", "mời", "triệu tập", "hướng dẫn"):
        if re.search(r"(?:cho|có|tham gia|góp) ý kiến|phối hợp|cung cấp", tail):
            return "consult"
        return "notify"
    if verb == "cung cấp":
        return "respond"
    if verb == "phối hợp":
        return "consult"
    if verb in ("hoàn thiện", "bổ sung hồ sơ", "chỉnh sửa", "bổ sung", "sửa đổi", "giải trình"):
        if DRAFT.search(tail):
            return "propose"
        return "decide" if verb in ("bổ sung", "sửa đổi") and not tail.startswith("hồ sơ") else "other"
    if verb == "cấp":
        return "decide"
    if GENERIC.match(verb):
        return _of_paper(verb, tail, refusing)
    if verb == "lập hồ sơ":
        return "propose" if DRAFT.search(tail) else "other"
    if verb in ("đăng ký", "thay đổi"):
        return "decide"
    return None


def _of_paper(verb: str, tail: str, refusing: bool) -> Action | None:
    """ "có văn bản thẩm định", "lập tờ trình gửi …": the paper tells the act."""
    if OPINION.search(tail):
        return "consult"
    if re.match(r"(?:\w+\s){0,3}(?:tờ trình)", tail) or (DRAFT.search(tail[:120]) and verb != "ban hành"):
        return "propose"
    if re.search(r"\b(?:ý kiến|trả lời|góp ý)\b", tail[:40]) and not refusing:
        return "respond"
    if refusing or REFUSAL.search(tail):
        return "notify" if INTAKE_REFUSAL.search(tail) else "decide"
    if re.match(r"(?:\w+\s){0,2}(?:thẩm định|thẩm tra|đánh giá|báo cáo|biên bản|kết quả)", tail):
        return "appraise"
    if re.match(
        r"(?:chấp thuận|phê duyệt|xác nhận|đồng ý|quyết định|công nhận|cho phép|giấy|chứng|cấp)", tail
    ):
        return "decide"
    if re.match(r"(?:thông báo|gửi|báo)", tail):
        return "notify"
    if verb == "ban hành":
        return (
            "determine_payment"
            if re.match(r"(?:văn bản )?thông báo (?:về )?(?:việc )?(?:nộp|thu|số tiền)", tail)
            else "decide"
        )
    if re.match(r"phiếu (?:chuyển|đề nghị)", tail):
        return "transfer"
    if verb in ("có văn bản", "có công văn", "ra văn bản", "làm văn bản"):
        return "notify" if verb != "có văn bản" else "decide"
    if verb in ("dự thảo", "soạn", "soạn thảo"):
        return "other"
    return "other"
