"""The sums of a case under which a code is registered: which acts pay them, and what is left of them on a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from fadu.kernel.errors import BadInput
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
from fadu.rooms.penalty.owing import DAILY, FINE, SPOT, Owing, Sum, owing

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
class Owed:
    """Where one sum of a case stands. whole: fen that are owed in all; left: of them not paid; key: its party."""

    of: Sum
    surcharge: bool
    key: str
    now: Owing
    whole: int
    left: int

    def payment(self, amount: int, receipt: str) -> tuple[Act, dict[str, Any]]:
        """The act that pays an amount no greater than what is left, with its facts."""
        paid = {"amount": amount, "receipt": receipt}
        if not self.surcharge:
            return (self.of.pays if amount == self.left else self.of.parts), paid
        return self.of.pays_surcharge, {**paid, **self._counted()}

    @property
    def settling(self) -> tuple[str, ...]:
        """The acts by which it is paid up: what was paid before them they take for granted."""
        return (self.of.pays.code, self.of.pays_surcharge.code)

    @property
    def paying(self) -> tuple[str, ...]:
        """The acts by which it is paid, whole or in part."""
        if self.surcharge:
            return (self.of.pays_surcharge.code,)
        return (self.of.parts.code, self.of.pays.code)

    def _counted(self) -> dict[str, Any]:
        """From when to when the surcharge was counted, as the law's act states it."""
        if len(self.now.stops) > 1:
            raise BadInput(
                "复议、诉讼期间不止一段，不能自动计算加处罚款", todo="请在事项中登记缴清加处罚款。"
            )
        told = {"fine": self.now.fine, "due_on": self.now.due, "counted_until": self.now.until}
        stops = dict(zip(("stopped_from", "stopped_until"), *self.now.stops, strict=True)) if self.now.stops else {}  # fmt: skip
        return {
            code: value.isoformat() if isinstance(value, date) else value
            for code, value in {**told, **stops}.items()
        }


def owed(
    matter: Matter, lines: Sequence[Line], sum_of: tuple[str, str], law: LawView, day: date
) -> Owed | None:
    """What stands of a party's sum on a day; None where no decision imposes it, or none stands."""
    party, of_sum = sum_of
    known = _SUMS.get((matter.procedure, of_sum))
    if known is None:
        return None
    of, surcharge = known
    key = "" if of is SPOT else party
    found = owing(lines, key, law.calendar, day, (of,))
    if not found:
        return None
    one = found[0]
    if not surcharge:
        return Owed(of, False, key, one, one.fine, one.left)
    return Owed(of, True, key, one, one.surcharge, one.surcharge_left) if one.begun else None


def payer(one: Owed, party: str, matter: str) -> tuple[Actor, ...]:
    """Who pays: the party, whom an officer records."""
    return (Actor(one.key or party or matter, Role.PARTY.value),)
