"""A recording is offered the visits of its day by whoever wore the device, the nearest first."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.evidence.models import Recording
from fadu.faces.field.matching import offers
from fadu.faces.field.tests.builders import MORNING, a_visit

if TYPE_CHECKING:
    from tests.people import Bureau


def taken(at: datetime, who: str) -> Recording:
    """A recording as its row says; nothing is stored."""
    return Recording(id=f"{at}{who}", captured=at, shot_by=who)


@pytest.mark.django_db
def test_visits_come_into_question_by_person_and_day_and_time(bureau: Bureau) -> None:
    entered = a_visit(bureau)
    planned = a_visit(bureau, "乙公司", entered=False)
    a_visit(bureau, "丙公司", planned_on="2025-03-10", entered=False)
    near = taken(MORNING + timedelta(minutes=30), bureau.zhang.id)
    others = taken(MORNING, bureau.li.id), taken(MORNING - timedelta(days=1), bureau.zhang.id)

    with CaptureQueriesContext(connection) as asked:
        found = offers(bureau.zhang.viewer, [near, *others])

    assert [offer.card.id for offer in found[near.id]] == [entered, planned]
    assert sum("ledger_entry" in query["sql"] for query in asked) == 1  # of all visits at once
    first, second = found[near.id]
    assert first.words.startswith("与现场检查相差")
    assert second.words == "当天的检查，没有现场环节的时间可以比对"
    assert [found[one.id] for one in others] == [[], []]
    assert offers(bureau.zhang.viewer, []) == {}
