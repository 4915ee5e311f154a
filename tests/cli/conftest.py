"""The command line as a user meets it: arguments in, streams and exit code out."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from tthc.cli.main import main


@attrs.frozen
class Answer:
    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def tthc(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Run one command in this process; `stdin` is what is piped into it."""
    monkeypatch.delenv("TTHC_LANG", raising=False)
    monkeypatch.delenv("TTHC_CORPUS", raising=False)

    def run(*arguments: object, stdin: str | bytes = "") -> Answer:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        said = capsys.readouterr()
        code = left.value.code
        return Answer(code if isinstance(code, int) else 0, said.out, said.err)

    return run


RECORD = """Chi tiết thủ tục hành chính
Mã thủ tục: 1.999001
Số quyết định: 12/QĐ-UBND
Tên thủ tục: Cấp giấy phép xây dựng nhà kho
Cấp thực hiện: Cấp Tỉnh
Loại thủ tục: TTHC được luật giao quy định chi tiết
Lĩnh vực: Hoạt động xây dựng
Trình tự thực hiện:
  * Bước 1:
    Chủ đầu tư nộp hồ sơ đến Trung tâm Phục vụ hành chính công cấp tỉnh.
  * Bước 2:
    Trong thời hạn 05 ngày làm việc, Sở Xây dựng thẩm định hồ sơ và cấp giấy phép xây dựng.
  * Bước 3:
    Sở Xây dựng chuyển kết quả đến Trung tâm Phục vụ hành chính công cấp tỉnh để trả cho chủ đầu tư.

Cách thức thực hiện:
  * Hình thức nộp: DIRECT
    Thời hạn giải quyết: 7 WORKING_DAY
    Phí, lệ phí: 150000 VNĐ
    Mô tả: Không quá 07 ngày làm việc.

Thành phần hồ sơ:
    - Đơn đề nghị cấp giấy phép xây dựng theo Mẫu số 01
      Số lượng: Bản chính: 1, Bản sao: 0
    - Bản sao có chứng thực quyết định phê duyệt dự án
      Số lượng: Bản chính: 0, Bản sao: 1
    - Các giấy tờ khác có liên quan
      Số lượng: Bản chính: 1, Bản sao: 0

Đối tượng thực hiện: Tổ chức
Cơ quan thực hiện: Sở Xây dựng
Cơ quan có thẩm quyền: Sở Xây dựng
Địa chỉ tiếp nhận HS: Trung tâm Phục vụ hành chính công
Cơ quan được ủy quyền: Không có thông tin
Cơ quan phối hợp: Không có thông tin
Kết quả thực hiện: Giấy phép xây dựng
Căn cứ pháp lý:
  * Nghị định quy định chi tiết một số điều về quản lý hoạt động xây dựng (175/2024/NĐ-CP)

Yêu cầu, điều kiện thực hiện: Không có thông tin
Từ khóa: Không có thông tin
Mô tả: Không có thông tin
"""


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "1.999001.txt"
    path.write_text(RECORD, encoding="utf-8")
    return path
