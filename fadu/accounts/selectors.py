"""Reads over agencies and people; a reader's scope comes first wherever people are listed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet

from fadu.accounts.models import Account, Agency, Certificate, Person, RoleGrant
from fadu.accounts.viewer import Viewer
from fadu.law.engine.record import Actor
from fadu.law.procedures.registers import ADMINISTRATORS
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.scope import Place, Reach, Scope

_REACH = {
    "province": Reach.PROVINCE,
    "city": Reach.CITY,
    "county": Reach.COUNTY,
    "office": Reach.COUNTY,
}


def agencies(scope: Scope) -> QuerySet[Agency]:
    """The agencies within the viewer's reach, by division code."""
    return scope.filter(Agency.objects.all()).order_by("division", "id")


def agency_tree() -> QuerySet[Agency]:
    """All agencies: the tree itself is public (机构设置主动公开) and no business data."""
    return Agency.objects.order_by("division", "id")


def headcounts() -> dict[str, int]:
    """How many people are in post at each agency: a number, open like the tree itself."""
    rows = Person.objects.filter(left__isnull=True).values("agency").annotate(staff=Count("id"))
    return dict(rows.values_list("agency", "staff"))


def people(scope: Scope) -> QuerySet[Person]:
    """The people in post within the viewer's reach."""
    return scope.filter(Person.objects.filter(left__isnull=True)).order_by("agency", "id")


def everybody(scope: Scope) -> QuerySet[Person]:
    """The people within the viewer's reach, those who have left included."""
    return scope.filter(Person.objects.all()).order_by("agency", "id")


def people_for_security() -> QuerySet[Person]:
    """All people: the security administrator keeps their capacities and sees no business data."""
    return Person.objects.order_by("agency", "id")


def grants(people: Iterable[str], day: date) -> QuerySet[RoleGrant]:
    """The capacities that the people hold on `day`."""
    open_ended = Q(until__isnull=True) | Q(until__gte=day)
    return RoleGrant.objects.filter(open_ended, person__in=list(people), since__lte=day).order_by(
        "id"
    )


def certificates(people: Iterable[str], day: date) -> QuerySet[Certificate]:
    """The certificates of the people that are valid on `day`."""
    return Certificate.objects.filter(
        person__in=list(people), since__lte=day, ends_on__gte=day
    ).order_by("id")


def person(scope: Scope, id: str) -> Person | None:
    """One person within the viewer's reach, also one who has left."""
    return scope.filter(Person.objects.filter(id=id)).first()


def agency(id: str) -> Agency | None:
    """One agency of the tree, also a closed one."""
    return Agency.objects.filter(id=id).first()


def holders(role: str, day: date) -> QuerySet[RoleGrant, Any]:
    """The ids of those who hold a capacity on `day`, for narrowing a scoped list."""
    lasting = Q(until__isnull=True) | Q(until__gte=day)
    return RoleGrant.objects.filter(lasting, role=role, since__lte=day).values("person")


def all_grants(people: Iterable[str]) -> QuerySet[RoleGrant]:
    """Every capacity the people ever held, the newest first."""
    return RoleGrant.objects.filter(person__in=list(people)).order_by("-since", "-id")


def all_certificates(people: Iterable[str]) -> QuerySet[Certificate]:
    """Every certificate the people ever held, the one that lasts longest first."""
    return Certificate.objects.filter(person__in=list(people)).order_by("-ends_on", "-id")


def accounts(people: Iterable[str]) -> dict[str, Account]:
    """Sign-ins by person, for the security administrator."""
    return {a.person: a for a in Account.objects.filter(person__in=list(people))}


def names(ids: Iterable[str]) -> dict[str, str]:
    """The names of people, for pages that already showed the matter they acted in."""
    return {p.id: str(p) for p in Person.objects.filter(id__in=set(ids))}


def agency_names(ids: Iterable[str]) -> dict[str, str]:
    """Short names of agencies by id."""
    return dict(Agency.objects.filter(id__in=set(ids)).values_list("id", "short_name"))


def viewer(account: Account, day: date, lent: Iterable[Role] = ()) -> Viewer:
    """The person behind an account as they stand on `day`; `lent` capacities come from delegation."""
    person = Person.objects.get(id=account.person)
    agency = Agency.objects.get(id=person.agency)
    roles = (
        frozenset(Role(g.role) for g in grants([person.id], day))
        if not person.left
        else frozenset()
    )
    held = next((c.number or "" for c in certificates([person.id], day) if c.kind == "执法证"), "")
    reach = Reach.NONE if any(r in ADMINISTRATORS for r in roles) else _REACH[agency.level]
    place = Place(person.province, person.city, person.county)
    own = getattr(place, reach.value) if reach is not Reach.NONE else ""
    scope = Scope(person.id, own, reach)
    return Viewer(
        person.id, str(account.pk), str(person), place, agency.name, day, roles, held, scope,
        frozenset(lent),
    )  # fmt: skip


def in_agency(place: Place) -> QuerySet[Person]:
    """The people in post at one agency."""
    return Person.objects.filter(county=place.county, left__isnull=True).order_by("id")


def colleagues(place: Place, act: Act, day: date) -> list[Person]:
    """Who of the same agency may do `act` with the viewer on `day` (for the second officer)."""
    staff = list(Person.objects.filter(county=place.county, left__isnull=True).order_by("id"))
    wanted = {r.value for r in act.by}
    held = {g.person for g in grants([p.id for p in staff], day) if not wanted or g.role in wanted}
    return [p for p in staff if p.id in held]


def actors(people: Iterable[str], act: Act, day: date) -> tuple[Actor, ...]:
    """The people as actors of `act`: the capacity it asks for and their certificate of that day."""
    wanted = list(dict.fromkeys(people))
    held: dict[str, list[str]] = {}
    for grant in grants(wanted, day):
        held.setdefault(grant.person, []).append(grant.role)
    papers = {c.person: c.number or "" for c in certificates(wanted, day) if c.kind == "执法证"}
    asked = [r.value for r in act.by]
    return tuple(
        Actor(
            p,
            next((r for r in asked if r in held.get(p, [])), (held.get(p) or [""])[0]),
            papers.get(p, ""),
        )
        for p in wanted
    )


def place_of(agency: str) -> Place:
    """The place of an agency's matters."""
    return Agency.objects.get(id=agency).place
