"""Register entries of agencies and people become rows."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from fadu.accounts.models import Agency, Certificate, Person, RoleGrant
from tests.people import an_office

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_county_agency_keeps_its_city_as_ancestor_and_is_its_own_county(bureau: Bureau) -> None:
    city, county = bureau.agency, bureau.other

    assert (city.province, city.city, city.county) == (city.id, city.id, city.id)
    assert county.county == county.id
    assert county.place.agency == county.id


def test_a_person_stands_in_the_place_of_their_agency(bureau: Bureau) -> None:
    person = Person.objects.get(pk=bureau.wang.id)

    assert (person.name, person.county) == ("王五", bureau.other.id)
    assert RoleGrant.objects.get(person=person.id).since == date(2024, 1, 2)
    assert Certificate.objects.get(person=person.id).number == "43022401"


def test_an_agency_below_another_inherits_its_ancestors(bureau: Bureau) -> None:
    from fadu.accounts import services
    from fadu.law.engine.record import Actor
    from tests.people import FOUNDED

    id = services.enter_agency(
        facts={
            "public_name": "某区应急管理局", "short_name": "区应急局", "division": "430203",
            "level": "county", "parent": bureau.agency.id,
        },
        who=[Actor("founding", "system_admin")], hand=bureau.hand(FOUNDED), at=FOUNDED,
        place=bureau.place,
    )  # fmt: skip

    row = Agency.objects.get(pk=id)
    assert (row.province, row.city, row.county) == (bureau.agency.id, bureau.agency.id, id)


def test_an_office_has_the_place_of_the_agency_whose_office_it_is(bureau: Bureau) -> None:
    for above in (bureau.agency, bureau.other):
        office = an_office(bureau, above.id)
        below = an_office(bureau, office.id)

        assert office.place == below.place == above.place
        assert (office.level, office.parent, below.parent) == ("office", above.id, office.id)
