"""Somebody presses Ctrl-C in the middle of long work: no half-written file, no process left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import RECORD

RECORDS = 3000
PATIENCE = 60
REPORTED, CODE = 160, "1.999001"


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to one process")
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupted_run_leaves_no_half_written_file(tmp_path, workers):
    folder = tmp_path / "records"
    folder.mkdir()
    for number in range(RECORDS):
        (folder / f"{number:04}.txt").write_text(RECORD, encoding="utf-8")
    arguments = ["parse", str(folder), "--workers", workers, "-o", "out.jsonl"]
    script = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from tthc.cli.main import main\n"
        f"if __name__ == '__main__': main({arguments!r})\n"
    )
    (tmp_path / "run.py").write_text(script, encoding="utf-8")
    running = subprocess.Popen([sys.executable, "run.py"], cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + PATIENCE
    while not list(tmp_path.glob(".out.jsonl.*")) and time.monotonic() < until:
        time.sleep(0.02)
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=PATIENCE)
    assert running.returncode == 130
    assert "Đã dừng" in said
    assert "Traceback" not in said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["records", "run.py"]


@pytest.fixture(scope="module")
def records(tmp_path_factory) -> Path:
    """Enough records for workers: those at hand, told apart by their codes."""
    folder = tmp_path_factory.mktemp("records")
    for number in range(REPORTED):
        (folder / f"{number:04}.txt").write_text(RECORD.replace(CODE, f"1.{number:06}"), encoding="utf-8")
    return folder


def report(records: Path, folder: Path, workers: int = 2) -> subprocess.Popen[str]:
    arguments = ["report", str(records), "-o", str(folder), "--as-of", "2026-07-01"]
    arguments += ["--workers", str(workers)]
    script = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from tthc.cli.main import main\n"
        f"if __name__ == '__main__': main({arguments!r})\n"
    )
    (folder.parent / "run.py").write_text(script, encoding="utf-8")
    return subprocess.Popen(
        [sys.executable, "run.py"],
        cwd=folder.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.fixture(scope="module")
def undisturbed(records, tmp_path_factory) -> dict[str, bytes]:
    """The report of a run that nobody disturbs."""
    folder = tmp_path_factory.mktemp("undisturbed") / "r"
    assert report(records, folder).wait(PATIENCE) == 0
    return contents(folder)


def test_one_worker_and_two_give_the_same_bytes(records, undisturbed, tmp_path):
    assert report(records, tmp_path / "r", workers=1).wait(PATIENCE) == 0
    assert contents(tmp_path / "r") == undisturbed


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither SIGKILL nor SIGINT for one process")
@pytest.mark.parametrize(
    ("sent", "pages"),
    [
        ("SIGKILL", None),
        ("SIGKILL", 1),
        ("SIGKILL", REPORTED),
        ("SIGINT", REPORTED // 2),
        ("SIGINT", REPORTED),
    ],
)
def test_a_report_killed_at_any_moment_ends_the_same_when_run_again(
    records, undisturbed, tmp_path, sent, pages
):
    """While workers start, at the first page, in the middle, while index and workbook are written."""
    folder = tmp_path / "r"
    running = report(records, folder)
    until = time.monotonic() + PATIENCE
    made = tmp_path / ".r.partial" / "procedures"
    while pages and running.poll() is None and time.monotonic() < until:
        if len(list(made.glob("*.html"))) >= pages:
            break
        time.sleep(0.005)
    if pages is None:
        time.sleep(0.4)
    running.send_signal(getattr(signal, sent))
    _, said = running.communicate(timeout=PATIENCE)
    assert running.returncode in (0, 130, -signal.SIGKILL)
    # A worker whose parent is gone before it has loaded anything of ours complains in Python's own words.
    assert "Traceback" not in said or (sent == "SIGKILL" and "spawn_main" in said)
    assert nobody_left(running.pid)
    again = report(records, folder)
    again.communicate(timeout=PATIENCE)
    assert again.returncode == 0
    assert contents(folder) == undisturbed
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r", "run.py"]


def nobody_left(session: int) -> bool:
    """Whether every process of the session has ended, or does so soon."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            os.killpg(session, 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            return False
        time.sleep(0.05)
    return False
