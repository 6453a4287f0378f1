"""From register entries to agencies, people, capacities and certificates."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from fadu.accounts.folds import fold_agency, fold_person
from fadu.accounts.models import Agency, Certificate, Person, RoleGrant
from fadu.matters.folds import Recorded
from fadu.matters.rows import RowStore
from fadu.matters.scope import Place

pytestmark = pytest.mark.django_db
AT = datetime(2025, 3, 3, 1, 0, tzinfo=UTC)


def entry(matter: str, n: int, act: str, **facts: Any) -> Recorded:
    return Recorded(matter, Place("C", "C", "C"), n, act, "", AT, AT, facts, ("keeper",))


def agency(store: RowStore, id: str, level: str, parent: str = "") -> None:
    facts = {"public_name": id, "short_name": id, "division": "430200", "level": level}
    store.apply(fold_agency(entry(id, 0, "enter_agency", parent=parent, **facts), store))


@pytest.mark.parametrize(
    ("level", "parent", "tree"),
    [
        ("province", "", ("new", "new", "new")),
        ("city", "up", ("up", "new", "new")),
        ("county", "city", ("up", "city", "new")),
        ("office", "city", ("up", "city", "new")),
    ],
)
def test_an_agency_is_its_own_ancestor_from_its_level_down(level, parent, tree):
    store = RowStore()
    agency(store, "up", "province")
    agency(store, "city", "city", "up")

    agency(store, "new", level, parent)

    row = Agency.objects.get(pk="new")
    assert (row.province, row.city, row.county) == tree


def test_a_person_is_placed_with_the_agency_and_leaves_with_a_day():
    store = RowStore()
    agency(store, "city", "city")
    store.apply(fold_person(entry("p", 0, "enter_person", name="张三", agency="city"), store))
    store.apply(fold_person(entry("p", 1, "leave", ends_on="2025-04-01", reason="调离"), store))

    person = Person.objects.get()
    assert (person.name, person.county, person.left) == ("张三", "city", date(2025, 4, 1))


def test_capacities_and_certificates_are_rows_numbered_by_their_entries():
    store = RowStore()
    given = {"role": "officer", "agency": "city", "since": "2025-01-01"}
    store.apply(fold_person(entry("p", 1, "grant_role", **given), store))
    paper = {"certificate_kind": "执法证", "certificate_number": "1", "since": "2025-01-01"}
    store.apply(
        fold_person(entry("p", 2, "issue_certificate", ends_on="2029-01-01", **paper), store)
    )
    store.apply(
        fold_person(entry("p", 3, "end_role", grant="p:1", ends_on="2025-05-01", reason="x"), store)
    )
    store.apply(
        fold_person(
            entry("p", 4, "revoke_certificate", certificate="p:2", ends_on="2025-05-01", reason="x"),
            store,
        )
    )

    assert RoleGrant.objects.get(pk="p:1").until == date(2025, 5, 1)
    assert Certificate.objects.get(pk="p:2").ends_on == date(2025, 5, 1)


def test_erasure_empties_the_personal_columns():
    store = RowStore()
    agency(store, "city", "city")
    named = {"name": "张三", "phone": "13800000000", "agency": "city"}
    store.apply(fold_person(entry("p", 0, "enter_person", **named), store))

    store.apply(fold_person(entry("p", 1, "erase_person", reason="x", certificates=[]), store))

    assert Person.objects.values_list("name", "phone").get() == (None, None)
