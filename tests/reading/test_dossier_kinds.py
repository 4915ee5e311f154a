"""What kind of paper a row names, told from its own wording."""

import pytest

from tests.reading.test_dossier import read


def kinds(*names: str) -> list[str]:
    return [document.kind for document in read(*names).documents]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tài liệu về tư cách pháp lý của cá nhân, tổ chức mua lại bến", "license"),
        ("Hồ sơ pháp lý của ụ tàu đề nghị bàn giao", "license"),
        ("Mã số chứng chỉ của đơn vị đo đạc luồng", "license"),
        ("Biên bản đấu giá mặt nước", "license"),
        ("Quyết định bổ nhiệm công chứng viên", "license"),
        ("Văn bản thẩm định thiết kế cầu tàu", "license"),
        ("Bản sao có chứng thực giấy tờ chứng minh có chức năng quản lý bến bãi", "license"),
        ("Văn bản của sở chủ quản lựa chọn nhà thầu nạo vét", "license"),
        ("Giấy tờ chứng minh đã hoàn thành việc nộp tiền thuê mặt nước", "financial"),
        ("Thông báo hoàn thành nghĩa vụ tài chính của chủ bến", "financial"),
        ("Báo cáo kiểm định kết cấu cầu tàu của đơn vị độc lập", "confirmation"),
        ("Giấy đăng ký giám định khối lượng nạo vét", "form"),
        ("Văn bản của chủ bến báo cáo tình hình khai thác và đề nghị gia hạn giấy phép", "form"),
        ("Biên bản của Ban chấp hành hội về việc đổi tên hội", "resolution"),
        ("Biên bản bình xét thi đua của đội tàu", "resolution"),
        ("Biên bản tách bến do đại diện các chủ sở hữu lập", "resolution"),
        ("Biên bản thanh lý việc thuê bến", "contract"),
        ("Biên bản tự kiểm tra độ sâu luồng", "technical"),
        ("Văn bản của cấp có thẩm quyền của công ty quyết định mở bến", "resolution"),
        ("Tài liệu chứng minh việc thay đổi nội dung giấy phép nạo vét", "other"),
        ("Văn bản chứng minh vốn chủ sở hữu", "financial"),
        ("Tiến độ thi công bến đã được duyệt", "technical"),
        ("Các số liệu quan trắc mực nước trong năm", "technical"),
        ("Giấy tờ nghiệm thu hạng mục kè", "technical"),
        ("Chứng từ khai báo tàu đến", "other"),
    ],
)
def test_a_name_tells_the_kind(name: str, kind: str) -> None:
    assert kinds(name) == [kind]


def test_what_one_party_alone_promises_is_no_contract() -> None:
    assert kinds("Bản cam kết của chủ bến về việc không lấn luồng") == ["other"]
    assert kinds("Bản cam kết góp vốn của các thành viên") == ["contract"]


def test_a_draft_has_the_kind_of_the_paper_unless_an_authority_is_to_issue_it() -> None:
    assert kinds("Dự thảo điều lệ hội nghề cá", "Dự thảo hợp đồng thuê bến") == ["resolution", "contract"]
    assert kinds("Dự thảo quyết định công bố luồng", "Dự thảo văn bản công bố bến") == ["other", "other"]


def test_who_confirms_the_copy_does_not_tell_the_kind() -> None:
    assert kinds("Bản chụp có xác nhận của chủ tàu giấy phép khai thác cá ngừ") == ["license"]


def test_the_paper_behind_a_word_for_its_shape_tells_the_kind() -> None:
    assert kinds("01 bản điều lệ của hội nghề cá") == ["resolution"]
    assert kinds("Bản dịch hộ chiếu của thuyền trưởng") == ["identity"]


def test_whom_a_paper_is_asked_of_and_by_what_rule_does_not_tell_the_kind() -> None:
    proof = "Giấy tờ chứng minh đủ điều kiện hoạt động theo đề án thành lập"
    assert kinds(proof) == ["other"]
    merits = "Tài liệu chứng minh công lao đối với người được cấp giấy chứng nhận thuyền viên giỏi"
    assert kinds(merits) == ["other"]


def test_a_sentence_that_begins_with_who_shows_a_paper_has_the_kind_of_the_paper() -> None:
    assert kinds("Thuyền viên nước ngoài xuất trình hộ chiếu tại cổng cảng") == ["identity"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Mẫu số 24\tBản vẽ chia thửa mặt nước", "technical"),
        ("Mẫu số 14 - Báo cáo khai thác cầu cảng", "technical"),
        ("Mẫu 9b Đơn đề nghị thuê mặt nước", "form"),
        ("Mẫu số 02 Quyết định số 17/2024/QĐ-UBND", "form"),
    ],
)
def test_the_name_behind_a_forms_number_tells_the_kind(name: str, kind: str) -> None:
    assert kinds(name) == [kind]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Biên bản bàn giao kho bãi, nhà điều hành", "contract"),
        ("Biên bản bàn giao mốc giới", "confirmation"),
        ("Biên bản bàn giao luồng của cơ quan quản lý cho chủ bến", "confirmation"),
        ("Giấy nhận nợ tại ngân hàng", "contract"),
        ("Bảng kê trả lãi vay mua tàu", "financial"),
        ("Bảng kê phương tiện trả lại bến", "technical"),
        ("Văn bản về việc đủ điều kiện chuyển nhượng bến cho hộ dân", "license"),
        ("Văn bản thông báo kết quả thẩm định của cơ quan chuyên môn về hàng hải", "license"),
        ("Giấy tờ theo quy định tại các Điều 148, Điều 149 Luật Đất đai", "license"),
        ("Các văn bản pháp lý có liên quan", "license"),
    ],
)
def test_papers_of_land_and_building_have_their_kinds(name: str, kind: str) -> None:
    assert kinds(name) == [kind]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kết quả thực hiện thủ tục về bảo vệ luồng tàu", "license"),
        ("Thông báo xác nhận kết quả đăng ký bến", "license"),
        ("Thông báo thẩm định thiết kế bến", "license"),
        ("Thông báo kết quả giám định lượng cát nạo vét", "confirmation"),
        ("Thông báo về việc hoàn thành nghĩa vụ nộp tiền trồng lại rừng đước", "financial"),
        ("Giấy tờ chứng minh việc góp vốn của chủ bến mới", "financial"),
        ("Tài liệu chứng minh sự thay đổi của các thông tin ghi trên giấy phép", "other"),
        ("Văn bản chứng minh bến đáp ứng yêu cầu về độ sâu", "other"),
        ("Giấy tờ chứng minh quan hệ của người đề nghị cấp giấy xác nhận với chủ tàu", "identity"),
        ("Văn bản giao nhiệm vụ chủ đầu tư nạo vét luồng", "license"),
        ("Văn bản về sự cần thiết xây dựng bến", "license"),
        (
            "Một trong các tài liệu sau của bên nhận chuyển nhượng bến: báo cáo tài chính năm trước",
            "financial",
        ),
        ("Dự thảo điều chỉnh chương trình phát triển bến", "technical"),
        ("Giấy tờ chứng minh đối tượng được thuê nhà ở của cảng", "confirmation"),
    ],
)
def test_what_authorities_tell_and_what_proves_something(name: str, kind: str) -> None:
    assert kinds(name) == [kind]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Giấy tờ về việc nhận chuyển quyền sử dụng ao nuôi", "contract"),
        ("Văn bản về việc xóa cho thuê lại cầu cảng", "contract"),
        ("Văn bản khước từ quyền mua tàu của người đồng sở hữu", "contract"),
        ("Giấy tờ chứng minh đã chấp hành quyết định xử phạt", "financial"),
        ("Văn bản xác định các thành viên có chung quyền sử dụng bến", "other"),
        ("Giấy tờ chứng minh việc đổi tên/thay đổi thông tin của chủ tàu", "identity"),
        ("Giấy tờ chứng minh thuộc đối tượng được giảm tiền thuê nhà ở của cảng", "confirmation"),
        ("Văn bản của cơ quan, đơn vị nơi thuyền trưởng đang công tác", "confirmation"),
        ("Văn bản của Sở Xây dựng về phương án dùng chung cầu cảng", "license"),
        ("Văn bản chứng nhận đạt giải đua thuyền", "license"),
        ("Văn bản nghiệm thu hoàn thành các hạng mục kè", "technical"),
        ("Lý lịch quân nhân của thủy thủ", "license"),
        ("Một trong các giấy tờ có ghi nhận ngày xuống tàu sau: quyết định điều động", "license"),
        ("Hồ sơ dự thi theo mẫu thống nhất của hội nghề cá", "other"),
        ("Giấy tờ chứng minh vay vốn thông qua Ngân hàng Chính sách xã hội", "other"),
        ("Mẫu 12/BT-NB Thông báo đóng bến", "form"),
        ("Bản tóm tắt hồ sơ bệnh án của thuyền viên", "confirmation"),
        (
            "Các tài liệu chứng minh điểm ưu tiên đối với đội tàu có hai chủ trở lên (về năng lực tài chính)",
            "other",
        ),
    ],
)
def test_further_papers_of_land_and_merits_have_their_kinds(name: str, kind: str) -> None:
    assert kinds(name) == [kind]
