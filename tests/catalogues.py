"""Collects the messages of the code into the catalogues and compiles them (`make messages`)."""

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "tthc" / "locale"
LANGUAGE = "vi"
DOMAINS = ("tthc", "click")


WRITTEN = datetime(2026, 11, 24, tzinfo=UTC)


def empty(domain: str) -> Catalog:
    return Catalog(
        locale=LANGUAGE,
        domain=domain,
        header_comment="# Vietnamese messages of tthc.",
        project="tthc",
        version="0.1",
        copyright_holder="the tthc contributors",
        msgid_bugs_address="",
        last_translator="",
        language_team="",
        charset="utf-8",
        creation_date=WRITTEN,
        revision_date=WRITTEN,
        fuzzy=False,
    )


def po_path(domain: str) -> Path:
    return LOCALE / LANGUAGE / "LC_MESSAGES" / f"{domain}.po"


def load(domain: str) -> Catalog:
    path = po_path(domain)
    if not path.exists():
        return empty(domain)
    with path.open("rb") as stream:
        return read_po(stream, locale=LANGUAGE, domain=domain)


def collected() -> list[str]:
    """The messages marked with N_ in the code, in order, each once."""
    found = extract_from_dir(str(ROOT / "tthc"), method_map=[("**.py", "python")], keywords={"N_": None})
    return list(
        dict.fromkeys(message for _, _, message, _, _ in found if isinstance(message, str) and message)
    )


def compiled(domain: str) -> bytes:
    buffer = io.BytesIO()
    write_mo(buffer, load(domain))
    return buffer.getvalue()


def update() -> None:
    """Add new messages, drop those no longer in the code, compile."""
    catalogue = load("tthc")
    fresh = empty("tthc")
    for message in sorted(collected()):
        known = catalogue.get(message)
        fresh.add(message, known.string if known else "")
    path = po_path("tthc")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as stream:
        write_po(stream, fresh, width=100, ignore_obsolete=True)
    for domain in DOMAINS:
        po_path(domain).with_suffix(".mo").write_bytes(compiled(domain))
    missing = [message.id for message in fresh if message.id and not message.string]
    print(f"{len(fresh)} messages, {len(missing)} without a translation")
    for message in missing:
        print(f"  {message}")


if __name__ == "__main__":
    update()
