"""Help and misuse, in the reader's language."""

import re

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


_COMMANDS = [[name] for name in ("suggest", "report", "stats", "doctor", "show", "graph", "parse", "rules")]


@pytest.mark.parametrize("command", [*_COMMANDS, ["rules", "explain"]])
def test_help_of_every_command_names_what_to_fill_in_in_vietnamese(tthc, command):
    answer = tthc(*command, "--help")
    assert answer.code == 0
    for english in ("CODE", "PATH", "NAME", "FILE", "DATE", "DIR", "OPTIONS", "COMMAND", "ARGS"):
        assert not re.search(rf"\b{english}\b", answer.out), english


@pytest.mark.parametrize("arguments", [["suggest", "--format", "xml", "x"], ["suggest", "x", "--formt"]])
def test_a_value_or_an_option_that_is_none_is_told_in_vietnamese(tthc, arguments):
    answer = tthc(*arguments)
    assert answer.code == 2
    assert "is not" not in answer.err
    assert "Did you" not in answer.err


def test_a_rule_like_no_other_is_answered_with_where_to_find_the_list(tthc):
    answer = tthc("rules", "explain", "zzz")
    assert answer.code == 2
    assert "tthc rules" in answer.err
    assert "certified-copy" not in answer.err
