"""How those who may act are named: patterns by the first word, tried in order.

A blank in a pattern stands for any white space. The first words are folded (small letters, one way
to place the tone); the patterns see the text as it stands.
"""

import re
from functools import cache

from tthc.reading.names.body_patterns import BODIES
from tthc.reading.names.name_parts import pattern
from tthc.reading.names.name_rules import AgencyKind
from tthc.reading.names.person_patterns import PERSONS_AND_FIRMS

_CANDIDATES = {**BODIES, **PERSONS_AND_FIRMS}

FIRST_WORDS = frozenset(_CANDIDATES)
"""The folded first words of all names that the patterns know."""


@cache
def rules_for(word: str) -> tuple[tuple[re.Pattern[str], AgencyKind], ...]:
    """The patterns of names that begin with a folded word.

    Compiled when first asked for: they are many, and one record needs few.
    """
    return tuple((pattern(text), kind) for text, kind in _CANDIDATES[word])
