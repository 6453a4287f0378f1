"""Figures of the legal office and its neighbours (法规科、行政审批科、办公室报送的指标)."""

from fadu.figures.grammar import Figure, Origin, Rate
from fadu.returns.grammar import Returned

LEGAL_ADVISORS = Returned(
    code="returns.legal_advisors",
    title="外聘法律顾问人数",
    unit="名",
    meaning="统计期最后一日聘用合同有效的外聘法律顾问，按人计数，同一人只计一次。",
    owner="政策法规科",
    needs_list=True,
)
ADVISOR_REVIEWS = Returned(
    code="returns.advisor_reviews",
    title="法律顾问审查合同和文件数",
    unit="份",
    meaning="统计期内由法律顾问出具书面意见的合同、文件，按被审查的合同或者文件计数，同一份多次出具意见的计一份。",
    owner="政策法规科",
    needs_list=True,
)
ADVISOR_SESSIONS = Returned(
    code="returns.advisor_sessions",
    title="法律顾问参与案件讨论、诉讼研判和决策论证次数",
    unit="次",
    meaning="统计期内有法律顾问到会并有签到或者纪要的讨论、研判、论证，按场次计数，同一场有多名顾问的计一次；不与审查份数相加。",
    owner="政策法规科",
    needs_list=True,
)
NORMATIVE_DOCUMENTS = Returned(
    code="returns.normative_documents",
    title="现行有效的行政规范性文件数",
    unit="件",
    meaning="统计期最后一日经登记、已施行且未废止、未失效的本局行政规范性文件。",
    owner="政策法规科",
    needs_list=True,
)
LICENCES_DECIDED = Returned(
    code="returns.licences_decided",
    title="作出行政许可决定数",
    unit="件",
    meaning="统计期内作出的准予和不予许可决定，含变更、延续、注销，以决定日期为准。",
    owner="行政审批科",
    origin=Origin.EXPORT,
)
RECONSIDERATIONS = Returned(
    code="returns.reconsiderations",
    title="行政复议应复案件数",
    unit="件",
    meaning="统计期内本局作为被申请人收到答复通知的行政复议案件，以收到日期为准。",
    owner="政策法规科",
    needs_list=True,
)
SUITS = Returned(
    code="returns.suits",
    title="行政诉讼应诉案件数",
    unit="件",
    meaning="统计期内本局作为被告收到应诉通知的一审行政案件，以收到日期为准。",
    owner="政策法规科",
    needs_list=True,
)
HEAD_APPEARANCES_DUE = Returned(
    code="returns.head_appearances_due",
    title="应当由负责人出庭应诉案件数",
    unit="件",
    meaning="统计期内开庭审理、依法应当由行政机关负责人出庭应诉的行政案件。",
    owner="政策法规科",
)
HEAD_APPEARANCES_MADE = Returned(
    code="returns.head_appearances_made",
    title="负责人出庭应诉案件数",
    unit="件",
    meaning="应当由负责人出庭应诉的案件中，负责人实际出庭的案件。",
    owner="政策法规科",
)
DISCLOSURE_REQUESTS = Returned(
    code="returns.disclosure_requests",
    title="依申请公开办结数",
    unit="件",
    meaning="统计期内办结的政府信息公开申请，以答复日期为准。",
    owner="办公室",
)
DISCLOSURE_ON_TIME = Returned(
    code="returns.disclosure_on_time",
    title="依申请公开按期答复数",
    unit="件",
    meaning="统计期内办结的政府信息公开申请中，在法定期限内答复的；依法延期的以延长后的期限为准。",
    owner="办公室",
)
PRINCIPAL_MEETINGS = Returned(
    code="returns.principal_meetings",
    title="主要负责人主持研究法治建设工作次数",
    unit="次",
    meaning="统计期内由主要负责人主持、专题或者列入议题研究法治政府建设工作的会议，以会议纪要为准。",
    owner="政策法规科",
    needs_list=True,
)
PRINCIPAL_STUDIES = Returned(
    code="returns.principal_studies",
    title="主要负责人主持学法次数",
    unit="次",
    meaning="统计期内由主要负责人主持的党委会会前学法、理论学习中心组学法和专题法治讲座，以签到和纪要为准。",
    owner="政策法规科",
    needs_list=True,
)
HEAD_APPEARANCE_RATE = Rate(
    code="returns.head_appearance_rate",
    title="负责人出庭应诉率",
    meaning="负责人出庭应诉案件数占应当由负责人出庭应诉案件数的百分比。",
    owner="政策法规科",
    numerator=HEAD_APPEARANCES_MADE,
    denominator=HEAD_APPEARANCES_DUE,
)
DISCLOSURE_ON_TIME_RATE = Rate(
    code="returns.disclosure_on_time_rate",
    title="依申请公开按期答复率",
    meaning="按期答复数占办结数的百分比。",
    owner="办公室",
    numerator=DISCLOSURE_ON_TIME,
    denominator=DISCLOSURE_REQUESTS,
)

ALL: tuple[Figure, ...] = (
    LEGAL_ADVISORS,
    ADVISOR_REVIEWS,
    ADVISOR_SESSIONS,
    NORMATIVE_DOCUMENTS,
    LICENCES_DECIDED,
    RECONSIDERATIONS,
    SUITS,
    HEAD_APPEARANCES_DUE,
    HEAD_APPEARANCES_MADE,
    DISCLOSURE_REQUESTS,
    DISCLOSURE_ON_TIME,
    PRINCIPAL_MEETINGS,
    PRINCIPAL_STUDIES,
    HEAD_APPEARANCE_RATE,
    DISCLOSURE_ON_TIME_RATE,
)
