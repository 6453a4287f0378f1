"""How an electronic service went (电子送达), as its receipt tells it: consent, sending, opening, download, confirmation.

They stand in the register of electronic service, whose chain goes with the case's bundle; the rooms print them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from fadu.documents.papers.casefile import CaseFile, stated
from fadu.kernel.zone import day_of, rfc3339
from fadu.law.procedures.penalty import facts as x
from fadu.matters.lines import Line
from fadu.matters.scope import Reach, Scope
from fadu.publication.serving.consents import ARRIVED, Serving
from fadu.publication.serving.models import Delivery, DeliveryState
from fadu.publication.serving.selectors import deliveries_of
from fadu.ui.formats import long_day, moment

GONE = "（个人信息已经依法删除）"
_KEPT = "services"  # what was read once for a list of papers
MOMENTS: Mapping[str, str] = {
    "送达信息发出时间": "sent", "首次打开时间": "opened", "首次下载时间": "downloaded", "签收时间": "confirmed",
}  # fmt: skip
"""What the register knows the time of, by the words of the receipt."""


def services(file: CaseFile) -> list[Delivery]:
    """The electronic services of a matter, read once for a list of papers."""
    if _KEPT not in file.looked_up:
        within = Scope("", file.matter.place.county, Reach.COUNTY)
        file.looked_up[_KEPT] = deliveries_of(within, file.matter.pk)
    found: list[Delivery] = file.looked_up[_KEPT]
    return found


def service_of(
    serving: Serving, rows: Iterable[Delivery], line: Line, of_entry: Mapping[str, tuple[str, ...]]
) -> Delivery | None:
    """The electronic service that an entry's receipt is about; None where it went another way.

    of_entry: kinds of papers without an act of service, by the act that gives them: their receipt belongs to that entry.
    """
    own = [
        one for one in rows
        if (serving.named or one.party == line.key) and one.state != DeliveryState.WITHDRAWN
    ]  # fmt: skip
    for one in own:
        if one.kind in of_entry.get(line.act, ()) and one.entry == line.n:
            return one
        # It happened at the instant at which the message is shown to have arrived.
        at_once = line.act in serving.served_by(one.kind)
        if at_once and one.opened and rfc3339(one.opened) == rfc3339(line.at):
            return one
    return next((one for one in own if _recorded(serving, one, line)), None)


def _recorded(serving: Serving, one: Delivery, line: Line) -> bool:
    """Whether an officer recorded it by this entry: of the day of the confirmation, and as electronic."""
    way = serving.ways.get(one.kind)
    by = way.beside.code if way and way.beside else ""
    wired = line.facts.get(x.service.code) == x.WIRE
    return by == line.act and wired and one.arrived is not None and one.arrived == day_of(line.at)


def consented(file: CaseFile, one: Delivery | None) -> str:
    """When the recipient agreed, and the system it confirmed; "" of no electronic service."""
    line = file.line(one.consent) if one else None
    if line is None:
        return ""
    system = stated(line, x.receiving.code)
    return (
        f"{long_day(line.at)}签订送达地址确认书；确认的系统：{GONE if system is None else system}"
    )


def arrived(one: Delivery | None) -> str:
    """The day of service: that on which the message arrived at the confirmed system."""
    return f"{long_day(one.arrived)}（{ARRIVED}）" if one and one.arrived else ""


def signer(one: Delivery | None) -> str:
    """Who confirmed receipt, and as what."""
    if one is None or not one.confirmed:
        return ""
    return f"{GONE if one.signer is None else one.signer}（{one.capacity}），以电子方式签收"


def at(one: Delivery | None, what: str) -> str:
    """When something of it happened: a title of `MOMENTS`."""
    time: datetime | None = getattr(one, MOMENTS[what]) if one else None
    return moment(time) if time else ""
