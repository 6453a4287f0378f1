"""The queue is in the order of the time that is left of each case."""

from __future__ import annotations

from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.deliberation import queue
from fadu.deliberation.tests.test_pages import asked
from tests.deliberating import Deliberating


def counted(office: Deliberating, name: str, tab: str) -> int:
    with CaptureQueriesContext(connection) as seen:
        queue.list_page(asked(office, name), tab)
    return len(seen)


def test_what_ends_first_stands_first_and_own_work_is_marked(office: Deliberating) -> None:
    office.sent(2)
    asked_for = {
        "open": [counted(office, "wujiu", "open")],
        "unsent": [counted(office, "zhangsan", "unsent")],
    }
    unsent = queue.list_page(asked(office, "zhangsan"), "unsent")["table"].rows
    assert [("公司" in row.cells[2].text) for row in unsent] == [True, True]
    office.sent(0)
    asked_for["unsent"].append(counted(office, "zhangsan", "unsent"))
    office.sent(1)
    asked_for["open"].append(counted(office, "wujiu", "open"))
    assert [len(set(counts)) for counts in asked_for.values()] == [
        1,
        1,
    ]  # however many rows there are
    page = queue.list_page(asked(office, "wujiu"), "nothing")
    assert [tab.current for tab in page["tabs"]] == [True, False, False, False]
    rows = page["table"].rows
    assert len(rows) == 3
    ends = [row.cells[4].deadline.due for row in rows]
    assert ends == sorted(ends)
    assert rows[0].cells[3].sub == "由您审核"
    assert queue.list_page(asked(office, "zhangsan"), "unsent")["table"].rows == ()
    assert queue.list_page(asked(office, "zhaoliu"), "passed")["table"].empty.title.startswith(
        "没有"
    )
