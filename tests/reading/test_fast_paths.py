"""What is found fast is what a plain search of everything finds."""

import random
import re
from collections.abc import Iterable

import pytest

from tests.test_whole_corpus import published
from tthc.model import Record
from tthc.reading import citations, identity
from tthc.reading.names import agencies as names
from tthc.reading.normal import normalise
from tthc.reading.steps import tokens, verbs
from tthc.registry.agencies import Agency, agencies, fold
from tthc.sources import Origin, discover, embedded_records, read_origin

SAMPLE, SEED, PARTS = 25, 20261125, 16
WRITTEN = ("trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "co_quan_thuc_hien", "can_cu_phap_ly")


def plain_registered(folded: str, text: str, start: int, word: str) -> tuple[int, Agency] | None:
    """The longest registered name at `start`, every name of the registry tried on the text as it stands."""
    best: tuple[int, int, Agency] | None = None
    for agency in agencies().all:
        for name in (agency.name, *agency.aliases):
            if name == name.upper() and " " not in name:
                continue
            pattern = r"\s+".join(re.escape(part) for part in fold(name).split())
            found = PLAIN.setdefault(name, re.compile(rf"{pattern}(?![^\W_])")).match(folded, start)
            if found is None or found.end() - start > 160:
                continue
            if text[start].islower() and agency.name[0].isupper() and word in ("sở", "cục", "vụ", "phòng"):
                continue
            if best is None or len(name) > best[0]:
                best = (len(name), found.end(), agency)
    return best and (best[1], best[2])


PLAIN: dict[str, re.Pattern[str]] = {}
PLAIN_HEADS = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(names.FIRST_WORDS, key=len, reverse=True))})(?!\w)")


def texts(records: Iterable[Record]) -> list[str]:
    return [normalise(r.sections[name]).text for r in records for name in WRITTEN if name in r.sections]


def records_of(paths: Iterable[str]) -> list[Record]:
    items = (
        item for origin in discover(list(paths)) if isinstance(origin, Origin) for item in read_origin(origin)
    )
    return [item for item in items if isinstance(item, Record)]


def differing_agencies(found_in: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    fast = [names.find_agencies(text) for text in found_in]
    with monkeypatch.context() as patched:
        patched.setattr(names, "_registered", plain_registered)
        patched.setattr(names, "_HEADS", PLAIN_HEADS)
        slow = [names.find_agencies(text) for text in found_in]
    return [f"{set(a) ^ set(b)}" for a, b in zip(fast, slow, strict=True) if a != b]


def differing_prefilters(found_in: list[str]) -> list[str]:
    """Texts that a quick look passes over and in which the pattern itself would find something."""
    province = identity._province_patterns()[0]
    return [
        text
        for text in found_in
        if ("/" not in text and citations._NUMBER.search(text))
        or (not any(sign in text for sign in identity._AREA_SIGNS) and province.search(text))
    ]


def test_agencies_of_the_embedded_procedures_are_those_of_a_plain_search(monkeypatch):
    assert differing_agencies(texts(list(embedded_records())[::20]), monkeypatch) == []


def test_agencies_of_published_records_are_those_of_a_plain_search(shared_data, monkeypatch):
    sample = random.Random(SEED).sample(published(shared_data), SAMPLE)
    assert differing_agencies(texts(records_of(map(str, sample))), monkeypatch) == []


@pytest.mark.whole_corpus
@pytest.mark.parametrize("part", range(PARTS))
def test_agencies_of_every_published_record_are_those_of_a_plain_search(shared_data, monkeypatch, part):
    seen: set[str] = set()
    for path in published(shared_data)[part::PARTS]:
        fresh = [text for text in texts(records_of([str(path)])) if text not in seen]
        seen.update(fresh)
        assert differing_agencies(fresh, monkeypatch) == []


def test_quick_looks_pass_over_nothing_in_the_embedded_procedures():
    assert differing_prefilters(texts(embedded_records())) == []


@pytest.mark.whole_corpus
def test_quick_looks_pass_over_nothing_in_published_records(shared_data):
    assert differing_prefilters(texts(records_of(map(str, published(shared_data))))) == []


def plain_phrase(words: list[re.Match[str]], at: int) -> str | None:
    """The longest phrase of the lexicon at a word, each of them tried."""
    every = (phrase for entries in verbs.LEXICON.values() for phrase, _ in entries)
    lower = [word[0].lower() for word in words[at : at + 12]]
    fitting = [phrase for phrase in every if list(phrase) == lower[: len(phrase)]]
    return " ".join(max(fitting, key=len)) if fitting else None


def test_phrases_are_the_longest_of_the_whole_lexicon():
    (record, *_) = embedded_records()
    text = record.sections["trinh_tu_thuc_hien"][:3000]
    words = list(re.finditer(r"\w+|[^\w\s]", text))
    lower = [word[0].lower() for word in words]
    for at in range(len(words)):
        fast = tokens._phrase(words, lower, at)
        plain = plain_phrase(words, at)
        if fast is not None and plain is not None and not plain.endswith("tthc"):  # a heading or not
            assert fast.key == plain
