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
from tthc.reading.normal import normalise
from tthc.reading.read import carried_back
from tthc.reading.steps.activities import read_activities
from tthc.reading.steps.outline import read_outline

Component = Callable[[Doc], Doc]

_FORM = {"form": "portal_text"}


def _element_of(span: Span) -> Any:
    return span.doc.user_data.get(_key(span))


def _key(span: Span) -> str:
    return f"tthc:{span.label_}:{span.start_char}:{span.end_char}"


def _component(group: str, read: Callable[[str], Iterable[Any]], label: Callable[[Any], str]) -> Component:
    """A component that fills a span group with what `read` finds in a doc's text."""
    if not Span.has_extension("tthc"):
        Span.set_extension("tthc", getter=_element_of)

    def component(doc: Doc) -> Doc:
        text = normalise(doc.text)
        spans = []
        for found in read(text.text):
            element = carried_back(found, text, doc.text)
            span = doc.char_span(element.start, element.end, label=label(element), alignment_mode="expand")
            if span is not None:
                doc.user_data[_key(span)] = element
                spans.append(span)
        doc.spans[group] = spans
        return doc

    return component


@Language.factory("tthc_activities")
def make_activities(nlp: Language, name: str) -> Component:
    """Activities of a text of steps, labelled by action."""
    del nlp
    return _component(
        name, lambda text: read_activities(text, read_outline(text)).activities, lambda act: act.action
    )


@Language.factory("tthc_documents", default_config=_FORM)
def make_documents(nlp: Language, name: str, form: str) -> Component:
    """Documents of a dossier, labelled by kind; `form` is `portal_text` or `portal_json`."""
    del nlp
    return _component(name, lambda text: read_dossier(text, form).documents, lambda document: document.kind)


@Language.factory("tthc_channels", default_config=_FORM)
def make_channels(nlp: Language, name: str, form: str) -> Component:
    """Rows of a table of ways, labelled by channel."""
    del nlp
    return _component(name, lambda text: read_channels(text, form)[0], lambda channel: channel.channel)


@Language.factory("tthc_citations", default_config=_FORM)
def make_citations(nlp: Language, name: str, form: str) -> Component:
    """Instruments of a legal basis, labelled by number."""
    del nlp
    return _component(
        name, lambda text: read_citations(text, form)[0], lambda citation: citation.number or ""
    )
