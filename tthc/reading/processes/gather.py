"""Rows of one step table gathered to processes: which rows belong together, under which name and total."""

import re
from collections.abc import Sequence

import attrs

from tthc.reading.processes.columns import Columns
from tthc.reading.processes.drafts import Draft, Entry, PhaseDraft, StepDraft, settle
from tthc.reading.processes.grid import Row, StepTable
from tthc.reading.processes.names import Heading, code_in, tidy_name
from tthc.reading.processes.rows import Item, classify
from tthc.reading.processes.times import UnitHint, read_stated_time, read_time, unit_hint
from tthc.reading.processes.totals import Total, row_total
from tthc.reading.processes.words import clean, is_step_label, numbering, plain, step_number, tidy_label

_FILLED = ("unit", "content")


@attrs.define
class _Title:
    """A row that names a procedure or a case: its number, its words and the times that it states."""

    number: str
    name: str
    total: Total | None
    second: Total | None


def gather(table: StepTable, heading: Heading) -> tuple[list[Draft], list[Row]]:
    """The processes of a step table with their rows, in order, and the titles without steps under them."""
    gatherer = _Gatherer(table.columns, heading)
    for item in classify(table.rows, table.columns):
        gatherer.take(item)
    drafts = [draft for draft in gatherer.drafts if draft.steps]
    for draft in drafts:
        _time(draft, table.columns)
        settle(draft, draft.stated.duration if draft.stated else None)
        _number_phases(draft)
    return drafts, gatherer.stepless()


class _Gatherer:
    """A step table while its rows are taken in, one after the other."""

    def __init__(self, columns: Columns, heading: Heading) -> None:
        self.columns, self.heading = columns, heading
        self.drafts: list[Draft] = []
        self.titles: list[_Title] = []
        self.cases: list[_Title] = []
        self.draft: Draft | None = None
        self.filled: dict[str, str] = {}
        self.bare: list[Row] = []
        self.waiting: Row | None = None

    def stepless(self) -> list[Row]:
        """The rows that name a procedure or a case under which no step stands."""
        return [*self.bare, *([self.waiting] if self.waiting else [])]

    def _wait(self, row: Row, title: _Title) -> None:
        """Remember a title until a step stands under it, or a title that is a case of it."""
        if self.waiting is not None:
            above = _section_number(self.waiting.text("number") or self.waiting.text("label"))
            if not (above and _is_under(title.number, above)) and _number_of(row) == _number_of(self.waiting):
                self.bare.append(self.waiting)
        self.waiting = row

    def take(self, item: Item) -> None:
        """One more row."""
        getattr(self, f"_take_{item.kind}")(item.row)

    def _open(self, row: Row) -> Draft:
        """The process that the row belongs to: the current one, or a new one behind its last total."""
        self.waiting = None
        if self.draft is None:
            titles = [*self.titles, *self.cases]
            names = tuple(numbering(title.name)[2] for title in titles)
            if not self.titles:
                names = (self.heading.name, *names)
            code = code_in(" ".join(title.name for title in self.titles)) or self.heading.code
            own = next((title for title in reversed(titles) if title.total), None)
            self.draft = Draft(names=names, code=code, place=row.place)
            if own is not None:
                self.draft.stated, self.draft.second_stated = own.total, own.second
            self.draft.case = self.cases[-1].name if self.cases else ""
            self.drafts.append(self.draft)
            self.filled = {}
        return self.draft

    def _close(self) -> None:
        self.draft = None

    def _title(self, row: Row) -> _Title:
        name = row.text("wide") or row.text("content") or row.text("label")
        total = _stated(row.text("time"), self.columns.hint)
        second = _stated(row.text("second_time"), self.columns.second_hint)
        above = [one.number for one in self.titles]
        return _Title(_section_number(row.text("number") or row.text("label"), above), name, total, second)

    def _take_procedure(self, row: Row) -> None:
        self._close()
        title = self._title(row)
        above = [one for one in self.titles if one.number and _is_under(title.number, one.number)]
        self.titles, self.cases = [*above, title], []
        self._wait(row, title)

    def _take_case(self, row: Row) -> None:
        self._close()
        title = self._title(row)
        self.cases = [one for one in self.cases if one.number and _is_under(title.number, one.number)]
        self.cases.append(title)
        self._wait(row, title)

    def _take_branch(self, row: Row) -> None:
        self._open(row).branch = clean(row.text("wide") or row.text("content"))

    def _take_phase(self, row: Row) -> None:
        draft = self._open(row)
        name = " ".join(
            part
            for part in (row.text("number") or row.text("label"), row.text("wide") or row.text("content"))
            if part
        )
        step = self._step(row, "")
        phase = PhaseDraft(name, row.text("time"), row.text("second_time"), row.place)
        draft.entries.append(Entry("phase", step, phase))
        draft.branch = None
        self.filled = {}

    def _take_counted(self, row: Row) -> None:
        step = self._step(row, "")
        step.content = row.text("wide") or row.text("content")
        self._open(row).entries.append(Entry("counted", step))

    def _take_step(self, row: Row) -> None:
        label = tidy_label(row.text("label"))
        if self.draft is not None and self.draft.closed and _begins(label):
            self._close()
        draft = self._open(row)
        last = draft.last_step()
        under = not label and last is not None
        if not label and last is not None:
            label = last.label
        texts = {}
        for role in _FILLED:
            text = row.text(role)  # type: ignore[arg-type]
            if not text and role in row.absent and (under or role == "unit"):
                text = self.filled.get(role, "")
            texts[role] = text
        self.filled = texts
        step = self._step(row, label)
        step.unit, step.content = texts["unit"], texts["content"]
        draft.entries.append(Entry("step", step))

    def _step(self, row: Row, label: str) -> StepDraft:
        branch = self.draft.branch if self.draft else None
        return StepDraft(
            label=label,
            unit=row.text("unit"),
            content=row.text("content"),
            time=row.text("time"),
            second_time=row.text("second_time"),
            output=row.text("output"),
            place=row.place,
            merged="time" in row.absent,
            branch=branch,
        )

    def _take_more(self, row: Row) -> None:
        """A row that goes on in the one above."""
        last = self.draft.last_step() if self.draft else None
        if last is None:
            return
        words = row.text("wide") or row.text("content")
        if words:
            last.content = f"{last.content} {words}".strip()
        if row.text("time") and not last.time:
            last.time, last.merged = row.text("time"), False
        if row.text("output"):
            last.output = f"{last.output} {row.text('output')}".strip()

    def _take_total(self, row: Row) -> None:
        name = row.text("wide") or row.text("content") or row.text("label")
        words = row.text("time") or row.text("unit")
        total = row_total(name, words, self.columns.hint)
        draft = self._open(row)
        draft.totals.append(total)
        if total.scope == "part":
            self._part(draft, name, words or name, row)
        if row.text("second_time"):
            draft.second_stated = row_total(name, row.text("second_time"), self.columns.second_hint)
        if draft.steps and not total.scope:
            draft.closed = True

    def _part(self, draft: Draft, name: str, time: str, row: Row) -> None:
        """A total for a part of the way: that of the phase above it, or one that it names itself."""
        here = [entry.phase for entry in draft.entries[draft.parted :] if entry.phase]
        if here:
            here[-1].time = here[-1].time or time
        else:
            phase = PhaseDraft(name.strip(" :"), time, row.text("second_time"), row.place)
            draft.entries.insert(draft.parted, Entry("phase", self._step(row, ""), phase))
        draft.parted = len(draft.entries)

    def _take_note(self, row: Row) -> None:
        words = " ".join(row.texts.values())
        if self.draft is not None and words:
            self.draft.notes.append(words)


def _number_of(row: Row) -> bool:
    return bool(row.text("number") or row.text("label"))


def _stated(text: str, hint: UnitHint) -> Total | None:
    if not text:
        return None
    duration = read_stated_time(text, hint)
    return Total(duration, text) if duration else None


def _section_number(text: str, above: Sequence[str] = ()) -> str:
    """The number in the number columns of a row: "10 18.2.1" is "18.2.1".

    A blank may stand for a point ("13 2.1"): where that makes a number under one above, it does.
    """
    parts = [part.strip(".") for part in text.split()]
    whole = ".".join(parts)
    if len(parts) > 1 and any(_is_under(whole, number) and number != parts[0] for number in above):
        return whole
    return max(parts, key=len) if parts else ""


def _is_under(number: str, above: str) -> bool:
    return number != above and number.startswith(f"{above}.")


def _begins(label: str) -> bool:
    number = step_number(label) if is_step_label(label) or label.isdigit() else None
    return number is not None and number <= 1


def _time(draft: Draft, columns: Columns) -> None:
    """Read the times of a draft's steps and phases: bare numbers take the unit of the procedure's time."""
    hint = _hint(columns.hint, draft.stated)
    second = _hint(columns.second_hint, draft.second_stated or draft.stated)
    for entry in draft.entries:
        step = entry.step
        step.duration = read_time(step.time, hint) if step.time else None
        step.second_duration = read_time(step.second_time, second) if step.second_time else None
        if entry.phase is not None:
            phase = entry.phase
            phase.time = phase.time or _time_in_name(phase.name)
            phase.total = read_stated_time(phase.time, hint) if phase.time else None
            phase.second_total = read_stated_time(phase.second_time, second) if phase.second_time else None


def _time_in_name(name: str) -> str:
    """The time that a phase's own words state in brackets: "… tại cấp xã (03 ngày làm việc)"."""
    found = re.search(r"\(([^()]*\d[^()]*)\)\s*$", name)
    return found[1] if found and read_time(found[1]) else ""


def _hint(hint: UnitHint, stated: Total | None) -> UnitHint:
    if hint.bare is not None or stated is None:
        return hint
    unit = stated.duration.unit if stated.duration else unit_hint(stated.text).bare
    return UnitHint(unit, hint.working)


def _number_phases(draft: Draft) -> None:
    """Give each step the number of the phase that it stands under."""
    number: int | None = None
    count = 0
    for entry in draft.entries:
        if entry.kind == "phase":
            number, count = count, count + 1
        else:
            entry.step.phase = number


def name_of(draft: Draft) -> str:
    """The name of a process: that of its procedure, and its case."""
    parts = [tidy_name(numbering(name)[2] if i else name) for i, name in enumerate(draft.names)]
    return " ".join(dict.fromkeys(part for part in parts if part and plain(part)))
