"""What the case's form of a refund begins with (登记退还): the whole sum, the vouchers there are, and what to do for each part."""

from __future__ import annotations

from typing import Any

from fadu.faces.desk.finding import Step
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.sums import REFUNDS
from fadu.platforms.fees.whole import Whole, whole


def offered(request: Any, step: Step) -> dict[str, Any]:
    """The whole in fen, and the numbers of the vouchers of what went back under codes."""
    key = request.GET.get("key", "")
    found = _whole(request, step, key)
    if found is None or found.recorded:
        return {}
    told: dict[str, Any] = {"amount": found.total}
    return told | ({"receipt": "、".join(found.receipts)} if found.receipts else {})


def words_of(request: Any, step: Step, typed: Any) -> tuple[str, ...]:
    """Which part goes back how."""
    found = _whole(request, step, str(typed.get("key") or ""))
    return (found.words,) if found and not found.recorded else ()


def _whole(request: Any, step: Step, key: str) -> Whole | None:
    matter = step.matter
    if matter is None or REFUNDS.get(matter.procedure) is not step.act:
        return None
    cases = Cases(request.viewer, request.hand)
    own = cases.matter(matter.pk)
    if own is None:
        return None
    if not key and step.act.each:  # the only party is chosen by itself
        parties = {fee.party for fee in cases.codes(own.pk)}
        key = parties.pop() if len(parties) == 1 else ""
    return whole(cases, own, key)
