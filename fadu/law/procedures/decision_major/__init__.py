"""重大行政决策程序：《重大行政决策程序暂行条例》，2019-09-01 起施行；部门参照执行（第四十二条）。

From proposal to execution and evaluation, with 公平竞争审查 for what is issued from 2024-08-01 on.
"""

from datetime import date

from fadu.law.procedures.decision_major import acts, rules_deciding, rules_forming
from fadu.law.procedures.decision_major.acts import ACTS
from fadu.law.procedures.decision_major.lists import GATES, LAWFUL
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["GATES", "LAWFUL", "MAJOR_DECISION", "acts"]

MAJOR_DECISION = Procedure(
    code="decision.major",
    title="重大行政决策程序",
    since=date(2019, 9, 1),
    closing=acts.close_matter,
    acts=ACTS,
    table={
        **rules_forming.START,
        **rules_forming.PARTICIPATION,
        **rules_forming.EXPERTS_AND_RISK,
        **rules_forming.FAIR_COMPETITION,
        **rules_deciding.LEGALITY,
        **rules_deciding.DISCUSSION,
        **rules_deciding.ISSUE,
        **rules_deciding.EXECUTION,
        **rules_deciding.END,
    },
    kinds={"expert": "专家、专业机构"},
    subject="决策事项",
)
