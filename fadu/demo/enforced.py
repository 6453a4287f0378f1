"""Cases of 2025 after the decision: paid in stages by agreement, taken by the court in part, a daily fine annulled alone, a further one
in a case of its own, or none after all.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fadu.demo import outcomes, penalties
from fadu.demo.acting import Story
from fadu.demo.bureau import Bureau
from fadu.demo.penalties import CLOSED, FINE
from fadu.law.procedures.penalty import stating
from fadu.law.procedures.penalty_ordinary import acts as a

YEAR, FIRST = 2025, 70
"""The year of these cases, and where their numbers begin."""
THIRD = FINE // 3


def build(bureau: Bureau, parties: dict[str, list[str]]) -> None:
    """Act out one case of each."""
    firms = parties[bureau.agency][len(outcomes.SHAPES) :]
    for index, shape in enumerate(SHAPES):
        day = date(YEAR, 2, 10) + timedelta(days=2 * index)
        firm = firms[index % len(firms)]
        story = penalties.case(bureau, FIRST + index, day, firm, year=YEAR)
        shape(story, firm, day)
        story.settle()


def surcharged(story: Story, party: str, day: date) -> None:
    """Not paid in time: the surcharge is decided and told."""
    outcomes.decided(story, party, day)
    story.on(day + timedelta(days=60)).do(a.start_surcharge, party, reason="到期没有缴纳（示范）")
    story.do(a.serve_surcharge, party, service="直接送达")
    story.do(a.reinspect, party, corrected=True)


def staged(story: Story, party: str, day: date) -> None:
    """Paid in stages, as was agreed (行政强制法 42): the fine, then the surcharge, which had come to as much."""
    surcharged(story, party, day)
    last = day + timedelta(days=150)
    story.do(
        a.agree_execution, party, stages="先缴罚款，加处罚款分两期缴纳（示范）", agreed_until=last.isoformat(),
        nobody_harmed="不损害公共利益和他人合法权益",
    )  # fmt: skip
    story.on(day + timedelta(days=90)).do(a.pay_fine, party, amount=FINE, receipt="示范票据")
    story.on(day + timedelta(days=120)).do(
        a.pay_surcharge_part, party, amount=THIRD, receipt="示范票据"
    )
    story.on(last).do(a.pay_surcharge, party, amount=FINE - THIRD, receipt="示范票据")
    _put_away(story.do(a.complete_performance, party))


def taken(story: Story, party: str, day: date) -> None:
    """The court took a third of the fine; then nothing was left, and execution ended."""
    surcharged(story, party, day)
    story.on(day + timedelta(days=190)).do(
        a.demand, party, demand_until=(day + timedelta(days=205)).isoformat(),
        demand_how="缴纳罚款和加处罚款（示范）", service="直接送达",
    )  # fmt: skip
    story.on(day + timedelta(days=240)).do(
        a.apply_court, party, applied_for="罚款和加处罚款（示范）"
    )
    story.on(day + timedelta(days=255)).do(a.court_rule, party, ruled="准予执行")
    story.on(day + timedelta(days=290)).do(
        a.court_executed, party, court_fine=THIRD, court_others=True, performed="划拨存款（示范）"
    )
    story.on(day + timedelta(days=320)).do(
        a.end_execution, party, ended="法人或者其他组织终止，无财产可供执行，又无义务承受人",
        reason="破产程序终结，没有财产可供执行（示范）",
    )  # fmt: skip
    story.do(a.close_case, summary="终结执行，同意结案（示范）").do(a.archive_case)


def daily_void(story: Story, party: str, day: date) -> None:
    """Fined by the day too, and both paid; the daily fine alone is annulled and given back (行政处罚法 75(2))."""
    outcomes.daily(story, party, day)
    gone: dict[str, Any] = {
        "altered": stating.ANNULLED, "altered_decision": stating.FURTHER, "altered_by": stating.OURSELVES,
        "criminal_fined": False, "taken_before": True, "reason": "按日计算的起止日期有误（示范）",
    }  # fmt: skip
    story.on(day + timedelta(days=100)).do(a.alter_decision, party, **gone)
    story.do(a.withdraw_publication, party, reason="按日连续处罚决定被撤销（示范）")
    story.do(a.refund, party, amount=3 * FINE, receipt="示范退款凭证").do(a.archive_case)


def cited(story: Story, party: str, day: date) -> None:
    """Fined in another case, and by the day there too, which is unpaid: what is refused after it is a case of its own (安全生产法 112)."""
    story.do(a.cite_fined, party, **_citing(story, day))
    outcomes.by_the_day(story, party, day + timedelta(days=10))
    story.do(a.pay_daily, party, amount=3 * FINE, receipt="示范票据")
    story.do(a.complete_performance, party)
    _put_away(story)


def forgone(story: Story, party: str, day: date) -> None:
    """Cited, and looked at: it had corrected before, so it is not fined by the day (安全生产法 112)."""
    story.do(a.cite_fined, party, **_citing(story, day))
    story.on(day + timedelta(days=3)).do(a.reinspect_fined, party, corrected=True)
    story.do(a.forgo_daily, party, reason="复查以前已经改正（示范）")
    story.do(a.close_case, summary="已经改正，决定不按日连续处罚，同意结案（示范）").do(
        a.archive_case
    )


def _citing(story: Story, day: date) -> dict[str, Any]:
    """What is cited: a fine of another case, and the days for which it was fined already."""
    return {
        "cited_by": "株洲示范应急管理局", "cited_number": f"（株示范）应急罚〔{YEAR - 1}〕6号",
        "cited_on": (day - timedelta(days=90)).isoformat(), "cited_served": (day - timedelta(days=88)).isoformat(),
        "cited_fine": FINE, "cited_order": (day - timedelta(days=100)).isoformat(),
        "cited_until": (day - timedelta(days=40)).isoformat(), "facts_found": penalties.found_in(story),
        "production_unit": True, "under_wsl": True,
    }  # fmt: skip


def _put_away(story: Story) -> None:
    story.do(a.close_case, summary=CLOSED).do(a.archive_case)


SHAPES = (staged, taken, daily_void, cited, forgone)
