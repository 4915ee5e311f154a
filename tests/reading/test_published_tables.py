"""Tables of ways and legal bases in published records: against the annotations, form against form."""

import json
from collections import Counter
from pathlib import Path

from tthc.model import Record
from tthc.reading.channels import read_channels
from tthc.reading.citations import read_citations
from tthc.reading.normal import normalise
from tthc.sources import Origin, discover, read_origin


def channels_of(text, form):
    channels, _ = read_channels(normalise(text).text, form)
    return Counter((c.channel, c.value, c.unit, c.fee_vnd) for c in channels)


def numbers_of(text, form):
    citations, _ = read_citations(normalise(text).text, form)
    return {c.number.casefold() for c in citations if c.number}


def annotated(gold: Path):
    for path in sorted((gold / "dev").glob("*.json")):
        raw = json.loads((gold / "raw" / path.name).read_text(encoding="utf-8"))
        yield json.loads(path.read_text(encoding="utf-8")), raw, raw["source"].split("/")[0].replace("-", "_")


def test_rows_of_the_annotated_procedures_are_read_as_annotated(shared_gold):
    right = wanted = 0
    for gold, raw, form in annotated(shared_gold):
        want = Counter((c["channel"], c["value"], c["unit"], c["fee_vnd"]) for c in gold["channels"])
        right += sum((want & channels_of(raw["cach_thuc_thuc_hien"], form)).values())
        wanted += sum(want.values())
    assert right >= 0.98 * wanted


def test_legal_bases_of_the_annotated_procedures_are_read_as_annotated(shared_gold):
    right = wanted = found = 0
    for gold, raw, form in annotated(shared_gold):
        want = {number.casefold() for number in gold["legal_refs"]}
        have = numbers_of(raw["can_cu_phap_ly"], form)
        right, wanted, found = right + len(want & have), wanted + len(want), found + len(have)
    assert right >= 0.98 * max(wanted, found)


def test_the_same_procedure_reads_alike_in_both_forms(shared_data):
    """The forms were taken at different times: a tenth of the records changed in between."""
    twins = []
    for path in sorted((shared_data / "portal-json").glob("*/*.json"))[::25]:
        twin = shared_data / "portal-text" / f"{path.stem}.txt"
        if twin.is_file():
            twins.append((path, twin))
    records = {}
    for origin in discover([str(path) for pair in twins for path in pair]):
        if isinstance(origin, Origin):
            records.update({item.source: item for item in read_origin(origin) if isinstance(item, Record)})
    alike = Counter()
    for pair in twins:
        one, other = (records[path.as_posix()] for path in pair)
        for name, read in (("cach_thuc_thuc_hien", channels_of), ("can_cu_phap_ly", numbers_of)):
            alike[name] += read(one.sections.get(name, ""), one.form) == read(
                other.sections.get(name, ""), other.form
            )
    assert alike["cach_thuc_thuc_hien"] >= 0.85 * len(twins)
    assert alike["can_cu_phap_ly"] >= 0.8 * len(twins)
