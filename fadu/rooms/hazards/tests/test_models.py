"""A hazard as lists name it, and what the database will not hold."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from fadu.rooms.hazards.models import Hazard
from fadu.rooms.hazards.tests.builders import entry, record


def test_a_hazard_is_named_by_its_trade_and_day():
    assert str(Hazard(key="hazard-1", found_on=date(2024, 5, 6))) == "未分类隐患1（2024-05-06发现）"


@pytest.mark.django_db
def test_a_hazard_cannot_close_before_it_was_found():
    record(entry(0, "find_hazard", hazard=["a-1"], source="举报"))

    with pytest.raises(IntegrityError, match="a_hazard_closes_after_it_was_found"):
        record(entry(1, "close_hazard", "a-1", date(2024, 1, 1)))
