"""The sums of a case under which a code is registered: which acts pay them, and what is left of them on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.kernel.errors import Refused
from fadu.kernel.zone import chinese_day, day_of
from fadu.law.engine.record import Actor
from fadu.law.engine.view import LawView
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary import acts as ordinary
from fadu.law.procedures.penalty_simple import SIMPLE_PENALTY
from fadu.law.procedures.penalty_simple import acts as simple
from fadu.law.procedures.registers import fees as r
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.lines import Line
from fadu.matters.models import Matter
from fadu.rooms.penalty.owing import (
    ALTERED,
    BY_HAND,
    DAILY,
    FINE,
    SPOT,
    UNKNOWN,
    Owing,
    Sum,
    owing,
    untold,
)

REFUNDS: Mapping[str, Act] = {
    ORDINARY_PENALTY.code: ordinary.refund,
    SIMPLE_PENALTY.code: simple.refund,
}
"""The act by which a case whose decision is gone is paid back (行政强制法 41)."""
_SUMS: Mapping[tuple[str, str], tuple[Sum, bool]] = {
    (ORDINARY_PENALTY.code, r.FINE): (FINE, False),
    (ORDINARY_PENALTY.code, r.SURCHARGE): (FINE, True),
    (ORDINARY_PENALTY.code, r.DAILY): (DAILY, False),
    (ORDINARY_PENALTY.code, r.DAILY_SURCHARGE): (DAILY, True),
    (SIMPLE_PENALTY.code, r.FINE): (SPOT, False),
    (SIMPLE_PENALTY.code, r.SURCHARGE): (SPOT, True),
}
PROCEDURES = tuple(dict.fromkeys(code for code, _ in _SUMS))


def sums_of(procedure: str) -> tuple[str, ...]:
    """Which sums a case of a procedure may have."""
    return tuple(name for code, name in _SUMS if code == procedure)


@dataclass(frozen=True)
class Paid:
    """By which acts one sum of a case is paid, whatever has become of its decision. key: its party."""

    of: Sum
    surcharge: bool
    key: str

    @property
    def settling(self) -> tuple[str, ...]:
        """The acts by which it is paid up: what was paid before them they take for granted."""
        return (self.of.pays.code, self.of.pays_surcharge.code)

    @property
    def paying(self) -> tuple[str, ...]:
        """The acts by which it is paid, whole or in part."""
        whole = self.of.pays_surcharge if self.surcharge else self.of.pays
        return (self.part.code, whole.code)

    @property
    def part(self) -> Act:
        """The act by which a part of it is paid."""
        return self.of.surcharge_part if self.surcharge else self.of.parts

    @property
    def acts(self) -> tuple[str, ...]:
        """Every act by which the sum, or the surcharge on it, is paid."""
        return (self.of.parts.code, self.of.surcharge_part.code, *self.settling)


@dataclass(frozen=True)
class Owed(Paid):
    """Where one sum of a case stands. whole: fen that are owed in all; left: of them not paid; then: not paid by what had been
    recorded of days up to that of the payment, which is what its act is judged by.
    """

    now: Owing
    whole: int
    left: int
    then: int

    def payment(self, amount: int, receipt: str) -> tuple[Act, dict[str, Any]]:
        """The act that pays an amount no greater than what is left, with its facts."""
        paid = {"amount": amount, "receipt": receipt}
        if amount != self.then:
            return self.part, paid
        return (self.of.pays_surcharge if self.surcharge else self.of.pays), paid


def owed(
    matter: Matter, lines: Sequence[Line], sum_of: tuple[str, str], law: LawView, day: date
) -> Owed | None:
    """What stands of a party's sum on a day; None where no decision imposes it, or none stands.

    Refused where the decision was altered by an entry that does not say to what.
    """
    kind = paid_by(matter.procedure, *sum_of)
    if kind is None:
        return None
    of, key = kind.of, kind.key
    if changed := untold(lines, key, (of,)):
        said = chinese_day(day_of(changed[0][1].at))
        raise Refused(f"{said}登记决定变更，{UNKNOWN}", basis=ALTERED, todo=BY_HAND)
    found = owing(lines, key, law.calendar, day, (of,))
    if not found:
        return None
    one, earlier = found[0], [x for x in lines if day_of(x.at) <= day]
    then = owing(earlier, key, law.calendar, day, (of,))
    if not kind.surcharge:
        return Owed(of, False, key, one, one.fine, one.left, then[0].left if then else one.left)
    left = then[0].surcharge_left if then else one.surcharge_left
    return Owed(of, True, key, one, one.surcharge, one.surcharge_left, left) if one.begun else None


def paid_by(procedure: str, party: str, of_sum: str) -> Paid | None:
    """The acts about a party's sum; None where the procedure knows no such sum."""
    known = _SUMS.get((procedure, of_sum))
    return known and Paid(*known, "" if known[0] is SPOT else party)


def payer(one: Paid, party: str, matter: str) -> tuple[Actor, ...]:
    """Who pays: the party, whom an officer records."""
    return (Actor(one.key or party or matter, Role.PARTY.value),)
