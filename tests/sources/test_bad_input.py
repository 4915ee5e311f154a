"""Whatever is wrong with an input is told in one message, and nothing is raised."""

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.examples import PORTAL_TEXT, json_bytes, page
from tthc.model import OfficeFile, Problem, Record, Severity
from tthc.sources import LIMIT, Origin, read_origin

DEEP = 100_000
LAUGHS = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ntext:\n  code: *c\n"


def read(content: bytes) -> tuple[list[Record], list[Problem]]:
    items = list(read_origin(Origin("hồ sơ/a.json", content=content)))
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (json_bytes()[:900], "breaks off"),
        (json_bytes()[:901], "breaks off"),
        (json_bytes()[:902], "breaks off"),
        (b'{"name": "tthc", "version": 1}', "no record"),
        (b"[]", "no record"),
        (b"[1, 2]", "no record"),
        (b'{"ma_thu_tuc": "1.000001",}', "not valid JSON"),
        (b"[" * DEEP + b"]" * DEEP, "nested too deeply"),
        (b'{"a":' * DEEP + b"1" + b"}" * DEEP, "nested too deeply"),
        (b'{"ma_thu_tuc": ' + b"9" * 5000 + b"}", "too long"),
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"PK\x03\x04\x14\0\0\0", "binary"),
        (bytes(range(1, 256)) * 9, "binary"),
        ("Cấp giấy phép xây dựng".encode() + b"\xff\xfe\xfd", "not valid UTF-8"),
        ("Mã thủ tục: 1.000001\n".encode("utf-16") + b"\x00", "not valid UTF-16"),
        ("Xin gửi các anh chị lịch họp tuần này.".encode(), "no procedure"),
        (LAUGHS.encode(), "aliases"),
        (b"text:\n  code: [" + b"[" * 500 + b"]" * 501, "nested too deeply"),
        (b"text:\n  code: 1\n   name: [\n", "not valid YAML"),
        (b"text:\n", "no procedure of the corpus"),
    ],
)  # fmt: skip
def test_input_that_holds_no_record_gives_one_error_that_says_what_it_is(content, words):
    records, problems = read(content)
    errors = {problem.severity for problem in problems}
    assert records == [] or words == "too long"
    assert len(problems) == len(content.split(b",")) if content == b"[1, 2]" else len(problems) == 1
    assert errors == {Severity.ERROR}
    assert problems[0].source == "hồ sơ/a.json"
    assert words in problems[0].message.format_map(problems[0].values)
    assert problems[0].remedy


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_unicode_encodings_are_read_with_a_warning(codec):
    (record,), (warning,) = read(PORTAL_TEXT.encode(codec))
    assert record.sections["co_quan_thuc_hien"] == "Sở Xây dựng"
    assert warning.severity == Severity.WARNING
    assert warning.values["encoding"] in ("UTF-16", "UTF-32")


def test_windows_1258_comes_out_composed_with_a_warning():
    composed = {"ậ": "â\u0323", "ế": "ê\u0301"}
    text = "".join(_tones_apart(letter, composed) for letter in PORTAL_TEXT)
    (record,), (warning,) = read(text.encode("cp1258"))
    assert record.sections["co_quan_thuc_hien"] == "Sở Xây dựng"
    assert unicodedata.is_normalized("NFC", record.sections["trinh_tu_thuc_hien"])
    assert warning.values == {"encoding": "Windows-1258"}


def _tones_apart(letter: str, known: dict[str, str]) -> str:
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        pass
    else:
        return letter
    parts = known.get(letter) or unicodedata.normalize("NFD", letter)
    tones = [mark for mark in parts[1:] if mark in "\u0300\u0301\u0303\u0309\u0323"]
    others = [mark for mark in parts[1:] if mark not in tones]
    return unicodedata.normalize("NFC", parts[0] + "".join(others)) + "".join(tones)


def test_a_text_that_breaks_off_inside_a_letter_is_read_with_a_warning():
    content = PORTAL_TEXT.encode()
    (record,), (warning,) = read(content[: content.rindex("ông tin".encode()) + 1])
    assert record.sections["mo_ta"] == "Không có th"
    assert "breaks off" in warning.message


def test_the_mark_of_utf_8_is_no_part_of_the_text():
    (record,), problems = read(b"\xef\xbb\xbf" + PORTAL_TEXT.encode())
    assert (record.code, problems) == ("1.009999", [])


@pytest.mark.parametrize("steps", ["", "  ", "Không có thông tin", "Không có thông tin."])
def test_a_record_without_steps_is_a_record_with_a_warning(steps):
    (record,), (warning,) = read(
        json_bytes(trinh_tu_thuc_hien=steps, raw_text=page(trinh_tu_thuc_hien=steps))
    )
    assert record.sections["trinh_tu_thuc_hien"] == steps
    assert (warning.record, warning.place) == ("1.009999", "trinh_tu_thuc_hien")


def test_an_empty_dossier_is_warned_of():
    _, (warning,) = read(json_bytes(thanh_phan_ho_so="", raw_text=page(thanh_phan_ho_so="")))
    assert (warning.severity, warning.place) == (Severity.WARNING, "thanh_phan_ho_so")


@pytest.mark.parametrize("code", ["1.014955-Xoa", "1.0133611", "x", "1.00999"])
def test_an_odd_code_is_kept_as_printed_and_warned_of(code):
    (record,), (warning,) = read(json_bytes(ma_thu_tuc=code, raw_text=""))
    assert (record.code, record.flags) == (code, ("odd_code",))
    assert warning.record == code


@pytest.mark.parametrize("code", ["1.009999", "6.000001", "1.009645.H05", "2.001234.000.00.00.H38"])
def test_codes_of_provinces_are_not_odd(code):
    assert read(json_bytes(ma_thu_tuc=code, raw_text="")) [0][0].flags == ()  # fmt: skip


def test_a_record_without_code_takes_it_from_its_page_else_is_warned_of():
    (record,), _ = read(json_bytes(ma_thu_tuc=""))
    assert record.code == "1.009999"
    (record,), (warning,) = read(PORTAL_TEXT.replace("1.009999", "").encode())
    assert (record.code, record.name) == ("", "Cấp giấy phép đặt biển chỉ dẫn")
    assert "no code" in warning.message


@pytest.mark.parametrize(
    "change", [{"so_quyet_dinh": "QĐ000001SNNTEST"}, {"trinh_tu_thuc_hien": " Test.\n", "raw_text": ""}]
)
def test_a_test_record_is_flagged(change):
    records, _ = read(json_bytes(**{"raw_text": "", **change}))
    assert records[0].flags == ("test_record",)


@pytest.mark.parametrize(
    "steps", ["Thử nghiệm mẫu tại phòng xét nghiệm; làm test nhanh.", "Attest and protest"]
)
def test_a_procedure_about_tests_is_no_test_record(steps):
    assert read(json_bytes(trinh_tu_thuc_hien=steps, raw_text=""))[0][0].flags == ()


def test_too_large_an_input_is_refused():
    records, (problem,) = read(b"{" + b" " * LIMIT)
    assert records == []
    assert "too large" in problem.message


def test_after_many_errors_the_rest_is_given_up():
    _, problems = read(b'{"a: 1}\n' * 500)
    assert len(problems) == 101
    assert "the rest was not read" in problems[-1].message


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_raise(content):
    found = read_origin(Origin("x", content=content))
    assert all(isinstance(item, Record | OfficeFile | Problem) for item in found)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["ma_thu_tuc", "trinh_tu_thuc_hien", "raw_text", "ten_thu_tuc", "x"]),
                inner,
                max_size=5,
            )
        ),
        max_leaves=8,
    )
)
def test_no_json_raises_and_every_record_can_be_written(value):
    for item in read_origin(Origin("x", content=json.dumps(value).encode())):
        if isinstance(item, Record):
            (item.code + item.name + "".join(item.sections.values())).encode("utf-8")
