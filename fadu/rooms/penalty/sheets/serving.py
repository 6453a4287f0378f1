"""Papers of service (送达): the address confirmed, the receipt; and which decision an entry is about."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers import parts
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.paper import Block, Prose
from fadu.law.instruments import APL, CPL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.penalty_ordinary import facts as f
from fadu.law.procedures.penalty_simple import acts as spot
from fadu.law.procedures.penalty_simple.facts import delivered
from fadu.matters.lines import Line
from fadu.rooms.penalty.sheets import wired
from fadu.rooms.penalty.sheets.announced import BY_NOTICE, DEMANDS, announcement, demanding
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
    room,
)
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wired import WIRED

RECEIPT_OF = CPL.art(87)
OF_DAILY = {
    a.serve_daily.code, a.demand_daily.code, a.apply_daily.code, a.apply_daily_late.code,
    a.start_daily_surcharge.code, a.approve_daily_deferral.code, a.refuse_daily_deferral.code,
    a.start_daily_service.code, a.announce_daily_demand.code, a.serve_daily_surcharge.code, a.announce_daily_surcharge.code,
}  # fmt: skip
"""Acts that concern the daily fine, a decision of its own."""
SURCHARGES = {
    a.serve_surcharge.code: a.start_surcharge, a.announce_surcharge.code: a.start_surcharge,
    a.serve_daily_surcharge.code: a.start_daily_surcharge, a.announce_daily_surcharge.code: a.start_daily_surcharge,
}  # fmt: skip
"""By the act that serves or announces a decision on a surcharge: the act that made it."""
SERVICES = (
    a.serve_notice, a.serve_call, a.serve, a.serve_daily, *DEMANDS, a.serve_surcharge, a.serve_daily_surcharge,
)  # fmt: skip


def decision(told: Told) -> Line | None:
    """The decision which this entry is about."""
    if told.line.act in OF_DAILY:
        return told.last(a.daily_fine)
    return told.last(*a.DECISIONS, a.no_penalty, a.dismiss, spot.decide)


def number(told: Told) -> str | None:
    """Its number."""
    return told.printed(f.number, decision(told))


_BLANK = (a.order_to_correct, a.check_crime, a.propose, a.notify)
"""Acts with which a party is given the form to fill in."""
_INNER = frozenset((a.check_crime.code, a.propose.code))
"""Of those, what is weighed inside the house."""
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
    _confirmed, signs=("受送达人（签字或者盖章）", "执法人员（签字）"), only=_first_of_each, inner=_INNER,
)  # fmt: skip
_TITLES = {
    a.no_penalty.code: "不予行政处罚决定书", a.dismiss.code: "不予行政处罚决定书",
    a.daily_fine.code: "按日连续处罚决定书", spot.decide.code: "当场行政处罚决定书",
}  # fmt: skip


def title_of(told: Told) -> str:
    """What the decision which this entry is about is called."""
    line = decision(told)
    return _TITLES.get(line.act if line else "", "行政处罚决定书")


def decided(told: Told) -> str:
    """That decision, or what imposes nothing, by title and number."""
    return f"《{title_of(told)}》{number(told) or ''}"


def _served(told: Told) -> str:
    """The paper that is served, with its number."""
    act = told.line.act
    if act in NOTICES:
        return notified(told)
    if act in (a.serve.code, a.serve_daily.code, spot.deliver.code):
        return decided(told)
    if act in SURCHARGES:
        return surcharge(told)
    return f"《行政决定履行催告书》{told.file.number_of('demand', demanding(told).n)}"


def surcharge(told: Told) -> str:
    """The decision on a surcharge, with its number."""
    made = told.last(SURCHARGES[told.line.act])
    return f"《加处罚款决定书》{told.file.number_of('surcharge', made.n) if made else ''}"


def increased(told: Told, who: str, whom: str) -> str:
    """That a surcharge was decided on the fine which this entry is about, by what paper and when it was served; "" where none was."""
    daily, fined = told.line.act in OF_DAILY, decision(told)
    made = told.last(a.start_daily_surcharge if daily else a.start_surcharge)
    if made is None or (fined and (made.at, made.n) < (fined.at, fined.n)):
        return ""
    given = told.last(a.serve_daily_surcharge if daily else a.serve_surcharge)
    served = f"，{parts.when(given)}送达" if given and given.n > made.n else ""
    paper = f"《加处罚款决定书》{told.file.number_of('surcharge', made.n)}"
    return f"{whom}到期不缴纳罚款，{who}依照{APL.art(72, par=1, item=1)}作出{paper}（{parts.when(made)}作出{served}）。"


def _way(told: Told) -> str | None:
    """How; on the spot, how it was handed over."""
    return told.value(delivered if told.line.act == spot.deliver.code else x.service)


def _announced(told: Told) -> str | None:
    """Of what was served by public notice: when it was announced, where, why and after what (民事诉讼法 95(2))."""
    line = announcement(told)
    if line is None or told.value(x.service) != BY_NOTICE:
        return ""
    where, why = told.printed(x.announced_in, line), told.printed(x.announced_why, line)
    said = f"{parts.when(line)}公告，公告载体：{where}" if where else f"{parts.when(line)}公告"
    return None if why is None else f"{said}。原因和经过：{why}"


RECEIPT = Sheet(
    "receipt", "送达回证", Stage.SERVICE, SERVICES,
    (
        CAUSE, name(RECEIPT_OF, "受送达人"), Said("送达的文书", _served, RECEIPT_OF),
        address(must=False), Said("送达方式", _way, must=False),
        Said("登记的送达日期", lambda told: parts.when(told.line), must=False),
        Said("送达人", lambda told: told.team.names, RECEIPT_OF), *WIRED, Said("收到日期", wired.arrived, must=False, lines=2),
        Said("代收人及与受送达人的关系、代收理由", wired.signer, must=False, lines=2),
        room("拒收事由、见证人和留置送达情况", 2),
        Said("备注", _announced, CPL.art(95, par=2), must=False),
    ),
    signs=("受送达人（签字或者盖章）", "送达人（签字）", "送达人（签字）"),
)  # fmt: skip
SHEETS = (ADDRESS, RECEIPT)
