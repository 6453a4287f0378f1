"""The major decision of 2024: the fireworks wholesale layout plan 2024–2028, through every gate."""

from __future__ import annotations

from datetime import date, time

from fadu.demo.acting import Story, chance_of
from fadu.demo.bureau import Bureau
from fadu.demo.penalties import ON_PAPER
from fadu.kernel.zone import instant_of
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import acts as a

SUBJECT = "株洲市烟花爆竹批发企业布点规划（2024—2028年）（示范）"
SITE = "示范网站"


def build(bureau: Bureau) -> None:
    """Act the whole decision out, from the proposal to the archive, and leave its execution open."""
    story = submitted(bureau)
    _decide(story)
    story.settle()


def submitted(bureau: Bureau) -> Story:
    """The decision as far as its submission to the discussion, not yet recorded."""
    story = Story(
        MAJOR_DECISION, bureau.crew, bureau.law, chance_of("decision"),
        instant_of(date(2024, 3, 4), time(9)),
    )  # fmt: skip
    _start(story)
    _participate(story)
    _argue(story)
    _review(story)
    return story.on(date(2024, 9, 24)).do(a.submit_discussion)


def _start(story: Story) -> None:
    story.do(a.propose, subject=SUBJECT, proposer_kind="所属部门或者下一级人民政府")
    story.do(
        a.determine_scope, level="部门参照执行", kind="经济和社会发展等方面的重要规划",
        other_procedure="没有另行规定",
    )  # fmt: skip
    story.on(date(2024, 3, 11)).do(a.study)
    story.on(date(2024, 3, 18)).do(
        a.initiate, lead_unit="危险化学品和烟花爆竹监督管理科", number="示范〔2024〕1号"
    )
    story.do(a.determine_units, concerns_units=True)
    story.do(a.determine_participation, participation="应当向社会公开征求意见")
    story.do(a.determine_groups, has_groups=False)
    story.do(a.determine_hearing, hearing="决定举行")
    story.do(a.determine_expertise, specialised=True)
    story.do(a.determine_risk, risk="可能造成不利影响")
    story.do(
        a.determine_competition, touches_operators=True, level="部门参照执行",
        determined_on="2024-03-18", planned_issue="2024-11-15",
    )  # fmt: skip
    story.do(a.determine_congress, congress="不属于")
    story.do(a.determine_approval, needs_approval=True, approver="省应急管理厅")


def _participate(story: Story) -> None:
    story.on(date(2024, 4, 8)).do(a.consult_units, agreed=True)
    story.on(date(2024, 4, 22)).do(a.draft, options=1)
    story.on(date(2024, 4, 24)).do(a.consult_units, agreed=True)
    story.on(date(2024, 5, 6)).do(a.solicit_opinions, closes_on="2024-06-10", channels=SITE)
    story.on(date(2024, 6, 12)).do(a.hear_public, way="座谈会")
    story.on(date(2024, 6, 14)).do(
        a.publish_hearing, held_on="2024-07-10", selection=True, channels=SITE
    )
    story.do(a.publish_selection, channels=SITE)
    story.on(date(2024, 6, 21)).do(a.publish_participants, channels=SITE).do(a.deliver_papers)
    story.on(date(2024, 7, 10)).do(a.hold_hearing, attended=15).do(a.sign_hearing_record)
    story.on(date(2024, 7, 17)).do(a.digest_opinions, received=23, accepted=9)


def _argue(story: Story) -> None:
    keys = ["expert-1", "expert-2", "expert-3"]
    story.on(date(2024, 7, 22)).do(a.select_experts, expert=keys)
    for key in keys:
        story.do(a.check_conflict, key, expert_person=f"outside-{key}", conflict=False)
    story.on(date(2024, 8, 1))
    for key in keys:
        story.do(
            a.expert_opinion, key, appraiser=f"示范高校{key[-1]}", main_work=False, argument="可行",
            signed=True,
        )  # fmt: skip
    story.do(a.digest_experts)
    story.on(date(2024, 8, 12)).do(
        a.assess_risk, appraiser="示范安全评价机构", risk_result="风险可控", units_heard=True
    )
    story.on(date(2024, 8, 19)).do(a.hear_operators)
    story.on(date(2024, 8, 26)).do(a.own_competition, competition_result="未发现违反审查标准")


def _review(story: Story) -> None:
    story.on(date(2024, 9, 2)).do(a.submit_review)
    story.on(date(2024, 9, 9)).do(a.counsel_opinion)
    story.on(date(2024, 9, 13)).do(a.review_legality, legality="合法").on_paper(ON_PAPER)


def _decide(story: Story) -> None:
    story.on(date(2024, 9, 27)).do(
        a.discuss, meeting="部门领导班子会议（参照）", held_as="2024年第18次", attended=7
    ).on_paper(ON_PAPER)
    story.do(a.head_speak, departs=False).do(a.record_discussion, dissent=False)
    story.do(a.report_party, number="示范〔2024〕2号")
    story.on(date(2024, 9, 30)).do(a.adopt, number="示范〔2024〕3号", disclosure="应当公布")
    story.on(date(2024, 10, 10)).do(a.request_approval, number="示范〔2024〕4号")
    story.on(date(2024, 11, 8)).do(a.receive_approval, approved=True, number="示范批〔2024〕5号")
    story.on(date(2024, 11, 15)).do(
        a.publish, channels=SITE, number="示范〔2024〕6号", concerned=True
    )
    story.do(a.interpret, channels=SITE)
    story.on(date(2024, 11, 20)).do(
        a.assign_execution, executor="各县市区应急管理局", number="示范〔2024〕7号"
    )
    story.on(date(2024, 11, 25)).do(a.report_execution)
    story.on(date(2024, 12, 2)).do(a.archive_formation, file_number="示范-2024-001")
