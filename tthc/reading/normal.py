"""Text made regular for reading, with the way back to the text as it was published.

Readers work on NFC text with plain spaces. Composing letters shortens a text, so spans found in it
are carried back before anybody sees them.
"""

import re
import unicodedata

import attrs

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u202f\u200b\u200c\u200d\u2060\ufeff\u00ad\u2028\u2029"), " ")
_ODD_SPACE = re.compile("[" + "".join(map(chr, _SPACES)) + "]")
_DECOMPOSED = re.compile("[^\\W\\d_][\u0300-\u036f]+")


@attrs.frozen
class NormalText:
    """`text` is NFC with plain spaces; `origins[i]` is where its character i began, None if unmoved."""

    text: str
    origins: tuple[int, ...] | None = None

    def back(self, position: int) -> int:
        """The place in the published text of a place in `text`."""
        return position if self.origins is None else self.origins[position]


def normalise(published: str) -> NormalText:
    """Compose letters, replace odd spaces; characters keep their order."""
    text = published.translate(_SPACES) if _ODD_SPACE.search(published) else published
    if unicodedata.is_normalized("NFC", text):
        return NormalText(text)
    pieces: list[str] = []
    origins: list[int] = []
    done = 0
    for cluster in _DECOMPOSED.finditer(text):
        pieces.append(text[done : cluster.start()])
        origins.extend(range(done, cluster.start()))
        composed = unicodedata.normalize("NFC", cluster.group())
        pieces.append(composed)
        origins.append(cluster.start())
        origins.extend([cluster.end()] * (len(composed) - 1))
        done = cluster.end()
    pieces.append(text[done:])
    origins.extend(range(done, len(text) + 1))
    return NormalText("".join(pieces), tuple(origins))
