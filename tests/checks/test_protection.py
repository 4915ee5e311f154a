"""What specialised law protects is told from what may go."""

from collections.abc import Callable, Mapping

import attrs
import pytest

from tthc.checks.protection import element_of, is_protected
from tthc.model import Activity, Document, Procedure

MakeProcedure = Callable[[Mapping[str, str]], Procedure]


@pytest.fixture
def procedure(make_procedure: MakeProcedure) -> Procedure:
    return make_procedure({"dossier": "Đơn đề nghị"})


def _act(procedure: Procedure, text: str, action: str) -> Procedure:
    act = Activity(
        section="trinh_tu_thuc_hien",
        start=0,
        end=len(text),
        text=text,
        step=None,
        action=action,  # type: ignore[arg-type]
        actor=None,
        actor_class="unknown",
        receiver=None,
        conditional=False,
        duration=None,
    )
    return attrs.evolve(procedure, activities=(act,))


@pytest.mark.parametrize(
    ("text", "action", "protected"),
    [
        ("Tổ công tác kiểm tra thực địa", "inspect", True),
        ("Ủy ban nhân dân cấp xã niêm yết công khai danh sách", "publish", True),
        ("Cơ quan thuế xác định nghĩa vụ tài chính", "determine_payment", True),
        ("lấy ý kiến cộng đồng dân cư nơi có dự án", "consult", True),
        ("Cảnh sát thẩm duyệt về phòng cháy", "appraise", True),
        ("trả lời bằng văn bản và nêu rõ lý do", "decide", True),
        ("Phòng chuyên môn kiểm tra thành phần hồ sơ", "check", False),
        ("Văn phòng trình lãnh đạo ký", "propose", False),
        ("Người nộp gửi bản sao có công chứng", "submit", False),
        ("lấy ý kiến Sở Tài chính", "consult", False),
    ],
)
def test_acts(procedure: Procedure, text: str, action: str, protected: bool) -> None:
    assert is_protected(_act(procedure, text, action), "activities/0") is protected


@pytest.mark.parametrize(
    ("text", "kind", "protected"),
    [
        ("Báo cáo đánh giá tác động môi trường", "technical", True),
        ("Hợp đồng chuyển nhượng đã được công chứng", "contract", True),
        ("Bản sao có công chứng giấy phép hoạt động", "license", False),
        ("Đơn đề nghị", "form", False),
    ],
)
def test_papers(procedure: Procedure, text: str, kind: str, protected: bool) -> None:
    document: Document = attrs.evolve(procedure.documents[0], text=text, kind=kind)
    changed = attrs.evolve(procedure, documents=(document,))
    assert is_protected(changed, "documents/0") is protected


def test_a_paper_named_in_a_long_row_is_judged_by_its_own_words(procedure: Procedure) -> None:
    row = (
        "Một trong các giấy tờ về đất đai gồm: giấy chứng nhận quyền sử dụng đất; quyết định giao đất; "
        "quyết định cho thuê đất; hợp đồng thuê lại đất trong khu công nghiệp; giấy tờ về thừa kế; "
        "văn bản thẩm duyệt phòng cháy và kết quả thẩm định báo cáo đánh giá tác động môi trường"
    )
    document: Document = attrs.evolve(procedure.documents[0], text=row)
    changed = attrs.evolve(procedure, documents=(document,))
    assert not is_protected(changed, "documents/0", "giấy chứng nhận quyền sử dụng đất")
    assert is_protected(changed, "documents/0", "báo cáo đánh giá tác động môi trường")
    assert is_protected(changed, "documents/0", row)


def test_the_name_of_a_body_inside_a_protected_act_may_be_mended(procedure: Procedure) -> None:
    act = "Bộ Giao thông vận tải thẩm định nội dung về an toàn giao thông của dự án"
    changed = _act(procedure, act, "appraise")
    assert not is_protected(changed, "activities/0", "Bộ Giao thông vận tải")
    assert is_protected(changed, "activities/0", act)


@pytest.mark.parametrize(
    "path", ["documents/9", "documents/x", "sections/thanh_phan_ho_so", "channels/0", ""]
)
def test_other_places_are_not_protected(procedure: Procedure, path: str) -> None:
    assert not is_protected(procedure, path)


def test_an_element_path_points_at_its_element(procedure: Procedure) -> None:
    assert element_of(procedure, "documents/0") is procedure.documents[0]
    assert element_of(procedure, "notes/0") is None
