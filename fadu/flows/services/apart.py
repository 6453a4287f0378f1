"""One measure is recorded in one matter (decision 35): what goes on in a matter of its own is not decided under supervision too."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fadu.casework.models import Link
from fadu.casework.services.signing import Door
from fadu.kernel.errors import Refused
from fadu.law.instruments import WSL
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.registers.linking import AROSE
from fadu.matters.deeds import Deed, Outcome
from fadu.rooms.coercion.models import Closure, PowerCut

CUT_BASIS, CLOSURE_BASIS = WSL.art(70, par=1), WSL.art(113)
BESIDE: Mapping[str, tuple[type[PowerCut] | type[Closure], Mapping[str, Any], Any]] = {
    hazard.approve_cut.code: (PowerCut, {"lifted_on": None, "closed_on": None}, CUT_BASIS),
    hazard.propose_closure.code: (Closure, {"closed_on": None}, CLOSURE_BASIS),
}
"""Acts under supervision → the rows of matters that carry the same measure, while it goes on; the article."""


def apart(inner: Door) -> Door:
    """A door that refuses under supervision what a matter that arose from it carries already."""

    def record(deed: Deed) -> Outcome:
        if deed.act.code in BESIDE and isinstance(deed.matter, str):
            demand_not_apart(deed.matter, deed.act.code)
        return inner(deed)

    return record


def demand_not_apart(matter: str, act: str) -> None:
    """Refused where a matter that arose from this one carries what the act would decide; it is named."""
    model, going_on, basis = BESIDE[act]
    arose = Link.objects.filter(first=matter, kind=AROSE, ended=False).values("second")
    row = model._base_manager.filter(pk__in=arose, **going_on).order_by("pk").first()
    if row is not None:
        title = next(a.title for a in (hazard.approve_cut, hazard.propose_closure) if a.code == act)
        raise Refused(
            f"这一督办事项已经另立事项办理同一措施（事项编号{row.pk}），不能再“{title}”",
            basis=str(basis),
            todo="请在关联的事项中继续办理；措施解除或者事项办结以后，才能在督办事项中办理。",
        )
