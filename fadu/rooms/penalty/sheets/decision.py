"""处罚决定、不予处罚决定, each to one party: the six contents of 行政处罚法 59, the place of the seal."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fadu.documents.papers import parts, remedy
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import APL
from fadu.law.penalties import sparing
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_ordinary import narrowing
from fadu.law.vocabulary.instrument import Citation
from fadu.rooms.penalty.sheets import became, delegated
from fadu.rooms.penalty.sheets.coding import CODED, TITLE, sentence_of
from fadu.rooms.penalty.sheets.delegated import DELEGATED
from fadu.rooms.penalty.sheets.grounds import fined, found, heard, term
from fadu.rooms.penalty.sheets.proposing import GIVEN
from fadu.rooms.penalty.sheets.sheet import (
    NUMBER,
    Numbering,
    Said,
    Sheet,
    Stage,
    address,
    name,
    own,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import penalty, sentence

OUTCOME = APL.art(57, par=1, item=2) + APL.art(57, par=1, item=3)
LATE = APL.art(72, par=1, item=1)


def item(number: int) -> Citation:
    """One of the six contents."""
    return APL.art(59, par=1, item=number)


def remedies(word: str, basis: Citation) -> Said:
    """Where to turn: generated from the letterhead of the day, never typed."""

    def read(told: Told) -> str:
        return remedy.remedy(word, told.file.letterhead(told.day), told.day)

    return Said(remedy.TITLE, read, basis, remedy.GIVEN)


AGENCY = Said("行政机关名称", lambda told: told.file.agency, item(6), "登记机构")
DATE = Said("决定日期", lambda told: parts.when(told.line), item(6))


def _decision(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, kinds = told.party.you, said["行政处罚的种类"]
    order = told.printed(f.correction, told.last(a.order_to_correct))
    return (
        *identity(told, said),
        Prose(f"经查，{you}有下列违法事实，有下列证据证明：{sentence(said['违法事实和证据'])}"),
        *heard(told),
        Prose(f"依照{said['行政处罚的依据']}，决定对{you}作出下列行政处罚：{kinds}。"),
        *([Prose("一并责令改正上述违法行为。")] if order == TOGETHER else []),
        Prose(
            f"履行方式和期限：{sentence(said['履行方式']).rstrip('。')}。{sentence(said['履行期限'])}{sentence_of(said[TITLE])}"
            + (f"逾期不缴纳罚款的，本机关可以依照{LATE}每日加处罚款数额百分之三的罚款，总额以罚款数额为限。" if fined(told) else "")
        ),
        *delegated.prose_of(said[delegated.TITLE]),
        Prose(said[remedy.TITLE]),
    )  # fmt: skip


TOGETHER = "在处罚决定书中一并责令"


def identity(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    """The party with its number, address and head, a line each."""
    party = told.party
    alone = party.kind == "个人"
    lines = (
        ("当事人", party.name), ("身份证件号码" if alone else "统一社会信用代码", party.code),
        ("住址" if alone else "地址", said["当事人地址"]),
        ("主要负责人（法定代表人）", "" if alone else party.principal),
    )  # fmt: skip
    return tuple(Prose(f"{title}：{value}", flush=True) for title, value in lines if value)


def of_decision(fact: Callable[[Told], str | None], title: str, number: int) -> Said:
    """One of the six contents, read by a function."""
    return Said(title, fact, item(number))


DECISION = Sheet(
    "decision", "行政处罚决定书", Stage.DECISION, a.DECISIONS,
    (
        NUMBER, name(item(1)), address(item(1)), Said("违法事实和证据", found, item(2), GIVEN),
        of_decision(lambda told: penalty(told.line), "行政处罚的种类", 3),
        own(narrowing.legal_basis, item(3), "行政处罚的依据"), own(d.perform_how, item(4)),
        Said("履行期限", term, item(4)), CODED, DELEGATED, remedies("决定", item(5)), AGENCY, DATE,
    ),
    _decision, Shape.OFFICIAL, Numbering.STATED, signs=("当事人（签收）",),
    note="一式两份，一份交当事人，一份存档。", became=became.of_decision(a.DECISIONS), tells=True,
)  # fmt: skip


def _spared(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you, founded = told.party.you, told.line.act == a.no_penalty.code
    ground = said["不予处罚的情形"]
    found = told.printed(f.facts_found, told.line) if founded else ""
    guarded = told.printed(d.guarded, told.line) if founded else ""
    spared = "不再给予行政处罚" if ground == sparing.LAPSED else "不予行政处罚"  # the word of 36
    return (
        *identity(told, said),
        *([Prose(f"经查，{you}有下列事实：{sentence(found)}")] if found else []),
        Prose(f"{ground}。理由：{sentence(said['理由'])}"),
        Prose(
            f"依照{sparing.CITED[ground]}，决定对{you}{spared}。"
            + (f"责令监护人：{sentence(guarded)}" if guarded else "")
        ),
        Prose(said[remedy.TITLE]),
    )


def _ground(told: Told) -> str | None:
    dismissed = told.line.act == a.dismiss.code
    return sparing.UNFOUNDED if dismissed else told.value(d.no_penalty_ground)


NO_PENALTY = Sheet(
    "no_penalty", "不予行政处罚决定书", Stage.DECISION, (a.no_penalty, a.dismiss),
    (
        NUMBER, name(OUTCOME), address(must=False), Said("不予处罚的情形", _ground, OUTCOME),
        own(f.reason, OUTCOME), remedies("决定", remedy.SAID),
    ),
    _spared, Shape.OFFICIAL, Numbering.STATED, signs=("当事人（签收）",),
    note="一式两份，一份交当事人，一份存档。", tells=True,
)  # fmt: skip


SHEETS = (delegated.paper(a.cite_delegation), DECISION, NO_PENALTY)
