"""Fixed phrases of dossier rows: conditions, duties, references, explanations.

All but OPENS_CASE are for lower-cased text.
"""

import re

from tthc.reading.dossier.words import joined

CONDITION_LEAD = joined(
    r"""(?:riêng |ngoài ra,? |trong |ngoài các [^,;]{1,60}, )?(?:các |những )?(?:trường hợp|đối với|
    nếu|khi|riêng|ngoài|tùy|tuỳ|với|trừ)(?!\w)"""
)
"""Words that open a sentence of condition."""
THEN = re.compile(r"(?<!\w)thì(?!\w)")
"""What divides a condition from what follows from it."""
NEED_THEN = joined(
    r"""(?<!\w)(?:phải|nộp|có|kèm|gồm|gửi|cung cấp|xuất trình|bổ sung|mang|là|thay bằng|thêm|
    cần)(?: thêm| kèm theo| kèm| theo| bổ sung| cho [^,;.]{1,40})?(?!\w)"""
)
"""What somebody must do, behind `thì`."""
NEED = joined(
    r"""(?<!\w)(?:phải có|phải là|nộp|phải kèm|kèm theo|gồm|phải gửi|cung cấp|xuất trình|bổ sung|
    cần có|cần|thêm)(?: thêm| kèm theo| kèm| theo| bổ sung| cho [^,;.]{1,40})?(?!\w)"""
)
"""What somebody must do, where no `thì` stands before it."""
DUTY_AFTER_ALL = joined(
    r"""(?<!\w)thì (?:người|tổ chức|chủ|hộ|cá nhân|doanh nghiệp|công dân)[^;.,]{0,60}?
    [ ](?:phải )?(?:nộp|xuất trình|cung cấp)(?!\w)"""
)
"""What the applicant must hand in where the data could not be had."""
DUTY = re.compile(r"(?<!\w)(?:phải (?:nộp|có|kèm|xuất trình|bổ sung)|nộp thêm|nộp bổ sung)(?!\w)")
"""A duty to hand in, where a whole row says no more."""
SAYS_OF_IT = joined(
    r"""(?:[^\s;.]+ ){1,8}?(?:này|nêu trên|nói trên|phải (?:đảm|bảo|được|ghi|nêu|thể|
    có (?:đầy|chữ|xác)))(?!\w)|(?:[^\s;.,]+ ){1,8}?(?:phải|cần|thì|có giá trị|có thể|
    không (?:phải|cần|được|bắt buộc|quá|có giá)|gồm|là (?:bản|văn|giấy|tài|hồ)|
    được (?:lập|thể hiện|đóng|ký|sử dụng|coi|dịch|gửi|nộp|thay|hợp pháp))(?!\w)"""
)
"""How a clause looks that tells more of the paper whose name it repeats."""
NEGATED = joined(
    r"""(?<!\w)(?:không|chưa|khỏi|việc)(?: phải| cần| yêu cầu| được| bao){0,2} ?$|sử dụng, ?$|(?<!\w)đi ?$"""
)
"""Words before a duty that deny it."""
LIST_HEADING = re.compile(
    r"(?<!\w)(?:gồm(?: có)?|hồ sơ|như sau)(?: các)?(?: giấy tờ| tài liệu)?(?: sau)?(?: đây)? ?:$"
)
"""How a heading ends that opens the list of a case."""
ADDS = re.compile(r"(?<!\w)(?:thì|thêm|bổ sung|phải (?:nộp|có|kèm)|còn phải)(?!\w)")
"""Words by which a case asks for more than the rest of the dossier does."""
NUMBER_OF_SETS = joined(
    r"""(?:\*\s*)?(?:(?:thành phần|số lượng)(?:,? số lượng)? hồ sơ ?: ?\(?\d|
    số lượng(?: hồ sơ)? ?(?::|là|gồm)? ?\(?\d|số bộ|số lượng hồ sơ)"""
)
"""How many sets to hand in."""
OPERATION = joined(
    r"""(?:bổ sung|thay đổi|cập nhật|cấp (?!có)|gia hạn|điều chỉnh|sửa đổi|đính chính|hiệu đính|
    thành lập|chuyển đổi|chấm dứt|thu hồi|đăng ký (?:cập nhật|thay đổi|bổ sung|thành lập|
    lần đầu|mới|lại))(?!\w)"""
)
"""A heading that names what is applied for, not a paper."""
REFERENCE = joined(
    r"""(?:[^\s;.,:]+ ){0,5}?(?:này|nêu trên|nói trên|trên đây|đó|ở trên)(?!\w)|(?:văn bản|giấy tờ|
    tài liệu|hồ sơ|chứng từ) (?:sau|dưới|như sau)|
    bộ hồ sơ|hồ sơ [^;.]{0,30}(?:như với|theo quy định|tương tự|quy định tại)|
    hồ sơ (?:về|trực|qua|hải quan|đề nghị (?:cấp|đăng)|
    đăng ký|theo|tại|bằng|cho|đến|được|phải|của|thì|để|điện tử|gửi)|bản (?:sao|chính) (?:thì|để|
    phải)|thông tin|dữ liệu(?! bim)|thủ tục|ý kiến|kết quả|hướng dẫn|thông báo (?:cho|bằng|đến)|kê khai|
    đăng ký|đề nghị|xác nhận|quy định|cam kết(?! )|văn bản (?:nêu|trả|thông báo|điện tử)|
    (?:hồ sơ|mẫu)\W*$|đơn vị|quyết định"""
)
"""Names that, behind a duty, point to papers named elsewhere or are no papers."""
REFERENCE_THEN = joined(
    r"""(?:[^\s;.,:]+ ){0,5}?(?:này|nêu trên|nói trên|trên đây|đó|ở trên)(?!\w)|(?:văn bản|giấy tờ|
    tài liệu|hồ sơ|chứng từ) (?:sau|dưới|như sau)|(?:giấy tờ|tài liệu) (?:có )?liên quan để|
    bộ hồ sơ|hồ sơ [^;.]{0,30}(?:như với|theo quy định|tương tự|quy định tại)|
    hồ sơ (?:về|trực|qua|hải quan|theo|tại|bằng|cho|đến|được|phải|của|thì|để|điện tử|giấy|gửi|đăng ký|đề nghị|
    xin|là)|bản (?:sao|chính) (?:thì|để|phải)|bản dịch|giấy tờ tương ứng|thông tin|dữ liệu(?! bim)|
    ý kiến|hướng dẫn|thông báo (?:cho|bằng|đến)|kê khai|quy định|văn bản (?:nêu|trả|thông báo cho|điện tử)|
    (?:hồ sơ|mẫu|thẻ)\W*$|(?:giấy tờ|tài liệu) (?:để|phải|thì|trên|là)|giấy tờ\W*$"""
)
"""The same behind `thì`, where the duty is surer."""
ONE_OF_LIST = joined(
    r"""một trong (?:các|những|số|hai|ba|bốn|năm|\d)[^:;]{0,90}:|ít nhất (?:một|01)[^:;]{0,90}:|
    một trong (?:các|những|số) [^:;.]{0,40}(?:sau|như)(?: đây)?(?!\w)"""
)
"""One of the papers behind these words is enough."""
CONTENTS = joined(
    r"""(?:nội dung|thông tin|gồm|phần|nêu|thể hiện|ghi|mô tả|làm rõ|yêu cầu|chi tiết|
    tối thiểu)[^:;.]{0,60}:|nêu rõ|ghi rõ|thể hiện rõ|trong đó"""
)
"""Words behind which the contents of a paper are told."""
PLURAL = re.compile(r"(?:bản (?:sao|chính|gốc)[^:;]{0,60} )?(?:các|những) ")
"""Several papers of a kind."""
GENERIC_SET = joined(
    r"""(?:văn bản (?:sau|dưới|kèm theo|pháp lý (?:sau|dưới|kèm theo|gồm|bao gồm))|giấy tờ|
    tài liệu|hồ sơ(?! (?:thiết kế|kỹ thuật|dự án|phương án|
    quy hoạch|khảo sát|hoàn công|năng lực|quyết toán))|giải trình hoặc|văn bản, |chứng từ (?:sau|gồm|bao gồm)|
    thành phần)(?!\w)"""
)
"""Names for papers in general, that only announce them."""
WHOLE_SET = joined(
    r"""(?:thành phần |bộ )?hồ sơ(?! (?:thiết kế|kỹ thuật|dự án|phương án|quy hoạch|khảo sát|
    hoàn công|năng lực|dự thầu|mời|bệnh|địa chính|pháp lý|nhân sự|
    về))[^:;.]{0,160}?(?<!\w)(?:bao )?gồm(?: có)?(?!\w) ?:?"""
)
"""The dossier as a whole, up to where it tells what it consists of."""
BY_REFERENCE = joined(
    r"""(?:các )?(?:giấy tờ|tài liệu|thành phần|hồ sơ)[^.;]{0,25}(?:quy định|nêu|như|tương ứng)"""
)
"""Papers that are only pointed at."""
STATEMENT = joined(
    r"""(?:giấy tờ(?! chứng minh)|bản (?:sao|chụp|điện tử|chính)|hồ sơ|
    tài liệu(?! chứng minh))(?!\w)[^;:.]{0,300}?(?<!\w)(?:
    (?<!không )phải (?:được|bảo|đảm|là|có (?:chữ|đóng|xác)|hợp)|
    áp dụng như|nộp (?:trực|qua|kèm)|được (?:nộp|lập thành|gửi|hợp pháp hóa|làm))(?!\w)|
    hồ sơ[^;:.]{0,300}? có giá trị(?!\w)|[^,;:.]{2,60} (?:có thể được|chỉ được)(?!\w)"""
)
"""A sentence about papers in general."""
UNREADABLE = re.compile(r"(?:không|chưa) (?:thể )?(?:khai thác|tra cứu)|khai thác được")
"""Data that replace a paper could not be had: the sentence only says that the paper itself is asked for."""
SPOKEN = joined(
    r"""(?:đề nghị|thông báo|xác nhận|cam kết|kê khai|hướng dẫn|quy định|mô tả|giải trình|
    tuyên bố)(?!\w)"""
)
"""Names of papers that as often are verbs."""
SPOKEN_NAME = joined(
    r"""thông báo (?:hoàn thành|kết quả|nộp|của|trúng|nghĩa vụ|chấp thuận)(?!\w)|
    (?:xác nhận|cam kết) của(?!\w)"""
)
"""Where such a word, first in its clause, is a name after all."""
NESTED_MARKER = re.compile(r"[a-zđ]\.?\d{1,2}\) *$")
"""A marker one level below `a)`."""
FORM_NUMBER = re.compile(r"mẫu(?: đơn)?(?: số)? ?[\w.\-/]{1,14}")
"""A form's number alone."""
MUST_HOLD = re.compile(r"(?<!\w)là (?:tài liệu|giấy tờ|thành phần)[^,;.]{0,20} phải có (?:trong|của|kèm)")
"""A paper that the dossier must hold."""
MUST_COME_WITH = re.compile(r"hồ sơ [^;:.,]{1,60}? phải (?:kèm theo|có kèm|có thêm|bổ sung) ")
"""The dossier as a whole, up to the paper that must come with it."""
SET_COUNTED = re.compile(r"(?:\d|một|hai|\)) bộ $")
"""A number of sets, where the word for the dossier follows."""
PAPERS_OF = joined(
    r"""hồ sơ (?:của|kê khai|xin|đề nghị|đăng ký) [^:;.()]{1,80}:(?= ?(?:bản sao |các )?
    (?:tờ khai|giấy|bằng|văn bằng|đơn|chứng|hợp đồng|thẻ|sổ|quyết định|lý lịch|sơ yếu))"""
)
"""Whose papers, or for what, come behind the colon."""
FORM_REFERENCE = joined(
    r"""(?:theo )?mẫu(?: đơn)?(?: số)? ?\d[\w.\-/]{0,13},? (?:tại |của |thuộc |trong )?(?:phụ lục|nghị định|
    thông tư|ban hành|kèm theo)"""
)
"""Where the form of the paper before it is found."""
IF_ANY = re.compile(r"\(nếu có\)")
"""What is asked for if there is one."""
ANSWERS_FOR = joined(
    r"""(?:các )?(?:tổ chức|cá nhân|doanh nghiệp|người|chủ|nhà đầu tư)[^;.]{0,60} chịu trách nhiệm
    [^;.]{0,60} (?:của|trong) (?:bộ )?hồ sơ"""
)
"""Who answers for the dossier as a whole."""
LIST_OPENED = re.compile(r"(?<!\w)gồm(?: có)? ?;")
"""A list opens, with a semicolon typed for the colon."""
LISTS = re.compile(r"gồm(?: có)?(?: các)?(?: tài liệu| giấy tờ| nội dung)?(?: sau)?(?: đây)? ?:")
"""A list opens."""
DOSSIER_LABEL = re.compile(
    r"(?:\*\s*)?thành phần hồ sơ(?: \d{1,2})?(?: bao)?(?: gồm)?\s*[-:–]\s*(?=[^\W\d_])"
)
"""The label of the whole list, run together with its first paper."""
MAY = re.compile(r"(?<!\w)(?:có thể|có quyền|được lựa chọn)(?!\w)")
"""What somebody may do."""
OPENS_CASE = re.compile(r":\s+(?=(?:Trường hợp|Đối với|Trong trường hợp)\s)")
"""A lead-in before a first case. For text in its own case."""
NOTE_OPENING = joined(
    r"""(?:(?:trong|từ|kể từ) lần|(?:nội dung )?dữ liệu bim [^,;.]{0,60}(?:có thể|phải)|
    bộ hồ sơ (?:được|phải)|
    (?:chưa|không) (?:có )?quy định|(?:tỷ lệ|tỉ lệ|quy cách|kích thước|định dạng|dung lượng|
    khổ giấy)[^:;]{0,40}:|
    (?:các )?(?:khoản|điểm) \d|gửi (?:văn bản|hồ sơ|đơn)[^:;]{0,50} (?:tới|đến|về|qua|trực)(?!\w)|
    chậm nhất|trước khi|sau khi|thực hiện |đăng nhập|truy cập|sử dụng |cung cấp (?:các )?thông tin|
    thành phần hồ sơ (?:theo|quy định|như)|nộp (?:trực|hồ sơ|tại|qua)|
    yêu cầu (?:doanh|tổ chức|người|cá nhân)|\*? ?lưu ý|ghi chú|chú ý|
    số lượng|số bộ|hồ sơ (?:được|phải|lập|nộp|gửi|đóng|này|là|kèm|do|trực|điện)|
    thành phần hồ sơ ?:? ?\(?\d|\d+ ?(?:\([^)]*\) ?)?bộ(?: hồ sơ)?\W*$|
    bản sao (?:các )?(?:giấy tờ )?(?:nêu|quy định|phải|là)|người [^;.]{0,80}? (?:chịu trách|
    phải|có trách|có thể|được|không|thực hiện|khi|đề nghị|nộp|kê khai)|
    cơ quan [^;.]{0,60}? (?:có trách|không|tiếp|thực|tra|khai|sử|kiểm|tự|yêu)|
    tổ chức,? [^;.]{0,60}? (?:chịu trách|phải|có trách|có thể|được|không|nộp|gửi|kê khai|lựa)|
    (?:các |những )?(?:giấy tờ|tài liệu|văn bản|thành phần hồ sơ|bản sao|
    hồ sơ)(?:, [^,;.]{1,20})? [^;.:]{0,60}?(?:nêu trên|nói trên|trên|này|tiếng nước ngoài)(?:,|
    [ ]nếu| phải| là| được| có thể| do) ?[^;]*?(?:phải|được|là|nếu|thì)(?!\w)|thời hạn|lệ phí|
    phí|mức|địa điểm|cách thức|không (?:quy định|có|yêu|phải)|việc )"""
)
"""How explanations open."""
PREDICATE = joined(
    r"""(?<!\w)(?:thì|chịu trách nhiệm|có trách nhiệm|phải|không phải|được (?:thay|sử|miễn|nộp|lập|
    gửi)|có thể|thực hiện theo|không|có quyền|được lựa chọn|lựa chọn)(?!\w)"""
)
"""Words that make a clause a statement."""
COMPARES = joined(
    r"""(?:(?:nộp|cung cấp) (?:các )?bản sao(?: kèm)?(?: theo)?(?:,| thì| và)?|
    đối với các bản sao,)[^;.:,()]{0,40}
    [ ](?:xuất trình|cung cấp|mang)(?: theo)? (?:các )?bản (?:chính|gốc)(?: hoặc tài liệu gốc)? để đối chiếu|
    có trách nhiệm (?:cung cấp|xuất trình) bản (?:chính|gốc)(?: hoặc tài liệu gốc)? để đối chiếu"""
)
"""The original is shown beside a copy: how to hand in, whatever the paper."""
EXPLAINS = joined(
    r"""trong (?!trường)|(?:[^\s]+ ){1,6}?(?:này|nêu trên|nói trên|trên)(?!\w)|
    [^;.]*?(?<!\w)(?:phải|cần|thì|có giá trị|có thể|không|được (?:lập|thể hiện|đóng|ký|sử dụng|
    coi|dịch|gửi|nộp|thay|hợp pháp)|do [^;.]{1,40} (?:lập|cấp|ký)|gồm|là)(?!\w)"""
)
"""How a later sentence looks that explains the paper before it."""
