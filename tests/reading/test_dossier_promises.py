"""What holds for every dossier text: spans, order, coverage, time."""

import itertools
import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tthc.reading.dossier import DossierReading, read_dossier

PIECES = [
    "Đơn xin neo bè",
    "bản sao có chứng thực ",
    "Giấy phép",
    " hoặc ",
    " và ",
    "; ",
    ". ",
    ": ",
    ", ",
    "- ",
    "+ ",
    "a) ",
    "(i) ",
    "(nếu có)",
    "Trường hợp bè cũ ",
    "thì phải nộp ",
    "một trong các giấy tờ sau: ",
    "hồ sơ gồm: ",
    "1 bản chính",
    "0 bản chính,1 bản sao",
    "Tên giấy tờMẫu đơn, tờ khaiSố lượng",
    "--",
    "Mẫu số 1.docx",
    "\n    - ",
    "\n      Số lượng: Bản chính: 1, Bản sao: 0\n",
    "  [ ",
    " ]\n",
    "   ",
    "(",
    ")",
    "İ",
    "🙂",
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=120)
FORMS = st.sampled_from(["portal_json", "portal_text", "corpus"])


def check(text: str, reading: DossierReading) -> None:
    passages = sorted([*reading.documents, *reading.notes], key=lambda passage: passage.start)
    for passage in (*passages, *reading.cases):
        assert 0 <= passage.start < passage.end <= len(text)
        assert passage.text == text[passage.start : passage.end]
    for before, after in itertools.pairwise(passages):
        assert before.end <= after.start
    assert list(reading.documents) == sorted(reading.documents, key=lambda document: document.start)
    assert list(reading.notes) == sorted(reading.notes, key=lambda note: note.start)
    for structure in reading.structures:
        assert 0 <= structure.start < structure.end <= len(text)
    for document in reading.documents:
        assert document.case is None or 0 <= document.case < len(reading.cases)


def uncovered(text: str, reading: DossierReading) -> str:
    kept = list(text)
    for group in (reading.documents, reading.notes, reading.cases, reading.structures):
        for element in group:
            kept[element.start : element.end] = " " * (element.end - element.start)
    return "".join(kept)


@settings(max_examples=300, deadline=None)
@given(TEXTS, FORMS)
def test_spans_are_in_range_in_order_verbatim_and_apart(text: str, form: str) -> None:
    check(text, read_dossier(text, form))


@settings(max_examples=300, deadline=None)
@given(TEXTS, FORMS)
def test_every_letter_and_digit_is_covered(text: str, form: str) -> None:
    assert not any(character.isalnum() for character in uncovered(text, read_dossier(text, form)))


@settings(max_examples=100, deadline=None)
@given(TEXTS, FORMS)
def test_the_same_text_gives_the_same_reading(text: str, form: str) -> None:
    assert read_dossier(text, form) == read_dossier(text, form)


@pytest.mark.parametrize(
    "unit",
    [
        "- 1 bản chính,",
        "1 bản chính",
        "Đơn; ",
        "như sau: Trường hợp nộp đơn",
        "hồ sơ gồm ",
        "Nếu a; ",
        "một trong các giấy tờ sau: đơn; ",
        "(",
        "(a) đơn, ",
        "đơn hoặc ",
        " thì phải có",
        "chứng thực bản sao ",
        "; \t\n",
        "1",
    ],
)
@pytest.mark.parametrize("form", ["portal_json", "portal_text"])
def test_hostile_repetition_takes_time_in_proportion_to_its_length(unit: str, form: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * (length // len(unit) + 1))[:length]
        begin = time.process_time()
        check(text, read_dossier(text, form))
        return time.process_time() - begin

    short, long = seconds(20_000), seconds(80_000)
    assert long < 10 * short + 1.0


def test_published_dossiers_are_read_whole(shared_data: Path) -> None:
    read = 0
    for path in sorted((shared_data / "portal-text").glob("*.txt"))[::60]:
        record = path.read_text(encoding="utf-8")
        start, end = record.find("Thành phần hồ sơ:"), record.find("Đối tượng thực hiện:")
        if start < 0 or end < start:
            continue
        text = record[start + len("Thành phần hồ sơ:") : end]
        reading = read_dossier(text, "portal_text")
        check(text, reading)
        assert not any(character.isalnum() for character in uncovered(text, reading)), path.name
        read += 1
    assert read > 50


def test_published_dossiers_that_ran_together_are_read_whole(shared_data: Path) -> None:
    read = 0
    for path in sorted((shared_data / "portal-json").rglob("*.json"))[::60]:
        text = json.loads(path.read_text(encoding="utf-8")).get("thanh_phan_ho_so") or ""
        reading = read_dossier(text, "portal_json")
        check(text, reading)
        assert not any(character.isalnum() for character in uncovered(text, reading)), path.name
        read += 1
    assert read > 30
