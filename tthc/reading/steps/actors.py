"""Who acts and who receives: names cut to what the text calls them, classes, antecedents."""

import re
from collections.abc import Sequence
from itertools import pairwise

from tthc.model.procedure import ActorClass
from tthc.reading.names.agencies import AgencyMention
from tthc.registry.agencies import fold

_ONE_STOP = re.compile(
    r"một cửa|hành chính công|vpmc|bộ phận tiếp nhận|cơ quan tiếp nhận|cán bộ tiếp nhận|"
    r"công chức tiếp nhận|viên chức tiếp nhận|"
    r"nhân viên tiếp nhận|tiếp nhận và trả|trả kết quả|người tiếp nhận|bộ phận tn|đơn vị tiếp nhận|"
    r"^nơi tiếp nhận|bộ phận hành chính|\btn ?(?:&|và) ?t(?:rả )?kq"
)
# Whoever takes files in sits at the one-stop desk only where the text tells of one.
_INTAKE_BODY = re.compile(r"^(?:các )?(?:cơ quan|đơn vị) tiếp nhận")
_INTAKE_PERSON = re.compile(r"^(?:các )?(?:cán bộ|công chức|viên chức|nhân viên|người) tiếp nhận(?! và trả)")
_DESK = re.compile(r"một cửa(?! (?:quốc gia|asean))|hành chính công|vpmc|motcua|tiếp nhận (?:hồ sơ )?và trả")
_OFFICER = re.compile(
    r"^(?:các )?(?:cán bộ|công chức|viên chức|chuyên viên|lãnh đạo (?:phòng|cục|vụ|đơn vị|sở|bộ|"
    r"chi cục|trung tâm|ban)|thẩm định viên|nhân viên|"
    r"trưởng phòng|phó trưởng phòng|vụ(?! việc)|kiểm soát viên|thẩm tra viên|thanh tra viên|văn thư|"
    r"bộ phận (?:chuyên môn|văn thư|nghiệp vụ)|"
    r"phòng (?:chuyên môn|nghiệp vụ)|đơn vị chuyên môn|người có thẩm quyền tiếp nhận)"
)
_DECIDES = re.compile(
    r"^(?:phó )?(?:chủ tịch|bộ trưởng|thủ tướng|thống đốc|giám đốc|cục trưởng|tổng cục trưởng|"
    r"chi cục trưởng|viện trưởng|chánh án|tổng giám đốc|"
    r"chính phủ|quốc hội|hiệu trưởng|trưởng ban|(?:cơ quan, )?người có thẩm quyền|"
    r"cấp có thẩm quyền|người đứng đầu|"
    r"thủ trưởng|tổng thanh tra|chủ nhiệm|hội đồng nhân dân)"
)
_THIRD = re.compile(
    r"^(?:doanh nghiệp bưu chính|nhân viên bưu chính|bưu điện|bưu cục|tổ chức hành nghề công chứng|"
    r"công chứng viên|phòng công chứng|văn phòng công chứng|"
    r"đơn vị tư vấn|tổ chức tư vấn|tổ chức giám định|tổ chức đấu giá|ngân hàng thương mại)"
)
_APPLICANT = re.compile(
    r"^(?:các |những |mỗi )?(?:người|nlđ|nnt|nsdlđ|cá nhân|tổ chức|công dân|nhà đầu tư|chủ |"
    r"doanh nghiệp|hợp tác xã|"
    r"liên hiệp hợp tác xã|hộ |công ty|tập đoàn|thương nhân|cơ sở|đối tượng|đương sự|"
    r"thân nhân|ứng viên|thí sinh|học sinh|sinh viên|học viên|đại diện|đại lý|nhà thầu|bên|quỹ|"
    r"nhà máy|nhà xuất bản|gia đình|cha|mẹ|luật sư|"
    r"thuyền|giáo viên|nhà giáo|bác sĩ|khách hàng|cộng đồng|hiệp hội|phạm nhân|tác giả|nhà |nghệ nhân|"
    r"cơ quan, tổ chức|cơ quan, đơn vị|tổ chức tín dụng|trường|đơn vị)"
)
_NO_APPLICANT = re.compile(
    r"^(?:người có thẩm quyền|người đứng đầu|đại diện chủ sở hữu|người tiếp nhận|"
    r"tổ chức hành nghề công chứng|cơ sở dữ liệu|chủ tịch|chủ nhiệm|nhà nước)"
)
_PUBLIC = re.compile(r"có thẩm quyền|nhà nước|liên quan|chuyên môn|được giao")
_ANYBODY = re.compile(r"^(?:các )?(?:cơ quan|đơn vị|tổ chức), (?:tổ chức|đơn vị|cá nhân|doanh nghiệp)")
_PLACE = re.compile(r"^(?:cổng|hệ thống|trang|phần mềm|cơ sở dữ liệu|ứng dụng|môi trường)")
_ASKED = re.compile(
    r"được (?:lấy|hỏi|xin|gửi|yêu cầu|đề nghị|tham vấn)|\bliên quan\b|"
    r"phối hợp|các (?:sở|bộ|ngành)|sở, ngành|bộ, ngành"
)
_BACK = re.compile(r"^(?:các )?(?:cơ quan|đơn vị|bộ phận|hội đồng|tổ chức) (?:này|đó|trên|nêu trên)\b")
_CUT = re.compile(
    r"\s+(?:có trách nhiệm|có nhu cầu|có yêu cầu|phải\b|sẽ\b|khi\b|biết\b|căn cứ|trong (?:thời|vòng|quá)|"
    r"sau khi|nếu\b|đề nghị (?:cấp|gia|sửa|điều)|"
    r"theo quy|thông qua|trên cơ sở|kể từ|để\b|thực hiện\b|tiến hành|chủ trì|tổ chức (?:thẩm|kiểm|họp|"
    r"xét)|quy định|nơi (?:có|đặt|cư|thực|đăng|doanh|công|tổ|cơ|người|nhà|hộ|dự|đất))"
    r"|\s*[(:;]|\s*,\s*(?:nếu|trong|sau|căn|trên)"
)
_TO = (
    r"\b(?:đến|tới|cho|sang|về|lên|gửi|trình|giao|báo cáo|mời|yêu cầu|đề nghị|hướng dẫn|chỉ đạo|"
    r"phân công|tham mưu|chuyển|"
    r"triển khai|trả lời|gửi về|kính gửi|ủy quyền)"
)
_TAIL = (
    r"\s+(?:\([^()]*\)\s*)?(?:cho\s+|đến\s+|tới\s+|tại\s+|ở\s+|một trong\s+|lãnh đạo\s+)?"
    r"(?:các\s+|những\s+)?\Z"
)
_PREPOSITIONS = {
    "submit": re.compile(
        rf"(?:{_TO}|\b(?:tại|ở|qua|(?<!thuận )(?<!hợp )(?<!cùng )(?<!đối )với|"
        rf"trực tiếp(?: \([^()]*\))?|vào)){_TAIL}|"
        r"\b(?:nộp|gửi) (?:\d+ )?(?:bộ )?hồ sơ\s*\Z|"
        r"\bmột trong (?:các|những|số) (?:địa điểm|cơ quan|đơn vị|nơi)\b[^:.;]{0,60}:\s*[-+]?\s*\Z"
    ),
    "consult": re.compile(rf"(?:{_TO}|\b(?:của|ý kiến|với|xin|cùng|lấy ý kiến bằng văn bản của)){_TAIL}"),
    "": re.compile(rf"(?:{_TO}|\b(?:chuyển|gửi) hồ sơ){_TAIL}"),
}
_LISTS = re.compile(
    r"\s*(?:\([^()]*\))?\s*(?:,|và|hoặc|hay|/|;|hoặc tại|hoặc đến|hoặc qua)\s*(?:các\s+|tại\s+|đến\s+)?"
)
_PERSON = (
    r"(?i:(?:các\s+|những\s+)?(?:người|cá nhân|tổ chức|công dân|chủ|bên|hộ|đối tượng|đương sự|đơn vị|cơ sở|"
    r"doanh nghiệp|thương nhân|nhà đầu tư|ứng viên|thí sinh|học viên|cán bộ|hãng|công ty|hợp tác xã|"
    r"liên hiệp hợp tác xã|nhà thầu|học sinh|sinh viên|đại lý|phòng khám|nhà trường))\b"
)
_PLAIN_RECEIVER = re.compile(
    r"\b(?:cho|phân công|hợp đồng(?:\s+\w+)?\s+với|"
    r"(?:gửi|trao|thông báo|trả (?:lại )?hồ sơ|trả lời|trả lại|trả)(?:\s+(?:cho|với|đến|tới))?)"
    rf"\s+({_PERSON}[^,.;:()\n]{{0,60}})"
)
# Who is asked to do something stands between the asking and what he shall do.
_CALLED = re.compile(
    rf"\b(?:yêu cầu|đề nghị|hướng dẫn)\s+(?:cho\s+)?({_PERSON}[^,.;:()]{{0,60}}?)\s+(?:phải\s+)?"
    r"(?:bổ sung|hoàn|giải trình|sửa|làm rõ|nộp|chỉnh|cung cấp|thực hiện|kê khai|đến|làm|điều chỉnh)\b"
)
# Whom something is told or given for ("để người nộp hồ sơ hoàn chỉnh", "để tổ chức được biết").
_FOR_WHOM = re.compile(
    rf"\bđể\s+(?:cho\s+)?({_PERSON}[^,.;:()]{{0,60}}?)\s+(?:được\s+)?"
    r"(?:biết|bổ sung|hoàn|sửa|chỉnh|khắc phục|giải trình|làm|kê khai|thực hiện|nộp(?! hồ sơ)|đến(?! nộp))\b"
)
# What gets the file works on it ("chuyển hồ sơ để công chức tư pháp xử lý").
_FOR_WORK = re.compile(r"\bđể\s+(?:các\s+)?\Z")
_WORKS_ON = re.compile(
    r"[^,.;:]{0,40}?\b(?:xem xét|thẩm định|thẩm tra|giải quyết|xử lý|kiểm tra|cho ý kiến|có ý kiến|"
    r"quyết định|phê duyệt|ký|tổng hợp|thực hiện|xác nhận|cập nhật)\b"
)
_ONE_OF = re.compile(
    r"\bmột trong (?:các|những|số) (?:cơ quan|đơn vị|tổ chức)\b[^.;:]{0,60}:\s*(?:[-+*]\s*)?\Z"
)
# Who applies elsewhere may get the file here ("nộp đơn cho chủ đầu tư").
_HANDED_TO = re.compile(r"\b(?:cho|đến|tới)\s+(?:các\s+)?\Z")
_HOLDS = re.compile(r"(?:các )?(?:chủ đầu tư|đơn vị|cơ sở|trường|doanh nghiệp|người sử dụng lao động)")
# What is given or told follows the name of who gets it ("trả cơ sở Phiếu tiếp nhận").
_GIVEN = re.compile(
    r"\s+(?:(?:Phiếu|Giấy|Quyết định|Văn bản|Thông báo)\b|về (?:việc|tính|nội dung|kết quả|lý do)\b|"
    r"(?:hoàn (?:thiện|chỉnh)|bổ sung|chỉnh sửa|sửa đổi|giải trình|làm rõ|biết)\b)"
)
_ASKED_BODIES = re.compile(
    r"\b(?:lấy|xin|hỏi)\s+ý\s+kiến(?:\s+(?:thẩm định|bằng văn bản|của))*\s+"
    r"((?:các|những)\s+(?P<bodies>[Ss]ở|[Bb]ộ|[Bb]an|ngành)?(?:cơ quan|đơn vị|tổ chức)?\b[^.;()]{2,100})"
)


# Between whom something is exchanged ("để trao đổi thông tin giữa Sở A và cơ quan thuế").
_AND = re.compile(r"\s*(?:và|với)\s+(?:các\s+)?")
_BETWEEN = re.compile(r"\bgiữa\s+\Z")


def clean(name: str) -> str:
    """A name on one line, cut before what is told of its bearer."""
    name = " ".join(name.split()).strip(" ,.;:-–")
    cut = _CUT.search(name)
    if cut and cut.start() > 6:
        name = name[: cut.start()]
    return name.strip(" ,.;:-–")


def points_back(name: str) -> bool:
    """Whether the words only stand for somebody named before ("cơ quan này")."""
    return bool(_BACK.match(fold(name)))


def is_applicant(name: str, mention: AgencyMention | None) -> bool:
    """Whether the words name somebody who asks for the procedure."""
    folded = fold(name)
    if _ANYBODY.match(folded):
        return not _PUBLIC.search(folded)
    if mention is not None and mention.kind not in ("authority", "applicant"):
        return False
    if mention is not None and mention.kind == "applicant":
        return not _ONE_STOP.search(folded)
    return (
        mention is None
        and bool(_APPLICANT.match(folded))
        and not _NO_APPLICANT.match(folded)
        and not _ONE_STOP.search(folded)
    )


def base_class(name: str, mention: AgencyMention | None) -> ActorClass | None:
    """The class that the words alone tell; None for an authority whose part shows in the steps only."""
    folded = fold(name)
    if is_applicant(name, mention):
        return "applicant"
    if _ONE_STOP.search(folded):
        return "one_stop"
    if _THIRD.match(folded) or (mention is not None and mention.kind == "third_party"):
        return "third_party"
    if _OFFICER.match(folded) or (mention is not None and mention.kind == "officer"):
        return "officer"
    if _DECIDES.match(folded) or (mention is not None and mention.kind == "decision_maker"):
        return "decision_maker"
    if _PLACE.match(folded):
        return "handling_agency"
    if _ASKED.search(folded):
        return "other_agency"
    return None


def tells_of_desk(text: str) -> bool:
    """Whether the steps speak of a one-stop desk."""
    return bool(_DESK.search(text.lower()))


def without_desk(name: str) -> ActorClass | None:
    """The class of somebody called by taking files in, where there is no one-stop desk."""
    folded = fold(name)
    if _INTAKE_BODY.match(folded):
        return "handling_agency"
    return "officer" if _INTAKE_PERSON.match(folded) else None


def is_place(mention: AgencyMention) -> bool:
    """Whether it is a portal or system, which receives nothing."""
    return mention.kind == "place" or bool(_PLACE.match(fold(mention.name)))


def takes_in(name: str) -> bool:
    """Whether the words name a desk or somebody who takes files in."""
    return bool(_ONE_STOP.search(fold(name)))


def is_system(name: str) -> bool:
    """Whether the words name a portal or system, which acts for somebody else."""
    return bool(_PLACE.match(fold(name)))


def receivers(
    text: str, start: int, end: int, mentions: Sequence[AgencyMention], action: str
) -> tuple[str, AgencyMention | None] | None:
    """Who gets file, question or result between two offsets, as named there, with the first mention."""
    rule = _PREPOSITIONS.get(action, _PREPOSITIONS[""])
    inside = [m for m in mentions if start <= m.start and m.end <= end and not is_place(m)]
    asked = _ASKED_BODIES.search(text, start, end) if action == "consult" else None
    if asked and asked["bodies"]:
        # "các sở, Ủy ban nhân dân cấp xã": the first are no names.
        return clean(_GIVEN.split(asked[1], maxsplit=1)[0]), None
    for at, mention in enumerate(inside):
        before = text[max(start, mention.start - 90) : mention.start].replace("\n", " ").lower()
        if not rule.search(before) or (action == "submit" and mention.kind == "applicant"):
            continue
        if at + 1 < len(inside) and _ONE_OF.search(
            text[max(start, mention.start - 20) : inside[at + 1].start]
        ):
            continue  # "đến một trong các cơ quan sau: …": those behind the colon are meant.
        stop = mention.end
        for other in inside[at + 1 :]:
            if other.start < stop or not _LISTS.fullmatch(text[stop : other.start].replace("\n", " ")):
                break
            stop = other.end
        name = clean(text[mention.start : stop])
        return (mention.name if name == mention.text and name.isupper() else name), mention
    if action in ("submit", "transfer", "consult", "propose"):
        for mention in inside:
            gets = _FOR_WORK.search(text, max(start, mention.start - 12), mention.start)
            if gets and mention.kind != "applicant" and _WORKS_ON.match(text, mention.end, end):
                return clean(mention.text), mention
    if action == "submit":
        for mention in inside:
            before = text[max(start, mention.start - 12) : mention.start]
            if mention.kind == "applicant" and _HANDED_TO.search(before) and _HOLDS.match(fold(mention.name)):
                return clean(mention.text), mention
    if action == "transfer":
        for mention, other in pairwise(inside):
            if _BETWEEN.search(text, start, mention.start) and _AND.fullmatch(text, mention.end, other.start):
                return clean(other.text), other
    if action in ("submit", "propose"):
        return None
    if action == "consult":
        plain = asked
    else:
        plain = (
            _PLAIN_RECEIVER.search(text, start, end)
            or _CALLED.search(text, start, end)
            or _FOR_WHOM.search(text, start, end)
        )
    return (clean(_GIVEN.split(plain[1], maxsplit=1)[0]), None) if plain else None


def is_head_of(person: str, body: str) -> bool:
    """Whether the first name is that of who heads the second ("Chủ tịch Ủy ban nhân dân cấp xã")."""
    return bool(_DECIDES.match(fold(person))) and not _DECIDES.match(fold(body))


def same_body(a: str | None, b: str | None) -> bool:
    """Whether two names mean one body: one contains the other."""
    if not a or not b:
        return False
    first, second = fold(a), fold(b)
    return first in second or second in first
