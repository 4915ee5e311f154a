"""Fixtures shared by all tests."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def _shared(name: str) -> Path:
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"needs ../shared/{name}, which is not here")
    return folder


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The published records, where they are at hand."""
    return _shared("data")


@pytest.fixture(scope="session")
def shared_gold() -> Path:
    """The annotated procedures, where they are at hand."""
    return _shared("gold")
