"""The page of one procedure."""

import re
from collections.abc import Sequence
from datetime import date

import attrs

from tthc.cuts import after_plan
from tthc.cuts.effects import saving_nothing
from tthc.messages import N_, translate
from tthc.model import SECTIONS, Analysis, Document, Finding, LegalBasis, Procedure
from tthc.report.cards import Card, Numbered, cards
from tthc.report.drawing.lanes import WIDE
from tthc.report.labels import SECTION_TITLES, UNITS, label
from tthc.report.shown_text import shorten
from tthc.report.site.changes import act_changes, channel_changes, paper_changes, told
from tthc.report.site.env import environment
from tthc.report.site.marks import Mark, Place, marked_text
from tthc.report.site.page_drawing import GRAPH, drawing, pair, step_rows
from tthc.report.site.page_figures import figures, verdict

SHOWN_AT_FIRST = 5
TALL = 900
"""Pixels from which a drawing scrolls in a frame of its own."""
_UNIT_CODES = re.compile(r"\b(?:OTHER|WORKING_DAY|DAY|HOUR|MONTH|YEAR)\b")
"""What the portal writes for units."""
OPEN_SECTIONS = ("trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "thanh_phan_ho_so", "yeu_cau_dieu_kien")


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


def page_html(analysis: Analysis, *, as_of: date, language: str, generated_from: str) -> str:
    """The whole page of one procedure."""
    from markupsafe import Markup

    procedure = analysis.procedure
    after = after_plan(procedure, analysis.graph, analysis.findings)
    analysis = attrs.evolve(analysis, findings=_in_shown_order(analysis.findings))
    findings = _numbered(analysis.findings)
    acts = act_changes(procedure, after, language)
    picture, no_picture = drawing(analysis, acts, language)
    return environment(language).get_template("procedure.html").render(
        procedure=procedure,
        graph=analysis.graph,
        plan=analysis.plan,
        verdict=verdict(analysis, language),
        figures=figures(analysis, language),
        count=len(findings),
        **_shown(cards(findings)),
        marked={n.number for n in findings if _in_text(procedure, n.finding)},
        places=_places(findings, language, drawn=picture is not None),
        by_document=_by_element(findings, "documents"),
        by_channel=_by_element(findings, "channels"),
        papers=paper_changes(procedure, after, language),
        beside=saving_nothing(procedure, after.cuts),
        channels=channel_changes(procedure, after, language),
        time_words=[_time_words(c.time_text, language) for c in procedure.channels],
        acts=told(procedure, acts, language),
        steps=step_rows(analysis, acts, language),
        picture=picture,
        no_picture=no_picture,
        pair=pair(analysis, after, acts, language),
        safe=Markup,
        tall=TALL,
        wide=WIDE,
        bases=_bases(findings),
        sections=_sections(procedure, findings, language, drawn=picture is not None),
        case_names=[" ".join(case.text.split()) for case in procedure.cases],
        quantities=_quantities(procedure.documents),
        as_of=as_of,
        generated_from=generated_from,
    )  # fmt: skip


def _numbered(findings: Sequence[Finding]) -> list[Numbered]:
    return [Numbered(i, f) for i, f in enumerate(findings, 1)]


def _in_shown_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings as the page shows them, so that their numbers run on: what is folded comes last."""
    shown = _shown(cards(_numbered(findings)))
    return tuple(
        place.finding for part in ("strong", "done", "rest") for card in shown[part] for place in card.places
    )


def _shown(found: Sequence[Card]) -> dict[str, list[Card]]:
    """The strongest findings, the rest, and what is done already."""
    done = [card for card in found if card.finding.status == "done" and card.finding.confidence != "low"]
    open_ones = [card for card in found if card not in done]
    strong = [card for card in open_ones if card.finding.confidence != "low"][:SHOWN_AT_FIRST]
    return {"strong": strong, "rest": [card for card in open_ones if card not in strong], "done": done}


def _by_element(findings: Sequence[Numbered], kind: str) -> dict[int, list[int]]:
    """Numbers of the findings that point at each element of a kind."""
    result: dict[int, list[int]] = {}
    for numbered in findings:
        for index in _elements(numbered.finding, kind):
            result.setdefault(index, []).append(numbered.number)
    return result


def _elements(finding: Finding, kind: str) -> list[int]:
    """The elements of a kind that a finding is about, then those that its cut works on besides."""
    pointed = [finding.element, finding.cut.target if finding.cut else ""]
    indices = [
        int(index)
        for target in pointed
        for index in (target.partition("/")[2].split("+") if target.startswith(f"{kind}/") else ())
        if index.isdecimal()
    ]
    return list(dict.fromkeys(indices))


def _places(findings: Sequence[Numbered], language: str, *, drawn: bool) -> dict[int, list[tuple[str, str]]]:
    """Where else on the page the elements of each finding stand: links with their words."""
    kinds = {
        "activities": (f"{GRAPH}-" if drawn else "buoc-", N_("step {n}")),
        "documents": ("giay-", N_("paper {n}")),
    }
    result: dict[int, list[tuple[str, str]]] = {}
    for numbered in findings:
        kind = numbered.finding.element.partition("/")[0]
        if kind in kinds:
            ident, words = kinds[kind]
            result[numbered.number] = [
                (f"{ident}{i + 1}", translate(words, language, {"n": i + 1}))
                for i in _elements(numbered.finding, kind)[:6]
            ]
    return result


def _bases(findings: Sequence[Numbered]) -> list[tuple[LegalBasis, list[int]]]:
    """The instruments that findings rest on, each with the numbers of those findings."""
    result: dict[LegalBasis, list[int]] = {}
    for numbered in findings:
        for basis in numbered.finding.legal_basis:
            result.setdefault(basis, []).append(numbered.number)
    return list(result.items())


def _time_words(text: str, language: str) -> str:
    """The time column in a reader's words: units of the portal by name, "" where it only says other."""

    def unit(code: re.Match[str]) -> str:
        return "" if code[0] == "OTHER" else label(UNITS, code[0].lower(), language)

    return shorten(_UNIT_CODES.sub(unit, text), 160)


def _quantities(documents: Sequence[Document]) -> list[bool]:
    """Whether each document is the first of its row, which states the quantity."""
    return [i == 0 or d.row != documents[i - 1].row for i, d in enumerate(documents)]


def _sections(
    procedure: Procedure, findings: Sequence[Numbered], language: str, *, drawn: bool
) -> list[SectionText]:
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
        to_step = f"#{GRAPH}-" if drawn else "#buoc-"
        html = Markup(marked_text(text, marks, places, unread if analysed else (), title, to_step))
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
