"""Measures of coercion around today: a seal that is over, one extended and lifted, one urgent, a power cut, a closure proposed, a hearing to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import day_of, instant_of
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as cf
from fadu.law.procedures.coercion_closure import judgements as j
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role

BASIS = "《安全生产法》第六十五条第一款第四项"
TALKED = "已两次约谈、发出督促整改函，仍不停产，非强制手段不能达到目的"
FOUND = "在普通库房内储存乙醇，没有防火、防爆、防静电措施"
THINGS = (("乙醇", "12桶", "200L/桶"), ("甲苯", "3桶", "180L/桶"))


def build(bureau: Bureau, firms: Sequence[str], now: datetime) -> None:
    """Act the six out, each to where somebody must go on."""
    today = day_of(now)
    over(bureau, firms[-5], today)
    _lifted(bureau, firms[-4], today)
    _urgent(bureau, firms[-3], today)
    _power(bureau, firms[-2], today)
    _closure(bureau, firms[-1], today)
    _hearing(bureau, firms[-6], today)


def begun(bureau: Bureau, of: Procedure, name: str, day: date, party: str) -> Story:
    """A measure begun on a day against a party; its name makes its chance."""
    seed = chance_of(f"coercion/{name}")
    return Story(of, bureau.crew, bureau.law, seed, instant_of(day, time(9)), outsider=party)


def checked(story: Story, party: str, subject: str) -> Story:
    """The grounds looked into."""
    return story.do(
        s.check_grounds, subject=subject, party=party, target=f.GOODS, basis=BASIS, reason=FOUND
    )


def on_site(story: Story, act: Any, until: date, serial: int, **more: Any) -> Story:
    """Carried out, listed, recorded, delivered, kept."""
    year = day_of(story.now).year
    story.do(act, shown=True, told=True, heard=True, until=until.isoformat(), place="一号库房",
             number=f"（株示范）应急查扣〔{year}〕{serial}号", **more)  # fmt: skip
    for n, (name, quantity, spec) in enumerate(THINGS, 1):
        said: dict[str, Any] = {
            "item_name": name,
            "quantity": quantity,
            "spec": spec,
            "condition": "完好，存放于一号库房",
        }
        story.do(s.list_item, item=[f"item-{n}"], **said)
    story.do(s.record_scene, content="现场清点、张贴封条，全程音像记录。")
    return story.do(s.deliver_decision, copies=True).do(s.keep, storage="原地封存，专人巡查")


def over(bureau: Bureau, party: str, today: date) -> None:
    """Its thirty days ended yesterday, and nobody has lifted it."""
    day = today - timedelta(days=31)
    story = begun(bureau, SEIZURE, "over", day, party)
    checked(story, party, "示范企业违法储存危险物品查封").do(s.approve, approved=True)
    on_site(story, s.execute, day + timedelta(days=30), 1)
    story.on(day + timedelta(days=9)).do(s.establish_facts, violation=True, related=True)
    story.settle()


def _lifted(bureau: Bureau, party: str, today: date) -> None:
    """One thing lifted and returned alone; the rest extended in time, lifted within the extension, returned, put away."""
    day, last = today - timedelta(days=50), today - timedelta(days=20)
    story = begun(bureau, SEIZURE, "lifted", day, party)
    checked(story, party, "示范企业超量储存危险物品查封").do(s.approve, approved=True)
    on_site(story, s.execute, last, 2)
    story.on(day + timedelta(days=7)).do(
        s.lift_item, "item-2", lifted_for=f.NOT_RELATED, number="（株示范）应急查解2号"
    )
    story.do(s.return_goods, returned=f.returned.choices[1])
    story.on(last - timedelta(days=2)).do(
        s.extend, until=(last + timedelta(days=30)).isoformat(), reason="需要核实来源和去向",
    )  # fmt: skip
    story.do(s.notify_extension, number="（株示范）应急查延1号")
    story.on(today - timedelta(days=6)).do(s.establish_facts, violation=True, related=True)
    story.do(s.lift, lifted_for=f.DECIDED, number="（株示范）应急查解1号")
    story.do(s.return_goods, returned=f.returned.choices[1]).do(s.close_measure)
    story.settle()


def _urgent(bureau: Bureau, party: str, today: date) -> None:
    """Carried out on the spot, reported and approved the same day; it ends within the week."""
    day = today - timedelta(days=25)
    story = begun(bureau, SEIZURE, "urgent", day, party)
    checked(story, party, "示范企业转移违法储存危险物品扣押")
    on_site(story, s.execute_urgent, day + timedelta(days=30), 3, measure=f.SEIZE, urgency="正在装车转移")  # fmt: skip
    story.on(day, 16).do(s.report_urgent).do(s.approve_later, approved=True)
    story.settle()


def _power(bureau: Bureau, party: str, today: date) -> None:
    """Refused a stop: explosives stopped at once, power a day after the notice; complied with, each lifted, each restored."""
    day = today - timedelta(days=12)
    story = begun(bureau, POWER_CUT, "power", day, party)
    story.do(
        p.register_stop, subject="示范企业拒不停产停电", enterprise=party, major=True, decision=pf.STOPS[0],
        decision_number="（株示范）应急现决3号", served_on=(day - timedelta(days=2)).isoformat(),
    )  # fmt: skip
    story.do(p.establish_refusal, finding=pf.CAN)
    story.do(p.confirm_safe, measures=pf.BOTH, secure=True, means=TALKED)
    story.do(p.approve_power, approved=True, urgent=False)
    story.do(p.approve_supply, approved=True, supply_kind=pf.EXPLOSIVES)
    blasting: dict[str, Any] = {"supplier": "示范民爆公司"}
    story.do(p.cut_supply, order_number="（株示范）应急停供2号", **blasting)
    story.do(p.notify_enterprise, order_number="（株示范）应急停告1号")
    supplier: dict[str, Any] = {"supplier": "示范供电公司"}
    story.on(day + timedelta(days=1), 15).do(
        p.cut_power, order_number="（株示范）应急停供1号", **supplier
    )
    story.do(p.record_power).do(p.record_supply)
    story.on(day + timedelta(days=6)).do(p.report_compliance)
    story.do(p.verify_compliance, result=pf.COMPLIED)
    for n, (lift, restore, to) in enumerate(
        ((p.lift_power, p.restore_power, supplier), (p.lift_supply, p.restore_supply, blasting)), 1
    ):
        number = f"（株示范）应急停解{n}号"
        story.do(lift, order_number=number).do(restore, order_number=number, **to)
    story.settle()


def verified(bureau: Bureau, name: str, day: date, party: str) -> Story:
    """A closure whose condition is met: four penalties within a year by another agency, and a major hazard."""
    penalised = "\n".join(
        f"{(day - timedelta(days=before)).isoformat()} 示范市应急管理局 （示范）应急罚{n}号"
        for n, before in enumerate((10, 100, 250, 330), 1)
    )
    return begun(bureau, CLOSURE, name, day, party).do(
        c.verify_ground, subject="提请关闭示范企业", enterprise=party, major=True, counted_on=day.isoformat(),
        elsewhere=penalised, ground=j.REPEATED, reason="一年内四次受到处罚，重大事故隐患仍未消除",
    )  # fmt: skip


def _closure(bureau: Bureau, party: str, today: date) -> None:
    """Told, no hearing asked for, proposed; the government has not answered."""
    day = today - timedelta(days=21)
    story = verified(bureau, "closure", day, party)
    until = (day + timedelta(days=5)).isoformat()
    story.do(c.notify_party, number="（株示范）应急听告1号", statement_until=until)
    story.do(c.serve_notice, service="直接送达")
    story.on(today - timedelta(days=5)).do(c.end_statement)
    story.do(c.propose_closure, government="示范市人民政府", number="（株示范）应急请关1号")
    story.settle()


def _hearing(bureau: Bureau, party: str, today: date) -> None:
    """A hearing asked for, called by the bureau for the government and the call served; its day is still to come."""
    day = today - timedelta(days=6)
    story = verified(bureau, "hearing", day, party)
    officer = bureau.crew.people[Role.OFFICER][0].person
    story.do(
        c.request_recusal,
        recused=officer,
        relation=cf.relation.choices[1],
        reason="认为该执法人员与投诉人熟识",
    )
    story.do(
        c.decide_recusal, recused=officer, granted=False, reason="经查没有可能影响公正执法的关系"
    )
    until = (day + timedelta(days=5)).isoformat()
    story.do(
        c.notify_party, told_by=cf.ENTRUSTED, number="（株示范）应急听告2号", statement_until=until
    )
    story.do(c.confirm_address, address="株洲市示范路2号，邮政编码412000，办公室主任收")
    story.do(c.agree_electronic, receiving="接收短信的手机13900000341（示范）")
    story.do(c.serve_notice, service="直接送达")
    story.on(day + timedelta(days=2)).do(c.request_hearing, summary="已经投入整改，要求听证")
    story.on(day + timedelta(days=3)).do(
        c.notify_hearing, heard_by=cf.ENTRUSTED, hearing_on=(day + timedelta(days=24)).isoformat(), hearing_hour="上午9时30分",
        place="三楼会议室", chair=bureau.crew.people[Role.HEARING_CHAIR][0].person, number="（株示范）应急听通1号",
    )  # fmt: skip
    story.do(c.serve_call, service="直接送达")
    story.settle()
