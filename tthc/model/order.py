"""The order of words in Vietnamese dictionaries."""

import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS, 1)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Grave (huyền), hook (hỏi), tilde (ngã), acute (sắc), dot below (nặng); no mark comes before all."""

Key = tuple[tuple[tuple[int, ...], int, tuple[int, ...]], ...]


def vietnamese_order(text: str) -> Key:
    """A key that sorts by the Vietnamese alphabet: syllable by syllable, letters first, then tone.

    `ă` and `â` follow `a`, `đ` follows `d`; of two syllables with the same letters the order is that
    of the tones: ngang, huyền, hỏi, ngã, sắc, nặng. Case counts last. Numbers sort by their value.
    """
    return tuple(map(_syllable, "".join(c if c.isalnum() else " " for c in _composed(text)).split()))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _syllable(word: str) -> tuple[tuple[int, ...], int, tuple[int, ...]]:
    if word.isdecimal() and len(word) < 19:
        return (0, int(word)), 0, ()
    tone, letters = 0, []
    for character in unicodedata.normalize("NFD", word.casefold()):
        if character in _TONES:
            tone = _TONES.index(character) + 1
        else:
            letters.append(character)
    base = unicodedata.normalize("NFC", "".join(letters))
    return (
        tuple(_RANK.get(letter, len(_RANK) + ord(letter)) for letter in base),
        tone,
        tuple(map(ord, word)),
    )
