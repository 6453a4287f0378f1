"""The six measures of the sample bureau: over, lifted in time, urgent, cut and restored, proposed, to be heard."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fadu.demo import coercion
from fadu.kernel.zone import day_of
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.matters.selectors import marking_of
from fadu.rooms.coercion import selectors
from fadu.rooms.coercion.models import Closure, PowerCut, Seizure
from fadu.rooms.coercion.selectors import State, state_of

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.mark.django_db
def test_the_six_stand_where_somebody_must_go_on(small):
    coercion.build(small.bureau, small.firms[small.bureau.agency], NOW)

    today, scope = day_of(NOW), Scope("anybody", small.bureau.agency, Reach.CITY)
    states = [state_of(row, today) for row in Seizure.objects.order_by("number")]
    assert states == [State.OVER, State.CLOSED, State.RUNNING]
    assert [s.number[-2:] for s in selectors.soon(scope, today)] == ["3号"]
    assert Seizure.objects.get(extended_on__isnull=False).ended_by == "解除"
    cut, shut = PowerCut.objects.get(), Closure.objects.get(proposed_on__isnull=False)
    assert cut.restored_on is not None
    assert (shut.times_180, shut.times_year, shut.answer) == (2, 4, "")
    waiting = Closure.objects.get(proposed_on=None)
    found = marking_of(Matter.objects.get(pk=waiting.pk), small.bureau.law, NOW)
    called = {"notify_hearing", "serve_notice", "serve_call", "decide_recusal", "hold_hearing"}
    assert called & {one.act for one in found.owed()} == {"hold_hearing"}
