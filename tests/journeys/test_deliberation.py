"""A heard case is reviewed, returned, sent again and passed; three leaders discuss it; the decision may be made."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fadu.demo import deliberation as story
from fadu.demo import penalties
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

FILED = date(2026, 1, 12)


def heard(office: Office) -> Matter:
    """A case with its hearing, off the page: only the review is still to come."""
    party = office.party("审核走查化工有限公司")
    made = penalties.case(office.bureau, 60, FILED, party, year=2026)
    penalties.inquired(made, party, FILED)
    penalties.notified(made, party, FILED, penalties.HEAVY)
    made.on(FILED + timedelta(days=14)).do(a.request_hearing, party).do(a.make_statement, party)
    made.on(FILED + timedelta(days=15)).do(a.review_statement, party, adopted="部分采纳")
    session = FILED + timedelta(days=32)
    chair = made.crew.people[Role.HEARING_CHAIR][0].person
    made.do(a.notify_hearing, party, hearing_on=session.isoformat(), chair=chair)
    made.do(a.serve_call, party).on(session).do(a.hold_hearing, party).do(
        a.record_hearing, party, major_interest=True
    )
    made.do(a.determine_complexity, party, complexity="情节复杂", fine=penalties.HEAVY)
    return Matter.objects.get(pk=made.settle()[0].matter)


def presses(clerk: Clerk, name: str) -> Clerk:
    """Press a button of the page."""
    clerk.page.get_by_role("button", name=name, exact=True).first.click()
    return clerk.sees("已记入台账")


def answers(clerk: Clerk, said: str, but: str = "") -> None:
    """Answer the nine matters alike, but for one that fails with its reason."""
    clerk.page.evaluate(
        "said => document.querySelectorAll(`.fd-nine input[value='${said}']`).forEach(one => one.click())",
        said,
    )
    if but:
        clerk.page.check(f"[name={but}][value=不通过]")
        clerk.page.fill(f"[name={but}_note]", "没有写明裁量的理由")


def test_a_heard_case_passes_in_the_second_round_and_three_leaders_let_it_be_decided(
    office: Office,
) -> None:
    story.certify(office.bureau)
    case = heard(office)
    officer, legal, reviewer = (office.clerk(u) for u in ("zhangsan", "zhaoliu", "wujiu"))
    officer.opens(f"/matters/{case.pk}/").page.get_by_role("link", name="送请法制审核").click()
    officer.page.fill("[name=account]", "案情说明")
    presses(officer, "送审")
    review = officer.page.url

    office.clock("2026-03-02", "10:00")
    legal.page.goto(review)
    legal.page.select_option("[name=reviewer]", office.person("wujiu"))
    presses(legal, "分派")
    office.clock("2026-03-02", "11:00")
    reviewer.page.goto(review)
    answers(reviewer, "通过", but="discretion")
    reviewer.page.check("[name=conclusion][value=审核不通过]")
    reviewer.page.fill("[name=opinion]", "请补充裁量理由")
    presses(reviewer, "出具审核意见").sees("已退回")

    story.corrected(office.bureau, case, date(2026, 3, 3))
    office.clock("2026-03-03", "14:00")
    officer.page.goto(review)
    officer.page.get_by_role("link", name="再次送审").click()
    officer.page.fill("[name=account]", "案情说明")
    officer.page.fill("[name=answered]", "采纳，已补充")
    presses(officer, "送审")
    office.clock("2026-03-03", "15:00")
    reviewer.page.goto(review)
    answers(reviewer, "通过")
    reviewer.page.check("[name=conclusion][value=审核通过]")
    reviewer.page.fill("[name=opinion]", "同意")
    presses(reviewer, "出具审核意见").sees("已放行")

    story.finish(office.bureau, _discussed(office, case), date(2026, 3, 5))
    office.clock("2026-03-06")
    office.clerk("wangju").opens(f"/matters/{case.pk}/").sees("作出处罚决定", "同意拟处罚意见")


def _discussed(office: Office, case: Matter) -> str:
    """The leaders meet; one of them speaks on a phone, and the minutes show what was said."""
    meeting = story.met(office.bureau, [case], date(2026, 3, 4))
    office.clock("2026-03-04", "16:00")
    deputy = office.clerk("liuju")
    deputy.page.set_viewport_size({"width": 390, "height": 844})
    deputy.opens(f"/deliberation/meetings/{meeting}/").sees("建议从轻", "陈总工（示范）自行回避")
    deputy.opens(f"/deliberation/meetings/{meeting}/minutes/").sees("集体讨论记录")
    return meeting
