"""What reviewers decided on findings: how a finding is known again, how decisions find their way to it."""

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType

import attrs

from tthc.collection.lookup import without_marks
from tthc.messages import LANGUAGES, N_, translate
from tthc.model import Analysis, Finding

DECISIONS: Mapping[str, str] = MappingProxyType(
    {"agree": N_("Agreed"), "decline": N_("Declined"), "later": N_("Later")}
)
"""What can be decided on a finding; UNDECIDED is what stands where nothing is."""
UNDECIDED = N_("Undecided")
_ALSO = {
    "agree": ("đồng ý cắt giảm", "nhất trí", "có", "agree", "yes", "ok"),
    "decline": ("không đồng ý", "không nhất trí", "decline", "disagree", "no"),
    "later": ("để lại", "chưa xem xét", "postpone"),
}


_COMPARED, _FEWEST, _LEAST_SHARE = 600, 20, 0.6


def plain(text: str) -> str:
    """The text for comparing: no marks, no case, letters and digits with single spaces."""
    return " ".join(re.findall(r"[^\W_]+", without_marks(text)))


def _words() -> Mapping[str, str]:
    known = {}
    for code, key in DECISIONS.items():
        for word in (key, *(translate(key, language) for language in LANGUAGES), *_ALSO[code]):
            known[plain(word)] = code
    return known


_WORDS: Mapping[str, str] = MappingProxyType(_words())


def understood(word: str) -> str | None:
    """The decision that a word means, however its case, spaces and marks were typed; None if unknown."""
    return _WORDS.get(plain(word))


def _digest(*parts: str | None) -> str:
    joined = "\x1f".join(part or "" for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _same_words(text: str) -> str:
    """What stays of a text when it is typeset anew: letters, digits and marks, without case and spaces."""
    return "".join(re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).casefold()))


@attrs.frozen
class Identity:
    """How a finding is known again after another run over newer data.

    `exact` holds code, whose procedure it is, rule, section, the words found and which of equal
    finds it is; `loose` code, rule and words alone, to be trusted only where nothing says that the
    procedure is somebody else's. `rule` stands for code and rule, `words` are the first words found.
    None of them holds a row, an offset or a folder.
    """

    exact: str
    loose: str
    source: str
    body: str
    rule: str = ""
    words: str = ""

    def may_be(self, other: "Identity") -> bool:
        """Whether nothing says that the two are of different bodies' procedures."""
        return not self.body or not other.body or plain(self.body) == plain(other.body)


def loose_identity(code: str, rule: str, text: str) -> str:
    """What can be worked out from the visible cells of a row."""
    return _digest(code.strip(), rule.strip(), _same_words(text))


def rule_identity(code: str, rule: str) -> str:
    """Of which rule in which procedure a row is."""
    return _digest(code.strip(), rule.strip())


def first_words(text: str) -> str:
    """As much of the words found as tells a quotation that begins or ends elsewhere."""
    return _same_words(text[:_COMPARED])


def identities(analysis: Analysis) -> list[Identity]:
    """The identity of every finding of a procedure, in their order."""
    p = analysis.procedure
    seen: Counter[str] = Counter()
    result = []
    for f in sorted(enumerate(analysis.findings), key=lambda pair: (pair[1].start, pair[1].end, pair[0])):
        result.append((f[0], _identity(f[1], p.body, p.source, seen)))
    return [identity for _, identity in sorted(result, key=lambda pair: pair[0])]


def _identity(f: Finding, body: str | None, source: str, seen: Counter[str]) -> Identity:
    key = _digest(f.code.strip(), body, f.rule, f.section, _same_words(f.text))
    seen[key] += 1
    return Identity(
        _digest(key, str(seen[key])),
        loose_identity(f.code, f.rule, f.text),
        source,
        body or "",
        rule_identity(f.code, f.rule),
        first_words(f.text),
    )


@attrs.frozen
class Decision:
    """What somebody wrote beside a finding, as typed, with what tells the finding.

    `code` to `rule` are as the row showed them; they describe a decision that fits nothing any more.
    """

    identity: Identity
    word: str
    reason: str = ""
    person: str = ""
    day: str | date = ""
    code: str = ""
    procedure: str = ""
    title: str = ""
    message: str = ""
    text: str = ""
    rule: str = ""

    @property
    def meaning(self) -> str | None:
        """The decision that `word` means, None where it means none that is known."""
        return understood(self.word)


@attrs.frozen
class Carried:
    """Decisions of an earlier workbook and where they went.

    `by_finding` gives them by the number of the finding; `lost` are those that fit no finding.
    """

    by_finding: Mapping[int, Decision]
    lost: tuple[Decision, ...]

    @property
    def unknown_words(self) -> tuple[Decision, ...]:
        """Decisions carried as typed whose word is none of those that can be counted."""
        return tuple(d for d in self.by_finding.values() if d.word and d.meaning is None)


_FORMS: tuple[Callable[[Identity], tuple[str, ...]], ...] = (
    lambda i: (i.exact, i.source),
    lambda i: (i.exact, i.source.rpartition("/")[2]),
    lambda i: (i.exact,),
    lambda i: (i.loose, i.source),
    lambda i: (i.loose,),
)


def carry(decisions: Iterable[Decision], findings: Sequence[Identity]) -> Carried:
    """Match decisions with findings, the surest way first, each finding taking one decision.

    Equal finds of one procedure are told by their order; words that are quoted from a little before or
    after are still the same where only one finding of the rule holds them. What differs from a decision
    that the finding has already is kept among the lost; what says the same is not kept twice.
    """
    left = list(dict.fromkeys(decisions))
    taken: dict[int, Decision] = {}
    for form in _FORMS:
        free: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, identity in enumerate(findings):
            if number not in taken:
                free[form(identity)].append(number)
        rest = []
        for decision in left:
            key = form(decision.identity)
            fitting = [n for n in free[key] if findings[n].may_be(decision.identity)] if key[0] else []
            if fitting:
                free[key].remove(fitting[0])
                taken[fitting[0]] = decision
            else:
                rest.append(decision)
        left = rest
    left = _quoted_otherwise(left, findings, taken)
    said = {(d.identity.exact, d.word, d.reason, d.person, d.day) for d in taken.values()}
    lost = [d for d in left if (d.identity.exact, d.word, d.reason, d.person, d.day) not in said]
    return Carried(MappingProxyType(taken), tuple(lost))


def _quoted_otherwise(
    decisions: Sequence[Decision], findings: Sequence[Identity], taken: dict[int, Decision]
) -> list[Decision]:
    """Give decisions to findings whose quotation was cut otherwise; returns those that are left."""
    free: defaultdict[str, list[int]] = defaultdict(list)
    for number, identity in enumerate(findings):
        if number not in taken and identity.rule:
            free[identity.rule].append(number)
    left = []
    for decision in decisions:
        mine = decision.identity
        fitting = [
            n for n in free.get(mine.rule, ()) if mine.may_be(findings[n]) and _overlap(mine, findings[n])
        ]
        if len(fitting) == 1:
            free[mine.rule].remove(fitting[0])
            taken[fitting[0]] = decision
        else:
            left.append(decision)
    return left


def _overlap(one: Identity, other: Identity) -> bool:
    short, long = sorted((one.words, other.words), key=len)
    return len(short) >= max(_FEWEST, _LEAST_SHARE * len(long)) and short in long
