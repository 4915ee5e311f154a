"""A real browser for the tests that open pages in one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
REQUIRED = "TTHC_BROWSER_REQUIRED"


def missing(what: str) -> None:
    """Skip, and say so; where a browser is promised its absence is a failure."""
    if os.environ.get(REQUIRED):
        pytest.fail(f"{what}, though {REQUIRED} is set")
    pytest.skip(what)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        missing("no Chromium is installed")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("playwright is not installed")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


@contextmanager
def watched(browser, path: Path, width: int = 1200) -> Iterator[object]:
    """A page opened from disk: what it asks of the network or complains of fails the test."""
    opened = browser.new_page(viewport={"width": width, "height": 900})
    troubles: list[str] = []
    opened.on("request", lambda r: None if r.url.startswith("file:") else troubles.append(r.url))
    opened.on("console", lambda m: troubles.append(m.text) if m.type == "error" else None)
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.goto(path.as_uri())
    try:
        yield opened
    finally:
        opened.close()
    assert troubles == []
