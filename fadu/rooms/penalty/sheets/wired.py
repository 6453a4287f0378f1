"""How an electronic service went (电子送达), as its receipt tells it: consent, sending, opening, download, confirmation.

They stand in the register of electronic service, whose chain goes with the case's bundle.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from fadu.documents.papers.casefile import stated
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.instruments import APL, CPL
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.lines import Line
from fadu.matters.scope import Reach, Scope
from fadu.publication.serving.consents import ORDINARY
from fadu.publication.serving.models import Delivery, DeliveryState
from fadu.publication.serving.selectors import deliveries_of
from fadu.rooms.penalty.sheets.sheet import Said
from fadu.rooms.penalty.sheets.told import Told
from fadu.rooms.penalty.sheets.wording import GONE
from fadu.ui.formats import long_day, moment

AGREED = APL.art(61, par=2) + CPL.art(90, par=1)
ARRIVED = CPL.art(90, par=2)
_KEPT = "services"  # what was read once for a list of papers
_OF_ENTRY = {a.demand.code: ("demand",), a.demand_daily.code: ("demand",)}
"""Papers that have no act of service of their own: their receipt belongs to the entry that gives them."""


def service(told: Told) -> Delivery | None:
    """The electronic service that an entry's receipt is about; None where it went another way."""
    line = told.line
    own = [one for one in services(told) if one.party == line.key and one.state != DeliveryState.WITHDRAWN]  # fmt: skip
    for one in own:
        if one.kind in _OF_ENTRY.get(line.act, ()) and one.entry == line.n:
            return one
        # It happened at the instant at which the message is shown to have arrived.
        if line.act in ORDINARY.served_by(one.kind) and one.opened and _same(one.opened, line.at):
            return one
    return next((one for one in own if _recorded(one, line)), None)


def _recorded(one: Delivery, line: Line) -> bool:
    """Whether an officer recorded it by this entry: of the day of the confirmation, and as electronic."""
    way = ORDINARY.ways.get(one.kind)
    by = way.beside.code if way and way.beside else ""
    wired = line.facts.get(x.service.code) == x.WIRE
    return by == line.act and wired and one.arrived is not None and one.arrived == day_of(line.at)


def consented(told: Told) -> str:
    """When the recipient agreed, and the system it confirmed."""
    one = service(told)
    line = told.file.line(one.consent) if one else None
    if line is None:
        return ""
    system = stated(line, x.receiving.code)
    return (
        f"{long_day(line.at)}签订送达地址确认书；确认的系统：{GONE if system is None else system}"
    )


def arrived(told: Told) -> str:
    """The day of service: that on which the message arrived at the confirmed system."""
    one = service(told)
    return f"{long_day(one.arrived)}（{ARRIVED}）" if one and one.arrived else ""


def signer(told: Told) -> str:
    """Who confirmed receipt, and as what."""
    one = service(told)
    if one is None or not one.confirmed:
        return ""
    return f"{GONE if one.signer is None else one.signer}（{one.capacity}），以电子方式签收"


def services(told: Told) -> list[Delivery]:
    """The electronic services of the case, read once for a list of papers."""
    file = told.file
    if _KEPT not in file.looked_up:
        within = Scope("", file.matter.place.county, Reach.COUNTY)
        file.looked_up[_KEPT] = deliveries_of(within, file.matter.pk)
    found: list[Delivery] = file.looked_up[_KEPT]
    return found


def _same(one: datetime, other: datetime) -> bool:
    return rfc3339(one) == rfc3339(other)


def _at(of: Callable[[Delivery], datetime | None]) -> Callable[[Told], str]:
    def read(told: Told) -> str:
        one = service(told)
        at = of(one) if one else None
        return moment(at) if at else ""

    return read


WIRED = (
    Said("同意电子送达", consented, AGREED, must=False, pen=False),
    Said("送达信息发出时间", _at(lambda one: one.sent), must=False, pen=False),
    Said("首次打开时间", _at(lambda one: one.opened), ARRIVED, must=False, pen=False),
    Said("首次下载时间", _at(lambda one: one.downloaded), must=False, pen=False),
    Said("签收时间", _at(lambda one: one.confirmed), must=False, pen=False),
)
