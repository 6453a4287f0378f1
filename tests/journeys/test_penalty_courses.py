"""Penalties that take another course: without a hearing, two parties, the police and back, instalments, the court."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from fadu.demo import outcomes, penalties
from fadu.demo.acting import Story
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.ledger.verify import verify
from fadu.matters.models import Matter
from fadu.rooms.penalty.models import PartyOutcome
from tests.journeys import cases
from tests.journeys.clerk import Clerk
from tests.journeys.office import Office

pytestmark = pytest.mark.browser

DECISION = {
    "fine": "20000", "production_unit": True, "number": "（株示范）应急罚〔2026〕54号",
}  # fmt: skip


def decides(head: Clerk, case: str, party: str) -> Clerk:
    """The head fills in the decision and signs it."""
    head.opens_act(case, "penalize", party).types(**DECISION)
    return head.fills_the_rest("2026-04-10").signs()


def test_a_fine_without_a_hearing_is_decided_served_by_two_paid_and_closed(office: Office) -> None:
    party = office.party("走查机械有限公司")
    case = cases.ready(office, party, date(2026, 2, 9))
    head, one, two = (office.clerk(u) for u in ("wangju", "zhangsan", "lisi"))

    decides(head, case, party).sees("“作出处罚决定”已记入台账")
    one.opens_act(case, "serve", party).types(service="直接送达").signs()
    two.opens_waiting("送达决定书").signs().sees("“送达决定书”已记入台账")
    one.opens(f"/matters/{case}/").sees("20,000元，已缴0元，未缴20,000元", "2026年3月17日")
    office.clock("2026-03-02", "10:00")
    office.record(case, a.publish, key=party)
    office.record(case, a.pay_fine, key=party, amount=penalties.FINE)
    office.record(case, a.reinspect, key=party, corrected=True)
    office.record(case, a.complete_performance, key=party)
    office.clock("2026-03-02", "11:00")
    head.opens_act(case, "close_case").fills_the_rest("2026-03-02").signs().sees("“结案”已记入台账")

    assert PartyOutcome.objects.get(matter=case).fine == penalties.FINE
    assert verify().problems == ()


def test_of_two_parties_the_one_who_was_not_told_cannot_be_fined_until_told(office: Office) -> None:
    first, second = office.party("走查化工有限公司"), office.party("走查劳务有限公司", 8)
    day = date(2026, 2, 2)

    def both(story: Story, party: str, day: date) -> None:
        story.do(a.name_party, party=[second])
        for one in (first, second):
            story.on(day + timedelta(days=8)).do(a.order_to_correct, one)
            story.do(a.check_crime, one, suspected=False)
        story.do(a.conclude_investigation)
        for one in (first, second):
            story.do(a.propose, one, fine=penalties.FINE)
            penalties.determined(story, one, penalties.FINE, **outcomes.PLAIN)
        story.do(a.notify, first).do(a.serve_notice, first).do(a.waive_statement, first)

    case = cases.shaped(office, both, first, day)
    head, one, two = (office.clerk(u) for u in ("wangju", "zhangsan", "lisi"))

    decides(head, case, second).is_refused("告知拟处罚内容", "《行政处罚法》", "第四十四条")
    one.opens_act(case, "notify", second).types(statement_until="2026-03-10")
    one.fills_the_rest("2026-03-10").signs()
    two.opens_waiting("告知拟处罚内容").sees("走查劳务有限公司").signs().sees("已记入台账")
    decides(head, case, second).is_refused("送达告知书", "第四十四条")
    office.clock("2026-03-03")
    office.record(case, a.serve_notice, key=second, service="直接送达")
    office.record(case, a.waive_statement, key=second)
    office.clock("2026-03-03", "10:00")
    decides(head, case, second).sees("“作出处罚决定”已记入台账")

    assert [row.party for row in PartyOutcome.objects.filter(outcome="处罚")] == [second]
    assert Matter.objects.get(pk=case).irregular == 0


def test_a_case_goes_to_the_police_within_its_days_and_comes_back(office: Office) -> None:
    party = office.party("走查储运有限公司")

    def reported(story: Story, party: str, day: date) -> None:
        outcomes.handed(story, party, day)
        del story.deeds[story.number_of(a.decide_transfer) :]

    case = cases.shaped(office, reported, party, date(2026, 2, 20))
    head, one, two = (office.clerk(u) for u in ("wangju", "zhangsan", "lisi"))
    office.clock("2026-03-02", "10:00")
    # While the transfer is on its way nothing is imposed.
    decides(head, case, party).is_refused("决定是否移送", "第十一条第一款")
    head.opens(f"/matters/{case}/?tab=periods").sees("决定是否移送", "第五条第二款")
    head.opens_act(case, "decide_transfer", party).types(approved=True)
    head.fills_the_rest("2026-03-02").signs().sees("“决定是否移送”已记入台账")
    one.opens(f"/matters/{case}/?tab=periods").sees("移送公安机关", "2026年3月3日", "24小时")
    one.opens_act(case, "send_transfer", party).fills_the_rest("2026-03-02").signs()
    two.opens_waiting("移送公安机关").signs().sees("“移送公安机关”已记入台账")

    # The police refuse to file, and it goes on here.
    office.record(case, a.police_sign, key=party, in_charge=True)
    office.clock("2026-03-04")
    office.record(case, a.police_decide, key=party, filed=False)
    office.record(case, a.receive_refusal, key=party)
    office.clock("2026-03-04", "10:00")
    head.opens_act(case, "resume_penalty", party).types(course="应当给予行政处罚，继续办理")
    head.fills_the_rest("2026-03-04").signs().sees("“处理退回的案件”已记入台账")
    head.opens(f"/matters/{case}/").sees("作出处罚决定", "第十条")
    assert PartyOutcome.objects.get(matter=case).sent_on == date(2026, 3, 2)


def test_who_was_fined_by_a_court_is_not_fined_again(office: Office) -> None:
    party = office.party("走查物流有限公司")

    def sentenced(story: Story, party: str, day: date) -> None:
        outcomes.handed(story, party, day)
        story.on(day + timedelta(days=12)).do(a.police_decide, party, filed=True)
        story.do(a.receive_filing, party).do(a.handover, party)
        story.do(a.criminal_result, party, criminal="判处罚金")

    case = cases.shaped(office, sentenced, party, date(2026, 2, 9))
    decides(office.clerk("wangju"), case, party).is_refused("第三十五条第二款")


def test_instalments_and_the_surcharge_are_exact_to_the_fen(office: Office) -> None:
    party = office.party("走查陶瓷有限公司")
    case = cases.shaped(
        office, outcomes.deferred, party, date(2025, 11, 3)
    )  # the plan ends on 3 March 2026
    head = office.clerk("wangju")

    office.clock("2026-03-03")
    head.opens(f"/matters/{case}/").sees(
        "20,000元，已缴6,666.66元，未缴13,333.34元", "2026年3月3日"
    )
    office.clock("2026-03-04", "10:00")
    head.opens_act(case, "start_surcharge", party).fills_the_rest("2026-03-04").signs().sees(
        "“决定加处罚款”已记入台账"
    )
    head.opens(f"/matters/{case}/").sees("逾期未缴", "截至2026年3月4日，400元")
    office.clock("2026-03-13")
    head.opens(f"/matters/{case}/").sees("2026年3月13日，4,000元", "自缴款期限届满的次日起计算10日")
    office.record(case, a.apply_reconsideration, key=party)
    office.clock("2026-03-25")
    head.opens(f"/matters/{case}/").sees(
        "截至2026年3月25日，3,600元", "停止计算", "第七十三条第三款"
    )
    office.record(case, a.end_reconsideration, key=party, reviewed="维持")
    office.clock("2026-05-20")
    head.opens(f"/matters/{case}/").sees("截至2026年5月20日，13,333.34元", "已达上限")
    _only_what_is_owed_is_taken(office, case, party)


def _only_what_is_owed_is_taken(office: Office, case: str, party: str) -> None:
    """No fen more or less than what is left settles the fine, or the surcharge; the form begins with what is."""
    officer, paid = office.clerk("zhangsan"), "2026-05-20"
    for act, wrong, said in (
        ("pay_instalment", "13333.34", "不是缴纳一部分"),
        ("pay_fine", "13333.33", "未缴的罚款是13,333.34元，缴纳13,333.33元，不是缴清"),
        ("pay_fine", "13333.35", "未缴的罚款是13,333.34元，缴纳13,333.35元，不是缴清"),
        ("pay_surcharge", "13333.33", "应缴加处罚款13,333.34元，缴纳13,333.33元"),
    ):
        officer.opens_act(case, act, party).types(amount=wrong).fills_the_rest(paid).signs()
        officer.is_refused(said, "条")
    officer.opens_act(case, "pay_surcharge_part", party).types(amount="13333.34")
    officer.fills_the_rest(paid).signs()
    officer.is_refused(
        "应缴加处罚款13,333.34元，缴纳13,333.34元，不是缴纳一部分", "第四十二条第一款"
    )
    officer.opens_act(case, "pay_surcharge_part", party).types(amount="3333.34")
    officer.fills_the_rest(paid).signs().sees("“缴纳部分加处罚款”已记入台账")
    officer.opens(f"/matters/{case}/").sees("已缴3,333.34元，减免0元，未缴10,000元")
    for act, title in (("pay_fine", "缴清罚款"), ("pay_surcharge", "缴清加处罚款")):
        officer.opens_act(case, act, party).fills_the_rest(paid).signs()
        officer.sees(f"“{title}”已记入台账")
    officer.opens_act(case, "pay_fine", party).types(amount="0.01").fills_the_rest(paid).signs()
    officer.is_refused("“缴清罚款”已经办理", "未缴的罚款是0元，缴纳0.01元")
    officer.opens(f"/matters/{case}/")
    expect(officer.page.locator("body")).not_to_contain_text("逾期未缴")


def test_the_window_of_the_court_is_shown_over_a_spring_festival(office: Office) -> None:
    party = office.party("走查矿业有限公司")

    def surcharged(story: Story, party: str, day: date) -> None:
        outcomes.pressed(story, party, day)
        del story.deeds[story.number_of(a.demand) :]

    case = cases.shaped(office, surcharged, party, date(2025, 7, 14))  # served on 15 August 2025
    head, periods = office.clerk("wangju"), f"/matters/{case}/?tab=periods"
    office.clock("2026-02-09")
    office.record(case, a.demand, key=party, demand_until="2026-03-02")
    head.opens(periods).sees("直接起诉期限届满", "届满 2026年2月24日", "届满遇春节放假，顺延")

    # Ten working days after the demand: five before the holiday, five after it, a Saturday among each.
    office.clock("2026-02-25")
    head.opens(periods).sees("最早 2026年3月1日", "春节放假", "最后一日是2026年5月25日")
    office.clock("2026-02-28")
    head.opens_act(case, "apply_court", party).fills_the_rest("2026-02-28").signs()
    head.is_refused("送达催告书满10个工作日后", "最早为2026年3月1日", "第五十四条")
    office.clock("2026-03-02", "10:00")
    head.opens_act(case, "apply_court", party).fills_the_rest("2026-03-02").signs()
    head.sees("“申请法院强制执行”已记入台账")
