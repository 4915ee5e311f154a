"""The first sheet: how decisions stand, the figures for the whole, and by lever, kind and field."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import attrs

from tthc.messages import N_
from tthc.report import labels
from tthc.report.phrases import date_text
from tthc.report.rule_titles import rule_title
from tthc.report.shown_text import shorten
from tthc.report.workbook.book import Book
from tthc.report.workbook.counting import MEASURES
from tthc.report.workbook.decision_columns import ASIDE_WORDS, LOST, state_words
from tthc.report.workbook.findings import FINDINGS
from tthc.report.workbook.sheets import A4, DOCUMENTS, PROCEDURES, STEPS

SUMMARY = N_("Summary")
_ORDER = ("agree", "later", "decline", "undecided", "reference")
_WIDE = 8
_NOTE = N_(
    "How it counts: a paper (or a time) that several findings would cut counts once, with the finding that "
    "is agreed first, then with one that is undecided, postponed, declined. Findings of low confidence "
    "count only when they are agreed; what is done already saves nothing; a record that is there twice "
    "counts once. Of several cuts of time in one procedure only the largest counts where they cannot be "
    "added."
)
_HEADS = (
    N_("Findings"),
    N_("Papers saved"),
    N_("Originals saved"),
    N_("Copies saved"),
    N_("Certified copies saved"),
    N_("Working days saved"),
)


Tally = dict[str, float]


@attrs.define
class Figures:
    """What the sheets add up to, gathered while they are written: the values that formulas show at first."""

    whole: Tally = attrs.field(factory=lambda: defaultdict(float))
    states: dict[str, list[float]] = attrs.field(factory=lambda: {s: [0.0] * 6 for s in _ORDER})
    groups: dict[str, defaultdict[int, Tally]] = attrs.field(
        factory=lambda: {name: defaultdict(lambda: defaultdict(float)) for name in ("field", "rule", "lever")}
    )
    names: dict[str, dict[str, int]] = attrs.field(
        factory=lambda: {name: {} for name in ("field", "rule", "lever")}
    )

    def number(self, kind: str, name: str) -> int:
        """The number that stands for a field, rule or lever in formulas, where text could mean something."""
        return self.names[kind].setdefault(name, len(self.names[kind]) + 1)

    def add_finding(self, state: str, counted: Iterable[float], numbers: Mapping[str, int]) -> None:
        """Count a finding where its decision puts it."""
        values = list(counted)
        line = self.states[state]
        line[0] += 1
        for index, value in enumerate(values, 1):
            line[index] += value
        for kind, number in numbers.items():
            group = self.groups[kind][number]
            group["counted"] += values[0]
            if state == "agree":
                group["agreed"] += 1
                group["agreed_documents"] += values[0]


class Summary:
    """Writes the sheet, whose page is made first so that it is the first tab."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._page = book.page(SUMMARY, A4, fit=False)
        self._page.set_print_scale(80)
        self._page.set_column(0, 0, 50)
        self._page.set_column(1, _WIDE - 1, 13)
        self._at = 0

    def write(self, figures: Figures, *, as_of: date, generated_from: str, site: bool, lost: int) -> None:
        """Write everything, one part below the other."""
        self._head(as_of, generated_from, site, lost)
        self._decisions(figures)
        self._whole(figures)
        self._page.set_h_pagebreaks([self._at])
        for kind, head in (("lever", N_("Lever")), ("rule", N_("Kind of finding")), ("field", N_("Field"))):
            self._groups(figures, kind, head)

    def _text(self, text: str, look: str, column: int = 0) -> None:
        self._page.write_string(self._at, column, text, self._book.formats[look])

    def _across(self, text: str, look: str, lines: int) -> None:
        self._page.set_row(self._at, 14 * lines)
        self._page.merge_range(self._at, 0, self._at, _WIDE - 1, "", self._book.formats[look])
        self._page.write_string(self._at, 0, text, self._book.formats[look])
        self._at += 1

    def _head(self, as_of: date, generated_from: str, site: bool, lost: int) -> None:
        book = self._book
        self._text(book.say(N_("Review of administrative procedures")), "title")
        self._at += 1
        about = book.say(N_("Law in force on {date}."), date=date_text(as_of, book.language))
        if generated_from:
            about += " " + book.say(N_("Read from: {origin}."), origin=shorten(generated_from, 300))
        self._across(about, "plain", 1 + len(about) // 130)
        sheets = [FINDINGS, PROCEDURES, DOCUMENTS, STEPS, *([LOST] if lost else [])]
        for sheet in sheets:
            title = book.say(sheet.title)
            place = "internal:'" + title.replace("'", "''") + "'!A1"
            book.link(
                self._page, self._at, 0, place, book.say(N_("Open the sheet “{title}”"), title=title), "go"
            )
            self._at += 1
        if site:
            book.link(self._page, self._at, 0, "external:index.html", book.say(N_("Open the pages")), "go")
            self._at += 1
        self._at += 1

    def _table_head(self, heads: Sequence[str], part: str) -> None:
        self._text(self._book.say(part), "part")
        self._at += 1
        self._page.set_row(self._at, 32)
        for index, key in enumerate(heads):
            self._text(self._book.say(key), "head", index)
        self._at += 1

    def _formula(self, column: int, formula: str, value: float, look: str) -> None:
        whole = int(value) if value == int(value) else value
        self._page.write_formula(self._at, column, formula, self._book.formats[look], whole)

    def _decisions(self, figures: Figures) -> None:
        self._table_head((N_("Decision of the reviewer"), *_HEADS), N_("Decisions so far"))
        words, first = state_words(self._book), self._at + 1
        for state in _ORDER:
            self._text(words[state], "text")
            cell = f"$A{self._at + 1}"
            values = figures.states[state]
            self._formula(1, f"=COUNTIFS(vd_state,{cell})", values[0], "whole")
            for column, measure in enumerate(MEASURES, 2):
                look = "decimal" if measure == "days" else "whole"
                formula = f"=SUMIFS(vd_counted_{measure},vd_state,{cell})"
                self._formula(column, formula, values[column - 1], look)
            self._at += 1
        last = self._at
        self._text(self._book.say(N_("Sum")), "sum_text")
        for column, letter in enumerate("BCDEFG", 1):
            value = sum(values[column - 1] for values in figures.states.values())
            look = "sum_decimal" if column == len(MEASURES) + 1 else "sum_whole"
            self._formula(column, f"=SUM({letter}{first}:{letter}{last})", value, look)
        self._at += 1
        self._visible(figures)
        self._across(self._book.say(_NOTE), "note", 3)
        self._at += 1

    def _visible(self, figures: Figures) -> None:
        self._text(self._book.say(N_("Of these, shown by the filter on the sheet of findings")), "text")
        count = sum(values[0] for values in figures.states.values())
        self._formula(1, "=SUBTOTAL(103,vd_code)", count, "whole")
        for column, measure in enumerate(MEASURES, 2):
            value = sum(values[column - 1] for values in figures.states.values())
            look = "decimal" if measure == "days" else "whole"
            self._formula(column, f"=SUBTOTAL(109,vd_counted_{measure})", value, look)
        self._at += 1

    def _whole(self, figures: Figures) -> None:
        self._table_head((N_("Figures for the whole"), N_("Number")), N_("What was reviewed"))
        book, w = self._book, figures.whole
        low = f'"{labels.label(labels.CONFIDENCES, "low", book.language)}"'
        double = f'"<>{book.say(ASIDE_WORDS["double"])}"'
        for key, formula, value in (
            (N_("Procedures"), "=SUM(tt_counted)", w["procedures"]),
            (
                N_("Procedures with findings"),
                '=COUNTIFS(tt_counted,1,tt_findings,">0")',
                w["with_findings"],
            ),
            (
                N_("Findings of medium confidence or better"),
                "=SUMIFS(tt_findings,tt_counted,1)",
                w["findings"],
            ),
            (N_("To be applied now"), "=SUMIFS(tt_apply_now,tt_counted,1)", w["apply_now"]),
            (N_("Proposed for consideration"), "=SUMIFS(tt_propose,tt_counted,1)", w["propose"]),
            (N_("Already done"), "=SUMIFS(tt_done,tt_counted,1)", w["done"]),
            (N_("Findings of low confidence"), f"=COUNTIFS(vd_confidence,{low},vd_aside,{double})", w["low"]),
            (N_("Papers asked for"), "=SUMIFS(tt_documents_before,tt_counted,1)", w["documents_before"]),
            (N_("Papers that can go"), "=SUMIFS(tt_documents_saved,tt_counted,1)", w["documents_saved"]),
            (N_("Working days that can be saved"), "=SUMIFS(tt_days_saved,tt_counted,1)", w["days_saved"]),
            (
                N_("Procedures for which the days are known"),
                '=COUNTIFS(tt_counted,1,tt_findings,">0",tt_days_saved,">=0")',
                w["days_known"],
            ),
        ):
            self._text(book.say(key), "text")
            self._formula(1, formula, value, "decimal")
            self._at += 1
        self._at += 1

    def _groups(self, figures: Figures, kind: str, head: str) -> None:
        heads = (
            head,
            N_("Procedures"),
            N_("Findings"),
            N_("To be applied now"),
            N_("Papers that can go"),
            N_("Findings agreed"),
            N_("Papers agreed to go"),
        )
        named = {number: name for name, number in figures.names[kind].items()}
        found = figures.groups[kind]
        ordered = sorted(found, key=lambda n: (not found[n]["findings"], -found[n]["findings"], n))
        self._table_head(heads, _BY[kind])
        for number in ordered:
            group = found[number]
            name = self._name(kind, named[number])
            self._page.set_row(self._at, 14 * (1 + len(name) // 56))
            self._book.cell(self._page, self._at, 0, name, "wrap")
            formulas = _by_field(number) if kind == "field" else self._by(kind, number)
            names = ("procedures", "findings", "apply_now", "counted", "agreed", "agreed_documents")
            for column, (formula, value) in enumerate(zip(formulas, names, strict=True), 1):
                self._formula(column, self._said(formula), group[value], "whole")
            self._at += 1
        self._at += 1

    def _said(self, formula: str) -> str:
        return formula.replace("{agree}", f'"{state_words(self._book)["agree"]}"')

    def _name(self, kind: str, name: str) -> str:
        if kind == "lever":
            return labels.label(labels.LEVERS, name, self._book.language)
        if kind == "rule":
            return rule_title(name, self._book.language)
        return shorten(name, 200) or self._book.say(N_("not determined"))

    def _by(self, kind: str, number: int) -> tuple[str, ...]:
        mine, first = f"vd_{kind}_number,{number}", f"vd_{kind}_first"
        now = f'"{labels.label(labels.STATUSES, "apply_now", self._book.language)}"'
        return (
            f"=SUMIFS({first},{mine})",
            f'=COUNTIFS({mine},{first},">=0")',
            f'=COUNTIFS({mine},{first},">=0",vd_status,{now})',
            f"=SUMIFS(vd_counted_documents,{mine})",
            f"=COUNTIFS({mine},vd_state,{{agree}})",
            f"=SUMIFS(vd_counted_documents,{mine},vd_state,{{agree}})",
        )


_BY = {"lever": N_("By who can decide"), "rule": N_("By kind of finding"), "field": N_("By field")}


def _by_field(number: int) -> tuple[str, ...]:
    mine, theirs = f"tt_field_number,{number},tt_counted,1", f"vd_field_number,{number}"
    return (
        f"=SUMIFS(tt_counted,tt_field_number,{number})",
        f"=SUMIFS(tt_findings,{mine})",
        f"=SUMIFS(tt_apply_now,{mine})",
        f"=SUMIFS(vd_counted_documents,{theirs})",
        f"=COUNTIFS({theirs},vd_state,{{agree}})",
        f"=SUMIFS(vd_counted_documents,{theirs},vd_state,{{agree}})",
    )


NAMED: tuple[str, ...] = (
    "counted",
    "findings",
    "apply_now",
    "propose",
    "done",
    "documents_before",
    "documents_saved",
    "days_saved",
    "field_number",
)


def name_columns(book: Book, rows: int) -> None:
    """Names for the columns of the sheet of procedures that the summary counts over."""
    from xlsxwriter.utility import xl_col_to_name

    sheet, last = "'" + book.say(PROCEDURES.title).replace("'", "''") + "'", max(rows, 1) + 1
    for name in NAMED:
        letter = xl_col_to_name(PROCEDURES.at(name))
        book.file.define_name(f"tt_{name}", f"={sheet}!${letter}$2:${letter}${last}")
