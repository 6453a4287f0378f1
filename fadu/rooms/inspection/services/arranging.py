"""Many visits opened and staffed at once: looked at first, all taken back, then done; all or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from django.db import transaction

from fadu.kernel.calendar import WorkCalendar
from fadu.kernel.errors import BadInput, Refused
from fadu.matters.deeds import Sent
from fadu.matters.scope import Place, Scope
from fadu.registry.selectors import party_names
from fadu.rooms.inspection.selectors.pairing import certified, recused
from fadu.rooms.inspection.selectors.visits import among
from fadu.rooms.inspection.services.opening import (
    Opened,
    Staffing,
    Task,
    assign_many,
    open_visits,
)
from fadu.rooms.inspection.services.sending import NotAll

Pair = tuple[str, str]
BASIS = "行政处罚法第四十二条第一款、第四十三条"


def spread(first: date, last: date, number: int, calendar: WorkCalendar) -> list[date]:
    """So many days within a window, working days only, evenly in order. BadInput where it has none."""
    days = [
        day
        for n in range((last - first).days + 1)
        if calendar.works(day := date.fromordinal(first.toordinal() + n))
    ]
    if not days:
        raise BadInput("检查期间里没有工作日", todo="请改正检查期间。")
    return [days[n * len(days) // number] for n in range(number)]


def open_and_staff(
    tasks: Sequence[Task],
    pairs: Mapping[str, Pair],
    *,
    scope: Scope,
    place: Place,
    sent: Sent,
    assigned: Sent | None = None,
) -> list[Opened]:
    """Open the tasks and assign the pairs, by task id, in one transaction; what was opened before stays.

    sent: by who opens; assigned: by who assigns, the same person in another capacity, under a form key of its own.
    """
    with transaction.atomic():
        opened = open_visits(tasks, scope=scope, place=place, sent=sent)
        new = [one.visit for one in opened if one.visit in pairs and not one.repeated]
        if new and assigned is not None:
            staff([Staffing(id, *pairs[id]) for id in new], scope=scope, sent=assigned)
    return opened


def staff(staffings: Sequence[Staffing], *, scope: Scope, sent: Sent) -> None:
    """Assign officers to many visits; `NotAll` names each visit whose officers may not make it."""
    against = objections(staffings, scope=scope, sent=sent)
    if against:
        raise NotAll(against, len(staffings))
    assign_many(staffings, scope=scope, sent=sent)


def objections(
    staffings: Sequence[Staffing], *, scope: Scope, sent: Sent
) -> list[tuple[str, Refused]]:
    """Firm and reason: no certificate on the day that is planned, or the officer has given way."""
    rows = among(scope, [one.visit for one in staffings])
    firms = party_names(row.party for row in rows.values())
    found: list[tuple[str, Refused]] = []
    for one in staffings:
        row = rows.get(one.visit)
        if row is None:
            continue  # told by assign_many, with all that are out of reach
        pair = (one.first_officer, one.second_officer)
        on = row.planned_on or sent.at.date()
        said = []
        if set(pair) - certified(pair, on):
            said.append(f"检查人员在{on:%Y-%m-%d}没有有效的执法证件")
        if set(pair) & recused(scope, one.visit):
            said.append("检查人员已经回避")
        if said:
            why = Refused("；".join(said), basis=BASIS, todo="请换派其他人员。")
            found.append((firms.get(row.party, one.visit), why))
    return found


Arranged = TypeVar("Arranged")


def previewed(do: Callable[[], Arranged]) -> Arranged:
    """What an arrangement would give, done and taken back. Refused as it would be."""
    with transaction.atomic():
        given = do()
        transaction.set_rollback(True)
    return given
