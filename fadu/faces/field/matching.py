"""Which visit a recording belongs to, as far as times say: offered to a person, never decided.

A visit comes into question where its officers wore the device and it was at the unit on the day of the recording. Of
several the one whose acts on the spot lie nearest to the recording is offered first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from fadu.accounts.viewer import Viewer
from fadu.evidence.models import Recording
from fadu.faces.field.visits import Card, cards
from fadu.kernel.zone import day_of
from fadu.law.procedures.inspection_visit import acts
from fadu.ledger import selectors as ledger
from fadu.ledger.canonical import parsed
from fadu.matters.loading import happened
from fadu.rooms.inspection.selectors.visits import visits

_THERE = ("entered_on", "shown_on", "checked_on", "recorded_on", "planned_on")
_ON_THE_SPOT = {
    act.code for act in (
        acts.enter_by_code, acts.show_certificate, acts.check_site, acts.find_problem, acts.sign_record,
    )
}  # fmt: skip
FAR = timedelta(days=1)


@dataclass(frozen=True)
class Offer:
    """A visit that a recording may belong to, and how far its acts on the spot are from it."""

    card: Card
    away: timedelta

    @property
    def near(self) -> bool:
        """Whether there are acts on the spot to compare with."""
        return self.away < FAR

    @property
    def words(self) -> str:
        """How near, for the person who confirms it."""
        if not self.near:
            return "当天的检查，没有现场环节的时间可以比对"
        minutes = int(self.away.total_seconds() // 60)
        return "拍摄时间在现场检查之内" if minutes == 0 else f"与现场检查相差{minutes}分钟"


def offers(viewer: Viewer, recordings: Sequence[Recording]) -> dict[str, list[Offer]]:
    """By recording the visits that come into question, the nearest first; none where there is none."""
    days = sorted({day_of(one.captured) for one in recordings})
    held = _of_days(viewer, days)
    spans = _spans(held)
    return {one.id: _near(one, held, spans) for one in recordings}


def _of_days(viewer: Viewer, days: Sequence[date]) -> list[Card]:
    then = Q()
    for column in _THERE:
        then |= Q(**{f"{column}__in": days})
    return (
        cards(viewer, visits(viewer.scope).filter(then, county=viewer.place.county)) if days else []
    )


def _near(one: Recording, held: Sequence[Card], spans: dict[str, Span | None]) -> list[Offer]:
    day = day_of(one.captured)
    found = [
        Offer(card, _away(one.captured, spans[card.id]))
        for card in held
        if one.shot_by in (card.visit.first_officer, card.visit.second_officer)
        and day in {getattr(card.visit, column) for column in _THERE}
    ]
    return sorted(found, key=lambda offer: (offer.away, offer.card.id))


Span = tuple[datetime, datetime]


def _spans(held: Sequence[Card]) -> dict[str, Span | None]:
    """By visit from the first to the last act on the spot; the entries of all of them are read at once."""
    there: dict[str, list[datetime]] = {card.id: [] for card in held}
    for id, _, _, text in ledger.chains(list(there)):
        body = parsed(text)
        at, day_only = happened(body["at"])
        if body["act"] in _ON_THE_SPOT and not day_only:
            there[id].append(at)
    return {id: (min(found), max(found)) if found else None for id, found in there.items()}


def _away(at: datetime, span: Span | None) -> timedelta:
    if span is None:
        return FAR
    return max(span[0] - at, at - span[1], timedelta())
