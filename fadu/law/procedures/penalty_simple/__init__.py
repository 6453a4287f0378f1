"""行政处罚简易程序（当场处罚）：《行政处罚法》（2021年修订）第五十一条，本版自 2024-01-01 起。

One decision made on the spot by two officers against one party, from what was found to the archive. What turns out not
to be a case for the spot goes over into `penalty.ordinary`. A party has to ask for reconsideration before it may sue
(行政复议法第二十三条), and so the court's window is another one than after an ordinary decision.
"""

from datetime import date

from fadu.law.procedures.penalty.bases import OFFICERS
from fadu.law.procedures.penalty_simple import acts
from fadu.law.procedures.penalty_simple.acts import ACTS
from fadu.law.procedures.penalty_simple.bases import BASES
from fadu.law.procedures.penalty_simple.lawful import LAWFUL
from fadu.law.procedures.penalty_simple.lists import GATES
from fadu.law.procedures.penalty_simple.rules import TABLE
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["GATES", "LAWFUL", "SIMPLE_PENALTY", "acts"]

SIMPLE_PENALTY = Procedure(
    code="penalty.simple",
    title="行政处罚简易程序",
    # 行政复议法 of 2023, which asks for reconsideration first, is in force from then.
    since=date(2024, 1, 1),
    closing=acts.archive_case,
    acts=ACTS,
    table=TABLE,
    subject="案由",
    bases=BASES,
    officers=OFFICERS,
)
