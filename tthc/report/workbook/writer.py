"""The Excel workbook: summary, procedures, findings with the decisions on them, documents and steps."""

import pickle
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from tthc.collection.once import once_each
from tthc.messages import N_
from tthc.model import Analysis
from tthc.report.index_rows import IndexRow, index_row
from tthc.report.output import whole_file
from tthc.report.totals import in_order
from tthc.report.workbook.book import Book
from tthc.report.workbook.columns import Value
from tthc.report.workbook.counting import MEASURES, counted, rank_of, shared, state_of
from tthc.report.workbook.decision_columns import (
    ASIDE_WORDS,
    Formulas,
    ask,
    name_columns,
    state_words,
    write_decision,
    write_lost,
)
from tthc.report.workbook.decisions import Carried, Decision, Identity, carry
from tthc.report.workbook.decisions_reader import Earlier, file_state, read_earlier
from tthc.report.workbook.findings import FINDINGS, FindingRow, finding_rows
from tthc.report.workbook.sheets import DOCUMENTS, PROCEDURES, STEPS, document_rows, procedure_row, step_rows
from tthc.report.workbook.summary import Figures, Summary
from tthc.report.workbook.summary import name_columns as name_procedure_columns

WORKBOOK = "ra-soat-tthc.xlsx"
KEPT = "ra-soat-tthc.ban-truoc.xlsx"
"""Where the workbook that people saved last stays when a new one takes its place."""
_OPEN = N_("open")


@attrs.frozen
class _Entry:
    """One procedure set down on disk until the order of all is known."""

    row: IndexRow
    place: int
    identities: tuple[Identity, ...]


class WorkbookWriter:
    """Writes rows as analyses come; findings, procedures and summary at the end, in the order of the index.

    Rows wait on disk, not in memory. `earlier` is a workbook whose decisions are carried along.
    Raises ReportError where decisions in it could not be read.
    """

    def __init__(
        self,
        path: Path,
        *,
        as_of: date,
        language: str,
        generated_from: str = "",
        earlier: Path | None = None,
    ) -> None:
        self._as_of, self._generated_from, self._language = as_of, generated_from, language
        self._earlier_path, self._earlier = earlier, Earlier((), touched=False)
        self._state: tuple[int, int] | None = None
        self._read_earlier()
        self._path = path
        self._spool: Any = tempfile.TemporaryFile(dir=path.parent)  # noqa: SIM115 - closed in finish
        self._book = Book(path, as_of=as_of, language=language)
        self._summary = Summary(self._book)
        self._findings = self._book.table(FINDINGS)
        self._procedures = self._book.table(PROCEDURES)
        self._streams = [
            (sheet, self._book.table(sheet), rows, [0])
            for sheet, rows in ((DOCUMENTS, document_rows), (STEPS, step_rows))
        ]
        self._entries: list[_Entry] = []

    def _read_earlier(self) -> None:
        """Read the earlier workbook, again where somebody saved it meanwhile."""
        path = self._earlier_path
        if path is None:
            return
        state = file_state(path)
        if state != self._state:
            self._state, self._earlier = state, read_earlier(path)

    def add(self, analysis: Analysis, row: IndexRow | None = None) -> None:
        """Write documents and steps of one procedure, set its other rows down; `row` names its page."""
        for sheet, page, rows, count in self._streams:
            for values in rows(analysis, self._language):
                count[0] += 1
                line = [values.get(column.name) for column in sheet.columns]
                self._book.row(page, count[0], sheet.columns, line)
        findings = finding_rows(analysis, self._language)
        place = self._spool.tell()
        pickle.dump((procedure_row(analysis, self._language), findings), self._spool)
        identities = tuple(f.identity for f in findings)
        self._entries.append(_Entry(row or index_row(analysis, ""), place, identities))

    def finish(self, *, site: bool = False) -> Carried:
        """Write what waits and close the file; gives what became of earlier decisions.

        Raises ReportError where the earlier workbook was saved meanwhile and cannot be read now.
        """
        self._read_earlier()
        entries = self._in_order()
        identities = [identity for entry in entries for identity in entry.identities]
        carried = carry(self._earlier.decisions, identities)
        figures = Figures()
        rows = _Rows(self._book, self._findings, self._procedures, figures, carried, len(identities))
        once = {id(row) for row in once_each([entry.row for entry in entries])}
        for entry in entries:
            self._spool.seek(entry.place)
            procedure, findings = pickle.load(self._spool)
            rows.add(entry.row, procedure, findings, id(entry.row) in once)
        self._spool.close()
        ask(self._book, self._findings, len(identities))
        self._book.close_table(self._findings, FINDINGS, len(identities))
        self._book.close_table(self._procedures, PROCEDURES, len(entries))
        for sheet, page, _, count in self._streams:
            self._book.close_table(page, sheet, count[0])
        write_lost(self._book, carried.lost)
        name_columns(self._book, rows.formulas)
        name_procedure_columns(self._book, len(entries))
        self._summary.write(
            figures,
            as_of=self._as_of,
            generated_from=self._generated_from,
            site=site,
            lost=len(carried.lost),
        )
        self._book.close()
        return carried

    def _in_order(self) -> list[_Entry]:
        by_row = {id(entry.row): entry for entry in self._entries}
        return [by_row[id(row)] for row in in_order([entry.row for entry in self._entries])]

    @property
    def kept(self) -> Path | None:
        """The earlier workbook where somebody else than we saved it: worth keeping beside the new one."""
        return self._earlier_path if self._earlier.touched else None


class _Rows:
    """Writes the rows of findings and procedures, whose formulas point at each other, and adds them up."""

    def __init__(
        self, book: Book, findings: Any, procedures: Any, figures: Figures, carried: Carried, count: int
    ) -> None:
        self._book, self._findings, self._procedures = book, findings, procedures
        self._figures, self._carried = figures, carried
        self.formulas = Formulas(book, count)
        self._words = state_words(book)
        self._done = 0
        self._number = 0
        self._group = 0

    def add(
        self, index: IndexRow, values: dict[str, Value], findings: Sequence[FindingRow], once: bool
    ) -> None:
        """One procedure and its findings."""
        self._number += 1
        field = self._figures.number("field", index.field)
        states = self._add_findings(index, findings, once, field)
        values |= {"counted": int(once), "number": self._number, "field_number": field}
        at, columns = self._number, PROCEDURES.columns
        self._book.row(self._procedures, at, columns, [values.get(c.name) for c in columns])
        if index.page:
            self._link(self._procedures, at, 0, f"external:{index.page}", values["code"], "link")
        if findings:
            formula = f'=COUNTIFS(vd_procedure_number,{self._number},vd_state,"{self._words["agree"]}")'
            look = self._book.formats["whole"]
            column = PROCEDURES.at("agreed")
            self._procedures.write_formula(at, column, formula, look, states.count("agree"))
        if once:
            self._count(index, values, field)

    def _count(self, index: IndexRow, values: dict[str, Value], field: int) -> None:
        whole, group = self._figures.whole, self._figures.groups["field"][field]
        shown = bool(index.shown)
        whole["procedures"] += 1
        whole["with_findings"] += shown
        whole["low"] += len(index.findings) - len(index.shown)
        whole["days_known"] += shown and values["days_saved"] is not None
        for name in ("findings", "apply_now", "propose", "done", "documents_before", "documents_saved"):
            whole[name] += _number(values[name])
        whole["days_saved"] += _number(values["days_saved"])
        group["procedures"] += 1
        group["findings"] += _number(values["findings"])
        group["apply_now"] += _number(values["apply_now"])

    def _add_findings(
        self, index: IndexRow, findings: Sequence[FindingRow], once: bool, field: int
    ) -> list[str]:
        asides = [f.aside if once else "double" for f in findings]
        decided = [self._carried.by_finding.get(self._done + i) for i in range(len(findings))]
        states = [state_of(d.meaning if d else None, a) for d, a in zip(decided, asides, strict=True)]
        numbers = range(self._done + 1, self._done + len(findings) + 1)
        ranks = [rank_of(s, a, n) for s, a, n in zip(states, asides, numbers, strict=True)]
        sums, among = [], []
        for place, measure in enumerate(MEASURES):
            groups = [f.days_group if measure == "days" else f.papers_group for f in findings]
            saved = [f.saved[place] for f in findings]
            sums.append(counted(saved, groups, ranks))
            among.append(shared(groups, saved))
        first: set[tuple[str, str]] = set()
        for i, f in enumerate(findings):
            line = _Line(
                f, decided[i], asides[i], states[i], ranks[i],
                tuple(s[i] for s in sums), tuple(a[i] for a in among),
            )  # fmt: skip
            keys = {"field": field, "rule": self._figures.number("rule", f.rule)}
            keys |= {"lever": self._figures.number("lever", f.lever)}
            self._write(index, line, keys, first)
            self._figures.add_finding(states[i], line.counted, keys)
        self._group += len(findings)
        return states

    def _write(
        self, index: IndexRow, line: "_Line", keys: dict[str, int], first: set[tuple[str, str]]
    ) -> None:
        self._done += 1
        at, f, sheet = self._done, line.finding, FINDINGS
        values = f.values | {
            "exact": f.identity.exact,
            "aside": self._book.say(ASIDE_WORDS[line.aside]) if line.aside else "",
            "number": at,
            "procedure_number": self._number,
            "papers_group": self._group + f.papers_group + 1,
            "days_group": self._group + f.days_group + 1,
            "reason": line.decision.reason if line.decision else "",
            **{f"{kind}_number": number for kind, number in keys.items()},
            **self._firsts(line, keys, first),
        }
        if line.aside == "double":
            values |= {"state": self._words["reference"], "rank": line.rank}
        self._book.row(self._findings, at, sheet.columns, [values.get(c.name) for c in sheet.columns])
        place = "internal:'" + self._book.say(PROCEDURES.title).replace("'", "''") + f"'!A{self._number + 1}"
        self._link(self._findings, at, sheet.at("code"), place, f.values["code"], "link")
        if index.page:
            target = f"external:{index.page}"
            self._link(self._findings, at, sheet.at("page"), target, self._book.say(_OPEN), "link")
        if line.decision:
            write_decision(self._book, self._findings, at, sheet, line.decision)
        self._formulas(at, line)

    def _firsts(self, line: "_Line", keys: dict[str, int], first: set[tuple[str, str]]) -> dict[str, Value]:
        """1 for the first finding of a rule or lever in the procedure, 0 for more; none where not shown."""
        if line.aside == "double" or line.low:
            return {}
        f, result = line.finding, {}
        for kind, name in (("rule", f.rule), ("lever", f.lever)):
            group = self._figures.groups[kind][keys[kind]]
            new = (kind, name) not in first
            first.add((kind, name))
            result[f"{kind}_first"] = int(new)
            group["findings"] += 1
            group["procedures"] += new
            group["apply_now"] += f.status == "apply_now"
        return dict(result)

    def _formulas(self, at: int, line: "_Line") -> None:
        make, page, looks = self.formulas, self._findings, self._book.formats

        def write(name: str, formula: str, value: Any, look: str) -> None:
            page.write_formula(at, FINDINGS.at(name), formula, looks[look], value)

        if line.aside != "double":
            write("state", make.state(at, line.aside), self._words[line.state], "text")
            write("rank", make.rank(at, line.aside), line.rank, "whole")
        for place, measure in enumerate(MEASURES):
            if line.finding.saved[place]:
                look = "decimal" if measure == "days" else "whole"
                formula = make.counted(at, measure, line.among[place])
                write(f"counted_{measure}", formula, line.counted[place], look)

    def _link(self, page: Any, at: int, column: int, target: str, text: Value, look: str) -> None:
        if text:
            self._book.link(page, at, column, target, str(text), look)


@attrs.frozen
class _Line:
    """A finding with its decision and what follows from it."""

    finding: FindingRow
    decision: Decision | None
    aside: str
    state: str
    rank: int
    counted: tuple[float, ...]
    among: tuple[bool, ...]

    @property
    def low(self) -> bool:
        return self.finding.low


def _number(value: Value) -> Any:
    return value if isinstance(value, int | float) else 0


def write_workbook(
    analyses: Iterable[Analysis],
    path: Path,
    *,
    as_of: date,
    language: str = "vi",
    generated_from: str = "",
    on_carried: Callable[[Carried], None] | None = None,
) -> None:
    """Write the workbook to `path`, whole or not at all; analyses are taken one at a time.

    Decisions written into a workbook that is there are carried along; `on_carried` is told what became
    of them. The same input and as-of date give the same bytes. Raises ReportError where it cannot be
    written or the workbook that is there cannot be read.
    """
    with whole_file(path) as partial:
        writer = WorkbookWriter(
            partial, as_of=as_of, language=language, generated_from=generated_from, earlier=path
        )
        for analysis in analyses:
            writer.add(analysis)
        carried = writer.finish()
    if on_carried:
        on_carried(carried)
