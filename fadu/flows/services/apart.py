"""One measure is recorded in one matter (decision 35, 50): what goes on beside a supervision is not taken up again, and stops with its ground.

How a cut or a closure is approved and carried out is the law of its own matter; whether there still is a major hazard, and a stop
that is refused, is that of the supervision. A matter's law cannot see another matter, so the desk's door looks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fadu.casework.models import Link
from fadu.casework.services.signing import Door
from fadu.kernel.errors import Refused
from fadu.law.instruments import WSL
from fadu.law.procedures.coercion_closure import CLOSURE
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.registers.linking import AROSE
from fadu.law.vocabulary.procedure import Procedure
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.models import Matter
from fadu.matters.selectors import history, marking_of
from fadu.rooms.coercion.models import Closure, PowerCut
from fadu.rooms.hazards.models import Hazard

CUT_BASIS, CLOSURE_BASIS = WSL.art(70, par=1), WSL.art(113)
BESIDE: Mapping[str, tuple[type[PowerCut] | type[Closure], Mapping[str, Any], Any]] = {
    POWER_CUT.code: (PowerCut, {"lifted_on": None, "closed_on": None}, CUT_BASIS),
    CLOSURE.code: (Closure, {"closed_on": None}, CLOSURE_BASIS),
}
"""The measures that a supervision takes up beside itself: their rows while they go on; the article."""
TAKEN_UP = {hazard.open_cut.code: POWER_CUT, hazard.open_closure.code: CLOSURE}
RESTING = frozenset(
    act.code for act in (p.approve_power, p.approve_supply, p.cut_power, p.cut_supply)
)
"""Acts of a cut that rest on a major hazard and a refused stop."""


def apart(inner: Door) -> Door:
    """A door that refuses to take a measure up twice, and one whose ground under supervision is gone."""

    def record(deed: Deed) -> Outcome:
        if isinstance(deed.matter, str):
            if deed.act.code in TAKEN_UP:
                demand_not_apart(deed.matter, TAKEN_UP[deed.act.code])
            if deed.act.code in RESTING:
                demand_ground(deed)
        return inner(deed)

    return record


def demand_not_apart(matter: str, measure: Procedure) -> None:
    """Refused where a matter that arose from this one goes on with the same measure; it is named."""
    if measure.code not in BESIDE:
        return
    model, going_on, basis = BESIDE[measure.code]
    arose = Link.objects.filter(first=matter, kind=AROSE, ended=False).values("second")
    row = model._base_manager.filter(pk__in=arose, **going_on).order_by("pk").first()
    if row is not None:
        raise Refused(
            f"这一督办事项已经另立事项办理“{measure.title}”（事项编号{row.pk}），不能再次转入",
            basis=str(basis),
            todo="请在关联的事项中继续办理；措施解除或者事项办结以后，才能再次转入。",
        )


def demand_ground(deed: Deed) -> None:
    """Refused where the supervision that a cut arose from shows no major hazard, or no refused stop, any more."""
    for matter, key in origins(str(deed.matter)):
        row = Hazard.objects.filter(matter=matter.pk, key=key).first()
        marking = marking_of(matter, deed.hand.law, deed.at)
        stands = (hazard.find_stop_refused.code, key) in marking.enabled(deed.at)
        if row is None or not row.major or row.closed_on or row.transferred_on or not stands:
            raise Refused(
                f"关联的督办事项（编号{matter.pk}）中，该隐患已经不属于重大事故隐患、已经销号、移送，或者停产停业等决定已经撤销、同意恢复，"
                f"不能“{deed.act.title}”",
                basis=str(CUT_BASIS),
                todo="请在督办事项中核对；仍有拒不执行和现实危险的，重新认定后办理。",
            )


def origins(measure: str) -> list[tuple[Matter, str]]:
    """The supervisions that a matter of coercion arose from, each with the hazard that it is about ("" of a closure)."""
    first = Link.objects.filter(second=measure, kind=AROSE, ended=False).values("first")
    found = []
    for matter in Matter.objects.filter(pk__in=first, procedure="hazard.major").order_by("pk"):
        opened = [
            x
            for x in history(matter)
            if x.act in TAKEN_UP and x.facts.get("linked") == measure and not x.corrected
        ]
        if opened:
            found.append((matter, opened[-1].key))
    return found
