"""查封、扣押：《安全生产法》第六十五条第一款第四项和《行政强制法》第三章第二节，2021-09-01 起施行。

Grounds, approval, what is done on the spot, the record, custody, term, tests, disposal, lifting, return. One copy of a partial
lifting for each thing of the inventory (清单). It is neither a stop on site nor a penalty, and it never lasts by itself.
"""

from datetime import date

from fadu.law.procedures.coercion_seizure import acts
from fadu.law.procedures.coercion_seizure.acts import ACTS
from fadu.law.procedures.coercion_seizure.bases import BASES, OFFICERS
from fadu.law.procedures.coercion_seizure.lists import GATES, LAWFUL
from fadu.law.procedures.coercion_seizure.rules import TABLE
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["GATES", "LAWFUL", "SEIZURE", "acts"]

SEIZURE = Procedure(
    code="coercion.seizure",
    title="查封、扣押",
    since=date(2021, 9, 1),
    closing=acts.close_measure,
    acts=ACTS,
    table=TABLE,
    bases=BASES,
    officers=OFFICERS,
    kinds={"item": "清单物品"},
    subject="当事人和查封、扣押的事由",
)
