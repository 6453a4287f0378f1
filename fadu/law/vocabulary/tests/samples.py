"""What vocabulary tests share: an invented statute and procedures of it."""

from __future__ import annotations

from datetime import date

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Instrument, WorkdayClause
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.rule import Rule

DAY = date(2025, 1, 1)
STATUTE = Instrument("T-2025", "测试法", "测试法", DAY, DAY, workdays=WorkdayClause(frozenset({7})))


def procedure(*acts: Act, rules: tuple[tuple[Rule, ...], ...] = (), **more: object) -> Procedure:
    """Acts and rules under the first article of the invented statute."""
    fields = {"closing": None, "table": {STATUTE.art(1): rules}} | more
    return Procedure(code="test", title="测试程序", since=DAY, acts=acts, **fields)  # type: ignore[arg-type]
