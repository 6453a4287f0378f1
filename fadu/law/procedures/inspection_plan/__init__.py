"""年度监督检查计划（涉企行政检查计划）：《安全生产法》第六十二条第二款，2021-09-01 起施行。

Capacity and classified objects, draft, caps, joint visits, the government's approval, filing, publication;
adjustments go the same way before the first task they concern. One copy of its acts for each campaign (专项检查).
"""

from datetime import date

from fadu.law.procedures.inspection_plan import acts
from fadu.law.procedures.inspection_plan.acts import ACTS
from fadu.law.procedures.inspection_plan.lists import GATES, LAWFUL
from fadu.law.procedures.inspection_plan.rules import TABLE
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["GATES", "INSPECTION_PLAN", "LAWFUL", "acts"]

INSPECTION_PLAN = Procedure(
    code="inspection.plan",
    title="年度监督检查计划",
    since=date(2021, 9, 1),
    closing=acts.close_plan,
    acts=ACTS,
    table=TABLE,
    kinds={"campaign": "专项检查"},
    subject="计划年度",
)
