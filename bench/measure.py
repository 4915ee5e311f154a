"""Whole commands measured from outside: processor time and peak memory of a process and its children."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import attrs


@attrs.frozen
class Cost:
    """Processor seconds of all processes, wall seconds, and the largest single process in MB."""

    cpu: float
    wall: float
    peak_mb: float


def measure(command: Sequence[str], output: Path | None = None) -> Cost:
    """Run a command to its end; raises CalledProcessError where it fails."""
    script = (
        "import json,os,resource,subprocess,sys,time\n"
        "target=open(sys.argv[1],'wb') if sys.argv[1] else subprocess.DEVNULL\n"
        "begun=time.monotonic()\n"
        "code=subprocess.run(sys.argv[2:],stdout=target,stderr=subprocess.DEVNULL).returncode\n"
        "wall=time.monotonic()-begun\n"
        "used=resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(json.dumps([code,used.ru_utime+used.ru_stime,wall,used.ru_maxrss/1024]))\n"
    )
    finished = subprocess.run(
        [sys.executable, "-c", script, str(output or ""), *command],
        capture_output=True,
        text=True,
        check=True,
    )

    code, cpu, wall, peak = json.loads(finished.stdout)
    if code:
        raise subprocess.CalledProcessError(code, list(command))
    return Cost(cpu, wall, peak)


def tthc() -> str:
    """The installed command beside this Python."""
    return str(Path(sys.executable).with_name("tthc.exe" if os.name == "nt" else "tthc"))
