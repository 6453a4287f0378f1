"""The page that asks which visits go into the pack, and the pack itself."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse

from fadu.faces.field import visits
from fadu.faces.field.checklists import GENERAL, PARTS, TRADE
from fadu.faces.field.pack import Printed, sheets_of
from fadu.kernel.errors import BadInput
from fadu.kernel.zone import day_of, parse_day
from fadu.ui.shell import Crumb

MORE = (1, 2, 3, 4)
"""Sheets of findings for one visit, of which one may choose."""


def day_asked(request: Any) -> date:
    """The day asked for; today where none, or none that can be read, is."""
    try:
        return parse_day(request.GET.get("day", ""))
    except BadInput:
        return day_of(request.now)


def crumbs(*last: str) -> tuple[Crumb, ...]:
    """The way back to the field's first page."""
    return Crumb("外勤", reverse("field:kit")), *(Crumb(title) for title in last)


def choosing(request: Any) -> dict[str, Any]:
    """The officer's visits of the day, with what may be printed of each."""
    day = day_asked(request)
    return {
        "day": day,
        "cards": visits.of_day(request.viewer, day),
        "parts": [(code, title, code in (GENERAL, TRADE)) for code, title in PARTS.items()],
        "more": MORE,
        "crumbs": crumbs("打印检查包"),
    }


def pack_of(request: Any) -> dict[str, Any]:
    """Cover and sheets of the visits that were ticked, in the order in which they were offered."""
    day, ids = day_asked(request), request.GET.getlist("visit")
    cards = visits.of_ids(request.viewer, ids)
    parts = [code for code in PARTS if code in request.GET.getlist("part")]
    wanted = request.GET.get("more", "1")
    more = int(wanted) if wanted in {str(n) for n in MORE} else 1
    sheets: list[Printed] = [s for card in cards for s in sheets_of(card, day, parts, more)]
    return {
        "day": day,
        "cards": [(card, sum(s.card.id == card.id for s in sheets)) for card in cards],
        "sheets": sheets,
        "officer": request.viewer.name,
        "agency": request.viewer.agency_name,
        "printed_at": request.now,
        "back_url": f"{reverse('field:pack')}?day={day}",
    }
