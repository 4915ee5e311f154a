"""Words by which the action of a clause is told: what verbs govern, what papers are named."""

import re

from tthc.model.procedure import Action
from tthc.reading.steps.verbs import phrases

MONEY = re.compile(
    r"(?:số\s+)?\b(?:phí|lệ phí|thuế|tiền|nghĩa vụ tài chính|các khoản|chi phí|kinh phí|học phí|ký quỹ)\b"
)
SUPPLEMENT = re.compile(
    r"bổ sung|hoàn thiện|hoàn chỉnh|sửa đổi|chỉnh sửa|làm lại|(?<!minh việc )khắc phục|giải trình|"
    r"điều chỉnh (?:hồ sơ|lại)|lập lại|nộp lại|đề nghị làm rõ|(?:giấy tờ|tài liệu|thành phần hồ sơ) còn thiếu"
)
ASKS_SUPPLEMENT = re.compile(
    r"(?:yêu cầu|đề nghị|hướng dẫn|thông báo|để|cần|phải|phiếu|phiếu yêu cầu|nội dung|lý do|những|"
    r"một lần|cho|văn bản|công văn|trả|gửi)\b"
)
RECEIPT = re.compile(
    r"(?:giấy|phiếu|thông báo|văn bản|biên lai|mã số|"
    r"mã)\s+(?:xác nhận\s+)?(?:về việc\s+)?(?:đã\s+)?(?:tiếp nhận|biên nhận|hẹn|nhận hồ sơ|"
    r"hồ sơ(?! (?:không|chưa|thiếu|đủ|cần)))|"
    r"biên nhận|giấy hẹn|phiếu hẹn|"
    r"hẹn trả|hẹn ngày|mã (?:số )?hồ sơ|tài khoản|giấy nhận"
)
FORMAL = re.compile(
    r"(?:tính )?(?:đầy đủ|hợp lệ|hợp pháp|chính xác|pháp lý|đúng đắn)|thành phần(?: hồ sơ)?|số lượng|"
    r"danh mục|đủ hồ sơ|tính đồng bộ|thể thức|hình thức(?! sử)"
)
SITE = re.compile(
    r"thực địa|thực tế|tại chỗ|hiện trường|hiện trạng|tại cơ sở|tại hiện|tại đơn vị|tại doanh nghiệp|"
    r"tại kho\b|tại nơi|ngoài thực|trực tiếp tại|lấy mẫu|trích đo|"
    r"(?<!nghề )(?<!động )đo đạc(?!,? (?:và )?bản đồ)|phương tiện|hàng hóa|"
    r"tại địa điểm|lâm sàng"
)
OPINION = re.compile(
    r"(?:lấy|xin|hỏi|tham vấn|tham gia|đề nghị\b.{0,60}\bcho|đề nghị\b.{0,60}\bcó|"
    r"trao đổi)\s+(?:\w+\s+)?ý kiến|lấy ý kiến|xin ý kiến|hỏi ý kiến|tham gia ý kiến|phối hợp (?:thẩm|"
    r"giải|cho)"
)
RESULT = re.compile(
    r"kết quả|giấy phép|giấy chứng nhận|chứng chỉ|quyết định|thẻ|bằng|văn bản (?:chấp thuận|xác nhận|"
    r"cho phép|thông báo kết quả|trả lời|phê duyệt)|giấy xác nhận|hộ chiếu|trích lục|bản sao"
)
REFUSAL = re.compile(
    r"(?:không|từ chối)\s+(?:\w+\s+){0,3}?(?:cấp|chấp thuận|chấp nhận|phê duyệt|công nhận|đồng ý|"
    r"xác nhận|giải quyết|gia hạn|cho phép|đủ điều kiện|đáp ứng|ban hành|đăng ký|đạt|thuộc)|từ chối|"
    r"nêu rõ lý do|nói rõ lý do|lý do không"
)
REASON = re.compile(
    r"lý do (?:không|từ chối)|từ chối (?:cấp|giải quyết|chấp thuận)|không (?:cấp|chấp thuận|phê duyệt|"
    r"đồng ý|gia hạn|miễn|giảm|công nhận|cho phép)\b"
)
INTAKE_REFUSAL = re.compile(
    r"từ chối hồ sơ|từ chối (?:tiếp nhận|nhận)(?! (?:người|học|trẻ))|"
    r"không (?:tiếp nhận(?! (?:người|học|trẻ))|"
    r"chấp nhận hồ sơ|"
    r"nhận hồ sơ|thụ lý)|trả (?:lại )?hồ sơ"
)
REFUSED_INTAKE = re.compile(
    r"(?:từ chối|không) (?:tiếp nhận|nhận|thụ lý) hồ sơ|từ chối tiếp nhận\s*,?\s*(?:thì)?\s*\Z"
)
DRAFT = re.compile(
    r"\b(?:trình|báo cáo)\s+(?!độ|tự|thẩm định|kết quả|tình hình|đánh giá|nghiên cứu)|tờ trình"
)
TO_DECIDE = re.compile(r"(?:xem xét|quyết định|phê duyệt|ký|ban hành|chấp thuận|cho ý kiến|duyệt|cấp)\b")
INFORM = re.compile(
    r"để (?:theo dõi|biết|nắm|báo cáo|quản lý|giám sát|phối hợp quản lý|thông tin)|theo dõi việc"
)
PAYMENT = re.compile(
    r"nghĩa vụ tài chính|tiền sử dụng đất|tiền thuê đất|thuế|lệ phí|đơn giá|giá đất|số tiền|"
    r"chi phí|mức (?:phí|thu|bồi thường)|phí\b|tiền\b|khoản (?:thu|nộp|phải)"
)
PAY_NOTICE = re.compile(
    r"(?:(?!cơ quan thuế|về việc)[^,;:]){0,60}?\b(?:thu nghĩa vụ|(?<!người )nộp (?:phí|lệ phí|tiền|thuế|"
    r"nghĩa vụ)|(?:về )?nghĩa vụ tài chính|số tiền|mức phí|về phí|tiền sử dụng đất|phí thẩm định)"
    r"|(?:[^,;:]{0,40})về việc (?:nộp|thu) (?:phí|lệ phí|tiền|thuế|nghĩa vụ)"
)
PUBLIC = re.compile(
    r"(?:trên|tại|lên)\s+(?:các\s+)?(?:phương tiện|trang|cổng|website|báo|trụ sở|bảng)|công khai|"
    r"công bố|đăng tải|niêm yết"
)
PAPERS = phrases(
    """
    có văn bản | có công văn | ra văn bản | làm văn bản | có thông báo | lập | soạn | soạn thảo | dự thảo
    phát hành | có giấy | có phiếu | ban hành | làm | gửi | có báo cáo | viết | ra thông báo
    """
)
TELLS = phrases(
    "báo cho | thông báo | gửi | trả lời | có văn bản | gửi thông báo | ra thông báo | có thông báo"
)
APOLOGISES = phrases("gửi | có văn bản | lập | phát hành | hẹn | ban hành | có phiếu | viết | thông báo")
NAMES_REASONS = phrases("nêu | nêu rõ | nêu cụ thể | nêu rõ lý do")
READIES = phrases("chuẩn bị | lập hồ sơ | lập | làm | soạn | viết | hoàn thiện | tải | điền")
HANDS_IN = phrases(
    """
    có văn bản | có công văn | lập | lập hồ sơ | gửi | báo cáo | có báo cáo | đề nghị | hoàn thiện
    chuẩn bị | làm văn bản | có đơn
    """
)
SUBMITS = phrases(
    """
    nộp | nộp hồ sơ | nộp lại | chuẩn bị | kê khai | khai | nộp bổ sung | điền | xuất trình
    """
)
PAYS = phrases("nộp phí | nộp lệ phí | nộp tiền | thanh toán | đóng | chi trả")
COLLECTS = phrases(
    """
    nhận | đến nhận | nhận kết quả | nhận giấy | nhận thông báo | nhận thông tin | nhận lại | nhận bản
    mang | đem | nhận phiếu | hẹn trả kết quả | hẹn
    """
)
HANDS_OUT_RECEIPT = phrases(
    """
    cấp | trao | gửi | lập | có | in | viết | giao | trả | ra thông báo | phát hành | có phiếu | có giấy
    ban hành | thông báo | gửi lại | trả lời | xác nhận | ghi | ký
    """
)
MAY_ASK = phrases(
    """
    báo cho
    yêu cầu | hướng dẫn | thông báo | đề nghị | trả hồ sơ | trả lại hồ sơ | trả lại | trả | gửi | gửi trả
    có văn bản | có công văn | ra văn bản | làm văn bản | có thông báo | ra thông báo | lập | chuyển trả
    giải thích | trả lời | ban hành | hoàn trả | phát hành | có phiếu | từ chối | gửi lại | tiếp nhận | mời
    viết | làm | nêu rõ | nêu
    """
)
SENDS_BACK = phrases("trả hồ sơ | trả lại hồ sơ | hoàn trả | chuyển trả | gửi trả | trả lại")
SENDS = phrases(
    """
    gửi | chuyển | chuyển giao | luân chuyển | bàn giao | giao | chuyển lại | gửi lại | gửi kèm | chuyển trả
    gửi trả
    """
)
ASSIGNS = phrases("giao nhiệm vụ | chỉ đạo | phân công | triển khai | ủy quyền")
INVITES = phrases("yêu cầu | đề nghị | mời | triệu tập | hướng dẫn")
REWORKS = phrases("hoàn thiện | hoàn chỉnh | bổ sung hồ sơ | chỉnh sửa | bổ sung | sửa đổi | giải trình")
ANSWERS = phrases("báo cho | thông báo | trả lời | giải thích | ra thông báo | có thông báo | từ chối")
APPLICANT_SUBMITS = phrases(
    """
    lựa chọn nộp | lựa chọn nộp hồ sơ | thực hiện thủ tục | thực hiện các thủ tục
    nộp | nộp lại | nộp bổ sung | nộp hồ sơ | gửi | gửi lại | gửi kèm | gửi trả | lập | lập hồ sơ
    làm | làm văn bản | soạn | viết | khai | kê khai | điền | chuẩn bị | tải | khai báo | xuất trình
    có văn bản | có công văn | thông báo | báo cáo | đề nghị | đăng ký | bổ sung hồ sơ | hoàn thiện
    bổ sung | chỉnh sửa | chỉnh sửa hồ sơ | sửa đổi | sửa đổi hồ sơ | giải trình | ký số | ký | trình
    làm thủ tục | yêu cầu | cung cấp | khắc phục | tiếp thu | có thông báo | có tờ trình | có báo cáo
    có giấy | chuyển | kiến nghị | giao
    """
)
_VERBS_OF: dict[Action, str] = {
    "receive": """
    tiếp nhận | thu nhận | nhận hồ sơ | nhận đủ hồ sơ | đóng dấu | vào sổ | vào sổ theo dõi
    ghi vào sổ | bấm số | số hóa | số hoá | quét | scan | sao chụp | hẹn trả kết quả | hẹn
    viết giấy hẹn | ghi | thụ lý | ký nhận | làm thủ tục tiếp nhận
    """,
    "appraise": """
    soát xét | tổ chức hội đồng | tổ chức phiên họp | tổ chức buổi họp | họp hội đồng
    thẩm định | thẩm tra | thẩm duyệt | thẩm xét | xét duyệt | xét | xét chọn | bình xét | đánh giá
    xác minh | thẩm tra xác minh | kiểm tra xác minh | nghiên cứu | phân tích | tổng hợp
    tổ chức họp | họp | tổ chức cuộc họp | tổ chức hội nghị | hội ý | thành lập | thống nhất
    chấm điểm | tiếp thu | tra cứu | ký nháy | ký tắt | thảo luận | bỏ phiếu | biểu quyết | có nhận xét
    nhận xét | khai thác thông tin | khai thác , sử dụng thông tin | khai thác dữ liệu
    khai thác , sử dụng dữ liệu
    """,
    "inspect": """
    đo đạc | trích đo | trích lục | lập trích lục | khảo sát | kiểm nghiệm | thử nghiệm | lấy mẫu | đo
    kiểm định | nghiệm thu
    kiểm kê | khám | giám định | sát hạch | phỏng vấn | thi | tổ chức thi | chấm thi
    """,
    "propose": """
    trình | trình ký | trình duyệt | kính trình | đệ trình | đề xuất | tham mưu | kiến nghị
    có tờ trình
    """,
    "decide": """
    ký | ký cấp | ký duyệt | ký ban hành | phê duyệt | ra quyết định | có quyết định | quyết định | cấp lại
    cấp đổi | cấp mới | chấp thuận | chấp nhận | cấp phép | công nhận | xác nhận | chứng thực
    chứng nhận | gia hạn | phê chuẩn | cho phép | miễn | giảm | hoàn thuế | chấm dứt | bổ nhiệm
    miễn nhiệm | giao đất | đồng ý | ký hợp đồng | ký kết | giải quyết | xử lý | hủy | hủy bỏ | huỷ
    thông quan | duyệt | tuyên | ký xác nhận | từ chối | điều chỉnh | đình chỉ
    """,
    "transfer": """
    truyền | chia sẻ
    """,
    "publish": """
    thông báo công khai | đăng tin | niêm yết | đăng tải | công bố | công khai | đăng báo | đưa tin | loan báo
    """,
    "record": """
    cập nhật | ghi sổ | lưu trữ | lưu | lưu hồ sơ | lưu giữ | nhập | chỉnh lý | xóa đăng ký
    đồng bộ | tích hợp | hiệu đính | ghi nhận
    """,
    "consult": """
    lấy thêm ý kiến | lấy ý kiến góp ý | lấy xác nhận
    lấy ý kiến | xin ý kiến | hỏi ý kiến | lấy phiếu | tham vấn | trao đổi
    """,
    "respond": """
    cho ý kiến | có ý kiến | góp ý | tham gia ý kiến | đóng góp ý kiến | phúc đáp | hồi đáp
    """,
    "determine_payment": """
    tính thuế | tính tiền | tính phí | tính toán
    """,
    "collect": """
    đến nhận | nhận kết quả | nhận giấy | nhận lại
    """,
    "return_result": """
    trả kết quả | trao | trao trả
    """,
    "other": """
    hoàn thành | giới thiệu | hạch toán
    thu | thu phí | thu tiền | thu lệ phí | tạm dừng | dừng | phân loại | chi trả | khóa | tiêu hủy
    lựa chọn | bố trí | đôn đốc | giám sát
    theo dõi | áp dụng | hỗ trợ | thực hiện | thực hiện việc | tiến hành | tiến hành việc
    tổ chức thực hiện | xây dựng | xác thực | xác thực điện tử | tổ chức lễ | in | rút | mở
    thiết lập | hòa giải | hoà giải | chụp ảnh
    """,
}
FIXED: dict[str, Action] = {verb: action for action, verbs in _VERBS_OF.items() for verb in phrases(verbs)}
