"""What a reading of a record gives. Element names and values are those of the annotation guidelines."""

from collections.abc import Mapping
from typing import Literal

import attrs

from tthc.model.shown import Shown

Unit = Literal["working_day", "day", "hour", "month", "year"]
Scope = Literal["public", "between_agencies", "within_agency"]
Level = Literal["ministry", "province", "commune", "other"]
ChannelName = Literal["online", "in_person", "post"]
DocumentKind = Literal[
    "form",
    "identity",
    "license",
    "technical",
    "financial",
    "contract",
    "resolution",
    "authorization",
    "confirmation",
    "other",
]
Action = Literal[
    "submit",
    "receive",
    "check",
    "request_supplement",
    "transfer",
    "appraise",
    "inspect",
    "consult",
    "respond",
    "propose",
    "decide",
    "determine_payment",
    "pay",
    "publish",
    "record",
    "notify",
    "return_result",
    "collect",
    "other",
]
ActorClass = Literal[
    "applicant",
    "one_stop",
    "handling_agency",
    "officer",
    "decision_maker",
    "other_agency",
    "third_party",
    "unknown",
]


@attrs.frozen
class Duration:
    """A time limit: a number and its unit."""

    value: float
    unit: Unit


@attrs.frozen
class Block:
    """One piece of the outline of a section: a Bước, a list item, a heading or a paragraph.

    `kind` is `step` (a Bước heading line), `item` (behind a bullet or number), `heading` (a line
    that only opens what stands below it) or `paragraph`. `level` is the depth, 0 outermost;
    `parent` the index of the block it stands under in the same outline. `step` is the number of
    the Bước in force. `start` and `end` bound the block's own text, marker included, children not.
    """

    start: int
    end: int
    kind: Literal["step", "item", "heading", "paragraph"]
    level: int
    parent: int | None
    step: str | None
    marker: str = ""


@attrs.frozen
class Structure:
    """A recognised span that is no element: a heading, a marker, a quantity cell, a column title."""

    section: str
    start: int
    end: int
    role: str


@attrs.frozen
class Document:
    """One paper, or one set that stands as one item, which somebody hands in or shows.

    `row` numbers the dossier rows from 0: documents of one row share its quantities.
    `case` is the index in `Procedure.cases` of the case heading it stands under.
    `alternative` is true where the item names papers of which one is enough.
    """

    section: str
    start: int
    end: int
    text: str
    kind: DocumentKind
    originals: int | None
    copies: int | None
    certified_copy: bool
    conditional: bool
    internal: bool
    row: int
    case: int | None = None
    alternative: bool = False
    form_file: str | None = None


@attrs.frozen
class Note:
    """A passage of the dossier that explains and is no paper."""

    section: str
    start: int
    end: int
    text: str


@attrs.frozen
class StatedTime:
    """A time that a channel states in words, with the condition under which it holds.

    `added` is true where the time is added to the ordinary one (mountain and hard communes).
    """

    duration: Duration
    start: int
    end: int
    condition: str | None = None
    added: bool = False


@attrs.frozen
class Channel:
    """One row of the ways table: how to hand in, total time, fee in VND.

    `value` and `unit` are both None where the time column gives no number with a known unit;
    `fee_vnd` is None where the row names no single amount.
    """

    section: str
    start: int
    end: int
    text: str
    channel: ChannelName
    value: float | None
    unit: Unit | None
    fee_vnd: int | None
    time_text: str = ""
    fee_text: str = ""
    stated_times: tuple[StatedTime, ...] = ()


@attrs.frozen
class Activity:
    """One action by one actor, in the order of the text.

    `block` is the index in `Procedure.outline` of the block that holds its beginning; `sentence`
    bounds the sentence it stands in, so that acts of one sentence can be told. `condition` is the
    wording that makes it conditional, `runs_from` the wording that says from when its time runs
    (`kể từ ngày nhận đủ hồ sơ`).
    """

    section: str
    start: int
    end: int
    text: str
    step: str | None
    action: Action
    actor: str | None
    actor_class: ActorClass
    receiver: str | None
    conditional: bool
    duration: Duration | None
    block: int | None = None
    sentence: tuple[int, int] = (0, 0)
    condition: str | None = None
    runs_from: str | None = None


@attrs.frozen
class Case:
    """A variant that has its own steps, time or dossier, with the heading that opens it."""

    section: str
    start: int
    end: int
    text: str


@attrs.frozen
class Citation:
    """A legal instrument that a record rests on; `number` is None where none can be read."""

    section: str
    start: int
    end: int
    number: str | None
    name: str


@attrs.frozen
class Result:
    """What the procedure gives, with its code on the portal (`KQ.G10.001147`) where one stands."""

    section: str
    start: int
    end: int
    text: str
    code: str | None


@attrs.frozen
class Procedure(Shown):
    """One procedure as read.

    `body` is whose procedure it is (`Bộ Xây dựng`, `Lào Cai`), None where unknown.
    `sections` holds the sections' verbatim text; all spans count in it. `unread` lists what no
    element and no structure covers.
    """

    source: str
    form: str
    code: str
    name: str
    field: str
    level: Level
    scope: Scope
    body: str | None
    decision_number: str
    procedure_type: str
    flags: tuple[str, ...]
    sections: Mapping[str, str]
    outline: tuple[Block, ...] = ()
    cases: tuple[Case, ...] = ()
    documents: tuple[Document, ...] = ()
    notes: tuple[Note, ...] = ()
    channels: tuple[Channel, ...] = ()
    activities: tuple[Activity, ...] = ()
    citations: tuple[Citation, ...] = ()
    results: tuple[Result, ...] = ()
    structures: tuple[Structure, ...] = ()
    unread: tuple[Structure, ...] = ()

    @property
    def legal_refs(self) -> tuple[str, ...]:
        """Numbers of the cited instruments, each once, in order."""
        return tuple(dict.fromkeys(c.number for c in self.citations if c.number))
