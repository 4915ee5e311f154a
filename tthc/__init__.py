"""tthc reads Vietnamese administrative procedures and finds what can be cut from them.

`read`, `analyse`, `suggest`, `graph` and `frames` are for Python programs and notebooks; `tthc.api`
tells of them. They are loaded when first used: importing tthc alone loads nothing.
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tthc.api import InputError, InputWarning, analyse, frames, graph, read, suggest

__version__ = "0.1.0"

__all__ = [
    "InputError",
    "InputWarning",
    "__version__",
    "analyse",
    "frames",
    "graph",
    "read",
    "suggest",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from tthc import api

    value = getattr(api, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """Keeps `tthc.graph` the function: importing the layer `tthc.graph` would bind its name here.

    `from tthc.graph import …` reaches the layer all the same.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
