"""Papers made outside (现场打印的文书): the number that stands on the sheet is taken for it, or the sheet is marked.

A number that was made void or used at a desk meanwhile is never used twice and the sheet is never renumbered: what was
handed over says what it says. The mark stays until the paper has been made anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.models import NumberState
from fadu.documents.numbers.selectors import numbers_of
from fadu.documents.numbers.services import take
from fadu.kernel.errors import Refused
from fadu.matters.models import Matter
from fadu.rooms.inspection.models import OutsideSheet


@dataclass(frozen=True)
class Made:
    """What the device says: its id of the paper, the number that stands on it, whether it was changed since."""

    id: str
    kind: str
    number: str
    changed: bool = False


def bear(*, made: Made, matter: Matter, entry: int, sent: Sent) -> OutsideSheet:
    """Take the number for the paper of an entry; said again, the sheet that is known answers."""
    known = OutsideSheet.objects.filter(pk=made.id).first()
    if known is not None:
        return known
    place = matter.place
    return OutsideSheet.objects.create(
        id=made.id, visit=matter.id, kind=made.kind, number=made.number, entry=entry, changed=made.changed,
        problem=_taken(made, matter, entry, sent), noted=sent.hand.noted,
        province=place.province, city=place.city, county=place.county,
    )  # fmt: skip


def _taken(made: Made, matter: Matter, entry: int, sent: Sent) -> str:
    """ "" once the number is the paper's, else why it is not."""
    held = numbers_of(sent.scope, matter.id, made.kind)
    one = next((n for n in held if n.text == made.number), None)
    if one is not None and one.state == NumberState.TAKEN and one.entry == entry:
        return ""  # a crash came between the two
    try:
        text = take(matter=matter, kind=made.kind, entry=entry, sent=sent, number=made.number)
    except Refused as refusal:
        return refusal.message
    return "" if text == made.number else f"这份文书已经另取编号{text}"
