"""Somebody presses Ctrl-C in the middle of long work: no half-written file, no process left behind."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import RECORD

RECORDS = 3000
PATIENCE = 60


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
