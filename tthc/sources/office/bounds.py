"""How much of a file of an office is read: beyond that it is no such file, or no machine's work."""

import io
import zipfile
import zlib

from tthc.messages import N_
from tthc.sources.errors import ReadError
from tthc.sources.origin import LIMIT as LIMIT
from tthc.sources.origin import damaged_archive
from tthc.sources.origin import too_large as too_large

MOST_PAGES = 2_000
"""Pages of a PDF that are read; a decision with all its annexes has some hundreds."""

MOST_SCANS = 300
"""Pages that are recognised from pictures, at some seconds each."""

MOST_GLYPHS = 12_000_000
"""Letters of a PDF."""

MOST_CELLS = 1_000_000
"""Cells of one file."""

MOST_DEEP = 60
"""Tables and boxes within each other."""

_RATIO = 200
_SMALL = 8 * 2**20
_MOST_PARTS = 10_000
_MOST_UNPACKED = 4 * LIMIT
_DOCTYPES = tuple("<!DOCTYPE".encode(codec) for codec in ("utf-8", "utf-16-le", "utf-16-be"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def check_size(content: bytes) -> None:
    """Raises ReadError where the file is larger than is read."""
    if len(content) > LIMIT:
        raise too_large(len(content))


def too_many_cells() -> ReadError:
    """The failure that tells of a table which no person filled in."""
    return ReadError(
        N_("more than {count} cells"),
        N_("leave only the tables of procedures or of processes in the file"),
        values={"count": f"{MOST_CELLS:,}".replace(",", ".")},
    )


def too_deep() -> ReadError:
    """The failure that tells of tables within tables without end."""
    return ReadError(
        N_("tables stand within each other, more than {count} deep"),
        N_("save the file anew from the program it was written with"),
        values={"count": MOST_DEEP},
    )


def locked() -> ReadError:
    """The failure that tells of a file under a password."""
    return ReadError(
        N_("the file is under a password"),
        N_("open it, save it without a password, and name that copy"),
    )


def is_ole(content: bytes) -> bool:
    """Whether this is the container of old Office files, which also holds encrypted new ones."""
    return content.startswith(_OLE)


def checked_parts(content: bytes) -> dict[str, int]:
    """The members of an Office file and their sizes, all found fit to be unpacked.

    Raises ReadError for a damaged, encrypted or overfull archive, for what is packed as no document
    is, and for a part that declares entities, which could fetch or multiply text.
    """
    check_size(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            infos = archive.infolist()
            _check_infos(infos)
            for info in infos:
                if info.filename.lower().endswith((".xml", ".rels", ".vml")):
                    _check_part(archive, info)
    except RuntimeError as error:  # zipfile's word for a member under a password
        raise locked() from error
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, zlib.error, OSError) as error:
        raise damaged_archive() from error
    return {info.filename: info.file_size for info in infos}


def _check_infos(infos: list[zipfile.ZipInfo]) -> None:
    if len(infos) > _MOST_PARTS:
        raise damaged_archive()
    unpacked = sum(info.file_size for info in infos)
    if unpacked > _MOST_UNPACKED:
        raise too_large(unpacked, _MOST_UNPACKED)
    for info in infos:
        if info.file_size > LIMIT:
            raise too_large(info.file_size)
        if info.file_size > _SMALL and info.file_size > _RATIO * max(info.compress_size, 1):
            raise ReadError(
                N_("packed {ratio} to 1, as no document is; it was left alone"),
                N_("open the file yourself if you trust it, and save it anew"),
                values={"ratio": info.file_size // max(info.compress_size, 1)},
            )


def _check_part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    with archive.open(info) as stream:
        part = stream.read(LIMIT + 1)
    if len(part) > LIMIT:
        raise too_large(len(part))
    if any(mark in part for mark in _DOCTYPES):
        raise ReadError(
            N_("{part} in the file declares entities of its own, as no program writes; it was left alone"),
            N_("open the file yourself if you trust it, and save it anew"),
            values={"part": info.filename},
        )


def too_many_pages(pages: int) -> ReadError:
    """The failure that tells of a PDF with more pages than are read."""
    return ReadError(
        N_("the file has {pages} pages, at most {most} are read"),
        N_("print the pages with the decision and its annexes to a file of their own"),
        values={"pages": pages, "most": MOST_PAGES},
    )
