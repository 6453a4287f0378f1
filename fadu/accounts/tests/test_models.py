"""Rows of people and agencies as pages read them."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.accounts.models import Account, Agency, Certificate, Person, RoleGrant
from fadu.matters.scope import Place

SINCE, UNTIL = date(2025, 1, 1), date(2025, 6, 30)


@pytest.mark.parametrize(
    ("day", "held"),
    [(date(2024, 12, 31), False), (SINCE, True), (UNTIL, True), (date(2025, 7, 1), False)],
)
def test_a_capacity_and_a_certificate_hold_on_their_first_and_last_day(day, held):
    assert RoleGrant(role="officer", since=SINCE, until=UNTIL).held_on(day) is held
    assert Certificate(kind="执法证", since=SINCE, ends_on=UNTIL).valid_on(day) is held


def test_an_open_ended_capacity_holds_on():
    assert RoleGrant(role="officer", since=SINCE, until=None).held_on(date(2040, 1, 1))


def test_rows_are_named_in_the_words_of_the_office():
    assert str(RoleGrant(role="officer")) == "执法人员"
    assert str(Person(name=None)) == "（已删除）"
    assert str(Certificate(kind="执法证")) == "执法证"
    assert str(Account(username="zhangsan")) == "zhangsan"
    agency = Agency(name="某市应急管理局", province="P", city="C", county="X")
    assert (str(agency), agency.place) == ("某市应急管理局", Place("P", "C", "X"))
