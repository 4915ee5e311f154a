"""The readers inside a spaCy pipeline that is not ours."""

import subprocess
import sys

import pytest

STEPS = (
    "Bước 1: Người sử dụng đất nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp xã.\n"
    "Bước 2: Trong thời hạn 05 ngày làm việc, Chi nhánh Văn phòng đăng ký đất đai kiểm tra hồ sơ."
)


@pytest.fixture(scope="module")
def nlp():
    import spacy

    return spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})


def test_activities_are_found_by_entry_point_and_carry_the_model(nlp):
    nlp.add_pipe("tthc_activities")
    doc = nlp(STEPS)
    spans = doc.spans["tthc_activities"]
    assert [span.label_ for span in spans] == ["submit", "check"]
    check = spans[1]._.tthc
    assert check.actor == "Chi nhánh Văn phòng đăng ký đất đai"
    assert (check.duration.value, check.duration.unit) == (5, "working_day")
    assert doc.text[check.start : check.end] == check.text


def test_documents_channels_and_citations_have_groups_of_their_own(nlp):
    nlp.add_pipe("tthc_documents")
    nlp.add_pipe("tthc_channels")
    nlp.add_pipe("tthc_citations")
    dossier = "    - Tờ khai đăng ký\n      Số lượng: Bản chính: 1, Bản sao: 0"
    doc = nlp(dossier)
    (document,) = doc.spans["tthc_documents"]
    assert (document.label_, document._.tthc.originals) == ("form", 1)
    doc = nlp("  * Hình thức nộp: ONLINE\n    Thời hạn giải quyết: 3 WORKING_DAY\n    Phí, lệ phí: 0 VNĐ")
    (channel,) = doc.spans["tthc_channels"]
    assert (channel.label_, channel._.tthc.value) == ("online", 3)
    doc = nlp("  * Luật Đất đai (31/2024/QH15)")
    (citation,) = doc.spans["tthc_citations"]
    assert citation.label_ == "31/2024/QH15"


def test_reading_itself_does_not_import_spacy_pandas_or_networkx():
    heavy = "spacy", "pandas", "networkx", "jinja2", "xlsxwriter"
    script = f"import sys, tthc.cli.parse; print([m for m in {heavy!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
