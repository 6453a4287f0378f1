"""A meeting's page shows every view, who is silent, and to whom what is offered."""

from __future__ import annotations

import re

from pytest_django.fixtures import Settings

from fadu.deliberation import meeting_pages
from fadu.deliberation.models import Meeting
from fadu.deliberation.services import meetings
from fadu.deliberation.services.meetings import Call
from fadu.deliberation.tests.desk import address, client
from fadu.deliberation.tests.test_pages import asked
from fadu.law.procedures.registers.meetings import DISCUSSION
from tests.deliberating import Deliberating, story


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


def opened(office: Deliberating) -> Meeting:
    """A meeting of three on two cases, on which nobody has spoken."""
    office.each(office.passed, 0, 1)
    head, deputy, engineer = (office.id(name) for name in ("wangju", "liuju", "chenzong"))
    doing = office.by("zhaoliu", 7, 9)
    call = Call(DISCUSSION, "讨论会", doing.hand.noted, "三楼", head, office.id("zhaoliu"), [deputy, engineer])  # fmt: skip
    id = meetings.call(call=call, doing=doing).matter
    for n in (0, 1):
        about = {"matter": office.case(n), "key": story.party_of(office.case(n)), "proposal": "拟罚款二万元"}  # fmt: skip
        meetings.put(meeting=Meeting.objects.get(pk=id), doing=office.by("zhaoliu", 7, 9, 5 + n), **about)  # fmt: skip
    meetings.open_(
        meeting=Meeting.objects.get(pk=id), present=[head, deputy, engineer], attending=[], absence="",
        doing=office.by("zhaoliu", 7, 9, 30),
    )  # fmt: skip
    return Meeting.objects.get(pk=id)


def test_of_several_items_the_next_to_be_spoken_on_stands_open_and_each_label_is_for_its_own_field(
    office: Deliberating, settings: Settings
) -> None:
    meeting = opened(office)
    settings.TEST_CLOCK = office.by("wangju", 7, 10).hand.noted

    page = client("wangju").get(address("meeting_detail", meeting.pk)).content.decode()
    ids = re.findall(r' id="([^"]+)"', page)
    labels = re.findall(r' for="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(labels) <= set(ids)
    shown = meeting_pages.detail_page(asked(office, "wangju"), meeting)["items"]
    assert [one.forms["view"].turn for one in shown] == [True, False]
