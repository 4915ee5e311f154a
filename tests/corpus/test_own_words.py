"""The prose of the embedded procedures is the project's own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.own_words import CORPUS, LIMIT, longest_shared_run, shared_runs

PUBLISHED = "Trong thời hạn 05 ngày làm việc, Sở Xây dựng kiểm tra hồ sơ và cấp giấy phép cho chủ đầu tư."


def test_a_sentence_taken_over_is_one_long_run() -> None:
    count, run = longest_shared_run(f"Tiếp theo, {PUBLISHED.lower()}", PUBLISHED, [])
    assert count == 22
    assert run.startswith("trong thời hạn 05 ngày") and run.endswith("cho chủ đầu tư")


def test_the_same_fact_in_other_words_shares_short_runs_only() -> None:
    own = "Sở Xây dựng có 05 ngày làm việc để xem hồ sơ rồi cấp phép."
    assert longest_shared_run(own, PUBLISHED, [])[0] == 4


def test_a_name_counts_nothing_but_does_not_part_a_run() -> None:
    count, run = longest_shared_run(PUBLISHED, PUBLISHED, ["Sở Xây dựng", "giấy phép"])
    assert count == 17
    assert run.count("…") == 2


def test_what_the_portal_prints_around_a_row_is_no_run() -> None:
    rows = "    - Đơn\n      Số lượng: Bản chính: 1, Bản sao: 0\n    - Bản vẽ\n"
    assert longest_shared_run(rows, rows, []) == (2, "bản vẽ")


words = st.lists(st.sampled_from("abcd"), max_size=30)


@given(words, words)
def test_the_longest_run_is_the_one_that_trying_all_finds(text: list[str], published: list[str]) -> None:
    spread = " ".join(published)
    tried = (
        end - start
        for start in range(len(text))
        for end in range(start + 1, len(text) + 1)
        if f" {' '.join(text[start:end])} " in f" {spread} "
    )
    assert longest_shared_run(" ".join(text), spread, [])[0] == max(tried, default=0)


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_section_repeats_the_published_record(path: Path, shared_data: Path) -> None:
    runs = shared_runs(path, shared_data)
    assert {section: run for section, run in runs.items() if run[0] > LIMIT} == {}


@pytest.mark.whole_corpus
def test_no_embedded_text_repeats_its_published_record(shared_data: Path) -> None:
    runs = {path.stem: shared_runs(path, shared_data) for path in sorted(CORPUS.glob("*.yaml"))}
    longest = max(run for found in runs.values() for run in found.values())
    assert longest[0] <= LIMIT, longest[1]
