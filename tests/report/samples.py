"""Procedures made by hand, with everything that a report has to show."""

from datetime import date

from tthc.model import (
    END,
    START,
    Activity,
    Analysis,
    Channel,
    Citation,
    Cut,
    Document,
    Duration,
    Edge,
    Effect,
    Finding,
    LegalBasis,
    Lever,
    Measures,
    Plan,
    Procedure,
    StepGraph,
    Structure,
)

AS_OF = date(2026, 7, 1)
STEPS = (
    "Bước 1: Người sử dụng đất nộp hồ sơ tại Bộ phận Một cửa.\n"
    "Bước 2: Bộ phận Một cửa kiểm tra hồ sơ; trường hợp hồ sơ chưa đầy đủ thì hướng dẫn bổ sung. "
    "Bộ phận Một cửa chuyển hồ sơ đến Văn phòng đăng ký đất đai trong 01 ngày làm việc.\n"
    "Bước 3: Văn phòng đăng ký đất đai kiểm tra thực địa trong 03 ngày làm việc; "
    "Văn phòng đăng ký đất đai trả kết quả cho người nộp."
)
DOSSIER = (
    "- Đơn đăng ký biến động\n- Bản sao chứng thực Giấy chứng nhận quyền sử dụng đất\n- Hồ sơ lập thành 02 bộ"
)


def span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _activity(words: str, action: str, actor: str, actor_class: str, step: str, **more: object) -> Activity:
    start, end = span(STEPS, words)
    return Activity(
        "trinh_tu_thuc_hien",
        start,
        end,
        words,
        step,
        action,  # type: ignore[arg-type]
        actor,
        actor_class,  # type: ignore[arg-type]
        None,
        bool(more.get("condition")),
        more.get("duration"),  # type: ignore[arg-type]
        condition=more.get("condition"),  # type: ignore[arg-type]
    )


def activities() -> tuple[Activity, ...]:
    desk, office = "Bộ phận Một cửa", "Văn phòng đăng ký đất đai"
    missing = "trường hợp hồ sơ chưa đầy đủ"
    return (
        _activity("Người sử dụng đất nộp hồ sơ", "submit", "Người sử dụng đất", "applicant", "1"),
        _activity("Bộ phận Một cửa kiểm tra hồ sơ", "check", desk, "one_stop", "2"),
        _activity(
            missing + " thì hướng dẫn bổ sung", "request_supplement", desk, "one_stop", "2", condition=missing
        ),
        _activity(
            "Bộ phận Một cửa chuyển hồ sơ đến Văn phòng đăng ký đất đai trong 01 ngày làm việc",
            "transfer", desk, "one_stop", "2", duration=Duration(1, "working_day"),
        ),
        _activity(
            "Văn phòng đăng ký đất đai kiểm tra thực địa trong 03 ngày làm việc",
            "inspect", office, "handling_agency", "3", duration=Duration(3, "working_day"),
        ),
        _activity(
            "Văn phòng đăng ký đất đai trả kết quả cho người nộp",
            "return_result", office, "handling_agency", "3",
        ),
    )  # fmt: skip


def graph() -> StepGraph:
    return StepGraph(
        edges=(
            Edge(START, 0, "sequence"),
            Edge(0, 1, "sequence"),
            Edge(1, 2, "branch", "trường hợp hồ sơ chưa đầy đủ"),
            Edge(2, 0, "return"),
            Edge(1, 3, "sequence"),
            Edge(3, 4, "parallel"),
            Edge(3, 5, "parallel"),
            Edge(4, END, "sequence"),
            Edge(5, END, "sequence"),
        ),
        parallel_groups=((4, 5),),
        handoffs=((3, 4),),
        touchpoints=(0, 2),
        trips=2,
        longest_path_days=4.0,
        unknown=2,
    )


def document(words: str, kind: str = "license", row: int = 0, **more: object) -> Document:
    start, end = span(DOSSIER, words)
    return Document(
        section="thanh_phan_ho_so",
        start=start,
        end=end,
        text=words,
        kind=kind,  # type: ignore[arg-type]
        originals=1,
        copies=0,
        certified_copy=bool(more.get("certified")),
        conditional=False,
        internal=False,
        row=row,
    )


def procedure(code: str = "1.000001", name: str = "Đăng ký biến động đất đai", **more: object) -> Procedure:
    basis = "Luật Đất đai số 31/2024/QH15"
    given: dict[str, object] = {
        "source": "mau/1.000001.txt",
        "form": "corpus",
        "code": code,
        "name": name,
        "field": "Đất đai",
        "level": "province",
        "scope": "public",
        "body": "Lào Cai",
        "decision_number": "12/QĐ-UBND",
        "procedure_type": "",
        "flags": (),
        "sections": {
            "trinh_tu_thuc_hien": STEPS,
            "cach_thuc_thuc_hien": "Trực tiếp: 7 ngày làm việc",
            "thanh_phan_ho_so": DOSSIER,
            "can_cu_phap_ly": basis,
        },
        "documents": (
            document("Đơn đăng ký biến động", "form"),
            document("Bản sao chứng thực Giấy chứng nhận quyền sử dụng đất", row=1, certified=True),
        ),
        "channels": (
            Channel(
                "cach_thuc_thuc_hien", 0, 26, "Trực tiếp: 7 ngày làm việc", "in_person", 7, "working_day", 0
            ),
        ),
        "activities": activities(),
        "citations": (Citation("can_cu_phap_ly", 0, len(basis), "31/2024/QH15", basis),),
        "unread": (Structure("thanh_phan_ho_so", *span(DOSSIER, "02 bộ"), "unread"),),
    }
    return Procedure(**(given | more))  # type: ignore[arg-type]


def finding(
    element: str, section: str, start: int, end: int, text: str, rule: str = "certified-copy", **more: object
) -> Finding:
    given: dict[str, object] = {
        "source": "mau/1.000001.txt",
        "code": "1.000001",
        "rule": rule,
        "kind": None,
        "element": element,
        "section": section,
        "start": start,
        "end": end,
        "text": text,
        "message": "Yêu cầu bản sao chứng thực trong khi đối chiếu bản chính là đủ.",
        "confidence": "high",
        "protected": False,
        "status": "propose",
        "as_of": AS_OF,
        "legal_basis": (LegalBasis("63/2010/NĐ-CP", date(2010, 6, 8), "Điều 8", "read"),),
        "lever": Lever("ministry", "10/2024/TT-BTNMT"),
        "cut": Cut("accept_plain_copy", element),
        "effect": Effect(documents=0, certified_copies=1),
    }
    return Finding(**(given | more))  # type: ignore[arg-type]


def findings() -> tuple[Finding, ...]:
    acts, paper = activities(), document("Bản sao chứng thực Giấy chứng nhận quyền sử dụng đất")
    return (
        finding("documents/1", paper.section, paper.start, paper.end, paper.text),
        finding(
            "activities/4",
            acts[4].section,
            acts[4].start,
            acts[4].end,
            acts[4].text,
            rule="inspection",
            message="Kiểm tra thực địa phải bảo đảm; chỉ xem xét làm song song.",
            confidence="low",
            protected=True,
            cut=None,
            why_not="Nội dung phải bảo đảm theo pháp luật chuyên ngành.",
            effect=Effect(),
        ),
    )


def analysis(code: str = "1.000001", name: str = "Đăng ký biến động đất đai", **more: object) -> Analysis:
    before = Measures(2, 2, 0, 1, 7.0, 1, 6, 2)
    after = Measures(2, 2, 0, 0, 7.0, 1, 6, 2)
    found = more.pop("findings", findings())
    return Analysis(
        procedure(code, name, **more),
        graph(),
        found,  # type: ignore[arg-type]
        Plan(before, after, Effect(documents=0, certified_copies=1, days=0.0)),
    )


def with_a_cut_step(code: str = "1.000001") -> Analysis:
    """A plan that drops one step, sets another a limit and drops a paper."""
    acts, paper = activities(), document("Đơn đăng ký biến động")
    found = [
        finding(
            f"activities/{i}", acts[i].section, acts[i].start, acts[i].end, acts[i].text,
            rule=rule, cut=Cut(operation, f"activities/{i}", value),
        )
        for i, rule, operation, value in (
            (3, "handoff-excess", "remove_activity", None),
            (5, "time-unspecified", "set_deadline", 2),
        )
    ]  # fmt: skip
    drop = finding(
        "documents/0", paper.section, paper.start, paper.end, paper.text,
        cut=Cut("remove_document", "documents/0"),
    )  # fmt: skip
    return analysis(code, findings=(*findings(), *found, drop))
