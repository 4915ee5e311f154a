"""An activity on its way from a clause to the model."""

import attrs

from tthc.model import Duration
from tthc.model.procedure import Action, ActorClass
from tthc.reading.names.agencies import AgencyMention

SECTION = "trinh_tu_thuc_hien"


@attrs.define
class Draft:
    """An activity on its way: the clause, and what is settled of it so far."""

    start: int
    end: int
    verb: str
    verb_start: int
    clause: str
    step: str | None
    block: int
    sentence: tuple[int, int]
    group: int
    subject: str | None
    subject_in_condition: bool
    mention: AgencyMention | None
    applicant: bool
    condition: str | None
    leading: str
    asked: bool
    purpose: bool
    assigned: bool
    negated: bool
    in_condition: AgencyMention | None
    refusing: bool
    incomplete: bool
    duration: Duration | None = None
    runs_from: str | None = None
    action: Action | None = None
    actor: str | None = None
    actor_class: ActorClass | None = None
    receiver: str | None = None
    receiver_mention: AgencyMention | None = None
    derived: bool = False
    charged: bool = False
    heading: bool = False
    clause_joins: bool = False
    own_subject: bool = False
    weak: bool = False
    swallows: bool = False
    listing: bool = False
