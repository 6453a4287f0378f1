"""Figures of coercion: seizures and how they ended, power cuts, closures; three stops counted apart, never added up."""

from fadu.figures.grammar import Count, Rate
from fadu.rooms.coercion import selectors

_OWNER = "综合行政执法支队"

SEIZURES = Count(
    code="coercion.seizures",
    title="查封、扣押数",
    unit="件",
    meaning="统计期内实施的查封、扣押，以实施日期为准，包括紧急情况下当场实施的；与停电停供、提请关闭分别统计，不相加。",
    owner=_OWNER,
    records=selectors.taken,
)
EXTENDED = Count(
    code="coercion.seizures_extended",
    title="延长期限的查封、扣押数",
    unit="件",
    meaning="统计期内批准延长期限的查封、扣押，以批准日期为准。",
    owner=_OWNER,
    records=selectors.extended,
)
ENDED = Count(
    code="coercion.seizures_ended",
    title="解除或者处理的查封、扣押数",
    unit="件",
    meaning="统计期内解除、没收、销毁或者随案移送的查封、扣押，以作出决定的日期为准。",
    owner=_OWNER,
    records=selectors.ended,
)
ENDED_ON_TIME = Count(
    code="coercion.seizures_on_time",
    title="期限内解除或者处理的查封、扣押数",
    unit="件",
    meaning="解除或者处理的查封、扣押中，在决定所载期限和法定期限（扣除检测鉴定期间）以内作出的。",
    owner=_OWNER,
    records=selectors.ended_on_time,
)
ENDED_LATE = Count(
    code="coercion.seizures_late",
    title="逾期解除或者处理的查封、扣押数",
    unit="件",
    meaning="解除或者处理的查封、扣押中，在期限届满以后才作出的。",
    owner=_OWNER,
    records=selectors.ended_late,
)
ON_TIME_RATE = Rate(
    code="coercion.on_time_rate",
    title="查封、扣押按期了结率",
    meaning="期限内解除或者处理的数量占解除或者处理的数量的百分比；法律没有定义，口径由法规科确认。",
    owner=_OWNER,
    numerator=ENDED_ON_TIME,
    denominator=ENDED,
)
POWER_CUTS = Count(
    code="coercion.power_cuts",
    title="停止供电、停止供应民用爆炸物品数",
    unit="件",
    meaning="统计期内书面通知有关单位停止供电、停止供应民用爆炸物品的事项，以首次通知日期为准；是强制履行停产停业等决定的措施，不是停产停业本身。",
    owner=_OWNER,
    records=selectors.cut,
)
CLOSURES_PROPOSED = Count(
    code="coercion.closures_proposed",
    title="提请关闭数",
    unit="件",
    meaning="统计期内提请人民政府予以关闭的事项，以最近一次提请日期为准；不论人民政府是否决定关闭。",
    owner=_OWNER,
    records=selectors.proposed,
)
CLOSURES_DECIDED = Count(
    code="coercion.closures_decided",
    title="人民政府决定关闭数",
    unit="件",
    meaning="统计期内收到人民政府予以关闭决定的事项。",
    owner=_OWNER,
    records=selectors.decided,
)
