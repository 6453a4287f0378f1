"""Measures of coercion walked through the one door by the people of tests/people.py, to the stages that papers speak of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import casefile
from fadu.documents.services import keep
from fadu.kernel.zone import rfc3339
from fadu.law.engine.record import DEPARTURE, Actor
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as cf
from fadu.law.procedures.coercion_closure import judgements as cj
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.coercion_seizure import SEIZURE
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.law.procedures.coercion_seizure import facts as f
from fadu.law.procedures.tests.walking import law_view
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import FileRef, NewMatter
from fadu.matters.models import Matter
from fadu.matters.services import act
from fadu.registry.tests.builders import a_party
from tests.people import Colleague, a_colleague

if TYPE_CHECKING:
    from tests.people import Bureau

NOW = datetime(2026, 6, 1, 1, 0, tzinfo=UTC)  # Monday 09:00 in Shanghai
SCAN = "0" * 64
ASKED = law_view(
    PARAMETERS,
    coercion__seizure_reviewed=True,
    coercion__cut_reviewed=True,
    hazard__cut_demand=True,
)
UNIT = {"name": "某某化工有限公司", "address": "某区某路8号"}
GROUNDS: dict[str, Any] = {
    "subject": "某某化工有限公司查封", "target": f.GOODS, "basis_rank": "法律",
    "basis": "《安全生产法》第六十五条第一款第四项", "chemicals": False, "unrelated": False, "necessities": False,
    "sealed_before": False, "milder": False, "discretion": f.DISCRETIONS[0],
    "reason": "擅自在车间储存乙醇，没有防火防爆措施",
}  # fmt: skip
REFUSED: dict[str, Any] = {"finding": pf.CAN, "evidence": SCAN, "grounds": "夜间继续生产"}
SAFE: dict[str, Any] = {
    "measures": pf.BOTH, "secure": True, "grounds": "已核实无连续反应装置", "milder": False,
    "means": "两次约谈，仍继续生产", "residents": False,
}  # fmt: skip
SPOT: dict[str, Any] = {
    "measure": f.SEAL, "place": "二号车间", "shown": True, "told": True, "heard": True, "presence": f.PRESENT,
    "until": "2026-07-01", "number": "（某）应急查扣〔2026〕1号",
}  # fmt: skip


def penalised(until: date) -> dict[str, str]:
    """Counted up to a day: three penalties by another agency within 180 days, four within the year."""
    days = enumerate((until - timedelta(days=n) for n in (12, 91, 132, 335)), 1)
    lines = (f"{day.isoformat()} 某市应急管理局 （某）应急罚{n}号" for n, day in days)
    return {"counted_on": until.isoformat(), "elsewhere": "\n".join(lines)}


COUNTED: dict[str, Any] = {
    "subject": "提请关闭某某化工有限公司", "coal": False, "major": True, **penalised(date(2026, 6, 1)),
    "ground": cj.REPEATED, "reason": "一年内多次受到处罚，重大事故隐患仍未消除",
}  # fmt: skip


@dataclass
class Measure:
    """One matter under way; each act happens ten minutes after the one before."""

    bureau: Bureau
    second: Colleague
    procedure: Procedure
    party: str
    id: str = ""
    now: datetime = NOW
    asked: bool = False  # whether the bureau asks for reviews, and demands before it cuts
    scans: tuple[FileRef, ...] = ()

    def do(self, what: Act, key: str = "", **facts: Any) -> Measure:
        """Do an act with the people that the law asks for."""
        self.now += timedelta(minutes=10)
        where: Any = self.id or NewMatter(self.procedure, self.bureau.place)
        hand = self.bureau.hand(self.now)
        hand = replace(hand, law=ASKED) if self.asked else hand
        self.id = act(
            where,
            what,
            hand=hand,
            who=self._by(what),
            facts=facts,
            at=self.now,
            key=key,
            files=self.scans,
        ).matter
        return self

    def on_paper(self, what: Act, **facts: Any) -> Measure:
        """Do an act that happened on paper: its scan goes along, and why."""
        self.scans = (keep(b"%PDF-1.4\n%%EOF\n", "扫描件.pdf", "application/pdf", self.now),)
        self.do(what, **{**facts, DEPARTURE: "线下办理"})
        self.scans = ()
        return self

    @property
    def soon(self) -> str:
        """An hour from now, as a fact states it."""
        return rfc3339(self.now + timedelta(hours=1))

    def _by(self, what: Act) -> tuple[Actor, ...]:
        officers = (
            Actor(self.bureau.zhang.id, Role.OFFICER.value, "43020001"),
            Actor(self.second.id, Role.OFFICER.value, "43020009"),
        )
        if Role.OFFICER in what.by:
            return officers[: what.officers]
        person = self.party if what.by[0].outside else self.bureau.li.id
        return (Actor(person, what.by[0].value),)

    @property
    def file(self) -> CaseFile:
        """What its papers are made from."""
        scope = self.bureau.zhang.viewer.scope
        return casefile(scope, Matter.objects.get(pk=self.id))


def begun(bureau: Bureau, second: Colleague, party: str, now: datetime) -> None:
    """A seizure under way, a stop that is enforced and a condition that is met: a row of each kind."""
    last = (now + timedelta(days=30)).date().isoformat()
    m = Measure(bureau, second, SEIZURE, party, now=now)
    m.do(s.check_grounds, party=party, **GROUNDS).do(s.approve, approved=True, reason="同意")
    m.do(s.execute, **(SPOT | {"until": last}))
    m.do(s.list_item, item=["I1"], item_name="乙醇", quantity="12桶")
    stop = {"decision": pf.STOPS[0], "decision_number": "（某）应急现决〔2026〕3号"}
    day = now.date().isoformat()
    cut = Measure(bureau, second, POWER_CUT, party, now=now)
    cut.do(p.register_stop, enterprise=party, major=True, served_on=day, **stop)
    shut = Measure(bureau, second, CLOSURE, party, now=now)
    shut.do(c.verify_ground, enterprise=party, **(COUNTED | penalised(now.date())))


def begin(bureau: Bureau, procedure: Procedure) -> Measure:
    """A second officer and a unit; nothing of the measure done yet."""
    second = a_colleague(bureau, bureau.agency.id, "吴十", "wushi", Role.OFFICER, certificate="43020009")  # fmt: skip
    return Measure(bureau, second, procedure, a_party(bureau, **UNIT).id)


def seized(bureau: Bureau) -> Measure:
    """A seizure with its list and record, one thing lifted and returned, an extension."""
    m = begin(bureau, SEIZURE)
    m.do(s.check_grounds, party=m.party, **GROUNDS).do(s.approve, approved=True, reason="同意")
    m.do(s.execute, **SPOT)
    things = {"quantity": "12桶", "spec": "200L", "condition": "完好，存放于二号车间"}
    m.do(s.list_item, item=["I1"], item_name="乙醇", **things)
    m.do(s.list_item, item=["I2"], item_name="叉车", quantity="1台")
    m.do(s.record_scene, content="现场清点并张贴封条。", signature=f.SIGNATURES[0])
    m.do(s.deliver_decision, received="当事人签收", copies=True)
    m.do(s.lift_item, "I2", lifted_for=f.NOT_RELATED, number="（某）应急查解〔2026〕1号")
    m.do(s.return_goods, returned=f.returned.choices[1], signature=f.SIGNATURES[0])
    m.do(s.establish_facts, violation=True, related=True, reason="经鉴定为危险化学品")
    m.now += timedelta(days=20)
    m.do(s.extend, until="2026-07-31", reason="涉及多家单位，需要核实来源")
    return m.do(s.notify_extension, number="（某）应急查延〔2026〕1号")


def sent_along(bureau: Bureau) -> Measure:
    """A seizure reviewed; one thing lifted, what is left tested and handed over with the case."""
    m = replace(begin(bureau, SEIZURE), asked=True)
    m.do(s.check_grounds, party=m.party, **GROUNDS)
    m.on_paper(s.legal_review, passed=True, opinion="同意").do(
        s.approve, approved=True, reason="同意"
    )
    m.do(s.execute, **SPOT)
    m.do(s.list_item, item=["I1"], item_name="乙醇", quantity="12桶", spec="200L", condition="完好")
    m.do(s.list_item, item=["I2"], item_name="叉车", quantity="1台")
    m.do(s.record_scene, content="现场清点并张贴封条。", signature=f.SIGNATURES[0])
    m.do(s.deliver_decision, received="当事人签收", copies=True)
    m.do(s.lift_item, "I2", lifted_for=f.NOT_RELATED, number="（某）应急查解〔2026〕1号")
    m.do(s.return_goods, returned=f.returned.choices[1], signature=f.SIGNATURES[0])
    m.do(
        s.start_test, tester="某检测所", test_until="2026-06-20", notice="（某）应急检告〔2026〕1号"
    )
    return m.do(s.hand_over, organ="某市公安局", notice="（某）应急移告〔2026〕1号")


def demanded_first(bureau: Bureau) -> Measure:
    """A power cut: what is to be cut was found safe, reviewed, and the enterprise was told to comply first."""
    m = replace(begin(bureau, POWER_CUT), asked=True)
    m.do(p.register_stop, enterprise=m.party, major=True, decision=pf.STOPS[0], decision_number="（某）应急现决〔2026〕3号", served_on="2026-05-30")  # fmt: skip
    m.do(p.establish_refusal, **REFUSED).do(p.confirm_safe, **SAFE)
    m.on_paper(p.legal_review, passed=True, opinion="同意采取措施")
    return m.do(p.demand, demand_until="2026-06-05", order_number="（某）应急催告〔2026〕1号")


def cut_off(bureau: Bureau) -> Measure:
    """Explosives stopped at once and power after notice, complied with, both lifted, both suppliers told."""
    m = begin(bureau, POWER_CUT)
    m.do(p.register_stop, enterprise=m.party, major=True, decision=pf.STOPS[0], decision_number="（某）应急现决〔2026〕3号", served_on="2026-05-30")  # fmt: skip
    m.do(p.establish_refusal, **REFUSED).do(p.confirm_safe, **SAFE)
    m.do(p.approve_power, approved=True, urgent=False, grounds="同意")
    m.do(p.approve_supply, approved=True, supply_kind=pf.EXPLOSIVES, grounds="同意")
    m.do(p.notify_enterprise, order_number="（某）应急停告〔2026〕1号")
    m.do(
        p.cut_supply,
        supplier="某民爆公司",
        order_number="（某）应急停供〔2026〕1号",
        stop_at=m.soon,
    )
    m.now += timedelta(days=1)
    m.do(
        p.cut_power, supplier="某供电公司", order_number="（某）应急停供〔2026〕2号", stop_at=m.soon
    )
    m.do(p.verify_compliance, result=pf.COMPLIED, grounds="已停产，隐患消除")
    for lift, restore, supplier, serial in (
        (p.lift_power, p.restore_power, "某供电公司", 1),
        (p.lift_supply, p.restore_supply, "某民爆公司", 2),
    ):
        number = f"（某）应急停解〔2026〕{serial}号"
        m.do(lift, lifted_for=pf.lifted_for.choices[0], order_number=number)
        m.do(restore, supplier=supplier, order_number=number)
    return m


def proposed(bureau: Bureau) -> Measure:
    """A closure told, silently waited for, and proposed."""
    m = begin(bureau, CLOSURE)
    m.do(c.verify_ground, enterprise=m.party, **COUNTED)
    m.do(c.notify_party, told_by=cf.ENTRUSTED, number="（某）应急听告〔2026〕1号", statement_until="2026-06-05")  # fmt: skip
    m.do(c.serve_notice, service="直接送达")
    m.now += timedelta(days=9)
    m.do(c.end_statement)
    return m.do(c.propose_closure, government="某市人民政府", number="（某）应急请关〔2026〕1号", reason="情形属实")  # fmt: skip


def heard_out(bureau: Bureau) -> Measure:
    """A closure whose hearing was asked for, announced by the bureau, held and recorded."""
    m = begin(bureau, CLOSURE)
    m.do(c.verify_ground, enterprise=m.party, **COUNTED)
    m.do(c.notify_party, told_by=cf.ENTRUSTED, number="（某）应急听告〔2026〕1号", statement_until="2026-06-05")  # fmt: skip
    m.do(c.serve_notice, service="直接送达")
    m.do(c.make_statement, summary="已经投入整改")
    m.do(c.review_statement, adopted=False, reason="整改没有完成")
    m.do(c.request_hearing, summary="要求听证")
    m.do(
        c.notify_hearing, heard_by=cf.ENTRUSTED, hearing_on="2026-06-15", hearing_hour="上午9时30分", place="三楼会议室",
        chair=bureau.li.id, openness=cf.openness.choices[0], number="（某）应急听通〔2026〕1号",
    )  # fmt: skip
    m.do(c.serve_call, service="邮寄送达")
    m.now += timedelta(days=14)
    m.do(c.hold_hearing, heard_by=cf.ENTRUSTED, agents=cf.agents.choices[1], openness=cf.openness.choices[0], summary="双方到场")  # fmt: skip
    return m.do(c.record_hearing, signed=cf.signed.choices[0], summary="调查人员举证，当事人申辩、质证并作最后陈述。", recorder=bureau.zhang.id)  # fmt: skip


def stood_aside(bureau: Bureau) -> Measure:
    """A closure told by public notice that a letter took the place of; two asked to stand aside, one does."""
    m = begin(bureau, CLOSURE)
    m.do(c.verify_ground, enterprise=m.party, **COUNTED)
    m.do(
        c.request_recusal,
        recused=m.second.id,
        relation=cf.relation.choices[0],
        reason="与竞争单位有投资关系",
    )
    m.do(c.decide_recusal, recused=m.second.id, granted=False, reason="经查没有投资关系")
    m.do(c.notify_party, told_by=cf.ENTRUSTED, number="（某）应急听告〔2026〕2号", statement_until="2026-06-20")  # fmt: skip
    m.do(
        c.start_notice_service, way="公告送达", announced_in="某市日报", announced_why="登记的住所无人，电话不通"
    )  # fmt: skip
    m.do(c.start_notice_service, way="邮寄")
    m.do(c.confirm_address, address="某区某路8号，邮政编码100000")
    m.do(c.agree_electronic, receiving="office@example.cn")
    m.do(c.serve_notice, service="电子送达（已签确认书）").do(c.request_hearing, summary="要求听证")
    m.do(
        c.notify_hearing, heard_by=cf.ENTRUSTED, hearing_on="2026-07-20", place="三楼会议室", chair=bureau.li.id,
        openness=cf.openness.choices[0], number="（某）应急听通〔2026〕2号",
    )  # fmt: skip
    m.do(c.start_call_service, way="公告送达", announced_in="某市日报", announced_why="邮件退回")
    m.do(c.request_chair_recusal, recused=bureau.li.id, reason="参加过检查")
    return m.do(
        c.decide_chair_recusal, recused=bureau.li.id, granted=True, reason="参加过对该单位的检查"
    )
