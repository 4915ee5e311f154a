"""`import tthc`: what a program or a notebook meets."""

import json
import subprocess
import sys
import warnings
from datetime import date
from pathlib import Path

import pytest

import tthc
from tthc.model import Procedure
from tthc.sources.embedded import embedded_codes, embedded_record

AS_OF = "2026-11-24"
CODE = "1.009122"
TEXT = """Mã thủ tục: 1.999001
Tên thủ tục: Cấp giấy phép xây dựng nhà kho
Cấp thực hiện: Cấp Tỉnh
Lĩnh vực: Hoạt động xây dựng
Trình tự thực hiện:
  * Bước 1:
    Chủ đầu tư nộp hồ sơ đến Trung tâm Phục vụ hành chính công cấp tỉnh.
  * Bước 2:
    Trong thời hạn 05 ngày làm việc, Sở Xây dựng thẩm định hồ sơ và cấp giấy phép xây dựng.

Thành phần hồ sơ:
  * Bao gồm
    - Đơn đề nghị cấp giấy phép xây dựng
      Số lượng: Bản chính: 1, Bản sao: 0
    - Bản sao chứng thực giấy chứng nhận quyền sử dụng đất
      Số lượng: Bản chính: 0, Bản sao: 1
"""


def in_a_fresh_process(script: str) -> str:
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch):
    monkeypatch.delenv("TTHC_LANG", raising=False)
    monkeypatch.delenv("TTHC_CORPUS", raising=False)


@pytest.fixture
def files(tmp_path) -> Path:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(TEXT.replace("1.999001", "1.999002"), encoding="utf-8")
    return tmp_path


def test_the_documented_names_are_there_and_importing_loads_nothing_else():
    said = in_a_fresh_process(
        "import sys, tthc\n"
        "print([m for m in sys.modules if m.startswith('tthc.') or m in ('attrs', 'attr', 'pandas')])\n"
        "print(sorted(tthc.__all__) == dir(tthc), all(getattr(tthc, n) for n in tthc.__all__))\n"
        "print('pandas' in sys.modules, 'spacy' in sys.modules)"
    )
    assert said.splitlines() == ["[]", "True True", "False False"]
    names = {"read", "analyse", "suggest", "graph", "frames", "InputError", "InputWarning", "__version__"}
    assert set(tthc.__all__) == names


def test_graph_is_the_function_whatever_was_imported_before():
    said = in_a_fresh_process(
        "from tthc.graph import draw\nimport tthc.graph.build\nimport tthc\n"
        "print(tthc.graph('1.009122').procedure.code, callable(draw))"
    )
    assert said == "1.009122 True"


def test_an_unknown_name_is_refused_as_by_any_module():
    with pytest.raises(AttributeError, match="no attribute 'cut_everything'"):
        _ = tthc.cut_everything


def test_read_takes_codes_paths_and_texts_in_the_order_given(files):
    found = list(tthc.read(files / "two.txt", CODE, TEXT, str(files / "one.txt")))
    assert [p.code for p in found] == ["1.999002", CODE, "1.999001", "1.999001"]
    assert [p.source for p in found][1:3] == [f"corpus/{CODE}.yaml", "text"]


def test_read_without_a_target_gives_the_embedded_corpus_or_the_place_named(files):
    assert [p.code for p in tthc.read()] == list(embedded_codes())
    assert [p.code for p in tthc.read(in_=files)] == ["1.999001", "1.999002"]


def test_codes_are_looked_up_where_the_caller_or_the_environment_says(files, monkeypatch):
    (one,) = tthc.read("1.999002", in_=[files])
    assert one.source.endswith("two.txt")
    monkeypatch.setenv("TTHC_CORPUS", str(files))
    (one,) = tthc.read("1.999001")
    assert one.source.endswith("one.txt")
    assert [p.code for p in tthc.read()] == ["1.999001", "1.999002"]


def test_a_record_as_json_text_is_read_like_its_file():
    record = {"code": "1.999003", "name": "Cấp thẻ"}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", tthc.InputWarning)
        try:
            (one,) = tthc.read(json.dumps(record))
        except tthc.InputError as refused:
            assert "text" in str(refused)
        else:
            assert one.source == "text"


def test_where_nothing_can_be_read_an_exception_says_why_and_names_the_nearest():
    with pytest.raises(tthc.InputError, match=r"1\.009129") as told:
        next(tthc.read("1.009129"))
    assert CODE in str(told.value)
    assert told.value.problems[0].source == "1.009129"
    with pytest.raises(tthc.InputError, match="không có tệp hay thư mục này"):
        list(tthc.analyse("khong-co.txt"))
    with pytest.raises(tthc.InputError, match="no such file"):
        list(tthc.read("khong-co.txt", lang="en"))


def test_one_bad_record_stops_nobody(files):
    (files / "bad.txt").write_text("không phải thủ tục\n", encoding="utf-8")
    with pytest.warns(tthc.InputWarning, match=r"bad\.txt"):
        found = list(tthc.read(files))
    assert [p.code for p in found] == ["1.999001", "1.999002"]


def test_analyse_and_suggest_give_what_the_command_line_gives():
    (one,) = tthc.analyse(CODE, as_of=AS_OF)
    assert one.findings
    assert {f.as_of for f in one.findings} == {date(2026, 11, 24)}
    everything = tthc.suggest(CODE, as_of=date(2026, 11, 24), min_confidence="low")
    assert everything == list(one.findings)
    strong = tthc.suggest(CODE, as_of="24/11/2026")
    assert strong == [f for f in one.findings if f.confidence != "low"]


def test_what_was_read_can_be_analysed_and_drawn_without_reading_again():
    (procedure,) = tthc.read(CODE)
    (again,) = tthc.analyse(procedure, as_of=AS_OF)
    (directly,) = tthc.analyse(CODE, as_of=AS_OF)
    assert again == directly
    assert tthc.graph(procedure).steps == tthc.graph(CODE).steps == directly.graph
    mixed = [a.procedure.code for a in tthc.analyse("1.115656", procedure, as_of=AS_OF)]
    assert mixed == ["1.115656", CODE]


def test_suggestions_of_several_procedures_come_strongest_first():
    found = tthc.suggest(as_of=AS_OF)
    by_code = {a.procedure.code: a for a in tthc.analyse(as_of=AS_OF)}
    assert len(found) == sum(f.confidence != "low" for a in by_code.values() for f in a.findings)
    for code, analysis in by_code.items():
        own = [f for f in found if f.code == code]
        assert own == [f for f in analysis.findings if f.confidence != "low"]


def test_a_field_restricts_with_or_without_marks():
    fields = {a.procedure.field for a in tthc.analyse(as_of=AS_OF, field="dat dai")}
    assert fields == {"Đất đai"}


def test_several_processes_give_the_same_as_one(files):
    for number in range(140):
        text = TEXT.replace("1.999001", f"1.998{number:03}")
        (files / f"{number:03}.txt").write_text(text, encoding="utf-8")
    one = [a.procedure.code for a in tthc.analyse(files, as_of=AS_OF)]
    assert [a.procedure.code for a in tthc.analyse(files, as_of=AS_OF, workers=2)] == one
    assert len(one) == 142


def test_a_day_or_language_that_is_none_is_refused_at_once():
    with pytest.raises(tthc.InputError, match="không phải là ngày"):
        tthc.analyse(CODE, as_of="hôm nay")
    with pytest.raises(ValueError, match=r"vi \| en"):
        tthc.read(CODE, lang="fr")


def test_the_language_changes_the_words_only():
    (vi,), (en,) = tthc.analyse(CODE, as_of=AS_OF), tthc.analyse(CODE, as_of=AS_OF, lang="en")
    assert [f.message for f in vi.findings] != [f.message for f in en.findings]
    assert [(f.rule, f.start, f.end) for f in vi.findings] == [(f.rule, f.start, f.end) for f in en.findings]


def test_a_graph_of_several_procedures_is_refused(files):
    with pytest.raises(tthc.InputError, match="2 thủ tục"):
        tthc.graph(files)


def test_a_graph_is_there_for_networkx_and_says_what_it_is():
    graph = tthc.graph(CODE)
    assert set(graph.networkx().nodes) == {"start", "end", *range(len(graph.procedure.activities))}
    assert repr(graph).startswith(f"<ProcedureGraph {CODE}: ")


def test_frames_take_what_analyse_gives():
    table = tthc.frames(tthc.analyse(CODE, "1.115656", as_of=AS_OF))
    assert list(table.procedures["code"]) == [CODE, "1.115656"]
    assert set(table.findings["as_of"]) == {AS_OF}


def test_a_record_of_the_embedded_corpus_reads_the_same_as_the_record_itself():
    from tthc.reading.read import read_record

    record = embedded_record(CODE)
    assert record is not None
    (procedure,) = tthc.read(CODE)
    assert isinstance(procedure, Procedure)
    assert procedure == read_record(record)
