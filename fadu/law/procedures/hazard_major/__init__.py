"""重大事故隐患治理督办：《安全生产法》（2021年修正），2021-09-01 起施行。

From the finding to 销号: judgement, registration, orders, stop and resumption, removal, review,
停电停供, referral to penalty, crime and closure. One copy of most acts per hazard (隐患).
"""

from datetime import date

from fadu.law.procedures.hazard_major import acts
from fadu.law.procedures.hazard_major.acts import ACTS
from fadu.law.procedures.hazard_major.lists import GATES, LAWFUL
from fadu.law.procedures.hazard_major.rules import TABLE
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["GATES", "LAWFUL", "MAJOR_HAZARD", "acts"]

MAJOR_HAZARD = Procedure(
    code="hazard.major",
    title="重大事故隐患治理督办",
    since=date(2021, 9, 1),
    closing=acts.close_matter,
    acts=ACTS,
    table=TABLE,
    kinds={"hazard": "隐患"},
    subject="生产经营单位和隐患",
)
