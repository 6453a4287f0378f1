"""Penalty cases of last year that went another way: let off as a child, handed to the police and back, fined by the
day, paid by instalments, execution ended in court, annulled or lowered when it was closed; entries corrected and entered late.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fadu.demo import penalties
from fadu.demo.acting import BY, Crew, Story, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.demo.penalties import CLOSED, FINE, PLAIN, found_in, numbered
from fadu.law.engine.view import LawView
from fadu.law.procedures.penalty import stating
from fadu.law.procedures.penalty.stating import ALTERED, CHANGED, ORGAN
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.registers import PARTY_REGISTER, enter_party
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Deed, Hand, NewMatter
from fadu.matters.services import perform

YEAR, FIRST = 2025, 60
"""The year of these cases, and where their numbers begin."""
POLICE = "株洲市公安局示范分局"


def build(bureau: Bureau, parties: dict[str, list[str]]) -> None:
    """Act out one case of each."""
    firms = parties[bureau.agency]
    for index, shape in enumerate(SHAPES):
        day = date(YEAR, 1, 6) + timedelta(days=2 * index)
        party = citizen(bureau) if shape is child else firms[index]
        story = penalties.case(bureau, FIRST + index, day, party, year=YEAR)
        shape(story, party, day)
        story.settle()


def citizen(bureau: Bureau) -> str:
    """A fictional person who was under fourteen, in the register of parties; the id."""
    name, address = "某某（示范未成年人）", "某某街道示范路99号"
    return person(bureau.crew, bureau.law, "outcomes/citizen", name, address)


def person(crew: Crew, law: LawView, seed: str, name: str, address: str) -> str:
    """Enter a fictional person in the register of parties; the id."""
    hand = Hand(law, FOUNDED, chance_of(seed), BY)
    facts = {"party_kind": "个人", "name": name, "division": "430200", "address": address}
    new, who = NewMatter(PARTY_REGISTER, crew.place), (crew.people[Role.OFFICER][0],)
    return perform([Deed(new, enter_party, FOUNDED, hand, who, facts)])[0].matter


def child(story: Story, party: str, day: date) -> None:
    """Under fourteen: nothing is imposed, the guardian is ordered to discipline (行政处罚法 30)."""
    penalties.inquired(story, party, day)
    penalties.determined(story, party, 0, **PLAIN)
    story.on(day + timedelta(days=20)).do(
        a.no_penalty, party, number=numbered(story, "不罚"), no_penalty_ground="不满十四周岁",
        guarded="责令其监护人加以管教（示范）", facts_found=found_in(story), reason="当事人不满十四周岁",
    )  # fmt: skip
    story.do(a.educate, party).do(a.serve, party, service="直接送达")
    story.do(a.reinspect, party, corrected=True)
    story.do(a.close_case, summary=CLOSED).do(a.archive_case)


def handed(story: Story, party: str, day: date) -> None:
    """Suspected of a crime: reported, approved by the head, with the police within the day, who refuse to file."""
    story.on(day + timedelta(days=8)).do(a.order_to_correct, party, correction="责令限期改正",
                                         correct_by=(day + timedelta(days=20)).isoformat())  # fmt: skip
    story.do(a.check_crime, party, suspected=True, reason="涉嫌危险作业罪（示范）")
    story.do(a.conclude_investigation, summary=found_in(story), opinion="涉嫌犯罪，建议移送")
    officers = [actor.person for actor in story.crew.people[Role.OFFICER]]
    story.do(a.form_team, party, first_member=officers[0], second_member=officers[1])
    story.do(a.report_transfer, party, summary="涉嫌犯罪，报请移送（示范）")
    story.on(day + timedelta(days=10)).do(a.decide_transfer, party, approved=True)
    story.do(a.send_transfer, party, number=numbered(story, "移"), receiver=POLICE, copied=True)
    story.do(a.police_sign, party, in_charge=True)


def returned(story: Story, party: str, day: date) -> None:
    """Handed to the police, who refuse to file: sent back, then fined as any other."""
    handed(story, party, day)
    story.on(day + timedelta(days=12)).do(a.police_decide, party, filed=False)
    story.do(a.receive_refusal, party, number="示范公不立〔2025〕1号")
    story.on(day + timedelta(days=14)).do(
        a.resume_penalty, party, reason="不予立案，依法应当给予行政处罚（示范）"
    )
    penalties.notified(story, party, day + timedelta(days=5), FINE)
    story.on(day + timedelta(days=19)).do(a.waive_statement, party)
    penalties.determined(story, party, FINE, **PLAIN)
    penalties.decided(story, party, day + timedelta(days=30), FINE)
    penalties.performed(story, party, day + timedelta(days=33), FINE)


def decided(story: Story, party: str, day: date) -> None:
    """Fined and served thirty-two days after filing: the fine is still to be paid."""
    penalties.inquired(story, party, day)
    penalties.notified(story, party, day, FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(story, party, FINE, **PLAIN)
    penalties.decided(story, party, day + timedelta(days=30), FINE)


def daily(story: Story, party: str, day: date) -> None:
    """Fined, and correcting nothing: fined again for three days, both paid (安全生产法 112)."""
    decided(story, party, day)
    by_the_day(story, party, day + timedelta(days=40))
    story.do(a.pay_fine, party, amount=FINE, receipt="示范票据")
    story.do(a.pay_daily, party, amount=3 * FINE, receipt="示范票据")
    story.do(a.reinspect, party, corrected=True).do(a.complete_performance, party)
    story.do(a.close_case, summary=CLOSED).do(a.archive_case)


def by_the_day(story: Story, party: str, again: date) -> None:
    """Looked at again and not corrected: fined for the last three days, served and published."""
    story.on(again).do(a.reinspect_fined, party, corrected=False)
    story.do(a.find_refusal, party, summary="没有改正，也没有说明理由（示范）")
    days: dict[str, Any] = {
        "fined_from": (again - timedelta(days=2)).isoformat(), "fined_until": again.isoformat(),
    }  # fmt: skip
    story.do(a.propose_daily, party, facts_found=penalties.found_in(story), **days)
    told: dict[str, Any] = {
        "number": numbered(story, "日告"),
        "statement_until": (again + timedelta(days=6)).isoformat(),
    }
    story.do(a.notify, party, **told).do(a.serve_notice, party, service="直接送达")
    story.on(again + timedelta(days=2)).do(a.request_hearing, party)
    story.do(a.withdraw_hearing, party)
    story.on(again + timedelta(days=9)).do(a.end_statement, party)
    sums: dict[str, Any] = {"fine": 3 * FINE}
    story.do(a.determine_review, party, review_ground=PLAIN["review"], **sums)
    story.do(a.determine_complexity, party, complexity=PLAIN["complexity"], **sums)
    penalties.reviewed(story, party)
    story.do(a.discuss, party, discussed="同意拟处罚意见", summary="同意按日连续处罚（示范）")
    story.on_paper(penalties.ON_PAPER)
    story.do(
        a.daily_fine, party, number=numbered(story, "日罚"), **days,
    )  # fmt: skip
    story.do(a.serve_daily, party, service="直接送达").do(a.publish, party, channel="示范网站")


def deferred(story: Story, party: str, day: date) -> None:
    """Fined, and allowed to pay in three parts within three months; the first part is paid."""
    decided(story, party, day)
    last = day + timedelta(days=120)
    story.on(day + timedelta(days=40)).do(
        a.request_deferral, party, hardship="资金周转困难（示范）", asked_until=last.isoformat()
    )
    story.do(
        a.approve_deferral, party, deferred_until=last.isoformat(), plan="分三期缴纳，每月一期（示范）",
        reason="确有经济困难",
    )  # fmt: skip
    story.on(day + timedelta(days=60)).do(
        a.pay_instalment, party, amount=FINE // 3, receipt="示范票据"
    )


def by_parts(story: Story, party: str, day: date) -> None:
    """The three parts are paid in time."""
    deferred(story, party, day)
    story.on(day + timedelta(days=90)).do(a.pay_instalment, party, amount=FINE // 3)
    penalties.performed(story, party, day + timedelta(days=107), FINE - 2 * (FINE // 3))


def pressed(story: Story, party: str, day: date) -> None:
    """Never paid: a surcharge, the demand served a month before the limit for a suit ends."""
    decided(story, party, day)
    story.on(day + timedelta(days=60)).do(a.start_surcharge, party, reason="到期没有缴纳（示范）")
    story.do(a.serve_surcharge, party, service="直接送达")
    story.do(a.reinspect, party, corrected=True)
    late = day + timedelta(days=190)
    story.on(late).do(
        a.demand, party, demand_until=(late + timedelta(days=15)).isoformat(),
        demand_how="缴纳罚款和加处罚款（示范）", service="直接送达",
    )  # fmt: skip


def ended(story: Story, party: str, day: date) -> None:
    """Brought to court, whose ruling found nothing to execute any more: execution ended."""
    pressed(story, party, day)
    story.on(day + timedelta(days=240)).do(
        a.apply_court, party, applied_for="罚款和加处罚款（示范）"
    )
    story.on(day + timedelta(days=255)).do(a.court_rule, party, ruled="准予执行")
    story.on(day + timedelta(days=330)).do(
        a.end_execution, party, ended="法人或者其他组织终止，无财产可供执行，又无义务承受人",
        reason="破产程序终结，没有财产可供执行（示范）",
    )  # fmt: skip
    story.do(a.close_case, summary="终结执行，同意结案（示范）").do(a.archive_case)


def annulled(story: Story, party: str, day: date) -> None:
    """Put away, then annulled on reconsideration: taken up again, the money paid back, put away once more."""
    penalties.fined(story, party, day)
    since = day + timedelta(days=60)
    story.on(since).do(a.apply_reconsideration, party, body="株洲示范市人民政府")
    story.on(since + timedelta(days=50)).do(
        a.end_reconsideration, party, reviewed="撤销或者确认违法、无效"
    )
    story.do(
        a.alter_decision, party, altered="撤销", altered_decision=stating.FIRST, altered_by="行政复议机关", criminal_fined=False,
        taken_before=True, reason="违法事实的证据不足（示范）",
    )  # fmt: skip
    story.do(a.withdraw_publication, party, reason="决定被撤销（示范）")
    story.do(a.refund, party, amount=FINE, receipt="示范退款凭证").do(a.archive_case)


def lowered(story: Story, party: str, day: date) -> None:
    """Paid, then altered on reconsideration to two thirds: the third is paid back, and the file put away once more."""
    penalties.fined(story, party, day)
    since = day + timedelta(days=62)
    story.on(since).do(a.apply_reconsideration, party, body="株洲示范市人民政府")
    story.on(since + timedelta(days=48)).do(a.end_reconsideration, party, reviewed="变更")
    story.do(
        a.alter_decision, party, altered=ALTERED, altered_decision=stating.FIRST, altered_by=ORGAN, criminal_fined=False, sums=CHANGED,
        new_fine=FINE - FINE // 3, taken_before=True, reason="违法情节较轻，处罚数额不适当（示范）",
    )  # fmt: skip
    story.do(a.withdraw_publication, party, reason="决定被变更（示范）")
    story.on(since + timedelta(days=60)).do(
        a.refund, party, amount=FINE // 3, receipt="示范退款凭证"
    )
    story.do(a.archive_case)


def corrected(story: Story, party: str, day: date) -> None:
    """The receipt of a fine entered wrongly and put right; the report of the inquiry entered three weeks late."""
    penalties.inquired(story, party, day)
    story.entered(day + timedelta(days=30))
    penalties.notified(story, party, day, FINE)
    story.on(day + timedelta(days=14)).do(a.waive_statement, party)
    penalties.determined(story, party, FINE, **PLAIN)
    penalties.decided(story, party, day + timedelta(days=30), FINE)
    story.on(day + timedelta(days=41)).do(a.pay_fine, party, amount=FINE, receipt="示范票据")
    story.on(day + timedelta(days=42)).correct(
        story.number_of(a.pay_fine), "票据号录入错误（示范）", receipt="示范票据2"
    )
    story.do(a.reinspect, party, corrected=True).do(a.complete_performance, party)
    story.do(a.close_case, summary=CLOSED).do(a.archive_case)


SHAPES = (child, returned, daily, by_parts, ended, annulled, corrected, lowered)
