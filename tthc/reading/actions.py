"""What a clause does: its verb and what the verb governs, read to one of the actions."""

import re

import attrs

from tthc.model.procedure import Action

_MONEY = re.compile(
    r"\b(?:phí|lệ phí|thuế|tiền|nghĩa vụ tài chính|các khoản|chi phí|kinh phí|học phí|ký quỹ)\b"
)
_SUPPLEMENT = re.compile(
    r"bổ sung|hoàn thiện|hoàn chỉnh|sửa đổi|chỉnh sửa|làm lại|khắc phục|giải trình|điều chỉnh (?:hồ sơ|lại)|lập lại|nộp lại|đề nghị làm rõ"
)
_ASKS_SUPPLEMENT = re.compile(
    r"(?:yêu cầu|đề nghị|hướng dẫn|thông báo|để|cần|phải|phiếu|phiếu yêu cầu|nội dung|lý do|những|một lần|cho|văn bản|công văn|trả|gửi)\b"
)
_INCOMPLETE = re.compile(
    r"(?:không|chưa)\s+(?:đầy đủ|đủ|hợp lệ|đúng|chính xác|đạt|phù hợp|bảo đảm|đảm bảo|đáp ứng|rõ)|còn thiếu|thiếu|sai sót|chưa hoàn|cần (?:sửa|bổ|hoàn|giải|chỉnh)"
)
_RECEIPT = re.compile(
    r"(?:giấy|phiếu|thông báo|văn bản|biên lai|mã số|mã)\s+(?:xác nhận\s+)?(?:về việc\s+)?(?:đã\s+)?(?:tiếp nhận|biên nhận|hẹn|nhận hồ sơ|hồ sơ)|biên nhận|giấy hẹn|phiếu hẹn|"
    r"hẹn trả|hẹn ngày|mã (?:số )?hồ sơ|tài khoản|giấy nhận"
)
_FORMAL = re.compile(
    r"(?:tính )?(?:đầy đủ|hợp lệ|hợp pháp|chính xác|pháp lý|đúng đắn)|thành phần(?: hồ sơ)?|số lượng|danh mục|đủ hồ sơ|tính đồng bộ|thể thức|hình thức(?! sử)"
)
_SITE = re.compile(
    r"thực địa|thực tế|tại chỗ|hiện trường|hiện trạng|tại cơ sở|tại hiện|tại đơn vị|tại doanh nghiệp|tại kho\b|tại nơi|ngoài thực|trực tiếp tại|lấy mẫu|đo đạc|trích đo|phương tiện|hàng hóa|tại địa điểm"
)
_OPINION = re.compile(
    r"(?:lấy|xin|hỏi|tham vấn|tham gia|đề nghị\b.{0,60}\bcho|đề nghị\b.{0,60}\bcó|trao đổi)\s+(?:\w+\s+)?ý kiến|lấy ý kiến|xin ý kiến|hỏi ý kiến|tham gia ý kiến|phối hợp (?:thẩm|giải|cho)"
)
_RESULT = re.compile(
    r"kết quả|giấy phép|giấy chứng nhận|chứng chỉ|quyết định|thẻ|bằng|văn bản (?:chấp thuận|xác nhận|cho phép|thông báo kết quả|trả lời|phê duyệt)|giấy xác nhận|hộ chiếu|trích lục|bản sao"
)
_REFUSAL = re.compile(
    r"(?:không|từ chối)\s+(?:\w+\s+){0,3}?(?:cấp|chấp thuận|chấp nhận|phê duyệt|công nhận|đồng ý|xác nhận|giải quyết|gia hạn|cho phép|đủ điều kiện|đáp ứng|ban hành|đăng ký|đạt|thuộc)|từ chối|nêu rõ lý do|nói rõ lý do|lý do không"
)
_REASON = re.compile(
    r"lý do (?:không|từ chối)|từ chối (?:cấp|giải quyết|chấp thuận)|không (?:cấp|chấp thuận|phê duyệt|đồng ý|gia hạn)\b"
)
_INTAKE_REFUSAL = re.compile(
    r"từ chối (?:tiếp nhận|nhận)|không (?:tiếp nhận|chấp nhận hồ sơ|nhận hồ sơ|thụ lý)|trả (?:lại )?hồ sơ"
)
_DRAFT = re.compile(
    r"\b(?:trình|báo cáo)\s+(?!độ|tự|thẩm định|kết quả|tình hình|đánh giá|nghiên cứu)|tờ trình"
)
_TO_DECIDE = re.compile(r"(?:xem xét|quyết định|phê duyệt|ký|ban hành|chấp thuận|cho ý kiến|duyệt|cấp)\b")
_INFORM = re.compile(
    r"để (?:theo dõi|biết|nắm|báo cáo|quản lý|giám sát|phối hợp quản lý|thông tin)|theo dõi việc"
)
_PAYMENT = re.compile(
    r"nghĩa vụ tài chính|tiền sử dụng đất|tiền thuê đất|thuế|lệ phí|đơn giá|giá đất|số tiền|mức (?:phí|thu|bồi thường)|phí\b|tiền\b|khoản (?:thu|nộp|phải)"
)
_PAY_NOTICE = re.compile(
    r"(?:(?!cơ quan thuế|về việc)[^,;:]){0,60}?\b(?:thu nghĩa vụ|nộp (?:phí|lệ phí|tiền|thuế|nghĩa vụ)|(?:về )?nghĩa vụ tài chính|số tiền|mức phí|về phí|tiền sử dụng đất|phí thẩm định)"
    r"|(?:[^,;:]{0,40})về việc (?:nộp|thu) (?:phí|lệ phí|tiền|thuế|nghĩa vụ)"
)
_REGISTER = re.compile(
    r"hồ sơ địa chính|cơ sở dữ liệu|sổ\b|bản đồ|hệ thống thông tin|dữ liệu|danh sách|vào hệ thống|biến động|thông tin (?:của|về|đăng)|lưu trữ"
)
_CERTIFY = re.compile(r"giấy|chứng|quyết định|văn bản|thẻ|phép|bản sao|mã số|số")
_PUBLIC = re.compile(
    r"(?:trên|tại|lên)\s+(?:các\s+)?(?:phương tiện|trang|cổng|website|báo|trụ sở|bảng)|công khai|công bố|đăng tải|niêm yết"
)
_GENERIC = re.compile(
    r"^(?:có văn bản|có công văn|ra văn bản|làm văn bản|có thông báo|lập|soạn|soạn thảo|dự thảo|phát hành|có giấy|có phiếu|ban hành|làm|gửi|có báo cáo|viết|ra thông báo)$"
)

_TELLS = frozenset("thông báo|gửi|trả lời|có văn bản|gửi thông báo|ra thông báo|có thông báo".split("|"))
_READIES = frozenset("chuẩn bị|lập hồ sơ|lập|làm|soạn|viết|hoàn thiện|tải|điền".split("|"))
_HANDS_IN = frozenset(
    "có văn bản|có công văn|lập|lập hồ sơ|gửi|báo cáo|có báo cáo|đề nghị|hoàn thiện|chuẩn bị|làm văn bản|có đơn".split(
        "|"
    )
)
_FIXED: dict[str, Action] = {}


def _fix(action: Action, verbs: str) -> None:
    for verb in verbs.split("|"):
        _FIXED[verb] = action


_fix(
    "receive",
    "tiếp nhận|thu nhận|nhận hồ sơ|nhận đủ hồ sơ|đóng dấu|vào sổ|vào sổ theo dõi|ghi vào sổ|bấm số|số hóa|số hoá|quét|scan|sao chụp|hẹn trả kết quả|hẹn|viết giấy hẹn|ghi|thụ lý|ký nhận",
)
_fix(
    "appraise",
    "thẩm định|thẩm tra|thẩm duyệt|thẩm xét|xét duyệt|xét|xét chọn|bình xét|đánh giá|xác minh|thẩm tra xác minh|kiểm tra xác minh|nghiên cứu|phân tích|tổng hợp|tổ chức họp|họp|tổ chức cuộc họp|tổ chức hội nghị|hội ý|thành lập|thống nhất|chấm điểm|tiếp thu",
)
_fix(
    "inspect",
    "đo đạc|trích đo|trích lục|khảo sát|kiểm nghiệm|thử nghiệm|lấy mẫu|đo|kiểm định|kiểm kê|khám|giám định|sát hạch|phỏng vấn|thi|tổ chức thi|chấm thi",
)
_fix("propose", "trình|trình ký|trình duyệt|kính trình|đệ trình|đề xuất|tham mưu|kiến nghị|có tờ trình")
_fix(
    "decide",
    "ký|ký duyệt|ký ban hành|phê duyệt|ra quyết định|có quyết định|quyết định|cấp lại|cấp đổi|cấp mới|chấp thuận|chấp nhận|cấp phép|công nhận|xác nhận|chứng thực|chứng nhận|gia hạn|phê chuẩn|cho phép|miễn|giảm|hoàn thuế|chấm dứt|bổ nhiệm|miễn nhiệm|giao đất|đồng ý|ký hợp đồng|ký kết|giải quyết|xử lý|hủy|hủy bỏ|huỷ|thông quan|duyệt|tuyên|ký xác nhận|từ chối|điều chỉnh|đình chỉ",
)
_fix("transfer", "truyền|chia sẻ")
_fix("publish", "đăng tin|niêm yết|đăng tải|công bố|công khai|đăng báo|đưa tin|loan báo")
_fix(
    "record",
    "cập nhật|ghi sổ|lưu trữ|lưu|lưu hồ sơ|lưu giữ|nhập|chỉnh lý|xóa đăng ký|đồng bộ|tích hợp|hiệu đính|ghi nhận",
)
_fix("consult", "lấy ý kiến|xin ý kiến|hỏi ý kiến|lấy phiếu|tham vấn|trao đổi")
_fix("respond", "cho ý kiến|có ý kiến|góp ý|tham gia ý kiến|đóng góp ý kiến|phúc đáp")
_fix("determine_payment", "tính thuế|tính tiền|tính phí|tính toán")
_fix("collect", "đến nhận|nhận kết quả|nhận giấy")
_fix("return_result", "trả kết quả|trao|trao trả")
_fix(
    "other",
    "tạm dừng|dừng|phân loại|chi trả|khóa|tiêu hủy|lựa chọn|bố trí|đôn đốc|giám sát|theo dõi|áp dụng|hỗ trợ|thực hiện|thực hiện việc|tiến hành|tiến hành việc|tổ chức thực hiện|xây dựng|xác thực|xác thực điện tử|tổ chức lễ|in|rút|mở|thiết lập",
)
_APPLICANT_SUBMITS = frozenset(
    "nộp|nộp lại|nộp bổ sung|nộp hồ sơ|gửi|gửi lại|gửi kèm|gửi trả|lập|lập hồ sơ|làm|làm văn bản|soạn|viết|khai|kê khai|điền|chuẩn bị|tải|khai báo|xuất trình|có văn bản|có công văn|"
    "thông báo|báo cáo|đề nghị|đăng ký|bổ sung hồ sơ|hoàn thiện|bổ sung|chỉnh sửa|chỉnh sửa hồ sơ|sửa đổi|sửa đổi hồ sơ|giải trình|ký số|ký|trình|làm thủ tục|yêu cầu|cung cấp|"
    "khắc phục|tiếp thu|có thông báo|có tờ trình|có báo cáo|có giấy|chuyển|kiến nghị|giao".split("|")
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
    if (
        clause.incomplete
        and verb in _TELLS
        and _SUPPLEMENT.search(clause.leading)
        and not _REASON.search(text)
    ):
        return "request_supplement"
    if clause.refusing and _REASON.search(text):
        return "decide"
    asked = _asks(verb, text, clause.refusing, clause.incomplete)
    if asked:
        return asked
    special = _special(verb, text, clause.checked, clause.refusing, clause.handing)
    return special or _FIXED.get(verb, "other")


def _inner(clause: str) -> str | None:
    """The verb that joint work is for ("phối hợp với X tổ chức thẩm định")."""
    match = re.search(
        r"\b(thẩm định|xét duyệt|kiểm tra|xác minh|thẩm tra|đánh giá|khảo sát|niêm yết|lấy ý kiến|đo đạc|giải quyết)\b",
        clause,
    )
    return match[1] if match and not clause[: match.start()].endswith("để tổ chức ") else None


def _of_applicant(verb: str, clause: str) -> Action | None:
    after = clause[len(verb) : len(verb) + 60]
    if verb in ("nộp phí", "nộp lệ phí", "nộp tiền", "thanh toán", "đóng", "chi trả"):
        return "pay"
    if (
        verb in ("nộp", "chuyển", "nộp bổ sung", "thực hiện")
        and _MONEY.match(after.strip())
        or (
            verb in ("nộp", "thực hiện", "thực hiện việc")
            and re.match(
                r"\s*(?:đầy đủ |đủ |các khoản )?(?:nộp )?(?:các (?:khoản|loại) )?(?:nghĩa vụ tài chính|phí|lệ phí|thuế|tiền|kinh phí)",
                after,
            )
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
        if _RECEIPT.search(clause[:80]) and "kết quả" not in clause[len(verb) : len(verb) + 14]:
            return "receive"
        return "collect"
    if verb in _READIES and not re.search(r"\b(?:nộp|gửi|đến|tới|trình|qua)\b", clause):
        return "other"
    if verb in _APPLICANT_SUBMITS:
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
        return bool(re.match(rf"{verb}(?:\s+(?:cho\s+[\w\s]{{2,40}}?\s+)?)(?:{_RECEIPT.pattern})", head)) or (
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
        mends = _SUPPLEMENT.search(clause)
        if (
            mends
            and _ASKS_SUPPLEMENT.search(clause[: mends.end()])
            and not re.search(r"nghị định|được sửa đổi", clause[max(0, mends.start() - 60) : mends.start()])
        ):
            # "sửa đổi, bổ sung" also names what a permit is about.
            if incomplete or re.search(
                r"hồ sơ|nội dung|giấy tờ|tài liệu|thông tin|hoàn|giải trình|một lần|yêu cầu|hướng dẫn", clause
            ):
                if not (verb in ("gửi", "trả", "chuyển") and _RESULT.match(clause[len(verb) :].strip())):
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
        and verb in _HANDS_IN
        and re.search(r"\b(?:gửi|nộp|đến|tới)\b", tail)
        and not _DRAFT.search(clause)
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
        return "collect" if "kết quả" in tail[:40] or _RESULT.match(tail) or "kết quả" in verb else "receive"
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
    if verb == "tích hợp" and _PUBLIC.search(tail):
        return "publish"
    if verb in ("trả", "trả lại"):
        return (
            "return_result"
            if _RESULT.match(tail) or re.match(r"(?:lại )?(?:cho|hồ sơ|thông báo|văn bản)", tail)
            else "other"
        )
    if verb in ("xác định", "tính"):
        return (
            "determine_payment"
            if _PAYMENT.search(tail[:80])
            else "inspect"
            if "ranh giới" in tail[:30]
            else "appraise"
        )
    if verb in ("báo cáo", "báo tin"):
        return (
            "propose"
            if _TO_DECIDE.search(tail)
            else "notify"
            if _INFORM.search(tail) or not tail
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
        r"[,\s]*(?:(?:và|để|ra|có)\s+)*(?:quyết định|cấp|phê duyệt|chấp thuận|giải quyết|công nhận|ban hành|ký|xác nhận|có văn bản|ra quyết định|gia hạn|cho phép|điều chỉnh|sửa đổi|phê chuẩn)",
        near,
    ):
        return "decide"
    if re.match(r"[,\s]*(?:ký|ký duyệt|ký xác nhận)\b", near):
        return "decide"
    if _SITE.search(near) and verb != "xem xét":
        return "inspect"
    if _FORMAL.search(near):
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
    if _OPINION.search(tail):
        return "consult"
    if re.search(
        r"(?:văn bản|ý kiến|công văn) (?:trả lời|tham gia|góp ý|thẩm định|bằng văn bản)", tail[:60]
    ) or re.match(r"(?:các )?ý kiến", tail):
        return "respond" if not refusing else "decide"
    if re.match(r"(?:phiếu chuyển|phiếu lấy)", tail):
        return "transfer"
    if re.match(r"(?:\w+\s){0,3}tờ trình|(?:hồ sơ )?trình\b", tail):
        return "propose"
    if _INFORM.search(tail):
        return "notify"
    if re.match(r"(?:văn bản |giấy |các )?thông báo(?! (?:số|nộp|xác))", tail) or (
        verb != "chuyển" and re.match(r"thông tin (?:cho|đến)", tail)
    ):
        return "decide" if refusing else "notify"
    if (
        verb != "giao"
        and _RESULT.match(tail)
        and re.search(
            r"(?:cho|đến|tới) (?:\w+ ){0,2}(?:người|tổ chức|cá nhân|công dân|doanh nghiệp|chủ|nhà đầu tư|cơ sở|công ty|đối tượng|hộ)",
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
            and _PAYMENT.search(tail[:70])
            and not refusing
        ):
            return "determine_payment"
        if _INTAKE_REFUSAL.search(clause):
            return "notify"
        if refusing or (verb in ("từ chối", "trả lời") and _REFUSAL.search(clause)) or _REASON.search(clause):
            return "decide"
        if verb == "thông báo" and _PUBLIC.search(tail) and "dịch vụ công" not in tail:
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
        if _DRAFT.search(tail):
            return "propose"
        return "decide" if verb in ("bổ sung", "sửa đổi") and not tail.startswith("hồ sơ") else "other"
    if verb == "cấp":
        return "decide"
    if _GENERIC.match(verb):
        return _of_paper(verb, tail, refusing)
    if verb == "lập hồ sơ":
        return "propose" if _DRAFT.search(tail) else "other"
    if verb in ("đăng ký", "thay đổi"):
        return "decide"
    return None


def _of_paper(verb: str, tail: str, refusing: bool) -> Action | None:
    """ "có văn bản thẩm định", "lập tờ trình gửi …": the paper tells the act."""
    if _OPINION.search(tail):
        return "consult"
    if re.match(r"(?:\w+\s){0,3}(?:tờ trình)", tail) or (_DRAFT.search(tail[:120]) and verb != "ban hành"):
        return "propose"
    if re.search(r"\b(?:ý kiến|trả lời|góp ý)\b", tail[:40]) and not refusing:
        return "respond"
    if refusing or _REFUSAL.search(tail):
        return "notify" if _INTAKE_REFUSAL.search(tail) else "decide"
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
