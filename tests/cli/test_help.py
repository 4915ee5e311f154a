"""Help and misuse, in the reader's language."""

import pytest


def test_help_greets_in_vietnamese_and_lists_every_command(tthc):
    answer = tthc("--help")
    assert answer.code == 0
    assert "Cách dùng: tthc" in answer.out
    for name in ("suggest", "report", "show", "graph", "parse", "rules"):
        assert f"\n  {name} " in answer.out


def test_help_speaks_english_on_request_wherever_lang_stands(tthc):
    assert "Usage: tthc" in tthc("--lang", "en", "--help").out
    assert "Usage: tthc parse" in tthc("parse", "--lang=en", "--help").out


def test_environment_names_the_language(tthc, monkeypatch):
    monkeypatch.setenv("TTHC_LANG", "en")
    assert "Usage: tthc" in tthc("--help").out


@pytest.mark.parametrize(
    "arguments", [["nosuch"], ["parse"], ["suggest", "--format", "xml", "x"], ["--nosuch"]]
)
def test_misuse_ends_with_exit_code_2_and_prints_nothing_on_stdout(tthc, arguments):
    answer = tthc(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert "Lỗi" in answer.err


def test_a_date_that_is_none_is_refused_with_the_form_to_use(tthc):
    answer = tthc("suggest", "1.115656", "--as-of", "31/02/2026")
    assert answer.code == 2
    assert "24/11/2026" in answer.err
