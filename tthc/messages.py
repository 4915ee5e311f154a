"""Messages for the reader: English in the code, Vietnamese by default on the screen.

A message travels as its English text (the key of the catalogue) and its values; whoever prints it
turns it into the reader's language. Nothing here knows which language is in use.
"""

import gettext
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

DEFAULT_LANGUAGE = "vi"
LANGUAGES = ("vi", "en")


def N_(message: str) -> str:  # noqa: N802 - the customary mark of gettext
    """Mark a text for the catalogues without translating it."""
    return message


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    compiled = files("tthc").joinpath("locale", language, "LC_MESSAGES", "tthc.mo")
    with compiled.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def translate(message: str, language: str, values: Mapping[str, object] | None = None) -> str:
    """The message in the language asked for, its {placeholders} filled from values."""
    text = _catalogue(language).gettext(message) if message else message
    return text.format_map(values) if values else text
