"""Fields (lĩnh vực) and their priority in what is shown first."""

from collections.abc import Mapping
from functools import cache

from tthc.registry.tables import rules_folder
from tthc.registry.yaml_files import load_yaml


@cache
def _priorities() -> tuple[Mapping[str, int], tuple[str, ...]]:
    path = rules_folder().joinpath("registries", "fields.yaml")
    groups = load_yaml(path.read_text(encoding="utf-8"), "rules/registries/fields.yaml").value["groups"]
    ranks = {name.casefold(): rank for rank, group in enumerate(groups) for name in group["fields"]}
    return ranks, tuple(group["name"] for group in groups)


def field_priority(field: str) -> int:
    """The rank of a field as records name it: 0 first; fields of no group come after all groups."""
    ranks, groups = _priorities()
    return ranks.get(" ".join(field.split()).casefold(), len(groups))


def field_group(field: str) -> str | None:
    """The priority group of a field (`land`, `construction`…), None where it is in none."""
    groups = _priorities()[1]
    rank = field_priority(field)
    return groups[rank] if rank < len(groups) else None


def field_groups() -> tuple[str, ...]:
    """The names of the priority groups, the first first."""
    return _priorities()[1]
