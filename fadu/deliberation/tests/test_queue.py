"""The queue is in the order of the time that is left of each case."""

from __future__ import annotations

from fadu.deliberation import queue
from fadu.deliberation.tests.test_pages import asked
from tests.deliberating import Deliberating


def test_what_ends_first_stands_first_and_own_work_is_marked(office: Deliberating) -> None:
    for n in (2, 0, 1):
        office.sent(n)
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
