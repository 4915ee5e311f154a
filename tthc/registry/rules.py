"""Rule definitions: one YAML file each under rules/<group>/, checked when they are loaded."""

import datetime
import string
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, get_args

import attrs

from tthc.model.finding import Confidence, LegalBasis, Operation
from tthc.registry.dates import holds_on
from tthc.registry.tables import rules_folder
from tthc.registry.yaml_files import Loaded, RegistryError, load_yaml

Group = Literal["papers", "time", "handoffs", "online", "clarity", "whole", "process"]
AppliesTo = Literal["document", "activity", "channel", "section", "procedure", "process", "step", "pair"]
Serves = Literal["necessity", "reasonableness", "legality", "compliance_cost"]

KINDS = (
    "paper_in_database",
    "paper_from_same_authority",
    "paper_duplicate",
    "certified_copy",
    "copies_excess",
    "vague_document",
    "internal_paper_from_applicant",
    "channel_time_mismatch",
    "times_contradict",
    "time_missing",
    "consultation_without_deadline",
    "handoff_excess",
    "approval_chain",
    "repeated_check",
    "separate_payment",
    "obsolete_authority",
    "fee_unclear",
)
"""Issue kinds of the annotation guidelines."""

_REQUIRED = (
    *("name", "group", "kind", "applies_to", "serves", "practice", "title", "message", "why"),
    *("detector", "silent_when", "legal_basis", "cut", "confidence", "examples"),
)
_OPTIONAL = ("variants",)
_BASIS_KEYS = ("number", "date", "article", "valid_from", "valid_to", "source", "basis")
EXAMPLE_KEYS = ("text", "steps", "ways", "dossier", "conditions", "legal_basis", "section", "note", "table")
EXAMPLE_RECORD_KEYS = (
    "code",
    "name",
    "field",
    "agencies",
    "applicants",
    "procedure_type",
    "as_of",
    "province",
    "published",
)


@attrs.frozen
class RuleBasis:
    """A legal instrument that a rule rests on, with the days between which it does and its source."""

    number: str
    date: datetime.date | None
    article: str | None
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    source: str
    basis: Literal["read", "remembered"]

    def in_force(self, as_of: datetime.date) -> bool:
        """Whether the day lies within its dates, both included."""
        return holds_on(as_of, self.valid_from, self.valid_to)

    def cited(self) -> LegalBasis:
        """The basis as a finding cites it."""
        return LegalBasis(self.number, self.date, self.article, self.basis)


@attrs.frozen
class RuleCut:
    """The operation that a rule proposes on the element found, with the value it sets, if any."""

    operation: Operation
    value: float | str | None = None


@attrs.frozen
class Rule:
    """One rule as its file states it. Texts are by language (`vi`, `en`).

    `variants` holds other wordings of the message, by the name that a match gives. `parameters` is
    what stands beside `uses` under `detector`. `examples_fail` must give a finding, `examples_pass`
    none.
    """

    name: str
    group: Group
    kind: str | None
    applies_to: AppliesTo
    serves: Serves
    practice: str
    title: Mapping[str, str]
    message: Mapping[str, str]
    variants: Mapping[str, Mapping[str, str]]
    why: Mapping[str, str]
    detector: str
    parameters: Mapping[str, Any]
    silent_when: tuple[Mapping[str, str], ...]
    legal_basis: tuple[RuleBasis, ...]
    cut: RuleCut | None
    confidence: Confidence
    examples_fail: tuple[Mapping[str, str], ...]
    examples_pass: tuple[Mapping[str, str], ...]
    file: str

    def basis_in_force(self, as_of: datetime.date) -> tuple[RuleBasis, ...]:
        """The legal bases in force that day."""
        return tuple(basis for basis in self.legal_basis if basis.in_force(as_of))

    def wording(self, language: str, variant: str | None = None) -> str:
        """The message with its {placeholders}, in a language and one of its variants."""
        texts = self.variants[variant] if variant else self.message
        return texts.get(language) or texts["en"]


def rules_in_force(as_of: datetime.date, rules: Sequence[Rule] | None = None) -> tuple[Rule, ...]:
    """The rules of which at least one legal basis is in force that day."""
    return tuple(r for r in (load_rules() if rules is None else rules) if r.basis_in_force(as_of))


def find_rule(name: str) -> Rule | None:
    """The rule of that name, None where there is none."""
    return next((rule for rule in load_rules() if rule.name == name), None)


@cache
def load_rules(detectors: frozenset[str] | None = None) -> tuple[Rule, ...]:
    """All rules, by group and name.

    `detectors` are the names that a rule may use; without them that is not checked. Raises
    RegistryError with file and line where a file does not hold to the schema.
    """
    rules = []
    for group in get_args(Group):
        folder = rules_folder().joinpath(group)
        if not folder.is_dir():
            continue
        for path in sorted(folder.iterdir(), key=lambda p: p.name):
            if path.name.endswith(".yaml"):
                file = f"rules/{group}/{path.name}"
                rules.append(parse_rule(path.read_text(encoding="utf-8"), file, detectors))
    names: dict[str, str] = {}
    for rule in rules:
        if rule.name in names:
            raise RegistryError(rule.file, 1, f"the name '{rule.name}' is also that of {names[rule.name]}")
        names[rule.name] = rule.file
    return tuple(rules)


def parse_rule(text: str, file: str, detectors: Collection[str] | None = None) -> Rule:
    """One rule from the text of its file (`rules/<group>/<name>.yaml`); raises RegistryError."""
    loaded = load_yaml(text, file)
    data = _mapping(loaded, (), _REQUIRED, _OPTIONAL)
    group, name = file.split("/")[-2], file.split("/")[-1].removesuffix(".yaml")
    if data["name"] != name:
        raise loaded.error(f"the name '{data['name']}' is not that of the file", "name")
    if data["group"] != group:
        raise loaded.error(f"the group '{data['group']}' is not the folder '{group}'", "group")
    for key, allowed in (
        ("kind", (None, *KINDS)),
        ("applies_to", get_args(AppliesTo)),
        ("serves", get_args(Serves)),
        ("confidence", get_args(Confidence)),
    ):
        _one_of(loaded, (key,), allowed)
    detector = _mapping(loaded, ("detector",), ("uses",), None)
    if detectors is not None and detector["uses"] not in detectors:
        raise loaded.error(f"there is no detector '{detector['uses']}'", "detector", "uses")
    message = _texts(loaded, "message")
    variants = {key: _texts(loaded, "variants", key) for key in data.get("variants") or {}}
    return Rule(
        name=name,
        group=data["group"],
        kind=data["kind"],
        applies_to=data["applies_to"],
        serves=data["serves"],
        practice=_text(loaded, "practice"),
        title=_texts(loaded, "title"),
        message=message,
        variants=MappingProxyType(variants),
        why=_texts(loaded, "why"),
        detector=detector["uses"],
        parameters=MappingProxyType({k: v for k, v in detector.items() if k != "uses"}),
        silent_when=tuple(
            _texts(loaded, "silent_when", i) for i in range(len(_list(loaded, ("silent_when",), 0)))
        ),
        legal_basis=_bases(loaded),
        cut=_cut(loaded),
        confidence=data["confidence"],
        examples_fail=_examples(loaded, "fail"),
        examples_pass=_examples(loaded, "pass"),
        file=file,
    )


def _at(loaded: Loaded, path: tuple[str | int, ...]) -> Any:
    value = loaded.value
    for key in path:
        value = value[key]
    return value


def _mapping(
    loaded: Loaded,
    path: tuple[str | int, ...],
    required: Collection[str],
    optional: Collection[str] | None,
) -> dict[str, Any]:
    """The mapping at the path with its keys checked; `optional` None allows any further key."""
    value = _at(loaded, path)
    if not isinstance(value, dict):
        raise loaded.error("must be a mapping", *path)
    if optional is not None:
        for key in value:
            if key not in required and key not in optional:
                raise loaded.error(f"unknown key '{key}'", *path, key)
    for key in required:
        if key not in value:
            raise loaded.error(f"the key '{key}' is missing", *path)
    return value


def _list(loaded: Loaded, path: tuple[str | int, ...], least: int) -> list[Any]:
    value = _at(loaded, path)
    if not isinstance(value, list) or len(value) < least:
        raise loaded.error(f"must be a list of at least {least}", *path)
    return value


def _one_of(loaded: Loaded, path: tuple[str | int, ...], allowed: Collection[Any]) -> None:
    value = _at(loaded, path)
    if isinstance(value, (dict, list)) or value not in allowed:
        names = ", ".join("null" if name is None else str(name) for name in allowed)
        raise loaded.error(f"'{value}' is none of {names}", *path)


def _text(loaded: Loaded, *path: str | int) -> str:
    value = _at(loaded, path)
    if not isinstance(value, str) or not value.strip():
        raise loaded.error("must be a text", *path)
    return value.strip()


def _texts(loaded: Loaded, *path: str | int) -> Mapping[str, str]:
    """A text in Vietnamese and English, with the same placeholders in both."""
    _mapping(loaded, path, ("vi", "en"), ())
    texts = {language: _text(loaded, *path, language) for language in ("vi", "en")}
    fields = []
    for language, text in texts.items():
        try:
            fields.append({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})
        except ValueError as error:
            raise loaded.error(f"braces that do not match: {error}", *path, language) from error
    if fields[0] != fields[1]:
        raise loaded.error("the placeholders of the two languages differ", *path)
    return MappingProxyType(texts)


def _day(loaded: Loaded, *path: str | int) -> datetime.date | None:
    value = _at(loaded, path)
    if value is not None and type(value) is not datetime.date:
        raise loaded.error("must be a day (YYYY-MM-DD) or null", *path)
    return value


def _bases(loaded: Loaded) -> tuple[RuleBasis, ...]:
    bases = []
    for i in range(len(_list(loaded, ("legal_basis",), 1))):
        path = ("legal_basis", i)
        entry = _mapping(loaded, path, _BASIS_KEYS, ())
        _one_of(loaded, (*path, "basis"), ("read", "remembered"))
        article = entry["article"]
        bases.append(
            RuleBasis(
                number=_text(loaded, *path, "number"),
                date=_day(loaded, *path, "date"),
                article=None if article is None else _text(loaded, *path, "article"),
                valid_from=_day(loaded, *path, "valid_from"),
                valid_to=_day(loaded, *path, "valid_to"),
                source=_text(loaded, *path, "source"),
                basis=entry["basis"],
            )
        )
    if loaded.value["confidence"] == "high" and all(basis.basis == "remembered" for basis in bases):
        raise loaded.error("a rule that rests on memory alone cannot be of high confidence", "confidence")
    return tuple(bases)


def _cut(loaded: Loaded) -> RuleCut | None:
    if loaded.value["cut"] is None:
        return None
    cut = _mapping(loaded, ("cut",), ("operation",), ("value",))
    _one_of(loaded, ("cut", "operation"), get_args(Operation))
    return RuleCut(cut["operation"], cut.get("value"))


def _examples(loaded: Loaded, side: str) -> tuple[Mapping[str, str], ...]:
    _mapping(loaded, ("examples",), ("fail", "pass"), ())
    default = _EXAMPLES_OF.get(loaded.value["applies_to"], "dossier")
    examples = []
    for i, entry in enumerate(_list(loaded, ("examples", side), 2)):
        if isinstance(entry, str):
            examples.append({default: entry})
            continue
        _mapping(loaded, ("examples", side, i), (), (*EXAMPLE_KEYS, *EXAMPLE_RECORD_KEYS))
        example = {key: _text(loaded, "examples", side, i, key) for key in entry}
        if "text" in example:
            example[_SHORT_SECTIONS.get(example.pop("section", ""), default)] = example.pop("text")
        examples.append(example)
    return tuple(MappingProxyType(example) for example in examples)


_EXAMPLES_OF = {"activity": "steps", "channel": "ways", "process": "table", "step": "table"}
_SHORT_SECTIONS = {
    "trinh_tu_thuc_hien": "steps",
    "cach_thuc_thuc_hien": "ways",
    "thanh_phan_ho_so": "dossier",
    "can_cu_phap_ly": "legal_basis",
    "yeu_cau_dieu_kien": "conditions",
}
