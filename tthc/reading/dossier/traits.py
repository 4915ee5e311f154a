"""What an item's own words ask: in some case only, a certified copy, one of several.

Everything works on lower-cased wording; `head` is where the paper's own name begins in it.
"""

import re

from tthc.reading.dossier.words import PAPER, SHAPES, joined, joined_by_or, paper_at

_CONDITION = joined(
    r"""(?<!\w)(?:(?<!giá trị )(?<!sử dụng )nếu (?!rõ)|trường hợp|
    (?<!sau )(?<!trước )(?<!từ )(?<!đến )(?<!trong )
    khi (?:có|được|cơ quan|xét|cần|phát sinh|thay đổi|người|chưa|không)|
    trừ (?:các|những)? ?(?:trường hợp|khi)|đối với|(?<=[(,;-] )áp dụng (?:cho|với|trong)|
    (?<=[(,;-])áp dụng (?:cho|với|trong)|(?:chỉ|không) áp dụng|
    tùy theo|tuỳ theo|tùy từng|tuỳ từng)|[,(;] ?khi |[,(;] ?trừ (?!lùi)"""
)
_AFTERWARDS = re.compile(r"[.;][\s)]*(?:trong |riêng )?(?:trường hợp|nếu|đối với)(?!\w)[^.;]*")
_LIFTS = joined(
    r"""thay thế|thay cho|không phải|không cần|không yêu cầu|miễn|chỉ (?:cần )?(?:nộp|phải)|
    khai thác|tra cứu|được thay|phải (?:có|nộp|kèm)|nộp|bổ sung|kèm|hồ sơ [^.;]{0,60}không bao gồm"""
)
"""What lifts or adds a duty in a later sentence; else such a sentence only explains."""
_FORM_FOR = re.compile(r"mẫu(?: số)? ?\d[^;()]{0,90}?[ (](?:áp dụng )?(?:đối với|cho)(?!\w)")
"""For whom a form is; where each has one of its own, the paper is asked for in every case."""
_HOW_MANY = re.compile(r"khai và nộp 0?\d{1,2} bản")
"""How many of the paper itself to hand in."""
_IF_ANY = re.compile(r"nếu có\s?\)\s?")
_CHANNEL_CASE = joined(
    r"""(?:đối với )?(?:trường hợp )?(?:đối với )?(?:người (?:yêu cầu|nộp|dân|đề nghị)[^,;.]{0,20} |
    tổ chức, cá nhân |tổ chức |cá nhân )?(?:có yêu cầu )?(?:hồ sơ )?(?:được )?(?:(?:nộp|gửi|
    tiếp nhận|đăng ký|thực hiện|yêu cầu)(?: hồ sơ| bản giấy| bản sao)? )?(?:trực tiếp|
    trực tuyến|bằng bản|qua (?:đường |dịch vụ |hệ thống |môi trường )?(?:bưu|mạng|dịch vụ công|
    cổng|điện tử)|(?:theo|bằng) (?:hình|phương) thức (?:trực|điện)|thông qua (?:dịch vụ )?bưu|
    trên môi trường|bản sao|bản giấy|bản điện tử|hồ sơ (?:giấy|điện tử|bản)|
    không (?:có|nộp|xuất trình)(?: được)? bản (?:chính|gốc))"""
)
"""How the file comes in is no condition for the paper."""
_WHO = joined(
    r"""đối với (?:các |những |một số )?(?:trường hợp|tổ chức|cá nhân|người|doanh nghiệp|hộ|cơ sở|
    đối tượng|đơn vị|nhà đầu tư|công ty|chủ|thương nhân|thân nhân|học sinh|sinh viên|cơ quan|chi nhánh|
    lao động|phương tiện nhập|hàng hóa nhập|dự án (?:thuộc|có|đầu tư (?:theo|thuộc|có))|
    [^,;.()]{1,60} thuộc (?:diện|trường hợp|đối tượng))"""
)
_WHAT_ABOUT = joined(
    r"""đối với (?:việc|lĩnh vực|nội dung|hoạt động|kênh|sáng kiến|thông tin|mỗi|từng|nguồn|chỉ tiêu|
    yêu cầu|đề nghị|đề xuất|quyết định|quyền|nghĩa vụ|con của|cổ đông|bên thứ|người thứ ba|môi trường|
    xã hội|cộng đồng|sức khỏe|khoản vay|phần(?! diện tích tăng)|thửa|sự nghiệp|chi phí|tất cả|di vật|
    hành khách|hồ sơ thiết kế|các (?:khoản|nội dung|thay đổi|yêu cầu)|quy định|nhân sự|nhà nước)(?!\w)"""
)
"""What a paper is about is no condition."""
_CONTENTS = joined(
    r"""(?:nội dung|thông tin|bao gồm|gồm|phần|nêu|thể hiện)[^:;.]{0,60}:|:\s*phải|thể hiện (?:phạm|
    rõ|các|đầy)|trong đó (?:nêu|ghi|thể hiện|có|xác định|phải)|(?:nêu|ghi|thể hiện) rõ"""
)
_CHOICE = joined(r"""(?<!\w)(?:một|0?1) trong (?:các|những|số|hai|ba|\d)[^:;.]{0,160}:""")
"""Behind it stand papers of which one is enough: what conditions one of them conditions not the item."""
_LAST_WORD = joined(
    r"""\((?:đối với|trường hợp|trong trường hợp|(?:chỉ )?áp dụng)(?:(?! thì )[^()]){1,300}\)\W*$"""
)
"""A case in brackets that ends the item, whatever the paper must tell."""
_FOR_EACH = joined(
    r"""(?<!\w)của [^,;()]{2,80} \(?đối với [^;()]{2,120}?\)?[,;]? (?:và |hoặc )?(?:[^,;()\s]+ ){0,9}?
    của [^,;()]{2,80} \(?đối với(?!\w)"""
)
"""By whom the paper is made for each of several: one of them is asked for in every case."""
_FOR_WHOM = " đối với "
_NO_DATA = re.compile(r"trường hợp (?:không|chưa) (?:thể )?(?:khai thác|tra cứu)")
_DECISION = joined(
    r"""(?:nghị quyết|quyết định)(?!\w)[^;.]{0,90}? của (?:hội đồng|đại hội|chủ (?:sở|doanh)|cấp có thẩm)
    [^;.]{0,40}? đối với (?:công ty|doanh nghiệp|hợp tác xã|ngân hàng|tổ chức|cơ sở|quỹ)"""
)
_LISTS = re.compile(r";|\n| [-+•] |[ (][a-z0-9]\) ")
_CLAUSE = re.compile(r"[.;]")
_GOVERNS = joined(
    r"""(?<!\w)(?:quy định|điều kiện|yêu cầu|trách nhiệm|nghĩa vụ|quyền|lợi ích|tiêu chuẩn|cam kết|
    kinh nghiệm|hỗ trợ|nội bộ|quản lý|kiểm soát|giám sát|biện pháp|chính sách|chế độ|(?<!có )thẩm quyền|
    tác động|ảnh hưởng|đáp ứng|xử lý|nguồn|trợ cấp|kiểm tra|đánh giá|thỏa thuận|sở hữu|
    sở hữu hợp pháp|quyền sử dụng|quyền lợi quốc tế|hiệu lực|hợp lệ|đóng góp|
    bồi thường|bảo hiểm(?: xã hội| y tế)?|thuế|phí|ưu đãi|nhu cầu) $"""
)
_MEETS = re.compile(r"(?:đáp ứng|đủ)(?: các| đầy đủ| đủ)? (?:điều kiện|tiêu chí|tiêu chuẩn)[^,;.()]{0,60}$")
"""Conditions that somebody has to meet: for whom they are set is no condition of the paper."""
_FORM_HEAD = joined(
    r"""(?:đơn|tờ khai|bản khai|phiếu|giấy đề nghị|văn bản (?:đề nghị|đăng ký|yêu cầu|thông báo)|
    đề nghị|tờ trình|công văn|giấy yêu cầu|bản đăng ký|giấy đăng ký|mẫu(?! số))(?!\w)"""
)
_BESIDE = joined(
    r"""(?:(?<=\w )(?<!ban hành )kèm(?: theo)? (?!theo|thông tư|nghị định|quyết định|luật|
    nghị quyết|mẫu|phụ lục|tại)[^;.()]{1,50}|và [^;.()]{1,30}? kèm theo) \($"""
)
"""What comes with the paper."""
_ONE_OF_CASES = re.compile(r"(?<!\w)(?:thuộc(?: một trong)?|một trong|về|từng)(?: các| những)? $")
"""Cases that somebody is shown to be in, or that are told of."""
_VARIANT = re.compile(r"\((?:thiết kế|bản (?:sao|chính|gốc|chụp|điện tử)|mẫu)[^()]*$")
"""In brackets, which shape or sort of the paper somebody hands in."""
_OF_WHOM = re.compile(r"pháp lý của (?:cá nhân|tổ chức|doanh nghiệp),? $")
_IS_KIND = re.compile(r"[^,;.()]{1,80} là (?:cá nhân|tổ chức|nhà đầu tư|người nước ngoài)")
_LOOK_BACK = 400
_PROMISES = re.compile(r"(?<!\w)(?:cam kết|chịu (?:mọi|toàn bộ|trách nhiệm))(?!\w)[^;.()]*$")
"""Somebody promises what he will do if something happens: that is what the paper says."""
_ASKED = re.compile(r"(?<!\w)(?:nộp|bổ sung|kèm|thay|phải có)(?!\w)")
_SHAPED = re.compile(r"(?<!\w)(?:phải được|được|cần) (?:dịch|công chứng|chứng thực|hợp pháp hóa|đóng dấu)")


def is_conditional(lowered: str, head: int) -> bool:
    """Whether the item's own words ask for it only in some case."""
    lowered = _asking_part(lowered, head)
    if _FOR_EACH.search(lowered, head) or _told_for_each(lowered, head):
        lowered = lowered.replace(_FOR_WHOM, " " * len(_FOR_WHOM))
    form = _FORM_HEAD.match(lowered, head) is not None
    lowered = _AFTERWARDS.sub(_without_explanation, lowered)
    if len(_FORM_FOR.findall(lowered)) > 1:
        lowered = _FORM_FOR.sub(lambda told: " " * len(told.group()), lowered)
    return any(_conditions(lowered, match, form) for match in _CONDITION.finditer(lowered))


def _asking_part(lowered: str, head: int) -> str:
    """The wording without what the paper must tell and without the papers of which one is enough."""
    choice = _CHOICE.search(lowered)
    if choice and _LISTS.search(lowered, choice.end()):
        return lowered[: choice.end()]
    contents = _CONTENTS.search(lowered, head)
    if contents is None:
        return lowered
    rest = lowered[contents.end() :]
    last = None if ":" in contents.group() or ";" in rest else _LAST_WORD.search(rest)
    return lowered[: contents.end()] + (rest[last.start() :] if last else "")


def decided_for_each(lowered: str, first: int, second: int) -> bool:
    """Whether two passages name what one's own body decides, each for its own sort of applicant."""
    return all(_DECISION.match(lowered, place) is not None for place in (first, second))


def _told_for_each(lowered: str, head: int) -> bool:
    """Whether the item tells by whom a decision is taken for each sort of applicant."""
    first = lowered.find(";", head)
    second = paper_at(lowered, first + 1, len(lowered)) if first > 0 else None
    return second is not None and decided_for_each(lowered, head, second)


def _or_another(lowered: str, start: int) -> bool:
    """Whether another paper stands for this one in the cases that the words from `start` on leave out."""
    close = lowered.find(")", start) if _in_brackets(lowered, start) else -1
    stop = _CLAUSE.search(lowered, max(start, close))
    end = stop.start() if stop else len(lowered)
    begin = lowered.find(" hoặc ", max(start, close), end)
    if begin < 0 or (close >= 0 and begin > close + 1):
        return False
    if close < 0 and PAPER.search(lowered, start, begin):
        return False
    paper = paper_at(lowered, begin + 6, min(end, begin + 76))
    return paper is not None and SHAPES.fullmatch(lowered, begin + 6, paper) is not None


def _conditions(lowered: str, match: "re.Match[str]", form: bool) -> bool:
    """Whether words of condition make the item conditional, or only tell what it is about."""
    word, start = match.group(), match.start()
    if word.startswith("nếu"):
        if_any = _IF_ANY.match(lowered, start)
        # `A (nếu có) hoặc B`: one of the two is asked for in every case.
        if if_any and lowered.startswith("hoặc ", if_any.end()):
            return False
        if if_any and _BESIDE.search(lowered, max(0, start - 70), start):
            return False
        return not _PROMISES.search(lowered, max(0, start - 90), start)
    if _how_it_must_be(lowered, start):
        return False
    spare = word.startswith(("trường hợp", "đối với")) and not _NO_DATA.match(lowered, start)
    if spare and _or_another(lowered, start):
        return False
    if word.startswith("trường hợp") and _ONE_OF_CASES.search(lowered, max(0, start - 30), start):
        return _in_brackets(lowered, start)
    if word.startswith(("trường hợp", "đối với")) and _CHANNEL_CASE.match(lowered, start):
        return False
    if word.startswith("đối với") and _VARIANT.search(lowered, max(0, start - 90), start):
        return False
    if not word.startswith("đối với") or _set_apart(lowered, start):
        return True
    if _OF_WHOM.search(lowered, max(0, start - 30), start):
        return _IS_KIND.match(lowered, start) is not None
    if _MEETS.search(lowered, max(0, start - 90), start) and not lowered.startswith("đối với trường", start):
        return False
    if form and not _WHO.match(lowered, start):
        return False
    if lowered.startswith("đối với trường hợp", start):
        return True
    if _WHAT_ABOUT.match(lowered, start):
        return False
    return _GOVERNS.search(lowered, max(0, start - 24), start) is None


def _how_it_must_be(lowered: str, start: int) -> bool:
    """Whether brackets only tell what shape the paper must have in some case (`… thì phải được dịch`)."""
    if lowered[start - 1 : start] != "(":
        return False
    close = lowered.find(")", start)
    told = lowered[start : close if close > 0 else len(lowered)]
    return " thì " in told and _SHAPED.search(told) is not None and _ASKED.search(told) is None


def _in_brackets(lowered: str, start: int) -> bool:
    floor = max(0, start - _LOOK_BACK)
    return lowered.rfind("(", floor, start) > lowered.rfind(")", floor, start)


def _set_apart(lowered: str, start: int) -> bool:
    """Whether the words stand in brackets or behind a mark."""
    if _in_brackets(lowered, start):
        return True
    return lowered[max(0, start - 2) : start].strip() in {",", ";", ":", "-", "("}


def _without_explanation(sentence: "re.Match[str]") -> str:
    """Blank out a later sentence on what happens in some case, unless it lifts or adds the duty."""
    found = sentence.group()
    if _HOW_MANY.search(found) and "thay" not in found:
        return " " * len(found)
    tells = sentence.start() == 0 or ("bản dịch" not in found and _LIFTS.search(found) is not None)
    return found if tells else " " * len(found)


_CERTIFIED = joined(
    r"""(?:bản )?sao (?:y|(?:[^\s;:.()]+ ){0,5}?(?:có |được |đã |phải )?(?:công chứng|chứng thực|
    hợp lệ|hợp pháp))(?!\w)|\((?:có |được |bản )?(?:công chứng|chứng thực|sao y)|
    bản (?:công chứng|chứng thực)(?!\w)"""
)
_COPY = re.compile(r"(?<!\w)(?:bản )?sao(?!\w)")
_CERTIFIED_LATER = re.compile(r"(?:, |\(|có |được )(?:có |được )?(?:công chứng|chứng thực)(?!\w)")
_PLAIN = joined(
    r"""đối chiếu|bản chụp|bản photo|ảnh chụp|không (?:bắt buộc|cần|yêu cầu|
    phải)[^.;]{0,25}(?:công chứng|chứng thực)|(?:kèm|cùng|mang|
    xuất trình)(?: theo)? (?:bản chính|bản gốc)|bản sao hoặc|bản sao \((?!có|được|công|chứng|
    hợp)|bản sao chưa|bản sao không|bản sao,? (?:bản chụp|bản sao)|
    tra cứu[^.;]{0,60}hoặc bản sao|hoặc bản sao(?: kèm| và xuất|$|[,;)])|
    (?<!chứng thực )hoặc bản sao điện tử(?! (?:được |có |đã )?(?:chứng|công chứng|hợp lệ|giá trị pháp|
    cấp|từ sổ))"""
)
"""A plain copy, or one shown with the original, is accepted."""
_NOTARISED = re.compile(r"(?:bản dịch|hợp đồng|dịch (?:sang|ra)|dịch thuật)[^.;]{0,60}$")
"""Not the copy but a translation or contract is notarised."""
_CERTIFYING = ("chứng", "hợp lệ", "hợp pháp", "sao y")


def is_certified(lowered: str) -> bool:
    """Whether a certified copy is asked for and no plain one is accepted."""
    if not any(word in lowered for word in _CERTIFYING):
        return False
    found = _CERTIFIED.search(lowered) is not None
    if not found and (copy := _COPY.search(lowered)):
        later = _CERTIFIED_LATER.search(lowered, copy.end())
        found = later is not None and not _NOTARISED.search(
            lowered, max(0, later.start() - 80), later.start()
        )
    return found and not _PLAIN.search(lowered)


_ONE_OF = re.compile(r"một trong (?:các|những|số|hai|ba|\d)|ít nhất (?:một|01)")


def is_alternative(lowered: str) -> bool:
    """Whether the item names papers of which one is enough."""
    return _ONE_OF.search(lowered) is not None or joined_by_or(lowered, 0, len(lowered))
