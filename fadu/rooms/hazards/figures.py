"""Figures of hazards, major and ordinary apart: each is first a set of rows and only then a number."""

from fadu.figures.grammar import Count, CutOff, Extent, Rate
from fadu.figures.measures import distinct
from fadu.rooms.hazards import selectors

_OWNER = "安全生产综合协调科"

MAJOR_HAZARDS_FOUND = Count(
    code="hazards.found",
    title="排查重大事故隐患数",
    unit="处",
    meaning="统计期内发现并登记的重大事故隐患，以发现日期为准；经认定不属于重大事故隐患的不计。",
    owner=_OWNER,
    extent=Extent.CITY,
    records=selectors.found,
)
MAJOR_HAZARDS_RECTIFIED = Count(
    code="hazards.rectified",
    title="整改重大事故隐患数",
    unit="处",
    meaning="统计期内发现的重大事故隐患中，截至统计期最后一日经复查确认已消除的。",
    owner=_OWNER,
    extent=Extent.CITY,
    cut_off=CutOff.BY_LAST_DAY,
    records=selectors.rectified,
)
MAJOR_HAZARD_RECTIFICATION_RATE = Rate(
    code="hazards.rectification_rate",
    title="重大事故隐患整改率",
    meaning="整改重大事故隐患数占排查重大事故隐患数的百分比，四舍五入保留两位小数。",
    owner=_OWNER,
    extent=Extent.CITY,
    cut_off=CutOff.BY_LAST_DAY,
    numerator=MAJOR_HAZARDS_RECTIFIED,
    denominator=MAJOR_HAZARDS_FOUND,
)
MAJOR_HAZARDS_CLOSED = Count(
    code="hazards.closed",
    title="销号重大事故隐患数",
    unit="处",
    meaning="统计期内发现的重大事故隐患中，截至统计期最后一日已经销号的。",
    owner=_OWNER,
    extent=Extent.CITY,
    cut_off=CutOff.BY_LAST_DAY,
    records=selectors.closed,
)
MAJOR_HAZARDS_LISTED = Count(
    code="hazards.listed",
    title="挂牌督办重大事故隐患数",
    unit="处",
    meaning="统计期内发现的重大事故隐患中，实行挂牌督办的，包括已经摘牌的。",
    owner=_OWNER,
    extent=Extent.CITY,
    records=selectors.listed,
)
MAJOR_HAZARD_UNITS = Count(
    code="hazards.units",
    title="登记重大事故隐患的单位数",
    unit="家",
    meaning="统计期内在本系统登记重大事故隐患的应急管理部门，同一单位计一家；用以说明逐处登记的覆盖范围。",
    owner=_OWNER,
    extent=Extent.CITY,
    measure=distinct("county", "不同登记单位的家数"),
    records=selectors.found,
)
ORDINARY_HAZARDS_FOUND = Count(
    code="hazards.ordinary_found",
    title="登记一般事故隐患数",
    unit="处",
    meaning="统计期内发现、经认定为一般事故隐患的，包括行政检查发现的，以发现日期为准；与重大事故隐患分别统计，不相加。",
    owner=_OWNER,
    extent=Extent.CITY,
    records=selectors.ordinary,
)
ORDINARY_HAZARDS_RECTIFIED = Count(
    code="hazards.ordinary_rectified",
    title="消除一般事故隐患数",
    unit="处",
    meaning="登记的一般事故隐患中，截至统计期最后一日当场或者经复查认定已消除的；转重大事故隐患、由处罚案件督促整改或者移送其他部门的不计。",
    owner=_OWNER,
    extent=Extent.CITY,
    cut_off=CutOff.BY_LAST_DAY,
    records=selectors.ordinary_rectified,
)
ORDINARY_HAZARD_RECTIFICATION_RATE = Rate(
    code="hazards.ordinary_rectification_rate",
    title="一般事故隐患整改率",
    meaning="消除一般事故隐患数占登记一般事故隐患数的百分比，四舍五入保留两位小数。",
    owner=_OWNER,
    extent=Extent.CITY,
    cut_off=CutOff.BY_LAST_DAY,
    numerator=ORDINARY_HAZARDS_RECTIFIED,
    denominator=ORDINARY_HAZARDS_FOUND,
)
