"""What the forms of payment codes say: the sums of a case that a code may be for, a payment by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fadu.accounts.viewer import Viewer
from fadu.fees.models import Fee
from fadu.fees.sheets import Payment, numbered
from fadu.kernel.errors import Refused
from fadu.kernel.money import in_yuan
from fadu.kernel.zone import day_of
from fadu.matters.deeds import Hand
from fadu.matters.models import Matter
from fadu.platforms.fees.cases import Cases
from fadu.platforms.fees.selectors import Decision, imposed
from fadu.platforms.fees.sums import sums_of


@dataclass(frozen=True)
class Choice:
    """One sum of a party that is owed today."""

    decision: Decision
    of_sum: str
    words: str


def choices(viewer: Viewer, hand: Hand, matter: Matter) -> dict[str, Choice]:
    """The sums of a case that are not all paid, by the value of the form."""
    cases = Cases(viewer, hand)
    known = cases.matter(matter.pk)
    if known is None or cases.ended(known):
        return {}
    return {
        f"{decision.party}|{name}": Choice(decision, name, _words(cases.name(decision.party), name, left))
        for decision in imposed(viewer.scope, known.pk)
        for name in sums_of(known.procedure)
        if (left := _left(cases, known, decision.party, name))
    }  # fmt: skip


def _left(cases: Cases, matter: Matter, party: str, name: str) -> int:
    """What is owed of a sum today; nothing that is known where the decision was altered."""
    try:
        one = cases.owed(matter, party, name, day_of(cases.hand.noted))
    except Refused:
        return 0
    return one.left if one else 0


def given_payment(fee: Fee, given: Mapping[str, Any]) -> Payment:
    """The payment of the form, as a row of a file would say it."""
    return Payment(0, fee.code, given["amount"], given["paid_on"], numbered(given["receipt"]))


def _words(party: str, name: str, left: int) -> str:
    whose = f"{party}，" if party else ""
    return f"{whose}{name}，未缴{in_yuan(left)}"
