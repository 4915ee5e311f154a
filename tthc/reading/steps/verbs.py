"""Words of the genre: verbs of acts, names of those who act, words that open conditions and times.

Each phrase is written as its syllables and marks with one blank between them. Only words stand
here; what they mean together is decided in `clauses`, `actions` and `actors`.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Kind = Literal[
    "verb", "weak", "name", "thing", "modal", "adverb", "stop", "right", "list", "then", "purpose", "join",
    "mark", "condition", "time", "when", "complete", "preposition",
]  # fmt: skip

# Verbs that head an act wherever they stand behind a comma, a joining word or a subject.
STRONG = """
ký cấp
thực hiện thủ tục | thực hiện các thủ tục
báo cho | tra cứu | ký nháy | ký tắt | thảo luận | bỏ phiếu | biểu quyết | có nhận xét | nhận xét
hòa giải | hoà giải | hoàn chỉnh | chụp ảnh | làm thủ tục tiếp nhận | lập trích lục | lấy xác nhận | hồi đáp
lấy thêm ý kiến | lấy ý kiến góp ý
lựa chọn nộp | lựa chọn nộp hồ sơ | giới thiệu | hạch toán | ghi nhận kết quả
tổ chức phiên họp | tổ chức buổi họp | tổ chức hội đồng | họp hội đồng
nộp | nộp lại | nộp bổ sung | nộp hồ sơ | gửi | gửi lại | gửi trả | gửi kèm | chuyển | chuyển trả
chuyển lại | chuyển giao | luân chuyển | bàn giao | giao | giao nhiệm vụ | trao | trao trả | trả
trả lại | hoàn trả | trả kết quả | trả lời | phúc đáp | tiếp nhận | thu nhận | nhận hồ sơ
nhận đủ hồ sơ | nhận giấy | nhận thông báo | nhận phiếu | nhận thông tin | nhận bản | kiểm tra
rà soát | soát xét | đối chiếu | thẩm định | thẩm tra | thẩm duyệt | thẩm xét | xem xét | xét duyệt | xét
xét chọn | bình xét | đánh giá | xác minh | thẩm tra xác minh | kiểm tra xác minh | phân loại
nghiên cứu | phân tích | tổng hợp | dự thảo | soạn thảo | soạn | lập | lập hồ sơ | làm văn bản
làm thủ tục | làm | viết | trình | trình ký | trình duyệt | kính trình | đệ trình | báo cáo | đề xuất
tham mưu | kiến nghị | ký | ký duyệt | ký ban hành | ký số | phê duyệt | ra quyết định | ra thông báo
có quyết định | quyết định | ban hành | ra văn bản | có văn bản | có công văn | có ý kiến
có tờ trình | có báo cáo | có thông báo | có giấy | có phiếu | phát hành | từ chối | thông báo
báo tin | hướng dẫn | yêu cầu | đề nghị | mời | triệu tập | giải thích | nêu | nêu cụ thể | nêu rõ
nêu rõ lý do | trả hồ sơ | trả lại hồ sơ | niêm yết | đăng tin | đăng tải | công bố | công khai
đăng báo | đưa tin | loan báo | cập nhật | vào sổ | ghi sổ | ghi vào sổ | vào sổ theo dõi | lưu trữ
lưu | lưu hồ sơ | lưu giữ | nhập | chỉnh lý | xóa đăng ký | đồng bộ | tích hợp | đóng dấu | bấm số
ghi | số hóa | số hoá | quét | scan | sao chụp | hẹn trả kết quả | hẹn | viết giấy hẹn | in | xác định
tính tiền | tính phí | tính toán | tính thuế | thanh toán | chi trả | đóng | nộp tiền | thu | thu phí
thu tiền | thu lệ phí | nộp phí | nộp lệ phí | lấy ý kiến | xin ý kiến | hỏi ý kiến | lấy phiếu
tham vấn | trao đổi | phối hợp | cho ý kiến | góp ý | tham gia ý kiến | đóng góp ý kiến | cung cấp
truyền | chia sẻ | đo đạc | trích đo | trích lục | khảo sát | kiểm nghiệm | thử nghiệm | lấy mẫu | đo
kiểm định | nghiệm thu | kiểm kê | khám | giám định | sát hạch | phỏng vấn | thi | tổ chức thi | chấm thi
chấm điểm | tổ chức họp | họp | tổ chức cuộc họp | tổ chức hội nghị | hội ý | thành lập | triển khai
chỉ đạo | phân công | ủy quyền | thống nhất | lựa chọn | bố trí | hoàn thiện | bổ sung hồ sơ
chỉnh sửa hồ sơ | chỉnh sửa | sửa đổi hồ sơ | giải trình | tiếp thu | khắc phục | thu hồi | hủy
hủy bỏ | huỷ | tạm dừng | đình chỉ | khóa | dừng | tiêu hủy | khai | kê khai | điền | đăng nhập
truy cập | chuẩn bị | tải | khai báo | đến nhận | nhận kết quả | nhận lại | xuất trình | mang | đem
ký hợp đồng | ký kết | ký nhận | ký xác nhận | giải quyết | xử lý | xác thực | xác thực điện tử
thụ lý | phân phối | tuyên | tổ chức lễ | đôn đốc | giám sát | theo dõi | thông báo công khai
kết thúc việc giải quyết | kết thúc giải quyết
khai thác thông tin | khai thác , sử dụng thông tin | khai thác dữ liệu | khai thác , sử dụng dữ liệu
"""

# Verbs that also name the matter of a procedure: they head an act only behind a subject, a modal or
# another act, seldom behind a bare comma.
WEAK = """
hoàn thành | cấp | nhận | cấp phép | cấp lại | cấp đổi | đổi | cấp mới | cấp phát | chấp thuận | chấp nhận
công nhận | xác nhận | chứng thực | chứng nhận | gia hạn | điều chỉnh | sửa đổi | bổ sung | thay đổi
phê chuẩn | cho phép | đăng ký | miễn | giảm | hoàn thuế | chấm dứt | bổ nhiệm | miễn nhiệm | xóa
xoá | giao đất | ghi nhận | đồng ý | hiệu đính | xây dựng | thiết lập | rút | nhập khẩu | xuất khẩu
khôi phục | thông quan | mở | áp dụng | hỗ trợ | duyệt | giao quyền
"""

# Subjects that may act.
NAMES = """
hệ thống giải quyết tthc | hệ thống giải quyết thủ tục hành chính | hệ thống thông tin
hệ thống thông tin giải quyết tthc | hệ thống thông tin giải quyết thủ tục hành chính
bộ ngành | bộ , ngành | sở ngành | sở , ngành | sở , ban , ngành | sở ban ngành
thừa phát lại | quản tài viên | công chứng viên | đấu giá viên | hòa giải viên | trợ giúp viên
bộ | bộ trưởng | thủ tướng | thủ tướng chính phủ | phó thủ tướng | chính phủ | quốc hội | sở
giám đốc sở | giám đốc | phó giám đốc | tổng giám đốc | cục | tổng cục | chi cục | đội | cục trưởng
tổng cục trưởng | chi cục trưởng | vụ | vụ trưởng | ủy ban | uỷ ban | ubnd | chủ tịch | phó chủ tịch
hội đồng | hđnd | phòng | trưởng phòng | trung tâm | văn phòng | chi nhánh | ban | ban quản lý
trưởng ban | cơ quan | cơ quan này | cơ quan đó | đơn vị | bộ phận | thanh tra | thanh tra viên
tòa án | toà án | viện | viện trưởng | viện kiểm sát | công an | cảnh sát | bộ đội | bộ tư lệnh
bộ chỉ huy | ban chỉ huy | quân khu | kho bạc | thuế | thuế cơ sở | hải quan | ngân hàng | thống đốc
bảo hiểm xã hội | cán bộ | công chức | viên chức | nhân viên | chuyên viên | lãnh đạo | kiểm lâm
thẩm định viên | tổ thẩm định | đoàn | đoàn kiểm tra | đoàn thẩm định | đoàn đánh giá | tổ công tác
tổ chuyên gia | tổ | hạt kiểm lâm | cảng vụ | đồn biên phòng | trạm | bệnh viện | trường | nhà trường
đại học | học viện | hiệu trưởng | người đứng đầu | thủ trưởng | người có thẩm quyền | chấp hành viên
thẩm phán | chánh án | công chứng viên | văn thư | cổng thông tin | cổng dịch vụ công | hệ thống
nhà nước | mặt trận | hội | liên đoàn | đảng ủy | thôn | các thôn | trưởng thôn | tổ dân phố | khu phố
bưu điện | bưu cục | doanh nghiệp bưu chính | nhân viên bưu chính | cơ quan đại diện | đại sứ quán
cơ sở dữ liệu | người | người nộp | người nộp hồ sơ | người yêu cầu | người đề nghị
người sử dụng đất | người nộp thuế | người dân | người khai hải quan | người lao động
người sử dụng lao động | người được | người học | người bệnh | cá nhân | tổ chức | tổ chức , cá nhân
cá nhân , tổ chức | tổ chức và cá nhân | tổ chức hoặc cá nhân | cơ quan , tổ chức
cơ quan , tổ chức , cá nhân | cơ quan , đơn vị | công dân | nhà đầu tư | chủ đầu tư | chủ dự án
chủ cơ sở | chủ hộ | chủ sở hữu | chủ sử dụng | chủ tàu | chủ xe | chủ phương tiện | chủ rừng
chủ nguồn thải | chủ doanh nghiệp | chủ hàng | chủ giấy phép | doanh nghiệp | hợp tác xã
liên hiệp hợp tác xã | hộ gia đình | hộ kinh doanh | công ty | tập đoàn | thương nhân
thương nhân nước ngoài | cơ sở | cơ sở kinh doanh | cơ sở sản xuất | cơ sở đào tạo | cơ sở giáo dục
đối tượng | đương sự | thân nhân | ứng viên | thí sinh | học sinh | sinh viên | học viên | đại diện
người đại diện | đại lý | nhà thầu | bên | các bên | quỹ | tổ chức tín dụng | nhà máy | nhà xuất bản
báo | tạp chí | đài | gia đình | cha | mẹ | vợ | phụ huynh | bị hại | luật sư | trọng tài viên
thuyền trưởng | thuyền viên | giáo viên | nhà giáo | bác sĩ | người hành nghề | khách hàng
tổ chức hành nghề | cộng đồng dân cư | hiệp hội | viện nghiên cứu | phạm nhân | tác giả | nhà sản xuất
nhà nhập khẩu | nhà khoa học | nghệ nhân | người tham gia
"""

# Things that get something done to them or hold verbs in their names; they never act.
THINGS = """
bản khai | bản kê khai | ý kiến góp ý | ý kiến đóng góp | ý kiến tham gia | ý kiến thẩm định
thống nhất , hợp lệ | thống nhất và hợp lệ | thống nhất , đầy đủ | tính thống nhất
quyết định này | quyết định trên | quyết định nêu trên | thông báo này | văn bản này
giấy tiếp nhận hồ sơ và hẹn trả kết quả | giấy tiếp nhận và hẹn trả kết quả
phiếu yêu cầu bổ sung , hoàn thiện hồ sơ | giấy biên nhận hồ sơ và hẹn trả kết quả
chủ trương đầu tư đồng thời giao chủ đầu tư | chủ trương đầu tư đồng thời chấp thuận nhà đầu tư
chi nhánh , văn phòng đại diện , địa điểm kinh doanh | chi nhánh , văn phòng đại diện
xuất nhập cảnh | nhập cảnh | xuất nhập khẩu | sáp nhập | hòa nhập | hội nhập | thâm nhập
môi trường | môi trường điện tử | môi trường mạng | nhà ở | đầu tư xây dựng
đo đạc và bản đồ | đo đạc , bản đồ | đo đạc bản đồ | hành nghề đo đạc | hoạt động đo đạc
hoạt động đo đạc , thành lập bản đồ
bản khai | bản kê khai | bản cam kết | hiện trường
làm rõ | hàng không | không gian | không khí | nhận biết | nhận diện
giấy phép | giấy chứng nhận | giấy xác nhận | giấy tờ | giấy | giấy đề nghị | giấy tiếp nhận hồ sơ
giấy biên nhận | giấy hẹn trả kết quả | phiếu hẹn trả kết quả | bản án , quyết định | giấy tiếp nhận
văn bản | văn bản trả lời | văn bản đề nghị | văn bản thông báo
văn bản yêu cầu | văn bản chấp thuận | văn bản thẩm định | đơn | đơn đề nghị | đơn đăng ký | tờ khai
tờ trình | phiếu | phiếu yêu cầu | phiếu tiếp nhận | phiếu hẹn | phiếu chuyển thông tin
phiếu kiểm soát | phiếu chuyển | thẻ | chứng chỉ | bằng | bản | bản sao | bản chính | kết quả
kết quả giải quyết | kết quả thẩm định | kết quả kiểm tra | kết quả đánh giá | biên bản | biên bản họp
biên bản kiểm tra | biên bản thẩm định | báo cáo thẩm định | nội dung | thông tin | dữ liệu | thủ tục
thủ tục hành chính | thủ tục cấp | quy trình | chương trình | công trình | quá trình | trình tự
trình độ | lộ trình | chữ ký | hồ sơ nộp | hồ sơ gửi | hồ sơ đề nghị | hồ sơ đăng ký | hồ sơ cấp
hồ sơ xin | hồ sơ trình | hồ sơ đề xuất | hồ sơ thẩm định | thời điểm nộp | phí | lệ phí | chi phí
phí thẩm định | tiền | nghĩa vụ tài chính | cấp tỉnh | cấp xã | cấp huyện | cấp trung ương | cấp bộ
cấp trên | cấp dưới | cấp có thẩm quyền | cấp i | cấp ii | cấp iii | cấp iv | cấp đặc biệt | cấp cơ sở
các cấp | cấp tương đương | cấp học | cấp bậc | cấp độ | phân cấp | cấp nước | cấp điện | cấp thoát nước
cung cấp dịch vụ | cùng cấp | cấp khu vực | nâng cấp | trợ cấp | sơ cấp | trung cấp | cao cấp
đẳng cấp | ngoại giao | xã giao | giao dịch | giao thông | chuyển mục đích | chuyển nhượng
chuyển đổi | chuyển quyền | biến động | thời hạn giải quyết | hợp đồng | quyền sử dụng đất | kế hoạch
phương án | dự án | dự án đầu tư | đề án | danh sách | chứng từ | hóa đơn | lưu hành | lưu thông
lưu trú | thi công | thi hành án | thi hành | ký hiệu | ký túc xá | kỳ thi | nhận thức | nhận dạng
giấy nhận | làm việc | ngày làm việc | giờ làm việc | lập pháp | thành lập doanh nghiệp | thu nhập
truyền hình | cổ truyền | tuyên truyền | truyền thông | chuyển giao công nghệ | thu hoạch | đóng gói
công tác nghiệm thu | biên bản nghiệm thu | kết quả nghiệm thu | hồ sơ nghiệm thu | điều kiện nghiệm thu
nội dung nghiệm thu | làm đại lý | làm tròn
hướng dẫn thi hành | thu hồi đất | đo lường | khám bệnh | khám chữa bệnh | kiểm định viên
hoạt động | công tác
trích lục khai tử | trích lục khai sinh | trích lục kết hôn | báo chí | báo in | nộp hồ sơ tthc
giải quyết tthc | báo hiệu | in ấn | ghi chú
ghi âm | khai thác | khai sinh | khai tử | khai hải quan | triển khai dự án | tính từ | tính đến
tính đầy đủ | tính hợp lệ | tính chính xác | tính pháp lý | xét xử | đóng tàu | đóng cửa | mở rộng
trung chuyển | vận chuyển | thông tin địa chính | dịch vụ công | dịch vụ bưu chính | cách thức
hình thức | xác lập | điều kiện | yêu cầu kỹ thuật | nhu cầu | đề nghị của | yêu cầu của | theo yêu cầu
theo đề nghị | trách nhiệm của | thẩm quyền | có thẩm quyền | có chức năng | chức năng | có liên quan
liên quan | quy định | theo quy định | theo mẫu | quyết định phê duyệt | quyết định đầu tư
quyết định chủ trương đầu tư | quyết định giao đất | giao khu vực biển | giao rừng | giao mặt nước
giao tài sản | quyết định thành lập | trả tiền | trả tiền thuê đất | trả góp | thu tiền sử dụng đất
nhận chuyển nhượng | nhận thừa kế | nhận tặng cho | nhận góp vốn | để nhà nước bổ sung
"""

MODALS = """
phải | sẽ | chủ trì , phối hợp | chủ trì và phối hợp | có trách nhiệm | chịu trách nhiệm | có nhiệm vụ
tiến hành | tổ chức việc | thực hiện | thực hiện việc | chủ trì | có trách nhiệm tổ chức
tổ chức thực hiện | cần | cần phải | tiến hành việc | trách nhiệm
"""
ADVERBS = """
ngay | kịp thời | trực tiếp | đã | cùng | lại | tiếp tục | đầy đủ | nhanh chóng | tự | tiếp | cũng
mới | chính thức | sẽ được | tạm thời | bằng văn bản | bằng điện tử | trực tuyến | chính xác | chỉ
nêu trên | nói trên | đang | thì | vẫn | còn | trước tiên | các | những | từng | mỗi
"""
# Right before a verb these make it part of a noun, a wish or a right.
STOPS = """
việc | được | đề nghị | xin | ngày | thời điểm | quyền | sự | chưa | không | về việc | của | về | theo
do | bị | tại | từ | trong | bởi | thời hạn | thời gian | để được | để được | mục đích | công tác
cách | kỳ | lần | khi nộp | số | mẫu | nhằm mục đích | chưa được | không được
có nhu cầu | có yêu cầu | mong muốn | muốn | có đề nghị | có đơn | mà | kể cả việc | bắt buộc
"""
THENS = "thì"
LISTS = """
trừ trường hợp | ngoại trừ trường hợp | trừ | trừ các | ngoại trừ | không bao gồm | gồm | bao gồm
gồm có | trong đó | cụ thể như sau | bao gồm các nội dung | gồm các nội dung
"""
# What somebody is free to do is no act.
RIGHTS = """
được lựa chọn | có quyền | được phép | có thể lựa chọn | được quyền | được chọn | có thể
được hiểu là | được xem là | được tiếp tục | được miễn | không phải | được coi là | coi như
chịu trách nhiệm trước | chịu trách nhiệm về | chịu hoàn toàn trách nhiệm
"""
PURPOSES = "để | nhằm | làm cơ sở | làm căn cứ"
JOINS = """
và | hoặc | rồi | đồng thời | sau đó | song song | nhưng | và đồng thời | tiếp đó | hay | kèm theo
và / hoặc | hoặc là | đồng thời với việc
"""
MARKS = ", | ; | : | ("
CONDITIONS = """
trường hợp | trong trường hợp | đối với | đối với trường hợp | nếu | nếu như | riêng đối với | khi có
khi có nhu cầu | khi phát hiện | tùy từng trường hợp | với trường hợp | trường hợp này
trong trường hợp này
"""
TIMES = """
trong thời hạn | thời hạn | trong thời gian | trong vòng | chậm nhất | muộn nhất | không quá | tối đa
kể từ | trong ngày | ngay trong ngày | trước ngày | sau thời hạn | sau thời gian | hết thời hạn
quá thời hạn | trong khoảng thời gian | trong khoảng | tính từ | kể từ khi | trong thời hạn không quá
trong tối đa | ngay sau khi | trong giờ hành chính
"""
WHENS = """
khi | sau khi | trước khi | căn cứ | căn cứ vào | trên cơ sở | trong quá trình | ngay khi | từ ngày
sau ngày | đến ngày | tới ngày | kết thúc | qua | thông qua | dựa trên | dựa vào | sau | trước
trong khi | vào | theo kết quả | hàng năm | định kỳ
"""
COMPLETES = """
cần thiết
chưa đầy đủ | không đầy đủ | đầy đủ | hợp lệ | chưa hợp lệ | không hợp lệ | đúng | không đúng
chưa đúng | đủ điều kiện | không đủ điều kiện | chưa đủ điều kiện | đáp ứng | không đáp ứng
chưa đáp ứng | đạt yêu cầu | không đạt | không đạt yêu cầu | phù hợp | không phù hợp | từ chối | cần
chưa | không | thiếu | còn thiếu | sai sót | có sai sót | có vướng mắc | quá hạn | đồng ý
không đồng ý | đạt | hợp pháp | chấp thuận | không chấp thuận | có nhu cầu | không có
không có yêu cầu | có yêu cầu sửa đổi , bổ sung
"""
PREPOSITIONS = "cho | đến | tới | sang | lên | với | cùng với | từ | giữa | ở"


def phrases(lines: str) -> frozenset[str]:
    """The phrases of a text that parts them by bars and line ends."""
    return frozenset(p.strip() for line in lines.splitlines() for p in line.split("|") if p.strip())


def _lexicon() -> Mapping[str, tuple[tuple[tuple[str, ...], Kind], ...]]:
    """Phrases by their first syllable, the longest first; a phrase in two lists keeps the later kind."""
    kinds: dict[tuple[str, ...], Kind] = {}
    lists: tuple[tuple[str, Kind], ...] = (
        (COMPLETES, "complete"), (PREPOSITIONS, "preposition"), (WEAK, "weak"), (STRONG, "verb"),
        (NAMES, "name"), (THINGS, "thing"), (MODALS, "modal"), (ADVERBS, "adverb"), (STOPS, "stop"),
        (WHENS, "when"), (TIMES, "time"), (CONDITIONS, "condition"), (JOINS, "join"), (PURPOSES, "purpose"),
        (THENS, "then"), (LISTS, "list"), (RIGHTS, "right"), (MARKS, "mark"),
        ("từ chối | đề nghị | yêu cầu", "verb"), ("đầy đủ", "complete"),
    )  # fmt: skip
    for listed, kind in lists:
        for phrase in phrases(listed):
            kinds[tuple(phrase.split())] = kind
    by_first: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for words, kind in kinds.items():
        by_first.setdefault(words[0], []).append((words, kind))
    return MappingProxyType(
        {first: tuple(sorted(items, key=lambda item: -len(item[0]))) for first, items in by_first.items()}
    )


LEXICON = _lexicon()
