"""What the ledger says when a measure of coercion is prepared: how often the firm was penalised, until when a seizure lasts.

The law reads the day of a seizure from its own record; counts are of other matters, which only the form can offer.
"""

from __future__ import annotations

from typing import Any

from fadu.faces.desk.finding import Step
from fadu.flows.selectors import Counted, counted
from fadu.kernel.zone import chinese_day
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_seizure import acts as s
from fadu.registry.selectors import party
from fadu.rooms.coercion.models import Seizure
from fadu.rooms.coercion.selectors import closures, seizures
from fadu.rooms.inspection.selectors.alerts import registrations

_FROM_FORMER = (s.extend, s.end_test)


def words_of(request: Any, step: Step, typed: Any) -> tuple[str, ...]:
    """What is shown above the form; nothing of other acts."""
    found = count_of(request, step, typed)
    if found is not None:
        return (found.words,)
    row = seizure_of(request, step)
    if row is None or row.until is None:
        return ()
    return (f"台账记录的期限最后一日：{chinese_day(row.until)}，原期限按此计算。",)


def offered(request: Any, step: Step) -> dict[str, Any]:
    """What the form begins with: the counts of a firm that is known."""
    found = count_of(request, step, {})
    return dict(found.facts) if found else {}


def seizure_of(request: Any, step: Step) -> Seizure | None:
    """The seizure whose term an act changes; None for other acts."""
    if step.act not in _FROM_FORMER or step.matter is None:
        return None
    return seizures(request.viewer.scope).filter(pk=step.matter.id).first()


def count_of(request: Any, step: Step, typed: Any) -> Counted | None:
    """The counts of the firm that is chosen, or that the matter has; None for other acts and without a firm."""
    if step.act is not c.verify_ground:
        return None
    scope = request.viewer.scope
    own = closures(scope).filter(pk=step.matter.id).first() if step.matter else None
    firm = party(scope, str(typed.get("enterprise") or (own.party if own else "")))
    if firm is None or firm.erased:
        return None
    return counted(scope, registrations(firm), request.viewer.day)
