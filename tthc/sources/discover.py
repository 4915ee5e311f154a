"""From what the user names to what can be read: files, folders, patterns, archives, a stream."""

import glob
import os
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from tthc.messages import N_
from tthc.model import Problem
from tthc.sources.errors import ReadError
from tthc.sources.origin import LIMIT, Origin, damaged_archive, too_large, unreadable
from tthc.sources.stream import split_stream

_OFFICE = (".docx", ".docm", ".html", ".htm", ".xlsx", ".md")
_RECORDS = (".json", ".jsonl", ".ndjson", ".txt", ".yaml", ".yml", *_OFFICE)
_LOCK = "~$"
"""What Word puts before the name of the file that says another is open."""
_ABOUT = "readme"
_TARS = (".tar.gz", ".tgz", ".tar")
_ARCHIVES = (".zip", *_TARS)
_STREAM = "-"
_MOST_UNPACKED = 16 * 2**30


def is_office_name(name: str) -> bool:
    """Whether a name ends like that of a file of an office: Word, PDF, web page, spreadsheet."""
    return name.lower().endswith(_OFFICE)


def discover(arguments: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Origin | Problem]:
    """Everything that the arguments name, each once, in a fixed order; an error for what is not there.

    An argument is a file, a folder (all below it, hidden files and other kinds left out), an
    archive (.zip, .tar.gz, .tgz, .tar), a pattern, or `-` for standard input. Members of tar
    archives come with their content, since these can only be read in order.
    """
    seen: set[str] = set()
    for argument in arguments:
        if argument == _STREAM:
            if _STREAM not in seen:
                seen.add(_STREAM)
                yield from _stream(stdin if stdin is not None else sys.stdin.buffer)
            continue
        for found in _expand(argument):
            if isinstance(found, Problem):
                yield found
                continue
            key = os.path.realpath(found)
            if key not in seen:
                seen.add(key)
                yield from _open(found)


def _slashes(name: str) -> str:
    """A path as output writes it; bytes of a name that are no UTF-8 could not be written."""
    return name.replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _stream(stream: BinaryIO) -> Iterator[Origin | Problem]:
    empty = True
    try:
        for line, content in split_stream(stream):
            empty = False
            yield Origin(_STREAM, content=content, line=line)
    except OSError as error:
        yield unreadable(error).problem(_STREAM)
        return
    if empty:
        yield Origin(_STREAM, content=b"")


def _expand(argument: str) -> Iterator[str | Problem]:
    """The files that one argument stands for, as paths in the user's own words."""
    path = Path(argument)
    try:
        if path.is_dir():
            yield from _folder(argument)
            return
        if path.exists():
            yield argument
            return
    except (OSError, ValueError):
        pass
    matches = sorted(glob.glob(argument, recursive=True)) if glob.has_magic(argument) else []  # noqa: PTH207
    if not matches:
        yield ReadError(
            N_("there is no such file or folder"),
            N_("check the spelling and the folder you are in"),
        ).problem(_slashes(argument))
    for match in matches:
        if Path(match).is_dir():
            yield from _folder(match)
        else:
            yield match


def _folder(folder: str) -> Iterator[str | Problem]:
    errors: list[OSError] = []
    found = False
    for base, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if _may_hold_records(name) or (name.lower().endswith(_ARCHIVES) and not name.startswith(".")):
                found = True
                yield os.path.join(base, name)  # noqa: PTH118 (keeps the words of the user, also ./)
    for error in errors:
        yield unreadable(error).problem(_slashes(str(error.filename or folder)))
    if not found and not errors:
        yield ReadError(
            N_("nothing to read in this folder"),
            N_("what is read ends in .json, .txt, .yaml, .docx, .xlsx, .html, .md, .zip or .tar.gz"),
        ).problem(_slashes(folder))


def _open(path: str) -> Iterator[Origin | Problem]:
    lower = path.lower()
    name = _slashes(path)
    if lower.endswith(".zip"):
        yield from _zip(path, name)
    elif lower.endswith(_TARS):
        yield from _tar(path, name)
    else:
        yield Origin(name, Path(path))


def _may_hold_records(name: str) -> bool:
    """Whether the name of a file is one of those looked for; what tells about a folder is none."""
    lower = name.lower()
    return lower.endswith(_RECORDS) and not lower.startswith((".", _LOCK, _ABOUT))


def _is_member(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    hidden = any(part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in parts)
    return not hidden and _may_hold_records(parts[-1])


def _nothing_packed(name: str) -> Problem:
    return ReadError(
        N_("nothing to read in this archive"),
        N_("records are files that end in .json, .txt, .yaml, .docx, .xlsx, .html or .md"),
    ).problem(name)


def _zip(path: str, name: str) -> Iterator[Origin | Problem]:
    try:
        with zipfile.ZipFile(path) as archive:
            members = sorted({info.filename for info in archive.infolist() if not info.is_dir()})
    except OSError as error:
        yield unreadable(error).problem(name)
        return
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError):
        yield damaged_archive().problem(name)
        return
    members = [member for member in members if _is_member(member)]
    if not members:
        yield _nothing_packed(name)
    for member in members:
        yield Origin(f"{name}/{member}", Path(path), member)


def _tar(path: str, name: str) -> Iterator[Origin | Problem]:
    found, unpacked = False, 0
    try:
        with tarfile.open(path, "r|*") as archive:
            for info in archive:
                if not info.isfile() or not _is_member(info.name):
                    continue
                found = True
                member = f"{name}/{info.name}"
                unpacked += info.size
                if unpacked > _MOST_UNPACKED:
                    yield too_large(unpacked, _MOST_UNPACKED).problem(member)
                    return
                if info.size > LIMIT:
                    yield too_large(info.size).problem(member)
                    continue
                stream = archive.extractfile(info)
                content = stream.read(LIMIT + 1) if stream is not None else b""
                yield Origin(member, Path(path), info.name, content)
    except (tarfile.TarError, EOFError, zlib.error):
        yield damaged_archive().problem(name)
        return
    except OSError as error:  # also gzip's word for a file that is none
        yield (damaged_archive() if error.errno is None else unreadable(error)).problem(name)
        return
    if not found:
        yield _nothing_packed(name)
