"""停止供电、停止供应民用爆炸物品：《安全生产法》第七十条，2021-09-01 起施行。

A decision to stop under a major hazard, its refusal and a real danger, the approval of 主要负责人, what the enterprise and the
supplier are told, and the lifting once it is complied with. It enforces one of the stops; it is none of them.
"""

from datetime import date

from fadu.law.procedures.coercion_power_cut import acts
from fadu.law.procedures.coercion_power_cut.acts import ACTS
from fadu.law.procedures.coercion_power_cut.bases import BASES
from fadu.law.procedures.coercion_power_cut.lists import GATES, LAWFUL
from fadu.law.procedures.coercion_power_cut.rules import TABLE
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["GATES", "LAWFUL", "POWER_CUT", "acts"]

POWER_CUT = Procedure(
    code="coercion.power_cut",
    title="停止供电、停止供应民用爆炸物品",
    since=date(2021, 9, 1),
    closing=acts.close_cut,
    acts=ACTS,
    table=TABLE,
    bases=BASES,
    subject="生产经营单位和拒不执行的决定",
)
