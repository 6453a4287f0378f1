"""法制审核意见书、集体讨论记录: who looked at the case before it was decided, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Block, Prose
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.rooms.penalty.sheets import discussed
from fadu.rooms.penalty.sheets.proposing import GIVEN, proposed
from fadu.rooms.penalty.sheets.sheet import CAUSE, FILED, Said, Sheet, Stage, name, of, own, room
from fadu.rooms.penalty.sheets.told import Told

REVIEWED = APL.art(58, par=1)
QUALIFIED = APL.art(58, par=2)
DISCUSSED = APL.art(57, par=2)


def _passed(told: Told) -> str:
    passed = told.line.facts.get(d.passed.code)
    return "" if passed not in (True, False) else "审核通过" if passed else d.passed.denied


REVIEW = Sheet(
    "legal_review", "法制审核意见书", Stage.DECISION, (a.legal_review,),
    (
        CAUSE, FILED, name(title="当事人"), Said("承办人员", lambda told: told.assigned.names, must=False),
        of(d.review_ground, a.determine_review, must=False),
        Said("送审的处罚意见", proposed, REVIEWED, GIVEN),
        own(f.opinion, REVIEWED, "审核意见"), Said("审核结论", _passed, REVIEWED),
        Said("审核人员", lambda told: told.people, REVIEWED), own(d.reviewer, QUALIFIED),
        Said("审核日期", lambda told: parts.when(told.line), must=False), room("承办机构采纳情况", 3),
    ),
    volume=Volume.SIDE, signs=("审核人员（签字）", "法制机构负责人（签字）"),
)  # fmt: skip


def _discussed(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        Prose("讨论情况", heading=True),
        Prose(said["讨论情况"]),
        *(Prose(text) for text in discussed.spoken(told)),
    )


DISCUSSION = Sheet(
    "discussion", "行政处罚集体讨论记录", Stage.DECISION, (a.discuss,),
    (
        CAUSE, FILED, name(title="当事人"), of(d.complexity, a.determine_complexity, must=False),
        Said("讨论时间", lambda told: parts.when(told.line), DISCUSSED), Said("讨论地点", discussed.place, must=False), Said("主持人", discussed.chair, must=False),
        Said("参加讨论的负责人", lambda told: told.people, DISCUSSED), Said("列席人员和记录人", discussed.beside, must=False),
        Said("拟处罚意见", proposed, DISCUSSED, GIVEN),
        Said("讨论情况", lambda told: told.value(f.summary), DISCUSSED, shown=False), own(d.discussed, DISCUSSED),
    ),
    _discussed, volume=Volume.SIDE, signs=("参加讨论的负责人（签字）", "记录人（签字）"),
    note="各人的意见应当分别记明，并由本人签字。",
)  # fmt: skip
SHEETS = (REVIEW, DISCUSSION)
