"""Outputs that are killed while they are put in place, and made again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import os, signal, sys
from pathlib import Path
from tthc.report.output import STAMP, whole_folder

left = int(sys.argv[2])

def counted(move):
    def moved(source, target):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return move(source, target)
    return moved

Path.rename, Path.replace = counted(Path.rename), counted(Path.replace)
codes = sys.argv[3:]
with whole_folder(Path(sys.argv[1]), ("assets", "procedures", "index.html")) as partial:
    for name in ("assets/site.css", *(f"procedures/{code}.html" for code in codes), "index.html"):
        path = partial / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{STAMP} {name} {codes}", encoding="utf-8")
print(left)
"""
NEVER = 10_000
ROOT = Path(__file__).parents[2]


def write(folder: Path, moves: int, *codes: str) -> subprocess.CompletedProcess[str]:
    """Fill a folder in a process of its own that is killed before the given move of a file."""
    command = [sys.executable, "-c", SCRIPT, str(folder), str(moves), *codes]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_killed_before_any_move_and_run_again_it_ends_the_same_and_keeps_what_is_not_ours(
    tmp_path: Path,
) -> None:
    def start(folder: Path) -> None:
        write(folder, NEVER, "1.1", "2.2")
        (folder / "procedures" / "nhan-xet.txt").write_text("của tôi", encoding="utf-8")
        (folder / "assets" / "anh").mkdir()
        (folder / "assets" / "anh" / "a.txt").write_text("của tôi", encoding="utf-8")

    start(tmp_path / "whole" / "r")
    said = write(tmp_path / "whole" / "r", NEVER, "1.1", "3.3")
    moves = NEVER - int(said.stdout)
    wanted = contents(tmp_path / "whole" / "r")
    assert moves > 5
    for move in range(1, moves + 1):
        place = tmp_path / str(move)
        start(place / "r")
        assert write(place / "r", move, "1.1", "3.3").returncode == -signal.SIGKILL
        assert write(place / "r", NEVER, "1.1", "3.3").returncode == 0
        assert contents(place / "r") == wanted
        assert [path.name for path in place.iterdir()] == ["r"]
