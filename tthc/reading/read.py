"""One record to one procedure: each section to its reader, spans carried back, leftovers counted."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import attrs

from tthc.model import Activity, Channel, Procedure, Record, Structure
from tthc.reading.channels import read_channels
from tthc.reading.citations import read_citations
from tthc.reading.dossier import read_dossier
from tthc.reading.identity import read_identity
from tthc.reading.leftover import split_leftovers
from tthc.reading.normal import NormalText, normalise
from tthc.reading.results import read_results
from tthc.reading.steps.activities import read_activities
from tthc.reading.steps.outline import read_outline

STEPS = "trinh_tu_thuc_hien"
WAYS = "cach_thuc_thuc_hien"
DOSSIER = "thanh_phan_ho_so"
LEGAL_BASIS = "can_cu_phap_ly"
RESULT = "ket_qua_xu_ly"
_NAMES_ONLY = ("doi_tuong_thuc_hien", "co_quan_thuc_hien", "co_quan_co_tham_quyen")
_NO_INFORMATION = "Không có thông tin"
# The crawler took the page's widgets along behind the last section that the record has.
_PAGE_CHROME = "Chọn cơ quan thực hiện"
_BEFORE_CHROME = "Từ khóa"

_WORDINGS = ("actor", "receiver", "condition", "runs_from", "name", "form_file", "time_text", "fee_text")

_Element = TypeVar("_Element", bound=attrs.AttrsInstance)


def read_record(record: Record) -> Procedure:
    """Read a record's sections to the model. Never raises for odd text: what is not understood is unread."""
    normal = {name: normalise(text) for name, text in record.sections.items()}
    text = {
        name: normal[name].text if name in normal else ""
        for name in (STEPS, WAYS, DOSSIER, LEGAL_BASIS, RESULT, *_NAMES_ONLY)
    }
    outline = read_outline(text[STEPS])
    steps = read_activities(text[STEPS], outline, text["doi_tuong_thuc_hien"], text["co_quan_thuc_hien"])
    identity = read_identity(record)
    dossier = read_dossier(text[DOSSIER], record.form, identity.scope)
    channels, channel_structures = read_channels(text[WAYS], record.form)
    citations, citation_structures = read_citations(text[LEGAL_BASIS], record.form)
    results, result_structures = read_results(text[RESULT], record.form)
    back = _Back(record.sections, normal)
    procedure = Procedure(
        source=record.source,
        form=record.form,
        code=record.code,
        name=record.name,
        field=record.field,
        level=identity.level,
        scope=identity.scope,
        body=identity.body,
        decision_number=record.decision_number,
        procedure_type=record.procedure_type,
        flags=record.flags,
        sections=record.sections,
        outline=back.all(outline, STEPS),
        cases=back.all((*dossier.cases, *steps.cases)),
        documents=back.all(dossier.documents),
        notes=back.all(dossier.notes),
        channels=back.all(channels),
        activities=back.all(steps.activities),
        citations=back.all(citations),
        results=back.all(results),
        structures=back.all(
            (
                *steps.structures,
                *channel_structures,
                *dossier.structures,
                *citation_structures,
                *result_structures,
            )
        )
        + tuple(_bare_sections(record)),
    )
    return _with_leftovers(procedure)


class _Back:
    """Carries elements found in normal text back to the published text."""

    def __init__(self, published: Mapping[str, str], normal: Mapping[str, NormalText]) -> None:
        self._published = published
        self._normal = normal

    def all(self, elements: Iterable[_Element], section: str | None = None) -> tuple[_Element, ...]:
        return tuple(self._one(element, section) for element in elements)

    def _one(self, element: Any, section: str | None) -> Any:
        name = section or element.section
        return carried_back(element, self._normal[name], self._published[name])


def carried_back(element: Any, normal: NormalText, published: str) -> Any:
    """An element found in normal text with the places and the wording of the published text."""
    if normal.text is published:
        return element
    start, end = normal.back(element.start), normal.back(element.end)
    changes: dict[str, Any] = {"start": start, "end": end}
    if hasattr(element, "text"):
        changes["text"] = published[start:end]
    if isinstance(element, Activity):
        changes["sentence"] = tuple(normal.back(place) for place in element.sentence)
    if isinstance(element, Channel):
        changes["stated_times"] = tuple(
            attrs.evolve(time, start=normal.back(time.start), end=normal.back(time.end))
            for time in element.stated_times
        )
    if normal.spelled is not None:
        wordings = ((name, getattr(element, name, None)) for name in _WORDINGS)
        changes |= {name: normal.as_spelled(words) for name, words in wordings if isinstance(words, str)}
    return attrs.evolve(element, **changes)


def _bare_sections(record: Record) -> Iterable[Structure]:
    """Sections that say nothing, and those that are lists of names which the identity reader uses."""
    for name, text in record.sections.items():
        stripped = text.strip()
        if not stripped:
            continue
        start = text.index(stripped)
        chrome = text.find(_PAGE_CHROME, start)
        if name != RESULT and chrome >= 0:
            first = text.rfind(_BEFORE_CHROME, start, chrome)
            yield Structure(name, first if first >= 0 else chrome, len(text), "page_chrome")
        if stripped == _NO_INFORMATION:
            yield Structure(name, start, start + len(stripped), "no_information")
        elif name in _NAMES_ONLY:
            yield Structure(name, start, start + len(stripped), "names")


def _with_leftovers(procedure: Procedure) -> Procedure:
    elements = (
        procedure.cases,
        procedure.documents,
        procedure.notes,
        procedure.channels,
        procedure.activities,
        procedure.citations,
        procedure.results,
        procedure.structures,
    )
    covered = ((e.section, e.start, e.end) for group in elements for e in group)
    separators, unread = split_leftovers(procedure.sections, covered)
    return attrs.evolve(procedure, structures=procedure.structures + separators, unread=unread)
