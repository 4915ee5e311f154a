"""From named values to a Record, with the warnings that concern the record as a whole."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from tthc.messages import N_
from tthc.model import SECTIONS, Problem, Record, Severity
from tthc.sources.legacy import converted, converted_alike

_CODE = re.compile(r"[1-9]\.\d{6}(?:\.\d{2,3})*(?:\.[A-Z]{1,3}\d{1,3})?")
_TEST = re.compile(r"(?<![A-Za-z])test(?![A-Za-z])|TEST")
_TRIAL = frozenset({"test", "abc", "demo", "thử", "thử nghiệm", "kiểm thử"})
NOTHING = "Không có thông tin"
CONVERTED = "converted"


def make_record(
    source: str,
    form: str,
    values: Mapping[str, str],
    sections: Mapping[str, str],
    flags: Sequence[str] = (),
) -> tuple[Record, tuple[Problem, ...]]:
    """A record of the values and sections, and the warnings about it.

    `values` holds the short fields by the names of Record. Of them white space at the ends and line
    breaks inside are taken away; sections stay verbatim, in the order of SECTIONS, but for those
    that sit in an old encoding: they are converted, and the record is flagged.
    """
    short = {name: " ".join(value.split()) for name, value in values.items()}
    code = short.get("code", "")
    ordered = {name: sections[name] for name in SECTIONS if name in sections}
    old = {name: result for name, section in ordered.items() if (result := converted(section))}
    ordered |= {name: text for name, (text, _) in old.items()}
    for _, encoding in list(old.values())[:1]:
        short = {name: converted_alike(value, encoding) for name, value in short.items()}
    found = [*flags, CONVERTED] if old else list(flags)
    if not _CODE.fullmatch(code):
        found.append("odd_code")
    if _is_test(code, short.get("decision_number", ""), ordered.get("trinh_tu_thuc_hien", "")):
        found.append("test_record")
    record = Record(
        source=source,
        form=form,
        code=code,
        name=short.get("name", ""),
        field=short.get("field", ""),
        decision_number=short.get("decision_number", ""),
        level_text=values.get("level_text", "").strip(),
        procedure_type=values.get("procedure_type", "").strip(),
        sections=ordered,
        flags=tuple(dict.fromkeys(found)),
    )
    told = (
        warning(
            record,
            N_("the text is in {encoding}, not in UTF-8; it was converted"),
            N_("compare a few lines, or save the file as UTF-8"),
            place=name,
            encoding=encoding,
        )
        for name, (_, encoding) in old.items()
    )
    return record, (*told, *_warnings(record))


def warning(record: Record, message: str, remedy: str, place: str = "", **values: object) -> Problem:
    """A warning that concerns a record of which an object is made all the same."""
    return Problem(
        severity=Severity.WARNING,
        source=record.source,
        message=message,
        remedy=remedy,
        record=record.code,
        place=place,
        values=values,
    )


def _is_test(code: str, decision: str, steps: str) -> bool:
    """Whether somebody only tried out the portal: it says so in the number, or in place of the steps."""
    if _TEST.search(code) or _TEST.search(decision):
        return True
    text = unicodedata.normalize("NFC", steps[:100]).strip().rstrip(".").casefold()
    return text in _TRIAL


def _warnings(record: Record) -> list[Problem]:
    found = []
    if not record.code:
        found.append(warning(record, N_("the record has no code"), N_("add the code if there is one")))
    elif "odd_code" in record.flags:
        found.append(
            warning(
                record,
                N_("the code {code} is not of the form 1.234567; it was kept as printed"),
                N_("check the code on the portal"),
                code=record.code,
            )
        )
    if "test_record" in record.flags:
        found.append(
            warning(
                record,
                N_("this looks like a test record, not like a procedure"),
                N_("leave it out of counts and plans"),
            )
        )
    steps = record.sections.get("trinh_tu_thuc_hien", "")
    if not steps.strip() or steps.strip().rstrip(".") == NOTHING:
        found.append(
            warning(
                record,
                N_("there are no steps"),
                N_("look whether the record was published whole"),
                place="trinh_tu_thuc_hien",
            )
        )
    if not record.sections.get("thanh_phan_ho_so", "").strip():
        found.append(
            warning(
                record,
                N_("the dossier is empty"),
                N_("look whether the record was published whole"),
                place="thanh_phan_ho_so",
            )
        )
    return found
