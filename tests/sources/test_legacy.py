"""Text of old Vietnamese fonts is converted and said to be; nothing else is touched."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.examples import PORTAL_TEXT, json_bytes
from tests.test_whole_corpus import published
from tthc.model import Problem, Record
from tthc.reading.read import read_record
from tthc.sources import Origin, discover, read_origin
from tthc.sources.legacy import ENCODINGS, converted

STEPS = (
    "Bước 1. Tổ chức, cá nhân nộp hồ sơ đề nghị cấp giấy phép tại Trung tâm Phục vụ hành chính công tỉnh. "
    "Bước 2. Trong thời hạn 05 ngày làm việc, Sở Xây dựng thẩm định hồ sơ, kiểm tra thực tế và trả kết quả."
)
LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"


def tables() -> dict[str, dict[str, str]]:
    """How each letter is written in each encoding, found by reading every way to write one."""
    signs = [chr(code) for code in range(0xA1, 0x100)]
    ways = {"TCVN3": signs, "VNI": signs + [a + b for a in "aeoyuôöAEOYUÔÖ" for b in signs]}
    found = {}
    for name, written in ways.items():
        found[name] = {ENCODINGS[name](way): way for way in written if len(ENCODINGS[name](way)) == 1}
    return found


TABLES = tables()


def put_in(encoding: str, text: str) -> str:
    """The text as the old font wrote it, each letter in place of a Western one."""
    return "".join(TABLES[encoding].get(letter, letter) for letter in text)


def read(content: bytes) -> tuple[list[Record], list[Problem]]:
    items = list(read_origin(Origin("hồ sơ/a", content=content)))
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)]


every_encoding = pytest.mark.parametrize("encoding", ENCODINGS)


def test_known_words_are_read_as_they_were_meant():
    assert ENCODINGS["TCVN3"]("Thñ tôc hµnh chÝnh, ®¬n ®Ò nghÞ, giÊy phÐp x©y dùng") == (
        "Thủ tục hành chính, đơn đề nghị, giấy phép xây dựng"
    )
    assert ENCODINGS["VNI"]("Thuû tuïc haønh chính, ñôn ñeà nghò, giaáy pheùp xaây döïng") == (
        "Thủ tục hành chính, đơn đề nghị, giấy phép xây dựng"
    )


@every_encoding
@given(text=st.text(st.sampled_from(LETTERS + " bcdghklmnpqrstvx,.\n")))
def test_every_vietnamese_letter_comes_back(encoding, text):
    spaced = " ".join(text)  # Two letters of VNI side by side are told apart by the word they stand in.
    assert ENCODINGS[encoding](put_in(encoding, spaced)) == spaced


@every_encoding
def test_a_text_in_an_old_encoding_is_converted(encoding):
    old = put_in(encoding, STEPS)
    assert old != STEPS
    assert converted(old) == (STEPS, encoding)


@every_encoding
@pytest.mark.parametrize("codec", ["utf-8", "latin-1"])
def test_a_file_in_an_old_encoding_is_read_with_a_flag_and_a_warning(encoding, codec):
    (record,), problems = read(put_in(encoding, PORTAL_TEXT).encode(codec))
    (plain,), _ = read(PORTAL_TEXT.encode())
    assert record.sections == plain.sections
    assert "converted" in record.flags and "converted" not in plain.flags
    assert encoding in [problem.values.get("encoding") for problem in problems]
    assert read_record(record).activities == read_record(plain).activities


@every_encoding
def test_a_section_in_an_old_encoding_inside_unicode_is_converted(encoding):
    fields = json.loads(json_bytes())
    fields.pop("raw_text", None)
    fields["trinh_tu_thuc_hien"] = put_in(encoding, STEPS)
    (record,), problems = read(json.dumps(fields).encode())
    assert record.sections["trinh_tu_thuc_hien"] == STEPS
    assert "converted" in record.flags
    (warning,) = [p for p in problems if p.values.get("encoding") == encoding]
    assert warning.place == "trinh_tu_thuc_hien"


@pytest.mark.parametrize(
    "text",
    [
        STEPS,
        "Nop ho so tai Trung tam Phuc vu hanh chinh cong. " * 9,
        "Le dossier est déposé à la préfecture, où l'autorité compétente délivre un récépissé. " * 9,
        "Die zuständige Behörde prüft die Unterlagen für die Änderung und führt ein Gespräch. " * 9,
        "Être, là, où, çà, île, ñandú, açúcar, São João. " * 9,
        "À à á â ã è é ê ì í ò ó ô õ ù ú ý " * 9,
        "§ 1 « 20 °C ± 5 » · 3 × 4 µm ½ " * 9,
    ],
)
def test_text_of_no_old_encoding_stays_as_it_is(text):
    assert converted(text) is None


def converted_sources(paths: list[str]) -> list[str]:
    items = (item for origin in discover(paths) if isinstance(origin, Origin) for item in read_origin(origin))
    return [item.source for item in items if isinstance(item, Record) and "converted" in item.flags]


def test_no_record_of_a_sample_is_taken_for_old(shared_data):
    sample = random.Random(20261125).sample(published(shared_data), 300)
    assert converted_sources([str(path) for path in sample]) == []


@pytest.mark.whole_corpus
def test_no_published_record_is_taken_for_old(shared_data):
    assert converted_sources([str(shared_data / "portal-json"), str(shared_data / "portal-text")]) == []
