"""Types of papers that authorities issue: their names, who issues them, which database holds the data."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import attrs

from tthc.registry.phrases import fold_phrase, phrase_pattern
from tthc.registry.tables import rules_folder
from tthc.registry.yaml_files import load_yaml

_PHRASE_REACH = 90
_HEAD_REACH = 60


@attrs.frozen
class DocumentType:
    """A type of paper. `clause` is the provision of Resolution 66.7/2025/NQ-CP that replaces it by data."""

    name: str
    vi: str
    en: str
    issuer: str
    database: str
    clause: str
    pattern: re.Pattern[str]
    bare: re.Pattern[str] | None
    short: re.Pattern[str] | None
    short_fields: frozenset[str]
    broader: re.Pattern[str] | None
    alone: re.Pattern[str] | None
    after: tuple[str, ...]
    not_after: tuple[str, ...]

    def mentions(self, folded: str, field: str = "") -> Iterator[tuple[int, int]]:
        """Where folded text names the paper; `field` (lĩnh vực) lets short names of that field count."""
        patterns = [self.pattern]
        if self.short is not None and field.strip().casefold() in self.short_fields:
            patterns.append(self.short)
        found: list[tuple[int, int]] = []
        for pattern in patterns:
            found.extend(m.span() for m in pattern.finditer(folded) if self._fits(folded, m.end()))
        if self.bare is not None:
            for match in self.bare.finditer(folded):
                start = _head(folded, match.start())
                inside = any(a <= match.start() < b for a, b in found)
                if start is not None and not inside and self._fits(folded, match.end()):
                    found.append((start, match.end()))
        yield from sorted(found)

    def _fits(self, folded: str, end: int) -> bool:
        if not self.after and not self.not_after:
            return True
        phrase = re.split(r"[;.:\n]| hoặc |, giấy|/", folded[end : end + _PHRASE_REACH], maxsplit=1)[0]
        if self.after and not any(word in phrase for word in self.after):
            return False
        return not any(phrase.startswith((" " + word, " của " + word)) for word in self.not_after)


_HEAD = re.compile(r"(?<!\w)(?:giấy chứng nhận|giấy phép|giấy|bản sao|bản chụp|chứng nhận)(?!\w)")
_BREAK = re.compile(r"[;.:()]|(?<!\w)(?:đơn|tờ khai|đề nghị|cơ quan|phòng|số|ngành|địa điểm|hồ sơ)(?!\w)")


def _head(folded: str, start: int) -> int | None:
    """Where the noun phrase that a bare name ends begins: `giấy chứng nhận đầu tư/đăng ký kinh doanh`."""
    low = max(0, start - _HEAD_REACH)
    heads = list(_HEAD.finditer(folded, low, start))
    if not heads or _BREAK.search(folded, heads[-1].end(), start):
        return None
    gap = folded[heads[-1].end() : start]
    if gap.strip() and not re.search(r"(?:/|,| hoặc | và )\s*$|/\s*(?:giấy )?$", gap):
        return None
    return heads[-1].start()


@attrs.frozen
class Database:
    """A database whose data replace papers, with the phrases under which procedures speak of it."""

    name: str
    owner: str
    pattern: re.Pattern[str]


@cache
def document_types() -> Mapping[str, DocumentType]:
    """All types by name."""
    entries = _load("document_types")["types"]
    return {entry["name"]: _document_type(entry) for entry in entries}


@cache
def databases() -> tuple[Database, ...]:
    """All databases."""
    return tuple(
        Database(entry["name"], entry["owner"], phrase_pattern((entry["name"], *entry["aliases"])))
        for entry in _load("databases")["databases"]
    )


def _load(name: str) -> Mapping[str, Any]:
    path = rules_folder().joinpath("registries", f"{name}.yaml")
    value: Mapping[str, Any] = load_yaml(
        path.read_text(encoding="utf-8"), f"rules/registries/{name}.yaml"
    ).value
    return value


def _document_type(entry: Mapping[str, Any]) -> DocumentType:
    def pattern(key: str) -> re.Pattern[str] | None:
        return phrase_pattern(entry[key]) if entry.get(key) else None

    short = entry.get("short") or {}
    return DocumentType(
        name=entry["name"],
        vi=entry["vi"],
        en=entry["en"],
        issuer=entry["issuer"],
        database=entry["database"],
        clause=entry["clause"],
        pattern=phrase_pattern(entry["aliases"]),
        bare=pattern("bare"),
        short=phrase_pattern(short["aliases"]) if short else None,
        short_fields=frozenset(field.casefold() for field in short.get("fields", ())),
        broader=pattern("broader"),
        alone=pattern("alone"),
        after=tuple(map(fold_phrase, entry.get("after", ()))),
        not_after=tuple(map(fold_phrase, entry.get("not_after", ()))),
    )
