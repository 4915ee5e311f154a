"""Pages that are pictures, read by Tesseract with its Vietnamese model where it is installed."""

from typing import Any

from tthc.sources.office.pdf_page import PageContent


def is_there() -> bool:
    return False


def recognised(page: Any, content: PageContent) -> PageContent:
    return content
