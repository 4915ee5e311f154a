"""The page of one procedure."""

from collections.abc import Sequence
from datetime import date

import attrs

from tthc.messages import N_, translate
from tthc.model import SECTIONS, Analysis, Document, Finding, Measures, Procedure
from tthc.report.cards import Numbered, cards
from tthc.report.drawing import DrawingUnavailable, draw_svg
from tthc.report.labels import SECTION_TITLES, label, number_text
from tthc.report.site_env import environment
from tthc.report.site_marks import Mark, Place, marked_text
from tthc.report.total_time import total_text

SHOWN_AT_FIRST = 5
OPEN_SECTIONS = ("trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien")


@attrs.frozen
class Figure:
    """One figure of the card: before and after in words, by how much it falls, and a word on it."""

    title: str
    before: str
    after: str
    change: str
    known: bool
    note: str = ""


@attrs.frozen
class SectionText:
    """A section as the page shows it: `html` is escaped and marked."""

    name: str
    title: str
    html: object
    marks: int
    unread: int
    analysed: bool
    open: bool


_FIGURES = (
    ("documents", N_("Papers")),
    ("originals", N_("Originals")),
    ("copies", N_("Copies")),
    ("certified_copies", N_("Certified copies")),
    ("days", N_("Time (working days)")),
    ("handoffs", N_("Hand-offs")),
    ("activities", N_("Steps taken")),
    ("trips", N_("Trips of the applicant")),
)


def page_html(analysis: Analysis, *, as_of: date, language: str, generated_from: str) -> str:
    """The whole page of one procedure."""
    procedure = analysis.procedure
    findings = [Numbered(i, f) for i, f in enumerate(analysis.findings, 1)]
    shown = cards(findings)
    strong = [card for card in shown if card.finding.confidence != "low"][:SHOWN_AT_FIRST]
    return environment(language).get_template("procedure.html").render(
        procedure=procedure,
        graph=analysis.graph,
        plan=analysis.plan,
        figures=_figures(analysis, language),
        strong=strong,
        rest=[card for card in shown if card not in strong],
        count=len(findings),
        marked={n.number for n in findings if _in_text(procedure, n.finding)},
        by_document=_by_element(findings, "documents"),
        by_channel=_by_element(findings, "channels"),
        **_drawing(analysis, language),
        sections=_sections(procedure, findings, language),
        case_names=[" ".join(case.text.split()) for case in procedure.cases],
        quantities=_quantities(procedure.documents),
        as_of=as_of,
        generated_from=generated_from,
    )  # fmt: skip


def _figures(analysis: Analysis, language: str) -> list[Figure]:
    before, after = analysis.plan.before, analysis.plan.after
    unknown = translate(N_("not determined"), language)

    def value(measures: Measures, name: str) -> float | None:
        number: float | None = getattr(measures, name)
        return number

    figures = []
    for name, title in _FIGURES:
        old, new = value(before, name), value(after, name)
        change = ""
        if old is not None and new is not None and new != old:
            change = ("−" if new < old else "+") + number_text(abs(new - old), language)
        figures.append(
            Figure(
                translate(title, language),
                unknown if old is None else number_text(old, language),
                unknown if new is None else number_text(new, language),
                change,
                old is not None,
                total_text(analysis, language) if name == "days" else "",
            )
        )
    return figures


def _by_element(findings: Sequence[Numbered], kind: str) -> dict[int, list[int]]:
    """Numbers of the findings that point at each element of a kind."""
    result: dict[int, list[int]] = {}
    for numbered in findings:
        head, _, index = numbered.finding.element.partition("/")
        if head == kind and index.isdigit():
            result.setdefault(int(index), []).append(numbered.number)
    return result


def _drawing(analysis: Analysis, language: str) -> dict[str, object]:
    from markupsafe import Markup

    try:
        drawing = draw_svg(analysis.procedure, analysis.graph, language, analysis.findings, links=True)
    except DrawingUnavailable as error:
        return {"drawing": "", "no_drawing": translate(error.reason, language)}
    return {"drawing": Markup(drawing), "no_drawing": ""}


def _quantities(documents: Sequence[Document]) -> list[bool]:
    """Whether each document is the first of its row, which states the quantity."""
    return [i == 0 or d.row != documents[i - 1].row for i, d in enumerate(documents)]


def _sections(procedure: Procedure, findings: Sequence[Numbered], language: str) -> list[SectionText]:
    from markupsafe import Markup

    title = translate(N_("not recognised as any element"), language)
    result = []
    for section in SECTIONS:
        text = procedure.sections.get(section, "")
        if not text.strip():
            continue
        marks = [
            Mark(n.number, n.finding.start, n.finding.end, _look(n.finding))
            for n in findings
            if n.finding.section == section
        ]
        places = [Place(i, a.start) for i, a in enumerate(procedure.activities, 1) if a.section == section]
        unread = [(u.start, u.end) for u in procedure.unread if u.section == section]
        count = sum(end - start for start, end in unread)
        analysed = count < len(text.strip())
        html = Markup(marked_text(text, marks, places, unread if analysed else (), title))
        result.append(
            SectionText(
                section,
                label(SECTION_TITLES, section, language),
                html,
                len(marks),
                count,
                analysed,
                bool(marks) or section in OPEN_SECTIONS,
            )
        )
    return result


def _in_text(procedure: Procedure, finding: Finding) -> bool:
    """Whether the evidence is a place in a section that the page shows."""
    text = procedure.sections.get(finding.section, "")
    return bool(text.strip()) and 0 <= finding.start < finding.end <= len(text)


def _look(finding: Finding) -> str:
    if finding.protected:
        return "protected"
    return finding.status if finding.confidence != "low" else "weak"
