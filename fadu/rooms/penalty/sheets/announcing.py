"""The public notice of a paper (公告送达): which paper, from when it counts as served. 民事诉讼法 95; 行政强制法 38."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.papers.paper import Block, Prose, Shape
from fadu.law.instruments import AEL, APL, CPL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.rooms.penalty.sheets.announced import ANNOUNCED_DEMANDS, states_term
from fadu.rooms.penalty.sheets.notified import NOTICES, notified
from fadu.rooms.penalty.sheets.serving import SURCHARGES, decided, surcharge
from fadu.rooms.penalty.sheets.sheet import Said, Sheet, Stage, name, own
from fadu.rooms.penalty.sheets.told import Told

ANNOUNCED = CPL.art(95, par=1)
_STARTS = (a.start_service, a.start_daily_service, a.start_notice_service, a.start_call_service)
_ANNOUNCES = (*ANNOUNCED_DEMANDS, a.announce_surcharge, a.announce_daily_surcharge)


def _announces(told: Told) -> bool:
    """Whether an entry begins a public notice: one that starts another way of service does not."""
    return (
        told.line.act not in {act.code for act in _STARTS}
        or told.printed(x.announcement, told.line) == "是"
    )


def _announced(told: Told) -> str:
    """The paper that is announced, with its number; a demand whose announcement states no term has none before it is served."""
    if told.line.act in {act.code for act in ANNOUNCED_DEMANDS}:
        numbered = states_term(told.line)
        return f"《行政决定履行催告书》{told.file.number_of('demand', told.line.n) if numbered else ''}"
    if told.line.act in SURCHARGES:
        return surcharge(told)
    if told.line.act in NOTICES:
        return notified(told)
    return decided(told)


def _notice(told: Told, said: Mapping[str, str]) -> tuple[Block, ...]:
    you = told.party.you
    force = told.line.act in {act.code for act in _ANNOUNCES}
    notice = told.line.act in NOTICES
    served = APL.art(44) if notice else APL.art(61, par=1)
    basis = f"{AEL.art(38) if force else served}、{ANNOUNCED}"
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
SHEETS = (PUBLIC,)
