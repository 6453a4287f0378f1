"""That a fine is deferred to a day later than the law's own (暂缓、分期缴纳): 行政处罚法 66(2), 67(3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_day, day_of, parse_day
from fadu.law.instruments import APL
from fadu.law.procedures.penalty.fines import Fine
from fadu.law.procedures.penalty.recalling import Facts, Find
from fadu.law.vocabulary.fact import Derivation, Fact, Kind

CITE = APL.art(66, par=2) + APL.art(67, par=3)
FIFTEEN = timedelta(days=APL.days(15).count)


def ahead(served: str) -> Fact:
    """The fact that the last day is later than the law's own; `served`: the act from whose day the fifteen days run."""
    code = f"{served}.*"

    def later(facts: Facts, find: Find, before: Facts) -> bool:
        last = parse_day(facts["deferred_until"])
        days = [day_of(at) for at, _ in before.get(code, ())]
        if days and last <= (due := max(days) + FIFTEEN):
            raise Refused(
                f"法定的缴款期限到{chinese_day(due)}，暂缓、分期的最后一日{chinese_day(last)}不在其后",
                basis=str(CITE),
                todo="请填写法定期限以后的日期。",
            )
        return True

    later.__qualname__ = f"later.{served}"  # what a version's digest tells functions apart by
    derived = Derivation(later, CITE, recalls=(code,))
    return Fact("deferral_ahead", "在法定缴款期限之后", Kind.BOOL, derived=derived)


def beyond(fine: Fine, served: str) -> Fine:
    """The acts on a fine, of which the plan of payment looks at its days."""
    plan = fine.approve_deferral
    return replace(fine, approve_deferral=replace(plan, facts=(*plan.facts, ahead(served))))
