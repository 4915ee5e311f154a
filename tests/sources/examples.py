"""Small made records in the forms in which the portal publishes them."""

import json

SECTIONS = {
    "trinh_tu_thuc_hien": (
        "a) Bước 1: Người đề nghị nộp hồ sơ tại Trung tâm Phục vụ hành chính công.\n"
        "b) Bước 2: Trong thời hạn 05 ngày làm việc, Sở Xây dựng thẩm định hồ sơ."
    ),
    "cach_thuc_thuc_hien": (
        "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp7 NgàyMiễn phíTrực tuyến7 Ngày làm việcMiễn phí"
    ),
    "thanh_phan_ho_so": (
        "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn đề nghị1 bản chínhBản vẽ vị trí1 bản chính,1 bản sao"
    ),
    "can_cu_phap_ly": "Tên văn bản pháp lýMã văn bảnLuật Xây dựng50/2014/QH13",
    "co_quan_thuc_hien": "Sở Xây dựng",
    "yeu_cau_dieu_kien": "Không có thông tin",
    "ket_qua_xu_ly": "Giấy phépMã: KQ.G17.000001Từ khóaKhông có thông tinMô tảKhông có thông tin",
}
HEAD = {
    "ma_thu_tuc": "1.009999",
    "ten_thu_tuc": "Cấp giấy phép đặt biển chỉ dẫn",
    "so_quyet_dinh": "12/QĐ-UBND",
    "cap_thuc_hien": "Cấp tỉnh",
    "loai_thu_tuc": "TTHC được luật giao quy định chi tiết",
    "linh_vuc": "Hoạt động xây dựng",
    "doi_tuong_thuc_hien": "Công dân Việt Nam",
    "co_quan_co_tham_quyen": "",
    "dia_chi_tiep_nhan": "",
    "co_quan_duoc_uy_quyen": "",
    "co_quan_phoi_hop": "",
    "thu_tuc_lien_quan": "Không có thông tin",
}
TITLES = {
    "ma_thu_tuc": "Mã thủ tục",
    "so_quyet_dinh": "Số quyết định",
    "cap_thuc_hien": "Cấp thực hiện",
    "loai_thu_tuc": "Loại thủ tục",
    "linh_vuc": "Lĩnh vực",
    "doi_tuong_thuc_hien": "Đối tượng thực hiện",
    "co_quan_co_tham_quyen": "Cơ quan có thẩm quyền",
    "dia_chi_tiep_nhan": "Địa chỉ tiếp nhận HS",
    "co_quan_duoc_uy_quyen": "Cơ quan được ủy quyền",
    "co_quan_phoi_hop": "Cơ quan phối hợp",
    "thu_tuc_lien_quan": "Thủ tục hành chính liên quan",
    "trinh_tu_thuc_hien": "Trình Tự Thực Hiện",
    "cach_thuc_thuc_hien": "Cách Thức Thực Hiện",
    "thanh_phan_ho_so": "Thành phần hồ sơ",
    "can_cu_phap_ly": "Căn cứ pháp lý",
    "co_quan_thuc_hien": "Cơ quan thực hiện",
    "yeu_cau_dieu_kien": "Yêu cầu, điều kiện thực hiện",
    "ket_qua_xu_ly": "Kết quả xử lý",
}


def page(**changes: str) -> str:
    """A page's run of text; changes replace values by their keys."""
    values = {**HEAD, **SECTIONS, **changes}
    name = values["ten_thu_tuc"]
    return f"{name}Tên thủ tục{name}" + "".join(title + values[key] for key, title in TITLES.items())


def portal_json(**changes: object) -> dict[str, object]:
    """A record as the crawler writes it, its page agreeing with its sections."""
    return {**HEAD, **SECTIONS, "raw_text": page(), **changes}


def json_bytes(**changes: object) -> bytes:
    return json.dumps(portal_json(**changes), ensure_ascii=False, indent=1).encode()


PORTAL_TEXT = """Chi tiết thủ tục hành chính
Mã thủ tục: 1.009999
Số quyết định: 12/QĐ-UBND
Tên thủ tục: Cấp giấy phép
đặt biển chỉ dẫn
Cấp thực hiện: Cấp Tỉnh
Loại thủ tục: TTHC được luật giao quy định chi tiết
Lĩnh vực: Hoạt động xây dựng
Trình tự thực hiện:
  * Bước 1: Nộp hồ sơ
    Người đề nghị nộp hồ sơ theo mục Thành phần hồ sơ: một bộ.
  * Bước 2: Thẩm định
    Trong thời hạn 05 ngày làm việc, Sở Xây dựng thẩm định hồ sơ.

Cách thức thực hiện:
  * Hình thức nộp: DIRECT
    Thời hạn giải quyết: 7 WORKING_DAY
    Phí, lệ phí: Không có thông tin
    Mô tả: Nộp trong giờ hành chính.

Thành phần hồ sơ:
    - Đơn đề nghị theo mẫu
      Số lượng: Bản chính: 1, Bản sao: 0

Đối tượng thực hiện: Công dân Việt Nam
Cơ quan thực hiện: Sở Xây dựng
Cơ quan có thẩm quyền: Không có thông tin
Địa chỉ tiếp nhận HS: Không có thông tin
Cơ quan được ủy quyền: Không có thông tin
Cơ quan phối hợp: Không có thông tin
Kết quả thực hiện: Giấy phép
Căn cứ pháp lý:
  * Luật Xây dựng (50/2014/QH13)

Yêu cầu, điều kiện thực hiện: Không có thông tin
Từ khóa: Không có thông tin
Mô tả: Không có thông tin"""
