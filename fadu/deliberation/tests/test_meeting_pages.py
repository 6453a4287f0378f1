"""A meeting's page shows every view, who is silent, and to whom what is offered."""

from __future__ import annotations

from fadu.deliberation import meeting_pages
from fadu.deliberation.models import Meeting
from fadu.deliberation.tests.test_pages import asked
from tests.deliberating import Deliberating


def test_what_was_said_and_what_may_be_done(office: Deliberating) -> None:
    office.each(office.passed, 0, 1)
    meeting = Meeting.objects.get(pk=office.met(0, 1))
    page = meeting_pages.detail_page(asked(office, "liuju"), meeting)
    first, last = page["items"]
    assert [view[1].text for view in first.views] == ["不同意", "同意", "同意"]
    assert first.conclusion.startswith("同意拟处罚意见")
    assert (first.silent, first.forms) == ([], {})
    assert last.recusals == ["陈总工（示范）自行回避（与近亲属有利害关系）"]
    assert "sign_form" in page
    assert "finish_form" not in page
    hidden = meeting_pages.detail_page(asked(office, "chenzong"), meeting)["items"][1]
    assert (hidden.hidden, hidden.views, hidden.proposal, hidden.url) == (True, [], "", "")
    kept = meeting_pages.detail_page(asked(office, "zhaoliu"), meeting)
    assert {"paper_form"} <= set(kept)
    assert meeting_pages.badge(meeting).text == "开会、签名中"
