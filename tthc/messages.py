"""Messages for the reader: English in the code, Vietnamese by default on the screen.

A message travels as its English text (the key of the catalogue) and its values; whoever prints it
turns it into the reader's language. Nothing here knows which language is in use.
"""

import errno
import gettext
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

DEFAULT_LANGUAGE = "vi"
LANGUAGES = ("vi", "en")


def N_(message: str) -> str:  # noqa: N802 - the customary mark of gettext
    """Mark a text for the catalogues without translating it."""
    return message


class Word(str):
    """A value that is itself a key of the catalogue: it is translated with the message it stands in."""

    __slots__ = ()


_REASONS = {
    errno.ENOENT: N_("no such file or folder"),
    errno.EACCES: N_("not allowed"),
    errno.EPERM: N_("not allowed"),
    errno.EISDIR: N_("it is a folder"),
    errno.ENOTDIR: N_("part of the path is a file, not a folder"),
    errno.EEXIST: N_("it is there already"),
    errno.ENOSPC: N_("the disk is full"),
    errno.EROFS: N_("the disk is read-only"),
    errno.EBUSY: N_("it is in use"),
    errno.EIO: N_("the disk or the network failed"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.ELOOP: N_("the links lead in a circle"),
}


def system_reason(error: Exception) -> str:
    """Why the operating system refused, as a value for a message; its own words where they are rare."""
    number = error.errno if isinstance(error, OSError) else None
    if number in _REASONS:
        return Word(_REASONS[number])
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "en":
        return gettext.NullTranslations()
    compiled = files("tthc").joinpath("locale", language, "LC_MESSAGES", "tthc.mo")
    with compiled.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def translate(message: str, language: str, values: Mapping[str, object] | None = None) -> str:
    """The message in the language asked for, its {placeholders} filled from values."""
    catalogue = _catalogue(language)
    text = catalogue.gettext(message) if message else message
    if not values:
        return text
    return text.format_map(
        {
            name: catalogue.gettext(value) if isinstance(value, Word) else value
            for name, value in values.items()
        }
    )
