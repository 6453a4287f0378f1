"""Papers of demand and execution (催告、申请强制执行、中止和终结执行), one a party."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.law.vocabulary.instrument import Citation
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets.coding import CODED, TITLE, sentence_of
from fadu.rooms.penalty.sheets.notice import ANSWERED
from fadu.rooms.penalty.sheets.serving import DECIDED, DEMANDS, OF_DAILY, decision, owed
from fadu.rooms.penalty.sheets.sheet import (
    Numbering,
    Said,
    Sheet,
    Stage,
    address,
    addressed,
    name,
    own,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import sentence


def _demanded(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, sum_ = told.party.you, said["罚款数额"]
    return (
        addressed(told),
        Prose(f"本机关对{you}作出的{said['处罚决定书文号']}已经送达，{you}没有履行" + (f"，其中罚款{sum_}。" if sum_ else "。")),
        Prose(f"依照{AEL.art(54)}，现催告{you}于{said['催告的履行期限']}前履行。履行方式和应付金额：{sentence(said['履行方式和应付金额'])}{sentence_of(said[TITLE])}"),
        Prose(f"{you}有权陈述和申辩（{AEL.art(36)}）。"),
        Prose("本催告书送达十个工作日后仍未履行的，本机关将申请人民法院强制执行。"),
    )  # fmt: skip


DEMAND = Sheet(
    "demand", "行政决定履行催告书", Stage.EXECUTION, DEMANDS,
    (
        name(), DECIDED, own(x.demand_until, AEL.art(35, item=1)),
        own(x.demand_how, AEL.art(35, item=2) + AEL.art(35, item=3)),
        Said("罚款数额", owed, must=False), CODED,
        Said("陈述权和申辩权", lambda told: "有", AEL.art(35, item=4)),
    ),
    _demanded, Shape.OFFICIAL, Numbering.TAKEN, signs=("当事人（签收）",),
    note="一式两份，一份交当事人，一份存档。",
)  # fmt: skip


def _demand(told: Told) -> Line | None:
    daily = told.line.act in OF_DAILY
    return (
        told.last(a.demand_daily, a.announce_daily_demand)
        if daily
        else told.last(a.demand, a.announce_demand)
    )


def _demand_told(told: Told) -> str:
    line = _demand(told)
    if line is None:
        return ""
    how = told.printed(x.service, line) or "公告送达"
    return f"{parts.when(line)}催告（{how}），期满仍未履行"


def _answered(told: Told) -> str:
    """What the party said against the demand, or that it said nothing."""
    line, demand = told.last(*ANSWERED[1:]), _demand(told)
    if demand is None:
        return ""
    if line is None or (line.at, line.n) < (demand.at, demand.n):
        return "当事人没有陈述、申辩"
    return told.printed(f.summary, line) or ""


def _why(told: Told) -> str | None:
    line = decision(told)
    return told.printed(f.facts_found, line) or (line.title if line else "")


def _applied(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    party = told.party
    excuse, at_once = told.value(x.excuse), told.line.act == a.apply_at_once.code
    code = f"，证照或者身份号码：{party.code}" if party.code else ""
    return (
        Prose(f"{said['受理法院']}：", flush=True),
        Prose(f"申请人：{told.file.agency}。"),
        Prose(f"被申请人：{party.name}，地址：{said['当事人地址']}{code}。"),
        Prose(f"申请事项：{sentence(said['申请执行标的'])}"),
        Prose(
            f"事实和理由：申请人作出{said['处罚决定书文号']}，认定：{sentence(said['决定的事实和依据'])}决定已经送达，被申请人在法定期限内"
            f"没有履行。催告情况：{sentence(said['催告情况'])}被申请人的意见：{sentence(said['当事人的意见'])}"
        ),
        *([Prose(f"逾期申请的正当理由：{sentence(excuse)}")] if excuse else []),
        *(
            [Prose(f"因情况紧急，为保障公共安全，申请立即执行（{AEL.art(59)}）。")]
            if at_once
            else []
        ),
        Prose(f"依照{AEL.art(53)}，申请人民法院强制执行。"),
        Prose(
            "附：行政处罚决定书及作出决定的事实、理由和依据；当事人的意见及催告情况；申请强制执行标的情况；送达回证。"
        ),
    )


def _court(told: Told) -> str:
    head = told.file.letterhead(told.day)
    return head.court if head else ""


COURT = Sheet(
    "court", "强制执行申请书", Stage.EXECUTION,
    (a.apply_court, a.apply_court_late, a.apply_at_once, a.apply_daily, a.apply_daily_late),
    (
        Said("受理法院", _court, AEL.art(54), "登记文书抬头"), name(AEL.art(55, par=1, item=1)),
        address(AEL.art(55, par=1, item=1)), own(x.applied_for, AEL.art(55, par=1, item=4)),
        Said("处罚决定书文号", DECIDED.read, AEL.art(55, par=1, item=2), DECIDED.given_by),
        Said("决定的事实和依据", _why, AEL.art(55, par=1, item=2), DECIDED.given_by),
        Said("催告情况", _demand_told, AEL.art(55, par=1, item=3), a.demand.title),
        Said("当事人的意见", _answered, AEL.art(55, par=1, item=3), a.demand.title),
    ),
    _applied, Shape.OFFICIAL, Numbering.TAKEN, signs=("行政机关负责人（签名）",),
    note=f"应当由行政机关负责人签名，加盖印章并注明日期（{AEL.art(55, par=2)}）。",
)  # fmt: skip


def _stopped(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    suspended = told.line.act == a.suspend_execution.code
    verb, basis = ("中止", AEL.art(39, par=1)) if suspended else ("终结", AEL.art(40))
    case = said[(x.suspended if suspended else x.ended).title]
    return (
        addressed(told),
        Prose(f"本机关作出的{said['处罚决定书文号']}在执行中，有下列情形：{case}。理由：{sentence(said['理由'])}"),
        Prose(f"依照{basis}，决定{verb}执行。" + ("中止执行的情形消失后，本机关将恢复执行。" if suspended else "")),
    )  # fmt: skip


def _stop(code: str, title: str, act: Act, fact: Fact, basis: Citation) -> Sheet:
    return Sheet(
        code, title, Stage.EXECUTION, (act,),
        (name(), DECIDED, own(fact, basis), own(f.reason, basis)),
        _stopped, Shape.OFFICIAL, Numbering.TAKEN, signs=("当事人（签收）",),
    )  # fmt: skip


SUSPENSION = _stop(
    "suspension", "中止执行决定书", a.suspend_execution, x.suspended, AEL.art(39, par=1)
)
ENDING = _stop("ending", "终结执行决定书", a.end_execution, x.ended, AEL.art(40))
SHEETS = (DEMAND, COURT, SUSPENSION, ENDING)
