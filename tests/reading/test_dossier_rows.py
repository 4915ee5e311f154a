"""Which papers one row of a dossier names: what joins, what parts, what only belongs to a paper."""

from tests.reading.test_dossier import only, read, texts


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
