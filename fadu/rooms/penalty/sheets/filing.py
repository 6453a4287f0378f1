"""Papers of clue, filing, recusal, term and closing (线索、立案、回避、延长期限、结案): forms of approval and decisions."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import particulars as q
from fadu.law.procedures.penalty_ordinary.extending import extended_by, extension_basis
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets.sheet import (
    CAUSE,
    FILED,
    NUMBER,
    PARTIES,
    Numbering,
    Said,
    Sheet,
    Stage,
    of,
    opinion,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import sentence

FILING = APL.art(54, par=2)
ABROAD = "其他机关管辖，应当移送"
HANDLER, HEAD = "承办人（签字）", "负责人（签字）"


def _named(told: Told) -> str | None:
    """The parties as known by then; a case is filed before they are where nobody knows them yet."""
    return told.names


def _handlers(told: Told) -> str | None:
    return told.assigned.names


SUSPECTS = Said("当事人", _named, must=False)
HANDLERS = Said("承办人员", _handlers, must=False)


def _in_time(told: Told) -> str | None:
    words = told.value(f.limitation_over, a.check_limitation)
    return "超过追责期限" if words == "是" else words


LIMIT = Said(
    "追责期限审查结论", _in_time, APL.art(36), a.check_limitation.title, must=False, pen=False
)

CLUE = Sheet(
    "clue", "线索登记表", Stage.FILING, (a.register_clue,),
    (
        own(f.clue_source), own(f.summary, title="线索主要内容"),
        Said("登记", lambda told: told.signed(told.line), must=False),
        room("承办机构意见", 4), room("负责人意见", 4),
    ),
    volume=Volume.SIDE, signs=("登记人（签字）",),
)  # fmt: skip
FILE = Sheet(
    "filing", "立案审批表", Stage.FILING, (a.file_case,),
    (
        NUMBER, own(f.cause, FILING), own(f.clue_source, FILING), SUSPECTS,
        of(f.summary, a.register_clue, title="线索主要内容", must=False),
        of(f.jurisdiction, a.check_jurisdiction, basis=APL.art(22), must=False),
        LIMIT, HANDLERS,
        room("承办机构意见", 3), opinion("负责人审批意见", "同意立案"),
    ),
    numbering=Numbering.STATED, volume=Volume.SIDE, signs=(HANDLER,),
)  # fmt: skip
NO_FILING = Sheet(
    "no_filing", "不予立案审批表", Stage.FILING, (a.refuse_filing,),
    (
        own(f.not_filed, FILING), own(f.reason, FILING), SUSPECTS,
        of(f.clue_source, a.register_clue, must=False),
        of(f.summary, a.register_clue, title="线索主要内容", must=False),
        room("承办机构意见", 3), opinion("负责人审批意见", "不予立案"),
    ),
    volume=Volume.SIDE, signs=(HANDLER,),
)  # fmt: skip


BLANK = "＿＿＿＿＿＿＿＿＿＿"


def _passed_on(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    return (
        Prose(f"{told.value(q.receiver) or BLANK}：", flush=True),
        Prose(
            f"本机关收到的下列案件线索，经审查不属于本机关管辖，依照{APL.art(22)}等规定，现移送你机关处理："
        ),
        Prose(sentence(said["线索主要内容"])),
        Prose(f"案件来源：{sentence(said['案件来源'])}请将处理结果函告本机关。"),
    )


CLUE_TRANSFER = Sheet(
    "clue_transfer", "案件线索移送函", Stage.FILING, (a.check_jurisdiction,),
    (
        of(f.clue_source, a.register_clue, a.file_case),
        of(f.summary, a.register_clue, title="线索主要内容"),
        own(f.jurisdiction, APL.art(22)),
    ),
    _passed_on, Shape.OFFICIAL, Numbering.TAKEN, Volume.SIDE, ("受移送机关（签收）",),
    note="附：线索材料。",
    gives=lambda told: told.value(f.jurisdiction) == ABROAD,
)  # fmt: skip


def _recusal(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    granted = told.line.facts.get(f.granted.code) is True
    decided = "回避" if granted else "不予回避"
    cause = f"“{told.cause}”" if told.cause else ""
    return (
        Prose(
            f"经审查，对{said['回避人员']}在本机关办理的{cause}案件中是否回避，决定如下：{decided}。"
        ),
        Prose(f"理由：{sentence(said['理由'])}"),
        Prose(f"以上依照{RECUSAL}决定。" + ("" if granted else "决定作出之前，没有停止调查。")),
    )


RECUSAL = APL.art(43, par=3)
RECUSED = Sheet(
    "recusal", "回避决定书", Stage.INQUIRY, (a.decide_recusal, a.decide_chair_recusal),
    (own(f.recused, RECUSAL), own(f.granted, RECUSAL), own(f.reason, RECUSAL)),
    _recusal, Shape.OFFICIAL, Numbering.TAKEN, signs=("申请人（签收）",),
)  # fmt: skip
EXTENSION = Sheet(
    "extension", "延长办案期限审批表", Stage.INQUIRY, (a.extend_case,),
    (
        CAUSE, FILED, PARTIES,
        Said("立案日期", lambda told: told.on(a.file_case), APL.art(60), a.file_case.title),
        own(extension_basis, APL.art(60)), own(extended_by, must=False), own(f.reason, APL.art(60), "延长的理由"),
        room("承办机构意见", 3), opinion("负责人审批意见", "同意延长"),
    ),
    volume=Volume.SIDE, signs=(HANDLER,),
)  # fmt: skip


def _outcomes(told: Told) -> str:
    """What was decided for each party, the first thing first."""
    return "\n".join(
        f"{told.party_of(key).name or '（已删除）'}：{line.title}"
        + (f"，{number}" if (number := told.printed(f.number, line)) else "")
        for key in told.parties
        for line in _decided(told, key)
    )


def _decided(told: Told, key: str) -> list[Line]:
    """The newest decision of each sort on a party, in the order of their days."""
    sorts = (OUTCOMES, (a.daily_fine,), (a.forgo_daily,))
    found = (line for acts in sorts if (line := told.newest(key, *acts)) is not None)
    return sorted(found, key=lambda line: (line.at, line.n))


def _performed(told: Told) -> str:
    """Of each party how it was performed, or why execution ended before."""
    return "\n".join(
        f"{told.party_of(key).name or '（已删除）'}：{words}"
        for key in told.parties
        if (words := _done(told, key))
    )


def _done(told: Told, key: str) -> str:
    line = told.newest(key, a.complete_performance, a.end_execution)
    if line is None:
        return ""
    if line.act == a.end_execution.code:
        return f"终结执行（{told.printed(x.ended, line)}）"
    return str(told.printed(x.how_performed, line))


OUTCOMES = (*a.DECISIONS, a.no_penalty, a.dismiss, a.send_transfer)
CLOSING = Sheet(
    "closing", "结案审批表", Stage.CLOSING, (a.close_case,),
    (
        CAUSE, FILED, PARTIES,
        Said("处理结果", _outcomes, None, "作出处理决定"),
        Said("履行情况", _performed, must=False), own(f.summary, title="结案情况"),
        room("承办机构意见", 3), opinion("负责人审批意见", "同意结案"),
    ),
    volume=Volume.SIDE, signs=(HANDLER,),
)  # fmt: skip
SHEETS = (CLUE, CLUE_TRANSFER, FILE, NO_FILING)
