"""Founding, entering, amending and closing agencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts import services
from fadu.accounts.models import Agency
from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.record import Actor
from fadu.ledger.models import Entry
from tests.people import CITY, COUNTY, FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau

SYSTEM = Actor("founding", "system_admin")


def by(bureau: Bureau) -> dict[str, Any]:
    """Who, by which hand, when."""
    return {"who": [SYSTEM], "hand": bureau.hand(FOUNDED), "at": FOUNDED}


def test_a_second_founding_is_refused(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="机构已经建立"):
        services.found(agency=CITY, hand=bureau.hand(FOUNDED), at=FOUNDED)


def test_the_same_form_sent_twice_enters_one_agency(bureau: Bureau) -> None:
    facts = {**COUNTY, "public_name": "某区应急管理局", "division": "430203"}
    form = {"facts": facts, "place": bureau.place, "id": "0" * 26}

    first = services.enter_agency(**form, **by(bureau))
    entries = Entry.objects.count()

    assert services.enter_agency(**form, **by(bureau)) == first == "0" * 26
    assert Entry.objects.count() == entries


@pytest.mark.parametrize("division", ["43022", "43022a", "四三零二零零", "4302240011"])
def test_a_division_code_of_another_form_is_bad_input(bureau: Bureau, division: str) -> None:
    with pytest.raises(BadInput, match="行政区划代码"):
        services.enter_agency(
            facts={**COUNTY, "division": division}, place=bureau.place, **by(bureau)
        )


def test_an_agency_below_an_unknown_one_is_bad_input(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="上级机构"):
        services.enter_agency(facts={**COUNTY, "parent": "x"}, place=bureau.place, **by(bureau))


def test_amending_changes_the_names_and_says_why(bureau: Bureau) -> None:
    services.amend_agency(
        agency=bureau.other, name="某县应急局", short_name="县局", reason="更名", **by(bureau)
    )

    row = Agency.objects.get(pk=bureau.other.pk)
    assert (row.name, row.short_name, row.division) == ("某县应急局", "县局", "430224")


def test_an_agency_with_people_in_post_is_not_closed(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="在职人员"):
        services.close_agency(agency=bureau.other, reason="合并", **by(bureau))


def test_a_closed_agency_is_neither_amended_nor_closed_below_another(bureau: Bureau) -> None:
    facts = {**COUNTY, "division": "430203", "parent": bureau.agency.id}
    id = services.enter_agency(facts=facts, place=bureau.place, **by(bureau))
    row = Agency.objects.get(pk=id)
    services.close_agency(agency=row, reason="合并", **by(bureau))
    row.refresh_from_db()

    assert row.closed
    with pytest.raises(Refused, match="已经撤销"):
        services.amend_agency(agency=row, name="甲", short_name="甲", reason="x", **by(bureau))
    with pytest.raises(BadInput, match="上级机构"):
        services.enter_agency(facts={**COUNTY, "parent": id}, place=bureau.place, **by(bureau))
