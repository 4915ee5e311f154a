"""Old Word files (.doc, .rtf): turned to .docx by LibreOffice where it is installed, then read as such."""

import tempfile
from pathlib import Path

from tthc.messages import N_
from tthc.model.office_file import LaidOut
from tthc.sources.errors import ReadError
from tthc.sources.office import bounds, programs
from tthc.sources.office.word import read_word

_SECONDS = 180
_FILTER = "docx:MS Word 2007 XML"
_ENCRYPTED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo"))
_HEADER = b"\xec\xa5"


def read_old_word(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of an old Word file.

    Raises ReadError for one that is damaged or locked, and where LibreOffice is not installed.
    """
    check_not_encrypted(content)
    soffice = programs.found("soffice", "libreoffice")
    if soffice is None:
        raise ReadError(
            N_("old Word files (.doc) are read through LibreOffice, which is not installed"),
            N_("install LibreOffice, or save the file as .docx and name that copy"),
        )
    return read_word(_as_docx(soffice, content))


def check_not_encrypted(content: bytes) -> None:
    """Raises ReadError for the container of a file under a password."""
    if not bounds.is_ole(content):
        return
    if any(name in content for name in _ENCRYPTED) or _is_encrypted_doc(content):
        raise bounds.locked()


def _is_encrypted_doc(content: bytes) -> bool:
    """Whether the header of the text, in one of the container's sectors, says that it is encrypted."""
    for at in range(512, min(len(content), 4 * 2**20), 512):
        if content[at : at + 2] == _HEADER and content[at + 2 : at + 4] in (
            b"\xc1\x00",
            b"\xd9\x00",
            b"\x01\x01",
        ):
            return bool(content[at + 11] & 1)
    return False


def _as_docx(soffice: str, content: bytes) -> bytes:
    """The file turned by LibreOffice, with a profile of its own, so that no other one is disturbed."""
    with tempfile.TemporaryDirectory(prefix="tthc-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / ("file.rtf" if content.startswith(b"{\\rtf") else "file.doc")
        source.write_bytes(content)
        profile = (folder / "profile").as_uri()
        command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to"]
        try:
            programs.run(
                [*command, _FILTER, "--outdir", str(folder), str(source)], seconds=_SECONDS, folder=folder
            )
            made = folder / "file.docx"
            if made.stat().st_size > bounds.LIMIT:
                raise bounds.too_large(made.stat().st_size)
            return made.read_bytes()
        except (programs.ProgramError, OSError) as error:
            raise ReadError(
                N_("LibreOffice could not turn this old Word file"),
                N_("open it in Word or LibreOffice, save it as .docx, and name that copy"),
            ) from error
