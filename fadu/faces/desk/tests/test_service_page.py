"""How a service and a notice stand, in a word; a service of a version that is gone leads nowhere."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.http import Http404

from fadu.faces.desk.service_page import (
    badge_of,
    find_delivery,
    find_served,
    find_service,
    last_day,
)
from fadu.faces.desk.tests.serving import Desk, decided

__all__ = ["decided"]


def test_a_service_stands_as_its_version_does(decided: Desk) -> None:
    decided.sent()
    paper = (decided.bureau.zhang.viewer, decided.matter, "decision", decided.entry)
    of = find_service(*paper)
    (row,) = of.rows
    assert badge_of(of, row).text == "已发出，未打开"
    assert find_delivery(*paper, row.pk).row == row
    with pytest.raises(Http404, match="没有这次送达"):
        find_delivery(*paper, "0" * 26)
    with pytest.raises(Http404, match="不在本系统送达"):
        find_served(decided.bureau.zhang.viewer, decided.matter, "filing", 2)
    decided.seal("二")
    gone = find_service(*paper)
    assert badge_of(gone, row).text == "文书已重新出具，链接失效"
    row.state = "served"
    assert badge_of(gone, row).text == "已送达"


def test_the_last_day_is_the_one_before_the_first_instant_after_it() -> None:
    assert last_day(datetime(2025, 5, 8, 16, 0, tzinfo=UTC)) == date(2025, 5, 8)
