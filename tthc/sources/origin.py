"""Where records come from, and how their bytes are fetched."""

import zipfile
import zlib
from functools import lru_cache
from pathlib import Path

import attrs

from tthc.messages import N_, system_reason
from tthc.sources.errors import ReadError

LIMIT = 64 * 2**20
"""Bytes that one file or archive member may hold; a published record has under 1 MB."""

_RATIO = 200
_SMALL = 8 * 2**20


@attrs.frozen
class Origin:
    """One file, archive member or stream that holds one or more records.

    `name` is what output calls `source`: the path as the user named it, with forward slashes;
    `archive.zip/member` for a member of an archive; `-` for standard input. `content` holds the
    bytes where they were read already, else they are fetched from `path` (and `member`). `line` is
    the number that the first line has in the file or stream.
    """

    name: str
    path: Path | None = None
    member: str | None = None
    content: bytes | None = attrs.field(default=None, repr=False)
    line: int = 1


def fetch(origin: Origin) -> bytes:
    """The bytes of an origin.

    Raises ReadError where they cannot be had: not readable, too large, a damaged or locked archive.
    """
    if origin.content is not None:
        _check_size(len(origin.content))
        return origin.content
    if origin.path is None:
        raise ReadError(N_("there is nothing to read here"), N_("name a file, a folder or an archive"))
    try:
        if origin.member is not None:
            return _member(origin.path, origin.member)
        _check_size(origin.path.stat().st_size)
        with origin.path.open("rb") as stream:
            content = stream.read(LIMIT + 1)
    except OSError as error:
        raise unreadable(error) from error
    _check_size(len(content))
    return content


def unreadable(error: OSError) -> ReadError:
    """The failure that tells of an error of the operating system."""
    return ReadError(
        N_("cannot be read: {reason}"),
        N_("check that the file exists and that you may read it"),
        values={"reason": system_reason(error)},
    )


def damaged_archive() -> ReadError:
    """The failure that tells of an archive which cannot be unpacked."""
    return ReadError(
        N_("the archive is damaged, or is none"),
        N_("fetch the archive again, or unpack it and name the folder"),
    )


def too_large(size: int, limit: int = LIMIT) -> ReadError:
    """The failure that tells of more bytes than are read."""
    return ReadError(
        N_("too large: {size} MB, at most {limit} MB are read"),
        N_("split it into smaller files, one record each"),
        values={"size": -(-size // 2**20), "limit": limit // 2**20},
    )


def _check_size(size: int) -> None:
    if size > LIMIT:
        raise too_large(size)


def _member(path: Path, member: str) -> bytes:
    status = path.stat()
    try:
        archive = _open_zip(path, status.st_mtime_ns, status.st_size)
        info = archive.getinfo(member)
        _check_size(info.file_size)
        if info.file_size > _SMALL and info.file_size > _RATIO * max(info.compress_size, 1):
            raise ReadError(
                N_("packed {ratio} to 1, as no text is; it was left alone"),
                N_("unpack the archive yourself if you trust it, and name the folder"),
                values={"ratio": info.file_size // max(info.compress_size, 1)},
            )
        with archive.open(info) as stream:
            content = stream.read(LIMIT + 1)
    except KeyError as error:
        raise damaged_archive() from error
    except RuntimeError as error:  # zipfile's word for a member under a password
        raise ReadError(
            N_("this member of the archive is under a password or packed in an unknown way"),
            N_("unpack the archive and name the folder"),
        ) from error
    except (zipfile.BadZipFile, EOFError, ValueError, zlib.error) as error:
        raise damaged_archive() from error
    _check_size(len(content))
    return content


@lru_cache(maxsize=4)
def _open_zip(path: Path, _modified: int, _size: int) -> zipfile.ZipFile:
    """One open handle an archive and process; the stamp keeps a changed file from being mistaken."""
    return zipfile.ZipFile(path)
