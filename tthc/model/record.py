"""A record as a source gives it: sections verbatim, nothing interpreted."""

from collections.abc import Mapping

import attrs

SECTIONS = (
    "trinh_tu_thuc_hien",
    "cach_thuc_thuc_hien",
    "thanh_phan_ho_so",
    "can_cu_phap_ly",
    "yeu_cau_dieu_kien",
    "ket_qua_xu_ly",
    "doi_tuong_thuc_hien",
    "co_quan_thuc_hien",
    "co_quan_co_tham_quyen",
    "co_quan_duoc_uy_quyen",
    "co_quan_phoi_hop",
    "dia_chi_tiep_nhan",
    "thu_tuc_lien_quan",
    "tu_khoa",
    "mo_ta",
)
"""Names of the standard sections of a procedure, in the order in which output lists them."""


@attrs.frozen
class Record:
    """One published procedure cut into its standard sections.

    `source` is the file it came from, as the user named it, with forward slashes (archives:
    `archive.zip/member`). `form` is the form in which it came: `portal_json`, `portal_text` or
    `corpus`. `level_text` and `procedure_type` are verbatim. `sections` maps names of `SECTIONS`
    to verbatim text; a section that the source does not have is absent, an empty one is "".
    `flags` tells what the source noticed: `recut`, `test_record`, `odd_code`, `other_page` (the page
    kept under this code is that of another procedure), `converted` (the text, or some section of it, sat
    in TCVN3 or VNI; places count in what it was converted to). `decision_body` is the body that all
    other records of the same decision name, where somebody looked; it counts where this one names none.
    """

    source: str
    form: str
    code: str
    name: str
    field: str
    decision_number: str
    level_text: str
    procedure_type: str
    sections: Mapping[str, str]
    flags: tuple[str, ...] = ()
    decision_body: str | None = None
