"""Figures of inspections: each is first a set of rows and only then a number."""

from fadu.figures.grammar import Count, CutOff, Rate
from fadu.figures.measures import distinct
from fadu.rooms.inspection.selectors import counted

_OWNER = "综合行政执法支队"
_OF_THOSE = "统计期内实施的行政检查中，"

VISITS = Count(
    code="inspection.visits",
    title="行政检查次数",
    unit="次",
    meaning="统计期内实施现场检查的行政检查，以首次现场检查的日期为准，一项任务计一次；复查、再次入企和到场未能实施的不另计。",
    owner=_OWNER,
    records=counted.checked,
)
UNITS_VISITED = Count(
    code="inspection.units",
    title="检查生产经营单位数",
    unit="家",
    meaning="统计期内实施的行政检查所检查的单位，同一单位检查多次的计一家；重复登记后合并的计一家。",
    owner=_OWNER,
    measure=counted.FIRMS,
    records=counted.of_units,
)
PLANNED_VISITS = Count(
    code="inspection.planned",
    title="计划检查次数",
    unit="次",
    meaning=f"{_OF_THOSE}来源为年度监督检查计划的。",
    owner=_OWNER,
    records=counted.planned,
)
DRAWN_VISITS = Count(
    code="inspection.drawn",
    title="随机抽查次数",
    unit="次",
    meaning=f"{_OF_THOSE}检查对象由随机抽取产生的。",
    owner=_OWNER,
    records=counted.drawn,
)
CASE_VISITS = Count(
    code="inspection.on_clues",
    title="个案检查次数",
    unit="次",
    meaning=f"{_OF_THOSE}因投诉举报、转办交办、数据监测等线索开展的。",
    owner=_OWNER,
    records=counted.on_clues,
)
SPECIAL_VISITS = Count(
    code="inspection.special",
    title="专项检查次数",
    unit="次",
    meaning=f"{_OF_THOSE}按照专项检查部署开展的。",
    owner=_OWNER,
    records=counted.special,
)
UNANNOUNCED_VISITS = Count(
    code="inspection.unannounced",
    title="“四不两直”检查次数",
    unit="次",
    meaning=f"{_OF_THOSE}检查方式为“四不两直”的。",
    owner=_OWNER,
    records=counted.unannounced,
)
COVERT_VISITS = Count(
    code="inspection.covert",
    title="明查暗访检查次数",
    unit="次",
    meaning=f"{_OF_THOSE}检查方式为明查暗访的。",
    owner=_OWNER,
    records=counted.covert,
)
CROSS_VISITS = Count(
    code="inspection.across",
    title="异地交叉检查次数",
    unit="次",
    meaning=f"{_OF_THOSE}检查组成为异地交叉检查的；与检查方式分别统计。",
    owner=_OWNER,
    records=counted.across,
)
VISITS_WITH_FINDINGS = Count(
    code="inspection.with_findings",
    title="发现问题的行政检查次数",
    unit="次",
    meaning=f"{_OF_THOSE}至少发现一项问题的。",
    owner=_OWNER,
    records=counted.with_findings,
)
FINDING_RATE = Rate(
    code="inspection.finding_rate",
    title="检查发现问题率",
    meaning="发现问题的行政检查次数占行政检查次数的百分比。",
    owner=_OWNER,
    numerator=VISITS_WITH_FINDINGS,
    denominator=VISITS,
)
FINDINGS = Count(
    code="inspection.findings",
    title="检查发现问题数",
    unit="项",
    meaning="统计期内行政检查发现的问题，以发现日期为准；以前检查发现、本次仍未整改的计入。",
    owner=_OWNER,
    records=counted.found,
)
FINDINGS_ORDERED = Count(
    code="inspection.ordered",
    title="责令整改的问题数",
    unit="项",
    meaning="统计期内责令立即或者限期改正、排除的检查问题，以责令日期为准；转回重新处理的，以重新责令的日期为准。",
    owner=_OWNER,
    records=counted.ordered,
)
ORDERS = Count(
    code="inspection.orders",
    title="责令限期整改指令书份数",
    unit="份",
    meaning="统计期内责令限期改正、排除的文书，同一文号计一份。",
    owner=_OWNER,
    measure=distinct("order_number", "不同文号的份数"),
    records=counted.by_numbered_order,
)
CODE_DUE = Count(
    code="inspection.code_due",
    title="应当扫码入企的检查次数",
    unit="次",
    meaning=f"{_OF_THOSE}确定任务时的参数要求扫码登记的。",
    owner=_OWNER,
    records=counted.code_due,
)
BY_CODE = Count(
    code="inspection.by_code",
    title="扫码入企的检查次数",
    unit="次",
    meaning="应当扫码入企的检查中，检查以前已经扫码登记的；事后补录的不计。",
    owner=_OWNER,
    records=counted.by_code,
)
BY_CODE_RATE = Rate(
    code="inspection.by_code_rate",
    title="扫码入企率",
    meaning="扫码入企的检查次数占应当扫码入企的检查次数的百分比。",
    owner=_OWNER,
    numerator=BY_CODE,
    denominator=CODE_DUE,
)
TERMS_OVER = Count(
    code="inspection.terms_over",
    title="整改期限届满的问题数",
    unit="项",
    meaning="整改期限的最后一日在统计期内的检查问题；已转重大事故隐患、由处罚案件督促整改或者移送其他部门的不计。",
    owner=_OWNER,
    records=counted.term_over,
)
REVIEWED = Count(
    code="inspection.reviewed",
    title="到期已复查的问题数",
    unit="项",
    meaning="整改期限届满的问题中，截至统计期最后一日复查认定已整改或者逾期未整改到位的。",
    owner=_OWNER,
    cut_off=CutOff.BY_LAST_DAY,
    records=counted.reviewed,
)
REVIEW_RATE = Rate(
    code="inspection.review_rate",
    title="到期问题复查率",
    meaning="到期已复查的问题数占整改期限届满的问题数的百分比；法律没有规定复查的日数，不计算复查是否及时。",
    owner=_OWNER,
    cut_off=CutOff.BY_LAST_DAY,
    numerator=REVIEWED,
    denominator=TERMS_OVER,
)
CORRECTED_IN_TERM = Count(
    code="inspection.corrected_in_term",
    title="按期整改的问题数",
    unit="项",
    meaning="整改期限届满的问题中，期限内报告整改或者复查合格，并且截至统计期最后一日复查认定已整改的。",
    owner=_OWNER,
    cut_off=CutOff.BY_LAST_DAY,
    records=counted.corrected_in_term,
)
IN_TERM_RATE = Rate(
    code="inspection.in_term_rate",
    title="问题按期整改率",
    meaning="按期整改的问题数占整改期限届满的问题数的百分比。",
    owner=_OWNER,
    cut_off=CutOff.BY_LAST_DAY,
    numerator=CORRECTED_IN_TERM,
    denominator=TERMS_OVER,
)
