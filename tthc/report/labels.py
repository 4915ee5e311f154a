"""What the reader sees for the codes of the model: each code with its catalogue key."""

from collections.abc import Mapping
from types import MappingProxyType

from tthc.messages import N_, translate

ACTIONS: Mapping[str, str] = MappingProxyType(
    {
        "submit": N_("Hands in the file"),
        "receive": N_("Takes the file in"),
        "check": N_("Checks the file"),
        "request_supplement": N_("Asks for additions"),
        "transfer": N_("Passes the file on"),
        "appraise": N_("Appraises"),
        "inspect": N_("Inspects on site"),
        "consult": N_("Asks for an opinion"),
        "respond": N_("Answers"),
        "propose": N_("Puts forward for decision"),
        "decide": N_("Decides"),
        "determine_payment": N_("Works out the payment"),
        "pay": N_("Pays"),
        "publish": N_("Makes public"),
        "record": N_("Updates registers"),
        "notify": N_("Notifies"),
        "return_result": N_("Hands out the result"),
        "collect": N_("Collects the result"),
        "other": N_("Other act"),
    }
)

ACTOR_CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "applicant": N_("Applicant"),
        "one_stop": N_("One-stop desk"),
        "handling_agency": N_("Handling agency"),
        "officer": N_("Officer or unit in charge"),
        "decision_maker": N_("Decision maker"),
        "other_agency": N_("Co-ordinating agency"),
        "third_party": N_("Third party"),
        "unknown": N_("Actor not determined"),
    }
)

LEVERS: Mapping[str, str] = MappingProxyType(
    {
        "apply_now": N_("Apply now, already regulated"),
        "department": N_("Director of the department, commune People's Committee"),
        "chairman": N_("Chairman of the provincial People's Committee"),
        "committee": N_("Provincial People's Committee"),
        "council": N_("Provincial People's Council"),
        "ministry": N_("Ministry"),
        "government": N_("Government"),
        "national_assembly": N_("National Assembly"),
        "sector": N_("Sector authority (tax, police, insurance)"),
        "unknown": N_("Authority not determined"),
    }
)

STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "apply_now": N_("To be applied now"),
        "propose": N_("Proposed for consideration"),
        "done": N_("Already done"),
    }
)

CONFIDENCES: Mapping[str, str] = MappingProxyType(
    {"high": N_("High confidence"), "medium": N_("Medium confidence"), "low": N_("Low confidence")}
)

OPERATIONS: Mapping[str, str] = MappingProxyType(
    {
        "remove_document": N_("Drop the paper"),
        "replace_by_lookup": N_("Replace the paper by a database look-up"),
        "accept_plain_copy": N_("Accept a plain copy"),
        "reduce_copies": N_("Reduce the number of copies"),
        "merge_documents": N_("Merge the papers"),
        "name_document": N_("Name the paper exactly"),
        "remove_activity": N_("Drop the step"),
        "merge_activities": N_("Merge the steps"),
        "make_parallel": N_("Carry out side by side"),
        "set_deadline": N_("Set a time limit"),
        "reduce_time": N_("Shorten the time limit"),
        "align_channels": N_("Align the times of the channels"),
        "rename_authority": N_("Bring the name of the authority up to date"),
        "merge_steps": N_("Make one step of them"),
        "delegate_signature": N_("Delegate the signature"),
    }
)

DOCUMENT_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "form": N_("Application or declaration form"),
        "identity": N_("Identity paper"),
        "license": N_("Licence or certificate"),
        "technical": N_("Technical paper"),
        "financial": N_("Financial paper"),
        "contract": N_("Contract or agreement"),
        "resolution": N_("Charter or resolution"),
        "authorization": N_("Authorisation"),
        "confirmation": N_("Confirmation"),
        "other": N_("Other paper"),
    }
)

CHANNELS: Mapping[str, str] = MappingProxyType(
    {"online": N_("Online"), "in_person": N_("In person"), "post": N_("By post")}
)

UNITS: Mapping[str, str] = MappingProxyType(
    {
        "working_day": N_("working days"),
        "day": N_("days"),
        "hour": N_("hours"),
        "month": N_("months"),
        "year": N_("years"),
    }
)

LEVELS: Mapping[str, str] = MappingProxyType(
    {
        "ministry": N_("Ministry level"),
        "province": N_("Province level"),
        "commune": N_("Commune level"),
        "other": N_("Other level"),
    }
)

FIELD_GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "land": N_("Land"),
        "construction": N_("Construction, housing, planning"),
        "investment": N_("Investment, enterprises"),
        "transport": N_("Transport"),
        "environment": N_("Environment"),
        "public_finance": N_("Public finance"),
        "other": N_("Other fields"),
    }
)

SCOPES: Mapping[str, str] = MappingProxyType(
    {
        "public": N_("For citizens and businesses"),
        "between_agencies": N_("Between agencies"),
        "within_agency": N_("Within an agency"),
    }
)

SECTION_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "trinh_tu_thuc_hien": N_("Steps"),
        "cach_thuc_thuc_hien": N_("Ways of handing in"),
        "thanh_phan_ho_so": N_("Dossier"),
        "can_cu_phap_ly": N_("Legal basis"),
        "yeu_cau_dieu_kien": N_("Requirements and conditions"),
        "ket_qua_xu_ly": N_("Result"),
        "doi_tuong_thuc_hien": N_("Who may apply"),
        "co_quan_thuc_hien": N_("Agency in charge"),
        "co_quan_co_tham_quyen": N_("Deciding authority"),
        "co_quan_duoc_uy_quyen": N_("Authorised agency"),
        "co_quan_phoi_hop": N_("Co-ordinating agencies"),
        "dia_chi_tiep_nhan": N_("Where to hand in"),
        "thu_tuc_lien_quan": N_("Related procedures"),
        "tu_khoa": N_("Keywords"),
        "mo_ta": N_("Description"),
    }
)

FLAGS: Mapping[str, str] = MappingProxyType(
    {
        "recut": N_("Sections cut anew from the full text"),
        "test_record": N_("Test record"),
        "odd_code": N_("Unusual code"),
        "converted": N_("Converted from TCVN3 or VNI"),
        "other_page": N_("The page holds another procedure: do not rely on this record"),
    }
)


def label(table: Mapping[str, str], code: str, language: str = "vi") -> str:
    """The reader's words for a code of the table; a code that the table does not hold as it stands."""
    key = table.get(code)
    return code if key is None else translate(key, language)


def duration_text(value: float, unit: str, language: str = "vi") -> str:
    """A time limit in words: `7 ngày làm việc`."""
    return f"{number_text(value, language)} {label(UNITS, unit, language)}"


def number_text(value: float, language: str = "vi", places: int = 2) -> str:
    """A number as the language writes it: `1.250,5` in Vietnamese, `1,250.5` in English."""
    text = f"{value:,.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if language == "vi":
        text = text.translate(str.maketrans(",.", ".,"))
    return text
