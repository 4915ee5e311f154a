"""What a rule found, what it proposes, and what that saves."""

from datetime import date
from typing import Literal

import attrs

from tthc.model.graph import Measures
from tthc.model.shown import Shown

Confidence = Literal["high", "medium", "low"]
Status = Literal["apply_now", "propose", "done"]
LeverName = Literal[
    "apply_now",
    "department",
    "chairman",
    "committee",
    "council",
    "ministry",
    "government",
    "national_assembly",
    "sector",
    "unknown",
]
Operation = Literal[
    "remove_document",
    "replace_by_lookup",
    "accept_plain_copy",
    "reduce_copies",
    "merge_documents",
    "name_document",
    "remove_activity",
    "merge_activities",
    "make_parallel",
    "set_deadline",
    "reduce_time",
    "align_channels",
    "rename_authority",
    "merge_steps",
    "delegate_signature",
]


@attrs.frozen
class LegalBasis:
    """An instrument that a finding rests on; `basis` says whether it was read or is remembered."""

    number: str
    date: date | None
    article: str | None
    basis: Literal["read", "remembered"]


@attrs.frozen
class Lever:
    """Who can decide the change, and the instrument that sets the element now, where known."""

    name: LeverName
    instrument: str | None = None


@attrs.frozen
class Cut:
    """One operation on the model. `target` points at the element (`documents/3`, `channels/0`).

    `value` is what the operation sets where it sets something: a number of copies, working days,
    a name.
    """

    operation: Operation
    target: str
    value: float | str | None = None


@attrs.frozen
class Effect:
    """What is saved, positive where something is; None where it cannot be known.

    Times are in working days and working hours, costs in VND.
    """

    documents: int | None = None
    originals: int | None = None
    copies: int | None = None
    certified_copies: int | None = None
    days: float | None = None
    hours: float | None = None
    handoffs: int | None = None
    activities: int | None = None
    trips: int | None = None
    cost_vnd_dossier: float | None = None
    cost_vnd_year: float | None = None


@attrs.frozen
class Finding(Shown):
    """One issue in one procedure: rule, evidence, legal basis, lever, cut and effect.

    `kind` is the issue kind of the guidelines or None. `element` points at what it concerns
    (`documents/3`). `message` is in the language asked for; `why_not` says why no cut is proposed,
    `effect_reason` why an effect is unknown.
    """

    source: str
    code: str
    rule: str
    kind: str | None
    element: str
    section: str
    start: int
    end: int
    text: str
    message: str
    confidence: Confidence
    protected: bool
    status: Status
    as_of: date
    legal_basis: tuple[LegalBasis, ...]
    lever: Lever
    cut: Cut | None
    why_not: str | None = None
    effect: Effect = Effect()
    effect_reason: str | None = None


@attrs.frozen
class Plan(Shown):
    """All cuts of one procedure applied together: figures before, after, and the difference."""

    before: Measures
    after: Measures
    effect: Effect
    effect_reason: str | None = None
