"""Every command and program of the tutorials works, offline, and prints what the page shows."""

import contextlib
import io
import os
import subprocess
import sys

import openpyxl
import pytest

from tests.docs.tutorials import FOLDER, PAGES, Command, Decision, Program, missing, steps

# As the console script does it, but whatever reaches for the network fails.
OFFLINE = """
import socket
def refuse(*_):
    raise OSError("no network in this test")
socket.socket.connect = socket.getaddrinfo = refuse
from tthc.cli.main import main
main()
"""
WORKBOOK = "bao-cao/ra-soat-tthc.xlsx"


def run(command: Command) -> str:
    """Run a command of the page in the folder that the test stands in; check its exit code."""
    assert command.arguments[0] == "tthc", "only tthc itself is shown behind a $"
    environment = {k: v for k, v in os.environ.items() if not k.startswith("TTHC_")}
    environment["COLUMNS"] = "110"
    done = subprocess.run(
        [sys.executable, "-c", OFFLINE, *command.arguments[1:]],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=environment,
        check=False,
    )
    assert done.returncode == command.exit_code, done.stdout
    return done.stdout


def decide(decision: Decision) -> None:
    """Write a decision into the workbook, as the page tells the reader to."""
    book = openpyxl.load_workbook(WORKBOOK)
    sheet = book["Vấn đề"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    row = next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, 1).value == decision.code)
    sheet.cell(row, heads["Quyết định"], decision.word)
    sheet.cell(row, heads["Lý do"], decision.reason)
    book.save(WORKBOOK)


@pytest.mark.parametrize("page", PAGES)
def test_a_tutorial_works_from_its_first_line_to_its_last(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("TTHC_LANG", "TTHC_CORPUS"):
        monkeypatch.delenv(name, raising=False)
    space: dict = {}
    for step in steps(page):
        if isinstance(step, Decision):
            decide(step)
            continue
        if isinstance(step, Command):
            printed, told = run(step), " ".join(step.arguments)
        else:
            printed, told = executed(step, space), step.source
        wrong = missing(step.shown, printed)
        assert wrong is None, f"\n{told}\n  shows: {wrong}\n  prints:\n{printed}"


def executed(program: Program, space: dict) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(program.source, "tutorial", "exec"), space)
    return out.getvalue()


@pytest.mark.parametrize("page", PAGES)
def test_results_of_a_tutorial_hold_on_any_day(page):
    for step in steps(page):
        if isinstance(step, Command) and {"suggest", "report"} & set(step.arguments):
            assert "--as-of" in step.arguments or not step.shown or step.exit_code, step
        if isinstance(step, Program) and ("analyse(" in step.source or "suggest(" in step.source):
            assert "as_of=" in step.source, step.source


@pytest.mark.parametrize("page", PAGES)
def test_a_tutorial_shows_what_it_does(page):
    found = steps(page)
    assert sum(isinstance(step, Command | Program) for step in found) >= 5
    assert sum(bool(getattr(step, "shown", ())) for step in found) >= 3
    text = (FOLDER / f"{page}.md").read_text(encoding="utf-8")
    assert "không làm" in text.casefold()


@pytest.mark.parametrize(
    ("shown", "printed", "wrong"),
    [
        (("một", "hai"), "một\nhai\n", False),
        (("một", "ba"), "một\nhai\nba\n", True),
        (("một", "…", "ba"), "một\nhai\nba\n", False),
        (("một",), "một\nhai\n", True),
        (("một", "…"), "một\nhai\n", False),
        (("m…t", "…"), "một hai một\nba\n", False),
        (("hai",), "", True),
        ((), "gì cũng được", False),
    ],
)
def test_shown_lines_are_held_against_printed_ones(shown, printed, wrong):
    assert (missing(shown, printed) is not None) is wrong
