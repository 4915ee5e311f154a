"""What statistics keep of one procedure: how it is classed and which bodies take part."""

import re
from collections import Counter
from typing import Literal

import attrs

from tthc.model import Procedure
from tthc.model.procedure import Level, Scope
from tthc.reading.names.agencies import find_agencies

Kind = Literal["assigned_by_law", "not_assigned", "central", "local", "other", "unknown"]
OnlineLevel = Literal["full", "part", "unspecified", "none", "unknown"]
LeadFrom = Literal["stated", "steps", "unknown"]

_NO_INFORMATION = "không có thông tin"

# What the two forms of the portal print for one and the same kind.
_KINDS: tuple[tuple[str, Kind], ...] = (
    (r"không (?:được )?(?:luật )?giao|not_assigned", "not_assigned"),
    (r"được (?:luật giao|giao luật)", "assigned_by_law"),
    (r"central_regulation", "central"),
    (r"local_regulation", "local"),
    (r"^(?:loại khác|other)$", "other"),
)
# Words that name a role and leave open which body it is ("cơ quan quản lý cấp trên").
_ROLE = re.compile(r"(?:(?:các|những|mọi)\s+)?(?:cơ quan|đơn vị|tổ chức|cá nhân|người)(?!\w)", re.IGNORECASE)
_FULL = re.compile(r"toàn\s+trình", re.IGNORECASE)
_PART = re.compile(r"một\s+phần", re.IGNORECASE)


@attrs.frozen
class Profile:
    """How one procedure is classed, and which bodies handle it.

    `kind` is that of the register (loại thủ tục): details left by law to be regulated, not so left, set
    by the centre or by the province. `online` is the level of online service that the record states:
    in full, in part, online without a level, not online; unknown where the ways were not read. `titles`
    are what the record calls the instruments of `legal_refs`, in the same order. `lead`
    is the body that handles it, `lead_from` whether the record states it or its steps show it;
    `coordinating` are bodies that are stated to co-ordinate, give opinions or take part.
    """

    source: str
    code: str
    name: str
    field: str
    level: Level
    scope: Scope
    body: str | None
    kind: Kind
    online: OnlineLevel
    decision_number: str
    legal_refs: tuple[str, ...]
    titles: tuple[str, ...]
    lead: str | None
    lead_from: LeadFrom
    coordinating: tuple[str, ...]
    documents: int
    recut: bool


def profile(procedure: Procedure) -> Profile:
    """The profile of a procedure as read."""
    lead, lead_from = lead_agency(procedure)
    return Profile(
        source=procedure.source,
        code=procedure.code,
        name=procedure.name,
        field=procedure.field,
        level=procedure.level,
        scope=procedure.scope,
        body=procedure.body,
        kind=procedure_kind(procedure.procedure_type),
        online=online_level(procedure),
        decision_number=procedure.decision_number,
        legal_refs=procedure.legal_refs,
        titles=cited_titles(procedure),
        lead=lead,
        lead_from=lead_from,
        coordinating=coordinating_agencies(procedure, lead),
        documents=len(procedure.documents),
        recut="recut" in procedure.flags,
    )


def procedure_kind(text: str) -> Kind:
    """The kind of procedure (loại thủ tục) that a record names in words or by the portal's code."""
    folded = " ".join(text.split()).casefold()
    return next((kind for pattern, kind in _KINDS if re.search(pattern, folded)), "unknown")


def cited_titles(procedure: Procedure) -> tuple[str, ...]:
    """What a record calls the instruments that it cites, in the order of its `legal_refs`."""
    first: dict[str, str] = {}
    for citation in procedure.citations:
        if citation.number:
            first.setdefault(citation.number, " ".join(citation.name.split()))
    return tuple(first.values())


def online_level(procedure: Procedure) -> OnlineLevel:
    """The level of online service as the ways of handing in state it; never guessed from elsewhere."""
    if not procedure.channels:
        return "unknown"
    online = [channel for channel in procedure.channels if channel.channel == "online"]
    if not online:
        return "none"
    texts = [channel.text for channel in online]
    if any(map(_FULL.search, texts)):
        return "full"
    return "part" if any(map(_PART.search, texts)) else "unspecified"


def _stated(procedure: Procedure, section: str) -> str | None:
    text = " ".join(procedure.sections.get(section, "").split()).strip(" .;-+")
    return text if text and text.casefold() != _NO_INFORMATION else None


def _names_a_body(name: str) -> bool:
    """Whether a name tells which body it is, not only its part in the matter."""
    return not _ROLE.match(name) or any(mention.agency for mention in find_agencies(name))


def lead_agency(procedure: Procedure) -> tuple[str | None, LeadFrom]:
    """The body that handles a procedure: as stated, else the one that does most in the steps."""
    if stated := _stated(procedure, "co_quan_thuc_hien"):
        return stated, "stated"
    for actor_class in ("handling_agency", "decision_maker"):
        acting = Counter(
            " ".join(act.actor.split())
            for act in procedure.activities
            if act.actor and act.actor_class == actor_class and _names_a_body(act.actor)
        )
        if acting:
            return acting.most_common(1)[0][0], "steps"
    if competent := _stated(procedure, "co_quan_co_tham_quyen"):
        return competent, "stated"
    return None, "unknown"


def coordinating_agencies(procedure: Procedure, lead: str | None) -> tuple[str, ...]:
    """Bodies stated to co-ordinate, then those that the steps show to be asked or to take part."""
    stated = _stated(procedure, "co_quan_phoi_hop")
    named = [stated] if stated else []
    for act in procedure.activities:
        if act.actor_class == "other_agency" and act.actor:
            named.append(act.actor)
        elif act.action == "consult" and act.receiver:
            named.append(act.receiver)
    held = (lead or "").casefold()
    found: dict[str, str] = {}
    for name in named:
        name = " ".join(name.split())
        key = name.casefold()
        if key in held or (name != stated and not _names_a_body(name)):
            continue
        if not (stated and name != stated and key in stated.casefold()):
            found.setdefault(key, name)
    return tuple(found.values())
