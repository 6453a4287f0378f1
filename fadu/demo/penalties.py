"""Penalty cases of several outcomes: fined, heard and discussed, not penalised, not established."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.kernel.zone import instant_of
from fadu.law.instruments import WSL
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary.particulars import AS_PARTY
from fadu.law.procedures.registers.reviews import BEFORE
from fadu.law.vocabulary.role import Role

CASES = 24
CAUSES = (
    "未如实记录安全生产教育和培训情况",
    "特种作业人员未按照规定取得相应资格上岗作业",
    "未在有较大危险因素的设施上设置明显的安全警示标志",
    "未按照规定制定生产安全事故应急救援预案",
)
BASES = (WSL.art(97, item=4), WSL.art(97, item=7), WSL.art(99, item=1), WSL.art(97, item=6))
FOUND = (
    "抽查从业人员培训档案，三名新上岗人员没有培训和考核记录。有现场检查记录、询问笔录和培训档案复印件证明",
    "焊接作业现场一人没有特种作业操作证。有现场检查记录、询问笔录、现场照片和花名册证明",
    "配电房和涂装区没有设置安全警示标志。有现场检查记录、现场照片和询问笔录证明",
    "没有制定生产安全事故应急救援预案，也没有演练记录。有现场检查记录和询问笔录证明",
)
ASKED = "被询问人陈述了生产经营情况、违法行为的经过和已经采取的改正措施，对现场检查记录没有异议"
DISCRETION = "违法行为没有造成危害后果，当事人配合调查，按照裁量基准的一般阶次拟处罚"
HOW = "到指定的银行或者通过电子支付系统缴纳罚款"
STATED = "当事人认为已经整改，请求从轻处罚，并提交整改照片和培训记录"
PLAIN = {"review": "不属于应当法制审核的情形", "complexity": "不属于情节复杂或者重大违法行为"}
"""What is determined of a case that is neither to be reviewed nor complex."""
ROOM = "市局三楼会议室（示范）"
SESSION = "调查人员说明违法事实、证据和处罚建议，当事人申辩和质证，双方最后陈述"
REVIEWED = "主体适格，事实清楚，证据充分，程序合法，适用法律正确，裁量适当"
ON_PAPER = "启用本系统的审核台和会议登记以前办理（示范）"
CLOSED = "处理决定已经送达，决定的内容已经履行或者没有应当履行的内容，同意结案"
FINE, HEAVY = (
    2_000_000,
    5_000_000,
)  # fen, within 安全生产法 97 and 99 for what is found the first time


def build(bureau: Bureau, parties: dict[str, list[str]], progress: Callable[[], None]) -> None:
    """Act out the year's cases."""
    firms = parties[bureau.agency]
    for index in range(CASES):
        day = date(2024, 1, 15) + timedelta(days=13 * index)
        story = case(bureau, index, day, firms[index % len(firms)])
        SHAPES[index % len(SHAPES)](story, firms[index % len(firms)], day)
        story.settle()
        progress()


def case(
    bureau: Bureau, index: int, day: date, party: str, *, year: int = 2024, platform: str = ""
) -> Story:
    """A case filed, its party named, its officers assigned, its facts looked into."""
    seed = chance_of(f"penalty/{year}/{index}")
    story = Story(ORDINARY_PENALTY, bureau.crew, bureau.law, seed, instant_of(day, time(9)))
    story.platform, story.platform_number = platform, f"示范{year}-{index}" if platform else ""
    number, cause = f"（株示范）应急立〔{year}〕{index + 1}号", CAUSES[index % len(CAUSES)]
    story.do(a.register_clue, summary=f"检查中发现该单位{cause}")
    story.do(a.check_jurisdiction)
    story.do(a.check_limitation, act_ended_on=day.isoformat(), discovered_on=day.isoformat())
    story.do(a.file_case, number=number, cause=cause, under_wsl=True)
    story.do(a.name_party, party=[party])
    officers = [actor.person for actor in bureau.crew.people[Role.OFFICER]]
    story.do(a.assign_officers, first_officer=officers[0], second_officer=officers[1])
    story.on(day + timedelta(days=3))
    story.do(a.investigate, manner="现场检查", summary=found_in(story))
    return story.do(a.investigate, manner="询问", questioned_as=AS_PARTY, summary=ASKED)


def basis_of(story: Story) -> str:
    """The article under which the case's cause is punished."""
    cause = next(d.facts["cause"] for d in story.deeds if d.act is a.file_case)
    return str(BASES[CAUSES.index(cause)])


def found_in(story: Story) -> str:
    """What was found of the case's cause, and what proves it."""
    cause = next(d.facts["cause"] for d in story.deeds if d.act is a.file_case)
    return FOUND[CAUSES.index(cause)]


def numbered(story: Story, kind: str) -> str:
    """A number of the case's own series and year (文号)."""
    filed = next(d.facts["number"] for d in story.deeds if d.act is a.file_case)
    return str(filed).replace("应急立", f"应急{kind}")


def inquired(story: Story, party: str, day: date) -> None:
    """To the end of the investigation: the order to correct, the check for crime, the report."""
    story.on(day + timedelta(days=8)).do(a.order_to_correct, party, correction="责令限期改正",
                                         correct_by=(day + timedelta(days=20)).isoformat())  # fmt: skip
    story.do(a.check_crime, party, suspected=False)
    story.do(
        a.conclude_investigation, summary=found_in(story), opinion="违法事实清楚，建议依法处理"
    )


def notified(story: Story, party: str, day: date, fine: int) -> None:
    """The proposal and the notice of what is proposed."""
    story.on(day + timedelta(days=12)).do(
        a.propose, party, fine=fine, legal_basis=basis_of(story), facts_found=found_in(story),
        discretion=DISCRETION,
    )  # fmt: skip
    until = (day + timedelta(days=20)).isoformat()
    number = numbered(story, "告")
    story.do(a.notify, party, number=number, statement_until=until)
    story.do(a.serve_notice, party, service="直接送达")


def fined(story: Story, party: str, day: date) -> None:
    """A fine without a hearing: waived statement, decision, service, publication, payment, closing."""
    inquired(story, party, day)
    notified(story, party, day, FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    determined(story, party, FINE, **PLAIN)
    decided(story, party, day + timedelta(days=30), FINE)
    performed(story, party, day + timedelta(days=33), FINE)


def determined(story: Story, party: str, fine: int, *, review: str, complexity: str) -> None:
    """Whether review and collective discussion are owed; silence is not a no."""
    story.do(a.determine_review, party, review_ground=review, fine=fine)
    story.do(a.determine_complexity, party, complexity=complexity, fine=fine)


def decided(story: Story, party: str, day: date, fine: int) -> None:
    """The decision, within what was notified, and its service."""
    story.on(day).do(
        a.penalize, party, number=numbered(story, "罚"), fine=fine,
        production_unit=True, under_wsl=True, perform_how=HOW,
    )  # fmt: skip
    story.on(day + timedelta(days=2)).do(a.serve, party, service="直接送达")
    story.do(a.publish, party, channel="示范网站")


def performed(story: Story, party: str, day: date, fine: int) -> None:
    """Payment, re-inspection, closing and the archive."""
    story.on(day + timedelta(days=8)).do(a.pay_fine, party, amount=fine, receipt="示范票据")
    story.do(a.reinspect, party, corrected=True)
    story.do(a.complete_performance, party)
    story.do(a.close_case, summary=CLOSED)
    story.do(a.archive_case)


def heard(story: Story, party: str, day: date) -> None:
    """A heavy fine: hearing asked for, held after its notice, reviewed, discussed, decided."""
    inquired(story, party, day)
    notified(story, party, day, HEAVY)
    story.on(day + timedelta(days=14)).do(a.request_hearing, party)
    story.do(a.make_statement, party, summary=STATED)
    answer: dict[str, Any] = {
        "adopted": "部分采纳",
        "reason": "整改属实，已经在裁量中考虑；违法事实没有改变",
    }
    story.on(day + timedelta(days=15)).do(a.review_statement, party, **answer)
    session = day + timedelta(days=32)
    chair = story.crew.people[Role.HEARING_CHAIR][0].person
    story.do(a.notify_hearing, party, hearing_on=session.isoformat(), chair=chair, place=ROOM)
    story.do(a.serve_call, party, service="直接送达")
    story.on(session).do(a.hold_hearing, party)
    story.do(a.record_hearing, party, major_interest=True, summary=SESSION)
    story.do(a.determine_complexity, party, complexity="情节复杂", fine=HEAVY)
    reviewed(story.on(session + timedelta(days=3)), party)
    told: dict[str, Any] = {
        "discussed": "同意拟处罚意见",
        "summary": "到会负责人听取汇报和审核意见，同意拟处罚意见",
    }
    story.on(session + timedelta(days=5)).do(a.discuss, party, **told).on_paper(ON_PAPER)
    decided(story, party, session + timedelta(days=6), HEAVY)
    performed(story, party, session + timedelta(days=9), HEAVY)


def reviewed(story: Story, party: str) -> None:
    """Reviewed on paper by who had reviewed before: the opinion is entered with its scan."""
    said: dict[str, Any] = {"passed": True, "opinion": REVIEWED, "reviewer": BEFORE}
    story.do(a.legal_review, party, **said).on_paper(
        f"{ON_PAPER}；审核人2019年起从事法制审核（示范）"
    )


def spared(story: Story, party: str, day: date) -> None:
    """Slight and corrected in time: not penalised, educated."""
    inquired(story, party, day)
    determined(story, party, 0, **PLAIN)
    story.on(day + timedelta(days=20)).do(
        a.no_penalty, party, number=numbered(story, "不罚"),
        no_penalty_ground="初次违法且危害后果轻微并及时改正", facts_found=found_in(story),
        reason="属于初次违法，在责令改正的期限内已经改正，没有造成危害后果",
    )  # fmt: skip
    story.do(a.educate, party).do(a.serve, party, service="直接送达").do(
        a.reinspect, party, corrected=True
    )
    story.do(a.close_case, summary=CLOSED).do(a.archive_case)


def dismissed(story: Story, party: str, day: date) -> None:
    """The facts are not established."""
    inquired(story, party, day)
    determined(story, party, 0, **PLAIN)
    story.on(day + timedelta(days=20)).do(
        a.dismiss, party, number=numbered(story, "不罚"),
        reason="补充核查的培训记录完整，原认定的事实没有证据支持",
    )  # fmt: skip
    story.do(a.serve, party, service="直接送达").do(a.close_case, summary=CLOSED)
    story.do(a.archive_case)


SHAPES = (fined, heard, fined, spared, fined, dismissed)
