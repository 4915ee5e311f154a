"""Which papers one row of a dossier names: what joins, what parts, what only belongs to a paper."""

from tests.reading.test_dossier import only, read, rows, texts
from tthc.reading.dossier import read_dossier


def test_where_its_form_is_found_belongs_to_the_paper() -> None:
    assert texts(read("Đơn hàng tàu; - Mẫu số 7 tại Phụ lục II Thông tư này; - Mẫu số 8 Phụ lục II")) == [
        "Đơn hàng tàu; - Mẫu số 7 tại Phụ lục II Thông tư này; - Mẫu số 8 Phụ lục II"
    ]


def test_pieces_that_begin_alike_are_papers_of_their_own() -> None:
    reading = read(
        "Bản sao các giấy tờ sau đây: - Giấy tờ pháp lý của thuyền trưởng; "
        "- Giấy tờ pháp lý của chủ tàu là tổ chức; - Giấy tờ pháp lý của người là bên thuê tàu"
    )
    assert texts(reading) == [
        "Giấy tờ pháp lý của thuyền trưởng",
        "Giấy tờ pháp lý của chủ tàu là tổ chức",
        "Giấy tờ pháp lý của người là bên thuê tàu",
    ]


def test_whose_papers_they_are_introduces_the_papers() -> None:
    reading = read("Hồ sơ kê khai nghĩa vụ tài chính: Tờ khai lệ phí bến, tờ khai thuế mặt nước theo mẫu")
    assert [(d.text, d.kind) for d in reading.documents] == [
        ("Tờ khai lệ phí bến", "form"),
        ("tờ khai thuế mặt nước theo mẫu", "form"),
    ]


def test_what_a_request_tells_in_full_is_no_further_paper() -> None:
    assert len(texts(read("Đơn đề nghị công nhận bến tàu khách, giấy phép nạo vét của chủ bến"))) == 1


def test_if_any_closes_a_paper() -> None:
    assert texts(read("Trích lục bản đồ, hồ sơ bến (nếu có) và các tài liệu chứng minh ranh giới")) == [
        "Trích lục bản đồ, hồ sơ bến (nếu có)",
        "các tài liệu chứng minh ranh giới",
    ]


def test_a_form_set_out_with_a_rule_is_parted_from_the_next_paper() -> None:
    assert texts(
        read("Văn bản đề nghị giảm phí theo Mẫu số 3 ban hành kèm theo Quyết định này, giấy tờ nộp phí")
    ) == [
        "Văn bản đề nghị giảm phí theo Mẫu số 3 ban hành kèm theo Quyết định này",
        "giấy tờ nộp phí",
    ]


def test_general_papers_and_further_ones_are_one_item() -> None:
    assert len(texts(read("Các văn bản pháp lý, tài liệu khác có liên quan đến bến"))) == 1


def test_an_introduction_letter_stands_beside_the_contract() -> None:
    reading = read(
        "Trường hợp ủy quyền cho tổ chức thì nộp bản sao hợp đồng dịch vụ với đại lý, "
        "giấy giới thiệu hoặc văn bản phân công của đại lý"
    )
    assert [(d.kind, d.conditional) for d in reading.documents] == [
        ("contract", True),
        ("authorization", True),
    ]


def test_a_paper_that_the_dossier_must_hold_in_a_case_is_a_document() -> None:
    document = only(
        "Trường hợp làm qua đại diện thì văn bản có nội dung về đại diện là tài liệu phải có trong hồ sơ"
    )
    assert (document.kind, document.conditional) == ("authorization", True)


def test_the_agreement_to_add_is_a_document_and_the_number_of_sets_is_none() -> None:
    assert only("Trường hợp các chủ tàu có thỏa thuận chung thì nộp thêm văn bản thỏa thuận đó").conditional
    reading = read("Trường hợp lô hàng có nhiều tờ khai thì người khai chỉ phải nộp 01 bộ hồ sơ hải quan")
    assert (texts(reading), len(reading.notes)) == ([], 1)


def test_a_building_model_to_hand_over_is_a_document() -> None:
    document = only(
        "Ngoài các giấy tờ nêu trên, đối với bến cấp II, chủ bến có trách nhiệm cung cấp dữ liệu BIM"
    )
    assert (document.kind, document.conditional) == ("technical", True)


def test_a_piece_that_tells_what_holds_in_a_case_is_a_note() -> None:
    reading = read("- Giấy phép của chủ tàu; - Đối với chủ tàu nước ngoài thì bản sao phải được hợp pháp hóa")
    assert (texts(reading), [n.text for n in reading.notes]) == (
        ["Giấy phép của chủ tàu"],
        ["Đối với chủ tàu nước ngoài thì bản sao phải được hợp pháp hóa"],
    )


def test_what_repeats_a_name_to_say_more_of_it_stays_with_the_paper() -> None:
    assert len(texts(read("Danh sách thuyền viên; danh sách thuyền viên phải ghi rõ họ tên, chức danh"))) == 1
    assert texts(
        read("Dự thảo quy chế hoạt động bến; dự thảo quy chế tài chính của bến không vì lợi nhuận")
    ) == [
        "Dự thảo quy chế hoạt động bến",
        "dự thảo quy chế tài chính của bến không vì lợi nhuận",
    ]


def test_what_a_paper_holds_is_told_behind_of_which() -> None:
    name = (
        "Hồ sơ quyết toán nạo vét; trong đó, hồ sơ quyết toán từng hợp đồng gồm các tài liệu: "
        "Hợp đồng nạo vét; biên bản nghiệm thu đoạn luồng"
    )
    assert texts(read(name)) == [name]


def test_what_must_come_with_the_dossier_is_a_document() -> None:
    document = only("Hồ sơ đăng ký bến phải kèm theo bản sao hộ chiếu của chủ bến")
    assert document.kind == "identity"


def test_a_lead_that_gives_leave_is_a_note() -> None:
    reading = read(
        "Người ký đơn có thể ủy quyền cho người khác như sau: "
        "Trường hợp ủy quyền cho cá nhân, kèm theo hồ sơ phải có văn bản ủy quyền"
    )
    assert [n.text for n in reading.notes] == ["Người ký đơn có thể ủy quyền cho người khác như sau"]
    assert [d.kind for d in reading.documents] == ["authorization"]


def test_papers_listed_in_a_heading_are_documents_without_quantity() -> None:
    reading = read_dossier(
        "  [ a) Đối với bến mới: - Đơn xin mở bến. - Bản vẽ bến. - Số lượng hồ sơ: 01 bộ. ]\n"
        + rows("Tờ khai phí luồng"),
        "portal_text",
    )
    assert [(d.text, d.originals, d.case) for d in reading.documents] == [
        ("Đơn xin mở bến", None, 0),
        ("Bản vẽ bến", None, 0),
        ("Tờ khai phí luồng", 1, 0),
    ]
    assert [c.text for c in reading.cases] == ["a) Đối với bến mới:"]
    assert [n.text for n in reading.notes] == ["Số lượng hồ sơ: 01 bộ"]


def test_a_heading_that_is_all_list_heads_nothing() -> None:
    reading = read_dossier(
        "  [ - Đơn xin mở bến. - Bản vẽ bến. ]\n" + rows("Tờ khai phí luồng"), "portal_text"
    )
    assert ([d.case for d in reading.documents], reading.cases) == ([None, None, None], ())


def test_legal_papers_of_persons_and_bodies_differ_in_kind() -> None:
    reading = read(
        "Giấy tờ pháp lý của cổ đông là cá nhân",
        "Giấy tờ pháp lý của cổ đông là tổ chức",
        "Giấy tờ pháp lý của cá nhân đối với người đại diện của thành viên là tổ chức",
    )
    assert [d.kind for d in reading.documents] == ["identity", "license", "identity"]


def test_a_sentence_behind_several_papers_is_a_note() -> None:
    reading = read(
        "Giấy phép của thuyền trưởng; văn bản cử thuyền trưởng. "
        "Đối với thuyền trưởng nước ngoài thì bản sao giấy phép phải được hợp pháp hóa lãnh sự"
    )
    assert len(texts(reading)) == 2
    assert [n.text[:26] for n in reading.notes] == ["Đối với thuyền trưởng nước"]


def test_shapes_before_a_paper_to_add_do_not_hide_it() -> None:
    reading = read(
        "Giấy đăng ký tàu. Trường hợp tàu đi thuê thì nộp thêm bản sao có chứng thực hoặc bản sao kèm "
        "bản chính để đối chiếu hoặc bản sao điện tử được chứng thực từ bản chính hợp đồng thuê tàu"
    )
    assert [(d.kind, d.conditional) for d in reading.documents] == [("license", False), ("contract", True)]


def test_a_picture_taken_of_the_original_is_a_shape_of_the_paper() -> None:
    assert only("Tệp tin chứa ảnh màu chụp từ bản chính quyết định thành lập bến").kind == "license"


def test_contents_behind_a_semicolon_typed_for_a_colon_stay_with_the_paper() -> None:
    name = "02 bộ bản vẽ bến tàu đã được duyệt, gồm; bản vẽ mặt bằng bến; bản vẽ mặt cắt bến"
    assert texts(read(name)) == [name]


def test_lists_of_two_sorts_of_members_are_two_papers() -> None:
    assert len(texts(read("Danh sách cổ đông sáng lập; danh sách cổ đông là người nước ngoài"))) == 2


def test_what_is_approved_is_no_paper_beside_the_next_one() -> None:
    assert len(texts(read("Văn bản phê duyệt nạo vét, kế hoạch nạo vét và văn bản điều chỉnh kế hoạch"))) == 2


def test_who_answers_for_the_dossier_is_told_in_a_note() -> None:
    reading = read(
        "Nhãn phụ của phao. Tổ chức, cá nhân nhập khẩu chịu trách nhiệm về tính hợp lệ của hồ sơ nhập khẩu"
    )
    assert (texts(reading), len(reading.notes)) == (["Nhãn phụ của phao"], 1)
