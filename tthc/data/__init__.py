"""Data that travels with the package."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def data_folder(name: str) -> Traversable:
    """The folder `rules` or `corpus`: in the package, or beside it in the source tree.

    The latter is so where Python was started in the source tree and takes the package from there,
    while the installed one lies elsewhere. Raises ModuleNotFoundError where there is neither.
    """
    try:
        return files(f"tthc.data.{name}")
    except ModuleNotFoundError:
        beside = Path(__file__).resolve().parents[2] / name
        if not beside.is_dir():
            raise
        return beside
