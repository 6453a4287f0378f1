"""Acts on the register of agencies."""

from __future__ import annotations

import pytest

from fadu.accounts import services
from fadu.accounts.models import Agency
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor

pytestmark = pytest.mark.django_db
ADMIN = Actor("founding", "system_admin")


def test_an_installation_is_founded_once(bureau, at):
    with pytest.raises(Refused, match="已经建立"):
        services.found(agency={}, hand=bureau.hand(at), at=at)


def test_a_division_code_has_six_nine_or_twelve_digits(bureau, at):
    facts = {"public_name": "x", "short_name": "x", "division": "43", "level": "county"}

    with pytest.raises(BadInput, match="行政区划代码"):
        services.enter_agency(facts=facts, who=[ADMIN], hand=bureau.hand(at), at=at, place=bureau.place)


def test_names_are_amended_and_the_place_in_the_tree_stays(bureau, at):
    services.amend_agency(
        agency=bureau.other, name="新名", short_name="新", reason="更名",
        who=[ADMIN], hand=bureau.hand(at), at=at,
    )  # fmt: skip

    row = Agency.objects.get(pk=bureau.other.pk)
    assert (row.name, row.county) == ("新名", bureau.other.county)


def test_an_agency_with_people_cannot_be_closed(bureau, at):
    with pytest.raises(Refused, match="在职人员"):
        services.close_agency(agency=bureau.other, reason="x", who=[ADMIN], hand=bureau.hand(at), at=at)
