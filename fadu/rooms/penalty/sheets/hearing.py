"""Papers of a hearing (听证): the notice of it, the record, the report of whoever presides."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import stated
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.rooms.penalty.sheets.inquiry import filled
from fadu.rooms.penalty.sheets.proposing import GIVEN, proposed
from fadu.rooms.penalty.sheets.sheet import (
    CAUSE,
    FILED,
    PARTY,
    Numbering,
    Said,
    Sheet,
    Stage,
    addressed,
    name,
    of,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import sentence

CALLED = APL.art(64, item=2)
OPEN = APL.art(64, item=3)
CHAIRED = APL.art(64, item=4)
AGENTS = APL.art(64, item=5)
HELD = APL.art(64, item=7)
RECORDED = APL.art(64, item=8)


def _chair(told: Told) -> str | None:
    person = stated(told.last(a.notify_hearing), f.chair.code)
    return told.called(person) if person else ""


CHAIR = Said(f.chair.title, _chair, CHAIRED, a.notify_hearing.title)


def _recorder(told: Told) -> str | None:
    person = told.line.facts.get(q.recorder.code)
    return told.called(person) if person else ""


RECORDER = Said("记录人", _recorder, must=False)


def _called(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you = told.party.you
    open_ = said["公开情况"] == "公开举行"
    hour = told.value(q.hearing_hour) or "　　时　　分"
    how = "听证公开举行" if open_ else f"因{said['公开情况']}，听证不公开举行"
    return (
        addressed(told),
        Prose(
            f"{you}要求对“{told.cause}”一案举行听证。本机关定于{said['听证日期']}{hour}在{said['地点']}举行听证，"
            f"{how}（{OPEN}）。"
        ),
        Prose(
            f"听证主持人：{said['听证主持人']}。{you}认为主持人与本案有直接利害关系的，有权申请回避（{CHAIRED}）。"
        ),
        Prose(
            f"{you}可以亲自参加，也可以委托一至二人代理；委托代理的，请提交授权委托书（{AGENTS}）。"
        ),
        Prose(
            f"无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利（{APL.art(64, item=6)}）。"
        ),
    )


CALL = Sheet(
    "hearing_call", "听证会通知书", Stage.NOTICE, (a.notify_hearing,),
    (
        name(CALLED), own(f.hearing_on, CALLED), own(f.place, CALLED), CHAIR,
        own(f.openness, OPEN),
    ),
    _called, Shape.OFFICIAL, Numbering.TAKEN, signs=("当事人（签收）",),
    note="一式两份，一份交当事人，一份存档。",
)  # fmt: skip


def _recorded(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        Prose("听证内容", heading=True),
        Prose(said["听证内容"]),
        *(Prose(line) for line in ("调查人员：", "当事人：", "质证情况：", "最后陈述：")),
    )


WHEN = Said(
    "听证时间", lambda told: parts.when(told.last(a.hold_hearing)), RECORDED, a.hold_hearing.title
)
RECORD = Sheet(
    "hearing_record", "听证笔录", Stage.NOTICE, (a.record_hearing,),
    (
        CAUSE, *PARTY, WHEN, of(f.place, a.notify_hearing), CHAIR, of(f.openness, a.hold_hearing, basis=OPEN),
        of(f.agents, a.hold_hearing, basis=AGENTS), room("听证员"), RECORDER, room("调查人员"), filled("其他参加人", q.attendees, lines=2),
        Said("听证内容", lambda told: told.value(f.summary), HELD, shown=False), own(f.signed, RECORDED),
    ),
    _recorded,
    signs=("当事人或者代理人（核对无误后签字）", "听证主持人（签字）", "记录人（签字）", "调查人员（签字）"),
    note="拒绝签字或者盖章的，由听证主持人在笔录中注明。",
)  # fmt: skip


def _reported(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        Prose("听证情况", heading=True), Prose(sentence(said["听证内容"])),
        Prose("对事实、证据、理由和依据的分析及处理建议", heading=True), Prose("　\n　\n　"),
    )  # fmt: skip


REPORT = Sheet(
    "hearing_report", "听证会报告书", Stage.NOTICE, (a.record_hearing,),
    (
        CAUSE, FILED, name(title="当事人"), WHEN, CHAIR, Said("拟作出的行政处罚", proposed, APL.art(65), GIVEN),
        own(f.major_interest, APL.art(58, par=1, item=2)),
        Said("听证内容", lambda told: told.value(f.summary), APL.art(65), shown=False),
    ),
    _reported, volume=Volume.SIDE, signs=("听证主持人（签字）",),
    note="分析和建议由听证主持人填写；行政机关应当根据听证笔录作出决定。",
)  # fmt: skip
SHEETS = (CALL, RECORD, REPORT)
