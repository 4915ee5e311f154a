"""The readers as spaCy components, for anybody's pipeline.

    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.add_pipe("tthc_activities")
    doc = nlp(steps)
    for span in doc.spans["tthc_activities"]:
        print(span.label_, span._.tthc.actor, span._.tthc.duration)

A doc holds one section of a procedure. Each component fills a span group of its own name; a span's
label is the element's kind (an activity's action, a document's kind, a channel's name) and `span._.tthc`
is the element of the model. Its `start` and `end` are the truth: the tokens of a span are those that
it touches, since published text runs words together.
"""

from collections.abc import Callable, Iterable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from tthc.reading.channels import read_channels
from tthc.reading.citations import read_citations
from tthc.reading.dossier import read_dossier
from tthc.reading.normal import NormalText, normalise
from tthc.reading.read import carried_back
from tthc.reading.steps.activities import read_activities
from tthc.reading.steps.outline import read_outline

Component = Callable[[Doc], Doc]

_FORM = {"form": "portal_text"}


def _element_of(span: Span) -> Any:
    return span.doc.user_data.get(_key(span))


def _key(span: Span) -> str:
    return f"tthc:{span.label_}:{span.start_char}:{span.end_char}"


def _remember(
    doc: Doc, group: str, elements: Iterable[Any], label: Callable[[Any], str], text: NormalText
) -> None:
    if not Span.has_extension("tthc"):
        Span.set_extension("tthc", getter=_element_of)
    spans = []
    for element in elements:
        element = carried_back(element, text, doc.text)
        span = doc.char_span(element.start, element.end, label=label(element), alignment_mode="expand")
        if span is not None:
            doc.user_data[_key(span)] = element
            spans.append(span)
    doc.spans[group] = spans


@Language.factory("tthc_activities")
def make_activities(nlp: Language, name: str) -> Component:
    """Activities of a text of steps, labelled by action."""
    del nlp

    def activities(doc: Doc) -> Doc:
        text = normalise(doc.text)
        found = read_activities(text.text, read_outline(text.text))
        _remember(doc, name, found.activities, lambda activity: str(activity.action), text)
        return doc

    return activities


@Language.factory("tthc_documents", default_config=_FORM)
def make_documents(nlp: Language, name: str, form: str) -> Component:
    """Documents of a dossier, labelled by kind; `form` is `portal_text` or `portal_json`."""
    del nlp

    def documents(doc: Doc) -> Doc:
        text = normalise(doc.text)
        _remember(
            doc, name, read_dossier(text.text, form).documents, lambda document: str(document.kind), text
        )
        return doc

    return documents


@Language.factory("tthc_channels", default_config=_FORM)
def make_channels(nlp: Language, name: str, form: str) -> Component:
    """Rows of a table of ways, labelled by channel."""
    del nlp

    def channels(doc: Doc) -> Doc:
        text = normalise(doc.text)
        _remember(doc, name, read_channels(text.text, form)[0], lambda channel: str(channel.channel), text)
        return doc

    return channels


@Language.factory("tthc_citations", default_config=_FORM)
def make_citations(nlp: Language, name: str, form: str) -> Component:
    """Instruments of a legal basis, labelled by number."""
    del nlp

    def citations(doc: Doc) -> Doc:
        text = normalise(doc.text)
        _remember(doc, name, read_citations(text.text, form)[0], lambda citation: citation.number or "", text)
        return doc

    return citations
