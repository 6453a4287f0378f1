"""Whose records count, and what the ledger says of them."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from fadu.accounts.selectors import place_of
from fadu.accounts.services import enter_agency
from fadu.figures.selectors import image_digests, narrowed, rows_by_id, touched_since
from fadu.figures.tests.builders import a_county, a_party, renamed
from fadu.law.engine.record import Actor
from fadu.ledger.models import Entry
from fadu.ledger.selectors import size
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope
from fadu.registry.models import Party
from tests.people import Bureau, Colleague

pytestmark = pytest.mark.django_db
AT = datetime(2025, 1, 20, tzinfo=UTC)


def an_office(bureau: Bureau, parent: str, division: str) -> str:
    """An office entered below an agency."""
    facts = {
        "public_name": "某科", "short_name": "某科", "division": division, "level": "office",
        "parent": parent,
    }  # fmt: skip
    system = Actor("founding", "system_admin")
    return enter_agency(facts=facts, who=[system], hand=bureau.hand(AT), at=AT, place=bureau.place)


def test_what_a_bureaus_own_offices_do_counts_as_the_bureaus(bureau: Bureau) -> None:
    own = an_office(bureau, bureau.agency.id, "430200001")
    below = an_office(bureau, own, "430200002")
    elsewhere = an_office(bureau, bureau.other.id, "430224001")
    county = a_county(bureau)
    mine = {a_party(bureau, f"单位{n}", place=place_of(id)) for n, id in enumerate((own, below))}
    theirs = a_party(bureau, "他处单位", place=place_of(elsewhere))
    a_party(bureau, "下级单位", place=county)

    def counted(person: Colleague) -> set[str]:
        rows = narrowed(person.viewer.scope, Party.objects.all(), own=True)
        return set(rows.values_list("id", flat=True))

    assert counted(bureau.zhang) == mine
    assert counted(bureau.wang) == {theirs}


def test_an_administrator_sees_no_rows(bureau: Bureau) -> None:
    a_party(bureau)
    nobody = Scope("x", "", Reach.NONE)

    assert not narrowed(nobody, Party.objects.all(), own=True).exists()


def test_the_digest_is_that_of_the_newest_entry_below_a_position(bureau: Bureau) -> None:
    id = a_party(bureau)
    position = size()
    renamed(bureau, id, "改名公司")
    scope = bureau.zhang.viewer.scope

    then = image_digests(scope, "registry_party", {id: id}, position)
    now = image_digests(scope, "registry_party", {id: id}, size())

    bodies = [json.loads(e.body) for e in Entry.objects.filter(matter=id).order_by("n")]
    assert [then[id], now[id]] == [body["images"][0]["digest"] for body in bodies]


def test_a_matters_digest_is_its_newest_hash(bureau: Bureau) -> None:
    id = a_party(bureau)
    found = image_digests(bureau.zhang.viewer.scope, "matters_matter", {id: id}, size())

    assert found == {id: Matter.objects.get(pk=id).tip}


def test_a_row_without_an_entry_is_absent(bureau: Bureau) -> None:
    assert image_digests(bureau.zhang.viewer.scope, "registry_party", {"X": "X"}, size()) == {}


def test_a_matter_is_touched_by_a_later_entry_alone(bureau: Bureau) -> None:
    id, position = a_party(bureau), size()
    scope = bureau.zhang.viewer.scope
    assert not touched_since(scope, position, [id])

    renamed(bureau, id, "改名公司")
    assert touched_since(scope, position, [id])


def test_rows_come_by_id_from_their_table(bureau: Bureau) -> None:
    id = a_party(bureau)
    scope = bureau.zhang.viewer.scope

    assert [row.pk for row in rows_by_id(scope, "registry_party", [id, "gone"])] == [id]
    assert list(rows_by_id(scope, "no_such_table", [id])) == []
