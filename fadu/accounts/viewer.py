"""The viewer (用户): who looks, in which capacities, how far their sight reaches, on one day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from fadu.law.engine.record import Actor
from fadu.law.procedures.registers import ADMINISTRATORS
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Place, Reach, Scope


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
    def own(self) -> Scope:
        """What of their own agency the viewer may see: no more than at all, for whoever has no territory."""
        return (
            Scope(self.person, self.place.county, Reach.COUNTY) if self.scope.whole else self.scope
        )

    @property
    def administrator(self) -> bool:
        """Whether the viewer is one of the three administrators (三员): no business data."""
        return any(r in ADMINISTRATORS for r in self.roles)

    @property
    def onlooker(self) -> bool:
        """Whether the viewer only reads: a supervisor without any other capacity (监督人员)."""
        return self.capacities == {Role.SUPERVISOR}

    @property
    def counsel_only(self) -> bool:
        """Whether the viewer is counsel and nothing else (外聘法律顾问)."""
        return self.capacities == COUNSEL_ALONE

    @property
    def staff(self) -> bool:
        """Whether the viewer does the agency's own work: neither an administrator, an onlooker nor its counsel."""
        return not self.administrator and self.holds(*_BUSINESS)

    @property
    def capacities(self) -> frozenset[Role]:
        """Own and lent capacities together; to an administrator nothing is lent (三员分立)."""
        return self.roles if self.administrator else self.roles | self.deputising

    def holds(self, *roles: Role) -> bool:
        """Whether the viewer has one of the capacities."""
        return any(r in self.capacities for r in roles)

    def may_do(self, act: Act) -> bool:
        """Whether the viewer may do the act itself, or record it for one who stands outside."""
        return self.fits(act) or self.may_record(act)

    def fits(self, act: Act) -> bool:
        """Whether the viewer may do the act itself."""
        return fitting(act, self.roles, self.capacities) is not None

    def may_record(self, act: Act) -> bool:
        """Whether the viewer may enter an act of an outsider (当事人、专家、法院……的行为)."""
        outside = bool(act.by) and all(r.outside for r in act.by)
        return outside and self.holds(*RECORDERS)

    def actor(self, act: Act) -> Actor:
        """The viewer as an actor of `act`; in which capacity, `acting` says."""
        return Actor(self.person, acting(act, self.roles, self.capacities), self.certificate)


RECORDERS = (Role.OFFICER, Role.DRAFTER, Role.LEGAL_OFFICE, Role.REGISTRAR, Role.ARCHIVIST)


COUNSEL_ALONE = frozenset({Role.COUNSEL})

# Who may do what the law leaves to "the agency": neither administrators nor mere onlookers, nor who gives it counsel
_OTHERS = (*ADMINISTRATORS, Role.SUPERVISOR, Role.COUNSEL)
_BUSINESS = tuple(r for r in Role if r not in _OTHERS and not r.outside)


def fitting(act: Act, own: Collection[Role], lent: Collection[Role] = ()) -> Role | None:
    """The capacity in which somebody may do `act`: the first that the act names, in its own order.

    What one holds oneself goes before what is lent. An act that names nobody (`by` is empty) is done
    in the first capacity by the order of `Role`. None where nothing held fits.
    """
    named = act.by or _BUSINESS
    return next((role for held in (own, lent) for role in named if role in held), None)


def acting(act: Act, own: Collection[Role], lent: Collection[Role] = ()) -> str:
    """The capacity written beside an actor of `act`, through whichever door the act comes.

    Where nothing held fits, it is the first held at all, or none: the procedure then refuses it.
    """
    held = [role for role in Role if role in own] + [role for role in Role if role in lent]
    found = fitting(act, own, lent) or next(iter(held), None)
    return found.value if found else ""
