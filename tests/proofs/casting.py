"""Who acts in the walks of the proofs, from which days, and under which parameters."""

from __future__ import annotations

from datetime import date, datetime, time

from fadu.accounts.models import Person
from fadu.demo.acting import chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.demo.parties import credit_code
from fadu.kernel.zone import instant_of
from fadu.law.vocabulary.procedure import Procedure
from fadu.law.vocabulary.role import Role
from fadu.law.vocabulary.status import Status
from fadu.matters.deeds import Hand
from fadu.matters.scope import Reach, Scope
from fadu.registry import services as registry
from fadu.statutes import services as statutes
from tests.proofs import plans
from tests.proofs.walking import START, Cast, Move

SEED = 2  # with some others the walks do not come upon a hearing
# With others they do not come upon the closing of an enterprise, or a late application to the court.
SEEDS = {"hazard.major": 1, "penalty.simple": 2}
LATER = instant_of(date(2027, 1, 4), time(9))
STARTS: tuple[datetime, ...] = (START, LATER)
"""When walks may begin: before and after the parameters were switched on."""
# Off by default, and the only way to the acts they are about; the legal office switches them on.
SWITCHED_ON = {
    "hazard.cut_demand": "是",
    "decision.party_report_first": "是",
    "inspection.cap_applies": "是",
    "inspection.frequency_cap": "2",
    "coercion.closure_discussed": "是",
    "coercion.closure_reviewed": "是",
    "coercion.cut_reviewed": "是",
    "coercion.seizure_reviewed": "是",
}


def cast_of(bureau: Bureau) -> Cast:
    """The city's people with their capacities, and two parties; the parameters of `SWITCHED_ON` are set."""
    crew, hand = bureau.crew, Hand(bureau.law, FOUNDED, chance_of("proof"), "proof")
    officer, lawyer = crew.people[Role.OFFICER][0], crew.people[Role.LEGAL_OFFICE][0]
    scope = Scope(officer.person, bureau.agency, Reach.CITY)
    parties = [
        registry.enter_party(
            facts={"party_kind": "单位", "name": f"走查企业{n}", "division": "430200",
                   "credit_code": credit_code("430200", n)},
            who=[officer], hand=hand, at=FOUNDED, place=crew.place, scope=scope,
        )
        for n in range(2)
    ]  # fmt: skip
    for code, value in SWITCHED_ON.items():
        statutes.set_parameter(
            code=code, value=value, since=date(2027, 1, 1), source="走查", status=Status.P,
            who=[lawyer], hand=hand, place=crew.place, at=FOUNDED,
        )  # fmt: skip
    roles: dict[str, list[Role]] = {}
    for role, people in crew.people.items():
        for actor in people if role is not Role.SUPERVISOR else ():  # who only reads does no act
            roles.setdefault(actor.person, []).append(role)
    assert set(roles) <= set(Person.objects.values_list("id", flat=True))
    return Cast(roles, parties, bureau.sample)


def made_of(procedure: Procedure) -> str:
    """The digest under which the plan of a procedure is kept."""
    return plans.digest_of(procedure, SEEDS.get(procedure.code, SEED), STARTS)


def planned(procedure: Procedure, cast: Cast) -> list[list[Move]]:
    """The walks that were kept; AssertionError with the command where they are of another version."""
    return plans.read(procedure, made_of(procedure), cast)
