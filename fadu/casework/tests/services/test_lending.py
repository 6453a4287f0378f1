"""Lending a capacity: one's own, to a colleague, for a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts import services as accounts
from fadu.casework import services
from fadu.casework.models import Delegation
from fadu.casework.tests.builders import NOW
from fadu.kernel.errors import BadInput, Behind, Refused
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from tests.people import FOUNDED, SINCE, a_colleague

if TYPE_CHECKING:
    from tests.people import Bureau

MARCH = {"since": date(2025, 3, 3), "until": date(2025, 3, 31)}


def lend(bureau: Bureau, borrower: str, **over: Any) -> None:
    """The leader lends a capacity."""
    given: dict[str, Any] = {"viewer": bureau.li.viewer, "role": Role.LEADER, **MARCH, **over}
    services.delegate(borrower=borrower, reason="外出", hand=bureau.hand(NOW), **given)


def test_nobody_lends_what_they_do_not_hold(bureau: Bureau) -> None:
    with pytest.raises(Refused, match="您没有“执法人员”的身份"):
        lend(bureau, bureau.zhang.id, role=Role.OFFICER)


@pytest.mark.parametrize(
    "term",
    [
        {"since": date(2025, 3, 31), "until": date(2025, 3, 3)},
        {"since": date(2025, 1, 1), "until": date(2025, 3, 2)},
        {"since": date(2025, 3, 3), "until": date(2026, 3, 31)},
    ],
)
def test_a_term_that_is_over_backward_or_beyond_a_year_is_bad_input(
    bureau: Bureau, term: dict[str, date]
) -> None:
    with pytest.raises(BadInput):
        lend(bureau, bureau.zhang.id, **term)


def test_only_another_colleague_of_the_agency_borrows(bureau: Bureau) -> None:
    with pytest.raises(BadInput, match="请选择他人"):
        lend(bureau, bureau.li.id)
    with pytest.raises(Refused, match="本机关在职人员"):
        lend(bureau, bureau.wang.id)


def test_an_administrator_never_borrows_a_capacity_of_business(bureau: Bureau) -> None:
    by = {"who": [Actor("founding", "security_admin")], "hand": bureau.hand(FOUNDED), "at": FOUNDED}
    person = accounts.enter_person(name="系乙", agency=bureau.agency.id, **by)
    place = {"agency": bureau.agency.id, "since": SINCE}
    accounts.grant_role(person=person, role=Role.SYSTEM_ADMIN, **place, **by)

    with pytest.raises(Refused, match="不能受托代理"):
        lend(bureau, person)


def test_the_same_form_sent_twice_lends_once(bureau: Bureau) -> None:
    for _ in range(2):
        lend(bureau, bureau.zhang.id, idem="5" * 26)

    assert Delegation.objects.count() == 1


def test_lender_and_borrower_end_a_delegation_nobody_else(bureau: Bureau) -> None:
    lend(bureau, bureau.zhang.id)
    row = Delegation.objects.get()
    with pytest.raises(Refused, match="授权人或者被授权人"):
        services.end_delegation(delegation=row, viewer=bureau.zhao.viewer, hand=bureau.hand(NOW))

    services.end_delegation(delegation=row, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))

    assert Delegation.objects.get().until == date(2025, 3, 3)


def test_who_becomes_an_administrator_within_the_term_borrows_nothing(bureau: Bureau) -> None:
    person = a_colleague(bureau, bureau.agency.id, "系丙", "xibing")
    by = {"who": [Actor("founding", "security_admin")], "hand": bureau.hand(FOUNDED), "at": FOUNDED}
    place = {"agency": bureau.agency.id, "since": date(2025, 3, 20)}
    accounts.grant_role(person=person.id, role=Role.AUDIT_ADMIN, **place, **by)

    with pytest.raises(Refused, match="不能受托代理"):
        lend(bureau, person.id)


def test_a_delegation_ended_twice_by_one_form_ends_once_and_never_behind_anybodys_back(
    bureau: Bureau,
) -> None:
    lend(bureau, bureau.zhang.id)
    who: dict[str, Any] = {
        "delegation": Delegation.objects.get(), "viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW), "expected": 0,
    }  # fmt: skip
    first = services.end_delegation(idem="9" * 26, **who)

    assert services.end_delegation(idem="9" * 26, **who) == replace(first, repeated=True)
    with pytest.raises(Behind):
        services.end_delegation(idem="8" * 26, **who)
