"""Document numbers taken along (号段, settled 46): reserved as the pack is fetched, taken when the paper's entry stands.

What is reserved and not used is made void on record at a desk, so that the books have no gaps.
"""

from __future__ import annotations

from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.services import reserve, take
from fadu.faces.field.batch import Item
from fadu.faces.field.day import ORDER, of_day, reserved
from fadu.kernel.errors import Refused
from fadu.law.procedures import registers
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters import selectors as matters
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter


def reserve_for_day(*, viewer: Viewer, hand: Hand) -> dict[str, Any]:
    """A number for an order of every visit of the day that has none to use; the numbers by visit.

    Where none can be reserved (文书代字未设), it says why: the officer then writes the number of a paper form.
    """
    told: dict[str, list[str]] = {}
    problem = ""
    for visit in of_day(viewer, hand.noted):
        matter = matters.matter(viewer.scope, visit.id)
        if matter is not None and not reserved(viewer, visit.id):
            try:
                reserve(matter=matter, wanted={ORDER: 1}, sent=_sent(viewer, hand))
            except Refused as refusal:
                problem = f"{refusal}。{refusal.todo}"
        told[visit.id] = reserved(viewer, visit.id)
    return {"reserved": told, "problem": problem}


def take_up(item: Item, matter: Matter, n: int, *, viewer: Viewer, hand: Hand) -> None:
    """The number that an order's entry states is taken, where it is one reserved for the visit; once for a paper."""
    text = item.facts.get("order_number")
    if item.act == a.order_correction.code and text in reserved(viewer, matter.id):
        take(matter=matter, kind=ORDER, entry=n, sent=_sent(viewer, hand), number=str(text))


def _sent(viewer: Viewer, hand: Hand) -> Sent:
    who = (viewer.actor(registers.reserve_numbers),)
    return Sent(who, hand, hand.noted, viewer.scope)
