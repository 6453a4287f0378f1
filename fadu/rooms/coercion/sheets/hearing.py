"""听证告知书、听证会通知书、听证笔录、听证会报告书 of a proposed closure: closure is a penalty, and is heard as one (行政处罚法 63、64).

They are the bureau's own papers only where it acts for the government that decides; otherwise that government gives them.
"""

from __future__ import annotations

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile, stated
from fadu.documents.papers.contents import Content
from fadu.documents.papers.paper import Block, Field, Paper, Prose
from fadu.law.instruments import APL, WSL
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.matters.lines import Line
from fadu.rooms.coercion.sheets import needs, told
from fadu.rooms.coercion.sheets.closing import counts
from fadu.rooms.coercion.sheets.needs import Need, Needs

NOTICE, CALL, RECORD, REPORT = (
    "行政处罚听证告知书",
    "听证会通知书",
    "听证笔录",
    "听证会报告书",
)
_TOLD, _RIGHT = APL.art(44), APL.art(63, par=1, item=4)
_CALLED, _OPEN, _CHAIRED = (APL.art(64, item=n) for n in (2, 3, 4))
_AGENTS, _ABSENT, _HEARD, _RECORDED = (APL.art(64, item=n) for n in (5, 6, 7, 8))
_GROUND, _DECIDES = WSL.art(113), WSL.art(115)
_OPENLY = f.openness.choices[0]

_VERIFIED, _ANNOUNCED = needs.newest(c.verify_ground), needs.newest(c.notify_hearing)
_HELD = needs.newest(c.hold_hearing)
NOTICE_NEEDS: Needs = (
    *needs.party(c.verify_ground, _TOLD),
    *needs.facts(c.verify_ground, _TOLD, "ground", "reason", at=_VERIFIED),
    *needs.facts(c.notify_party, _TOLD, "statement_until", "number"),
)


def _chair(at: needs.At) -> Needs:
    """Who presides, by name, as the hearing was announced."""

    def read(file: CaseFile, line: Line) -> str | None:
        return told.called(file, stated(at(file, line), f.chair.code))

    return (Need(Content(f.chair.title, c.notify_hearing.title, _CHAIRED), read),)


CALL_NEEDS: Needs = (
    *needs.party(c.verify_ground, _CALLED),
    *needs.facts(c.notify_hearing, _CALLED, "hearing_on", "place", "number"),
    *_chair(needs.own),
    *needs.facts(c.notify_hearing, _OPEN, "openness"),
)
RECORD_NEEDS: Needs = (
    *needs.party(c.verify_ground, _RECORDED),
    *needs.facts(c.notify_hearing, _RECORDED, "place", at=_ANNOUNCED),
    *_chair(_ANNOUNCED),
    *needs.facts(c.hold_hearing, _AGENTS, "agents", at=_HELD),
    *needs.facts(c.hold_hearing, _OPEN, "openness", at=_HELD),
    *needs.facts(c.record_hearing, _HEARD, "summary"),
    *needs.facts(c.record_hearing, _RECORDED, "signed"),
)
REPORT_NEEDS: Needs = (
    *needs.party(c.verify_ground, _RECORDED),
    *_chair(_ANNOUNCED),
    *needs.facts(c.verify_ground, APL.art(65), "ground", "reason", at=_VERIFIED),
    *needs.facts(c.record_hearing, APL.art(65), "summary"),
)


def notices(file: CaseFile) -> tuple[int, ...]:
    """Each notice that the bureau gave for the government."""
    return _entrusted(file, c.notify_party, f.told_by)


def notice(file: CaseFile, n: int) -> Paper:
    """行政处罚听证告知书: what is to be proposed, and the rights to state, defend and be heard."""
    line = told.entry(file, n)
    ground, unit = file.last(c.verify_ground.code, before=line), told.unit_of(file, line)
    needs.check(NOTICE, NOTICE_NEEDS, file, line)
    until = parts.day_in(line, "statement_until")
    said = (
        f"经核对，你单位{str(stated(ground, 'reason')).rstrip('。')}，属于下列情形：{stated(ground, 'ground')}。{counts(ground, '你单位')}",
        f"依照{_GROUND + _DECIDES}的规定，拟提请人民政府对你单位予以关闭。本机关受人民政府委托告知。",
        f"依照{_TOLD + APL.art(45, par=1)}的规定，你单位有权陈述、申辩，可以在{until}前（含当日）向本机关提出。"
        "本机关不因陈述、申辩而给予更重的处罚。",
        f"依照{_RIGHT + APL.art(64, item=1)}的规定，你单位有权要求听证。要求听证的，请在收到本告知书之日起五个工作日内提出；"
        "逾期没有提出的，视为没有要求。听证不收取费用。",
        f"你单位可以亲自参加听证，也可以委托一至二人代理（{_AGENTS}）。",
    )
    return told.official(
        file, "hearing_told", line, said, title=NOTICE, number=str(stated(line, "number")), to=str(unit.name),
        signs=("当事人（签收）",), note="一式两份，一份交当事人，一份存档。",
    )  # fmt: skip


def calls(file: CaseFile) -> tuple[int, ...]:
    """Each announcement of a hearing that the bureau holds for the government."""
    return _entrusted(file, c.notify_hearing, f.heard_by)


def call(file: CaseFile, n: int) -> Paper:
    """听证会通知书: when, where, who presides, whether in public (第六十四条第二项至第六项)."""
    line = told.entry(file, n)
    unit = told.unit_of(file, line)
    needs.check(CALL, CALL_NEEDS, file, line)
    open_, hour = stated(line, "openness"), stated(line, "hearing_hour") or "　　时　　分"
    how = "听证公开举行" if open_ == _OPENLY else f"因{open_}，听证不公开举行"
    said = (
        f"你单位要求对拟提请关闭一事举行听证。本机关受人民政府委托，定于{parts.day_in(line, 'hearing_on')}{hour}在"
        f"{stated(line, 'place')}举行听证，{how}（{_OPEN}）。",
        f"听证主持人：{told.called(file, stated(line, 'chair'))}。你单位认为主持人与本案有直接利害关系的，有权申请回避（{_CHAIRED}）。",
        f"你单位可以亲自参加，也可以委托一至二人代理；委托代理的，请提交授权委托书（{_AGENTS}）。",
        f"你单位及其代理人无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利，听证终止（{_ABSENT}）。",
    )
    return told.official(
        file, "hearing_call", line, said, title=CALL, number=str(stated(line, "number")), to=str(unit.name),
        signs=("当事人（签收）",), note="一式两份，一份交当事人，一份存档。",
    )  # fmt: skip


def records(file: CaseFile) -> tuple[int, ...]:
    """Each record of a hearing that the bureau held for the government."""
    return tuple(
        line.n
        for line in file.every(c.record_hearing.code)
        if stated(_HELD(file, line), f.heard_by.code) == f.ENTRUSTED
    )


def record(file: CaseFile, n: int) -> Paper:
    """听证笔录: who was there and what was said, checked and signed (第六十四条第七项、第八项)."""
    line = told.entry(file, n)
    needs.check(RECORD, RECORD_NEEDS, file, line)
    fields: tuple[Block, ...] = (
        *_session(file, line),
        Field("公开情况", str(stated(_HELD(file, line), "openness"))),
        Field("委托代理人", str(stated(_HELD(file, line), "agents"))),
        Field("听证员"),
        Field("记录人", told.called(file, stated(line, "recorder")) or ""),
        Field("调查人员"),
        Field("其他参加人", str(stated(line, "attendees") or ""), lines=2),
        Prose("听证内容", heading=True),
        Prose(str(stated(line, "summary"))),
        *(Prose(one) for one in ("调查人员：", "当事人：", "质证情况：", "最后陈述：")),
        Field("笔录核对", str(stated(line, "signed"))),
    )
    signs = ("当事人或者代理人（核对无误后签字）", "听证主持人（签字）", "记录人（签字）", "调查人员（签字）")  # fmt: skip
    note = "拒绝签字或者盖章的，由听证主持人在笔录中注明。"
    return told.form(file, "hearing_record", line, fields, title=RECORD, signs=signs, note=note)


def report(file: CaseFile, n: int) -> Paper:
    """听证会报告书: what whoever presided reports to the leaders, who decide on the record (第六十五条)."""
    line = told.entry(file, n)
    ground = _VERIFIED(file, line)
    needs.check(REPORT, REPORT_NEEDS, file, line)
    fields: tuple[Block, ...] = (
        *_session(file, line),
        Field("提请关闭的情形", str(stated(ground, "ground"))),
        Field("理由", str(stated(ground, "reason"))),
        Prose("听证情况", heading=True),
        Prose(str(stated(line, "summary"))),
        Prose("对事实、证据、理由和依据的分析及处理建议", heading=True),
        Prose("　\n　\n　"),
    )
    note = "分析和建议由听证主持人填写；是否提请关闭，应当根据听证笔录决定。"
    return told.form(
        file, "hearing_report", line, fields, title=REPORT, signs=("听证主持人（签字）",), note=note
    )  # fmt: skip


def _session(file: CaseFile, line: Line) -> tuple[Field, ...]:
    announced = _ANNOUNCED(file, line)
    return (
        Field("事由", "拟提请关闭"),
        Field("当事人", told.unit_of(file, line).name or ""),
        Field("听证时间", parts.when(_HELD(file, line))),
        Field("听证地点", str(stated(announced, "place"))),
        Field("听证主持人", told.called(file, stated(announced, "chair")) or ""),
    )


def _entrusted(file: CaseFile, act: Act, by: Fact) -> tuple[int, ...]:
    return tuple(x.n for x in file.every(act.code) if stated(x, by.code) == f.ENTRUSTED)
