"""随机抽取：《优化营商环境条例》第五十四条，2020-01-01 起施行。

For general inspections only: the lists are frozen and promised in public, the number comes about after that,
and whoever wants may draw again. One matter a batch; what the provincial platform drew is registered instead.
"""

from datetime import date

from fadu.law.procedures.inspection_draw import acts
from fadu.law.procedures.inspection_draw.acts import ACTS
from fadu.law.procedures.inspection_draw.lists import GATES, LAWFUL
from fadu.law.procedures.inspection_draw.rules import TABLE
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["GATES", "INSPECTION_DRAW", "LAWFUL", "acts"]

INSPECTION_DRAW = Procedure(
    code="inspection.draw",
    title="随机抽取检查对象和检查人员",
    since=date(2020, 1, 1),
    closing=acts.close_draw,
    acts=ACTS,
    table=TABLE,
    subject="抽查批次",
)
