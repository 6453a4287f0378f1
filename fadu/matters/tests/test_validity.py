"""The condition on rows says of every row what the predicate says of its values."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from django.db.models import DateField, Q, Value

from fadu.kernel.validity import holds
from fadu.matters.validity import holding, lasting

DAYS = tuple(date(2026, 3, day) for day in (1, 2, 3))
ROWS = [*product(DAYS, (*DAYS, None))]


def found(which: Q, since: date, until: date | None) -> bool:
    """Whether the database finds a row of these two days."""
    row = {"since": since, "until": until}
    return which.check({name: Value(day, DateField()) for name, day in row.items()})


@pytest.mark.django_db
@pytest.mark.parametrize("on", DAYS)
def test_rows_are_found_on_the_days_on_which_the_predicate_says_that_they_hold(on: date) -> None:
    for since, until in ROWS:
        assert found(holding(on, last="until"), since, until) is holds(on, since, last=until)
        assert found(holding(on, end="until"), since, until) is holds(on, since, end=until)
        assert found(lasting(on, last="until"), since, until) is holds(on, None, last=until)
        assert found(lasting(on, end="until"), since, until) is holds(on, None, end=until)


@pytest.mark.django_db
@pytest.mark.parametrize("on", DAYS)
def test_of_a_column_that_is_never_empty_nobody_asks_whether_it_is(on: date) -> None:
    for which in (holding(on, last="until", ends=True), lasting(on, end="until", ends=True)):
        assert "isnull" not in str(which)
    for since, until in product(DAYS, DAYS):
        which = holding(on, last="until", ends=True)
        assert found(which, since, until) is holds(on, since, last=until)
