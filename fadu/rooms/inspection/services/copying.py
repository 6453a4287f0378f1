"""The copy of the last visit: what is still there becomes findings of this one, as drafts or at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.casework.models import Draft
from fadu.casework.services import Prepared, save_draft
from fadu.kernel.ids import new_id
from fadu.law.procedures.inspection_visit import acts as a
from fadu.matters.deeds import Hand, Outcome, Sent
from fadu.matters.models import Matter
from fadu.matters.scope import Scope
from fadu.matters.services import perform
from fadu.registry.models import Party
from fadu.rooms.inspection.models import Visit, VisitFinding
from fadu.rooms.inspection.selectors.alerts import registrations
from fadu.rooms.inspection.selectors.findings import Standing, carried
from fadu.rooms.inspection.services.sending import deed


def copied(scope: Scope, visit: Visit, firm: Party) -> list[dict[str, Any]]:
    """The facts of `find_problem` for every finding that is still there, without those this visit has taken over.

    Keys go on after those of this visit; a description that was erased is left for the officer to write.
    """
    taken = VisitFinding.objects.filter(visit=visit.pk)
    known = set(taken.values_list("found_before", flat=True))
    still = [
        c.finding
        for c in carried(scope, registrations(firm), but=visit.pk)
        if c.standing is Standing.STILL
    ]
    left = [one for one in still if one.pk not in known]
    keys = _keys(set(taken.values_list("key", flat=True)), len(left))
    return [
        {
            "finding": [key], "category": one.category, "description": one.description or "",
            "violated": one.violated, "punishable": one.punishable, "found_before": one.pk,
        }
        for key, one in zip(keys, left, strict=True)
    ]  # fmt: skip


def _keys(used: Collection[str], more: int) -> list[str]:
    free = (f"F{n}" for n in range(1, len(used) + more + 1) if f"F{n}" not in used)
    return [next(free) for _ in range(more)]


def record_copies(visit: str, findings: Sequence[dict[str, Any]], sent: Sent) -> list[Outcome]:
    """Record copied findings, as the officers have confirmed them, in one transaction."""
    return perform([deed(visit, a.find_problem, sent, said) for said in findings])


def keep_copies(
    matter: Matter, findings: Sequence[dict[str, Any]], *, viewer: Viewer, hand: Hand, at: datetime,
    chance: Callable[[int], bytes],
) -> list[Draft]:  # fmt: skip
    """Keep them as drafts of the viewer's, one a finding, to be gone through on the spot and signed by both."""
    return [
        save_draft(
            viewer=viewer, hand=hand,
            prepared=Prepared(
                matter=matter.id, procedure=matter.procedure, act=a.find_problem.code, facts=said, at=at,
                expected=matter.n, id=new_id(hand.noted, chance(10)), ready=bool(said["description"]),
                raw={name: _typed(value) for name, value in said.items()},
            ),
        )
        for said in findings
    ]  # fmt: skip


def _typed(value: Any) -> list[str]:
    """A fact as the form of its act has it."""
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return list(value) if isinstance(value, list) else [str(value)]
