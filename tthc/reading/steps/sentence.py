"""A sentence as a row of known phrases, and what stands beside what in it."""

from tthc.reading.steps.tokens import Token
from tthc.reading.steps.verbs import phrases

_BARE_HEADS = phrases(
    """
    cơ quan | đơn vị | bộ phận | người | cán bộ | công chức | viên chức | nhân viên | phòng
    văn phòng | trung tâm | hội đồng | tổ | đoàn | ban | viện | chi nhánh | tổ chức hành nghề | bên
    cơ quan , đơn vị | trường | ngân hàng
    """
)
APPLICANT_VERBS = phrases(
    """
    nhận kết quả | nhận giấy | nhận thông báo | đến nhận | nộp | nộp hồ sơ | gửi | lập | lập hồ sơ
    đăng ký | kê khai | khai | chuẩn bị | đề nghị | nộp lại | xuất trình | khai báo | nhận | đăng nhập
    truy cập | điền
    """
)
# Things that stand inside a name or an adverb: a verb behind them is the main one.
_OPEN_THINGS = phrases(
    """
    cấp tỉnh | cấp xã | cấp huyện | cấp bộ | cấp trung ương | cùng cấp | dự án | dự án đầu tư
    công trình | giao dịch
    hoạt động | công tác | ngày làm việc | có liên quan | liên quan | quyền sử dụng đất
    xuất nhập cảnh | nhập cảnh | xuất nhập khẩu | môi trường | môi trường điện tử | môi trường mạng
    nhà ở | đầu tư xây dựng
    theo quy định | theo mẫu | theo yêu cầu | quy định | hợp đồng | điều kiện | dịch vụ công
    dịch vụ bưu chính | xuất khẩu | nhập khẩu | thi công | khai thác | giao thông | nhu cầu | thẩm quyền
    """
)
HANDS_OVER = phrases(
    """
    nộp | nộp hồ sơ | gửi | gửi hồ sơ | lập hồ sơ | lập | chuẩn bị | nộp lại
    nhận lại | nhận kết quả | đến nhận
    """
)
_OWN_VERBS = phrases("hoàn thiện | bổ sung | có văn bản | có công văn | báo cáo | giải trình | bổ sung hồ sơ")
# First words of things and matters; a sentence that begins with one tells of no actor.
NO_SUBJECT = phrases(
    """
    mã | số | nội | thời | điểm | các | những | mỗi | điều | cách | mẫu | lệ | phí | mức | việc | kết
    danh | bản | hình | chi | quy | phương | thông | tài | sau | hồ | đơn | giấy | mọi | loại | yêu
    thủ | trình | tính | cơ | địa | theo
    """
)
_CHARGES = phrases("ủy quyền | phân công | giao | giao nhiệm vụ | phân cấp")
# Verbs that belong to no name ("hội đồng thẩm định", but not "hội đồng thảo luận").
_ONLY_ACTS = phrases("thảo luận | bỏ phiếu | biểu quyết | tra cứu")
_WISHES = phrases("có nhu cầu | có yêu cầu | muốn | mong muốn")


def is_applicant_verb(verb: str) -> bool:
    """Whether a verb that names no subject is most often done by who asks for the procedure."""
    return verb in APPLICANT_VERBS


class Sentence:
    """One sentence while its predicates are looked for."""

    def __init__(self, found: list[Token], start: int, end: int, may_act: bool) -> None:
        self.tokens = found
        self.start = start
        self.end = end
        self.may_act = may_act

    def before(self, k: int) -> int | None:
        """The token right before k, adverbs passed over; None behind an unknown word, -1 at the start."""
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

    def left(self, k: int) -> Token | None:
        """The token right before k, adverbs passed over; None behind an unknown word or at the start."""
        j = self.before(k)
        return self.tokens[j] if j is not None and j >= 0 else None

    def is_verb(self, k: int) -> bool:
        """Whether token k is a verb that may head an act."""
        return self.tokens[k].kind in ("verb", "weak")

    def organises(self, k: int) -> bool:
        """Whether "tổ chức" at k is the verb that carries the one behind it, not an organisation."""
        token = self.tokens[k]
        if token.key != "tổ chức" or (token.mention and token.mention.text.strip().lower() != "tổ chức"):
            return False
        follows = self.after(k)
        if follows is None or not self.is_verb(follows):
            return False
        verb = self.tokens[follows].key
        left = self.left(k)
        if left and left.key in ("hướng dẫn", "yêu cầu", "đề nghị", "thông báo") and verb in _OWN_VERBS:
            return False
        return verb not in APPLICANT_VERBS and not (k == 0 and token.capital and verb in _OWN_VERBS)

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
        if left.key in _WISHES and token.key in APPLICANT_VERBS:
            return False
        if left.kind in ("stop", "complete", "preposition"):
            return left.key not in ("đúng", "đầy đủ", "hợp lệ")
        if left.kind == "name" and self._behind_passive(j):
            return True
        if left.kind == "thing" and left.key in _OPEN_THINGS:
            return token.kind == "weak"
        if left.key in _CHARGES and j > 0 and self.tokens[j - 1].key == "được":
            return False
        if left.key.startswith("giao") and self.charged(j):
            return self.goes_on(k)
        if left.kind in ("thing", "verb", "weak"):
            return True
        part = j > 0 and self.tokens[j - 1].kind == "name" and self.tokens[j - 1].last == left.first
        bare = left.kind == "name" and left.key in _BARE_HEADS and not part
        return bare and token.key not in _ONLY_ACTS

    def charged(self, k: int) -> bool:
        """Whether the verb at k tells by whom somebody was charged ("cơ quan được Bộ A giao …")."""
        return k > 1 and self.tokens[k - 1].kind == "name" and self._behind_passive(k - 1)

    def _behind_passive(self, k: int) -> bool:
        """Whether "được" stands right before a token; in "nhận được hồ sơ, Bộ A giao" it does not."""
        before = self.tokens[k - 1] if k > 0 else None
        return before is not None and before.key == "được" and before.last == self.tokens[k].first

    def goes_on(self, k: int) -> bool:
        """Whether another verb or a modal stands behind the verb at k before its clause ends."""
        for at in range(k + 1, len(self.tokens)):
            token = self.tokens[at]
            if token.kind in ("mark", "join", "then", "purpose", "condition", "time"):
                return False
            if token.kind == "modal" or (self.is_verb(at) and not self.blocked(at)):
                return True
        return False

    def acts(self, k: int, stop: int, lists: bool = True) -> bool:
        """Whether a name at k is followed by its modal or verb before another clause begins.

        `lists` lets further names stand between ("Sở A, Sở B thẩm định").
        """
        j = k + 1
        while j < stop:
            token = self.tokens[j]
            if token.kind == "modal" or (token.kind == "name" and self.organises(j)):
                return True
            if token.key == "do":
                j = self._behind_doer(j, stop)
                continue
            if self.is_verb(j) and (not self.blocked(j) or self.hands_over(j)):
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
                elif (token.key in ("và", "hoặc") and j > 0 and self.is_verb(j - 1)) or token.key == "/":
                    pass
                else:
                    return token.key == "," and follows is None and self.must_act(j, stop)
            j += 1
        return False

    def _behind_doer(self, k: int, stop: int) -> int:
        """The token behind what somebody else does at "do" ("nghị quyết do chủ sở hữu gửi")."""
        name = self.after(k)
        if name is None or self.tokens[name].kind != "name":
            return k + 1
        verb = name + 1
        return verb + 1 if verb < stop and self.is_verb(verb) else verb

    def hands_over(self, k: int) -> bool:
        """Whether the verb at k hands in, behind words that only describe who does."""
        left = self.left(k)
        described = left is None or left.kind in ("thing", "verb", "weak")
        named = left is not None and left.kind == "name" and left.key not in ("người", "bên")
        return (described or named) and self.tokens[k].key in HANDS_OVER

    def must_act(self, j: int, stop: int) -> bool:
        """Whether a duty follows behind a list of things that belong to a name."""
        for token in self.tokens[j + 1 : stop]:
            if token.kind == "modal":
                return token.key in ("có trách nhiệm", "phải", "có nhiệm vụ")
            if token.key not in (",", "và", "hoặc") and token.kind not in ("thing", "preposition", "stop"):
                return False
        return False
