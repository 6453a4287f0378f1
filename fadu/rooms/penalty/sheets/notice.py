"""Papers of notice and statement (告知、陈述申辩), one a party."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.kinds import Volume
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.instrument import Citation
from fadu.rooms.penalty.sheets.filing import HANDLER
from fadu.rooms.penalty.sheets.proposing import GIVEN, HEARING, PROPOSED, TOLD, heavy
from fadu.rooms.penalty.sheets.sheet import (
    CAUSE,
    NUMBER,
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

ANSWER = APL.art(45, par=1)


def _notice(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you = told.party.you
    return (
        addressed(told),
        Prose(f"经查，{you}有下列违法行为：{sentence(said['违法事实和证据'])}"),
        Prose(
            f"依照{said['拟处罚的依据']}，本机关拟对{you}作出下列行政处罚：{said['拟作出的行政处罚']}。"
        ),
        Prose(f"理由：{sentence(said['拟处罚的理由'])}"),
        Prose(
            f"依照{TOLD + ANSWER}，{you}有权陈述、申辩，可以在{said['告知书载明的陈述申辩截止日']}前（含当日）向本机关提出。"
            "本机关不因陈述、申辩而给予更重的处罚。"
        ),
        *([Prose(f"{you}还有权要求听证，见《行政处罚听证告知书》。")] if heavy(told) else []),
    )


NOTICE = Sheet(
    "told", "行政处罚告知书", Stage.NOTICE, (a.notify,),
    (name(TOLD), NUMBER, *PROPOSED, own(f.statement_until, TOLD)),
    _notice, Shape.OFFICIAL, Numbering.STATED, signs=("当事人（签收）",), note="一式两份，一份交当事人，一份存档。",
    tells=True,
)  # fmt: skip


def _hearing_told(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you = told.party.you
    return (
        addressed(told),
        Prose(
            f"{you}的下列行为：{sentence(said['违法事实和证据'])}依照{said['拟处罚的依据']}，本机关拟处罚如下："
        ),
        Prose(f"{said['拟作出的行政处罚']}。理由：{sentence(said['拟处罚的理由'])}"),
        Prose(
            f"依照{HEARING + APL.art(64, item=1)}，{you}有权要求听证。要求听证的，请在收到本告知书之日起五个工作日内向本机关提出；"
            "逾期没有提出的，视为没有要求。听证不收取费用。"
        ),
        Prose(f"{you}可以亲自参加听证，也可以委托一至二人代理（{APL.art(64, item=5)}）。"),
    )


HEARING_TOLD = "hearing_told"
HEARING_NOTICE = Sheet(
    HEARING_TOLD, "行政处罚听证告知书", Stage.NOTICE, (a.notify,),
    (name(HEARING), *PROPOSED, Said("听证权利", lambda told: "有" if heavy(told) else "", HEARING, GIVEN)),
    _hearing_told, Shape.OFFICIAL, Numbering.TAKEN, signs=("当事人（签收）",),
    note="一式两份，一份交当事人，一份存档。", gives=heavy,
)  # fmt: skip

ANSWERED = (a.make_statement, a.answer_demand, a.answer_daily_demand)
STATEMENT = Sheet(
    "statement", "陈述申辩笔录", Stage.NOTICE, ANSWERED,
    (
        CAUSE, *PARTY, Said("时间", lambda told: parts.when(told.line), ANSWER), room("地点"),
        room("陈述申辩人姓名、身份和联系电话"), room("承办人员和记录人"),
        own(f.summary, ANSWER, "陈述申辩的事实、理由和证据"),
    ),
    signs=("陈述申辩人（核对无误后签字）", "执法人员（签字）", "执法人员（签字）"),
)  # fmt: skip
STATEMENT_REVIEW = Sheet(
    "statement_review", "陈述申辩复核意见书", Stage.NOTICE,
    (a.review_statement, a.review_answer, a.review_daily_answer),
    (
        CAUSE, name(title="当事人"), of(f.summary, *ANSWERED, basis=ANSWER, title="陈述申辩的内容"),
        own(f.adopted, ANSWER), own(f.reason, ANSWER, "复核的理由"),
        room("承办机构意见", 3), room("负责人意见", 3),
    ),
    volume=Volume.SIDE, signs=(HANDLER, HANDLER),
)  # fmt: skip


def _notice_number(told: Told) -> str | None:
    """The number of the notice that told of the right: that of a hearing has a paper, and a number, of its own."""
    notice = told.last(a.notify)
    if told.line.act == a.waive_hearing.code and notice is not None:
        return told.file.number_of(HEARING_TOLD, notice.n) or ""
    return told.printed(f.number, notice)


def _waived(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    hearing = told.line.act == a.waive_hearing.code
    right = "要求听证的权利" if hearing else "陈述和申辩的权利"
    return (
        Prose(f"{told.file.agency}：", flush=True),
        Prose(f"已经收到你机关《行政处罚{'听证' if hearing else ''}告知书》{said['告知书编号']}，知道拟处罚的内容、事实、"
              f"理由、依据和享有的权利。现明确放弃{right}。"),
    )  # fmt: skip


def _waiver(code: str, title: str, act: Act, basis: Citation) -> Sheet:
    return Sheet(
        code, title, Stage.NOTICE, (act,),
        (
            Said("声明人", lambda told: told.party.name, basis, a.name_party.title),
            CAUSE, Said("告知书编号", _notice_number, basis, a.notify.title, must=False),
            Said("日期", lambda told: parts.when(told.line)),
        ),
        _waived, signs=("声明人（签字或者盖章）",), note="由当事人自愿作出。",
    )  # fmt: skip


WAIVER = _waiver("waiver", "放弃陈述申辩声明", a.waive_statement, APL.art(62))
HEARING_WAIVER = _waiver("hearing_waiver", "放弃听证声明", a.waive_hearing, HEARING)
SHEETS = (NOTICE, HEARING_NOTICE, STATEMENT, STATEMENT_REVIEW, WAIVER, HEARING_WAIVER)
