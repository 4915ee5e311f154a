"""From a file of an office to its internal processes: every step table, with what stands around it."""

from collections.abc import Iterator, Sequence

import attrs

from tthc.messages import N_
from tthc.model.office_file import OfficeFile
from tthc.model.process import InternalProcess, Phase, ProcessStep, TablePlace, UnreadTable, sum_check
from tthc.reading.processes.adding import stated_total
from tthc.reading.processes.drafts import Draft, StepDraft
from tthc.reading.processes.gather import gather, name_of
from tthc.reading.processes.grid import Line, StepTable
from tthc.reading.processes.layout import pieces_of
from tthc.reading.processes.names import Heading, listed_codes, read_heading
from tthc.reading.processes.origin import body_of, decision_number, province_of
from tthc.reading.processes.returns import returns_to
from tthc.reading.processes.words import clean, is_step_label, plain

NO_COLUMNS = N_("the headings of its columns are not known")
NO_STEPS_OF_IT = N_("no step stands under this title")
NO_STEPS = N_("no step stands under the headings")


@attrs.frozen
class ProcessReading:
    """The processes of one file, and the tables that looked like steps and were not read."""

    processes: tuple[InternalProcess, ...]
    unread: tuple[UnreadTable, ...]


def read_processes(file: OfficeFile) -> ProcessReading:
    """Read the step tables of a file."""
    pieces = pieces_of(file)
    lines = [piece for piece in pieces if isinstance(piece, Line)]
    codes = listed_codes(lines)
    number, province = decision_number(lines), province_of(lines)
    done: list[InternalProcess] = []
    unread: list[UnreadTable] = []
    heading: Heading | None = None
    above: list[Line] = []
    seen: list[Line] = []
    for piece in pieces:
        if isinstance(piece, Line):
            above.append(piece)
            seen.append(piece)
            continue
        heading = read_heading(above, heading, piece.columns.hint)
        above = []
        drafts, stepless = gather(piece, heading)
        if drafts:
            unread += [UnreadTable(row.place, NO_STEPS_OF_IT, 1) for row in stepless]
        elif piece.rows:
            unread.append(UnreadTable(piece.place, NO_STEPS, len(piece.rows)))
        for draft in drafts:
            process = _process(file, draft, piece, heading)
            code = process.procedure_code or codes.get(plain(process.procedure_name))
            done.append(
                attrs.evolve(
                    process,
                    procedure_code=code,
                    body=body_of(seen),
                    decision_number=number,
                    province=province,
                )
            )
    return ProcessReading(tuple(done), (*unread, *_without_columns(lines)))


def _without_columns(lines: Sequence[Line]) -> Iterator[UnreadTable]:
    """Tables outside of step tables in which several rows begin like steps."""
    found: dict[int | None, list[Line]] = {}
    for line in lines:
        if line.listed and is_step_label(clean(line.text)):
            found.setdefault(line.place.table, []).append(line)
    for rows in found.values():
        if len(rows) > 1:
            yield UnreadTable(rows[0].place, NO_COLUMNS, len(rows))


def _process(file: OfficeFile, draft: Draft, table: StepTable, heading: Heading) -> InternalProcess:
    total, check = stated_total(draft, heading, table.columns)
    steps = _steps(draft.steps)
    second = draft.second_stated
    seconds = [step.second_duration for step in steps]
    second_check = sum_check(second.duration if second else None, seconds) if any(seconds) else None
    flags = tuple(flag for flag in ("ocr",) if flag in file.flags)
    return InternalProcess(
        source=file.source,
        procedure_name=name_of(draft),
        procedure_code=draft.code,
        total=total.duration if total else None,
        total_text=total.text if total else "",
        steps=steps,
        sum_check=check,
        place=draft.place,
        second_total=second.duration if second else None,
        second_total_text=second.text if second else "",
        second_sum_check=second_check,
        phases=_phases(draft),
        notes=tuple(draft.notes),
        flags=flags,
    )


def _phases(draft: Draft) -> tuple[Phase, ...]:
    return tuple(
        Phase(one.name, one.total, one.time, one.second_total, one.second_time)
        for one in (entry.phase for entry in draft.entries if entry.kind == "phase")
        if one is not None
    )


def _steps(drafts: list[StepDraft]) -> tuple[ProcessStep, ...]:
    return tuple(
        ProcessStep(
            order=order,
            label=step.label,
            unit_in_charge=step.unit,
            content=step.content,
            duration=step.duration,
            duration_text=step.time,
            output=step.output or None,
            place=TablePlace(step.place.table, step.place.row, step.place.page),
            shared_to=_shared_to(drafts, order),
            second_duration=step.second_duration,
            second_duration_text=step.second_time,
            phase=step.phase,
            branch=step.branch,
            returns_to=returns_to(step.content),
        )
        for order, step in enumerate(drafts, 1)
    )


def _shared_to(drafts: list[StepDraft], order: int) -> int | None:
    """The last row that the time of a row stands for too, where the cells below it were merged away."""
    if drafts[order - 1].duration is None:
        return None
    last = order
    while last < len(drafts) and drafts[last].merged and not drafts[last].time:
        last += 1
    return last if last > order else None
