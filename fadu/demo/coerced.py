"""Measures of coercion of 2025, while the bureau had reviewed, discussed and demanded beforehand what the law leaves to it: goods
tested and confiscated, goods handed over with the case, power cut after a demand, a closure decided after a hearing.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fadu.demo import coercion, penalties
from fadu.demo.acting import BY, Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.demo.rarer import ANNOUNCED
from fadu.kernel.zone import instant_of
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as cf
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import Hand
from fadu.statutes import services as statutes
from fadu.statutes.selectors import law_view

TRIAL = (date(2025, 4, 1), date(2025, 10, 1))
"""From when the bureau asked for more than the law, and from when no longer."""
ASKED = (
    "coercion.seizure_reviewed", "coercion.cut_reviewed", "coercion.closure_reviewed", "coercion.closure_discussed",
    "hazard.cut_demand",
)  # fmt: skip
ON_PAPER = f"{penalties.ON_PAPER}；审核人2019年起从事法制审核（示范）"
REVIEWED = "主体适格，事实清楚，证据充分，程序合法，适用法律正确，同意"


def build(bureau: Bureau, parties: dict[str, list[str]]) -> None:
    """Act out the four."""
    firms = parties[bureau.agency]
    tried = _tried(bureau)
    _tested(tried, firms[4], date(2025, 4, 7))
    _moved(tried, firms[5], date(2025, 4, 14))
    _cut(tried, firms[6], date(2025, 5, 6))
    _closed(tried, firms[7], date(2025, 5, 12))


def _tried(bureau: Bureau) -> Bureau:
    """The bureau under what its legal office had asked for, for a while."""
    lawyer = bureau.crew.people[Role.LEGAL_OFFICE][0]
    for since, value in zip(TRIAL, ("是", "否"), strict=True):
        at = instant_of(since)
        hand = Hand(bureau.law, at, chance_of(f"coerced/{since}"), BY)
        for code in ASKED:
            statutes.set_parameter(
                code=code, value=value, since=since, source="示范局虚构的内部规定，不得作为执法依据", status=Status.P,
                demo=True, who=[lawyer], hand=hand, place=bureau.crew.place, at=at,
            )  # fmt: skip
    return Bureau(bureau.agency, bureau.crews, law_view(), bureau.sample, bureau.names)


def _sealed(bureau: Bureau, name: str, party: str, day: date, number: int) -> Story:
    """Checked, reviewed, approved and sealed for thirty days, under a number of its own."""
    story = coercion.begun(bureau, SEIZURE, name, day, party)
    coercion.checked(story, party, "示范企业违法储存危险物品查封").do(
        s.legal_review, passed=True, opinion=REVIEWED
    )
    story.on_paper(ON_PAPER)
    story.do(s.approve, approved=True, reason="同意")
    coercion.on_site(story, s.execute, day + timedelta(days=30), number)
    return story


def _tested(bureau: Bureau, party: str, day: date) -> None:
    """Sealed, tested, confiscated as the decision on the penalty says."""
    story = _sealed(bureau, "tested", party, day, 11)
    story.on(day + timedelta(days=2)).do(
        s.start_test, tester="示范化学品检测中心", test_until=(day + timedelta(days=16)).isoformat(), notice="（株示范）应急查检〔2025〕1号",
    )  # fmt: skip
    story.on(day + timedelta(days=14)).do(
        s.end_test, tested_from=(day + timedelta(days=2)).isoformat(), tested_to=(day + timedelta(days=14)).isoformat(),
        result="送检样品的闭杯闪点为13℃，属于易燃液体",
    )  # fmt: skip
    story.on(day + timedelta(days=15)).do(
        s.establish_facts, violation=True, related=True, reason="检测结果和进货单据证明"
    )
    story.on(day + timedelta(days=28)).do(
        s.dispose, disposal=f.CONFISCATED, decided_by="（株示范）应急罚〔2025〕31号行政处罚决定", number="（株示范）应急查处〔2025〕1号",
    )  # fmt: skip
    story.do(s.close_measure, reason="没收的财物已经移交保管").settle()


def _moved(bureau: Bureau, party: str, day: date) -> None:
    """Sealed, then handed over with the case, which another organ handles."""
    story = _sealed(bureau, "moved", party, day, 12)
    story.on(day + timedelta(days=8)).do(
        s.establish_facts, violation=True, related=True, reason="现场检查记录和询问笔录证明"
    )
    story.on(day + timedelta(days=10)).do(
        s.hand_over, organ="株洲市公安局示范分局", notice="（株示范）应急查移〔2025〕1号"
    )
    story.do(s.close_measure, reason="财物已经随案移送").settle()


def _cut(bureau: Bureau, party: str, day: date) -> None:
    """Reviewed and demanded, then power is cut with a day's notice; complied with, lifted, restored."""
    story = coercion.begun(bureau, POWER_CUT, "demanded", day, party)
    story.do(
        p.register_stop, subject="示范企业拒不停产停电", enterprise=party, major=True, decision=pf.STOPS[0],
        decision_number="（株示范）应急现决〔2025〕3号", served_on=(day - timedelta(days=2)).isoformat(),
    )  # fmt: skip
    story.do(
        p.establish_refusal,
        finding=pf.CAN,
        grounds="现场仍在生产，除尘系统停用，粉尘浓度超过爆炸下限的百分之五十",
    )
    story.do(
        p.confirm_safe,
        measures=pf.POWER_ONLY,
        secure=True,
        means=coercion.TALKED,
        grounds="停电不影响消防和照明线路",
    )
    story.do(p.legal_review, passed=True, opinion=REVIEWED).on_paper(ON_PAPER)
    story.do(
        p.demand,
        demand_until=(day + timedelta(days=3)).isoformat(),
        order_number="（株示范）应急停催〔2025〕1号",
    )
    story.on(day + timedelta(days=6)).do(
        p.approve_power, approved=True, urgent=False, grounds="催告期限届满仍不停产"
    )
    story.do(p.notify_enterprise, order_number="（株示范）应急停告〔2025〕1号")
    supplier: dict[str, Any] = {"supplier": "示范供电公司"}
    story.on(day + timedelta(days=7), 15).do(
        p.cut_power, order_number="（株示范）应急停供〔2025〕1号", **supplier
    )
    story.do(p.record_power)
    story.on(day + timedelta(days=14)).do(p.report_compliance, grounds="已经停产，除尘系统改造完成")
    story.do(p.verify_compliance, result=pf.COMPLIED, grounds="现场核查属实")
    story.do(p.lift_power, order_number="（株示范）应急停解〔2025〕1号")
    story.do(p.restore_power, order_number="（株示范）应急停解〔2025〕1号", **supplier)
    story.do(p.close_cut, grounds="措施已经解除").settle()


def _closed(bureau: Bureau, party: str, day: date) -> None:
    """Told by public notice, heard, reviewed, discussed, proposed, decided by the government and carried out."""
    story = coercion.verified(bureau, "closed", day, party)
    until = (day + timedelta(days=40)).isoformat()
    story.do(
        c.notify_party,
        told_by=cf.ENTRUSTED,
        number="（株示范）应急听告〔2025〕1号",
        statement_until=until,
    )
    story.do(c.start_notice_service, way="公告送达", **ANNOUNCED)
    story.on(day + timedelta(days=33)).do(c.serve_notice, service="公告送达")
    story.on(day + timedelta(days=35)).do(c.request_hearing, summary="已经投入整改，要求听证")
    session = day + timedelta(days=46)
    chair = bureau.crew.people[Role.HEARING_CHAIR][0].person
    recorder = bureau.crew.people[Role.LEGAL_OFFICE][0].person
    story.on(day + timedelta(days=36)).do(
        c.notify_hearing, heard_by=cf.ENTRUSTED, hearing_on=session.isoformat(), hearing_hour="上午9时30分", place="三楼会议室",
        chair=chair, number="（株示范）应急听通〔2025〕1号",
    )  # fmt: skip
    story.do(c.serve_call, service="直接送达")
    story.on(session, 10).do(
        c.hold_hearing,
        heard_by=cf.ENTRUSTED,
        agents="一人",
        summary="企业代理人陈述已经投入整改，请求暂缓提请关闭；调查人员陈述隐患仍未消除，双方质证",
    )
    story.do(
        c.record_hearing, recorder=recorder, attendees="调查人员二人，企业代理人一人",
        summary="调查人员提出提请关闭的事实、证据和理由；企业代理人申辩已经投入整改；双方质证并最后陈述",
    )  # fmt: skip
    story.on(session + timedelta(days=2)).do(
        c.legal_review, passed=True, summary=REVIEWED
    ).on_paper(ON_PAPER)
    story.on(session + timedelta(days=4)).do(
        c.discuss,
        who=bureau.crew.people[Role.LEADER],
        conclusion=True,
        summary="重大事故隐患仍未消除，同意提请关闭",
    )
    story.on_paper(ON_PAPER)
    story.on(session + timedelta(days=5)).do(
        c.propose_closure,
        government="示范市人民政府",
        number="（株示范）应急请关〔2025〕1号",
        reason="听证后经审核、集体讨论，该单位多次受到处罚，仍未消除重大事故隐患，应当予以关闭",
    )
    story.settle()
