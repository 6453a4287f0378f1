"""Reads over agencies and people; a reader's scope comes first wherever people are listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from datetime import date
from types import MappingProxyType
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery

from fadu.accounts.models import Account, Agency, Certificate, Person, RoleGrant
from fadu.accounts.viewer import COUNSEL_ALONE, Viewer, acting, fitting
from fadu.law.engine.record import Actor
from fadu.law.procedures.registers import ADMINISTRATORS
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.role import Role
from fadu.matters.ready import padded, ready
from fadu.matters.scope import EVERYWHERE, Place, Reach, Scope, counsel_of
from fadu.matters.validity import holding, lasting

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


def district_names() -> dict[str, str]:
    """Districts by their six digits, as their agencies are called for short."""
    rows = agency_tree().values_list("division", "short_name")
    return {division: name for division, name in rows if len(division) == 6}


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
    """The capacities that the people hold on `day`; who has left by then holds none."""
    gone = Person.objects.filter(left__lt=day).values("id")
    rows = RoleGrant.objects.filter(holding(day, last="until"), person__in=list(people))
    return rows.exclude(person__in=gone).order_by("id")


def roles_of(people: Iterable[str], day: date) -> dict[str, frozenset[Role]]:
    """What each of the people holds on `day`, of their own.

    An administrator holds nothing besides (三员分立), whatever the registers were made to say.
    """
    held: dict[str, set[Role]] = {}
    for person, role in _granted(tuple(people), day):
        held.setdefault(person, set()).add(Role(role))
    return {p: frozenset(roles & set(ADMINISTRATORS) or roles) for p, roles in held.items()}


@ready
def _granted(people: tuple[str, ...], day: date) -> QuerySet[RoleGrant, Any]:
    return grants(people, day).values_list("person", "role")


def held_in(people: Iterable[str], day: date) -> frozenset[tuple[str, Role, str]]:
    """Who holds which capacity on `day`, and in which agency: (person, role, agency with its offices)."""
    rows = list(grants(people, day))
    bodies = dict(
        Agency.objects.filter(id__in={g.agency for g in rows}).values_list("id", "county")
    )
    return frozenset((g.person, Role(g.role), bodies.get(g.agency, g.agency)) for g in rows)


def bodies_of(people: Iterable[str]) -> dict[str, str]:
    """The agency in which each of the people serves, an office counted to its agency (本局)."""
    return dict(Person.objects.filter(id__in=list(people)).values_list("id", "county"))


def administrators(people: Iterable[str], since: date, until: date) -> frozenset[str]:
    """Who of the people is one of the three administrators on any day of a term."""
    rows = RoleGrant.objects.filter(
        lasting(since, last="until"), person__in=list(people), since__lte=until
    )
    kept = rows.filter(role__in=[r.value for r in ADMINISTRATORS])
    return frozenset(kept.values_list("person", flat=True))


def certificates(people: Iterable[str], day: date) -> QuerySet[Certificate]:
    """The certificates of the people that are valid on `day`."""
    valid = holding(day, last="ends_on", ends=True)
    return Certificate.objects.filter(valid, person__in=list(people)).order_by("id")


def person(scope: Scope, id: str) -> Person | None:
    """One person within the viewer's reach, also one who has left."""
    return scope.filter(Person.objects.filter(id=id)).first()


def agency(id: str) -> Agency | None:
    """One agency of the tree, also a closed one."""
    return Agency.objects.filter(id=id).first()


def holders(role: str, day: date) -> QuerySet[RoleGrant, Any]:
    """The ids of those who hold a capacity on `day`, for narrowing a scoped list."""
    return RoleGrant.objects.filter(holding(day, last="until"), role=role).values("person")


def all_grants(people: Iterable[str]) -> QuerySet[RoleGrant]:
    """Every capacity the people ever held, the newest first."""
    return RoleGrant.objects.filter(person__in=list(people)).order_by("-since", "-id")


def all_certificates(people: Iterable[str]) -> QuerySet[Certificate]:
    """Every certificate the people ever held, the one that lasts longest first."""
    return Certificate.objects.filter(person__in=list(people)).order_by("-ends_on", "-id")


def bearers(numbers: Iterable[str]) -> list[str]:
    """Who has ever held a certificate of one of these numbers: ids in their order."""
    rows = Certificate.objects.filter(number__in=list(numbers))
    return sorted(set(rows.values_list("person", flat=True)))


def accounts(people: Iterable[str]) -> dict[str, Account]:
    """Sign-ins by person, for the security administrator."""
    return {a.person: a for a in Account.objects.filter(person__in=list(people))}


def account_of(id: str) -> Account | None:
    """The sign-in with this id that is in use, for work done later in its name."""
    return Account.objects.filter(pk=id, is_active=True).first()


def names(ids: Iterable[str]) -> dict[str, str]:
    """The names of people, for pages that already showed the matter they acted in."""
    return {p.id: str(p) for p in _named(padded(set(ids)))}


@ready
def _named(ids: tuple[str, ...]) -> QuerySet[Person]:
    return Person.objects.filter(id__in=ids)


def agency_names(ids: Iterable[str]) -> dict[str, str]:
    """Short names of agencies by id."""
    return dict(_bodies(padded(set(ids))))


@ready
def _bodies(ids: tuple[str, ...]) -> QuerySet[Agency, Any]:
    return Agency.objects.filter(id__in=ids).values_list("id", "short_name")


def viewer(account: Account, day: date, lent: Iterable[Role] = ()) -> Viewer:
    """The person behind an account as they stand on `day`; `lent` capacities come from delegation."""
    found = _standing(account.person, day)
    if not found:
        raise Person.DoesNotExist(account.person)
    person: Any = found[0]  # with what `_standing` reads beside it
    known = roles_of([person.id], day) if not person.left else {}
    roles = known.get(person.id, frozenset())
    place = Place(person.province, person.city, person.county)
    scope = _scope(person.id, place, _REACH[person.level], roles, roles | set(lent))
    return Viewer(
        person.id, str(account.pk), str(person), place, person.body, day, roles,
        person.papers or "", scope, frozenset(lent),
    )  # fmt: skip


def _scope(
    person: str, place: Place, reach: Reach, own: Set[Role], capacities: Set[Role]
) -> Scope:  # fmt: skip
    """How far a person sees: nothing as an administrator or without any capacity, and as counsel alone what asks for counsel; else as far as their
    agency does, whoever serves in an office as the agency whose office it is.
    """
    if any(role in ADMINISTRATORS for role in own):
        return Scope(person, "", Reach.NONE)
    if not capacities:
        return Scope(person, "", Reach.NONE)
    if capacities == COUNSEL_ALONE:
        return Scope(person, counsel_of(place.agency), Reach.CONSULTED)
    return Scope(person, getattr(place, reach.value), reach)


@ready
def _standing(person: str, day: date) -> QuerySet[Person]:
    """A person, the agency they serve in, the level of the one whose place that is, and the 执法证."""
    mine: Any = OuterRef("id")
    papers = certificates([mine], day).filter(kind="执法证")
    return Person.objects.filter(id=person).annotate(
        body=Subquery(Agency.objects.filter(id=OuterRef("agency")).values("name")),
        level=Subquery(Agency.objects.filter(id=OuterRef("county")).values("level")),
        papers=Subquery(papers.values("number")[:1]),
    )


def in_agency(viewer: Viewer) -> QuerySet[Person]:
    """The people in post at the viewer's own agency, its offices included."""
    return Person.objects.filter(county=viewer.place.agency, left__isnull=True).order_by("id")


Lent = Mapping[str, frozenset[Role]]  # by borrower; casework knows what is lent


def colleagues(
    viewer: Viewer, act: Act, day: date, lent: Lent = MappingProxyType({})
) -> list[Person]:
    """Who of the viewer's agency may do `act` on `day`, by what they hold or what is lent to them."""
    staff = list(in_agency(viewer))
    own = roles_of([p.id for p in staff], day)
    none = frozenset[Role]()
    return [p for p in staff if fitting(act, own.get(p.id, none), lent.get(p.id, none))]


def actors(
    people: Iterable[str], act: Act, day: date, lent: Lent = MappingProxyType({})
) -> tuple[Actor, ...]:
    """The people as actors of `act` on `day`: their capacity (`acting`) and certificate of that day."""
    wanted = list(dict.fromkeys(people))
    own, none = roles_of(wanted, day), frozenset[Role]()
    papers = {c.person: c.number or "" for c in certificates(wanted, day) if c.kind == "执法证"}
    return tuple(
        Actor(p, acting(act, own.get(p, none), lent.get(p, none)), papers.get(p, ""))
        for p in wanted
    )


def place_of(agency: str) -> Place:
    """The place of an agency's matters; what belongs to none stands everywhere."""
    if agency == EVERYWHERE.agency:
        return EVERYWHERE
    return Agency.objects.get(id=agency).place


def agency_at(place: Place) -> Agency:
    """The agency of a place; an office's place is that of the agency above it."""
    return Agency.objects.get(id=place.agency)
