"""Tables of facts under rules/registries, read as they stand."""

import csv
import io
from functools import cache
from importlib.resources.abc import Traversable

from tthc.data import data_folder


def rules_folder() -> Traversable:
    """The folder of rules and registries, wherever the package is installed."""
    return data_folder("rules")


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of rules/registries/<name>.csv, in order, a dictionary by column each."""
    path = rules_folder().joinpath("registries", f"{name}.csv")
    return tuple(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
