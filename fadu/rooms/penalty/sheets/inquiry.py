"""Papers of the investigation (调查取证): notices, records, evidence held, appraisal, the final report."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.kinds import OTHERS, Volume
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.rooms.penalty.sheets.sheet import (
    CAUSE,
    FILED,
    PARTIES,
    Numbering,
    Said,
    Sheet,
    Stage,
    officers,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import GONE

PAIR = APL.art(42, par=1)
SHOWN = APL.art(55, par=1)
RECORD = APL.art(55, par=2)
HOLD = APL.art(56)
OFFICERS = ("执法人员（签字）", "执法人员（签字）")
CAUSE_IF_FILED = Said("案由", lambda told: told.cause, must=False)
WHEN = Said("时间", lambda told: parts.when(told.line), RECORD)
ASKED = "被询问人姓名、性别、年龄、身份证件号码、工作单位和职务、住址和联系电话"
_BREAK = re.compile(r"[\s，,、；;。：:（(]")
BLANK = "＿＿＿＿＿＿＿＿"


def filled(title: str, *facts: Fact, acts: tuple[Act, ...] = (), lines: int = 1) -> Said:
    """A row that the entry (or the newest of some acts) fills where it states one of these facts, else the pen."""

    def read(told: Told) -> str | None:
        values = [told.value(fact, *acts) for fact in facts]
        return None if None in values else "　".join(v for v in values if v)

    return Said(title, read, must=False, lines=lines)


def _period(told: Told) -> str | None:
    """From when to when, as the entry states it; else the moment of the entry."""
    began, ended = told.value(q.began_at), told.value(q.ended_at)
    if began and ended:
        return f"{began}至{ended}"
    return began or parts.when(told.line)


PERIOD = Said("时间", _period, RECORD)


def _summons(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        Prose(f"{BLANK}（被询问人）：", flush=True),
        Prose(f"因办理“{said['案由']}”一案的需要，请于＿＿年＿月＿日＿时到{BLANK}接受询问。"),
        Prose("请携带居民身份证或者其他身份证明，并带下列材料：" + BLANK * 2 + "。"),
        Prose(
            f"执法人员：{said['执法人员姓名及执法证件号']}。认为执法人员与案件有直接利害关系或者有其他关系可能影响公正执法的，"
            f"有权申请回避（{APL.art(43, par=2)}）。"
        ),
        Prose(f"请如实回答询问，协助调查（{RECORD}）。"),
    )


SUMMONS = Sheet(
    "summons", "询问通知书", Stage.INQUIRY, (a.assign_officers,),
    (
        CAUSE,
        Said("执法人员姓名及执法证件号", lambda told: told.assigned.names, PAIR),
        Said("有效的执法证件", lambda told: told.assigned.certified, PAIR, "登记证件"),
    ),
    _summons, Shape.OFFICIAL, Numbering.TAKEN, signs=("被询问人（签收）",),
    gives=lambda told: bool(told.cause),
)  # fmt: skip


def by(*manners: str) -> Callable[[Told], bool]:
    """An investigation in one of these manners."""
    return lambda told: stated(told.line, f.manner.code) in manners


def _asked(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    answers = told.value(q.answers)
    answered = GONE if answers is None else answers
    return (
        Prose("告知", heading=True),
        Prose(
            f"执法人员已经出示执法证件。被询问人有权申请回避，有权陈述、申辩，应当如实回答询问（{APL.art(43, par=2) + RECORD}）。"
        ),
        Prose("询问内容", heading=True),
        Prose(said["询问主要内容"]),
        *(Prose(line) for line in answered.splitlines() or ("问：", "答：") * 10),
    )


def _whose(file: CaseFile, n: int) -> str:
    """Whose statement a record of questions is: that of the party which was asked, as the entry says; else that of a witness
    or of others, whom no party's copy tells (行政处罚法 50). Of several parties the entry names one, or none is told.
    """
    told = Told(file, next(line for line in file.lines if line.n == n))
    if stated(told.line, q.questioned_as.code) != q.AS_PARTY:
        return OTHERS
    named, parties = stated(told.line, q.questioned_party.code), told.parties
    if named is None or named == "":
        return parties[0] if len(parties) == 1 else OTHERS
    return str(named) if named in parties else OTHERS


INTERVIEW = Sheet(
    "interview", "询问笔录", Stage.INQUIRY, (a.investigate,),
    (
        CAUSE_IF_FILED, PERIOD, filled("地点", q.site), filled(ASKED, q.questioned, lines=3),
        Said("被询问人的身份", lambda told: told.value(q.questioned_as), must=False),
        *officers(PAIR), own(f.shown, SHOWN),
        Said("询问主要内容", lambda told: told.value(f.summary), RECORD, shown=False),
    ),
    _asked, signs=("被询问人（核对无误后签字）", *OFFICERS, "记录人（签字）"),
    note="被询问人应当逐页签字；拒绝签字的，由执法人员注明。", gives=by("询问"), concerns=_whose,
)  # fmt: skip


def _looked(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return Prose("情况", heading=True), Prose(said["检查、勘验情况"])


def _site(code: str, title: str, manner: str) -> Sheet:
    return Sheet(
        code, title, Stage.INQUIRY, (a.investigate,),
        (
            CAUSE_IF_FILED, PERIOD, Said("当事人", lambda told: told.names, must=False), filled("场所", q.site),
            *officers(PAIR), own(f.shown, SHOWN),
            Said("检查、勘验情况", lambda told: told.value(f.summary), RECORD, shown=False),
            room("附图、照片", 2),
        ),
        _looked, signs=(*OFFICERS, "当事人（签字）", "见证人（签字）"),
        note="当事人拒绝签字或者不在场的，由执法人员注明。", gives=by(manner),
    )  # fmt: skip


SURVEY = _site("survey", "勘验笔录", "勘验")
SITE = _site("site_record", "现场检查笔录", "现场检查")


def _evidence(told: Told) -> str:
    """What was done to find the facts, each from when to when."""
    lines = (
        x for x in told.file.every(a.investigate.code) if (x.at, x.n) < (told.line.at, told.line.n)
    )
    return "\n".join(
        f"{_period(Told(told.file, x))}　{told.printed(f.manner, x)}：{told.printed(f.summary, x)}"
        for x in lines
    )


REPORT = Sheet(
    "report", "案件调查终结报告", Stage.INQUIRY, (a.conclude_investigation,),
    (
        CAUSE, FILED, PARTIES,
        Said("调查经过和证据", _evidence, APL.art(54, par=1), a.investigate.title),
        own(f.summary, APL.art(57, par=1), "查明的事实"), own(f.opinion, APL.art(57, par=1), "处理意见"),
        *officers(PAIR), room("承办机构意见", 3), room("负责人审查意见", 3),
    ),
    volume=Volume.SIDE, signs=OFFICERS,
)  # fmt: skip
SHEETS = (SUMMONS, INTERVIEW, SITE, SURVEY)
