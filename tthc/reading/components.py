"""The readers as spaCy components, for anybody's pipeline::

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.add_pipe("tthc_activities")
    doc = nlp(steps)
    for span in doc.spans["tthc_activities"]:
        print(span.label_, span._.tthc.actor, span._.tthc.duration)

A doc holds one section of a procedure. Each component fills a span group of its own name; a span's
label is the element's kind (an activity's action, a document's kind, a channel's name) and `span._.tthc`
is the element of the model. Its `start` and `end` are the truth: the tokens of a span are those that
it touches, since published text runs words together. Any tokenizer will do.

Components are found by entry point, so no import of tthc is needed; they hold no state and nothing of
theirs is written beside a saved pipeline but their settings. Elements travel in `doc.user_data` as plain
values: they survive `nlp.pipe(n_process=2)`, `doc.to_bytes()` and `DocBin(store_user_data=True)`. Saved
spans need a pipeline with one of the components to be loaded first, which registers `span._.tthc`.
`Doc.from_docs()` keeps the spans and loses their elements, `Span.as_doc()` loses both.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs
from spacy.language import Language
from spacy.tokens import Doc, Span

from tthc.model import Activity, Channel, Citation, Document, Duration, StatedTime
from tthc.reading.channels import read_channels
from tthc.reading.citations import read_citations
from tthc.reading.dossier import read_dossier
from tthc.reading.normal import normalise
from tthc.reading.read import carried_back
from tthc.reading.steps.activities import read_activities
from tthc.reading.steps.outline import read_outline

Element = Activity | Document | Channel | Citation

_FORM = {"form": "portal_text"}
_KEY = "tthc:"


@attrs.frozen
class Component:
    """Fills the span group `group` with the elements of one kind that are read in a doc's text.

    `kind` is `activities`, `documents`, `channels` or `citations`, `form` the form in which the text
    came: `portal_text`, `portal_json` or `corpus`.
    """

    group: str
    kind: str
    form: str = "portal_text"

    def __call__(self, doc: Doc) -> Doc:
        """The doc with the group filled, its earlier content replaced."""
        text = normalise(doc.text)
        spans = []
        for number, found in enumerate(_read(self.kind, text.text, self.form)):
            element = carried_back(found, text, doc.text)
            # Two elements may touch the same tokens: the id keeps them apart.
            identity = f"{self.group}/{number}"
            span = doc.char_span(
                element.start,
                element.end,
                label=_label(element),
                span_id=identity,
                alignment_mode="expand",
            )
            if span is not None:
                doc.user_data[_KEY + identity] = {"kind": self.kind, "values": attrs.asdict(element)}
                spans.append(span)
        doc.spans[self.group] = spans
        return doc


def _read(kind: str, text: str, form: str) -> Iterable[Element]:
    if kind == "activities":
        return read_activities(text, read_outline(text)).activities
    if kind == "documents":
        return read_dossier(text, form).documents
    if kind == "channels":
        return read_channels(text, form)[0]
    return read_citations(text, form)[0]


def _label(element: Element) -> str:
    if isinstance(element, Activity):
        return element.action
    if isinstance(element, Document):
        return element.kind
    if isinstance(element, Channel):
        return element.channel
    return element.number or ""


def _element_of(span: Span) -> Element | None:
    """The element that a component read; None for a span that no component made."""
    plain = span.doc.user_data.get(_KEY + span.id_)
    if not isinstance(plain, Mapping):
        return None
    values = plain["values"]
    match plain["kind"]:
        case "activities":
            limit = {"duration": _duration(values["duration"]), "sentence": tuple(values["sentence"])}
            return Activity(**values | limit)
        case "channels":
            times = [
                StatedTime(**t | {"duration": Duration(**t["duration"])}) for t in values["stated_times"]
            ]
            return Channel(**values | {"stated_times": tuple(times)})
        case "documents":
            return Document(**values)
    return Citation(**values)


def _duration(plain: Mapping[str, Any] | None) -> Duration | None:
    return Duration(**plain) if plain is not None else None


def _component(group: str, kind: str, form: str = "portal_text") -> Component:
    if not Span.has_extension("tthc"):
        Span.set_extension("tthc", getter=_element_of)
    return Component(group, kind, form)


@Language.factory("tthc_activities")
def make_activities(nlp: Language, name: str) -> Component:
    """Activities of a text of steps, labelled by action."""
    del nlp
    return _component(name, "activities")


@Language.factory("tthc_documents", default_config=_FORM)
def make_documents(nlp: Language, name: str, form: str) -> Component:
    """Documents of a dossier, labelled by kind; `form` is `portal_text` or `portal_json`."""
    del nlp
    return _component(name, "documents", form)


@Language.factory("tthc_channels", default_config=_FORM)
def make_channels(nlp: Language, name: str, form: str) -> Component:
    """Rows of a table of ways, labelled by channel."""
    del nlp
    return _component(name, "channels", form)


@Language.factory("tthc_citations", default_config=_FORM)
def make_citations(nlp: Language, name: str, form: str) -> Component:
    """Instruments of a legal basis, labelled by number."""
    del nlp
    return _component(name, "citations", form)
