"""Old Word and Excel files (.doc, .rtf, .xls): turned to new ones by LibreOffice where it is installed."""

import tempfile
from pathlib import Path

from tthc.messages import N_
from tthc.model.office_file import LaidOut
from tthc.sources.errors import ReadError
from tthc.sources.office import bounds, programs

_SECONDS = 180
_FILTERS = {"docx": "docx:MS Word 2007 XML", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
_ENCRYPTED = tuple(name.encode("utf-16-le") for name in ("EncryptedPackage", "EncryptionInfo"))
_WORKBOOKS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
_HEADER = b"\xec\xa5"


def read_old_word(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of an old Word file.

    Raises ReadError for one that is damaged or locked, and where LibreOffice is not installed.
    """
    from tthc.sources.office.word import read_word

    return read_word(_turned(content, "rtf" if content.startswith(b"{\\rtf") else "doc", "docx"))


def read_old_workbook(content: bytes) -> tuple[tuple[LaidOut, ...], tuple[str, ...]]:
    """Blocks and flags of an old workbook, with the errors of `read_old_word`."""
    from tthc.sources.office.sheets import read_workbook

    return read_workbook(_turned(content, "xls", "xlsx"))


def is_workbook(content: bytes) -> bool:
    """Whether the container of an old Office file holds a workbook."""
    return any(
        name + b"\0\0" in content[-(1 << 20) :] or name + b"\0\0" in content[: 1 << 20] for name in _WORKBOOKS
    )


def check_not_encrypted(content: bytes) -> None:
    """Raises ReadError for the container of a file under a password."""
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


def _turned(content: bytes, suffix: str, target: str) -> bytes:
    """The file turned by LibreOffice, with a profile of its own, so that no other one is disturbed."""
    if bounds.is_ole(content):
        check_not_encrypted(content)
    soffice = programs.found("soffice", "libreoffice")
    if soffice is None:
        raise ReadError(
            N_("old Office files (.doc, .xls) are read through LibreOffice, which is not installed"),
            N_("install LibreOffice, or save the file as .docx or .xlsx and name that copy"),
        )
    with tempfile.TemporaryDirectory(prefix="tthc-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"file.{suffix}"
        source.write_bytes(content)
        command = [
            soffice,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
        ]
        command += ["--convert-to", _FILTERS[target], "--outdir", str(folder), str(source)]
        try:
            programs.run(command, seconds=_SECONDS, folder=folder)
            made = folder / f"file.{target}"
            if made.stat().st_size > bounds.LIMIT:
                raise bounds.too_large(made.stat().st_size)
            return made.read_bytes()
        except (programs.ProgramError, OSError) as error:
            raise ReadError(
                N_("LibreOffice could not turn this old Office file"),
                N_("open it in Word or LibreOffice, save it as .docx or .xlsx, and name that copy"),
            ) from error
