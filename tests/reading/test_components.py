"""The readers inside a spaCy pipeline that is not ours."""

import subprocess
import sys
import textwrap

import pytest

from tthc.model import Activity
from tthc.sources.embedded import embedded_record

STEPS = (
    "Bước 1: Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp xã.\n"
    "Bước 2: Trong thời hạn 05 ngày làm việc, Chi nhánh Văn phòng đăng ký đất đai kiểm tra hồ sơ."
)
DOSSIER = "    - Tờ khai đăng ký\n      Số lượng: Bản chính: 1, Bản sao: 0"
WAYS = "  * Hình thức nộp: ONLINE\n    Thời hạn giải quyết: 3 WORKING_DAY\n    Phí, lệ phí: 0 VNĐ"
BASIS = "  * Luật Đất đai (31/2024/QH15)"
COMPONENTS = ("tthc_activities", "tthc_documents", "tthc_channels", "tthc_citations")


def blank():
    import spacy

    return spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})


def in_a_fresh_process(script: str, *arguments: object) -> str:
    """What a script prints that never imports tthc itself."""
    opening = (
        "import spacy, sys\n"
        "blank = lambda: spacy.blank('vi', config={'nlp': {'tokenizer': {'use_pyvi': False}}})\n"
        f"STEPS = {STEPS!r}\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", opening + textwrap.dedent(script), *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def nlp():
    pipeline = blank()
    for name in COMPONENTS:
        pipeline.add_pipe(name)
    return pipeline


def test_activities_carry_the_model(nlp):
    doc = nlp(STEPS)
    spans = doc.spans["tthc_activities"]
    assert [span.label_ for span in spans] == ["submit", "check"]
    check = spans[1]._.tthc
    assert isinstance(check, Activity)
    assert check.actor == "Chi nhánh Văn phòng đăng ký đất đai"
    assert (check.duration.value, check.duration.unit) == (5, "working_day")
    assert doc.text[check.start : check.end] == check.text


def test_documents_channels_and_citations_have_groups_of_their_own(nlp):
    doc = nlp(DOSSIER)
    (document,) = doc.spans["tthc_documents"]
    assert (document.label_, document._.tthc.originals) == ("form", 1)
    doc = nlp(WAYS)
    (channel,) = doc.spans["tthc_channels"]
    assert (channel.label_, channel._.tthc.value) == ("online", 3)
    doc = nlp(BASIS)
    (citation,) = doc.spans["tthc_citations"]
    assert citation.label_ == "31/2024/QH15"


def test_elements_are_those_that_the_reader_itself_gives(nlp):
    from tthc.reading.read import read_record

    procedure = read_record(embedded_record("1.009122"))
    doc = nlp(procedure.sections["trinh_tu_thuc_hien"])
    found = [span._.tthc for span in doc.spans["tthc_activities"]]
    assert [(a.start, a.end, a.text, a.action, a.duration) for a in found] == [
        (a.start, a.end, a.text, a.action, a.duration) for a in procedure.activities
    ]


def test_elements_that_touch_the_same_token_are_kept_apart(nlp):
    doc = nlp("Sở Xây dựng kiểm tra,chuyển hồ sơ")
    spans = doc.spans["tthc_activities"]
    assert [span._.tthc.text for span in spans] == ["Sở Xây dựng kiểm tra", "chuyển hồ sơ"]
    assert spans[0][-1].i == spans[1][0].i


def test_a_span_of_another_maker_has_no_element(nlp):
    assert nlp(STEPS)[0:2]._.tthc is None


def test_elements_are_the_same_whatever_the_tokenizer(nlp):
    import spacy

    other = spacy.blank("xx")
    other.add_pipe("tthc_activities")
    one, two = nlp(STEPS), other(STEPS)
    assert len(one) != len(two)
    for doc in (one, two):
        assert [span._.tthc.action for span in doc.spans["tthc_activities"]] == ["submit", "check"]
    assert two.spans["tthc_activities"][1]._.tthc == one.spans["tthc_activities"][1]._.tthc


def test_docs_joined_or_cut_out_keep_spans_without_elements(nlp):
    from spacy.tokens import Doc

    with pytest.warns(UserWarning, match="W102"):
        joined = Doc.from_docs([nlp(STEPS), nlp(STEPS)])
    spans = joined.spans["tthc_activities"]
    assert [span.label_ for span in spans] == ["submit", "check"] * 2
    assert {span._.tthc for span in spans} == {None}


def test_a_pipeline_that_never_imports_tthc_finds_the_components_by_entry_point():
    said = in_a_fresh_process(
        """
        nlp = blank()
        for name in ("tthc_activities", "tthc_documents", "tthc_channels", "tthc_citations"):
            nlp.add_pipe(name)
        doc = nlp(STEPS)
        print([(span.label_, span._.tthc.actor_class) for span in doc.spans["tthc_activities"]])
        """
    )
    assert said == "[('submit', 'applicant'), ('check', 'handling_agency')]"


def test_a_saved_pipeline_is_loaded_by_a_process_that_knows_only_its_folder(tmp_path):
    pipeline = blank()
    pipeline.add_pipe("tthc_documents", name="giay_to", config={"form": "portal_text"})
    pipeline.to_disk(tmp_path / "nlp")
    said = in_a_fresh_process(
        """
        nlp = spacy.load(sys.argv[1])
        doc = nlp(sys.argv[2])
        print([(span.label_, span._.tthc.originals) for span in doc.spans["giay_to"]])
        print(nlp.get_pipe_meta("giay_to").factory, nlp.config["components"]["giay_to"]["form"])
        """,
        tmp_path / "nlp",
        DOSSIER,
    )
    assert said.splitlines() == ["[('form', 1)]", "tthc_documents portal_text"]


def test_a_pipeline_survives_bytes_and_disk_in_one_process(nlp, tmp_path):
    again = blank()
    for name in COMPONENTS:
        again.add_pipe(name)
    again.from_bytes(nlp.to_bytes())
    nlp.to_disk(tmp_path)
    again.from_disk(tmp_path)
    doc = again(STEPS)
    assert [span.label_ for span in doc.spans["tthc_activities"]] == ["submit", "check"]


def test_docs_keep_their_elements_as_bytes_and_in_a_doc_bin(nlp):
    from spacy.tokens import Doc, DocBin

    for text, group in ((STEPS, "tthc_activities"), (WAYS, "tthc_channels"), (DOSSIER, "tthc_documents")):
        doc = nlp(text)
        before = [span._.tthc for span in doc.spans[group]]
        loaded = Doc(nlp.vocab).from_bytes(doc.to_bytes())
        stored = DocBin(store_user_data=True)
        stored.add(doc)
        (binned,) = DocBin().from_bytes(stored.to_bytes()).get_docs(nlp.vocab)
        for other in (loaded, binned):
            assert [span._.tthc for span in other.spans[group]] == before


def test_several_processes_give_the_same_as_one(tmp_path):
    script = tmp_path / "run.py"
    script.write_text(
        textwrap.dedent(
            f"""
            import multiprocessing, sys
            import spacy

            def main():
                multiprocessing.set_start_method(sys.argv[1])
                nlp = spacy.blank("vi", config={{"nlp": {{"tokenizer": {{"use_pyvi": False}}}}}})
                nlp.add_pipe("tthc_activities")
                texts = [{STEPS!r}] * 3
                one = [[s._.tthc for s in d.spans["tthc_activities"]] for d in nlp.pipe(texts)]
                two = [
                    [s._.tthc for s in d.spans["tthc_activities"]] for d in nlp.pipe(texts, n_process=2)
                ]
                print(one == two, len(one))

            if __name__ == "__main__":
                main()
            """
        ),
        encoding="utf-8",
    )
    for start in ("spawn", "fork") if sys.platform == "linux" else ("spawn",):
        done = subprocess.run(
            [sys.executable, str(script), start], capture_output=True, text=True, check=False
        )
        assert (done.stdout.strip(), done.returncode) == ("True 3", 0), done.stderr


def test_reading_itself_does_not_import_spacy_pandas_or_networkx():
    heavy = "spacy", "pandas", "networkx", "jinja2", "xlsxwriter"
    script = f"import sys, tthc.cli.parse; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
