"""Figures of the safety commission's office (安委办报送的指标)."""

from fadu.figures.difference import Difference
from fadu.figures.grammar import Extent, Figure, Origin, Rate
from fadu.returns.grammar import Collect, Returned

MASTER_PLANS = Returned(
    code="returns.master_plans",
    title="三年行动总体方案数",
    unit="个",
    meaning="统计期最后一日在实施的安全生产治本攻坚三年行动总体方案。",
    owner="安全生产综合协调科",
    extent=Extent.CITY,
    needs_list=True,
)
SUB_PLANS = Returned(
    code="returns.sub_plans",
    title="三年行动子方案数",
    unit="个",
    meaning="统计期最后一日在实施的三年行动子方案，不含总体方案。",
    owner="安全生产综合协调科",
    extent=Extent.CITY,
    needs_list=True,
)
SPECIAL_CAMPAIGNS = Returned(
    code="returns.special_campaigns",
    title="专项整治行动数",
    unit="项",
    meaning="统计期内由安委会或者其办公室印发方案并组织开展的专项整治行动。",
    owner="安全生产综合协调科",
    extent=Extent.CITY,
    needs_list=True,
)
CITY_HAZARDS_FOUND = Returned(
    code="returns.city_hazards_found",
    title="全市排查重大事故隐患数",
    unit="处",
    meaning="自统计期首日起，各单位排查发现并登记的重大事故隐患，含企业自查上报和部门检查发现，同一处只计一次。",
    owner="安全生产综合协调科",
    extent=Extent.CITY,
    collect=Collect.UNITS,
    needs_list=True,
)
CITY_HAZARDS_RECTIFIED = Returned(
    code="returns.city_hazards_rectified",
    title="全市整改重大事故隐患数",
    unit="处",
    meaning="统计期内排查发现的重大事故隐患中，截至截止日期已经整改并复查合格的。",
    owner="安全生产综合协调科",
    extent=Extent.CITY,
    collect=Collect.UNITS,
    needs_list=True,
)
PRACTICES_PROMOTED = Returned(
    code="returns.practices_promoted",
    title="工作做法被省级推介数",
    unit="项",
    meaning="统计期内被省级机关专报、简报推介的本市工作做法，以刊发的期号和日期为准。",
    owner="安全生产综合协调科",
    extent=Extent.CITY,
    origin=Origin.NOTICE,
    needs_list=True,
)
CITY_HAZARD_RECTIFICATION_RATE = Rate(
    code="returns.city_hazard_rectification_rate",
    title="全市重大事故隐患整改率",
    meaning="已整改的重大事故隐患占排查发现的重大事故隐患的百分比，分子分母截止日期相同。",
    owner="安全生产综合协调科",
    extent=Extent.CITY,
    numerator=CITY_HAZARDS_RECTIFIED,
    denominator=CITY_HAZARDS_FOUND,
)

CITY_HAZARDS_LEFT = Difference(
    code="returns.city_hazards_left",
    title="全市尚未整改重大事故隐患数",
    unit="处",
    meaning="排查发现的重大事故隐患中，截至截止日期尚未整改或者尚未复查合格的。",
    owner="安全生产综合协调科",
    extent=Extent.CITY,
    whole=CITY_HAZARDS_FOUND,
    part=CITY_HAZARDS_RECTIFIED,
)

ALL: tuple[Figure, ...] = (
    MASTER_PLANS,
    SUB_PLANS,
    SPECIAL_CAMPAIGNS,
    CITY_HAZARDS_FOUND,
    CITY_HAZARDS_RECTIFIED,
    PRACTICES_PROMOTED,
    CITY_HAZARD_RECTIFICATION_RATE,
    CITY_HAZARDS_LEFT,
)
