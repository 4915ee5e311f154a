"""Other programs that help to read a file where they are installed: LibreOffice, Tesseract."""

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path


class ProgramError(Exception):
    """A program failed, or took too long."""


def found(*names: str) -> str | None:
    """The path of the first of these programs that is installed."""
    return next((path for name in names if (path := shutil.which(name))), None)


def run(
    command: Sequence[str], *, seconds: float, folder: Path | None = None, given: bytes | None = None
) -> bytes:
    """What a program writes, run without a shell; it and all it started are ended after that time.

    Raises ProgramError where it fails or does not end in time.
    """
    try:
        process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE if given is not None else subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            start_new_session=True,
        )
    except OSError as error:
        raise ProgramError from error
    try:
        written, _ = process.communicate(given, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        _end(process)
        raise ProgramError from error
    except BaseException:
        _end(process)
        raise
    if process.returncode:
        raise ProgramError
    return written


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a program with those that it started: LibreOffice is only a starter of another."""
    if hasattr(os, "killpg"):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except OSError:
            process.kill()
    else:
        process.kill()
    process.communicate()
