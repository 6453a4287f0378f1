"""按日连续处罚决定书: a decision of its own, so it states what 行政处罚法 59 asks of one, and what 安全生产法 112 counts by."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import remedy
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL, WSL
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import citing, narrowing
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.rooms.penalty.sheets import became, delegated
from fadu.rooms.penalty.sheets.coding import CODED, TITLE, sentence_of
from fadu.rooms.penalty.sheets.decision import (
    AGENCY,
    DATE,
    DECISION,
    LATE,
    identity,
    item,
    of_decision,
    remedies,
)
from fadu.rooms.penalty.sheets.delegated import DELEGATED
from fadu.rooms.penalty.sheets.grounds import heard
from fadu.rooms.penalty.sheets.sheet import (
    NUMBER,
    Numbering,
    Said,
    Sheet,
    Stage,
    address,
    joined,
    name,
    of,
    own,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import amount, sentence

DAILY, NUMBER_CITED, ORGAN = WSL.art(112), citing.number, citing.organ.title
FOUND = joined((*a.DECISIONS, a.cite_fined))


def _offence(told: Told) -> str | None:
    """What was found: as it was proposed and told; where that says nothing, what the first fine rests on, or what is cited."""
    told_anew = told.value(f.facts_found, a.propose_daily)
    if told_anew != "":  # what was proposed and told for this very decision
        return told_anew
    kept = told.value(narrowing.kept_facts, *a.DECISIONS)
    return told.value(f.facts_found, a.propose, a.cite_fined) if kept == "" else kept


def _original(told: Told) -> str | None:
    """The number of the decision that fined first, of this case or of the one it cites."""
    own = told.value(f.number, *a.DECISIONS)
    return told.value(NUMBER_CITED, a.cite_fined) if own == "" else own


def _organ(told: Told) -> str | None:
    """Which organ fined first, where it is another case's decision."""
    return "" if told.last(*a.DECISIONS) else told.value(citing.organ, a.cite_fined)


def _fined(said: Mapping[str, str]) -> str:
    """By what decision the party was fined first: by which organ, where another case's is cited."""
    number = said["原处罚决定书文号"]
    return f"被{said[ORGAN]}以{number}处以罚款" if said[ORGAN] else f"以{number}受到罚款处罚"


def _daily(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you = told.party.you
    return (
        *identity(told, said),
        Prose(
            f"{you}有下列违法事实，有下列证据证明：{sentence(said['违法事实和证据'])}因上述违法行为，{you}被责令改正（{said['责令改正之日']}），"
            f"{_fined(said)}，原处罚数额{said['原处罚数额']}；拒不改正：{sentence(said['拒不改正的事实和证据'])}"
        ),
        *heard(told),
        Prose(
            f"依照{said['行政处罚的依据']}，自{said['按日处罚起算日']}起至{said['按日处罚截止日']}止，按照原处罚数额按日连续处罚，"
            f"决定对{you}罚款{amount(told.line.facts.get(d.daily_total.code) or 0)}。"
        ),
        Prose(
            f"履行方式和期限：{said['履行方式和期限']}。{sentence_of(said[TITLE])}逾期不缴纳的，本机关可以依照{LATE}"
            "每日加处罚款数额百分之三的罚款，总额以罚款数额为限。"
        ),
        *delegated.prose_of(said[delegated.TITLE]),
        Prose(said[remedy.TITLE]),
    )


PAID = f"罚款自收到本决定书之日起十五日内，到指定的银行或者通过电子支付系统缴纳（{APL.art(67, par=3)}）"
DAILY_DECISION = Sheet(
    "daily", "按日连续处罚决定书", Stage.DECISION, (a.daily_fine,),
    (
        NUMBER, name(item(1)), address(item(1)), Said(f.facts_found.title, _offence, item(2), FOUND),
        of(f.summary, a.find_refusal, basis=item(2), title="拒不改正的事实和证据"),
        Said(ORGAN, _organ, must=False, shown=False), Said(NUMBER_CITED.title, _original, None, FOUND), own(d.original_fine, DAILY), own(d.ordered_on, DAILY),
        own(d.fined_from, DAILY), own(d.fined_until, DAILY), own(d.daily_total, item(3)),
        of_decision(lambda told: str(DAILY), "行政处罚的依据", 3), of_decision(lambda told: PAID, "履行方式和期限", 4), CODED, DELEGATED, remedies("决定", item(5)), AGENCY, DATE,
    ),
    _daily, Shape.OFFICIAL, Numbering.STATED, signs=("当事人（签收）",), note=DECISION.note,
    became=became.of_further((a.daily_fine,), a.DECISIONS),
)  # fmt: skip
SHEETS = (DAILY_DECISION,)
