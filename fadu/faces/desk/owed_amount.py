"""The amount that the form of a payment begins with (应缴的数额): what the record says is owed, where all of it has to be paid.

It is only where the form begins: what is sent is recorded, and the law holds it against the record once more.
"""

from __future__ import annotations

from typing import Any

from fadu.faces.desk.finding import Step
from fadu.kernel.zone import day_of
from fadu.law.engine.facts import derivable, recalls
from fadu.matters.selectors import history
from fadu.rooms.penalty.owing import of_party, recalled

_OWED = {"settled": "left", "surcharge_paid": "surcharge_due"}
"""By the fact that holds an amount to what is owed: the fact that tells what is owed."""


def offered(request: Any, step: Step) -> dict[str, int]:
    """What is owed by the record on the day of the request; nothing of another act, or where it is not clear who pays."""
    told = next((_OWED[f.code] for f in step.act.facts if f.code in _OWED), "")
    if step.matter is None or not told:
        return {}
    lines = history(step.matter)
    keys = {x.key for x in lines if x.key}
    key = request.GET.get("key", "") or (next(iter(keys)) if len(keys) == 1 else "")
    own = of_party(lines, key if step.act.each else "")
    before = recalled(recalls(step.act), own)
    known = derivable(step.act, {}, request.law, day_of(request.now), before)
    return {"amount": known[told]} if told in known else {}
