"""What must hold of every day, period and instant, on drawn ones (the tables: fadu/kernel/tests)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.kernel.before import explain_before, last_start
from fadu.kernel.ids import new_id
from fadu.kernel.periods import Span, Unit, explain, first_allowed, last_day, used
from fadu.kernel.tests.builders import SEED
from fadu.kernel.zone import day_of, instant_of, parse_instant, rfc3339
from tests.proofs.drawing import COUNTS, DAY_UNITS, INSTANTS, SPANS, STARTS

WORKDAY, DAY = Unit.WORKDAY, Unit.DAY


@given(st.dates(min_value=date(1995, 1, 1), max_value=date(2100, 1, 1)))
@settings(max_examples=60, deadline=None)
def test_a_day_contains_its_own_midnight_and_not_the_instant_before(day):
    midnight = instant_of(day)

    assert day_of(midnight) == day
    assert day_of(midnight - timedelta(microseconds=1)) == day - timedelta(days=1)


@given(INSTANTS)
@settings(max_examples=60, deadline=None)
def test_an_instant_survives_its_text(instant):
    text = rfc3339(instant)

    assert text.endswith("Z")
    assert parse_instant(text) == instant


ENTROPY = st.binary(min_size=10, max_size=10)


@given(INSTANTS, INSTANTS, ENTROPY, ENTROPY)
@settings(max_examples=60, deadline=None)
def test_identifiers_sort_by_millisecond(one, other, chance, luck):
    first, second = sorted((one, other))
    if second - first >= timedelta(milliseconds=1):
        assert new_id(first, chance) < new_id(second, luck)


@given(INSTANTS, ENTROPY, ENTROPY)
@settings(max_examples=60, deadline=None)
def test_different_entropy_gives_different_identifiers_of_26_letters(at, chance, luck):
    assert len(new_id(at, chance)) == 26
    assert (new_id(at, chance) == new_id(at, luck)) == (chance == luck)


@given(STARTS, st.integers(min_value=1, max_value=300))
@settings(max_examples=60, deadline=None)
def test_bisection_agrees_with_walking_day_by_day(start, n):
    day, left = start, n
    while left:
        day += timedelta(days=1)
        left -= SEED.works(day)

    assert SEED.nth_workday_after(start, n) == day
    assert SEED.workdays_between(start, day) == n


@given(STARTS)
@settings(max_examples=60, deadline=None)
def test_the_rolled_day_works_and_all_before_it_are_off(start):
    rolled = SEED.roll(start)

    assert SEED.works(rolled)
    assert SEED.workdays_between(start - timedelta(days=1), rolled) == 1


@given(STARTS, COUNTS, COUNTS, DAY_UNITS)
@settings(max_examples=60, deadline=None)
def test_two_periods_one_after_the_other_make_their_sum(start, one, two, unit):
    between = last_day(start, Span(one, unit), SEED, roll=False).target

    whole = last_day(start, Span(one + two, unit), SEED, roll=False)

    assert last_day(between, Span(two, unit), SEED, roll=False).target == whole.target
    assert last_day(start, Span(one, unit), SEED, roll=False, added=two) == whole


@given(STARTS, st.integers(min_value=0, max_value=60), SPANS)
@settings(max_examples=60, deadline=None)
def test_a_later_event_never_has_an_earlier_last_day(start, later, span):
    second = last_day(start + timedelta(days=later), span, SEED)

    assert last_day(start, span, SEED).due <= second.due


@given(STARTS, COUNTS, COUNTS, DAY_UNITS)
@settings(max_examples=60, deadline=None)
def test_a_longer_period_never_has_an_earlier_last_day(start, one, two, unit):
    short, long = sorted((one, two))

    assert (
        last_day(start, Span(short, unit), SEED).due <= last_day(start, Span(long, unit), SEED).due
    )


@given(STARTS, SPANS)
@settings(max_examples=80, deadline=None)
def test_a_rolled_last_day_works_and_is_the_first_to_do_so(start, span):
    deadline = last_day(start, span, SEED)

    assert SEED.works(deadline.due)
    assert deadline.due == SEED.roll(deadline.target)
    assert last_day(start, span, SEED, roll=False).due == deadline.target


@given(STARTS, SPANS, st.booleans(), st.integers(min_value=0, max_value=2))
@settings(max_examples=80, deadline=None)
def test_the_explanation_adds_up_and_reaches_the_last_day(start, span, roll, added):
    steps = explain(start, span, SEED, roll=roll, added=added)

    assert sum(step.counted for step in steps) == span.count + added
    assert steps[0].first == start
    assert steps[-1].last == last_day(start, span, SEED, roll=roll, added=added).due
    assert all(step.first <= step.last for step in steps)


@given(STARTS, COUNTS)
@settings(max_examples=60, deadline=None)
def test_the_explanation_of_working_days_leaves_no_day_out(start, count):
    steps = explain(start, Span(count, WORKDAY), SEED, roll=False)

    assert all(after.first == before.last + timedelta(days=1) for before, after in pairwise(steps))


@given(STARTS, st.integers(min_value=0, max_value=200), DAY_UNITS)
@settings(max_examples=60, deadline=None)
def test_what_a_suspension_used_gives_the_period_back(start, days, unit):
    end = start + timedelta(days=days)
    units = used(instant_of(start), instant_of(end), unit, SEED)

    assert last_day(start, Span(units, unit), SEED, roll=False).target <= end
    assert first_allowed(start, Span(units + 1, unit), SEED, roll=False) > end


@given(st.dates(min_value=date(2012, 1, 1), max_value=date(2026, 12, 31)), SPANS)
@settings(max_examples=150, deadline=None)
def test_it_is_the_latest_day_from_which_the_forward_count_still_fits(until, span):
    due = last_start(until, span, SEED).due

    assert first_allowed(due, span, SEED, roll=False) <= until
    assert first_allowed(due + timedelta(days=1), span, SEED, roll=False) > until


@given(
    st.dates(min_value=date(2020, 1, 1), max_value=date(2026, 12, 31)),
    st.integers(min_value=0, max_value=60),
    st.sampled_from([WORKDAY, DAY]),
)
@settings(max_examples=80, deadline=None)
def test_the_runs_are_unbroken_and_sum_to_the_length(until, count, unit):
    steps = explain_before(until, Span(count, unit), SEED)

    assert sum(step.counted for step in steps) == count
    assert steps[-1].first == steps[-1].last == until
    assert all(b.first - a.last == timedelta(days=1) for a, b in pairwise(steps))
