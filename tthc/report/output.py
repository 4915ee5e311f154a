"""Outputs that appear whole or not at all: built beside their place, then moved there."""

import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tthc.messages import N_, system_reason

STAMP = "tthc-report"
"""Stands near the beginning of every file of a report, so that a later one knows what it may replace."""
_STAMP_WITHIN = 400
_OLD = ".old"
_PROPERTIES_WITHIN = 100_000


class ReportError(Exception):
    """A report cannot be written; `message` is a catalogue key, its {placeholders} in `values`."""

    def __init__(self, message: str, **values: Any) -> None:
        super().__init__(message.format_map(values))
        self.message = message
        self.values: Mapping[str, Any] = MappingProxyType(values)


def _failure(path: Path, error: OSError) -> ReportError:
    return ReportError(
        N_("{path} cannot be written: {reason}. Choose another place or close the programs that use it."),
        path=str(path),
        reason=system_reason(error),
    )


def _resolved(path: Path) -> Path:
    """The path in full, so that `.` has a name and a place beside it."""
    full = path.resolve()
    if not full.name:
        raise ReportError(N_("{path} is no place for a report. Choose another folder."), path=str(path))
    return full


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it takes its place when the block ends without an exception."""
    path = _resolved(path)
    partial = path.with_name(f".{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.touch()  # fails as the system does; writers of workbooks have failures of their own
        yield partial
        partial.replace(path)
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


@contextmanager
def whole_folder(folder: Path, names: Sequence[str]) -> Iterator[Path]:
    """An empty folder to fill with the entries `names`; they move into `folder` when the block ends.

    What a killed run left beside it is cleared first. In a folder that exists, entries of an
    earlier report are replaced in the order of `names` and everything else stays. Raises
    ReportError where the folder cannot be written or holds entries of those names that are no
    report's.
    """
    folder = _resolved(folder)
    partial = _workshop(folder)
    try:
        _refuse_foreign(folder, names)
        folder.parent.mkdir(parents=True, exist_ok=True)
        if folder.exists():
            _probe(folder)
        _give_back(partial, folder)
        _remove(partial)
        partial.mkdir()
        yield partial
        if folder.exists():
            _replace_entries(partial, folder, names)
        else:
            partial.rename(folder)
    except OSError as error:
        with suppress(OSError):
            _give_back(partial, folder)
        raise _failure(folder, error) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _workshop(folder: Path) -> Path:
    """Where to build: beside the folder; inside it where nothing can move in from there.

    That is so where the folder is a file system of its own or its parent takes no files.
    """
    parent = folder.parent
    if folder.is_dir() and (
        folder.stat().st_dev != parent.stat().st_dev or not os.access(parent, os.W_OK | os.X_OK)
    ):
        return folder / ".tthc.partial"
    return parent / f".{folder.name}.partial"


def _refuse_foreign(folder: Path, names: Sequence[str]) -> None:
    if folder.exists() and not folder.is_dir():
        raise ReportError(N_("{path} is a file; a report needs a folder."), path=str(folder))
    present = [folder / name for name in names if (folder / name).exists()]
    if present and not any(is_ours(path) for path in present):
        raise ReportError(
            N_("{path} is there already and is not part of an earlier report. Choose another folder."),
            path=str(present[0]),
        )


def is_ours(path: Path) -> bool:
    """Whether a file carries the stamp of a report, or a folder holds a file that does."""
    if path.is_dir():
        return any(is_ours(child) for child in sorted(path.iterdir()) if child.is_file())
    with path.open("rb") as stream:
        start = stream.read(_STAMP_WITHIN)
    return STAMP.encode() in start or (start.startswith(b"PK") and _stamped_workbook(path))


def _stamped_workbook(path: Path) -> bool:
    """Whether the properties of a workbook bear the stamp; other programs keep it when they save."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("docProps/core.xml") as properties:
            return STAMP.encode() in properties.read(_PROPERTIES_WITHIN)
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, zlib.error, EOFError):
        return False


def _probe(folder: Path) -> None:
    """Fail before the work rather than after it where nothing can be written."""
    probe = folder / ".tthc-probe"
    probe.touch()
    probe.unlink()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _replace_entries(new: Path, folder: Path, names: Sequence[str]) -> None:
    """Move entries in one by one; what stood there waits in `new` until files of others are out of it."""
    for name in names:
        source, target = new / name, folder / name
        if not source.exists():
            continue
        if source.is_dir() and target.is_dir():
            old = new / f"{name}{_OLD}"
            target.rename(old)
            source.rename(target)
            _keep_foreign(old, target)
        else:
            source.replace(target)


def _keep_foreign(old: Path, target: Path) -> None:
    """Move what is no report's from an old entry into the new one."""
    for child in sorted(old.iterdir()):
        if not (target / child.name).exists() and not (child.is_file() and is_ours(child)):
            child.rename(target / child.name)


def _give_back(partial: Path, folder: Path) -> None:
    """Put back what a run that was killed in the middle of moving had taken out of the folder."""
    if not folder.is_dir() or not partial.is_dir():
        return
    for old in sorted(partial.glob(f"*{_OLD}")):
        target = folder / old.name.removesuffix(_OLD)
        if target.is_dir():
            _keep_foreign(old, target)
        else:
            old.rename(target)
