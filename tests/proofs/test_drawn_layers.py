"""Of decisions whose sums add up nothing of what was paid is lost, whatever is paid, altered and given back."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fadu.law.procedures.penalty import standing as s
from fadu.law.procedures.tests.walking import at

FIRST, SECOND = at("2025-05-01"), at("2025-05-10")
SUMS = st.integers(0, 300)
STEPS = st.lists(st.tuples(st.integers(0, 60), st.sampled_from(["pay", "alter", "back"]), st.integers(0, 3), SUMS), max_size=12)  # fmt: skip


@given(st.lists(st.integers(1, 300), min_size=1, max_size=4), STEPS)
def test_nothing_of_what_was_paid_is_lost_or_kept_beyond_one_while_another_has_room(decided, steps):
    rows: list[s.Row] = [[(FIRST + timedelta(days=n), amount)] for n, amount in enumerate(decided)]
    paid: list[tuple[date, int]] = []
    for days, what, n, amount in sorted(steps, key=lambda step: step[0]):
        when: datetime = SECOND + timedelta(days=days)
        if what == "alter":
            rows[n % len(rows)].append((when, amount))
        elif what == "pay":
            owed = sum(row[-1][1] for row in rows) - sum(x for _, x in paid)
            paid += [(s.day_of(when), min(amount, owed))] if owed > 0 and amount else []
        else:
            over = sum(x for _, x in paid) - sum(row[-1][1] for row in rows)
            paid += [(s.day_of(when), -min(amount, over))] if over > 0 and amount else []

    layers = s.allotted(rows, paid)
    assert sum(layer.total for layer in layers) == sum(amount for _, amount in paid)
    assert all(layer.total >= 0 for layer in layers)
    if any(layer.total > layer.now for layer in layers):
        assert not any(layer.left for layer in layers)
