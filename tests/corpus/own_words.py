"""How far a text repeats the published record word for word, names apart.

Run as a script it prints the longest shared run of every section of every corpus file.
"""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
LIMIT = 20
"""The longest run of syllables, names apart, that a text may share with its published record."""

# What the portal prints around every row is its form, not somebody's sentence.
_LAYOUT = re.compile(
    r"^[ \t]*(?:\* )?(?:Số lượng: Bản chính: \d+, Bản sao: \d+[ \t]*$"
    r"|Hình thức nộp:[^\n]*$|Thời hạn giải quyết:[^\n]*$|Phí, lệ phí:|Mô tả:)",
    re.MULTILINE,
)
_BREAK = "\n"
_NAME = "\t"


def _tokens(text: str) -> list[str]:
    """The syllables of a text, casefolded and without punctuation."""
    folded = unicodedata.normalize("NFC", text).casefold()
    bare = ("".join(c for c in token if c.isalnum()) for token in folded.split())
    return [token for token in bare if token]


def _passages(text: str, names: Iterable[str]) -> list[str]:
    """Syllables with names put as one mark and the portal's own labels as breaks."""
    by_first: dict[str, list[list[str]]] = {}
    for name in names:
        parts = _tokens(name)
        if parts:
            by_first.setdefault(parts[0], []).append(parts)
    for candidates in by_first.values():
        candidates.sort(key=len, reverse=True)
    masked: list[str] = []
    for passage in _LAYOUT.split(text):
        tokens = _tokens(passage)
        at = 0
        while at < len(tokens):
            for parts in by_first.get(tokens[at], ()):
                if tokens[at : at + len(parts)] == parts:
                    masked.append(_NAME)
                    at += len(parts)
                    break
            else:
                masked.append(tokens[at])
                at += 1
        masked.append(_BREAK)
    return masked


class _Automaton:
    """Suffix automaton: answers in one pass how far a text repeats another."""

    def __init__(self, tokens: Iterable[str]) -> None:
        self._next: list[dict[str, int]] = [{}]
        self._link = [-1]
        self._length = [0]
        last = 0
        for token in tokens:
            last = self._extend(last, token)

    def _extend(self, last: int, token: str) -> int:
        state = self._add(self._length[last] + 1, {})
        at = last
        while at != -1 and token not in self._next[at]:
            self._next[at][token] = state
            at = self._link[at]
        if at == -1:
            self._link[state] = 0
            return state
        target = self._next[at][token]
        if self._length[at] + 1 == self._length[target]:
            self._link[state] = target
            return state
        clone = self._add(self._length[at] + 1, dict(self._next[target]))
        self._link[clone] = self._link[target]
        while at != -1 and self._next[at].get(token) == target:
            self._next[at][token] = clone
            at = self._link[at]
        self._link[target] = self._link[state] = clone
        return state

    def _add(self, length: int, following: dict[str, int]) -> int:
        self._next.append(following)
        self._link.append(-1)
        self._length.append(length)
        return len(self._length) - 1

    def runs(self, tokens: list[str]) -> Iterator[tuple[int, int]]:
        """(start, end) of the longest shared run that ends at each token."""
        state = length = 0
        for end, token in enumerate(tokens, 1):
            while state and token not in self._next[state]:
                state = self._link[state]
                length = self._length[state]
            if token == _BREAK or token not in self._next[state]:
                state = length = 0
                continue
            state = self._next[state][token]
            length += 1
            yield end - length, end


def longest_shared_run(text: str, published: str, names: Iterable[str]) -> tuple[int, str]:
    """Syllables of the longest run that both texts have, names not counted, and the run itself.

    A name (agency, paper, form, instrument) counts nothing but does not end a run either.
    """
    held = tuple(names)
    tokens = _passages(text, held)
    best = (0, "")
    for start, end in _Automaton(_passages(published, held)).runs(tokens):
        count = sum(token != _NAME for token in tokens[start:end])
        if count > best[0]:
            best = (count, " ".join("…" if t == _NAME else t for t in tokens[start:end]))
    return best


def held_names(facts: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The names that the facts of one corpus file hold, the procedure's own among them."""
    documents = (document["name"] for document in facts["documents"])
    return (name, *facts["agencies"], *facts["names"], *documents)


def corpus_file(path: Path) -> dict[str, Any]:
    """One corpus file as plain data."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(content, dict)
    return content


def sections(text: Mapping[str, str]) -> dict[str, str]:
    """The prose of a corpus file: its sections without code, names and other short fields."""
    short = {"code", "name", "field", "decision_number", "level_text", "procedure_type"}
    return {key: value for key, value in text.items() if key not in short}


def shared_runs(path: Path, data: Path) -> dict[str, tuple[int, str]]:
    """The longest shared run of each section of one corpus file."""
    content = corpus_file(path)
    text, facts = content["text"], content["facts"]
    published = (data / facts["record"]).read_text(encoding="utf-8")
    names = held_names(facts, text["name"])
    return {key: longest_shared_run(value, published, names) for key, value in sections(text).items()}


def main(data: Path) -> int:
    """Print every section's longest run; 1 if any is over the limit."""
    worst = 0
    for path in sorted(CORPUS.glob("*.yaml")):
        for section, (count, run) in shared_runs(path, data).items():
            worst = max(worst, count)
            print(f"{path.stem}\t{section}\t{count}\t{run}")
    print(f"longest run: {worst} syllables (limit {LIMIT})")
    return int(worst > LIMIT)


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        print(f"skipped: needs {folder}, which is not here", file=sys.stderr)
        sys.exit(0)
    sys.exit(main(folder))
