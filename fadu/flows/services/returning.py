"""What becomes of a measure of coercion is seen under the supervision that it arose from: the act that ends it tells the other matter too.

A cut ends for the supervision when the last measure is lifted, and once it is put away without one; a closure with the
government's answer, and once it is put away without one. Both entries stand or fall together (decision 50).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.db import transaction

from fadu.casework.services.signing import Door
from fadu.flows.services.apart import origins
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as cf
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.hazard_major import acts as hazard
from fadu.law.procedures.hazard_major import facts as h
from fadu.law.vocabulary.act import Act
from fadu.matters.deeds import Deed, Outcome
from fadu.matters.selectors import marking_of
from fadu.matters.services import perform
from fadu.rooms.coercion.models import Closure, PowerCut

Result = Callable[[Deed], str]
ANSWERS = {cf.CLOSED: h.CLOSED, cf.NOT_CLOSED: h.NOT_CLOSED}


def _of_lifting(deed: Deed) -> str:
    """Lifted, unless the other measure still runs."""
    row = PowerCut.objects.filter(pk=str(deed.matter), lifted_on__isnull=False).first()
    return h.CUT_LIFTED if row else ""


def _of_closing(deed: Deed) -> str:
    """Put away: lifted, or never carried out."""
    row = PowerCut.objects.filter(pk=str(deed.matter)).first()
    return h.CUT_LIFTED if row and row.cut_on else h.CUT_NOT_TAKEN


def _of_answer(deed: Deed) -> str:
    return ANSWERS.get(str(deed.facts.get("answer")), "")


def _of_putting_away(deed: Deed) -> str:
    row = Closure.objects.filter(pk=str(deed.matter)).first()
    return ANSWERS.get(row.answer if row else "", h.DROPPED)


TOLD: Mapping[str, tuple[Act, str, Result]] = {
    p.lift_power.code: (hazard.end_cut, "cut_result", _of_lifting),
    p.lift_supply.code: (hazard.end_cut, "cut_result", _of_lifting),
    p.close_cut.code: (hazard.end_cut, "cut_result", _of_closing),
    c.receive_answer.code: (hazard.end_closure, "closure_result", _of_answer),
    c.close_proposal.code: (hazard.end_closure, "closure_result", _of_putting_away),
}
"""Acts that may end a measure → what the supervision records, under which fact, and what it says ("": not ended)."""


def returned(inner: Door) -> Door:
    """A door that records under supervision too how a measure ended, while the supervision still waits for it."""

    def record(deed: Deed) -> Outcome:
        if deed.act.code not in TOLD or not isinstance(deed.matter, str):
            return inner(deed)
        with transaction.atomic():
            outcome = inner(deed)
            if not outcome.repeated:
                _tell(deed)
            return outcome

    return record


def _tell(deed: Deed) -> None:
    act, fact, result = TOLD[deed.act.code]
    if not (said := result(deed)):
        return
    for matter, key in origins(str(deed.matter)):
        if marking_of(matter, deed.hand.law, deed.at).state(act.code, key) == "owed":
            facts = {fact: said, "linked": str(deed.matter)}
            perform([Deed(matter.pk, act, deed.at, deed.hand, deed.who, facts, key)])
