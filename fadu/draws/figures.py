"""Figures of random draws: how many took place, and how often one was void or a target replaced."""

from fadu.draws import selectors
from fadu.figures.grammar import Count, Rate

_OWNER = "政策法规科"

DRAWS = Count(
    code="draws.performed",
    title="随机抽取次数",
    unit="次",
    meaning="统计期内在本系统完成的随机抽取，以抽取日期为准，一个编号一次；后来宣布无效的仍计入。",
    owner=_OWNER,
    records=selectors.performed,
)
DRAWS_VOIDED = Count(
    code="draws.voided",
    title="宣布无效的随机抽取次数",
    unit="次",
    meaning="统计期内完成的随机抽取中，后来宣布无效的；抽取以前撤销、重新冻结的不计。",
    owner=_OWNER,
    records=selectors.voided,
)
DRAWS_CHANGED = Count(
    code="draws.changed",
    title="有递补或者取消的随机抽取次数",
    unit="次",
    meaning="统计期内完成的随机抽取中，至少有一个抽中对象递补或者取消的。",
    owner=_OWNER,
    records=selectors.changed,
)
VOIDED_RATE = Rate(
    code="draws.voided_rate",
    title="随机抽取无效率",
    meaning="宣布无效的随机抽取次数占随机抽取次数的百分比。",
    owner=_OWNER,
    numerator=DRAWS_VOIDED,
    denominator=DRAWS,
)
CHANGED_RATE = Rate(
    code="draws.changed_rate",
    title="随机抽取变动率",
    meaning="有递补或者取消的随机抽取次数占随机抽取次数的百分比。",
    owner=_OWNER,
    numerator=DRAWS_CHANGED,
    denominator=DRAWS,
)
