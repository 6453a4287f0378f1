"""Alterations and refunds of any number and size: nobody has more or less of a fine than stands (行政强制法 41)."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from fadu.law.procedures.penalty.returning import stated
from fadu.law.procedures.penalty_ordinary.sums import ALTERATION, DAILY, FINE, INCOME
from fadu.law.procedures.tests.penalty.test_surcharging import Said, said
from fadu.law.procedures.tests.walking import at, law_view

CALENDAR, DAY = law_view(()).calendar, date(2026, 1, 1)


@given(st.lists(st.integers(0, 20_000_00), min_size=1, max_size=8))
def test_after_any_series_of_alterations_and_refunds_nobody_has_more_or_less_than_stands(to):
    """What is here is what was paid, as far as the lowest that stood since reaches."""
    before = said(
        penalize__fine={"2025-03-10": 20_000_00}, pay_fine__amount={"2025-03-20": 20_000_00}
    )
    lowest, back = 20_000_00, stated((FINE, DAILY, INCOME))[0]
    for n, fine in enumerate(to, 1):
        found = ALTERATION.overpaid.derived.function(
            {FINE.after: fine, DAILY.after: 0, INCOME.after: 0}, None, DAY, CALENDAR, before
        )
        before = _more(before, f"alter_decision.{FINE.after}", f"2025-{3 + n:02d}-10", fine)
        assert back.derived.function({}, None, before) == found
        before = _more(before, f"refund.{FINE.back}", f"2025-{3 + n:02d}-11", found)
        lowest = min(lowest, fine)
        stands = FINE.stands(before)
        assert (stands.total, stands.over, stands.left) == (lowest, 0, fine - lowest)


def _more(before: Said, code: str, day: str, value: int) -> Said:
    """What is recalled once an act states one thing more."""
    return before | {f"{code}*": (*before.get(f"{code}*", ()), (at(day), value))}
