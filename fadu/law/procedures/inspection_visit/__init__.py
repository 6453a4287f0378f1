"""行政检查：《安全生产法》（2021年修正），2021-09-01 起施行。

One visit to one unit, from the task or the clue over approval, entry, check and record to the closing. What is
found (问题) has one copy of its acts each: an ordinary hazard is found, ordered, removed, reviewed and done with
here; a major one goes over into `hazard.major`, where stop, consent and supervision stand.
"""

from datetime import date

from fadu.law.procedures.inspection_visit import acts
from fadu.law.procedures.inspection_visit.acts import ACTS
from fadu.law.procedures.inspection_visit.lists import GATES, LAWFUL
from fadu.law.procedures.inspection_visit.rules import TABLE
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["GATES", "INSPECTION_VISIT", "LAWFUL", "acts"]

INSPECTION_VISIT = Procedure(
    code="inspection.visit",
    title="行政检查",
    since=date(2021, 9, 1),
    closing=acts.close_visit,
    acts=ACTS,
    table=TABLE,
    kinds={"finding": "问题"},
    subject="被检查单位和检查事由",
)
