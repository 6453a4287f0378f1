"""Document numbers taken along (号段, settled 46): reserved as the pack is fetched, taken when the paper's entry stands.

What is reserved and not used is made void on record at a desk, so that the books have no gaps. The square that a sheet
bears which is printed outside is drawn before leaving: a device has no need to draw one.
"""

from __future__ import annotations

from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.models import NumberState
from fadu.documents.numbers.selectors import numbers_of
from fadu.documents.numbers.services import reserve, take
from fadu.documents.papers.paper import mark_of_number
from fadu.documents.papers.selectors import casefile
from fadu.faces.field.batch import Item, Sheet
from fadu.kernel.errors import Refused
from fadu.law.procedures import registers
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters import selectors as matters
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.rooms.inspection.models import Visit
from fadu.rooms.inspection.services.outside import Made, bear
from fadu.rooms.inspection.sheets.record import records
from fadu.ui.qr import svg

RECORD, ORDER = "record", "order"
ALONG = (RECORD, ORDER)
"""The kinds of papers that are printed on the spot: one number of each goes along with a visit."""
NEXT_STEP = "原件照存；请回机关另取编号重新出具，收回原件。"


def reserve_for_day(visits: list[Visit], *, viewer: Viewer, hand: Hand) -> dict[str, Any]:
    """A number of each kind for every visit that has none to use; the numbers by visit.

    Where none can be reserved (文书代字未设), it says why: the officer then writes the number of a paper form.
    """
    told: dict[str, dict[str, list[str]]] = {}
    problem = ""
    for visit in visits:
        matter, held = matters.matter(viewer.scope, visit.id), reserved(viewer, visit.id)
        wanted = {kind: 1 for kind in ALONG if not held[kind]}
        if matter is not None and wanted:
            try:
                reserve(matter=matter, wanted=wanted, sent=_sent(viewer, hand))
            except Refused as refusal:
                problem = f"{refusal}。{refusal.todo}"
        told[visit.id] = reserved(viewer, visit.id)
    return {"reserved": told, "problem": problem}


def reserved(viewer: Viewer, visit: str) -> dict[str, list[str]]:
    """The numbers that were reserved for a visit and not used, kind by kind, the lowest first."""
    held = [n for n in numbers_of(viewer.scope, visit) if n.state == NumberState.RESERVED]
    return {kind: [n.text for n in held if n.kind == kind] for kind in ALONG}


def packed(viewer: Viewer, visit: str) -> dict[str, dict[str, str]]:
    """What goes along: of each kind that has one its number, with the square that a sheet under it bears."""
    first = {kind: texts[0] for kind, texts in reserved(viewer, visit).items() if texts}
    return {
        kind: {"number": text, "square": svg("文书二维码", mark_of_number(visit, kind, text))}
        for kind, text in first.items()
    }


def take_up(item: Item, matter: Matter, n: int, *, viewer: Viewer, hand: Hand) -> str:
    """The number of a paper made outside is taken for it with its entry, once; else why the sheet is marked."""
    sent = _sent(viewer, hand)
    if item.act == a.order_correction.code:
        text = str(item.facts.get("order_number"))
        if item.sheet is not None:
            return _borne(item.sheet, ORDER, matter, n, sent)
        if text in reserved(viewer, matter.id)[ORDER]:
            take(matter=matter, kind=ORDER, entry=n, sent=sent, number=text)
    elif item.act == a.sign_record.code and item.sheet is not None:
        return _borne(item.sheet, RECORD, matter, _signed(viewer, matter, n), sent)
    return ""


def _borne(sheet: Sheet, kind: str, matter: Matter, entry: int, sent: Sent) -> str:
    made = Made(sheet.id, kind, sheet.number, sheet.changed)
    borne = bear(made=made, matter=matter, entry=entry, sent=sent)
    return f"现场文书编号{sheet.number}：{borne.problem}" if borne.problem else ""


def _signed(viewer: Viewer, matter: Matter, n: int) -> int:
    """The entry after which the record is called that was signed by another."""
    told = records(casefile(viewer.scope, matter))
    return next((one.first.n for one in told if one.signed and one.signed.n == n), n)


def _sent(viewer: Viewer, hand: Hand) -> Sent:
    who = (viewer.actor(registers.reserve_numbers),)
    return Sent(who, hand, hand.noted, viewer.scope)
