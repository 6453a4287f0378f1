"""A major decision is discussed by a meeting of the leaders, and its head decides: called, held, signed and closed on the pages."""

from __future__ import annotations

import pytest

from fadu.demo import decision
from fadu.law.procedures.decision_major import acts as a
from fadu.matters.models import Matter
from fadu.matters.selectors import history
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

LEADERS = ("wangju", "liuju", "chenzong")


def presses(clerk: Clerk, name: str) -> Clerk:
    """Press a button of the page."""
    clerk.page.get_by_role("button", name=name, exact=True).first.click()
    return clerk.sees("已记入台账")


def called(office: Office, legal: Clerk) -> str:
    """The legal office calls the meeting of three leaders; its address."""
    legal.opens("/deliberation/meetings/call/").types(
        called="2026年第3次局长办公会", venue="三楼会议室"
    )
    legal.page.select_option("[name=kind]", "集体讨论")
    legal.page.fill("[name=planned]", "2026-03-02T09:30")
    legal.page.select_option("[name=chair]", office.person("wangju"))
    legal.page.select_option("[name=recorder]", office.person("zhaoliu"))
    for username in LEADERS:
        legal.page.check(f"[name=invited][value='{office.person(username)}']")
    presses(legal, "召集")
    return legal.page.url


def test_a_major_decision_goes_through_its_meeting_to_the_head(office: Office) -> None:
    story = decision.submitted(office.bureau)
    id = story.settle()[0].matter
    legal = office.clerk("zhaoliu")
    office.clock("2026-03-02", "08:30")
    meeting = called(office, legal)
    legal.page.get_by_role("link", name="列入议题").click()
    legal.page.select_option("[name=about]", f"{id}:")
    legal.page.fill("[name=proposal]", "拟同意布点规划，报请批准后公布。")
    presses(legal, "列入")

    office.clock("2026-03-02", "09:30")
    legal.page.goto(meeting)
    for username in LEADERS:
        legal.page.check(f"[name=present][value='{office.person(username)}']")
    presses(legal, "登记到会，开会")
    for minute, username in enumerate(LEADERS):
        office.clock("2026-03-02", f"10:0{minute}")
        member, stance = office.clerk(username), "不同意" if username == "chenzong" else "同意"
        member.page.goto(meeting)
        member.page.check(f"[name=stance][value='{stance}']")
        member.page.fill("[name=view]", f"{stance}，理由如会上所述。")
        presses(member, "记入意见")
    office.clock("2026-03-02", "10:30")
    legal.page.goto(meeting)
    legal.page.fill("[name=grounds]", "多数同意，由行政首长作出决定。")
    presses(legal, "记入结论")
    for minute, username in enumerate(LEADERS):
        office.clock("2026-03-02", f"11:0{minute}")
        office.clerk(username).page.goto(meeting)
        presses(office.clerk(username), "签署会议记录")
    office.clock("2026-03-02", "11:30")
    legal.page.goto(meeting)
    presses(legal, "会议记录定稿")

    done = {line.act: line for line in history(Matter.objects.get(pk=id))}
    assert done[a.discuss.code].facts["attended"] == 3
    assert done[a.record_discussion.code].facts["dissent"] is True
    assert done[a.record_discussion.code].facts["minutes"] in {
        file["sha256"] for file in done[a.record_discussion.code].files
    }
    office.clock("2026-03-03")
    head = office.clerk("wangju").opens(f"/matters/{id}/")
    head.sees("行政首长最后发表意见", "2026年第3次局长办公会")
