"""Cells in which people decide, and the formulas that follow what they write."""

from datetime import date
from typing import Any

from tthc.messages import N_
from tthc.report.workbook.book import Book
from tthc.report.workbook.columns import Column, Sheet, row_height
from tthc.report.workbook.counting import MEASURES, RANK, STATES
from tthc.report.workbook.decisions import DECISIONS, UNDECIDED, Decision
from tthc.report.workbook.decisions_reader import HEADS, LOST_SHEET
from tthc.report.workbook.findings import FINDINGS
from tthc.report.workbook.sheets import A4

STATE_WORDS = {**DECISIONS, "undecided": UNDECIDED, "reference": N_("For reference only")}
ASIDE_WORDS = {
    "": "",
    "low": N_("low confidence"),
    "done": N_("done already"),
    "double": N_("record that is there twice"),
}

LOST = Sheet(
    LOST_SHEET,
    (
        Column("code", HEADS["code"], 11),
        Column("procedure", HEADS["procedure"], 28, "wrap"),
        Column("title", HEADS["title"], 20, "wrap"),
        Column("message", HEADS["message"], 40, "wrap"),
        Column("text", HEADS["text"], 30, "wrap"),
        Column("word", HEADS["word"], 12, "choice"),
        Column("reason", HEADS["reason"], 28, "free"),
        Column("person", HEADS["person"], 16, "free"),
        Column("day", HEADS["day"], 12, "day"),
        Column("body", HEADS["body"], 14, "wrap", "screen"),
        Column("source", HEADS["source"], 30, part="screen"),
        Column("rule", HEADS["rule"], 20, part="helper"),
        Column("exact", HEADS["exact"], 20, part="helper"),
    ),
    A4,
)


def state_words(book: Book) -> dict[str, str]:
    """What each state is called in the workbook's language."""
    return {code: book.say(key) for code, key in STATE_WORDS.items()}


def words_of(decision: Decision, book: Book) -> str:
    """The decision as the list of choices spells it; as typed where it is none of them."""
    return book.say(DECISIONS[decision.meaning]) if decision.meaning else decision.word


def quoted(text: str) -> str:
    """A text of ours inside a formula."""
    return '"' + text.replace('"', '""') + '"'


class Formulas:
    """The formulas of the sheet of findings; `rows` is how many there are."""

    def __init__(self, book: Book, rows: int) -> None:
        from xlsxwriter.utility import xl_col_to_name

        self._words = state_words(book)
        self._last = max(rows, 1) + 1
        self._letter = {c.name: xl_col_to_name(i) for i, c in enumerate(FINDINGS.columns)}

    def _cell(self, name: str, at: int) -> str:
        return f"${self._letter[name]}{at + 1}"

    def span(self, name: str) -> str:
        """All cells of a column."""
        letter = self._letter[name]
        return f"${letter}$2:${letter}${self._last}"

    def state(self, at: int, aside: str) -> str:
        """What the finding of a row counts as, by the word in the column of decisions."""
        word, text = (
            f"TRIM({self._cell('word', at)})",
            quoted(self._words["reference" if aside else "undecided"]),
        )
        for code in reversed(tuple(DECISIONS)):
            text = f"IF({word}={quoted(self._words[code])},{quoted(self._words[code])},{text})"
        return f"={text}"

    def rank(self, at: int, aside: str) -> str:
        """Who counts first among findings that cut the same."""
        state, number = self._cell("state", at), self._cell("number", at)
        if aside:
            place = f"IF({state}={quoted(self._words['agree'])},1,{len(STATES)})"
        else:
            place = str(len(STATES) - 1)
            for index in range(len(STATES) - 2, 0, -1):
                place = f"IF({state}={quoted(self._words[STATES[index - 1]])},{index},{place})"
        return f"={place}*{RANK}+{number}"

    def counted(self, at: int, measure: str, among: bool) -> str:
        """What the row adds to the sums; `among` where other findings of its group save of the same."""
        saved, rank = self._cell(measure, at), self._cell("rank", at)
        value = saved
        if among:
            name = "days_group" if measure == "days" else "papers_group"
            before = f"({self.span(name)}={self._cell(name, at)})*({self.span('rank')}<{rank})"
            value = f"MAX(0,{saved}-SUMPRODUCT(MAX({before}*{self.span(measure)})))"
        return f"=IF({rank}>={len(STATES) * RANK},0,{value})"


def name_columns(book: Book, formulas: Formulas) -> None:
    """Names for the columns that other sheets count over: a formula then says what it counts."""
    sheet = "'" + book.say(FINDINGS.title).replace("'", "''") + "'"
    for name in (*NAMED, *(f"counted_{measure}" for measure in MEASURES)):
        book.file.define_name(f"vd_{name}", f"={sheet}!{formulas.span(name)}")


NAMED = (
    "state",
    "confidence",
    "aside",
    "status",
    "code",
    "procedure_number",
    "field_number",
    "rule_number",
    "lever_number",
    "rule_first",
    "lever_first",
)


def ask(book: Book, page: Any, rows: int) -> None:
    """The list to choose decisions from, with what to say to who writes something else."""
    column, last = FINDINGS.at("word"), max(rows, 1)
    words = state_words(book)
    choices = [words[code] for code in DECISIONS]
    page.data_validation(
        1, column, last, column,
        {
            "validate": "list",
            "source": choices,
            "input_title": book.say(N_("Decision of the reviewer")),
            "input_message": book.say(
                N_("Choose from the list. Leave it empty where nothing is decided yet. The totals follow.")
            ),
            "error_title": book.say(N_("No such decision")),
            "error_message": book.say(N_("Choose one of: {choices}."), choices=", ".join(choices)),
        },
    )  # fmt: skip
    column = FINDINGS.at("day")
    page.data_validation(
        1, column, last, column,
        {
            "validate": "date",
            "criteria": ">=",
            "value": date(2020, 1, 1),
            "error_type": "warning",
            "error_title": book.say(N_("No date")),
            "error_message": book.say(N_("Write a date such as 25/11/2026.")),
        },
    )  # fmt: skip
    column = FINDINGS.at("word")
    for code, colours in (("agree", "#CDEBD3"), ("decline", "#F6D5D2"), ("later", "#DCE6F2")):
        look = book.file.add_format({"bg_color": colours})
        page.conditional_format(
            1, column, last, column,
            {"type": "cell", "criteria": "==", "value": quoted(words[code]), "format": look},
        )  # fmt: skip


def write_decision(book: Book, page: Any, at: int, sheet: Sheet, decision: Decision) -> None:
    """The cells of a decision, its word as the list spells it."""
    texts = {"word": words_of(decision, book), "reason": decision.reason, "person": decision.person}
    for name, text in texts.items():
        book.cell(page, at, sheet.at(name), text, sheet.columns[sheet.at(name)].look)
    column = sheet.at("day")
    if isinstance(decision.day, str):
        book.cell(page, at, column, decision.day, "day")
    else:
        page.write_datetime(at, column, decision.day, book.formats["day"])


def write_lost(book: Book, lost: tuple[Decision, ...]) -> None:
    """A sheet of the decisions that fit no finding any more, so that nothing written is lost."""
    if not lost:
        return
    page = book.table(LOST)
    for at, decision in enumerate(lost, 1):
        values = {name: getattr(decision, name) for name in ("code", "procedure", "title", "message", "text")}
        identity = decision.identity
        values |= {"body": identity.body, "source": identity.source, "exact": identity.exact}
        values["rule"] = decision.rule
        row = [values.get(c.name) for c in LOST.columns]
        page.set_row(at, row_height(LOST.columns, [v if v else decision.reason for v in row]))
        for number, column in enumerate(LOST.columns):
            if column.name not in ("word", "reason", "person", "day"):
                book.cell(page, at, number, row[number], column.look)
            elif column.name == "word":
                write_decision(book, page, at, LOST, decision)
    book.close_table(page, LOST, len(lost))
