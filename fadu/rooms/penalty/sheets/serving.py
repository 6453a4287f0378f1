"""Papers of service (送达): the address confirmed, the receipt; and which decision an entry is about."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import AEL, APL, CPL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_ordinary import facts_decision as d
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.penalty_simple.facts import delivered
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets import wired
from fadu.rooms.penalty.sheets.inquiry import filled
from fadu.rooms.penalty.sheets.notified import NOTICES, notified
from fadu.rooms.penalty.sheets.sheet import (
    CAUSE,
    CODE,
    Said,
    Sheet,
    Stage,
    address,
    joined,
    name,
    own,
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wired import WIRED
from fadu.rooms.penalty.sheets.wording import amount

RECEIPT_OF = CPL.art(87)
OF_DAILY = {
    a.serve_daily.code, a.demand_daily.code, a.apply_daily.code, a.apply_daily_late.code,
    a.start_daily_surcharge.code, a.approve_daily_deferral.code, a.refuse_daily_deferral.code,
    a.start_daily_service.code, a.announce_daily_demand.code,
}  # fmt: skip
"""Acts that concern the daily fine, a decision of its own."""
DEMANDS = (a.demand, a.demand_daily)
SERVICES = (a.serve_notice, a.serve_call, a.serve, a.serve_daily, *DEMANDS)


def decision(told: Told) -> Line | None:
    """The decision which this entry is about."""
    if told.line.act in OF_DAILY:
        return told.last(a.daily_fine)
    return told.last(*a.DECISIONS, a.no_penalty, a.dismiss, spot.decide)


def number(told: Told) -> str | None:
    """Its number."""
    return told.printed(f.number, decision(told))


def fine(told: Told) -> int:
    """The fine it gave, in fen."""
    facts = line.facts if (line := decision(told)) else {}
    return int(facts.get(f.fine.code) or facts.get(d.daily_total.code) or 0)


def owed(told: Told) -> str:
    """The fine, in words and figures."""
    return amount(fine(told)) if fine(told) else ""


_BLANK = (a.order_to_correct, a.check_crime, a.propose, a.notify)
"""Acts with which a party is given the form to fill in."""
_GIVEN = (a.confirm_address, a.agree_electronic)
"""Acts that record what it filled in."""


def _first_of_each(file: CaseFile, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The first entry that concerns each party, and every one that records what it confirmed."""
    given = {act.code for act in _GIVEN}
    found: dict[str, Line] = {}
    for line in lines:
        found.setdefault(line.key if line.act not in given else str(line.n), line)
    return tuple(found.values())


DECIDED = Said("处罚决定书文号", number, None, joined((*a.DECISIONS, a.daily_fine)))
CONFIRMED = APL.art(61, par=2)


def _confirmed(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    agreed = "同意" if told.line.act == a.agree_electronic.code else "□同意　□不同意　"
    return (
        Prose("告知", heading=True),
        Prose(
            "按照本确认书的地址送达的，视为送达到受送达人；地址变更的，应当及时书面告知。同意电子送达的，以送达信息到达"
            f"所确认的系统的日期为送达日期（{CONFIRMED}、{CPL.art(90)}）。"
        ),
        Prose(
            f"受送达人声明：以上填写属实，{agreed}以传真、电子邮件等方式送达行政处罚决定书等文书。"
        ),
    )


ADDRESS = Sheet(
    "address", "送达地址确认书", Stage.SERVICE, (*_BLANK, *_GIVEN),
    (
        CAUSE, name(CONFIRMED, "受送达人"), CODE, address(must=False), filled("确认的送达地址和邮政编码", x.address),
        room("收件人和联系电话"), room("代收人和联系电话"), filled("电子邮箱、传真号或者其他电子送达地址", x.receiving),
    ),
    _confirmed, signs=("受送达人（签字或者盖章）", "执法人员（签字）"), only=_first_of_each,
)  # fmt: skip
_SPARES = (a.no_penalty.code, a.dismiss.code)
_PAPER = {
    a.serve_daily.code: "按日连续处罚决定书", a.start_daily_service.code: "按日连续处罚决定书",
    a.demand.code: "行政决定履行催告书", a.demand_daily.code: "行政决定履行催告书",
    spot.deliver.code: "当场行政处罚决定书",
}  # fmt: skip


def _decided(told: Told, title: str = "") -> str:
    """The decision, or what imposes nothing, with its number."""
    spared = (line := decision(told)) and line.act in _SPARES
    title = title or ("不予行政处罚决定书" if spared else "行政处罚决定书")
    return f"《{title}》{number(told) or ''}"


def _served(told: Told) -> str:
    """The paper that is served, with its number."""
    act = told.line.act
    if act in NOTICES:
        return notified(told)
    if act in (a.serve.code, a.serve_daily.code, spot.deliver.code):
        return _decided(told, _PAPER.get(act, ""))
    return f"《{_PAPER[act]}》{told.file.number_of('demand', told.line.n)}"


def _way(told: Told) -> str | None:
    """How; on the spot, how it was handed over."""
    return told.value(delivered if told.line.act == spot.deliver.code else x.service)


RECEIPT = Sheet(
    "receipt", "送达回证", Stage.SERVICE, SERVICES,
    (
        CAUSE, name(RECEIPT_OF, "受送达人"), Said("送达的文书", _served, RECEIPT_OF),
        address(must=False), Said("送达方式", _way, must=False),
        Said("登记的送达日期", lambda told: parts.when(told.line), must=False),
        Said("送达人", lambda told: told.team.names, RECEIPT_OF), *WIRED, Said("收到日期", wired.arrived, must=False, lines=2),
        Said("代收人及与受送达人的关系、代收理由", wired.signer, must=False, lines=2),
        room("拒收事由、见证人和留置送达情况", 2), room("备注"),
    ),
    signs=("受送达人（签字或者盖章）", "送达人（签字）", "送达人（签字）"),
)  # fmt: skip
ANNOUNCED = CPL.art(95, par=1)
_STARTS = (a.start_service, a.start_daily_service, a.start_notice_service, a.start_call_service)
_ANNOUNCES = (a.announce_demand, a.announce_daily_demand)


def _announces(told: Told) -> bool:
    """Whether an entry begins a public notice: one that starts another way of service does not."""
    return (
        told.line.act not in {act.code for act in _STARTS}
        or told.printed(x.announcement, told.line) == "是"
    )


def _announced(told: Told) -> str:
    """The paper that is announced, with its number; a demand has none before it is served."""
    if told.line.act in NOTICES:
        return notified(told)
    if told.line.act in {act.code for act in _ANNOUNCES}:
        return "《行政决定履行催告书》"
    return _decided(told, _PAPER.get(told.line.act, ""))


def _notice(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you = told.party.you
    demand = told.line.act in {act.code for act in _ANNOUNCES}
    notice = told.line.act in NOTICES
    served = APL.art(44) if notice else APL.art(61, par=1)
    basis = (AEL.art(38) if demand else served) + ANNOUNCED
    return (
        Prose(f"{said['受送达人']}：", flush=True),
        Prose(
            f"因{you}下落不明，或者以其他方式无法送达，依照{basis}，现向{you}公告送达{said['送达的文书']}。"
            "自本公告发出之日起经过三十日，即视为送达。"
        ),
        Prose(f"请{you}到本机关领取上述文书。权利和期限见该文书，自视为送达之日起计算。"),
    )


PUBLIC = Sheet(
    "public_notice", "送达公告", Stage.SERVICE, (*_STARTS, *_ANNOUNCES),
    (name(ANNOUNCED, "受送达人"), Said("送达的文书", _announced, ANNOUNCED), own(x.announced_in, must=False)),
    _notice, Shape.OFFICIAL, gives=_announces,
)  # fmt: skip
SHEETS = (ADDRESS, RECEIPT, PUBLIC)
