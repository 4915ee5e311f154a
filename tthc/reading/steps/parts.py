"""Whose part each act is: the class of an actor by name and by what all the steps tell of him."""

import re
from collections.abc import Iterable, Sequence

import attrs

from tthc.model.procedure import ActorClass
from tthc.reading.steps import actors
from tthc.reading.steps.drafts import Draft
from tthc.registry.agencies import fold

_TAX = re.compile(r"cơ quan thuế|chi cục thuế|cục thuế|thuế cơ sở|kho bạc|đội thuế|cơ quan tài chính")
_ACTED = frozenset(
    {"check", "receive", "appraise", "decide", "propose", "inspect", "publish", "request_supplement"}
)
# What whoever handles a file does; who does none of it only takes part.
_LEADS = frozenset(
    {
        "check",
        "receive",
        "appraise",
        "decide",
        "propose",
        "request_supplement",
        "return_result",
        "consult",
        "inspect",
    }
)


_DIVISION = re.compile(r"phòng (?!chuyên môn|nghiệp vụ)")
_COUNCIL = re.compile(r"^(?:các )?hội đồng(?! (?:nhân dân|quản trị|thành viên|trường))")
# To whom something is put where the text leaves open who that is.
_WHOEVER = re.compile(r"^(?:các )?(?:cơ quan|cấp|người|cơ quan, người) có thẩm quyền")
# What whoever signs has got from whoever worked on the file.
_REPORT = re.compile(
    r"\b(?:[Tt]ờ trình|hồ sơ trình|dự thảo quyết định|"
    r"(?:báo cáo|đề nghị|đề xuất|kết quả thẩm định|văn bản thẩm định|hồ sơ)"
    r"\b[^.;,]{0,60}? (?:của|do) (?:Sở(?! [Gg]iao dịch)|Cục|Vụ|Phòng|Ban|Chi cục|Bộ|Ủy ban|UBND|"
    r"[Cc]ơ quan (?:chủ trì|thẩm định|chuyên môn|quản lý|có chức năng|chủ quản|tham mưu)))\b|"
    r"\bdo [^.;,]{3,90} trình\b"
)


@attrs.frozen
class Parts:
    """Who did what in all the steps, by name: what tells the class of each."""

    handlers: str
    """The folded names of those whom the record itself says that they handle it."""
    filed: tuple[str, ...]
    """Who gets the applicant's file."""
    decided: tuple[str, ...]
    proposed: tuple[str, ...]
    """To whom something is put that he then decides."""
    intake: tuple[str, ...]
    responded: tuple[str, ...]
    leading: tuple[str, ...]
    own: tuple[str, ...]
    asked: tuple[str, ...]
    main: tuple[str, ...]
    """Authorities that do what whoever handles a file does."""
    deciding: tuple[str, ...]
    """Authorities that do nothing else but decide."""
    helping: tuple[str, ...]
    """Who works out a payment or confirms something."""
    forwarding: tuple[str, ...]
    """Authorities that nobody asks and that send the file on."""
    upon_reports: tuple[str, ...]
    """Authorities that do nothing else but decide what another reports or puts to them."""


def classify(text: str, drafts: Sequence[Draft], agencies: str, desk: bool) -> None:
    """Settle the class of each actor.

    `agencies` says who handles the procedure, `desk` whether the steps tell of a one-stop desk.
    """
    parts = parts_of(text, drafts, fold(agencies))
    for draft in drafts:
        draft.actor_class = _class_of(draft, parts)
    if not desk or _handles(drafts):
        _without_desk(drafts)


def parts_of(text: str, drafts: Sequence[Draft], handlers: str) -> Parts:
    """What the steps tell of each name."""
    put = [d for d in drafts if d.action == "propose" and d.receiver and not d.applicant]
    filed = _names(d.receiver for d in drafts if d.action == "submit")
    decided = _names(d.actor for d in drafts if d.action == "decide" and not d.refusing)
    proposed = _names(d.receiver for d in put if not actors.same_body(d.receiver, d.actor))
    # Who puts the matter to somebody above and signs nothing is no decision maker.
    proposers = [name for name in _names(d.actor for d in put) if not _among(name, decided)]
    # Whoever signs what is put to him decides, also where he takes in the file from the one below.
    above = [
        name
        for name in decided
        if filed and _among(name, proposed) and not _among(name, filed) and not _among(name, proposers)
    ]
    intake = _names(d.actor for d in drafts if d.action in ("receive", "check", "request_supplement"))
    deciding = tuple(
        name
        for name in decided
        if all(d.action == "decide" for d in drafts if actors.same_body(d.actor, name))
    )
    return Parts(
        helping=_names(
            d.actor for d in drafts if d.action == "determine_payment" or d.verb.startswith("xác nhận")
        ),
        deciding=deciding,
        forwarding=_names(
            d.actor
            for d in drafts
            if d.action == "transfer" and not d.derived and re.search("hồ sơ|giấy tờ", d.clause)
        ),
        upon_reports=_names(
            d.actor
            for d in drafts
            if d.action == "decide"
            and d.actor in deciding
            and _REPORT.search(text, d.sentence[0], d.sentence[1])
        ),
        handlers=handlers,
        filed=filed,
        decided=decided,
        proposed=tuple(name for name in proposed if not _among(name, proposers)),
        intake=tuple(name for name in intake if not _among(name, above)),
        responded=_names(d.actor for d in drafts if d.action == "respond"),
        leading=_names(d.actor for d in drafts if d.action in ("receive", "check", "decide", "consult")),
        own=_names(d.actor for d in drafts if not d.derived and not d.applicant and d.action in _ACTED),
        asked=_names(d.receiver for d in drafts if d.action == "consult"),
        main=_names(
            d.actor
            for d in drafts
            if d.action in _LEADS
            and not d.derived
            and not d.applicant
            and not d.verb.startswith("xác nhận")
            and actors.base_class(d.actor or "", d.mention) is None
        ),
    )


def _names(found: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in found if name))


def _among(name: str, others: Iterable[str]) -> bool:
    return any(actors.same_body(name, other) for other in others)


def _class_of(draft: Draft, parts: Parts) -> ActorClass:
    name = draft.actor
    if name is None:
        return "applicant" if draft.applicant else "unknown"
    if _collects(name, parts) or (draft.action == "respond" and draft.asked):
        return "other_agency"
    base = actors.base_class(name, draft.mention)
    answers = name in parts.responded and base is None
    if answers and not draft.applicant and not _among(name, parts.leading):
        return "other_agency"
    hands_in = draft.action == "submit" and base in (None, "other_agency")
    if draft.applicant or hands_in:
        return "applicant"
    if base == "decision_maker" and draft.action == "respond" and not _among(name, parts.decided):
        return "other_agency"
    if base == "officer" and _DIVISION.match(fold(name)) and not parts.main:
        return "handling_agency"  # No body above it does anything: it handles the file itself.
    if base in ("handling_agency", "decision_maker", "officer", "third_party", "one_stop"):
        return base
    if draft.action == "respond" or base == "other_agency":
        return "other_agency"
    return _part_of(draft, name, parts)


def _part_of(draft: Draft, name: str, parts: Parts) -> ActorClass:
    """The class of an authority whose name alone does not tell it."""
    if re.search(r"thuộc quyền|trực thuộc|chuyên môn", fold(name)):
        return "handling_agency"
    put_to = any(
        actors.same_body(name, other) and not actors.is_head_of(other, name) for other in parts.proposed
    )
    put_to = put_to or (name in parts.deciding and any(_WHOEVER.match(fold(to)) for to in parts.proposed))
    if put_to and not _among(name, parts.intake):
        return "decision_maker"
    if name in parts.upon_reports and not _among(name, (*parts.filed, *parts.intake)):
        return "decision_maker"
    if _COUNCIL.match(fold(name)):
        return "handling_agency"  # Whoever handles the file sets it up.
    if draft.derived and not _among(name, parts.own):
        return "other_agency"
    listed = fold(name) in parts.handlers
    if _among(name, parts.asked) and not _among(name, parts.own) and not listed:
        return "other_agency"
    leads = not parts.main or _among(name, (*parts.main, *parts.filed))
    takes_part = not leads and _among(name, parts.helping) and not _among(name, parts.forwarding)
    return "other_agency" if takes_part and not listed else "handling_agency"


def _collects(name: str, parts: Parts) -> bool:
    """Whether it is a tax or finance body that takes part in somebody else's procedure."""
    if not _TAX.search(fold(name)) or _among(name, parts.intake):
        return False
    return not re.search("thuế|tài chính", parts.handlers)


def _without_desk(drafts: Sequence[Draft]) -> None:
    """Where no desk is told of, whoever takes files in and passes none on handles them himself."""
    passes = any(d.actor_class == "one_stop" and d.action in ("transfer", "return_result") for d in drafts)
    works = _handles(drafts)
    for draft in drafts:
        found = actors.without_desk(draft.actor or "") if draft.actor_class == "one_stop" else None
        if found and not (passes and not works and found == "handling_agency"):
            draft.actor_class = found


def _handles(drafts: Sequence[Draft]) -> bool:
    """Whether the body that takes files in is told to examine them and to put them to whoever decides."""
    return any(
        d.actor_class == "one_stop"
        and d.action in ("appraise", "propose")
        and actors.without_desk(d.actor or "") == "handling_agency"
        for d in drafts
    )
