"""An officer is offered their own running visits; one of another bureau is out of reach."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from fadu.faces.field import visits
from fadu.faces.field.tests.builders import FIRM, a_visit

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.mark.django_db
def test_visits_are_offered_to_those_who_go(bureau: Bureau) -> None:
    today = a_visit(bureau)
    later = a_visit(bureau, "乙公司", planned_on="2025-03-10", entered=False)
    me, stranger = bureau.zhang.viewer, bureau.wang.viewer
    day = date(2025, 3, 3)

    assert [card.id for card in visits.of_day(me, day)] == [today]
    assert [card.id for card in visits.own(me, day)] == [today, later]
    assert [card.id for card in visits.of_ids(me, [later, "x", today, later])] == [later, today]
    assert visits.of_day(bureau.li.viewer, day) == []
    assert visits.one(stranger, today) is None
    assert visits.of_ids(stranger, [today]) == []
    card = visits.one(me, today)
    assert card is not None
    assert (card.firm, card.title) == (FIRM, f"{FIRM}（2025-03-03）")
