"""Which form an office's file has, told by its content, and the reader for it."""

import io
import zipfile
from collections.abc import Callable

from tthc.messages import N_
from tthc.model.office_file import LaidOut, OfficeFile
from tthc.sources.errors import ReadError
from tthc.sources.office import bounds
from tthc.sources.office.old_fonts import converted_blocks

Read = tuple[tuple[LaidOut, ...], tuple[str, ...]]
_SUFFIXES = {
    ".docx": "docx", ".docm": "docx", ".doc": "doc", ".pdf": "pdf", ".html": "html", ".htm": "html",
    ".md": "library_text", ".txt": "library_text", ".xlsx": "xlsx", ".xlsm": "xlsx", ".csv": "csv",
    ".tsv": "csv",
}  # fmt: skip
_READ = ("docx", "doc", "pdf", "html", "library_text", "xlsx", "csv")
_HEAD = 4096


def read_office_file(name: str, content: bytes) -> OfficeFile:
    """The paragraphs and tables of a file, whatever form it has.

    Raises ReadError, with what to do about it, for what is no such file, is damaged, under a password,
    or beyond the bounds that `bounds` states. Nothing is fetched from a network.
    """
    bounds.check_size(content)
    form = office_form(name, content)
    if form is None or form not in _READ:
        raise ReadError(
            N_("files of this kind are not read"),
            N_("open it in Word or LibreOffice, save it as .docx, and name that copy"),
        )
    blocks, flags = _reader(form, content)(content)
    if "converted" not in flags:
        blocks, turned = converted_blocks(blocks)
        flags += ("converted",) * turned
    return OfficeFile(name, form, blocks, flags)


def office_form(name: str, content: bytes) -> str | None:
    """The form of a file by what it holds; by the end of its name only where that cannot tell.

    None for what is no file of an office, such as a record in JSON.
    """
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    suffix = _SUFFIXES.get(name[name.rfind(".") :].lower()) if "." in name else None
    if content.startswith(b"PK\x03\x04"):
        # One that is damaged is told so by the reader of the form that its name claims.
        return _zipped(content) or (suffix if suffix in ("docx", "xlsx") else None)
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if bounds.is_ole(content):
        from tthc.sources.office.old_office import is_workbook

        return "xlsx" if is_workbook(content) else "doc"
    if head.startswith((b"{\\rtf",)):
        return "doc"
    lower = head.lower()
    if b"mime-version:" in lower and b"text/html" in content[: 16 * _HEAD].lower():
        return "html"
    if lower.startswith((b"<!doctype html", b"<html")) or (b"<html" in lower or b"<table" in lower):
        return "html"
    if head.startswith((b"{", b"[")) and suffix is None:
        return None
    return suffix if suffix in ("html", "library_text", "csv", "pdf", "docx", "xlsx", "doc") else None


def _zipped(content: bytes) -> str | None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
        return None
    if any(name.startswith("word/") for name in names):
        return "docx"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    return None


def _reader(form: str, content: bytes) -> Callable[[bytes], Read]:
    """The reader of a form, loaded only now: each brings a library of its own."""
    if form == "docx":
        from tthc.sources.office.word import read_word

        return read_word
    if form == "doc":
        from tthc.sources.office.old_office import read_old_word

        return read_old_word
    if form == "html":
        from tthc.sources.office.web_page import read_web_page

        return read_web_page
    if form == "pdf":
        from tthc.sources.office.pdf import read_pdf

        return read_pdf
    if form in ("xlsx", "csv"):
        from tthc.sources.office.old_office import read_old_workbook
        from tthc.sources.office.sheets import read_separated, read_workbook

        if form == "xlsx" and bounds.is_ole(content):
            return read_old_workbook
        return read_workbook if form == "xlsx" else read_separated
    from tthc.sources.office.library_text import read_library_text

    return read_library_text
