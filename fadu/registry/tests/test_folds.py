"""Entries of the party register become rows, in the place of whoever entered them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.registry import services
from fadu.registry.models import Party
from fadu.registry.tests.builders import a_party, by

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_party_stands_in_the_place_of_the_agency_that_entered_it(bureau: Bureau) -> None:
    party = a_party(bureau, name="甲公司", industry="烟花爆竹")

    assert (party.name, party.kind, party.industry) == ("甲公司", "单位", "烟花爆竹")
    assert (party.province, party.county) == (bureau.agency.id, bureau.agency.id)


def test_an_amendment_replaces_the_whole_entry(bureau: Bureau) -> None:
    party = a_party(bureau, name="甲公司", phone="0731-1")
    facts = {"party_kind": "单位", "name": "甲股份公司", "division": "430203"}
    services.amend_party(
        party=party, facts=facts, reason="改制", scope=bureau.zhang.viewer.scope, **by(bureau)
    )

    row = Party.objects.get(pk=party.pk)
    assert (row.name, row.phone, row.division) == ("甲股份公司", None, "430203")
