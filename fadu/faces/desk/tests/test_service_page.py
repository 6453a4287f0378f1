"""How a service and a notice stand, in a word; a service of a version that is gone leads nowhere."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from django.http import Http404

from fadu.faces.desk.service_page import (
    _row,
    badge_of,
    done_of,
    earlier_of,
    find_delivery,
    find_served,
    find_service,
    last_day,
)
from fadu.faces.desk.tests.serving import Desk, decided
from fadu.publication.serving.services import receiving
from fadu.publication.serving.services.receiving import Receipt
from fadu.publication.serving.tests.builders import NAME

__all__ = ["decided"]


def test_a_service_stands_as_its_version_does(decided: Desk) -> None:
    decided.sent()
    paper = (decided.bureau.zhang.viewer, decided.matter, "decision", decided.entry)
    of = find_service(*paper)
    (row,) = of.rows
    assert badge_of(of, row).text == "已发出，未打开"
    request = SimpleNamespace(viewer=decided.bureau.zhang.viewer)
    assert [c.text for c in _row(request, of, row, {}, may=True).cells][-2:] == ["重新发送", "撤回"]
    assert find_delivery(*paper, row.pk).row == row
    with pytest.raises(Http404, match="没有这次送达"):
        find_delivery(*paper, "0" * 26)
    with pytest.raises(Http404, match="不在本系统送达"):
        find_served(decided.bureau.zhang.viewer, decided.matter, "filing", 2)
    decided.agree("手机13911112222")
    changed = find_service(*paper)
    assert badge_of(changed, row).text == "确认书已变更，请撤回"
    offered = [cell.text for cell in _row(request, changed, row, {}, may=True).cells][-2:]
    assert offered == ["—", "撤回"]  # nothing more goes to a phone that is not confirmed
    decided.seal("二")
    gone = find_service(*paper)
    assert badge_of(gone, row).text == "文书已重新出具，链接失效"
    row.state = "served"
    assert badge_of(gone, row).text == "已送达"


def test_that_an_older_version_was_served_does_not_say_so_of_the_one_that_stands(decided: Desk) -> None:  # fmt: skip
    paper = (decided.bureau.zhang.viewer, decided.matter, "decision", decided.entry)
    _, token = decided.sent()
    receipt = Receipt(NAME, "周九", "负责收件的人", "k1")
    receiving.confirm(sitting=decided.open(token), receipt=receipt)
    of = find_service(*paper)
    assert (done_of(of), earlier_of(of)) == (
        "已送达，送达日期2025年4月8日（星期二）；周九签收。",
        "",
    )
    decided.seal("二")
    of = find_service(*paper)
    assert done_of(of) == ""
    assert earlier_of(of).startswith(
        "第1版已送达，送达日期2025年4月8日（星期二）；周九签收；该版本"
    )
    page = decided.ask("paper_service", decided.bureau.zhang).content.decode()
    assert "第1版已送达" in page
    assert "fd-tone-good" not in page.partition("<main")[2].partition("<table")[0]


def test_the_last_day_is_the_one_before_the_first_instant_after_it() -> None:
    assert last_day(datetime(2025, 5, 8, 16, 0, tzinfo=UTC)) == date(2025, 5, 8)
