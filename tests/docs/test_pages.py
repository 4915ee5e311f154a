"""The documentation names what there is to name."""

import re
from pathlib import Path

import pytest

import tthc

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = sorted(DOCS.glob("*.md"))


def test_the_page_of_the_python_names_lists_exactly_those_that_there_are():
    text = (DOCS / "api.md").read_text(encoding="utf-8")
    section = text.split("## Names")[1].split("## ")[0]
    listed = re.findall(r"auto(?:function|exception):: (\w+)", section)
    assert sorted([*listed, "__version__"]) == sorted(tthc.__all__)


def test_every_page_is_reached_from_the_first():
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    trees = re.findall(r"```\{toctree\}\n(.*?)```", index, re.DOTALL)
    listed = {line.strip() for tree in trees for line in tree.splitlines() if line and line[0] not in ":"}
    assert {page.stem for page in PAGES} - {"index"} == listed - {""}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_between_pages_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
