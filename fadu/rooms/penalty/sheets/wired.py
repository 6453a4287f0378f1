"""How an electronic service went (电子送达), as its receipt tells it: the readings of `receipts`, said of a penalty's entries."""

from __future__ import annotations

from collections.abc import Callable

from fadu.law.instruments import APL, CPL
from fadu.publication.serving import receipts
from fadu.publication.serving.consents import ORDINARY
from fadu.publication.serving.models import Delivery
from fadu.rooms.penalty.sheets.announced import ANNOUNCED_DEMANDS, DEMANDS, demanding
from fadu.rooms.penalty.sheets.sheet import Said
from fadu.rooms.penalty.sheets.told import Told

AGREED = APL.art(61, par=2) + CPL.art(90, par=1)
ARRIVED = CPL.art(90, par=2)
_OF_ENTRY = {act.code: ("demand",) for act in (*DEMANDS, *ANNOUNCED_DEMANDS)}
"""Papers that have no act of service of their own: their receipt belongs to the entry that gives them."""


def service(told: Told) -> Delivery | None:
    """The electronic service that an entry's receipt is about; None where it went another way."""
    given = demanding(told) if told.line.act in _OF_ENTRY else told.line
    return receipts.service_of(ORDINARY, services(told), given, _OF_ENTRY)


def consented(told: Told) -> str:
    """When the recipient agreed, and the system it confirmed."""
    return receipts.consented(told.file, service(told))


def arrived(told: Told) -> str:
    """The day of service: that on which the message arrived at the confirmed system."""
    return receipts.arrived(service(told))


def signer(told: Told) -> str:
    """Who confirmed receipt, and as what."""
    return receipts.signer(service(told))


def services(told: Told) -> list[Delivery]:
    """The electronic services of the case, read once for a list of papers."""
    return receipts.services(told.file)


def _at(what: str) -> Callable[[Told], str]:
    return lambda told: receipts.at(service(told), what)


WIRED = (
    Said("同意电子送达", consented, AGREED, must=False, pen=False),
    *(
        Said(what, _at(what), ARRIVED if code == "opened" else None, must=False, pen=False)
        for what, code in receipts.MOMENTS.items()
    ),
)
