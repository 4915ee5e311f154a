"""Who is a public authority, and whether two acts are in one authority's hands."""

import re

from tthc.graph.lexicon import fold
from tthc.model import Activity

PUBLIC = ("one_stop", "handling_agency", "officer", "decision_maker", "other_agency")
_SENDING = ("transfer", "consult", "respond", "propose")
_PLACE = re.compile(r"\b(?:nơi có [^,;]{0,300}|sở tại|có thẩm quyền(?! \w)|trực thuộc)\b|\([^)]{0,300}\)")
# Who heads a house acts for it: `Giám đốc Sở Xây dựng` is Sở Xây dựng.
_LEADER = re.compile(
    r"^(?:phó )?(?:lãnh đạo|giám đốc|chủ tịch|bộ trưởng|(?:tổng cục|chi cục|cục|vụ|thứ|thủ|chánh) ?trưởng"
    r"|người đứng đầu|trưởng)(?: |$)"
)
_INSIDE = re.compile(r"\bthuộc quyền\b|^(?:hội đồng|tổ (?:công tác|thẩm định)|đoàn|cổng|hệ thống|bộ phận)\b")


def same_authority(one: str, other: str) -> bool:
    """Whether one name contains the other, words of place apart."""
    a, b = _plain(one), _plain(other)
    return bool(a and b) and (a in b or b in a)


def _plain(name: str) -> str:
    words = re.sub(r"^(?:các|những) ", "", fold(name))
    words = words.replace("ubnd", "ủy ban nhân dân").replace("uỷ ban", "ủy ban").replace(" cấp ", " ")
    words = " ".join(_PLACE.sub(" ", words).split())
    return _LEADER.sub("", words) or words


def is_public(activity: Activity) -> bool:
    """Whether a public authority acts."""
    return activity.actor_class in PUBLIC


def one_house(first: Activity, second: Activity) -> bool:
    """Whether two acts of public authorities, one behind the other, are in the same hands."""
    one, two = first.actor_class, second.actor_class
    if one == two == "one_stop":
        return True
    same = first.actor == second.actor or same_authority(first.actor or "", second.actor or "")
    if first.actor and second.actor and same:
        return True
    classes = {one, two}
    if "officer" in classes and classes <= {"officer", "handling_agency", "decision_maker"}:
        return True
    names = [fold(a.actor) for a in (first, second) if a.actor]
    if (
        any(_INSIDE.search(name) for name in names)
        and "other_agency" not in classes
        and "one_stop" not in classes
    ):
        return True
    if one == two == "handling_agency":
        if not first.actor or not second.actor:
            return True
        return first.action not in _SENDING
    return False
