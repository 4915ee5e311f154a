"""Every message that the code can say is said in Vietnamese, and the compiled catalogue is not stale."""

import re
from string import Formatter

import pytest

from tests.catalogues import DOMAINS, collected, compiled, load, po_path
from tthc.messages import translate


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_message_of_the_code_has_a_vietnamese_text():
    catalogue = load("tthc")
    missing = [
        message for message in collected() if not (catalogue.get(message) and catalogue.get(message).string)
    ]
    assert missing == []


def test_translations_keep_the_placeholders():
    wrong = [m.id for m in load("tthc") if m.id and placeholders(m.id) != placeholders(m.string)]
    assert wrong == []


def test_no_translation_is_marked_fuzzy():
    assert [m.id for m in load("tthc") if m.id and m.fuzzy] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_compiled_catalogue_is_that_of_its_source(domain):
    assert po_path(domain).with_suffix(".mo").read_bytes() == compiled(domain)


def test_messages_are_vietnamese_by_default_and_english_on_request():
    assert re.search("[ăâđêôơưạ-ỹ]", translate("warning", "vi"))
    assert translate("warning", "en") == "warning"
