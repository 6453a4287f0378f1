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
from fadu.law.vocabulary.role import Role

CASES = 24
CAUSES = (
    "未如实记录安全生产教育和培训情况",
    "特种作业人员未按照规定取得相应资格上岗作业",
    "未在有较大危险因素的设施上设置明显的安全警示标志",
    "未按照规定制定生产安全事故应急救援预案",
)
BASES = (WSL.art(97, item=4), WSL.art(97, item=7), WSL.art(99, item=1), WSL.art(97, item=6))
FINE, HEAVY = 2_000_000, 8_000_000  # fen


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
    story.do(a.register_clue)
    story.do(a.check_jurisdiction)
    story.do(a.check_limitation, act_ended_on=day.isoformat(), discovered_on=day.isoformat())
    story.do(a.file_case, number=number, cause=cause, under_wsl=True)
    story.do(a.name_party, party=[party])
    officers = [actor.person for actor in bureau.crew.people[Role.OFFICER]]
    story.do(a.assign_officers, first_officer=officers[0], second_officer=officers[1])
    story.on(day + timedelta(days=3)).do(a.investigate)
    return story


def basis_of(story: Story) -> str:
    """The article under which the case's cause is punished."""
    cause = next(d.facts["cause"] for d in story.deeds if d.act is a.file_case)
    return str(BASES[CAUSES.index(cause)])


def numbered(story: Story, kind: str) -> str:
    """A number of the case's own series and year (文号)."""
    filed = next(d.facts["number"] for d in story.deeds if d.act is a.file_case)
    return str(filed).replace("应急立", f"应急{kind}")


def inquired(story: Story, party: str, day: date) -> None:
    """To the end of the investigation: the order to correct, the check for crime, the report."""
    story.on(day + timedelta(days=8)).do(a.order_to_correct, party, correction="责令限期改正",
                                         correct_by=(day + timedelta(days=20)).isoformat())  # fmt: skip
    story.do(a.check_crime, party, suspected=False)
    story.do(a.conclude_investigation)


def notified(story: Story, party: str, day: date, fine: int) -> None:
    """The proposal and the notice of what is proposed."""
    story.on(day + timedelta(days=12)).do(a.propose, party, fine=fine, legal_basis=basis_of(story))
    until = (day + timedelta(days=20)).isoformat()
    number = numbered(story, "告")
    story.do(a.notify, party, number=number, statement_until=until)


def fined(story: Story, party: str, day: date) -> None:
    """A fine without a hearing: waived statement, decision, service, publication, payment, closing."""
    inquired(story, party, day)
    notified(story, party, day, FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    determined(
        story,
        party,
        FINE,
        review="不属于应当法制审核的情形",
        complexity="不属于情节复杂或者重大违法行为",
    )
    decided(story, party, day + timedelta(days=30), FINE)
    performed(story, party, day + timedelta(days=33), FINE)


def determined(story: Story, party: str, fine: int, *, review: str, complexity: str) -> None:
    """Whether review and collective discussion are owed; silence is not a no."""
    story.do(a.determine_review, party, review_ground=review, fine=fine)
    story.do(a.determine_complexity, party, complexity=complexity, fine=fine)


def decided(story: Story, party: str, day: date, fine: int, **notified: Any) -> None:
    """The decision, within what was notified, and its service."""
    story.on(day).do(
        a.penalize, party, number=numbered(story, "罚"), fine=fine, notified_fine=fine,
        production_unit=True, under_wsl=True, legal_basis=basis_of(story),
        perform_until=(day + timedelta(days=18)).isoformat(), **notified,
    )  # fmt: skip
    story.on(day + timedelta(days=2)).do(a.serve, party, service="直接送达")
    story.do(a.publish, party, channel="示范网站")


def performed(story: Story, party: str, day: date, fine: int) -> None:
    """Payment, re-inspection, closing and the archive."""
    story.on(day + timedelta(days=8)).do(a.pay_fine, party, amount=fine, receipt="示范票据")
    story.do(a.reinspect, party, corrected=True)
    story.do(a.complete_performance, party)
    story.do(a.close_case)
    story.do(a.archive_case)


def heard(story: Story, party: str, day: date) -> None:
    """A heavy fine: hearing asked for, held after its notice, reviewed, discussed, decided."""
    inquired(story, party, day)
    notified(story, party, day, HEAVY)
    story.on(day + timedelta(days=14)).do(a.request_hearing, party).do(a.make_statement, party)
    story.on(day + timedelta(days=15)).do(a.review_statement, party, adopted="部分采纳")
    session = day + timedelta(days=32)
    chair = story.crew.people[Role.HEARING_CHAIR][0].person
    story.do(a.notify_hearing, party, hearing_on=session.isoformat(), chair=chair)
    story.on(session).do(a.hold_hearing, party).do(a.record_hearing, party, major_interest=True)
    story.do(a.determine_complexity, party, complexity="情节复杂", fine=HEAVY)
    story.on(session + timedelta(days=3)).do(a.legal_review, party, passed=True)
    story.on(session + timedelta(days=5)).do(a.discuss, party, discussed="同意拟处罚意见")
    decided(story, party, session + timedelta(days=6), HEAVY, notified_hearing_right=True)
    performed(story, party, session + timedelta(days=9), HEAVY)


def spared(story: Story, party: str, day: date) -> None:
    """Slight and corrected in time: not penalised, educated."""
    inquired(story, party, day)
    determined(
        story,
        party,
        0,
        review="不属于应当法制审核的情形",
        complexity="不属于情节复杂或者重大违法行为",
    )
    story.on(day + timedelta(days=20)).do(
        a.no_penalty, party, number=numbered(story, "不罚"),
        no_penalty_ground="初次违法且危害后果轻微并及时改正",
    )  # fmt: skip
    story.do(a.educate, party).do(a.serve, party, service="直接送达").do(
        a.reinspect, party, corrected=True
    )
    story.do(a.close_case).do(a.archive_case)


def dismissed(story: Story, party: str, day: date) -> None:
    """The facts are not established."""
    inquired(story, party, day)
    determined(
        story,
        party,
        0,
        review="不属于应当法制审核的情形",
        complexity="不属于情节复杂或者重大违法行为",
    )
    story.on(day + timedelta(days=20)).do(a.dismiss, party, number=numbered(story, "不罚"))
    story.do(a.serve, party, service="直接送达").do(a.close_case).do(a.archive_case)


SHAPES = (fined, heard, fined, spared, fined, dismissed)
