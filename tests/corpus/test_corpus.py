"""The embedded procedures are whole, and their facts are those of the published records."""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.corpus.comparison import folded
from tests.corpus.own_words import CORPUS, corpus_file, sections
from tthc.model import SECTIONS, Record
from tthc.registry.fields import field_group
from tthc.sources import Origin, embedded_codes, embedded_facts, embedded_record, read_origin

CODES = sorted(path.stem for path in CORPUS.glob("*.yaml"))
FULL = ("trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "thanh_phan_ho_so", "can_cu_phap_ly")
SHORT = ("code", "name", "field", "decision_number", "level_text", "procedure_type")
FACTS = ("record", "documents", "activities", "channels", "legal_refs", "agencies", "names")
DOCUMENT = ("name", "kind", "originals", "copies", "certified_copy", "conditional", "internal")
ACTIVITY = ("step", "action", "actor", "actor_class", "receiver", "conditional", "duration")
ROW = re.compile(r"^    - (.*?)\n\s+Số lượng: Bản chính: (\d+), Bản sao: (\d+)$", re.MULTILINE | re.DOTALL)
UNIT_WORDS = {"working_day": ("ngày làm việc", "working_day"), "day": ("ngày",), "month": ("tháng",)}

every_procedure = pytest.mark.parametrize("code", CODES)


@cache
def content(code: str) -> dict[str, Any]:
    return corpus_file(CORPUS / f"{code}.yaml")


@pytest.fixture
def published(shared_data: Path, code: str) -> str:
    path: Path = shared_data / content(code)["facts"]["record"]
    return path.read_text(encoding="utf-8")


def test_forty_eight_procedures_are_there() -> None:
    assert len(CODES) == 48
    assert list(embedded_codes()) == CODES


def test_priority_fields_come_with_procedures_of_the_administration() -> None:
    fields = Counter(field_group(content(code)["text"]["field"]) for code in CODES)
    assert {"land", "construction", "investment", "transport", "environment", "public_finance"} <= set(fields)
    assert fields["land"] >= 15
    assert sum(code.startswith(("5.", "6.")) for code in CODES) >= 3


@every_procedure
def test_a_file_has_its_short_fields_and_its_four_full_sections(code: str) -> None:
    text = content(code)["text"]
    assert [key for key in SHORT if not str(text.get(key, "")).strip()] == []
    assert [key for key in FULL if len(text.get(key, "")) < 40] == []
    assert set(sections(text)) <= set(SECTIONS)
    assert text["code"] == code


@every_procedure
def test_a_file_states_all_facts_in_full(code: str) -> None:
    facts = content(code)["facts"]
    assert tuple(facts) == FACTS
    assert {tuple(document) for document in facts["documents"]} == {DOCUMENT}
    assert {tuple(activity) for activity in facts["activities"]} == {ACTIVITY}
    assert (
        {"in_person"}
        <= {channel["channel"] for channel in facts["channels"]}
        <= {"online", "in_person", "post"}
    )


@every_procedure
def test_a_text_is_composed_unicode_without_placeholders(code: str) -> None:
    for name, section in content(code)["text"].items():
        assert section == unicodedata.normalize("NFC", section), name
        assert re.search(r"…|\.\.\.|TODO|XXX|\?\?", section) is None, name


@every_procedure
def test_the_source_gives_the_text_to_the_letter(code: str) -> None:
    record = embedded_record(code)
    assert record is not None
    text = content(code)["text"]
    assert dict(record.sections) == {name: part.removesuffix("\n") for name, part in sections(text).items()}
    assert (record.code, record.name, record.flags) == (code, text["name"], ())
    assert embedded_facts(code) == content(code)["facts"]


@every_procedure
def test_short_fields_are_those_of_the_published_record(code: str, shared_data: Path) -> None:
    path = shared_data / content(code)["facts"]["record"]
    record = next(item for item in read_origin(Origin(path.name, path)) if isinstance(item, Record))
    mine = embedded_record(code)
    assert mine is not None
    composed = {key: unicodedata.normalize("NFC", getattr(record, key) or "") for key in SHORT}
    assert {key: getattr(mine, key) or "" for key in SHORT} == composed


@every_procedure
def test_names_and_citations_stand_in_the_published_record(code: str, published: str) -> None:
    facts = content(code)["facts"]
    documents = [document["name"] for document in facts["documents"]]
    record = folded(published)
    named = [*documents, *facts["agencies"], *facts["names"], *facts["legal_refs"]]
    assert [name for name in named if folded(name) not in record] == []


@every_procedure
def test_actors_and_receivers_are_named_in_the_published_record(code: str, published: str) -> None:
    record = folded(published)
    parties = {p for a in content(code)["facts"]["activities"] for p in (a["actor"], a["receiver"]) if p}
    single = {part for party in parties for part in re.split(r", | hoặc ", party)}
    assert sorted(name for name in single if folded(name) not in record) == []


@every_procedure
def test_quantities_are_those_of_a_published_row_that_names_the_paper(code: str, published: str) -> None:
    rows = [(folded(name), int(a), int(b)) for name, a, b in ROW.findall(published)]
    for document in content(code)["facts"]["documents"]:
        name, wanted = folded(document["name"]), (document["originals"], document["copies"])
        assert wanted in [(a, b) for row, a, b in rows if name in row], document["name"]


@every_procedure
def test_times_and_fees_stand_in_the_published_record(code: str, published: str) -> None:
    facts = content(code)["facts"]
    record = folded(published)
    durations = [a["duration"] for a in facts["activities"] if a["duration"]]
    durations += [c for c in facts["channels"] if c["value"] is not None]
    durations += [time for c in facts["channels"] for time in c.get("stated", ())]
    assert [time for time in durations if not stands_in(record, time)] == []
    fees = [c["fee_vnd"] for c in facts["channels"] if c["fee_vnd"] is not None]
    assert [fee for fee in fees if f"{fee} vnđ" not in record] == []


def stands_in(record: str, time: Mapping[str, Any]) -> bool:
    words = "|".join(UNIT_WORDS[time["unit"]])
    return re.search(rf"(?<!\d)0?{time['value']} (?:{words})", record) is not None
