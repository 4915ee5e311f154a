"""Registries of papers, databases and fields."""

import pytest

from tthc.registry.document_types import databases, document_types
from tthc.registry.fields import field_group, field_priority
from tthc.registry.phrases import fold
from tthc.registry.tables import read_table, rules_folder
from tthc.registry.yaml_files import load_yaml


def _names(kind: str, text: str, field: str = "") -> list[str]:
    folded = fold(text)
    return [text[slice(*folded.back(*s))] for s in document_types()[kind].mentions(folded.text, field)]


def test_every_type_has_a_database_that_is_registered() -> None:
    known = {database.name for database in databases()}
    assert {kind.database for kind in document_types().values()} <= known


def test_entries_have_only_known_keys_and_phrases_in_lower_case() -> None:
    path = rules_folder().joinpath("registries", "document_types.yaml")
    known = {"name", "vi", "en", "issuer", "database", "clause", "aliases", "bare", "short", "broader"}
    known |= {"alone", "after", "not_after"}
    for entry in load_yaml(path.read_text(encoding="utf-8"), path.name).value["types"]:
        assert set(entry) <= known, entry["name"]
        phrases = [*entry["aliases"], *entry.get("bare", ()), *entry.get("broader", ())]
        assert phrases == [phrase.lower() for phrase in phrases]
        assert len(set(phrases)) == len(phrases), entry["name"]


def test_every_type_of_the_official_list_is_registered() -> None:
    types = {name for row in read_table("official_list") for name in row["document_type"].split("|")}
    assert types - {"other"} <= set(document_types())


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        ("id_card", "Bản sao CMND, CCCD hoặc hộ chiếu", ["CMND", "CCCD"]),
        ("id_card", "Giấy chứng minh nhân dân", ["Giấy chứng minh nhân dân"]),
        ("health_certificate", "giấy khám sức khoẻ; Giấy khám sức khỏe", ["giấy khám sức khoẻ"]),
        ("business_registration", "cơ quan đăng ký kinh doanh cấp tỉnh", []),
        ("business_registration", "Giấy đề nghị đăng ký doanh nghiệp", []),
        ("business_registration", "Bản sao đăng ký kinh doanh", ["Bản sao đăng ký kinh doanh"]),
        ("business_registration", "Giấy chứng nhận đăng ký kinh doanh hợp tác xã", []),
        (
            "cooperative_branch_registration",
            "Giấy chứng nhận đăng ký chi nhánh của hợp tác xã",
            ["Giấy chứng nhận đăng ký chi nhánh"],
        ),
        ("branch_registration", "Giấy chứng nhận đăng ký chi nhánh của hợp tác xã", []),
    ],
)
def test_names_of_papers(kind: str, text: str, names: list[str]) -> None:
    assert _names(kind, text)[: max(1, len(names))] == names


def test_short_names_count_in_their_field_only() -> None:
    assert _names("land_certificate", "Giấy chứng nhận đã cấp", "Đất đai") == ["Giấy chứng nhận đã cấp"]
    assert _names("land_certificate", "Giấy chứng nhận đã cấp", "Luật sư") == []


def test_land_construction_and_investment_come_first() -> None:
    order = [
        "Đất đai",
        "Hoạt động xây dựng",
        "Đầu tư tại Việt nam",
        "Đường bộ",
        "Môi trường",
        "Quản lý công sản",
    ]
    ranks = [field_priority(field) for field in order]
    assert ranks == sorted(set(ranks))
    assert field_priority("Mỹ phẩm") > ranks[-1]
    assert field_group("Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)") == "investment"
    assert field_group("Mỹ phẩm") is None
