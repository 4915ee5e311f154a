"""Records made to take long are read in time that grows with their length."""

import time

import pytest

from tthc.model import SECTIONS, Record
from tthc.reading.read import read_record

SMALL, TIMES = 5_000, 4
FLOOR, RATIO, TRIES = 0.05, 9.0, 4
RUNS = (
    " ", "\n", "\t \n", "7", "a", "A", ".", "(", "([", "- ", "1. ", ", ", "a ", "A ", "7 ", "7/", "1/2026/",
    "Bước 1: ", "Trường hợp ", "Ủy ban nhân dân ", "và ", "05 ngày ", "nếu có) ", "Bản chính: 1 ",
    "\u0301", "e\u0301\u0302", "\u200b", "Mẫu số 1 ", "nộp hồ sơ; ", "không quá ",
)  # fmt: skip


def record(run: str, size: int, form: str) -> Record:
    text = "Bước 1: Người nộp gửi hồ sơ. " + run * (size // len(run)) + " Sở Xây dựng thẩm định."
    names = ("source", "code", "name", "field", "decision_number", "level_text", "procedure_type")
    return Record(form=form, sections=dict.fromkeys(SECTIONS, text), **dict.fromkeys(names, "x"))


def cost(run: str, size: int, form: str) -> float:
    made = record(run, size, form)
    start = time.process_time()
    procedure = read_record(made)
    assert procedure.sections == made.sections
    return time.process_time() - start


@pytest.mark.parametrize("form", ["portal_json", "portal_text"])
@pytest.mark.parametrize("run", RUNS)
def test_four_times_the_text_takes_about_four_times_as_long(run, form):
    for _ in range(TRIES):
        large = cost(run, SMALL * TIMES, form)
        if large < FLOOR or large <= RATIO * cost(run, SMALL, form):
            return
    pytest.fail(f"{run!r}: {large:.2f} s of the processor")
