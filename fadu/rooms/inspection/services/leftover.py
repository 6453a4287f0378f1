"""The numbers that a visit has reserved and not used become void on record once it is closed or called off (settled 46).

It follows the act, in the name of who closed or called off the visit. A crash between the two is made good by the sweep,
which asks the rows alone; what is void already is not made void again.
"""

from __future__ import annotations

from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.numbers.services import void_unused
from fadu.law.engine.record import Actor
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.registers.numbering import CALLED_OFF, UNUSED
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.matters.selectors import Line, history
from fadu.rooms.inspection.models import Visit

FOLLOWED = (a.close_visit, a.call_off)
"""Acts after which a visit needs no number any more."""
_OVER = {act.code for act in FOLLOWED}


def follow(matter: str, hand: Hand) -> None:
    """Make void what the visit that was just closed or called off has left."""
    void_left(matter, hand=hand)


def void_left(id: str, *, hand: Hand) -> list[str]:
    """Make void what a visit that is over has left; returns the numbers. A visit under way keeps its own."""
    matter = Matter.objects.get(pk=id)
    over = _over(matter)
    if over is None:
        return []
    who = tuple(Actor(person, role) for person, role in over.who)
    scope = Scope("", matter.county, Reach.COUNTY)
    why = CALLED_OFF if over.act == a.call_off.code else UNUSED
    return void_unused(matter=matter, void_for=why, sent=Sent(who, hand, hand.noted, scope))


def void_all_left(*, hand: Hand) -> int:
    """What no act was followed by, for a crash came between: of every visit that is over. Returns how many numbers."""
    held = DocumentNumber.objects.filter(state=NumberState.RESERVED).values("matter")
    over = Visit.objects.filter(pk__in=held).exclude(closed_on=None, called_off_on=None)
    ids = list(over.order_by("pk").values_list("pk", flat=True))
    return sum(len(void_left(id, hand=hand)) for id in ids)


def _over(matter: Matter) -> Line | None:
    """The entry that ended the visit, unless another has taken its place."""
    ends = (line for line in history(matter) if line.act in _OVER and not line.corrected)
    return next(ends, None)
