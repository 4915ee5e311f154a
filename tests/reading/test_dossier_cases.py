"""What a row asks for only in some case, and what it only explains."""

from tests.reading.test_dossier import only, read, texts
from tthc.reading.dossier import read_dossier


def test_a_lead_that_adds_papers_in_a_case_makes_them_conditional() -> None:
    reading = read(
        "Trường hợp ủy quyền cho đại lý thì nộp thêm: (i) Bản sao hợp đồng đại lý; "
        "(ii) Giấy giới thiệu của đại lý"
    )
    assert [(d.text, d.conditional) for d in reading.documents] == [
        ("Bản sao hợp đồng đại lý", True),
        ("Giấy giới thiệu của đại lý", True),
    ]


def test_a_lead_holds_until_the_list_goes_on_beside_it() -> None:
    reading = read(
        "a) Trường hợp tàu mới thì nộp thêm các giấy tờ sau (trừ tàu công vụ): a.1) Giấy phép đóng tàu; "
        "b) Bản vẽ bố trí chung của tàu"
    )
    assert [d.conditional for d in reading.documents] == [True, False]


def test_a_heading_of_a_list_inside_the_row_conditions_nothing() -> None:
    reading = read("* Đối với chủ tàu là tổ chức, gồm: ++ Tờ khai tàu; ++ Bản sao hợp đồng thuê tàu")
    assert [d.conditional for d in reading.documents] == [False, False]


def test_two_papers_behind_a_case_are_two_conditional_documents() -> None:
    reading = read("Trường hợp ủy quyền cho đại lý: bản sao hợp đồng đại lý; giấy giới thiệu của đại lý")
    assert [d.conditional for d in reading.documents] == [True, True]


def test_a_paper_behind_the_colon_of_a_heading_is_a_document() -> None:
    document = only("* Bổ sung trong từng trường hợp cụ thể: Bản sao có chứng thực giấy phép nạo vét.")
    assert (document.kind, document.conditional, document.certified_copy) == ("license", True, True)


def test_papers_listed_behind_papers_in_general_are_documents_of_their_own() -> None:
    reading = read(
        "Các văn bản pháp lý kèm theo, gồm: quyết định phê duyệt bến; văn bản cho phép nạo vét; "
        "giấy phép đóng tàu"
    )
    assert len(reading.documents) == 3


def test_how_long_a_paper_holds_and_what_somebody_promises_is_no_condition() -> None:
    assert not only("Giấy khám sức khỏe có giá trị sử dụng nếu được cấp chưa quá 06 tháng").conditional
    assert not only(
        "Văn bản đề nghị mở bến, gồm cả cam kết chịu mọi chi phí nếu bến không được mở"
    ).conditional


def test_how_the_file_comes_in_is_no_condition() -> None:
    name = "Bản sao có chứng thực (đối với trường hợp nộp qua môi trường điện tử) giấy phép nạo vét"
    assert not only(name).conditional


def test_brackets_on_the_shape_of_the_paper_are_no_condition() -> None:
    name = "Bản đánh giá an ninh bến (đối với bến liên doanh thì bản đánh giá phải được dịch sang tiếng Anh)"
    assert not only(name).conditional


def test_what_a_right_is_about_is_no_condition() -> None:
    assert not only("Giấy chứng nhận đối với phần mặt nước đã thuê").conditional
    assert not only("Cam kết sở hữu hợp pháp đối với tàu cổ").conditional


def test_how_many_to_hand_in_of_the_paper_itself_is_no_condition() -> None:
    name = "Tờ khai tàu. Trường hợp khai trên giấy, thuyền trưởng khai và nộp 02 bản chính tờ khai tàu"
    assert not only(name).conditional


def test_looking_up_or_a_copy_is_no_certified_copy() -> None:
    name = (
        "Thông tin về giấy phép bến để cơ quan tra cứu trên cơ sở dữ liệu hoặc bản sao hợp lệ giấy phép bến"
    )
    assert not only(name).certified_copy


def test_an_extract_of_several_papers_is_one_document() -> None:
    assert len(read("Trích lục bản đồ luồng, hồ sơ bến, dữ liệu quan trắc").documents) == 1


def test_what_a_decision_approves_is_no_paper_beside_it() -> None:
    assert len(read("Văn bản phê duyệt quy hoạch bến, kế hoạch nạo vét bến").documents) == 1


def test_a_name_that_may_be_a_verb_is_a_paper_where_its_object_says_so() -> None:
    reading = read("danh sách chủ tàu trúng đấu giá; thông báo hoàn thành nghĩa vụ tài chính của chủ tàu")
    assert len(reading.documents) == 2


def test_odd_markers_do_not_belong_to_the_wording() -> None:
    assert texts(read("$ Bản vẽ cầu tàu", "= Tờ trình mở bến", "^ Đơn xin thuê bến")) == [
        "Bản vẽ cầu tàu",
        "Tờ trình mở bến",
        "Đơn xin thuê bến",
    ]


def test_rows_that_tell_how_or_point_elsewhere_are_notes() -> None:
    for note in (
        "Trường hợp một lô hàng khai trên nhiều tờ khai thì người khai chỉ phải nộp 01 bộ hồ sơ hải quan",
        "Tỷ lệ bản đồ: 1/5.000 hoặc 1/10.000 do chủ bến tự chọn",
        "Thành phần hồ sơ theo quy định tại Mẫu số 05",
        "Gửi hồ sơ trực tiếp hoặc qua bưu chính đến cảng vụ",
        "Chưa có quy định cụ thể",
        "Bộ hồ sơ được đóng thành hai tập",
    ):
        reading = read(note)
        assert (len(reading.documents), [n.text for n in reading.notes]) == (0, [note])


def test_a_sentence_on_showing_the_original_beside_a_copy_names_no_paper() -> None:
    reading = read(
        "Bản sao giấy phép nạo vét luồng. Trường hợp chủ bến nộp bản sao kèm xuất trình bản chính "
        "để đối chiếu, người đối chiếu ký xác nhận vào bản sao"
    )
    assert len(reading.documents) == 1
    rule = "Khi cơ quan yêu cầu, chủ bến có trách nhiệm cung cấp bản chính để đối chiếu"
    assert [note.text for note in read(rule).notes] == [rule]


def test_a_case_heading_that_names_ways_to_hand_in_is_no_note() -> None:
    text = (
        "Trường hợp khai thác qua bản điện tử trên hệ thống:Tên giấy tờMẫu đơn, tờ khaiSố lượng"
        "Phiếu yêu cầu cung cấp dữ liệu1 bản chính"
    )
    reading = read_dossier(text, "portal_json")
    assert (len(reading.notes), len(reading.cases)) == (0, 1)


def test_whose_legal_paper_it_is_conditions_nothing() -> None:
    assert not only("Bản sao giấy tờ pháp lý của cá nhân đối với người đứng đầu bến").conditional
    assert not only("Giấy tờ pháp lý của tổ chức đối với thành viên").conditional
    assert only("Giấy tờ pháp lý của cá nhân đối với thành viên là cá nhân").conditional


def test_if_any_behind_what_comes_with_the_paper_does_not_condition_the_paper() -> None:
    assert not only("Quyết định duyệt luồng và sơ đồ, bản vẽ kèm theo (nếu có) của quy hoạch bến").conditional
    assert not only("Báo cáo độ sâu kèm theo ảnh chụp (nếu có)").conditional
    assert only("Tài liệu kèm theo (nếu có)").conditional
    assert only("Báo cáo theo mẫu ban hành kèm theo Thông tư này (nếu có)").conditional


def test_a_later_sentence_by_which_the_dossier_leaves_the_paper_out_conditions_it() -> None:
    assert only(
        "Giấy tờ pháp lý của cá nhân đối với chủ bến; Trường hợp kê khai số định danh "
        "thì hồ sơ đăng ký bến không bao gồm bản sao giấy tờ pháp lý của cá nhân đối với chủ bến"
    ).conditional


def test_a_form_for_each_sort_of_applicant_conditions_nothing() -> None:
    assert not only(
        "Đơn đề nghị theo Mẫu số 01 (đối với chủ tàu) hoặc Mẫu số 02 (đối với chủ bến)"
    ).conditional
    assert only("Đơn đề nghị theo Mẫu số 01 (đối với tàu khách)").conditional


def test_what_a_paper_applies_to_is_no_condition() -> None:
    assert not only("Danh mục tiêu chuẩn chủ yếu áp dụng cho bến tàu").conditional
    assert not only("Báo cáo tác động của nạo vét đối với sức khỏe con người").conditional
    assert not only("Xác nhận việc đóng bảo hiểm xã hội đối với người lao động").conditional
    assert only("Bản vẽ hoàn công (áp dụng cho bến tàu khách)").conditional
    assert only("Phiếu cân tàu (không áp dụng với tàu cá)").conditional


def test_an_electronic_copy_beside_a_certified_one_is_no_plain_copy() -> None:
    assert only("Bản sao có chứng thực hoặc bản sao điện tử giấy phép bến").certified_copy
    assert not only("Bản sao hoặc bản sao điện tử giấy phép bến").certified_copy


def test_a_variant_told_in_brackets_conditions_nothing() -> None:
    assert not only("Bản vẽ thi công bến (thiết kế cơ sở đối với bến nhỏ) đã được duyệt").conditional


def test_if_any_behind_the_second_of_two_papers_leaves_the_first_asked_for() -> None:
    reading = read("Biên bản họp chủ bến và danh sách người vắng (nếu có)")
    assert [d.conditional for d in reading.documents] == [False, True]


def test_a_case_that_somebody_is_shown_to_be_in_conditions_nothing() -> None:
    assert not only("Tài liệu chứng minh tàu thuộc một trong các trường hợp được miễn phí").conditional
    assert only("Giấy phép (chủ tàu thuộc trường hợp phải có giấy phép)").conditional
    assert only("Giấy phép trường hợp tàu chở khách").conditional
