"""Papers of the demand and of the end of execution (催告、中止和终结执行), one a party; what is to be paid is counted (`counting`)."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import AEL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact
from fadu.law.vocabulary.instrument import Citation
from fadu.rooms.penalty.sheets.agreeing import AGREED
from fadu.rooms.penalty.sheets.announced import (
    ANNOUNCED_DEMANDS,
    BY_NOTICE,
    DEMANDS,
    announcement,
    demanding,
    states_term,
)
from fadu.rooms.penalty.sheets.coding import CODED, TITLE, sentence_of
from fadu.rooms.penalty.sheets.counting import NO_FINE, running, sum_of
from fadu.rooms.penalty.sheets.serving import DECIDED, decided, increased
from fadu.rooms.penalty.sheets.sheet import (
    Numbering,
    Said,
    Sheet,
    Stage,
    addressed,
    name,
    own,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import sentence
from fadu.ui.formats import long_day


def _made(told: Told) -> Told:
    """The entry on whose day the demand was made: of one that was announced its announcement, which is a month before its service."""
    announced = announcement(told)
    by_notice = told.value(x.service) == BY_NOTICE
    return Told(told.file, announced) if by_notice and announced else told


def _gives(told: Told) -> bool:
    """Whether an entry makes a demand: what was announced with its term was made then, and not once more when the notice had run."""
    if told.line.act in {act.code for act in ANNOUNCED_DEMANDS}:
        return states_term(told.line)
    return demanding(told) is told.line


DUE = sum_of(x.demand_how, "应付金额", AEL.art(35, item=3), _made)


def _demanded(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, sum_, made = told.party.you, said[DUE.title], _made(told)
    left = (
        ""
        if sum_ == NO_FINE
        else f"截至{long_day(made.day)}，应付金额：{sentence(sum_)}{running(made)}"
    )
    return (
        addressed(told),
        Prose(f"本机关对{you}作出的{decided(told)}已经送达，{you}没有全部履行。{increased(told, '本机关', you)}{left}"),
        *([Prose(f"执行协议：{sentence(said[AGREED.title])}")] if said[AGREED.title] else []),
        Prose(f"依照{AEL.art(54)}，现催告{you}于{said['催告的履行期限']}前履行。履行方式：{sentence(said[x.demand_how.title])}{sentence_of(said[TITLE])}"),
        Prose(f"{you}有权陈述和申辩（{AEL.art(36)}）。"),
        Prose("本催告书送达十个工作日后仍未履行的，本机关将申请人民法院强制执行。"),
    )  # fmt: skip


DEMAND = Sheet(
    "demand", "行政决定履行催告书", Stage.EXECUTION, (*DEMANDS, *ANNOUNCED_DEMANDS),
    (
        name(), DECIDED, own(x.demand_until, AEL.art(35, item=1)), own(x.demand_how, AEL.art(35, item=2)), DUE, CODED, AGREED,
        Said("陈述权和申辩权", lambda told: "有", AEL.art(35, item=4)),
    ),
    _demanded, Shape.OFFICIAL, Numbering.TAKEN, signs=("当事人（签收）",),
    note="一式两份，一份交当事人，一份存档。", dated=lambda told: _made(told).day,
    gives=_gives,
)  # fmt: skip


def _stopped(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    suspended = told.line.act == a.suspend_execution.code
    verb, basis = ("中止", AEL.art(39, par=1)) if suspended else ("终结", AEL.art(40))
    case = said[(x.suspended if suspended else x.ended).title]
    return (
        addressed(told),
        Prose(f"本机关作出的{decided(told)}在执行中，有下列情形：{case}。理由：{sentence(said['理由'])}"),
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
SHEETS = (DEMAND,)
STOPS = (SUSPENSION, ENDING)
