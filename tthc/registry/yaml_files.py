"""YAML files with duplicate keys refused and the line of every value kept."""

from collections.abc import Mapping
from typing import Any

import attrs
import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str | int, ...]


class RegistryError(ValueError):
    """A file under rules/ that does not hold what it must: file, line (from 1) and reason."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file = file
        self.line = line
        self.reason = reason


@attrs.frozen
class Loaded:
    """The value of a YAML file, and the line on which each value of it stands."""

    file: str
    value: Any
    lines: Mapping[Path, int]

    def error(self, reason: str, *path: str | int) -> RegistryError:
        """An error at the line of the nearest value on the path that exists."""
        while path and path not in self.lines:
            path = path[:-1]
        return RegistryError(self.file, self.lines.get(path, 1), reason)


def load_yaml(text: str, file: str) -> Loaded:
    """Read one YAML document; raises RegistryError where it is not well-formed or has a key twice."""
    loader = _LOADER(text)
    lines: dict[Path, int] = {}
    try:
        node = loader.get_single_node()
        if node is None:
            raise RegistryError(file, 1, "the file is empty")
        return Loaded(file, _value(loader, node, (), lines, file), lines)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise RegistryError(file, line, f"not valid YAML: {error.problem or error}") from error
    except yaml.YAMLError as error:
        raise RegistryError(file, 1, f"not valid YAML: {error}") from error
    finally:
        loader.dispose()


def _value(loader: Any, node: Any, path: Path, lines: dict[Path, int], file: str) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_value(loader, item, (*path, i), lines, file) for i, item in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode) or key == "<<":
                raise RegistryError(file, key_node.start_mark.line + 1, "keys must be plain names")
            if key in result:
                raise RegistryError(file, key_node.start_mark.line + 1, f"the key '{key}' stands twice")
            result[key] = _value(loader, value_node, (*path, key), lines, file)
            lines[*path, key] = key_node.start_mark.line + 1
        return result
    return loader.construct_object(node, deep=True)
