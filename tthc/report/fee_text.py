"""The fee of a way of handing in, in words."""

from tthc.messages import N_, translate
from tthc.model import Channel
from tthc.report.labels import number_text
from tthc.report.shown_text import shorten

_FREE = "miễn phí"
_NOTHING = frozenset(("", "không", "không có", "không quy định", "không thu", "không có thông tin"))


def fee_text(channel: Channel, language: str) -> tuple[str, str]:
    """The amount, and the words that stand beside it in the text; "" where there is none.

    A cell whose amount is 0 often says beside it who sets the fee, or what it is: the words are
    always told, and nothing is called free of charge that the text does not call so.
    """
    said = " ".join(channel.fee_text.split())
    if channel.fee_vnd is None:
        return "", shorten(said, 300)
    before, _, words = said.partition("(")
    words = words.removesuffix(")").strip(" -.()")
    words = "" if words.casefold() in _NOTHING else shorten(words, 300)
    if channel.fee_vnd == 0 and not words and before.casefold().strip(" .").startswith(_FREE):
        return translate(N_("free of charge"), language), ""
    return f"{number_text(channel.fee_vnd, language)} {translate(N_('VND'), language)}", words
