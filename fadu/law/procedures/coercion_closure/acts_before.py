"""Acts before the notice: the condition verified (核对情形), who stands aside (回避)."""

from __future__ import annotations

from typing import Any

from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.procedures.recusing import recusal
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role

OFFICER, LEADER, ENTERPRISE = (Role.OFFICER,), (Role.LEADER,), (Role.ENTERPRISE,)


def by_two(code: str, title: str, **more: Any) -> Act:
    """An act of two certified officers (行政处罚法 42(1))."""
    return Act(code, title, OFFICER, officers=2, certified=True, **more)


verify_ground = by_two(
    "verify_ground",
    "核对提请关闭的情形",
    repeats=True,
    starts_open=True,
    facts=(
        f.subject,
        f.enterprise,
        f.coal,
        f.major,
        f.counted_on,
        f.listed,
        f.elsewhere,
        f.times_180,
        f.times_year,
        f.coal_counted,
        f.coal_more,
        f.coal_more_source,
        f.coal_more_reason,
        f.coal_times,
        f.ground,
        f.reason,
        f.linked,
        f.course,
        f.review_due,
    ),
    document="提请关闭情形核对表",
)
_ASIDE = recusal(
    (Role.OFFICER, Role.HEARING_CHAIR, Role.LEGAL_REVIEWER, Role.LEADER),
    declared=(f.recused, f.relation),
    requested=(f.recused, f.relation, f.reason),
    decided=(f.recused, f.granted, f.reason),
    granted=f.GRANTED,
)
declare_recusal = _ASIDE.declare
request_recusal = _ASIDE.request
decide_recusal = _ASIDE.decide
