"""Who acts and who receives in clauses that name nobody in the place of the subject."""

from tests.reading.step_reading import read


def test_a_portal_on_which_a_file_is_handed_in_hands_in_nothing() -> None:
    text = (
        "Doanh nghiệp lập hồ sơ theo quy định.\n"
        "Hồ sơ nộp trên Cổng dịch vụ công quốc gia, Hệ thống thông tin giải quyết thủ tục hành chính của "
        "Bộ Công Thương hoặc gửi qua đường bưu chính về cơ quan có thẩm quyền."
    )
    act = read(text)[-1]
    assert (act.action, act.actor, act.receiver) == ("submit", "Doanh nghiệp", "cơ quan có thẩm quyền")


def test_a_portal_that_fails_is_not_who_files_instead() -> None:
    (act,) = read("Trường hợp Cổng dịch vụ công quốc gia bị lỗi tổ chức, cá nhân nộp hồ sơ giấy tại Sở Y tế.")
    assert (act.action, act.actor) == ("submit", "tổ chức, cá nhân")


def test_who_will_be_paid_back_receives() -> None:
    act = read("Trường hợp bị từ chối, doanh nghiệp sẽ được hoàn trả phí đăng ký.")[-1]
    assert (act.actor, act.actor_class, act.receiver) == (None, "unknown", "doanh nghiệp")


def test_what_is_exchanged_between_two_bodies_goes_to_the_other() -> None:
    text = (
        "Cơ quan đăng ký kinh doanh cấp xã kiểm tra hồ sơ.\n"
        "Thông tin đăng ký được truyền sang hệ thống của ngành thuế để phối hợp, trao đổi thông tin giữa "
        "cơ quan đăng ký kinh doanh cấp xã và cơ quan thuế."
    )
    act = read(text)[-1]
    assert (act.action, act.receiver) == ("transfer", "cơ quan thuế")


def test_who_files_unnamed_is_whom_a_later_clause_names() -> None:
    acts = read("Bước 1: Nộp hồ sơ tại Sở Y tế.\nBước 2: Chủ cơ sở nhận kết quả tại Sở Y tế.")
    assert [a.actor for a in acts] == ["Chủ cơ sở", "Chủ cơ sở"]
