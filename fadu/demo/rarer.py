"""Penalty cases of 2025 with the acts that few cases come to: evidence kept, an officer replaced, an appraisal, a longer
term, a decision announced to the public, execution suspended; a clue that is not filed or goes elsewhere; police who file at last.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import Any

from fadu.demo import outcomes, penalties
from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.demo.penalties import CLOSED, HEAVY, basis_of, found_in, numbered
from fadu.kernel.zone import instant_of, rfc3339
from fadu.law.instruments import WSL
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.vocabulary.role import Role

YEAR, FIRST = 2025, 90
"""The year of these cases, and where their numbers begin."""
HEAD = 3_000_000  # fen, of the person in charge
UNSEEN_TO = "作为主要负责人，没有督促、检查本单位的安全生产工作，配电房、涂装区入口和调漆间门口长期没有安全警示标志，有询问笔录、检查记录证明"
BRIGADE = "株洲示范应急综合行政执法支队"
BATCH = "batch-1"
SURVEYED = (
    "涂装区位于厂房南侧，东西长约十二米、南北宽约八米，入口和调漆间门口没有安全警示标志；调漆间放置油漆桶六只、稀释剂桶二只，"
    "距离涂装区出口约二米。勘验过程拍摄照片八张、绘制平面图一份"
)
SAMPLES = "稀释剂，20L/桶，批号SF250301，一式两份，每份500毫升\n聚氨酯面漆，16kg/桶，批号SF250217，一式两份，每份500毫升"
KEPT = "调漆作业台账 一册\n油漆、稀释剂出入库单 二十三张\n门禁记录硬盘（序列号SF0301） 一块"
ANNOUNCED: dict[str, Any] = {
    "announced_in": "本局网站、当事人住所地公告栏（示范）",
    "announced_why": "当事人搬离注册地址，两次上门无人，邮寄件以查无此人退回，电话停机，以其他方式无法送达",
}


def build(bureau: Bureau, parties: dict[str, list[str]]) -> None:
    """Act out one of each."""
    firms = parties[bureau.agency]
    elsewhere(bureau)
    not_filed(bureau)
    for index, shape in enumerate((looked_into, prosecuted)):
        day = date(YEAR, 3, 3) + timedelta(days=7 * index)
        party = firms[index]
        story = penalties.case(bureau, FIRST + index, day, party, year=YEAR)
        shape(story, party, day)
        story.settle()


def head(story: Story) -> str:
    """The fictional person in charge of the enterprise, in the register of parties; the id."""
    name, address = "郑某某（示范）", "某某街道示范路12号3栋301室"
    return outcomes.person(story.crew, story.law, "rarer/head", name, address)


def _clue(bureau: Bureau, index: int, day: date) -> Story:
    seed = chance_of(f"rarer/clue/{index}")
    return Story(ORDINARY_PENALTY, bureau.crew, bureau.law, seed, instant_of(day, time(9)))


def elsewhere(bureau: Bureau) -> None:
    """A clue that is another organ's to handle: handed on the next day."""
    day = date(YEAR, 2, 17)
    story = _clue(bureau, 0, day).do(
        a.register_clue, source="投诉举报", summary="举报人反映某加油站在卸油作业时没有设置警戒线，现场有人使用手机"
    )  # fmt: skip
    story.on(day + timedelta(days=1)).do(
        a.check_jurisdiction, jurisdiction="其他机关管辖，应当移送", receiver="示范市交通运输局"
    ).settle()


def not_filed(bureau: Bureau) -> None:
    """A clue that proves unfounded: looked at, and not filed."""
    day = date(YEAR, 2, 19)
    story = _clue(bureau, 1, day).do(
        a.register_clue, source="自动监测", summary="储罐液位监测数据连续两小时超过高报警值"
    )
    story.do(a.check_jurisdiction)
    story.do(a.check_limitation, act_ended_on=day.isoformat(), discovered_on=day.isoformat())
    story.on(day + timedelta(days=2)).do(
        a.refuse_filing, not_filed="没有违法事实", reason="现场核查液位正常，报警系变送器故障，企业已经按规定处置并记录"
    ).settle()  # fmt: skip


def prosecuted(story: Story, party: str, day: date) -> None:
    """Handed to the police, who refuse, are asked to think again, and file: everything is handed over to them."""
    outcomes.handed(story, party, day)
    story.on(day + timedelta(days=12)).do(a.police_decide, party, filed=False)
    story.do(a.receive_refusal, party, number="示范公不立〔2025〕2号")
    story.on(day + timedelta(days=14)).do(
        a.object_refusal, party, reason="现有现场检查记录、询问笔录和监控录像证明当事人拒不执行停止使用的决定，具有发生重大伤亡事故的现实危险",
    )  # fmt: skip
    story.on(day + timedelta(days=16)).do(a.police_review, party, filed=True)
    story.do(a.receive_filing, party, number="示范公立〔2025〕3号")
    story.on(day + timedelta(days=17)).do(
        a.handover, party, party_told="没有查封、扣押的财物",
        summary="现场检查记录 一份\n询问笔录 三份\n监控录像光盘 一张",
    )  # fmt: skip


def looked_into(story: Story, party: str, day: date) -> None:
    """The enterprise and its head, fined by a brigade in the bureau's name; the head pays, the enterprise is not to be found."""
    person = head(story)
    story.do(a.name_party, party=[person], capacity="主要负责人")
    _aside(story, party)
    _evidence(story, day)
    for key in (party, person):
        story.do(
            a.order_to_correct, key, correction="责令限期改正", correct_by=(day + timedelta(days=30)).isoformat(),
            summary="在配电房、涂装区入口和调漆间门口设置明显的安全警示标志",
        )  # fmt: skip
        story.do(a.check_crime, key, suspected=False, reason="没有发生事故，不符合追诉标准")
    story.do(a.conclude_investigation, summary=found_in(story), opinion="违法事实清楚，建议依法处理")  # fmt: skip
    story.do(
        a.cite_delegation, delegation_number="（株示范）应急委〔2025〕1号", organisation=BRIGADE,
        delegated_matters="工贸行业安全生产违法行为的行政处罚", delegated_powers="警告、罚款",
        delegated_until=date(YEAR, 12, 31).isoformat(), delegation_published="本局网站和支队网站（示范）",
    )  # fmt: skip
    _told(story, ((party, HEAVY, "1"), (person, HEAD, "2")), day)
    _fined(story, ((party, HEAVY, "1"), (person, HEAD, "2")), day)
    _owing(story, party, person, day + timedelta(days=98))


def _aside(story: Story, party: str) -> None:
    """The enterprise asks that an officer stand aside, and he does."""
    recused = story.crew.people[Role.OFFICER][-1].person
    story.do(
        a.request_recusal, party, recused=recused, relation="其他可能影响公正执法的关系",
        reason="该执法人员的近亲属在与本单位有合同纠纷的公司任职",
    )  # fmt: skip
    story.do(a.decide_recusal, recused=recused, granted=True, reason="经核实，申请人陈述的关系属实，可能影响公正执法")  # fmt: skip


def _evidence(story: Story, day: date) -> None:
    """The place surveyed, samples taken, books kept and given back, the samples appraised."""
    on = day + timedelta(days=4)
    times: dict[str, Any] = {"began_at": rfc3339(instant_of(on, time(9))), "ended_at": rfc3339(instant_of(on, time(10, 20)))}  # fmt: skip
    where: dict[str, Any] = {"place": "示范路2号厂区涂装区（示范）"}
    story.on(on, 10, 30).do(a.investigate, manner="勘验", summary=SURVEYED, **times, **where)
    times = {"began_at": rfc3339(instant_of(on, time(10, 30))), "ended_at": rfc3339(instant_of(on, time(11)))}  # fmt: skip
    story.on(on, 11).do(
        a.investigate, manner="抽样取证", summary="从调漆间随机抽取，现场封样，双方在封签上签名",
        sampled_party=_party(story), samples=SAMPLES, **times, **where,
    )  # fmt: skip
    story.do(
        a.approve_registration,
        batch=[BATCH],
        to_register=KEPT,
        reason="台账和门禁记录可能被改写或者删除，以后难以取得",
    )
    story.do(
        a.register_evidence, BATCH, goods=KEPT, holder=_party(story), kept_at="当事人档案室铁皮柜，加贴封条"
    )  # fmt: skip
    story.on(on + timedelta(days=1)).do(
        a.commission_appraisal, appraiser="示范化学品检测中心", summary="鉴定所抽取稀释剂的闭杯闪点，确定是否属于易燃液体"
    )  # fmt: skip
    story.on(on + timedelta(days=4)).do(
        a.dispose_evidence, BATCH, disposal="固定证据后返还", number=numbered(story, "登处")
    )
    story.on(on + timedelta(days=14)).do(
        a.receive_appraisal, appraised="出具意见", summary="闭杯闪点12℃，属于易燃液体"
    )


def _party(story: Story) -> str:
    named: str = next(d.facts["party"][0] for d in story.deeds if d.act is a.name_party)
    return named


def _told(story: Story, fined: tuple[tuple[str, int, str], ...], day: date) -> None:
    """Both are told, say nothing and want no hearing; the term is made longer before it ends."""
    on = day + timedelta(days=60)
    for key, fine, serial in fined:
        story.on(on).do(
            a.propose, key, fine=fine, party_kind="单位" if fine == HEAVY else "个人",
            legal_basis=basis_of(story) if fine == HEAVY else str(WSL.art(94, par=1)),
            facts_found=found_in(story) if fine == HEAVY else UNSEEN_TO, discretion=penalties.DISCRETION,
        )  # fmt: skip
        until = (on + timedelta(days=8)).isoformat()
        story.do(a.notify, key, number=f"{numbered(story, '告')}-{serial}", statement_until=until)
        story.do(a.serve_notice, key, service="直接送达")
    for key, _, _ in fined:
        story.on(on + timedelta(days=2)).do(a.waive_statement, key).do(a.waive_hearing, key)
    story.on(day + timedelta(days=80)).do(
        a.extend_case, extension_basis="示范：办案期限另有规定的，从其规定", reason="当事人搬离注册地址，尚待查找，九十日内不能作出决定",
    )  # fmt: skip


def _fined(story: Story, fined: tuple[tuple[str, int, str], ...], day: date) -> None:
    """Reviewed, discussed, decided for each."""
    for key, fine, _ in fined:
        kind: dict[str, Any] = {"party_kind": "单位" if fine == HEAVY else "个人"}
        story.on(day + timedelta(days=92)).do(
            a.determine_review,
            key,
            review_ground="案件情况疑难复杂、涉及多个法律关系",
            fine=fine,
            **kind,
        )
        story.do(a.determine_complexity, key, complexity="情节复杂", fine=fine, **kind)
        penalties.reviewed(story, key)
        story.do(
            a.discuss,
            key,
            discussed="同意拟处罚意见",
            summary="到会负责人听取汇报和审核意见，同意拟处罚意见",
        )
        story.on_paper(penalties.ON_PAPER)
    for key, fine, serial in fined:
        story.on(day + timedelta(days=98)).do(
            a.penalize, key, number=f"{numbered(story, '罚')}-{serial}", fine=fine, production_unit=fine == HEAVY,
            under_wsl=True, perform_how=penalties.HOW, delegate=BRIGADE, party_kind="单位" if fine == HEAVY else "个人",
        )  # fmt: skip


def _owing(story: Story, party: str, person: str, day: date) -> None:
    """The head pays; the enterprise is served by public notice, and execution against it is suspended, then goes on."""
    story.on(day + timedelta(days=2)).do(a.serve, person, service="直接送达")
    story.do(a.publish, person, channel="示范网站").do(a.publish, party, channel="示范网站")
    story.do(a.start_service, party, way="公告送达", **ANNOUNCED)
    story.on(day + timedelta(days=9)).do(a.pay_fine, person, amount=HEAD, receipt="示范票据")
    story.on(day + timedelta(days=34)).do(a.serve, party, service="公告送达")
    story.on(day + timedelta(days=60)).do(
        a.start_surcharge, party, reason="没有申请延期、分期，也没有说明理由"
    )
    story.do(a.announce_surcharge, party, **ANNOUNCED)
    story.on(day + timedelta(days=100)).do(a.serve_surcharge, party, service="公告送达")
    story.on(day + timedelta(days=200)).do(
        a.announce_demand, party, demand_until=(day + timedelta(days=250)).isoformat(),
        demand_how="到指定的银行缴纳罚款和加处罚款", **ANNOUNCED,
    )  # fmt: skip
    story.on(day + timedelta(days=232)).do(a.demand, party, service="公告送达")
    story.do(
        a.suspend_execution, party, suspended="履行确有困难或者暂无履行能力", reason="已经停产，银行账户被其他法院冻结",
    )  # fmt: skip
    story.on(day + timedelta(days=240)).do(
        a.resume_execution, party, reason="账户已经解除冻结，恢复生产经营"
    )
    for key in (party, person):
        story.do(
            a.reinspect,
            key,
            corrected=True,
            summary="配电房、涂装区入口和调漆间门口已经设置安全警示标志",
        )
    story.do(a.pay_fine, party, amount=HEAVY, receipt="示范票据")
    story.do(a.pay_surcharge, party, amount=HEAVY, receipt="示范票据")
    for key in (party, person):
        story.do(a.complete_performance, key)
    story.do(a.close_case, summary=CLOSED).do(a.archive_case)
