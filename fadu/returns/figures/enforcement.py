"""Figures of the enforcement detachment (执法支队报送的指标)."""

from fadu.figures.grammar import Extent, Figure, Origin, Rate
from fadu.figures.values import Form
from fadu.returns.grammar import Returned

ENFORCEMENT_STAFF = Returned(
    code="returns.enforcement_staff",
    title="持证在岗执法人员数",
    unit="名",
    meaning="统计期最后一日在执法岗位且执法证件有效的人员。",
    owner="综合行政执法支队",
    needs_list=True,
)
CASE_FILE_SCORE_PROVINCE = Returned(
    code="returns.case_file_score_province",
    title="省级案卷评查平均得分",
    unit="分",
    meaning="省应急管理部门当年通报的本局执法案卷评查得分之和，除以参评案卷数。",
    owner="综合行政执法支队",
    origin=Origin.NOTICE,
    form=Form.MEAN,
    numerator_title="得分之和",
    denominator_title="参评案卷数",
    needs_list=True,
)
CASE_FILE_SCORE_CITY = Returned(
    code="returns.case_file_score_city",
    title="市级案卷评查平均得分",
    unit="分",
    meaning="市司法行政部门当年通报的本局执法案卷评查得分之和，除以参评案卷数；与省级评查分别统计。",
    owner="综合行政执法支队",
    origin=Origin.NOTICE,
    form=Form.MEAN,
    numerator_title="得分之和",
    denominator_title="参评案卷数",
    needs_list=True,
)
SYSTEM_CASES_DUE = Returned(
    code="returns.system_cases_due",
    title="“互联网+执法”系统典型案例应报数",
    unit="个",
    meaning="省级机关下达的、统计期内应当通过“互联网+执法”系统报送的典型案例数。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    origin=Origin.NOTICE,
)
SYSTEM_CASES_REPORTED = Returned(
    code="returns.system_cases_reported",
    title="“互联网+执法”系统典型案例报送数",
    unit="个",
    meaning="统计期内全市通过“互联网+执法”系统报送的典型案例；向省级机关另行报送的打非治违案例不计入。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    origin=Origin.EXPORT,
    needs_list=True,
)
SYSTEM_CASES_QUALIFIED = Returned(
    code="returns.system_cases_qualified",
    title="“互联网+执法”系统典型案例合格数",
    unit="个",
    meaning="已报送的典型案例中，经省级机关审核合格的。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    origin=Origin.EXPORT,
)
CRACKDOWN_CASES_SENT = Returned(
    code="returns.crackdown_cases_sent",
    title="打非治违典型案例上报数",
    unit="个",
    meaning="统计期内全市向省级机关报送的打击非法违法行为典型案例；通过“互联网+执法”系统报送的不计入。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    needs_list=True,
)
CRACKDOWN_CASES_ADOPTED = Returned(
    code="returns.crackdown_cases_adopted",
    title="打非治违典型案例采纳数",
    unit="个",
    meaning="统计期内上报的打非治违典型案例中，省级机关通知采纳的。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    origin=Origin.NOTICE,
    needs_list=True,
)
CRACKDOWN_CASES_EXPOSED = Returned(
    code="returns.crackdown_cases_exposed",
    title="打非治违典型案例曝光数",
    unit="个",
    meaning="被采纳的打非治违典型案例中，由省级机关公开曝光的。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    origin=Origin.NOTICE,
    needs_list=True,
)
SYSTEM_CASES_REPORT_RATE = Rate(
    code="returns.system_cases_report_rate",
    title="“互联网+执法”系统典型案例报送率",
    meaning="报送数占应报数的百分比。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    numerator=SYSTEM_CASES_REPORTED,
    denominator=SYSTEM_CASES_DUE,
)
SYSTEM_CASES_QUALIFIED_RATE = Rate(
    code="returns.system_cases_qualified_rate",
    title="“互联网+执法”系统典型案例合格率",
    meaning="合格数占报送数的百分比。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    numerator=SYSTEM_CASES_QUALIFIED,
    denominator=SYSTEM_CASES_REPORTED,
)
CRACKDOWN_ADOPTION_RATE = Rate(
    code="returns.crackdown_adoption_rate",
    title="打非治违典型案例采纳率",
    meaning="采纳数占上报数的百分比。",
    owner="综合行政执法支队",
    extent=Extent.CITY,
    numerator=CRACKDOWN_CASES_ADOPTED,
    denominator=CRACKDOWN_CASES_SENT,
)

ALL: tuple[Figure, ...] = (
    ENFORCEMENT_STAFF,
    CASE_FILE_SCORE_PROVINCE,
    CASE_FILE_SCORE_CITY,
    SYSTEM_CASES_DUE,
    SYSTEM_CASES_REPORTED,
    SYSTEM_CASES_QUALIFIED,
    CRACKDOWN_CASES_SENT,
    CRACKDOWN_CASES_ADOPTED,
    CRACKDOWN_CASES_EXPOSED,
    SYSTEM_CASES_REPORT_RATE,
    SYSTEM_CASES_QUALIFIED_RATE,
    CRACKDOWN_ADOPTION_RATE,
)
