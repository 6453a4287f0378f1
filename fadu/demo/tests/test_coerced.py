"""What the bureau asked for beyond the law binds the measures of that time, and no later one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fadu.demo import coerced, coercion
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.statutes.selectors import law_view


@pytest.mark.once
def test_each_is_reviewed_first_lawfully_and_those_of_now_are_not_asked_for_it(small):
    coerced.build(small.bureau, small.firms)

    measures = Matter.objects.filter(procedure__startswith="coercion.")
    assert sorted((m.procedure, m.closed, m.irregular) for m in measures) == [
        ("coercion.closure", False, 0),
        ("coercion.power_cut", True, 0),
        ("coercion.seizure", True, 0),
        ("coercion.seizure", True, 0),
    ]
    reviewed = Entry.objects.filter(
        matter__in=[m.pk for m in measures], body__contains="legal_review"
    )
    assert reviewed.count() == len(measures)
    law = law_view()
    for code in coerced.ASKED:
        assert [law.demand(code, day) for day in (*coerced.TRIAL, date(2026, 6, 1))] == [
            True,
            False,
            False,
        ]
    now = datetime(2026, 6, 1, 2, tzinfo=UTC)
    coercion.build(small.bureau, small.firms[small.bureau.agency], now)
    assert verify().problems == ()
