"""Penalties on the spot of 2025 that are not paid there and then: by a brigade in the bureau's name, objected to, not paid, asked
for by public notice, brought to court and ended; and one whose payment was put off.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fadu.demo import spots
from fadu.demo.acting import Story
from fadu.demo.bureau import Bureau
from fadu.demo.rarer import ANNOUNCED, BRIGADE
from fadu.demo.spots import FINE
from fadu.law.instruments import WSL
from fadu.law.procedures.penalty_simple import acts as a
from fadu.law.procedures.penalty_simple import facts as f
from fadu.law.procedures.penalty_simple import judgements as j
from fadu.law.vocabulary.role import Role

YEAR, FIRST = 2025, 21
"""The year of these cases, and the number of the first, whose cause the second has too."""
BASIS = str(WSL.art(97, item=4))
FOUND = "抽查三名新上岗人员的培训档案，没有考核记录；有现场照片三张和培训档案复印件证明"


def build(bureau: Bureau, parties: dict[str, list[str]]) -> None:
    """Act out both."""
    firms = parties[bureau.agency]
    for index, shape in enumerate((deferred, ended)):
        day = date(YEAR, 4, 14) + timedelta(days=index)
        story = spots.found(bureau, FIRST + 4 * index, day, firms[index])
        _decided(story, day)
        shape(story, day)
        story.settle()


def _decided(story: Story, day: date) -> None:
    """An officer is objected to and stays; told, stated, looked at, decided by the brigade, put right."""
    recused = story.crew.people[Role.OFFICER][0].person
    story.do(
        a.request_recusal,
        recused=recused,
        relation="其他可能影响公正执法的关系",
        reason="该执法人员与本单位负责人有过争执",
    )
    story.do(
        a.decide_recusal,
        recused=recused,
        granted=False,
        reason="经核实，争执系执行公务中发生，不影响公正执法",
    )
    story.do(
        a.cite_delegation, delegation_number="（株示范）应急委〔2025〕2号", organisation=BRIGADE,
        delegated_matters="工贸行业安全生产违法行为的当场处罚", delegated_powers="警告、三千元以下罚款",
        delegated_until=date(YEAR, 12, 31).isoformat(), delegation_published="本局网站和支队网站（示范）",
    )  # fmt: skip
    what: dict[str, Any] = {
        "kind": j.FINE,
        "fine": FINE,
        "party_kind": j.UNIT,
        "legal_basis": BASIS,
    }
    story.do(a.assess, **what)
    term = (day + timedelta(days=10)).isoformat()
    story.do(
        a.order_to_correct, correction=f.BY_TERM, correct_by=term, summary="补齐培训和考核记录"
    )
    story.do(a.inform, legal_basis=BASIS, facts_found=FOUND)
    story.do(a.make_statement, summary="已经口头考核，请求不予处罚")
    story.do(
        a.review_statement,
        adopted="不予采纳",
        reason="没有如实记录的事实清楚，口头考核不能代替记录",
    )
    number = f"（株示范）应急当罚〔{day.year}〕{story.now.timetuple().tm_yday}号"
    story.do(
        a.decide, number=number, agency_named="株洲示范应急管理局", place="示范路2号厂区（示范）", production_unit=True,
        facts_found=FOUND, delegate=BRIGADE, **what,
    )  # fmt: skip
    story.do(a.deliver).do(a.report_record, number=f"示范备〔{YEAR}〕{story.now.day}号")
    story.on(day + timedelta(days=2)).do(a.publish, channel="示范网站")
    story.on(day + timedelta(days=11)).do(
        a.reinspect, corrected=True, summary="培训和考核记录已经补齐"
    )


def deferred(story: Story, day: date) -> None:
    """Put off by a month, paid in two parts."""
    last = (day + timedelta(days=45)).isoformat()
    story.on(day + timedelta(days=12)).do(
        a.request_deferral, hardship="订单减少，资金周转困难", asked_until=last
    )
    story.do(
        a.approve_deferral,
        deferred_until=last,
        plan="分两期缴纳，每期一千元",
        reason="确有经济困难",
    )
    story.on(day + timedelta(days=20)).do(a.pay_instalment, amount=FINE // 2, receipt="示范票据")
    story.on(day + timedelta(days=40)).do(a.pay_fine, amount=FINE // 2, receipt="示范票据")
    story.do(a.complete_performance).do(
        a.close_case, summary="罚款已经按期分两次缴清，同意结案"
    ).do(a.archive_case)


def ended(story: Story, day: date) -> None:
    """Not paid: a surcharge and a demand by public notice, the court, suspended, and ended as the enterprise is no more."""
    story.on(day + timedelta(days=18)).do(
        a.start_surcharge, reason="没有申请延期、分期，也没有说明理由"
    )
    story.do(a.announce_surcharge, **ANNOUNCED)
    story.on(day + timedelta(days=52)).do(a.serve_surcharge, service="公告送达")
    story.on(day + timedelta(days=62)).do(a.settle_window)
    story.on(day + timedelta(days=63)).do(
        a.announce_demand, demand_until=(day + timedelta(days=110)).isoformat(),
        demand_how="到指定的银行缴纳罚款和加处罚款", **ANNOUNCED,
    )  # fmt: skip
    story.on(day + timedelta(days=96)).do(a.demand, service="公告送达")
    story.on(day + timedelta(days=120)).do(
        a.apply_court, applied_for="罚款2,000元和加处罚款2,000元"
    )
    story.on(day + timedelta(days=135)).do(a.court_rule, ruled="准予执行")
    story.on(day + timedelta(days=140)).do(
        a.suspend_execution,
        suspended="履行确有困难或者暂无履行能力",
        reason="法院受理其破产申请，财产由管理人接管",
    )
    story.on(day + timedelta(days=230)).do(a.resume_execution, reason="破产程序终结")
    story.do(
        a.end_execution, ended="法人或者其他组织终止，无财产可供执行，又无义务承受人", reason="破产程序终结，没有财产可供执行",
    )  # fmt: skip
    story.do(a.close_case, summary="终结执行，同意结案").do(a.archive_case)
