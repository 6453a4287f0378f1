"""The viewer (用户): who looks, in which capacities, how far their sight reaches, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers import ADMINISTRATORS
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Place, Scope


@dataclass(frozen=True)
class Viewer:
    """A signed-in person on one day. `deputising` = capacities lent by others (授权代理)."""

    person: str
    account: str
    name: str
    place: Place
    agency_name: str
    day: date
    roles: frozenset[Role]
    certificate: str
    scope: Scope
    deputising: frozenset[Role] = frozenset()

    @property
    def administrator(self) -> bool:
        """Whether the viewer is one of the three administrators (三员): no business data."""
        return any(r in ADMINISTRATORS for r in self.roles)

    @property
    def onlooker(self) -> bool:
        """Whether the viewer only reads: a supervisor without any other capacity (监督人员)."""
        return self.capacities == {Role.SUPERVISOR}

    @property
    def capacities(self) -> frozenset[Role]:
        """Own and lent capacities together."""
        return self.roles | self.deputising

    def holds(self, *roles: Role) -> bool:
        """Whether the viewer has one of the capacities."""
        return any(r in self.capacities for r in roles)

    def may_do(self, act: Act) -> bool:
        """Whether the viewer may do the act itself, or record it for one who stands outside."""
        if not act.by:
            return not self.administrator and not self.onlooker
        return any(r in self.capacities for r in act.by) or self.may_record(act)

    def may_record(self, act: Act) -> bool:
        """Whether the viewer may enter an act of an outsider (当事人、专家、法院……的行为)."""
        outside = bool(act.by) and all(r.outside for r in act.by)
        return outside and self.holds(*RECORDERS)

    def actor(self, act: Act) -> Actor:
        """The viewer as an actor of `act`, in the first capacity of theirs that the act asks for."""
        fitting = [r for r in act.by if r in self.capacities]
        role = fitting[0] if fitting else next(iter(sorted(self.roles)), Role.OFFICER)
        return Actor(self.person, role.value, self.certificate)


RECORDERS = (Role.OFFICER, Role.DRAFTER, Role.LEGAL_OFFICE, Role.REGISTRAR, Role.ARCHIVIST)
