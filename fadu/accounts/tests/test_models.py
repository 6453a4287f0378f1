"""Rows say what they are and for how long they hold."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError

from fadu.accounts.models import Account, Agency, Certificate, Person, RoleGrant


@pytest.mark.parametrize(
    ("day", "held"),
    [(date(2025, 1, 1), False), (date(2025, 1, 2), True), (date(2025, 6, 30), True), (date(2025, 7, 1), False)],
)  # fmt: skip
def test_a_capacity_holds_from_its_first_to_its_last_day(day: date, held: bool) -> None:
    grant = RoleGrant(role="officer", since=date(2025, 1, 2), until=date(2025, 6, 30))

    assert grant.held_on(day) is held
    assert str(grant) == "执法人员"


@pytest.mark.parametrize(
    ("day", "valid"),
    [(date(2024, 12, 31), False), (date(2025, 1, 1), True), (date(2025, 12, 31), True), (date(2026, 1, 1), False)],
)  # fmt: skip
def test_a_certificate_is_valid_on_its_first_and_last_day(day: date, valid: bool) -> None:
    paper = Certificate(kind="执法证", since=date(2025, 1, 1), ends_on=date(2025, 12, 31))

    assert paper.valid_on(day) is valid


def test_an_erased_person_has_no_name_left_to_show() -> None:
    assert str(Person(name=None)) == "（已删除）"


def test_an_agency_places_its_own_matters() -> None:
    place = Agency(name="某局", province="P", city="C", county="X").place

    assert place.agency == "X"


def test_the_database_refuses_a_capacity_that_ends_before_it_begins(db: None) -> None:
    grant = RoleGrant(
        id="x:1",
        person="p",
        role="officer",
        agency="a",
        since=date(2025, 2, 1),
        until=date(2025, 1, 1),
    )

    with pytest.raises(IntegrityError, match="a_capacity_ends_after_it_begins"):
        grant.save()


def test_an_account_has_no_superuser_and_no_staff_flag() -> None:
    columns = {f.name for f in Account._meta.get_fields()}

    assert not columns & {"is_superuser", "is_staff", "groups", "user_permissions"}


def test_an_account_is_found_by_its_key_like_by_any_other_column(db: None) -> None:
    made = Account.objects.create(username="zhangsan", person="P1", demo=True)

    found = Account.objects.get(pk=made.pk)

    assert found == Account.objects.get(username="zhangsan") == Account.objects.get(pk=str(made.pk))
    assert (found.person, found.demo, found.is_active) == ("P1", True, True)
    with pytest.raises(Account.DoesNotExist):
        Account.objects.get(pk=made.pk + 1)
    made.is_active = False
    made.save()
    assert not Account.objects.get(pk=made.pk).is_active
