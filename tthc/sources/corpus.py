"""The project's own form: one YAML file a procedure, its text and its facts."""

from collections.abc import Iterator, Mapping
from typing import Any

from tthc.messages import N_
from tthc.model import SECTIONS, Problem, Record
from tthc.sources.errors import ReadError
from tthc.sources.record import make_record

_SHORT = ("code", "name", "field", "decision_number", "level_text", "procedure_type")
_DEEPEST = 64


def load_corpus_file(text: str) -> Mapping[str, Any]:
    """The mapping that a corpus file holds, with its parts `text` and `facts`.

    Raises ReadError where the YAML is not valid, uses aliases or is no corpus file.
    """
    value = _load(text)
    if not isinstance(value, Mapping) or not isinstance(value.get("text"), Mapping):
        raise ReadError(
            N_("the YAML is no procedure of the corpus"),
            N_("it needs a part text: with code, name and the sections"),
        )
    return value


def read_corpus(source: str, text: str) -> Iterator[Record | Problem]:
    """The record that a corpus file's part `text` gives, or an error."""
    try:
        value = load_corpus_file(text)
    except ReadError as failure:
        yield failure.problem(source)
        return
    record, warnings = corpus_record(source, value)
    yield record
    yield from warnings


def corpus_record(source: str, value: Mapping[str, Any]) -> tuple[Record, tuple[Problem, ...]]:
    """The record of a loaded corpus file, and the warnings about it."""
    part = value["text"]
    short = {name: _text(part.get(name)) for name in _SHORT}
    sections = {name: _text(part[name]).rstrip("\n") for name in SECTIONS if name in part}
    return make_record(source, "corpus", short, sections)


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _load(text: str) -> Any:
    # Aliases could make a small file unfold into gigabytes, and deep nesting exhausts the stack:
    # neither is of use here, so the events are looked at before anything is built.
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        depth = 0
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.AliasEvent):
                raise _refused(N_("the YAML uses aliases, which are not read"))
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise _refused(N_("the YAML is nested too deeply for a record"))
        return yaml.load(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise ReadError(
            N_("not valid YAML at line {line}, column {column}"),
            N_("mend the file"),
            values={"line": mark.line + 1 if mark else 1, "column": mark.column + 1 if mark else 1},
        ) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise _refused(N_("not valid YAML")) from error


def _refused(message: str) -> ReadError:
    return ReadError(message, N_("mend the file"))
