"""提请关闭：《安全生产法》第一百一十三条、第一百一十五条，2021-09-01 起施行。

The conditions and their sliding counts, the notice, what the enterprise says, the hearing, the proposal, the government's answer,
and what follows it. Closure is a penalty that a government decides: neither a stop on site nor the bureau's own 停产停业.
"""

from datetime import date

from fadu.law.procedures.coercion_closure import acts
from fadu.law.procedures.coercion_closure.acts import ACTS
from fadu.law.procedures.coercion_closure.bases import BASES, OFFICERS
from fadu.law.procedures.coercion_closure.lawful import LAWFUL
from fadu.law.procedures.coercion_closure.lists import GATES
from fadu.law.procedures.coercion_closure.rules import TABLE
from fadu.law.vocabulary.procedure import Procedure

__all__ = ["CLOSURE", "GATES", "LAWFUL", "acts"]

CLOSURE = Procedure(
    code="coercion.closure",
    title="提请关闭",
    since=date(2021, 9, 1),
    closing=acts.close_proposal,
    acts=ACTS,
    table=TABLE,
    bases=BASES,
    officers=OFFICERS,
    subject="生产经营单位和提请关闭的情形",
)
